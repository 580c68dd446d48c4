#include "base/record.h"

#include <stdint.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"

static uint64_t hash(struct slice name)
{
	uint64_t value = 14695981039346656037u; /* FNV-1a */
	for (size_t i = 0; i < name.size; i++)
		value = (value ^ (unsigned char)name.at[i]) * 1099511628211u;
	return value ^ value >> 29;
}

/* The slot of a name: where its index + 1 stands, or the empty place for it. */
static size_t *table_slot(const struct record *record, struct slice name)
{
	size_t mask = record->table_size - 1, at = hash(name) & mask;
	while (record->table[at] && !slice_is(record->members[record->table[at] - 1].name, name))
		at = (at + 1) & mask;
	return &record->table[at];
}

/* Makes the table at least twice as large as the members, filled anew. */
static void table_grow(struct record *record)
{
	size_t size = 64;
	while (size < record->count * 4)
		size *= 2;
	record->table = memory_resize(record->table, size, sizeof *record->table);
	record->table_size = size;
	memset(record->table, 0, size * sizeof *record->table);
	for (size_t i = 0; i < record->count; i++)
		*table_slot(record, record->members[i].name) = i + 1;
}

/* A number below 64 that says little of a name and costs less. */
static unsigned name_key(struct slice name)
{
	if (!name.size)
		return 0;
	unsigned first = (unsigned char)name.at[0], middle = (unsigned char)name.at[name.size / 2];
	return (first * 5 + middle * 11 + (unsigned)name.size * 3) & 63;
}

static inline const struct member *find_key(const struct record *record, struct slice name, unsigned key)
{
	if (!(record->seen >> key & 1))
		return NULL;
	if (record->table_size) {
		size_t index = *table_slot(record, name);
		return index ? &record->members[index - 1] : NULL;
	}
	for (unsigned at = record->first[key];; at = record->next[at]) {
		if (slice_is(record->members[at].name, name))
			return &record->members[at];
		if (record->next[at] == at)
			return NULL;
	}
}

const struct member *record_find(const struct record *record, struct slice name)
{
	return find_key(record, name, name_key(name));
}

/* The place for another member. */
static inline struct member *new_member(struct record *record)
{
	if (record->count == record->capacity)
		record->members = memory_grow(record->members, &record->capacity, record->count + 1, sizeof *record->members);
	return &record->members[record->count];
}

/* Counts the member of this name that stands in the new place; false where another one has the name. */
static inline bool add_member(struct record *record, struct slice name)
{
	size_t index = record->count;
	unsigned key = name_key(name);
	if (find_key(record, name, key))
		return false;
	if (index < RECORD_FEW) {
		record->next[index] = record->seen >> key & 1 ? record->first[key] : (unsigned char)index;
		record->first[key] = (unsigned char)index;
	}
	record->seen |= (uint64_t)1 << key;
	record->count++;
	if (record->table_size && record->count * 2 <= record->table_size)
		*table_slot(record, name) = record->count;
	else if (record->table_size || record->count > RECORD_FEW)
		table_grow(record);
	return true;
}

static bool fail(struct json_error *error, size_t at, const char *what)
{
	*error = (struct json_error){at, what};
	return false;
}

/*
 * Room for every unescaped name of the line at once, so that slices into it
 * stay good: what is unescaped is never longer than what it came from.
 */
static struct slice unescaped_name(struct record *record, struct slice raw, size_t line_size)
{
	if (!record->names.size)
		buf_reserve(&record->names, line_size);
	size_t start = record->names.size;
	json_unescape(&record->names, raw);
	return (struct slice){record->names.data + start, record->names.size - start};
}

/* Goes behind white space and this byte; false where another one stands there, or none. */
static inline bool take(struct slice line, size_t *at, char byte)
{
	if (*at >= line.size || line.at[*at] != byte) {
		*at = json_space(line, *at);
		if (*at >= line.size || line.at[*at] != byte)
			return false;
	}
	++*at;
	return true;
}

/* Scans the member at `at`; the offset behind it, or 0 with *error. */
static inline size_t scan_member(struct record *record, struct slice line, size_t at, struct json_error *error)
{
	struct member *member = new_member(record);
	bool name_escaped = false, escaped = false;
	size_t start = at;
	if (at >= line.size || line.at[at] != '"')
		return fail(error, at, "no member name");
	if (!(at = json_scan_string(line, at, &name_escaped, error)))
		return 0;
	struct slice raw = {line.at + start + 1, at - start - 2}, name = name_escaped ? unescaped_name(record, raw, line.size) : raw;
	if (!take(line, &at, ':'))
		return fail(error, at, "no colon behind a member name");
	size_t value = at = json_space(line, at);
	if (at < line.size && line.at[at] == '"')
		at = json_scan_string(line, at, &escaped, error);
	else
		at = json_scan_value(line, at, error);
	if (!at)
		return 0;
	struct slice whole = {line.at + start, at - start};
	*member = (struct member){.whole = whole, .name = name, .value = {line.at + value, at - value}, .escaped = escaped};
	return add_member(record, name) ? at : (size_t)fail(error, start, "two members of one name");
}

bool record_scan(struct record *record, struct slice line, struct json_error *error)
{
	record->line = line;
	record->count = 0;
	record->table_size = 0;
	buf_clear(&record->names);
	record->seen = 0;
	size_t at = utf8_valid(line);
	if (at < line.size)
		return fail(error, at, "ill-formed UTF-8");
	at = 0;
	if (!take(line, &at, '{'))
		return fail(error, at, "no JSON object");
	for (bool empty = take(line, &at, '}'); !empty;) {
		at = json_space(line, at);
		if (!(at = scan_member(record, line, at, error)))
			return false;
		if (take(line, &at, ','))
			continue;
		if (take(line, &at, '}'))
			break;
		return fail(error, at, at >= line.size ? "object without an end" : "no comma between members");
	}
	at = json_space(line, at);
	return at == line.size || fail(error, at, "something behind the object");
}

void record_free(struct record *record)
{
	free(record->members);
	free(record->table);
	buf_free(&record->names);
	*record = (struct record){0};
}

bool member_is_string(const struct member *member)
{
	return member->value.at[0] == '"';
}

bool member_is_null(const struct member *member)
{
	return member->value.at[0] == 'n';
}

struct slice member_text(const struct member *member, struct buf *scratch)
{
	struct slice raw = {member->value.at + 1, member->value.size - 2};
	if (!member->escaped)
		return raw;
	buf_clear(scratch);
	json_unescape(scratch, raw);
	return buf_held(scratch);
}

void record_begin(struct buf *out)
{
	buf_byte(out, '{');
}

void record_end(struct buf *out)
{
	buf_add(out, "}\n", 2);
}

static void comma(struct buf *out)
{
	if (out->data[out->size - 1] != '{')
		buf_byte(out, ',');
}

void record_key(struct buf *out, const char *name)
{
	comma(out);
	buf_byte(out, '"');
	buf_string(out, name);
	buf_add(out, "\":", 2);
}

void record_string(struct buf *out, const char *name, struct slice text)
{
	record_key(out, name);
	json_write(out, text);
}

void record_number(struct buf *out, const char *name, long long number)
{
	record_key(out, name);
	buf_number(out, number);
}

void record_null(struct buf *out, const char *name)
{
	record_key(out, name);
	buf_string(out, "null");
}

bool names_hold(struct names names, struct slice name)
{
	for (size_t i = 0; i < names.count; i++)
		if ((name.size == 0 || name.at[0] == names.list[i][0]) && slice_is_string(name, names.list[i]))
			return true;
	return false;
}

uint64_t names_bits(struct names names)
{
	uint64_t bits = 0;
	for (size_t i = 0; i < names.count; i++)
		bits |= (uint64_t)1 << name_key(slice_of(names.list[i]));
	return bits;
}

/* Writes a member under its name behind as many `_` as make it unique. */
static void ride_renamed(struct buf *out, const struct record *record, const struct ride *ride, const struct member *member)
{
	struct buf name = {0};
	do {
		buf_reserve(&name, member->name.size + 1);
		memmove(name.data + 1, name.data, name.size);
		name.data[0] = '_';
		name.size++;
		if (name.size == 1)
			buf_slice(&name, member->name);
	} while (record_find(record, buf_held(&name)) || names_hold(ride->written, buf_held(&name)));
	json_write(out, buf_held(&name));
	buf_byte(out, ':');
	buf_slice(out, member->value);
	buf_free(&name);
}

void record_ride(struct buf *out, const struct record *record, const struct ride *ride, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		const struct member *member = &record->members[i];
		if (ride->bits && !ride->keep && !(ride->bits >> name_key(member->name) & 1)) {
			comma(out);
			buf_slice(out, member->whole);
			continue;
		}
		if (names_hold(ride->consumed, member->name) || (ride->keep && !names_hold(*ride->keep, member->name)))
			continue;
		comma(out);
		if (names_hold(ride->written, member->name))
			ride_renamed(out, record, ride, member);
		else
			buf_slice(out, member->whole);
	}
}

size_t record_index(const struct record *record, const struct member *member)
{
	return member ? (size_t)(member - record->members) : record->count;
}
