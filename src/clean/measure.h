/*
 * What no pattern knows: lines that are a string of a spammer's keywords.
 */
#ifndef CLEAN_MEASURE_H
#define CLEAN_MEASURE_H

#include "clean/class.h"

/* Only simplified and only traditional characters of a text. */
struct scripts {
	size_t simplified, traditional;
};

struct scripts scripts_count(const struct classes *, struct slice);

/* A line cut at its separators. */
struct pieces {
	size_t count;
	size_t plain;  /* at most PIECE_LONGEST characters, without sentence marks and signs of code */
	size_t digits; /* hold an ASCII digit */
	size_t bars;   /* separators that are bars, not dashes */
};

enum { PIECE_LONGEST = 25, PIECES_FEWEST = 4, PIECES_MANY = 20 };

size_t bars_count(struct slice line);
struct pieces pieces_count(const struct classes *, struct slice line);

/* Is a line a string of short pieces, as a link farm is? */
bool is_strung(const struct classes *, struct slice line);

/* A spammer's words, up to a NULL (spam-table.c). */
extern const char *const spam_words[];
/* What a link farm begins with, up to a NULL. */
extern const char *const farm_leads[];

/* What the measures need to know of a line's surroundings. */
struct setting {
	struct scripts document; /* the scripts of all other lines */
	bool end;                /* at one of the document's ends, outside its prose */
	bool table;              /* a neighbour has as many separators */
};

/* Is the line a link farm or a title stuffed with keywords? */
bool is_farm(const struct classes *, struct slice line, const struct pieces *, const struct setting *);

#endif
