#include "tocsv/column.h"

#include <stdlib.h>

#include "base/mem.h"

static struct slice copy(struct slice text)
{
	char *bytes = memory_get(text.size + 1, 1);
	memcpy(bytes, text.at, text.size);
	return (struct slice){bytes, text.size};
}

enum { OBJECTS_FIRST = 64 }; /* slots; a power of two */

static const uint64_t hash_start = 14695981039346656037u; /* FNV-1a */

static uint64_t hash_byte(uint64_t hash, char byte)
{
	return (hash ^ (unsigned char)byte) * 1099511628211u;
}

static uint64_t hash_of(struct slice name)
{
	uint64_t hash = hash_start;
	for (size_t i = 0; i < name.size; i++)
		hash = hash_byte(hash, name.at[i]);
	return hash;
}

/* The slot where a member's first column stands, or where it would. */
static size_t *slot(const struct columns *columns, struct slice member)
{
	uint64_t hash = hash_of(member);
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
	if (columns->entered > count) {
		if (columns->objects_size)
			memset(columns->objects, 0, columns->objects_size * sizeof *columns->objects);
		columns->entered = columns->object_count = 0;
	}
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

/* The slot where an object stands, or where it would. */
static struct object *object_slot(const struct columns *columns, struct object object)
{
	size_t mask = columns->objects_size - 1, at = (object.hash ^ object.hash >> 29) & mask;
	const struct object *slots = columns->objects;
	while (slots[at].name.at && (slots[at].hash != object.hash || !slice_is(slots[at].name, object.name)))
		at = (at + 1) & mask;
	return &columns->objects[at];
}

static void objects_grow(struct columns *columns)
{
	struct object *old = columns->objects;
	size_t size = columns->objects_size;
	columns->objects_size = size ? size * 2 : OBJECTS_FIRST;
	columns->objects = memory_get(columns->objects_size, sizeof *columns->objects);
	for (size_t i = 0; i < size; i++)
		if (old[i].name.at)
			*object_slot(columns, old[i]) = old[i];
	free(old);
}

/* False where it stands there already. */
static bool object_enter(struct columns *columns, struct object object)
{
	if (columns->object_count * 2 >= columns->objects_size)
		objects_grow(columns);
	struct object *place = object_slot(columns, object);
	if (place->name.at)
		return false;
	*place = object;
	columns->object_count++;
	return true;
}

/* Enters the objects of a member, the longest name first: with one, all shorter ones are there. */
static void objects_enter(struct columns *columns, struct slice member)
{
	size_t count = 0;
	uint64_t hash = hash_start;
	for (size_t i = 0; i < member.size; i++) {
		if (member.at[i] == '.') {
			columns->dots = memory_grow(columns->dots, &columns->dots_capacity, count + 1, sizeof *columns->dots);
			columns->dots[count++] = (struct object){{member.at, i}, hash};
		}
		hash = hash_byte(hash, member.at[i]);
	}
	while (count && object_enter(columns, columns->dots[count - 1]))
		count--;
}

bool columns_inside(struct columns *columns, struct slice object)
{
	for (; columns->entered < columns->count; columns->entered++)
		objects_enter(columns, columns->list[columns->entered].member);
	return columns->object_count && object_slot(columns, (struct object){object, hash_of(object)})->name.at;
}

static int compare_headings(const void *left, const void *right)
{
	const struct slice *a = left, *b = right;
	size_t common = a->size < b->size ? a->size : b->size;
	int order = memcmp(a->at, b->at, common);
	return order ? order : (a->size > b->size) - (a->size < b->size);
}

struct slice columns_twice(const struct columns *columns)
{
	struct slice twice = {0};
	struct slice *headings = memory_get(columns->count, sizeof *headings);
	for (size_t i = 0; i < columns->count; i++)
		headings[i] = columns->list[i].heading;
	qsort(headings, columns->count, sizeof *headings, compare_headings);
	for (size_t i = 1; i < columns->count && !twice.at; i++)
		if (slice_is(headings[i - 1], headings[i]))
			twice = headings[i];
	free(headings);
	return twice;
}

void columns_free(struct columns *columns)
{
	for (size_t i = 0; i < columns->count; i++) {
		free((char *)columns->list[i].heading.at);
		free((char *)columns->list[i].member.at);
	}
	free(columns->list);
	free(columns->table);
	free(columns->objects);
	free(columns->dots);
	*columns = (struct columns){0};
}
