/*
 * The marker and the heading of a section, from the line it begins with.
 */
#ifndef SPLIT_SECTIONS_HEADING_H
#define SPLIT_SECTIONS_HEADING_H

#include "split-sections/event.h"

struct heading {
	struct slice marker; /* of the document; empty where there is none */
	struct slice words;  /* the heading; empty where there is none */
};

/*
 * Of a section that begins with `event` and whose own text ends at byte `end`;
 * `parent`: another one begins there that lies below it.
 */
struct heading heading_read(struct slice text, const struct event *event, size_t end, bool parent);

#endif
