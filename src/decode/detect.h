/*
 * Which charset a text is in: by its BOM, by the label that it declares and
 * its bytes bear out, by being valid UTF-8, else by the likelihood of the
 * decoded text under small models of characters (model.h).
 */
#ifndef DECODE_DETECT_H
#define DECODE_DETECT_H

#include "decode/multibyte.h"
#include "decode/score.h"

/* What is at hand of an input. */
struct sight {
	struct slice head; /* its first bytes, where a label would be */
	struct slice text; /* from its first byte that is no plain ASCII on, or from before that */
	bool start;        /* text begins where the input does */
	bool whole;        /* text ends where the input does */
};

enum reason {
	REASON_ASCII, REASON_GIVEN, REASON_BOM, REASON_DECLARED, REASON_UTF8, REASON_ESCAPES, REASON_LIKELY,
	REASON_NO_TEXT
};

struct candidate {
	const struct charset *charset;
	const char *language; /* of the model that likes it best, or NULL */
	uint64_t languages;   /* the models still in question, by their place in models[] */
	double cost;          /* bits */
	double confidence;    /* 0 to 1 */
	bool same;            /* reads the text as the likeliest does */
};

enum { CANDIDATES = 8 };

struct guess {
	const struct charset *charset; /* NULL for what is no text */
	double confidence;             /* 0 to 1 */
	enum reason reason;
	const char *what;                /* REASON_NO_TEXT: what it is */
	const struct charset *declared;  /* what a label said, or NULL */
	struct candidate ranked[CANDIDATES]; /* the likeliest first; as many as were weighed */
	size_t ranked_count;
};

/* Below this a guess is warned of. */
#define CONFIDENT 0.6

/* Is this byte plain ASCII text, the same in every charset that is guessed? */
bool is_plain(unsigned char byte);

/* UTF-7 is never guessed, but a label is believed. */
bool is_utf7(const struct charset *);

/* What detection works with, used again for every input; all zero to begin with. */
struct detector {
	struct multibyte tables;
	struct scorer *scorer; /* built when first needed */
	struct reading reading;
	struct buf sample, text;
};

void detect(struct detector *, const struct sight *, struct guess *);
void detector_free(struct detector *);

/* Words for a reason, for --detect. */
const char *reason_words(enum reason);

#endif
