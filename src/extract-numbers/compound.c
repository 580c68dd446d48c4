#include "extract-numbers/compound.h"

#include "extract-numbers/glance.h"
#include "extract-numbers/lexicon.h"
#include "extract-numbers/unit.h"

/* one hour and a half: a part of the unit before it, of nothing behind it */
static bool is_part_more(const struct sentence *sentence, const struct figure *first, const struct figure *second, struct slice between)
{
	bool unit = first->unit_row && (first->unit_row->kind == KIND_DURATION || first->unit_row->kind == KIND_MEASURE || first->unit_row->kind == KIND_MONEY);
	bool part = second->kind == KIND_NONE && second->form == FORM_FRACTION && !second->unit_row && decimal_compare(second->value, decimal_of(1)) < 0;
	struct slice behind = glance_skip(sentence_behind(sentence, second->raw));
	return unit && part && !first->has_value_to && glance_is(between, "and") && glance_begins_word(second->raw, "a half three") && !glance_begins_word(behind, "of the as a an");
}

/* The seconds of a unit of time, 0 for another: a year has 365 days, a month 30. */
static uint32_t seconds_of(struct slice unit)
{
	static const struct {
		const char *unit;
		uint32_t seconds;
	} rows[] = {{"s", 1}, {"min", 60}, {"h", 3600}, {"d", 86400}, {"wk", 604800}, {"mo", 2592000}, {"a", 31536000}};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (slice_is_string(unit, rows[i].unit))
			return rows[i].seconds;
	return 0;
}

/* How many of the second unit `value` of the first are: 3 months a quarter of a year. */
static bool convert(struct decimal value, struct slice from, struct slice to, struct decimal *result)
{
	if (slice_is_string(from, "mo") && slice_is_string(to, "a"))
		return decimal_divide(value, decimal_of(12), result);
	return decimal_multiply(value, decimal_of(seconds_of(from)), result) && decimal_divide(*result, decimal_of(seconds_of(to)), result);
}

/* Do two times stand side by side as parts of one (2 weeks and 3 days, 五天又两个月), and not in a list? */
static bool are_parts(const struct sentence *sentence, const struct figure *first, const struct figure *second, struct slice between)
{
	struct slice before = glance_skip_back(sentence_before(sentence, first->raw)), behind = glance_skip(sentence_behind(sentence, second->raw));
	bool and = glance_is(between, "and"), rises = seconds_of(first->unit) < seconds_of(second->unit);
	if (glance_begins_word(behind, "a an per each every"))
		return false;
	if (rises && and)
		return glance_ends_word(before, "for") != 0;
	if (rises && !between.size)
		return first->raw.at + first->raw.size != second->raw.at;
	return !between.size || glance_is(between, "又 零") || (and && !glance_ends_word(before, "at both between every each the"));
}

/* 1 year 3 months, 3 days 2 months: the sum in the greater unit; the smaller part is less than one of it. */
static bool join_times(const struct sentence *sentence, struct figure *first, const struct figure *second, struct slice between)
{
	static const struct {
		const char *big, *small; /* whatever joins them */
	} sure[] = {{"h", "min"}, {"min", "s"}, {"d", "h"}, {"a", "mo"}, {"wk", "h"}, {"h", "s"}, {"d", "min"}};
	uint32_t one = seconds_of(first->unit), other = seconds_of(second->unit);
	struct decimal part;
	bool known = false;
	if (!one || !other || one == other)
		return false;
	for (size_t i = 0; i < sizeof sure / sizeof *sure; i++)
		known |= slice_is_string(first->unit, sure[i].big) && slice_is_string(second->unit, sure[i].small);
	bool falls = one > other;
	if (falls ? !convert(second->value, second->unit, first->unit, &part) : !convert(first->value, first->unit, second->unit, &part))
		return false;
	if (!known && (decimal_compare(part, decimal_of(1)) >= 0 || !are_parts(sentence, first, second, between)))
		return false;
	if (!decimal_add(part, falls ? first->value : second->value, &first->value))
		return false;
	if (!falls) {
		first->unit_row = second->unit_row;
		first->unit = second->unit;
	}
	return true;
}

/* 50元6角, £5 20p, 5美元50分, five pounds and twenty pence */
static bool join_money(const struct sentence *sentence, struct figure *first, const struct figure *second)
{
	struct decimal part = second->value, cents = part;
	const struct unit_row *pound = unit_find_sign(sentence->passage->lexicon, slice_of("£"));
	if (slice_is_string(second->unit, "分"))
		return (slice_is_string(first->unit, "CNY") || decimal_compare(cents, decimal_of(100)) < 0) && decimal_unshift(&part, 2) && decimal_add(first->value, part, &first->value);
	if (slice_is_string(first->unit, "[lb_av]") && slice_is_string(second->unit, "GBP") && second->unit_row->has_factor && pound) {
		first->unit_row = pound;
		first->unit = second->unit;
	}
	if (!second->unit_row->has_factor || !slice_is(first->unit, second->unit) || decimal_compare(part, first->value) >= 0)
		return false;
	return decimal_add(first->value, part, &first->value);
}

/* 5 ft 2 in: a smaller unit of the same thing behind a figure. */
static bool join_measure(struct figure *first, const struct figure *second)
{
	static const struct {
		const char *big, *small;
		unsigned divisor;
	} rows[] = {{"[ft_i]", "[in_i]", 12}, {"m", "cm", 100}, {"kg", "g", 1000}, {"km", "m", 1000}, {"t", "kg", 1000}, {"[lb_av]", "[oz_av]", 16}, {"jin", "liang", 10}, {"chi", "cun", 10}, {"zhang", "chi", 10}};
	struct decimal part;
	for (size_t row = 0; row < sizeof rows / sizeof *rows; row++)
		if (slice_is_string(first->unit, rows[row].big) && slice_is_string(second->unit, rows[row].small))
			return decimal_divide(second->value, decimal_of(rows[row].divisor), &part) && decimal_add(first->value, part, &first->value);
	return false;
}

/* Adds the second of two figures with units to the first, where both are parts of one amount. */
static bool add_part(const struct sentence *sentence, struct figure *first, const struct figure *second)
{
	struct slice between = glance_skip_back(glance_skip(glance_between(first->raw, second->raw)));
	struct decimal part = second->value;
	if (!first->unit_row || !second->unit_row || first->has_value_to || second->has_value_to || (between.size && !glance_is(between, "and 又 零 , and_ 和")))
		return false;
	enum kind kind = first->unit_row->kind, other = second->unit_row->kind;
	if (between.size && kind != KIND_MONEY && slice_is_string(between, "和"))
		return false;
	bool minutes = slice_is_string(second->unit, "分");
	/* 2h 30m */
	minutes |= slice_is_string(first->unit, "h") && slice_is_string(second->unit, "m") && glance_ends(second->raw, "m") && decimal_compare(part, decimal_of(60)) < 0;
	if (slice_is_string(first->unit, "分") && slice_is_string(second->unit, "s")) {
		first->unit_row = second->unit_row;
		first->unit = second->unit;
		return decimal_multiply(first->value, decimal_of(60), &first->value) && decimal_add(first->value, part, &first->value);
	}
	if (slice_is_string(first->unit, "h") && minutes)
		return decimal_divide(part, decimal_of(60), &part) && decimal_add(first->value, part, &first->value);
	if ((kind == KIND_MONEY && (other == KIND_MONEY || minutes)) || (kind == KIND_MEASURE && other == KIND_MONEY))
		return join_money(sentence, first, second);
	bool times = (other == KIND_DURATION || other == KIND_AGE) && (kind == KIND_DURATION || kind == KIND_AGE);
	if (times && join_times(sentence, first, second, between)) { /* 3岁零2个月, 2 years and 6 months old */
		first->unit_row = other == KIND_AGE ? second->unit_row : first->unit_row;
		return true;
	}
	return kind == KIND_MEASURE && other == KIND_MEASURE && join_measure(first, second);
}

/* 一米七五, 1米75, 三十六度五, six foot two: what is left of the unit goes without a name. */
static bool join_rest(const struct sentence *sentence, struct figure *first, const struct figure *second)
{
	struct slice gap = glance_between(first->raw, second->raw), behind = sentence_behind(sentence, second->raw);
	bool ends = !behind.size || glance_begins(behind, ". , ; ) ? ! 。 ， ； 、 ） ？ ！ 的 高 左右");
	uint64_t rest;
	struct decimal part = second->value;
	if (!first->unit_row || second->unit_row || second->kind != KIND_NONE || second->form > FORM_ENGLISH || !ends || first->value.scale || !decimal_is_whole(part, &rest) || second->has_value_to)
		return false;
	if (slice_is_string(gap, " ") && glance_ends_word(first->raw, "foot feet ft"))
		return rest && rest < 12 && decimal_divide(part, decimal_of(12), &part) && decimal_add(first->value, part, &first->value);
	bool metre = glance_ends(first->raw, "米") && slice_is_string(first->unit, "m"), degree = glance_ends(first->raw, "度") && glance_is(first->unit, "deg Cel");
	size_t digits = second->form == FORM_ARABIC ? second->numeral.size : second->form == FORM_CHINESE ? second->numeral.size / strlen("五") : 0;
	bool spelt = digits == 1 ? rest < 10 : digits == 2 && !glance_begins(second->numeral, "十") && !glance_ends(second->numeral, "十");
	if (gap.size || !spelt || !(metre || (degree && digits == 1)))
		return false;
	return decimal_unshift(&part, (unsigned)digits) && decimal_add(first->value, part, &first->value);
}

/* 五块五, five mao five: one digit more is the tenths of the unit before it. */
static bool join_tenth(const struct sentence *sentence, struct figure *first, const struct figure *second)
{
	struct slice gap = glance_between(first->raw, second->raw), behind = sentence_behind(sentence, second->raw);
	size_t small = glance_ends(first->raw, "毛 角") + glance_ends_word(first->raw, "mao jiao");
	bool big = glance_ends(first->raw, "块 塊") || glance_ends_word(first->raw, "kuai");
	bool ends = !behind.size || glance_begins(behind, ". , ; ) ? ! 。 ， ； 、 ） ？ ！ 的");
	struct decimal part = second->value;
	if (!slice_is_string(first->unit, "CNY") || (!small && !big) || !ends || (gap.size && !slice_is_string(gap, " ")) || part.scale || part.coefficient > 9)
		return false;
	return decimal_unshift(&part, small ? 2 : 1) && decimal_add(first->value, part, &first->value);
}

/* 15 dollars 50: the cents without their name. */
static bool join_cents(struct sentence *sentence, size_t i)
{
	struct figure *first = &sentence->figures[i], *second = first + 1;
	uint64_t cents;
	/* 10秒37: hundredths of a second */
	if (first->unit_row && glance_ends(first->raw, "秒") && second->kind == KIND_NONE && !second->unit_row && second->form == FORM_ARABIC && second->numeral.size == 2 && first->raw.at + first->raw.size == second->numeral.at &&
	    first->kind == KIND_NONE && !first->value.scale) {
		struct decimal hundredths = second->value;
		return decimal_unshift(&hundredths, 2) && decimal_add(first->value, hundredths, &first->value);
	}
	if (!first->unit_row || first->unit_row->kind != KIND_MONEY || first->kind != KIND_NONE || second->kind != KIND_NONE || second->unit_row || first->has_value_to)
		return false;
	if (join_tenth(sentence, first, second))
		return true;

	if (first->value.scale)
		return false;
	struct slice behind = sentence_behind(sentence, second->raw);
	bool ends = !behind.size || glance_begins(behind, ". , ; ) ? !") || glance_begins_word(glance_skip(behind), "more less each");
	if (!ends || second->raw.at[0] == 'a' || !slice_is_string(glance_between(first->raw, second->raw), " ") || !decimal_is_whole(second->value, &cents) || cents < 10 || cents > 99)
		return false;
	struct decimal part = second->value;
	return decimal_unshift(&part, 2) && decimal_add(first->value, part, &first->value);
}

bool compound_join(struct sentence *sentence, size_t i)
{
	struct figure *first = &sentence->figures[i];
	const struct figure *second = first + 1;
	if (is_part_more(sentence, first, second, glance_skip_back(glance_skip(glance_between(first->raw, second->raw)))))
		return decimal_add(first->value, second->value, &first->value);
	return add_part(sentence, first, second) || join_rest(sentence, first, second) || join_cents(sentence, i);
}

void compound_lead(struct sentence *sentence, struct figure *figure)
{
	size_t and, article, size;
	if (figure->raw.at < sentence->text.at + 6 || figure->raw.at[-2] != 'd' || !figure->unit_row || figure->kind != KIND_NONE || figure->unit_row->kind == KIND_COUNT)
		return;
	struct slice before = glance_skip_back(sentence_before(sentence, figure->raw));
	if (!(and = glance_ends_word(before, "and")))
		return;
	struct figure first = *figure;
	first.raw = glance_word_back(glance_skip_back((struct slice){before.at, before.size - and}));
	struct slice lead = glance_skip_back(sentence_before(sentence, first.raw));
	if (!(article = glance_ends_word(lead, "a an")) || !(first.unit_row = unit_find(sentence->passage->lexicon, first.raw, &size)) || size != first.raw.size)
		return;
	lead.size -= article;
	struct slice word = glance_skip_back(lead);
	/* twice a year and two months in all: a rate, no part */
	bool rate = figure > sentence->figures && figure[-1].raw.at + figure[-1].raw.size == word.at + word.size;
	if (rate || glance_ends_word(word, "once twice times often half"))
		return;
	first.unit = first.unit_row->unit;
	first.value = first.unit_row->has_factor ? first.unit_row->factor : decimal_of(1);
	if (!add_part(sentence, &first, figure))
		return;
	figure->value = first.value;
	figure->unit = first.unit;
	figure->unit_row = first.unit_row;
	figure->raw = figure->whole = (struct slice){lead.at + lead.size, (size_t)(figure->raw.at + figure->raw.size - lead.at - lead.size)};
}
