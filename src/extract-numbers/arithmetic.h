/*
 * Whether the numbers of a sentence contradict each other.
 */
#ifndef EXTRACT_NUMBERS_ARITHMETIC_H
#define EXTRACT_NUMBERS_ARITHMETIC_H

#include "extract-numbers/figure.h"

/* Sets FLAG_ARITHMETIC where they do by more than the rounding of the printed digits. */
void arithmetic_flag(struct sentence *);

#endif
