/*
 * Misread text: its characters turned back into the bytes that they were read
 * from, and these bytes read in another charset.
 */
#ifndef CLEAN_MISREAD_H
#define CLEAN_MISREAD_H

#include "clean/gbk.h"
#include "clean/model.h"

/* What the bytes were taken for. */
enum taken { TAKEN_GBK, TAKEN_WINDOWS_1252 };

/* What they are. */
enum meant { MEANT_UTF8, MEANT_GBK };

/* A token is a byte, or one of these. */
enum { TOKEN_LOST = 0x100, TOKEN_BREAK };

struct token {
	uint16_t byte;
	bool first; /* the first byte of a character of the text */
	bool digit; /* a byte of what reads as a full-width digit */
	size_t at;  /* offset of that character in the line */
};

struct tokens {
	struct token *list; /* owned; the last one is a TOKEN_BREAK at the line's end */
	size_t count, capacity;
	bool marks_double; /* two ? may be two bytes of one character, where guessing is allowed */
};

/* The bytes of a line; U+FFFD is a lost byte. */
void tokens_read(struct tokens *, const struct gbk *, enum taken, struct slice line);
void tokens_free(struct tokens *);

/* A character read from the tokens. */
struct reread {
	uint32_t character; /* U+FFFD where a byte is lost */
	size_t from, to;    /* tokens */
	bool full;          /* more than one byte, none of them lost */
};

/* Reads one character; false where the bytes are none, or a digit would go for a lost character. */
bool reread_utf8(const struct tokens *, size_t at, struct reread *);
bool reread_gbk(const struct tokens *, size_t at, const struct gbk *, struct reread *);

/*
 * Writes the likeliest characters over U+FFFD in a row of `count` characters
 * of each of which a byte is lost, between two others (0: none); U+FFFD stays
 * where no character fits.
 */
void reread_guess(const struct tokens *, struct reread *, size_t count, enum taken, enum meant, struct model *,
		  const struct gbk *, uint32_t before, uint32_t after);

/* Bits that any character costs behind another. */
unsigned text_cost(struct model *, uint32_t before, uint32_t character);

#endif
