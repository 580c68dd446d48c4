/*
 * Personal names with numerals in them: 马千里, 陳五福, 王双喜.
 */
#ifndef EXTRACT_NUMBERS_PERSON_H
#define EXTRACT_NUMBERS_PERSON_H

#include "extract-numbers/figure.h"

/* Common surnames that are no common words, a space apart, simplified and traditional. */
extern const struct slice person_surnames;

/*
 * Is a Chinese numeral a part of a name: a surname and one or two characters, with
 * who it is before or behind it (院长马千里, 王双喜说), or among other names?
 */
bool person_holds(const struct sentence *, const struct figure *);

#endif
