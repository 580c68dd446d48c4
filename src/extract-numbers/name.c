#include "extract-numbers/name.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "extract-numbers/code.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/lexicon.h"
#include "extract-numbers/naming.h"
#include "extract-numbers/programme.h"
#include "text/width.h"

/* Characters of a web or mail address: those of ASCII that are seen but for a few. */
static bool is_address(char byte)
{
	switch (byte) {
	case '"': case '<': case '>': case '\\': case '^': case '`': case '{': case '|': case '}':
		return false;
	default:
		return byte > ' ' && byte < 0x7F;
	}
}

/* Figures inside a name are dropped; it begins behind one that reaches into it. */
static struct slice claim(struct sentence *sentence, size_t i, struct slice raw)
{
	while (i-- > 0) {
		struct figure *figure = &sentence->figures[i];
		struct slice part = figure->raw.at ? figure->raw : figure->numeral;
		const char *end = part.at + part.size;
		if (figure->dropped)
			continue;
		if (end <= raw.at)
			break;
		if (part.at < raw.at) {
			raw = slice_from(raw, (size_t)(end - raw.at));
			return slice_from(raw, strchr("-./", raw.at[0]) != NULL);
		}
		figure->dropped = true;
	}
	return raw;
}

/* Makes figure i an identifier with this raw; figures inside it are dropped. */
static void make_name(struct sentence *sentence, size_t i, struct slice raw, const char *why)
{
	struct figure *figure = &sentence->figures[i];
	raw = claim(sentence, i, raw);
	figure->kind = KIND_IDENTIFIER;
	figure->raw = figure->whole = raw;
	figure_rule(figure, "name", slice_of(why));
	const char *end = raw.at + raw.size;
	for (size_t next = i + 1; next < sentence->count && sentence->figures[next].numeral.at < end; next++)
		sentence->figures[next].dropped = true;
}

/* The stretch around a figure whose bytes pass a test. */
static struct slice stretch(const struct sentence *sentence, struct slice part, bool (*passes)(char))
{
	struct slice text = sentence->text;
	enum { LONGEST = 400 };
	size_t from = (size_t)(part.at - text.at), to = from + part.size, start = from;
	while (from && start - from < LONGEST && passes(text.at[from - 1]))
		from--;
	while (to < text.size && to - start < LONGEST && passes(text.at[to]))
		to++;
	return (struct slice){text.at + from, to - from};
}

/* http://…, www.…, name@host */
static bool in_address(struct numeral_place *place)
{
	struct slice raw = stretch(place->sentence, place->numeral, is_address);
	if (raw.size < place->numeral.size + strlen("@."))
		return false;
	if (!slice_holds(raw, "://") && !slice_holds(raw, "www.") && !(slice_holds(raw, "@") && slice_holds(raw, ".")))
		return false;
	while (raw.size && strchr(".,;:!?)", raw.at[raw.size - 1]))
		raw.size--;
	place->raw = raw;
	return raw.size >= place->numeral.size;
}

static bool is_token(char byte)
{
	return ascii_is_letter(byte) || ascii_is_digit(byte) || byte == '-' || byte == '_' || byte == '.' || byte == '/';
}

static bool is_currency_before(const struct sentence *sentence, const struct figure *figure)
{
	size_t size;
	struct slice before = sentence_before(sentence, figure->numeral);
	if (trie_find_before(&sentence->passage->lexicon->signs, before, &size) == TRIE_NONE)
		return false;
	return size == before.size || !ascii_is_letter(before.at[before.size - size]) || !ascii_is_letter(before.at[before.size - size - 1]);
}

/* 5k-20k: ends of a range, each with its multiplier */
static bool is_suffixed_range(const struct sentence *sentence, const struct figure *figure)
{
	const struct figure *first = figure > sentence->figures ? figure - 1 : figure, *last = sentence->figures + sentence->count - 1;
	for (const struct figure *low = first; low <= figure && low < last; low++) {
		struct slice before = sentence_before(sentence, low->numeral);
		if (low[1].numeral.at[-1] != '-' || !ascii_is_digit(low[1].numeral.at[0]) || (before.size && is_token(before.at[before.size - 1])))
			continue;
		struct slice between = glance_between(low->numeral, low[1].numeral);
		if (!between.size)
			continue;
		bool letters = ascii_is_letter(low->numeral.at[low->numeral.size - 1]) && ascii_is_letter(low[1].numeral.at[low[1].numeral.size - 1]);
		struct slice unit = {between.at, between.size - 1}; /* 3kg-5kg */
		if (unit.size ? slice_is(glance_word(sentence_behind(sentence, low[1].numeral)), unit) : letters)
			return true;
	}
	return false;
}

/* ISSN 1234-567X, 10.1000/abc.2021.05: names of papers and series, whole. */
static bool is_of_publication(const struct sentence *sentence, struct slice raw)
{
	if (raw.size >= sizeof "10.1000/1" - 1 && slice_begins(raw, "10."))
		return raw.at[7] == '/' && ascii_is_digits((struct slice){raw.at + 3, 4});
	return raw.size == sizeof "1234-567X" - 1 && raw.at[4] == '-' && glance_ends_word(glance_skip_back(sentence_before(sentence, raw)), "issn isbn issn:");
}

/* GE3.0T, COVID-19, PM2.5, 5CVD: a token that letters are part of. */
static bool in_token(struct numeral_place *place)
{
	const struct sentence *sentence = place->sentence;
	const struct figure *figure = place->figure;
	struct slice behind = place->behind, *raw = &place->raw;
	size_t size = 0;
	bool touched = (place->before.size && is_token(figure->numeral.at[-1])) || (behind.size && is_token(behind.at[0]));
	bool generation = glance_is(figure->numeral, "2G 3G 4G 5G 6G");
	if (!(touched || generation || figure->form == FORM_FRACTION) || !ascii_is_digit(figure->numeral.at[0]) || is_currency_before(sentence, figure) || is_suffixed_range(sentence, figure))
		return false;
	*raw = stretch(sentence, figure->numeral, is_token);
	while (raw->size && strchr(".-/", raw->at[raw->size - 1]))
		raw->size--;
	if (is_of_publication(sentence, *raw))
		return true;
	struct slice left = {raw->at, (size_t)(figure->numeral.at - raw->at)};
	/* 256排CT1台: a device that is counted */
	if (left.size && glance_is(left, "CT MRI DR CR DSA ECMO AED PCR ICU ATM POS CRRT SPECT PET PET-CT PET/CT MR LED VTE SUV VR LNG") && figure->numeral.size <= 3 && width_is_han(glance_first(behind)) && naming_has_unit(sentence, figure))
		return false;
	if (left.size && ascii_is_letter(left.at[left.size - 1]))
		return !glance_is(left, "x X v") || (left.at[0] == 'X' && width_is_han(glance_last(sentence_before(sentence, left))));
	bool capital = left.size && left.at[left.size - 1] == '-' && left.size > 1 && ascii_is_letter(left.at[left.size - 2]);
	if (capital) {
		bool upper = left.at[0] >= 'A' && left.at[0] <= 'Z';
		if (glance_ends_word(left, "mid- pre- post- top- under- over- non- sub- year- age- aged- score- a- the- plus- minus- up- down- no- ex- twenty- thirty- forty- fifty-"))
			return false;
		return upper || (left.size <= 5 && memchr(left.at, '.', left.size) == NULL);
	}
	/* BA.5, XBB.1.5 */
	if (left.size > 2 && left.at[left.size - 1] == '.' && left.at[left.size - 2] <= 'Z' && ascii_is_letter(left.at[left.size - 2]) && left.at[left.size - 3] <= 'Z' && ascii_is_letter(left.at[left.size - 3]))
		return !glance_is(left, "NO. VOL.");
	if (left.size > 2 && left.at[left.size - 1] == '/' && ascii_is_letter(left.at[left.size - 2]))
		return left.at[0] >= 'A' && left.at[0] <= 'Z' && left.at[1] >= 'A' && left.at[1] <= 'Z';
	if (figure->form == FORM_ORDINAL || figure->form == FORM_FRACTION)
		return false;
	if (generation || (behind.size && glance_begins_word(behind, "d D K") && figure->numeral.size == 1)) {
		raw->size = raw->size > figure->numeral.size ? figure->numeral.size + 1 - generation : figure->numeral.size;
		return true;
	}
	char last = figure->numeral.at[figure->numeral.size - 1];
	if (!behind.size || !ascii_is_letter(behind.at[0]) || ascii_is_letter(last))
		return false;
	struct slice word = glance_word(behind);
	if (slice_is_string(word, "ers") && figure->numeral.size == 2) /* 49ers */
		return true;
	if (trie_find(&sentence->passage->lexicon->units, behind, &size) != TRIE_NONE && size >= word.size)
		return false;
	if (trie_find(&sentence->passage->lexicon->unit_names, behind, &size) != TRIE_NONE && size >= word.size)
		return false;
	return word.size <= 6 && (word.at[0] <= 'Z' || (word.size > 1 && behind.size > word.size && ascii_is_digit(behind.at[word.size])));
}

#define MODEL_DASHES "— － – ‐ ‑"

/* F—16战机, GB7258－1997: capitals or digits of a code and a dash of another width than the hyphen's */
static bool is_model_behind_dash(struct numeral_place *place)
{
	enum { LONGEST = 6 };
	struct slice before = place->before, behind = place->behind;
	size_t dash = ascii_is_digit(place->numeral.at[0]) ? glance_ends(before, MODEL_DASHES) : 0, size = 0, capitals = 0;
	before.size -= dash;
	for (; dash && size < before.size && is_token(before.at[before.size - 1 - size]); size++)
		capitals += ascii_is_capital(before.at[before.size - 1 - size]);
	bool whole = size && size <= LONGEST && capitals && ascii_is_capital(before.at[before.size - size]);
	place->raw = (struct slice){before.at + before.size - size, size + dash + place->numeral.size};
	return whole && (!behind.size || (unsigned char)behind.at[0] >= 0xE2) && !naming_has_unit(place->sentence, place->figure);
}

/* 1.2.3, an address of four numbers, more digits than a value may have: by their form alone. */
static bool is_of_digits(struct numeral_place *place)
{
	return place->numeral.size != 0;
}

/* Words that a number follows as a name, in lists short enough for their words to be told by the last two letters. */
#define ORDER_1 "articles paragraphs chapters clauses rules lines sections routes pages series windows pp. p. fig. apt. apt form_no # po_box box"
#define ORDER_2 "line table figure article route type volume page grade rule clause suite issue lane note phase stage schedule episode"
#define ORDER_3 "section chapter appendix annex highway flight version platform gate bus channel category class building block question"
#define ORDER_4 "paragraph act bill lot apartment unit debian ubuntu agenda bug pier terminal exhibit track junction exit tier step option model"
#define ORDER_5 "level season part room form item"
#define ORDER_SIGNS "no. nos. nr. № #"

static bool counts_in_order(struct slice left)
{
	return glance_ends_word(left, ORDER_1) || glance_ends_word(left, ORDER_2) || glance_ends_word(left, ORDER_3) || glance_ends_word(left, ORDER_4) || glance_ends_word(left, ORDER_5);
}

/* ranked No. 2: a place in an order, not a name */
static bool is_place(const struct sentence *sentence, struct slice raw)
{
	struct slice before = glance_skip_back(sentence_before(sentence, raw)), behind = glance_skip(sentence_behind(sentence, raw));
	if (glance_ends_word(before, "rank ranks ranked ranking placed finished ranked_as ranks_as ranked_at ranking_at 排名 位居 位列 列") || glance_ends(before, "排名 位居 位列 名列 居"))
		return true;
	bool ends = !behind.size || strchr(".,;)", behind.at[0]) || glance_begins_word(behind, "in nationally worldwide overall among globally nationwide");
	return ends && glance_ends_word(before, "is was be became becomes remained remains stands stood and now listed");
}

/* No. 1, Room 12, Table 3, 第… is not among them. */
static bool is_numbered(struct numeral_place *place)
{
	struct slice before = place->before, left = place->left;
	size_t gap = before.size - left.size, size = glance_ends_word(left, ORDER_SIGNS);
	bool digit = ascii_is_digit(place->numeral.at[0]);
	if (size && digit) {
		place->raw = (struct slice){left.at + left.size - size, size + gap + place->numeral.size};
		place->kind = is_place(place->sentence, place->raw) ? KIND_RANK : KIND_IDENTIFIER;
		return true;
	}
	if (gap > 1 || (gap == 0 && !glance_ends(left, "#")) || (gap && before.at[before.size - 1] == '\t') || !counts_in_order(left))
		return false;
	if (gap == 1 && digit && glance_ends_word(left, "box item part class type line page form act note level step stage model series option table figure version unit") && naming_has_unit(place->sentence, place->figure))
		return false;
	/* in grade 3 students, part 2 … names; but "page 40 of 100 pages", "the unit 12 cm" are rare */
	bool lower = place->figure->form == FORM_ENGLISH && glance_ends_word(left, "unit item part class type line page form act box note level step stage model series option box table figure version");
	return !lower || ascii_is_capital(glance_word_back(left).at[0]) || glance_ends_word(left, "version level type class");
}

#define CLOSING_QUOTES "” \" 」 ’ ）"

/* What stands behind a quotation mark that ends with the number. */
static struct slice behind_quote(const struct numeral_place *place)
{
	return glance_skip(slice_from(place->behind, glance_begins(place->behind, CLOSING_QUOTES)));
}

#define BUS_LINES "路公交 路车 路公交车 路線 路公車"

/* 101路公交 */
static bool is_line(struct numeral_place *place)
{
	return glance_begins(behind_quote(place), BUS_LINES) != 0;
}

#define CALLED_BY_NUMBER "热线 熱線 专线 專線 急救 报警 報警 医院 醫院 平台电话 便民 政务 政務 投诉 电话 電話 国道 國道 省道 县道 房间 教室 部队 所医院 高速 特大桥 客服 街区 路公交 路车 接处警"

/* 8890热线, 120急救车: three digits or more */
static bool is_number_called(struct numeral_place *place)
{
	struct slice rest = behind_quote(place);
	return glance_begins(rest, CALLED_BY_NUMBER) || glance_begins_word(rest, "hotline hotlines");
}

/* the 120 emergency hotline */
static bool is_emergency_number(struct numeral_place *place)
{
	struct slice rest = behind_quote(place), word = glance_word(rest), next = glance_word(glance_skip(slice_from(rest, word.size)));
	if (!glance_ends_word(place->left, "the"))
		return false;
	if (glance_begins_word(word, "emergency ambulance hotline") && !glance_begins_word(next, "calls patients visits cases departments beds rooms staff"))
		return true;
	return glance_begins_word(next, "hotline platform") != 0;
}

#define NUMBER_WORDS "号楼 號樓 号线 號線 号院 号 號"

/* 5号楼, 3號 */
static bool is_before_number_word(struct numeral_place *place)
{
	if (!glance_begins(place->behind, NUMBER_WORDS) || glance_begins(place->behind, "号召 号称 号角"))
		return false;
	place->raw.size += strlen("号");
	return true;
}

/* 22 Quay Street */
static bool is_address_number(struct numeral_place *place)
{
	struct slice rest = place->behind;
	for (unsigned words = 0; words < 4; words++) {
		if (!rest.size || rest.at[0] != ' ')
			return false;
		rest = glance_skip(rest);
		struct slice word = glance_word(rest);
		if (!word.size || !ascii_is_capital(word.at[0]))
			return false;
		if (words && glance_is(word, "Street Road Avenue Lane Drive Boulevard Square Way Close Crescent Terrace Place Gardens Grove Parade Rd St Ave"))
			return true;
		rest = slice_from(rest, word.size);
	}
	return false;
}

#define TABLES "表 图 圖 附件 附表 附录 附錄 注 式"

/* 表1 */
static bool is_of_table(struct numeral_place *place)
{
	struct slice behind = place->behind, left = place->left;
	if (!ascii_is_digit(place->numeral.at[0]))
		return false;
	if (glance_ends(left, TABLES) && !glance_ends(left, "代表 发表 發表 报表 報表 意图 试图 企图 力图 关注 外表 电表 水表 仪表 图表 報表") && !width_is_han(glance_first(behind)))
		return true;
	return glance_ends(left, "表 图 圖 附件") && glance_begins(behind, "所 可 显 中 为 、 列") && !glance_ends(left, "代表 发表");
}

/* 5.6 版本 */
static bool is_version(struct numeral_place *place)
{
	return ascii_is_digit(place->numeral.at[0]) && glance_begins(place->rest, "版本 版_ 版本的");
}

/* 401(k), 501(c)(3) */
static bool is_lettered(struct numeral_place *place)
{
	struct slice behind = place->behind;
	return behind.size > 2 && behind.at[0] == '(' && ascii_is_letter(behind.at[1]) && behind.at[2] == ')' && (behind.size == 3 || strchr(" (,.;:)", behind.at[3]));
}

/* passwd(1) */
static bool is_of_manual(struct numeral_place *place)
{
	struct slice before = place->before;
	return ascii_is_digit(place->numeral.at[0]) && before.size > 1 && before.at[before.size - 1] == '(' && ascii_is_letter(before.at[before.size - 2]) && glance_begins(place->behind, ")");
}

#define QUOTE_STARTS "“ 「 『 《 ‘"
#define QUOTE_ENDS "” 」 』 》 ’"

/* “551”, “郑单958”: digits that end a quotation and have no unit. */
static bool is_quoted_name(struct numeral_place *place)
{
	struct slice before = place->before, numeral = place->numeral;
	bool digits = ascii_is_digit(numeral.at[0]) && numeral.size - code_digits(numeral) <= 1 && !memchr(numeral.at, ',', numeral.size);
	if (!digits || !glance_begins(place->behind, QUOTE_ENDS))
		return false;
	if (glance_ends(before, QUOTE_STARTS))
		return true;
	uint32_t last = glance_last(before);
	for (int back = 0; back < 8 && before.size && (width_is_han(glance_last(before)) || width_is_letter(glance_last(before))); back++)
		before.size = (size_t)(utf8_back(before.at, before.at + before.size) - before.at);
	return width_is_han(last) && glance_ends(before, QUOTE_STARTS);
}

static const struct name_rule first_rules[] = {
	{"address", in_address, {0}},
	{"token", in_token, {0}},
	{"token", is_model_behind_dash, {.before = GLANCE_ROW(MODEL_DASHES)}},
	{"digits", is_of_digits, {.classes = 1 << FORM_DOTTED | 1 << FORM_LONG}},
};

static const struct name_rule rules[] = {
	{"called so", is_quoted_name, {.behind = GLANCE_ROW(QUOTE_ENDS)}},
	{"called so", is_of_table, {.classes = SIEVE_ARABIC, .longest = 5, .before = GLANCE_ROW(TABLES)}},
	{"called so", is_version, {.classes = SIEVE_ARABIC, .longest = 5, .behind = GLANCE_ROW("版")}},
	{"called so", is_lettered, {.classes = SIEVE_DIGITS, .longest = 5, .behind = GLANCE_ROW("(")}},
	{"called so", is_of_manual, {.classes = SIEVE_ARABIC, .longest = 5, .before = GLANCE_ROW("("), .behind = GLANCE_ROW(")")}},
	{"called so", is_address_number, {.classes = SIEVE_DIGITS, .longest = 5, .behind = GLANCE_ROW(SIEVE_CAPITALS)}},
	{"numbered", is_numbered, {.classes = SIEVE_ARABIC | SIEVE_CHINESE | SIEVE_ENGLISH, .before = GLANCE_ROW(ORDER_SIGNS " " ORDER_1 " " ORDER_2 " " ORDER_3 " " ORDER_4 " " ORDER_5)}},
	{"numbered", is_line, {.classes = SIEVE_DIGITS, .behind = GLANCE_ROW(CLOSING_QUOTES " " BUS_LINES)}},
	{"numbered", is_number_called, {.classes = SIEVE_DIGITS, .shortest = 3, .behind = GLANCE_ROW(CLOSING_QUOTES " " CALLED_BY_NUMBER " hotline")}},
	{"numbered", is_emergency_number, {.classes = SIEVE_DIGITS, .shortest = 3, .longest = 5, .before = GLANCE_ROW("the")}},
	{"numbered", is_before_number_word, {.classes = SIEVE_ARABIC | SIEVE_CHINESE, .behind = GLANCE_ROW(NUMBER_WORDS)}},
};

static void add_rules(struct names_known *names, unsigned *count, const struct name_rule *added, size_t many)
{
	for (size_t i = 0; i < many; i++, ++*count) {
		sieve_add(&names->sieve, *count, &added[i].row);
		names->rules[*count] = &added[i];
	}
}

void name_open(struct names_known *names)
{
	unsigned count = 0;
	add_rules(names, &count, first_rules, sizeof first_rules / sizeof *first_rules);
	add_rules(names, &count, code_rules, code_rule_count);
	add_rules(names, &count, rules, sizeof rules / sizeof *rules);
	add_rules(names, &count, naming_rules, naming_rule_count);
	add_rules(names, &count, programme_rules, programme_rule_count);
}

/* Makes figure i a name by the first rule that holds of it. */
static void name_one(struct sentence *sentence, size_t i, const struct figure *last)
{
	const struct names_known *names = &sentence->passage->lexicon->names;
	struct numeral_place place = place_of(sentence, &sentence->figures[i], last);
	for (uint64_t rest = sieve_rules(&names->sieve, &place); rest; rest &= rest - 1) {
		const struct name_rule *rule = names->rules[__builtin_ctzll(rest)];
		place.raw = place.numeral;
		place.kind = KIND_IDENTIFIER;
		if (rule->holds(&place)) {
			make_name(sentence, i, place.raw, rule->why);
			sentence->figures[i].kind = place.kind;
			return;
		}
	}
}

void name_fill(struct sentence *sentence)
{
	const struct figure *last = NULL;
	for (size_t i = 0; i < sentence->count; i++) {
		const struct figure *figure = &sentence->figures[i];
		if (!figure->dropped && figure->kind == KIND_NONE)
			name_one(sentence, i, last);
		if (!figure->dropped)
			last = figure;
	}
	sentence_compact(sentence);
}
