/*
 * Words that qualify a number (about, at least, 以上). By meaning: other words
 * that say the same are rows too.
 */
#ifndef EXTRACT_NUMBERS_QUALIFIER_TABLE_H
#define EXTRACT_NUMBERS_QUALIFIER_TABLE_H

#include "extract-numbers/figure.h"

enum place { BEFORE, BEHIND };

struct qualifier_row {
	enum place place;
	enum qualifier qualifier;
	const char *word; /* lower case; where English, a whole word */
};

extern const struct qualifier_row qualifier_table[];
extern const size_t qualifier_table_count;

#endif
