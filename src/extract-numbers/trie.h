/*
 * A set of words, each with a number, in which the longest one that a text
 * begins with is found in one walk over its characters.
 */
#ifndef EXTRACT_NUMBERS_TRIE_H
#define EXTRACT_NUMBERS_TRIE_H

#include <stdint.h>

#include "base/buf.h"

struct trie_edge {
	uint64_t key;   /* node << 32 | character, 0 where the slot is free */
	uint32_t child;
};

struct trie {
	struct trie_edge *edges; /* owned; a hash table */
	size_t slots, used;      /* slots is a power of two */
	uint32_t *values;        /* owned; by node, 1 + the number of a word that ends there */
	size_t nodes, capacity;
	uint64_t roots[64];      /* which first characters there are, by their low 12 bits */
	bool folded;             /* ASCII letters match in either case */
};

enum { TRIE_NONE = UINT32_MAX };

/* Adds a word; of two that are the same the later one stands. */
void trie_add(struct trie *, struct slice word, uint32_t number);

/* The number of the longest word that the text begins with, its size in *size; else TRIE_NONE. */
uint32_t trie_find(const struct trie *, struct slice text, size_t *size);

/* The same for words that the text ends with; the trie must hold them reversed. */
void trie_add_reversed(struct trie *, struct slice word, uint32_t number);
uint32_t trie_find_before(const struct trie *, struct slice text, size_t *size);

void trie_free(struct trie *);

#endif
