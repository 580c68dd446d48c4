#include "extract-numbers/lexicon.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/die.h"
#include "base/io.h"
#include "base/mem.h"
#include "base/regex.h"
#include "base/utf8.h"
#include "extract-numbers/person.h"
#include "extract-numbers/qualifier-table.h"
#include "extract-numbers/scan.h"
#include "text/numeral.h"
#include "text/sentence.h"
#include "text/width.h"

enum { EDGES_OF_PHRASE = 3 }; /* on the average, beyond what an earlier phrase shares */

/* The kind of this name, or KIND_COUNTED. */
static enum kind kind_of(struct slice name)
{
	size_t kind = KIND_COUNT;
	while (kind < KIND_COUNTED && !slice_is_string(name, kind_names[kind]))
		kind++;
	return (enum kind)kind;
}

static bool read_factor(struct slice text, struct decimal *factor)
{
	bool behind_point = false;
	*factor = (struct decimal){0};
	for (size_t i = 0; i < text.size; i++) {
		if (text.at[i] == '.' && !behind_point)
			behind_point = true;
		else if (text.at[i] < '0' || text.at[i] > '9' || !decimal_digit(factor, (unsigned)(text.at[i] - '0'), behind_point))
			return false;
	}
	return factor->coefficient != 0;
}

static bool is_plain_name(struct slice surface)
{
	unsigned letters = 0;
	for (size_t i = 0; i < surface.size; i++) {
		if ((unsigned char)surface.at[i] >= 0x80)
			return false;
		letters += width_is_letter((unsigned char)surface.at[i]);
	}
	return letters > 3;
}

/* Cuts the part before the next `mark` off a text. */
static struct slice cut_part(struct slice *text, char mark)
{
	const char *at = text->size ? memchr(text->at, mark, text->size) : NULL;
	struct slice part = {text->at, at ? (size_t)(at - text->at) : text->size};
	*text = at ? slice_from(*text, part.size + 1) : (struct slice){text->at + text->size, 0};
	return part;
}

/* Adds a unit with its surfaces; NULL, or what is wrong with the row. */
static const char *add_unit(struct lexicon *lexicon, struct slice unit, struct slice kind, struct slice factor, struct slice surfaces)
{
	struct unit_row row = {.unit = unit, .kind = kind_of(kind), .has_factor = factor.size != 0};
	if (row.kind == KIND_COUNTED || !kind_is_statistic(row.kind))
		return "no kind of a statistic";
	if (row.has_factor && !read_factor(factor, &row.factor))
		return "factor is no positive decimal";
	if (!surfaces.size)
		return "no surface";
	row.yuan = slice_begins(surfaces, "元,") && slice_is_string(unit, "CNY");
	uint32_t number = (uint32_t)lexicon->unit.count;
	lexicon->unit.list = memory_grow(lexicon->unit.list, &lexicon->unit.capacity, lexicon->unit.count + 1, sizeof row);
	lexicon->unit.list[lexicon->unit.count++] = row;
	while (surfaces.size) {
		struct slice surface = sentence_trim(cut_part(&surfaces, ','));
		bool sign = slice_begins(surface, "<") && surface.size > 1;
		if (sign)
			trie_add_reversed(&lexicon->signs, slice_from(surface, 1), number);
		else if (surface.size)
			trie_add(is_plain_name(surface) || row.kind == KIND_MONEY || row.kind == KIND_COUNT || row.kind == KIND_MULTIPLE ? &lexicon->unit_names : &lexicon->units, surface, number);
	}
	return NULL;
}

/* The size of the (*VERB)s that a pattern begins with: capitals, digits, _ and =, unlike (*atomic: and its kin. */
static size_t verbs_of(struct slice pattern)
{
	size_t verbs = 0;
	for (size_t at = 0; slice_begins(slice_from(pattern, at), "(*"); verbs = ++at) {
		for (at += 2; at < pattern.size && pattern.at[at] != ')'; at++)
			if (!(pattern.at[at] >= 'A' && pattern.at[at] <= 'Z') && !(pattern.at[at] >= '0' && pattern.at[at] <= '9') && pattern.at[at] != '_' && pattern.at[at] != '=')
				return verbs;
		if (at == pattern.size)
			return verbs;
	}
	return verbs;
}

/* Compiles a pattern between slashes to match where the search begins; NULL, or what is wrong. */
static const char *add_pattern(struct lexicon *lexicon, struct slice phrase, uint32_t row)
{
	char what[128], source[1024];
	struct slice pattern = {phrase.at + 1, phrase.size - 2};
	if (phrase.size + 8 >= sizeof source)
		return "pattern longer than 1000 bytes";
	size_t verbs = verbs_of(pattern); /* they stay in front */
	snprintf(source, sizeof source, "%.*s\\G(?:%.*s)", (int)verbs, pattern.at, (int)(pattern.size - verbs), pattern.at + verbs);
	struct regex *regex = regex_compile(source, what, sizeof what);
	if (!regex)
		return "no pattern that PCRE2 takes";
	lexicon->patterns = memory_grow(lexicon->patterns, &lexicon->pattern_capacity, lexicon->pattern_count + 1, sizeof *lexicon->patterns);
	lexicon->patterns[lexicon->pattern_count++] = (struct phrase_pattern){regex, row};
	return NULL;
}

/* Adds a phrase; NULL, or what is wrong with the row. */
static const char *add_phrase(struct lexicon *lexicon, struct slice kind, struct slice phrase)
{
	struct phrase_row row = {.phrase = phrase};
	bool number = slice_is_string(kind, "number");
	row.kind = slice_is_string(kind, "none") ? KIND_NONE : kind_of(kind);
	if ((row.kind == KIND_COUNTED && !number) || kind_is_statistic(row.kind))
		return "a phrase is label, identifier, ordinal, number or none";
	uint32_t index = (uint32_t)lexicon->phrase.count;
	bool pattern = phrase.size > 2 && phrase.at[0] == '/' && phrase.at[phrase.size - 1] == '/';
	if (!phrase.size)
		return "no phrase";
	const char *wrong = pattern ? add_pattern(lexicon, phrase, index) : NULL;
	if (wrong)
		return wrong;
	const size_t numeral = scan_candidate(lexicon, phrase, 0);
	row.numeral = utf8_count((struct slice){phrase.at, numeral});
	lexicon->phrase.list = memory_grow(lexicon->phrase.list, &lexicon->phrase.capacity, lexicon->phrase.count + 1, sizeof row);
	lexicon->phrase.list[lexicon->phrase.count++] = row;
	if (pattern)
		return NULL;
	trie_add(&lexicon->phrases, phrase, index);
	if (numeral && numeral < phrase.size && row.numeral < LEXICON_LEADS)
		lexicon->leads[lexicon_link(phrase, phrase.at + numeral)] |= (uint32_t)1 << row.numeral;
	return NULL;
}

/* Adds the row of a line; NULL, or what is wrong with it. */
static const char *add_row(struct lexicon *lexicon, struct slice line, bool units)
{
	if (utf8_valid(line) < line.size)
		return "ill-formed UTF-8";
	line = arena_copy(&lexicon->arena, line);
	struct slice first = cut_part(&line, '\t'), second = cut_part(&line, '\t');
	if (!units)
		return line.size ? "more than a kind and a phrase" : add_phrase(lexicon, first, second);
	struct slice third = cut_part(&line, '\t');
	if (line.size && memchr(line.at, '\t', line.size))
		return "more than four parts";
	return add_unit(lexicon, first, second, third, line);
}

/* Reads a user's rows: parts with tabs between, # begins a comment line. */
static void read_rows(struct lexicon *lexicon, const char *path, bool units)
{
	enum { LONGEST = 1 << 20 };
	struct reader reader = {0};
	struct slice line;
	enum line kind;
	bool ended;
	if (!reader_open(&reader, path))
		die("%s: %s", path, strerror(errno));
	for (size_t number = 1; (kind = reader_line(&reader, LONGEST, &line, &ended)) != LINE_END; number++) {
		if (number == 1 && slice_begins(line, UTF8_BOM))
			line = slice_from(line, 3);
		if (line.size && line.at[line.size - 1] == '\r')
			line.size--;
		if (!line.size || (kind == LINE_WHOLE && line.at[0] == '#'))
			continue;
		const char *wrong = kind == LINE_LONG ? "line longer than a MiB" : add_row(lexicon, line, units);
		if (wrong)
			die("%s:%zu: %s", reader.name, number, wrong);
	}
	if (reader.error)
		die("%s: %s", reader.name, strerror(reader.error));
	reader_close(&reader);
	reader_free(&reader);
}

static void mark_candidate(struct lexicon *lexicon, uint32_t code)
{
	char bytes[4];
	lexicon->candidate[code >> 6] |= (uint64_t)1 << (code & 63);
	if (utf8_write(bytes, code) == 3)
		lexicon->firsts[lexicon_firsts_index(bytes)] |= (uint8_t)(1u << (bytes[0] & 7));
}

/* Every character that a numeral may begin with. */
static void mark_candidates(struct lexicon *lexicon)
{
	static const uint32_t more[] = {0x534A /* 半 */, 0x7FFB /* 翻 */, 0x53CC /* 双 */, 0x96D9 /* 雙 */, 0x6298 /* 折 */, 0xBC, 0xBD, 0xBE};
	for (uint32_t code = '0'; code <= '9'; code++) {
		mark_candidate(lexicon, code);
		mark_candidate(lexicon, code - '0' + 0xFF10);
	}
	for (const struct numeral_char *row = numeral_chars; row < numeral_chars + NUMERAL_SLOTS; row++)
		if (row->part != NUMERAL_NONE && row->code != 0x25CB) /* ○ begins no number */
			mark_candidate(lexicon, row->code);
	for (uint32_t code = 0x2150; code <= 0x217B; code++)
		mark_candidate(lexicon, code);
	for (uint32_t code = 0x2460; code <= 0x249B; code++)
		mark_candidate(lexicon, code);
	for (uint32_t code = 0x3220; code <= 0x3229; code++)
		mark_candidate(lexicon, code);
	for (size_t i = 0; i < sizeof more / sizeof *more; i++)
		mark_candidate(lexicon, more[i]);
}

static void add_qualifiers(struct lexicon *lexicon)
{
	lexicon->before.folded = lexicon->behind.folded = true;
	for (size_t i = 0; i < qualifier_table_count; i++) {
		struct slice word = slice_of(qualifier_table[i].word);
		if (qualifier_table[i].place == BEFORE)
			trie_add_reversed(&lexicon->before, word, (uint32_t)i);
		else
			trie_add(&lexicon->behind, word, (uint32_t)i);
	}
}

/* What follows a word of two letters (bn) may be anything. */
static void add_word(struct lexicon *lexicon, const char *word, uint32_t number)
{
	char start[LEXICON_WORD] = {word[0], word[1], word[2], word[2] ? word[3] : '\0'};
	size_t size = strlen(word);
	for (int third = 0; third < (size > 2 ? 1 : 32); third++) {
		start[2] = size > 2 ? word[2] : (char)third;
		lexicon->initials[lexicon_word_index(start, false)] |= size > 3 ? LEXICON_THREE : LEXICON_WHOLE;
	}
	if (size > 3)
		lexicon->initials[lexicon_word_index(start, true)] |= LEXICON_FOUR;
	trie_add(&lexicon->words, slice_of(word), number);
}

void lexicon_open(struct lexicon *lexicon, const char *units, const char *phrases)
{
	size_t length;
	mark_candidates(lexicon);
	lexicon->words.folded = lexicon->unit_names.folded = lexicon->signs.folded = lexicon->phrases.folded = true;
	for (size_t i = 0; i < word_table_count; i++)
		add_word(lexicon, word_table[i].word, (uint32_t)i);
	for (size_t i = 0; i < unit_table_count; i++) {
		const struct unit_source *row = &unit_table[i];
		add_unit(lexicon, slice_of(row->unit), slice_of(row->kind), slice_of(row->factor), slice_of(row->surfaces));
	}
	for (size_t i = 0; i < guard_table_count; i++)
		trie_add(&lexicon->guards, slice_of(guard_table[i].word), (uint32_t)i);
	lexicon->phrase.list = memory_grow(lexicon->phrase.list, &lexicon->phrase.capacity, phrase_table_count, sizeof *lexicon->phrase.list);
	trie_reserve(&lexicon->phrases, phrase_table_count * EDGES_OF_PHRASE);
	for (size_t i = 0; i < phrase_table_count; i++)
		add_phrase(lexicon, slice_of(phrase_table[i].kind), slice_of(phrase_table[i].phrase));
	for (const char *at = person_surnames.at; at < person_surnames.at + person_surnames.size; at += 4)
		trie_roots_add(&lexicon->surnames, utf8_read(at, &length), false);
	add_qualifiers(lexicon);
	date_open(&lexicon->dates);
	name_open(&lexicon->names);
	lexicon->intention_han = glance_search_of(intention_han);
	lexicon->intention_latin = glance_search_of(intention_latin);
	lexicon->review_han = glance_search_of(review_han);
	lexicon->outlook_han = glance_search_of(outlook_han);
	lexicon->headings_latin = glance_search_of(headings_latin);
	if (units)
		read_rows(lexicon, units, true);
	if (phrases)
		read_rows(lexicon, phrases, false);
}

void lexicon_close(struct lexicon *lexicon)
{
	struct trie *const tries[] = {&lexicon->words, &lexicon->units, &lexicon->unit_names, &lexicon->signs, &lexicon->guards,
	                              &lexicon->phrases, &lexicon->before, &lexicon->behind};
	for (size_t i = 0; i < sizeof tries / sizeof tries[0]; i++)
		trie_free(tries[i]);
	for (size_t i = 0; i < lexicon->pattern_count; i++)
		regex_free(lexicon->patterns[i].regex);
	free(lexicon->patterns);
	free(lexicon->unit.list);
	free(lexicon->phrase.list);
	arena_free(&lexicon->arena);
}

const struct word_row *lexicon_word(const struct lexicon *lexicon, struct slice text, size_t *size)
{
	size_t found;
	if (text.size >= LEXICON_WORD && !((text.at[0] | text.at[1] | text.at[2] | text.at[3]) & 0x80) && !lexicon_may_be_word(lexicon, text.at)) /* wide letters are sought */
		return NULL;
	uint32_t number = trie_find(&lexicon->words, text, &found);
	if (number == TRIE_NONE || (found < text.size && width_is_letter((unsigned char)text.at[found])))
		return NULL;
	*size = found;
	return &word_table[number];
}
