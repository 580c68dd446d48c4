/*
 * Classes of the characters that a mark begins with: they spare the reader
 * of marks most rows of the table.
 */
#ifndef TEXT_MARK_TABLE_H
#define TEXT_MARK_TABLE_H

enum mark_begins {
	BEGINS_HAN = 1 << 0,    /* a Chinese numeral */
	BEGINS_DIGIT = 1 << 1,  /* of either width */
	BEGINS_LETTER = 1 << 2, /* of ASCII */
	BEGINS_PAREN = 1 << 3,  /* ( （ 〔 */
	BEGINS_DI = 1 << 4,     /* 第 */
	BEGINS_WORD = 1 << 5,   /* another Han character that a row begins with (mark.c) */
	BEGINS_SIGN = 1 << 6    /* anything else */
};

#endif
