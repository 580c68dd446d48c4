/* What must hold for every text that clean is given; ends the program where it does not. */
#ifndef CLEAN_PROPERTIES_H
#define CLEAN_PROPERTIES_H

#include <stdio.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "clean/cleaner.h"

static _Noreturn void broken(const char *property, struct slice input, struct slice output)
{
	fprintf(stderr, "%s\ninput:  [%.*s]\noutput: [%.*s]\n", property, (int)input.size, input.at, (int)output.size, output.at);
	abort();
}

/* Appends the digits of a text, full-width ones as ASCII. */
static void add_digits(struct buf *digits, struct slice text)
{
	for (size_t at = 0, length; at < text.size; at += length) {
		uint32_t c = utf8_read(text.at + at, &length);
		if (c >= 0xFF10 && c <= 0xFF19)
			c -= 0xFF10 - '0';
		if (c >= '0' && c <= '9')
			buf_byte(digits, (char)c);
	}
}

/* The changes put back from the last to the first give the input. */
static void check_changes(const struct draft *draft, struct slice output)
{
	struct buf back = {0};
	size_t at = 0;
	for (size_t i = 0; i < draft->count; i++) {
		const struct change *change = &draft->changes[i];
		if (change->at < at || change->to < change->from || (i && change->from < draft->changes[i - 1].to))
			broken("changes lie over each other", draft->input, output);
		buf_add(&back, output.at + at, change->at - at);
		buf_add(&back, draft->input.at + change->from, change->to - change->from);
		at = change->at + change->size;
	}
	buf_slice(&back, slice_from(output, at));
	if (!slice_is(buf_held(&back), draft->input))
		broken("the changes put back are not the input", draft->input, buf_held(&back));
	buf_free(&back);
}

static void check_clean(struct cleaner *cleaner, struct slice text, bool digits_stay)
{
	struct buf once = {0}, before = {0}, after = {0};
	buf_slice(&once, cleaner_run(cleaner, "test", text));
	check_changes(&cleaner->draft, buf_held(&once));
	if (utf8_valid(buf_held(&once)) != once.size)
		broken("not UTF-8", text, buf_held(&once));
	struct slice twice = cleaner_run(cleaner, "test", buf_held(&once));
	if (!slice_is(buf_held(&once), twice))
		broken("cleaning twice changes more", buf_held(&once), twice);
	add_digits(&before, text);
	add_digits(&after, buf_held(&once));
	if (digits_stay && !slice_is(buf_held(&before), buf_held(&after)))
		broken("a digit changed", text, buf_held(&once));
	buf_free(&once);
	buf_free(&before);
	buf_free(&after);
}

/* A cleaner that keeps its changes and says nothing. */
static void start_cleaner(struct cleaner *cleaner, bool all)
{
	*cleaner = (struct cleaner){.lost = LOST_FFFD, .html_said = true, .tracked = true};
	cleaner_start(cleaner);
	cleaner->rules.off[RULE_SIMPLIFIED] = true;
	for (size_t i = 0; !all && i < RULES_BUILT_IN; i++)
		if (i == RULE_ENTITIES || i == RULE_TAGS || cleaner->rules.list[i].group == GROUP_REMOVE)
			cleaner->rules.off[i] = true;
}

#endif
