/*
 * Amounts that are written in parts, each with a unit of its own: 5 ft 2 in,
 * 3 days 2 months, 50元6角, a year and two months.
 */
#ifndef EXTRACT_NUMBERS_COMPOUND_H
#define EXTRACT_NUMBERS_COMPOUND_H

#include "extract-numbers/figure.h"

/*
 * Adds figure i + 1 to figure i where both are parts of one amount; false where
 * they are not. The caller joins their raw and drops one of them.
 */
bool compound_join(struct sentence *, size_t i);

/* Adds the one unit that an article counts before a figure (a year and two months). */
void compound_lead(struct sentence *, struct figure *);

#endif
