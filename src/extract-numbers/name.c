#include "extract-numbers/name.h"

#include "extract-numbers/glance.h"
#include "text/width.h"

static bool is_token(char byte)
{
	return width_is_letter((unsigned char)byte) || (byte >= '0' && byte <= '9') || byte == '-' || byte == '_' || byte == '.';
}

/* A number inside a token of letters and digits: GE3.0T, COVID-19. */
static bool in_token(struct sentence *sentence, struct figure *figure)
{
	struct slice before = sentence_before(sentence, figure->numeral), behind = sentence_behind(sentence, figure->numeral);
	if (figure->form == FORM_ENGLISH || !before.size || !width_is_letter((unsigned char)before.at[before.size - 1]))
		return false;
	size_t left = before.size, right = 0;
	while (left && is_token(before.at[left - 1]))
		left--;
	while (right < behind.size && is_token(behind.at[right]))
		right++;
	while (right && (behind.at[right - 1] == '.' || behind.at[right - 1] == '-'))
		right--;
	figure->raw = figure->whole = (struct slice){before.at + left, before.size - left + figure->numeral.size + right};
	return true;
}

void name_fill(struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->count; i++) {
		struct figure *figure = &sentence->figures[i];
		if (figure->dropped || figure->kind != KIND_NONE || figure->numeral.at[0] < 0 || !in_token(sentence, figure))
			continue;
		figure->kind = KIND_IDENTIFIER;
		const char *end = figure->raw.at + figure->raw.size;
		for (size_t next = i + 1; next < sentence->count && sentence->figures[next].numeral.at < end; next++)
			sentence->figures[next].dropped = true;
	}
	sentence_compact(sentence);
}
