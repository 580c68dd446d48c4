/*
 * Events: the places of a document where a section may begin, or a paragraph
 * that may belong to the section around the last one.
 */
#ifndef SPLIT_SECTIONS_EVENT_H
#define SPLIT_SECTIONS_EVENT_H

#include <stdint.h>

#include "base/buf.h"

enum { EVENT_PLAIN = 0xFF /* the kind of a paragraph without a mark */ };

enum event_flag {
	EVENT_RUN_IN = 1 << 0,    /* not at the start of a line */
	EVENT_BODIED = 1 << 1,    /* its text follows in the line of its marker */
	EVENT_DROPPED = 1 << 2,   /* opens nothing */
	EVENT_INSIDE = 1 << 3,    /* first of its sequence: the sequence around it goes on behind it */
	EVENT_LONG_ITEMS = 1 << 4, /* first of its sequence: its items have several paragraphs */
	EVENT_IRREGULAR = 1 << 5,
	EVENT_MATTER = 1 << 6,    /* a heading of front or back matter: abstract, references */
	EVENT_QUESTION = 1 << 7,  /* a heading that is a question */
	EVENT_TENTATIVE = 1 << 8, /* a heading only where the document has others like it */
	EVENT_PREFACE = 1 << 10,  /* a heading that numbered chapters stand beside, not under */
	EVENT_OWNING = 1 << 11,   /* an item that a further paragraph belongs to: its list goes on behind it */
	EVENT_CLOSING = 1 << 9    /* a closing paragraph or a signature */
};

struct event {
	size_t at;       /* byte of the document */
	uint16_t number; /* of the mark, or MARK_NEXT, MARK_LAST */
	uint16_t flags;
	uint8_t kind;    /* of the mark table, or EVENT_PLAIN */
	uint8_t variant;
	uint8_t rank;    /* 1 to 6 of a heading of Markdown, else 0 */
	uint8_t level;   /* of the section that begins or goes on here; 0 where none does (outline.h) */
};

struct events {
	struct event *list; /* owned */
	size_t count, capacity;
};

struct event *event_add(struct events *, struct event);
void events_free(struct events *);

#endif
