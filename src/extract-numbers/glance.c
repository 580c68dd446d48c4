#include "extract-numbers/glance.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/width.h"

static char lower(char byte)
{
	return byte >= 'A' && byte <= 'Z' ? (char)(byte + ('a' - 'A')) : byte;
}

/* The byte of a list that stands for a byte of text. */
static char listed(char byte, bool any_case)
{
	return byte == ' ' ? '_' : any_case ? lower(byte) : byte;
}

/* Which of 16 places from `a` on hold `first` and, as far from `b`, `second`: a bit each. */
static unsigned places(const char *a, char first, const char *b, char second)
{
#ifdef __SSE2__
	__m128i left = _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(const void *)a), _mm_set1_epi8(first));
	__m128i right = _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(const void *)b), _mm_set1_epi8(second));
	return (unsigned)_mm_movemask_epi8(_mm_and_si128(left, right));
#else
	unsigned bits = 0;
	for (unsigned i = 0; i < 16; i++)
		bits |= (unsigned)(a[i] == first && b[i] == second) << i;
	return bits;
#endif
}

enum match { MATCH_PART, MATCH_WORD, MATCH_ALL };

/* Size of the word of a list where the text begins with it, else 0; an underscore is a space. */
static size_t match_first(struct slice text, const char *word, enum match match)
{
	size_t size = 0;
	for (; word[size] != ' '; size++)
		if (size == text.size || listed(text.at[size], match == MATCH_WORD) != word[size])
			return 0;
	if (size == text.size || match == MATCH_PART)
		return size;
	return match == MATCH_WORD && !(ascii_is_letter(text.at[size - 1]) && ascii_is_letter(text.at[size])) ? size : 0;
}

/* The same where the text ends with the word whose last byte is at `last`. */
static size_t match_last(struct slice text, const char *last, bool whole)
{
	size_t size = 0;
	for (; *last != ' '; size++, last--)
		if (size == text.size || listed(text.at[text.size - 1 - size], whole) != *last)
			return 0;
	const char *start = text.at + text.size - size;
	return whole && size < text.size && ascii_is_letter(*start) && ascii_is_letter(start[-1]) ? 0 : size;
}

/*
 * Looks only at words with the byte that tells most of the text's first
 * character (the last one of a Han character).
 */
static size_t find_first(struct slice text, struct slice words, enum match match)
{
	if (!text.size)
		return 0;
	size_t key = utf8_length(text.at[0]) - 1, size;
	if (key >= text.size)
		return 0;
	char byte = listed(text.at[key], match == MATCH_WORD);
	for (const char *at = words.at; at < words.at + words.size; at += 16)
		for (unsigned bits = places(at - 1, ' ', at + key, byte); bits; bits &= bits - 1)
			if ((size = match_first(text, at + __builtin_ctz(bits), match)) != 0)
				return size;
	return 0;
}

/* The same from the end, by the text's last byte. */
static size_t find_last(struct slice text, struct slice words, bool whole)
{
	size_t size;
	if (!text.size)
		return 0;
	char byte = listed(text.at[text.size - 1], whole);
	for (const char *at = words.at; at < words.at + words.size; at += 16)
		for (unsigned bits = places(at, byte, at + 1, ' '); bits; bits &= bits - 1)
			if ((size = match_last(text, at + __builtin_ctz(bits), whole)) != 0)
				return size;
	return 0;
}

size_t glance_begins_list(struct slice text, struct slice words)
{
	return find_first(text, words, MATCH_PART);
}

size_t glance_ends_list(struct slice text, struct slice words)
{
	return find_last(text, words, false);
}

size_t glance_begins_word_list(struct slice text, struct slice words)
{
	return find_first(text, words, MATCH_WORD);
}

size_t glance_ends_word_list(struct slice text, struct slice words)
{
	return find_last(text, words, true);
}

bool glance_is_list(struct slice text, struct slice words)
{
	return find_first(text, words, MATCH_ALL) != 0;
}

struct glance_search glance_search_of(struct slice words)
{
	struct glance_search search = {.words = words};
	for (size_t at = 0; at < words.size; at++) {
		if (at > 0 && words.at[at - 1] != ' ')
			continue;
		size_t next = at + utf8_length(words.at[at]);
		char last = words.at[next + utf8_length(words.at[next]) - 1];
		unsigned pair = glance_pair(words.at[next - 1], last == '_' ? ' ' : last);
		search.pairs[pair >> 6] |= (uint64_t)1 << (pair & 63);
	}
	return search;
}

struct slice glance_skip_spaces(struct slice text)
{
	size_t length;
	while (text.size && width_is_space(utf8_read(text.at, &length)))
		text = slice_from(text, length);
	return text;
}

struct slice glance_skip_spaces_back(struct slice text)
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

size_t glance_letters(struct slice text)
{
	size_t at = 0;
#ifdef __SSE2__
	const __m128i small = _mm_set1_epi8(0x20), first = _mm_set1_epi8('a'), last = _mm_set1_epi8('z' - 'a');
	for (; at + 16 <= text.size; at += 16) {
		__m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(text.at + at));
		__m128i place = _mm_sub_epi8(_mm_or_si128(bytes, small), first);
		unsigned others = ~(unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(place, last), place)) & 0xFFFF;
		if (others)
			return at + (size_t)__builtin_ctz(others);
	}
#endif
	while (at < text.size && ascii_is_letter(text.at[at]))
		at++;
	return at;
}

struct slice glance_word(struct slice text)
{
	return (struct slice){text.at, glance_letters(text)};
}

struct slice glance_word_back(struct slice text)
{
	size_t at = text.size;
	while (at && ascii_is_letter(text.at[at - 1]))
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
