/*
 * Figures to reckon with: what they come to, and how exactly that is printed.
 * Doubles, since nothing of it is given out: two numbers are only asked
 * whether they agree as far as their digits tell.
 */
#ifndef EXTRACT_NUMBERS_AMOUNT_H
#define EXTRACT_NUMBERS_AMOUNT_H

#include "extract-numbers/figure.h"

double amount_absolute(double);
double amount_value(struct decimal);

/* Half of the last printed digit's worth: 1.2万 is 12000 give or take 500, 171 is exact (0). */
double amount_rounding(const struct figure *);

/* One number, with no word that makes it less or more. */
bool amount_is_exact(const struct figure *);

/* An exact count, measure or sum of money above 0. */
bool amount_is(const struct figure *);

/* Do two figures count in one unit? */
bool amount_is_alike(const struct figure *, const struct figure *);

/* An exact percentage or ratio that is no change. */
bool share_is(const struct figure *);

/* A percentage or ratio in percent, and how far what is printed may be from it, in points. */
double share_percent(const struct figure *);
double share_rounding(const struct figure *);

/* Does part / whole come to the share, as far as the digits printed tell? */
bool share_agrees(const struct figure *part, double whole, double whole_rounding, const struct figure *share);

#endif
