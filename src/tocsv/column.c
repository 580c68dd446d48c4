#include "tocsv/column.h"

#include <stdint.h>
#include <stdlib.h>

#include "base/mem.h"

static struct slice copy(struct slice text)
{
	char *bytes = memory_get(text.size + 1, 1);
	memcpy(bytes, text.at, text.size);
	return (struct slice){bytes, text.size};
}

/* The slot where a member's first column stands, or where it would. */
static size_t *slot(const struct columns *columns, struct slice member)
{
	uint64_t hash = 14695981039346656037u; /* FNV-1a */
	for (size_t i = 0; i < member.size; i++)
		hash = (hash ^ (unsigned char)member.at[i]) * 1099511628211u;
	size_t mask = columns->table_size - 1, at = (hash ^ hash >> 29) & mask;
	while (columns->table[at] && !slice_is(columns->list[columns->table[at] - 1].member, member))
		at = (at + 1) & mask;
	return &columns->table[at];
}

/* Enters column `index`, or hangs it behind the first one of its member. */
static void enter(struct columns *columns, size_t index)
{
	size_t *place = slot(columns, columns->list[index].member);
	if (!*place) {
		*place = index + 1;
		return;
	}
	struct column *column = &columns->list[*place - 1];
	while (column->next_same != COLUMN_NONE)
		column = &columns->list[column->next_same];
	column->next_same = (long)index;
}

static void table_grow(struct columns *columns)
{
	columns->table_size = columns->table_size ? columns->table_size * 2 : 64;
	free(columns->table);
	columns->table = memory_get(columns->table_size, sizeof *columns->table);
	for (size_t i = 0; i < columns->count; i++)
		columns->list[i].next_same = COLUMN_NONE;
	for (size_t i = 0; i < columns->count; i++)
		enter(columns, i);
}

void columns_add(struct columns *columns, struct slice heading, struct slice member)
{
	columns->list = memory_grow(columns->list, &columns->capacity, columns->count + 1, sizeof *columns->list);
	columns->list[columns->count++] = (struct column){copy(heading), copy(member), COLUMN_NONE};
	if (columns->count * 2 > columns->table_size)
		table_grow(columns);
	else
		enter(columns, columns->count - 1);
}

/* What was entered last leaves its place without harm to the others. */
void columns_cut(struct columns *columns, size_t count)
{
	while (columns->count > count) {
		struct column *column = &columns->list[columns->count - 1];
		*slot(columns, column->member) = 0;
		free((char *)column->heading.at);
		free((char *)column->member.at);
		columns->count--;
	}
}

bool columns_parse(struct columns *columns, const char *list)
{
	for (;;) {
		size_t size = strcspn(list, ",");
		const char *equals = memchr(list, '=', size);
		struct slice heading = {list, equals ? (size_t)(equals - list) : size};
		struct slice member = equals ? (struct slice){equals + 1, size - heading.size - 1} : heading;
		if (!heading.size || !member.size)
			return false;
		columns_add(columns, heading, member);
		if (!list[size])
			return true;
		list += size + 1;
	}
}

long columns_find(const struct columns *columns, struct slice member)
{
	if (!columns->table_size)
		return COLUMN_NONE;
	return (long)*slot(columns, member) - 1;
}

bool columns_inside(const struct columns *columns, struct slice object)
{
	for (size_t i = 0; i < columns->count; i++) {
		struct slice member = columns->list[i].member;
		if (member.size > object.size && member.at[object.size] == '.' && memcmp(member.at, object.at, object.size) == 0)
			return true;
	}
	return false;
}

void columns_free(struct columns *columns)
{
	for (size_t i = 0; i < columns->count; i++) {
		free((char *)columns->list[i].heading.at);
		free((char *)columns->list[i].member.at);
	}
	free(columns->list);
	free(columns->table);
	*columns = (struct columns){0};
}
