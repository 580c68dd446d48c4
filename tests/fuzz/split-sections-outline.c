/* Sections: end to end they are the document, and their numbers, levels and parents fit. */
#include <stdint.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "split-sections/scan.h"
#include "split-sections/section.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(bool right)
{
	if (!right)
		abort();
}

static void check_inside(struct slice part, struct slice text)
{
	check(!part.size || (part.at >= text.at && part.at + part.size <= text.at + text.size));
	check(utf8_valid(part) == part.size && !memchr(part.size ? part.at : "", '\n', part.size));
}

/* Levels of the sections so far, by number; a resumed one has that of its section. */
static void check_section(const struct section *section, unsigned *levels)
{
	unsigned number = section->number;
	check(section->level >= 1 && section->level <= LEVEL_MOST);
	check(section->parent < number && section->resumes < number);
	check((section->level == 1) == !section->parent);
	check(!section->parent || levels[section->parent] == section->level - 1);
	check(!section->resumes || levels[section->resumes] == section->level);
	check(number == 1 || section->level > 1 || section->resumes);
	levels[number] = section->resumes ? 0 : section->level;
}

static void check_document(struct slice text)
{
	struct events events = {0};
	struct origin origin = {0};
	struct section section;
	size_t at = 0, start = 0;
	scan(text, &events, &origin);
	outline_nest(&events);
	unsigned *levels = calloc(events.count + 2, sizeof *levels), number = 0;
	struct sections sections = sections_of(text, &events, origin.field[ORIGIN_TITLE]);
	while (section_next(&sections, &section)) {
		check(section.number == ++number && section.text.at == text.at + at && section.start == start);
		check(utf8_valid(section.text) == section.text.size);
		at += section.text.size;
		start += utf8_count(section.text);
		check_inside(section.marker, section.text);
		check_inside(section.heading, text);
		check_section(&section, levels);
	}
	check(at == text.size && number >= 1);
	free(levels);
	events_free(&events);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice text = {(const char *)data, size};
	if (utf8_valid(text) < size)
		return 0;
	/* in a place of its own size, so that a byte too many is seen */
	char *copy = malloc(size ? size : 1);
	memcpy(copy, text.at, size);
	check_document((struct slice){copy, size});
	free(copy);
	return 0;
}
