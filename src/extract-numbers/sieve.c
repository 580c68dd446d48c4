#include "extract-numbers/sieve.h"

#include "base/ascii.h"
#include "base/die.h"

enum { NEXT_BITS = 3 }; /* of the second byte that a key has */

/* A key for the byte of a character that tells most and the byte that tells next to most; the case of the second tells nothing. */
static unsigned key_of(char most, char next)
{
	return (unsigned)(unsigned char)most << NEXT_BITS | ((unsigned char)next & ((1u << NEXT_BITS) - 1));
}

/* Adds a rule under two bytes, in both cases; a word of a single byte goes with any other. */
static void add_key(struct sieve_side *side, uint64_t bit, char most, char next, bool single)
{
	for (unsigned i = 0; i < (single ? 1u << NEXT_BITS : 1); i++) {
		side->keys[key_of(most, (char)(next + (char)i))] |= bit;
		if (most >= 'a' && most <= 'z')
			side->keys[key_of((char)(most - 'a' + 'A'), (char)(next + (char)i))] |= bit;
	}
}

/* The character of a text that a byte of a list stands for. */
static char meant(char byte)
{
	return byte == '_' ? ' ' : byte;
}

static void add_start(struct sieve_side *side, uint64_t bit, struct slice word)
{
	while (word.size && word.at[0] == '_')
		word = slice_from(word, 1);
	size_t next = glance_next_key(word.at[0]);
	add_key(side, bit, glance_key(word), next < word.size ? meant(word.at[next]) : '\0', next >= word.size);
}

static void add_end(struct sieve_side *side, uint64_t bit, struct slice word)
{
	while (word.size && word.at[word.size - 1] == '_')
		word.size--;
	add_key(side, bit, word.at[word.size - 1], word.size > 1 ? meant(word.at[word.size - 2]) : '\0', word.size == 1);
}

/* Adds a rule under each word of a list, and where there is no text or a NUL, which many lists of marks hold. */
static void add_words(struct sieve_side *side, uint64_t bit, struct slice words, void (*add)(struct sieve_side *, uint64_t, struct slice))
{
	if (!words.size)
		side->any |= bit;
	add_key(side, bit, '\0', '\0', true);
	for (size_t at = 0, size; at < words.size; at += size + 1) {
		size = strcspn(words.at + at, " ");
		if (size)
			add(side, bit, (struct slice){words.at + at, size});
	}
}

void sieve_add(struct sieve *sieve, unsigned rule, const struct sieve_row *row)
{
	if (rule >= SIEVE_RULES)
		die("more than %d rules in a sieve", SIEVE_RULES);
	uint64_t bit = (uint64_t)1 << rule;
	for (unsigned class = 0; class < sizeof sieve->classes / sizeof *sieve->classes; class++)
		sieve->classes[class] |= !row->classes || row->classes >> class & 1 ? bit : 0;
	for (size_t size = 0; size < SIEVE_LENGTHS; size++)
		sieve->lengths[size] |= (size >= row->shortest || size == SIEVE_LENGTHS - 1) && (size <= row->longest || !row->longest) ? bit : 0;
	for (unsigned kind = 0; kind < KIND_COUNTED; kind++)
		sieve->follows[kind] |= !row->follows || row->follows >> kind & 1 ? bit : 0;
	add_words(&sieve->before, bit, row->before, add_end);
	add_words(&sieve->behind, bit, row->behind, add_start);
}

static unsigned key_behind(struct slice text)
{
	size_t next = text.size ? glance_next_key(text.at[0]) : 0;
	return key_of(glance_key(text), next < text.size ? text.at[next] : '\0');
}

static unsigned key_before(struct slice text)
{
	return text.size ? key_of(text.at[text.size - 1], text.size > 1 ? text.at[text.size - 2] : '\0') : key_of('\0', '\0');
}

uint64_t sieve_rules(const struct sieve *sieve, const struct numeral_place *place)
{
	const struct slice numeral = place->numeral;
	unsigned class = place->figure->form == FORM_ARABIC && ascii_is_digits(numeral) ? FORM_CIRCLED + 1 : place->figure->form;
	size_t length = numeral.size < SIEVE_LENGTHS ? numeral.size : SIEVE_LENGTHS - 1;
	return sieve->classes[class] & sieve->lengths[length] & sieve->follows[place->last ? place->last->kind : KIND_NONE] &
	       (sieve->behind.keys[key_behind(place->rest)] | sieve->behind.any) & (sieve->before.keys[key_before(place->left)] | sieve->before.any);
}
