#include "extract-numbers/unit.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/lexicon.h"
#include "text/numeral.h"
#include "text/width.h"

/* A unit that stands at the start of a text. */
struct found {
	const struct unit_row *row;
	size_t size;
};

/* Does the word end where a unit ends? Latin letters must not go on. */
static bool ends_word(struct slice text, size_t size)
{
	return !ascii_is_letter(text.at[size - 1]) || size == text.size || !ascii_is_letter(text.at[size]);
}

static struct found look_up(const struct lexicon *lexicon, const struct trie *trie, struct slice text)
{
	size_t size = 0;
	uint32_t number = trie_find(trie, text, &size);
	while (number != TRIE_NONE && !ends_word(text, size)) {
		/* a shorter row may end where a word does: 5 m in 5 mi2 does not, 5米 in 5米kk does */
		text.size = size - 1;
		number = trie_find(trie, text, &size);
		if (number != TRIE_NONE && ascii_is_letter(text.at[size - 1]))
			return (struct found){0};
	}
	if (number == TRIE_NONE)
		return (struct found){0};
	return (struct found){&lexicon->unit.list[number], size};
}

/* The longest unit that the text begins with and that begins no other word. */
static struct found find_unit(const struct lexicon *lexicon, struct slice text)
{
	size_t size = 0;
	struct found exact = look_up(lexicon, &lexicon->units, text), name = look_up(lexicon, &lexicon->unit_names, text);
	struct found best = name.size > exact.size ? name : exact;
	if (!best.row)
		return best;
	uint32_t guard = trie_find(&lexicon->guards, text, &size);
	if (guard != TRIE_NONE && size > best.size && !guard_table[guard].unit_after_all)
		return (struct found){0};
	return best;
}

const struct unit_row *unit_find(const struct lexicon *lexicon, struct slice text, size_t *size)
{
	struct found found = find_unit(lexicon, text);
	*size = found.size;
	return found.row;
}

const struct unit_row *unit_find_sign(const struct lexicon *lexicon, struct slice sign)
{
	size_t size = 0;
	uint32_t number = trie_find_before(&lexicon->signs, sign, &size);
	return number == TRIE_NONE || size != sign.size ? NULL : &lexicon->unit.list[number];
}

/* Latin one- and two-letter units are words of their own where a space is before them. */
static bool is_doubtful(const struct sentence *sentence, const struct figure *figure, struct slice behind, size_t gap, struct found found)
{
	if (found.size > strlen("in"))
		return false;
	/* 5 ft 2 in */
	if (glance_ends_word(glance_skip_back(sentence_before(sentence, figure->raw)), "ft feet foot"))
		return false;
	struct slice surface = {behind.at + gap, found.size}, then = slice_from(behind, gap + found.size);
	if (slice_is_string(surface, "\"") && (!gap || !then.size || then.at[0] != ' '))
		return true;
	/* 3.1 in. of rain */
	if (slice_is_string(surface, "in") && slice_begins(then, ".") && glance_begins_word(slice_from(then, 1), "_of _across _wide _long _deep _high _tall _thick _diameter"))
		return false;
	if (gap && glance_is(surface, "in s a t p A T V h W N M X x"))
		return !slice_is_string(surface, "t") && !slice_is_string(surface, "h") && !slice_is_string(surface, "s") && !slice_is_string(surface, "W") && !slice_is_string(surface, "V");
	return glance_is(surface, "in \"") && !gap && found.size == 1;
}

/* x = - 4: a minus sign and a space behind a sign of relation; its size, or 0. */
static size_t sign_apart(struct slice before)
{
	bool sign = before.size > 1 && before.at[before.size - 1] == ' ' && (before.at[before.size - 2] == '-' || before.at[before.size - 2] == '\x92');
	size_t size = sign ? glance_ends(before, "-_ −_") : 0;
	if (!size)
		return 0;
	struct slice rest = glance_skip_back((struct slice){before.at, before.size - size});
	return size && glance_ends(rest, "= ＝ < > ≤ ≥ ≈ 等于 为：") ? size : 0;
}

/* A minus sign before the figure that is no hyphen or dash. */
static size_t minus_before(struct slice before)
{
	bool apart = before.size && before.at[before.size - 1] == ' '; /* no sign ends with a space */
	size_t size = apart ? 0 : glance_ends(before, "负 負 零下 - − － –");
	if (size == 3 && glance_ends(before, "正负 正負 胜负 勝負 减负 減負 肩负 肩負 担负 擔負 背负 背負 自负 自負"))
		return 0;
	if (!size)
		return glance_ends_word(before, "minus_ negative_ minus_-") + sign_apart(before);
	struct slice rest = {before.at, before.size - size};
	uint32_t last = glance_last(rest);
	bool hyphen = size < 3 || slice_begins(slice_from(before, before.size - size), "−") || slice_begins(slice_from(before, before.size - size), "－") ||
	              slice_begins(slice_from(before, before.size - size), "–");
	if (hyphen && (width_is_letter(last) || width_digit(last) >= 0 || last == ')' || last == '%' || last == '-' || last == 0xFF09 || last == '/' || last == '.'))
		return 0;
	if (hyphen && width_is_han(last) && !glance_ends(rest, "由 从 至 到 为 為 在 达 達 是 率 温 溫 度 跌 幅 约 約 近 降 值"))
		return 0;
	return size;
}

static void prepend(struct figure *figure, size_t size)
{
	figure->raw.at -= size;
	figure->raw.size += size;
}

/* 零下, -, a currency's sign before the number. */
static void take_before(const struct sentence *sentence, struct figure *figure)
{
	const struct lexicon *lexicon = sentence->passage->lexicon;
	struct slice before = sentence_before(sentence, figure->raw), trimmed = glance_skip_back(before);
	size_t size = 0, gap = before.size - trimmed.size;
	size_t minus = minus_before(before);
	if (minus && figure->value.coefficient) {
		figure->value.negative = !figure->value.negative;
		prepend(figure, minus);
		before = sentence_before(sentence, figure->raw);
		trimmed = glance_skip_back(before);
		gap = before.size - trimmed.size;
	}
	uint32_t number = gap > 2 ? TRIE_NONE : trie_find_before(&lexicon->signs, trimmed, &size);
	if (number == TRIE_NONE)
		return;
	const char *sign = trimmed.at + trimmed.size - size;
	/* 17 USD 25: the code belongs to the number before it */
	if (ascii_is_letter(*sign) && glance_skip_back((struct slice){before.at, (size_t)(sign - before.at)}).size && width_digit(glance_last(glance_skip_back((struct slice){before.at, (size_t)(sign - before.at)}))) >= 0)
		return;
	if (ascii_is_letter(*sign) && sign > before.at && ascii_is_letter(sign[-1]))
		return;
	if (figure > sentence->figures && !figure[-1].dropped && figure[-1].raw.at + figure[-1].raw.size > sign) /* 5美元50分 */
		return;
	figure->unit_row = &lexicon->unit.list[number];
	prepend(figure, size + gap);
	if (!minus && sign > before.at && (minus = minus_before((struct slice){before.at, (size_t)(sign - before.at)})) != 0) {
		figure->value.negative = figure->value.coefficient != 0;
		prepend(figure, minus);
	}
}

static void apply_factor(struct figure *figure, const struct unit_row *row)
{
	if (!row->has_factor)
		return;
	if (row->kind == KIND_PERCENT && row->factor.coefficient == 10 && figure->value.coefficient >= 11 && figure->value.scale == 0 && figure->value.coefficient < 100 && figure->form == FORM_CHINESE && figure->numeral.size == 6 && !glance_begins(figure->numeral, "十"))
		return; /* 八五折 is 85 %, 八折 80 % */
	if (!decimal_multiply(figure->value, row->factor, &figure->value)) {
		figure->form = FORM_LONG; /* the value has too many digits */
		return;
	}
	figure->value = decimal_trim(figure->value);
	if (figure->has_value_to && !decimal_multiply(figure->value_to, row->factor, &figure->value_to))
		figure->form = FORM_LONG;
	figure->value_to = decimal_trim(figure->value_to);
}

/* 三年半, 两米半: half a unit more. */
static size_t half_behind(struct slice behind, struct figure *figure)
{
	size_t size = glance_begins(behind, "半");
	if (!size || figure->has_value_to || glance_begins(behind, "半径 半徑 半年 半价 半數 半数 半天 半导 半成 半月 半自 半封 半开 半小"))
		return 0;
	struct decimal half = {5, 1, false};
	return decimal_add(figure->value, half, &figure->value) ? size : 0;
}

/* 吨/公顷, 平方米/人: the size of the part behind the unit, or 0. */
static size_t per_unit(struct sentence *sentence, struct slice behind, struct figure *figure)
{
	size_t slash = glance_begins(behind, "/ ／"), per = glance_begins_word(behind, "_per_");
	struct found time = per ? find_unit(sentence->passage->lexicon, slice_from(behind, per)) : (struct found){0};
	if (time.row && figure->unit_row->kind == KIND_MEASURE && glance_is(time.row->unit, "s ms us min h L har kg m2 m3")) {
		struct slice parts[] = {figure->unit, slice_of("/"), time.row->unit};
		figure->unit = arena_join(&sentence->arena, parts, 3);
		return per + time.size;
	}
	struct found below = slash ? find_unit(sentence->passage->lexicon, slice_from(behind, slash)) : (struct found){0};
	enum kind kind = figure->unit_row->kind;
	if (!below.row || kind == KIND_PERCENT || kind == KIND_MONEY || kind == KIND_MULTIPLE)
		return 0;
	/* 23件/套: two measure words of one count */
	if (kind == KIND_COUNT && below.row->kind == KIND_COUNT && glance_is(figure->unit, "件 台 个 套 辆 架 只 张 本 册"))
		return slash + below.size;
	struct slice parts[] = {figure->unit, slice_of("/"), below.row->unit};
	figure->unit = arena_join(&sentence->arena, parts, 3);
	return slash + below.size;
}

/* Whose a bare 元 is: as told, or as its sentence tells by naming a currency. */
static struct slice yuan_of(const struct sentence *sentence)
{
	struct slice yuan = sentence->passage->settings->yuan;
	if (!slice_is_string(yuan, "CNY"))
		return yuan;
	bool taiwan = slice_holds(sentence->text, "NT$") || slice_holds(sentence->text, "新臺幣") || slice_holds(sentence->text, "新台幣");
	return taiwan ? slice_of("TWD") : yuan;
}

/* 九成二 is 92 %. */
static void take_tenths(const struct sentence *sentence, struct figure *figure)
{
	if (!figure->unit_row->has_factor || figure->unit_row->factor.coefficient != 10 || figure->unit_row->kind != KIND_PERCENT)
		return;
	struct slice behind = sentence_behind(sentence, figure->raw);
	size_t length, gap = behind.size - glance_skip(behind).size;
	if (gap > 1 || behind.size == gap)
		return;
	behind = slice_from(behind, gap);
	const struct numeral_char *row = numeral_char(utf8_read(behind.at, &length));
	int digit = width_digit(utf8_read(behind.at, &length));
	bool arabic = figure->form == FORM_ARABIC && !gap && glance_ends(figure->raw, "成") && digit >= 0 && !figure->value.scale && (behind.size == length || (width_digit(utf8_read(behind.at + length, &(size_t){0})) < 0 && !glance_begins(slice_from(behind, length), ". % 个 個 成 名 家 人 年 月")));
	if (arabic && decimal_digit(&figure->value, (unsigned)digit, true)) { /* 6成7 */
		figure->raw.size += gap + length;
		return;
	}
	if (!row || row->part != NUMERAL_DIGIT || figure->value.scale || figure->form != FORM_CHINESE)
		return;
	size_t more;
	if (behind.size > length && (numeral_char(utf8_read(behind.at + length, &more)) || glance_begins(slice_from(behind, length), "个 個 成 名 家 人 年 月 线 線 级")))
		return;
	if (decimal_digit(&figure->value, row->value, true))
		figure->raw.size += gap + length;
}

/* 度 is a kilowatt-hour in 万 or 亿 and near 电, a degree of warmth near 温. */
static struct slice degree_of(const struct sentence *sentence, const struct figure *figure)
{
	enum { NEAR = 36 };
	struct slice before = sentence_before(sentence, figure->raw);
	if (before.size > NEAR)
		before = slice_from(before, before.size - NEAR);
	if (slice_holds(before, "华氏") || slice_holds(before, "華氏"))
		return slice_of("[degF]");
	if (glance_ends(figure->numeral, "万 萬 亿 億") || slice_holds(before, "电") || slice_holds(before, "電"))
		return slice_of("kW.h");
	if (glance_begins(figure->raw, "零下"))
		return slice_of("Cel");
	if (slice_holds(before, "温") || slice_holds(before, "溫") || slice_holds(before, "摄氏") || slice_holds(before, "攝氏"))
		return slice_of("Cel");
	return figure->unit;
}

/* 64位处理器, 一位是…存储单位: 位 as the bit. */
static bool is_of_computers(const struct sentence *sentence, const struct figure *figure)
{
	struct slice behind = sentence_behind(sentence, figure->raw);
	if (glance_begins(behind, "处理器 處理器 操作系统 二进制 二進位 密钥 密鑰 单片机 架构 架構 系统 系統 微处理 元处理"))
		return true;
	return slice_holds(behind, "存储单位") || slice_holds(behind, "儲存單位") || slice_holds(behind, "字节") || slice_holds(behind, "位元組");
}

/* 75 USD million */
static void take_late_power(const struct sentence *sentence, struct figure *figure)
{
	struct slice behind = sentence_behind(sentence, figure->raw), rest = glance_skip(behind);
	size_t size = glance_begins_word(rest, "million billion trillion thousand");
	if (!size || !ascii_is_letter(figure->raw.at[figure->raw.size - 1]))
		return;
	if (decimal_shift(&figure->value, *rest.at == 'm' ? 6 : *rest.at == 'b' ? 9 : rest.at[1] == 'r' ? 12 : 3))
		figure->raw.size += behind.size - rest.size + size;
}

/* 翻一番 doubles, 翻两番 quadruples. */
static bool take_doubling(const struct sentence *sentence, struct figure *figure)
{
	struct slice before = sentence_before(sentence, figure->raw), behind = sentence_behind(sentence, figure->raw);
	size_t lead = glance_ends(before, "翻了近 翻了将近 翻近 翻了 翻");
	uint64_t times;
	if (!lead || !glance_begins(behind, "番") || !decimal_is_whole(figure->value, &times) || times > 20)
		return false;
	figure->value = decimal_of((uint64_t)1 << times);
	figure->form = FORM_MULTIPLE;
	figure->word = WORD_MULTIPLE;
	figure->infix = glance_ends(before, "近 将近 將近") ? QUALIFIER_NEARLY : figure->infix;
	figure->raw = (struct slice){figure->raw.at - lead, figure->raw.size + lead + 3};
	return true;
}

/* 一半 is a half. */
static bool take_half(const struct sentence *sentence, struct figure *figure)
{
	struct slice behind = sentence_behind(sentence, figure->raw);
	if (slice_is_string(figure->numeral, "半") && glance_begins(behind, "数 數")) {
		figure->raw.size += 3;
		return true;
	}
	if (!slice_is_string(figure->numeral, "一") || !slice_begins(behind, "半") || glance_begins(behind, "半年 半天 半小"))
		return false;
	figure->value = (struct decimal){5, 1, false};
	figure->form = FORM_FRACTION;
	figure->raw.size += 3;
	return true;
}

/* half an hour, a quarter of a mile: a part of one unit; the size of what leads to it, or 0. */
static size_t part_of_one(const struct sentence *sentence, const struct figure *figure, struct slice behind)
{
	if (figure->form != FORM_FRACTION || figure->unit_row || !ascii_is_letter(figure->numeral.at[0]) || behind.size == 0 || behind.at[0] != ' ')
		return 0;
	size_t lead = glance_begins_word(behind, "_an _a _of_an _of_a");
	struct slice word = slice_from(behind, lead + (lead < behind.size));
	struct found found = lead ? find_unit(sentence->passage->lexicon, word) : (struct found){0};
	bool fits = found.row && (found.row->kind == KIND_DURATION || found.row->kind == KIND_MEASURE || found.row->kind == KIND_PERCENT || found.row->kind == KIND_MONEY);
	return fits && found.size > 2 && behind.at[lead] == ' ' ? lead : 0;
}

/* an hour and a half: the article counts the unit before the fraction. */
static bool take_article_unit(const struct sentence *sentence, struct figure *figure)
{
	if (figure->form != FORM_FRACTION)
		return false;
	struct slice before = glance_skip_back(sentence_before(sentence, figure->raw));
	size_t and = glance_ends_word(before, "and"), article;
	if (!and || !glance_begins_word(figure->raw, "a half three") || decimal_compare(figure->value, decimal_of(1)) >= 0)
		return false;
	struct slice word = glance_word_back(glance_skip_back((struct slice){before.at, before.size - and}));
	struct found found = find_unit(sentence->passage->lexicon, word);
	bool fits = found.row && found.size == word.size && (found.row->kind == KIND_DURATION || found.row->kind == KIND_MEASURE);
	struct slice lead = glance_skip_back((struct slice){before.at, (size_t)(word.at - before.at)});
	if (!fits || !(article = glance_ends_word(lead, "a an")) || !decimal_add(figure->value, decimal_of(1), &figure->value))
		return false;
	figure->unit_row = found.row;
	figure->unit = found.row->unit;
	prepend(figure, (size_t)(figure->raw.at - lead.at - lead.size) + article);
	figure_rule(figure, "unit", word);
	return true;
}

/* The words that may stand between a number and its unit. */
#define MORE_OF_TIME "个多 個多"
#define MORE_OF_UNIT "more_ additional_ further_ extra_ other_"
#define HALF_MORE "个半 個半"
#define OVER_HAN "多 余 餘 来 來 几"
#define ABOUT_LATIN "-odd_ odd_ -ish_"

/* 9个多小时, 5个多月: 个多 before a time. */
static bool is_more_time(const struct sentence *sentence, struct slice behind)
{
	size_t size = glance_begins(behind, MORE_OF_TIME);
	struct found found = size ? find_unit(sentence->passage->lexicon, slice_from(behind, size)) : (struct found){0};
	return found.row && found.row->kind == KIND_DURATION;
}

/* 两度被评为: two times, where a verb of what happened follows. */
static bool is_occasion(const struct sentence *sentence, const struct figure *figure)
{
	return figure->form == FORM_CHINESE && figure->value.coefficient < 10 && !figure->value.scale && glance_ends(figure->raw, "度") &&
	       glance_begins(sentence_behind(sentence, figure->raw), "被 获 獲 荣 榮 蝉 蟬 当选 當選 入选 入選 赴 登上 夺 奪 参 參 出任 担任 擔任");
}

/* 3 more weeks, ten extra minutes: the size of the word before a unit, or 0. */
static size_t more_of_unit(const struct sentence *sentence, struct slice behind)
{
	size_t size = glance_begins_word(behind, MORE_OF_UNIT);
	struct found found = size ? find_unit(sentence->passage->lexicon, slice_from(behind, size)) : (struct found){0};
	return found.row && found.size > 2 && (found.row->kind == KIND_DURATION || found.row->kind == KIND_MONEY || found.row->kind == KIND_MEASURE) ? size : 0;
}

/* 3kg-5kg: does the unit stand behind the number that a hyphen leads to? m-2 is a power. */
static bool is_unit_again(struct slice unit, struct slice behind)
{
	size_t at = 0;
	while (at < behind.size && (width_digit((unsigned char)behind.at[at]) >= 0 || behind.at[at] == '.'))
		at++;
	return slice_is(glance_word(slice_from(behind, at)), unit);
}

/* A word between a number and its unit: 多, 个半, more; and what it says of the number. */
struct infix {
	size_t size; /* 0: none */
	enum qualifier qualifier;
};

/* 多, 余, 来 behind a number, where they begin no other word (余额, 多元). */
static size_t over_behind(const struct figure *figure, struct slice behind, size_t gap)
{
	size_t size = glance_begins(behind, OVER_HAN);
	if (!size || (slice_begins(behind, "几") && !figure->indefinite))
		return 0;
	bool many = slice_begins(behind, "多") && figure->value.coefficient >= 10 && !gap && !glance_begins(behind, "多元化 多元文 多元主 多元投 多元共 多元发 多元支 多元调 多元社 多式联");
	return !many && glance_begins(behind, "余热 余额 餘額 多种 多式 多功 多元 来自 來自 来源 多样") ? 0 : size;
}

/* The infix that the text behind the number's spaces begins with; 个半 is added to the number. */
static struct infix take_infix(const struct sentence *sentence, struct figure *figure, struct slice behind, size_t gap)
{
	if (!glance_may_begin(behind, GLANCE_LIST(MORE_OF_TIME " " MORE_OF_UNIT " " HALF_MORE " " OVER_HAN " " ABOUT_LATIN), true))
		return (struct infix){0};
	size_t size = glance_begins(behind, HALF_MORE);
	if (size)
		return (struct infix){decimal_add(figure->value, (struct decimal){5, 1, false}, &figure->value) ? size : 0, QUALIFIER_NONE};
	if (behind.size && strchr("mafeo", behind.at[0]) && (size = more_of_unit(sentence, behind)) != 0)
		return (struct infix){size, QUALIFIER_NONE};
	if ((size = glance_begins(behind, ABOUT_LATIN)) != 0)
		return (struct infix){size, slice_begins(behind, "-ish") ? QUALIFIER_ABOUT : QUALIFIER_OVER};
	size = is_more_time(sentence, behind) ? strlen("个多") : over_behind(figure, behind, gap);
	return (struct infix){size, size ? QUALIFIER_OVER : QUALIFIER_NONE};
}

/* The unit at the start of a text, behind a hyphen (5-year) where `joined`, or in brackets ([kg], <em>). */
static struct found unit_at(const struct lexicon *lexicon, struct slice text, bool joined, bool bracketed)
{
	size_t hyphen = joined && text.size > 1 && text.at[0] == '-' && ascii_is_letter(text.at[1]), lead = hyphen;
	if (bracketed && text.size > 2 && ascii_is_letter(text.at[1]))
		lead += text.at[0] == '[' || (text.at[0] == '<' && slice_begins(slice_from(text, 1 + glance_letters(slice_from(text, 1))), ">"));
	struct found found = hyphen ? find_unit(lexicon, text) : (struct found){0};
	if (found.row)
		return found;
	found = find_unit(lexicon, slice_from(text, lead));
	found.size += found.row ? lead : 0;
	return found;
}

/* Is a symbol at the start of a text a part of a code that goes on with digits (m2 but not m25, T-34)? */
static bool goes_on(struct slice text, size_t size)
{
	const struct slice beyond = slice_from(text, size);
	if (!beyond.size)
		return false;
	bool digit = width_digit((unsigned char)beyond.at[0]) >= 0, symbol = ascii_is_letter(text.at[size - 1]) && size < 4;
	if (!symbol)
		return digit && width_digit((unsigned char)text.at[size - 1]) >= 0;
	bool hyphen = beyond.size > 1 && beyond.at[0] == '-' && width_digit((unsigned char)beyond.at[1]) >= 0;
	return digit || (hyphen && !is_unit_again((struct slice){text.at, size}, slice_from(beyond, 1)));
}

/* Does a sign belong to the number behind it: ages 5 to 17 $3, 26×31毫米? */
static bool is_of_next(struct slice text, struct found found, size_t gap)
{
	const struct slice sign = {text.at, found.size};
	bool leads = (found.row->kind == KIND_MULTIPLE && slice_is_string(sign, "×")) || (found.row->kind == KIND_MONEY && gap && glance_is(sign, "$ £ € ¥ ￥"));
	return leads && width_digit(glance_first(slice_from(text, found.size))) >= 0;
}

/* Units that the words around them make others: 位 of computers, 度 of times, of warmth and of electricity. */
static bool is_changed(const struct sentence *sentence, struct figure *figure)
{
	static const struct unit_row bit = {.kind = KIND_MEASURE}, occasion = {.kind = KIND_COUNT};
	const bool degree = slice_is_string(figure->unit, "deg");
	if (slice_is_string(figure->unit, "位") && is_of_computers(sentence, figure)) {
		figure->unit_row = &bit;
		figure->unit = slice_of("bit");
		return true;
	}
	if (degree && is_occasion(sentence, figure)) {
		figure->unit_row = &occasion;
		figure->unit = slice_of("度");
		return true;
	}
	if (degree && glance_ends(figure->raw, "度"))
		figure->unit = degree_of(sentence, figure);
	return false;
}

/* The unit behind the number, an infix before it. */
static void take_behind(struct sentence *sentence, struct figure *figure)
{
	figure->raw.size += part_of_one(sentence, figure, sentence_behind(sentence, figure->raw));
	struct slice behind = sentence_behind(sentence, figure->raw), trimmed = glance_skip(behind);
	const size_t gap = behind.size - trimmed.size;
	if (gap > 3 || (behind.size && behind.at[0] == '\t'))
		return;
	const struct infix infix = take_infix(sentence, figure, trimmed, gap);
	struct slice rest = glance_skip(slice_from(trimmed, infix.size));
	const struct found found = unit_at(sentence->passage->lexicon, rest, !infix.size && !gap, !infix.size);
	const size_t lead = behind.size - rest.size;
	if (!found.row || goes_on(rest, found.size) || is_doubtful(sentence, figure, behind, lead, found) || is_of_next(rest, found, gap))
		return;
	if (figure->unit_row && (figure->unit_row->kind != KIND_MONEY || found.row->kind != KIND_MONEY))
		return;
	if (infix.qualifier)
		figure->infix = infix.qualifier;
	if (!figure->unit_row || !found.row->yuan) { /* else $5元: the sign says whose */
		figure->unit_row = found.row;
		figure->unit = found.row->yuan ? yuan_of(sentence) : found.row->unit;
	}
	figure->raw.size += lead + found.size;
	figure_rule(figure, "unit", (struct slice){rest.at, found.size});
	take_tenths(sentence, figure);
	if (found.row->kind == KIND_MONEY)
		take_late_power(sentence, figure);
	if (is_changed(sentence, figure))
		return;
	size_t half = half_behind(sentence_behind(sentence, figure->raw), figure);
	figure->raw.size += half ? half : per_unit(sentence, sentence_behind(sentence, figure->raw), figure);
	apply_factor(figure, found.row);
}

/* - 2 3/8 in a line of its own: a list has words behind its dash. */
static void take_sign_alone(const struct sentence *sentence, struct figure *figure)
{
	struct slice before = sentence_before(sentence, figure->raw);
	size_t size = before.size && before.size < 6 && before.at[before.size - 1] == ' ' ? glance_ends(before, "-_ −_") : 0;
	if (!size || figure->value.negative || !figure->value.coefficient || glance_skip((struct slice){before.at, before.size - size}).size || glance_skip(sentence_behind(sentence, figure->raw)).size)
		return;
	figure->value.negative = true;
	prepend(figure, size);
}

/* 3块牌子, 一块旧木牌: pieces of something and no yuan, where a thing is named behind 块. */
static void settle_piece(const struct sentence *sentence, struct figure *figure)
{
	size_t size;
	struct slice behind = sentence_behind(sentence, figure->raw);
	if (!figure->unit_row || figure->unit_row->kind != KIND_MONEY || figure->value.coefficient >= 100 || figure->value.scale || figure->form > FORM_CHINESE || !glance_ends(figure->raw, "块 塊") || !width_is_han(glance_first(behind)))
		return;
	if (!glance_begins(behind, "牌 地 石 木 旧 舊 新 大 小 红 紅 白 黑 黄 黃 金字 铜 銅 铁 鐵 砖 磚 玻璃 奖 獎 匾 布 肉 糖 手表 屏 展板 电池 電池 硬盘 硬碟 田 林 区域 區域 宣传 宣傳 显示 顯示"))
		return;
	figure->unit_row = unit_find(sentence->passage->lexicon, slice_of("个"), &size);
	figure->unit = slice_of("块");
}

static void fill_one(struct sentence *sentence, struct figure *figure)
{
	if (figure->kind != KIND_NONE || figure->form == FORM_LONG || figure->form == FORM_CIRCLED || figure->form == FORM_DOTTED)
		return;
	if (figure->form == FORM_PERCENT) {
		struct slice before = sentence_before(sentence, figure->raw);
		size_t minus = glance_ends(before, "负 負") ? minus_before(before) : 0;
		if (minus && figure->value.coefficient && !figure->has_value_to) {
			figure->value.negative = !figure->value.negative;
			prepend(figure, minus);
		}
		figure->unit = slice_of(figure->unit_power == 3 ? "‰" : "%");
		return;
	}
	if (figure->form == FORM_MULTIPLE || take_doubling(sentence, figure) || take_half(sentence, figure) || take_article_unit(sentence, figure))
		return;
	take_before(sentence, figure);
	take_sign_alone(sentence, figure);
	/* a couple of people: as vague as several */
	if (figure->word == WORD_COUPLE && !figure->unit_row && figure->value.coefficient == 2) {
		take_behind(sentence, figure);
		figure->dropped = !figure->unit_row || figure->unit_row->kind == KIND_COUNT;
		return;
	}
	if (figure->unit_row) {
		figure->unit = figure->unit_row->unit;
		apply_factor(figure, figure->unit_row);
		figure_rule(figure, "unit", figure->unit_row->unit);
	}
	if (figure->form != FORM_ORDINAL)
		take_behind(sentence, figure);
	settle_piece(sentence, figure);
}

/* 7 2 折 is 72 %: two digits apart. */
static void join_tenths(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i], *before = figure - 1;
	if (!i || !glance_ends(figure->raw, "折") || !figure->unit_row || figure->unit_row->kind != KIND_PERCENT || before->dropped || before->kind != KIND_NONE || before->unit_row)
		return;
	bool digits = before->form == figure->form && (before->form == FORM_CHINESE || before->form == FORM_ARABIC) && before->numeral.size == figure->numeral.size;
	bool single = before->value.coefficient < 10 && figure->value.coefficient < 100 && !before->value.scale && !figure->value.scale;
	struct slice gap = glance_between(before->raw, figure->raw);
	if (!digits || !single || (!slice_is_string(gap, " ") && !slice_is_string(gap, "　")))
		return;
	figure->value = decimal_of((uint64_t)(before->value.coefficient * 10 + figure->value.coefficient / 10));
	figure->raw = glance_span(before->raw, figure->raw);
	before->dropped = true;
}

/* Numerals inside a unit (个百分点) are no numbers. */
static void drop_inside(struct sentence *sentence, size_t i)
{
	const char *end = sentence->figures[i].raw.at + sentence->figures[i].raw.size;
	for (size_t next = i + 1; next < sentence->count && sentence->figures[next].numeral.at < end; next++)
		sentence->figures[next].dropped = true;
}

void unit_fill(struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->count; i++) {
		struct figure *figure = &sentence->figures[i];
		size_t size;
		if (figure->dropped)
			continue;
		if (figure->kind == KIND_NONE && (size = glance_ends(sentence_before(sentence, figure->raw), "第 第_")) != 0) {
			figure->ordinal = true;
			prepend(figure, size);
			figure->whole = figure->raw;
			continue;
		}
		fill_one(sentence, figure);
		join_tenths(sentence, i);
		figure->whole = figure->raw;
		drop_inside(sentence, i);
	}
	sentence_compact(sentence);
}
