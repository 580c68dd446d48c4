#include "decode/multibyte.h"

#include <iconv.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"

enum { PREFIXES = 18 }; /* none, 8F, 8EA1 to 8EB0 */

struct cells {
	const struct charset *charset;
	iconv_t from; /* (iconv_t)-1: the C library has no such charset */
	cell *rows[PREFIXES][256];
	struct cells *next;
};

static iconv_t open_any(const char *names)
{
	char name[32];
	iconv_t from = (iconv_t)-1;
	while (*names && from == (iconv_t)-1) {
		size_t length = strcspn(names, " ");
		memcpy(name, names, length);
		name[length] = '\0';
		from = iconv_open("UTF-8", name);
		names += length + strspn(names + length, " ");
	}
	return from;
}

static struct cells *cells_of(struct multibyte *tables, const struct charset *charset)
{
	struct cells *cells = tables->list;
	while (cells && cells->charset != charset)
		cells = cells->next;
	if (cells)
		return cells;
	cells = memory_get(1, sizeof *cells);
	cells->charset = charset;
	cells->from = open_any(charset->iconv);
	cells->next = tables->list;
	return tables->list = cells;
}

/* Bytes of one character of the row, and how many. */
static size_t spell(char *out, unsigned prefix, unsigned char lead, unsigned trail)
{
	size_t length = 0;
	if (prefix > 0xFF)
		out[length++] = (char)(prefix >> 8);
	if (prefix)
		out[length++] = (char)prefix;
	out[length++] = (char)lead;
	out[length++] = (char)trail;
	return length;
}

/*
 * One character alone. The conversion is begun anew for each and flushed
 * behind it, so a decoder that holds a letter back gives it here. What comes
 * out for one byte of a pair taken as a control character is none.
 */
static cell ask(iconv_t from, char *bytes, size_t size)
{
	char out[16], *to = out;
	size_t room = sizeof out;
	iconv(from, NULL, NULL, NULL, NULL);
	if (iconv(from, &bytes, &size, &to, &room) == (size_t)-1 || size || iconv(from, NULL, NULL, &to, &room) == (size_t)-1)
		return 0;
	size_t length = sizeof out - room;
	if (length < 2 || length > 4 || utf8_length(out[0]) != length)
		return 0;
	return cell_of(out, length);
}

static void amend(const struct charset *charset, cell *row, unsigned prefix, unsigned char lead)
{
	for (const struct amended *one = amended; one->charset; one++) {
		char utf8[8];
		if (one->bytes >> 8 != (prefix << 8 | lead) || strcmp(one->charset, charset->name) != 0)
			continue;
		size_t length = one->code ? utf8_write(utf8, one->code) : 0;
		if (one->second)
			length += utf8_write(utf8 + length, one->second);
		row[one->bytes & 0xFF] = cell_of(utf8, length);
	}
}

/* The trail bytes of a row and the bytes of its characters, one behind the other. */
struct row {
	unsigned char trails[256];
	char bytes[256 * 4];
	size_t count, width; /* bytes a character */
};

static void spell_row(struct row *row, const struct charset *charset, unsigned prefix, unsigned char lead)
{
	/* 30 to 39 are the second bytes of four there */
	unsigned trail = charset->variant == WITH_FOUR_BYTES ? 0x40 : 0x30;
	for (row->count = row->width = 0; trail < 0xFF; row->count++, trail++) {
		row->trails[row->count] = (unsigned char)trail;
		row->width = spell(row->bytes + row->count * row->width, prefix, lead, trail);
	}
}

/* Takes characters off a conversion's output, one a cell; false where they are more or fewer. */
static bool deal(cell *cells, const unsigned char *trails, size_t count, struct slice out)
{
	size_t at = 0;
	for (size_t i = 0; i < count; i++) {
		if (at >= out.size)
			return false;
		size_t length = utf8_length(out.at[at]);
		cells[trails[i]] = cell_of(out.at + at, length);
		at += length;
	}
	return at == out.size;
}

/*
 * Asks for a whole row at once, which is some five times as fast as for each
 * cell; false where that does not give one code point for each.
 */
static bool ask_row(iconv_t from, const struct row *row, cell *cells)
{
	char out[256 * 4], *at = (char *)row->bytes;
	size_t done = 0;
	iconv(from, NULL, NULL, NULL, NULL);
	while (done < row->count) {
		char *to = out;
		size_t left = (row->count - done) * row->width, room = sizeof out, had = left;
		bool whole = iconv(from, &at, &left, &to, &room) != (size_t)-1;
		size_t got = (had - left) / row->width;
		if ((had - left) % row->width || !deal(cells, row->trails + done, got, (struct slice){out, sizeof out - room}))
			return false;
		done += got;
		if (!whole) { /* no such character */
			at += row->width;
			done++;
		}
	}
	return true;
}

static cell *fill(const struct cells *cells, unsigned prefix, unsigned char lead)
{
	cell *characters = memory_get(256, sizeof *characters);
	struct row row = {.count = 0};
	spell_row(&row, cells->charset, prefix, lead);
	if (!ask_row(cells->from, &row, characters))
		for (size_t i = 0; i < row.count; i++)
			characters[row.trails[i]] = ask(cells->from, row.bytes + i * row.width, row.width);
	amend(cells->charset, characters, prefix, lead);
	return characters;
}

bool multibyte_known(struct multibyte *tables, const struct charset *charset)
{
	return cells_of(tables, charset)->from != (iconv_t)-1;
}

const cell *multibyte_row(struct multibyte *tables, const struct charset *charset, unsigned prefix, unsigned char lead)
{
	struct cells *cells = cells_of(tables, charset);
	unsigned plane = prefix > 0xFF ? prefix - 0x8EA1 + 2 : prefix ? 1 : 0;
	cell **row = &cells->rows[plane][lead];
	if (!*row)
		*row = fill(cells, prefix, lead);
	return *row;
}

uint32_t gb18030_four(const unsigned char b[4])
{
	uint32_t pointer = (((b[0] - 0x81u) * 10 + (b[1] - 0x30u)) * 126 + (b[2] - 0x81u)) * 10 + (b[3] - 0x30u);
	if (pointer >= 189000)
		return pointer - 189000 <= 0xFFFFF ? pointer - 189000 + 0x10000 : 0;
	if (pointer > 39419)
		return 0;
	size_t low = 0, high = gb18030_run_count;
	while (high - low > 1) {
		size_t middle = (low + high) / 2;
		*(gb18030_runs[middle].pointer <= pointer ? &low : &high) = middle;
	}
	return gb18030_runs[low].code + pointer - gb18030_runs[low].pointer;
}

void multibyte_free(struct multibyte *tables)
{
	while (tables->list) {
		struct cells *cells = tables->list;
		tables->list = cells->next;
		for (size_t plane = 0; plane < PREFIXES; plane++)
			for (size_t lead = 0; lead < 256; lead++)
				free(cells->rows[plane][lead]);
		if (cells->from != (iconv_t)-1)
			iconv_close(cells->from);
		free(cells);
	}
}
