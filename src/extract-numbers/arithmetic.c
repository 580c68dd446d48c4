#include "extract-numbers/arithmetic.h"

void arithmetic_flag(struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->count && sentence->token_count > 0 && !sentence->table.head.size; i++)
		if (kind_is_statistic(sentence->figures[i].kind) &&
		    (arithmetic_share_is_wrong(sentence, i) || arithmetic_change_is_wrong(sentence, i) || arithmetic_total_is_wrong(sentence, i)))
			sentence->figures[i].flags |= FLAG_ARITHMETIC;
}
