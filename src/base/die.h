/*
 * Messages and the end of a filter.
 *
 * Every message is one line on standard error: "tool: what", where what
 * begins with "file:line: " when an input line is to blame.
 */
#ifndef BASE_DIE_H
#define BASE_DIE_H

#include <stddef.h>

/* The exit statuses, the same in all filters. */
enum status {
	STATUS_WHOLE = 0,     /* all of the input processed */
	STATUS_SET_ASIDE = 1, /* finished; something was set aside and said */
	STATUS_STOPPED = 2    /* stopped; the output is not whole */
};

/*
 * Takes the program's name from argv[0], and sees to it that no file opened
 * later becomes a standard stream that is closed; called once, first thing in main.
 */
void program_start(const char *argv0);

const char *program_name(void);

/* Says a message and goes on. */
void warn(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Says a message and ends with STATUS_STOPPED. */
_Noreturn void die(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* The first ten complaints of a kind are said, the rest counted. */
enum { COMPLAINTS_SAID = 10 };

struct complaints {
	size_t count;
};

/* Counts one more; true while it is to be said. */
_Bool complaint_said(struct complaints *);

/* Says how many were left unsaid, with what they are ("bad records"). */
void complaints_end(const struct complaints *, const char *file, const char *what);

#endif
