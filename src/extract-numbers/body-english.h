/*
 * English noun phrases and what of them may name a place or body.
 */
#ifndef EXTRACT_NUMBERS_BODY_ENGLISH_H
#define EXTRACT_NUMBERS_BODY_ENGLISH_H

#include "extract-numbers/token.h"

struct body_phrase {
	size_t first, end; /* tokens of the whole phrase */
	size_t body;       /* behind the last word of the place or body; 0: there is none */
	bool article;      /* begins with one */
	bool numbered;     /* begins with a number: 41 villages */
	bool owns;         /* the body has 's */
	bool name;         /* is one by its capital letters alone */
	bool many;         /* a plural without article or number: any of their kind */
};

/* The phrase that begins at a token and ends before `end`. */
struct body_phrase body_read(const struct sentence *, size_t at, size_t end);

/* The place or body of a phrase that has one, without its 's. */
struct slice body_text(const struct sentence *, const struct body_phrase *);

/* Does the name belong to a person, a writing or the like? */
bool body_is_other(const struct sentence *, const struct body_phrase *);

/* Begins the token with a capital letter, as a name does? */
bool body_is_capital(const struct sentence *, size_t);

/* `New` of New York. */
bool body_is_new(const struct sentence *, size_t);

/* runs in `the charity runs 14 kitchens`: a noun by its form, a verb by what follows. */
bool body_is_verb(const struct sentence *, size_t);

#endif
