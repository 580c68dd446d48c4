/*
 * The time that a figure applies to.
 */
#ifndef EXTRACT_NUMBERS_PERIOD_H
#define EXTRACT_NUMBERS_PERIOD_H

#include "extract-numbers/figure.h"

/* Fills `period` of the sentence's figures. */
void period_fill(struct sentence *);

#endif
