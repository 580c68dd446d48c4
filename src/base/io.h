/*
 * Reading and writing with every failure noticed.
 */
#ifndef BASE_IO_H
#define BASE_IO_H

#include "base/buf.h"

/* Lines or all of a file descriptor, through one growing buffer. */
struct reader {
	int fd;
	const char *name; /* for messages */
	struct buf buf;   /* owned */
	size_t at;        /* the first byte not yet taken */
	size_t searched;  /* bytes from `at` known to hold no LF */
	bool end;         /* nothing more can be read */
	int error;        /* errno of a failed read, else 0 */
};

/* Opens an operand ("-" is standard input); false with errno on failure. */
bool reader_open(struct reader *, const char *operand);
void reader_close(struct reader *); /* keeps the buffer */
void reader_free(struct reader *);

/* Reads once; false at the end or on an error (then reader->error is set). */
bool reader_fill(struct reader *);

/* Is a whole line at hand without another read? */
bool reader_has_line(struct reader *);

enum line { LINE_END, LINE_WHOLE, LINE_LONG };

/*
 * The next line without its LF. *ended says whether an LF stood there.
 * LINE_LONG: the first bytes of a line of more than `max` bytes; the rest
 * comes from the next calls, until one returns LINE_WHOLE (perhaps empty).
 * LINE_END: no more; a line that a failed read cut short is not given.
 */
enum line reader_line(struct reader *, size_t max, struct slice *, bool *ended);

/* All that is left, in the reader's buffer. */
struct slice reader_all(struct reader *);

/*
 * Ends the filter where `path` (NULL: nothing) is a regular file that an
 * operand names (none: standard input): writing there would spoil the input.
 */
void spare_inputs(char *const *operands, const char *path);

/* Standard output, or another descriptor. A failed write ends the filter. */
struct output {
	int fd;
	const char *name;
	struct buf buf; /* what has not been written yet; owned */
};

#define STANDARD_OUTPUT {.fd = 1, .name = "standard output"}

void output_flush(struct output *);

/* Writes bytes behind what is held; many at once are not copied. */
void output_write(struct output *, struct slice);

/* Writes what is held when it is much; called between rows. */
static inline void output_settle(struct output *output)
{
	if (output->buf.size >= (size_t)1 << 17)
		output_flush(output);
}

/* Flushes, closes, and frees: a full disk may speak only now. */
void output_end(struct output *);

/*
 * A side file (--rejects, --removed …): opened for appending when first
 * written to, a line in one write, so that parallel filters may share it.
 */
struct side_file {
	const char *path; /* NULL: not wanted */
	int fd;           /* valid once opened */
	bool opened;
};

void side_write(struct side_file *, struct slice line);
void side_end(struct side_file *);

#endif
