#include "clean/reading.h"

#include <stdlib.h>

#include "base/utf8.h"

/* The vowels with tone marks, and the letters that stand in for others. */
static const struct vowel {
	uint16_t written;
	char letter, tone; /* tone 0: none */
} vowels[] = {
	{0x101, 'a', '1'}, {0x0E1, 'a', '2'}, {0x1CE, 'a', '3'}, {0x0E0, 'a', '4'}, {0x103, 'a', '3'},
	{0x113, 'e', '1'}, {0x0E9, 'e', '2'}, {0x11B, 'e', '3'}, {0x0E8, 'e', '4'}, {0x115, 'e', '3'},
	{0x12B, 'i', '1'}, {0x0ED, 'i', '2'}, {0x1D0, 'i', '3'}, {0x0EC, 'i', '4'}, {0x12D, 'i', '3'},
	{0x14D, 'o', '1'}, {0x0F3, 'o', '2'}, {0x1D2, 'o', '3'}, {0x0F2, 'o', '4'}, {0x14F, 'o', '3'},
	{0x16B, 'u', '1'}, {0x0FA, 'u', '2'}, {0x1D4, 'u', '3'}, {0x0F9, 'u', '4'}, {0x16D, 'u', '3'},
	{0x1D6, 'v', '1'}, {0x1D8, 'v', '2'}, {0x1DA, 'v', '3'}, {0x1DC, 'v', '4'}, {0x0FC, 'v', 0},
	{0x144, 'n', '2'}, {0x148, 'n', '3'}, {0x1F9, 'n', '4'}, {0x251, 'a', 0}, {0x261, 'g', 0},
};

static const struct vowel *vowel_of(uint32_t character)
{
	for (size_t i = 0; i < sizeof vowels / sizeof *vowels; i++)
		if (vowels[i].written == character)
			return &vowels[i];
	return NULL;
}

bool syllable_read(struct slice pinyin, char syllable[SYLLABLE_SIZE])
{
	size_t size = 0;
	char tone = '5';
	for (size_t at = 0, length; at < pinyin.size; at += length) {
		uint32_t c = utf8_read(pinyin.at + at, &length);
		char letter = (char)c;
		if (c < 'a' || c > 'z') {
			const struct vowel *vowel = vowel_of(c);
			if (!vowel || (vowel->tone && tone != '5'))
				return false;
			letter = vowel->letter;
			tone = vowel->tone ? vowel->tone : tone;
		}
		if (size == SYLLABLE_SIZE - 2)
			return false;
		syllable[size++] = letter;
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
