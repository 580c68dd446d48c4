#include "extract-numbers/digits.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/number.h"

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
		unsigned count = digits_count(text, next, &size);
		if (!count || count > 2 || width_is_letter(digits_char_at(text, next + size, &length)))
			return at;
		struct decimal value = {0};
		digits_add((struct slice){text.at + next, size}, &value, false);
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
	if (!digits_count(text, next, &size) || !digits_add((struct slice){text.at + next, size}, &power, false) || power.coefficient > HIGHEST)
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
	unsigned above_count = digits_count(text, at, &above_size);
	if (at && text.at[at - 1] == '/')
		return at;
	uint32_t slash = digits_char_at(text, at + above_size, &length);
	if (!above_count || above_count > 3 || width_half(slash) != '/')
		return at;
	size_t next = at + above_size + length;
	unsigned below_count = digits_count(text, next, &below_size);
	if (!below_count || below_count > 3)
		return at;
	digits_add((struct slice){text.at + at, above_size}, &above, false);
	digits_add((struct slice){text.at + next, below_size}, &below, false);
	next += below_size;
	bool more = width_half(digits_char_at(text, next, &length)) == '/' || digits_point(text, next, false);
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
	size_t next = digits_skip_spaces(text, at, 2, &spaces);
	if (vulgar_fraction(digits_char_at(text, next, &length), &part))
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

size_t number_suffix(struct slice text, size_t start, size_t at, struct decimal *value)
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
		uint32_t behind = digits_char_at(text, end, &length);
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
	uint32_t behind = digits_char_at(text, end, &length);
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
	uint32_t behind = digits_char_at(text, *end, &length);
	if (width_digit(behind) >= 0 || ((behind == '.' || behind == ',' || behind == '-') && digits_digit_at(text, *end + 1, &length) >= 0) || width_is_letter(behind))
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
	if (!digits_read(text, &at, comma_decimal, &number->value, &number->form) || number->form == FORM_DOTTED) {
		number->size = digits_behind_dotted(text, at) - start;
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
	else if ((end = number_suffix(text, start, at, &number->value)) != at)
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
	bool good = vulgar_fraction(digits_char_at(text, at, &length), &number->value);
	number->size = length;
	return good;
}
