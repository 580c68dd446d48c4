#include "extract-numbers/vocabulary.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"

enum { LONGEST_HAN = 4, LONGEST_LATIN = 12 };

static size_t slot_first(const struct vocabulary *vocabulary, uint64_t key)
{
	return (size_t)(key * 0x9E3779B97F4A7C15u >> 40) & vocabulary->mask;
}

static uint64_t bits_of(const struct vocabulary *vocabulary, uint64_t key)
{
	size_t at = slot_first(vocabulary, key);
	while (vocabulary->slots[at].key && vocabulary->slots[at].key != key)
		at = (at + 1) & vocabulary->mask;
	return vocabulary->slots[at].key ? vocabulary->slots[at].bits : 0;
}

static void add_slot(struct vocabulary *vocabulary, uint64_t key, uint64_t bits)
{
	size_t at = slot_first(vocabulary, key);
	while (vocabulary->slots[at].key && vocabulary->slots[at].key != key)
		at = (at + 1) & vocabulary->mask;
	if (!vocabulary->slots[at].key)
		vocabulary->slots[at].bits = bits;
	vocabulary->used += !vocabulary->slots[at].key;
	vocabulary->slots[at].key = key;
}

/* A word of at most four characters of the basic plane, 16 bits each. */
static uint64_t key_han(const uint16_t *codes, size_t count)
{
	uint64_t key = 0;
	for (size_t i = 0; i < count; i++)
		key = key << 16 | codes[i];
	return key;
}

/* A word of at most twelve letters, 5 bits each, the highest bit set. */
static uint64_t key_latin(struct slice word)
{
	uint64_t key = 0;
	if (word.size > LONGEST_LATIN)
		return 0;
	for (size_t i = 0; i < word.size; i++) {
		unsigned char letter = (unsigned char)word.at[i] | 0x20;
		key = key << 5 | (letter >= 'a' && letter <= 'z' ? letter - 'a' + 1u : 27u);
	}
	return key | (uint64_t)1 << 63;
}

static uint16_t pair_hash(const uint16_t *codes)
{
	return (uint16_t)((codes[0] * 0x9E37u) ^ (codes[1] * 0x85EBu >> 3));
}

static void add_word(struct vocabulary *vocabulary, struct slice word, uint64_t bits)
{
	uint16_t codes[LONGEST_HAN];
	size_t count = 0, length;
	if (word.size == 0)
		return;
	if ((unsigned char)word.at[0] < 0x80) {
		add_slot(vocabulary, key_latin(word), bits);
		return;
	}
	for (size_t at = 0; at < word.size && count < LONGEST_HAN; at += length)
		codes[count++] = (uint16_t)utf8_read(word.at + at, &length);
	add_slot(vocabulary, key_han(codes, count), bits);
	vocabulary->lengths[codes[0]] |= (uint8_t)(1u << count);
	if (count > 1)
		vocabulary->pairs[pair_hash(codes)] |= (uint8_t)(1u << count);
}

/* Takes the next of some words parted by spaces. */
static bool next_word(const char **words, struct slice *word)
{
	const char *at = *words;
	while (*at == ' ')
		at++;
	*word = (struct slice){at, strcspn(at, " ")};
	*words = at + word->size;
	return word->size > 0;
}

/* A verb's forms: adds, added, adding; carries, carried; plans, planned only where the row writes them. */
static void add_verb(struct vocabulary *vocabulary, struct slice verb)
{
	bool noun = verb.at[0] == '=';
	char form[LONGEST_LATIN + 4];
	verb = slice_from(verb, noun);
	size_t size = verb.size;
	if (size + 3 > LONGEST_LATIN + 3)
		return;
	memcpy(form, verb.at, size);
	char last = form[size - 1];
	size_t stem = last == 'e' ? size - 1 : size;
	memcpy(form + stem, "ing", 3);
	add_word(vocabulary, (struct slice){form, stem + 3}, WORD(IS_VERB) | WORD(IS_WEAK) | WORD(IS_NOUN));
	if (last == 'y' && !strchr("aeiou", form[size - 2]))
		form[size - 1] = 'i', stem = size;
	memcpy(form + stem, "ed", 2);
	add_word(vocabulary, (struct slice){form, stem + 2}, WORD(IS_VERB));
	if (noun)
		return;
	add_word(vocabulary, verb, WORD(IS_VERB));
	memcpy(form, verb.at, size);
	form[size] = 's';
	add_word(vocabulary, (struct slice){form, size + 1}, WORD(IS_VERB));
}

static void add_rows(struct vocabulary *vocabulary, const struct vocabulary_row *row)
{
	struct slice word;
	for (; row->words; row++)
		for (const char *words = row->words; next_word(&words, &word);)
			add_word(vocabulary, word, row->bits);
}

static void fill_variants(struct vocabulary *vocabulary)
{
	size_t length;
	for (const char *at = vocabulary_variants; *at;) {
		uint32_t from = utf8_read(at, &length);
		at += length;
		vocabulary->simplified[from] = (uint16_t)utf8_read(at, &length);
		at += length;
	}
}

void vocabulary_open(struct vocabulary *vocabulary)
{
	struct slice word;
	*vocabulary = (struct vocabulary){.mask = ((size_t)1 << 16) - 1};
	vocabulary->slots = memory_get(vocabulary->mask + 1, sizeof *vocabulary->slots);
	add_rows(vocabulary, vocabulary_table);
	for (const char *words = vocabulary_verbs; next_word(&words, &word);)
		add_verb(vocabulary, word);
	add_rows(vocabulary, vocabulary_list);
	fill_variants(vocabulary);
}

void vocabulary_close(struct vocabulary *vocabulary)
{
	free(vocabulary->slots);
}

uint64_t vocabulary_han(const struct vocabulary *vocabulary, const uint16_t *codes, size_t count, size_t *length)
{
	unsigned lengths = vocabulary->lengths[codes[0]];
	if (count > 1)
		lengths &= vocabulary->pairs[pair_hash(codes)] | 2u;
	for (size_t size = count < LONGEST_HAN ? count : LONGEST_HAN; size > 0; size--)
		if (lengths >> size & 1) {
			uint64_t bits = bits_of(vocabulary, key_han(codes, size));
			if (bits)
				return *length = size, bits;
		}
	return *length = 1, 0;
}

uint64_t vocabulary_latin(const struct vocabulary *vocabulary, struct slice word)
{
	uint64_t key = key_latin(word);
	return key ? bits_of(vocabulary, key) : 0;
}
