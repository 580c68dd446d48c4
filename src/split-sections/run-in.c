#include "split-sections/run-in.h"

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
	scan_choose_letter(scan, text, &mark);
	if (at + mark.size < end)
		scan_add_mark(scan, at, &mark, EVENT_RUN_IN | EVENT_BODIED);
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

void run_in_scan(struct scan *scan, const struct line *line)
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
