#include "decode/declare.h"

#include <strings.h>

const struct charset *declare_bom(struct slice head)
{
	static const struct {
		const char *bytes;
		size_t size;
		const char *charset;
	} marks[] = {
		{"\xEF\xBB\xBF", 3, "UTF-8"},       {"\xFF\xFE\0\0", 4, "UTF-32LE"}, {"\0\0\xFE\xFF", 4, "UTF-32BE"},
		{"\xFF\xFE", 2, "UTF-16LE"},        {"\xFE\xFF", 2, "UTF-16BE"},     {"\x84\x31\x95\x33", 4, "GB18030"},
	};
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (head.size >= marks[i].size && memcmp(head.at, marks[i].bytes, marks[i].size) == 0)
			return charset_named(marks[i].charset);
	return NULL;
}

static bool begins_nocase(struct slice text, const char *word)
{
	size_t size = strlen(word);
	return text.size >= size && strncasecmp(text.at, word, size) == 0;
}

static struct slice skip_space(struct slice text)
{
	while (text.size && strchr(" \t\r\n\f", text.at[0]) && text.at[0])
		text = slice_from(text, 1);
	return text;
}

/* The value behind `name` `=` in a tag: quoted, or up to white space, `;` or the tag's end. */
static struct slice value_of(struct slice tag, const char *name)
{
	struct slice none = {NULL, 0};
	while (tag.size && !begins_nocase(tag, name))
		tag = slice_from(tag, 1);
	if (!tag.size)
		return none;
	struct slice value = skip_space(slice_from(tag, strlen(name)));
	if (!value.size || value.at[0] != '=')
		return value_of(slice_from(tag, 1), name);
	value = skip_space(slice_from(value, 1));
	char quote = value.size && (value.at[0] == '"' || value.at[0] == '\'') ? value.at[0] : 0;
	if (quote)
		value = slice_from(value, 1);
	size_t size = 0;
	while (size < value.size && value.at[size] != quote && !strchr("\"' \t\r\n;>", value.at[size]))
		size++;
	value.size = size;
	return value;
}

/* The tag at the start, up to its end or the end of what is there. */
static struct slice tag_at(struct slice text)
{
	const char *end = memchr(text.at, '>', text.size);
	return (struct slice){text.at, end ? (size_t)(end - text.at) : text.size};
}

static const struct charset *labelled(struct slice value)
{
	const struct charset *charset = value.size ? charset_labelled(value) : NULL;
	if (charset && (charset->scheme == SCHEME_UTF16 || charset->scheme == SCHEME_UTF32))
		return charset_named("UTF-8");
	return charset;
}

const struct charset *declare_label(struct slice head)
{
	struct slice at = skip_space(head);
	const struct charset *charset = NULL;
	if (begins_nocase(at, "<?xml"))
		charset = labelled(value_of(tag_at(at), "encoding"));
	while (!charset && at.size) {
		const char *next = memchr(at.at, '<', at.size);
		if (!next)
			break;
		at = slice_from(at, (size_t)(next - at.at));
		if (begins_nocase(at, "<!--")) {
			while (at.size && !slice_begins(at, "-->"))
				at = slice_from(at, 1);
			continue;
		}
		if (begins_nocase(at, "<meta"))
			charset = labelled(value_of(tag_at(at), "charset"));
		at = slice_from(at, 1);
	}
	return charset;
}

static bool is_signed(struct slice head, const struct signature *row)
{
	if (head.size < row->at + row->size)
		return false;
	for (size_t i = 0; i < row->size; i++)
		if (row->bytes[i] != '?' && row->bytes[i] != head.at[row->at + i])
			return false;
	return true;
}

const char *declare_binary(struct slice head)
{
	for (const struct signature *row = signatures; row->bytes; row++)
		if (is_signed(head, row))
			return row->what;
	return NULL;
}
