#include "extract-numbers/passage.h"

#include "base/mem.h"
#include "base/stream.h"
#include "base/utf8.h"
#include "extract-numbers/lexicon.h"
#include "extract-numbers/scan.h"
#include "text/numeral.h"
#include "text/sentence.h"
#include "text/width.h"

struct slice passage_member(const struct passage *passage, const char *name, struct buf *scratch)
{
	const struct record *record = passage->document->record;
	const struct member *member = record ? record_find(record, slice_of(name)) : NULL;
	return member && member_is_string(member) ? member_text(member, scratch) : (struct slice){"", 0};
}

/* The line that begins at `from`, without its LF. */
static struct slice line_at(struct slice text, size_t from)
{
	const char *end = from < text.size ? memchr(text.at + from, '\n', text.size - from) : NULL;
	return (struct slice){text.at + from, end ? (size_t)(end - text.at) - from : text.size - from};
}

/* The line before the one that begins at `at`; at the start an empty one. */
static struct slice line_before(struct slice text, const char *at)
{
	if (at == text.at)
		return (struct slice){at, 0};
	const char *end = at - 1, *start = end;
	while (start > text.at && start[-1] != '\n')
		start--;
	return (struct slice){start, (size_t)(end - start)};
}

/* How many cells a line has that tabs or | part, 1 where none do. */
static size_t count_cells(struct slice line, char *separator)
{
	bool open = line.size && line.at[0] == '\t'; /* a head whose first cell is empty, if more tabs follow */
	line = sentence_trim(line);
	*separator = line.size && memchr(line.at, '\t', line.size) ? '\t' : '|';
	if (*separator == '|') {
		if (line.size && line.at[0] == '|')
			line = slice_from(line, 1);
		if (line.size && line.at[line.size - 1] == '|')
			line.size--;
	}
	size_t cells = 1 + (open && *separator == '\t');
	for (size_t i = 0; i < line.size; i++)
		cells += line.at[i] == *separator;
	return cells;
}

/* Does the line belong to a table? Then walk->table says what of it is known. */
static bool in_table(struct walk *walk, struct slice line)
{
	char separator, other;
	struct table_run *run = &walk->table;
	struct slice text = walk->passage->text;
	if (walk->cells == UNSEEN)
		walk->cells = memchr(text.at, '\t', text.size) || memchr(text.at, '|', text.size) ? PARTED : WHOLE;
	if (walk->cells == WHOLE)
		return false;
	size_t cells = count_cells(line, &separator);
	if (cells < 2)
		return false;
	struct slice head = line, before;
	for (;;) {
		if (run->end == head.at && run->cells == cells && run->line.separator == separator) {
			run->end = line.at + line.size + 1;
			return true;
		}
		before = line_before(text, head.at);
		if (head.at == text.at || count_cells(before, &other) != cells || other != separator)
			break;
		head = before;
	}
	if (!sentence_trim(before).size && before.at > text.at) /* a blank line between note and table */
		before = line_before(text, before.at);
	const char *next = line.at + line.size + 1;
	bool more = head.at != line.at || (next < text.at + text.size && count_cells(line_at(text, (size_t)(next - text.at)), &other) == cells && other == separator);
	if (more)
		*run = (struct table_run){next, cells, {head, head.at == text.at ? (struct slice){text.at, 0} : before, separator}};
	return more;
}

/* Finds the next line with a candidate; false behind the last. */
static bool next_line(struct walk *walk)
{
	struct slice text = walk->passage->text;
	for (size_t from = walk->line_end; from < text.size;) {
		struct slice line = line_at(text, from);
		size_t candidate = scan_candidate(walk->passage->lexicon, line, 0);
		if (candidate < line.size) {
			walk->line = walk->at = from;
			walk->candidate = from + candidate;
			walk->line_end = from + line.size + 1;
			walk->whole = (struct slice){text.at + from, 0};
			return true;
		}
		from += line.size + 1;
	}
	return false;
}

/* Is this a place between two characters that no number runs across? */
static bool may_cut(struct slice text, size_t at)
{
	size_t length;
	if (((unsigned char)text.at[at] & 0xC0) == 0x80)
		return false;
	uint32_t before = utf8_read(utf8_back(text.at, text.at + at), &length), behind = utf8_read(text.at + at, &length);
	bool left = width_digit(before) >= 0 || width_is_letter(before) || numeral_char(before) || before == '.' || before == ',';
	bool right = width_digit(behind) >= 0 || width_is_letter(behind) || numeral_char(behind);
	return !(left && right);
}

/* The piece of a long sentence that the rules see: to its last clause mark, or near enough. */
static size_t cut_piece(struct slice sentence)
{
	enum { LONGEST = 3000, SHORTEST = 1500, LONGEST_NUMERAL = 6000 };
	if (sentence.size <= LONGEST)
		return sentence.size;
	for (size_t at = LONGEST; at > SHORTEST; at--)
		if (((unsigned char)sentence.at[at] & 0xC0) != 0x80 && strchr(",;", sentence.at[at - 1]) && may_cut(sentence, at))
			return at;
	for (size_t at = LONGEST; at > SHORTEST; at -= 3) {
		size_t to = at;
		while (((unsigned char)sentence.at[to] & 0xC0) == 0x80)
			to--;
		if (to >= 3 && (memcmp(sentence.at + to - 3, "，", 3) == 0 || memcmp(sentence.at + to - 3, "；", 3) == 0))
			return to;
	}
	for (size_t at = LONGEST; at < sentence.size; at++)
		if (may_cut(sentence, at) || (at > LONGEST_NUMERAL && ((unsigned char)sentence.at[at] & 0xC0) == 0xC0)) /* 十十十… is no number */
			return at;
	return sentence.size;
}

void sentence_cut(struct sentence *sentence)
{
	size_t length = 0;
	sentence->clause_count = 0;
	for (size_t at = 0; at < sentence->text.size;) {
		sentence->clauses = memory_grow(sentence->clauses, &sentence->clause_capacity, sentence->clause_count + 1, sizeof *sentence->clauses);
		sentence->clause_ends = memory_grow(sentence->clause_ends, &sentence->clause_end_capacity, sentence->clause_count + 1, sizeof *sentence->clause_ends);
		size_t end = clause_end(sentence->text, at, &length);
		sentence->clauses[sentence->clause_count] = at;
		sentence->clause_ends[sentence->clause_count++] = end;
		at = end + length;
	}
}

/* Hands out the next piece of the line; false at its end. */
static bool next_piece(struct walk *walk, struct sentence *sentence)
{
	struct slice text = walk->passage->text, line = {text.at + walk->line, walk->line_end - 1 - walk->line};
	while (walk->at < walk->line + line.size) {
		size_t in_line = walk->at - walk->line;
		if (text.at + walk->at >= walk->whole.at + walk->whole.size) {
			bool table = in_table(walk, line);
			size_t end = table ? line.size : sentence_end(line, in_line);
			walk->whole = (struct slice){line.at + in_line, end - in_line};
			walk->row = table ? walk->table.line : (struct table_line){{0}, {0}, 0};
		}
		struct slice rest = {text.at + walk->at, (size_t)(walk->whole.at + walk->whole.size - (text.at + walk->at))};
		size_t piece = cut_piece(rest);
		walk->at += piece;
		rest.size = piece;
		if (walk->candidate < (size_t)(rest.at - text.at))
			walk->candidate = walk->line + scan_candidate(walk->passage->lexicon, line, (size_t)(rest.at - line.at));
		if (walk->candidate >= walk->at)
			continue;
		sentence->passage = walk->passage;
		sentence->text = sentence_trim(rest);
		sentence->candidate = walk->candidate - (size_t)(sentence->text.at - text.at);
		sentence->whole = sentence_trim(walk->whole);
		sentence->table = walk->row;
		return true;
	}
	return false;
}

bool walk_next(struct walk *walk, struct sentence *sentence)
{
	sentence_reset(sentence);
	while (walk->line == walk->line_end || !next_piece(walk, sentence))
		if (!next_line(walk))
			return false;
	return true;
}
