#include "extract-numbers/glance.h"

#include "base/utf8.h"
#include "text/width.h"

static char lower(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? (char)(byte + ('a' - 'A')) : byte;
}

static bool is_letter(char byte)
{
	return (unsigned char)((byte | 0x20) - 'a') < 26 && !(byte & 0x80);
}

/* The byte of a list that stands for a byte of text. */
static char listed(char byte, bool any_case)
{
	return byte == ' ' ? '_' : any_case ? lower(byte) : byte;
}

static size_t word_size(const char *word, const char *end)
{
	const char *space = memchr(word, ' ', (size_t)(end - word));
	return (size_t)((space ? space : end) - word);
}

/* Does the word stand at `at`? An underscore is a space. */
static bool stands(const char *at, const char *word, size_t size, bool any_case)
{
	for (size_t i = 0; i < size; i++)
		if (listed(at[i], any_case) != word[i])
			return false;
	return true;
}

/*
 * Looks through a list only where the byte stands that tells most of the
 * text's first character (the last one of a Han character).
 */
static size_t find_first(struct slice text, const char *words, size_t list_size, bool whole)
{
	if (!text.size)
		return 0;
	size_t key = utf8_length(text.at[0]) - 1;
	if (key >= text.size)
		return 0;
	const char *end = words + list_size;
	char byte = listed(text.at[key], whole);
	for (const char *at = words; at < end && (at = memchr(at, byte, (size_t)(end - at))) != NULL; at++) {
		const char *word = at - key;
		if (word < words || (word > words && word[-1] != ' '))
			continue;
		size_t size = word_size(word, end);
		if (size > text.size || !stands(text.at, word, size, whole))
			continue;
		if (!whole || size == text.size || !is_letter(text.at[size - 1]) || !is_letter(text.at[size]))
			return size;
	}
	return 0;
}

/* The same from the end, by the text's last byte. */
static size_t find_last(struct slice text, const char *words, size_t list_size, bool whole)
{
	if (!text.size)
		return 0;
	const char *end = words + list_size;
	char byte = listed(text.at[text.size - 1], whole);
	for (const char *at = words; at < end && (at = memchr(at, byte, (size_t)(end - at))) != NULL; at++) {
		if (at + 1 < end && at[1] != ' ')
			continue;
		const char *word = at;
		while (word > words && word[-1] != ' ')
			word--;
		size_t size = (size_t)(at + 1 - word);
		const char *start = text.at + text.size - size;
		if (size > text.size || !stands(start, word, size, whole))
			continue;
		if (!whole || start == text.at || !is_letter(*start) || !is_letter(start[-1]))
			return size;
	}
	return 0;
}

size_t glance_begins_list(struct slice text, const char *words, size_t size)
{
	return find_first(text, words, size, false);
}

size_t glance_ends_list(struct slice text, const char *words, size_t size)
{
	return find_last(text, words, size, false);
}

size_t glance_begins_word_list(struct slice text, const char *words, size_t size)
{
	return find_first(text, words, size, true);
}

size_t glance_ends_word_list(struct slice text, const char *words, size_t size)
{
	return find_last(text, words, size, true);
}

bool glance_is_list(struct slice text, const char *words, size_t list_size)
{
	for (const char *end = words + list_size; words < end;) {
		size_t size = word_size(words, end);
		if (size == text.size && size && stands(text.at, words, size, false))
			return true;
		words += size + 1;
	}
	return false;
}

struct slice glance_skip(struct slice text)
{
	size_t length;
	unsigned char byte = text.size ? (unsigned char)text.at[0] : 'x';
	if (byte != ' ' && byte != '\t' && (byte < 0xC2 || byte > 0xE3)) /* what begins no space */
		return text;
	while (text.size && width_is_space(utf8_read(text.at, &length)))
		text = slice_from(text, length);
	return text;
}

struct slice glance_skip_back(struct slice text)
{
	size_t length;
	while (text.size) {
		unsigned char byte = (unsigned char)text.at[text.size - 1];
		if (byte > 0xAF || (byte < 0x80 && byte > ' ')) /* what ends no space */
			break;
		const char *last = utf8_back(text.at, text.at + text.size);
		if (!width_is_space(utf8_read(last, &length)))
			break;
		text.size = (size_t)(last - text.at);
	}
	return text;
}

uint32_t glance_first(struct slice text)
{
	size_t length;
	return text.size ? utf8_read(text.at, &length) : 0;
}

uint32_t glance_last(struct slice text)
{
	size_t length;
	return text.size ? utf8_read(utf8_back(text.at, text.at + text.size), &length) : 0;
}

struct slice glance_word(struct slice text)
{
	size_t size = 0;
	while (size < text.size && is_letter(text.at[size]))
		size++;
	return (struct slice){text.at, size};
}

struct slice glance_word_back(struct slice text)
{
	size_t at = text.size;
	while (at && is_letter(text.at[at - 1]))
		at--;
	return slice_from(text, at);
}

struct slice glance_span(struct slice first, struct slice last)
{
	return (struct slice){first.at, (size_t)(last.at + last.size - first.at)};
}

struct slice glance_between(struct slice first, struct slice last)
{
	const char *end = first.at + first.size;
	return (struct slice){end, last.at > end ? (size_t)(last.at - end) : 0};
}
