#include "text/sentence.h"

#include <strings.h>

#include "base/utf8.h"
#include "text/width.h"

static bool is_letter(char byte)
{
	return width_is_letter((unsigned char)byte);
}

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

/* Abbreviations that never end a sentence, then those that may before a capital. */
static const char *const never_last[] = {
	"mr", "mrs", "ms", "dr", "prof", "st", "no", "nos", "gen", "sen", "rep", "gov", "vs", "fig", "figs", "vol", "e.g", "i.e",
	"approx", "est", "ca", "cf", "al", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "tel",
	"ext", "hon", "capt", "col", "lt", "mt", "pp", "eq", "sec", "ch", "art", "nr", "op",
};
static const char *const sometimes_last[] = {"inc", "ltd", "co", "corp", "jr", "sr", "etc", "a.m", "p.m", "u.s", "u.k", "u.n", "dept", "bros", "plc", "yr", "mo", "hr", "min", "ft", "lb", "oz"};

static bool is_listed(struct slice word, const char *const *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strlen(list[i]) == word.size && strncasecmp(list[i], word.at, word.size) == 0)
			return true;
	return false;
}

/* The word that ends before `at`, points within it included. */
static struct slice word_before(struct slice line, size_t from, size_t at)
{
	enum { LONGEST = 12 };
	size_t start = at;
	while (start > from && at - start <= LONGEST && (is_letter(line.at[start - 1]) || line.at[start - 1] == '.'))
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
		if (!is_digit(line.at[from]) && line.at[from] != '.')
			return false;
	return true;
}

static bool wide_digit_at(struct slice line, size_t at)
{
	size_t length;
	return width_digit(utf8_read(line.at + at, &length)) >= 0;
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
		return (unsigned char)line.at[next] >= 0x80 && at > from && !is_digit(line.at[at - 1]) && !wide_digit_at(line, next);
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
	if (next < line.size && is_digit(line.at[next]))
		return !is_listed(word, sometimes_last, sizeof sometimes_last / sizeof *sometimes_last);
	return true;
}

/* Takes closing marks behind the end of a sentence along. */
static size_t behind_closers(struct slice line, size_t at)
{
	static const char *const closers[] = {"”", "’", "」", "』", "）", ")", "】", "》", "\""};
	for (size_t i = 0; i < sizeof closers / sizeof *closers; i++)
		if (slice_begins(slice_from(line, at), closers[i])) {
			at += strlen(closers[i]);
			i = (size_t)-1;
		}
	return at;
}

/* Does 。！？ (with its wide forms ．not among them) stand at `at`? */
static bool is_wide_end(struct slice line, size_t at)
{
	return slice_begins(slice_from(line, at), "。") || slice_begins(slice_from(line, at), "！") ||
	       slice_begins(slice_from(line, at), "？");
}

size_t sentence_end(struct slice line, size_t from)
{
	for (size_t at = from; at < line.size; at++) {
		switch (line.at[at]) {
		case '!':
		case '?':
			if (at + 1 == line.size || !is_letter(line.at[at + 1]))
				return behind_closers(line, at + 1);
			break;
		case '.':
			if (point_ends(line, from, at))
				return behind_closers(line, at + 1);
			break;
		case '\xE3':
		case '\xEF':
			if (is_wide_end(line, at))
				return behind_closers(line, at + 3);
			break;
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

/* Behind the bracket that closes the one at `at`; 0 where none stands or closes. */
static size_t behind_bracket(struct slice sentence, size_t at)
{
	enum { FARTHEST = 1500 };
	for (size_t i = 0; i < sizeof brackets / sizeof *brackets; i++) {
		size_t open = strlen(brackets[i].open), close = strlen(brackets[i].close);
		if (!slice_begins(slice_from(sentence, at), brackets[i].open))
			continue;
		for (size_t end = at + open; end + close <= sentence.size && end - at <= FARTHEST; end++)
			if (memcmp(sentence.at + end, brackets[i].close, close) == 0)
				return end + close;
		return 0;
	}
	return 0;
}

static bool may_be_bracket(char byte)
{
	return byte == '(' || byte == '[' || byte == '"' || byte == '\xE2' || byte == '\xE3' || byte == '\xEF';
}

/* The size of the clause mark at `at`, or 0. */
static size_t clause_mark(struct slice sentence, size_t at)
{
	struct slice rest = slice_from(sentence, at);
	if (slice_begins(rest, "，") || slice_begins(rest, "；") || slice_begins(rest, "："))
		return 3;
	if (rest.at[0] == ';')
		return 1;
	if (rest.at[0] != ',' && rest.at[0] != ':')
		return 0;
	bool in_number = at && rest.size > 1 && is_digit(sentence.at[at - 1]) && is_digit(rest.at[1]);
	return !in_number;
}

size_t clause_end(struct slice sentence, size_t from, size_t *length)
{
	for (size_t at = from, behind; at < sentence.size; at++) {
		char byte = sentence.at[at];
		if (may_be_bracket(byte) && (behind = behind_bracket(sentence, at)) != 0) {
			at = behind - 1;
			continue;
		}
		if ((byte == ',' || byte == ';' || byte == ':' || byte == '\xEF') && (*length = clause_mark(sentence, at)) != 0)
			return at;
	}
	*length = 0;
	return sentence.size;
}
