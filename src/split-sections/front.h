/*
 * The front: title, source, date and names above the first paragraph.
 */
#ifndef SPLIT_SECTIONS_FRONT_H
#define SPLIT_SECTIONS_FRONT_H

#include "split-sections/scanner.h"

/* Takes a line of the front; false where the front ends with the line before. */
bool front_take(struct scan *, const struct line *, const struct line *next);

#endif
