#include "extract-numbers/date.h"

#include "extract-numbers/calendar.h"
#include "extract-numbers/glance.h"
#include "text/width.h"

/* May a date or time begin with this number? Most that Han characters follow are none. */
static bool may_be_date(const struct sentence *sentence, const struct figure *figure)
{
	struct slice behind = glance_skip(sentence_behind(sentence, figure->numeral));
	if (figure->form == FORM_DOTTED || !width_is_han(glance_first(behind)))
		return behind.size == 0 || behind.at[0] != '%';
	return glance_begins(behind, "／ 届 屆 级 級 规 規 纲 綱 行动 行動 愿 願 议 議 计 計 蓝 藍 战 戰 展望 永 年 月 日 号 號 时 時 点 點 季 世 半 初 个季 個季 至 到 和 上 下") ||
	       glance_ends(sentence_before(sentence, figure->numeral), "/ - . : ： 年 月 昨（ 昨(");
}

/* March 2016 to May 2017, 5 January to 6 February 2016: two dates as exact as each other make an interval. */
static void join_dates(struct sentence *sentence, size_t i)
{
	struct figure *first = &sentence->figures[i], *second = first + 1;
	struct slice from = first->period, to = second->period;
	bool dates = first->kind == KIND_DATE && second->kind == KIND_DATE && from.at && to.at && from.size == to.size && (to.size == 7 || to.size == 10);
	if (!dates || memchr(from.at, '/', from.size) || memchr(to.at, '/', to.size))
		return;
	if (!glance_is(glance_skip_back(glance_skip(glance_between(first->raw, second->raw))), "to through until – — - 至 到"))
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

void date_fill(struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->count; i++) {
		struct figure *figure = &sentence->figures[i];
		if (figure->dropped || figure->kind != KIND_NONE || figure->form == FORM_LONG || figure->form == FORM_CIRCLED)
			continue;
		if (!may_be_date(sentence, figure))
			continue;
		if (!clock_read(sentence, i) && !date_digits(sentence, i) && !date_chinese(sentence, i))
			date_english(sentence, i);
	}
	sentence_compact(sentence);
	for (size_t i = 0; i + 1 < sentence->count; i++)
		if (!sentence->figures[i].dropped)
			join_dates(sentence, i);
	sentence_compact(sentence);
}
