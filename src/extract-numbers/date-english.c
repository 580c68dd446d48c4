#include "base/ascii.h"
#include "extract-numbers/calendar.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/unit.h"
#include "extract-numbers/unit-table.h"
#include "text/width.h"

#define MONTHS "january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec"

/* Behind marks and spaces that may part the pieces of a date. */
static const char *behind_marks(const struct sentence *sentence, const char *at)
{
	const char *end = sentence->text.at + sentence->text.size;
	for (int i = 0; i < 3 && at < end && strchr(" ,.-/", *at); i++)
		at++;
	return at;
}

/* nineteen ninety-six: the last two digits of the year that figure i begins, 0 where there are none. */
static int year_words(const struct sentence *sentence, size_t i)
{
	const struct figure *figure = &sentence->figures[i];
	size_t next = figure_at(sentence, i + 1, figure->numeral.at + figure->numeral.size);
	if (figure->form != FORM_ENGLISH || next >= sentence->count || sentence->figures[next].form != FORM_ENGLISH)
		return 0;
	int high = whole_of(figure, 11, 20), low = whole_of(&sentence->figures[next], 10, 99);
	return high > 0 && low > 0 ? high * 100 + low : 0;
}

/* A year at a place: four digits, or words (two thousand, nineteen ninety); *index is its last figure. */
static int year_at(const struct sentence *sentence, size_t from, const char *at, size_t *index)
{
	*index = figure_at(sentence, from, at);
	if (*index >= sentence->count)
		return 0;
	const struct figure *figure = &sentence->figures[*index];
	int year = year_words(sentence, *index);
	if (year) {
		++*index;
		return year;
	}
	year = whole_of(figure, 1000, 2999);
	bool digits = figure->form == FORM_ARABIC && figure->numeral.size == 4;
	return year > 0 && (digits || figure->form == FORM_ENGLISH) ? year : 0;
}

static int day_of(const struct figure *figure)
{
	return figure->numeral.size < 20 && (figure->form == FORM_ARABIC || figure->form == FORM_ENGLISH || figure->form == FORM_ORDINAL) ? whole_of(figure, 1, 31) : -1;
}

/* The month word that ends before a place; *start is where it begins. */
static int month_before(const struct sentence *sentence, const char *at, const char **start)
{
	struct slice before = text_before(sentence, at);
	size_t the = glance_ends_word(glance_skip_back(before), "the");
	if (the)
		before.size = glance_skip_back(before).size - the;
	size_t marks = 0;
	while (before.size && marks < 3 && strchr(" ,.-/", before.at[before.size - 1]))
		before.size--, marks++;
	struct slice word = glance_word_back(before);
	*start = word.at;
	/* "may" is a verb where it has no capital and a number follows */
	if (slice_is_string(word, "may") || slice_is_string(word, "march") || slice_is_string(word, "mar"))
		return the || slice_is_string(text_before(sentence, word.at), "") || glance_ends_word(glance_skip_back(text_before(sentence, word.at)), "on in by back since until of") ? month_of(word) : 0;
	return month_of(word);
}

/* Does a place before figure i belong to a date that has been read? */
static bool is_taken(const struct sentence *sentence, size_t i, const char *at)
{
	while (i-- > 0) {
		const struct figure *figure = &sentence->figures[i];
		if (!figure->dropped)
			return figure->kind == KIND_DATE && figure->raw.at + figure->raw.size > at;
	}
	return false;
}

/* May 5, 2021; October 2024; Jan first */
static bool month_first(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	const char *start, *end = figure->numeral.at + figure->numeral.size;
	struct slice before = glance_skip_back(text_before(sentence, figure->numeral.at));
	size_t of_year = glance_ends_word(before, "of"); /* June of 2016 */
	struct day day = {.month = month_before(sentence, figure->numeral.at - (of_year ? (size_t)(figure->numeral.at - before.at - before.size) + of_year : 0), &start)};
	size_t index, last = i;
	if (of_year && (figure->form != FORM_ARABIC || figure->numeral.size != 4))
		return false;
	if (!day.month || is_taken(sentence, i, start))
		return false;
	if ((day.year = year_at(sentence, i, figure->numeral.at, &index)) != 0 && index == i) {
		make_date(sentence, i, i, start, end, KIND_DATE, day_write(&sentence->arena, day));
		return true;
	}
	if ((day.day = day_of(figure)) < 0)
		return false;
	/* In March, 20 people: a comma parts month and day only in dates with a year */
	bool comma = memchr(start, ',', (size_t)(figure->numeral.at - start)) != NULL;
	if (comma && !year_at(sentence, i + 1, behind_marks(sentence, end), &index))
		return false;
	struct slice rest = text_from(sentence, end);
	struct day to = {0};
	size_t dash = glance_begins(glance_skip(rest), "- – — to_");
	if (dash) {
		const char *at = glance_skip(rest).at + dash;
		size_t second = figure_at(sentence, i + 1, at);
		if (second < sentence->count && day_of(&sentence->figures[second]) > day.day) {
			to = (struct day){0, day.month, day_of(&sentence->figures[second])};
			last = second;
			end = sentence->figures[second].numeral.at + sentence->figures[second].numeral.size;
		}
	}
	size_t of = glance_begins_word(glance_skip(text_from(sentence, end)), "of");
	const char *next = of ? glance_skip(text_from(sentence, end)).at + of : behind_marks(sentence, end);
	if ((day.year = year_at(sentence, last + 1, next, &index)) != 0) {
		last = index;
		end = sentence->figures[index].numeral.at + sentence->figures[index].numeral.size;
	}
	to.year = day.year;
	make_date(sentence, i, last, start, end, KIND_DATE, to.day ? days_write(&sentence->arena, day, to) : day_write(&sentence->arena, day));
	return true;
}

/* The month word behind a day: 3 October, 22nd of June. */
static int month_behind(const struct sentence *sentence, const char *at, const char **end)
{
	struct slice rest = glance_skip(text_from(sentence, behind_marks(sentence, at)));
	size_t of = glance_begins_word(rest, "of");
	if (of)
		rest = glance_skip(slice_from(rest, of));
	struct slice word = glance_word(rest);
	int month = month_of(word);
	*end = word.at + word.size;
	if (slice_is_string(word, "may") || slice_is_string(word, "march") || slice_is_string(word, "mar"))
		return of || at[0] == '-' ? month : 0;
	return month;
}

/* 2019/sep/01, 2016 Nov 16 */
static bool year_first(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	struct day day = {.year = figure->form == FORM_ARABIC && figure->numeral.size == 4 ? whole_of(figure, 1000, 2999) : -1};
	const char *behind = behind_marks(sentence, figure->numeral.at + figure->numeral.size);
	struct slice word = glance_word(text_from(sentence, behind));
	if (day.year < 0 || !(day.month = month_of(word)) || behind[-1] == '.')
		return false;
	size_t next = figure_at(sentence, i + 1, behind_marks(sentence, word.at + word.size));
	if (next >= sentence->count || (day.day = day_of(&sentence->figures[next])) < 0)
		return false;
	const struct figure *last = &sentence->figures[next];
	size_t index;
	/* in 2016, Nov 16 2017: the date has a year of its own */
	if (year_at(sentence, next + 1, behind_marks(sentence, last->numeral.at + last->numeral.size), &index))
		return false;
	bool joined = behind[-1] == '/' || behind[-1] == '-' || (behind[-1] == ' ' && behind == figure->numeral.at + figure->numeral.size + 1);
	if (!joined)
		return false;
	make_date(sentence, i, next, figure->numeral.at, last->numeral.at + last->numeral.size, KIND_DATE, day_write(&sentence->arena, day));
	return true;
}

#define DAY_JOINTS "and_ - – — to_ & /"

/* 15 June 2016, 4 and 5 May 2021 */
static bool day_first(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	struct day day = {.day = day_of(figure)};
	const char *start = figure->numeral.at, *end, *behind = start + figure->numeral.size;
	size_t index, last = i;
	struct day from = {0};
	if (day.day < 0)
		return false;
	struct slice rest = glance_skip(text_from(sentence, behind));
	size_t join = glance_begins(rest, DAY_JOINTS);
	if (join && !month_behind(sentence, behind, &end)) {
		size_t second = figure_at(sentence, i + 1, rest.at + join);
		if (second >= sentence->count || day_of(&sentence->figures[second]) <= day.day)
			return false;
		from.day = day.day;
		day.day = day_of(&sentence->figures[second]);
		behind = sentence->figures[second].numeral.at + sentence->figures[second].numeral.size;
		last = second;
	}
	if (!(day.month = month_behind(sentence, behind, &end)))
		return false;
	if (last != i && !glance_skip(text_from(sentence, behind)).size)
		return false;
	const char *next = behind_marks(sentence, end);
	if ((day.year = year_at(sentence, last + 1, next, &index)) != 0) {
		last = index;
		end = sentence->figures[index].numeral.at + sentence->figures[index].numeral.size;
	}
	from.month = day.month;
	from.year = day.year;
	make_date(sentence, i, last, start, end, KIND_DATE, from.day ? days_write(&sentence->arena, from, day) : day_write(&sentence->arena, day));
	return true;
}

/* second quarter of 2021, Q3 2022, first half of 2020 */
static bool read_quarter(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	struct slice behind = glance_skip(sentence_behind(sentence, figure->numeral)), before = sentence_before(sentence, figure->numeral);
	size_t size = glance_begins_word(behind, "quarter half"), index;
	bool half = slice_begins(behind, "half") || slice_begins(behind, "Half");
	bool letter = glance_ends_word(before, "q") && figure->form == FORM_ARABIC;
	int part = whole_of(figure, 1, half ? 2 : 4);
	const char *start = figure->numeral.at, *end;
	if (part < 0 || (!letter && (!size || figure->form != FORM_ORDINAL)))
		return false;
	if (letter) {
		start--;
		end = figure->numeral.at + figure->numeral.size;
	} else
		end = behind.at + size;
	struct slice rest = glance_skip(text_from(sentence, end));
	size_t of = glance_begins_word(rest, "of in");
	int year = year_at(sentence, i + 1, of ? rest.at + of : rest.at, &index);
	const struct figure *last = letter && i && !year ? figure - 1 : NULL;
	if (last && last->kind == KIND_DATE && last->raw.size == 4 && glance_is(glance_between(last->raw, figure->numeral), "_Q _q Q -Q")) {
		int stated = (last->raw.at[0] - '0') * 1000 + (last->raw.at[1] - '0') * 100 + (last->raw.at[2] - '0') * 10 + (last->raw.at[3] - '0');
		make_date(sentence, i - 1, i, last->raw.at, end, KIND_DATE, months_write(&sentence->arena, stated, part * 3 - 2, part * 3));
		return true;
	}
	if (year)
		end = sentence->figures[index].numeral.at + 4;
	int months = half ? 6 : 3, to = part * months;
	make_date(sentence, i, year ? index : i, start, end, KIND_DATE, year ? months_write(&sentence->arena, year, to - months + 1, to) : (struct slice){0});
	return true;
}

/* Quarter 3, QUARTER 3, 2023 */
static bool read_numbered_quarter(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	struct slice behind = sentence_behind(sentence, figure->numeral);
	bool capital = figure->form == FORM_FRACTION && glance_is(figure->numeral, "Quarter QUARTER");
	size_t next = capital && slice_begins(behind, " ") ? figure_at(sentence, i + 1, behind.at + 1) : sentence->count, index;
	int part = next < sentence->count && sentence->figures[next].form == FORM_ARABIC ? whole_of(&sentence->figures[next], 1, 4) : -1;
	if (part < 0 || sentence->figures[next].numeral.size != 1)
		return false;
	struct slice rest = sentence_behind(sentence, sentence->figures[next].numeral);
	rest = slice_from(rest, glance_begins(rest, ",_ _of_ _"));
	int year = year_at(sentence, next + 1, rest.at, &index);
	bool plain = year && !glance_begins(slice_from(rest, 4), "/ - –");
	const char *end = plain ? rest.at + 4 : sentence->figures[next].numeral.at + 1;
	make_date(sentence, i, plain ? index : next, figure->numeral.at, end, KIND_DATE, plain ? months_write(&sentence->arena, year, part * 3 - 2, part * 3) : (struct slice){0});
	return true;
}

/* How many months behind "first" figure `next` counts: nine months, three quarters; *end is where their word ends. */
static int months_counted(const struct sentence *sentence, size_t next, const char **end)
{
	const struct figure *figure = &sentence->figures[next];
	struct slice behind = glance_skip(sentence_behind(sentence, figure->numeral));
	size_t months = glance_begins_word(behind, "months");
	*end = months ? behind.at + months : figure->numeral.at + figure->numeral.size;
	if (months)
		return whole_of(figure, 2, 11);
	if (figure->form != FORM_FRACTION || !glance_ends_word(figure->numeral, "quarters"))
		return -1;
	return glance_begins_word(figure->numeral, "three") ? 9 : glance_begins_word(figure->numeral, "two") ? 6 : -1;
}

/* first nine months of 2022, first three quarters */
static bool read_first(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	const char *end, *start = figure->numeral.at;
	if (figure->form != FORM_ORDINAL || whole_of(figure, 1, 1) != 1 || i + 1 >= sentence->count)
		return false;
	size_t last = figure_at(sentence, i + 1, glance_skip(sentence_behind(sentence, figure->numeral)).at), index;
	int months = last < sentence->count ? months_counted(sentence, last, &end) : -1;
	if (months < 0)
		return false;
	struct slice rest = glance_skip(text_from(sentence, end));
	size_t of = glance_begins_word(rest, "of in");
	int year = of ? year_at(sentence, last + 1, glance_skip(slice_from(rest, of)).at, &index) : 0;
	if (year) {
		end = sentence->figures[index].numeral.at + sentence->figures[index].numeral.size;
		last = index;
	}
	make_date(sentence, i, last, start, end, KIND_DATE, year ? months_write(&sentence->arena, year, 1, months) : (struct slice){0});
	return true;
}

/* in the five years to 2021 */
static bool read_years_to(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	struct slice behind = glance_skip(sentence_behind(sentence, figure->numeral));
	size_t size = glance_begins_word(behind, "years_to"), index;
	int count = size ? whole_of(figure, 2, 60) : -1;
	if (count < 0 || !glance_ends_word(glance_skip_back(sentence_before(sentence, figure->numeral)), "the"))
		return false;
	int year = year_at(sentence, i + 1, glance_skip(slice_from(behind, size)).at, &index);
	if (!year)
		return false;
	struct slice number = sentence->figures[index].numeral;
	make_date(sentence, i, index, figure->numeral.at, number.at + number.size, KIND_DATE,
		  days_write(&sentence->arena, (struct day){year - count + 1, 0, 0}, (struct day){year, 0, 0}));
	return true;
}

/* 2000 mg, 1900 MW, 2000 days: a unit behind a number of four digits, by what stands for no other word behind a year. */
static bool is_measured(const struct sentence *sentence, struct slice before, struct slice behind)
{
	size_t size = 0;
	const struct slice rest = glance_skip(behind);
	const struct unit_row *unit = rest.size && rest.size < behind.size && ascii_is_letter(rest.at[0]) ? unit_find(sentence->passage->lexicon, rest, &size) : NULL;
	if (!unit || size < 2 || glance_begins_word(rest, "in bar bit bits cup cups degree degrees foot mole mt pm second turns yard"))
		return false;
	/* in 2010 GB News …: capitals behind a year are a name */
	if (rest.at[0] <= 'Z' && glance_ends_word(before, "in since during until"))
		return false;
	return unit->kind == KIND_MEASURE || (unit->kind == KIND_DURATION && glance_begins_word(rest, "minutes hours days weeks months"));
}

/* Is a bare number of four digits a year here? */
static bool is_year(const struct sentence *sentence, const struct figure *figure)
{
	struct slice before = glance_skip_back(sentence_before(sentence, figure->numeral)), behind = sentence_behind(sentence, figure->numeral);
	if (figure->form != FORM_ARABIC || figure->numeral.size != 4)
		return false;
	if (before.size && (ascii_is_letter(before.at[before.size - 1]) && before.at + before.size == figure->numeral.at))
		return false;
	uint32_t first = glance_first(behind), last = glance_last(before);
	/* ©2024 …, 【2023】 */
	if (whole_of(figure, 1950, 2099) > 0 && (last == 0xA9 || (last == 0x3010 && first == 0x3011)))
		return true;
	/* “健康中国2030” */
	if (width_is_han(last) && glance_begins(behind, "” 」 》") && whole_of(figure, 2000, 2060) > 0)
		return true;
	/* H1 2023 */
	if (glance_ends(before, "H1 H2 Q1 Q2 Q3 Q4 1H 2H 1Q 2Q 3Q 4Q FY") && !ascii_is_letter((char)glance_last((struct slice){before.at, before.size - 2})))
		return true;
	if (first == '%' || first == '*' || first == 0xD7 || first == 0xB0 || last == '$' || last == 0xA3 || last == 0x20AC || last == 0xA5 || (first >= 0x80 && width_is_han(first)) || last == '+')
		return false;
	if (is_measured(sentence, before, behind))
		return false;
	if (whole_of(figure, 1900, 2099) < 0)
		return whole_of(figure, 1500, 2100) > 0 && glance_ends_word(before, "in since by until of year before after during circa dates_from dating_from dated_from dates_to dating_to dates_back_to dating_back_to founded established") && !glance_begins_word(glance_skip(behind), "people households patients");
	if (glance_ends_word(before, "in since by from to until till during of year for end early mid late before after with on than fiscal fy through summer winter spring autumn fall and both until against over vs versus between through from, class back the"))
		return !glance_begins_word(glance_skip(behind), "people patients households m km kg metres meters tonnes tons beds students teachers residents families homes jobs visitors cases items yuan dollars copies times hours members volunteers doctors nurses staff employees workers units vehicles acres hectares mu square households sets pupils women men children farmers villages schools companies enterprises respondents participants");
	if (!before.size || strchr("(,:;–-/[“\"|", before.at[before.size - 1]) || last == 0x201C || last == 0x2013 || last == 0x2014)
		return true;
	struct slice next = glance_skip(behind);
	return !next.size || strchr(".,;:)]?!\"|–-/’'", next.at[0]) || !ascii_is_letter(next.at[0]) || width_is_han(first) || (next.size > 3 && !glance_begins_word(next, "people patients households m km kg metres meters tonnes tons beds students"));
}

/* Does a word that may be counted stand behind a figure? */
static bool is_noun_behind(const struct sentence *sentence, size_t i)
{
	struct slice behind = glance_skip(sentence_behind(sentence, sentence->figures[i].numeral));
	return behind.size && (ascii_is_letter(behind.at[0]) || behind.at[0] == '-') && !glance_begins_word(behind, "and the it he she they we to when at with");
}

/* 2016-03, 2016/03: two digits that are not those of the next year */
static bool read_year_month(struct sentence *sentence, size_t i, int year)
{
	struct figure *figure = &sentence->figures[i];
	struct slice behind = sentence_behind(sentence, figure->numeral);
	size_t next = glance_begins(behind, "- /") ? figure_at(sentence, i + 1, behind.at + 1) : sentence->count;
	if (next >= sentence->count || year < 1800 || year > 2100 || sentence->figures[next].form != FORM_ARABIC || sentence->figures[next].numeral.at != behind.at + 1)
		return false;
	struct slice month = sentence->figures[next].numeral, then = sentence_behind(sentence, month), before = sentence_before(sentence, figure->numeral);
	int latest = year % 100 > 12 && year >= 2013 ? 12 : 9; /* 2009-12 may be four years */
	struct day day = {year, whole_of(&sentence->figures[next], 1, latest), 0};
	bool goes_on = then.size && (ascii_is_letter(then.at[0]) || strchr("-/%.", then.at[0])) && !(then.at[0] == '.' && then.size == 1);
	if (month.size != 2 || (month.at[0] != '0' && !slice_begins(behind, "-")) || day.month < 0 || (year + 1) % 100 == day.month || goes_on || (before.size && (ascii_is_letter(before.at[before.size - 1]) || strchr("-/.", before.at[before.size - 1]))))
		return false;
	make_date(sentence, i, next, figure->numeral.at, then.at, KIND_DATE, day_write(&sentence->arena, day));
	return true;
}

#define APOSTROPHES "' ’ ‘"

/* since '98, the class of ’05 */
static bool read_short_year(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	struct slice before = sentence_before(sentence, figure->numeral), behind = sentence_behind(sentence, figure->numeral);
	size_t mark = glance_ends(before, APOSTROPHES);
	if (!mark || figure->form != FORM_ARABIC || figure->numeral.size != 2 || memchr(figure->numeral.at, '.', 2) || (behind.size && (ascii_is_letter(behind.at[0]) || strchr("%'", behind.at[0]))))
		return false;
	struct slice left = glance_skip_back((struct slice){before.at, before.size - mark});
	if (!glance_ends_word(left, "since in of by until from before after early late summer winter spring autumn fall back_in the class season " MONTHS))
		return false;
	int year = whole_of(figure, 0, 99);
	year += year < 40 ? 2000 : 1900;
	make_date(sentence, i, i, figure->numeral.at - mark, figure->numeral.at + 2, KIND_DATE, day_write(&sentence->arena, (struct day){year, 0, 0}));
	return true;
}

/* the ’60s, the early 80s: ten years of the last century */
static bool read_decade(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	struct slice before = sentence_before(sentence, figure->numeral), behind = sentence_behind(sentence, figure->numeral);
	if (figure->numeral.size != 2 || !slice_begins(behind, "s") || (behind.size > 1 && width_is_letter((unsigned char)behind.at[1])) || figure->form != FORM_ARABIC || whole_of(figure, 20, 90) % 10)
		return false;
	size_t mark = glance_ends(before, APOSTROPHES);
	before.size -= mark;
	if (!mark && !glance_ends_word(glance_skip_back(before), "the_early the_mid the_late the_mid- early_to_mid the_early_to_mid mid-to-late"))
		return false;
	struct slice parts[] = {{"19", 2}, {figure->numeral.at, 1}, {"X", 1}};
	make_date(sentence, i, i, figure->numeral.at - mark, figure->numeral.at + 3, KIND_DATE, arena_join(&sentence->arena, parts, 3));
	return true;
}

/* 2019-2020, 2019–20, 2020/21, 2016 to 2020, 1990s, 2022 */
static bool read_years(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	const char *end = figure->numeral.at + figure->numeral.size, *start = figure->numeral.at;
	struct slice behind = sentence_behind(sentence, figure->numeral), before = sentence_before(sentence, figure->numeral);
	int year = figure->form == FORM_ARABIC ? whole_of(figure, 1000, 2999) : -1, words = year_words(sentence, i);
	if (words && glance_ends_word(glance_skip_back(before), "in since year during") && !is_noun_behind(sentence, i + 1)) {
		struct slice last = sentence->figures[i + 1].numeral;
		make_date(sentence, i, i + 1, start, last.at + last.size, KIND_DATE, day_write(&sentence->arena, (struct day){words, 0, 0}));
		return true;
	}
	int said = figure->form == FORM_ENGLISH ? whole_of(figure, 2001, 2099) : -1;
	if (said > 0 && glance_ends_word(glance_skip_back(before), "in since during") && !is_noun_behind(sentence, i)) {
		make_date(sentence, i, i, start, end, KIND_DATE, day_write(&sentence->arena, (struct day){said, 0, 0}));
		return true;
	}
	if (year > 0 && figure->numeral.size == 4 && start[2] >= '0' && start[2] <= '9' && slice_begins(behind, "s") && (behind.size == 1 || !ascii_is_letter(behind.at[1])) && year % 10 == 0) {
		struct slice parts[] = {{start, 3}, {"X", 1}};
		make_date(sentence, i, i, start, end + 1, KIND_DATE, arena_join(&sentence->arena, parts, 2));
		return true;
	}
	if (figure->numeral.size == 2 && whole_of(figure, 10, 90) % 10 == 0 && glance_begins_word(behind, "s 's ’s") && glance_ends_word(glance_skip_back(before), "the")) {
		struct slice parts[] = {{"19", 2}, {start, 1}, {"X", 1}};
		make_date(sentence, i, i, start, end + glance_begins_word(behind, "s 's ’s"), KIND_DATE, arena_join(&sentence->arena, parts, 3));
		return true;
	}
	if (read_short_year(sentence, i) || read_decade(sentence, i))
		return true;
	if (year < 0 || figure->numeral.size != 4 || !ascii_is_digit(figure->numeral.at[3]) || glance_begins(behind, "%"))
		return false;
	if (read_year_month(sentence, i, year))
		return true;
	struct slice rest = glance_skip(behind);
	size_t dash = glance_begins(rest, "- – — / to_ ― － ~");
	size_t second = dash ? figure_at(sentence, i + 1, rest.at + dash) : sentence->count;
	if (second < sentence->count && year >= 1800 && year <= 2100) {
		const struct figure *other = &sentence->figures[second];
		int to = whole_of(other, 0, 2999);
		bool digits = other->form == FORM_ARABIC;
		if (digits && other->numeral.size == 2 && (year + 1) % 100 == to)
			to += year / 100 * 100 + (to == 0 ? 100 : 0);
		else if (!digits || other->numeral.size != 4)
			to = -1;
		struct slice then = sentence_behind(sentence, other->numeral);
		/* 2022/23年度 */
		size_t fiscal = slice_begins(rest, "/") && other->numeral.size == 2 && to == year + 1 ? glance_begins(then, "年度 學年度 學年 学年 财年 財年 财政年度 財政年度 年") : 0;
		if (fiscal) {
			make_date(sentence, i, second, start, then.at + fiscal, KIND_DATE, days_write(&sentence->arena, (struct day){year, 0, 0}, (struct day){to, 0, 0}));
			return true;
		}
		if (to > year && to <= 2100 && !glance_begins(then, "% 年") && !(glance_begins(rest, "- –") && glance_begins(then, "- –"))) {
			make_date(sentence, i, second, start, other->numeral.at + other->numeral.size, KIND_DATE, days_write(&sentence->arena, (struct day){year, 0, 0}, (struct day){to, 0, 0}));
			return true;
		}
	}
	if (!is_year(sentence, figure))
		return false;
	make_date(sentence, i, i, start, end, KIND_DATE, day_write(&sentence->arena, (struct day){year, 0, 0}));
	return true;
}

/* May an era's name stand beside a number? Most have neither a B or A behind them nor a D or point before. */
static bool may_be_christian(struct slice before, struct slice behind)
{
	size_t gap = behind.size && behind.at[0] == ' ';
	bool after = behind.size > gap + 1 && (behind.at[gap] == 'A' || behind.at[gap] == 'B');
	return after || (before.size > 2 && before.at[before.size - 1] == ' ' && (before.at[before.size - 2] == 'D' || before.at[before.size - 2] == '.'));
}

#define BEFORE_CHRIST "BCE BC B.C.E. B.C."
#define AFTER_ERA "AD A.D."

/* 221 BC, AD 79, 618 AD: years of the Christian era; capitals, for ad and ce are words. */
static bool read_christian(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	struct slice before = sentence_before(sentence, figure->numeral), behind = sentence_behind(sentence, figure->numeral), rest = glance_skip(behind);
	if (!may_be_christian(before, behind) || figure->form != FORM_ARABIC || figure->numeral.size > 4)
		return false;
	int year = whole_of(figure, 1, 9999);
	size_t christ = glance_begins(rest, BEFORE_CHRIST), size = christ ? christ : glance_begins(rest, AFTER_ERA);
	size_t lead = glance_ends(before, "AD_ A.D._");
	struct slice then = slice_from(rest, size), left = glance_skip_back(text_before(sentence, figure->numeral.at - lead));
	bool led = lead && glance_ends_word(left, "in of by from to since until about around c. circa and year");
	if (year < 0 || (!size && !led) || (size && then.size && ascii_is_letter(then.at[0])))
		return false;
	make_date(sentence, i, i, figure->numeral.at - lead, size ? then.at : behind.at, KIND_DATE, day_write(&sentence->arena, (struct day){christ ? -year : year, 0, 0}));
	return true;
}

/* on the 21st; Thursday the 23rd; the 27 at the end */
static bool read_day(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	struct slice before = glance_skip_back(sentence_before(sentence, figure->numeral)), behind = glance_skip(sentence_behind(sentence, figure->numeral));
	if (day_of(figure) < 0)
		return false;
	bool ends = !behind.size || strchr(".,;!?", behind.at[0]);
	if (figure->form == FORM_ENGLISH && !ends)
		return false;
	bool month = figure->form == FORM_ORDINAL && glance_begins_word(behind, "of_this_month of_next_month of_last_month of_the_month");
	bool named = month || glance_ends_word(before, "monday_the tuesday_the wednesday_the thursday_the friday_the saturday_the sunday_the") != 0;
	if (!named && !(ends && figure->form == FORM_ORDINAL && glance_ends_word(before, "on_the for_the back_the by_the")))
		return false;
	make_date(sentence, i, i, figure->numeral.at, figure->numeral.at + figure->numeral.size, KIND_DATE, day_write(&sentence->arena, (struct day){0, 0, day_of(figure)}));
	return true;
}

/* The three numbers of 2021-06-29, 21/04/2016, 9-18-15. */
static bool order_digits(const int part[3], const size_t size[3], bool chinese, struct day *day)
{
	if (size[0] == 4)
		*day = (struct day){part[0], part[1], part[2]};
	else if (part[1] > 12 || (!chinese && part[0] <= 12))
		*day = (struct day){part[2], part[0], part[1]};
	else if (chinese && part[0] > 12 && size[2] != 4 && (part[0] > 31 || part[2] <= 31) && part[2] < 13)
		*day = (struct day){part[0], part[1], part[2]};
	else
		*day = (struct day){part[2], part[1], part[0]};
	if (day->year < 100)
		day->year += day->year < 50 ? 2000 : 1900;
	return day->month >= 1 && day->month <= 12 && day->day >= 1 && day->day <= 31 && day->year >= 1000 && day->year < 3000;
}

static bool has_han(struct slice text)
{
	for (size_t i = 0; i < text.size; i++)
		if ((unsigned char)text.at[i] >= 0xE3)
			return true;
	return false;
}

/* 2010.01.29 in one numeral. */
static bool read_dotted(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	int part[3] = {0};
	size_t size[3] = {0}, count = 0;
	for (size_t at = 0; at < figure->numeral.size; at++) {
		char byte = figure->numeral.at[at];
		if (byte == '.') {
			if (++count > 2)
				return false;
		} else if (byte >= '0' && byte <= '9' && size[count] < 4) {
			part[count] = part[count] * 10 + (byte - '0');
			size[count]++;
		} else
			return false;
	}
	struct day day;
	if (count != 2 || (size[0] != 4 && size[2] != 4) || !order_digits(part, size, true, &day))
		return false;
	make_date(sentence, i, i, figure->numeral.at, figure->numeral.at + figure->numeral.size, KIND_DATE, day_write(&sentence->arena, day));
	return true;
}

#define LEADS "on back by until since"

/* The year behind a comma that goes on with the date in figure i (08/12,15), or 0. */
static int year_behind_comma(const struct sentence *sentence, size_t i, size_t *last)
{
	struct slice behind = sentence_behind(sentence, sentence->figures[i].numeral);
	if (!slice_begins(behind, ",") || slice_begins(behind, ", "))
		return 0;
	size_t next = figure_at(sentence, i + 1, behind.at + 1);
	if (next >= sentence->count || sentence->figures[next].form != FORM_ARABIC)
		return 0;
	size_t size = sentence->figures[next].numeral.size;
	int year = size == 2 ? 2000 + whole_of(&sentence->figures[next], 0, 49) : whole_of(&sentence->figures[next], 1900, 2099);
	if (year < 1900 || (size == 2 && year < 2000))
		return 0;
	*last = next;
	return year;
}

/* on 4/22, by 22/04: month and day of this year's calendar; on 08/12,15 */
static bool read_month_day(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	struct slice numeral = figure->numeral, before = glance_skip_back(sentence_before(sentence, numeral));
	enum { LONGEST = 5 };
	int part[2] = {0};
	size_t at = 0, last = i;
	if (numeral.size > LONGEST)
		return false;
	for (size_t n = 0; n < 2; n++, at++)
		for (; at < numeral.size && width_digit((unsigned char)numeral.at[at]) >= 0; at++)
			part[n] = part[n] * 10 + width_digit((unsigned char)numeral.at[at]);
	bool alone = !before.size && !sentence_behind(sentence, numeral).size, led = glance_ends_word(before, LEADS) != 0;
	if (at != numeral.size + 1 || !(alone || led))
		return false;
	struct day day = {led ? year_behind_comma(sentence, i, &last) : 0, part[0], part[1]};
	if (led && part[0] > 12)
		day = (struct day){day.year, part[1], part[0]};
	/* on 4/3: month and day; elsewhere two small numbers are a ratio */
	bool on = glance_ends_word(before, "on") && !glance_skip(sentence_behind(sentence, numeral)).size;
	if (day.month < 1 || day.month > 12 || day.day < (day.year || on ? 1 : 13) || day.day > 31)
		return false;
	const struct slice end = sentence->figures[last].numeral;
	make_date(sentence, i, last, numeral.at, end.at + end.size, KIND_DATE, day_write(&sentence->arena, day));
	return true;
}

/* on 4-22, with nothing behind it */
static bool read_month_dash_day(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	if (i + 1 >= sentence->count || figure->form != FORM_ARABIC || figure[1].form != FORM_ARABIC || !slice_is_string(glance_between(figure->numeral, figure[1].numeral), "-"))
		return false;
	struct day day = {0, whole_of(figure, 1, 12), whole_of(&figure[1], 13, 31)};
	struct slice end = sentence_behind(sentence, figure[1].numeral);
	bool led = glance_ends_word(glance_skip_back(sentence_before(sentence, figure->numeral)), "on by until since") != 0;
	if (!led || day.month < 0 || day.day < 0 || (end.size && !strchr(".,;!?)", end.at[0])))
		return false;
	make_date(sentence, i, i + 1, figure->numeral.at, end.at, KIND_DATE, day_write(&sentence->arena, day));
	return true;
}

/* 04/2019: month and year */
static bool read_month_slash_year(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	if (figure->numeral.size != 2 || i + 1 >= sentence->count || figure[1].numeral.size != 4 || figure[1].numeral.at != figure->numeral.at + 3 || figure->numeral.at[2] != '/')
		return false;
	struct day day = {whole_of(&figure[1], 1900, 2099), whole_of(figure, 1, 12), 0};
	struct slice before = sentence_before(sentence, figure->numeral), behind = sentence_behind(sentence, figure[1].numeral);
	bool bound = (before.size && (ascii_is_letter(before.at[before.size - 1]) || strchr("/-.", before.at[before.size - 1]))) || (behind.size && (ascii_is_letter(behind.at[0]) || strchr("/-%", behind.at[0])));
	if (day.year < 0 || day.month < 0 || bound || figure->form != FORM_ARABIC || figure[1].form != FORM_ARABIC)
		return false;
	make_date(sentence, i, i + 1, figure->numeral.at, behind.at, KIND_DATE, day_write(&sentence->arena, day));
	return true;
}

/* 20190403 with nothing that it counts */
static bool read_compact(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	int whole = figure->form == FORM_ARABIC && figure->numeral.size == 8 ? whole_of(figure, 19000101, 20991231) : -1;
	if (whole < 0)
		return false;
	struct day day = {whole / 10000, whole / 100 % 100, whole % 100};
	struct slice before = sentence_before(sentence, figure->numeral), behind = sentence_behind(sentence, figure->numeral), rest = glance_skip(behind);
	bool bound = (before.size && !strchr(" \t(|,:", before.at[before.size - 1]) && (unsigned char)before.at[before.size - 1] < 0x80) || glance_ends(before, "号： 號： 号:") || (rest.size && !strchr(".,;:!?)|-_", rest.at[0]));
	if (day.month < 1 || day.day < 1 || !day_is_good(day) || bound)
		return false;
	make_date(sentence, i, i, figure->numeral.at, behind.at, KIND_DATE, day_write(&sentence->arena, day));
	return true;
}

/* 2021-06-29, 21/04/2016, 2021 06 29, 2021/06,29 */
static bool read_three_numbers(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	if (i + 2 >= sentence->count)
		return false;
	int part[3];
	size_t size[3];
	struct slice between[2];
	for (size_t n = 0; n < 3; n++) {
		part[n] = figure[n].form == FORM_ARABIC ? whole_of(&figure[n], 0, 2999) : -1;
		size[n] = figure[n].numeral.size;
		if (part[n] < 0 || size[n] > 4)
			return false;
		if (n)
			between[n - 1] = glance_between(figure[n - 1].numeral, figure[n].numeral);
	}
	bool same = slice_is(between[0], between[1]) && (glance_is(between[0], "/ - – ／ ．") || (size[0] == 4 && glance_is(between[0], "._ _-_ _/_")));
	bool spaces = slice_is_string(between[0], " ") && slice_is(between[0], between[1]) && size[0] == 4 && size[1] == 2 && size[2] == 2;
	bool comma = slice_is_string(between[0], "/") && slice_is_string(between[1], ",");
	struct day day;
	if (!same && !spaces && !comma)
		return false;
	if (size[0] != 4 && size[2] != 4 && (size[2] != 2 || size[0] > 2 || size[1] > 2) && !(size[0] <= 2 && size[1] <= 2 && size[2] <= 2))
		return false;
	if (!order_digits(part, size, has_han(sentence->text), &day))
		return false;
	struct slice behind = sentence_behind(sentence, figure[2].numeral);
	if (glance_begins(behind, "- /") && behind.size > 1 && width_digit((unsigned char)behind.at[1]) >= 0)
		return false;
	make_date(sentence, i, i + 2, figure->numeral.at, figure[2].numeral.at + size[2], KIND_DATE, day_write(&sentence->arena, day));
	return true;
}

static const struct date_rule digit_rules[] = {
	{read_dotted, {.classes = 1 << FORM_DOTTED}},
	{read_month_day, {.classes = 1 << FORM_FRACTION, .longest = 5}},
	{read_month_dash_day, {.classes = SIEVE_ARABIC, .before = GLANCE_ROW(LEADS), .behind = GLANCE_ROW("-")}},
	{read_month_slash_year, {.classes = SIEVE_ARABIC, .shortest = 2, .longest = 2, .behind = GLANCE_ROW("/")}},
	{read_compact, {.classes = SIEVE_ARABIC, .shortest = 8, .longest = 8}},
	{read_three_numbers, {.classes = SIEVE_ARABIC, .longest = 4, .behind = GLANCE_ROW("/ - – ／ ． .")}},
	{read_three_numbers, {.classes = SIEVE_ARABIC, .shortest = 4, .longest = 4, .behind = GLANCE_ROW(SIEVE_FIGURES)}},
};

const struct date_rules date_rules_digits = {digit_rules, sizeof digit_rules / sizeof *digit_rules, false};

static const struct date_rule rules[] = {
	{month_first, {.before = GLANCE_ROW(MONTHS " the of , . - /")}},
	{year_first, {.classes = SIEVE_ARABIC, .shortest = 4, .longest = 4, .behind = GLANCE_ROW(MONTHS " , . - /")}},
	{day_first, {.classes = SIEVE_ARABIC | SIEVE_ENGLISH | 1 << FORM_ORDINAL, .behind = GLANCE_ROW(MONTHS " of , . " DAY_JOINTS)}},
	{read_quarter, {.classes = 1 << FORM_ORDINAL, .behind = GLANCE_ROW("quarter half")}},
	{read_quarter, {.classes = SIEVE_ARABIC, .before = GLANCE_ROW("q")}},
	{read_christian, {.classes = SIEVE_ARABIC, .longest = 4, .behind = GLANCE_ROW(AFTER_ERA " " BEFORE_CHRIST)}},
	{read_christian, {.classes = SIEVE_ARABIC, .longest = 4, .before = GLANCE_ROW(AFTER_ERA)}},
	{read_numbered_quarter, {.classes = 1 << FORM_FRACTION, .shortest = 7, .longest = 7}},
	{read_first, {.classes = 1 << FORM_ORDINAL}},
	{read_years_to, {.before = GLANCE_ROW("the"), .behind = GLANCE_ROW("years_to")}},
	{read_years, {.classes = SIEVE_ARABIC, .shortest = 4, .longest = 4}},
	{read_years, {.shortest = 2, .longest = 2, .behind = GLANCE_ROW("s 's ’s")}},
	{read_years, {.classes = SIEVE_ARABIC, .shortest = 2, .longest = 2, .before = GLANCE_ROW(APOSTROPHES)}},
	{read_years, {.classes = SIEVE_ENGLISH, .before = GLANCE_ROW("in since year during")}},
	{read_day, {.classes = 1 << FORM_ORDINAL}},
	{read_day, {.classes = SIEVE_ARABIC | SIEVE_ENGLISH, .before = GLANCE_ROW("the")}},
};

const struct date_rules date_rules_english = {rules, sizeof rules / sizeof *rules, false};
