/*
 * The tables, compiled at the start for looking up: what numbers, units,
 * qualifiers and phrases are made of.
 */
#ifndef EXTRACT_NUMBERS_LEXICON_H
#define EXTRACT_NUMBERS_LEXICON_H

#include "base/ascii.h"
#include "extract-numbers/date.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/name.h"
#include "extract-numbers/phrase-table.h"
#include "extract-numbers/trie.h"
#include "extract-numbers/unit-table.h"
#include "extract-numbers/word-table.h"
#include "text/width.h"

struct regex;

struct phrase_pattern {
	struct regex *regex;
	uint32_t row;
};

enum { LEXICON_LEADS = 32, LEXICON_LINK_BITS = 11 };

struct lexicon {
	uint64_t candidate[65536 / 64]; /* characters that a numeral may begin with */
	uint8_t firsts[0x4000];         /* of them those of three bytes, by lexicon_firsts_index: a bit for the low three of the first byte */
	uint8_t initials[4096];         /* by lexicon_word_index: the first three and four letters of number words, words of two or three */
	struct trie words;              /* rows of word_table */
	struct trie units, unit_names;  /* rows of `unit`: as written, and those of any case */
	struct trie signs;              /* rows of `unit` that stand before a number; reversed */
	struct trie guards;             /* rows of guard_table */
	struct trie phrases;            /* rows of `phrase` */
	uint32_t leads[1 << LEXICON_LINK_BITS]; /* by lexicon_link, where the first numeral of phrases begins: bits of how many characters stand before it */
	struct trie_roots surnames;     /* person_surnames */
	struct trie before, behind;     /* rows of qualifier_table; `before` is reversed */
	struct dates_known dates;       /* the rules by which numerals are dates */
	struct names_known names;       /* the rules by which numerals are names */
	struct glance_search intention_han, intention_latin, review_han, outlook_han, headings_latin;
	struct unit_rows unit;
	struct phrase_rows phrase;
	struct phrase_pattern *patterns; /* owned; the rows of `phrase` that are patterns */
	size_t pattern_count, pattern_capacity;
	struct arena arena; /* the user's rows */
};

/* Compiles the built-in tables and the user's own files (NULL: none). */
void lexicon_open(struct lexicon *, const char *units, const char *phrases);
void lexicon_close(struct lexicon *);

/* The row of a number word (letters only) that begins a text and is a whole word; NULL. */
const struct word_row *lexicon_word(const struct lexicon *, struct slice text, size_t *size);

/* A number for the character that begins at `at` and the one before it: the same in any width and either case. */
static inline unsigned lexicon_link(struct slice text, const char *at)
{
	size_t length;
	uint32_t first = width_half(utf8_read(utf8_back(text.at, at), &length)), second = width_half(utf8_read(at, &length));
	first |= first < 0x80 ? 0x20 : 0;
	second |= second < 0x80 ? 0x20 : 0;
	return (first * 0x9E3779B1u + second * 0x85EBCA6Bu) >> (32 - LEXICON_LINK_BITS);
}

enum { LEXICON_WORD = 4 }; /* bytes that are read of a word */
enum { LEXICON_THREE = 1, LEXICON_FOUR = 2, LEXICON_WHOLE = 4 };

/* A number for the first three or four letters of a word, in either case; four bytes can be read. */
static inline unsigned lexicon_word_index(const char *word, bool four)
{
	const unsigned char letters[LEXICON_WORD] = {0x1F, 0x1F, 0x1F, four ? 0x1F : 0};
	uint32_t start, mask;
	memcpy(&start, word, LEXICON_WORD);
	memcpy(&mask, letters, LEXICON_WORD);
	return (uint32_t)((start & mask) * 0x9E3779B1u) >> 20;
}

/* May a word that begins with these bytes be a number word? */
static inline bool lexicon_may_be_word(const struct lexicon *lexicon, const char *word)
{
	unsigned three = lexicon->initials[lexicon_word_index(word, false)];
	if (!(three & (LEXICON_THREE | LEXICON_WHOLE)))
		return false;
	bool more = ascii_is_letter(word[2]) && ascii_is_letter(word[3]);
	return more ? three & LEXICON_THREE && lexicon->initials[lexicon_word_index(word, true)] & LEXICON_FOUR : three & LEXICON_WHOLE;
}

static inline bool lexicon_is_candidate(const struct lexicon *lexicon, uint32_t code)
{
	return code < 65536 && lexicon->candidate[code >> 6] >> (code & 63) & 1;
}

/* A number for the last two bytes of a character of three. */
static inline size_t lexicon_firsts_index(const char *at)
{
	uint16_t last;
	memcpy(&last, at + 1, sizeof last);
	return (size_t)last - 0x8080;
}

/* Does a character of three bytes (E0 to EF first) begin at `at` that no numeral may begin with? Some others pass for those. */
static inline bool lexicon_is_passed(const struct lexicon *lexicon, const char *at)
{
	return (unsigned char)(*at - '\xE0') < 16 && !(lexicon->firsts[lexicon_firsts_index(at)] >> (*at & 7) & 1);
}

#endif
