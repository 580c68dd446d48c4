#include "text/numeral.h"

#include <strings.h>

#include "base/utf8.h"
#include "text/width.h"

#define ROW(code, part, value) [NUMERAL_SLOT(code)] = {code, part, value}

const struct numeral_char numeral_chars[NUMERAL_SLOTS] = {
	ROW(0x25CB, NUMERAL_ZERO, 0),   /* ○, as zero within a number */
	ROW(0x3007, NUMERAL_ZERO, 0),   /* 〇 */
	ROW(0x4E00, NUMERAL_DIGIT, 1),  /* 一 */
	ROW(0x4E03, NUMERAL_DIGIT, 7),  /* 七 */
	ROW(0x4E07, NUMERAL_BIG, 4),    /* 万 */
	ROW(0x4E09, NUMERAL_DIGIT, 3),  /* 三 */
	ROW(0x4E24, NUMERAL_DIGIT, 2),  /* 两 */
	ROW(0x4E5D, NUMERAL_DIGIT, 9),  /* 九 */
	ROW(0x4E8C, NUMERAL_DIGIT, 2),  /* 二 */
	ROW(0x4E94, NUMERAL_DIGIT, 5),  /* 五 */
	ROW(0x4EBF, NUMERAL_BIG, 8),    /* 亿 */
	ROW(0x4EDF, NUMERAL_SMALL, 3),  /* 仟 */
	ROW(0x4F0D, NUMERAL_DIGIT, 5),  /* 伍 */
	ROW(0x4F70, NUMERAL_SMALL, 2),  /* 佰 */
	ROW(0x5104, NUMERAL_BIG, 8),    /* 億 */
	ROW(0x5146, NUMERAL_BIG, 12),   /* 兆 */
	ROW(0x5169, NUMERAL_DIGIT, 2),  /* 兩 */
	ROW(0x516B, NUMERAL_DIGIT, 8),  /* 八 */
	ROW(0x516D, NUMERAL_DIGIT, 6),  /* 六 */
	ROW(0x5341, NUMERAL_SMALL, 1),  /* 十 */
	ROW(0x5343, NUMERAL_SMALL, 3),  /* 千 */
	ROW(0x5345, NUMERAL_TENS, 30),  /* 卅 */
	ROW(0x534C, NUMERAL_TENS, 40),  /* 卌 */
	ROW(0x53C1, NUMERAL_DIGIT, 3),  /* 叁 */
	ROW(0x53C4, NUMERAL_DIGIT, 3),  /* 叄 */
	ROW(0x56DB, NUMERAL_DIGIT, 4),  /* 四 */
	ROW(0x58F9, NUMERAL_DIGIT, 1),  /* 壹 */
	ROW(0x5EFF, NUMERAL_TENS, 20),  /* 廿 */
	ROW(0x5F0D, NUMERAL_DIGIT, 2),  /* 弍 */
	ROW(0x62FE, NUMERAL_SMALL, 1),  /* 拾 */
	ROW(0x634C, NUMERAL_DIGIT, 8),  /* 捌 */
	ROW(0x67D2, NUMERAL_DIGIT, 7),  /* 柒 */
	ROW(0x7396, NUMERAL_DIGIT, 9),  /* 玖 */
	ROW(0x767E, NUMERAL_SMALL, 2),  /* 百 */
	ROW(0x8086, NUMERAL_DIGIT, 4),  /* 肆 */
	ROW(0x842C, NUMERAL_BIG, 4),    /* 萬 */
	ROW(0x8CAE, NUMERAL_DIGIT, 2),  /* 貮 */
	ROW(0x8CB3, NUMERAL_DIGIT, 2),  /* 貳 */
	ROW(0x8D30, NUMERAL_DIGIT, 2),  /* 贰 */
	ROW(0x9646, NUMERAL_DIGIT, 6),  /* 陆 */
	ROW(0x9678, NUMERAL_DIGIT, 6),  /* 陸 */
	ROW(0x96F6, NUMERAL_ZERO, 0),   /* 零 */
};

/* A Chinese numeral while it is read. */
struct reading {
	uint64_t total, section, digit; /* closed by a big unit, by a small one, pending */
	uint64_t unit;                  /* of the last unit read */
	bool pending, zero, positional, overflow;
	unsigned digits; /* digits in a row, from the last unit on */
};

static uint64_t ten_to(unsigned power)
{
	uint64_t result = 1;
	while (power--)
		result *= 10;
	return result;
}

static void read_digit(struct reading *reading, unsigned value)
{
	reading->digit = reading->pending ? reading->digit * 10 + value : value;
	reading->positional |= reading->pending;
	reading->overflow |= ++reading->digits > 16;
	reading->pending = true;
}

static void read_small(struct reading *reading, uint64_t unit)
{
	reading->section += (reading->pending && reading->digit ? reading->digit : 1) * unit;
	reading->unit = unit;
	reading->pending = reading->zero = false;
	reading->digit = reading->digits = 0;
}

static void read_big(struct reading *reading, uint64_t unit)
{
	uint64_t below = reading->section + (reading->pending ? reading->digit : 0);
	bool closes = reading->total && reading->total % unit; /* 万 before 亿 belongs to it */
	uint64_t count = closes ? reading->total + below : below ? below : reading->total && !below ? reading->total : 1;
	reading->overflow |= count > UINT64_MAX / unit / 2;
	reading->total = closes || !below ? count * unit : reading->total + count * unit;
	reading->unit = unit;
	reading->section = reading->digit = reading->digits = 0;
	reading->pending = reading->zero = false;
}

/* 两千四百五: a digit right behind a unit counts tenths of it. */
static uint64_t reading_value(const struct reading *reading)
{
	uint64_t digit = reading->pending ? reading->digit : 0;
	if (reading->pending && reading->digits == 1 && reading->unit >= 100 && !reading->zero)
		digit *= reading->unit / 10;
	return reading->total + reading->section + digit;
}

size_t numeral_chinese(struct slice text, uint64_t *value)
{
	struct reading reading = {0};
	size_t at = 0, length;
	for (; at < text.size && !reading.overflow; at += length) {
		const struct numeral_char *row;
		uint32_t code = utf8_read(text.at + at, &length);
		int arabic = width_digit(code);
		if (arabic >= 0)
			read_digit(&reading, (unsigned)arabic);
		else if (!(row = numeral_char(code)))
			break;
		else if (row->part == NUMERAL_ZERO) {
			reading.zero = reading.unit != 0 && !reading.pending;
			if (!reading.zero)
				read_digit(&reading, 0);
		} else if (row->part == NUMERAL_DIGIT)
			read_digit(&reading, row->value);
		else if (row->part == NUMERAL_TENS)
			reading.section += row->value;
		else if (row->part == NUMERAL_SMALL)
			read_small(&reading, ten_to(row->value));
		else if (at)
			read_big(&reading, ten_to(row->value));
		else
			break;
	}
	if (!at || reading.overflow)
		return 0;
	*value = reading_value(&reading);
	return at;
}

size_t numeral_roman(struct slice text, uint64_t *value)
{
	static const struct {
		const char *letters;
		unsigned value;
	} rows[] = {
		{"M", 1000}, {"CM", 900}, {"D", 500}, {"CD", 400}, {"C", 100}, {"XC", 90}, {"L", 50},
		{"XL", 40},  {"X", 10},   {"IX", 9},  {"V", 5},    {"IV", 4},  {"I", 1},
	};
	size_t at = 0;
	unsigned shift = text.size && text.at[0] >= 'a' ? 'a' - 'A' : 0;
	*value = 0;
	for (size_t row = 0; row < sizeof rows / sizeof *rows; row++) {
		const char *letters = rows[row].letters;
		unsigned most = letters[1] || *letters == 'D' || *letters == 'L' || *letters == 'V' ? 1 : 3;
		while (most-- && at < text.size && text.at[at] == (char)(letters[0] + shift) &&
		       (!letters[1] || (at + 1 < text.size && text.at[at + 1] == (char)(letters[1] + shift)))) {
			at += letters[1] ? 2 : 1;
			*value += rows[row].value;
		}
	}
	return at < text.size && width_is_letter((unsigned char)text.at[at]) ? 0 : at;
}

size_t numeral_circled(struct slice text, uint64_t *value)
{
	static const struct {
		uint32_t from, to;
		unsigned value;
	} rows[] = {
		{0x2160, 0x216B, 1},  {0x2170, 0x217B, 1},  {0x2460, 0x2473, 1},  {0x2474, 0x2487, 1},  {0x2488, 0x249B, 1},
		{0x24EB, 0x24F4, 11}, {0x24F5, 0x24FE, 1},  {0x2776, 0x277F, 1},  {0x2780, 0x2789, 1},  {0x278A, 0x2793, 1},
		{0x3220, 0x3229, 1},  {0x3251, 0x325F, 21}, {0x3280, 0x3289, 1},  {0x32B1, 0x32BF, 36},
	};
	size_t length;
	if (!text.size)
		return 0;
	uint32_t code = utf8_read(text.at, &length);
	if (code < rows[0].from || code > rows[sizeof rows / sizeof *rows - 1].to) /* most characters */
		return 0;
	for (size_t row = 0; row < sizeof rows / sizeof *rows; row++)
		if (code >= rows[row].from && code <= rows[row].to) {
			*value = rows[row].value + (code - rows[row].from);
			return length;
		}
	return 0;
}

struct number_word {
	const char *word;
	unsigned value;
	bool ordinal;
};

static const struct number_word number_words[] = {
	{"one", 1, false},        {"two", 2, false},          {"three", 3, false},       {"four", 4, false},
	{"five", 5, false},       {"six", 6, false},          {"seven", 7, false},       {"eight", 8, false},
	{"nine", 9, false},       {"ten", 10, false},         {"eleven", 11, false},     {"twelve", 12, false},
	{"thirteen", 13, false},  {"fourteen", 14, false},    {"fifteen", 15, false},    {"sixteen", 16, false},
	{"seventeen", 17, false}, {"eighteen", 18, false},    {"nineteen", 19, false},   {"twenty", 20, false},
	{"thirty", 30, false},    {"forty", 40, false},       {"fifty", 50, false},      {"sixty", 60, false},
	{"seventy", 70, false},   {"eighty", 80, false},      {"ninety", 90, false},     {"first", 1, true},
	{"second", 2, true},      {"third", 3, true},         {"fourth", 4, true},       {"fifth", 5, true},
	{"sixth", 6, true},       {"seventh", 7, true},       {"eighth", 8, true},       {"ninth", 9, true},
	{"tenth", 10, true},      {"eleventh", 11, true},     {"twelfth", 12, true},     {"thirteenth", 13, true},
	{"fourteenth", 14, true}, {"fifteenth", 15, true},    {"sixteenth", 16, true},   {"seventeenth", 17, true},
	{"eighteenth", 18, true}, {"nineteenth", 19, true},   {"twentieth", 20, true},   {"thirtieth", 30, true},
	{"fortieth", 40, true},   {"fiftieth", 50, true},     {"sixtieth", 60, true},    {"seventieth", 70, true},
	{"eightieth", 80, true},  {"ninetieth", 90, true},
};

/* The word that a text begins with, and its size. */
static const struct number_word *read_word(struct slice text, size_t *size)
{
	for (*size = 0; *size < text.size && width_is_letter((unsigned char)text.at[*size]); ++*size)
		;
	for (size_t row = 0; *size && row < sizeof number_words / sizeof *number_words; row++)
		if (strlen(number_words[row].word) == *size && strncasecmp(number_words[row].word, text.at, *size) == 0)
			return &number_words[row];
	return NULL;
}

size_t numeral_word(struct slice text, uint64_t *value, bool *ordinal)
{
	size_t size, more;
	const struct number_word *row = read_word(text, &size), *ones;
	if (!row)
		return 0;
	*value = row->value;
	*ordinal = row->ordinal;
	bool tens = !row->ordinal && row->value >= 20;
	if (!tens || size + 1 >= text.size || (text.at[size] != '-' && text.at[size] != ' '))
		return size;
	ones = read_word(slice_from(text, size + 1), &more);
	if (!ones || ones->value > 9)
		return size;
	*value += ones->value;
	*ordinal = ones->ordinal;
	return size + 1 + more;
}
