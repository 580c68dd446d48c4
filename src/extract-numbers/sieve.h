/*
 * Which of many rules may hold of a numeral. A rule's row says what numeral it
 * is for and what words must stand beside it; a set of rules is kept for each
 * form and length of a numeral and for the two bytes next to it that tell most,
 * and what all these sets have in common are the rules worth asking.
 */
#ifndef EXTRACT_NUMBERS_SIEVE_H
#define EXTRACT_NUMBERS_SIEVE_H

#include "extract-numbers/figure.h"
#include "extract-numbers/glance.h"

enum {
	SIEVE_RULES = 64,
	SIEVE_DIGITS = 1 << (FORM_CIRCLED + 1),      /* Arabic: ASCII digits and nothing else */
	SIEVE_NO_DIGITS = 1 << FORM_ARABIC,          /* the other Arabic ones: 2.5, 4K, 1,200 */
	SIEVE_ARABIC = SIEVE_DIGITS | SIEVE_NO_DIGITS,
	SIEVE_CHINESE = 1 << FORM_CHINESE,
	SIEVE_ENGLISH = 1 << FORM_ENGLISH
};

/* Words that stand for any beside a numeral; a small letter is meant in either case. */
#define SIEVE_CAPITALS "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z"
#define SIEVE_LETTERS "a b c d e f g h i j k l m n o p q r s t u v w x y z"
#define SIEVE_FIGURES "0 1 2 3 4 5 6 7 8 9"

/*
 * What a rule asks for. The words (lists as in glance.h) may stand behind
 * spaces; where nothing at all stands on a side, or a NUL, no rule is ruled out.
 */
struct sieve_row {
	unsigned classes;            /* of the numeral: bits 1 << FORM_… but for Arabic ones; 0: all */
	size_t shortest, longest;    /* bytes of it; longest 0: without bound */
	unsigned follows;            /* bits 1 << KIND_…, of the figure before it; 0: any figure or none */
	struct slice before, behind; /* words one of which ends what stands before it, begins what stands behind; empty: any */
};

enum { SIEVE_LENGTHS = 16, SIEVE_KEYS = 256 * 8 };

/* The rules by what stands on one side of a numeral. */
struct sieve_side {
	uint64_t any; /* those without words */
	uint64_t keys[SIEVE_KEYS];
};

struct sieve {
	uint64_t classes[FORM_CIRCLED + 2], lengths[SIEVE_LENGTHS], follows[KIND_COUNTED];
	struct sieve_side before, behind;
};

/* Adds the rule of this number to a sieve that began zeroed; ends the program where it is not below SIEVE_RULES. */
void sieve_add(struct sieve *, unsigned rule, const struct sieve_row *);

/* A numeral of a sentence, what stands beside it, and what a rule makes of it. */
struct numeral_place {
	const struct sentence *sentence;
	const struct figure *figure, *last; /* last: the one before it that is not dropped, NULL for none */
	struct slice numeral, before, behind;
	struct slice left, rest;            /* before and behind without the spaces next to the numeral */
	struct slice raw;                   /* what the rule takes: at first the numeral */
	enum kind kind;
};

/* The place of a figure's numeral. */
static inline struct numeral_place place_of(const struct sentence *sentence, const struct figure *figure, const struct figure *last)
{
	struct slice numeral = figure->numeral, before = sentence_before(sentence, numeral), behind = sentence_behind(sentence, numeral);
	return (struct numeral_place){sentence, figure, last, numeral, before, behind, glance_skip_back(before), glance_skip(behind), numeral, KIND_NONE};
}

/* The bits of the rules that may hold at a place. */
uint64_t sieve_rules(const struct sieve *, const struct numeral_place *);

#endif
