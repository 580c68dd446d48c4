#include "clean/pattern.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/ascii.h"
#include "base/die.h"
#include "base/io.h"
#include "base/mem.h"
#include "base/utf8.h"

static const char *const where_names[] = {"line", "head", "tail", "end"};
static const char *const action_names[] = {"line", "match", "block", "keep"};

/* Cuts the part up to the next tab off a row. */
static struct slice cut(struct slice *row)
{
	const char *tab = memchr(row->at, '\t', row->size);
	struct slice part = {row->at, tab ? (size_t)(tab - row->at) : row->size};
	*row = slice_from(*row, part.size + (tab != NULL));
	return part;
}

static int index_of(struct slice name, const char *const *names, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (slice_is_string(name, names[i]))
			return (int)i;
	return -1;
}

static void insert(struct patterns *patterns, size_t index, struct pattern pattern)
{
	patterns->list = memory_grow(patterns->list, &patterns->capacity, patterns->count + 1, sizeof pattern);
	memmove(&patterns->list[index + 1], &patterns->list[index], (patterns->count - index) * sizeof pattern);
	patterns->list[index] = pattern;
	patterns->count++;
}

/* Length of the word at the start of a text; *hash is its place among the words. */
static size_t word_read(struct slice text, uint32_t *hash)
{
	size_t size = 0;
	*hash = 2166136261u; /* FNV-1a */
	for (; size < text.size && ascii_is_letter(text.at[size]); size++)
		*hash = (*hash ^ (unsigned char)(text.at[size] | 0x20)) * 16777619u;
	*hash = (*hash ^ *hash >> 16) % (sizeof((struct heads *)0)->word * 8);
	return size;
}

static bool bit(const uint8_t *bits, uint32_t index)
{
	return bits[index / 8] >> index % 8 & 1;
}

/* Enters every character and every word of a pattern: more than it can begin with, never less. */
static void heads_enter(struct heads *heads, struct slice pattern)
{
	for (size_t at = 0, length; at < pattern.size; at += length) {
		uint32_t hash, c = utf8_read(pattern.at + at, &length);
		if (c == '\\') {
			length = 2;
		} else if (ascii_is_letter((char)c) && c < 0x80) {
			length = word_read(slice_from(pattern, at), &hash);
			heads->word[hash / 8] |= (uint8_t)(1 << hash % 8);
		} else if (c < 0x10000) {
			heads->character[c / 8] |= (uint8_t)(1 << c % 8);
		}
	}
}

/* Offset of the first letter or Chinese character from `at` on. */
static size_t head_at(struct slice line, size_t at)
{
	for (size_t length; at < line.size; at += length) {
		uint32_t c = utf8_read(line.at + at, &length);
		if ((c < 0x80 && ascii_is_letter((char)c)) || (c >= 0x3400 && c < 0xA000) || c == 0xA9)
			break;
	}
	return at;
}

static bool head_known(const struct heads *heads, struct slice line, size_t at, size_t *end)
{
	uint32_t hash, c = utf8_read(line.at + at, end);
	if (c >= 0x80) {
		*end += at;
		return c < 0x10000 && bit(heads->character, c);
	}
	*end = at + word_read(slice_from(line, at), &hash);
	return bit(heads->word, hash);
}

bool patterns_may_match(const struct patterns *patterns, struct slice line)
{
	size_t end, at = head_at(line, 0);
	if (at == line.size || !head_known(&patterns->heads, line, at, &end))
		return false;
	/* the next letter or character too, unless something else parts them */
	size_t next = end < line.size && line.at[end] == ' ' ? end + 1 : end;
	at = head_at(line, next);
	return at != next || at == line.size || head_known(&patterns->heads, line, at, &end);
}

/* Anchored patterns have heads; others in Chinese hold a character of notices. */
static enum gate gate_of(struct slice pattern)
{
	if (slice_begins(pattern, "^") && !slice_begins(pattern, "^."))
		return GATE_HEAD;
	for (size_t at = 0; at < pattern.size; at++)
		if ((unsigned char)pattern.at[at] >= 0x80)
			return GATE_NOTICE;
	return GATE_WESTERN;
}

/* Takes one row; what is wrong with it goes to `what`. */
static bool take_row(struct patterns *patterns, struct rules *rules, struct slice row, size_t index, char *what, size_t size)
{
	struct slice name = cut(&row), place = cut(&row), source = cut(&row);
	int where = index_of(place, where_names, WHERES), action = index_of(row, action_names, 4);
	if (!name.size || memchr(name.at, ',', name.size))
		return snprintf(what, size, "a rule without a good name"), false;
	if (where < 0)
		return snprintf(what, size, "where is none of line, head, tail, end"), false;
	if (action < 0)
		return snprintf(what, size, "the action is none of line, match, block, keep"), false;
	char *text = memory_get(source.size + 1, 1);
	memcpy(text, source.at, source.size);
	struct regex *regex = strlen(text) == source.size ? regex_compile(text, what, size) : NULL;
	free(text);
	if (!regex)
		return false;
	enum gate gate = gate_of(source);
	insert(patterns, index, (struct pattern){gate, rules_enter(rules, name), (enum where)where, (enum action)action, regex});
	if (gate == GATE_HEAD)
		heads_enter(&patterns->heads, source);
	return true;
}

static void take_rows(struct patterns *patterns, struct rules *rules, struct slice text, const char *file)
{
	size_t index = 0;
	for (size_t number = 1; text.size; number++) {
		const char *end = memchr(text.at, '\n', text.size);
		struct slice row = {text.at, end ? (size_t)(end - text.at) : text.size};
		char what[240] = "a NUL in the pattern";
		text = slice_from(text, row.size + (end != NULL));
		if (row.size && row.at[row.size - 1] == '\r')
			row.size--;
		if (!row.size || row.at[0] == '#')
			continue;
		if (!take_row(patterns, rules, row, index++, what, sizeof what))
			die("%s:%zu: %s", file, number, what);
	}
	patterns->built_in = index;
}

struct patterns *patterns_new(struct rules *rules)
{
	struct patterns *patterns = memory_get(1, sizeof *patterns);
	take_rows(patterns, rules, slice_of(builtin_rules), "built-in rules");
	patterns->built_in = 0;
	return patterns;
}

void patterns_read(struct patterns *patterns, struct rules *rules, const char *path)
{
	struct reader reader = {0};
	if (!reader_open(&reader, path))
		die("%s: %s", path, strerror(errno));
	struct slice text = reader_all(&reader);
	if (reader.error)
		die("%s: %s", path, strerror(reader.error));
	take_rows(patterns, rules, slice_begins(text, UTF8_BOM) ? slice_from(text, 3) : text, path);
	reader_close(&reader);
	reader_free(&reader);
}

void patterns_free(struct patterns *patterns)
{
	for (size_t i = 0; i < patterns->count; i++)
		regex_free(patterns->list[i].regex);
	free(patterns->list);
	free(patterns);
}

struct verdict patterns_match(const struct patterns *patterns, const struct rules *rules, struct slice line, const bool stands[WHERES],
			      const bool gates[GATES])
{
	struct regex_match match;
	for (size_t i = 0; i < patterns->count; i++) {
		const struct pattern *pattern = &patterns->list[i];
		if (!rule_on(rules, pattern->rule) || !stands[pattern->where])
			continue;
		if (i >= patterns->built_in && !gates[pattern->gate])
			continue;
		enum regex_result result = regex_find(pattern->regex, line, 0, &match);
		if (result == REGEX_LIMIT)
			die("rule %s: a limit of PCRE2 was reached", rules->list[pattern->rule].name);
		if (result == REGEX_YES)
			return (struct verdict){pattern, match.start, match.end};
	}
	return (struct verdict){0};
}
