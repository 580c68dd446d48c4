/*
 * Numbers joined to one: ranges and ratios.
 */
#ifndef EXTRACT_NUMBERS_RANGE_H
#define EXTRACT_NUMBERS_RANGE_H

#include "extract-numbers/figure.h"

void range_fill(struct sentence *);

#endif
