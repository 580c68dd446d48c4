/*
 * Tables of the multi-byte charsets. The characters come from iconv(3), a row
 * (all characters with one lead byte) at a time, when the row is first needed;
 * so the loops run at the speed of a table, and none of what iconv(3) does
 * with blocks, ends and errors matters. Where the WHATWG Encoding Standard
 * says otherwise, amended[] has the character.
 */
#ifndef DECODE_MULTIBYTE_H
#define DECODE_MULTIBYTE_H

#include "decode/charset.h"

/*
 * A character in UTF-8, its first byte lowest, unused bytes 0; so more than
 * 0xFFFFFF is four bytes, more than 0xFFFF three, else two. 0: no character.
 */
typedef uint32_t cell;

/* Two code points of two bytes in UTF-8 fit in a cell too. */
struct amended {
	const char *charset;
	uint32_t bytes, code, second; /* second: 0 but for pairs */
};
extern const struct amended amended[]; /* up to a NULL charset */

struct gb18030_run {
	uint32_t pointer, code;
};
extern const struct gb18030_run gb18030_runs[];
extern const size_t gb18030_run_count;

/* The tables in use; all zero to begin with. */
struct multibyte {
	struct cells *list; /* owned */
};

/* Does the C library know the charset? */
bool multibyte_known(struct multibyte *, const struct charset *);

/*
 * The row of the characters `lead` + trail behind a prefix: 0, 0x8F (JIS X
 * 0212 in EUC-JP) or 0x8EA1 to 0x8EB0 (planes of EUC-TW). 256 cells, by the
 * trail byte, owned by the tables; without characters where the C library
 * knows no such charset.
 */
const cell *multibyte_row(struct multibyte *, const struct charset *, unsigned prefix, unsigned char lead);

/* The code point of a four-byte form of GB18030, 0 for none. */
uint32_t gb18030_four(const unsigned char bytes[4]);

void multibyte_free(struct multibyte *);

/* The cell of one or two code points in UTF-8, of four bytes at most. */
static inline cell cell_of(const char *utf8, size_t length)
{
	cell character = 0;
	for (size_t i = 0; i < length && i < 4; i++)
		character |= (cell)(unsigned char)utf8[i] << 8 * i;
	return character;
}

/* Appends a character; `out` has room for four bytes. Returns its length. */
static inline size_t cell_write(char *out, cell character)
{
	out[0] = (char)character;
	out[1] = (char)(character >> 8);
	out[2] = (char)(character >> 16);
	out[3] = (char)(character >> 24);
	return character > 0xFFFFFF ? 4 : character > 0xFFFF ? 3 : character > 0x7F ? 2 : 1;
}

#endif
