/*
 * A document on its way from the input to the clean text: the text as it
 * stands, and what was changed of the input so far.
 */
#ifndef CLEAN_DRAFT_H
#define CLEAN_DRAFT_H

#include <stdint.h>

#include <stdbool.h>

#include "base/buf.h"

/* One replacement in the text as it stands. */
struct edit {
	size_t from, to; /* bytes replaced */
	size_t at, size; /* by these of edits.bytes */
	size_t rule;
};

/* The edits of one pass: in the order of the text, none over another. */
struct edits {
	struct edit *list; /* owned */
	size_t count, capacity;
	struct buf bytes;
};

void edits_clear(struct edits *);
void edits_free(struct edits *);
void edits_add(struct edits *, size_t from, size_t to, struct slice replacement, size_t rule);

/* Adds an edit whose bytes are there. */
void edits_keep(struct edits *, struct edit);

/* Offset behind the last edit: nothing before it may be edited any more. */
size_t edits_end(const struct edits *);

/* What became of a piece of the input. */
struct change {
	size_t from, to;    /* bytes of the input */
	size_t at, size;    /* bytes of the text */
	size_t rules;       /* index in draft.rules of the first rule */
	size_t rules_count; /* in the order of their application, each once */
};

struct draft {
	struct slice input;
	struct slice text;  /* the input, or one of `room` */
	struct buf room[2]; /* owned */
	int used;           /* which room the text is in */
	bool tracked;       /* are changes kept? */
	struct change *changes; /* owned; in order, none over another */
	size_t count, capacity;
	struct change *other; /* owned; the list being made */
	size_t other_capacity;
	size_t *rules; /* owned */
	size_t rules_count, rules_capacity;
};

void draft_begin(struct draft *, struct slice input, bool tracked);
void draft_free(struct draft *);

/* Carries out the edits on the text; adds to applied[rule] for each. */
void draft_apply(struct draft *, const struct edits *, size_t *applied);

/* Offset in the input of an offset in the text; kept only while tracked. */
size_t draft_origin(const struct draft *, size_t at);

#endif
