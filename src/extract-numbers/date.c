#include "extract-numbers/date.h"

#include <stdio.h>

#include "extract-numbers/glance.h"
#include "text/width.h"

/* The whole number of a figure, if it lies within bounds; else -1. */
static int whole_of(const struct figure *figure, int low, int high)
{
	uint64_t value;
	if (figure->kind != KIND_NONE || figure->has_value_to || !figure->has_value || figure->form > FORM_ENGLISH || !decimal_is_whole(figure->value, &value))
		return -1;
	return value >= (uint64_t)low && value <= (uint64_t)high ? (int)value : -1;
}

static struct slice edtf(struct sentence *sentence, int year, int month, int day)
{
	char text[64], years[16] = "XXXX", days[16] = "";
	if (year > 0)
		snprintf(years, sizeof years, "%04d", year);
	if (day > 0)
		snprintf(days, sizeof days, "-%02d", day);
	if (month > 0)
		snprintf(text, sizeof text, "%s-%02d%s", years, month, days);
	else
		snprintf(text, sizeof text, "%s%s%s", years, day > 0 ? "-XX" : "", days);
	return arena_copy(&sentence->arena, slice_of(text));
}

static void make_date(struct sentence *sentence, size_t first, size_t last, struct slice raw, struct slice period)
{
	struct figure *figure = &sentence->figures[first];
	(void)sentence;
	figure->kind = KIND_DATE;
	figure->raw = figure->whole = raw;
	figure->period = period;
	for (size_t i = first + 1; i <= last; i++)
		sentence->figures[i].dropped = true;
}

/* Does figure i + 1 stand right behind `text`, spaces apart? */
static bool follows(const struct sentence *sentence, size_t i, const char *end)
{
	if (i >= sentence->count)
		return false;
	struct slice between = {end, (size_t)(sentence->figures[i].numeral.at - end)};
	return sentence->figures[i].numeral.at >= end && glance_skip(between).size == 0;
}

/* 2022年11月3日 and its parts. */
static bool chinese_date(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	struct slice behind = glance_skip(sentence_behind(sentence, figure->numeral));
	int year = whole_of(figure, 1000, 2999), month = -1, day = -1;
	size_t size, last = i;
	const char *end;
	if (year >= 0 && (size = glance_begins(behind, "年度 年")) != 0) {
		end = behind.at + size;
		if (!follows(sentence, i + 1, end) || (month = whole_of(figure + 1, 1, 12)) < 0 || !(size = glance_begins(behind = glance_skip(sentence_behind(sentence, figure[1].numeral)), "月份 月"))) {
			make_date(sentence, i, i, (struct slice){figure->numeral.at, (size_t)(end - figure->numeral.at)}, edtf(sentence, year, 0, 0));
			return true;
		}
		last = i + 1;
	} else if ((month = whole_of(figure, 1, 12)) < 0 || !(size = glance_begins(behind, "月份 月")))
		return false;
	end = behind.at + size;
	if (follows(sentence, last + 1, end) && (day = whole_of(&sentence->figures[last + 1], 1, 31)) > 0) {
		behind = glance_skip(sentence_behind(sentence, sentence->figures[last + 1].numeral));
		size = glance_begins(behind, "日 号 號");
		if (size)
			end = behind.at + size, last++;
		else
			day = -1;
	}
	make_date(sentence, i, last, (struct slice){figure->numeral.at, (size_t)(end - figure->numeral.at)}, edtf(sentence, year, month, day));
	return true;
}

/* A bare year in English: in 2022 */
static bool english_year(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	int year = figure->numeral.size == 4 ? whole_of(figure, 1800, 2100) : -1;
	struct slice before = glance_skip_back(sentence_before(sentence, figure->numeral));
	if (year < 0 || !glance_ends_word(before, "in since by from to until till during of year for end early mid late before after back_at january february march april may june july august september october november december"))
		return false;
	make_date(sentence, i, i, figure->numeral, edtf(sentence, year, 0, 0));
	return true;
}

void date_fill(struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->count; i++)
		if (!sentence->figures[i].dropped && sentence->figures[i].kind == KIND_NONE && !chinese_date(sentence, i))
			english_year(sentence, i);
	sentence_compact(sentence);
}
