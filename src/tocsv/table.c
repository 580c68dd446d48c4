#include "tocsv/table.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"

static bool read_members(struct table *, const struct record *, size_t depth, struct json_error *);

/* At most 40 bytes of a name, whole characters. */
static struct slice quoted(struct slice name)
{
	size_t size = name.size;
	if (size > 40)
		for (size = 40; ((unsigned char)name.at[size] & 0xC0) == 0x80;)
			size--;
	return (struct slice){name.at, size};
}

/* `where` is what the complaint is about, in the record's line. */
static bool fail(struct table *table, struct json_error *error, const char *what, struct slice name, struct slice where)
{
	buf_clear(&table->message);
	buf_string(&table->message, what);
	buf_byte(&table->message, ' ');
	json_write(&table->message, quoted(name));
	buf_byte(&table->message, '\0');
	*error = (struct json_error){(size_t)(where.at - table->line), table->message.data};
	return false;
}

/* Makes room for a cell of every column. */
static void cells_fit(struct table *table)
{
	table->cells = memory_grow(table->cells, &table->cell_capacity, table->columns.count, sizeof *table->cells);
}

static bool set_cells(struct table *table, long index, const struct member *member, struct slice name, struct json_error *error)
{
	if (member_is_null(member))
		return true;
	for (; index != COLUMN_NONE; index = table->columns.list[index].next_same) {
		struct cell *cell = &table->cells[index];
		if (cell->value.at)
			return fail(table, error, "two values for column", name, member->whole);
		*cell = (struct cell){member->value, member->escaped};
	}
	return true;
}

/* Reads the members of an object; below the top its path stands in table->path already. */
static bool read_object(struct table *table, const struct member *member, size_t depth, struct json_error *error)
{
	if (depth == table->nested_count) {
		table->nested = memory_grow(table->nested, &table->nested_capacity, depth + 1, sizeof *table->nested);
		table->nested[table->nested_count++] = (struct record){0};
	}
	struct record record = table->nested[depth]; /* the array may move below */
	bool good = record_scan(&record, member->value, error);
	if (!good)
		error->at += (size_t)(member->value.at - table->line);
	if (!depth) {
		buf_clear(&table->path);
		buf_slice(&table->path, member->name);
	}
	size_t size = table->path.size;
	if (good) {
		buf_byte(&table->path, '.');
		good = read_members(table, &record, depth + 1, error);
		table->path.size = size;
	}
	table->nested[depth] = record;
	return good;
}

static bool is_full_object(const struct member *member)
{
	return member->value.at[0] == '{' && member->value.at[json_space(member->value, 1)] != '}';
}

/*
 * An object with members fills their columns; its own one where -c asks for
 * it, or where there is nothing but that.
 */
static bool read_full_object(struct table *table, long index, const struct member *member, struct slice name, size_t depth, struct json_error *error)
{
	bool opened = (!table->fixed && (table->collect || table->united || index == COLUMN_NONE)) || columns_inside(&table->columns, name);
	if ((table->fixed || !opened) && !set_cells(table, index, member, name, error))
		return false;
	return !opened || read_object(table, member, depth, error);
}

/* A value that no column bears: a new column, left out, or an error. */
static bool read_other(struct table *table, const struct member *member, struct slice name, struct json_error *error)
{
	if (table->fixed)
		return true;
	if ((member_is_null(member) || member->value.at[0] == '{') && columns_inside(&table->columns, name))
		return true;
	if (!table->collect)
		return fail(table, error, "the header lacks member", name, member->whole);
	columns_add(&table->columns, name, name);
	cells_fit(table);
	table->cells[table->columns.count - 1] = (struct cell){0};
	return set_cells(table, (long)table->columns.count - 1, member, name, error);
}

/* The column of a member; records of one kind have their members in one order. */
static long find_column(struct table *table, struct slice name, size_t depth, size_t place)
{
	if (depth || place >= sizeof table->expected / sizeof *table->expected)
		return columns_find(&table->columns, name);
	size_t expected = table->expected[place];
	if (expected && slice_is(table->columns.list[expected - 1].member, name))
		return (long)expected - 1;
	long index = columns_find(&table->columns, name);
	table->expected[place] = (size_t)(index + 1);
	return index;
}

static bool read_members(struct table *table, const struct record *record, size_t depth, struct json_error *error)
{
	size_t prefix = table->path.size;
	for (size_t i = 0; i < record->count; i++) {
		const struct member *member = &record->members[i];
		struct slice name = member->name;
		if (depth) {
			table->path.size = prefix;
			buf_slice(&table->path, name);
			name = buf_held(&table->path);
		}
		long index = find_column(table, name, depth, i);
		bool good = is_full_object(member) ? read_full_object(table, index, member, name, depth, error)
			    : index == COLUMN_NONE ? read_other(table, member, name, error)
						   : set_cells(table, index, member, name, error);
		if (!good)
			return false;
	}
	return true;
}

bool table_read(struct table *table, const struct record *record, struct json_error *error)
{
	size_t count = table->columns.count;
	table->line = record->line.at;
	cells_fit(table);
	if (table->columns.count)
		memset(table->cells, 0, table->columns.count * sizeof *table->cells);
	buf_clear(&table->path);
	if (read_members(table, record, 0, error))
		return true;
	table_forget(table, count);
	return false;
}

bool table_row_shows(struct table *table, const struct record *record, struct json_error *error)
{
	if (!table->columns.count)
		*error = (struct json_error){0, "a record without members has no row"};
	else if (table->columns.count == 1 && !table->cells[0].value.at)
		fail(table, error, "a null alone in its row cannot be written: column", table->columns.list[0].heading, record->line);
	else
		return true;
	return false;
}

static void end_row(const struct table *table, struct output *output)
{
	buf_string(&output->buf, table->dialect.crlf ? "\r\n" : "\n");
}

void table_head(struct table *table, struct output *output)
{
	if (table->headed)
		return;
	table->headed = true;
	if (table->dialect.bom)
		buf_string(&output->buf, "\xEF\xBB\xBF");
	if (table->no_header || !table->columns.count)
		return;
	for (size_t i = 0; i < table->columns.count; i++) {
		if (i)
			buf_byte(&output->buf, table->dialect.delimiter);
		cell_string(&output->buf, &table->dialect, table->columns.list[i].heading);
	}
	end_row(table, output);
}

void table_row(struct table *table, struct output *output)
{
	for (size_t i = 0; i < table->columns.count; i++) {
		const struct cell *cell = &table->cells[i];
		if (i)
			buf_byte(&output->buf, table->dialect.delimiter);
		if (cell->value.at)
			cell_value(&output->buf, &table->dialect, cell->value, cell->escaped, &table->scratch);
	}
	end_row(table, output);
}

void table_forget(struct table *table, size_t count)
{
	columns_cut(&table->columns, count);
	memset(table->expected, 0, sizeof table->expected);
}

void table_free(struct table *table)
{
	columns_free(&table->columns);
	free(table->cells);
	for (size_t i = 0; i < table->nested_count; i++)
		record_free(&table->nested[i]);
	free(table->nested);
	buf_free(&table->path);
	buf_free(&table->scratch);
	buf_free(&table->message);
}
