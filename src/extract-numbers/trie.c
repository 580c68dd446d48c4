#include "extract-numbers/trie.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "text/width.h"

static inline uint32_t fold(bool folded, uint32_t code)
{
	if (code >= 0x80 && (code = width_half(code)) >= 0x80)
		return code;
	return folded && code >= 'A' && code <= 'Z' ? code + ('a' - 'A') : code;
}

static size_t slot_of(const struct trie *trie, uint64_t key)
{
	size_t slot = (size_t)(key * 0x9E3779B97F4A7C15u >> 40) & (trie->slots - 1);
	while (trie->starts[slot].key && trie->starts[slot].key != key)
		slot = (slot + 1) & (trie->slots - 1);
	return slot;
}

/* Moves the starts to a table of this size. */
static void move_starts(struct trie *trie, size_t slots)
{
	struct trie old = *trie;
	trie->slots = slots;
	trie->starts = memory_get(trie->slots, sizeof *trie->starts);
	for (size_t i = 0; i < old.slots; i++)
		if (old.starts[i].key)
			trie->starts[slot_of(trie, old.starts[i].key)] = old.starts[i];
	free(old.starts);
}

void trie_reserve(struct trie *trie, size_t edges)
{
	trie->edges = memory_grow(trie->edges, &trie->capacity, trie->count + edges, sizeof *trie->edges);
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

/* The key of two characters that a word begins with. */
static uint64_t key_of_start(uint32_t first, uint32_t second)
{
	return (uint64_t)1 << 63 | (uint64_t)first << 32 | second;
}

/* The key of a character that is a whole word. */
static uint64_t key_alone(uint32_t first)
{
	return (uint64_t)1 << 62 | first;
}

/* The edge that a start leads to, NULL where there is none. */
static inline const struct trie_edge *find_start(const struct trie *trie, uint64_t key)
{
	const struct trie_start *start = &trie->starts[slot_of(trie, key)];
	return start->key ? &trie->edges[start->edge] : NULL;
}

static uint32_t next_bit(uint32_t code)
{
	return (uint32_t)1 << (code & 31);
}

/* The edge that goes on from another one with this character, NULL where there is none. */
static inline const struct trie_edge *find_next(const struct trie *trie, const struct trie_edge *edge, uint32_t code)
{
	if (!(edge->next & next_bit(code)))
		return NULL;
	for (uint32_t child = edge->child; child; child = trie->edges[child].sibling)
		if (trie->edges[child].code == code)
			return &trie->edges[child];
	return NULL;
}

static uint32_t add_edge(struct trie *trie, uint32_t code)
{
	if (trie->count + 2 > trie->capacity)
		trie->edges = memory_grow(trie->edges, &trie->capacity, trie->count + 2, sizeof *trie->edges);
	trie->count += trie->count == 0;
	trie->edges[trie->count] = (struct trie_edge){.code = code};
	return (uint32_t)trie->count++;
}

/* The edge that a start leads to, made where there is none. */
static uint32_t make_start(struct trie *trie, uint64_t key, uint32_t code)
{
	if (trie->used * 2 >= trie->slots)
		move_starts(trie, trie->slots ? trie->slots * 2 : 256);
	struct trie_start *start = &trie->starts[slot_of(trie, key)];
	if (!start->key) {
		*start = (struct trie_start){key, add_edge(trie, code)};
		trie->used++;
	}
	return start->edge;
}

/* The edge that goes on from another one, made where there is none: the last of its siblings. */
static uint32_t make_next(struct trie *trie, uint32_t edge, uint32_t code)
{
	uint32_t last = 0, child = trie->edges[edge].child;
	for (; child && trie->edges[child].code != code; child = trie->edges[child].sibling)
		last = child;
	if (child)
		return child;
	child = add_edge(trie, code);
	trie->edges[edge].next |= next_bit(code);
	*(last ? &trie->edges[last].sibling : &trie->edges[edge].child) = child;
	return child;
}

/* A word that is being added, a character after the other. */
struct path {
	uint32_t first; /* its first character, folded */
	size_t count;
	uint32_t edge; /* of its last one; 0 for the first */
};

static void path_add(struct trie *trie, struct path *path, uint32_t code)
{
	code = fold(trie->folded, code);
	if (path->count == 0) {
		path->first = code;
	} else if (path->count == 1) {
		unsigned pair = pair_of(path->first, code);
		trie->pairs[pair >> 6] |= (uint64_t)1 << (pair & 63);
		path->edge = make_start(trie, key_of_start(path->first, code), code);
	} else {
		path->edge = make_next(trie, path->edge, code);
	}
	path->count++;
}

static void path_end(struct trie *trie, struct path *path, uint32_t number)
{
	if (!path->count)
		return;
	if (path->count == 1) {
		trie_roots_add(&trie->alone, path->first, trie->folded);
		path->edge = make_start(trie, key_alone(path->first), path->first);
	}
	trie_roots_add(&trie->roots, path->first, trie->folded);
	trie->edges[path->edge].value = number + 1;
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

/* The edge of the second of two characters that a word begins with, NULL where none does. */
static inline const struct trie_edge *find_pair(const struct trie *trie, uint32_t first, uint32_t second)
{
	unsigned pair = pair_of(first, second);
	return trie->pairs[pair >> 6] >> (pair & 63) & 1 ? find_start(trie, key_of_start(first, second)) : NULL;
}

/* The number + 1 of the word that is this one character, 0. */
static inline uint32_t find_alone(const struct trie *trie, uint32_t first)
{
	const struct trie_edge *edge = trie_roots_hold(&trie->alone, first) ? find_start(trie, key_alone(first)) : NULL;
	return edge ? edge->value : 0;
}

/* Goes on from the edge of the second character, which ends at `at`: the number of the longest word + 1, 0. */
static uint32_t go_on(const struct trie *trie, struct slice text, size_t at, const struct trie_edge *edge, size_t *size)
{
	uint32_t found = 0;
	for (size_t length;; at += length) {
		if (edge->value) {
			found = edge->value;
			*size = at;
		}
		edge = at < text.size ? find_next(trie, edge, fold(trie->folded, utf8_read(text.at + at, &length))) : NULL;
		if (!edge)
			return found;
	}
}

uint32_t trie_walk(const struct trie *trie, struct slice text, size_t *size)
{
	size_t alone, length;
	uint32_t first = fold(trie->folded, utf8_read(text.at, &alone)), found = 0;
	const struct trie_edge *edge = alone < text.size ? find_pair(trie, first, fold(trie->folded, utf8_read(text.at + alone, &length))) : NULL;
	if (edge && (found = go_on(trie, text, alone + length, edge, size)) != 0)
		return found - 1;
	if ((found = find_alone(trie, first)) != 0)
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
		edge = find_pair(trie, first, fold(trie->folded, utf8_read(at, &length)));
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
	free(trie->starts);
}
