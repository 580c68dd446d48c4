/*
 * CSVW metadata (W3C, Metadata Vocabulary for Tabular Data): what each column
 * of a table holds.
 */
#ifndef TOCSV_SCHEMA_H
#define TOCSV_SCHEMA_H

#include "tocsv/table.h"

/* Appends the metadata of a table; `path` is where it will stand. */
void schema_write(struct buf *, const struct table *, const char *path);

#endif
