#include "extract-numbers/figure.h"

#include <stdlib.h>

#include "base/mem.h"

const char *const kind_names[KIND_COUNTED] = {
	"",         "count",    "percent", "ratio", "multiple", "money", "measure",    "duration",
	"age",      "rank",     "date",    "time",  "ordinal",  "identifier", "label",
};

const char *const qualifier_names[] = {"", "about", "nearly", "over", "under", "at_least", "at_most"};

const char *const change_names[] = {"", "increase", "decrease", "from", "rise_to", "fall_to", "new"};

const char *const flag_names[] = {
	"inherited_item", "inherited_base", "planned",    "agenda",  "relative_period", "percent_or_points", "quoted",
	"in_name", "conflicting_qualifier", "near_damage", "arithmetic", NULL,
};

enum { ARENA_BLOCK = 1 << 16 };

char *arena_get(struct arena *arena, size_t size)
{
	while (arena->used < arena->count) {
		struct buf *block = &arena->blocks[arena->used];
		if (block->capacity - block->size >= size) {
			block->size += size;
			return block->data + block->size - size;
		}
		arena->used++;
	}
	arena->blocks = memory_grow(arena->blocks, &arena->capacity, arena->count + 1, sizeof *arena->blocks);
	struct buf *block = &arena->blocks[arena->count++];
	*block = (struct buf){0};
	buf_reserve(block, size > ARENA_BLOCK ? size : ARENA_BLOCK);
	block->size = size;
	return block->data;
}

struct slice arena_copy(struct arena *arena, struct slice text)
{
	return arena_join(arena, &text, 1);
}

struct slice arena_join(struct arena *arena, const struct slice *parts, size_t count)
{
	size_t size = 0, at = 0;
	for (size_t i = 0; i < count; i++)
		size += parts[i].size;
	char *copy = arena_get(arena, size + !size);
	for (size_t i = 0; i < count; at += parts[i++].size)
		if (parts[i].size)
			memcpy(copy + at, parts[i].at, parts[i].size);
	return (struct slice){copy, size};
}

void arena_clear(struct arena *arena)
{
	for (size_t i = 0; i < arena->count && i <= arena->used; i++)
		buf_clear(&arena->blocks[i]);
	arena->used = 0;
}

void arena_free(struct arena *arena)
{
	for (size_t i = 0; i < arena->count; i++)
		buf_free(&arena->blocks[i]);
	free(arena->blocks);
	*arena = (struct arena){0};
}

struct figure *sentence_add(struct sentence *sentence, struct slice numeral)
{
	if (sentence->count == sentence->capacity)
		sentence->figures = memory_grow(sentence->figures, &sentence->capacity, sentence->count + 1, sizeof *sentence->figures);
	struct figure *figure = &sentence->figures[sentence->count++];
	const struct slice none = {"", 0};
	memset(figure, 0, offsetof(struct figure, rules));
	figure->numeral = figure->raw = figure->whole = numeral;
	figure->unit = figure->item = figure->scope = figure->base = none;
	figure->has_value = true;
	figure->explained = sentence->passage->settings->explain;
	return figure;
}

void sentence_compact(struct sentence *sentence)
{
	size_t kept = 0;
	while (kept < sentence->count && !sentence->figures[kept].dropped)
		kept++;
	for (size_t i = kept; i < sentence->count; i++)
		if (!sentence->figures[i].dropped)
			sentence->figures[kept++] = sentence->figures[i];
	sentence->count = kept;
}

void sentence_reset(struct sentence *sentence)
{
	enum { MANY = 256 };
	if (sentence->capacity > MANY) {
		sentence_free(sentence);
		return;
	}
	sentence->count = 0;
	arena_clear(&sentence->arena);
}

void sentence_free(struct sentence *sentence)
{
	free(sentence->figures);
	free(sentence->clauses);
	free(sentence->clause_ends);
	free(sentence->clause_tokens);
	free(sentence->tokens);
	free(sentence->letters);
	free(sentence->frames);
	arena_free(&sentence->arena);
	*sentence = (struct sentence){0};
}

void figure_rule(struct figure *figure, const char *table, struct slice row)
{
	if (figure->explained && figure->rule_count < FIGURE_RULES)
		figure->rules[figure->rule_count++] = (struct rule){table, row};
}
