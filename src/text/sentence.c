#include "text/sentence.h"

#include <stdint.h>
#include <strings.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "base/ascii.h"
#include "base/utf8.h"
#include "text/width.h"

/* Abbreviations that never end a sentence, then those that may before a capital. */
static const char *const never_last[] = {
	"mr", "mrs", "ms", "dr", "prof", "st", "no", "nos", "gen", "sen", "rep", "gov", "vs", "fig", "figs", "vol", "e.g", "i.e",
	"approx", "est", "rs", "ca", "cf", "al", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "tel",
	"ext", "hon", "capt", "col", "lt", "mt", "pp", "eq", "sec", "ch", "art", "nr", "op",
};
static const char *const sometimes_last[] = {"inc", "ltd", "co", "corp", "jr", "sr", "etc", "a.m", "p.m", "u.s", "u.k", "u.n", "dept", "bros", "plc", "yr", "mo", "hr", "min", "ft", "lb", "oz"};

static bool is_listed(struct slice word, const char *const *list, size_t count)
{
	enum { LONGEST = 6 }; /* of either list: approx */
	for (size_t i = 0; word.size && word.size <= LONGEST && i < count; i++)
		if (list[i][0] == (word.at[0] | 0x20) && strlen(list[i]) == word.size && strncasecmp(list[i], word.at, word.size) == 0)
			return true;
	return false;
}

/* The word that ends before `at`, points within it included. */
static struct slice word_before(struct slice line, size_t from, size_t at)
{
	enum { LONGEST = 12 };
	size_t start = at;
	while (start > from && at - start <= LONGEST && (ascii_is_letter(line.at[start - 1]) || line.at[start - 1] == '.'))
		start--;
	return (struct slice){line.at + start, at - start};
}

/* Does all from `from` to `at` make a list number (3., 2.1.)? */
static bool is_list_number(struct slice line, size_t from, size_t at)
{
	enum { LONGEST = 8 };
	while (from < at && (line.at[from] == ' ' || line.at[from] == '\t'))
		from++;
	if (from == at || at - from > LONGEST)
		return false;
	for (; from < at; from++)
		if (!ascii_is_digit(line.at[from]) && line.at[from] != '.')
			return false;
	return true;
}

static bool wide_digit_at(struct slice line, size_t at)
{
	size_t length;
	return width_digit(utf8_read(line.at + at, &length)) >= 0;
}

/* How many digits end right before `at`. */
static size_t digits_before(struct slice line, size_t from, size_t at)
{
	size_t start = at;
	while (start > from && ascii_is_digit(line.at[start - 1]))
		start--;
	return at - start;
}

/* 2024. 1. 15: a date with blanks behind its points, `next` where the one at `at` is followed by a digit */
static bool is_in_date(struct slice line, size_t from, size_t at, size_t next)
{
	size_t digits = digits_before(line, from, at), end = next, start = at - digits;
	while (end < line.size && ascii_is_digit(line.at[end]))
		end++;
	if (end - next > 2)
		return false;
	if (digits == 4 && line.at[start] <= '2' && line.at[start] >= '1')
		return end < line.size && line.at[end] == '.';
	while (start > from && line.at[start - 1] == ' ')
		start--;
	return digits && digits <= 2 && start > from && line.at[start - 1] == '.' && digits_before(line, from, start - 1) == 4;
}

/* Is the point at `at` the end of the sentence that began at `from`? */
static bool point_ends(struct slice line, size_t from, size_t at)
{
	size_t next = at + 1;
	if (next == line.size)
		return true;
	while (next < line.size && (strchr("\"')]", line.at[next]) || slice_begins(slice_from(line, next), "”") || slice_begins(slice_from(line, next), "’")))
		next += utf8_length(line.at[next]);
	if (next < line.size && line.at[next] != ' ' && line.at[next] != '\t')
		return (unsigned char)line.at[next] >= 0x80 && at > from && !ascii_is_digit(line.at[at - 1]) && !wide_digit_at(line, next);
	while (next < line.size && (line.at[next] == ' ' || line.at[next] == '\t'))
		next++;
	if (next < line.size && line.at[next] >= 'a' && line.at[next] <= 'z')
		return false;
	if (is_list_number(line, from, at))
		return false;
	struct slice word = word_before(line, from, at);
	if (is_listed(word, never_last, sizeof never_last / sizeof *never_last))
		return false;
	if (word.size == 1 && word.at[0] >= 'A' && word.at[0] <= 'Z')
		return false;
	if (next < line.size && ascii_is_digit(line.at[next]))
		return !is_in_date(line, from, at, next) && !is_listed(word, sometimes_last, sizeof sometimes_last / sizeof *sometimes_last);
	return true;
}

/* The size of the closing mark that a text begins with, or 0. */
static size_t closer(struct slice text)
{
	static const char *const closers[] = {"”", "’", "」", "』", "）", ")", "】", "》", "\""};
	if (!text.size || (text.at[0] != ')' && text.at[0] != '"' && text.at[0] != '\xE2' && text.at[0] != '\xE3' && text.at[0] != '\xEF'))
		return 0;
	for (size_t i = 0; i < sizeof closers / sizeof *closers; i++)
		if (slice_begins(text, closers[i]))
			return strlen(closers[i]);
	return 0;
}

/* 。"三升"是: does a straight mark before a Han character open what follows, as none is open in the sentence? */
static bool opens_next(struct slice line, size_t from, size_t at)
{
	if (line.at[at] != '"' || at + 1 >= line.size || (unsigned char)line.at[at + 1] < 0xE4 || (unsigned char)line.at[at + 1] > 0xE9)
		return false;
	bool open = false;
	for (; from < at; from++)
		open ^= line.at[from] == '"';
	return !open;
}

/* Takes closing marks behind the end of a sentence along that began at `from`. */
static size_t behind_closers(struct slice line, size_t from, size_t at)
{
	for (size_t size; (size = closer(slice_from(line, at))) != 0 && !opens_next(line, from, at);)
		at += size;
	return at;
}

/* Does 。！？ stand at `at`, whose first byte is right? */
static bool is_wide_end(struct slice line, size_t at)
{
	if (line.size - at < 3)
		return false;
	if (line.at[at] == '\xE3')
		return line.at[at + 1] == '\x80' && line.at[at + 2] == '\x82';
	return line.at[at + 1] == '\xBC' && (line.at[at + 2] == '\x81' || line.at[at + 2] == '\x9F');
}

/* The first byte from `at` on that may end a sentence: ! ? . or a lead of 。！？ */
static size_t next_stop(struct slice line, size_t at)
{
#ifdef __SSE2__
	const __m128i point = _mm_set1_epi8('.'), call = _mm_set1_epi8('!'), asked = _mm_set1_epi8('?');
	const __m128i marks = _mm_set1_epi8('\xE3'), wide = _mm_set1_epi8('\xEF');
	for (; at + 16 <= line.size; at += 16) {
		__m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(line.at + at));
		__m128i ascii = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, point), _mm_cmpeq_epi8(bytes, call)), _mm_cmpeq_epi8(bytes, asked));
		int mask = _mm_movemask_epi8(_mm_or_si128(ascii, _mm_or_si128(_mm_cmpeq_epi8(bytes, marks), _mm_cmpeq_epi8(bytes, wide))));
		if (mask)
			return at + (size_t)__builtin_ctz((unsigned)mask);
	}
	while (at < line.size && ((unsigned char)line.at[at] & 0xC0) == 0x80) /* to a character's start */
		at++;
#endif
	while (at < line.size) {
		unsigned char byte = (unsigned char)line.at[at];
		if (byte >= 0xE4 && byte != 0xEF)
			at += byte < 0xF0 ? 3 : 4;
		else if (byte == '.' || byte == '!' || byte == '?' || byte == 0xE3 || byte == 0xEF)
			return at;
		else
			at++;
	}
	return line.size;
}

size_t sentence_end(struct slice line, size_t from)
{
	for (size_t at = from; (at = next_stop(line, at)) < line.size; at++) {
		switch (line.at[at]) {
		case '!':
		case '?':
			if (at + 1 == line.size || !ascii_is_letter(line.at[at + 1]))
				return behind_closers(line, from, at + 1);
			break;
		case '.':
			if (point_ends(line, from, at))
				return behind_closers(line, from, at + 1);
			break;
		default:
			if (is_wide_end(line, at))
				return behind_closers(line, from, at + 3);
			at += 2;
		}
	}
	return line.size;
}

struct slice sentence_trim(struct slice text)
{
	size_t length;
	while (text.size) {
		uint32_t code = utf8_read(text.at, &length);
		if (!width_is_space(code) && code != '\r' && code != '\n')
			break;
		text = slice_from(text, length);
	}
	while (text.size) {
		const char *last = utf8_back(text.at, text.at + text.size);
		uint32_t code = utf8_read(last, &length);
		if (!width_is_space(code) && code != '\r' && code != '\n')
			break;
		text.size = (size_t)(last - text.at);
	}
	return text;
}

static const struct {
	const char *open, *close;
} brackets[] = {
	{"“", "”"}, {"‘", "’"}, {"「", "」"}, {"『", "』"}, {"《", "》"}, {"〈", "〉"},
	{"（", "）"}, {"(", ")"}, {"【", "】"}, {"[", "]"}, {"\"", "\""},
};

/* Where a mark next stands in a text, or the text's size. */
static size_t find_mark(struct slice text, const char *mark)
{
	size_t size = strlen(mark);
	for (size_t at = 0; at + size <= text.size; at++) {
		const char *next = memchr(text.at + at, mark[size - 1], text.size - at);
		if (!next)
			break;
		at = (size_t)(next - text.at);
		if (at + 1 >= size && memcmp(next + 1 - size, mark, size) == 0)
			return at + 1 - size;
	}
	return text.size;
}

/* Behind the bracket that closes the one at `at`; 0 where none stands or closes. */
static size_t behind_bracket(struct slice sentence, size_t at)
{
	enum { FARTHEST = 1500 };
	struct slice rest = slice_from(sentence, at);
	for (size_t i = 0; i < sizeof brackets / sizeof *brackets; i++) {
		if (rest.at[0] != brackets[i].open[0] || !slice_begins(rest, brackets[i].open))
			continue;
		size_t open = strlen(brackets[i].open);
		struct slice inner = slice_from(rest, open);
		if (inner.size > FARTHEST)
			inner.size = FARTHEST;
		size_t end = find_mark(inner, brackets[i].close);
		return end < inner.size ? at + open + end + strlen(brackets[i].close) : 0;
	}
	return 0;
}

static bool may_be_bracket(char byte)
{
	return byte == '(' || byte == '[' || byte == '"' || byte == '\xE2' || byte == '\xE3' || byte == '\xEF';
}

/* 、 and 。, the commonest marks that begin as brackets do */
static bool is_other_mark(struct slice sentence, size_t at)
{
	return sentence.at[at] == '\xE3' && sentence.size - at >= 3 && sentence.at[at + 1] == '\x80' && (unsigned char)sentence.at[at + 2] <= 0x82;
}

/* 9：30, 3：2 */
static bool is_wide_colon_in_number(struct slice sentence, size_t at)
{
	return at && ascii_is_digit(sentence.at[at - 1]) && at + 3 < sentence.size && ascii_is_digit(sentence.at[at + 3]);
}

/* The size of the clause mark at `at`, or 0. */
static size_t clause_mark(struct slice sentence, size_t at)
{
	struct slice rest = slice_from(sentence, at);
	if (rest.at[0] == '\xEF') /* ，；： are U+FF0C, U+FF1B, U+FF1A */
		return rest.size >= 3 && rest.at[1] == '\xBC' && (rest.at[2] == '\x8C' || rest.at[2] == '\x9B' || (rest.at[2] == '\x9A' && !is_wide_colon_in_number(sentence, at))) ? 3 : 0;
	if (rest.at[0] == ';')
		return 1;
	if (rest.at[0] != ',' && rest.at[0] != ':')
		return 0;
	bool in_number = at && rest.size > 1 && ascii_is_digit(sentence.at[at - 1]) && ascii_is_digit(rest.at[1]);
	return !in_number;
}

/* The first byte from `at` on that may begin a clause mark or a bracket: , ; : ( [ " or a lead of a wide one. */
static size_t next_clause_stop(struct slice sentence, size_t at)
{
#ifdef __SSE2__
	/* : and ; differ in their last bit, so do E2 and E3 */
	const __m128i last_bit = _mm_set1_epi8(1), semicolon = _mm_set1_epi8(';'), marks = _mm_set1_epi8('\xE3'), wide = _mm_set1_epi8('\xEF');
	const __m128i comma = _mm_set1_epi8(','), round = _mm_set1_epi8('('), square = _mm_set1_epi8('['), quote = _mm_set1_epi8('"');
	for (; at + 16 <= sentence.size; at += 16) {
		__m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(sentence.at + at)), paired = _mm_or_si128(bytes, last_bit);
		__m128i pairs = _mm_or_si128(_mm_cmpeq_epi8(paired, semicolon), _mm_cmpeq_epi8(paired, marks));
		__m128i commas = _mm_or_si128(_mm_cmpeq_epi8(bytes, comma), _mm_cmpeq_epi8(bytes, wide));
		__m128i opening = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, round), _mm_cmpeq_epi8(bytes, square)), _mm_cmpeq_epi8(bytes, quote));
		int mask = _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(pairs, commas), opening));
		if (mask)
			return at + (size_t)__builtin_ctz((unsigned)mask);
	}
	while (at < sentence.size && ((unsigned char)sentence.at[at] & 0xC0) == 0x80) /* to a character's start */
		at++;
#endif
	while (at < sentence.size) {
		unsigned char byte = (unsigned char)sentence.at[at];
		if (byte >= 0xE4 && byte != 0xEF)
			at += byte < 0xF0 ? 3 : 4;
		else if (byte == ',' || byte == ';' || byte == ':' || byte >= 0xE2 || may_be_bracket((char)byte))
			return at;
		else
			at++;
	}
	return sentence.size;
}

size_t clause_end(struct slice sentence, size_t from, size_t *length)
{
	for (size_t at = from, behind; (at = next_clause_stop(sentence, at)) < sentence.size; at++) {
		if ((*length = clause_mark(sentence, at)) != 0)
			return at;
		if (may_be_bracket(sentence.at[at]) && !is_other_mark(sentence, at) && (behind = behind_bracket(sentence, at)) != 0)
			at = behind - 1;
		else if (sentence.at[at] & 0x80)
			at += 2;
	}
	*length = 0;
	return sentence.size;
}
