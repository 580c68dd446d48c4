/*
 * Fixed phrases: slogans and set expressions whose numerals state no amount,
 * and words in which a numeral is no number.
 */
#ifndef EXTRACT_NUMBERS_PHRASE_TABLE_H
#define EXTRACT_NUMBERS_PHRASE_TABLE_H

#include "extract-numbers/figure.h"

/*
 * A row as it is written: label (one figure a phrase), identifier, ordinal,
 * none (no figure at all) or number (a number after all, where a shorter row
 * says otherwise). A phrase between slashes is a pattern (PCRE2) that
 * must hold a numeral and match from its start.
 */
struct phrase_source {
	const char *kind, *phrase;
};

extern const struct phrase_source phrase_table[];
extern const size_t phrase_table_count;

struct phrase_row {
	enum kind kind; /* KIND_NONE: no figure */
	struct slice phrase;
	size_t numeral; /* characters before its first numeral */
};

struct phrase_rows {
	struct phrase_row *list; /* owned */
	size_t count, capacity;
};

#endif
