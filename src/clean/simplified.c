/* The pass that writes simplified characters, with OpenCC where it was there at build time. */
#include "clean/cleaner.h"

#ifdef HAVE_OPENCC

#include <opencc.h>

#include "base/die.h"

bool simplified_known(void)
{
	return true;
}

/* Adds an edit for each stretch in which two texts of equally many characters differ. */
static void edit_stretches(struct cleaner *cleaner, size_t base, struct slice old, struct slice new)
{
	size_t a = 0, b = 0;
	while (a < old.size && b < new.size) {
		size_t from = a, start = b, one, other;
		while (a < old.size && b < new.size && utf8_read(old.at + a, &one) != utf8_read(new.at + b, &other)) {
			a += one;
			b += other;
		}
		if (a > from)
			edits_add(&cleaner->edits, base + from, base + a, (struct slice){new.at + start, b - start}, RULE_SIMPLIFIED);
		if (a < old.size && b < new.size) {
			a += utf8_length(old.at[a]);
			b += utf8_length(new.at[b]);
		}
	}
}

static void convert_line(struct cleaner *cleaner, const struct span *line)
{
	struct slice old = line_text(cleaner, line);
	char *converted = opencc_convert_utf8(cleaner->opencc, old.at, old.size);
	if (!converted)
		die("OpenCC: %s", opencc_error());
	struct slice new = slice_of(converted);
	if (utf8_count(old) == utf8_count(new))
		edit_stretches(cleaner, line->at, old, new);
	else
		edits_add(&cleaner->edits, line->at, line->at + line->size, new, RULE_SIMPLIFIED);
	opencc_convert_utf8_free(converted);
}

void pass_simplified(struct cleaner *cleaner)
{
	if (!rule_on(&cleaner->rules, RULE_SIMPLIFIED) || !(cleaner->seen & CLASS_TRADITIONAL))
		return;
	if (!cleaner->opencc && (cleaner->opencc = opencc_open("t2s.json")) == (opencc_t)-1)
		die("OpenCC: %s", opencc_error());
	for (size_t i = 0; i < cleaner->line_count; i++) {
		const struct span *line = &cleaner->lines[i];
		/* OpenCC takes a C string */
		if (line->classes & CLASS_TRADITIONAL && !memchr(cleaner->draft.text.at + line->at, 0, line->size))
			convert_line(cleaner, line);
	}
}

void simplified_free(struct cleaner *cleaner)
{
	if (cleaner->opencc)
		opencc_close(cleaner->opencc);
}

#else

bool simplified_known(void)
{
	return false;
}

void pass_simplified(struct cleaner *cleaner)
{
	(void)cleaner;
}

void simplified_free(struct cleaner *cleaner)
{
	(void)cleaner;
}

#endif
