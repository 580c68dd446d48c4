/*
 * A table: records in, rows out, one header above them.
 */
#ifndef TOCSV_TABLE_H
#define TOCSV_TABLE_H

#include "base/stream.h"
#include "tocsv/cell.h"
#include "tocsv/column.h"

/* What a record holds for a column. */
struct cell {
	struct slice value; /* JSON, as written; {NULL, 0}: null */
	bool escaped;
};

struct table {
	struct columns columns;
	struct dialect dialect;
	bool fixed;     /* -c: members without a column are left out */
	bool united;    /* --union: every member of a good record has a column */
	bool collect;   /* members without a column get one */
	bool no_header;
	bool headed;    /* the header is written, or is not wanted */
	struct cell *cells; /* one a column; owned */
	size_t cell_capacity;
	struct record *nested; /* one for each depth of objects; owned */
	size_t nested_count, nested_capacity;
	const char *line; /* of the record being read */
	size_t expected[64]; /* column + 1 of the member that last stood in this place, 0: none */
	struct buf path, scratch, message;
};

/*
 * Finds the record's cell of every column. False with *error for a member
 * without a column, or with two values for one; no column is new then.
 */
bool table_read(struct table *, const struct record *, struct json_error *error);

/* Can what table_read found be a row? False with *error where it would be an empty line. */
bool table_row_shows(struct table *, const struct record *, struct json_error *error);

/* Writes the header, once. */
void table_head(struct table *, struct output *);

/* Writes what table_read found as a row. */
void table_row(struct table *, struct output *);

/* Forgets the columns from index `count` on: the record that made them was bad. */
void table_forget(struct table *, size_t count);

void table_free(struct table *);

#endif
