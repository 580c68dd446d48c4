/*
 * Rows: sections as records (quern-records(5)), or as a tree for a person.
 */
#ifndef SPLIT_SECTIONS_ROW_H
#define SPLIT_SECTIONS_ROW_H

#include "base/stream.h"
#include "split-sections/section.h"

/* What is the same in all rows of a document, written once. */
struct rows {
	const struct names *keep; /* members that ride, NULL for all */
	struct buf head;   /* from the brace to the members of split-sections; owned */
	struct buf origin; /* title to author; owned */
	struct buf tail;   /* behind text; owned */
};

void rows_begin(struct rows *, const struct document *, const struct origin *);
void rows_section(const struct rows *, const struct section *, struct buf *);
void rows_free(struct rows *);

/* A line of the tree: indented, marker, heading or first words, characters. */
void tree_section(const struct section *, struct buf *);

#endif
