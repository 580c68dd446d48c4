/*
 * UTF-8 as Unicode 15 chapter 3 defines it (table 3-7): no surrogates, no
 * overlong forms, nothing above U+10FFFF. Ill-formed input is measured by
 * WHATWG's maximal subparts.
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdint.h>

#include "base/buf.h"

#define UTF8_BOM "\xEF\xBB\xBF"
#define UTF8_REPLACEMENT "\xEF\xBF\xBD"

/* Length in bytes of the longest well-formed prefix. */
size_t utf8_valid(struct slice);

/*
 * Length of the ill-formed sequence that a slice begins with (1 to 3 bytes: a
 * maximal subpart); the slice is not empty and does not begin well.
 */
size_t utf8_bad(struct slice);

/*
 * Appends text with U+FFFD for every ill-formed sequence. Returns how many;
 * *first is the byte offset of the first one.
 */
size_t utf8_repair(struct buf *, struct slice text, size_t *first);

/* Number of code points in well-formed text. */
size_t utf8_count(struct slice);

/* Byte offset of code point `index` in well-formed text, or its size. */
size_t utf8_offset(struct slice, size_t index);

/* Writes a code point (a scalar value) and returns its length, 1 to 4. */
size_t utf8_write(char out[4], uint32_t code);

/* Length of the character with this first byte, in well-formed text. */
static inline size_t utf8_length(char first)
{
	return (size_t)(0x4322222211111111u >> ((unsigned char)first >> 4 << 2)) & 7; /* four bits for each high half, no branch */
}

/* The code point at `at` in well-formed text; *length is its size in bytes. */
static inline uint32_t utf8_read(const char *at, size_t *length)
{
	const unsigned char *b = (const unsigned char *)at;
	if (b[0] < 0x80)
		return *length = 1, b[0];
	if (b[0] < 0xE0)
		return *length = 2, (uint32_t)(b[0] & 0x1F) << 6 | (b[1] & 0x3F);
	if (b[0] < 0xF0)
		return *length = 3, (uint32_t)(b[0] << 12) + (uint32_t)(b[1] << 6) + b[2] - 0xE2080; /* less the leading bits of all three */
	*length = 4;
	return (uint32_t)(b[0] & 0x07) << 18 | (uint32_t)(b[1] & 0x3F) << 12 | (uint32_t)(b[2] & 0x3F) << 6 | (b[3] & 0x3F);
}

/* Start of the character that ends before `at`, not before `start`. */
static inline const char *utf8_back(const char *start, const char *at)
{
	if (at - start >= 3 && at[-1] & 0x80 && (at[-3] & 0xF0) == 0xE0) /* a Han character, mostly */
		return at - 3;
	do
		at--;
	while (at > start && ((unsigned char)*at & 0xC0) == 0x80);
	return at;
}

#endif
