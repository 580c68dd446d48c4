/*
 * Dates and clock times, with the EDTF of their period.
 */
#ifndef EXTRACT_NUMBERS_DATE_H
#define EXTRACT_NUMBERS_DATE_H

#include "extract-numbers/calendar.h"

/* All the rules, in the order in which they are asked. */
struct dates_known {
	const struct date_rule *rules[SIEVE_RULES];
	uint64_t unnumbered; /* bits of those for numbers without 第 alone */
	struct sieve sieve;
};

void date_open(struct dates_known *); /* zeroed before */

void date_fill(struct sentence *);

#endif
