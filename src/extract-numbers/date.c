#include "extract-numbers/date.h"

#include "extract-numbers/calendar.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/lexicon.h"
#include "text/width.h"

/* May a date or time begin with this number? Most that Han characters follow are none. */
static bool may_be_date(const struct numeral_place *place)
{
	struct slice behind = place->rest;
	if (place->figure->form == FORM_DOTTED || !width_is_han(glance_first(behind)))
		return behind.size == 0 || behind.at[0] != '%';
	return glance_begins(behind, "年 月 日 号 號 时 時 点 點 季 世 半 初 个季 個季 财年 財年 至 到 和 上 下") ||
	       glance_begins(behind, "／ 届 屆 级 級 规 規 纲 綱 行动 行動 愿 願 议 議 计 計 蓝 藍 战 戰 展望 永") ||
	       glance_ends(place->before, "/ - . : ： 年 月 初 昨（ 昨( © ©_ 【 ’ H1_ H2_ Q1_ Q2_ Q3_ Q4_ FY_");
}

/* March 2016 to May 2017, 5 January to 6 February 2016: two dates as exact as each other make an interval. */
static void join_dates(struct sentence *sentence, size_t i)
{
	struct figure *first = &sentence->figures[i], *second = first + 1;
	struct slice from = first->period, to = second->period;
	if (first->kind != KIND_DATE || second->kind != KIND_DATE)
		return;
	bool between = glance_is(glance_skip_back(glance_skip(glance_between(first->raw, second->raw))), "and") &&
		       glance_ends_word(glance_skip_back(sentence_before(sentence, first->raw)), "between");
	bool dates = from.at && to.at && from.size == to.size &&
		     (to.size == 7 || to.size == 10 || (to.size == 4 && between));
	if (!dates || memchr(from.at, '/', from.size) || memchr(to.at, '/', to.size))
		return;
	if (!between && !glance_is(glance_skip_back(glance_skip(glance_between(first->raw, second->raw))), "to through until – — - 至 到"))
		return;
	bool lends = memcmp(from.at, "XXXX", 4) == 0;
	if (!lends && memcmp(to.at, "XXXX", 4) == 0)
		return;
	struct slice parts[] = {{lends ? to.at : from.at, 4}, {from.at + 4, from.size - 4}, {"/", 1}, to};
	if (memcmp(parts[0].at, to.at, 4) > 0 || (memcmp(parts[0].at, to.at, 4) == 0 && memcmp(from.at + 4, to.at + 4, to.size - 4) >= 0))
		return;
	first->period = arena_join(&sentence->arena, parts, 4);
	first->raw = first->whole = glance_span(first->raw, second->raw);
	second->dropped = true;
}

/* January to October 2023: a month without a year leads to the date. */
static void take_first_month(struct sentence *sentence, struct figure *figure)
{
	if (figure->kind != KIND_DATE || figure->period.size != 7 || !month_of(glance_word(figure->raw)))
		return;
	struct slice before = glance_skip_back(sentence_before(sentence, figure->raw));
	size_t to = glance_ends_word(before, "to through until"), and = glance_ends_word(before, "and");
	struct slice lead = glance_skip_back((struct slice){before.at, before.size - and});
	lead.size -= glance_word_back(lead).size;
	if (!to && and && glance_ends_word(glance_skip_back(lead), "between")) /* between January and September 2024 */
		to = and;
	if (!to)
		return;
	struct slice word = glance_word_back(glance_skip_back((struct slice){before.at, before.size - to}));
	int year = 0, month = 0, first = month_of(word);
	for (int i = 0; i < 4 && figure->period.at[0] != 'X'; i++)
		year = year * 10 + figure->period.at[i] - '0';
	month = (figure->period.at[5] - '0') * 10 + figure->period.at[6] - '0';
	if (!first || first >= month)
		return;
	figure->period = months_write(&sentence->arena, year, first, month);
	figure->raw = figure->whole = glance_span(word, figure->raw);
}

/* From 2018 to now: open at its end. */
static void leave_open(struct sentence *sentence, struct figure *figure)
{
	if (figure->kind != KIND_DATE || !figure->period.size)
		return;
	struct slice behind = glance_skip(sentence_behind(sentence, figure->raw));
	bool from = glance_ends_word(glance_skip_back(sentence_before(sentence, figure->raw)), "from") != 0;
	if (from && !memchr(figure->period.at, '/', figure->period.size) &&
	    glance_begins_word(behind, "to_now to_date to_the_present to_today to_present until_now onwards"))
		figure->period = arena_join(&sentence->arena, (struct slice[]){figure->period, slice_of("/..")}, 2);
}

void date_open(struct dates_known *dates)
{
	enum { PARTS = 4 };
	const struct date_rules *const parts[PARTS] = {&clock_rules, &date_rules_digits, &date_rules_chinese, &date_rules_english};
	unsigned count = 0;
	for (size_t part = 0; part < PARTS; part++)
		for (size_t i = 0; i < parts[part]->count; i++, count++) {
			sieve_add(&dates->sieve, count, &parts[part]->list[i].row);
			dates->rules[count] = &parts[part]->list[i];
			dates->unnumbered |= (uint64_t)parts[part]->unnumbered << count;
		}
}

/* Reads a date or time that begins with figure i, by the first rule that knows one. */
static void read_date(struct sentence *sentence, size_t i)
{
	const struct dates_known *dates = &sentence->passage->lexicon->dates;
	const struct numeral_place place = place_of(sentence, &sentence->figures[i], NULL);
	uint64_t rest = sieve_rules(&dates->sieve, &place) & ~(place.figure->ordinal ? dates->unnumbered : 0);
	if (!rest || !may_be_date(&place))
		return;
	while (rest && !dates->rules[__builtin_ctzll(rest)]->read(sentence, i))
		rest &= rest - 1;
}

void date_fill(struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->count; i++) {
		const struct figure *figure = &sentence->figures[i];
		if (!figure->dropped && figure->kind == KIND_NONE && figure->form != FORM_LONG && figure->form != FORM_CIRCLED)
			read_date(sentence, i);
	}
	sentence_compact(sentence);
	for (size_t i = 0; i + 1 < sentence->count; i++)
		if (!sentence->figures[i].dropped)
			join_dates(sentence, i);
	sentence_compact(sentence);
	for (size_t i = 0; i < sentence->count; i++) {
		take_first_month(sentence, &sentence->figures[i]);
		leave_open(sentence, &sentence->figures[i]);
	}
}
