#include "extract-numbers/period.h"

void period_fill(struct sentence *sentence)
{
	struct slice current = {0};
	for (size_t i = 0; i < sentence->count; i++) {
		struct figure *figure = &sentence->figures[i];
		if (figure->kind == KIND_DATE)
			current = figure->period;
		else if (kind_is_statistic(figure->kind))
			figure->period = current;
	}
}
