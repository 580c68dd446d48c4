/*
 * Small models of characters, trained by train.py: how many bits a text costs.
 *
 * A code point has a kind (a script's small letters, digits, opening quotation
 * marks …). A text costs, for each code point, the step from the kind before
 * it to its own; a letter also costs the step from the letter before it in a
 * language's alphabet; a Han character or Hangul syllable its rarity in a
 * language; another character its rarity within its kind. So a cost is the
 * logarithm of a likelihood, and costs of different readings of the same bytes
 * can be compared.
 */
#ifndef DECODE_MODEL_H
#define DECODE_MODEL_H

#include "base/buf.h"

#include <stdint.h>

enum kind {
	KIND_SPACE, KIND_LINE, KIND_DIGIT, KIND_POINT, KIND_OPEN, KIND_CLOSE, KIND_MARK, KIND_LOWER, KIND_UPPER,
	KIND_CYRILLIC_LOWER, KIND_CYRILLIC_UPPER, KIND_GREEK_LOWER, KIND_GREEK_UPPER, KIND_HEBREW, KIND_ARABIC,
	KIND_THAI, KIND_GEORGIAN, KIND_COMBINING, KIND_HAN, KIND_HIRAGANA, KIND_KATAKANA, KIND_HANGUL, KIND_BOPOMOFO,
	KIND_HALF_KATAKANA, KIND_WIDE_POINT, KIND_WIDE_LETTER, KIND_NBSP, KIND_QUOTE_OPEN, KIND_QUOTE_CLOSE,
	KIND_DASH, KIND_SYMBOL, KIND_BOX, KIND_CONTROL, KIND_C1, KIND_PRIVATE, KIND_BAD, KIND_OTHER, KINDS
};

/* Costs in the data are in eighths of a bit. */
enum { COST_UNIT = 8 };

/* A code point has the kind of the last row that holds it; a capital that of the row, one up. */
struct kind_range {
	uint16_t first, last;
	uint8_t kind;
};

/* Capitals and katakana, every `step`th of a range, and how far their small letters and hiragana are. */
struct fold {
	uint16_t first, last;
	int step, distance;
};

/* How rare a code point is: a symbol within its kind, a letter in all languages together. */
struct rarity {
	uint16_t code;
	uint8_t cost;
};

/* A language. */
struct model {
	const char *language;   /* BCP 47 */
	const uint16_t *letters; /* its alphabet, small letters, ascending; NULL: none */
	const uint8_t *pairs;   /* (letters + 2) squared: [before][letter]; 0 is no letter, 1 a foreign one */
	size_t letter_count;
	const uint8_t *common;  /* nibbles from U+4E00 or U+AC00 on: rarity in bits less 4, 15 is unseen; NULL: none */
	bool hangul;            /* `common` is of Hangul syllables */
};

extern const struct kind_range kind_ranges[];
extern const size_t kind_range_count;
extern const struct fold fold_rows[];
extern const size_t fold_count;
extern const uint8_t kind_costs[KINDS][KINDS]; /* [before][this] */
extern const struct rarity symbol_rarities[], letter_rarities[];
extern const size_t symbol_count, letter_count;
extern const struct model models[]; /* "mixed": words of ASCII letters in whatever language */
extern const size_t model_count;

#endif
