/*
 * Ages: aged 35 to 64, the over-75s, children under 11, Ruth Sandoval, 67,
 * the average age of directors is 54.
 */
#ifndef EXTRACT_NUMBERS_AGE_H
#define EXTRACT_NUMBERS_AGE_H

#include "extract-numbers/figure.h"

/* Is the figure an age? The plural of "under 18s" is taken off its raw. */
bool age_is(const struct sentence *, struct figure *);

/* Does an English word of the list stand in the same clause before a place, within 80 bytes? */
bool age_holds_in_clause(struct slice before, struct slice words);

#endif
