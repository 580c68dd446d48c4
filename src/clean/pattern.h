/*
 * Rules that a pattern can tell: built in, or from a user's file. A row is
 *
 *	name TAB where TAB pattern TAB action
 *
 * where: line (anywhere), head or tail (the first or last twelve lines that
 * are not blank, and what follows the prose), end (the last four); the pattern (PCRE2, UTF) sees one line without the spaces at its
 * ends; action: line (remove it), match (remove only what matched), block
 * (remove it and the titles under it), keep (no rule removes this line).
 * Lines that are empty or begin with # are comments.
 */
#ifndef CLEAN_PATTERN_H
#define CLEAN_PATTERN_H

#include "base/buf.h"
#include "base/regex.h"
#include "clean/rule.h"

enum where { WHERE_LINE, WHERE_HEAD, WHERE_TAIL, WHERE_END, WHERES };
enum action { ACTION_LINE, ACTION_MATCH, ACTION_BLOCK, ACTION_KEEP };

/* How many lines that are not blank are head, and how many tail. */
enum { ZONE_LINES = 12, END_LINES = 4 };

/* What a line must show before a built-in pattern is tried on it. */
enum gate {
	GATE_HEAD,   /* a beginning that the pattern may begin with */
	GATE_NOTICE, /* one of notice_characters (clean/class.h) */
	GATE_WESTERN, /* no Chinese character, and at the end */
	GATES
};

struct pattern {
	enum gate gate;
	size_t rule;
	enum where where;
	enum action action;
	struct regex *regex; /* owned */
};

/*
 * What a line that a built-in pattern matches may begin with: a look-up that
 * spares most lines the patterns. Words are hashed.
 */
struct heads {
	uint8_t character[0x10000 / 8];
	uint8_t word[4096 / 8];
};

struct patterns {
	struct heads heads;
	struct pattern *list; /* owned; the user's first */
	size_t count, capacity;
	size_t built_in; /* index of the first one that is built in */
};

extern const char builtin_rules[];

/* The built-in patterns. Ends the filter where one does not compile. */
struct patterns *patterns_new(struct rules *);
void patterns_free(struct patterns *);

/* Adds a user's rule file before the built-in ones; ends the filter with file and line at a mistake. */
void patterns_read(struct patterns *, struct rules *, const char *path);

/* What a pattern rule says of a line. */
struct verdict {
	const struct pattern *pattern; /* NULL: nothing */
	size_t from, to;               /* bytes of the line that matched */
};

/* May an anchored built-in pattern match a line? */
bool patterns_may_match(const struct patterns *, struct slice line);

/*
 * The first pattern whose rule is on that matches a line standing in these places (by enum where) and
 * showing this much (by enum gate).
 */
struct verdict patterns_match(const struct patterns *, const struct rules *, struct slice line, const bool stands[WHERES],
			      const bool gates[GATES]);

#endif
