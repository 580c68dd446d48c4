/*
 * The two-byte part of GB18030 with the user-defined areas of GBK: what a
 * decoder of GBK makes of two bytes, and back.
 */
#ifndef CLEAN_GBK_H
#define CLEAN_GBK_H

#include <stdbool.h>
#include <stdint.h>

struct gbk {
	bool filled;
	uint16_t character[0x10000]; /* by lead << 8 | trail; 0: none */
	uint16_t bytes[0x10000];     /* by character; 0: none */
};

/* Fills the tables at first need (iconv(3) knows GB18030). */
void gbk_need(struct gbk *);

static inline bool gbk_lead(unsigned byte)
{
	return byte >= 0x81 && byte <= 0xFE;
}

static inline bool gbk_trail(unsigned byte)
{
	return byte >= 0x40 && byte <= 0xFE && byte != 0x7F;
}

#endif
