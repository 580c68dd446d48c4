#include "extract-numbers/glance.h"

#include "base/utf8.h"
#include "text/width.h"

/* Cuts the next word off a list. */
static struct slice next_word(const char **list)
{
	while (**list == ' ')
		++*list;
	const char *start = *list;
	while (**list && **list != ' ')
		++*list;
	return (struct slice){start, (size_t)(*list - start)};
}

static char lower(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? (char)(byte + ('a' - 'A')) : byte;
}

/* Does the word stand at `at`? An underscore is a space. */
static bool stands(const char *at, struct slice word, bool any_case)
{
	for (size_t i = 0; i < word.size; i++) {
		char want = word.at[i] == '_' ? ' ' : word.at[i];
		if ((any_case ? lower(at[i]) : at[i]) != want)
			return false;
	}
	return true;
}

size_t glance_begins(struct slice text, const char *words)
{
	for (struct slice word; (word = next_word(&words)).size;)
		if (word.size <= text.size && stands(text.at, word, false))
			return word.size;
	return 0;
}

size_t glance_ends(struct slice text, const char *words)
{
	for (struct slice word; (word = next_word(&words)).size;)
		if (word.size <= text.size && stands(text.at + text.size - word.size, word, false))
			return word.size;
	return 0;
}

static bool is_letter(char byte)
{
	return width_is_letter((unsigned char)byte);
}

size_t glance_begins_word(struct slice text, const char *words)
{
	for (struct slice word; (word = next_word(&words)).size;)
		if (word.size <= text.size && stands(text.at, word, true) &&
		    (word.size == text.size || !is_letter(word.at[word.size - 1]) || !is_letter(text.at[word.size])))
			return word.size;
	return 0;
}

size_t glance_ends_word(struct slice text, const char *words)
{
	for (struct slice word; (word = next_word(&words)).size;) {
		if (word.size > text.size)
			continue;
		const char *at = text.at + text.size - word.size;
		if (stands(at, word, true) && (at == text.at || !is_letter(*word.at) || !is_letter(at[-1])))
			return word.size;
	}
	return 0;
}

bool glance_is(struct slice text, const char *words)
{
	for (struct slice word; (word = next_word(&words)).size;)
		if (slice_is(text, word))
			return true;
	return false;
}

struct slice glance_skip(struct slice text)
{
	size_t length;
	while (text.size && width_is_space(utf8_read(text.at, &length)))
		text = slice_from(text, length);
	return text;
}

struct slice glance_skip_back(struct slice text)
{
	size_t length;
	while (text.size) {
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
