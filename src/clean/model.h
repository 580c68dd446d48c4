/*
 * How plausible Chinese text is: the bits that a character costs alone, or
 * behind another one, in both scripts together (train.py).
 */
#ifndef CLEAN_MODEL_H
#define CLEAN_MODEL_H

#include <stdint.h>

#include "base/buf.h"

/* A row: a letter (A is 0 bits, B 1 …), then the characters that cost so; up to a NULL. */
extern const char *const model_singles[];
/* A row: a character, then as above those that stand behind it; up to a NULL. */
extern const char *const model_pairs[];

enum {
	COST_UNSEEN = 24,  /* a character that the model never saw */
	COST_BACKED = 2,   /* added where the pair was not seen often */
	COST_RARE = 18     /* from here on a character is rare */
};

/* All digits, and all Latin letters; ASCII marks are counted as full-width ones. */
enum { MODEL_DIGIT = 0xFF10, MODEL_LETTER = 0xFF21 };

struct pair {
	uint16_t first, second; /* 0, 0: empty */
	uint8_t cost;
};

struct model {
	uint8_t single[0x10000]; /* 0: unseen */
	struct pair *pairs;      /* owned; a hash table, NULL until it is needed */
	size_t mask;
};

/* Fills the costs of single characters. */
void model_start(struct model *);
void model_free(struct model *);

/* Bits that a character costs alone. */
unsigned model_single(const struct model *, uint32_t character);

/* Bits that a character costs behind another; 0 before it: alone. Fills the pairs at first need. */
unsigned model_cost(struct model *, uint32_t before, uint32_t character);

#endif
