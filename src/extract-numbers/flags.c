#include "extract-numbers/flags.h"

/* Is the figure right behind an opening quotation mark? */
static bool is_quoted(const struct sentence *sentence, const struct figure *figure)
{
	static const char *const marks[] = {"“", "《", "「", "『"};
	struct slice before = sentence_before(sentence, figure->whole);
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (before.size >= 3 && memcmp(before.at + before.size - 3, marks[i], 3) == 0)
			return true;
	return false;
}

void flags_fill(struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->count; i++)
		if (is_quoted(sentence, &sentence->figures[i]))
			sentence->figures[i].flags |= FLAG_QUOTED;
}
