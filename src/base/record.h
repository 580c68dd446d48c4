/*
 * Records: one JSON object a line, scanned for its members and written again
 * with what a filter does not own byte for byte (quern-records(5)).
 */
#ifndef BASE_RECORD_H
#define BASE_RECORD_H

#include <stdint.h>

#include "base/buf.h"
#include "base/json.h"

struct member {
	struct slice whole; /* from the name's quote to the value's end */
	struct slice name;  /* unescaped */
	struct slice value; /* as written */
	bool escaped;       /* the value is a string with escapes, or holds one */
};

enum { RECORD_FEW = 24 }; /* members whose names are compared; those of more are hashed */

/* A scanned line. Slices point into the line or into `names`. */
struct record {
	struct slice line;
	struct member *members; /* owned */
	size_t count, capacity;
	struct buf names;  /* the names that had to be unescaped */
	size_t *table;     /* hash of names, for records with many members */
	size_t table_size; /* a power of two, or 0 */
	uint64_t seen;     /* a bit for each name's key, so that most need no comparison */
	unsigned char first[64]; /* by the key of names seen: the index of the last one, where they are few */
	unsigned char next[RECORD_FEW]; /* the one before it of the same key, or its own index */
};

/*
 * Scans a line (without its line end). False with *error when it is no
 * record: no object, anything behind it, two members of one name.
 */
bool record_scan(struct record *, struct slice line, struct json_error *error);
void record_free(struct record *);

/* The member of this name, or NULL. */
const struct member *record_find(const struct record *, struct slice name);

bool member_is_string(const struct member *);
bool member_is_null(const struct member *);

/*
 * What a string member says: a slice of the line where nothing is escaped,
 * else of `scratch`, which is emptied first.
 */
struct slice member_text(const struct member *, struct buf *scratch);

/* Writing: members joined by commas inside braces. */
void record_begin(struct buf *);
void record_end(struct buf *); /* with the LF */
void record_key(struct buf *, const char *name);
void record_string(struct buf *, const char *name, struct slice text);
void record_number(struct buf *, const char *name, long long number);
void record_null(struct buf *, const char *name);

/* Names that a filter writes, reads (and so does not let ride) or keeps. */
struct names {
	const char *const *list;
	size_t count;
};

bool names_hold(struct names, struct slice name);

/* A bit for the key of each name: one that has none of them is not held. */
uint64_t names_bits(struct names);

/* How the members of a record that a filter does not own ride along. */
struct ride {
	struct names written;  /* what the filter writes: such a name gets `_` */
	struct names consumed; /* what it writes or drops itself */
	const struct names *keep; /* NULL: all ride; else only these */
	uint64_t bits;            /* names_bits of written and consumed; 0: ask for each */
};

/* Writes the members from index `from` to before `to` that ride. */
void record_ride(struct buf *, const struct record *, const struct ride *, size_t from, size_t to);

/* Index of a member, or the count where it is NULL. */
size_t record_index(const struct record *, const struct member *);

#endif
