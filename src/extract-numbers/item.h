/*
 * The noun phrase that a figure counts or measures.
 */
#ifndef EXTRACT_NUMBERS_ITEM_H
#define EXTRACT_NUMBERS_ITEM_H

#include "extract-numbers/figure.h"

/* Fills `item` of the sentence's figures. */
void item_fill(struct sentence *);

#endif
