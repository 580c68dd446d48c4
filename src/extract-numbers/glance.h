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

/* A bit for what a byte of the text is known by. */
static inline uint64_t glance_bit(char byte)
{
	return (uint64_t)1 << (byte & 63);
}

/* Bits for the bytes that a byte of a list stands for. */
static inline uint64_t glance_bits(char byte, bool any_case)
{
	return glance_bit(byte) | (byte == '_' ? glance_bit(' ') : 0) | (any_case ? glance_bit((char)(byte ^ 0x20)) : 0);
}

/* The byte that tells most of the first character: its last one. */
static inline char glance_key(struct slice text)
{
	size_t at = text.size ? utf8_length(text.at[0]) - 1 : 0;
	return at < text.size ? text.at[at] : '\0';
}

enum { GLANCE_SHORT = 128 }; /* bytes of a list of which the compiler makes a constant */

/* Only where the list is known to be a literal are the constants made: in the caller. */
#define GLANCE_INLINE __attribute__((always_inline)) static inline

/*
 * The bits of the words of a literal list, so that a text can be told from
 * most lists on the spot: all of them where the compiler makes no constant of
 * them (it unrolls the loop for that).
 */
GLANCE_INLINE uint64_t glance_first_bits(struct slice words, bool any_case)
{
	uint64_t bits = 0;
#pragma GCC unroll 128
	for (size_t i = 0; i < GLANCE_SHORT; i++)
		if (i < words.size && (words.at - 1)[i] == ' ') {
			char key = words.at[i + utf8_length(words.at[i]) - 1];
			bits |= glance_bits(key, any_case);
		}
	return __builtin_constant_p(bits) && words.size <= GLANCE_SHORT ? bits : UINT64_MAX;
}

GLANCE_INLINE uint64_t glance_last_bits(struct slice words, bool any_case)
{
	uint64_t bits = 0;
#pragma GCC unroll 128
	for (size_t i = 0; i < GLANCE_SHORT; i++)
		if (i < words.size && words.at[i + 1] == ' ')
			bits |= glance_bits(words.at[i], any_case);
	return __builtin_constant_p(bits) && words.size <= GLANCE_SHORT ? bits : UINT64_MAX;
}

/* Where the byte is that tells next to most of the first character of a text: before its last one, or behind its only one. */
static inline size_t glance_next_key(char first)
{
	size_t key = utf8_length(first) - 1;
	return key ? key - 1 : 1;
}

/* The bits of those bytes of the words: all of them where a word has only one byte. */
GLANCE_INLINE uint64_t glance_next_bits(struct slice words, bool any_case)
{
	uint64_t bits = 0;
#pragma GCC unroll 128
	for (size_t i = 0; i < GLANCE_SHORT; i++)
		if (i < words.size && (words.at - 1)[i] == ' ') {
			char next = words.at[i + glance_next_key(words.at[i])];
			bits |= next == ' ' ? UINT64_MAX : glance_bits(next, any_case);
		}
	return __builtin_constant_p(bits) && words.size <= GLANCE_SHORT ? bits : UINT64_MAX;
}

/* The bits of the bytes before the last ones of the words. */
GLANCE_INLINE uint64_t glance_before_bits(struct slice words, bool any_case)
{
	uint64_t bits = 0;
#pragma GCC unroll 128
	for (size_t i = 0; i < GLANCE_SHORT; i++)
		if (i < words.size && words.at[i + 1] == ' ')
			bits |= (words.at - 1)[i] == ' ' ? UINT64_MAX : glance_bits((words.at - 1)[i], any_case);
	return __builtin_constant_p(bits) && words.size <= GLANCE_SHORT ? bits : UINT64_MAX;
}

/* May the text begin (end) with a word of a literal list? Two bytes of it are asked for. */
GLANCE_INLINE bool glance_may_begin(struct slice text, struct slice words, bool any_case)
{
	if (!(glance_first_bits(words, any_case) & glance_bit(glance_key(text))))
		return false;
	size_t next = text.size ? glance_next_key(text.at[0]) : 0;
	return next >= text.size || glance_next_bits(words, any_case) & glance_bit(text.at[next]);
}

GLANCE_INLINE bool glance_may_end(struct slice text, struct slice words, bool any_case)
{
	if (!text.size || !(glance_last_bits(words, any_case) & glance_bit(text.at[text.size - 1])))
		return false;
	return text.size < 2 || glance_before_bits(words, any_case) & glance_bit(text.at[text.size - 2]);
}

GLANCE_INLINE size_t glance_begins_literal(struct slice text, struct slice words)
{
	return glance_may_begin(text, words, false) ? glance_begins_list(text, words) : 0;
}

GLANCE_INLINE size_t glance_ends_literal(struct slice text, struct slice words)
{
	return glance_may_end(text, words, false) ? glance_ends_list(text, words) : 0;
}

GLANCE_INLINE size_t glance_begins_word_literal(struct slice text, struct slice words)
{
	return glance_may_begin(text, words, true) ? glance_begins_word_list(text, words) : 0;
}

GLANCE_INLINE size_t glance_ends_word_literal(struct slice text, struct slice words)
{
	return glance_may_end(text, words, true) ? glance_ends_word_list(text, words) : 0;
}

GLANCE_INLINE bool glance_is_literal(struct slice text, struct slice words)
{
	return glance_may_begin(text, words, false) && glance_is_list(text, words);
}

/* Does a word of the list begin at some character of the text? */
static inline bool glance_holds_literal(struct slice text, struct slice words)
{
	for (; text.size; text = slice_from(text, utf8_length(text.at[0])))
		if (glance_begins_literal(text, words))
			return true;
	return false;
}

#define glance_begins(text, words) glance_begins_literal(text, GLANCE_LIST(words))
#define glance_ends(text, words) glance_ends_literal(text, GLANCE_LIST(words))
#define glance_begins_word(text, words) glance_begins_word_literal(text, GLANCE_LIST(words))
#define glance_ends_word(text, words) glance_ends_word_literal(text, GLANCE_LIST(words))
#define glance_is(text, words) glance_is_literal(text, GLANCE_LIST(words))
#define glance_holds(text, words) glance_holds_literal(text, GLANCE_LIST(words))

/*
 * A list made ready for texts that are searched from end to end: a bit for
 * the first two characters of each of its words (glance_pair).
 */
struct glance_search {
	struct slice words;
	uint64_t pairs[8];
};

/* Words of two characters or more. */
struct glance_search glance_search_of(struct slice words);

/* A number below 512 for the last bytes of two characters, as texts have them (no underscores). */
static inline unsigned glance_pair(char first, char second)
{
	return ((unsigned char)first * 13u ^ (unsigned char)second) & 511;
}

/* glance_begins for the words of a search, quick where there are none; the text is not empty. */
static inline size_t glance_search_begins(const struct glance_search *search, struct slice text)
{
	size_t next = utf8_length(text.at[0]);
	if (next >= text.size)
		return 0;
	unsigned pair = glance_pair(text.at[next - 1], glance_key(slice_from(text, next)));
	return search->pairs[pair >> 6] >> (pair & 63) & 1 ? glance_begins_list(text, search->words) : 0;
}

/* May an English word in any case be one of the search, whose words have small letters? */
static inline bool glance_search_may_begin(const struct glance_search *search, struct slice word)
{
	unsigned pair = word.size > 1 ? glance_pair(word.at[0] | 0x20, word.at[1] | 0x20) : 0;
	return word.size > 1 && search->pairs[pair >> 6] >> (pair & 63) & 1;
}

/* Does a word of the search, none of which begins with ASCII, begin at some character of the text? */
static inline bool glance_search_holds(const struct glance_search *search, struct slice text)
{
	for (size_t at = 0; at < text.size;) {
		bool ascii = !(text.at[at] & 0x80);
		if (!ascii && glance_search_begins(search, slice_from(text, at)))
			return true;
		at += ascii ? 1 : utf8_length(text.at[at]);
	}
	return false;
}

/* Without the spaces (of any width) that it begins (ends) with. */
struct slice glance_skip_spaces(struct slice text);
struct slice glance_skip_spaces_back(struct slice text);

static inline struct slice glance_skip(struct slice text)
{
	while (text.size && text.at[0] == ' ')
		text = slice_from(text, 1);
	unsigned char byte = text.size ? (unsigned char)text.at[0] : 'x';
	bool space = byte == '\t' || (byte >= 0xC2 && byte <= 0xE3); /* what may begin one */
	return space ? glance_skip_spaces(text) : text;
}

static inline struct slice glance_skip_back(struct slice text)
{
	while (text.size && text.at[text.size - 1] == ' ')
		text.size--;
	unsigned char byte = text.size ? (unsigned char)text.at[text.size - 1] : 'x';
	bool space = byte < ' ' || (byte >= 0x80 && byte <= 0xAF && text.size > 1 && (text.at[text.size - 2] == '\x80' || text.at[text.size - 2] == '\xC2'));
	return space ? glance_skip_spaces_back(text) : text;
}

/* The first (last) character, 0 where there is none. */
uint32_t glance_first(struct slice text);
uint32_t glance_last(struct slice text);

/* How many ASCII letters the text begins with. */
size_t glance_letters(struct slice text);

/* The English word (letters only) that the text begins (ends) with. */
struct slice glance_word(struct slice text);
struct slice glance_word_back(struct slice text);

/* From the start of one slice to the end of another of the same text. */
struct slice glance_span(struct slice first, struct slice last);

/* What stands between two slices of a text. */
struct slice glance_between(struct slice first, struct slice last);

#endif
