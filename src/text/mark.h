/*
 * Marks: what stands before a section or an item and says which one it is
 * (一、 （一） 1. ① 第三章 Chapter 3 first, ──). One table, one row a kind.
 *
 * A mark is read where it would stand; whether it opens anything depends on
 * the marks around it (its numbers must go on) and is not decided here.
 */
#ifndef TEXT_MARK_H
#define TEXT_MARK_H

#include <stdint.h>

#include "base/buf.h"

/* How the number of a mark is written. */
enum mark_script {
	MARK_NO_NUMBER,
	MARK_HAN,          /* 十一 */
	MARK_HAN_FORMAL,   /* 拾壹 */
	MARK_DIGITS,       /* 11, of either width */
	MARK_EITHER,       /* 十一 or 11, as in 第11条 */
	MARK_DECIMAL,      /* 2.1 and deeper: the last part counts */
	MARK_STEM,         /* 甲乙丙 */
	MARK_CIRCLED,      /* ① ❶ */
	MARK_SIGN_PAREN,   /* ⑴ */
	MARK_SIGN_POINT,   /* ⒈ */
	MARK_SIGN_HAN,     /* ㈠ */
	MARK_SIGN_ROMAN,   /* Ⅳ */
	MARK_ROMAN_UPPER,  /* IV */
	MARK_ROMAN_LOWER,  /* iv */
	MARK_LETTER_UPPER, /* A to Z */
	MARK_LETTER_LOWER,
	MARK_NUMERAL,      /* 4, IV or four, as in Chapter 4 */
	MARK_NUMERAL_LETTER, /* the same or a letter, as in Appendix B */
	MARK_CARDINAL,     /* four, and the plural that a machine makes of 四、 */
	MARK_ORDINAL,      /* fourth, fourthly, finally */
	MARK_WORD          /* 首先 其次 再次 最后 */
};

/* What a kind is like; see the table. */
enum mark_trait {
	MARK_LINE = 1 << 0,   /* stands at the start of a line */
	MARK_RUN_IN = 1 << 1, /* stands at the start of a sentence, or behind ； or ： */
	MARK_LONE = 1 << 2,   /* one alone, numbered 1, is a sequence */
	MARK_OWNS = 1 << 3,   /* the paragraphs behind its own belong to it too */
	MARK_TITLED = 1 << 4, /* what follows may be a heading */
	MARK_SHORT = 1 << 5,  /* a mark only where the line looks like a heading */
	MARK_SPOKEN = 1 << 6, /* a word of the sentence that it begins */
	MARK_ANSWERED = 1 << 7, /* a question follows */
	MARK_TOP = 1 << 8     /* lies in no other section but the document */
};

/* What must follow the marker. */
enum mark_rest {
	MARK_REST_ANY,
	MARK_REST_NO_DIGIT, /* 1.5 is no mark, nor is 一、二季度 */
	MARK_REST_GAP,      /* white space or the end of the line */
	MARK_REST_NAME,     /* the same, or a capital or a Han character; no small letter */
	MARK_REST_NO_UNIT   /* the same, but no measure word: 3月 is no mark */
};

/* Kinds of one family go on with each other's numbers (1. 2、 3．). */
enum mark_family {
	MARK_ALONE,
	MARK_FAMILY_POINT,
	MARK_FAMILY_PAREN,
	MARK_FAMILY_HAN_PAREN,
	MARK_FAMILY_SPOKEN,
	MARK_FAMILY_ENGLISH
};

/* A row. Alternatives are parted by `|`, the longer before the shorter. */
struct mark_kind {
	const char *name;
	unsigned begins; /* classes of characters that it may begin with (mark-table.c) */
	const char *before;
	enum mark_script script;
	const char *after;
	enum mark_rest rest;
	enum mark_family family;
	unsigned traits;
};

extern const struct mark_kind mark_kinds[];
extern const size_t mark_kind_count;

/* Numbers that stand for a place in the sequence around them. */
enum { MARK_NEXT = 0xFFFE, /* 再次, again */ MARK_LAST = 0xFFFF /* 最后, finally */ };

struct mark {
	uint8_t kind;    /* index of its row */
	uint8_t variant; /* of a mark without number: which one; of a decimal: how many parts */
	uint32_t number; /* its value; 0 where it has none; MARK_NEXT, MARK_LAST */
	size_t size;     /* of the marker with its punctuation, in bytes */
};

enum mark_place { MARK_AT_LINE = MARK_LINE, MARK_IN_TEXT = MARK_RUN_IN };

/*
 * The mark that a text begins with, no white space before it. The text is
 * well-formed UTF-8 and reaches to the end of its line. False where there is none.
 */
bool mark_read(struct slice text, enum mark_place, struct mark *);

/* The same for one kind only: another reading of what stands there (i as a letter, as 1). */
bool mark_read_as(struct slice text, uint8_t kind, struct mark *);

/* The kind that reads a Roman numeral of this kind as a letter; only for the Roman scripts. */
static inline uint8_t mark_letters(uint8_t roman)
{
	return (uint8_t)(roman + 1);
}

/* Kinds that are found by how a line stands, not by what it begins with. */
enum mark_unmarked { MARK_HEADING, MARK_BOLD, MARK_BRACKETED, MARK_OVER, MARK_UNDERLINED_1, MARK_UNDERLINED_2, MARK_UNMARKED };

#endif
