#include "extract-numbers/vocabulary.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "text/width.h"

enum { LONGEST_HAN = 4, LONGEST_LATIN = 12 };

/* Where a key is, or would be. */
static size_t place_of(const struct vocabulary *vocabulary, uint64_t key)
{
	size_t at = (size_t)(key * 0x9E3779B97F4A7C15u >> 40) & vocabulary->mask;
	while (vocabulary->keys[at] && vocabulary->keys[at] != key)
		at = (at + 1) & vocabulary->mask;
	return at;
}

static uint8_t row_of(struct vocabulary *vocabulary, uint64_t bits)
{
	size_t row = 0;
	while (row < vocabulary->class_count && vocabulary->classes[row] != bits)
		row++;
	if (row == vocabulary->class_count)
		vocabulary->classes[vocabulary->class_count++] = bits;
	return (uint8_t)row;
}

static void add_key(struct vocabulary *vocabulary, uint64_t key, uint8_t row)
{
	size_t at = place_of(vocabulary, key);
	if (vocabulary->keys[at])
		return;
	vocabulary->keys[at] = key;
	vocabulary->rows[at] = row;
	vocabulary->used++;
}

/* A word of at most four characters of the basic plane, 16 bits each. */
static uint64_t key_han(const uint16_t *codes, size_t count)
{
	uint64_t key = 0;
	for (size_t i = 0; i < count; i++)
		key = key << 16 | codes[i];
	return key;
}

/* A hash of two characters. */
static uint16_t pair_of(uint16_t first, uint16_t second)
{
	return (uint16_t)((first * 0x9E37u) ^ (second * 0x85EBu >> 3));
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

static void add_word(struct vocabulary *vocabulary, struct slice word, uint8_t row)
{
	uint16_t codes[LONGEST_HAN];
	size_t count = 0, length;
	if (word.size == 0)
		return;
	if ((unsigned char)word.at[0] < 0x80) {
		add_key(vocabulary, key_latin(word), row);
		return;
	}
	for (size_t at = 0; at < word.size && count < LONGEST_HAN; at += length)
		codes[count++] = (uint16_t)utf8_read(word.at + at, &length);
	if (count == 1) {
		if (!vocabulary->single[codes[0]])
			vocabulary->single[codes[0]] = row;
		return;
	}
	add_key(vocabulary, key_han(codes, count), row);
	vocabulary->pairs[pair_of(codes[0], codes[1])] |= (uint8_t)(1u << count);
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
	uint8_t finite = row_of(vocabulary, WORD(IS_VERB)), gerund = row_of(vocabulary, WORD(IS_VERB) | WORD(IS_WEAK) | WORD(IS_NOUN));
	char form[LONGEST_LATIN + 4];
	verb = slice_from(verb, noun);
	size_t size = verb.size;
	if (size + 3 > LONGEST_LATIN + 3)
		return;
	memcpy(form, verb.at, size);
	char last = form[size - 1];
	size_t stem = last == 'e' ? size - 1 : size;
	memcpy(form + stem, "ing", 3);
	add_word(vocabulary, (struct slice){form, stem + 3}, gerund);
	if (last == 'y' && !strchr("aeiou", form[size - 2]))
		form[size - 1] = 'i', stem = size;
	memcpy(form + stem, "ed", 2);
	add_word(vocabulary, (struct slice){form, stem + 2}, finite);
	if (noun)
		return;
	add_word(vocabulary, verb, finite);
	memcpy(form, verb.at, size);
	form[size] = 's';
	add_word(vocabulary, (struct slice){form, size + 1}, finite);
}

static void add_rows(struct vocabulary *vocabulary, const struct vocabulary_row *row)
{
	struct slice word;
	for (; row->words; row++) {
		uint8_t class = row_of(vocabulary, row->bits);
		for (const char *words = row->words; next_word(&words, &word);)
			add_word(vocabulary, word, class);
	}
}

static void fill_variants(struct vocabulary *vocabulary)
{
	size_t length;
	for (uint32_t code = 0; code < 65536; code++)
		vocabulary->simplified[code] = (uint16_t)code;
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
	memset(vocabulary, 0, sizeof *vocabulary);
	vocabulary->mask = ((size_t)1 << 16) - 1;
	vocabulary->class_count = 1;
	vocabulary->keys = memory_get(vocabulary->mask + 1, sizeof *vocabulary->keys);
	vocabulary->rows = memory_get(vocabulary->mask + 1, 1);
	add_rows(vocabulary, vocabulary_table);
	for (const char *words = vocabulary_verbs; next_word(&words, &word);)
		add_verb(vocabulary, word);
	add_rows(vocabulary, vocabulary_list);
	fill_variants(vocabulary);
}

void vocabulary_close(struct vocabulary *vocabulary)
{
	free(vocabulary->keys);
	free(vocabulary->rows);
}

/* The simplified form of the Han character at `at`, 0 for any other; *at moves behind it. */
static inline uint16_t take_han(const struct vocabulary *vocabulary, struct slice text, size_t *at)
{
	size_t length = 3;
	if (*at >= text.size)
		return 0;
	const unsigned char *byte = (const unsigned char *)text.at + *at;
	bool common = byte[0] >= 0xE4 && byte[0] <= 0xE9; /* U+4000 to U+9FFF */
	uint32_t code = common ? (byte[0] & 0x0Fu) << 12 | (byte[1] & 0x3Fu) << 6 | (byte[2] & 0x3Fu) : utf8_read(text.at + *at, &length);
	if (!common && !width_is_han(code))
		return 0;
	*at += length;
	return vocabulary_simplified(vocabulary, code);
}

uint64_t vocabulary_han(const struct vocabulary *vocabulary, struct slice text, size_t *size)
{
	size_t ends[LONGEST_HAN], count = 0, at = 0;
	uint64_t keys[LONGEST_HAN], key = 0;
	unsigned lengths = 0; /* of the words that begin with the first two characters, a bit each */
	for (uint16_t code; count < LONGEST_HAN && (code = take_han(vocabulary, text, &at)) != 0; count++) {
		if (count == 1)
			lengths = vocabulary->pairs[pair_of((uint16_t)key, code)];
		if (count > 0 && !(lengths >> (count + 1)))
			break;
		keys[count] = key = key << 16 | code;
		ends[count] = at;
	}
	for (; count > 1; count--) {
		size_t place = lengths >> count & 1 ? place_of(vocabulary, keys[count - 1]) : 0;
		if (lengths >> count & 1 && vocabulary->keys[place])
			return *size = ends[count - 1], vocabulary->classes[vocabulary->rows[place]];
	}
	return *size = ends[0], vocabulary->classes[vocabulary->single[keys[0]]];
}

uint64_t vocabulary_latin(const struct vocabulary *vocabulary, struct slice word)
{
	uint64_t key = key_latin(word);
	size_t at = key ? place_of(vocabulary, key) : 0;
	return key && vocabulary->keys[at] ? vocabulary->classes[vocabulary->rows[at]] : 0;
}
