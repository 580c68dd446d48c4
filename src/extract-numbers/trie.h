/*
 * A set of words, each with a number, in which the longest one that a text
 * begins with is found in one walk over its characters.
 */
#ifndef EXTRACT_NUMBERS_TRIE_H
#define EXTRACT_NUMBERS_TRIE_H

#include <stdint.h>

#include "base/buf.h"
#include "base/utf8.h"

/* A character of words, behind those that lead to it. The edges of a word lie together: a walk finds them in one place. */
struct trie_edge {
	uint32_t code;           /* the character, folded */
	uint32_t value;          /* 1 + the number of the word that ends with it, 0 */
	uint32_t child, sibling; /* the first edge that goes on from it, the next one that goes on from where it does; 0: none */
	uint32_t next;           /* a bit for the low 5 bits of each character that goes on from it */
};

/* Where words begin: their first two characters lead to an edge at once, as does one that is a whole word. */
struct trie_start {
	uint64_t key; /* of the characters, 0 where the slot is free */
	uint32_t edge;
};

/* Characters that words begin with, by their low 12 bits: some others pass for them. */
struct trie_roots {
	uint64_t bits[64];
};

/* Adds a character with those that are folded to the same. */
void trie_roots_add(struct trie_roots *, uint32_t code, bool folded);

static inline bool trie_roots_hold(const struct trie_roots *roots, uint32_t code)
{
	return roots->bits[code >> 6 & 63] >> (code & 63) & 1;
}

/* The same for the character that ends before `end`: its low 12 bits stand in its last two bytes. */
static inline bool trie_roots_hold_before(const struct trie_roots *roots, const char *end)
{
	unsigned char last = (unsigned char)end[-1];
	return roots->bits[last < 0x80 ? last >> 6 : end[-2] & 63] >> (last & 63) & 1;
}

enum { TRIE_PAIRS = 1 << 14 }; /* bits */

struct trie {
	struct trie_edge *edges; /* owned; the first is none */
	size_t count, capacity;
	struct trie_start *starts; /* owned; a hash table */
	size_t slots, used;        /* slots is a power of two */
	struct trie_roots roots;
	struct trie_roots alone; /* first characters that are whole words */
	uint64_t pairs[TRIE_PAIRS / 64]; /* by a hash: the first two characters, folded, of words */
	bool folded;             /* ASCII letters match in either case */
};

enum { TRIE_NONE = UINT32_MAX };

/* Room for so many edges at once: about as many as the words to come have characters that no earlier one shares. */
void trie_reserve(struct trie *, size_t edges);

/* Adds a word; of two that are the same the later one stands. */
void trie_add(struct trie *, struct slice word, uint32_t number);

/* The same with words that are to be found at the end of texts. */
void trie_add_reversed(struct trie *, struct slice word, uint32_t number);

/* What trie_find and trie_find_before do where the first (last) character is a root. */
uint32_t trie_walk(const struct trie *, struct slice text, size_t *size);
uint32_t trie_walk_before(const struct trie *, struct slice text, size_t *size);

/* The number of the longest word that the text begins with, its size in *size; else TRIE_NONE. */
static inline uint32_t trie_find(const struct trie *trie, struct slice text, size_t *size)
{
	size_t length;
	return text.size && trie_roots_hold(&trie->roots, utf8_read(text.at, &length)) ? trie_walk(trie, text, size) : TRIE_NONE;
}

/* The same for words that the text ends with; the trie must hold them reversed. */
static inline uint32_t trie_find_before(const struct trie *trie, struct slice text, size_t *size)
{
	return text.size && trie_roots_hold_before(&trie->roots, text.at + text.size) ? trie_walk_before(trie, text, size) : TRIE_NONE;
}

void trie_free(struct trie *);

#endif
