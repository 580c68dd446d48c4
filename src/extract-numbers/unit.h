/*
 * The unit of each number, by the longest row of the unit table.
 */
#ifndef EXTRACT_NUMBERS_UNIT_H
#define EXTRACT_NUMBERS_UNIT_H

#include "extract-numbers/figure.h"

void unit_fill(struct sentence *);

#endif
