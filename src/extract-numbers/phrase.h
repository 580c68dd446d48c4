/*
 * Fixed phrases, slogans and section marks: numerals that state no amount.
 */
#ifndef EXTRACT_NUMBERS_PHRASE_H
#define EXTRACT_NUMBERS_PHRASE_H

#include "extract-numbers/figure.h"

void phrase_fill(struct sentence *);

#endif
