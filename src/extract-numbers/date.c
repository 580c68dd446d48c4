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
	return glance_begins(behind, "年 月 日 号 號 时 時 点 點 季 世 半 初 个季 個季 至 到 和 上 下") ||
	       glance_ends(sentence_before(sentence, figure->numeral), "/ - . : ： 年 月 昨（ 昨(");
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
}
