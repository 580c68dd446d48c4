/*
 * The steps from a sentence to its figures, in their order.
 */
#ifndef EXTRACT_NUMBERS_STEPS_H
#define EXTRACT_NUMBERS_STEPS_H

#include "extract-numbers/figure.h"

enum { STEPS_MOST = 32 }; /* sentences that the steps take at once */

/*
 * Fills the figures of some sentences, STEPS_MOST at most: each step for all
 * of them before the next, so that its code is fetched once.
 */
void steps_run(struct sentence *, size_t count);

#endif
