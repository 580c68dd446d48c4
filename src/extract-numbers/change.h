/*
 * Whether a figure is what something changed by, from or to.
 */
#ifndef EXTRACT_NUMBERS_CHANGE_H
#define EXTRACT_NUMBERS_CHANGE_H

#include "extract-numbers/figure.h"

/* Fills `change` of the sentence's figures. */
void change_fill(struct sentence *);

#endif
