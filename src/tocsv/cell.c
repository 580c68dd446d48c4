#include "tocsv/cell.h"

#include <csv.h>

#include "base/json.h"

/* What a spreadsheet runs at the start of a line (OWASP, CSV injection), and the full-width forms. */
static bool starts_formula(struct slice line)
{
	static const char *const wide[] = {"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
	while (line.size && line.at[0] == ' ')
		line = slice_from(line, 1);
	if (!line.size)
		return false;
	if (strchr("=+-@\t", line.at[0]) && line.at[0])
		return true;
	for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
		if (slice_begins(line, wide[i]))
			return true;
	return false;
}

static bool needs_guard(struct slice text)
{
	struct slice first = text;
	while (first.size && first.at[0] == ' ')
		first = slice_from(first, 1);
	if (first.size && strchr("\r\n", first.at[0]) && first.at[0])
		return true;
	if (text.size && text.at[0] == '\'')
		return true;
	for (size_t at = 0; at < text.size; at++) {
		if (starts_formula(slice_from(text, at)))
			return true;
		while (at < text.size && text.at[at] != '\n' && text.at[at] != '\r')
			at++;
	}
	return false;
}

void cell_string(struct buf *out, const struct dialect *dialect, struct slice text)
{
	buf_reserve(out, 2 * text.size + 3);
	if (dialect->guard && needs_guard(text)) {
		buf_add(out, "\"'", 2);
		char *quote = out->data + out->size - 1; /* overwritten: csv_write2 begins with a quote */
		size_t size = csv_write2(quote, 2 * text.size + 2, text.at, text.size, '"');
		*quote = '\'';
		out->size += size - 1;
		return;
	}
	if (!text.size || !memchr(text.at, '"', text.size)) { /* libcsv goes byte by byte; nothing to double here */
		buf_byte(out, '"');
		buf_slice(out, text);
		buf_byte(out, '"');
		return;
	}
	out->size += csv_write2(out->data + out->size, 2 * text.size + 2, text.at, text.size, '"');
}

/* Joins an array of strings into scratch; false where it holds anything else. */
static bool join(struct buf *scratch, struct slice array, const char *separator)
{
	struct json_error error;
	size_t at = json_space(array, 1);
	buf_clear(scratch);
	while (array.at[at] != ']') {
		bool escaped = false;
		if (array.at[at] != '"')
			return false;
		size_t end = json_scan_string(array, at, &escaped, &error);
		json_unescape(scratch, (struct slice){array.at + at + 1, end - at - 2});
		at = json_space(array, end);
		if (array.at[at] == ',') {
			buf_string(scratch, separator);
			at = json_space(array, at + 1);
		}
	}
	return true;
}

void cell_value(struct buf *out, const struct dialect *dialect, struct slice value, bool escaped, struct buf *scratch)
{
	switch (value.at[0]) {
	case '"': {
		struct slice text = {value.at + 1, value.size - 2};
		if (escaped) {
			buf_clear(scratch);
			json_unescape(scratch, text);
			text = buf_held(scratch);
		}
		cell_string(out, dialect, text);
		return;
	}
	case '[':
		cell_string(out, dialect, join(scratch, value, dialect->join) ? buf_held(scratch) : value);
		return;
	case '{':
		cell_string(out, dialect, value);
		return;
	case 'n':
		return;
	default:
		buf_slice(out, value);
	}
}
