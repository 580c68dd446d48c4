#include "split-sections/scan.h"

#include "base/utf8.h"
#include "split-sections/line.h"
#include "split-sections/matter.h"
#include "text/width.h"

enum {
	TAIL_BYTES = 3000,       /* of the end, where a signature may stand */
	QUOTE_BYTES = 6000,      /* the longest quotation of several lines */
	TITLE_COLUMNS = 160,
	PARAGRAPH_COLUMNS = 100, /* a line as long may be a paragraph that lost its stop */
	CELL_COLUMNS = 40,
	CELLS_LEAST = 3,         /* so many short lines before a heading are none, and it is none */
	BROKEN_COLUMNS = 50,     /* the first line of a paragraph broken into lines is at least as long */
	WRAPPED_COLUMNS = 60     /* a line that ends here without a stop may go on */
};

struct scan {
	struct slice text;
	struct events *events;
	struct origin *origin;
	uint32_t last[UINT8_MAX + 1]; /* the last number of each kind */
	size_t inert;        /* up to here: code, or a quotation */
	size_t no_close;     /* up to here no quotation ends */
	size_t over_at, over; /* a line that may be a heading over the heading at the other place */
	unsigned cells;      /* short lines in a row that are no headings: a list, a table, a menu */
	bool cells_blank;    /* blank lines part them */
	bool no_fence;       /* no code ends any more */
	bool front;          /* neither text nor a mark has come yet */
	struct slice second; /* a line under the first that may be the title */
	bool listing;        /* what follows are books or annexes */
};

/* Offset behind the line that ends the code which begins on this line, else 0. */
static size_t code_end(struct scan *scan, const struct line *line)
{
	struct slice rest = slice_from(scan->text, line->next);
	const char *fence = slice_begins(slice_from(scan->text, line->at), "```") ? "```" : "~~~";
	while (rest.size) {
		if (slice_begins(rest, fence))
			return (size_t)(rest.at - scan->text.at) + 3;
		const char *lf = memchr(rest.at, '\n', rest.size);
		rest = slice_from(rest, lf ? (size_t)(lf + 1 - rest.at) : rest.size);
	}
	scan->no_fence = true;
	return 0;
}

/* Offset behind the quotation that a line begins and does not end, else 0. */
static size_t quotation_end(struct scan *scan, const struct line *line)
{
	size_t depth = 0, most = line->at + QUOTE_BYTES, at = line->at;
	if (most > scan->text.size)
		most = scan->text.size;
	if (at < scan->no_close)
		return 0;
	for (; at + 3 <= most; at++) {
		if (scan->text.at[at] != '\xE2' || scan->text.at[at + 1] != '\x80')
			continue;
		depth += scan->text.at[at + 2] == '\x9C';
		if (scan->text.at[at + 2] == '\x9D' && --depth == 0)
			return at + 3;
	}
	scan->no_close = most;
	return 0;
}

/* The next line that is not blank; blank where none is left. */
static struct line next_line(struct scan *scan, size_t from)
{
	struct line line = {.blank = true, .next = from};
	bool blank = from == 0;
	for (; from < scan->text.size; from = line.next) {
		line = line_read(scan->text, from, blank);
		blank = true;
		if (line.blank)
			continue;
		struct slice whole = {scan->text.at + line.at, line.end - line.at};
		if (line.at >= scan->inert && !scan->no_fence && (slice_begins(whole, "```") || slice_begins(whole, "~~~"))) {
			scan->inert = code_end(scan, &line);
			line.inert = scan->inert != 0;
		} else if (line.at >= scan->inert && slice_begins(whole, "“")) {
			size_t end = quotation_end(scan, &line);
			if (end > line.end)
				scan->inert = end;
		}
		line.inert |= line.at < scan->inert || *whole.at == '>';
		line.marked &= !line.inert;
		return line;
	}
	line.blank = true;
	return line;
}

static struct event *add(struct scan *scan, size_t at, uint8_t kind, unsigned flags)
{
	return event_add(scan->events, (struct event){.at = at, .kind = kind, .flags = (uint16_t)flags});
}

/* i behind h is a letter, and 1 elsewhere. */
static void choose_letter(const struct scan *scan, struct slice at, struct mark *mark)
{
	struct mark letter;
	enum mark_script script = mark_kinds[mark->kind].script;
	if (script != MARK_ROMAN_UPPER && script != MARK_ROMAN_LOWER)
		return;
	if (mark_read_as(at, mark_letters(mark->kind), &letter) && scan->last[letter.kind] == letter.number - 1 && letter.number > 1)
		*mark = letter;
}

static void add_mark(struct scan *scan, size_t at, const struct mark *mark, unsigned flags)
{
	struct event *event = add(scan, at, mark->kind, flags);
	event->number = (uint16_t)mark->number;
	event->variant = mark->variant;
	scan->last[mark->kind] = mark->number;
}

/* Size of the stop or colon that may stand before a run-in mark, else 0. */
static size_t stop_at(struct slice text, size_t at)
{
	const char *b = text.at + at;
	switch (*b) {
	case ';': case ':': return 1;
	case '.': case '!': case '?': return at + 1 < text.size && strchr(" \"')", b[1]) && b[1] ? 1 : 0;
	case '\xE3': /* 。, and an indent: a paragraph whose line end was lost */
		if (at + 6 <= text.size && memcmp(b, "　　", 6) == 0)
			return 6;
		return at + 3 <= text.size && b[1] == '\x80' && b[2] == '\x82' ? 3 : 0;
	case '\xEF': /* ；：！？ */
		return at + 3 <= text.size && b[1] == '\xBC' && (b[2] == '\x9B' || b[2] == '\x9A' || b[2] == '\x81' || b[2] == '\x9F') ? 3 : 0;
	default: return 0;
	}
}

/* Skips what of a list stands at a place, as often as it does. */
static size_t skip(struct slice text, size_t at, const char *const *list)
{
	for (const char *const *one = list; *one && at < text.size; one++)
		if (slice_begins(slice_from(text, at), *one)) {
			at += strlen(*one);
			one = list - 1;
		}
	return at;
}

/* Behind closing quotation marks and brackets, then spaces. */
static size_t sentence_start(struct slice text, size_t at)
{
	static const char *const closers[] = {"\"", "'", ")", "”", "’", "」", "』", "）", NULL};
	static const char *const spaces[] = {" ", "　", "\xC2\xA0", NULL};
	unsigned char first = at < text.size ? (unsigned char)text.at[at] : 'a';
	if (first == ' ') /* the two most frequent by far, first */
		first = (unsigned char)text.at[++at < text.size ? at : at - 1];
	if ((first >= '0' && first < 0x80) || (first >= 0xE4 && first < 0xEF))
		return at;
	return skip(text, skip(text, at, closers), spaces);
}

/* The run-in mark at `at`, if there is one and something behind it. */
static void take_run_in(struct scan *scan, size_t at, size_t end)
{
	struct mark mark;
	struct slice text = {scan->text.at + at, end - at};
	const struct events *events = scan->events;
	if (events->count && events->list[events->count - 1].at == at)
		return; /* 。 and an indent behind it */
	if (at >= end || !mark_read(text, MARK_IN_TEXT, &mark))
		return;
	choose_letter(scan, text, &mark);
	if (at + mark.size < end)
		add_mark(scan, at, &mark, EVENT_RUN_IN | EVENT_BODIED);
}

/*
 * Takes back what was found inside quotation marks that are closed in the line:
 * `*open` is the count of events where they began, and 1 more, or 0.
 */
static void take_quote(struct scan *scan, struct slice text, size_t at, size_t *open)
{
	const char *b = text.at + at;
	bool straight = *b == '"';
	bool opens = straight ? at == 0 || strchr(" (\n", b[-1]) : b[2] == '\x9C';
	if (opens)
		*open = scan->events->count + 1;
	else if (*open)
		scan->events->count = *open - 1, *open = 0;
}

/*
 * Offset of the next byte that a stop or a quotation mark begins with: no
 * letter, no digit, no byte of a Han character.
 */
static size_t next_sign(struct slice text, size_t at)
{
#define ONE8 1, 1, 1, 1, 1, 1, 1, 1
#define ONE32 ONE8, ONE8, ONE8, ONE8
	static const bool passed[256] = {
		ONE32,
		1, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, /* ! " . */
		ONE8, 1, 1, 0, 0, 1, 1, 1, 0,                   /* : ; ? */
		ONE32, ONE32, ONE32, ONE32, ONE32,
		1, 1, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, /* E2, E3, EF */
		ONE8, ONE8,
	};
	while (at < text.size && passed[(unsigned char)text.at[at]])
		at++;
	return at;
}

/* The marks within a line. */
static void scan_sentences(struct scan *scan, const struct line *line)
{
	struct slice text = {scan->text.at, line->end};
	size_t quote = 0, stop;
	if (line->marked)
		take_run_in(scan, sentence_start(text, line->rest), line->end);
	for (size_t at = next_sign(text, line->rest); at < line->end; at = next_sign(text, at + 1)) {
		const char *b = text.at + at;
		if (*b == '"' || (*b == '\xE2' && b[1] == '\x80' && ((unsigned char)b[2] | 1) == 0x9D))
			take_quote(scan, text, at, &quote);
		else if ((stop = stop_at(text, at))) {
			at += stop - 1;
			take_run_in(scan, sentence_start(text, at + 1), line->end);
		}
	}
}

/* A heading's looks: short, one piece, not about the document. */
static bool looks_like_heading(struct scan *scan, const struct line *line)
{
	struct slice rest = line_rest(scan->text, line);
	struct origin ignored = {0};
	size_t length;
	if (line->row || line->rule || line->inert || line->columns < 3 || !line_is_short(scan->text, line))
		return false;
	uint32_t first = utf8_read(rest.at, &length);
	if (first >= 'a' && first <= 'z')
		return false;
	if ((first < 0x80 && strchr("([{/\\<|-", (int)first)) || first == 0xFF08 || first == 0x201C || first == 0x300C || first == 0x3014)
		return false;
	return !origin_line(rest, &ignored) && !matter_closes(rest) && !matter_captions(rest) && !origin_lists_names(rest);
}

/* Does another line stand directly below? */
static bool goes_on(const struct scan *scan, const struct line *line)
{
	size_t at = line->next;
	while (at < scan->text.size && (scan->text.at[at] == ' ' || scan->text.at[at] == '\t' || scan->text.at[at] == '\r'))
		at++;
	return at < scan->text.size && scan->text.at[at] != '\n';
}

static bool has_comma(struct slice slice)
{
	for (size_t at = 0; at + 3 <= slice.size; at++)
		if (memcmp(slice.at + at, "，", 3) == 0 || memcmp(slice.at + at, "。", 3) == 0 || memcmp(slice.at + at, ", ", 2) == 0)
			return true;
	return false;
}

/* Is what follows what a heading would name: a longer paragraph, or marked lines? */
static bool names_next(const struct scan *scan, const struct line *line, const struct line *next)
{
	if (next->blank || next->rule || next->row)
		return false; /* over a table stands a caption */
	if (next->marked) /* not the last line of the item before: the second member of a list */
		return next->mark.number <= 1;
	unsigned char first = (unsigned char)scan->text.at[next->rest];
	if (!next->blank_before && first >= 'a' && first <= 'z')
		return false; /* a line that was broken */
	if (next->ending != LINE_OPEN)
		return next->columns > line->columns;
	if (next->blank_before && next->columns >= BROKEN_COLUMNS && next->columns > line->columns && goes_on(scan, next))
		return true; /* a paragraph of several lines */
	return next->columns >= PARAGRAPH_COLUMNS && next->columns > 2 * line->columns && has_comma(line_rest(scan->text, next));
}

/* Does a line before this one, directly above, go on in it? */
static bool continues(const struct line *previous, const struct line *line)
{
	if (line->blank_before || previous->blank)
		return false;
	return previous->broken || (previous->ending == LINE_OPEN && previous->columns >= WRAPPED_COLUMNS);
}

static bool is_heading(struct scan *scan, const struct line *previous, const struct line *line, const struct line *next)
{
	if ((scan->cells >= CELLS_LEAST && scan->cells_blank == line->blank_before) || !looks_like_heading(scan, line) || continues(previous, line))
		return false;
	return names_next(scan, line, next);
}

static bool is_underlined(const struct scan *scan, const struct line *line, const struct line *next)
{
	if (!next->rule || next->blank_before || line->row || line->inert || line->marked || line->columns > TITLE_COLUMNS)
		return false;
	char sign = scan->text.at[next->at];
	return (sign == '=' || sign == '-') && next->end - next->at >= 3 && line->ending != LINE_SENTENCE;
}

/* The heading directly over a heading is one too. */
static void take_over(struct scan *scan)
{
	struct events *events = scan->events;
	if (events->count && events->list[events->count - 1].at >= scan->over_at)
		events->count--; /* it was taken for a paragraph */
	add(scan, scan->over_at, MARK_OVER, 0);
}

static void take_heading(struct scan *scan, const struct line *line, uint8_t kind, unsigned flags)
{
	enum matter matter = matter_of(line_rest(scan->text, line));
	flags |= matter ? EVENT_MATTER : 0;
	flags |= line->ending == LINE_QUESTION && kind == MARK_HEADING ? EVENT_QUESTION : 0;
	scan->listing = matter == MATTER_BIBLIOGRAPHY;
	if (kind == MARK_HEADING && line->blank_before && scan->over == line->at)
		take_over(scan);
	add(scan, line->at, kind, flags);
}

/* Does the mark that a line begins with stand as a mark should? */
static bool mark_stands(struct scan *scan, const struct line *line, const struct line *next)
{
	const struct mark_kind *kind = &mark_kinds[line->mark.kind];
	struct slice rest = line_rest(scan->text, line);
	if (scan->listing && !(kind->traits & MARK_LONE))
		return false;
	if (!rest.size)
		return kind->traits & MARK_TITLED && !(kind->traits & MARK_SHORT) && !next->blank && !next->marked;
	if (kind->traits & MARK_SHORT)
		return line_is_short(scan->text, line) && !next->blank;
	bool glued = line->rest == line->at + line->mark.size;
	if (glued && (kind->script == MARK_DECIMAL || (kind->script == MARK_EITHER && kind->traits & MARK_LONE)))
		return line_is_short(scan->text, line) && !next->blank; /* 1.2万元…, 第一部电影… */
	if (slice_begins(slice_from(scan->text, line->at), "【"))
		return memchr(rest.at, 0x91, rest.size) != NULL; /* the end of 】 */
	return true;
}

static void take_mark(struct scan *scan, const struct line *line)
{
	struct mark mark = line->mark;
	struct slice whole = {scan->text.at + line->at, line->end - line->at};
	bool titled = mark_kinds[mark.kind].traits & (MARK_TITLED | MARK_SPOKEN);
	bool alone = (titled && (line->rest == line->end || line_is_short(scan->text, line))) || line->ending == LINE_COLON;
	choose_letter(scan, whole, &mark);
	scan->listing = titled && alone && matter_of(line_rest(scan->text, line)) == MATTER_BIBLIOGRAPHY;
	add_mark(scan, line->at, &mark, alone ? 0 : EVENT_BODIED); /* what stands behind a colon belongs to it */
}

/* A paragraph: an event only where the last one was none. */
static void take_plain(struct scan *scan, const struct line *line)
{
	struct slice rest = line_rest(scan->text, line);
	struct events *events = scan->events;
	bool closing = false;
	scan->listing |= matter_lists(rest);
	if (scan->text.size - line->at < TAIL_BYTES && !line->row && !line->inert)
		closing = origin_line(rest, scan->origin) || origin_signature(rest, scan->origin) || matter_closes(rest);
	if (!events->count || (events->list[events->count - 1].kind == EVENT_PLAIN &&
	                       (!closing || events->list[events->count - 1].flags & EVENT_CLOSING)))
		return;
	add(scan, line->at, EVENT_PLAIN, closing ? EVENT_CLOSING : 0);
}

/* A title's looks; ！ may end one. */
static bool is_title(struct scan *scan, const struct line *line)
{
	struct slice rest = line_rest(scan->text, line);
	static const char *const others[] = {"“", "「", "（", "(", "首页", "您的位置", "您現在的位置", "您现在的位置", "Home", NULL};
	if (line->columns > TITLE_COLUMNS || line->marked || memchr(rest.at, '>', rest.size))
		return false;
	for (const char *const *one = others; *one; one++)
		if (slice_begins(rest, *one))
			return false;
	if (line->ending == LINE_SENTENCE)
		return line->columns <= TITLE_COLUMNS / 2 && rest.size > 3 && (rest.at[rest.size - 1] == '!' || rest.at[rest.size - 1] == '\x81');
	return line->ending == LINE_OPEN || line->ending == LINE_QUESTION;
}

/* A document's number: 〔2023〕36号. */
static bool is_reference(struct slice line)
{
	return line.size > 3 && memcmp(line.at + line.size - strlen("号"), "号", strlen("号")) == 0 &&
	       (memchr(line.at, 0x94, line.size) || memchr(line.at, '[', line.size));
}

/* A short line under the title: names, a reference, a subtitle, or the first heading. */
static bool take_second(struct scan *scan, const struct line *line, const struct line *next)
{
	struct slice rest = line_rest(scan->text, line);
	if (line->marked || line->columns > TITLE_COLUMNS)
		return false;
	if (origin_authors(rest, scan->origin) || slice_begins(rest, "（") || slice_begins(rest, "(") || is_reference(rest))
		return true;
	if (!is_title(scan, line) || matter_of(rest) || next->marked)
		return false;
	if (slice_is(rest, scan->origin->field[ORIGIN_TITLE]))
		return true;
	if (!line->blank_before && next->blank_before)
		return true; /* one block with the title, or with source and date */
	if (is_heading(scan, line, line, next))
		take_heading(scan, line, MARK_HEADING, EVENT_TENTATIVE);
	else
		scan->second = rest;
	return true;
}

/* A title whose line end was lost, up to the indent of the first paragraph. */
static struct slice before_indent(struct scan *scan, const struct line *line)
{
	struct line cut = *line;
	struct slice rest = line_rest(scan->text, line);
	for (size_t at = 0; at + 6 <= rest.size && at < 2 * TITLE_COLUMNS; at++)
		if (memcmp(rest.at + at, "　　", 6) == 0) {
			cut.end = line->rest + at;
			cut.ending = line_ending((struct slice){rest.at, at});
			cut.columns = line_columns((struct slice){rest.at, at}, LINE_COLUMNS_MOST);
			return is_title(scan, &cut) && at ? (struct slice){rest.at, at} : (struct slice){0};
		}
	return (struct slice){0};
}

/* Takes a line above the first paragraph; false where the front ends with it. */
static bool take_front(struct scan *scan, const struct line *line, const struct line *next)
{
	struct slice rest = line_rest(scan->text, line), *title = &scan->origin->field[ORIGIN_TITLE];
	bool hash = line->marked && scan->text.at[line->at] == '#' && !line->mark.number;
	if (line->row || line->inert)
		return false;
	if (line->rule)
		return true;
	if (origin_line(rest, scan->origin)) {
		if (scan->second.at) /* what stands over it is the title; a menu stood above */
			*title = scan->second;
		scan->second.at = NULL;
		return true;
	}
	if (title->at && (slice_begins(slice_from(scan->text, line->at), "──") || slice_begins(slice_from(scan->text, line->at), "——")))
		return true; /* a subtitle */
	if (title->at)
		return take_second(scan, line, next);
	if (hash || is_title(scan, line)) {
		*title = rest;
		return true;
	}
	*title = before_indent(scan, line);
	return !line->marked && line->columns <= TITLE_COLUMNS / 2 && line->ending != LINE_SENTENCE && line->ending != LINE_QUESTION;
}

/* Cells of a list are all parted by blank lines, or none are. */
static void count_cell(struct scan *scan, const struct line *line)
{
	bool cell = !line->marked && line->ending == LINE_OPEN && line->columns <= CELL_COLUMNS;
	if (scan->cells > 1 && scan->cells_blank != line->blank_before)
		scan->cells = 0;
	scan->cells = cell ? scan->cells + 1 : 0;
	scan->cells_blank = line->blank_before;
}

static void take_line(struct scan *scan, const struct line *previous, const struct line *line, const struct line *next)
{
	if (scan->front && take_front(scan, line, next))
		return;
	scan->front = false;
	if (line->rule && !line->inert)
		return;
	bool inside = !line->blank_before && previous->broken && line->marked && mark_kinds[line->mark.kind].traits & MARK_SPOKEN;
	if (line->marked && !inside && mark_stands(scan, line, next))
		take_mark(scan, line);
	else if (line->bracketed && !next->blank)
		take_heading(scan, line, MARK_BRACKETED, 0);
	else if (line->wrapped && looks_like_heading(scan, line) && !next->blank)
		take_heading(scan, line, MARK_BOLD, 0);
	else if (is_underlined(scan, line, next))
		take_heading(scan, line, scan->text.at[next->at] == '=' ? MARK_UNDERLINED_1 : MARK_UNDERLINED_2, 0);
	else if (!line->marked && is_heading(scan, previous, line, next))
		take_heading(scan, line, MARK_HEADING, 0);
	else if (line->marked || line->blank_before || !previous->broken)
		take_plain(scan, line);
	count_cell(scan, line);
	if (!line->marked && line->blank_before && next->blank_before && !next->marked && looks_like_heading(scan, line)) {
		scan->over_at = line->at;
		scan->over = next->at;
	}
	if (!line->row && !line->inert && !matter_lists(line_rest(scan->text, line)))
		scan_sentences(scan, line);
}

void scan(struct slice text, struct events *events, struct origin *origin)
{
	struct scan scan = {.text = text, .events = events, .origin = origin, .front = true};
	struct line previous = {.blank = true}, line = next_line(&scan, 0), next;
	for (; !line.blank; previous = line, line = next) {
		next = next_line(&scan, line.next);
		take_line(&scan, &previous, &line, &next);
	}
}
