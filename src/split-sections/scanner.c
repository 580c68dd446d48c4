#include "split-sections/scanner.h"

struct event *scan_add(struct scan *scan, size_t at, uint8_t kind, unsigned flags)
{
	return event_add(scan->events, (struct event){.at = at, .kind = kind, .flags = (uint16_t)flags});
}

void scan_choose_letter(const struct scan *scan, struct slice at, struct mark *mark)
{
	struct mark letter;
	enum mark_script script = mark_kinds[mark->kind].script;
	if (script != MARK_ROMAN_UPPER && script != MARK_ROMAN_LOWER)
		return;
	if (mark_read_as(at, mark_letters(mark->kind), &letter) && scan->last[letter.kind] == letter.number - 1 && letter.number > 1)
		*mark = letter;
}

void scan_add_mark(struct scan *scan, size_t at, const struct mark *mark, unsigned flags)
{
	struct event *event = scan_add(scan, at, mark->kind, flags);
	event->number = (uint16_t)mark->number;
	event->variant = mark->variant;
	scan->last[mark->kind] = mark->number;
}
