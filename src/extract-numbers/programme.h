/*
 * Numbers that are names: of programmes (“1243”工作思路), of engines (the 737),
 * of bus lines and school classes (2路, 初三（2）班), of editions (4.0版).
 */
#ifndef EXTRACT_NUMBERS_PROGRAMME_H
#define EXTRACT_NUMBERS_PROGRAMME_H

#include "extract-numbers/figure.h"

/* Is the figure such a name? Then *raw is all of it. */
bool programme_find(const struct sentence *, const struct figure *, struct slice *raw);

#endif
