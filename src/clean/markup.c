#include "clean/markup.h"

#include "base/ascii.h"
#include "base/utf8.h"

enum { NAME_LONGEST = 10, ATTRIBUTES_LONGEST = 2000 };

/* What windows-1252 has at 80 to 9F, which HTML 5 reads numeric references by; 0: nothing. */
static const uint16_t windows_1252[32] = {
	0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
	0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
};

static int digit_value(char c, bool hexadecimal)
{
	if (ascii_is_digit(c))
		return c - '0';
	char low = (char)(c | 0x20);
	return hexadecimal && low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

/* #123; or #x7B; */
static size_t numeric_read(struct slice text, uint32_t *character)
{
	bool hexadecimal = text.size > 1 && (text.at[1] | 0x20) == 'x';
	size_t at = hexadecimal ? 2 : 1, first = at;
	uint32_t value = 0;
	for (int digit; at < text.size && at < first + 8 && (digit = digit_value(text.at[at], hexadecimal)) >= 0; at++)
		value = value * (hexadecimal ? 16 : 10) + (uint32_t)digit;
	if (at == first || at == text.size || text.at[at] != ';' || !value || value > 0x10FFFF || (value & ~0x7FFu) == 0xD800)
		return 0;
	if (value >= 0x80 && value < 0xA0 && windows_1252[value - 0x80])
		value = windows_1252[value - 0x80];
	*character = value;
	return at + 1;
}

/* The place of a name in the order of the table: below 0, 0, or above. */
static int name_order(struct slice name, const char *row)
{
	int order = strncmp(name.at, row, name.size);
	return order == 0 && row[name.size] ? -1 : order;
}

/* What stands behind an ampersand; its length, 0 for no reference. */
static size_t reference_read(struct slice text, uint32_t *character)
{
	size_t end = 0, low = 0, high = entity_count;
	if (text.size && text.at[0] == '#')
		return numeric_read(text, character);
	while (end < text.size && end < NAME_LONGEST && (ascii_is_letter(text.at[end]) || ascii_is_digit(text.at[end])))
		end++;
	if (end < 2 || end == text.size || text.at[end] != ';')
		return 0;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = name_order((struct slice){text.at, end}, entity_table[middle].name);
		if (order == 0) {
			*character = entity_table[middle].character;
			return end + 1;
		}
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return 0;
}

size_t entity_read(struct slice text, uint32_t *character)
{
	size_t at = 1;
	if (!text.size || text.at[0] != '&')
		return 0;
	while (slice_begins(slice_from(text, at), "amp;"))
		at += 4;
	size_t length = reference_read(slice_from(text, at), character);
	if (!length && at > 1)
		*character = '&';
	return length || at > 1 ? at + length : 0;
}

/* The tag of a name in any case, or NULL. */
static const struct tag *tag_find(struct slice name)
{
	char low[NAME_LONGEST + 1] = {0};
	if (!name.size || name.size > NAME_LONGEST)
		return NULL;
	for (size_t i = 0; i < name.size; i++)
		low[i] = ascii_is_letter(name.at[i]) ? (char)(name.at[i] | 0x20) : name.at[i];
	for (size_t i = 0; i < tag_count; i++)
		if (strcmp(tag_table[i].name, low) == 0)
			return &tag_table[i];
	return NULL;
}

/* Length of the letters and digits that the text begins with. */
static size_t name_length(struct slice text)
{
	size_t size = 0;
	while (size < text.size && size <= NAME_LONGEST && (ascii_is_letter(text.at[size]) || (size && ascii_is_digit(text.at[size]))))
		size++;
	return size;
}

/* Offset behind the > that ends attributes, 0 where none ends them in this line. */
static size_t attributes_end(struct slice text, size_t at)
{
	char quote = 0;
	if (at < text.size && text.at[at] != ' ' && text.at[at] != '/' && text.at[at] != '>')
		return 0;
	for (size_t end = at; end < text.size && end < at + ATTRIBUTES_LONGEST && text.at[end] != '\n'; end++) {
		char c = text.at[end];
		if (quote)
			quote = c == quote ? 0 : quote;
		else if (c == '"' || c == '\'')
			quote = c;
		else if (c == '<')
			return 0;
		else if (c == '>')
			return end + 1;
	}
	return 0;
}

/* Are these attributes (name=value), or nothing but spaces and a slash? */
static bool attributes_good(struct slice text)
{
	bool blank = true;
	for (size_t i = 0; i < text.size; i++)
		blank = blank && (text.at[i] == ' ' || text.at[i] == '/');
	return blank || memchr(text.at, '=', text.size) != NULL;
}

size_t tag_read(struct slice text, enum parting *parting)
{
	bool open = text.size && text.at[0] == '<';
	size_t at = open, slash = at < text.size && text.at[at] == '/';
	at += slash;
	if (!open && !slash)
		return 0;
	size_t size = name_length(slice_from(text, at));
	const struct tag *tag = tag_find((struct slice){text.at + at, size});
	if (!tag || (!open && size < 2))
		return 0;
	*parting = tag->parting;
	at += size;
	if (!open)
		return at < text.size && text.at[at] == '>' ? at + 1 : 0;
	size_t end = attributes_end(text, at);
	if (end)
		return attributes_good((struct slice){text.at + at, end - 1 - at}) ? end : 0;
	bool cut = slash && (at == text.size || text.at[at] == '\n' || text.at[at] == '\r');
	return cut ? at : 0;
}

/* Does the text hold a word of ASCII letters and signs, in any case, at `at`? */
static bool word_at(struct slice text, size_t at, const char *word)
{
	for (; *word; word++, at++)
		if (at >= text.size || (ascii_is_letter(*word) ? text.at[at] | 0x20 : text.at[at]) != *word)
			return false;
	return true;
}

bool looks_like_html(struct slice text)
{
	enum { HEAD = 2048 };
	size_t end = text.size < HEAD ? text.size : HEAD;
	for (const char *open = text.at; (open = memchr(open, '<', end - (size_t)(open - text.at))); open++) {
		size_t at = (size_t)(open - text.at);
		if (word_at(text, at, "<!doctype html") || word_at(text, at, "<html") || word_at(text, at, "<head>") ||
		    word_at(text, at, "<body"))
			return true;
	}
	return false;
}
