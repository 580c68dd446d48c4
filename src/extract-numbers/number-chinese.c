#include "extract-numbers/digits.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/number.h"
#include "text/numeral.h"

struct chinese {
	struct slice text;
	size_t at;
	struct decimal total, section, pending;
	struct decimal low; /* what value is below value_to: 三五百 */
	struct decimal total_low;
	unsigned power;     /* of the last unit */
	unsigned digits;    /* Han digits pending in a row */
	unsigned first, second; /* the last two of them */
	bool has_pending, arabic, arabic_pending, any, zero, units, few, bare, overflow;
	enum qualifier infix;
	unsigned spaces;
};

static const struct numeral_char *part_at(struct slice text, size_t at, size_t *length)
{
	uint32_t code = digits_char_at(text, at, length);
	return code ? numeral_char(code) : NULL;
}

static bool is_multiplier(const struct numeral_char *row)
{
	return row && (row->part == NUMERAL_SMALL || row->part == NUMERAL_BIG);
}

static bool is_few(uint32_t code)
{
	return code == 0x51E0 || code == 0x5E7E || code == 0x6570 || code == 0x6578; /* 几幾数數 */
}

static bool is_infix(uint32_t code)
{
	return code == 0x591A || code == 0x4F59 || code == 0x9918 || code == 0x6765 || code == 0x4F86; /* 多余餘来來 */
}

/* 两: a two that counts, never the last digit of a number. */
static bool is_pair_word(uint32_t code)
{
	return code == 0x4E24 || code == 0x5169;
}

/* Two digits in a row that say a range: 三四, 三五. */
static bool is_pair(const struct chinese *state)
{
	return state->digits == 2 && !state->arabic_pending && state->first && (state->second == state->first + 1 || (state->first == 3 && state->second == 5));
}

/* Takes the digits of a pair apart before `power` is applied. */
static void split_pair(struct chinese *state)
{
	if (!is_pair(state))
		return;
	state->low = decimal_of(state->second - state->first);
	state->pending = decimal_of(state->second);
	state->digits = 1;
}

static void take_digit(struct chinese *state, unsigned value)
{
	state->overflow |= !decimal_digit(&state->pending, value, false);
	state->first = state->second;
	state->second = value;
	state->digits++;
	state->has_pending = state->any = true;
	state->arabic_pending = false;
}

static void clear_pending(struct chinese *state)
{
	state->pending = (struct decimal){0};
	state->has_pending = state->zero = state->arabic_pending = false;
	state->digits = 0;
}

static bool good_add(struct decimal *sum, struct decimal part)
{
	if (!part.coefficient && !part.scale)
		return true;
	if (!sum->coefficient && !sum->scale && !part.negative)
		return *sum = part, true;
	return decimal_add(*sum, part, sum);
}

static void take_small(struct chinese *state, unsigned power)
{
	split_pair(state);
	bool one = !state->has_pending || (state->pending.coefficient == 0 && !state->arabic_pending);
	state->bare |= !state->any && power > 1;
	if (one)
		state->pending = decimal_of(1);
	state->overflow |= !decimal_shift(&state->pending, power) || !good_add(&state->section, state->pending);
	state->overflow |= !decimal_shift(&state->low, state->low.coefficient ? power : 0);
	state->power = power;
	state->units = state->any = true;
	clear_pending(state);
}

static void take_big(struct chinese *state, unsigned power)
{
	split_pair(state);
	if (state->has_pending)
		state->overflow |= !good_add(&state->section, state->pending);
	bool none = state->section.coefficient == 0;
	struct decimal unit = decimal_of(1);
	decimal_shift(&unit, power);
	/* 四万亿, 4569万8311亿: the smaller unit before counts the bigger one */
	bool whole = state->total.coefficient && (none || decimal_compare(state->total, unit) < 0);
	if (whole) {
		state->overflow |= !good_add(&state->total, state->section) || !decimal_shift(&state->total, power);
	} else {
		state->bare |= !state->any;
		if (none && !state->has_pending)
			state->section = decimal_of(1);
		state->overflow |= !decimal_shift(&state->section, power) || !good_add(&state->total, state->section);
	}
	state->overflow |= !decimal_shift(&state->low, state->low.coefficient ? power : 0);
	state->section = (struct decimal){0};
	state->power = power;
	state->units = state->any = true;
	clear_pending(state);
}

/* 5万4千: Arabic digits as a digit of the numeral. */
static bool take_arabic(struct chinese *state, bool comma_decimal)
{
	struct decimal value = {0};
	enum numeral_form form = FORM_ARABIC;
	size_t at = state->at, length;
	if (state->has_pending || (state->any && !state->units))
		return false;
	if (!digits_read(state->text, &at, comma_decimal, &value, &form) || form == FORM_DOTTED)
		return false;
	size_t digits;
	if (state->any && state->power == 4 && at == state->at + 1 && value.coefficient == 0 && slice_begins(slice_from(state->text, at), ",") && digits_count(state->text, at + 1, &digits) == 3) {
		digits_add((struct slice){state->text.at + at + 1, digits}, &value, false); /* 74萬0,290 */
		at += 1 + digits;
		state->zero = true;
	}
	if (state->any) {
		struct decimal unit = decimal_of(1);
		decimal_shift(&unit, state->power);
		unsigned spaces = 0;
		bool more = is_multiplier(part_at(state->text, digits_skip_spaces(state->text, at, 2, &spaces), &length));
		struct decimal tenth = decimal_of(1);
		decimal_shift(&tenth, state->power - 1);
		bool fills = state->power >= 4 && decimal_compare(value, tenth) >= 0;
		/* 5万5, 2千3元: the next unit goes without its name */
		struct slice behind = slice_from(state->text, at);
		bool tail = !more && !state->zero && state->arabic && state->power >= 3 && at == state->at + 1 && value.coefficient && (!behind.size || glance_begins(behind, "， 。 、 ； ） 元 块 塊 左右 \n"));
		if (tail) {
			decimal_shift(&value, state->power - 1);
			fills = true;
		}
		if (decimal_compare(value, unit) >= 0 || (!more && !state->zero && !fills))
			return false;
	}
	state->pending = value;
	state->has_pending = state->any = state->arabic = state->arabic_pending = true;
	state->digits = 0;
	state->at = at;
	return true;
}

/* 多 or 余 inside the numeral: 3千多万. */
static bool take_infix(struct chinese *state, uint32_t code, size_t length)
{
	size_t more;
	unsigned spaces = 0;
	size_t next = digits_skip_spaces(state->text, state->at + length, 1, &spaces);
	if (!state->any || !is_infix(code) || !is_multiplier(part_at(state->text, next, &more)))
		return false;
	state->infix = QUALIFIER_OVER;
	state->at = next;
	return true;
}

/* 几 inside the numeral: 几十, 十几, 二十几万. */
static bool take_few(struct chinese *state, uint32_t code, size_t length)
{
	size_t more;
	unsigned spaces = 0;
	if (!is_few(code) || state->has_pending || state->few)
		return false;
	if (!state->any) {
		if (!is_multiplier(part_at(state->text, digits_skip_spaces(state->text, state->at + length, 1, &spaces), &more)))
			return false;
		state->any = true;
	} else if (!state->units || state->power > 2 || (code != 0x51E0 && code != 0x5E7E))
		return false;
	state->few = true;
	size_t behind;
	const struct numeral_char *next = part_at(state->text, state->at + length, &behind);
	if (state->units && next && next->part == NUMERAL_BIG) {
		/* 二十几万: anything from 200000 to 299999 */
		unsigned nines = next->value;
		state->pending = decimal_of(9);
		while (nines--)
			decimal_digit(&state->pending, 9, true);
		state->low = state->pending;
		state->has_pending = state->arabic_pending = true;
		state->at += length;
		return true;
	}
	/* 1 to 9 of what stands before the next unit: high end now, low end below it */
	state->low = decimal_of(state->units ? 8 : 7);
	state->pending = decimal_of(9);
	state->has_pending = true;
	state->arabic_pending = true;
	state->at += length;
	return true;
}

/* 千瓦, 兆赫: a prefix of a unit is no multiplier. */
static bool is_unit_prefix(const struct chinese *state, uint32_t code, size_t length)
{
	static const char *const behind_thousand[] = {"瓦", "克", "米", "卡", "帕", "伏", "赫", "焦", "字节", "字節", "比特", "牛", "安"};
	static const char *const behind_million[] = {"瓦", "帕", "赫", "焦", "字节", "字節", "比特", "伏", "欧"};
	const char *const *list = code == 0x5343 ? behind_thousand : behind_million;
	size_t count = code == 0x5343 ? sizeof behind_thousand / sizeof *behind_thousand : sizeof behind_million / sizeof *behind_million;
	if (code != 0x5343 && code != 0x5146)
		return false;
	for (size_t i = 0; i < count; i++)
		if (slice_begins(slice_from(state->text, state->at + length), list[i]))
			return true;
	return false;
}

/* One part of the numeral at state->at; false at its end. */
static bool take_part(struct chinese *state, bool comma_decimal)
{
	size_t length;
	uint32_t code = digits_char_at(state->text, state->at, &length);
	const struct numeral_char *row = code ? numeral_char(code) : NULL;
	if (width_digit(code) >= 0)
		return take_arabic(state, comma_decimal);
	if (!row)
		return take_infix(state, code, length) || take_few(state, code, length);
	if (state->arabic_pending && !is_multiplier(row))
		return false;
	if (state->few && !state->has_pending && !is_multiplier(row)) /* 数百 is no part of a longer number */
		return false;
	switch (row->part) {
	case NUMERAL_ZERO:
		if (state->units && !state->has_pending)
			state->zero = true;
		else
			take_digit(state, 0);
		break;
	case NUMERAL_DIGIT:
		if (state->any && is_pair_word(code) && !is_multiplier(part_at(state->text, state->at + length, &(size_t){0})) && state->second != 1)
			return false;
		take_digit(state, row->value);
		break;
	case NUMERAL_TENS:
		if (state->has_pending)
			return false;
		state->overflow |= !good_add(&state->section, decimal_of(row->value));
		state->power = 1;
		state->units = state->any = true;
		break;
	case NUMERAL_SMALL:
		if ((state->units && !state->has_pending && !state->zero) || is_unit_prefix(state, code, length))
			return false;
		take_small(state, row->value);
		break;
	case NUMERAL_BIG:
		if (is_unit_prefix(state, code, length))
			return false;
		take_big(state, row->value);
		break;
	case NUMERAL_NONE:
		return false;
	}
	state->at += length;
	return true;
}

/* Spaces may stand before a unit, and between a unit and a Han digit. */
static bool continues_behind_space(const struct chinese *state, size_t next)
{
	size_t length;
	const struct numeral_char *row = part_at(state->text, next, &length);
	if (!row) {
		uint32_t code = digits_char_at(state->text, next, &length);
		size_t more;
		unsigned spaces = 0;
		if (state->units && !state->has_pending && width_digit(code) >= 0) {
			size_t size;
			digits_count(state->text, next, &size);
			return is_multiplier(part_at(state->text, digits_skip_spaces(state->text, next + size, 1, &spaces), &more));
		}
		if (is_few(code) && state->units && !state->has_pending && code != 0x6570 && code != 0x6578) { /* 一百 二 十 几亿 */
			row = part_at(state->text, next + length, &more);
			return row && row->part == NUMERAL_BIG;
		}
		return state->any && is_infix(code) && is_multiplier(part_at(state->text, digits_skip_spaces(state->text, next + length, 1, &spaces), &more));
	}
	if (is_multiplier(row))
		return state->has_pending || row->part == NUMERAL_BIG;
	return state->units && !state->has_pending && !state->arabic;
}

static void read_parts(struct chinese *state, bool comma_decimal)
{
	while (!state->overflow) {
		unsigned spaces = 0;
		size_t next = digits_skip_spaces(state->text, state->at, 2, &spaces);
		if (next != state->at) {
			if (!state->any || !continues_behind_space(state, next))
				return;
			state->at = next;
			state->spaces += spaces;
		}
		if (!take_part(state, comma_decimal))
			return;
	}
}

static bool is_point(uint32_t code)
{
	return code == 0x70B9 || code == 0x9EDE; /* 点點 */
}

/* 点 and the digits behind it, in either form. */
static void read_han_decimals(struct chinese *state, struct decimal *value)
{
	size_t length, point;
	unsigned spaces = 0;
	size_t at = digits_skip_spaces(state->text, state->at, 1, &spaces);
	uint32_t code = digits_char_at(state->text, at, &point);
	if (!is_point(code))
		return;
	at = digits_skip_spaces(state->text, at + point, 1, &spaces);
	size_t start = at;
	struct decimal read = *value;
	for (;; at += length) {
		const struct numeral_char *row = part_at(state->text, at, &length);
		int digit = digits_digit_at(state->text, at, &length);
		if (digit < 0 && (!row || (row->part != NUMERAL_DIGIT && row->part != NUMERAL_ZERO) || is_pair_word(row->code)))
			break;
		if (!decimal_digit(&read, digit >= 0 ? (unsigned)digit : row->value, true))
			return;
	}
	/* 三点十分, 三点一刻 are times */
	uint32_t behind = digits_char_at(state->text, at, &length);
	const struct numeral_char *row = part_at(state->text, at, &length);
	if (at == start || behind == 0x5206 || behind == 0x523B || (row && row->part == NUMERAL_SMALL))
		return;
	*value = read;
	state->at = at;
}

/* The value of all parts, 两千四百五 included. */
static bool chinese_value(struct chinese *state, struct decimal *value, bool *tail)
{
	if (state->units && is_pair(state) && state->power == 1)
		split_pair(state);
	*tail = state->has_pending && state->digits == 1 && state->power >= 2 && !state->zero && !state->arabic_pending && !state->low.coefficient;
	if (*tail && !decimal_shift(&state->pending, state->power - 1))
		return false;
	*value = (struct decimal){0};
	return good_add(value, state->total) && good_add(value, state->section) && good_add(value, state->pending);
}

/* One Chinese numeral without fraction; *at moves behind it. */
static bool read_chinese(struct slice text, size_t *at, bool comma_decimal, struct number *number)
{
	struct chinese state = {.text = text, .at = *at};
	read_parts(&state, comma_decimal);
	if (!state.any || (!state.units && !state.has_pending))
		return false;
	number->form = state.arabic ? FORM_ARABIC : FORM_CHINESE;
	number->bare |= state.bare && !(state.has_pending && state.digits == 1 && state.power >= 2 && !state.zero);
	number->infix = state.infix;
	number->spaces += state.spaces;
	if (state.overflow) {
		size_t length;
		while (part_at(text, state.at, &length) || digits_digit_at(text, state.at, &length) >= 0)
			state.at += length;
		number->form = FORM_LONG;
	} else if (is_pair(&state) && !state.units) {
		number->value = decimal_of(state.first);
		number->value_to = decimal_of(state.second);
		number->has_to = true;
	} else {
		if (!chinese_value(&state, &number->value, &number->tail))
			return false;
		if (state.low.coefficient) {
			number->value_to = number->value;
			number->has_to = true;
			number->indefinite = state.few;
			decimal_subtract(number->value, state.low, &number->value);
		}
		if (state.few && !number->has_to)
			return false;
		if (!state.arabic_pending || !state.has_pending)
			read_han_decimals(&state, &number->value);
	}
	*at = state.at;
	return true;
}

/* 几十 is 20 to 99, 几百万 2 to under 10 million: the gap below the next ten is closed. */
static void widen_indefinite(struct slice numeral, struct number *number)
{
	size_t length;
	if (!number->indefinite || !is_few(digits_char_at(numeral, 0, &length)))
		return;
	/* value is 2U, value_to 9U: make it 10U - 1 */
	struct decimal unit;
	if (decimal_divide(number->value, decimal_of(2), &unit) && decimal_shift(&unit, 1))
		decimal_subtract(unit, decimal_of(1), &number->value_to);
}

static size_t behind_of_parts(struct slice text, size_t at)
{
	unsigned spaces = 0;
	size_t next = digits_skip_spaces(text, at, 2, &spaces);
	if (!slice_begins(slice_from(text, next), "分"))
		return at;
	size_t then = digits_skip_spaces(text, next + 3, 2, &spaces);
	return slice_begins(slice_from(text, then), "之") ? digits_skip_spaces(text, then + 3, 2, &spaces) : at;
}

/* Behind 负 at `at`. */
static size_t behind_minus(struct slice text, size_t at, bool *negative)
{
	*negative = slice_begins(slice_from(text, at), "负") || slice_begins(slice_from(text, at), "負") || slice_begins(slice_from(text, at), "-");
	return at + (*negative ? utf8_length(text.at[at]) : 0);
}

/* What stands before the last blank. */
static struct slice until_space(struct slice text)
{
	while (text.size && text.at[text.size - 1] != ' ')
		text.size--;
	while (text.size && text.at[text.size - 1] == ' ')
		text.size--;
	return text;
}

/* 万分之三至五: both ends of it are in hundredths of what is written, so that the range is read here. */
static bool read_low_share(struct slice text, size_t *at, bool comma_decimal, unsigned power, struct number *number)
{
	struct slice to = slice_from(text, *at);
	size_t mark = glance_begins(to, "至 到"), end = *at + mark;
	struct number above = {0};
	if (mark && !number->has_to && read_chinese(text, &end, comma_decimal, &above) && above.form != FORM_LONG) {
		number->has_to = true;
		number->value_to = above.value;
		*at = end;
	}
	return decimal_unshift(&number->value, power) && (!number->has_to || decimal_unshift(&number->value_to, power));
}

/* 三分之二, 百分之五: *number is the denominator that has been read. */
static bool read_parts_of(struct slice text, size_t *at, bool comma_decimal, struct number *number)
{
	size_t next = behind_of_parts(text, *at);
	bool negative;
	struct number above = {0};
	if (next == *at || number->form == FORM_LONG || !number->value.coefficient)
		return false;
	size_t start = behind_minus(text, next, &negative), end = start;
	if (!read_chinese(text, &end, comma_decimal, &above) || above.form == FORM_LONG)
		return false;
	struct slice blank = {text.at + start, end - start};
	if (above.spaces && behind_of_parts(text, end) != end && (blank = until_space(blank)).size) { /* 千分之五 万分之三 */
		struct slice first = {text.at, start + blank.size};
		above = (struct number){0};
		if (end = start, !read_chinese(first, &end, comma_decimal, &above))
			return false;
	}
	if (above.form == FORM_ARABIC)
		end = number_suffix(text, start, end, &above.value);
	uint64_t whole = 0;
	bool of_power = number->bare && decimal_is_whole(number->value, &whole);
	if (of_power) {
		/* 百分之五 is 5 %, 千分之五 5 ‰, 万分之五 0.05 % */
		unsigned power = 0;
		if (whole > 1000)
			for (; whole > 100; whole /= 10)
				power++;
		number->unit_power = whole == 1000 ? 3 : 2;
		number->value = above.value;
		number->form = FORM_PERCENT;
		number->has_to = above.has_to;
		number->value_to = above.value_to;
		if (power && !read_low_share(text, &end, comma_decimal, power, number))
			return false;
	} else {
		if (!decimal_divide(above.value, number->value, &number->value))
			return false;
		number->form = FORM_FRACTION;
		number->has_to = false;
	}
	number->value.negative ^= negative && number->value.coefficient;
	*at = end;
	return true;
}

/* 三又二分之一 */
static void read_and_fraction(struct slice text, size_t *at, bool comma_decimal, struct number *number)
{
	unsigned spaces = 0;
	struct number part = {0};
	size_t next = digits_skip_spaces(text, *at, 1, &spaces);
	if (!slice_begins(slice_from(text, next), "又"))
		return;
	next = digits_skip_spaces(text, next + 3, 1, &spaces);
	if (!read_chinese(text, &next, comma_decimal, &part) || (part.bare = false, !read_parts_of(text, &next, comma_decimal, &part)))
		return;
	if (!decimal_add(number->value, part.value, &number->value))
		return;
	number->form = FORM_FRACTION;
	*at = next;
}

bool number_goes_on(uint32_t code)
{
	return numeral_char(code) || is_infix(code) || code == 0x5206 /* 分 */ || code == 0x53C8 /* 又 */ || width_is_space(code) || width_digit(code) >= 0;
}

/* A digit alone, which most are: no character behind it goes on with it. */
static bool read_lone_digit(struct slice text, size_t at, struct number *number)
{
	size_t length, more;
	const struct numeral_char *row = part_at(text, at, &length);
	uint32_t behind = digits_char_at(text, at + length, &more);
	if (!row || row->part != NUMERAL_DIGIT || number_goes_on(behind) || is_point(behind))
		return false;
	*number = (struct number){.size = length, .form = FORM_CHINESE, .value = decimal_of(row->value)};
	return true;
}

bool number_chinese(const struct lexicon *lexicon, struct slice text, size_t at, bool comma_decimal, struct number *number)
{
	(void)lexicon;
	size_t start = at;
	if (read_lone_digit(text, at, number))
		return true;
	*number = (struct number){0};
	if (!read_chinese(text, &at, comma_decimal, number))
		return false;
	widen_indefinite((struct slice){text.at + start, at - start}, number);
	if (!read_parts_of(text, &at, comma_decimal, number))
		read_and_fraction(text, &at, comma_decimal, number);
	number->size = at - start;
	return true;
}
