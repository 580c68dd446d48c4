/*
 * English words that make numbers, and words of intention.
 */
#ifndef EXTRACT_NUMBERS_WORD_TABLE_H
#define EXTRACT_NUMBERS_WORD_TABLE_H

#include "base/buf.h"

enum word_class {
	WORD_NONE,
	WORD_ZERO,     /* zero, nought */
	WORD_ONES,     /* one to nine */
	WORD_TEENS,    /* ten to nineteen */
	WORD_TENS,     /* twenty to ninety */
	WORD_HUNDRED,  /* value: power of ten */
	WORD_POWER,    /* thousand, million: power of ten */
	WORD_DOZEN,
	WORD_COUPLE,   /* a couple of, where a unit or a power follows */
	WORD_ORDINAL,  /* first to ninetieth */
	WORD_POWERTH,  /* hundredth, millionth: power of ten */
	WORD_FRACTION, /* half, third parts: the denominator */
	WORD_MANY,     /* dozens, hundreds: the unit as value × 10^power */
	WORD_MULTIPLE, /* doubled: the factor */
	WORD_HALVED    /* halved: the divisor */
};

struct word_row {
	const char *word; /* lower case */
	enum word_class class;
	unsigned value, power; /* value × 10^power */
};

extern const struct word_row word_table[];
extern const size_t word_table_count;

/* Letters that stand for a power of ten right behind digits (2.5bn). */
struct suffix_row {
	const char *suffix;
	unsigned power;
	bool money_only; /* m is a metre elsewhere */
};

extern const struct suffix_row suffix_table[];
extern const size_t suffix_table_count;

/* What headings of plans say, in lists of glance.h: in Chinese, and in English at the start of a word. */
extern const struct slice intention_han, intention_latin;
/* Words that make a Chinese heading one of a review, or of plans. */
extern const struct slice review_han, outlook_han;
/* What such words begin with in English. */
extern const struct slice headings_latin;

#endif
