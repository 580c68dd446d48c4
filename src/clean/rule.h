/*
 * The rules: every change that clean makes is one row of one table
 * (rule-table.c), or one name of a user's rule file.
 */
#ifndef CLEAN_RULE_H
#define CLEAN_RULE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/io.h"
#include "base/record.h"

enum group { GROUP_TIDY, GROUP_REPAIR, GROUP_REMOVE, GROUPS };

/* The rules that code knows by number; rows of rule_table in this order. */
enum rule_id {
	RULE_LINE_ENDS,
	RULE_CONTROLS,
	RULE_ZERO_WIDTH,
	RULE_SOFT_HYPHENS,
	RULE_SPACES,
	RULE_TRAILING_SPACES,
	RULE_BLANK_LINES,
	RULE_FULL_WIDTH,
	RULE_ENTITIES,
	RULE_TAGS,
	RULE_SIMPLIFIED,
	RULE_MOJIBAKE,
	RULE_SHIFTED_GBK,
	RULE_PINYIN_RESIDUE,
	RULE_PUNCTUATION,
	RULE_NAVIGATION,
	RULE_SHARE,
	RULE_CONTACT,
	RULE_COPYRIGHT,
	RULE_DISCLAIMER,
	RULE_RELATED,
	RULE_PAGE_TOOLS,
	RULE_LINK_FARM,
	RULE_KEYWORD_SPAM,
	RULE_CHROME_NEIGHBOUR,
	RULES_BUILT_IN
};

struct rule {
	const char *name;
	enum group group;
	const char *what; /* what it changes, one line */
};

extern const struct rule rule_table[RULES_BUILT_IN];
extern const char *const group_names[GROUPS];

/* The table and the user's rules behind it, which are on, how often each was applied. */
struct rules {
	struct rule *list; /* owned; names of user's rules too */
	bool *off;         /* owned, by rule */
	size_t *applied;   /* owned, by rule */
	size_t count, capacity;
};

void rules_start(struct rules *);
void rules_free(struct rules *);

/* The rule of this name; a new one of group remove where there is none. */
size_t rules_enter(struct rules *, struct slice name);

/* Switches what a comma-separated list names (groups or rules); false at an unknown name, which is put in *unknown. */
bool rules_switch(struct rules *, struct names, bool off, const char **unknown);

void rules_all(struct rules *, bool off);

static inline bool rule_on(const struct rules *rules, size_t rule)
{
	return !rules->off[rule];
}

/* Is any rule from `first` to `last` on? */
bool rules_any(const struct rules *, enum rule_id first, enum rule_id last);

/* A row a rule: name, group, on or off, what it does, parted by tabs. */
void rules_list(const struct rules *, struct output *);

/* A line a rule that was applied, on standard error. */
void rules_report(const struct rules *);

#endif
