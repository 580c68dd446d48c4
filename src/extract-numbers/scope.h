/*
 * The place, body or population that a figure is stated of.
 */
#ifndef EXTRACT_NUMBERS_SCOPE_H
#define EXTRACT_NUMBERS_SCOPE_H

#include "extract-numbers/figure.h"

/* Fills `scope` of the sentence's figures. */
void scope_fill(struct sentence *);

#endif
