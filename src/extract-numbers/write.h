/*
 * Writing figures: as records, as raw and value, or in colours in the text.
 */
#ifndef EXTRACT_NUMBERS_WRITE_H
#define EXTRACT_NUMBERS_WRITE_H

#include "base/io.h"
#include "base/record.h"
#include "extract-numbers/figure.h"

/* The names that a record of a figure has of its own. */
extern const struct names figure_names;

/* What is written for each document. */
struct writer {
	const struct settings *settings;
	const struct passage *passage; /* the one at hand; NULL: none */
	const struct names *keep;      /* the members that ride; NULL: all */
	uint64_t own;              /* names_bits of what does not ride; 0: not yet asked */
	struct buf before, behind; /* the members that ride, rendered once a document */
	struct buf sentence;       /* the sentence of the last figure, escaped */
	struct slice plain;        /* the sentence where nothing in it is escaped, else empty */
	const char *counted;       /* up to here … */
	size_t position;           /* … the document has so many code points */
	const char *written;       /* --highlight: what of the text has been copied */
};

/* Goes over to a passage, if it is another one than that at hand; it is valid while it is. */
void write_begin(struct writer *, const struct passage *);

/* Writes the sentence's figures of the kinds asked for. */
void write_figures(struct writer *, const struct sentence *, struct output *);

/* --only: raw and value of each. */
void write_only(struct writer *, const struct sentence *, struct output *);

/* --highlight: the text up to the sentence's end; with `coloured` in colours. */
void write_highlighted(struct writer *, const struct sentence *, bool coloured, struct output *);

/* --highlight: the rest of the text; with `ended` a line end where it lacks one. */
void write_rest(struct writer *, const struct passage *, bool ended, struct output *);

void write_end(struct writer *);

#endif
