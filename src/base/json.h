/*
 * JSON (RFC 8259) as spans: a value is checked and measured, not built.
 */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#ifdef __SSE2__
#include <emmintrin.h>
#endif

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

#ifdef __SSE2__
/* Which of 16 bytes are no plain part of a string (a quote, a backslash, a control): a bit each. */
static inline unsigned json_special_places(const char *at)
{
	const __m128i backslash = _mm_set1_epi8('\\'), quote_bit = _mm_set1_epi8(0x02), most = _mm_set1_epi8(0x20);
	__m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
	__m128i swapped = _mm_xor_si128(bytes, quote_bit); /* a quote is 20 now, controls are below it as before */
	__m128i low = _mm_cmpeq_epi8(_mm_max_epu8(swapped, most), most);
	return (unsigned)_mm_movemask_epi8(_mm_or_si128(low, _mm_cmpeq_epi8(bytes, backslash)));
}
#endif

/* json_scan_string for what is long, or holds escapes, or stands near the end. */
size_t json_scan_long_string(struct slice, size_t at, bool *escaped, struct json_error *error);

/*
 * Checks the string whose opening quote stands at `at`, in text that is known
 * to be well-formed UTF-8; returns the offset behind the closing quote, or 0 with *error. *escaped is
 * set when it holds a backslash, else left alone.
 */
static inline size_t json_scan_string(struct slice text, size_t at, bool *escaped, struct json_error *error)
{
#ifdef __SSE2__
	if (text.size - at > 16) {
		unsigned mask = json_special_places(text.at + at + 1);
		size_t end = mask ? at + 1 + (size_t)__builtin_ctz(mask) : 0;
		if (end && text.at[end] == '"')
			return end + 1;
	}
#endif
	return json_scan_long_string(text, at, escaped, error);
}

/* The same for any value. */
size_t json_scan_value(struct slice, size_t at, struct json_error *error);

/* Appends what a checked string (without its quotes) says, in UTF-8. */
void json_unescape(struct buf *, struct slice raw);

/* Appends text (well-formed UTF-8) as a string with the shortest escapes. */
void json_write(struct buf *, struct slice text);

/* Appends what stands between the quotes of json_write. */
void json_escape(struct buf *, struct slice text);

#endif
