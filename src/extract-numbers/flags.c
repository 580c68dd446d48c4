#include "extract-numbers/flags.h"

#include "base/utf8.h"
#include "extract-numbers/arithmetic.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/intent.h"
#include "extract-numbers/lexicon.h"
#include "extract-numbers/token.h"

/* plans to, is to: words that speak of intention before `to` alone. */
static bool leads_to(const struct sentence *sentence, size_t at)
{
	static const char *const words[] = {"plan", "plans", "planned", "planning", "aim", "aimed", "aiming", "target", "targets", "scheduled",
					    "proposed", "hope", "is", "are", "set", "going", "meant", "forecast"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (sentence_says(sentence, at, words[i]))
			return true;
	return false;
}

static bool is_noun_too(const struct sentence *sentence, size_t at)
{
	static const char *const words[] = {"计划", "规划", "计画", "谋划", "准备", "预期", "保证"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (sentence_says(sentence, at, words[i]))
			return true;
	return false;
}

/* 以前看病要跑60公里: what had to be done once. */
static bool is_past(const struct sentence *sentence, size_t at)
{
	while (at-- > 0)
		if (token_says_one(sentence, &sentence->tokens[at], GLANCE_LIST("以前 过去 原来 从前 曾经 当年")))
			return true;
	return false;
}

/* 较计划提前, 人才计划11人次, 争取资金: a word of intention that is none there. */
static bool is_thing(const struct sentence *sentence, size_t at)
{
	const struct token *token = &sentence->tokens[at];
	const struct token *next = at + 1 < sentence->token_count ? token + 1 : NULL;
	if (sentence_says(sentence, at, "争取"))
		return next && (next->bits & (WORD(IS_NOUN) | WORD(IS_WEAK) | WORD(IS_VERB) | WORD(IS_PLACE) | WORD(IS_AND))) == WORD(IS_NOUN);
	return sentence_says(sentence, at, "计划") && at > 0 && (token_is(token - 1, WORD(IS_THAN)) || sentence_says(sentence, at - 1, "人才"));
}

/* 下一步，…: at the head of its clause */
static bool opens_plan(const struct sentence *sentence, size_t at)
{
	const struct token *token = &sentence->tokens[at];
	bool head = at == 0 || token[-1].clause != token->clause || token_is(token - 1, WORD(IS_COMMA) | WORD(IS_STOP) | WORD(IS_COLON));
	return head && !(at + 1 < sentence->token_count && token_is(token + 1, WORD(IS_OF)));
}

/* 将 before a noun is a preposition, 要 behind one a noun: words of intention only before verbs. */
static bool is_plan(const struct sentence *sentence, size_t at)
{
	const struct token *token = &sentence->tokens[at];
	if (token->size == 3 && sentence_says(sentence, at, "将"))
		return at + 1 < sentence->token_count && !(at + 2 < sentence->token_count && token_is(token + 2, WORD(IS_OF))) &&
		       token_is(token + 1, WORD(IS_VERB) | WORD(IS_WEAK) | WORD(IS_UP) | WORD(IS_DOWN) | WORD(IS_ADVERB) | WORD(IS_COPULA));
	if (at > 0 && (token_is(token - 1, WORD(IS_NOT) | WORD(IS_CLOSE)) || sentence_says(sentence, at - 1, "在")))
		return false;
	bool last = at + 1 == sentence->token_count;
	if (token_is(token, WORD(IS_OPENS)) && sentence->chinese)
		return opens_plan(sentence, at);
	if (is_thing(sentence, at))
		return false;
	if (sentence_says(sentence, at, "努力") && at > 0 && token_is(token - 1, WORD(IS_OF))) /* 在大家的努力下 */
		return false;
	if (sentence_says(sentence, at, "要") && is_past(sentence, at))
		return false;
	if (is_noun_too(sentence, at) && at > 0 && token_is(token - 1, WORD(IS_WEAK)) && !token_is(token - 1, WORD(IS_BODY))) /* 发展计划涉资, 研发计划27项 */
		return false;
	if (is_noun_too(sentence, at)) /* 计划: before a verb */
		return !last && (token_is(token + 1, WORD(IS_VERB) | WORD(IS_NEW) | WORD(IS_WEAK) | WORD(IS_PREPOSITION) | WORD(IS_ADVERB) | WORD(IS_AND) | WORD(IS_WHEN)) ||
				 (token_figure(sentence, token + 1) && !(at > 0 && token_is(token - 1, WORD(IS_WEAK))))); /* 研发计划27项 */
	if (token_is(token, WORD(IS_NOUN))) /* 目标: what follows it */
		return !last && sentence->chinese && token_is(token + 1, WORD(IS_COLON) | WORD(IS_UP) | WORD(IS_DOWN) | WORD(IS_COPULA) | WORD(IS_PREPOSITION));
	return last || !sentence_says(sentence, at, "要") || !token_figure(sentence, token + 1);
}

/* By June 2022 the insurer had settled: what was reached by a date is done. */
static bool is_done(const struct sentence *sentence, size_t date)
{
	for (size_t at = date + 1; at < sentence->token_count && !token_is(&sentence->tokens[at], WORD(IS_STOP)); at++) {
		if (token_is(&sentence->tokens[at], WORD(IS_PLAN)))
			return false;
		if (sentence_says(sentence, at, "had") || sentence_says(sentence, at, "has") || sentence_says(sentence, at, "was") || sentence_says(sentence, at, "were"))
			return true;
	}
	return false;
}

/* 到2023年6月，累计…: what is told of as reached */
static bool is_done_han(const struct sentence *sentence, size_t date)
{
	static const char *const words[] = {"累计", "已", "已经", "已有", "共", "共有", "了"};
	for (size_t at = date + 1; at < sentence->token_count; at++) {
		if (token_is(&sentence->tokens[at], WORD(IS_PLAN) | WORD(IS_STOP)))
			return false;
		for (size_t i = 0; i < sizeof words / sizeof *words; i++)
			if (sentence_says(sentence, at, words[i]))
				return true;
	}
	return false;
}

/* 2025年前实现, 9月底前出口: not 2020年前的 */
static bool is_bound(const struct sentence *sentence, size_t date)
{
	static const char *const ends[] = {"前", "底前", "年底前", "末前", "之前"};
	size_t at = date + 1 + sentence_says(sentence, date + 1, "底");
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (sentence_says(sentence, at, ends[i]))
			return at + 1 < sentence->token_count && token_is(&sentence->tokens[at + 1], WORD(IS_VERB) | WORD(IS_WEAK) | WORD(IS_NOUN)) && !is_done_han(sentence, at);
	return false;
}

/* 到2030年, by 2030 */
static bool is_deadline(const struct sentence *sentence, size_t at)
{
	const struct token *tokens = sentence->tokens;
	const struct figure *date = token_figure(sentence, &tokens[at]);
	if (!date || date->kind != KIND_DATE)
		return false;
	if (sentence->chinese && date->period.size && is_bound(sentence, at))
		return true;
	if (at == 0)
		return false;
	if (!sentence->chinese)
		return sentence_says(sentence, at - 1, "by") && !sentence_says(sentence, at - 2, "end") && !is_done(sentence, at);
	if ((!sentence_says(sentence, at - 1, "到") && !sentence_says(sentence, at - 1, "至")) || is_done_han(sentence, at))
		return false;
	/* 增加到2021年的325人, 由A提升至2022年的B */
	return at == 1 || token_is(&tokens[at - 2], WORD(IS_PLAN)) || !(token_figure(sentence, &tokens[at - 2]) || token_is(&tokens[at - 2], WORD(IS_VERB)));
}

static bool speaks_of_plans(const struct sentence *sentence, size_t at)
{
	const struct token *token = &sentence->tokens[at];
	if (token->figure)
		return is_deadline(sentence, at);
	if (token_is(token, WORD(IS_PLAN)))
		return is_plan(sentence, at);
	return !sentence->chinese && at + 1 < sentence->token_count && token_is(token + 1, WORD(IS_TO)) && leads_to(sentence, at);
}

/* by 2030 behind the figures of its clause */
static void plan_back(struct sentence *sentence, size_t at)
{
	const struct token *tokens = sentence->tokens;
	for (size_t back = at; back-- > 0 && tokens[back].clause == tokens[at].clause;) {
		struct figure *figure = token_statistic(sentence, &tokens[back]);
		if (figure && figure->change != CHANGE_FROM)
			figure->flags |= FLAG_PLANNED;
	}
}

/* 38,000 doses will arrive, 50名医生将赴: is the figure's own verb one of intention? */
static bool is_to_come(const struct sentence *sentence, const struct figure *figure)
{
	const struct token *tokens = sentence->tokens;
	if (!(sentence->classes & WORD(IS_PLAN))) /* as 将 and will are */
		return false;
	for (size_t at = figure->token + 1; at < sentence->token_count && tokens[at].clause == tokens[figure->token].clause; at++) {
		if (token_figure(sentence, &tokens[at]))
			return false;
		if (sentence->chinese ? sentence_says(sentence, at, "将") : sentence_says(sentence, at, "will") || sentence_says(sentence, at, "shall"))
			return is_plan(sentence, at);
		if (!sentence->chinese && (sentence_says(sentence, at, "are") || sentence_says(sentence, at, "is")) && sentence_says(sentence, at + 1, "to"))
			return true; /* 30 of which are to be finished */
		if (token_is(&tokens[at], WORD(IS_VERB) | WORD(IS_COMMA)) && !token_is(&tokens[at], WORD(IS_WEAK)))
			return false;
	}
	return false;
}

/* a target of 250, against a goal of 90%: the number itself is what is aimed at. */
static bool is_target(const struct sentence *sentence, const struct figure *figure)
{
	size_t at = figure->token;
	if (sentence->chinese || at < 2 || !sentence_says(sentence, at - 1, "of"))
		return false;
	return sentence_says(sentence, at - 2, "target") || sentence_says(sentence, at - 2, "goal");
}

/* Next steps: …, Goals: …: words that open a sentence as a heading does. */
static bool is_headed_plan(const struct sentence *sentence)
{
	static const char *const words[] = {"goals", "targets", "aims", "plans", "outlook"};
	if (sentence->chinese || sentence->token_count < 3 || !(sentence->classes & WORD(IS_COLON)))
		return false;
	if (sentence_says(sentence, 0, "next") && (sentence_says(sentence, 1, "steps") || sentence_says(sentence, 1, "step") || sentence_says(sentence, 1, "year")))
		return token_is(&sentence->tokens[2], WORD(IS_COLON));
	for (size_t i = 0; token_is(&sentence->tokens[1], WORD(IS_COLON)) && i < sizeof words / sizeof *words; i++)
		if (sentence_says(sentence, 0, words[i]))
			return true;
	return false;
}

/* Flags the statistic at a token where plans have been spoken of; are they, from there on? */
static bool flag_token(struct sentence *sentence, size_t at, bool planned)
{
	struct figure *figure = token_statistic(sentence, &sentence->tokens[at]);
	planned = planned || speaks_of_plans(sentence, at);
	if (figure && (planned || is_to_come(sentence, figure) || is_target(sentence, figure)) && figure->change != CHANGE_FROM)
		figure->flags |= FLAG_PLANNED;
	return planned;
}

static void flag_planned(struct sentence *sentence)
{
	struct passage *passage = sentence->passage;
	if (passage->intends == UNKNOWN)
		passage->intends = intent_is_meant(passage) ? YES : NO;
	bool planned = passage->intends == YES || is_headed_plan(sentence);
	const bool leads = !sentence->chinese && sentence->classes & WORD(IS_TO), words = leads || sentence->classes & WORD(IS_PLAN);
	const size_t count = sentence->token_count;
	for (size_t i = 0; i < sentence->count && !words; i++) /* no word of plans: only figures are asked */
		planned = flag_token(sentence, sentence->figures[i].token, planned);
	for (size_t at = 0; at < count && words; at++) {
		const struct token *token = &sentence->tokens[at];
		if (token->figure || token_is(token, WORD(IS_PLAN)) || (leads && at + 1 < count && token_is(token + 1, WORD(IS_TO))))
			planned = flag_token(sentence, at, planned);
	}
	for (size_t at = 0; at < sentence->token_count && !sentence->chinese; at++)
		if (sentence->tokens[at].figure && is_deadline(sentence, at))
			plan_back(sentence, at);
}

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

static bool is_part_unit(struct slice unit)
{
	static const char *const units[] = {"项", "条", "大", "个", "件", "", "项具体"};
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (slice_is_string(unit, units[i]))
			return true;
	return false;
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

static bool is_rate(const struct sentence *sentence, struct slice item)
{
	static const char *const endings[] = {"率", "占比", "比重", "比例", "强度", "強度", "满意度", "滿意度", "系数", "係數"};
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
		size_t size = strlen(endings[i]);
		if (item.size >= size && memcmp(item.at + item.size - size, endings[i], size) == 0)
			return true;
	}
	if (sentence->chinese || !item.at || !(sentence->classes & WORD(IS_RATE)))
		return false;
	for (size_t at = 0; at < sentence->token_count; at++) {
		const struct token *token = &sentence->tokens[at];
		if (token->at >= item.at && token->at < item.at + item.size && token_is(token, WORD(IS_RATE)))
			return true;
	}
	return false;
}

/* Within quotation marks, of which the other half may stand in another sentence. */
static bool is_quoted(const struct sentence *sentence, const struct figure *figure)
{
	const struct token *tokens = sentence->tokens;
	for (size_t at = figure->token; at-- > 0;)
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
static bool ends_name(const struct sentence *sentence, const struct token *token)
{
	static const char *const words[] = {"Fund", "Programme", "Program", "Plan", "Project", "Foundation", "Club", "Estate", "Campaign", "Trust", "Act",
					    "Award", "Awards", "Initiative", "Challenge", "Movement", "Festival", "Agreement", "Smiles", "Activism"};
	(void)sentence;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (token->size == strlen(words[i]) && memcmp(token->at, words[i], token->size) == 0)
			return true;
	return false;
}

/* Part of a proper name: within 《》, or with words in capitals behind it that end as names do. */
static bool is_named(const struct sentence *sentence, const struct figure *figure)
{
	const struct token *tokens = sentence->tokens;
	for (size_t at = sentence->classes & WORD(IS_QUOTE) ? figure->token : 0; at-- > 0;) {
		struct slice mark = {tokens[at].at, tokens[at].size};
		if (!token_is(&tokens[at], WORD(IS_QUOTE)))
			continue;
		if (glance_begins(mark, "》 〉"))
			break;
		if (glance_begins(mark, "《 〈"))
			return tokens[at].mate > figure->token;
	}
	for (size_t at = figure->token + 1; !sentence->chinese && at < sentence->token_count && at < figure->token + 6; at++) {
		bool capital = tokens[at].at[0] >= 'A' && tokens[at].at[0] <= 'Z';
		if (capital && ends_name(sentence, &tokens[at]))
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
	flag_planned(sentence);
	for (size_t i = 0; i < sentence->count; i++) {
		struct figure *figure = &sentence->figures[i];
		if (damaged)
			figure->flags |= FLAG_NEAR_DAMAGE;
		if (quotes && is_quoted(sentence, figure))
			figure->flags |= FLAG_QUOTED;
		if (!kind_is_statistic(figure->kind))
			continue;
		if (is_named(sentence, figure))
			figure->flags |= FLAG_IN_NAME;
		if (sentence->classes & WORD(IS_AGENDA) && figure->kind == KIND_COUNT && is_part_unit(figure->unit) && is_agenda(sentence, figure))
			figure->flags |= FLAG_AGENDA;
		if (figure->kind == KIND_PERCENT && slice_is_string(figure->unit, "%") &&
		    (figure->change == CHANGE_INCREASE || figure->change == CHANGE_DECREASE) && is_rate(sentence, figure->item))
			figure->flags |= FLAG_PERCENT_OR_POINTS;
	}
	arithmetic_flag(sentence);
}
