/*
 * No built-in pattern reaches a limit of PCRE2 on the longest lines that it is
 * tried on: lines of one piece of the rule file over and over, of two pieces
 * in turn, and of these with something behind them that cannot match.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "clean/pattern.h"

enum { LINE_LONGEST = 1500, PIECES_MOST = 4000 };

static struct slice pieces[PIECES_MOST];
static size_t piece_count;

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Words and single characters of the rule file, each once. */
static void cut(void)
{
	struct slice text = slice_of(builtin_rules);
	for (size_t at = 0, length; at < text.size && piece_count < PIECES_MOST; at += length) {
		utf8_read(text.at + at, &length);
		while (is_letter(text.at[at]) && is_letter(text.at[at + length]))
			length++;
		struct slice piece = {text.at + at, length};
		bool known = *piece.at == '\n' || *piece.at == '\t';
		for (size_t i = 0; i < piece_count && !known; i++)
			known = slice_is(pieces[i], piece);
		if (!known)
			pieces[piece_count++] = piece;
	}
}

static void fill(struct buf *line, struct slice one, struct slice other, const char *end)
{
	buf_clear(line);
	while (line->size + one.size + other.size + 4 < LINE_LONGEST) {
		buf_slice(line, one);
		buf_slice(line, other);
	}
	buf_string(line, end);
}

static size_t matched;

static int check(const struct patterns *patterns, const struct rules *rules, struct slice line)
{
	struct regex_match match;
	int limits = 0;
	for (size_t i = 0; i < patterns->count; i++) {
		enum regex_result result = regex_find(patterns->list[i].regex, line, 0, &match);
		matched += result == REGEX_YES;
		if (result == REGEX_LIMIT) {
			fprintf(stderr, "%s: [%.60s]\n", rules->list[patterns->list[i].rule].name, line.at);
			limits++;
		}
	}
	return limits;
}

int main(void)
{
	struct rules rules;
	struct buf line = {0};
	int limits = 0;
	rules_start(&rules);
	struct patterns *patterns = patterns_new(&rules);
	cut();
	for (size_t i = 0; i < piece_count; i++) {
		struct slice other = pieces[(i * 7 + 3) % piece_count];
		fill(&line, pieces[i], slice_of(""), "");
		limits += check(patterns, &rules, buf_held(&line));
		fill(&line, pieces[i], slice_of(" "), "\u9F98");
		limits += check(patterns, &rules, buf_held(&line));
		fill(&line, pieces[i], other, "");
		limits += check(patterns, &rules, buf_held(&line));
	}
	limits += check(patterns, &rules, slice_of("\u8FD4\u56DE\u9876\u90E8")); /* "back to top": this one matches */
	fprintf(stderr, "%zu pieces, %zu matches, %d limits\n", piece_count, matched, limits);
	return limits > 0 || piece_count < 300 || !matched;
}
