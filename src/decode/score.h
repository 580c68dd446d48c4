/*
 * What a text costs under the models of model.h.
 */
#ifndef DECODE_SCORE_H
#define DECODE_SCORE_H

#include "decode/model.h"

/* The models laid out for looking up; built once. */
struct scorer; /* opaque */

struct scorer *scorer_get(void); /* owned by the caller */
void scorer_free(struct scorer *);

/* A text as the models see it. Emptied and filled again for each text. */
struct reading {
	struct unit *units; /* owned */
	size_t count, capacity;
	double shared;      /* bits that no language changes: the steps between kinds, the symbols */
};

/* Takes a well-formed text. */
void reading_set(struct reading *, const struct scorer *, struct slice text);
void reading_free(struct reading *);

/* Bits that the text costs in a language of models[]. */
double reading_cost(const struct reading *, const struct scorer *, const struct model *);

const struct model *model_named(const char *language, size_t length);

#endif
