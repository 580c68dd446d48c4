/*
 * Identifiers: numbers that name something.
 */
#ifndef EXTRACT_NUMBERS_NAME_H
#define EXTRACT_NUMBERS_NAME_H

#include "extract-numbers/figure.h"
#include "extract-numbers/sieve.h"

/* A rule by which a numeral is a name: does it hold where its row lets it? */
struct name_rule {
	const char *why;                /* for --explain */
	bool (*holds)(struct numeral_place *);  /* place->raw and kind are what is told, where they are not the numeral and an identifier */
	struct sieve_row row;
};

/* All the rules, in the order in which they are asked. */
struct names_known {
	const struct name_rule *rules[SIEVE_RULES];
	struct sieve sieve;
};

void name_open(struct names_known *); /* zeroed before */

void name_fill(struct sentence *);

#endif
