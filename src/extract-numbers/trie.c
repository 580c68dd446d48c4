#include "extract-numbers/trie.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "text/width.h"

static inline uint32_t fold(bool folded, uint32_t code)
{
	if (code >= 0x80)
		code = width_half(code);
	return folded && code >= 'A' && code <= 'Z' ? code + ('a' - 'A') : code;
}

static size_t slot_of(const struct trie *trie, uint64_t key)
{
	size_t slot = (size_t)(key * 0x9E3779B97F4A7C15u >> 40) & (trie->slots - 1);
	while (trie->edges[slot].key && trie->edges[slot].key != key)
		slot = (slot + 1) & (trie->slots - 1);
	return slot;
}

/* Moves the edges to a table of this size. */
static void move_edges(struct trie *trie, size_t slots)
{
	struct trie old = *trie;
	trie->slots = slots;
	trie->edges = memory_get(trie->slots, sizeof *trie->edges);
	for (size_t i = 0; i < old.slots; i++)
		if (old.edges[i].key)
			trie->edges[slot_of(trie, old.edges[i].key)] = old.edges[i];
	free(old.edges);
}

void trie_reserve(struct trie *trie, size_t edges)
{
	size_t slots = 256;
	while (slots * 2 < edges * 3)
		slots *= 2;
	if (slots > trie->slots)
		move_edges(trie, slots);
}

static uint64_t key_of(uint32_t node, uint32_t code)
{
	return ((uint64_t)node + 1) << 32 | code;
}

static void mark(struct trie_roots *roots, uint32_t code)
{
	roots->bits[code >> 6 & 63] |= (uint64_t)1 << (code & 63);
}

void trie_roots_add(struct trie_roots *roots, uint32_t code, bool folded)
{
	code = fold(folded, code);
	mark(roots, code);
	if (code == ' ')
		mark(roots, 0x3000);
	for (uint32_t wide = 0; wide <= 0xFEE0 && code > ' ' && code < 0x7F; wide += 0xFEE0) {
		mark(roots, code + wide);
		mark(roots, (folded && code >= 'a' && code <= 'z' ? code - ('a' - 'A') : code) + wide);
	}
}

static unsigned pair_of(uint32_t first, uint32_t second)
{
	return (first * 0x9E3779B1u + second * 0x85EBCA6Bu) >> 18 & (TRIE_PAIRS - 1);
}

/* Adds the first two characters of a word, 0 where there are none, to those that are quickly known. */
static void add_start(struct trie *trie, uint32_t first, uint32_t second)
{
	unsigned pair = pair_of(first, second);
	trie_roots_add(second ? &trie->roots : &trie->alone, first, trie->folded);
	trie_roots_add(&trie->roots, first, trie->folded);
	trie->pairs[pair >> 6] |= (uint64_t)1 << (pair & 63);
}

/* May a word begin with these two characters, the second 0 behind the end? */
static bool may_start(const struct trie *trie, uint32_t first, uint32_t second)
{
	unsigned pair = pair_of(fold(trie->folded, first), fold(trie->folded, second));
	return trie->pairs[pair >> 6] >> (pair & 63) & 1 || trie_roots_hold(&trie->alone, first);
}

/* The edge from a node by a character, made where there is none. */
static struct trie_edge *step(struct trie *trie, uint32_t node, uint32_t code)
{
	if (trie->used * 3 >= trie->slots * 2)
		move_edges(trie, trie->slots ? trie->slots * 2 : 256);
	struct trie_edge *edge = &trie->edges[slot_of(trie, key_of(node, code))];
	if (!edge->key) {
		*edge = (struct trie_edge){.key = key_of(node, code), .child = ++trie->nodes};
		trie->used++;
	}
	return edge;
}

void trie_add(struct trie *trie, struct slice word, uint32_t number)
{
	size_t length;
	uint32_t start[2] = {0};
	struct trie_edge *edge = NULL;
	for (size_t at = 0, count = 0; at < word.size; at += length, count++) {
		uint32_t code = fold(trie->folded, utf8_read(word.at + at, &length));
		edge = step(trie, edge ? edge->child : 0, code);
		if (count < 2)
			start[count] = code;
	}
	if (edge) {
		edge->value = number + 1;
		add_start(trie, start[0], start[1]);
	}
}

void trie_add_reversed(struct trie *trie, struct slice word, uint32_t number)
{
	size_t length;
	uint32_t start[2] = {0};
	struct trie_edge *edge = NULL;
	size_t count = 0;
	for (const char *end = word.at + word.size; end > word.at; count++) {
		end = utf8_back(word.at, end);
		uint32_t code = fold(trie->folded, utf8_read(end, &length));
		edge = step(trie, edge ? edge->child : 0, code);
		if (count < 2)
			start[count] = code;
	}
	if (edge) {
		edge->value = number + 1;
		add_start(trie, start[0], start[1]);
	}
}

/* The edge from *node by a character, to whose end *node moves; NULL where there is none. */
static inline const struct trie_edge *follow(const struct trie *trie, uint32_t *node, uint32_t code)
{
	code = fold(trie->folded, code);
	const struct trie_edge *edge = &trie->edges[slot_of(trie, key_of(*node, code))];
	*node = edge->child;
	return edge->key ? edge : NULL;
}

uint32_t trie_walk(const struct trie *trie, struct slice text, size_t *size)
{
	uint32_t node = 0, found = 0;
	size_t length, more;
	uint32_t first = utf8_read(text.at, &length), second = length < text.size ? utf8_read(text.at + length, &more) : 0;
	if (!may_start(trie, first, second))
		return TRIE_NONE;
	for (size_t at = 0; at < text.size; at += length) {
		const struct trie_edge *edge = follow(trie, &node, utf8_read(text.at + at, &length));
		if (!edge)
			break;
		if (edge->value) {
			found = edge->value;
			*size = at + length;
		}
	}
	return found - 1;
}

uint32_t trie_walk_before(const struct trie *trie, struct slice text, size_t *size)
{
	uint32_t node = 0, found = 0;
	size_t length;
	for (const char *end = text.at + text.size; end > text.at;) {
		end = utf8_back(text.at, end);
		const struct trie_edge *edge = follow(trie, &node, utf8_read(end, &length));
		if (!edge)
			break;
		if (edge->value) {
			found = edge->value;
			*size = (size_t)(text.at + text.size - end);
		}
	}
	return found - 1;
}

void trie_free(struct trie *trie)
{
	free(trie->edges);
}
