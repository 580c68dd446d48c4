/*
 * Finding the numbers of a sentence.
 */
#ifndef EXTRACT_NUMBERS_SCAN_H
#define EXTRACT_NUMBERS_SCAN_H

#include "extract-numbers/figure.h"

/*
 * Offset of the first character from `from` on that a numeral may begin with
 * (a numeral character, or a whole number word); the text's size where there
 * is none. One look at each character, whatever the text.
 */
size_t scan_candidate(const struct lexicon *, struct slice text, size_t from);

/* Fills the sentence's figures with its numbers: numeral, form and values. */
void scan_fill(struct sentence *);

#endif
