/*
 * The charsets that are known, and the labels that mean them. Labels are read
 * as the WHATWG Encoding Standard reads them: gb2312 and gbk mean GB18030,
 * iso-8859-1 means windows-1252.
 */
#ifndef DECODE_CHARSET_H
#define DECODE_CHARSET_H

#include "base/buf.h"
#include "decode/single.h"

enum scheme {
	SCHEME_UTF8,
	SCHEME_UTF16, /* order: variant 0 little endian, 1 big endian, 2 as the BOM says */
	SCHEME_UTF32, /* the same */
	SCHEME_SINGLE,
	SCHEME_MULTIBYTE,
	SCHEME_ESCAPE,     /* ISO-2022-*, HZ */
	SCHEME_UTF7,
	SCHEME_ICONV,      /* whatever else iconv(3) reads */
	SCHEME_REPLACEMENT /* refused by the standard: one U+FFFD for all of the input */
};

/* Variants of SCHEME_MULTIBYTE: what there is beside characters of two bytes. */
enum {
	PLAIN_PAIRS,
	WITH_FOUR_BYTES, /* GB18030 */
	WITH_HALF_WIDTH, /* Shift_JIS: katakana of one byte */
	WITH_SHIFTS,     /* EUC-JP: 8E half-width katakana, 8F JIS X 0212 */
	WITH_PLANES      /* EUC-TW: 8E A1 to B0 */
};

struct charset {
	const char *name;
	enum scheme scheme;
	int variant; /* of its scheme */
	const char *iconv;     /* names for iconv_open(3), in order, spaces between; NULL: not needed */
	int prior;             /* how unlikely without looking, in bits; NOT_GUESSED: only by name */
	const char *languages; /* those of models[] that it is used for, spaces between; NULL: all */
};

enum { NOT_GUESSED = -1 };

struct label {
	const char *label, *name;
};

extern const struct charset charsets[]; /* up to a NULL name */
extern const struct label labels[];     /* up to a NULL label */

/* The charset of this very name (one of the program's own). */
const struct charset *charset_named(const char *name);

/*
 * The charset that a label means, in any case, white space around it; also
 * the names in charsets[]. NULL where there is none.
 */
const struct charset *charset_labelled(struct slice label);

/*
 * What -f names: a label, or else any name that iconv(3) knows (then the
 * result is allocated and lives as long as the filter). NULL for none.
 */
const struct charset *charset_given(const char *name);

/* The table of a SCHEME_SINGLE charset. */
const struct single *charset_single(const struct charset *);

#endif
