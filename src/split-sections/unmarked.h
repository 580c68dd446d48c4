/*
 * Headings without a mark: short lines that stand alone before what they
 * name, and underlined ones.
 */
#ifndef SPLIT_SECTIONS_UNMARKED_H
#define SPLIT_SECTIONS_UNMARKED_H

#include "split-sections/scanner.h"

/* A heading's looks: short, one piece, not about the document. */
bool unmarked_looks(struct scan *, const struct line *);

/* Is a line without a mark a heading, between the line before and the next? */
bool unmarked_stands(struct scan *, const struct line *previous, const struct line *, const struct line *next);

/* Is the next line nothing but the = or - that underline this one? */
bool unmarked_underlined(const struct scan *, const struct line *, const struct line *next);

/* Adds a heading; the line directly over it may become one too. */
void unmarked_add(struct scan *, const struct line *, uint8_t kind, unsigned flags);

/* Notes a line behind which the next may turn out to be a heading or a cell of a list. */
void unmarked_note(struct scan *, const struct line *, const struct line *next);

#endif
