/*
 * How far a long run is, on a terminal's standard error and nowhere else.
 */
#ifndef DECODE_PROGRESS_H
#define DECODE_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <time.h>

struct progress {
	bool shown;               /* standard error is a terminal and it was asked for */
	unsigned long long bytes; /* read so far */
	unsigned long long total; /* of all operands; 0: not known */
	size_t files, of;         /* done; all, 0: not known */
	struct timespec start, last;
};

/* Begins; the operands (up to a NULL) are measured where they are files. */
void progress_start(struct progress *, char *const *operands);

/* Counts bytes and, where half a second has gone by, writes the line anew. */
void progress_add(struct progress *, size_t bytes);

/* Writes the last line and leaves it. */
void progress_end(struct progress *);

/* Wipes the line, so that a message can stand there. */
void progress_wipe(const struct progress *);

#endif
