/*
 * Qualifiers before and behind a number.
 */
#ifndef EXTRACT_NUMBERS_QUALIFIER_H
#define EXTRACT_NUMBERS_QUALIFIER_H

#include "extract-numbers/figure.h"

void qualifier_fill(struct sentence *);

#endif
