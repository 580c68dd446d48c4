/* The pass that removes what is not the document: by patterns and by measures. */
#include "base/json.h"
#include "base/record.h"
#include "clean/cleaner.h"
#include "clean/measure.h"
#include "clean/pattern.h"

enum { TITLE_LONGEST = 180, PROSE_SHORTEST = 120, STOPPED_SHORTEST = 45, ANCHORED_LONGEST = 1200, NOTICE_LONGEST = 1500, DASHED_LONGEST = 900, LABEL_LONGEST = 40 };

enum { PATIENCE = 3 }; /* rounds */ /* bytes */

/* Where the pass stands in a document. */
struct place {
	size_t filled;      /* lines that are not blank */
	size_t ordinal;     /* of this line among them */
	size_t kept;        /* of those before it */
	size_t tail_from, end_from; /* ordinals of the first lines that are tail, and end */
	size_t first_prose, last_prose; /* ordinals; last before first: there is none */
	bool counted;           /* are the scripts? */
	struct scripts scripts; /* of the whole document */
	size_t byline;      /* index of the last byline, or RULES_NONE */
	size_t block_rule;  /* of the block that goes on, or RULES_NONE */
};

#define RULES_NONE ((size_t)-1)

/* A line without the spaces at its ends. */
static struct slice trim(struct slice line)
{
	for (;;) {
		if (line.size && (line.at[0] == ' ' || line.at[0] == '\t'))
			line = slice_from(line, 1);
		else if (slice_begins(line, "\u3000"))
			line = slice_from(line, 3);
		else if (slice_begins(line, "\u00A0"))
			line = slice_from(line, 2);
		else
			break;
	}
	while (line.size) {
		const char *last = utf8_back(line.at, line.at + line.size);
		size_t length;
		uint32_t c = utf8_read(last, &length);
		if (c != ' ' && c != '\t' && c != '\r' && c != 0x3000 && c != 0xA0)
			break;
		line.size -= length;
	}
	return line;
}

static bool is_prose(const struct span *line, struct slice text)
{
	return text.size >= PROSE_SHORTEST || (text.size >= STOPPED_SHORTEST && line->classes & CLASS_STOP);
}

/* Writes what is removed to the side file. */
static void hand_over(struct cleaner *cleaner, size_t at, struct slice text, size_t rule)
{
	struct buf *row = &cleaner->row;
	if (!cleaner->removed.path)
		return;
	buf_clear(row);
	record_begin(row);
	record_string(row, "doc", slice_of(cleaner->name));
	size_t origin = draft_origin(&cleaner->draft, at);
	record_number(row, "offset", (long long)utf8_count((struct slice){cleaner->draft.input.at, origin}));
	record_string(row, "rule", slice_of(cleaner->rules.list[rule].name));
	record_string(row, "text", text);
	record_end(row);
	side_write(&cleaner->removed, buf_held(row));
}

static void remove_line(struct cleaner *cleaner, const struct span *line, size_t rule)
{
	size_t end = line->at + line->size;
	hand_over(cleaner, line->at, line_text(cleaner, line), rule);
	edit(cleaner, line->at, end < cleaner->draft.text.size ? end + 1 : end, "", rule);
}

static void remove_match(struct cleaner *cleaner, size_t from, size_t to, size_t rule)
{
	hand_over(cleaner, from, (struct slice){cleaner->draft.text.at + from, to - from}, rule);
	edit(cleaner, from, to, "", rule);
}

/* Is the line a string of pieces between bars? */
static bool is_barred(const struct span *line, struct slice text)
{
	return line->classes & CLASS_PIPE && bars_count(text) + 1 >= PIECES_FEWEST;
}

/* Counts the lines that are not blank, and finds the first and last one of prose. */
static struct place survey(const struct cleaner *cleaner)
{
	struct place place = {.block_rule = RULES_NONE, .byline = RULES_NONE, .first_prose = RULES_NONE};
	for (size_t i = 0; i < cleaner->line_count; i++) {
		struct slice text = trim(line_text(cleaner, &cleaner->lines[i]));
		if (!text.size)
			continue;
		if (is_prose(&cleaner->lines[i], text) && !is_barred(&cleaner->lines[i], text)) {
			place.first_prose = place.first_prose == RULES_NONE ? place.filled : place.first_prose;
			place.last_prose = place.filled;
		}
		place.filled++;
	}
	return place;
}

static bool in_head(const struct place *place)
{
	return place->kept < ZONE_LINES;
}

static bool in_tail(const struct place *place)
{
	return place->ordinal >= place->tail_from ||
	       (place->first_prose != RULES_NONE && place->ordinal > place->last_prose);
}

/* Outside the prose, or among the first three or last four lines. */
static bool at_end(const struct place *place)
{
	if (place->kept < 3 || place->ordinal >= place->end_from)
		return true;
	return place->first_prose != RULES_NONE && (place->ordinal < place->first_prose || place->ordinal > place->last_prose);
}

/* Has the nearest line above or below, not blank, as many separators? */
static bool in_table(const struct cleaner *cleaner, size_t index, size_t bars)
{
	for (int step = -1; step <= 1; step += 2) {
		for (size_t i = index + (size_t)step; i < cleaner->line_count; i += (size_t)step) {
			struct slice text = trim(line_text(cleaner, &cleaner->lines[i]));
			if (!text.size)
				continue;
			if (bars && bars_count(text) == bars)
				return true;
			break;
		}
	}
	return false;
}

/* The rule by which a line of many pieces goes, or RULES_NONE. */
static size_t measure(const struct cleaner *cleaner, struct place *place, size_t index, struct slice text)
{
	const struct span *line = &cleaner->lines[index];
	if (line->classes & CLASS_PIPE ? bars_count(text) + 1 < PIECES_FEWEST : !at_end(place) || text.size > DASHED_LONGEST)
		return RULES_NONE;
	struct pieces pieces = pieces_count(&cleaner->classes, text);
	if (pieces.count < PIECES_FEWEST)
		return RULES_NONE;
	size_t rule = pieces.bars * 2 >= pieces.count ? RULE_LINK_FARM : RULE_KEYWORD_SPAM;
	if (!rule_on(&cleaner->rules, rule))
		return RULES_NONE;
	if (!place->counted)
		place->scripts = scripts_count(&cleaner->classes, cleaner->draft.text);
	place->counted = true;
	struct scripts own = scripts_count(&cleaner->classes, text), all = place->scripts;
	struct setting setting = {
		.document = {all.simplified - own.simplified, all.traditional - own.traditional},
		.end = at_end(place),
		.table = in_table(cleaner, index, pieces.bars),
	};
	return is_farm(&cleaner->classes, text, &pieces, &setting) ? rule : RULES_NONE;
}

/* Is it a short label, without digits and marks, directly between a byline and a share button? */
static bool is_label(const struct cleaner *cleaner, const struct place *place, size_t index, struct slice text)
{
	static const bool stands[WHERES] = {true, true}, gates[GATES] = {true};
	if (place->byline == RULES_NONE || index != place->byline + 1 || index + 1 >= cleaner->line_count || text.size > LABEL_LONGEST)
		return false;
	for (size_t at = 0; at < text.size; at++)
		if (strchr("0123456789.:;!?", text.at[at]))
			return false;
	if (cleaner->lines[index].classes & CLASS_STOP)
		return false;
	struct slice next = trim(line_text(cleaner, &cleaner->lines[index + 1]));
	if (next.size > LABEL_LONGEST)
		return false;
	struct verdict verdict = patterns_match(cleaner->patterns, &cleaner->rules, next, stands, gates);
	return verdict.pattern && verdict.pattern->rule == RULE_SHARE;
}

/* What the patterns say of a line that stands there. */
static struct verdict look_up(const struct cleaner *cleaner, const struct span *line, struct slice text, const bool stands[WHERES])
{
	const bool gates[GATES] = {
		text.size <= ANCHORED_LONGEST && patterns_may_match(cleaner->patterns, text),
		text.size <= NOTICE_LONGEST && line->classes & CLASS_NOTICE,
		text.size <= NOTICE_LONGEST && stands[WHERE_TAIL] && !(line->classes & CLASS_HAN),
	};
	if (gates[GATE_HEAD] || gates[GATE_NOTICE] || gates[GATE_WESTERN] || cleaner->patterns->built_in)
		return patterns_match(cleaner->patterns, &cleaner->rules, text, stands, gates);
	return (struct verdict){0};
}

/*
 * Where the tail and the end begin. A text's last lines are the last ones
 * that stay; to find these at once pays only where rounds have shown that
 * many go.
 */
static void find_tail(const struct cleaner *cleaner, struct place *place)
{
	size_t ordinal = place->filled, kept = 0;
	place->tail_from = ordinal < ZONE_LINES ? 0 : ordinal - ZONE_LINES;
	place->end_from = ordinal < END_LINES ? 0 : ordinal - END_LINES;
	for (size_t i = cleaner->line_count; cleaner->round >= PATIENCE && i-- > 0 && kept < ZONE_LINES;) {
		struct slice text = trim(line_text(cleaner, &cleaner->lines[i]));
		const bool stands[WHERES] = {true, false, true, kept < END_LINES};
		if (!text.size)
			continue;
		struct verdict verdict = look_up(cleaner, &cleaner->lines[i], text, stands);
		place->tail_from = --ordinal < place->tail_from ? ordinal : place->tail_from;
		place->end_from = kept < END_LINES && ordinal < place->end_from ? ordinal : place->end_from;
		kept += !verdict.pattern || verdict.pattern->action == ACTION_KEEP || verdict.pattern->action == ACTION_MATCH;
	}
}

/* Carries out what a pattern says; true where the line goes. */
static bool obey(struct cleaner *cleaner, struct place *place, size_t index, struct slice text, const struct verdict *verdict)
{
	const struct pattern *pattern = verdict->pattern;
	size_t start = (size_t)(text.at - cleaner->draft.text.at);
	switch (pattern->action) {
	case ACTION_KEEP:
		place->block_rule = RULES_NONE;
		place->byline = pattern->rule == RULE_CHROME_NEIGHBOUR ? index : place->byline;
		return false;
	case ACTION_MATCH:
		if (verdict->to > verdict->from)
			remove_match(cleaner, start + verdict->from, start + verdict->to, pattern->rule);
		return false;
	case ACTION_LINE:
	case ACTION_BLOCK:
		place->block_rule = pattern->action == ACTION_BLOCK ? pattern->rule : RULES_NONE;
		remove_line(cleaner, &cleaner->lines[index], pattern->rule);
		return true;
	}
	return false;
}

/* Removes what is to go of a line; true where all of it goes. */
static bool judge(struct cleaner *cleaner, struct place *place, size_t index, struct slice text)
{
	const struct span *line = &cleaner->lines[index];
	const bool stands[WHERES] = {true, in_head(place), in_tail(place), place->ordinal >= place->end_from};
	struct verdict verdict = look_up(cleaner, line, text, stands);
	if (verdict.pattern)
		return obey(cleaner, place, index, text, &verdict);
	size_t rule = is_label(cleaner, place, index, text) ? RULE_CHROME_NEIGHBOUR : measure(cleaner, place, index, text);
	bool title = text.size <= TITLE_LONGEST && !(line->classes & CLASS_STOP);
	if (rule == RULES_NONE && title)
		rule = place->block_rule;
	else if (rule == RULES_NONE)
		place->block_rule = RULES_NONE;
	if (rule != RULES_NONE)
		remove_line(cleaner, line, rule);
	return rule != RULES_NONE;
}

void pass_remove(struct cleaner *cleaner)
{
	struct place place = survey(cleaner);
	find_tail(cleaner, &place);
	for (size_t i = 0; i < cleaner->line_count; i++) {
		struct slice text = trim(line_text(cleaner, &cleaner->lines[i]));
		if (!text.size)
			continue;
		place.kept += !judge(cleaner, &place, i, text);
		place.ordinal++;
	}
}
