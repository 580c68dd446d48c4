/*
 * The columns of a table: names in order, found by the member they hold.
 */
#ifndef TOCSV_COLUMN_H
#define TOCSV_COLUMN_H

#include <stdint.h>

#include "base/buf.h"

enum { COLUMN_NONE = -1 };

struct column {
	struct slice heading; /* owned */
	struct slice member;  /* dotted where nested; owned */
	long next_same;       /* another column of the same member, or COLUMN_NONE */
};

/* The name of an object that columns hold members of: what stands before a dot in a column's member. */
struct object {
	struct slice name; /* in a column's member; NULL: an empty slot */
	uint64_t hash;
};

struct columns {
	struct column *list; /* owned */
	size_t count, capacity;
	size_t *table; /* hash of members: index + 1, 0 empty */
	size_t table_size;
	struct object *objects, *dots; /* a hash set; those of one member; owned */
	size_t object_count, objects_size, dots_capacity;
	size_t entered; /* columns whose objects are in the set: those that have been asked for */
};

/* Appends a column; the strings are copied. */
void columns_add(struct columns *, struct slice heading, struct slice member);

/* Takes off again the columns from index `count` on; none of them may share its member. */
void columns_cut(struct columns *, size_t count);

/* Appends the columns of a list as -c takes it; false for an empty name. */
bool columns_parse(struct columns *, const char *list);

/* Index of the first column of this member, or COLUMN_NONE. */
long columns_find(const struct columns *, struct slice member);

/* Does some column hold a member of this object: begin with its name and a dot? */
bool columns_inside(struct columns *, struct slice object);

/* A heading that two columns have, or {NULL, 0}. */
struct slice columns_twice(const struct columns *);

void columns_free(struct columns *);

#endif
