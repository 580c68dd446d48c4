#include "extract-numbers/trie.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "text/width.h"

static uint32_t fold(const struct trie *trie, uint32_t code)
{
	code = width_half(code);
	return trie->folded && code >= 'A' && code <= 'Z' ? code + ('a' - 'A') : code;
}

static size_t slot_of(const struct trie *trie, uint64_t key)
{
	size_t slot = (size_t)(key * 0x9E3779B97F4A7C15u >> 40) & (trie->slots - 1);
	while (trie->edges[slot].key && trie->edges[slot].key != key)
		slot = (slot + 1) & (trie->slots - 1);
	return slot;
}

static void grow_edges(struct trie *trie)
{
	struct trie old = *trie;
	trie->slots = old.slots ? old.slots * 4 : 1024;
	trie->edges = memory_get(trie->slots, sizeof *trie->edges);
	for (size_t i = 0; i < old.slots; i++)
		if (old.edges[i].key)
			trie->edges[slot_of(trie, old.edges[i].key)] = old.edges[i];
	free(old.edges);
}

static uint32_t new_node(struct trie *trie)
{
	trie->values = memory_grow(trie->values, &trie->capacity, trie->nodes + 1, sizeof *trie->values);
	trie->values[trie->nodes] = 0;
	return (uint32_t)trie->nodes++;
}

static uint64_t key_of(uint32_t node, uint32_t code)
{
	return ((uint64_t)node + 1) << 32 | code;
}

static void mark_root(struct trie *trie, uint32_t code)
{
	trie->roots[code >> 6 & 63] |= (uint64_t)1 << (code & 63);
}

static bool is_root(const struct trie *trie, uint32_t code)
{
	return trie->roots[code >> 6 & 63] >> (code & 63) & 1;
}

static uint32_t step(struct trie *trie, uint32_t node, uint32_t code)
{
	if (trie->used * 2 >= trie->slots)
		grow_edges(trie);
	if (!node)
		mark_root(trie, code);
	size_t slot = slot_of(trie, key_of(node, code));
	if (!trie->edges[slot].key) {
		uint32_t child = new_node(trie);
		trie->edges[slot] = (struct trie_edge){key_of(node, code), child};
		trie->used++;
	}
	return trie->edges[slot].child;
}

void trie_add(struct trie *trie, struct slice word, uint32_t number)
{
	size_t length;
	uint32_t node = trie->nodes ? 0 : new_node(trie);
	for (size_t at = 0; at < word.size; at += length) {
		uint32_t code = fold(trie, utf8_read(word.at + at, &length));
		node = step(trie, node, code);
	}
	trie->values[node] = number + 1;
}

void trie_add_reversed(struct trie *trie, struct slice word, uint32_t number)
{
	size_t length;
	uint32_t node = trie->nodes ? 0 : new_node(trie);
	for (const char *end = word.at + word.size; end > word.at;) {
		end = utf8_back(word.at, end);
		node = step(trie, node, fold(trie, utf8_read(end, &length)));
	}
	trie->values[node] = number + 1;
}

uint32_t trie_find(const struct trie *trie, struct slice text, size_t *size)
{
	uint32_t node = 0, found = 0;
	size_t length;
	if (!trie->nodes)
		return TRIE_NONE;
	for (size_t at = 0; at < text.size; at += length) {
		uint32_t code = fold(trie, utf8_read(text.at + at, &length));
		if (!node && !is_root(trie, code))
			break;
		const struct trie_edge *edge = &trie->edges[slot_of(trie, key_of(node, code))];
		if (!edge->key)
			break;
		node = edge->child;
		if (trie->values[node]) {
			found = trie->values[node];
			*size = at + length;
		}
	}
	return found - 1;
}

uint32_t trie_find_before(const struct trie *trie, struct slice text, size_t *size)
{
	uint32_t node = 0, found = 0;
	size_t length;
	if (!trie->nodes)
		return TRIE_NONE;
	for (const char *end = text.at + text.size; end > text.at;) {
		end = utf8_back(text.at, end);
		uint32_t code = fold(trie, utf8_read(end, &length));
		if (!node && !is_root(trie, code))
			break;
		const struct trie_edge *edge = &trie->edges[slot_of(trie, key_of(node, code))];
		if (!edge->key)
			break;
		node = edge->child;
		if (trie->values[node]) {
			found = trie->values[node];
			*size = (size_t)(text.at + text.size - end);
		}
	}
	return found - 1;
}

void trie_free(struct trie *trie)
{
	free(trie->edges);
	free(trie->values);
}
