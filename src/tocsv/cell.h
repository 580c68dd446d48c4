/*
 * One cell: a JSON value as CSV writes it (RFC 4180, quotes show the type).
 */
#ifndef TOCSV_CELL_H
#define TOCSV_CELL_H

#include "base/buf.h"

struct dialect {
	char delimiter;
	bool crlf, guard, bom;
	const char *join; /* between the strings of an array */
};

/* Appends a string: quoted, guarded where the dialect says so. */
void cell_string(struct buf *, const struct dialect *, struct slice text);

/* Appends any checked JSON value. `scratch` is overwritten. */
void cell_value(struct buf *, const struct dialect *, struct slice value, bool escaped, struct buf *scratch);

#endif
