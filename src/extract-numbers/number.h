/*
 * Reading one number: the longest numeral that begins at a place, with what
 * its form says (a range, an indefinite multiple, an infix 多).
 */
#ifndef EXTRACT_NUMBERS_NUMBER_H
#define EXTRACT_NUMBERS_NUMBER_H

#include "extract-numbers/figure.h"
#include "extract-numbers/word-table.h"

struct number {
	size_t size; /* bytes of the text */
	struct decimal value, value_to;
	bool has_to; /* three to five hundred, 几十 */
	bool indefinite, bare, negative;
	bool tail;   /* ends in a digit that counts tenths of its unit (两千四百五) */
	unsigned unit_power; /* of FORM_PERCENT: 2 for %, 3 for ‰ */
	unsigned spaces; /* spaces between its parts */
	enum numeral_form form;
	enum qualifier infix;
	enum word_class ending; /* of the last English word */
};

/*
 * Each reads at `at` and returns false where no such number begins there.
 * What stands before `at` has been looked at by the caller.
 */
bool number_arabic(const struct lexicon *, struct slice text, size_t at, bool comma_decimal, struct number *);
bool number_chinese(const struct lexicon *, struct slice text, size_t at, bool comma_decimal, struct number *);
bool number_english(const struct lexicon *, struct slice text, size_t at, struct number *);

/* May a Chinese numeral of Arabic digits go on with this character, behind a space or not? 2.5万, 3多万, 3分之2, 1又2分之1 */
bool number_goes_on(uint32_t code);

/* ½ and its like. */
bool number_vulgar(struct slice text, size_t at, struct number *);

/*
 * k, bn … right behind the digits from `start` to `at`: multiplies *value, and
 * returns its end, or `at`. The money-only ones need a currency sign before.
 */
size_t number_suffix(struct slice text, size_t start, size_t at, struct decimal *value);

/* Takes along the words behind Arabic digits: 2.5 million, 3 hundred and 21. */
bool number_extend(const struct lexicon *, struct slice text, size_t at, struct number *);

#endif
