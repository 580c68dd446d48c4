#include "split-sections/event.h"

#include <stdlib.h>

#include "base/mem.h"

struct event *event_add(struct events *events, struct event event)
{
	if (events->count == events->capacity)
		events->list = memory_grow(events->list, &events->capacity, events->count + 1, sizeof *events->list);
	events->list[events->count] = event;
	return &events->list[events->count++];
}

void events_free(struct events *events)
{
	free(events->list);
	*events = (struct events){0};
}
