/* The pass that makes doubled and clashing commas and stops one. */
#include "clean/cleaner.h"

/* What two neighbours become; a row a pair. */
static const struct clash {
	uint32_t first, second, becomes;
} clashes[] = {
	{',', ';', ';'},          {',', ',', ','},          {0xFF0C, 0xFF0C, 0xFF0C}, {',', 0xFF0C, 0xFF0C},    {0xFF0C, ',', 0xFF0C},
	{',', 0x3001, 0x3001},    {0xFF0C, 0x3001, 0x3001}, {0x3001, ',', ','},       {0x3001, 0xFF0C, 0xFF0C},
	{',', 0x3002, 0x3002},    {0xFF0C, 0x3002, 0x3002}, {0x3001, 0x3002, 0x3002}, {',', 0xFF1B, 0xFF1B},
	{0xFF0C, 0xFF1B, 0xFF1B}, {',', 0xFF1A, 0xFF1A},
	{0xFF0C, 0xFF1A, 0xFF1A}, {',', 0xFF01, 0xFF01},
	{0xFF0C, 0xFF01, 0xFF01}, {',', 0xFF1F, 0xFF1F},    {0xFF0C, 0xFF1F, 0xFF1F},
};

static uint32_t clash_becomes(uint32_t first, uint32_t second)
{
	for (size_t i = 0; i < sizeof clashes / sizeof *clashes; i++)
		if (clashes[i].first == first && clashes[i].second == second)
			return clashes[i].becomes;
	return 0;
}

static bool is_chinese(uint32_t c)
{
	return is_han(c) || is_wide_mark(c);
}

/* Does the line hold a Chinese sentence mark, so that it is prose and no row of cells? */
static bool is_prose(struct slice line)
{
	static const char *const marks[] = {"\u3002", "\uFF0C", "\uFF1B", "\u3001"};
	size_t length;
	for (size_t at = 0; at < line.size; at += length) {
		utf8_read(line.at + at, &length);
		for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
			if (length == 3 && memcmp(line.at + at, marks[i], 3) == 0)
				return true;
	}
	return false;
}

/* A run of marks with what stands on both sides. */
struct run {
	size_t from, to;
	uint32_t before, after, becomes;
	bool ascii; /* are all marks ASCII? */
};

/* Reads the run of clashing marks at `at`; false where there is none. */
static bool run_read(struct slice line, size_t at, struct run *run)
{
	size_t length, next;
	uint32_t first = utf8_read(line.at + at, &length);
	*run = (struct run){.from = at, .to = at + length, .becomes = first, .ascii = first < 0x80};
	while (run->to < line.size) {
		uint32_t second = utf8_read(line.at + run->to, &next), becomes = clash_becomes(run->becomes, second);
		if (!becomes)
			break;
		run->becomes = becomes;
		run->ascii = run->ascii && second < 0x80;
		run->to += next;
	}
	if (run->from)
		run->before = utf8_read(utf8_back(line.at, line.at + run->from), &next);
	if (run->to < line.size)
		run->after = utf8_read(line.at + run->to, &next);
	return run->to > at + length;
}

/* ASCII marks are doubled on purpose in code, CSV and lists of numbers. */
static bool run_repaired(const struct run *run, struct slice line)
{
	if (!run->ascii)
		return true;
	return (is_chinese(run->before) || is_chinese(run->after)) && is_prose(line);
}

static void repair_line(struct cleaner *cleaner, const struct span *line)
{
	struct slice text = line_text(cleaner, line);
	size_t length;
	for (size_t at = 0; at < text.size; at += length) {
		struct run run;
		uint32_t c = utf8_read(text.at + at, &length);
		if (!(class_of(&cleaner->classes, c) & CLASS_COMMA) || !run_read(text, at, &run))
			continue;
		length = run.to - run.from;
		char becomes[5] = {0};
		utf8_write(becomes, run.becomes);
		if (run_repaired(&run, text))
			edit(cleaner, line->at + run.from, line->at + run.to, becomes, RULE_PUNCTUATION);
	}
}

void pass_punctuation(struct cleaner *cleaner)
{
	if (!(cleaner->pairs & PAIR_POINT) || !rule_on(&cleaner->rules, RULE_PUNCTUATION))
		return;
	for (size_t i = 0; i < cleaner->line_count; i++)
		if (cleaner->lines[i].pairs & PAIR_POINT)
			repair_line(cleaner, &cleaner->lines[i]);
}
