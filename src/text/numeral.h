/*
 * Numerals: what the characters and words that write numbers are worth.
 * Chinese ones in both scripts and the financial forms (GB/T 15835), Arabic
 * digits among them (5万4千), Roman, circled and English ones.
 */
#ifndef TEXT_NUMERAL_H
#define TEXT_NUMERAL_H

#include <stdint.h>

#include "base/buf.h"
#include "text/decimal.h"

/* What one character is in a Chinese numeral. */
enum numeral_part {
	NUMERAL_NONE,
	NUMERAL_ZERO,  /* 零〇 */
	NUMERAL_DIGIT, /* 一 to 九, 两 */
	NUMERAL_TENS,  /* 廿卅卌: worth 20, 30, 40 */
	NUMERAL_SMALL, /* 十百千: power of ten */
	NUMERAL_BIG    /* 万亿兆: power of ten */
};

struct numeral_char {
	uint32_t code;
	enum numeral_part part;
	unsigned value; /* of a digit; the power of ten of a unit */
};

/* One row a character, at its place NUMERAL_SLOT, which no two share; free places have no part. */
enum { NUMERAL_SLOTS = 128 };
#define NUMERAL_SLOT(code) ((code) * 671u >> 6 & (NUMERAL_SLOTS - 1))
extern const struct numeral_char numeral_chars[NUMERAL_SLOTS];

/* The row of a character, or NULL. */
static inline const struct numeral_char *numeral_char(uint32_t code)
{
	const struct numeral_char *row = &numeral_chars[NUMERAL_SLOT(code)];
	return row->code == code && row->part != NUMERAL_NONE ? row : NULL;
}

/*
 * The longest Chinese numeral at the start of a text, without spaces and
 * decimals: 一百零三, 二〇二二 (positional), 两千四百五 (2450), 4百. Returns its
 * size in bytes, 0 where there is none; the value must fit in *value.
 */
size_t numeral_chinese(struct slice text, uint64_t *value);

/* The same for a Roman numeral in canonical form, of capitals or of small letters (iv). */
size_t numeral_roman(struct slice text, uint64_t *value);

/* One character: ① to ㊿, ⑴, ⒈, ❶, ㈠, ㊀, Ⅳ, ⅳ. */
size_t numeral_circled(struct slice text, uint64_t *value);

/*
 * An English number word below 100, cardinal ("twenty-one", any case) or,
 * with *ordinal set, ordinal ("third"). A word ends where no letter follows.
 */
size_t numeral_word(struct slice text, uint64_t *value, bool *ordinal);

#endif
