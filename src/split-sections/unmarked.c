#include "split-sections/unmarked.h"

#include "base/utf8.h"
#include "split-sections/matter.h"

enum {
	PARAGRAPH_COLUMNS = 100, /* a line as long may be a paragraph that lost its stop */
	CELL_COLUMNS = 40,
	CELLS_LEAST = 3,         /* so many short lines before a heading are none, and it is none */
	BROKEN_COLUMNS = 50,     /* the first line of a paragraph broken into lines is at least as long */
	WRAPPED_COLUMNS = 60     /* a line that ends here without a stop may go on */
};

bool unmarked_looks(struct scan *scan, const struct line *line)
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

bool unmarked_stands(struct scan *scan, const struct line *previous, const struct line *line, const struct line *next)
{
	if ((scan->cells >= CELLS_LEAST && scan->cells_blank == line->blank_before) || !unmarked_looks(scan, line) || continues(previous, line))
		return false;
	return names_next(scan, line, next);
}

bool unmarked_underlined(const struct scan *scan, const struct line *line, const struct line *next)
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
	scan_add(scan, scan->over_at, MARK_OVER, 0);
}

void unmarked_add(struct scan *scan, const struct line *line, uint8_t kind, unsigned flags)
{
	enum matter matter = matter_of(line_rest(scan->text, line));
	flags |= matter ? EVENT_MATTER : 0;
	flags |= line->ending == LINE_QUESTION && kind == MARK_HEADING ? EVENT_QUESTION : 0;
	scan->listing = matter == MATTER_BIBLIOGRAPHY;
	if (kind == MARK_HEADING && line->blank_before && scan->over == line->at)
		take_over(scan);
	scan_add(scan, line->at, kind, flags)->rank = kind == MARK_UNDERLINED_1 ? 1 : kind == MARK_UNDERLINED_2 ? 2 : 0;
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

void unmarked_note(struct scan *scan, const struct line *line, const struct line *next)
{
	count_cell(scan, line);
	if (!line->marked && line->blank_before && next->blank_before && !next->marked && unmarked_looks(scan, line)) {
		scan->over_at = line->at;
		scan->over = next->at;
	}
}
