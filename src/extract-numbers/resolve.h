/*
 * Resolving times that are relative to a date which the text does not state.
 */
#ifndef EXTRACT_NUMBERS_RESOLVE_H
#define EXTRACT_NUMBERS_RESOLVE_H

#include "extract-numbers/figure.h"

/* Is it a day of the calendar, YYYY-MM-DD? */
bool resolve_is_day(const char *text);

/*
 * The period (EDTF, in the sentence's arena) of a relative time word as it is
 * written, 去年 or last year, or a slice without `at` where the command line
 * does not ask for it or nothing is known to resolve it against: years,
 * months and days count from --date or the record's date of publication;
 * parts of a year (上半年, 年末) and 全年 are of the year that `around` begins
 * with, the period stated right before, else of the only year that heading or
 * title name.
 */
struct slice resolve_word(struct sentence *, struct slice word, struct slice around);

/* XXXX-02-15 with the year that heading or title name; as it is where they name none or several. */
struct slice resolve_year(struct sentence *, struct slice period);

#endif
