/*
 * The steps from a sentence to its figures, in their order.
 */
#ifndef EXTRACT_NUMBERS_STEPS_H
#define EXTRACT_NUMBERS_STEPS_H

#include "extract-numbers/figure.h"

/* Fills the figures of a sentence that the walk has found. */
void steps_run(struct sentence *);

#endif
