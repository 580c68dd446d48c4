/*
 * What the passes share: the document on its way, its lines, the rules. A
 * pass reads the text as it stands and adds edits; it decides by that text
 * alone, so that cleaning runs to a fixed point and cleaning twice changes
 * nothing.
 */
#ifndef CLEAN_CLEANER_H
#define CLEAN_CLEANER_H

#include "base/io.h"
#include "clean/class.h"
#include "clean/draft.h"
#include "clean/gbk.h"
#include "clean/model.h"
#include "clean/rule.h"

/* What becomes of characters of which a byte is lost. */
enum lost { LOST_FFFD, LOST_GUESS };

struct patterns; /* the pattern rules, compiled (clean/pattern.h) */

struct cleaner {
	struct rules rules;
	struct patterns *patterns; /* owned */
	struct classes classes;
	struct model model;
	struct gbk gbk;
	struct draft draft;
	struct edits edits;
	struct span *lines; /* owned */
	size_t line_count, line_capacity;
	struct span *spare; /* owned; the list of lines being made */
	size_t spare_capacity;
	unsigned seen, pairs; /* of all lines */
	size_t round;         /* of passes over this document, from 0 */
	bool html;            /* a whole HTML page: its markup stays */
	bool html_said;
	bool tracked;         /* keep the changes, also without a side file that needs them */
	enum lost lost;
	uint32_t *witnesses;  /* owned by the pinyin pass: by character, all 0 between passes */
	const char *name;     /* of the document, for messages and side files */
	bool counting;        /* count what is left damaged */
	size_t left_replacement, left_kun; /* U+FFFD, and such read as GBK, in the cleaned texts */
	void *opencc;         /* owned by the pass simplified */
	struct side_file removed, explain;
	struct buf row; /* a line of a side file */
	struct buf doc; /* the name of a record's document */
};

static inline struct slice line_text(const struct cleaner *cleaner, const struct span *line)
{
	return (struct slice){cleaner->draft.text.at + line->at, line->size};
}

/* Adds an edit where the rule is on. */
static inline void edit(struct cleaner *cleaner, size_t from, size_t to, const char *replacement, size_t rule)
{
	if (rule_on(&cleaner->rules, rule))
		edits_add(&cleaner->edits, from, to, slice_of(replacement), rule);
}

void cleaner_start(struct cleaner *);
void cleaner_free(struct cleaner *);

/* Was it built with OpenCC? */
bool simplified_known(void);
void simplified_free(struct cleaner *);

/*
 * Cleans a document; the result is good until the next one. Writes the side
 * files that are wanted.
 */
struct slice cleaner_run(struct cleaner *, const char *name, struct slice text);

/* The passes, in their order (clean/pass.c). */
void pass_punctuation(struct cleaner *);
void pass_shift(struct cleaner *);
void pass_pinyin(struct cleaner *);
void pass_mojibake(struct cleaner *);
void pass_characters(struct cleaner *);
void pass_markup(struct cleaner *);
void pass_spaces(struct cleaner *);
void pass_remove(struct cleaner *);
void pass_simplified(struct cleaner *);

#endif
