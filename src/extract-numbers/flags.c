#include "extract-numbers/flags.h"

#include "base/utf8.h"
#include "extract-numbers/arithmetic.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/planned.h"
#include "extract-numbers/token.h"

/* The classes of the last word of an item. */
static uint64_t head_bits(const struct sentence *sentence, struct slice item)
{
	for (size_t at = 0; item.at && at < sentence->token_count; at++) {
		const struct token *token = &sentence->tokens[at];
		if (token->at + token->size == item.at + item.size)
			return token->bits;
	}
	return 0;
}

/* Is the unit one that the parts of a programme are counted by, or none? */
static bool is_part_unit(struct slice unit)
{
	return !unit.size || glance_is(unit, "项 条 大 个 件 项具体");
}

/* 九项措施; not 重大事项31项, 实事42件, where things of that kind were dealt with. */
static bool is_agenda(const struct sentence *sentence, const struct figure *figure)
{
	bool dealt = sentence->chinese && figure->item.at < figure->raw.at && glance_ends(figure->item, "事项 事項 实事 實事 项目 項目 计划 計劃 計畫");
	if (!sentence->chinese && glance_ends_word(figure->item, "projects things programmes")) /* eight key projects to come */
		return glance_begins_word(figure->item, "practical_things") || (figure->flags & FLAG_PLANNED && glance_begins_word(figure->item, "key major flagship"));
	if (!sentence->chinese && glance_begins_word(figure->item, "key_areas"))
		return false;
	return !dealt && head_bits(sentence, figure->item) & WORD(IS_AGENDA);
}

/* Is an item a share or rate, of which a change in percent may be one in points? */
static bool is_rate(const struct sentence *sentence, struct slice item)
{
	if (glance_ends(item, "率 占比 比重 比例 强度 強度 满意度 滿意度 系数 係數"))
		return true;
	if (sentence->chinese || !item.at || !(sentence->classes & WORD(IS_RATE)))
		return false;
	for (size_t at = 0; at < sentence->token_count; at++) {
		const struct token *token = &sentence->tokens[at];
		if (token->at >= item.at && token->at < item.at + item.size && token_is(token, WORD(IS_RATE)))
			return true;
	}
	return false;
}

/* The last marks before a figure: of any quotation, and of a title (《》); SIZE_MAX where there is none. */
struct marks {
	size_t quote, title;
	size_t seen; /* the tokens before it have been looked at */
};

/* Goes on to the token of the next figure. */
static void find_marks(const struct sentence *sentence, struct marks *marks, size_t to)
{
	for (; marks->seen < to; marks->seen++) {
		const struct token *token = &sentence->tokens[marks->seen];
		if (!token_is(token, WORD(IS_QUOTE)))
			continue;
		marks->quote = marks->seen;
		if (glance_begins(((struct slice){token->at, token->size}), "《 〈 》 〉"))
			marks->title = marks->seen;
	}
}

/* Within quotation marks, of which the other half may stand in another sentence. */
static bool is_quoted(const struct sentence *sentence, const struct figure *figure, size_t quote)
{
	const struct token *tokens = sentence->tokens;
	for (size_t at = quote == SIZE_MAX ? 0 : quote + 1; at-- > 0;)
		if (token_is(&tokens[at], WORD(IS_QUOTE)) && token_is(&tokens[at], WORD(IS_OPEN)) && (tokens[at].mate == 0 || tokens[at].mate > figure->token))
			return true;
		else if (token_is(&tokens[at], WORD(IS_QUOTE)) && (token_is(&tokens[at], WORD(IS_OPEN)) || tokens[at].mate))
			return false;
	for (size_t at = figure->token + 1; at < sentence->token_count; at++)
		if (token_is(&tokens[at], WORD(IS_QUOTE)))
			return token_is(&tokens[at], WORD(IS_CLOSE)) && tokens[at].mate == 0 && tokens[at].at[0] != 0x27;
	return false;
}

/* Words that a name with a number ends with: the Ten Year Health Plan, the 30% Club. */
static bool ends_name(const struct token *token)
{
	return glance_is(((struct slice){token->at, token->size}), "Fund Programme Program Plan Project Foundation Club Estate Campaign Trust Act Award Awards "
	                                                            "Initiative Challenge Movement Festival Agreement Smiles Activism");
}

/* Part of a proper name: within 《》, or with words in capitals behind it that end as names do. */
static bool is_named(const struct sentence *sentence, const struct figure *figure, size_t title)
{
	const struct token *tokens = sentence->tokens;
	if (title != SIZE_MAX && token_is(&tokens[title], WORD(IS_OPEN)))
		return tokens[title].mate > figure->token;
	for (size_t at = figure->token + 1; !sentence->chinese && at < sentence->token_count && at < figure->token + 6; at++) {
		bool capital = tokens[at].at[0] >= 'A' && tokens[at].at[0] <= 'Z';
		if (capital && ends_name(&tokens[at]))
			return true;
		if (!capital && !(at > figure->token + 1 && (sentence_says(sentence, at, "of") || sentence_says(sentence, at, "for"))))
			return false;
	}
	return false;
}

/* What a byte that goes on in UTF-8 (0x80 to 0xBF) is as Latin-1 or windows-1252. */
static bool is_trail(uint32_t code)
{
	static const uint16_t marks[] = {0x152, 0x153, 0x160, 0x161, 0x178, 0x17D, 0x17E, 0x192, 0x2C6, 0x2DC, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C,
					 0x201D, 0x201E, 0x2020, 0x2021, 0x2022, 0x2026, 0x2030, 0x2039, 0x203A, 0x20AC, 0x2122};
	bool trail = code >= 0x80 && code < 0xC0;
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		trail |= code == marks[i];
	return trail;
}

/*
 * Text that was read in a wrong charset: 锟斤拷 (U+FFFD in UTF-8, as GBK), a
 * first byte of UTF-8 as Latin-1 with bytes that go on behind it (Ã©, â€™).
 */
static bool is_garbled(struct slice text)
{
	if (slice_holds(text, "锟斤"))
		return true;
	for (size_t at = 0; at + 3 < text.size; at++) {
		const char *found = memchr(text.at + at, 0xC3, text.size - at);
		if (!found)
			return false;
		at = (size_t)(found - text.at);
		size_t length = 0, next = at + 2;
		unsigned lead = at + 1 < text.size ? (unsigned char)text.at[at + 1] + 0x40u : 0, wanted = lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : 0, count = 0;
		while (count < wanted && next < text.size) {
			if (!is_trail(utf8_read(text.at + next, &length)))
				break;
			next += length;
			count++;
		}
		if (wanted && count == wanted)
			return true;
	}
	return false;
}

/* Is a word of the sentence of this class? */
static bool has_class(const struct sentence *sentence, uint64_t class)
{
	bool has = false;
	for (size_t at = 0; sentence->classes & class && at < sentence->token_count; at++)
		has |= token_is(&sentence->tokens[at], class);
	return has;
}

void flags_fill(struct sentence *sentence)
{
	bool damaged = has_class(sentence, WORD(IS_DAMAGE)) || is_garbled(sentence->text), quotes = sentence->classes & WORD(IS_QUOTE);
	struct marks marks = {SIZE_MAX, SIZE_MAX, 0};
	planned_flag(sentence);
	for (size_t i = 0; i < sentence->count; i++) {
		struct figure *figure = &sentence->figures[i];
		if (damaged)
			figure->flags |= FLAG_NEAR_DAMAGE;
		if (quotes)
			find_marks(sentence, &marks, figure->token);
		if (quotes && is_quoted(sentence, figure, marks.quote))
			figure->flags |= FLAG_QUOTED;
		if (!kind_is_statistic(figure->kind))
			continue;
		if (is_named(sentence, figure, marks.title))
			figure->flags |= FLAG_IN_NAME;
		if (sentence->classes & WORD(IS_AGENDA) && figure->kind == KIND_COUNT && is_part_unit(figure->unit) && is_agenda(sentence, figure))
			figure->flags |= FLAG_AGENDA;
		if (figure->kind == KIND_PERCENT && slice_is_string(figure->unit, "%") &&
		    (figure->change == CHANGE_INCREASE || figure->change == CHANGE_DECREASE) && is_rate(sentence, figure->item))
			figure->flags |= FLAG_PERCENT_OR_POINTS;
	}
	arithmetic_flag(sentence);
}
