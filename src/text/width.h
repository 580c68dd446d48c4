/*
 * Full-width forms: the characters of U+FF01 to U+FF5E stand for those of
 * ASCII, the ideographic space for the space.
 */
#ifndef TEXT_WIDTH_H
#define TEXT_WIDTH_H

#include <stdbool.h>
#include <stdint.h>

/* The half-width character where there is one, else the same. */
static inline uint32_t width_half(uint32_t code)
{
	if (code >= 0xFF01 && code <= 0xFF5E)
		return code - 0xFEE0;
	return code == 0x3000 ? ' ' : code;
}

/* The digit that a character of either width is, or -1. */
static inline int width_digit(uint32_t code)
{
	code = width_half(code);
	return code >= '0' && code <= '9' ? (int)(code - '0') : -1;
}

/* A space within a line, of any width. */
static inline bool width_is_space(uint32_t code)
{
	return code == ' ' || code == '\t' || code == 0xA0 || code == 0x3000 || (code >= 0x2000 && code <= 0x200A) || code == 0x202F;
}

/* A Han character (without the numerals and marks of U+3000 to U+303F but 〇). */
static inline bool width_is_han(uint32_t code)
{
	return (code >= 0x3400 && code <= 0x9FFF) || code == 0x3007 || (code >= 0xF900 && code <= 0xFAFF) ||
	       (code >= 0x20000 && code <= 0x323AF);
}

/* A letter of ASCII, of either width. */
static inline bool width_is_letter(uint32_t code)
{
	code = width_half(code);
	return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
}

#endif
