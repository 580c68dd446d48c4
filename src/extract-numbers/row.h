/*
 * What the heads of a table say of the figures in its rows.
 */
#ifndef EXTRACT_NUMBERS_ROW_H
#define EXTRACT_NUMBERS_ROW_H

#include "extract-numbers/figure.h"

/*
 * Fills item (row head, space, column head), period, change and base of a
 * table row's figures behind its first cell, in place of what prose would
 * make of them.
 */
void row_fill(struct sentence *);

#endif
