/*
 * A glance at the text beside a place: does it end or begin with one of some
 * words? Lists of words are written in one string, parted by spaces; an
 * underscore stands for a space in a word.
 */
#ifndef EXTRACT_NUMBERS_GLANCE_H
#define EXTRACT_NUMBERS_GLANCE_H

#include <stdint.h>

#include "base/buf.h"
#include "base/utf8.h"

/*
 * A list made of a literal: a space stands before it and at least 18 behind
 * it, so that it can be read 16 bytes at a time.
 */
#define GLANCE_LIST(words) ((struct slice)GLANCE_ROW(words))
#define GLANCE_ROW(words) {&(" " words "                  ")[1], sizeof("" words) - 1}

/* Size of the first word of the list that the text begins (ends) with, or 0. */
size_t glance_begins_list(struct slice text, struct slice words);
size_t glance_ends_list(struct slice text, struct slice words);

/* The same for English: in any case, and only as whole words. */
size_t glance_begins_word_list(struct slice text, struct slice words);
size_t glance_ends_word_list(struct slice text, struct slice words);

/* Is the text, or a character, one of the list? */
bool glance_is_list(struct slice text, struct slice words);

#define glance_begins(text, words) glance_begins_list(text, GLANCE_LIST(words))
#define glance_ends(text, words) glance_ends_list(text, GLANCE_LIST(words))
#define glance_begins_word(text, words) glance_begins_word_list(text, GLANCE_LIST(words))
#define glance_ends_word(text, words) glance_ends_word_list(text, GLANCE_LIST(words))
#define glance_is(text, words) glance_is_list(text, GLANCE_LIST(words))

/*
 * A list made ready for texts that are searched from end to end: a bit for
 * each byte that ends the first character of one of its words.
 */
struct glance_search {
	struct slice words;
	uint64_t keys[4];
};

struct glance_search glance_search_of(struct slice words);

/* glance_begins for the words of a search, quick where there are none; the text is not empty. */
static inline size_t glance_search_begins(const struct glance_search *search, struct slice text)
{
	size_t at = utf8_length(text.at[0]) - 1;
	unsigned char key = at < text.size ? (unsigned char)text.at[at] : 0;
	return search->keys[key >> 6] >> (key & 63) & 1 ? glance_begins_list(text, search->words) : 0;
}

/* Without the spaces (of any width) that it begins (ends) with. */
struct slice glance_skip(struct slice text);
struct slice glance_skip_back(struct slice text);

/* The first (last) character, 0 where there is none. */
uint32_t glance_first(struct slice text);
uint32_t glance_last(struct slice text);

/* The English word (letters only) that the text begins (ends) with. */
struct slice glance_word(struct slice text);
struct slice glance_word_back(struct slice text);

/* From the start of one slice to the end of another of the same text. */
struct slice glance_span(struct slice first, struct slice last);

/* What stands between two slices of a text. */
struct slice glance_between(struct slice first, struct slice last);

#endif
