#include "extract-numbers/resolve.h"

#include "base/utf8.h"
#include "extract-numbers/calendar.h"
#include "extract-numbers/passage.h"
#include "extract-numbers/vocabulary.h"

enum unit { UNIT_YEAR, UNIT_MONTH, UNIT_DAY, UNIT_PART };

/* A word: a shift from the reference, or the first and last month of a part of a year. */
static const struct {
	const char *words;
	enum unit unit;
	int first, last;
} rows[] = {
	{"今年 本年 本年度 今年以来 this_year", UNIT_YEAR, 0, 0},
	{"去年 上年 昨年 上年度 last_year", UNIT_YEAR, -1, 0},
	{"前年", UNIT_YEAR, -2, 0},
	{"明年 next_year", UNIT_YEAR, 1, 0},
	{"后年", UNIT_YEAR, 2, 0},
	{"本月 this_month", UNIT_MONTH, 0, 0},
	{"上月 last_month", UNIT_MONTH, -1, 0},
	{"下月 next_month", UNIT_MONTH, 1, 0},
	{"今日 今天 today", UNIT_DAY, 0, 0},
	{"昨日 昨天 yesterday", UNIT_DAY, -1, 0},
	{"明天 tomorrow", UNIT_DAY, 1, 0},
	{"全年 年度 throughout_the_year during_the_year", UNIT_PART, 1, 12},
	{"上半年 前两季度 first_half first_half_of_the_year", UNIT_PART, 1, 6},
	{"下半年 second_half second_half_of_the_year", UNIT_PART, 7, 12},
	{"一季度 第一季度 first_quarter", UNIT_PART, 1, 3},
	{"二季度 第二季度 second_quarter", UNIT_PART, 4, 6},
	{"三季度 第三季度 third_quarter", UNIT_PART, 7, 9},
	{"四季度 第四季度 fourth_quarter", UNIT_PART, 10, 12},
	{"前三季度 头三季度 前三季", UNIT_PART, 1, 9},
	{"年末 年底", UNIT_PART, 12, 12},
	{"年初", UNIT_PART, 1, 1},
};

static int number_at(struct slice text, size_t at, size_t digits)
{
	int number = 0;
	if (at + digits > text.size)
		return -1;
	for (size_t i = at; i < at + digits; i++) {
		if (text.at[i] < '0' || text.at[i] > '9')
			return -1;
		number = number * 10 + (text.at[i] - '0');
	}
	return number;
}

static int days_of(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	return days[month - 1] + (month == 2 && leap);
}

/* Reads a month or day of one or two digits behind - / . or `han`; 0 where none stands there. */
static int read_part(struct slice text, size_t *at, const char *han)
{
	struct slice rest = slice_from(text, *at);
	size_t mark = slice_begins(rest, "-") || slice_begins(rest, "/") || slice_begins(rest, ".") ? 1 : slice_begins(rest, han) ? strlen(han) : 0;
	int one = number_at(rest, mark, 1), two = number_at(rest, mark, 2);
	if (!mark || one < 0)
		return 0;
	*at += mark + (two < 0 ? 1 : 2);
	return two < 0 ? one : two;
}

/* 2024, 2024-05, 2024-05-14, 2024/5/14, 2024年5月14日 and what may follow (T17:36). */
static bool read_day(struct slice text, struct day *day)
{
	size_t at = 4;
	*day = (struct day){number_at(text, 0, 4), 0, 0};
	if (day->year <= 0)
		return false;
	day->month = read_part(text, &at, "年");
	if (day->month > 0)
		day->day = read_part(text, &at, "月");
	return day->month >= 0 && day->month <= 12 && day->day >= 0 && (day->day == 0 || day->day <= days_of(day->year, day->month));
}

bool resolve_is_day(const char *text)
{
	struct day day;
	struct slice slice = slice_of(text);
	return slice.size == 10 && slice.at[4] == '-' && slice.at[7] == '-' && number_at(slice, 5, 2) >= 0 && number_at(slice, 8, 2) >= 0 && read_day(slice, &day) && day.month && day.day;
}

/* The years that a text names are all this one; 0 for none, -1 for several. */
static int year_named(struct slice text, int year)
{
	for (size_t at = 0; at + 4 <= text.size; at++) {
		int found = number_at(text, at, 4);
		bool whole = (at == 0 || number_at(text, at - 1, 1) < 0) && number_at(text, at + 4, 1) < 0;
		if (!whole || found < 1900 || found > 2099)
			continue;
		if (year && year != found)
			return -1;
		year = found;
	}
	return year;
}

static int year_of_heads(const struct passage *passage)
{
	struct buf scratch = {0};
	int year = year_named(passage_member(passage, "heading", &scratch), 0);
	if (!year)
		year = year_named(passage_member(passage, "title", &scratch), 0);
	buf_free(&scratch);
	return year;
}

/* The day that relative dates count from; false where none is told. */
static bool read_origin(const struct passage *passage, struct day *day)
{
	struct buf scratch = {0};
	const struct settings *settings = passage->settings;
	bool good = read_day(settings->date.size ? settings->date : passage_member(passage, settings->published, &scratch), day);
	buf_free(&scratch);
	return good;
}

static size_t put_day(char *out, struct day day)
{
	size_t size = digits_write(out, day.year, 4);
	if (day.month) {
		out[size++] = '-';
		size += digits_write(out + size, day.month, 2);
	}
	if (day.month && day.day) {
		out[size++] = '-';
		size += digits_write(out + size, day.day, 2);
	}
	return size;
}

static struct slice write_span(struct sentence *sentence, struct day from, struct day to)
{
	char *out = arena_get(&sentence->arena, 24);
	size_t size = put_day(out, from);
	if (from.month != to.month) {
		out[size++] = '/';
		size += put_day(out + size, to);
	}
	return (struct slice){out, size};
}

/* Day or month moved by one; false where it is not known. */
static bool shift(struct day *day, enum unit unit, int by)
{
	if ((unit == UNIT_MONTH && !day->month) || (unit == UNIT_DAY && !day->day))
		return false;
	if (unit == UNIT_YEAR)
		*day = (struct day){day->year + by, 0, 0};
	if (unit == UNIT_MONTH)
		*day = (struct day){day->year, day->month + by, 0};
	if (unit == UNIT_DAY)
		day->day += by;
	if (unit == UNIT_DAY && day->day > days_of(day->year, day->month))
		day->month++, day->day = 1;
	if (unit == UNIT_DAY && day->day == 0)
		day->day = --day->month ? days_of(day->year, day->month) : 31;
	if (unit != UNIT_YEAR && day->month == 0)
		day->year--, day->month = 12;
	if (unit != UNIT_YEAR && day->month == 13)
		day->year++, day->month = 1;
	return true;
}

/* Is the word, simplified or in any case and with single spaces, in the list? */
static bool is_in(const struct sentence *sentence, struct slice word, const char *list)
{
	char plain[64];
	size_t length, size = 0;
	if (word.size + 4 > sizeof plain)
		return false;
	for (size_t at = 0; at < word.size; at += length) {
		uint32_t code = utf8_read(word.at + at, &length);
		if (code >= 0x80)
			code = vocabulary_simplified(sentence->passage->vocabulary, code);
		else
			code = code == ' ' ? '_' : code >= 'A' && code <= 'Z' ? code + 32 : code;
		size += utf8_write(plain + size, code);
	}
	for (const char *at = list; *at; at += strspn(at, " ")) {
		size_t next = strcspn(at, " ");
		if (next == size && memcmp(at, plain, size) == 0)
			return true;
		at += next;
	}
	return false;
}

struct slice resolve_word(struct sentence *sentence, struct slice word, struct slice around)
{
	const struct settings *settings = sentence->passage->settings;
	struct day day;
	size_t row = 0;
	if (!settings->resolve)
		return (struct slice){0};
	while (row < sizeof rows / sizeof *rows && !is_in(sentence, word, rows[row].words))
		row++;
	if (row == sizeof rows / sizeof *rows)
		return (struct slice){0};
	if (rows[row].unit != UNIT_PART) {
		if (!read_origin(sentence->passage, &day) || !shift(&day, rows[row].unit, rows[row].first))
			return (struct slice){0};
		return write_span(sentence, day, day);
	}
	int year = around.size == 4 ? number_at(around, 0, 4) : year_of_heads(sentence->passage);
	if (year <= 0)
		return (struct slice){0};
	bool whole = rows[row].first == 1 && rows[row].last == 12;
	return write_span(sentence, (struct day){year, whole ? 0 : rows[row].first, 0}, (struct day){year, whole ? 0 : rows[row].last, 0});
}

struct slice resolve_year(struct sentence *sentence, struct slice period)
{
	int year = sentence->passage->settings->resolve ? year_of_heads(sentence->passage) : 0;
	if (year <= 0 || period.size < 4 || memcmp(period.at, "XXXX", 4) != 0)
		return period;
	char *copy = arena_get(&sentence->arena, period.size);
	memcpy(copy, period.at, period.size);
	for (size_t at = 0; at + 4 <= period.size; at++)
		if (memcmp(copy + at, "XXXX", 4) == 0)
			digits_write(copy + at, year, 4);
	return (struct slice){copy, period.size};
}
