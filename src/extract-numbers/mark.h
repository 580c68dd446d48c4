/*
 * Marks of a list that go on within a line: 1、…；2、…, (1)…(2)…, 1 … 2 ….
 */
#ifndef EXTRACT_NUMBERS_MARK_H
#define EXTRACT_NUMBERS_MARK_H

#include "extract-numbers/figure.h"

/* Does figure i, of one or two digits, number what follows it? Then `mark` is the number with its marks. */
bool mark_find(const struct sentence *, size_t i, struct slice *mark);

#endif
