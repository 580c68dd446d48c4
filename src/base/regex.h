/*
 * Regular expressions: PCRE2 in UTF mode with its JIT. The text is known to
 * be well-formed and is not checked again.
 */
#ifndef BASE_REGEX_H
#define BASE_REGEX_H

#include "base/buf.h"

struct regex; /* opaque; owned by who compiled it */

enum { REGEX_GROUPS = 16 };

struct regex_match {
	struct slice group[REGEX_GROUPS]; /* [0] is the whole; {NULL, 0} where unset */
	size_t start, end;                /* of the whole, in bytes of the text */
};

enum regex_result { REGEX_NO, REGEX_YES, REGEX_LIMIT /* a PCRE2 limit was reached */ };

/* Compiles (\C, which would cut characters apart, is refused); NULL with a message in `what` (of `size` bytes) for a bad pattern. */
struct regex *regex_compile(const char *pattern, char *what, size_t size);

/* The first match from byte `from` on. */
enum regex_result regex_find(const struct regex *, struct slice text, size_t from, struct regex_match *);

void regex_free(struct regex *);

#endif
