/*
 * Digits of either width, with the marks that group them and their decimals:
 * what numerals of digits and those of Chinese characters share. A place in a
 * text may be its end.
 */
#ifndef EXTRACT_NUMBERS_DIGITS_H
#define EXTRACT_NUMBERS_DIGITS_H

#include "base/utf8.h"
#include "extract-numbers/figure.h"
#include "text/width.h"

/* The character at `at`, or 0 behind the end. */
static inline uint32_t digits_char_at(struct slice text, size_t at, size_t *length)
{
	*length = 0;
	return at < text.size ? utf8_read(text.at + at, length) : 0;
}

/* The digit that it is, or -1. */
static inline int digits_digit_at(struct slice text, size_t at, size_t *length)
{
	return width_digit(digits_char_at(text, at, length));
}

/* Behind at most `most` spaces; their number is added to *spaces. */
size_t digits_skip_spaces(struct slice text, size_t at, unsigned most, unsigned *spaces);

/* How many digits stand at `at`, their size in *size. */
unsigned digits_count(struct slice text, size_t at, size_t *size);

/* Appends digits to a value; false where it has no room for them. */
bool digits_add(struct slice digits, struct decimal *value, bool behind_point);

/* Does a decimal mark with digits behind it stand at `at`? Its size, or 0. */
size_t digits_point(struct slice text, size_t at, bool comma_decimal);

/*
 * Digits, groups and decimals, without sign or exponent; *at moves behind
 * them. False with FORM_LONG for too many; *form is FORM_DOTTED where a second
 * point follows.
 */
bool digits_read(struct slice text, size_t *at, bool comma_decimal, struct decimal *value, enum numeral_form *form);

/* Behind all of 1.2.3. */
size_t digits_behind_dotted(struct slice text, size_t at);

#endif
