/*
 * Lines: what one looks like, without a glance at the others.
 */
#ifndef SPLIT_SECTIONS_LINE_H
#define SPLIT_SECTIONS_LINE_H

#include "text/mark.h"

/* How a line ends, behind the closing quotation marks and brackets. */
enum line_end { LINE_OPEN, LINE_SENTENCE, LINE_QUESTION, LINE_PAUSE, LINE_COLON };

/* Columns are counted up to here: a Han character takes two. */
enum { LINE_COLUMNS_MOST = 240 };

struct line {
	size_t at, end;  /* of what is left without white space at its ends; bytes of the document */
	size_t next;     /* where the next line begins */
	bool blank;      /* nothing is left */
	bool blank_before; /* a blank line stands before it */
	bool marked;
	bool wrapped;    /* in ** and ** or __ and __: bold */
	bool bracketed;  /* in 【】 */
	bool row;        /* of a table */
	bool broken;     /* goes on in the next line: one of a text of short lines, not of Han characters */
	bool rule;       /* nothing but dashes or the like */
	bool inert;      /* of code or of a quotation; set by whoever knows */
	struct mark mark; /* its size is of all that stands before the rest, a # included */
	size_t rest;     /* where what the marker stands before begins */
	enum line_end ending;
	unsigned columns; /* of the rest, at most LINE_COLUMNS_MOST */
};

/* Reads the line that begins at `from`, below the text's size. */
struct line line_read(struct slice text, size_t from, bool blank_before);

/* Columns of a text, counted up to `most`. */
unsigned line_columns(struct slice, unsigned most);

/* How a text without white space at its end ends. */
enum line_end line_ending(struct slice);

/* What stands behind the marker. */
static inline struct slice line_rest(struct slice text, const struct line *line)
{
	return (struct slice){text.at + line->rest, line->end - line->rest};
}

/* Could the rest of the line be a heading by its looks: short, and no sentence? */
bool line_is_short(struct slice text, const struct line *);

#endif
