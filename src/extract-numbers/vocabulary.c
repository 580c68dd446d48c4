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

/* Where the words that begin with two characters are sought first. */
static inline size_t place_of_pair(uint32_t codes)
{
	return (uint32_t)(codes * 0x9E3779B1u) >> 17;
}

/* The place of the words that begin with two characters, or the free one for them. */
static struct vocabulary_pair *pair_of(const struct vocabulary *vocabulary, uint32_t codes)
{
	size_t at = place_of_pair(codes);
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
	if (count == 2 && !(pair->lengths >> 2 & 1))
		pair->row = row;
	if (count > 2) {
		add_key(vocabulary, key_han(codes, count), row);
		pair->thirds |= (uint16_t)(1u << (codes[2] & 15));
	}
	pair->lengths |= (uint8_t)(1u << count);
}

/* A word's letters, 5 bits each, the highest bit set; of a long one the first eight and the last four, and one bit more. */
static uint64_t key_latin(struct slice word)
{
	enum { FIRST = 8 };
	uint64_t key = word.size > LONGEST_LATIN ? 4 : 0;
	for (size_t i = 0; i < word.size; i++) {
		if (i == FIRST && word.size > LONGEST_LATIN)
			i = word.size - (LONGEST_LATIN - FIRST);
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
		for (; count < LONGEST_HAN && (unsigned char)(at[0] - 0xE4) < 6; at += 3) /* U+4000 to U+9FFF */
			codes[count++] = (uint16_t)((at[0] & 0x0F) << 12 | (at[1] & 0x3F) << 6 | (at[2] & 0x3F));
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

void vocabulary_open(struct vocabulary *vocabulary)
{
	struct slice word;
	vocabulary->class_count = 1;
	vocabulary->pairs = memory_get(VOCABULARY_PAIRS, sizeof *vocabulary->pairs);
	vocabulary->keys = memory_get(VOCABULARY_KEYS, sizeof *vocabulary->keys);
	vocabulary->rows = memory_get(VOCABULARY_KEYS, 1);
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

/* The letter of a character that is no ASCII, 0 where it is no Han character of three bytes, and its length. */
static uint16_t take_letter(const struct vocabulary *vocabulary, const char *at, size_t *length)
{
	uint32_t code = utf8_read(at, length);
	return code <= 0xFFFF && width_is_han(code) ? vocabulary_simplified(vocabulary, code) : 0;
}

/* Reads the characters of U+4000 to U+9FFF from `at` on; where they end. */
static size_t take_run(const struct vocabulary *vocabulary, struct slice text, size_t at, uint16_t *letters)
{
	const unsigned char *byte = (const unsigned char *)text.at;
	for (uint32_t pair = 0; at < text.size && (unsigned char)(byte[at] - 0xE4) < 6; at += 3) {
		uint16_t letter = vocabulary_simplified(vocabulary, (byte[at] & 0x0Fu) << 12 | (byte[at + 1] & 0x3Fu) << 6 | (byte[at + 2] & 0x3Fu));
		letters[at] = letter;
		pair = pair << 16 | letter;
#ifdef __GNUC__
		__builtin_prefetch(&vocabulary->pairs[place_of_pair(pair)]); /* their words will be asked for soon */
#endif
	}
	return at;
}

void vocabulary_read(const struct vocabulary *vocabulary, struct slice text, uint16_t *letters)
{
	size_t length;
	memset(letters, 0, (text.size + 1) * sizeof *letters);
	for (size_t at = 0; (at = take_run(vocabulary, text, at, letters)) < text.size;)
		if (text.at[at] & 0x80) {
			letters[at] = take_letter(vocabulary, text.at + at, &length);
			at += length;
		} else {
			while (at < text.size && !(text.at[at] & 0x80))
				at++;
		}
}

uint64_t vocabulary_han(const struct vocabulary *vocabulary, const uint16_t *letters, size_t size, size_t *found)
{
	enum { HAN = 3 }; /* bytes of each character */
	uint16_t codes[LONGEST_HAN] = {letters[0], size > HAN ? letters[HAN] : 0};
	const struct vocabulary_pair *pair = codes[1] ? pair_of(vocabulary, (uint32_t)codes[0] << 16 | codes[1]) : NULL;
	if (!pair || !pair->lengths)
		return *found = HAN, vocabulary->classes[vocabulary->single[codes[0]]];
	size_t count = 2;
	uint16_t third = 2 * HAN < size ? letters[2 * HAN] : 0;
	bool longer = third && pair->thirds >> (third & 15) & 1;
	while (longer && pair->lengths >> (count + 1) && count * HAN < size && (codes[count] = letters[count * HAN]) != 0)
		count++;
	for (; count > 2; count--) {
		size_t place = pair->lengths >> count & 1 ? place_of(vocabulary, key_han(codes, count)) : 0;
		if (pair->lengths >> count & 1 && vocabulary->keys[place])
			return *found = count * HAN, vocabulary->classes[vocabulary->rows[place]];
	}
	bool two = pair->lengths >> 2 & 1;
	return *found = two ? 2 * HAN : HAN, vocabulary->classes[two ? pair->row : vocabulary->single[codes[0]]];
}

uint64_t vocabulary_latin(const struct vocabulary *vocabulary, struct slice word)
{
	uint64_t key = key_latin(word);
	size_t at = key ? place_of(vocabulary, key) : 0;
	return key && vocabulary->keys[at] ? vocabulary->classes[vocabulary->rows[at]] : 0;
}
