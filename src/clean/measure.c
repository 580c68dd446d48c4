#include "clean/measure.h"

struct scripts scripts_count(const struct classes *classes, struct slice text)
{
	struct scripts scripts = {0, 0};
	for (size_t at = 0, length; at < text.size; at += length) {
		unsigned class = class_of(classes, utf8_read(text.at + at, &length));
		scripts.simplified += (class & CLASS_SIMPLIFIED) != 0;
		scripts.traditional += (class & CLASS_TRADITIONAL) != 0;
	}
	return scripts;
}

/* Does the text hold one of these words? ASCII letters of the text count as small. */
static bool holds_word(struct slice text, const char *const *words)
{
	char small[PIECE_LONGEST * 4];
	size_t size = text.size < sizeof small ? text.size : sizeof small;
	for (size_t i = 0; i < size; i++)
		small[i] = text.at[i] >= 'A' && text.at[i] <= 'Z' ? (char)(text.at[i] | 0x20) : text.at[i];
	for (; *words; words++) {
		size_t length = strlen(*words);
		for (size_t i = 0; i + length <= size; i++)
			if (memcmp(small + i, *words, length) == 0)
				return true;
	}
	return false;
}

static bool begins_with(struct slice text, const char *const *words)
{
	for (; *words; words++)
		if (slice_begins(text, *words))
			return true;
	return false;
}

/* Is this character a separator here? A dash only between Chinese characters or spaces. */
static bool is_separator(const struct classes *classes, struct slice line, size_t at, uint32_t c, size_t length)
{
	size_t other;
	if (!(class_of(classes, c) & CLASS_PIPE))
		return false;
	if (c != '-' && c != '_' && c != 0xB7)
		return true;
	if (at == 0 || at + length == line.size)
		return true;
	uint32_t before = utf8_read(utf8_back(line.at, line.at + at), &other), after = utf8_read(line.at + at + length, &other);
	return is_han(before) || is_han(after) || (before == ' ' && after == ' ');
}

/* Counts one piece in. */
static void piece_count(const struct classes *classes, struct slice piece, struct pieces *pieces)
{
	size_t characters = 0;
	bool digit = false, stop = false, blank = true;
	for (size_t at = 0, length; at < piece.size; at += length) {
		uint32_t c = utf8_read(piece.at + at, &length);
		unsigned class = class_of(classes, c);
		digit = digit || (c >= '0' && c <= '9');
		stop = stop || (class & CLASS_STOP) || (c < 0x80 && c && strchr("[]{}\\*?$=<>#;^", (int)c));
		blank = blank && (class & CLASS_SPACE);
		characters++;
	}
	if (blank)
		return;
	pieces->count++;
	pieces->plain += characters <= PIECE_LONGEST && !stop;
	pieces->digits += digit;
	pieces->spam += holds_word(piece, spam_words);
}

struct pieces pieces_count(const struct classes *classes, struct slice line)
{
	struct pieces pieces = {0};
	size_t start = 0;
	for (size_t at = 0, length; at < line.size; at += length) {
		uint32_t c = utf8_read(line.at + at, &length);
		if (!is_separator(classes, line, at, c, length))
			continue;
		piece_count(classes, (struct slice){line.at + start, at - start}, &pieces);
		pieces.bars += c != '-' && c != '_' && c != 0xB7;
		start = at + length;
	}
	piece_count(classes, slice_from(line, start), &pieces);
	return pieces;
}

/* Is the line written in the one Chinese script, and the document in the other? */
static bool scripts_differ(struct scripts line, struct scripts document)
{
	if (line.simplified >= 3 && line.simplified >= line.traditional * 8)
		return document.traditional >= 20 && document.traditional >= document.simplified * 8;
	if (line.traditional >= 3 && line.traditional >= line.simplified * 8)
		return document.simplified >= 20 && document.simplified >= document.traditional * 8;
	return false;
}

bool is_farm(const struct classes *classes, struct slice line, const struct pieces *pieces, const struct setting *setting)
{
	if (pieces->count < PIECES_FEWEST || pieces->plain * 10 < pieces->count * 9)
		return false;
	if (pieces->spam * 4 >= pieces->count)
		return true;
	if (setting->table || pieces->digits * 3 >= pieces->count)
		return false;
	if (begins_with(line, farm_leads))
		return true;
	if (setting->end && scripts_differ(scripts_count(classes, line), setting->document))
		return true;
	return setting->end && pieces->bars >= PIECES_MANY;
}
