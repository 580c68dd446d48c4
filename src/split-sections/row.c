#include "split-sections/row.h"

#include "base/utf8.h"
#include "text/sentence.h"

enum { TREE_INDENT = 2, TREE_CHARACTERS = 24 };

static const char *const written[] = {
	"doc", "section", "level", "parent", "resumes", "marker", "heading", "path", "start", "irregular",
	"title", "published", "source", "author", "text",
};

/* `doc` is written only where text is read; in a record it rides. */
static struct names names_written(void)
{
	return (struct names){written + 1, sizeof written / sizeof *written - 1};
}

static void write_string(struct buf *buf, const char *name, struct slice text)
{
	if (text.size)
		record_string(buf, name, text);
	else
		record_null(buf, name);
}

static void write_number(struct buf *buf, const char *name, unsigned number)
{
	if (number)
		record_number(buf, name, number);
	else
		record_null(buf, name);
}

/* What came in with the record stays; only what is absent or null is filled. */
static void write_origin(struct rows *rows, const struct record *record, const struct origin *origin)
{
	buf_clear(&rows->origin);
	for (size_t i = 0; i < ORIGIN_FIELDS; i++) {
		const struct member *member = record ? record_find(record, slice_of(origin_names[i])) : NULL;
		buf_byte(&rows->origin, ',');
		json_write(&rows->origin, slice_of(origin_names[i]));
		buf_byte(&rows->origin, ':');
		if (member && !member_is_null(member))
			buf_slice(&rows->origin, member->value);
		else if (origin->field[i].size)
			json_write(&rows->origin, origin->field[i]);
		else
			buf_string(&rows->origin, "null");
	}
}

void rows_begin(struct rows *rows, const struct document *document, const struct origin *origin)
{
	const struct record *record = document->record;
	const struct ride ride = {.written = names_written(), .consumed = {origin_names, ORIGIN_FIELDS}, .keep = rows->keep};
	size_t index = record ? record_index(record, document->member) : 0;
	buf_clear(&rows->head);
	buf_clear(&rows->tail);
	record_begin(&rows->head);
	if (record)
		record_ride(&rows->head, record, &ride, 0, index);
	else
		record_string(&rows->head, "doc", slice_of(document->name));
	write_origin(rows, record, origin);
	if (record) { /* a member before it makes the comma */
		buf_byte(&rows->tail, ' ');
		record_ride(&rows->tail, record, &ride, index + 1, record->count);
	}
}

static void write_path(struct buf *buf, const struct section *section)
{
	record_key(buf, "path");
	buf_byte(buf, '[');
	for (unsigned i = 0; i < section->level; i++) {
		if (!section->path[i].size)
			continue;
		if (buf->data[buf->size - 1] != '[')
			buf_byte(buf, ',');
		json_write(buf, section->path[i]);
	}
	buf_byte(buf, ']');
}

void rows_section(const struct rows *rows, const struct section *section, struct buf *buf)
{
	buf_slice(buf, buf_held(&rows->head));
	record_number(buf, "section", section->number);
	record_number(buf, "level", section->level);
	write_number(buf, "parent", section->parent);
	write_number(buf, "resumes", section->resumes);
	write_string(buf, "marker", section->marker);
	write_string(buf, "heading", section->heading);
	write_path(buf, section);
	record_number(buf, "start", (long long)section->start);
	record_key(buf, "irregular");
	buf_string(buf, section->irregular ? "true" : "false");
	buf_slice(buf, buf_held(&rows->origin));
	record_string(buf, "text", section->text);
	if (rows->tail.size)
		buf_slice(buf, slice_from(buf_held(&rows->tail), 1));
	record_end(buf);
}

void rows_free(struct rows *rows)
{
	buf_free(&rows->head);
	buf_free(&rows->origin);
	buf_free(&rows->tail);
}

/* The first words of a section's own text, on one line. */
static void write_first(struct buf *buf, struct slice text)
{
	const char *lf = memchr(text.at, '\n', text.size);
	struct slice line = sentence_trim((struct slice){text.at, lf ? (size_t)(lf - text.at) : text.size});
	size_t size = utf8_offset(line, TREE_CHARACTERS);
	buf_slice(buf, (struct slice){line.at, size});
	if (size < line.size)
		buf_string(buf, "…");
}

/* Control characters would play with the terminal. */
static void write_plain(struct buf *buf, struct slice text)
{
	for (size_t i = 0; i < text.size; i++)
		buf_byte(buf, (unsigned char)text.at[i] < ' ' || text.at[i] == 0x7F ? ' ' : text.at[i]);
}

void tree_section(const struct section *section, struct buf *buf)
{
	struct slice text = sentence_trim(section->text);
	for (unsigned i = 1; i < section->level; i++)
		buf_add(buf, "    ", TREE_INDENT);
	if (section->resumes) {
		buf_string(buf, "↩ ");
		write_first(buf, text);
	} else {
		write_plain(buf, section->marker);
		if (section->marker.size && section->heading.size)
			buf_byte(buf, ' ');
		write_plain(buf, section->heading);
		if (!section->heading.size && text.size > section->marker.size) {
			buf_string(buf, section->marker.size ? " " : "");
			write_first(buf, sentence_trim(slice_from(text, section->marker.size)));
		}
	}
	buf_string(buf, section->irregular ? "  (irregular, " : "  (");
	buf_number(buf, (long long)utf8_count(section->text));
	buf_string(buf, ")\n");
}
