/*
 * What sort of number each figure is.
 */
#ifndef EXTRACT_NUMBERS_KIND_H
#define EXTRACT_NUMBERS_KIND_H

#include "extract-numbers/figure.h"

void kind_fill(struct sentence *);

#endif
