/*
 * Where a document comes from, as its own lines say: title, date of
 * publication, source, author.
 */
#ifndef SPLIT_SECTIONS_ORIGIN_H
#define SPLIT_SECTIONS_ORIGIN_H

#include "base/buf.h"

enum origin_field { ORIGIN_TITLE, ORIGIN_PUBLISHED, ORIGIN_SOURCE, ORIGIN_AUTHOR, ORIGIN_FIELDS };

/* The members' names, in the order in which they are written. */
extern const char *const origin_names[ORIGIN_FIELDS];

struct origin {
	struct slice field[ORIGIN_FIELDS]; /* of the document, or of `date`; at is NULL where nothing says it */
	char date[16];                     /* ISO 8601 */
};

/*
 * Is this a line about the document and not of it (来源：, By …, a date line)?
 * Then what it says fills the fields that are empty.
 */
bool origin_line(struct slice line, struct origin *);

/* The same below the text, where a name beside a date is more often another document's title. */
bool origin_line_below(struct slice line, struct origin *);

/* The same for a line of names, as it stands under a title. */
bool origin_authors(struct slice line, struct origin *);

/* Is this a list of names, two at least? */
bool origin_lists_names(struct slice line);

/* A signature at the end, （本报记者 …）: fills the author. */
bool origin_signature(struct slice line, struct origin *);

#endif
