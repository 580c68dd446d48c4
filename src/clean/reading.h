/*
 * Readings of Chinese characters in Mandarin, as far as GBK holds the
 * characters (Unihan; reading-table.py writes the table).
 */
#ifndef CLEAN_READING_H
#define CLEAN_READING_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"

struct reading {
	const char *syllable;   /* letters with v for u-umlaut, and the tone 1 to 5 */
	const char *characters; /* UTF-8 */
};

extern const struct reading reading_table[]; /* in the order of the syllables */
extern const size_t reading_count;

enum { SYLLABLE_SIZE = 8 };

/*
 * Reads pinyin (letters with marks, composed or not) as a syllable of the
 * table's form; false where it is none by its shape or longer than six letters.
 */
bool syllable_read(struct slice pinyin, char syllable[SYLLABLE_SIZE]);

/* The characters read so, or NULL where no character is. */
const char *reading_characters(const char *syllable);

/* Is a character read so? */
bool reading_fits(uint32_t character, const char *syllable);

#endif
