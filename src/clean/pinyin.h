/*
 * Pinyin that was put in parentheses behind a character.
 */
#ifndef CLEAN_PINYIN_H
#define CLEAN_PINYIN_H

#include "clean/reading.h"

/*
 * Reads pinyin and the closing parenthesis behind it, "yi)", at `at`, with a
 * line end perhaps before and behind the pinyin; the offset behind the
 * parenthesis, or 0.
 */
size_t pinyin_read(struct slice text, size_t at, char syllable[SYLLABLE_SIZE]);

/* The same for "(yi)"; with a line end perhaps before it, where *open then is the parenthesis. */
size_t note_read(struct slice text, size_t at, size_t *open, char syllable[SYLLABLE_SIZE]);

#endif
