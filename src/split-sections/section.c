#include "split-sections/section.h"

#include "base/utf8.h"
#include "split-sections/heading.h"

struct sections sections_of(struct slice text, const struct events *events, struct slice title)
{
	struct sections sections = {.text = text, .events = events};
	sections.path[0] = title;
	return sections;
}

/* Index of the first event from `next` on that begins a piece, or the count. */
static size_t beginning(const struct sections *sections)
{
	size_t index = sections->next;
	while (index < sections->events->count && !sections->events->list[index].level)
		index++;
	return index;
}

/* Numbers a piece and gives it its place among the open sections. */
static void place(struct sections *sections, struct section *section, const struct event *event)
{
	unsigned level = section->level;
	section->number = ++sections->count;
	if (event && event->kind == EVENT_PLAIN)
		section->resumes = sections->open[level - 1];
	else
		sections->open[level - 1] = section->number;
	section->parent = level > 1 ? sections->open[level - 2] : 0;
	section->path = sections->path;
}

bool section_next(struct sections *sections, struct section *section)
{
	const struct event *event = NULL;
	if (sections->count) {
		if (sections->next >= sections->events->count)
			return false;
		event = &sections->events->list[sections->next++];
	}
	sections->next = beginning(sections);
	bool last = sections->next == sections->events->count;
	size_t end = last ? sections->text.size : sections->events->list[sections->next].at;
	*section = (struct section){.level = event ? event->level : 1, .start = sections->start};
	section->text = (struct slice){sections->text.at + sections->at, end - sections->at};
	if (event && event->kind != EVENT_PLAIN) {
		bool parent = !last && sections->events->list[sections->next].level > section->level;
		struct heading heading = heading_read(sections->text, event, end, parent);
		section->marker = heading.marker;
		section->irregular = event->flags & EVENT_IRREGULAR;
		sections->path[section->level - 1] = heading.words;
	}
	place(sections, section, event);
	section->heading = section->path[section->level - 1];
	sections->start += utf8_count(section->text);
	sections->at = end;
	return true;
}
