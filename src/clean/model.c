#include "clean/model.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"

void model_start(struct model *model)
{
	for (size_t i = 0; model_singles[i]; i++) {
		const char *row = model_singles[i];
		uint8_t cost = (uint8_t)(*row++ - 'A');
		for (size_t length; *row; row += length) {
			uint32_t c = utf8_read(row, &length);
			if (c < 0x10000)
				model->single[c] = cost;
		}
	}
}

void model_free(struct model *model)
{
	free(model->pairs);
}

unsigned model_single(const struct model *model, uint32_t character)
{
	return character < 0x10000 && model->single[character] ? model->single[character] : COST_UNSEEN;
}

/* The slot of a pair: where it stands, or the empty place for it. */
static struct pair *slot(const struct model *model, uint16_t first, uint16_t second)
{
	uint32_t key = (uint32_t)first << 16 | second;
	size_t at = (key * 2654435761u >> 12) & model->mask;
	while (model->pairs[at].first && (model->pairs[at].first != first || model->pairs[at].second != second))
		at = (at + 1) & model->mask;
	return &model->pairs[at];
}

static void fill_row(struct model *model, const char *row)
{
	size_t length;
	uint16_t first = (uint16_t)utf8_read(row, &length);
	uint8_t cost = 0;
	for (row += length; *row; row += length) {
		uint32_t c = utf8_read(row, &length);
		if (c < 0x80)
			cost = (uint8_t)(c - 'A');
		else
			*slot(model, first, (uint16_t)c) = (struct pair){first, (uint16_t)c, cost};
	}
}

/* The pairs are needed only where something looks damaged. */
static void fill(struct model *model)
{
	size_t size = 0, rows = 0;
	for (; model_pairs[rows]; rows++)
		size += strlen(model_pairs[rows]);
	model->mask = 1;
	while (model->mask < size / 3 * 2)
		model->mask *= 2;
	model->pairs = memory_get(model->mask--, sizeof *model->pairs);
	for (size_t i = 0; i < rows; i++)
		fill_row(model, model_pairs[i]);
}

/* The character that stands for one of ASCII in the model. */
static uint32_t folded(uint32_t c)
{
	if (c >= '0' && c <= '9')
		return MODEL_DIGIT;
	if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
		return MODEL_LETTER;
	return c > ' ' && c < 0x7F ? c + 0xFEE0 : c;
}

unsigned model_cost(struct model *model, uint32_t before, uint32_t character)
{
	if (!model->pairs)
		fill(model);
	before = folded(before);
	character = folded(character);
	unsigned alone = model_single(model, character);
	if (!before || before >= 0x10000 || character >= 0x10000)
		return alone;
	const struct pair *pair = slot(model, (uint16_t)before, (uint16_t)character);
	return pair->first ? pair->cost : alone + COST_BACKED;
}
