/*
 * Numbers that name a position, a grade or an edition rather than an amount
 * (三级医院, 十二届二次全会, 二十大), and places in an order (ranks second, 百强).
 */
#ifndef EXTRACT_NUMBERS_ORDINAL_H
#define EXTRACT_NUMBERS_ORDINAL_H

#include "extract-numbers/figure.h"

/*
 * Rank, ordinal, identifier or label where the figure is one; its raw grows by
 * the word that belongs to it. KIND_NONE where it is an amount.
 */
enum kind ordinal_kind(const struct sentence *, struct figure *);

#endif
