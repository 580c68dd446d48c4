#include "decode/score.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"

enum {
	PLANE = 0x10000,
	LETTERS_BELOW = 0x3100, /* letters of all alphabets are below */
	ABSENT = 255,           /* the class of a letter whose script a language does not write */
	SYMBOL_COST = 14 * COST_UNIT, /* of a symbol that training never saw */
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
};

enum type { TYPE_NONE, TYPE_ASCII_LETTER, TYPE_LETTER, TYPE_HAN, TYPE_HANGUL };

struct unit {
	uint16_t value; /* a letter's number, or a code point */
	uint8_t type;
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

struct scorer *scorer_get(void)
{
	struct scorer *scorer = memory_get(1, sizeof *scorer);
	lay_kinds(scorer);
	lay_letters(scorer);
	lay_classes(scorer);
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

const struct model *model_named(const char *language, size_t length)
{
	for (const struct model *model = models; model < models + model_count; model++)
		if (strncmp(model->language, language, length) == 0 && !model->language[length])
			return model;
	return NULL;
}

static int kind_of(const struct scorer *scorer, uint32_t code)
{
	return code < PLANE ? scorer->kind[code] : code >= 0x20000 && code < 0x30000 ? KIND_HAN : KIND_OTHER;
}

static struct unit unit_of(const struct scorer *scorer, uint32_t code, int kind)
{
	if (kind == KIND_HAN)
		return (struct unit){(uint16_t)(code < PLANE ? code : 0), TYPE_HAN};
	if (kind == KIND_HANGUL)
		return (struct unit){(uint16_t)code, TYPE_HANGUL};
	if (code < LETTERS_BELOW && scorer->letter[code])
		return (struct unit){scorer->letter[code], code < 0x80 ? TYPE_ASCII_LETTER : TYPE_LETTER};
	return (struct unit){0, TYPE_NONE};
}

/* The script of a kind of letters, 0 for what is in any. */
static int script_of(int kind)
{
	static const uint8_t scripts[KINDS] = {
		[KIND_LOWER] = 1, [KIND_UPPER] = 1, [KIND_CYRILLIC_LOWER] = 2, [KIND_CYRILLIC_UPPER] = 2,
		[KIND_GREEK_LOWER] = 3, [KIND_GREEK_UPPER] = 3, [KIND_HEBREW] = 4, [KIND_ARABIC] = 5, [KIND_THAI] = 6,
		[KIND_GEORGIAN] = 7, [KIND_HAN] = 8, [KIND_HIRAGANA] = 8, [KIND_KATAKANA] = 8, [KIND_HANGUL] = 8,
		[KIND_BOPOMOFO] = 8, [KIND_HALF_KATAKANA] = 8,
	};
	return scripts[kind];
}

void reading_set(struct reading *reading, const struct scorer *scorer, struct slice text)
{
	unsigned long shared = 0;
	int before = KIND_LINE, script = 0;
	reading->units = memory_grow(reading->units, &reading->capacity, text.size + 1, sizeof *reading->units);
	reading->count = 0;
	for (size_t at = 0, length; at < text.size; at += length) {
		uint32_t code = utf8_read(text.at + at, &length);
		int kind = kind_of(scorer, code);
		struct unit unit = unit_of(scorer, code, kind);
		shared += kind_costs[before][kind];
		if (unit.type == TYPE_NONE)
			shared += code < PLANE ? scorer->symbol[code] : LETTER_COST;
		if (script_of(kind) && script_of(kind) != script) {
			shared += script ? SWITCH_COST : 0;
			script = script_of(kind);
		}
		reading->units[reading->count++] = unit;
		before = kind;
	}
	reading->units[reading->count++] = (struct unit){0, TYPE_NONE}; /* ends the last word */
	reading->shared = (double)shared / COST_UNIT;
}

void reading_free(struct reading *reading)
{
	free(reading->units);
	*reading = (struct reading){0};
}

/* A word on its way through two models: the language's and that of any ASCII word. */
struct word {
	unsigned long own, mixed;
	unsigned own_before, mixed_before;
	bool beyond; /* a letter beyond ASCII is in it */
	bool open;
};

static inline unsigned step(const struct model *model, unsigned before, unsigned class)
{
	return model->pairs[before * (model->letter_count + 2) + class];
}

/* Sums over a text. */
struct sums {
	const struct scorer *scorer;
	const struct model *model, *mixed;
	const uint8_t *classes, *mixed_classes;
	unsigned long letters;
	long nudge;
	struct word word;
};

static void add_letter(struct sums *sums, struct unit unit)
{
	struct word *word = &sums->word;
	unsigned own = sums->classes[unit.value], mixed = sums->mixed_classes[unit.value];
	unsigned rare = sums->scorer->rarity[unit.value];
	word->mixed += step(sums->mixed, word->mixed_before, mixed) + (mixed == 1 ? rare : 0);
	word->mixed_before = mixed;
	if (own == ABSENT) {
		word->own = word->mixed;
		word->own_before = 0;
	} else {
		word->own += step(sums->model, word->own_before, own) + (own == 1 ? rare : 0);
		word->own_before = own;
	}
	word->beyond |= unit.type == TYPE_LETTER;
	word->open = true;
}

static void end_word(struct sums *sums)
{
	struct word *word = &sums->word;
	if (!word->open)
		return;
	word->mixed += step(sums->mixed, word->mixed_before, 0);
	if (sums->model->letter_count)
		word->own += step(sums->model, word->own_before, 0);
	else
		word->own = word->mixed;
	sums->letters += word->beyond ? word->own : word->mixed;
	if (!word->beyond && writes_latin(sums->model))
		sums->nudge += (long)word->own - (long)word->mixed;
	*word = (struct word){0};
}

/* Bits of a Han character or a Hangul syllable. */
static unsigned rarity_of(const struct model *model, struct unit unit)
{
	bool hangul = unit.type == TYPE_HANGUL;
	unsigned first = hangul ? 0xAC00 : 0x4E00, last = hangul ? 0xD7A3 : 0x9FFF;
	if (unit.value < first || unit.value > last)
		return OUTSIDE_COST;
	if (!model->common || model->hangul != hangul)
		return UNSEEN_COST;
	unsigned index = unit.value - first, level = model->common[index / 2] >> index % 2 * 4 & 15;
	return level == 15 ? UNSEEN_COST : level + 4;
}

double reading_cost(const struct reading *reading, const struct scorer *scorer, const struct model *model)
{
	const struct model *mixed = model_named("mixed", 5);
	struct sums sums = {
		.scorer = scorer, .model = model, .mixed = mixed,
		.classes = scorer->classes + (size_t)(model - models) * scorer->letters,
		.mixed_classes = scorer->classes + (size_t)(mixed - models) * scorer->letters,
	};
	unsigned long whole = 0;
	for (const struct unit *unit = reading->units; unit < reading->units + reading->count; unit++) {
		if (unit->type == TYPE_ASCII_LETTER || unit->type == TYPE_LETTER) {
			add_letter(&sums, *unit);
			continue;
		}
		end_word(&sums);
		if (unit->type != TYPE_NONE)
			whole += rarity_of(model, *unit);
	}
	double nudge = (double)sums.nudge / COST_UNIT / NUDGE_SHARE;
	nudge = nudge > NUDGE_MOST ? NUDGE_MOST : nudge < -NUDGE_MOST ? -NUDGE_MOST : nudge;
	return reading->shared + (double)whole + (double)sums.letters / COST_UNIT + nudge;
}
