#include "extract-numbers/vocabulary.h"

#include <stdlib.h>

#include "base/die.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "text/width.h"

enum { LONGEST_HAN = 4, LONGEST_LATIN = 12 };

/* Where a key is, or would be. */
static size_t place_of(const struct vocabulary *vocabulary, uint64_t key)
{
	size_t at = (size_t)(key * 0x9E3779B97F4A7C15u >> 40) & (VOCABULARY_KEYS - 1);
	while (vocabulary->keys[at] && vocabulary->keys[at] != key)
		at = (at + 1) & (VOCABULARY_KEYS - 1);
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
	if (++vocabulary->used > VOCABULARY_KEYS / 8 * 7)
		die("too many words in the vocabulary");
}

/* A word of at most four characters of the basic plane, 16 bits each. */
static uint64_t key_han(const uint16_t *codes, size_t count)
{
	uint64_t key = 0;
	for (size_t i = 0; i < count; i++)
		key = key << 16 | codes[i];
	return key;
}

/* Does a character of U+4000 to U+9FFF begin with this byte? */
static inline bool is_usual(unsigned char byte)
{
	return (unsigned)byte - 0xE4 < 6;
}

/* The code of a character of three bytes: the marks of UTF-8 in them taken off at once. */
static inline uint16_t code_of(const unsigned char *byte)
{
	return (uint16_t)(((uint32_t)byte[0] << 12) + ((uint32_t)byte[1] << 6) + byte[2] - ((0xE0u << 12) + (0x80u << 6) + 0x80u));
}

/* The place of the words that begin with two characters, or the free one for them. */
static struct vocabulary_pair *pair_of(struct vocabulary *vocabulary, uint32_t codes)
{
	size_t at = vocabulary_place(codes);
	vocabulary->pairs[at].kinds |= (uint8_t)(1u << vocabulary_kind(codes));
	while (vocabulary->pairs[at].codes && vocabulary->pairs[at].codes != codes)
		at = (at + 1) & (VOCABULARY_PAIRS - 1);
	return &vocabulary->pairs[at];
}

/* Adds a word of two characters or more. */
static void add_han(struct vocabulary *vocabulary, const uint16_t *codes, size_t count, uint8_t row)
{
	uint32_t start = (uint32_t)codes[0] << 16 | codes[1];
	struct vocabulary_pair *pair = pair_of(vocabulary, start);
	if (!pair->codes && ++vocabulary->pairs_used > VOCABULARY_PAIRS / 8 * 7)
		die("too many words in the vocabulary");
	pair->codes = start;
	if (count == 2 && !pair->row)
		pair->row = row;
	if (count > 2) {
		add_key(vocabulary, key_han(codes, count), row);
		pair->thirds |= (uint16_t)(1u << (codes[2] & 15));
	}
}

/* A key with some more letters, 5 bits each. */
static uint64_t add_letters(const struct vocabulary *vocabulary, uint64_t key, const char *at, size_t count)
{
	for (const char *end = at + count; at < end; at++)
		key = key << 5 | vocabulary->alphabet[(unsigned char)*at];
	return key;
}

/* The key of a word's letters, the highest bit set; of a long one the first eight and the last four, and one bit more. */
static uint64_t key_latin(const struct vocabulary *vocabulary, struct slice word)
{
	enum { FIRST = 8, LAST = LONGEST_LATIN - FIRST };
	bool whole = word.size <= LONGEST_LATIN;
	uint64_t key = add_letters(vocabulary, whole ? 0 : 4, word.at, whole ? word.size : FIRST);
	if (!whole)
		key = add_letters(vocabulary, key, word.at + word.size - LAST, LAST);
	return key | (uint64_t)1 << 63;
}

static void add_word(struct vocabulary *vocabulary, struct slice word, uint8_t row)
{
	uint16_t codes[LONGEST_HAN];
	size_t count = 0, length;
	if (word.size == 0)
		return;
	if ((unsigned char)word.at[0] < 0x80) {
		add_key(vocabulary, key_latin(vocabulary, word), row);
		return;
	}
	for (size_t at = 0; at < word.size && count < LONGEST_HAN; at += length)
		codes[count++] = (uint16_t)utf8_read(word.at + at, &length);
	if (count == 1) {
		if (!vocabulary->single[codes[0]])
			vocabulary->single[codes[0]] = row;
		return;
	}
	add_han(vocabulary, codes, count, row);
}

/* Takes the next of some words parted by spaces. */
static bool next_word(const char **words, struct slice *word)
{
	const char *at = *words;
	while (*at == ' ')
		at++;
	const char *end = at;
	while (*end && *end != ' ')
		end++;
	*word = (struct slice){at, (size_t)(end - at)};
	*words = end;
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
	if (!size || size + 3 > LONGEST_LATIN + 3)
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

/* Adds the Han words of three bytes a character that some words begin with; behind them and their spaces. */
static const char *add_han_words(struct vocabulary *vocabulary, const char *words, uint8_t row)
{
	for (;;) {
		const unsigned char *at = (const unsigned char *)words;
		uint16_t codes[LONGEST_HAN];
		size_t count = 0;
		for (; count < LONGEST_HAN && is_usual(at[0]); at += VOCABULARY_HAN)
			codes[count++] = code_of(at);
		if (count < 2 || (*at && *at != ' '))
			return words;
		add_han(vocabulary, codes, count, row);
		words = (const char *)at + (*at == ' ');
	}
}

static void add_rows(struct vocabulary *vocabulary, const struct vocabulary_row *row)
{
	struct slice word;
	for (; row->words; row++) {
		uint8_t class = row_of(vocabulary, row->bits);
		for (const char *words = row->words; words = add_han_words(vocabulary, words, class), next_word(&words, &word);)
			add_word(vocabulary, word, class);
	}
}

static void fill_variants(struct vocabulary *vocabulary)
{
	size_t length;
	for (const char *at = vocabulary_variants; *at;) {
		uint32_t from = utf8_read(at, &length);
		at += length;
		vocabulary->simplified[from] = (uint16_t)utf8_read(at, &length);
		vocabulary->variants[from >> 6] |= (uint64_t)1 << (from & 63);
		at += length;
	}
}

static void fill_alphabet(struct vocabulary *vocabulary)
{
	for (unsigned byte = 0; byte < sizeof vocabulary->alphabet; byte++) {
		unsigned place = (byte | 0x20) - 'a';
		vocabulary->alphabet[byte] = (uint8_t)((place < 26 ? place : 26) + 1);
	}
}

void vocabulary_open(struct vocabulary *vocabulary)
{
	struct slice word;
	vocabulary->class_count = 1;
	vocabulary->pairs = memory_get(VOCABULARY_PAIRS, sizeof *vocabulary->pairs);
	vocabulary->keys = memory_get(VOCABULARY_KEYS, sizeof *vocabulary->keys);
	vocabulary->rows = memory_get(VOCABULARY_KEYS, 1);
	fill_alphabet(vocabulary);
	add_rows(vocabulary, vocabulary_table);
	for (const char *words = vocabulary_verbs; next_word(&words, &word);)
		add_verb(vocabulary, word);
	add_rows(vocabulary, vocabulary_list);
	fill_variants(vocabulary);
}

void vocabulary_close(struct vocabulary *vocabulary)
{
	free(vocabulary->pairs);
	free(vocabulary->keys);
	free(vocabulary->rows);
}

/* The simplified form of a Han character of three bytes; 0. */
static uint16_t take_letter(const struct vocabulary *vocabulary, const char *at)
{
	size_t length;
	uint32_t code = utf8_read(at, &length);
	return code <= 0xFFFF && width_is_han(code) ? vocabulary_simplified(vocabulary, code) : 0;
}

size_t vocabulary_read(const struct vocabulary *vocabulary, struct slice text, uint16_t *letters)
{
	const char *at = text.at, *end = text.at + text.size;
	uint16_t *letter = letters;
	for (uint32_t pair = 0; at < end; at += VOCABULARY_HAN) {
		const unsigned char *byte = (const unsigned char *)at;
		*letter = is_usual(*byte) ? vocabulary_simplified(vocabulary, code_of(byte)) : take_letter(vocabulary, at);
		if (!*letter)
			break;
		pair = pair << 16 | *letter++;
#ifdef __GNUC__
		__builtin_prefetch(&vocabulary->pairs[vocabulary_place(pair)]); /* their words will be asked for soon */
#endif
	}
	letter[0] = letter[1] = 0;
	return (size_t)(letter - letters);
}

uint8_t vocabulary_longer(const struct vocabulary *vocabulary, const uint16_t *letters, size_t *count)
{
	size_t most = 2;
	while (most < LONGEST_HAN && letters[most])
		most++;
	for (; most > 2; most--) {
		uint8_t row = vocabulary->rows[place_of(vocabulary, key_han(letters, most))];
		if (row)
			return *count = most, row;
	}
	return 0;
}

uint64_t vocabulary_latin(const struct vocabulary *vocabulary, struct slice word)
{
	size_t at = place_of(vocabulary, key_latin(vocabulary, word));
	return vocabulary->classes[vocabulary->rows[at]]; /* a free place has the row of none */
}
