#include "text/mark.h"

#include "base/utf8.h"
#include "text/mark-table.h"
#include "text/numeral.h"
#include "text/width.h"

enum { NUMBER_MOST = 9999, NUMBER_DIGITS = 4, BARE_MOST = 60 };

/* Words that number; the plain English ones are numerals (text/numeral.h). */
static const struct {
	const char *word;
	uint32_t number;
	enum mark_script script;
} words[] = {
	{"首先", 1, MARK_WORD},
	{"其次", 2, MARK_WORD},
	{"再次", MARK_NEXT, MARK_WORD},
	{"再者", MARK_NEXT, MARK_WORD},
	{"最后", MARK_LAST, MARK_WORD},
	{"最後", MARK_LAST, MARK_WORD},
	{"first of all", 1, MARK_ORDINAL},
	{"again", MARK_NEXT, MARK_ORDINAL},
	{"finally", MARK_LAST, MARK_ORDINAL},
	{"lastly", MARK_LAST, MARK_ORDINAL},
	{"last but not least", MARK_LAST, MARK_ORDINAL},
	{"last", MARK_LAST, MARK_ORDINAL},
};

static const char *const stems[] = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"};

/* Ranges of the characters that are a number with its dress. */
static const struct {
	enum mark_script script;
	uint32_t first, last;
} signs[] = {
	{MARK_CIRCLED, 0x2460, 0x2473},    {MARK_CIRCLED, 0x24EB, 0x24F4}, {MARK_CIRCLED, 0x2776, 0x2793},
	{MARK_CIRCLED, 0x3251, 0x325F},    {MARK_SIGN_PAREN, 0x2474, 0x2487}, {MARK_SIGN_POINT, 0x2488, 0x249B},
	{MARK_SIGN_HAN, 0x3220, 0x3229},   {MARK_SIGN_ROMAN, 0x2160, 0x216B}, {MARK_SIGN_ROMAN, 0x2170, 0x217B},
};

static size_t space_size(struct slice text)
{
	size_t at = 0, length;
	while (at < text.size && width_is_space(utf8_read(text.at + at, &length)))
		at += length;
	return at;
}

/* Size of digits of either width, at most four of them; 0 for more or none. */
static size_t read_digits(struct slice text, uint32_t *number)
{
	size_t at = 0, length, count = 0;
	for (*number = 0; at < text.size; at += length, count++) {
		int digit = width_digit(utf8_read(text.at + at, &length));
		if (digit < 0)
			break;
		if (count < NUMBER_DIGITS)
			*number = *number * 10 + (uint32_t)digit;
	}
	return count <= NUMBER_DIGITS ? at : 0;
}

/* Digits parted by points, at least two groups. */
static size_t read_decimal(struct slice text, struct mark *mark)
{
	size_t at = 0, parts = 0, size;
	while ((size = read_digits(slice_from(text, at), &mark->number))) {
		at += size;
		parts++;
		size_t point = slice_begins(slice_from(text, at), "．") ? 3 : at < text.size && text.at[at] == '.';
		uint32_t ignored;
		if (!point || !read_digits(slice_from(text, at + point), &ignored))
			break;
		at += point;
	}
	mark->variant = (uint8_t)(parts < UINT8_MAX ? parts : UINT8_MAX);
	return parts >= 2 ? at : 0;
}

static size_t read_han(struct slice text, uint32_t *number)
{
	uint64_t value;
	size_t length, size = 0;
	if (text.size < 3 || !numeral_char(utf8_read(text.at, &length)))
		return 0; /* no Arabic digit among them either: 4百 */
	size = numeral_chinese(text, &value);
	*number = size && value <= NUMBER_MOST ? (uint32_t)value : 0;
	return *number ? size : 0;
}

/* Only in the forms of documents that must not be forged. */
static size_t read_formal(struct slice text, uint32_t *number)
{
	static const char formal[] = "壹贰叁肆伍陆柒捌玖拾貳陸";
	char first[4] = {0};
	if (slice_begins(text, "參") || slice_begins(text, "参")) /* no numeral elsewhere: 參加 */
		return *number = 3, strlen("參");
	size_t size = read_han(text, number);
	memcpy(first, text.at, size ? 3 : 0);
	return size && strstr(formal, first) ? size : 0;
}

static size_t read_sign(struct slice text, enum mark_script script, uint32_t *number)
{
	size_t length;
	uint64_t value;
	uint32_t code = utf8_read(text.at, &length);
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (signs[i].script == script && code >= signs[i].first && code <= signs[i].last) {
			size_t size = numeral_circled(text, &value);
			*number = (uint32_t)value;
			return size;
		}
	return 0;
}

static size_t read_stem(struct slice text, uint32_t *number)
{
	for (size_t i = 0; i < sizeof stems / sizeof *stems; i++)
		if (slice_begins(text, stems[i])) {
			*number = (uint32_t)i + 1;
			return 3;
		}
	return 0;
}

/* Only canonical numerals in letters of one case. */
static size_t read_roman(struct slice text, bool upper, uint32_t *number)
{
	uint64_t value;
	if ((text.at[0] >= 'A' && text.at[0] <= 'Z') != upper)
		return 0;
	size_t size = numeral_roman(text, &value);
	*number = (uint32_t)value;
	return size && value <= NUMBER_MOST ? size : 0;
}

/* One letter, no other behind it. */
static size_t read_letter(struct slice text, char from, uint32_t *number)
{
	if (text.at[0] < from || text.at[0] >= from + 26 || (text.size > 1 && width_is_letter((unsigned char)text.at[1])))
		return 0;
	*number = (uint32_t)(text.at[0] - from) + 1;
	return 1;
}

static size_t letters(struct slice text)
{
	size_t at = 0;
	while (at < text.size && (unsigned char)text.at[at] < 0x80 && width_is_letter((unsigned char)text.at[at]))
		at++;
	return at;
}

/* The two letters that a number word may begin with: a short way past all others. */
static bool may_be_number_word(struct slice text)
{
	static const char pairs[] = "on tw th fo fi si se ei ni te el ag la";
	if (text.size < 3)
		return false;
	for (const char *pair = pairs;; pair += 3) {
		if ((text.at[0] | 0x20) == pair[0] && (text.at[1] | 0x20) == pair[1])
			return true;
		if (!pair[2])
			return false;
	}
}

/* A number word, perhaps with an ending (Fives, thirdly) behind it. */
static size_t read_number_word(struct slice text, bool ordinal, const char *ending, uint32_t *number)
{
	uint64_t value;
	bool is_ordinal = false;
	if (!may_be_number_word(text))
		return 0;
	size_t whole = letters(text), more = strlen(ending);
	struct slice stem = {text.at, whole > more && memcmp(text.at + whole - more, ending, more) == 0 ? whole - more : 0};
	size_t size = numeral_word(text, &value, &is_ordinal);
	if (!size && stem.size)
		size = numeral_word(stem, &value, &is_ordinal) == stem.size ? whole : 0;
	*number = (uint32_t)value;
	return size && is_ordinal == ordinal ? size : 0;
}

/* Does the text begin with this word, ASCII letters of any case, and does it end there? */
static bool begins_word(struct slice text, const char *word)
{
	size_t size = strlen(word);
	if (text.size < size)
		return false;
	for (size_t i = 0; i < size; i++)
		if (text.at[i] != word[i] && !(width_is_letter((unsigned char)text.at[i]) && (text.at[i] | 0x20) == word[i]))
			return false;
	return (unsigned char)word[0] >= 0x80 || letters(slice_from(text, size)) == 0;
}

static size_t read_word(struct slice text, enum mark_script script, uint32_t *number)
{
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (words[i].script == script && begins_word(text, words[i].word)) {
			*number = words[i].number;
			return strlen(words[i].word);
		}
	return 0;
}

static size_t read_ordinal(struct slice text, uint32_t *number)
{
	size_t size = may_be_number_word(text) ? read_word(text, MARK_ORDINAL, number) : 0;
	return size ? size : read_number_word(text, true, "ly", number);
}

/* 4, IV or four. */
static size_t read_numeral(struct slice text, uint32_t *number)
{
	size_t size = read_digits(text, number);
	if (!size && text.at[0] >= 'A' && text.at[0] <= 'Z')
		size = read_roman(text, true, number);
	return size ? size : read_number_word(text, false, "s", number);
}

/* Size of the number of a mark in this script, 0 where there is none. */
static size_t read_number(struct slice text, enum mark_script script, struct mark *mark)
{
	size_t size;
	if (!text.size)
		return 0;
	switch (script) {
	case MARK_NO_NUMBER: return 0;
	case MARK_HAN: return read_han(text, &mark->number);
	case MARK_HAN_FORMAL: return read_formal(text, &mark->number);
	case MARK_DIGITS: return read_digits(text, &mark->number);
	case MARK_EITHER: return (size = read_han(text, &mark->number)) ? size : read_digits(text, &mark->number);
	case MARK_DECIMAL: return read_decimal(text, mark);
	case MARK_STEM: return read_stem(text, &mark->number);
	case MARK_CIRCLED:
	case MARK_SIGN_PAREN:
	case MARK_SIGN_POINT:
	case MARK_SIGN_HAN:
	case MARK_SIGN_ROMAN: return read_sign(text, script, &mark->number);
	case MARK_ROMAN_UPPER: return read_roman(text, true, &mark->number);
	case MARK_ROMAN_LOWER: return read_roman(text, false, &mark->number);
	case MARK_LETTER_UPPER: return read_letter(text, 'A', &mark->number);
	case MARK_LETTER_LOWER: return read_letter(text, 'a', &mark->number);
	case MARK_NUMERAL: return read_numeral(text, &mark->number);
	case MARK_NUMERAL_LETTER: return (size = read_letter(text, 'A', &mark->number)) ? size : read_numeral(text, &mark->number);
	case MARK_CARDINAL: return read_number_word(text, false, "s", &mark->number);
	case MARK_ORDINAL: return read_ordinal(text, &mark->number);
	case MARK_WORD: return read_word(text, MARK_WORD, &mark->number);
	}
	return 0;
}

/*
 * Takes the next alternative off the list: its size where the text begins with
 * it, else SIZE_MAX. The list is NULL behind its last one.
 */
static size_t take_alternative(const char **list, struct slice text)
{
	const char *one = *list;
	size_t size = 0;
	while (size < text.size && one[size] == text.at[size] && one[size] && one[size] != '|')
		size++;
	bool matched = !one[size] || one[size] == '|';
	for (one += size; *one && *one != '|'; one++)
		;
	*list = *one ? one + 1 : NULL;
	return matched ? size : SIZE_MAX;
}

/* A word that a quantity or a date may be counted in, directly behind digits. */
static bool begins_unit(struct slice rest)
{
	static const char units[] = "年月日号號时時点點分秒天周岁歲个個名人位次件条條项項家座所台套间間处處种種亩畝吨噸米公元万萬亿億千百余餘多级級届屆倍成";
	char one[4] = {0};
	if (rest.size < 3 || (unsigned char)rest.at[0] < 0xE0)
		return false;
	memcpy(one, rest.at, 3);
	return strstr(units, one) != NULL;
}

static bool is_name(uint32_t code)
{
	return width_is_space(code) || width_is_han(code) || (code >= 'A' && code <= 'Z') || code == 0x300A || code == 0x201C;
}

/* Chapter 2 explains … */
static bool goes_on_small(struct slice rest)
{
	size_t at = space_size(rest);
	return at < rest.size && rest.at[at] >= 'a' && rest.at[at] <= 'z';
}

static bool rest_fits(struct slice rest, const struct mark_kind *kind, uint32_t number)
{
	size_t length;
	uint32_t other;
	if (!rest.size)
		return true;
	uint32_t code = utf8_read(rest.at, &length);
	switch (kind->rest) {
	case MARK_REST_ANY: return true;
	case MARK_REST_NO_DIGIT: /* 1.5; 一、二季度 */
		if (kind->script == MARK_HAN)
			return !read_han(rest, &other) || other != number + 1;
		return width_digit(code) < 0;
	case MARK_REST_GAP: return width_is_space(code);
	case MARK_REST_NAME: return is_name(code) && !goes_on_small(rest);
	case MARK_REST_NO_UNIT: return is_name(code) && !goes_on_small(rest) && !begins_unit(rest);
	}
	return true;
}

/*
 * What follows the number, a space before it or none: the marker's end, and
 * what must follow that.
 */
static bool match_after(struct slice text, size_t at, const struct mark_kind *kind, struct mark *mark)
{
	const char *list = kind->after;
	size_t space = kind->script == MARK_NO_NUMBER || kind->traits & MARK_SPOKEN ? 0 : space_size(slice_from(text, at));
	while (list) {
		bool empty = !*list || *list == '|';
		size_t from = at + (empty ? 0 : space), size = take_alternative(&list, slice_from(text, from));
		if (size == SIZE_MAX)
			continue;
		mark->size = from + size;
		return rest_fits(slice_from(text, mark->size), kind, mark->number);
	}
	return false;
}

static bool match(struct slice text, const struct mark_kind *kind, struct mark *mark)
{
	const char *list = kind->before;
	for (mark->variant = 0; list; mark->variant++) {
		size_t at = take_alternative(&list, text), size;
		if (at == SIZE_MAX)
			continue;
		if (kind->script == MARK_NO_NUMBER)
			return match_after(text, at, kind, mark);
		if (at)
			at += space_size(slice_from(text, at));
		if ((size = read_number(slice_from(text, at), kind->script, mark)))
			return match_after(text, at + size, kind, mark);
	}
	return false;
}

/* The Han characters, but numerals and 第, that a row of the table begins with. */
static bool begins_word_of_table(uint32_t code)
{
	switch (code) {
	case 0x9644: case 0x6848: case 0x6B65: case 0x4E13: case 0x5C08: case 0x4EFB: case 0x8BAE: case 0x8B70: /* 附案步专專任议議 */
	case 0x5355: case 0x55AE: case 0x4E3B: case 0x95EE: case 0x554F: case 0x5176: case 0x9996: case 0x518D: case 0x6700: /* 单單主问問其首再最 */
	case 0x7532: case 0x4E59: case 0x4E19: case 0x4E01: case 0x620A: case 0x5DF1: case 0x5E9A: case 0x8F9B: case 0x58EC: case 0x7678: /* 甲 to 癸 */
		return true;
	default:
		return false;
	}
}

static unsigned begins(struct slice text)
{
	size_t length;
	uint32_t code = utf8_read(text.at, &length);
	if (width_digit(code) >= 0)
		return BEGINS_DIGIT;
	if (code < 0x80)
		return width_is_letter(code) ? BEGINS_LETTER : code == '(' ? BEGINS_PAREN : BEGINS_SIGN;
	if (code == 0xFF08 || code == 0x3014)
		return BEGINS_PAREN;
	if (code == 0x7B2C)
		return BEGINS_DI;
	if (numeral_char(code) || code == 0x53C2 || code == 0x53C3)
		return BEGINS_HAN;
	if (width_is_han(code))
		return begins_word_of_table(code) ? BEGINS_WORD : 0;
	return BEGINS_SIGN;
}

bool mark_read_as(struct slice text, uint8_t kind, struct mark *mark)
{
	*mark = (struct mark){.kind = kind};
	if (!text.size || !match(text, &mark_kinds[kind], mark))
		return false;
	return !(mark_kinds[kind].traits & MARK_SHORT) || mark->number <= BARE_MOST; /* 2023年 */
}

bool mark_read(struct slice text, enum mark_place place, struct mark *mark)
{
	if (!text.size)
		return false;
	unsigned class = begins(text);
	for (size_t i = MARK_UNMARKED; i < mark_kind_count; i++)
		if (mark_kinds[i].begins & class && mark_kinds[i].traits & (unsigned)place && mark_read_as(text, (uint8_t)i, mark))
			return true;
	return false;
}
