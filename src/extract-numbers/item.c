#include "extract-numbers/item.h"

#include "base/utf8.h"
#include "text/width.h"

void item_fill(struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->count; i++) {
		struct figure *figure = &sentence->figures[i];
		struct slice behind = sentence_behind(sentence, figure->whole);
		size_t size = 0, length;
		while (size < behind.size && width_is_han(utf8_read(behind.at + size, &length)))
			size += length;
		if (figure->kind == KIND_COUNT)
			figure->item = (struct slice){behind.at, size};
	}
}
