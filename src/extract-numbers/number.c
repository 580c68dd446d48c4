#include "extract-numbers/number.h"

#include "base/utf8.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/lexicon.h"
#include "text/numeral.h"
#include "text/width.h"

/* The character at `at`, or 0 behind the end. */
static uint32_t char_at(struct slice text, size_t at, size_t *length)
{
	*length = 0;
	return at < text.size ? utf8_read(text.at + at, length) : 0;
}

static int digit_at(struct slice text, size_t at, size_t *length)
{
	return width_digit(char_at(text, at, length));
}

/* Behind at most `most` spaces; their number is added to *spaces. */
static size_t skip_spaces(struct slice text, size_t at, unsigned most, unsigned *spaces)
{
	size_t length;
	if (at >= text.size || (text.at[at] != ' ' && (unsigned char)text.at[at] < 0xC2) || (unsigned char)text.at[at] > 0xE3) /* what begins no space */
		return at;
	while (most-- && width_is_space(char_at(text, at, &length)) && text.at[at] != '\t') {
		at += length;
		++*spaces;
	}
	return at;
}

/* --- Arabic digits --- */

/* How many digits stand at `at`, their size in *size. */
static unsigned digits_at(struct slice text, size_t at, size_t *size)
{
	unsigned count = 0;
	size_t length;
	*size = 0;
	while (at + *size < text.size && text.at[at + *size] >= '0' && text.at[at + *size] <= '9')
		++*size;
	if (at + *size >= text.size || text.at[at + *size] != '\xEF') /* the lead of wide digits */
		return (unsigned)*size;
	for (*size = 0; digit_at(text, at + *size, &length) >= 0; *size += length)
		count++;
	return count;
}

static bool add_digits(struct slice digits, struct decimal *value, bool behind_point)
{
	size_t length;
	for (size_t at = 0; at < digits.size; at += length)
		if (!decimal_digit(value, (unsigned)digit_at(digits, at, &length), behind_point))
			return false;
	return true;
}

/* Is this a mark that groups thousands, behind digits of the width `wide`? */
static bool is_group_mark(uint32_t code, bool wide, bool comma_decimal)
{
	return code == (comma_decimal ? '.' : ',') || code == '\'' || code == 0xA0 || code == 0x2009 || code == 0x202F || code == ' ' || (wide && code == 0xFF0C);
}

/* Behind the groups of three that follow the first `count` digits ending at `at`. */
static size_t behind_groups(struct slice text, size_t at, unsigned count, bool wide, bool comma_decimal)
{
	size_t length, size, next;
	uint32_t mark = char_at(text, at, &length);
	if (count > 3 || !is_group_mark(mark, wide, comma_decimal))
		return at;
	for (;;) {
		uint32_t code = char_at(text, at, &length);
		if (code != mark || digits_at(text, at + length, &size) != 3)
			return at;
		next = at + length + size;
		/* 3 100-bed wards are no 3100 wards */
		uint32_t behind = char_at(text, next, &size);
		if (mark == ' ' && (behind == '-' || width_is_letter(behind)))
			return at;
		at = next;
	}
}

/* Digits with their groups; *at moves behind them. False: too many. */
static bool read_whole(struct slice text, size_t *at, bool comma_decimal, struct decimal *value)
{
	size_t size, length;
	unsigned count = digits_at(text, *at, &size);
	bool wide = size > count, good = add_digits((struct slice){text.at + *at, size}, value, false);
	bool zero = width_digit(utf8_read(text.at + *at, &length)) == 0;
	size_t end = *at + size;
	size_t groups = zero ? end : behind_groups(text, end, count, wide, comma_decimal);
	while (end < groups) {
		char_at(text, end, &length);
		digits_at(text, end + length, &size);
		good = good && add_digits((struct slice){text.at + end + length, size}, value, false);
		end += length + size;
	}
	*at = end;
	return good;
}

/* Does a decimal mark with digits behind it stand at `at`? Its size, or 0. */
static size_t point_at(struct slice text, size_t at, bool comma_decimal)
{
	size_t length, size, more;
	char byte = at < text.size ? text.at[at] : ' ';
	if (byte != '.' && byte != ',' && byte != '\xEF' && byte != '\xC2') /* what begins no mark */
		return 0;
	uint32_t code = char_at(text, at, &length);
	bool comma = comma_decimal && code == ',', point = code == '.' || code == 0xFF0E || code == 0xB7 || comma;
	if (!point || !digits_at(text, at + length, &size))
		return 0;
	/* 22,24,26: a list */
	size_t end = at + length + size;
	return comma && end < text.size && text.at[end] == ',' && digits_at(text, end + 1, &more) ? 0 : length;
}

/* Digits, groups and decimals, without sign or exponent. */
static bool read_core(struct slice text, size_t *at, bool comma_decimal, struct decimal *value, enum numeral_form *form)
{
	size_t size, point;
	bool good = true;
	if (comma_decimal && *at > 1 && text.at[*at - 1] == ',' && width_digit((unsigned char)text.at[*at - 2]) >= 0)
		comma_decimal = false; /* the second of a list */
	if (digits_at(text, *at, &size))
		good = read_whole(text, at, comma_decimal, value);
	if ((point = point_at(text, *at, comma_decimal)) != 0) {
		digits_at(text, *at + point, &size);
		good = good && add_digits((struct slice){text.at + *at + point, size}, value, true);
		*at += point + size;
		if (text.at[*at - size - point] != ',' && point_at(text, *at, false))
			*form = FORM_DOTTED;
	}
	if (!good)
		*form = FORM_LONG;
	return good;
}

/* All of 1.2.3. */
static size_t behind_dotted(struct slice text, size_t at)
{
	size_t point, size;
	while ((point = point_at(text, at, false)) != 0) {
		digits_at(text, at + point, &size);
		at += point + size;
	}
	return at;
}

/* The whole power that superscript digits at `at` write; its end, or `at`. */
static size_t superscript_at(struct slice text, size_t at, int *power)
{
	static const char *const digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
	size_t next = at, start;
	bool negative = slice_begins(slice_from(text, at), "⁻");
	start = next = at + (negative ? strlen("⁻") : 0);
	for (*power = 0; *power < 10;) {
		int digit = 0;
		while (digit < 10 && !slice_begins(slice_from(text, next), digits[digit]))
			digit++;
		if (digit == 10)
			break;
		*power = *power * 10 + digit;
		next += strlen(digits[digit]);
	}
	*power = negative ? -*power : *power;
	return next == start ? at : next;
}

/* An exponent that stands at `at`: e14, E-3, ×10^6, x10^-4. Its end, or `at`. */
static size_t read_exponent(struct slice text, size_t at, int *power)
{
	static const char *const raised[] = {"×10", "× 10", " × 10", "x10", " x 10"};
	static const char *const marks[] = {"e", "E", "×10^", "x10^", "*10^", "× 10^", "x 10^", " × 10^", " x 10^", " * 10^"};
	size_t size, length;
	if (at == text.size || !strchr("eE\xC3x* ", text.at[at]) || (text.at[at] == ' ' && (at + 1 == text.size || (text.at[at + 1] != '\xC3' && text.at[at + 1] != 'x' && text.at[at + 1] != '*'))))
		return at;
	for (size_t i = 0; i < sizeof raised / sizeof *raised; i++) {
		size_t end, next = at + strlen(raised[i]);
		if (slice_begins(slice_from(text, at), raised[i]) && (end = superscript_at(text, next, power)) != next)
			return end;
	}
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		if (!slice_begins(slice_from(text, at), marks[i]))
			continue;
		size_t next = at + strlen(marks[i]);
		bool negative = next < text.size && text.at[next] == '-';
		next += next < text.size && (text.at[next] == '-' || text.at[next] == '+');
		unsigned count = digits_at(text, next, &size);
		if (!count || count > 2 || width_is_letter(char_at(text, next + size, &length)))
			return at;
		struct decimal value = {0};
		add_digits((struct slice){text.at + next, size}, &value, false);
		*power = negative ? -(int)value.coefficient : (int)value.coefficient;
		return next + size;
	}
	return at;
}

static bool apply_power(struct decimal *value, int power)
{
	return power >= 0 ? decimal_shift(value, (unsigned)power) : decimal_unshift(value, (unsigned)-power);
}

/* A whole power that stands at `at` (2^-1); its end, or `at`. */
static size_t read_power(struct slice text, size_t at, struct decimal *value)
{
	enum { HIGHEST = 60 };
	size_t next = at + 1, size;
	bool negative = false;
	struct decimal power = {0}, result = decimal_of(1);
	if (!slice_begins(slice_from(text, at), "^"))
		return at;
	for (; next < text.size && (text.at[next] == '+' || text.at[next] == '-'); next++)
		negative ^= text.at[next] == '-';
	if (!digits_at(text, next, &size) || !add_digits((struct slice){text.at + next, size}, &power, false) || power.coefficient > HIGHEST)
		return at;
	for (unsigned i = 0; i < power.coefficient; i++)
		if (!decimal_multiply(result, *value, &result))
			return at;
	if (negative && !decimal_divide(decimal_of(1), result, &result))
		return at;
	*value = result;
	return next + size;
}

/* ½ and its like. */
static bool vulgar_fraction(uint32_t code, struct decimal *value)
{
	static const struct {
		uint32_t code;
		unsigned above, below;
	} rows[] = {
		{0xBC, 1, 4},   {0xBD, 1, 2},   {0xBE, 3, 4},   {0x2150, 1, 7}, {0x2151, 1, 9}, {0x2152, 1, 10}, {0x2153, 1, 3},
		{0x2154, 2, 3}, {0x2155, 1, 5}, {0x2156, 2, 5}, {0x2157, 3, 5}, {0x2158, 4, 5}, {0x2159, 1, 6},  {0x215A, 5, 6},
		{0x215B, 1, 8}, {0x215C, 3, 8}, {0x215D, 5, 8}, {0x215E, 7, 8},
	};
	if (code < 0xBC || code > 0x215E)
		return false;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (rows[i].code == code)
			return decimal_divide(decimal_of(rows[i].above), decimal_of(rows[i].below), value);
	return false;
}

/* A fraction a/b at `at`; its end, or `at`. 2021/06/29 and 24/7 hours are none. */
static size_t read_slash(struct slice text, size_t at, struct decimal *value)
{
	size_t above_size, below_size, length;
	struct decimal above = {0}, below = {0};
	unsigned above_count = digits_at(text, at, &above_size);
	if (at && text.at[at - 1] == '/')
		return at;
	uint32_t slash = char_at(text, at + above_size, &length);
	if (!above_count || above_count > 3 || width_half(slash) != '/')
		return at;
	size_t next = at + above_size + length;
	unsigned below_count = digits_at(text, next, &below_size);
	if (!below_count || below_count > 3)
		return at;
	add_digits((struct slice){text.at + at, above_size}, &above, false);
	add_digits((struct slice){text.at + next, below_size}, &below, false);
	next += below_size;
	bool more = width_half(char_at(text, next, &length)) == '/' || point_at(text, next, false);
	if (below.coefficient < 2 || more)
		return at;
	return decimal_divide(above, below, value) ? next : at;
}

/* 2½, 10 1/2; the end of the fraction, or `at`. */
static size_t read_mixed_fraction(struct slice text, size_t at, struct number *number)
{
	struct decimal part;
	size_t length, end;
	unsigned spaces = 0;
	size_t next = skip_spaces(text, at, 2, &spaces);
	if (vulgar_fraction(char_at(text, next, &length), &part))
		end = next + length;
	else if (next == at || (end = read_slash(text, next, &part)) == next)
		return at;
	if (!decimal_add(number->value, part, &number->value))
		return at;
	number->form = FORM_FRACTION;
	return end;
}

/* €2m-3m: where the number before a dash begins that bears the same suffix, or `start`. */
static size_t first_of_two(struct slice text, size_t start, char suffix)
{
	size_t at = start;
	size_t dash = at && text.at[at - 1] == '-' ? 1 : at > 3 && memcmp(text.at + at - 3, "–", 3) == 0 ? 3 : 0;
	if (!dash || at < dash + 2 || text.at[at - dash - 1] != suffix)
		return start;
	for (at -= dash + 1; at && ((text.at[at - 1] >= '0' && text.at[at - 1] <= '9') || text.at[at - 1] == '.'); at--)
		;
	return at;
}

/* 7m people, 3m to 5m people: what is counted by the million, and is no length. */
static bool is_counted_by_million(struct slice behind)
{
	size_t to = glance_begins(behind, "_to_ - –"), at = to;
	while (to && at < behind.size && ((behind.at[at] >= '0' && behind.at[at] <= '9') || behind.at[at] == '.'))
		at++;
	if (at > to && at < behind.size && behind.at[at] == 'm')
		behind = slice_from(behind, at + 1);
	return glance_begins_word(behind, "_people _tonnes _tons _barrels _shares _homes _jobs _users _customers _passengers _visitors _tourists _households _residents _voters _workers _children _patients _pupils _students _vehicles _cars _subscribers _copies _doses _dollars _euros _pounds _yuan _yen _rupees _litres _liters _bales _birds _trees _animals _members _families _trips _items _units _accounts _records _downloads _views");
}

/* k, bn … right behind the digits. The money-only ones need a currency sign before. */
static size_t read_suffix(struct slice text, size_t start, size_t at, struct decimal *value)
{
	static const char *const signs[] = {"$", "£", "€", "¥", "￥", "$ ", "£ ", "€ ", "¥ "};
	bool money = false;
	size_t length;
	if (at == text.size || !width_is_letter((unsigned char)text.at[at]))
		return at;
	size_t sign = first_of_two(text, start, text.at[at]);
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		size_t size = strlen(signs[i]);
		money |= sign >= size && memcmp(text.at + sign - size, signs[i], size) == 0;
	}
	money |= text.at[at] == 'm' && is_counted_by_million(slice_from(text, at + 1));
	for (size_t i = 0; i < suffix_table_count; i++) {
		const struct suffix_row *row = &suffix_table[i];
		size_t end = at + strlen(row->suffix);
		bool plain = !memchr(text.at + start, '.', at - start);
		if (!slice_begins(slice_from(text, at), row->suffix) || (row->money_only && !money) || ((row->suffix[0] == 'b' || row->suffix[0] == 'B') && !row->suffix[1] && plain && !money))
			continue;
		uint32_t behind = char_at(text, end, &length);
		if (width_is_letter(behind) || width_digit(behind) >= 0 || behind == '/')
			continue;
		return decimal_shift(value, row->power) ? end : at;
	}
	return at;
}

/* 2.33 k, 1,500.5 M: a space before the suffix, behind a number with marks. */
static size_t read_apart_suffix(struct slice text, size_t start, size_t at, struct decimal *value)
{
	size_t length, end = at + 2;
	bool groups = memchr(text.at + start, ',', at - start) != NULL, point = memchr(text.at + start, '.', at - start) != NULL;
	if (end > text.size || text.at[at] != ' ' || !(text.at[at + 1] == 'k' ? groups || point : text.at[at + 1] == 'M' && groups))
		return at;
	uint32_t behind = char_at(text, end, &length);
	if (width_is_letter(behind) || width_digit(behind) >= 0 || (behind && behind < 0x80 && strchr("/-'.", (int)behind) && end + 1 < text.size && text.at[end + 1] != ' '))
		return at;
	return decimal_shift(value, text.at[at + 1] == 'k' ? 3 : 6) ? end : at;
}

/* 1.234.567: two groups of three behind points and no more; four groups are an address. */
static bool read_dotted_groups(struct slice text, size_t at, struct decimal *value, size_t *end)
{
	enum { GROUPS = 2, GROUP = 4 };
	size_t first = 0, length;
	while (first < 4 && at + first < text.size && text.at[at + first] >= '0' && text.at[at + first] <= '9')
		first++;
	if (!first || first > 3 || text.at[at] == '0' || (at && (width_is_letter((unsigned char)text.at[at - 1]) || text.at[at - 1] == '-')) || at + first + GROUPS * GROUP > text.size || text.at[at + first] != '.' || text.at[at + first + GROUP] != '.')
		return false;
	*end = at + first + GROUPS * GROUP;
	uint32_t behind = char_at(text, *end, &length);
	if (width_digit(behind) >= 0 || ((behind == '.' || behind == ',' || behind == '-') && digit_at(text, *end + 1, &length) >= 0) || width_is_letter(behind))
		return false;
	for (size_t i = at; i < *end; i++) {
		bool point = i >= at + first && (i - at - first) % GROUP == 0;
		if (!point && (text.at[i] < '0' || text.at[i] > '9'))
			return false;
		if (!point)
			decimal_digit(value, (unsigned)(text.at[i] - '0'), false);
	}
	return true;
}

/* May a number of ASCII digits go on with this byte right behind them: a mark, a suffix, the lead of a wide digit or of ½? */
static bool goes_on(unsigned char byte)
{
	if (byte >= 0x80)
		return byte < 0xE4 || byte == 0xEF;
	return width_is_letter(byte) || (byte >= '0' && byte <= '9') || byte == '.' || byte == ',' || byte == '\'' || byte == '/' || byte == '^' || byte == 'x' || byte == '*';
}

/* And behind a space, where the digits have no mark: a group of digits, 1/2, ½, x 10^3? */
static bool goes_on_apart(unsigned char byte)
{
	return byte >= 0x80 ? byte < 0xE4 || byte == 0xEF : byte == ' ' || byte == 'x' || byte == '*' || (byte >= '0' && byte <= '9');
}

/* Digits alone, as most numbers are: what stands behind them is read no further. */
static bool read_lone_digits(struct slice text, size_t at, struct number *number)
{
	enum { MOST = 18 };
	uint64_t value = 0;
	size_t end = at;
	for (; end < text.size && end - at < MOST && text.at[end] >= '0' && text.at[end] <= '9'; end++)
		value = value * 10 + (uint64_t)(text.at[end] - '0');
	bool space = end < text.size && text.at[end] == ' ';
	if (end == at || (space ? end + 1 < text.size && goes_on_apart((unsigned char)text.at[end + 1]) : end < text.size && goes_on((unsigned char)text.at[end])))
		return false;
	*number = (struct number){.size = end - at, .form = FORM_ARABIC, .value = decimal_of(value)};
	return true;
}

bool number_arabic(const struct lexicon *lexicon, struct slice text, size_t at, bool comma_decimal, struct number *number)
{
	(void)lexicon;
	if (read_lone_digits(text, at, number))
		return true;
	size_t start = at, end;
	int power = 0;
	*number = (struct number){.form = FORM_ARABIC};
	if ((end = read_slash(text, at, &number->value)) != at) {
		number->form = FORM_FRACTION;
		number->size = end - start;
		return true;
	}
	if (read_dotted_groups(text, at, &number->value, &end)) {
		number->size = end - start;
		return true;
	}
	if (!read_core(text, &at, comma_decimal, &number->value, &number->form) || number->form == FORM_DOTTED) {
		number->size = behind_dotted(text, at) - start;
		return true;
	}
	if (at == start)
		return false;
	number->size = at - start;
	if (at == text.size || (unsigned char)text.at[at] >= 0xE4) /* no sign or suffix begins so */
		return true;
	if ((end = read_exponent(text, at, &power)) != at && apply_power(&number->value, power))
		at = end;
	else if ((end = read_power(text, at, &number->value)) != at)
		at = end;
	else if ((end = read_mixed_fraction(text, at, number)) != at)
		at = end;
	else if ((end = read_suffix(text, start, at, &number->value)) != at)
		at = end;
	else
		at = read_apart_suffix(text, start, at, &number->value);
	number->size = at - start;
	return true;
}

bool number_vulgar(struct slice text, size_t at, struct number *number)
{
	size_t length;
	*number = (struct number){.form = FORM_FRACTION};
	bool good = vulgar_fraction(char_at(text, at, &length), &number->value);
	number->size = length;
	return good;
}

/* --- Chinese numerals --- */

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
	uint32_t code = char_at(text, at, length);
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
	if (!read_core(state->text, &at, comma_decimal, &value, &form) || form == FORM_DOTTED)
		return false;
	size_t digits;
	if (state->any && state->power == 4 && at == state->at + 1 && value.coefficient == 0 && slice_begins(slice_from(state->text, at), ",") && digits_at(state->text, at + 1, &digits) == 3) {
		add_digits((struct slice){state->text.at + at + 1, digits}, &value, false); /* 74萬0,290 */
		at += 1 + digits;
		state->zero = true;
	}
	if (state->any) {
		struct decimal unit = decimal_of(1);
		decimal_shift(&unit, state->power);
		unsigned spaces = 0;
		bool more = is_multiplier(part_at(state->text, skip_spaces(state->text, at, 2, &spaces), &length));
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
	size_t next = skip_spaces(state->text, state->at + length, 1, &spaces);
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
		if (!is_multiplier(part_at(state->text, skip_spaces(state->text, state->at + length, 1, &spaces), &more)))
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
	uint32_t code = char_at(state->text, state->at, &length);
	const struct numeral_char *row = code ? numeral_char(code) : NULL;
	if (width_digit(code) >= 0)
		return take_arabic(state, comma_decimal);
	if (!row)
		return take_infix(state, code, length) || take_few(state, code, length);
	if (state->arabic_pending && !is_multiplier(row))
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
		uint32_t code = char_at(state->text, next, &length);
		size_t more;
		unsigned spaces = 0;
		if (state->units && !state->has_pending && width_digit(code) >= 0) {
			size_t size;
			digits_at(state->text, next, &size);
			return is_multiplier(part_at(state->text, skip_spaces(state->text, next + size, 1, &spaces), &more));
		}
		if (is_few(code) && state->units && !state->has_pending && code != 0x6570 && code != 0x6578) { /* 一百 二 十 几亿 */
			row = part_at(state->text, next + length, &more);
			return row && row->part == NUMERAL_BIG;
		}
		return state->any && is_infix(code) && is_multiplier(part_at(state->text, skip_spaces(state->text, next + length, 1, &spaces), &more));
	}
	if (is_multiplier(row))
		return state->has_pending || row->part == NUMERAL_BIG;
	return state->units && !state->has_pending && !state->arabic;
}

static void read_parts(struct chinese *state, bool comma_decimal)
{
	while (!state->overflow) {
		unsigned spaces = 0;
		size_t next = skip_spaces(state->text, state->at, 2, &spaces);
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
	size_t at = skip_spaces(state->text, state->at, 1, &spaces);
	uint32_t code = char_at(state->text, at, &point);
	if (!is_point(code))
		return;
	at = skip_spaces(state->text, at + point, 1, &spaces);
	size_t start = at;
	struct decimal read = *value;
	for (;; at += length) {
		const struct numeral_char *row = part_at(state->text, at, &length);
		int digit = digit_at(state->text, at, &length);
		if (digit < 0 && (!row || (row->part != NUMERAL_DIGIT && row->part != NUMERAL_ZERO) || is_pair_word(row->code)))
			break;
		if (!decimal_digit(&read, digit >= 0 ? (unsigned)digit : row->value, true))
			return;
	}
	/* 三点十分, 三点一刻 are times */
	uint32_t behind = char_at(state->text, at, &length);
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
		while (part_at(text, state.at, &length) || digit_at(text, state.at, &length) >= 0)
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
	if (!number->indefinite || !is_few(char_at(numeral, 0, &length)))
		return;
	/* value is 2U, value_to 9U: make it 10U - 1 */
	struct decimal unit;
	if (decimal_divide(number->value, decimal_of(2), &unit) && decimal_shift(&unit, 1))
		decimal_subtract(unit, decimal_of(1), &number->value_to);
}

static size_t behind_of_parts(struct slice text, size_t at)
{
	unsigned spaces = 0;
	size_t next = skip_spaces(text, at, 2, &spaces);
	if (!slice_begins(slice_from(text, next), "分"))
		return at;
	size_t then = skip_spaces(text, next + 3, 2, &spaces);
	return slice_begins(slice_from(text, then), "之") ? skip_spaces(text, then + 3, 2, &spaces) : at;
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
		end = read_suffix(text, start, end, &above.value);
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
	size_t next = skip_spaces(text, *at, 1, &spaces);
	if (!slice_begins(slice_from(text, next), "又"))
		return;
	next = skip_spaces(text, next + 3, 1, &spaces);
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
	uint32_t behind = char_at(text, at + length, &more);
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
