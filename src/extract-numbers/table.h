/*
 * Units that the heads of a table supply to the numbers of its rows.
 */
#ifndef EXTRACT_NUMBERS_TABLE_H
#define EXTRACT_NUMBERS_TABLE_H

#include "extract-numbers/figure.h"

/* Fills unit and kind of bare numbers in a row: from column head, row head, 单位：万元. */
void table_fill(struct sentence *);

/* The first cell of a row, and the cell of the table's head above a figure; neither trimmed. */
struct slice table_row_head(const struct sentence *);
struct slice table_column_head(const struct sentence *, const struct figure *);

#endif
