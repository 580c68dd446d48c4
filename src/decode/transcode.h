/*
 * Bytes in a known charset to UTF-8, in pieces cut anywhere. What is
 * ill-formed becomes U+FFFD, one for each sequence as the WHATWG Encoding
 * Standard's decoders delimit them (in UTF-8: maximal subparts); an ASCII byte
 * that follows a broken lead byte is kept.
 */
#ifndef DECODE_TRANSCODE_H
#define DECODE_TRANSCODE_H

#include <iconv.h>

#include "decode/multibyte.h"

enum { ESCAPE_SETS = 10 };

/* The state of an escape scheme. */
struct escape {
	int set;     /* in force (enum set of escape.c) */
	int shifted; /* the set behind SO */
	int single;  /* the set behind SS2 */
	bool out;    /* SO is in force */
};

/* The state of UTF-7, all zero outside a run of base64. */
struct shifted {
	bool on, empty; /* in a run; in which no digit stands yet */
	uint32_t bits;  /* the lowest `count` are no unit yet */
	unsigned count;
	uint32_t high;  /* the first half of a pair, 0 for none */
};

struct transcoder {
	const struct charset *charset;
	struct multibyte *tables; /* shared, not owned */
	cell high[128]; /* of a single-byte charset: the bytes 80 to FF */
	iconv_t iconv; /* owned where the scheme is SCHEME_ICONV */
	struct escape escape;
	struct shifted shifted;
	const cell *rows[ESCAPE_SETS][128]; /* of an escape scheme's sets, as far as needed */
	int order;              /* of UTF-16 and UTF-32: 1 is big endian */
	bool begun;             /* a BOM would be no BOM any more */
	unsigned char tail[16]; /* bytes of a character that was cut */
	size_t tail_size;
	unsigned long long offset;   /* bytes decoded so far */
	unsigned long long replaced; /* ill-formed sequences */
	unsigned long long first;    /* offset of the first, in bytes from 0 */
	size_t clean;                /* size of the output before the first */
};

/* False where the C library knows no such charset. */
bool transcode_start(struct transcoder *, const struct charset *, struct multibyte *tables);

/* Appends the text of the next bytes. */
void transcode_feed(struct transcoder *, struct slice bytes, struct buf *out);

/* The input is at its end: what was cut is ill-formed, what was held back comes out. */
void transcode_end(struct transcoder *, struct buf *out);

/* Releases what transcode_start took. */
void transcode_stop(struct transcoder *);

/* For the decoders: appends U+FFFD for what begins at byte `at` of their input. */
void transcode_replace(struct transcoder *, size_t at, struct buf *out);

/*
 * A decoder takes whole characters off its input and returns how many bytes
 * it took; it leaves a cut one (at most 8 bytes) unless `last`.
 */
typedef size_t decoder(struct transcoder *, struct slice in, bool last, struct buf *out);

decoder escape_decode, utf7_decode;

#endif
