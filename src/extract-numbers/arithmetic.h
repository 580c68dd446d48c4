/*
 * Whether the numbers of a sentence contradict each other.
 */
#ifndef EXTRACT_NUMBERS_ARITHMETIC_H
#define EXTRACT_NUMBERS_ARITHMETIC_H

#include "extract-numbers/figure.h"

/* Sets FLAG_ARITHMETIC where they do by more than the rounding of the printed digits. */
void arithmetic_flag(struct sentence *);

/* Does the statistic at this index contradict others, as a share, a change, or a total? */
bool arithmetic_share_is_wrong(const struct sentence *, size_t index);
bool arithmetic_change_is_wrong(const struct sentence *, size_t index);
bool arithmetic_total_is_wrong(const struct sentence *, size_t index);

#endif
