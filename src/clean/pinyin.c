/*
 * The pass that takes inserted pinyin out again. The inserter had a table of
 * common characters with one reading each and put it behind every one of
 * them; a gloss stands behind a rare word once, and a text that teaches
 * pinyin glosses its neighbours too. So the document decides.
 */
#include "clean/pinyin.h"

#include <stdlib.h>

#include "base/mem.h"
#include "clean/cleaner.h"
#include "clean/measure.h"

enum { PINYIN_LONGEST = 24, GOOD_MANY = 8, COST_GLOSSED = 20 };

/* One character with pinyin behind it. */
struct note {
	size_t from, to; /* the parentheses and all between them */
	uint32_t character;
	char syllable[SYLLABLE_SIZE];
	bool right; /* the character is read so */
};

/* What the document says of one character. */
struct witness {
	uint32_t character;
	size_t seen, noted, right;
	bool rival; /* noted with two readings */
	char syllable[SYLLABLE_SIZE];
};

struct notes {
	struct note *list;
	size_t count, capacity;
	uint32_t *index;           /* of a character's witness, from 1 */
	struct witness *witnesses;
	size_t witness_count, witness_capacity;
	size_t han;
};

static size_t skip_break(struct slice text, size_t at)
{
	while (at < text.size && (text.at[at] == ' ' || text.at[at] == '\r'))
		at++;
	return at < text.size && text.at[at] == '\n' ? at + 1 : at;
}

/* Length of a half- or full-width parenthesis: U+FF08 opens, U+FF09 closes. */
static size_t paren_length(struct slice text, size_t at, bool closing)
{
	const char *c = text.at + at;
	if (at >= text.size)
		return 0;
	if (*c == (closing ? ')' : '('))
		return 1;
	return text.size - at >= 3 && c[0] == '\xEF' && c[1] == '\xBC' && c[2] == (closing ? '\x89' : '\x88') ? 3 : 0;
}

static bool is_pinyin(uint32_t c)
{
	return (c >= 'a' && c <= 'z') || (c >= 0xE0 && c <= 0x1DC) || c == 0x251 || c == 0x261 || c == 0x1F9;
}

static bool is_invisible(uint32_t c)
{
	return (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF || c == 0xAD;
}

size_t pinyin_read(struct slice text, size_t at, char syllable[SYLLABLE_SIZE])
{
	char letters[PINYIN_LONGEST];
	size_t end = skip_break(text, at), count = 0, size;
	for (; end < text.size; end += size) {
		uint32_t c = utf8_read(text.at + end, &size);
		if (is_invisible(c))
			continue;
		if (!is_pinyin(c) || count + size > PINYIN_LONGEST)
			break;
		memcpy(letters + count, text.at + end, size);
		count += size;
	}
	size_t close = skip_break(text, end), length = paren_length(text, close, true);
	if (!length || !count || !syllable_read((struct slice){letters, count}, syllable))
		return 0;
	return close + length;
}

size_t note_read(struct slice text, size_t at, size_t *open, char syllable[SYLLABLE_SIZE])
{
	*open = skip_break(text, at);
	if (*open != at && text.at[*open - 1] != '\n')
		return 0;
	size_t length = paren_length(text, *open, false);
	return length ? pinyin_read(text, *open + length, syllable) : 0;
}

static void note_add(struct notes *notes, struct note note)
{
	notes->list = memory_grow(notes->list, &notes->capacity, notes->count + 1, sizeof note);
	notes->list[notes->count++] = note;
}

/* Collects the notes of a piece of the text. */
static void collect(struct notes *notes, struct slice text, size_t from, size_t to)
{
	for (size_t at = from, length; at < to; at += length) {
		uint32_t c = utf8_read(text.at + at, &length);
		struct note note = {.character = c};
		if (!is_han(c) || c >= 0x10000 || at + length >= text.size || !strchr("( \r\n\xEF", text.at[at + length]))
			continue;
		note.to = note_read(text, at + length, &note.from, note.syllable);
		if (!note.to)
			continue;
		note.right = reading_fits(c, note.syllable);
		note_add(notes, note);
		length = note.to - at;
	}
}

/* Does a line begin with a parenthesis, perhaps for the character that ends the line before? */
static bool begins_with_paren(const struct cleaner *cleaner, const struct span *line)
{
	size_t length;
	return line->size && class_of(&cleaner->classes, utf8_read(cleaner->draft.text.at + line->at, &length)) & CLASS_PAREN;
}

/* Collects the notes of the lines that may hold some. */
static void collect_all(const struct cleaner *cleaner, struct notes *notes)
{
	struct slice text = cleaner->draft.text;
	size_t done = 0; /* a note may end in the next line */
	for (size_t i = 0; i < cleaner->line_count; i++) {
		const struct span *line = &cleaner->lines[i];
		bool next = i + 1 < cleaner->line_count && begins_with_paren(cleaner, line + 1);
		if (!(line->pairs & PAIR_PAREN) && !next)
			continue;
		collect(notes, text, line->at > done ? line->at : done, line->at + line->size);
		done = notes->count ? notes->list[notes->count - 1].to : 0;
	}
}

static struct witness *witness_of(const struct notes *notes, uint32_t character)
{
	size_t index = character < 0x10000 ? notes->index[character] : 0;
	return index ? &notes->witnesses[index - 1] : NULL;
}

/* Enters what one note says. */
static void call_witness(struct notes *notes, const struct note *note)
{
	struct witness *witness = witness_of(notes, note->character);
	if (!witness) {
		notes->witnesses = memory_grow(notes->witnesses, &notes->witness_capacity, notes->witness_count + 1, sizeof *witness);
		witness = &notes->witnesses[notes->witness_count++];
		*witness = (struct witness){.character = note->character};
		memcpy(witness->syllable, note->syllable, SYLLABLE_SIZE);
		notes->index[note->character] = (uint32_t)notes->witness_count;
	}
	witness->noted++;
	witness->right += note->right;
	witness->rival = witness->rival || strcmp(witness->syllable, note->syllable) != 0;
}

/* Counts the characters of a line, and the noted ones among them. */
static void see_line(struct notes *notes, struct slice line)
{
	for (size_t at = 0, length; at < line.size; at += length) {
		uint32_t c = utf8_read(line.at + at, &length);
		if (!is_han(c))
			continue;
		struct witness *witness = witness_of(notes, c);
		notes->han++;
		if (witness)
			witness->seen++;
	}
}

/*
 * One witness for each noted character, then how often it stands in the text,
 * but for the lines of a link farm, which came later.
 */
static void call_witnesses(const struct cleaner *cleaner, struct notes *notes)
{
	for (size_t i = 0; i < notes->count; i++)
		call_witness(notes, &notes->list[i]);
	for (size_t i = 0; i < cleaner->line_count; i++)
		if (!is_strung(&cleaner->classes, line_text(cleaner, &cleaner->lines[i])))
			see_line(notes, line_text(cleaner, &cleaner->lines[i]));
}

/* Is a character noted as the inserter does: nearly always, with one right reading? */
static bool witness_good(const struct witness *witness)
{
	return !witness->rival && witness->noted * 10 >= witness->seen * 9 && witness->right == witness->noted;
}

/*
 * Is this residue? At least three notes on two characters; four in five
 * of the noted characters noted nearly always; five right readings to a wrong
 * one; and not more than a third of all characters noted, as in a primer.
 */
static bool is_residue(const struct notes *notes, size_t good)
{
	size_t right = 0;
	for (size_t i = 0; i < notes->witness_count; i++) {
		const struct witness *witness = &notes->witnesses[i];
		right += witness->right;
	}
	return notes->count >= 3 && notes->witness_count >= 2 && good * 5 >= notes->witness_count * 4 &&
	       right >= (notes->count - right) * 5 && notes->count * 3 <= notes->han;
}

/*
 * Do a character's notes go, in a text that has residue behind so many others? A
 * rare character noted once or twice has a gloss.
 */
static bool notes_go(const struct cleaner *cleaner, const struct witness *witness, size_t good)
{
	bool common = class_of(&cleaner->classes, witness->character) & CLASS_TRADITIONAL ||
		      model_single(&cleaner->model, witness->character) < COST_GLOSSED;
	if (!common && witness->noted <= 2)
		return false;
	bool often = good >= GOOD_MANY && !witness->rival && witness->right == witness->noted && witness->noted * 2 >= witness->seen;
	return witness_good(witness) || often;
}

void pass_pinyin(struct cleaner *cleaner)
{
	struct notes notes = {0};
	if (!(cleaner->seen & CLASS_PAREN) || !rule_on(&cleaner->rules, RULE_PINYIN_RESIDUE))
		return;
	collect_all(cleaner, &notes);
	if (notes.count >= 3 && !cleaner->witnesses)
		cleaner->witnesses = memory_get(0x10000, sizeof *cleaner->witnesses);
	notes.index = cleaner->witnesses;
	if (notes.count >= 3)
		call_witnesses(cleaner, &notes);
	size_t good = 0;
	for (size_t i = 0; i < notes.witness_count; i++)
		good += witness_good(&notes.witnesses[i]);
	if (is_residue(&notes, good))
		for (size_t i = 0; i < notes.count; i++)
			if (notes_go(cleaner, witness_of(&notes, notes.list[i].character), good))
				edit(cleaner, notes.list[i].from, notes.list[i].to, "", RULE_PINYIN_RESIDUE);
	for (size_t i = 0; i < notes.witness_count; i++)
		notes.index[notes.witnesses[i].character] = 0;
	free(notes.list);
	free(notes.witnesses);
}
