/*
 * Lines with an eye for what surrounds them: code between fences and
 * quotations of several lines, in which nothing opens a section.
 */
#ifndef SPLIT_SECTIONS_BLOCK_H
#define SPLIT_SECTIONS_BLOCK_H

#include "split-sections/scanner.h"

/* The next line from `from` on that is not blank; blank where none is left. */
struct line block_line(struct scan *, size_t from);

#endif
