#include "split-sections/heading.h"

#include "base/utf8.h"
#include "split-sections/line.h"
#include "text/sentence.h"
#include "text/width.h"

enum {
	LEAD_COLUMNS = 56,      /* the longest first sentence that is a heading */
	COLON_COLUMNS = 24,     /* the longest heading with a colon behind it */
	GAP_COLUMNS = 64,       /* the longest heading with a space and its text behind it */
	RUN_ON_WORDS = 16,      /* the longest heading that a text runs on from without a stop */
	RUN_ON_WORDS_LEAST = 3,
	WINDOW = 600            /* bytes of a paragraph that are looked at */
};

/* Words that begin a sentence and, in the middle of a heading, would be small. */
static const char *const openers[] = {
	"To", "In", "The", "We", "By", "For", "On", "At", "With", "As", "Since", "This", "These", "From", "After", "It", "Our", "According",
	"Through", "During", "Under", "When", "While", "Over", "A", "An", "All", "Each", "Every", "There", "They", "Its", "Up", "Before", "Because",
	"Focusing", "Based", "Around", "In-depth", "Adhering", "Relying", "Taking", "Following", "Guided", "Comprehensively", "Actively",
	"Continuously", "Strictly", "Deeply", "Further", "Vigorously", "Fully", "Closely", "Earnestly", "Conscientiously", "Currently", "Now",
	"Carry", "Carried", "Organize", "Organized", "Implement", "Implemented", "Establish", "Established", "Held", "Adhere", "If", "Among", "Many", "More",
};

static bool has_digit(struct slice slice)
{
	for (size_t i = 0; i < slice.size; i++)
		if (slice.at[i] >= '0' && slice.at[i] <= '9')
			return true;
	return false;
}

static struct slice none(struct slice where)
{
	return (struct slice){where.at, 0};
}

/* The first sentence where it is short, states no figure, and more follows in the line, or below it. */
static struct slice lead_sentence(struct slice rest, bool followed)
{
	size_t end = sentence_end(rest, 0);
	struct slice lead = sentence_trim((struct slice){rest.at, end});
	bool more = end < rest.size && sentence_trim(slice_from(rest, end)).size;
	if (!more && (!followed || line_ending(lead) != LINE_SENTENCE))
		return none(rest);
	return line_columns(lead, LEAD_COLUMNS + 1) <= LEAD_COLUMNS && !has_digit(lead) ? lead : none(rest);
}

/* A heading with white space between it and its text. */
static struct slice before_gap(struct slice rest)
{
	size_t length, next;
	for (size_t at = 0; at < rest.size; at += length) {
		uint32_t code = utf8_read(rest.at + at, &length);
		if (!width_is_space(code) || at + length >= rest.size || !at)
			continue;
		struct slice lead = {rest.at, at};
		bool han = width_is_han(utf8_read(utf8_back(rest.at, rest.at + at), &next)) && width_is_han(utf8_read(rest.at + at + length, &next));
		if (!han || line_columns(lead, GAP_COLUMNS + 1) > GAP_COLUMNS || line_ending(lead) != LINE_OPEN)
			return none(rest);
		return line_columns(slice_from(rest, at), 4 * GAP_COLUMNS) > line_columns(lead, GAP_COLUMNS) ? lead : none(rest);
	}
	return none(rest);
}

static bool is_opener(struct slice word)
{
	for (size_t i = 0; i < sizeof openers / sizeof *openers; i++)
		if (slice_is_string(word, openers[i]))
			return true;
	return false;
}

static bool is_small(char letter)
{
	return letter >= 'a' && letter <= 'z';
}

/* A heading that a sentence runs on from: … Water for every village To reach … */
static struct slice before_run_on(struct slice rest)
{
	size_t words = 0, start = 0;
	bool small_before = false;
	for (size_t at = 0; at <= rest.size && words < RUN_ON_WORDS; at++) {
		if (at < rest.size && rest.at[at] != ' ')
			continue;
		struct slice word = {rest.at + start, at - start};
		if (!word.size || strchr(".;:!?", word.at[word.size - 1]))
			break;
		if (small_before && words >= RUN_ON_WORDS_LEAST && is_opener(word))
			return (struct slice){rest.at, start - 1};
		small_before = is_small(word.at[0]) && is_small(word.at[word.size - 1]);
		words++;
		start = at + 1;
	}
	return none(rest);
}

/* Up to the ** that ends what is bold. */
static struct slice before_bold_end(struct slice rest)
{
	for (size_t at = 0; at + 2 <= rest.size && at < WINDOW; at++)
		if (rest.at[at] == '*' && rest.at[at + 1] == '*')
			return (struct slice){rest.at, at};
	return none(rest);
}

/* The heading in the line of a mark that may have one. */
static struct slice titled(struct slice text, const struct line *line, bool followed)
{
	struct slice rest = line_rest(text, line), words;
	bool question = mark_kinds[line->mark.kind].traits & MARK_ANSWERED;
	if (!rest.size) { /* it stands in the next line */
		if (line->next >= text.size)
			return rest;
		struct line next = line_read(text, line->next, false);
		return !next.blank && !next.marked && line_is_short(text, &next) ? line_rest(text, &next) : rest;
	}
	if (slice_begins(slice_from(text, line->at), "**") && (words = before_bold_end(rest)).size)
		return words;
	words = before_run_on(rest.size > WINDOW ? (struct slice){rest.at, WINDOW} : rest);
	if (words.size)
		return words;
	if (line_is_short(text, line) || (question && line->ending == LINE_QUESTION))
		return rest;
	if (line->ending == LINE_COLON && line->columns <= COLON_COLUMNS && mark_kinds[line->mark.kind].traits & (MARK_OWNS | MARK_LONE))
		return rest;
	words = lead_sentence(rest, followed);
	return words.size ? words : before_gap(rest.size > WINDOW ? (struct slice){rest.at, WINDOW} : rest);
}

/* Up to 】, or nothing. */
static struct slice in_brackets(struct slice rest)
{
	for (size_t at = 0; at < rest.size; at += utf8_length(rest.at[at]))
		if (slice_begins(slice_from(rest, at), "】"))
			return (struct slice){rest.at, at};
	return none(rest);
}

static struct heading run_in(struct slice text, const struct event *event, size_t end)
{
	struct mark mark;
	struct heading heading = {{0}, {0}};
	struct slice from = {text.at + event->at, end - event->at};
	const char *lf = memchr(from.at, '\n', from.size);
	if (lf)
		from.size = (size_t)(lf - from.at);
	if (!mark_read_as(from, event->kind, &mark))
		return heading;
	heading.marker = sentence_trim((struct slice){from.at, mark.size});
	if (mark_kinds[event->kind].traits & MARK_TITLED) {
		struct slice rest = sentence_trim(slice_from(from, mark.size));
		heading.words = lead_sentence(rest, false);
		if (!heading.words.size)
			heading.words = before_gap(rest.size > WINDOW ? (struct slice){rest.at, WINDOW} : rest);
	}
	return heading;
}

static bool has_more(struct slice text, size_t from, size_t end)
{
	return end > from && sentence_trim((struct slice){text.at + from, end - from}).size != 0;
}

struct heading heading_read(struct slice text, const struct event *event, size_t end, bool parent)
{
	struct heading heading = {{text.at, 0}, {text.at, 0}};
	if (event->flags & EVENT_RUN_IN)
		return run_in(text, event, end);
	struct line line = line_read(text, event->at, false);
	if (event->kind < MARK_UNMARKED) {
		heading.words = line_rest(text, &line);
		return heading;
	}
	if (slice_begins(slice_from(text, line.at), "【")) {
		heading.words = in_brackets(line_rest(text, &line));
		return heading;
	}
	heading.marker = (struct slice){text.at + line.at, line.mark.size};
	while (heading.marker.size && (*heading.marker.at == '*' || *heading.marker.at == '_') && line.mark.size > 2 && line.rest > line.at + 2)
		heading.marker = slice_from(heading.marker, 1);
	if (mark_kinds[event->kind].traits & MARK_SPOKEN && line_is_short(text, &line))
		heading.words = line_rest(text, &line);
	if (mark_kinds[event->kind].traits & MARK_TITLED)
		heading.words = titled(text, &line, parent || has_more(text, line.end, end));
	return heading;
}
