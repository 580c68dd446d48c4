#include "clean/reading.h"

#include <stdlib.h>

#include "base/utf8.h"

/* The vowels with tone marks, and the letters that stand in for others. */
static const struct vowel {
	const char *written;
	char letter, tone; /* tone 0: none */
} vowels[] = {
	{"ā", 'a', '1'}, {"á", 'a', '2'}, {"ǎ", 'a', '3'}, {"à", 'a', '4'}, {"ă", 'a', '3'}, {"ē", 'e', '1'},
	{"é", 'e', '2'}, {"ě", 'e', '3'}, {"è", 'e', '4'}, {"ĕ", 'e', '3'}, {"ī", 'i', '1'}, {"í", 'i', '2'},
	{"ǐ", 'i', '3'}, {"ì", 'i', '4'}, {"ĭ", 'i', '3'}, {"ō", 'o', '1'}, {"ó", 'o', '2'}, {"ǒ", 'o', '3'},
	{"ò", 'o', '4'}, {"ŏ", 'o', '3'}, {"ū", 'u', '1'}, {"ú", 'u', '2'}, {"ǔ", 'u', '3'}, {"ù", 'u', '4'},
	{"ŭ", 'u', '3'}, {"ǖ", 'v', '1'}, {"ǘ", 'v', '2'}, {"ǚ", 'v', '3'}, {"ǜ", 'v', '4'}, {"ü", 'v', 0},
	{"ń", 'n', '2'}, {"ň", 'n', '3'}, {"ǹ", 'n', '4'}, {"ɑ", 'a', 0},   {"ɡ", 'g', 0},
};

static const struct vowel *vowel_at(struct slice text)
{
	for (size_t i = 0; i < sizeof vowels / sizeof *vowels; i++)
		if (slice_begins(text, vowels[i].written))
			return &vowels[i];
	return NULL;
}

bool syllable_read(struct slice pinyin, char syllable[SYLLABLE_SIZE])
{
	size_t size = 0;
	char tone = '5';
	for (size_t at = 0; at < pinyin.size;) {
		char letter = pinyin.at[at];
		size_t length = 1;
		if (letter < 'a' || letter > 'z') {
			const struct vowel *vowel = vowel_at(slice_from(pinyin, at));
			if (!vowel || (vowel->tone && tone != '5'))
				return false;
			letter = vowel->letter;
			tone = vowel->tone ? vowel->tone : tone;
			length = strlen(vowel->written);
		}
		if (size == SYLLABLE_SIZE - 2)
			return false;
		syllable[size++] = letter;
		at += length;
	}
	syllable[size] = tone;
	syllable[size + (size > 0)] = '\0';
	return size > 0;
}

const char *reading_characters(const char *syllable)
{
	size_t low = 0, high = reading_count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(syllable, reading_table[middle].syllable);
		if (order == 0)
			return reading_table[middle].characters;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

bool reading_fits(uint32_t character, const char *syllable)
{
	char written[5] = {0};
	utf8_write(written, character);
	const char *characters = reading_characters(syllable);
	return characters && strstr(characters, written);
}
