/*
 * Noun phrases beside a place in a sentence: a noun with the modifiers
 * attached to it, no relative clause.
 */
#ifndef EXTRACT_NUMBERS_NOUN_H
#define EXTRACT_NUMBERS_NOUN_H

#include "extract-numbers/token.h"

/* The phrase that begins at `first`; it ends before `high`. */
struct range noun_behind(const struct sentence *, size_t first, size_t high);

/* The phrase that ends right before `end`; it begins at `low` or later. */
struct range noun_before(const struct sentence *, size_t low, size_t end);

/* The same with a Chinese verb that it begins with (发热|门诊): for a subject, which governs nothing. */
struct range noun_whole(const struct sentence *, size_t low, size_t end);

/* The same without the place or body that it begins with, if more follows. */
struct range noun_core(const struct sentence *, struct range);

/* May the token stand in a noun phrase by itself? */
static inline bool noun_is_part(const struct sentence *sentence, size_t token)
{
	return (sentence->tokens[token].bits & (WORD(IS_NOUN) | WORD(IS_AND))) == WORD(IS_NOUN);
}

/* Does a Chinese word name people by its ending (老年人, 患者)? */
bool noun_is_people(const struct sentence *, size_t token);

/* The last word of a phrase. */
const struct token *noun_head(const struct sentence *, struct range);

#endif
