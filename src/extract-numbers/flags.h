/*
 * What a careful reader wants to know of a figure.
 */
#ifndef EXTRACT_NUMBERS_FLAGS_H
#define EXTRACT_NUMBERS_FLAGS_H

#include "extract-numbers/figure.h"

/* Fills `flags` of the sentence's figures. */
void flags_fill(struct sentence *);

#endif
