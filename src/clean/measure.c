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

static bool is_bar(uint32_t c)
{
	return c == '|' || c == 0xFF5C || c == 0x2502;
}

/* A dash parts Chinese characters, or words with spaces around it. */
static bool is_dash(struct slice line, size_t at, uint32_t c, size_t length)
{
	size_t other;
	if (c != '-' && c != '_' && c != 0xB7)
		return false;
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
		stop = stop || (class & (CLASS_STOP | CLASS_CODE));
		blank = blank && (class & CLASS_SPACE);
		characters++;
	}
	if (blank)
		return;
	pieces->count++;
	pieces->plain += characters <= PIECE_LONGEST && !stop;
	pieces->digits += digit;
}

size_t bars_count(struct slice line)
{
	size_t count = 0;
	for (size_t at = 0, length; at < line.size; at += length)
		count += is_bar(utf8_read(line.at + at, &length));
	return count;
}

/* The end of the piece that begins at `start`; *length is that of the separator there. */
static size_t piece_end(struct slice line, size_t start, size_t *length, bool *bar)
{
	size_t at = start;
	for (*length = 0; at < line.size; at += *length) {
		uint32_t c = utf8_read(line.at + at, length);
		*bar = is_bar(c);
		if (*bar || is_dash(line, at, c, *length))
			return at;
	}
	*length = 0;
	return at;
}

struct pieces pieces_count(const struct classes *classes, struct slice line)
{
	struct pieces pieces = {0};
	for (size_t start = 0, end, length = 1; length; start = end + length) {
		bool bar = false;
		end = piece_end(line, start, &length, &bar);
		piece_count(classes, (struct slice){line.at + start, end - start}, &pieces);
		pieces.bars += bar && length;
	}
	return pieces;
}

bool is_strung(const struct classes *classes, struct slice line)
{
	if (!memchr(line.at, '|', line.size) && !memchr(line.at, '-', line.size) && !memchr(line.at, '_', line.size))
		return false;
	struct pieces pieces = pieces_count(classes, line);
	return pieces.count >= PIECES_FEWEST && pieces.plain * 10 >= pieces.count * 9;
}

/* How many pieces hold a spammer's word. */
static size_t spam_count(struct slice line)
{
	size_t count = 0;
	for (size_t start = 0, end, length = 1; length; start = end + length) {
		bool bar;
		end = piece_end(line, start, &length, &bar);
		count += holds_word((struct slice){line.at + start, end - start}, spam_words);
	}
	return count;
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
	if (spam_count(line) * 4 >= pieces->count)
		return true;
	if (setting->table || pieces->digits * 3 >= pieces->count)
		return false;
	if (begins_with(line, farm_leads))
		return true;
	if (setting->end && scripts_differ(scripts_count(classes, line), setting->document))
		return true;
	return setting->end && pieces->bars >= PIECES_MANY;
}
