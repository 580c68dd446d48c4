#include "extract-numbers/digits.h"

size_t digits_skip_spaces(struct slice text, size_t at, unsigned most, unsigned *spaces)
{
	size_t length;
	if (at >= text.size || (text.at[at] != ' ' && (unsigned char)text.at[at] < 0xC2) || (unsigned char)text.at[at] > 0xE3) /* what begins no space */
		return at;
	while (most-- && width_is_space(digits_char_at(text, at, &length)) && text.at[at] != '\t') {
		at += length;
		++*spaces;
	}
	return at;
}

unsigned digits_count(struct slice text, size_t at, size_t *size)
{
	unsigned count = 0;
	size_t length;
	*size = 0;
	while (at + *size < text.size && text.at[at + *size] >= '0' && text.at[at + *size] <= '9')
		++*size;
	if (at + *size >= text.size || text.at[at + *size] != '\xEF') /* the lead of wide digits */
		return (unsigned)*size;
	for (*size = 0; digits_digit_at(text, at + *size, &length) >= 0; *size += length)
		count++;
	return count;
}

bool digits_add(struct slice digits, struct decimal *value, bool behind_point)
{
	size_t length;
	for (size_t at = 0; at < digits.size; at += length)
		if (!decimal_digit(value, (unsigned)digits_digit_at(digits, at, &length), behind_point))
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
	uint32_t mark = digits_char_at(text, at, &length);
	if (count > 3 || !is_group_mark(mark, wide, comma_decimal))
		return at;
	for (;;) {
		uint32_t code = digits_char_at(text, at, &length);
		if (code != mark || digits_count(text, at + length, &size) != 3)
			return at;
		next = at + length + size;
		/* 3 100-bed wards are no 3100 wards */
		uint32_t behind = digits_char_at(text, next, &size);
		if (mark == ' ' && (behind == '-' || width_is_letter(behind)))
			return at;
		at = next;
	}
}

/* Digits with their groups; *at moves behind them. False: too many. */
static bool read_whole(struct slice text, size_t *at, bool comma_decimal, struct decimal *value)
{
	size_t size, length;
	unsigned count = digits_count(text, *at, &size);
	bool wide = size > count, good = digits_add((struct slice){text.at + *at, size}, value, false);
	bool zero = width_digit(utf8_read(text.at + *at, &length)) == 0;
	size_t end = *at + size;
	size_t groups = zero ? end : behind_groups(text, end, count, wide, comma_decimal);
	while (end < groups) {
		digits_char_at(text, end, &length);
		digits_count(text, end + length, &size);
		good = good && digits_add((struct slice){text.at + end + length, size}, value, false);
		end += length + size;
	}
	*at = end;
	return good;
}

size_t digits_point(struct slice text, size_t at, bool comma_decimal)
{
	size_t length, size, more;
	char byte = at < text.size ? text.at[at] : ' ';
	if (byte != '.' && byte != ',' && byte != '\xEF' && byte != '\xC2') /* what begins no mark */
		return 0;
	uint32_t code = digits_char_at(text, at, &length);
	bool comma = comma_decimal && code == ',', point = code == '.' || code == 0xFF0E || code == 0xB7 || comma;
	if (!point || !digits_count(text, at + length, &size))
		return 0;
	/* 22,24,26: a list */
	size_t end = at + length + size;
	return comma && end < text.size && text.at[end] == ',' && digits_count(text, end + 1, &more) ? 0 : length;
}

bool digits_read(struct slice text, size_t *at, bool comma_decimal, struct decimal *value, enum numeral_form *form)
{
	size_t size, point;
	bool good = true;
	if (comma_decimal && *at > 1 && text.at[*at - 1] == ',' && width_digit((unsigned char)text.at[*at - 2]) >= 0)
		comma_decimal = false; /* the second of a list */
	if (digits_count(text, *at, &size))
		good = read_whole(text, at, comma_decimal, value);
	if ((point = digits_point(text, *at, comma_decimal)) != 0) {
		digits_count(text, *at + point, &size);
		good = good && digits_add((struct slice){text.at + *at + point, size}, value, true);
		*at += point + size;
		if (text.at[*at - size - point] != ',' && digits_point(text, *at, false))
			*form = FORM_DOTTED;
	}
	if (!good)
		*form = FORM_LONG;
	return good;
}

size_t digits_behind_dotted(struct slice text, size_t at)
{
	size_t point, size;
	while ((point = digits_point(text, at, false)) != 0) {
		digits_count(text, at + point, &size);
		at += point + size;
	}
	return at;
}
