#include "extract-numbers/range.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "extract-numbers/compound.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/lexicon.h"
#include "text/numeral.h"
#include "text/width.h"

#define DASHES "- – — ~ ～ － ― -- —— ─ ∼ 〜 ﹣"

/* The power of ten that a numeral's last multipliers make (2.5万: 4), 0 without. */
static unsigned multiplier_of(struct slice numeral)
{
	unsigned power = 0;
	const char *end = numeral.at + numeral.size;
	while (end > numeral.at) {
		size_t length;
		const char *last = utf8_back(numeral.at, end);
		uint32_t code = utf8_read(last, &length);
		const struct numeral_char *row = numeral_char(code);
		if (!row || (row->part != NUMERAL_BIG && (row->part != NUMERAL_SMALL || row->value == 1)))
			break;
		power += row->value;
		end = last;
	}
	if (end == numeral.at)
		return 0;
	if (power)
		return power;
	static const struct {
		const char *word;
		unsigned power;
	} rows[] = {{"thousand", 3}, {"million", 6}, {"billion", 9}, {"trillion", 12}, {"bn", 9}, {"mn", 6}, {"k", 3}, {"K", 3}, {"m", 6}, {"M", 6}, {"b", 9}, {"hundred", 2}};
	size_t size;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if ((size = strlen(rows[i].word)) <= numeral.size && memcmp(numeral.at + numeral.size - size, rows[i].word, size) == 0)
			return rows[i].power;
	return 0;
}

/* What stands between two numbers, without the spaces around it. */
static struct slice mark_between(const struct figure *first, const struct figure *second)
{
	return glance_skip_back(glance_skip(glance_between(first->raw, second->raw)));
}

enum { LONGEST_MARK = 12 }; /* bytes of the marks below */

/* Is this what joins two numbers to a list that shares its last unit? */
static bool is_list_mark(struct slice mark)
{
	return glance_is(mark, "、 和 及 与 與 或 and or");
}

static bool is_range_mark(struct slice mark)
{
	return glance_is(mark, DASHES " 至 到 to through thru 至少到");
}

/* Is it "between A and B", A与B之间? */
static bool is_between(const struct sentence *sentence, const struct figure *first, const struct figure *second, struct slice mark)
{
	if (glance_is(mark, "and"))
		return glance_ends_word(glance_skip_back(sentence_before(sentence, first->raw)), "between") != 0;
	return glance_is(mark, "与 與 和 及") && glance_begins(sentence_behind(sentence, second->raw), "之间 之間");
}

/* 5<x≤10, 10 > n > 3: one thing between two bounds; which way the signs point, 0 where none do. */
static char is_bounded(struct slice between)
{
	enum { LONGEST = 24 };
	bool low = true, high = true;
	size_t sign, signs = 0, name = 0;
	between = glance_skip(between);
	if (between.size < 3 || between.size > LONGEST || (between.at[0] != '<' && between.at[0] != '>' && between.at[0] != '\xE2' && between.at[0] != '\xEF'))
		return 0;
	between = glance_skip_back(between);
	while (between.size) {
		if ((sign = glance_begins(between, "<= >= < > ≤ ≥ ＜ ＞ ⩽ ⩾ ≦ ≧")) != 0) {
			bool below = glance_begins(between, "< ≤ ＜ ⩽ ≦") != 0;
			low &= below;
			high &= !below;
			if (++signs == 2 && !name)
				return 0;
		} else if (width_is_letter(glance_first(between)) || width_is_han(glance_first(between))) {
			sign = utf8_length(between.at[0]);
			name += signs == 1;
		} else if ((sign = between.size - glance_skip(between).size) == 0)
			return 0;
		between = slice_from(between, sign);
	}
	return signs != 2 || !name || low == high ? 0 : low ? '<' : '>';
}

/* Has a number a place for a unit that stands behind the next one? */
static bool lacks_unit(const struct figure *figure)
{
	return figure->kind == KIND_NONE && !figure->unit_row && figure->form != FORM_ORDINAL && figure->form != FORM_MULTIPLE && !figure->ordinal && figure->form != FORM_PERCENT;
}

/* 6.8、5.1和6.3万: of the last number's digits, so that the multiplier is theirs too */
static bool is_as_large(struct decimal value, struct decimal from, unsigned power)
{
	struct decimal most = from;
	return value.scale && decimal_unshift(&most, power) && decimal_multiply(most, decimal_of(20), &most) && decimal_compare(value, most) < 0;
}

/* Gives a figure the unit and the multiplier of the one that it shares them with. */
static void share(struct figure *figure, const struct figure *from, bool multiplier)
{
	const struct figure *last = from;
	while (last->shares)
		last++;
	unsigned power = multiplier_of(last->numeral);
	struct decimal scaled = figure->value;
	if (multiplier && power && !multiplier_of(figure->numeral) && decimal_shift(&scaled, power) &&
	    (decimal_compare(scaled, from->value) < 0 || decimal_compare(figure->value, from->value) < 0 || is_as_large(figure->value, last->value, power)))
		figure->value = scaled;
	if (from->unit_row && from->unit_row->has_factor)
		decimal_multiply(figure->value, from->unit_row->factor, &figure->value);
	figure->unit_row = from->unit_row;
	figure->unit = from->unit;
	figure->shares = true;
}

/* 3-5 million people: the multiplier of the upper end where neither end has a unit. */
static void share_multiplier(struct figure *figure, const struct figure *next)
{
	unsigned power = multiplier_of(next->numeral);
	struct decimal scaled = figure->value;
	bool money = figure->unit_row && figure->unit_row == next->unit_row && figure->unit_row->kind == KIND_MONEY && figure->kind == KIND_NONE && next->kind == KIND_NONE;
	bool plain = (money || (lacks_unit(figure) && lacks_unit(next))) && !figure->has_value_to && !next->has_value_to && next->form != FORM_FRACTION && figure->form != FORM_FRACTION;
	if (plain && power && !multiplier_of(figure->numeral) && decimal_shift(&scaled, power) && decimal_compare(scaled, next->value) < 0)
		figure->value = scaled;
}

/* 百分之五到十: the upper end goes without 百分之. */
static void share_percent(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i], *next = figure + 1;
	bool plain = next->form == FORM_CHINESE && next->kind == KIND_NONE && !next->unit_row && !next->bare && decimal_compare(figure->value, next->value) < 0;
	if (figure->form != FORM_PERCENT || !plain || figure->has_value_to || next->has_value_to || !glance_is(glance_between(figure->raw, next->raw), "到 至 － — - ~"))
		return;
	next->form = FORM_PERCENT;
	next->unit = figure->unit;
	next->unit_row = figure->unit_row;
	next->unit_power = figure->unit_power;
}

/* $3-5 million, $3 to 5 million: the currency's sign stands once for both. */
static void share_sign(const struct figure *figure, struct figure *next, struct slice mark)
{
	bool sign = figure->unit_row && figure->unit_row->kind == KIND_MONEY && figure->raw.at != figure->numeral.at && figure->kind == KIND_NONE && !figure->has_value_to;
	bool dash = glance_is(mark, DASHES);
	if (!sign || !lacks_unit(next) || next->has_value_to || !(dash || multiplier_of(next->numeral)))
		return;
	next->unit_row = figure->unit_row;
	next->unit = figure->unit;
}

static void share_units(struct sentence *sentence)
{
	for (size_t i = sentence->count; i-- > 1;) {
		struct figure *figure = &sentence->figures[i - 1], *next = figure + 1;
		struct slice between = glance_between(figure->raw, next->raw), mark = mark_between(figure, next);
		if (next->kind != KIND_NONE || mark.size > LONGEST_MARK)
			continue;
		bool points = figure->unit_row && next->unit_row && slice_is_string(figure->unit, "个") && slice_is_string(next->unit, "pp") && is_list_mark(mark);
		if (points) {
			figure->unit_row = next->unit_row;
			figure->unit = next->unit;
			continue;
		}
		share_percent(sentence, i - 1);
		if (is_range_mark(mark) || is_between(sentence, figure, next, mark)) {
			share_sign(figure, next, mark);
			share_multiplier(figure, next);
		}
		if (!lacks_unit(figure) || !next->unit_row || next->kind != KIND_NONE || between.size > 8)
			continue;
		bool money_sign = next->unit_row->kind == KIND_MONEY && next->raw.at != next->numeral.at;
		/* output was 310, 295 and 342 tonnes */
		bool comma = slice_is_string(between, ", ") && next->shares && next->unit_row->kind != KIND_COUNT && figure->form <= FORM_ENGLISH;
		bool list = comma || is_list_mark(mark);
		bool words = list && glance_begins(glance_skip(between), "and or");
		/* 26×31毫米 */
		if (next->unit_row->kind == KIND_MEASURE && figure->form == FORM_ARABIC && glance_is(between, "× * ＊ ✕")) {
			share(figure, next, true);
			continue;
		}
		if (money_sign || !(list || is_range_mark(mark)) || (words && next->unit_row->kind == KIND_COUNT))
			continue;
		/* 27 or 18.1 %: the share that the number makes */
		bool other = next->unit_row->kind == KIND_PERCENT && glance_is(mark, "or") && decimal_compare(figure->value, next->value) >= 0;
		if (other || (figure->form == FORM_FRACTION && (list || next->form != FORM_FRACTION)))
			continue;
		/* 2,228 or 18.0% */
		if (words && slice_is_string(next->unit, "%") && decimal_compare(figure->value, decimal_of(100)) > 0)
			continue;
		share(figure, next, !words);
	}
}

/* from 14 days to ten, 由620降至395瓶: one end of a change has the unit of both. */
static void inherit_end(const struct sentence *sentence, struct figure *from, struct figure *to)
{
	if (from->kind != KIND_NONE || to->kind != KIND_NONE)
		return;
	struct slice gap = mark_between(from, to);
	if (gap.size > 18)
		return;
	struct slice behind = glance_skip(sentence_behind(sentence, to->raw)), before = glance_skip_back(sentence_before(sentence, from->raw));
	bool english = lacks_unit(to) && to->form <= FORM_ENGLISH && from->unit_row && (from->unit_row->kind == KIND_DURATION || from->unit_row->kind == KIND_MEASURE) && glance_is(gap, "to per_head_to a_head_to each_to");
	bool ends = english && (!behind.size || strchr(".,;)", behind.at[0]) || glance_begins_word(behind, "in by over and between after since would will"));
	if (ends && (glance_ends_word(before, "from by") || gap.size > 2)) {
		to->unit_row = from->unit_row;
		to->unit = from->unit;
	}
	bool chinese = lacks_unit(from) && from->form <= FORM_CHINESE && to->unit_row && to->raw.at == to->numeral.at && !multiplier_of(to->numeral) && glance_ends(before, "由 从 從") &&
	               glance_is(gap, "降至 降到 降为 降為 减至 減至 减到 減到 减少到 減少到 减少至 減少至 增至 增到 增加到 增加至 升至 升到 提高到 提高至 提升到 提升至 缩短到 縮短到 缩短至 縮短至 下降到 下降至 上升到 上升至 跌至 跌到 扩大到 擴大到 发展到 發展到 調升至 调升至 調高至 调高至 壓縮到 压缩到 压缩至 攀升至");
	if (chinese) {
		from->unit_row = to->unit_row;
		from->unit = to->unit;
	}
}

/* £4.2 million, up from 3.9 million; 9 million yuan, or 3 million a year: an amount told beside one that has its unit. */
static void inherit_beside(const struct sentence *sentence, const struct figure *from, struct figure *to)
{
	enum { FARTHEST = 40 };
	if (!from->unit_row || from->kind != KIND_NONE || !lacks_unit(to) || to->form > FORM_ENGLISH)
		return;
	struct slice gap = glance_between(from->raw, to->raw), behind = glance_skip(sentence_behind(sentence, to->raw)), near = glance_skip_back(gap);
	if (gap.size > FARTHEST || !memchr(gap.at, ' ', gap.size))
		return;
	bool money = from->unit_row->kind == KIND_MONEY && multiplier_of(to->numeral), amount = money || from->unit_row->kind == KIND_MEASURE || from->unit_row->kind == KIND_DURATION;
	bool ends = !behind.size || strchr(".,;)", behind.at[0]) || glance_begins_word(behind, "in a_year a_month a_day per each every the last by over between after before and");
	bool comma = memchr(gap.at, ',', gap.size), level = glance_ends_word(near, "up_from down_from") ||
	             (!comma && glance_ends_word(near, "reduced_to cut_to fell_to lowered_to rose_to raised_to increased_to dropped_to shortened_to"));
	bool other = money && (glance_ends_word(near, "compared_with compared_to against versus") || glance_is(near, ",_or or ,_and and") || glance_is(glance_skip(near), "to"));
	if (!amount || !ends || !(level || other) || memchr(gap.at, ';', gap.size))
		return;
	to->unit_row = from->unit_row;
	to->unit = from->unit;
}

/* fell by four days, from 19 to 15: the unit is that of the difference. */
static void inherit_units(struct sentence *sentence)
{
	for (size_t i = 0; i + 1 < sentence->count; i++) {
		inherit_end(sentence, &sentence->figures[i], &sentence->figures[i + 1]);
		inherit_beside(sentence, &sentence->figures[i], &sentence->figures[i + 1]);
	}
	for (size_t i = 1; i + 1 < sentence->count; i++) {
		struct figure *from = &sentence->figures[i], *to = from + 1;
		const struct figure *by = from - 1;
		bool pair = lacks_unit(from) && lacks_unit(to) && by->kind == KIND_NONE && by->unit_row && by->unit_row->kind != KIND_COUNT && !slice_is_string(by->unit, "%");
		if (!pair)
			continue;
		struct slice gap = mark_between(by, from);
		if (gap.size > 12 || !glance_is(gap,  ",_from from ，由 ,_down_from ,_up_from") ||
		    !glance_is(mark_between(from, to), "to 到 至 降至 增至 升至 减至"))
			continue;
		from->unit_row = to->unit_row = by->unit_row;
		from->unit = to->unit = by->unit;
	}
}

/* Do verbs of change govern a from–to? Then it is two figures. */
static bool is_change(const struct sentence *sentence, const struct figure *figure)
{
	struct slice before = sentence_before(sentence, figure->whole);
	enum { FARTHEST = 90 };
	if (before.size > FARTHEST)
		before = slice_from(before, before.size - FARTHEST);
	while (before.size && ((unsigned char)before.at[0] & 0xC0) == 0x80)
		before = slice_from(before, 1);
	struct slice near = glance_skip_back(before);
	if (figure->unit_row && figure->unit_row->kind == KIND_PERCENT && glance_ends_word(near, "grew rose fell dropped declined climbed jumped slipped slid increased decreased gained shrank"))
		return true;
	bool led = glance_ends_word(near, "from by") || glance_ends(near, "由 从 從");
	bool counted = figure->unit_row && !figure->shares && figure->unit_row->kind == KIND_COUNT;
	if (counted && glance_ends(near, "增加 減少 减少 提高 降低 上升 下降 增長 增长 調升 调升 調降 调降")) /* 增加三百個至二千五百個: by and to */
		return true;
	if (!led || glance_ends_word(glance_skip_back(before), "between rang aged ranging_from ranges_from ranged_from varies_from anywhere_from"))
		return false;
	static const char *const verbs[] = {"增", "降", "升", "减", "減", "提高", "扩", "缩", "上涨", "下跌", "发展", "increas", "rose", "rise", "grew", "grow", "fell", "fall",
	                                    "drop", "declin", "decreas", "reduc", "rais", "climb", "jump", "cut", "shorten", "expand", "improv", "went", "up ", "down ", "narrow", "widen", "shrank", "slid", "lower", "surg", "doubl", "tripl", "halv", "lift", "boost", "goes ", "going", "chang", "mov", "quadrupl", "trim", "brought", "bring", "swell", "swollen"};
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		for (size_t at = 0, size = strlen(verbs[i]); at + size <= before.size; at++)
			if (before.at[at] == verbs[i][0] && memcmp(before.at + at, verbs[i], size) == 0)
				return true;
	return false;
}

static bool same_unit(const struct figure *a, const struct figure *b)
{
	return slice_is(a->unit, b->unit) && (a->unit_row != NULL) == (b->unit_row != NULL);
}

/* 兩、三成: two digits in a row that share their unit say about how many. */
static bool is_neighbours(const struct figure *first, const struct figure *second, struct slice between)
{
	bool digits = first->form == FORM_CHINESE && second->form == FORM_CHINESE && first->numeral.size == 3 && first->shares && second->unit_row && slice_is_string(between, "、");
	struct decimal gap;
	if (!digits || glance_is(second->unit, "级 期 类 等 层 届 次 档 组 项 条 批 轮 队 班") || !decimal_subtract(second->value, first->value, &gap))
		return false;
	struct decimal one = second->unit_row->has_factor ? second->unit_row->factor : decimal_of(1);
	return decimal_compare(gap, one) == 0;
}

/* 第3至5名: 第 stands once for both ends. */
static void share_ordinal(const struct figure *first, struct figure *second, struct slice mark)
{
	if (!first->ordinal || second->ordinal || second->form != first->form || !is_range_mark(mark))
		return;
	if (second->unit_row && !glance_is(second->unit, "名 位 次 届 批 期 条 轮 章 wk"))
		return;
	second->ordinal = true;
	second->unit_row = NULL;
	second->unit = (struct slice){0};
	second->raw = second->numeral;
}

/* Joins figure i and the one behind it to a range, where they are one. */
static bool join_range(struct sentence *sentence, size_t i)
{
	struct figure *first = &sentence->figures[i], *second = first + 1;
	const struct slice between = glance_between(first->raw, second->raw), mark = mark_between(first, second);
	share_ordinal(first, second, mark);
	if (first->kind != KIND_NONE || second->kind != KIND_NONE || first->has_value_to || second->has_value_to || first->ordinal != second->ordinal)
		return false;
	if (first->unit_row && second->unit_row && first->unit_row->kind == KIND_MONEY && second->unit_row->yuan && first->raw.at < first->numeral.at && glance_ends(first->raw, "元") && is_range_mark(mark)) {
		second->unit = first->unit; /* 港幣48元至66元 */
		second->unit_row = first->unit_row;
	}
	char sign = between.size > 2 ? is_bounded(between) : 0;
	if (!sign && (between.size > LONGEST_MARK || !(is_range_mark(mark) || is_between(sentence, first, second, mark) || is_neighbours(first, second, between))))
		return false;
	if (!same_unit(first, second))
		return false;
	if (sign == '>') {
		struct decimal low = second->value;
		second->value = first->value;
		first->value = low;
	}
	bool word = glance_is(mark, "至 到 to through thru");
	if (decimal_compare(first->value, second->value) >= 0 || (word && is_change(sentence, first)))
		return false;
	if (first->form == FORM_ORDINAL || first->form == FORM_MULTIPLE || second->form == FORM_ORDINAL || second->form == FORM_MULTIPLE)
		return false;
	first->value_to = second->value;
	first->has_value_to = first->range = true;
	first->raw = first->whole = glance_span(first->raw, second->raw);
	if (first->ordinal)
		first->numeral = glance_span(first->numeral, second->numeral);
	second->dropped = true;
	return true;
}

/* 12.3：39.6：48.0: three parts or more have no one value. */
static void join_parts(struct sentence *sentence, size_t i)
{
	struct figure *first = &sentence->figures[i];
	for (size_t next = i + 2; next < sentence->count; next++) {
		struct figure *part = &sentence->figures[next];
		if (part->kind != KIND_NONE || part->unit_row || !glance_is(mark_between(part - 1, part), ": ： ∶ 比"))
			return;
		first->kind = KIND_LABEL;
		first->raw = first->whole = glance_span(first->raw, part->raw);
		part->dropped = true;
	}
}

/* one train in nine was late */
static bool is_one_thing_in(const struct figure *first, const struct figure *second, struct slice between, struct slice behind)
{
	struct slice noun = glance_word(between), rest = glance_skip(slice_from(between, noun.size));
	bool one = first->form == FORM_ENGLISH && first->value.coefficient == 1 && !first->value.scale && second->form == FORM_ENGLISH && !glance_begins_word(noun, "in");
	return one && noun.size && glance_is(rest, "in in_every") && (!behind.size || strchr(".,;)", behind.at[0]) || glance_begins_word(behind, "was is were are has had have will said does did could can cannot"));
}

/* 以3:2险胜, 比分为2∶1: the score of a match, no ratio */
static bool is_result(const struct sentence *sentence, const struct figure *figure)
{
	enum { NEAR = 36 };
	struct slice behind = glance_skip(sentence_behind(sentence, figure->raw)), before = sentence_before(sentence, figure->raw);
	if (before.size > NEAR)
		before = slice_from(before, before.size - NEAR);
	for (size_t at = before.size; at-- > 0;)
		if (glance_begins(slice_from(before, at), "， ； 。")) {
			before = slice_from(before, at);
			break;
		}
	return glance_begins(behind, "战胜 戰勝 击败 擊敗 险胜 險勝 大胜 完胜 完勝 获胜 獲勝 取胜 取勝 胜 勝 负于 負於 不敌 不敵 输给 輸給 惜败 惜敗 战平 戰平 言和 淘汰 逆转 逆轉 领先 領先 落后 打败 打敗 败给 败北 横扫 橫掃 力克 轻取 輕取 告负 失利 连胜 两胜") ||
	       (slice_holds(before, "比分") && !slice_holds(before, "比例"));
}

/* 5:1, 5比1, one in five, 1 out of 5 */
static bool join_ratio(struct sentence *sentence, size_t i)
{
	struct figure *first = &sentence->figures[i], *second = first + 1;
	struct slice between = glance_between(first->raw, second->raw), trimmed = mark_between(first, second);
	if (first->kind != KIND_NONE || second->kind != KIND_NONE || first->unit_row || (second->unit_row && second->unit_row->kind != KIND_COUNT) || first->has_value_to)
		return false;
	struct slice end = sentence_behind(sentence, second->raw), then = glance_skip(end);
	bool colon = glance_is(trimmed, ": ： ∶ 比") && !slice_is_string(between, ": ") && first->form <= FORM_FRACTION && second->form <= FORM_FRACTION;
	bool every = slice_is_string(trimmed, "in every") || is_one_thing_in(first, second, trimmed, then);
	bool in = glance_is(trimmed, "in") || slice_is_string(trimmed, "out of") || every;
	/* 7 out of 9 presidents: both count them, as a part of ten or a hundred does not */
	if (slice_is_string(trimmed, "out of") && first->form == FORM_ARABIC && second->value.coefficient % 5 && then.size && width_is_letter((unsigned char)then.at[0]) && !glance_begins_word(then, "said were was are is had have in on for said and"))
		return false;
	bool over = slice_is_string(trimmed, "over") && !second->unit_row && (!end.size || glance_begins(end, ". , ; )"));
	bool odds = slice_is_string(trimmed, "to") && glance_ends_word(glance_skip_back(sentence_before(sentence, first->raw)), "odds_of odds_at");
	bool to = odds || (slice_is_string(trimmed, "to") && first->form == FORM_ENGLISH && second->form == FORM_ENGLISH && decimal_compare(first->value, second->value) > 0 && (!end.size || glance_begins(end, ". , ;")));
	/* more than doubled: 5.3 million; by the 120: 84 */
	bool listed = glance_is(between, ":_") && !slice_holds(sentence_before(sentence, first->raw), "atio");
	if ((!colon && !in && !over && !to) || listed || first->form == FORM_MULTIPLE)
		return false;
	if (in && (decimal_compare(first->value, second->value) >= 0 || second->value.coefficient > 1000 || first->value.coefficient > 9 || first->form == FORM_ORDINAL))
		return false;
	if (every && second->unit_row)
		return false;
	if (in && slice_is_string(trimmed, "in") && first->value.coefficient != 1 && !(second->form == FORM_ENGLISH || second->value.coefficient % 10 == 0))
		return false;
	if (!decimal_divide(first->value, second->value, &first->value))
		return false;
	first->form = FORM_FRACTION;
	first->raw = first->whole = glance_span(first->raw, second->unit_row ? second->numeral : second->raw);
	first->kind = KIND_RATIO;
	second->dropped = true;
	if (colon && is_result(sentence, first))
		first->kind = KIND_LABEL;
	if (colon)
		join_parts(sentence, i);
	return true;
}

/* 22±2 °C: the tolerance belongs to the number before it, which has its unit. */
static void take_tolerance(struct sentence *sentence, size_t i)
{
	struct figure *first = &sentence->figures[i], *second = first + 1;
	if (!glance_is(mark_between(first, second), "± +/-"))
		return;
	if (!first->unit_row) {
		first->unit_row = second->unit_row;
		first->unit = second->unit;
	}
	first->raw = first->whole = glance_span(first->raw, second->raw);
	second->dropped = true;
}

/* a 3-1 win, carried 5–1: the two sides of a score or vote */
static void take_score(const struct sentence *sentence, struct figure *first, struct figure *second)
{
	enum { MOST = 435 };
	bool plain = first->kind == KIND_NONE && second->kind == KIND_NONE && !first->unit_row && !second->unit_row && first->form == FORM_ARABIC && second->form == FORM_ARABIC && !first->has_value_to && !second->has_value_to;
	if (!plain || !glance_is(glance_between(first->raw, second->raw), "- –") || first->value.scale || second->value.scale || first->value.coefficient > MOST)
		return;
	struct slice before = sentence_before(sentence, first->raw), behind = glance_skip(sentence_behind(sentence, second->raw));
	bool starts = !before.size || strchr(" (,", before.at[before.size - 1]);
	bool won = glance_begins_word(behind, "win victory defeat loss draw tie vote lead majority triumph") != 0;
	/* lost 0-1; 21-15, 15-21 */
	bool ends = !behind.size || !ascii_is_letter(behind.at[0]) || glance_begins_word(behind, "to at in on against and with for away after before as but while");
	won |= ends && glance_ends_word(glance_skip_back(before), "won lost beat drew lose losing winning leading trailing voted") != 0;
	won |= ends && first > sentence->figures && first[-1].kind == KIND_LABEL && glance_is(glance_between(first[-1].raw, first->raw), ",_ _and_ ,_and_") && (slice_holds(first[-1].raw, "-") || slice_holds(first[-1].raw, "–"));
	if (!starts || (decimal_compare(first->value, second->value) < 0 && !won))
		return;
	first->kind = KIND_LABEL;
	first->raw = first->whole = glance_span(first->raw, second->raw);
	second->dropped = true;
}

/* Only numbers that are of no kind yet are joined, or have a unit. */
static bool may_join(const struct figure *figure)
{
	return figure->kind == KIND_NONE && figure[1].kind == KIND_NONE;
}

void range_fill(struct sentence *sentence)
{
	enum { NEAREST = 8 }; /* the longest that joins parts of an amount: " 又 " in wide spaces */
	for (size_t i = 0; i + 1 < sentence->count; i++) {
		if (!may_join(&sentence->figures[i]))
			continue;
		take_tolerance(sentence, i);
		take_score(sentence, &sentence->figures[i], &sentence->figures[i + 1]);
	}
	sentence_compact(sentence);
	share_units(sentence);
	inherit_units(sentence);
	for (size_t i = 0; i < sentence->count; i++)
		compound_lead(sentence, &sentence->figures[i]);
	for (size_t i = 0; i + 1 < sentence->count; i++) {
		struct figure *figure = &sentence->figures[i];
		if (!may_join(figure))
			continue;
		if (join_range(sentence, i) || join_ratio(sentence, i))
			i++;
		else if (figure->unit_row && figure[1].raw.at - figure->raw.at - (ptrdiff_t)figure->raw.size <= NEAREST && compound_join(sentence, i)) {
			figure->raw = figure->whole = glance_span(figure->raw, figure[1].raw);
			/* 50元6角3分: what has been joined goes on with the next */
			figure[1] = *figure;
			figure->dropped = true;
		}
	}
	sentence_compact(sentence);
}
