/* The passes of group tidy. */
#include "clean/class.h"
#include "clean/cleaner.h"
#include "clean/markup.h"

enum { WIDEN = 32 }; /* bytes */

/* A character with its neighbours. */
struct spot {
	struct slice text;
	size_t at, length;
	uint32_t character, before, after; /* 0: none */
	bool indent; /* nothing but spaces before it in its line */
};

static bool is_number(uint32_t c)
{
	return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
}

/* Does a full-width form belong to a number or a Latin word? */
static bool is_narrow(const struct spot *spot)
{
	uint32_t c = spot->character;
	if (is_number(c) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A))
		return true;
	if (c == 0xFF05)
		return is_number(spot->before);
	return (c == 0xFF0D || c == 0xFF0E || c == 0xFF0F) && is_number(spot->before) && is_number(spot->after);
}

static bool is_line_end(uint32_t c)
{
	return c == 0x0B || c == 0x0C || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

static bool is_odd_space(uint32_t c)
{
	return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F;
}

static void tidy_character(struct cleaner *cleaner, const struct spot *spot)
{
	uint32_t c = spot->character;
	size_t end = spot->at + spot->length;
	if (is_line_end(c))
		edit(cleaner, spot->at, end, c == '\r' && spot->after == '\n' ? "" : "\n", RULE_LINE_ENDS);
	else if (c < 0xA0)
		edit(cleaner, spot->at, end, "", RULE_CONTROLS);
	else if (is_odd_space(c) || (c == 0x3000 && !spot->indent))
		edit(cleaner, spot->at, end, " ", RULE_SPACES);
	else if (c == 0xAD)
		edit(cleaner, spot->at, end, "", RULE_SOFT_HYPHENS);
	else if (c > 0xFF00 && is_narrow(spot))
		edit(cleaner, spot->at, end, (const char[]){(char)(c - 0xFEE0), 0}, RULE_FULL_WIDTH);
	else if (c < 0xFF00 && c != 0x3000)
		edit(cleaner, spot->at, end, "", RULE_ZERO_WIDTH);
}

static void tidy_line(struct cleaner *cleaner, const struct span *line)
{
	struct spot spot = {.text = cleaner->draft.text, .indent = true};
	size_t end = line->at + line->size;
	for (spot.at = line->at; spot.at < end; spot.at += spot.length) {
		size_t length;
		spot.character = utf8_read(spot.text.at + spot.at, &spot.length);
		unsigned class = class_of(&cleaner->classes, spot.character);
		size_t next = spot.at + spot.length;
		spot.after = next < spot.text.size ? utf8_read(spot.text.at + next, &length) : 0;
		if (class & CLASS_ODD)
			tidy_character(cleaner, &spot);
		spot.before = spot.character;
		spot.indent = spot.indent && class & CLASS_SPACE;
	}
}

void pass_characters(struct cleaner *cleaner)
{
	if (!(cleaner->seen & CLASS_ODD))
		return;
	for (size_t i = 0; i < cleaner->line_count; i++)
		if (cleaner->lines[i].classes & CLASS_ODD)
			tidy_line(cleaner, &cleaner->lines[i]);
}

static bool is_word_byte(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' || c == '_' || c == '-';
}

/* What takes the place of a tag: nothing beside a line end; the end of a cell is marked by the next one. */
static const char *tag_place(struct slice text, size_t from, size_t to, enum parting parting)
{
	bool left = from > 0 && text.at[from - 1] != '\n';
	bool right = to < text.size && text.at[to] != '\n' && text.at[to] != '\r';
	if (!left || !right || parting == PARTS_NOTHING || (parting == PARTS_WORDS && text.at[from + 1] == '/'))
		return "";
	return parting == PARTS_LINES ? "\n" : " ";
}

/*
 * Widens a piece that goes, while what stands on both sides of it makes a tag:
 * tags inside of tags go at once, not one a round.
 */
static void widen(struct slice text, size_t least, size_t *from, size_t *to)
{
	for (bool wider = true; wider;) {
		char joined[2 * WIDEN];
		enum parting parting;
		size_t start = *from;
		wider = false;
		while (start > least && *from - start < WIDEN && text.at[start - 1] != '\n' && (start == *from || text.at[start] != '<'))
			start--;
		size_t left = *from - start, right = text.size - *to < WIDEN ? text.size - *to : WIDEN;
		if (!left || text.at[start] != '<')
			return;
		memcpy(joined, text.at + start, left);
		memcpy(joined + left, text.at + *to, right);
		size_t size = tag_read((struct slice){joined, left + right}, &parting);
		if (size > left && parting == PARTS_NOTHING) {
			*from = start;
			*to += size - left;
			wider = true;
		}
	}
}

/* Edits what stands at `at`; the offset behind it, or 0 where it is no markup. */
static size_t markup_at(struct cleaner *cleaner, size_t at)
{
	struct slice text = cleaner->draft.text, rest = slice_from(text, at);
	char character[5] = {0};
	uint32_t code;
	enum parting parting;
	size_t size = rest.at[0] == '&' ? entity_read(rest, &code) : 0;
	if (size) {
		utf8_write(character, code);
		edit(cleaner, at, at + size, character, RULE_ENTITIES);
		return at + size;
	}
	if (rest.at[0] == '/' && at > 0 && (is_word_byte(text.at[at - 1]) || text.at[at - 1] == '<' || text.at[at - 1] == '/'))
		return 0;
	size = rest.at[0] != '&' ? tag_read(rest, &parting) : 0;
	if (!size)
		return 0;
	size_t from = at, to = at + size;
	const char *place = tag_place(text, from, to, parting);
	if (!*place)
		widen(text, edits_end(&cleaner->edits), &from, &to);
	edit(cleaner, from, to, place, RULE_TAGS);
	return to;
}

void pass_markup(struct cleaner *cleaner)
{
	if (cleaner->html || !(cleaner->seen & CLASS_MARKUP))
		return;
	for (size_t i = 0; i < cleaner->line_count; i++) {
		const struct span *line = &cleaner->lines[i];
		size_t end = line->at + line->size;
		if (!(line->classes & CLASS_MARKUP))
			continue;
		for (size_t at = line->at; at < end;) {
			char c = cleaner->draft.text.at[at];
			size_t next = c == '&' || c == '<' || c == '/' ? markup_at(cleaner, at) : 0;
			at = next ? next : at + 1;
		}
	}
}

/* Bytes of spaces and tabs at the end of a line; U+3000 too. */
static size_t trailing(struct slice line)
{
	size_t end = line.size;
	for (;;) {
		if (end && (line.at[end - 1] == ' ' || line.at[end - 1] == '\t'))
			end--;
		else if (end >= 3 && memcmp(line.at + end - 3, "\xE3\x80\x80", 3) == 0)
			end -= 3;
		else
			return line.size - end;
	}
}

static bool is_blank(struct slice line)
{
	return trailing(line) == line.size || (line.size == 1 && line.at[0] == '\r');
}

void pass_spaces(struct cleaner *cleaner)
{
	bool blanks = rule_on(&cleaner->rules, RULE_BLANK_LINES), blank_before = true;
	size_t text_end = cleaner->draft.text.size, last = cleaner->line_count;
	while (last > 0 && is_blank(line_text(cleaner, &cleaner->lines[last - 1])))
		last--;
	for (size_t i = 0; i < cleaner->line_count; i++) {
		const struct span *line = &cleaner->lines[i];
		size_t end = line->at + line->size, spaces = trailing(line_text(cleaner, line));
		bool blank = is_blank(line_text(cleaner, line));
		if (blanks && blank && (blank_before || i >= last))
			edit(cleaner, line->at, end < text_end ? end + 1 : end, "", RULE_BLANK_LINES);
		else if (spaces)
			edit(cleaner, end - spaces, end, "", RULE_TRAILING_SPACES);
		blank_before = blank;
	}
}
