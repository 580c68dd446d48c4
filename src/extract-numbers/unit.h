/*
 * The unit of each number, by the longest row of the unit table.
 */
#ifndef EXTRACT_NUMBERS_UNIT_H
#define EXTRACT_NUMBERS_UNIT_H

#include "extract-numbers/figure.h"

void unit_fill(struct sentence *);

struct unit_row;

/* The longest unit that a text begins with, its size in *size; NULL where none does. */
const struct unit_row *unit_find(const struct lexicon *, struct slice text, size_t *size);

/* The unit that a currency's sign is, NULL where the text is none. */
const struct unit_row *unit_find_sign(const struct lexicon *, struct slice sign);

#endif
