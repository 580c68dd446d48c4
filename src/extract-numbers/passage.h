/*
 * Walking a passage: its sentences that hold a numeral, in order.
 */
#ifndef EXTRACT_NUMBERS_PASSAGE_H
#define EXTRACT_NUMBERS_PASSAGE_H

#include "extract-numbers/figure.h"

/* What is known of the table that the last line belonged to. */
struct table_run {
	const char *end; /* of its last line seen, LF included; NULL: none */
	size_t cells;
	struct table_line line;
};

struct walk {
	struct passage *passage;
	size_t line, line_end; /* the line at hand, in bytes of the text */
	enum { UNSEEN, WHOLE, PARTED } cells; /* does the passage hold what parts the cells of a table? */
	size_t at;             /* what of it has been handed out */
	struct slice whole;    /* the sentence at hand, of which `at` may be in the middle */
	size_t candidate;      /* the first place from `at` on where a numeral may begin */
	struct table_run table;
	struct table_line row; /* of the sentence at hand */
};

/* What a member of the passage's record says, "" where there is no such string; the scratch is for one with escapes. */
struct slice passage_member(const struct passage *, const char *name, struct buf *scratch);

/*
 * The next sentence (or piece of a very long one) with a candidate: its text,
 * whole and table; false behind the last.
 */
bool walk_next(struct walk *, struct sentence *);

/* Finds the clauses of a sentence. */
void sentence_cut(struct sentence *);

#endif
