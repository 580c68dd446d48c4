/*
 * Units: one row a unit, with all the surfaces that write it. Counts have the
 * simplified measure word, measures and times their UCUM code (traditional
 * Chinese units a name), money its ISO 4217 code.
 */
#ifndef EXTRACT_NUMBERS_UNIT_TABLE_H
#define EXTRACT_NUMBERS_UNIT_TABLE_H

#include "extract-numbers/figure.h"

/* A row as it is written: in the table, in a file of the user's, by --list-units. */
struct unit_source {
	const char *unit, *kind;
	const char *factor;   /* the value is multiplied by it; "" is 1 */
	const char *surfaces; /* parted by commas; a leading < is a sign before the number */
};

extern const struct unit_source unit_table[];
extern const size_t unit_table_count;

struct unit_row {
	struct slice unit;
	enum kind kind;
	struct decimal factor;
	bool has_factor;
	bool yuan; /* a bare 元: --yuan says whose */
};

struct unit_rows {
	struct unit_row *list; /* owned */
	size_t count, capacity;
};

/* Words that begin like a unit and are none (米兰, 天津). */
struct guard_row {
	const char *word;
	bool unit_after_all; /* a longer word in which the unit stands (支队伍) */
};

extern const struct guard_row guard_table[];
extern const size_t guard_table_count;

#endif
