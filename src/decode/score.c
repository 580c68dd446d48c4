#include "decode/score.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"

enum {
	PLANE = 0x10000,
	LETTERS_BELOW = 0x3100, /* letters of all alphabets are below */
	ABSENT = 255,           /* the class of a letter whose script a language does not write */
	SYMBOL_COST = 14 * COST_UNIT, /* of a symbol that training never saw */
	SCRIPT_COST = 9 * COST_UNIT,  /* of a letter of a script without a model (Armenian to Khmer) */
	LETTER_COST = 16 * COST_UNIT,
	SWITCH_COST = 3 * COST_UNIT,  /* of a word in another script than the one before */
	UNSEEN_COST = 19,       /* bits, of a Han character or syllable */
	OUTSIDE_COST = 22,      /* bits, of one outside the ranges of models */
	NUDGE_SHARE = 4,        /* the part (1 in so many) that words of ASCII letters have in telling languages */
	NUDGE_MOST = 12         /* bits, the most that they say */
};

struct scorer {
	uint8_t kind[PLANE], symbol[PLANE];
	uint16_t letter[LETTERS_BELOW]; /* number of a letter (folded), from 1; 0 for none */
	uint8_t *rarity;                /* by letter */
	uint8_t *classes;               /* [model][letter] */
	size_t letters;
	const struct model *mixed;
};

static bool is_fold_source(uint32_t code, uint32_t *small)
{
	for (const struct fold *row = fold_rows; row < fold_rows + fold_count; row++)
		if (code >= row->first && code <= row->last && (code - row->first) % (unsigned)row->step == 0)
			return *small = (uint32_t)((int)code + row->distance), true;
	return false;
}

static bool is_letter_kind(int kind)
{
	return kind >= KIND_LOWER && kind <= KIND_COMBINING;
}

static bool has_capitals(int kind)
{
	return kind == KIND_LOWER || kind == KIND_CYRILLIC_LOWER || kind == KIND_GREEK_LOWER;
}

static void lay_kinds(struct scorer *scorer)
{
	memset(scorer->kind, KIND_OTHER, PLANE);
	for (const struct kind_range *row = kind_ranges; row < kind_ranges + kind_range_count; row++)
		memset(scorer->kind + row->first, row->kind, (size_t)row->last - row->first + 1);
	for (const struct fold *row = fold_rows; row < fold_rows + fold_count; row++)
		for (uint32_t code = row->first; code <= row->last; code += (unsigned)row->step)
			scorer->kind[code] += has_capitals(scorer->kind[code]);
	memset(scorer->symbol, SYMBOL_COST, PLANE);
	for (const struct rarity *row = symbol_rarities; row < symbol_rarities + symbol_count; row++)
		scorer->symbol[row->code] = row->cost;
	for (uint32_t code = 0x530; code < 0x2000; code++)
		if (scorer->kind[code] == KIND_OTHER)
			scorer->symbol[code] = SCRIPT_COST;
	memset(scorer->symbol, 0, 0x7F);
	scorer->symbol[0xA0] = 0; /* the only one of its kind */
}

/* Numbers the letters of all alphabets; capitals get the number of their small letter. */
static void lay_letters(struct scorer *scorer)
{
	scorer->rarity = memory_get(letter_count + 2, 1);
	scorer->rarity[0] = LETTER_COST;
	for (size_t i = 0; i < letter_count; i++) {
		scorer->letter[letter_rarities[i].code] = (uint16_t)(i + 1);
		scorer->rarity[i + 1] = letter_rarities[i].cost;
	}
	scorer->letters = letter_count + 2; /* the last: a letter of no alphabet */
	scorer->rarity[letter_count + 1] = LETTER_COST;
	for (uint32_t code = 0; code < LETTERS_BELOW; code++) {
		int kind = scorer->kind[code];
		uint32_t small = code;
		bool letter = is_letter_kind(kind) || kind == KIND_HIRAGANA || kind == KIND_KATAKANA;
		if (letter && is_fold_source(code, &small))
			scorer->letter[code] = scorer->letter[small];
		if (letter && !scorer->letter[code])
			scorer->letter[code] = (uint16_t)(letter_count + 1);
	}
}

static bool writes_latin(const struct model *model)
{
	return model->letter_count && model->letters[0] == 'a';
}

static void lay_classes(struct scorer *scorer)
{
	scorer->classes = memory_get(model_count, scorer->letters);
	for (size_t m = 0; m < model_count; m++) {
		uint8_t *classes = scorer->classes + m * scorer->letters;
		bool latin = writes_latin(&models[m]);
		memset(classes, 1, scorer->letters);
		for (uint32_t code = 'A'; code < LETTERS_BELOW && !latin; code++)
			if (scorer->letter[code] && (scorer->kind[code] == KIND_LOWER || scorer->kind[code] == KIND_UPPER ||
			                             !models[m].letter_count))
				classes[scorer->letter[code]] = ABSENT;
		for (size_t i = 0; i < models[m].letter_count; i++)
			classes[scorer->letter[models[m].letters[i]]] = (uint8_t)(i + 2);
	}
}

static const struct model *model_named(const char *language, size_t length)
{
	const struct model *model = models;
	while (model < models + model_count &&
	       (strncmp(model->language, language, length) != 0 || model->language[length]))
		model++;
	return model;
}

struct scorer *scorer_get(void)
{
	struct scorer *scorer = memory_get(1, sizeof *scorer);
	lay_kinds(scorer);
	lay_letters(scorer);
	lay_classes(scorer);
	scorer->mixed = model_named("mixed", 5);
	return scorer;
}

void scorer_free(struct scorer *scorer)
{
	if (scorer) {
		free(scorer->rarity);
		free(scorer->classes);
	}
	free(scorer);
}

uint64_t model_set(const char *languages)
{
	uint64_t set = 0;
	if (!languages)
		return ((uint64_t)1 << model_count) - 1;
	while (*languages) {
		size_t length = strcspn(languages, " ");
		const struct model *model = model_named(languages, length);
		if (model < models + model_count)
			set |= (uint64_t)1 << (model - models);
		languages += length + strspn(languages + length, " ");
	}
	return set;
}

static int kind_of(const struct scorer *scorer, uint32_t code)
{
	return code < PLANE ? scorer->kind[code] : code >= 0x20000 && code < 0x30000 ? KIND_HAN : KIND_OTHER;
}

/* The script of a kind of letters, 0 for what is in any. */
static int script_of(int kind)
{
	static const uint8_t scripts[KINDS] = {
		[KIND_LOWER] = 1, [KIND_UPPER] = 1, [KIND_CYRILLIC_LOWER] = 2, [KIND_CYRILLIC_UPPER] = 2,
		[KIND_GREEK_LOWER] = 3, [KIND_GREEK_UPPER] = 3, [KIND_HEBREW] = 4, [KIND_ARABIC] = 5, [KIND_THAI] = 6,
		[KIND_GEORGIAN] = 7, [KIND_HAN] = 8, [KIND_HIRAGANA] = 8, [KIND_KATAKANA] = 8, [KIND_HANGUL] = 8,
		[KIND_BOPOMOFO] = 8, [KIND_HALF_KATAKANA] = 8, [KIND_OTHER] = 9,
	};
	return scripts[kind];
}

static inline unsigned step(const struct model *model, unsigned before, unsigned class)
{
	return model->pairs[before * (model->letter_count + 2) + class];
}

/* What letters cost as a word of a language, in eighths of a bit. */
static uint32_t spell(const struct scorer *scorer, const struct model *model, const uint16_t *letters, size_t count)
{
	const uint8_t *classes = scorer->classes + (size_t)(model - models) * scorer->letters;
	unsigned before = 0;
	uint32_t cost = 0;
	for (size_t i = 0; i < count; i++) {
		unsigned class = classes[letters[i]] == ABSENT ? 1 : classes[letters[i]];
		cost += step(model, before, class) + (class == 1 ? scorer->rarity[letters[i]] : 0);
		before = class;
	}
	return cost + step(model, before, 0);
}

static void end_word(struct reading *reading, const struct scorer *scorer, struct word *word)
{
	word->count = (uint32_t)reading->letter_count - word->start;
	if (word->count) {
		word->mixed = spell(scorer, scorer->mixed, reading->letters + word->start, word->count);
		reading->words[reading->word_count++] = *word;
	}
	*word = (struct word){.start = (uint32_t)reading->letter_count};
}

static void reading_reserve(struct reading *reading, size_t size)
{
	reading->letters = memory_grow(reading->letters, &reading->letter_room, size, sizeof *reading->letters);
	reading->words = memory_grow(reading->words, &reading->word_room, size / 2 + 1, sizeof *reading->words);
	reading->signs = memory_grow(reading->signs, &reading->sign_room, size, sizeof *reading->signs);
	reading->letter_count = reading->word_count = reading->sign_count = 0;
}

/* The bits of a change of script between words. */
static unsigned switch_cost(int kind, int *script)
{
	int now = script_of(kind);
	if (!now || now == *script)
		return 0;
	unsigned cost = *script ? SWITCH_COST : 0;
	*script = now;
	return cost;
}

void reading_set(struct reading *reading, const struct scorer *scorer, struct slice text)
{
	unsigned long shared = 0;
	int before = KIND_LINE, script = 0;
	struct word word = {0};
	reading_reserve(reading, text.size + 2);
	for (size_t at = 0, length; at < text.size; at += length) {
		uint32_t code = utf8_read(text.at + at, &length);
		int kind = kind_of(scorer, code);
		shared += kind_costs[before][kind] + switch_cost(kind, &script);
		before = kind;
		if (code < LETTERS_BELOW && scorer->letter[code]) {
			reading->letters[reading->letter_count++] = scorer->letter[code];
			word.beyond |= code >= 0x80;
			continue;
		}
		end_word(reading, scorer, &word);
		if (kind == KIND_HAN || kind == KIND_HANGUL)
			reading->signs[reading->sign_count++] = (struct sign){(uint16_t)(code < PLANE ? code : 0), kind == KIND_HANGUL};
		else
			shared += code < PLANE ? scorer->symbol[code] : LETTER_COST;
	}
	end_word(reading, scorer, &word);
	reading->shared = (double)shared / COST_UNIT;
}

void reading_free(struct reading *reading)
{
	free(reading->letters);
	free(reading->words);
	free(reading->signs);
	*reading = (struct reading){0};
}

/* Bits of a Han character or a Hangul syllable. */
static unsigned rarity_of(const struct model *model, struct sign sign)
{
	unsigned first = sign.hangul ? 0xAC00 : 0x4E00, last = sign.hangul ? 0xD7A3 : 0x9FFF;
	if (sign.code < first || sign.code > last)
		return OUTSIDE_COST;
	if (!model->common || model->hangul != sign.hangul)
		return UNSEEN_COST;
	unsigned index = sign.code - first, level = model->common[index / 2] >> index % 2 * 4 & 15;
	return level == 15 ? UNSEEN_COST : level + 4;
}

/* Has the language no letters of this word's script? Then it is a word like any other. */
static bool is_absent(const struct scorer *scorer, const struct model *model, const uint16_t *letters)
{
	return scorer->classes[(size_t)(model - models) * scorer->letters + letters[0]] == ABSENT;
}

double reading_cost(const struct reading *reading, const struct scorer *scorer, const struct model *model)
{
	unsigned long signs = 0, words = 0;
	long hints = 0;
	bool latin = writes_latin(model);
	for (size_t i = 0; i < reading->sign_count; i++)
		signs += rarity_of(model, reading->signs[i]);
	for (const struct word *word = reading->words; word < reading->words + reading->word_count; word++) {
		const uint16_t *letters = reading->letters + word->start;
		bool own = (word->beyond || latin) && !is_absent(scorer, model, letters);
		uint32_t cost = own ? spell(scorer, model, letters, word->count) : word->mixed;
		words += word->beyond ? cost : word->mixed;
		hints += word->beyond ? 0 : (long)cost - (long)word->mixed;
	}
	double nudge = (double)hints / COST_UNIT / NUDGE_SHARE;
	nudge = nudge > NUDGE_MOST ? NUDGE_MOST : nudge < -NUDGE_MOST ? -NUDGE_MOST : nudge;
	return reading->shared + (double)signs + (double)words / COST_UNIT + nudge;
}
