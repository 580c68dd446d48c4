/*
 * The words and marks of a sentence, each with its classes, the figures in
 * their places: what the rules on change, period, item, scope, base and flags
 * look at.
 */
#ifndef EXTRACT_NUMBERS_TOKEN_H
#define EXTRACT_NUMBERS_TOKEN_H

#include "base/utf8.h"
#include "extract-numbers/figure.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/vocabulary.h"

/* 16 bits count all that a stretch of a few thousand bytes (struct sentence) has. */
struct token {
	const char *at;
	uint64_t bits;   /* WORD(IS_...); 0 for statistics, dates and times */
	uint32_t size;
	uint16_t figure; /* 1 + the figure that stands here; 0 */
	uint16_t clause; /* number of its clause */
	uint16_t mate;   /* of a bracket or quotation mark: the token of the other one; 0 */
	uint16_t letter; /* token_letter of its first character */
};

/* From `first` to before `end`; the same where there is none. */
struct range {
	size_t first, end;
};

static inline bool range_is_empty(struct range range)
{
	return range.first >= range.end;
}

/* Where a figure stands in its sentence. */
struct frame {
	size_t token;
	size_t low;   /* first token behind the statistic before it, or of its clause */
	size_t clause; /* first token of its clause */
	size_t high;  /* the token that ends its clause or the next statistic */
	struct figure *before; /* the statistic before it in the sentence; NULL */
	bool joined;  /* that one stands in the same clause */
};

/*
 * Fills the sentence's tokens and its figures' frames. The figures' kinds and `whole` must be known,
 * and there is one.
 */
void token_fill(struct sentence *);

/* Where a figure stands, once the tokens are filled. */
static inline struct frame frame_of(const struct sentence *sentence, size_t figure)
{
	return sentence->frames[figure];
}

/*
 * Is a figure one of a chain with the one before it (12%, 8% and 5%): the same
 * kind and unit, only commas and words that join between, and such a word at
 * the chain's end?
 */
bool figure_follows(const struct sentence *, size_t figure);

/*
 * The statistic that stands for a clause: 21,450 cattle on 212 holdings. Not
 * one that a preposition leads in.
 */
const struct figure *figure_head(const struct sentence *, const struct figure *);

/* The text of some tokens; a slice without `at` for none. */
struct slice range_text(const struct sentence *, struct range);

static inline bool token_is(const struct token *token, uint64_t bits)
{
	return token->bits & bits;
}

/* The statistic, date or time that a token is, or NULL. */
static inline struct figure *token_figure(const struct sentence *sentence, const struct token *token)
{
	return token->figure && token->bits == 0 ? &sentence->figures[token->figure - 1] : NULL;
}

static inline struct figure *token_statistic(const struct sentence *sentence, const struct token *token)
{
	struct figure *figure = token_figure(sentence, token);
	return figure && kind_is_statistic(figure->kind) ? figure : NULL;
}

/* A character as words are compared: a small letter, or simplified. */
static inline uint16_t token_letter(const struct vocabulary *vocabulary, uint32_t code)
{
	return code < 0x80 ? (uint16_t)(code | 0x20) : vocabulary_simplified(vocabulary, code);
}

/* Does it begin with this character, a simplified one or a small letter? */
static inline bool token_begins(const struct token *token, const char *letter)
{
	size_t length;
	return token->letter == utf8_read(letter, &length);
}

/* Is it this word, in simplified characters or small letters? */
bool token_spells(const struct sentence *, const struct token *, const char *word);

/* The same for a token of the sentence and a word that is not empty. */
static inline bool token_says(const struct sentence *sentence, const struct token *token, const char *word)
{
	size_t length;
	uint32_t code = utf8_read(word, &length);
	if (token->letter != (code < 0x80 ? code | 0x20 : code) || token->size != strlen(word))
		return false;
	return token->size == length || token_spells(sentence, token, word);
}

/* Does the token at a place, or none behind the last, say the word? */
static inline bool sentence_says(const struct sentence *sentence, size_t at, const char *word)
{
	return at < sentence->token_count && token_says(sentence, &sentence->tokens[at], word);
}

/* Is it one of the words of a list (GLANCE_LIST), in simplified characters or small letters? */
bool token_is_listed(const struct sentence *, const struct token *, struct slice words);

/* The same for a token of the sentence and a literal list, which most tokens are told from by their first letter. */
static inline bool token_says_one(const struct sentence *sentence, const struct token *token, struct slice words)
{
	return glance_first_bits(words, false) >> (token->letter & 63) & 1 && token_is_listed(sentence, token, words);
}

/* Does the token at a place, or none behind the last, say one of them? */
static inline bool sentence_says_one(const struct sentence *sentence, size_t at, struct slice words)
{
	return at < sentence->token_count && token_says_one(sentence, &sentence->tokens[at], words);
}

#endif
