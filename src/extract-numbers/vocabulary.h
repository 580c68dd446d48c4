/*
 * What words are to the rules on what a figure says: an entry for each word,
 * in simplified characters or small letters, with the classes that it has.
 */
#ifndef EXTRACT_NUMBERS_VOCABULARY_H
#define EXTRACT_NUMBERS_VOCABULARY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"

enum word {
	IS_NOUN,       /* may stand in a noun phrase */
	IS_WEAK,       /* a verb that also stands before nouns (培训, 卫生服务) */
	IS_VERB,       /* a predicate: ends a noun phrase */
	IS_ADVERB,
	IS_PREPOSITION, /* and every other word that bounds a noun phrase */
	IS_AND,        /* joins nouns */
	IS_OF,         /* 的, of */
	IS_ASPECT,     /* 了 */
	IS_WHEN,       /* a time relative to one that is not stated (去年) */
	IS_PLACE,      /* 内, 中: follows a noun */
	IS_COPULA,     /* 为, 达; is, has */
	IS_UP,
	IS_DOWN,
	IS_NEW,
	IS_TO,         /* 至; the end of a change */
	IS_FROM,
	IS_THAN,       /* 比, 较; what follows is the base */
	IS_ON_YEAR,    /* 同比: is the base */
	IS_SHARE,      /* 占: what follows is the base */
	IS_AMONG,      /* 其中 */
	IS_PLAN,
	IS_SCOPE,      /* 全市 */
	IS_BODY,       /* the head noun of a place or body (医院) */
	IS_KIND,       /* such a noun that before another one means any of its kind (社区) */
	IS_OPENS,      /* a word behind which a subject may begin (目前, while) */
	IS_HEAD,       /* a noun that other words stand before (率, 面积) */
	IS_EACH,
	IS_RATE,       /* a share or rate */
	IS_AMOUNT,     /* how much or many there is of something (人数, 金额) */
	IS_AGENDA,     /* a part of a programme */
	IS_RESPECTIVE, /* 分别 */
	IS_ARTICLE,    /* the, its */
	IS_SINCE,
	IS_NOT,
	IS_LIKE,       /* 等: ends a list of examples */
	IS_SPEAKER,    /* a verb of saying */
	IS_SPAN,       /* year, month: a time with `last` before it */
	IS_IN,         /* in, across: before a place */
	IS_TAKING,     /* a verb that has an object and stands before no noun that it describes (完成) */
	IS_AT,         /* at, on: before a place */
	IS_TITLE,      /* Mr, Dr: before a person's name */
	IS_DAMAGE,     /* U+FFFD, private use, C1 controls */
	IS_COMMA, IS_STOP, IS_COLON, IS_LIST, IS_OPEN, IS_CLOSE, IS_QUOTE /* marks: ，；：、 brackets */
};

#define WORD(class) ((uint64_t)1 << (class))

/* Words parted by spaces, and what they are; a table ends in a row without words. */
struct vocabulary_row {
	uint64_t bits;
	const char *words;
};

extern const struct vocabulary_row vocabulary_table[]; /* by hand: the words that rules ask for; stands first */
extern const struct vocabulary_row vocabulary_list[];  /* from a dictionary */

/* English verbs: "=" before one whose plain forms are nouns too; the other forms are made by rule. */
extern const char vocabulary_verbs[];
/* Pairs of a traditional character and its simplified form. */
extern const char vocabulary_variants[];

/* The words that begin with two characters. */
struct vocabulary_pair {
	uint32_t codes;  /* both of them, 0 where the place is free */
	uint8_t kinds;   /* a bit for each kind (vocabulary_kind) of pairs that are sought from this place on */
	uint8_t row;     /* which of `classes` the word of two has, 0 where there is none */
	uint16_t thirds; /* a bit for the low 4 bits of the third character of each longer word */
};

enum { VOCABULARY_PAIRS = 1 << 15, VOCABULARY_KEYS = 1 << 14 }; /* places, small for the sake of caches */

struct vocabulary {
	struct vocabulary_pair *pairs; /* owned; a hash table */
	uint64_t *keys;             /* owned; a hash table of all other words, 0 where free */
	uint8_t *rows;              /* owned; by place in `keys`, which of `classes` the word has */
	size_t pairs_used, used;
	uint64_t classes[256];      /* the sets of classes that there are; the first is empty */
	size_t class_count;
	uint8_t alphabet[256];      /* by byte: the place of a letter, of either case; 27 where it is none */
	uint8_t single[65536];      /* by character: the row of the word that it is alone */
	uint16_t simplified[65536]; /* of the characters in `variants` */
	uint64_t variants[65536 / 64]; /* which have another form: most do not */
};

/* Fills a vocabulary that is all zero: most pages of it are never touched. */
void vocabulary_open(struct vocabulary *);
void vocabulary_close(struct vocabulary *);

enum { VOCABULARY_HAN = 3 }; /* bytes of a Han character that words are made of */

/*
 * Reads the Han characters of three bytes that a text begins with: `letters`,
 * which has room for two more, gets the simplified form of each, and 0 behind
 * them. Returns how many there are.
 */
size_t vocabulary_read(const struct vocabulary *, struct slice text, uint16_t *letters);

/* The row of the longest word of three letters or more, and how many it has; 0. */
uint8_t vocabulary_longer(const struct vocabulary *, const uint16_t *letters, size_t *count);

/* The classes of an English word, in any case; 0. */
uint64_t vocabulary_latin(const struct vocabulary *, struct slice word);

/* Of two characters: a number of 18 bits for them, of which 15 say where they are sought first and 3 are their kind. */
static inline uint32_t vocabulary_hash(uint32_t codes)
{
	return (uint32_t)(codes * 0x9E3779B1u) >> 14;
}

static inline size_t vocabulary_place(uint32_t codes)
{
	return vocabulary_hash(codes) >> 3;
}

static inline unsigned vocabulary_kind(uint32_t codes)
{
	return vocabulary_hash(codes) & 7;
}

/*
 * The classes of the longest word that some letters of vocabulary_read begin
 * with, and how many of them it has; 0 and one where there is none.
 */
static inline uint64_t vocabulary_han(const struct vocabulary *vocabulary, const uint16_t *letters, size_t *count)
{
	uint32_t codes = (uint32_t)letters[0] << 16 | letters[1];
	size_t at = vocabulary_place(codes);
	*count = 1;
	if (!(vocabulary->pairs[at].kinds >> vocabulary_kind(codes) & 1))
		return vocabulary->classes[vocabulary->single[letters[0]]];
	while (vocabulary->pairs[at].codes != codes && vocabulary->pairs[at].codes)
		at = (at + 1) & (VOCABULARY_PAIRS - 1);
	const struct vocabulary_pair *pair = &vocabulary->pairs[at];
	uint8_t row = pair->thirds >> (letters[2] & 15) & 1 ? vocabulary_longer(vocabulary, letters, count) : 0;
	if (!row && pair->row)
		*count = 2, row = pair->row;
	return vocabulary->classes[row ? row : vocabulary->single[letters[0]]];
}

static inline uint16_t vocabulary_simplified(const struct vocabulary *vocabulary, uint32_t code)
{
	if (code > 0xFFFF)
		return 0xFFFD;
	return vocabulary->variants[code >> 6] >> (code & 63) & 1 ? vocabulary->simplified[code] : (uint16_t)code;
}

#endif
