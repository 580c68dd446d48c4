/*
 * Days, months and years as EDTF (ISO 8601-2): 2022-11, XXXX-02-15, 2019/2020.
 */
#ifndef EXTRACT_NUMBERS_CALENDAR_H
#define EXTRACT_NUMBERS_CALENDAR_H

#include "extract-numbers/figure.h"
#include "extract-numbers/sieve.h"

/* A date; what is not stated is 0 (the year of 0367 is 367, of 221 BC -221). */
struct day {
	int year, month, day;
};

bool day_is_good(struct day);

/* Writes a number in so many digits, zeros before it; returns how many. */
size_t digits_write(char *out, int number, size_t digits);

/* In the arena: the date, and an interval of two. */
struct slice day_write(struct arena *, struct day);
struct slice days_write(struct arena *, struct day from, struct day to);

/* Months `from` to `to` of a year (0: not stated). */
struct slice months_write(struct arena *, int year, int from, int to);

/* A duration of a UCUM unit (s to a): P3Y, PT15M, P2.5D; without `at` where it has no ISO form. */
struct slice duration_write(struct arena *, struct decimal value, struct slice unit);

/* The month that an English word names, 0 where none. */
int month_of(struct slice word);

/* The whole number of a figure that nothing is known of, if it lies within bounds; else -1. */
int whole_of(const struct figure *, int low, int high);

/*
 * Makes figures first to last one date (or time): raw runs from `from` to
 * `to`. The others are dropped.
 */
struct figure *make_date(struct sentence *, size_t first, size_t last, const char *from, const char *to, enum kind, struct slice period);

/* The figure whose numeral begins at `at` or behind spaces there, the sentence's count where there is none. */
size_t figure_at(const struct sentence *, size_t from, const char *at);

/* What stands in the sentence from a place on. */
struct slice text_from(const struct sentence *, const char *at);
struct slice text_before(const struct sentence *, const char *at);

/* A rule that reads a date or time that figure i begins (or lies in), where its row lets it; false where there is none. */
struct date_rule {
	bool (*read)(struct sentence *, size_t i);
	struct sieve_row row;
};

struct date_rules {
	const struct date_rule *list;
	size_t count;
	bool unnumbered; /* for numbers without 第 alone */
};

extern const struct date_rules clock_rules, date_rules_digits, date_rules_chinese, date_rules_english;

#endif
