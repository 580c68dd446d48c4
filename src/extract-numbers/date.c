#include "extract-numbers/date.h"

#include "extract-numbers/calendar.h"

void date_fill(struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->count; i++) {
		struct figure *figure = &sentence->figures[i];
		if (figure->dropped || figure->kind != KIND_NONE || figure->form == FORM_LONG || figure->form == FORM_CIRCLED)
			continue;
		if (!clock_read(sentence, i) && !date_digits(sentence, i) && !date_chinese(sentence, i))
			date_english(sentence, i);
	}
	sentence_compact(sentence);
}
