#include "extract-numbers/base.h"

void base_fill(struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->count; i++) {
		struct figure *figure = &sentence->figures[i];
		static const char whole[] = "同比";
		size_t size = sizeof whole - 1;
		for (size_t at = 0; figure->kind == KIND_PERCENT && at + size <= figure->clause.size; at++)
			if (memcmp(figure->clause.at + at, whole, size) == 0)
				figure->base = (struct slice){figure->clause.at + at, size};
	}
}
