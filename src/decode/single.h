/*
 * Single-byte charsets: ASCII below 80, 128 code points of their own above.
 */
#ifndef DECODE_SINGLE_H
#define DECODE_SINGLE_H

#include <stdint.h>

struct single {
	const char *name;   /* as in charsets[] */
	uint16_t code[128]; /* FFFD where a byte is no character */
};

extern const struct single singles[]; /* up to a NULL name */

#endif
