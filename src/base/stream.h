/*
 * The loop that all filters share: operands in order, each as one text or as
 * a stream of records, bad records said or set aside (quern-records(5)).
 */
#ifndef BASE_STREAM_H
#define BASE_STREAM_H

#include "base/die.h"
#include "base/io.h"
#include "base/option.h"
#include "base/record.h"

enum form { FORM_FOUND, FORM_TEXT, FORM_RECORDS };

struct stream {
	enum form form;           /* FORM_FOUND: by the first byte of each input */
	const char *member;       /* the member that is read as `text` */
	bool text_needed;         /* a record without a string there is bad */
	struct side_file rejects; /* where bad records go */
	size_t max_record;        /* bytes */
};

#define STREAM_DEFAULTS {.member = "text", .text_needed = true, .max_record = (size_t)256 << 20}

/* One document of the input. */
struct document {
	const char *name;             /* the operand as given, "-" for standard input */
	struct slice text;            /* well-formed UTF-8, without a BOM */
	const struct record *record;  /* NULL where the input is text */
	const struct member *member;  /* the record's text member, or NULL */
	size_t line;                  /* of the record in its file, from 1 */
};

enum { STREAM_HELD = 32 }; /* records that are given to a filter at once, at most */

/*
 * What a filter does. process writes any number of rows for one document and
 * is called once more with NULL at the end; false with *error says that the
 * record is bad (nothing of it may have been written then).
 * process_some is given records instead where it is not NULL: those that one
 * read brought, for a filter that finds none bad.
 */
struct filter {
	void *state;
	bool (*process)(void *state, const struct document *, struct output *, struct json_error *error);
	void (*process_some)(void *state, const struct document *, size_t count, struct output *);
};

/* Letters and rows of the options that a stream takes, for a tool's table. */
#define STREAM_LETTERS "rtm:"
#define STREAM_ROWS \
	{"records", no_argument, NULL, 'r'}, {"text", no_argument, NULL, 't'}, \
	{"member", required_argument, NULL, 'm'}, REJECT_ROWS
#define REJECT_ROWS \
	{"rejects", required_argument, NULL, OPTION_REJECTS}, \
	{"max-record", required_argument, NULL, OPTION_MAX_RECORD}

enum { OPTION_REJECTS = 1000, OPTION_MAX_RECORD };

/* Takes one of these options; false where it is none. */
bool stream_option(struct stream *, int option);

/*
 * Runs a filter over the operands (up to a NULL; none: standard input), ends
 * the output and returns the exit status.
 */
int stream_run(struct stream *, char *const *operands, const struct filter *);

#endif
