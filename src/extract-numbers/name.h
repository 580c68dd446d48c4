/*
 * Identifiers: numbers that name something.
 */
#ifndef EXTRACT_NUMBERS_NAME_H
#define EXTRACT_NUMBERS_NAME_H

#include "extract-numbers/figure.h"

void name_fill(struct sentence *);

#endif
