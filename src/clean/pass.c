#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/die.h"
#include "base/json.h"
#include "base/mem.h"
#include "base/record.h"
#include "clean/cleaner.h"
#include "clean/markup.h"
#include "clean/pattern.h"

/*
 * Repair before tidy, which would take the control characters that misread
 * bytes are; remove last, since it judges by the repaired text.
 */
static void (*const passes[])(struct cleaner *) = {
	pass_mojibake, pass_pinyin, pass_shift, pass_punctuation, pass_characters, pass_markup, pass_remove, pass_spaces, pass_simplified,
};

void cleaner_start(struct cleaner *cleaner)
{
	rules_start(&cleaner->rules);
	classes_start(&cleaner->classes);
	model_start(&cleaner->model);
	for (uint32_t c = 0x4E00; c <= 0x9FFF; c++)
		if (model_single(&cleaner->model, c) >= COST_RARE)
			cleaner->classes.of[c] |= CLASS_STRANGE;
	cleaner->patterns = patterns_new(&cleaner->rules);
}

void cleaner_free(struct cleaner *cleaner)
{
	simplified_free(cleaner);
	patterns_free(cleaner->patterns);
	rules_free(&cleaner->rules);
	model_free(&cleaner->model);
	draft_free(&cleaner->draft);
	edits_free(&cleaner->edits);
	free(cleaner->lines);
	free(cleaner->spare);
	free(cleaner->witnesses);
	buf_free(&cleaner->row);
	buf_free(&cleaner->doc);
}

static struct span *add_line(struct cleaner *cleaner)
{
	if (cleaner->line_count == cleaner->line_capacity)
		cleaner->lines = memory_grow(cleaner->lines, &cleaner->line_capacity, cleaner->line_count + 1, sizeof *cleaner->lines);
	return &cleaner->lines[cleaner->line_count++];
}

static void see(struct cleaner *cleaner, const struct span *line)
{
	cleaner->seen |= line->classes;
	cleaner->pairs |= line->pairs;
}

/* Measures all lines. */
static void scan(struct cleaner *cleaner)
{
	struct slice text = cleaner->draft.text;
	cleaner->line_count = 0;
	cleaner->seen = cleaner->pairs = 0;
	for (size_t at = 0; at < text.size;) {
		struct span *line = add_line(cleaner);
		at = line_scan(&cleaner->classes, text, at, line);
		see(cleaner, line);
	}
}

/*
 * Measures the lines that the edits touched; the others are only moved. The
 * edits are those that made the text what it is.
 */
static void scan_again(struct cleaner *cleaner)
{
	struct slice text = cleaner->draft.text;
	struct span *old = cleaner->lines;
	size_t old_count = cleaner->line_count, edit = 0, drift = 0, index = 0; /* drift wraps */
	cleaner->lines = cleaner->spare;
	size_t capacity = cleaner->line_capacity;
	cleaner->line_capacity = cleaner->spare_capacity;
	cleaner->line_count = 0;
	cleaner->seen = cleaner->pairs = 0;
	for (size_t at = 0; at < text.size;) {
		/* an old line that begins here, behind all edits so far, and ends before the next one */
		for (const struct edit *done = cleaner->edits.list + edit; edit < cleaner->edits.count; edit++, done++) {
			if (done->from + drift + done->size > at)
				break;
			drift += done->size - (done->to - done->from);
		}
		while (index < old_count && (ptrdiff_t)(old[index].at + drift - at) < 0)
			index++;
		struct span *line = add_line(cleaner);
		size_t next = edit < cleaner->edits.count ? cleaner->edits.list[edit].from : SIZE_MAX;
		if (index < old_count && old[index].at + drift == at && old[index].at + old[index].size + 1 < next) {
			*line = old[index];
			line->at = at;
			at += line->size + (at + line->size < text.size);
		} else {
			at = line_scan(&cleaner->classes, text, at, line);
		}
		see(cleaner, line);
	}
	cleaner->spare = old;
	cleaner->spare_capacity = capacity;
}

/* Runs one pass; true where it changed something. */
static bool run_pass(struct cleaner *cleaner, size_t index)
{
	edits_clear(&cleaner->edits);
	passes[index](cleaner);
	if (!cleaner->edits.count)
		return false;
	draft_apply(&cleaner->draft, &cleaner->edits, cleaner->rules.applied);
	scan_again(cleaner);
	return true;
}

/* Runs all passes once, those that read bytes anew until they find no more; true where one changed something. */
static bool run_round(struct cleaner *cleaner)
{
	bool changed = false;
	for (size_t i = 0; i < sizeof passes / sizeof *passes; i++) {
		bool one = run_pass(cleaner, i);
		while (one && passes[i] == pass_mojibake && run_pass(cleaner, i))
			;
		changed = changed || one;
	}
	return changed;
}

/* A line of --explain: one change. */
static void explain_change(struct cleaner *cleaner, const struct change *change, size_t offset)
{
	const struct draft *draft = &cleaner->draft;
	struct buf *row = &cleaner->row;
	buf_clear(row);
	record_begin(row);
	record_string(row, "doc", slice_of(cleaner->name));
	record_number(row, "offset", (long long)offset);
	record_string(row, "before", (struct slice){draft->input.at + change->from, change->to - change->from});
	record_string(row, "after", (struct slice){draft->text.at + change->at, change->size});
	record_key(row, "rules");
	for (size_t i = 0; i < change->rules_count; i++) {
		buf_byte(row, i ? ',' : '[');
		json_write(row, slice_of(cleaner->rules.list[draft->rules[change->rules + i]].name));
	}
	buf_byte(row, ']');
	record_end(row);
	side_write(&cleaner->explain, buf_held(row));
}

static void explain(struct cleaner *cleaner)
{
	const struct draft *draft = &cleaner->draft;
	size_t offset = 0, at = 0;
	for (size_t i = 0; i < draft->count; i++) {
		const struct change *change = &draft->changes[i];
		offset += utf8_count((struct slice){draft->input.at + at, change->from - at});
		at = change->from;
		struct slice before = {draft->input.at + change->from, change->to - change->from};
		if (!slice_is(before, (struct slice){draft->text.at + change->at, change->size}))
			explain_change(cleaner, change, offset);
	}
}

static size_t occurrences(struct slice text, const char *word)
{
	size_t count = 0, size = strlen(word);
	for (const char *at; (at = memchr(text.at, (unsigned char)word[0], text.size)); text = slice_from(text, (size_t)(at - text.at) + 1))
		count += text.size - (size_t)(at - text.at) >= size && memcmp(at, word, size) == 0;
	return count;
}

/* Counts what no one can repair: lost characters, and lost ones that were read as GBK again. */
static void count_left(struct cleaner *cleaner)
{
	struct slice text = cleaner->draft.text;
	if (!(cleaner->seen & CLASS_STRANGE))
		return;
	cleaner->left_replacement += occurrences(text, UTF8_REPLACEMENT);
	cleaner->left_kun += occurrences(text, "\u951F\u65A4\u62F7");
}

struct slice cleaner_run(struct cleaner *cleaner, const char *name, struct slice text)
{
	cleaner->name = name;
	cleaner->html = looks_like_html(text);
	if (cleaner->html && !cleaner->html_said)
		warn("%s: this looks like an HTML page: its markup stays", name);
	cleaner->html_said |= cleaner->html;
	draft_begin(&cleaner->draft, text, cleaner->tracked || cleaner->explain.path || cleaner->removed.path);
	scan(cleaner);
	for (cleaner->round = 0; run_round(cleaner);)
		cleaner->round++;
	if (cleaner->counting)
		count_left(cleaner);
	if (cleaner->explain.path)
		explain(cleaner);
	return cleaner->draft.text;
}
