/*
 * The first of the two readings that --union makes.
 */
#ifndef TOCSV_UNION_H
#define TOCSV_UNION_H

#include "base/stream.h"
#include "tocsv/table.h"

/*
 * Gives the table a column for every member of every good record, up to the
 * first bad one where bad ones end the run. Says nothing: the second reading
 * does. Standard input that cannot be read twice is put into a temporary file
 * that takes its place.
 */
void union_collect(struct table *, const struct stream *, char *const *operands);

#endif
