#include "split-sections/scan.h"

#include "split-sections/block.h"
#include "split-sections/front.h"
#include "split-sections/matter.h"
#include "split-sections/run-in.h"
#include "split-sections/unmarked.h"

enum {
	TAIL_BYTES = 3000,  /* of the end, where a signature may stand */
	OFFICE_COLUMNS = 60 /* the longest line that signs */
};

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

static uint8_t hashes(struct slice line)
{
	uint8_t count = 0;
	while (count < line.size && line.at[count] == '#')
		count++;
	return count;
}

static void take_mark(struct scan *scan, const struct line *line)
{
	struct mark mark = line->mark;
	struct slice whole = {scan->text.at + line->at, line->end - line->at};
	bool titled = mark_kinds[mark.kind].traits & (MARK_TITLED | MARK_SPOKEN);
	bool alone = (titled && (line->rest == line->end || line_is_short(scan->text, line))) || line->ending == LINE_COLON;
	scan_choose_letter(scan, whole, &mark);
	scan->listing = titled && alone && matter_of(line_rest(scan->text, line)) == MATTER_BIBLIOGRAPHY;
	scan_add_mark(scan, line->at, &mark, alone ? 0 : EVENT_BODIED); /* what stands behind a colon belongs to it */
	scan->events->list[scan->events->count - 1].rank = hashes(whole);
}

/* A line that ends the document: a formula, a signature, the office over the date. */
static bool is_closing(struct scan *scan, const struct line *line, const struct line *next)
{
	struct slice rest = line_rest(scan->text, line);
	if (scan->text.size - line->at >= TAIL_BYTES || line->row || line->inert)
		return false;
	if (origin_line_below(rest, scan->origin) || origin_signature(rest, scan->origin) || matter_closes(rest))
		return true;
	return line_is_short(scan->text, line) && line->columns <= OFFICE_COLUMNS && !next->blank && !next->marked && origin_line_below(line_rest(scan->text, next), scan->origin);
}

/* A paragraph: an event only where the last one was none. */
static void take_plain(struct scan *scan, const struct line *line, const struct line *next)
{
	struct slice rest = line_rest(scan->text, line);
	struct events *events = scan->events;
	bool closing = is_closing(scan, line, next);
	scan->listing |= matter_lists(rest);
	if (!events->count || (events->list[events->count - 1].kind == EVENT_PLAIN &&
	                       (!closing || events->list[events->count - 1].flags & EVENT_CLOSING)))
		return;
	scan_add(scan, line->at, EVENT_PLAIN, closing ? EVENT_CLOSING : 0);
}

static void take_line(struct scan *scan, const struct line *previous, const struct line *line, const struct line *next)
{
	if (scan->front && front_take(scan, line, next))
		return;
	scan->front = false;
	if (line->rule && !line->inert)
		return;
	bool inside = !line->blank_before && previous->broken && line->marked && mark_kinds[line->mark.kind].traits & MARK_SPOKEN;
	if (line->marked && !inside && mark_stands(scan, line, next))
		take_mark(scan, line);
	else if (line->bracketed && !next->blank)
		unmarked_add(scan, line, MARK_BRACKETED, 0);
	else if (line->wrapped && unmarked_looks(scan, line) && !next->blank)
		unmarked_add(scan, line, MARK_BOLD, 0);
	else if (unmarked_underlined(scan, line, next))
		unmarked_add(scan, line, scan->text.at[next->at] == '=' ? MARK_UNDERLINED_1 : MARK_UNDERLINED_2, 0);
	else if (!line->marked && unmarked_stands(scan, previous, line, next))
		unmarked_add(scan, line, MARK_HEADING, 0);
	else if (line->marked || line->blank_before || !previous->broken)
		take_plain(scan, line, next);
	unmarked_note(scan, line, next);
	if (!line->row && !line->inert && !matter_lists(line_rest(scan->text, line)))
		run_in_scan(scan, line);
}

void scan(struct slice text, struct events *events, struct origin *origin)
{
	struct scan scan = {.text = text, .events = events, .origin = origin, .front = true};
	struct line previous = {.blank = true}, line = block_line(&scan, 0), next;
	for (; !line.blank; previous = line, line = next) {
		next = block_line(&scan, line.next);
		take_line(&scan, &previous, &line, &next);
	}
}
