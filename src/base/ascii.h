/*
 * Characters of ASCII, whatever the locale. A byte of a longer sequence of
 * UTF-8 is none of them, whether char is signed or not.
 */
#ifndef BASE_ASCII_H
#define BASE_ASCII_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"

static inline bool ascii_is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static inline bool ascii_is_capital(char byte)
{
	return byte >= 'A' && byte <= 'Z';
}

static inline bool ascii_is_letter(char byte)
{
	return (unsigned char)((byte | 0x20) - 'a') < 26;
}

/* Is it made of digits, one at least? */
static inline bool ascii_is_digits(struct slice text)
{
	size_t size = 0;
	while (size < text.size && ascii_is_digit(text.at[size]))
		size++;
	return size && size == text.size;
}

#endif
