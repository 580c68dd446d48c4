/*
 * JSON (RFC 8259) as spans: a value is checked and measured, not built.
 */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base/buf.h"

enum { JSON_NESTED = 512 }; /* the deepest nesting taken */

/* Where and why a text is no JSON. */
struct json_error {
	size_t at;        /* byte offset */
	const char *what; /* static */
};

/* Offset of the first byte from `at` on that is no JSON white space. */
static inline size_t json_space(struct slice line, size_t at)
{
	while (at < line.size && (unsigned char)line.at[at] <= ' ' && (line.at[at] == ' ' || line.at[at] == '\t' || line.at[at] == '\n' || line.at[at] == '\r'))
		at++;
	return at;
}

/*
 * Checks the string whose opening quote stands at `at`, in text that is known
 * to be well-formed UTF-8; returns the offset behind the closing quote, or 0 with *error. *escaped is
 * set when it holds a backslash, else left alone.
 */
size_t json_scan_string(struct slice, size_t at, bool *escaped, struct json_error *error);

/* The same for any value. */
size_t json_scan_value(struct slice, size_t at, struct json_error *error);

/* Appends what a checked string (without its quotes) says, in UTF-8. */
void json_unescape(struct buf *, struct slice raw);

/* Appends text (well-formed UTF-8) as a string with the shortest escapes. */
void json_write(struct buf *, struct slice text);

/* Appends what stands between the quotes of json_write. */
void json_escape(struct buf *, struct slice text);

#endif
