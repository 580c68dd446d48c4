#include "split-sections/outline.h"

#include "text/mark.h"

enum { OPEN_MOST = LEVEL_MOST - 1, GAP_MOST = 3, QUESTIONS_LEAST = 3, OVER_LEAST = 2 };

/* A sequence of marks that may go on. */
struct open {
	size_t first;     /* event that began it */
	size_t last;      /* event that went on with it */
	uint32_t count;   /* of its members */
	uint32_t followed; /* members, but the last, with a further paragraph */
	bool followed_now; /* the last one has */
	uint32_t texts;   /* members, but the last, with a paragraph below their line */
	bool texted;      /* the last one's text was seen */
	bool through;     /* its numbers go on from an earlier sequence */
	uint16_t number;
	uint8_t kind, variant, rank;
};

struct nest {
	struct events *events;
	bool ranked;           /* headings of Markdown of several ranks: these say how deep they lie */
	bool final;            /* the second time */
	struct open open[OPEN_MOST]; /* [i] stands at level i + 2 */
	unsigned depth;
	unsigned inside;       /* sequences that the text is inside of; the others may only go on */
	uint16_t seen[UINT8_MAX + 1];  /* the last number of each kind */
	size_t lone[UINT8_MAX + 1];    /* the last sequence of one of each kind: its event and 1 more */
	size_t preface;    /* the event of a heading that may be one, and 1 more */
	uint8_t prefaced;  /* the kind of the chapters behind it */
	uint8_t under[UINT8_MAX + 1];  /* the kind that an unnumbered one was seen inside of, else 0 */
};

enum fit { FIT_NONE, FIT_GAP, FIT_EXACT };

static const struct mark_kind *kind_of(const struct event *event)
{
	return &mark_kinds[event->kind];
}

static bool is_numbered(uint8_t kind)
{
	return mark_kinds[kind].script != MARK_NO_NUMBER;
}

/* Headings that bear no number and no rank. */
static bool is_heading(const struct event *event)
{
	return event->kind <= MARK_OVER;
}

static uint16_t number_in(const struct open *open, const struct event *event)
{
	if (event->number == MARK_NEXT)
		return open->number >= 2 ? open->number + 1 : 0;
	return event->number == MARK_LAST ? open->number + 1 : event->number;
}

static bool is_same(const struct open *open, const struct event *event)
{
	return open->kind == event->kind && open->variant == event->variant && open->rank == event->rank;
}

/* Does an event go on with a sequence? */
static enum fit fit(const struct open *open, const struct event *event)
{
	bool same = is_same(open, event);
	const struct mark_kind *kind = kind_of(event);
	if (open->rank != event->rank)
		return FIT_NONE;
	if (!same && (kind->family == MARK_ALONE || kind->family != mark_kinds[open->kind].family))
		return FIT_NONE;
	if (kind->script == MARK_NO_NUMBER)
		return FIT_EXACT;
	unsigned number = number_in(open, event), last = open->number;
	if (number == last + 1)
		return FIT_EXACT;
	if (!same || number <= 1)
		return FIT_NONE;
	if (number >= last && number <= last + GAP_MOST)
		return FIT_GAP;
	return kind->traits & MARK_LONE && !(event->flags & EVENT_RUN_IN) ? FIT_GAP : FIT_NONE;
}

/* A sequence of one stands only where its kind may, at the start of a line. */
static bool stands_alone(const struct event *event, bool through)
{
	unsigned traits = kind_of(event)->traits;
	return event->rank || (!(event->flags & EVENT_RUN_IN) && ((traits & MARK_LONE && event->number <= 1) || (traits & MARK_OWNS && through)));
}

/* Ends a sequence: what was learnt of it is left at its first event. */
static void sequence_end(struct nest *nest, const struct open *open)
{
	struct event *first = &nest->events->list[open->first];
	if (nest->final)
		return;
	if (open->count < 2 && !stands_alone(first, open->through)) {
		first->flags |= EVENT_DROPPED;
		if (!(first->flags & EVENT_RUN_IN))
			nest->lone[first->kind] = open->first + 1;
	}
	if (open->followed * 2 > open->count - 1)
		first->flags |= EVENT_LONG_ITEMS;
}

static void truncate(struct nest *nest, unsigned depth)
{
	while (nest->depth > depth)
		sequence_end(nest, &nest->open[--nest->depth]);
	if (nest->inside > depth)
		nest->inside = depth;
}

/* Opens a sequence at a place, which ends what was open from there on. */
static void push(struct nest *nest, unsigned at, struct event *event, size_t index)
{
	if (at >= OPEN_MOST)
		at = OPEN_MOST - 1;
	truncate(nest, at);
	uint16_t number = event->number == MARK_LAST || event->number == MARK_NEXT ? 0 : event->number;
	nest->open[nest->depth++] = (struct open){.first = index, .last = index, .count = 1, .number = number, .kind = event->kind, .variant = event->variant, .rank = event->rank};
	nest->inside = nest->depth;
}

/* What lies inside a sequence that goes on lies below it. */
static void confirm_inside(struct nest *nest, unsigned at)
{
	for (unsigned i = at + 1; i < nest->depth && !nest->final; i++) {
		struct event *first = &nest->events->list[nest->open[i].first];
		first->flags |= EVENT_INSIDE;
		if (is_heading(first) && is_numbered(nest->open[i - 1].kind))
			nest->under[first->kind] = nest->open[i - 1].kind;
	}
}

/* Goes on with the sequence at a place. */
static void go_on(struct nest *nest, unsigned at, struct event *event, size_t index)
{
	struct open *open = &nest->open[at];
	if (is_numbered(event->kind))
		confirm_inside(nest, at);
	truncate(nest, at + 1);
	if (is_numbered(event->kind) && number_in(open, event) != open->number + 1)
		event->flags |= EVENT_IRREGULAR;
	if (open->followed_now && is_numbered(event->kind) && !(kind_of(event)->traits & MARK_SPOKEN))
		nest->events->list[open->last].flags |= EVENT_OWNING;
	open->number = number_in(open, event);
	open->count++;
	open->followed += open->followed_now;
	open->texts += open->texted;
	open->followed_now = open->texted = false;
	open->last = index;
	open->kind = event->kind;
	nest->inside = at + 1;
}

/* The innermost open sequence that an event fits so well, or OPEN_MOST. */
static unsigned find(const struct nest *nest, const struct event *event, enum fit wanted)
{
	for (unsigned i = nest->depth; i-- > 0;)
		if (fit(&nest->open[i], event) == wanted)
			return i;
	return OPEN_MOST;
}

/* The innermost one of the same kind that the text is inside of, or OPEN_MOST. */
static unsigned find_kind(const struct nest *nest, const struct event *event)
{
	for (unsigned i = nest->inside; i-- > 0;)
		if (is_same(&nest->open[i], event))
			return i;
	return OPEN_MOST;
}

/* Without the run-in sequences of a line that has ended. */
static unsigned outside_run_in(const struct nest *nest)
{
	unsigned at = nest->inside;
	while (at && nest->events->list[nest->open[at - 1].last].flags & EVENT_RUN_IN)
		at--;
	return at;
}

/* A heading with text below it, and not an item of a list of short ones. */
static bool is_chapter(const struct nest *nest, const struct event *event)
{
	const struct events *events = nest->events;
	const struct event *next = event + 1;
	return !(event->flags & EVENT_BODIED) && next < events->list + events->count && next->kind != event->kind;
}

/*
 * A heading with text of its own before numbered chapters is none over them
 * (a preface), unless such chapters begin anew under another heading like it.
 */
static void judge_preface(struct nest *nest, const struct event *event)
{
	const struct open *open = &nest->open[0];
	struct event *first = &nest->events->list[open->first];
	if (nest->final || nest->inside != 1 || !is_heading(first) || event->flags & EVENT_RUN_IN || !is_chapter(nest, event))
		return;
	if (open->count == 1 && open->texted && !(first->flags & EVENT_MATTER)) {
		first->flags |= EVENT_PREFACE;
		nest->preface = open->first + 1;
		nest->prefaced = event->kind;
	} else if (open->count > 1 && nest->preface == open->first + 1 && nest->prefaced == event->kind) {
		first->flags &= (uint16_t)~EVENT_PREFACE;
	}
}

/* Where a sequence that begins here stands. */
static unsigned place_first(const struct nest *nest, const struct event *event)
{
	bool run_in = event->flags & EVENT_RUN_IN;
	unsigned inside = run_in ? nest->inside : outside_run_in(nest);
	unsigned same = find_kind(nest, event);
	bool nested = run_in && same < OPEN_MOST && !(nest->events->list[nest->open[same].last].flags & EVENT_RUN_IN);
	/* 1. inside (1) inside 1.: only where the outer one goes on behind it */
	nested |= same + 1 < inside && is_numbered(event->kind) && (!nest->final || event->flags & EVENT_INSIDE);
	if (same < OPEN_MOST && !nested)
		return same;
	if (kind_of(event)->traits & MARK_TOP)
		return 0;
	/* chapters do not lie inside a preface */
	unsigned last = inside ? nest->events->list[nest->open[inside - 1].last].flags : 0;
	bool chapter = kind_of(event)->traits & MARK_OWNS || is_chapter(nest, event);
	if (!run_in && chapter && (last & EVENT_MATTER || (nest->final && last & EVENT_PREFACE)))
		inside--;
	return inside;
}

/* A list of which each item is numbered 1. */
static bool repeats_one(const struct nest *nest, const struct event *event)
{
	const struct open *open = nest->inside ? &nest->open[nest->inside - 1] : NULL;
	return open && is_same(open, event) && open->number == 1 && event->number == 1 && !(event->flags & EVENT_RUN_IN) &&
	       event->flags & EVENT_BODIED && !open->followed_now && nest->inside == nest->depth;
}

static void place_numbered(struct nest *nest, struct event *event, size_t index)
{
	unsigned at = repeats_one(nest, event) ? nest->inside - 1 : find(nest, event, FIT_EXACT);
	bool first = event->number <= 1 || kind_of(event)->script == MARK_NO_NUMBER;
	if (at < OPEN_MOST) {
		go_on(nest, at, event, index);
	} else if (first) {
		judge_preface(nest, event);
		at = place_first(nest, event);
		if (at < nest->inside && nest->open[at].kind == event->kind && kind_of(event)->script != MARK_DECIMAL)
			event->flags |= EVENT_IRREGULAR;
		push(nest, at, event, index);
	} else if ((at = find(nest, event, FIT_GAP)) < OPEN_MOST) {
		go_on(nest, at, event, index);
	} else if (event->number == 2 || (event->number < MARK_NEXT && !(event->flags & EVENT_RUN_IN))) {
		/* a run-in sequence may begin with the second: the first stood behind a comma */
		bool through = event->number == nest->seen[event->kind] + 1; /* 第三条 first in the second chapter */
		if (!through)
			event->flags |= EVENT_IRREGULAR;
		push(nest, place_first(nest, event), event, index);
		nest->open[nest->depth - 1].through = through;
		if (through && nest->lone[event->kind]) /* 第一条 was not alone */
			nest->events->list[nest->lone[event->kind] - 1].flags &= (uint16_t)~EVENT_DROPPED;
	} else {
		event->flags |= EVENT_DROPPED;
		return;
	}
	nest->seen[event->kind] = nest->open[nest->inside - 1].number;
	event->level = (uint8_t)(nest->inside + 1);
}

/* Has a section nothing but its heading so far, unlike those before it (else they are a list)? */
static bool is_bare(const struct nest *nest, const struct open *open)
{
	return (open->count == 1 || open->texts) && !open->texted && !(nest->events->list[open->last].flags & EVENT_BODIED);
}

/* Where a heading without a rank and a number stands. */
static unsigned place_heading(const struct nest *nest, const struct event *event)
{
	unsigned at = find_kind(nest, event);
	if (event->flags & EVENT_MATTER)
		return 0;
	for (unsigned i = nest->depth; i-- > 0 && event->kind == MARK_OVER;)
		if (nest->open[i].kind == MARK_OVER || nest->open[i].kind == MARK_HEADING)
			at = i; /* over the headings */
	if (at < OPEN_MOST)
		return at;
	at = outside_run_in(nest);
	if (at && is_numbered(nest->open[at - 1].kind) && is_bare(nest, &nest->open[at - 1]))
		return at;
	if (!nest->final || event->flags & EVENT_INSIDE || !at)
		return at;
	for (unsigned i = at; i-- > 0;)
		if (nest->under[event->kind] && nest->open[i].kind == nest->under[event->kind])
			return i + 1;
	return is_numbered(nest->open[0].kind) ? 0 : at;
}

static unsigned place_ranked(const struct nest *nest, unsigned rank)
{
	unsigned below = 0;
	for (unsigned i = 0; i < nest->depth; i++) {
		unsigned other = nest->open[i].rank;
		if (other >= rank)
			return i;
		if (other)
			below = i + 1;
	}
	return below;
}

static void place_unnumbered(struct nest *nest, struct event *event, size_t index)
{
	unsigned at = event->rank ? place_ranked(nest, event->rank) : place_heading(nest, event);
	if (at < nest->depth && is_same(&nest->open[at], event))
		go_on(nest, at, event, index);
	else
		push(nest, at, event, index);
	event->level = (uint8_t)(nest->inside + 1);
}

/* May the text behind an item go on with the section around its list? */
static bool ends_item(const struct nest *nest, const struct open *open)
{
	const struct event *last = &nest->events->list[open->last];
	bool article = (kind_of(last)->traits & (MARK_OWNS | MARK_TITLED)) == MARK_OWNS;
	if (!(last->flags & EVENT_BODIED) || last->flags & EVENT_OWNING || article)
		return false;
	return !(nest->events->list[open->first].flags & EVENT_LONG_ITEMS);
}

/* A paragraph: text of the innermost section, or of one around it. */
static void place_plain(struct nest *nest, struct event *event)
{
	unsigned before = nest->inside, at = outside_run_in(nest);
	if (event->flags & EVENT_CLOSING)
		at = 0;
	else if (at) {
		struct open *open = &nest->open[at - 1];
		open->followed_now |= open->texted || nest->events->list[open->last].flags & EVENT_BODIED;
		open->texted = true;
		at -= ends_item(nest, open);
	}
	nest->inside = at;
	event->level = at < before ? (uint8_t)(at + 1) : 0;
}

static void nest_once(struct events *events, struct nest *nest)
{
	for (size_t i = 0; i < events->count; i++) {
		struct event *event = &events->list[i];
		event->level = 0;
		event->flags &= (uint16_t)~EVENT_IRREGULAR;
		if (event->flags & EVENT_DROPPED) {
			if (event->flags & EVENT_RUN_IN)
				continue;
			event->kind = EVENT_PLAIN;
		}
		if (event->kind == EVENT_PLAIN)
			place_plain(nest, event);
		else if (is_heading(event) || (event->rank && (nest->ranked || !is_numbered(event->kind))))
			place_unnumbered(nest, event, i);
		else
			place_numbered(nest, event, i);
	}
	truncate(nest, 0);
}

/* How many headings of which sort a document has. */
struct tally {
	size_t sure, questions, over;
};

/* Is a heading there only where the document has others like it? */
static bool is_doubtful(const struct event *event, const struct tally *tally)
{
	if (event->kind == MARK_OVER)
		return tally->over < OVER_LEAST;
	if (event->flags & EVENT_QUESTION)
		return !tally->sure && tally->questions < QUESTIONS_LEAST;
	return event->flags & EVENT_TENTATIVE && !tally->sure;
}

static void drop_doubtful(struct events *events)
{
	struct tally tally = {0};
	for (size_t i = 0; i < events->count; i++) {
		const struct event *event = &events->list[i];
		if (event->kind == MARK_HEADING) {
			tally.questions += (event->flags & EVENT_QUESTION) != 0;
			tally.sure += !(event->flags & (EVENT_TENTATIVE | EVENT_QUESTION));
		}
		tally.over += event->kind == MARK_OVER;
	}
	for (size_t i = 0; i < events->count; i++)
		if (is_doubtful(&events->list[i], &tally))
			events->list[i].flags |= EVENT_DROPPED;
}

/* Are there headings of Markdown of more than one rank? */
static bool has_ranks(const struct events *events)
{
	uint8_t first = 0;
	for (size_t i = 0; i < events->count; i++) {
		uint8_t rank = events->list[i].rank;
		if (rank && first && rank != first)
			return true;
		first = first ? first : rank;
	}
	return false;
}

void outline_nest(struct events *events)
{
	struct nest first = {.events = events, .ranked = has_ranks(events)};
	struct nest second = {.events = events, .ranked = first.ranked, .final = true};
	drop_doubtful(events);
	nest_once(events, &first);
	memcpy(second.under, first.under, sizeof second.under);
	nest_once(events, &second);
}
