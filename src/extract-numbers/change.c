#include "extract-numbers/change.h"

void change_fill(struct sentence *sentence)
{
	static const struct {
		const char *word;
		enum change change;
	} rows[] = {
		{"增长", CHANGE_INCREASE}, {"增加", CHANGE_INCREASE}, {"提升", CHANGE_INCREASE}, {"下降", CHANGE_DECREASE},
		{"减少", CHANGE_DECREASE}, {"增至", CHANGE_RISE_TO},  {"降至", CHANGE_FALL_TO},  {"新增", CHANGE_NEW},
	};
	for (size_t i = 0; i < sentence->count; i++) {
		struct figure *figure = &sentence->figures[i];
		struct slice before = sentence_before(sentence, figure->whole);
		for (size_t row = 0; row < sizeof rows / sizeof *rows; row++) {
			size_t size = strlen(rows[row].word);
			if (before.size >= size && memcmp(before.at + before.size - size, rows[row].word, size) == 0)
				figure->change = rows[row].change;
		}
	}
}
