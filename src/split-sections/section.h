/*
 * Sections as they are written: numbers, parents, paths and pieces of text,
 * from the events that the outline has given a level.
 */
#ifndef SPLIT_SECTIONS_SECTION_H
#define SPLIT_SECTIONS_SECTION_H

#include "split-sections/event.h"
#include "split-sections/origin.h"
#include "split-sections/outline.h"

struct section {
	unsigned number, level, parent, resumes; /* parent and resumes 0 where there is none */
	struct slice marker, heading;            /* empty where there is none */
	struct slice text;
	size_t start;    /* of the text, in code points */
	bool irregular;
	const struct slice *path; /* headings of the sections around it and its own; some may be empty */
};

struct sections {
	struct slice text;
	const struct events *events;
	size_t next;            /* the event to look at next */
	size_t at;              /* the byte where the next section begins */
	size_t start;           /* the same in code points */
	unsigned count;
	struct slice path[LEVEL_MOST];
	unsigned open[LEVEL_MOST]; /* the number of the section at each level */
};

/* The document itself comes first; its title is the root's heading. */
struct sections sections_of(struct slice text, const struct events *, struct slice title);

/* The next section in the order of the document; false behind the last. */
bool section_next(struct sections *, struct section *);

#endif
