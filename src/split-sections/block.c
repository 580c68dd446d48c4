#include "split-sections/block.h"

enum { QUOTE_BYTES = 6000 /* the longest quotation of several lines */ };

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

struct line block_line(struct scan *scan, size_t from)
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
