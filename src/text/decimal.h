/*
 * Exact decimal numbers of up to 38 significant digits: a whole coefficient
 * and how many of its digits stand behind the point. No binary fraction is
 * ever made of them. Operations that leave the range return false and leave
 * the result unspecified.
 */
#ifndef TEXT_DECIMAL_H
#define TEXT_DECIMAL_H

#include <stdint.h>

#include "base/buf.h"

enum { DECIMAL_DIGITS = 38 };

__extension__ typedef unsigned __int128 decimal_whole;

struct decimal {
	decimal_whole coefficient; /* below 10^38 */
	uint8_t scale;             /* decimals, 0 to 38 */
	bool negative;             /* never with coefficient 0 */
};

static inline struct decimal decimal_of(uint64_t whole)
{
	return (struct decimal){.coefficient = whole};
}

/* Appends a digit (0 to 9), one more decimal where `behind_point`. */
bool decimal_digit(struct decimal *, unsigned digit, bool behind_point);

/* Multiplies by 10^power; decimals are used up first (2.50 × 10^4 is 25000). */
bool decimal_shift(struct decimal *, unsigned power);

/* Divides by 10^power. */
bool decimal_unshift(struct decimal *, unsigned power);

bool decimal_add(struct decimal a, struct decimal b, struct decimal *sum);
bool decimal_subtract(struct decimal a, struct decimal b, struct decimal *difference);
bool decimal_multiply(struct decimal a, struct decimal b, struct decimal *product);

/* Exact where the quotient ends, else rounded half up to 6 decimals; false for b = 0. */
bool decimal_divide(struct decimal a, struct decimal b, struct decimal *quotient);

/* -1, 0 or 1 as a is below, the same as or above b. */
int decimal_compare(struct decimal a, struct decimal b);

/* Without the zeros that end its decimals. */
struct decimal decimal_trim(struct decimal);

/* True and *whole for a whole number of at most 18 digits that is not negative. */
static inline bool decimal_is_whole(struct decimal decimal, uint64_t *whole)
{
	if (decimal.scale)
		decimal = decimal_trim(decimal);
	*whole = (uint64_t)decimal.coefficient;
	return !decimal.scale && !decimal.negative && decimal.coefficient < 1000000000000000000u;
}

/* Appends it in plain notation: -0.5, 44.70, 25000. */
void decimal_write(struct buf *, struct decimal);

#endif
