/*
 * What a character may set going: one table look-up a character tells the
 * lines that need nothing from those that a pass has to look at.
 */
#ifndef CLEAN_CLASS_H
#define CLEAN_CLASS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/utf8.h"

/* Classes of one character. */
enum {
	CLASS_ODD = 1 << 0,     /* control, odd space, full-width form: tidied character by character */
	CLASS_MARKUP = 1 << 1,  /* & < > */
	CLASS_STRANGE = 1 << 2, /* rare in any text: what misread bytes look like */
	CLASS_PIPE = 1 << 3,    /* what parts the keywords of a link farm */
	CLASS_STOP = 1 << 4,    /* ends a sentence */
	CLASS_SPACE = 1 << 5,   /* space or tab */
	CLASS_NOTICE = 1 << 6,  /* stands in notices: of copyright, licences, codes to scan */
	CLASS_CODE = 1 << 7,    /* a sign of code */
	CLASS_COMMA = 1 << 8,   /* comma, or ideographic comma */
	CLASS_POINT = 1 << 9,   /* what may not follow a CLASS_COMMA */
	CLASS_HAN = 1 << 10,
	CLASS_PAREN = 1 << 11,  /* opening parenthesis */
	CLASS_LATIN = 1 << 12,  /* of Latin-1: a lead byte of UTF-8 or GBK */
	CLASS_LATIN2 = 1 << 13, /* windows-1252 beyond ASCII */
	CLASS_SIMPLIFIED = 1 << 14,  /* only simplified Chinese uses it */
	CLASS_TRADITIONAL = 1 << 15, /* only traditional Chinese uses it */
};

/* Pairs of neighbours: the second's bit in line.pairs. */
enum { PAIR_POINT = CLASS_POINT, PAIR_PAREN = CLASS_PAREN, PAIR_LATIN = CLASS_LATIN2 };

/* Tables of characters, in UTF-8 (script-table.py). */
extern const char only_simplified[], only_traditional[], notice_characters[];

struct classes {
	uint16_t of[0x10000]; /* characters above have none */
};

void classes_start(struct classes *);

static inline unsigned class_of(const struct classes *classes, uint32_t character)
{
	return character < 0x10000 ? classes->of[character] : 0;
}

static inline bool is_han(uint32_t c)
{
	return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF) ||
	       (c >= 0x20000 && c <= 0x323AF) || c == 0x3007;
}

/* Chinese and Japanese punctuation, kana, full-width forms. */
static inline bool is_wide_mark(uint32_t c)
{
	return (c >= 0x3001 && c <= 0x30FF) || (c >= 0xFF01 && c <= 0xFF65) || (c >= 0x2018 && c <= 0x201D);
}

/* A line of a text, without its line end. */
struct span {
	size_t at, size; /* bytes */
	unsigned classes; /* of all its characters */
	unsigned pairs;
};

/*
 * Measures the line that begins at `at`; returns where the next one begins.
 * A CR before the LF counts as a character of the line.
 */
size_t line_scan(const struct classes *, struct slice text, size_t at, struct span *);

#endif
