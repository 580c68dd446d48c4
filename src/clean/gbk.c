#include "clean/gbk.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>

#include "base/die.h"
#include "base/utf8.h"

/* The user-defined areas: rows of bytes, and the character of the first. */
static const struct area {
	unsigned first_lead, last_lead, first_trail, last_trail;
	uint16_t character;
} areas[] = {
	{0xAA, 0xAF, 0xA1, 0xFE, 0xE000},
	{0xF8, 0xFE, 0xA1, 0xFE, 0xE234},
	{0xA1, 0xA7, 0x40, 0xA0, 0xE4C6},
};

static void fill_area(struct gbk *gbk, const struct area *area)
{
	uint16_t character = area->character;
	for (unsigned lead = area->first_lead; lead <= area->last_lead; lead++) {
		for (unsigned trail = area->first_trail; trail <= area->last_trail; trail++) {
			if (!gbk_trail(trail))
				continue;
			gbk->character[lead << 8 | trail] = character;
			gbk->bytes[character++] = (uint16_t)(lead << 8 | trail);
		}
	}
}

/* What iconv makes of two bytes, 0 for nothing in the first plane. */
static uint16_t decode_pair(iconv_t with, unsigned pair)
{
	char in[2] = {(char)(pair >> 8), (char)pair}, out[8];
	char *from = in, *to = out;
	size_t left = sizeof in, room = sizeof out, length;
	if (iconv(with, &from, &left, &to, &room) == (size_t)-1) {
		iconv(with, NULL, NULL, NULL, NULL);
		return 0;
	}
	uint32_t character = utf8_read(out, &length);
	return character < 0x10000 && length == sizeof out - room ? (uint16_t)character : 0;
}

/*
 * GB18030-2000 had these in the private area, later editions have them in
 * Unicode proper; a decoder may have been of either.
 */
static const struct older {
	uint16_t bytes, character;
} older[] = {
	{0xA6D9, 0xE78D}, {0xA6DA, 0xE78E}, {0xA6DB, 0xE78F}, {0xA6DC, 0xE790}, {0xA6DD, 0xE791}, {0xA6DE, 0xE792},
	{0xA6DF, 0xE793}, {0xA6EC, 0xE794}, {0xA6ED, 0xE795}, {0xA6F3, 0xE796}, {0xA8BC, 0xE7C7}, {0xA8BF, 0xE7C8},
	{0xFE51, 0xE816}, {0xFE52, 0xE817}, {0xFE53, 0xE818}, {0xFE59, 0xE81E}, {0xFE61, 0xE826}, {0xFE66, 0xE82B},
	{0xFE67, 0xE82C}, {0xFE6C, 0xE831}, {0xFE6D, 0xE832}, {0xFE76, 0xE83B}, {0xFE7E, 0xE843}, {0xFE90, 0xE854},
	{0xFEA0, 0xE864},
};

void gbk_need(struct gbk *gbk)
{
	if (gbk->filled)
		return;
	gbk->filled = true;
	for (size_t i = 0; i < sizeof areas / sizeof *areas; i++)
		fill_area(gbk, &areas[i]);
	iconv_t with = iconv_open("UTF-8", "GB18030");
	if (with == (iconv_t)-1)
		die("iconv knows no GB18030: %s", strerror(errno));
	for (unsigned pair = 0x8140; pair <= 0xFEFE; pair++) {
		if (!gbk_trail(pair & 0xFF) || gbk->character[pair])
			continue;
		uint16_t character = decode_pair(with, pair);
		gbk->character[pair] = character;
		if (character)
			gbk->bytes[character] = (uint16_t)pair;
	}
	iconv_close(with);
	for (size_t i = 0; i < sizeof older / sizeof *older; i++)
		if (!gbk->bytes[older[i].character])
			gbk->bytes[older[i].character] = older[i].bytes;
}
