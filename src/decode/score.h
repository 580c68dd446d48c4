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

/* A run of letters, and what it costs as a word of whatever language. */
struct word {
	uint32_t start;  /* in letters[] */
	uint32_t count;
	uint32_t mixed;  /* eighths of a bit */
	bool beyond;     /* a letter beyond ASCII is in it */
};

/* A Han character or Hangul syllable. */
struct sign {
	uint16_t code; /* 0: outside the ranges of models */
	bool hangul;
};

/* A text as the models see it. Emptied and filled again for each text. */
struct reading {
	uint16_t *letters;  /* by the scorer's numbers; owned, as the others */
	struct word *words;
	struct sign *signs;
	size_t letter_count, word_count, sign_count;
	size_t letter_room, word_room, sign_room;
	double shared; /* bits that no language changes: the steps between kinds, the symbols */
};

/* Takes a well-formed text. */
void reading_set(struct reading *, const struct scorer *, struct slice text);
void reading_free(struct reading *);

/* Bits that the text costs in a language of models[]. */
double reading_cost(const struct reading *, const struct scorer *, const struct model *);

/* The languages of a list, as bits by their place in models[]; all for NULL. */
uint64_t model_set(const char *languages);

#endif
