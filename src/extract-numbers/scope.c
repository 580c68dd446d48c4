#include "extract-numbers/scope.h"

void scope_fill(struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->count; i++) {
		struct figure *figure = &sentence->figures[i];
		struct slice before = sentence_before(sentence, figure->whole);
		static const char whole[] = "全市";
		size_t size = sizeof whole - 1;
		if (kind_is_statistic(figure->kind) && before.size >= size && memcmp(before.at + before.size - size, whole, size) == 0)
			figure->scope = (struct slice){before.at + before.size - size, size};
	}
}
