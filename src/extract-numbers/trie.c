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

/* The key of the edge that two characters lead along from the root: most words are told by it. */
static uint64_t key_of_start(uint32_t first, uint32_t second)
{
	return (uint64_t)1 << 63 | (uint64_t)first << 32 | second;
}

/* The edge with this key, NULL where there is none. */
static inline const struct trie_edge *find(const struct trie *trie, uint64_t key)
{
	const struct trie_edge *edge = &trie->edges[slot_of(trie, key)];
	return edge->key ? edge : NULL;
}

/* A bit for a character in trie_edge.next. */
static inline uint64_t next_bit(uint32_t code)
{
	return (uint64_t)1 << (code & 63);
}

/* The edge that a character leads along from the end of another one. */
static inline const struct trie_edge *find_next(const struct trie *trie, const struct trie_edge *edge, uint32_t code)
{
	return edge->next & next_bit(code) ? find(trie, key_of(edge->child, code)) : NULL;
}

/* The edge with this key, made where there is none. */
static struct trie_edge *make(struct trie *trie, uint64_t key)
{
	if (trie->used * 3 >= trie->slots * 2)
		move_edges(trie, trie->slots ? trie->slots * 2 : 256);
	struct trie_edge *edge = &trie->edges[slot_of(trie, key)];
	if (!edge->key) {
		*edge = (struct trie_edge){.key = key, .child = ++trie->nodes};
		trie->used++;
	}
	return edge;
}

/* A word that is being added, a character after the other. */
struct path {
	uint32_t first; /* its first character, folded */
	size_t count;
	struct trie_edge *edge; /* that its last one leads along, NULL for the first */
};

static void path_add(struct trie *trie, struct path *path, uint32_t code)
{
	code = fold(trie->folded, code);
	if (path->count == 0) {
		path->first = code;
	} else if (path->count == 1) {
		unsigned pair = pair_of(path->first, code);
		trie->pairs[pair >> 6] |= (uint64_t)1 << (pair & 63);
		path->edge = make(trie, key_of_start(path->first, code));
	} else {
		path->edge->next |= next_bit(code);
		path->edge = make(trie, key_of(path->edge->child, code));
	}
	path->count++;
}

static void path_end(struct trie *trie, struct path *path, uint32_t number)
{
	if (!path->count)
		return;
	if (path->count == 1) {
		trie_roots_add(&trie->alone, path->first, trie->folded);
		path->edge = make(trie, key_of(0, path->first));
	}
	trie_roots_add(&trie->roots, path->first, trie->folded);
	path->edge->value = number + 1;
}

void trie_add(struct trie *trie, struct slice word, uint32_t number)
{
	size_t length;
	struct path path = {0};
	for (size_t at = 0; at < word.size; at += length)
		path_add(trie, &path, utf8_read(word.at + at, &length));
	path_end(trie, &path, number);
}

void trie_add_reversed(struct trie *trie, struct slice word, uint32_t number)
{
	size_t length;
	struct path path = {0};
	for (const char *end = word.at + word.size; end > word.at;) {
		end = utf8_back(word.at, end);
		path_add(trie, &path, utf8_read(end, &length));
	}
	path_end(trie, &path, number);
}

/* The edge that two characters lead along from the root. */
static inline const struct trie_edge *find_start(const struct trie *trie, uint32_t first, uint32_t second)
{
	unsigned pair = pair_of(first, second);
	return trie->pairs[pair >> 6] >> (pair & 63) & 1 ? find(trie, key_of_start(first, second)) : NULL;
}

/* The number + 1 of the word that is this one character, 0. */
static inline uint32_t find_alone(const struct trie *trie, uint32_t first)
{
	const struct trie_edge *edge = trie_roots_hold(&trie->alone, first) ? find(trie, key_of(0, first)) : NULL;
	return edge ? edge->value : 0;
}

uint32_t trie_walk(const struct trie *trie, struct slice text, size_t *size)
{
	size_t alone, length = 0;
	uint32_t first = fold(trie->folded, utf8_read(text.at, &alone)), found = 0;
	size_t at = alone;
	const struct trie_edge *edge = at < text.size ? find_start(trie, first, fold(trie->folded, utf8_read(text.at + at, &length))) : NULL;
	while (edge) {
		at += length;
		if (edge->value) {
			found = edge->value;
			*size = at;
		}
		edge = at < text.size ? find_next(trie, edge, fold(trie->folded, utf8_read(text.at + at, &length))) : NULL;
	}
	if (!found && (found = find_alone(trie, first)) != 0)
		*size = alone;
	return found - 1;
}

uint32_t trie_walk_before(const struct trie *trie, struct slice text, size_t *size)
{
	size_t length;
	const char *last = utf8_back(text.at, text.at + text.size), *at = last;
	uint32_t first = fold(trie->folded, utf8_read(last, &length)), found = 0;
	const struct trie_edge *edge = NULL;
	if (at > text.at) {
		at = utf8_back(text.at, at);
		edge = find_start(trie, first, fold(trie->folded, utf8_read(at, &length)));
	}
	while (edge) {
		if (edge->value) {
			found = edge->value;
			*size = (size_t)(text.at + text.size - at);
		}
		if (at == text.at)
			break;
		at = utf8_back(text.at, at);
		edge = find_next(trie, edge, fold(trie->folded, utf8_read(at, &length)));
	}
	if (!found && (found = find_alone(trie, first)) != 0)
		*size = (size_t)(text.at + text.size - last);
	return found - 1;
}

void trie_free(struct trie *trie)
{
	free(trie->edges);
}
