#include "split-sections/line.h"

#include "base/utf8.h"
#include "text/width.h"

enum { ROW_BYTES = 2000, LEADER_BYTES = 6, BROKEN_COLUMNS = 55, BROKEN_COLUMNS_MOST = 110, SHORT_COLUMNS = 84, SHORT_LATIN_COLUMNS = 130 };

/* Also a page's end and what takes no place. */
static bool is_space(uint32_t code)
{
	return width_is_space(code) || code == '\r' || code == '\f' || code == '\v' || code == 0xFEFF || code == 0x200B;
}

static bool is_space_before(struct slice text, size_t at, size_t end, size_t *length)
{
	const char *back = utf8_back(text.at + at, text.at + end);
	*length = (size_t)(text.at + end - back);
	size_t size;
	uint32_t code = utf8_read(back, &size);
	return is_space(code);
}

static size_t skip_space(struct slice text, size_t at, size_t end)
{
	size_t length;
	while (at < end) {
		uint32_t code = utf8_read(text.at + at, &length);
		if (!is_space(code))
			break;
		at += length;
	}
	return at;
}

unsigned line_columns(struct slice slice, unsigned most)
{
	unsigned columns = 0;
	for (size_t at = 0; at < slice.size && columns < most; at += utf8_length(slice.at[at]))
		columns += (unsigned char)slice.at[at] >= 0xE3 ? 2 : 1;
	return columns;
}

static bool is_closer(uint32_t code)
{
	static const uint32_t closers[] = {'"', '\'', ')', ']', '*', '_', 0x2019, 0x201D, 0x300B, 0x300D, 0x300F, 0x3011, 0xFF09};
	for (size_t i = 0; i < sizeof closers / sizeof *closers; i++)
		if (closers[i] == code)
			return true;
	return false;
}

enum line_end line_ending(struct slice slice)
{
	size_t length;
	uint32_t code = 0;
	for (const char *end = slice.at + slice.size; end > slice.at; end = utf8_back(slice.at, end))
		if (!is_closer(code = utf8_read(utf8_back(slice.at, end), &length)))
			break;
	switch (width_half(code)) {
	case 0x3002: case '.': case '!': case 0x2026: case 0xFF61: return LINE_SENTENCE;
	case '?': return LINE_QUESTION;
	case ',': case ';': case 0x3001: return LINE_PAUSE;
	case ':': return LINE_COLON;
	default: return LINE_OPEN;
	}
}

/* Takes ** or __ off both ends of a line that is nothing else. */
static void unwrap(struct slice text, struct line *line)
{
	struct slice whole = {text.at + line->at, line->end - line->at};
	if (whole.size < 5 || (!slice_begins(whole, "**") && !slice_begins(whole, "__")))
		return;
	line->wrapped = memcmp(whole.at + whole.size - 2, whole.at, 2) == 0 && whole.at[2] != whole.at[0];
	line->rest = line->at + 2 * line->wrapped;
	line->end -= 2 * line->wrapped;
}

/* Takes 【】 off a line that is nothing else. */
static void unbracket(struct slice text, struct line *line)
{
	struct slice whole = {text.at + line->at, line->end - line->at};
	const size_t size = strlen("【");
	if (whole.size <= 2 * size || !slice_begins(whole, "【") || memcmp(whole.at + whole.size - size, "】", size) != 0 ||
	    memchr(whole.at + size, 0x91, whole.size - 2 * size))
		return;
	line->bracketed = true;
	line->rest = line->at + size;
	line->end -= size;
}

/* A bullet has its item behind it, and not another bullet (- Share -). */
static bool is_sign_only(struct slice text, const struct line *line)
{
	const struct mark_kind *kind = &mark_kinds[line->mark.kind];
	struct slice rest = line_rest(text, line);
	if (kind->script != MARK_NO_NUMBER || kind->traits & MARK_TITLED)
		return false;
	return !rest.size || rest.at[0] == text.at[line->at] || rest.at[rest.size - 1] == text.at[line->at];
}

/* The mark at the start; behind a # the one that follows counts. */
static void read_mark(struct slice text, struct line *line)
{
	struct mark inner;
	size_t bold = !line->wrapped && slice_begins(line_rest(text, line), "**") ? 2 : 0;
	line->rest += bold; /* **一、…** and more behind it */
	if (!mark_read(line_rest(text, line), MARK_AT_LINE, &line->mark) || (bold && mark_kinds[line->mark.kind].script == MARK_NO_NUMBER)) {
		line->rest -= bold;
		return;
	}
	line->rest = skip_space(text, line->rest + line->mark.size, line->end);
	line->marked = !is_sign_only(text, line);
	if (!line->marked) {
		line->rest = line->at;
		return;
	}
	if (text.at[line->at] == '#' && mark_read(line_rest(text, line), MARK_AT_LINE, &inner)) {
		line->rest += inner.size;
		line->mark = inner;
		line->rest = skip_space(text, line->rest, line->end);
	}
	size_t length, end = line->rest;
	while (end > line->at && is_space_before(text, line->at, end, &length))
		end -= length;
	line->mark.size = end - line->at;
}

/* Does a byte stand twice in a text? */
static bool is_twice(struct slice slice, char byte)
{
	const char *first = memchr(slice.at, byte, slice.size);
	return first && memchr(first + 1, byte, (size_t)(slice.at + slice.size - first - 1));
}

/* Two or more cells behind the first; or an entry of a table of contents, by its leader. */
static bool is_row(struct slice slice)
{
	if (slice.size > ROW_BYTES)
		return false;
	bool page = slice.size && slice.at[slice.size - 1] >= '0' && slice.at[slice.size - 1] <= '9';
	for (size_t at = 0; page && at + LEADER_BYTES <= slice.size; at++)
		if (memcmp(slice.at + at, "......", LEADER_BYTES) == 0 || memcmp(slice.at + at, "……", LEADER_BYTES) == 0 || memcmp(slice.at + at, "······", LEADER_BYTES) == 0)
			return true;
	return is_twice(slice, '|') || is_twice(slice, '\t');
}

static bool is_rule(struct slice slice)
{
	for (size_t i = 0; i < slice.size; i++)
		if (!strchr("-=*_~# ", slice.at[i]) || !slice.at[i])
			return false;
	return slice.size >= 2;
}

static bool is_latin(const struct line *line)
{
	return line->end - line->rest <= line->columns + line->columns / 8; /* hardly a Han character */
}

/*
 * Does a line of Latin letters go on in the next one? That one begins with a
 * small letter, or both are as long as the lines of a text that was broken.
 */
static bool is_broken(struct slice text, const struct line *line, size_t from)
{
	if ((line->ending != LINE_OPEN && line->ending != LINE_PAUSE) || line->columns >= LINE_COLUMNS_MOST || !is_latin(line))
		return false;
	size_t most = text.size - line->next < BROKEN_COLUMNS_MOST ? text.size - line->next : BROKEN_COLUMNS_MOST;
	size_t at = skip_space(text, line->next, line->next + most);
	if (at == line->next + most || text.at[at] == '\n')
		return false;
	if (text.at[at] >= 'a' && text.at[at] <= 'z')
		return !(at + 1 < text.size && strchr(".)", text.at[at + 1]) && text.at[at + 1]); /* a) */
	bool letter = width_is_letter((unsigned char)text.at[at]) || (strchr("(\"'", text.at[at]) && at + 2 < text.size && text.at[at + 2] != ')');
	bool ends = most < BROKEN_COLUMNS_MOST || memchr(text.at + line->next, '\n', most);
	return letter && ends && line->end - from >= BROKEN_COLUMNS;
}

struct line line_read(struct slice text, size_t from, bool blank_before)
{
	const char *lf = memchr(text.at + from, '\n', text.size - from);
	struct line line = {.end = lf ? (size_t)(lf - text.at) : text.size, .blank_before = blank_before};
	size_t length;
	line.next = lf ? line.end + 1 : line.end;
	line.rest = line.at = skip_space(text, from, line.end);
	while (line.end > line.at && is_space_before(text, line.at, line.end, &length))
		line.end -= length;
	line.blank = line.at == line.end;
	if (line.blank)
		return line;
	line.rule = is_rule(line_rest(text, &line));
	line.row = is_row(line_rest(text, &line));
	unwrap(text, &line);
	unbracket(text, &line);
	if (!line.row && !line.rule && !line.bracketed)
		read_mark(text, &line);
	line.ending = line_ending(line_rest(text, &line));
	line.columns = line_columns(line_rest(text, &line), LINE_COLUMNS_MOST);
	line.broken = !line.row && !line.rule && is_broken(text, &line, from);
	return line;
}

/* A full stop within: more than one sentence. */
static bool has_stop(struct slice slice)
{
	for (size_t i = 0; i + 2 < slice.size; i++)
		if (memcmp(slice.at + i, "。", 3) == 0 || memcmp(slice.at + i, "；", 3) == 0)
			return true;
	return false;
}

bool line_is_short(struct slice text, const struct line *line)
{
	struct slice rest = line_rest(text, line);
	return rest.size && !line->broken && line->columns <= (is_latin(line) ? SHORT_LATIN_COLUMNS : SHORT_COLUMNS) &&
	       (line->ending == LINE_OPEN || line->ending == LINE_QUESTION) && !has_stop(rest);
}
