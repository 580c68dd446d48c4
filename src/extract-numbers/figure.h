/*
 * A figure: one quantity stated in running text, with what the text says of
 * it (quern-figures(5)), and the sentence that it stands in. The steps, each
 * filling its own fields and reading only those filled before:
 *
 *   scan      numeral, form, value, value_to; what a range or an infix says
 *   phrase    labels; words in which a numeral is no number are dropped
 *   date      dates and clock times, with their period
 *   name      identifiers
 *   unit      unit, raw; a unit or multiplier shared by several numbers
 *   range     value_to of two numbers joined to one
 *   qualifier qualifier, whole
 *   kind      kind
 *   change, period, item, scope, base, flags: each the field of its name
 */
#ifndef EXTRACT_NUMBERS_FIGURE_H
#define EXTRACT_NUMBERS_FIGURE_H

#include <stdint.h>

#include "base/buf.h"
#include "text/decimal.h"

enum kind {
	KIND_NONE, /* not yet known */
	KIND_COUNT,
	KIND_PERCENT,
	KIND_RATIO,
	KIND_MULTIPLE,
	KIND_MONEY,
	KIND_MEASURE,
	KIND_DURATION,
	KIND_AGE,
	KIND_RANK, /* the last of the statistics */
	KIND_DATE,
	KIND_TIME,
	KIND_ORDINAL,
	KIND_IDENTIFIER,
	KIND_LABEL,
	KIND_COUNTED /* how many there are */
};

enum qualifier {
	QUALIFIER_NONE,
	QUALIFIER_ABOUT,
	QUALIFIER_NEARLY,
	QUALIFIER_OVER,
	QUALIFIER_UNDER,
	QUALIFIER_AT_LEAST,
	QUALIFIER_AT_MOST
};

enum change {
	CHANGE_NONE,
	CHANGE_INCREASE,
	CHANGE_DECREASE,
	CHANGE_FROM,
	CHANGE_RISE_TO,
	CHANGE_FALL_TO,
	CHANGE_NEW
};

/* Bits of figure.flags, in the order in which they are written. */
enum flag {
	FLAG_INHERITED_ITEM = 1 << 0,
	FLAG_INHERITED_BASE = 1 << 1,
	FLAG_PLANNED = 1 << 2,
	FLAG_AGENDA = 1 << 3,
	FLAG_RELATIVE_PERIOD = 1 << 4,
	FLAG_PERCENT_OR_POINTS = 1 << 5,
	FLAG_QUOTED = 1 << 6,
	FLAG_IN_NAME = 1 << 7,
	FLAG_CONFLICTING_QUALIFIER = 1 << 8,
	FLAG_NEAR_DAMAGE = 1 << 9,
	FLAG_ARITHMETIC = 1 << 10
};

/* The names that stand in the output, by the enums' values. */
extern const char *const kind_names[KIND_COUNTED];
extern const char *const qualifier_names[];
extern const char *const change_names[];
extern const char *const flag_names[]; /* NULL behind the last */

/* What a numeral is made of. */
enum numeral_form {
	FORM_ARABIC,   /* digits, perhaps with multipliers (2.5万, 3 million) */
	FORM_CHINESE,  /* Chinese numerals alone */
	FORM_ENGLISH,  /* number words */
	FORM_ORDINAL,  /* 20th, third */
	FORM_FRACTION, /* 三分之二, 3/4, two thirds, half */
	FORM_PERCENT,  /* 百分之五 */
	FORM_MULTIPLE, /* doubled, twofold */
	FORM_DOTTED,   /* 1.2.3: more than one point */
	FORM_LONG,     /* more digits than a value may have */
	FORM_CIRCLED   /* ①, Ⅳ */
};

struct unit_row;

/* Which row of which table made the figure what it is, for --explain. */
struct rule {
	const char *table;
	struct slice row;
};

enum { FIGURE_RULES = 6 };

/* Slices point into the sentence, the tables or the sentence's arena. */
struct figure {
	/* what is written, in this order; a slice without `at` is null */
	struct decimal value, value_to;
	bool has_value, has_value_to;
	enum qualifier qualifier;
	struct slice unit;
	enum kind kind;
	struct slice item, scope, base;
	enum change change;
	struct slice period;
	unsigned flags;
	struct slice raw, clause;

	/* what the steps tell each other */
	struct slice numeral; /* the number itself: no sign, 第, currency or unit */
	struct slice whole;   /* raw with the qualifiers before and behind it */
	enum numeral_form form;
	bool indefinite; /* 几十, dozens */
	bool range;      /* value and value_to are a range written in the text */
	bool bare;       /* a Chinese unit without a digit before it (百日, 万人) */
	bool ordinal;    /* 第 stands before it */
	unsigned unit_power;  /* of 百分之 (2) and 千分之 (3) */
	unsigned word;        /* enum word_class of the first English word */
	enum qualifier infix; /* 多 or 余 inside the numeral or before its unit */
	const struct unit_row *unit_row; /* NULL: no unit stands there */
	bool shares;     /* its unit stands behind the next number */
	bool dropped;    /* no figure after all: removed when the step ends */
	bool explained;  /* are its rules wanted? */
	unsigned rule_count;
	size_t token; /* of `whole` among the sentence's tokens */
	struct rule rules[FIGURE_RULES]; /* so many of them; the others hold anything */
};

/* Memory for strings that a sentence's figures are given; emptied with it. */
struct arena {
	struct buf *blocks; /* owned */
	size_t count, capacity, used;
};

/* Room for `size` bytes that stays where it is. */
char *arena_get(struct arena *, size_t size);
struct slice arena_copy(struct arena *, struct slice);
struct slice arena_join(struct arena *, const struct slice *parts, size_t count);
void arena_clear(struct arena *);
void arena_free(struct arena *);

struct lexicon;
struct vocabulary;
struct token;
struct frame;
struct document;

/* What the command line asks for. */
struct settings {
	unsigned kinds;            /* bits 1 << KIND_… that are written */
	struct slice yuan;         /* the code of a bare 元 */
	bool explain;
	bool resolve;              /* relative dates are resolved … */
	struct slice date;         /* … against this day, or */
	const char *published;     /* … against this member of the record */
};

/* The document or record that the sentences are of. */
struct passage {
	const struct document *document;
	const struct settings *settings;
	const struct lexicon *lexicon;
	const struct vocabulary *vocabulary;
	struct slice text;
	enum { UNKNOWN, NO, YES } intends;      /* do heading or path speak of plans? */
	enum { COMMA_UNKNOWN, COMMA_GROUPS, COMMA_DECIMAL } comma; /* what 12,5 is here */
};

/* The cells of a table row: `text` of its sentence is the row. */
struct table_line {
	struct slice head; /* the table's first line; empty where the sentence is none of a table's */
	struct slice note; /* the line before the table (单位：万元), or empty */
	char separator;    /* '\t' or '|' */
};

/*
 * The stretch that the rules see: a sentence, or where that is very long a
 * piece of it, and its figures in order.
 */
struct sentence {
	struct passage *passage;
	struct slice text;     /* what the rules may look at */
	struct slice whole;    /* all of the sentence, for the output */
	struct table_line table;
	size_t candidate;       /* offset in text before which no numeral begins */
	struct figure *figures; /* owned */
	size_t count, capacity;
	struct arena arena;
	size_t *clauses;        /* owned: where clauses begin, in bytes of text */
	size_t *clause_ends;    /* owned: where they end, before their mark */
	size_t *clause_tokens;  /* owned: by a clause's number, from 1 on, its first token (token.h) */
	size_t clause_count, clause_capacity, clause_end_capacity, clause_token_capacity;
	struct token *tokens;   /* owned: its words with their classes (token.h) */
	size_t token_count, token_capacity;
	uint64_t classes;       /* those of all its tokens; more where one of them lost some */
	uint16_t *letters;      /* owned: room for those of its text (vocabulary_read) */
	size_t letter_capacity;
	struct frame *frames;   /* owned: where its figures stand among them (token.h) */
	size_t frame_capacity;
	bool chinese;           /* more of it is Chinese than English */
};

/* A new figure behind the last one, zeroed but for its numeral. */
struct figure *sentence_add(struct sentence *, struct slice numeral);

/* Removes the figures that are marked as dropped. */
void sentence_compact(struct sentence *);

/* Empties a sentence for the next one; the memory of a very long one is given back. */
void sentence_reset(struct sentence *);
void sentence_free(struct sentence *);

/* What stands in the sentence before and behind a slice of it. */
static inline struct slice sentence_before(const struct sentence *sentence, struct slice part)
{
	return (struct slice){sentence->text.at, (size_t)(part.at - sentence->text.at)};
}

static inline struct slice sentence_behind(const struct sentence *sentence, struct slice part)
{
	const char *end = part.at + part.size;
	return (struct slice){end, (size_t)(sentence->text.at + sentence->text.size - end)};
}

/* Notes a row, where the figure is to be explained. */
void figure_rule(struct figure *, const char *table, struct slice row);

static inline bool kind_is_statistic(enum kind kind)
{
	return kind >= KIND_COUNT && kind <= KIND_RANK;
}

#endif
