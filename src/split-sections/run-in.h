/*
 * Run-in marks: within a line, at the start of a sentence or behind a
 * semicolon or colon.
 */
#ifndef SPLIT_SECTIONS_RUN_IN_H
#define SPLIT_SECTIONS_RUN_IN_H

#include "split-sections/scanner.h"

/* Adds the marks within a line; none inside quotation marks that are closed in it. */
void run_in_scan(struct scan *, const struct line *);

#endif
