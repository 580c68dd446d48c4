/*
 * What a figure is relative to.
 */
#ifndef EXTRACT_NUMBERS_BASE_H
#define EXTRACT_NUMBERS_BASE_H

#include "extract-numbers/figure.h"

/* Fills `base` of the sentence's figures. */
void base_fill(struct sentence *);

#endif
