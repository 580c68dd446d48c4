/*
 * The search for one figure's item, shared by the files item*.c: what is known
 * of the figure, and what the searches of both scripts ask of its sentence.
 */
#ifndef EXTRACT_NUMBERS_ITEM_SEARCH_H
#define EXTRACT_NUMBERS_ITEM_SEARCH_H

#include "extract-numbers/noun.h"
#include "extract-numbers/relation.h"

/* Words that state a change or a share: no part of a noun phrase, verb or not. */
static const uint64_t CHANGES = WORD(IS_UP) | WORD(IS_DOWN) | WORD(IS_TO) | WORD(IS_COPULA) | WORD(IS_SHARE) | WORD(IS_NEW);

struct search {
	struct sentence *sentence;
	struct figure *figure;
	struct frame frame;
	struct relation relation;
	struct slice named; /* an item that stands in no one place of the text; without `at` for most */
	bool inherits; /* the clause states no item */
	bool governed; /* a verb takes the number itself: nothing is left out */
	bool divided;  /* an average or a number for each: no part of what was counted before */
};

static inline const struct token *token_at(const struct search *search, size_t at)
{
	return &search->sentence->tokens[at];
}

static inline bool is(const struct search *search, size_t at, uint64_t bits)
{
	return token_is(token_at(search, at), bits);
}

/* The item that the figure's clause states, empty where it states none; says in `search` whether one is inherited then. */
struct range item_find_han(struct search *);
struct range item_find_latin(struct search *);

/* Where the clause begins, with the clause before a colon where it has no words of its own. */
size_t item_clause_low(const struct search *);

/* The count before it in the sentence that has the same unit and a noun (what an elided noun is), or NULL. */
const struct figure *item_counted_before(const struct search *);

/* 60岁以上者: no noun of its own, but for an age. */
bool item_is_bare(const struct search *, struct range);

/* A Chinese item with the age that describes it (35岁以下|党员), unless it is that age's own. */
struct range item_aged_han(const struct search *, struct range);

#endif
