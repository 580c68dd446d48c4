#include "extract-numbers/scan.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "base/ascii.h"
#include "base/utf8.h"
#include "extract-numbers/comma.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/lexicon.h"
#include "extract-numbers/number.h"
#include "text/numeral.h"
#include "text/width.h"

/* Behind the characters of three bytes at `at` that no numeral begins with. */
static size_t skip_wide(const struct lexicon *lexicon, struct slice text, size_t at)
{
	const char *byte = text.at + at, *end = text.at + text.size;
	while (byte < end && lexicon_is_passed(lexicon, byte))
		byte += 3;
	return (size_t)(byte - text.at);
}

enum { BLOCK = 16, BLOCK_READ = BLOCK + LEXICON_WORD }; /* bytes; a word that begins in a block runs on behind it */

/* What stands at `at`, with zeros behind the end of the text: the text itself, or a copy. */
static inline const char *block_at(struct slice text, size_t at, char copy[BLOCK_READ])
{
	size_t left = text.size - at;
	if (left >= BLOCK_READ)
		return text.at + at;
	memset(copy, 0, BLOCK_READ);
	return memcpy(copy, text.at + at, left);
}

/*
 * Behind the ASCII characters from `at` on that no numeral begins with and no
 * word that may be a number word, no word running on from before `at`.
 */
static size_t skip_ascii(const struct lexicon *lexicon, struct slice text, size_t at)
{
#ifdef __SSE2__
	char copy[BLOCK_READ];
	const __m128i small = _mm_set1_epi8(0x20), a = _mm_set1_epi8('a'), z = _mm_set1_epi8('z' - 'a'), zero = _mm_set1_epi8('0'), nine = _mm_set1_epi8(9);
	for (unsigned running = 0; at < text.size; at += BLOCK) { /* running: does a word run on from the last block? */
		const char *block = block_at(text, at, copy);
		__m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)block);
		__m128i letter = _mm_sub_epi8(_mm_or_si128(bytes, small), a), digit = _mm_sub_epi8(bytes, zero);
		unsigned letters = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(letter, z), letter));
		unsigned digits = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_min_epu8(digit, nine), digit));
		unsigned stops = digits | (unsigned)_mm_movemask_epi8(bytes), before_stop = (stops & -stops) - 1;
		for (unsigned starts = letters & ~(letters << 1 | running) & before_stop; starts; starts &= starts - 1) {
			unsigned place = (unsigned)__builtin_ctz(starts);
			if (lexicon_may_be_word(lexicon, block + place))
				return at + place;
		}
		if (stops)
			return at + (unsigned)__builtin_ctz(stops);
		running = letters >> (BLOCK - 1);
	}
	return text.size;
#else
	while (at < text.size && !(text.at[at] & 0x80) && !ascii_is_digit(text.at[at])) {
		size_t letters = glance_letters(slice_from(text, at));
		if (letters && (at + LEXICON_WORD > text.size || lexicon_may_be_word(lexicon, text.at + at)))
			break;
		at += letters ? letters : 1;
	}
	return at;
#endif
}

/* Is the English word at `at`, of so many letters, a number word? */
static bool is_number_word(const struct lexicon *lexicon, struct slice text, size_t at, size_t size)
{
	enum { LONGEST = 13 };
	return size > 1 && size <= LONGEST && lexicon_word(lexicon, (struct slice){text.at + at, size}, &size);
}

size_t scan_candidate(const struct lexicon *lexicon, struct slice text, size_t at)
{
	size_t length;
	while ((at = skip_wide(lexicon, text, at)) < text.size && !ascii_is_digit(text.at[at])) {
		if (text.at[at] & 0x80) {
			if (lexicon_is_candidate(lexicon, utf8_read(text.at + at, &length)))
				break;
			at += length;
		} else if ((at = skip_ascii(lexicon, text, at)) < text.size && ascii_is_letter(text.at[at])) {
			length = glance_letters(slice_from(text, at));
			if (is_number_word(lexicon, text, at, length))
				break;
			at += length;
		}
	}
	return at;
}

/* The character before `at`, 0 at the start. */
static uint32_t code_before(struct slice text, size_t at)
{
	size_t length;
	return at ? utf8_read(utf8_back(text.at, text.at + at), &length) : 0;
}

/* 几 or 数 before `at` that makes an indefinite multiple; its size or 0. */
static size_t few_before(struct slice text, size_t at)
{
	/* words that end in 数: what follows is a number of its own */
	static const char *const nouns[] = {"人数", "次数", "指数", "总数", "多数", "少数", "分数", "件数", "户数", "个数", "系数", "参数", "倍数",
	                                    "岁数", "天数", "点数", "回数", "尾数", "单数", "双数", "整数", "基数", "床数", "基數", "人數", "次數",
	                                    "指數", "總數", "多數", "少數", "例数", "台数", "家数", "票数", "班数", "套数", "站数", "组数"};
	if (at < 3)
		return 0;
	struct slice before = {text.at + at - 3, 3};
	if (slice_is_string(before, "几") || slice_is_string(before, "幾"))
		return 3;
	if (!slice_is_string(before, "数") && !slice_is_string(before, "數"))
		return 0;
	for (size_t i = 0; at >= 6 && i < sizeof nouns / sizeof *nouns; i++)
		if (memcmp(text.at + at - 6, nouns[i], 6) == 0)
			return 0;
	return 3;
}

/* Where a number that has a candidate at `at` begins: 几十, a hundred, .5 */
static size_t start_of(struct slice text, size_t at, size_t from)
{
	size_t length;
	const struct numeral_char *row = numeral_char(utf8_read(text.at + at, &length));
	size_t few = row && (row->part == NUMERAL_SMALL || row->part == NUMERAL_BIG) ? few_before(text, at) : 0;
	if (few && at - few >= from)
		return at - few;
	if (at > from && text.at[at - 1] == '.' && width_digit((unsigned char)text.at[at]) >= 0) {
		uint32_t before = code_before(text, at - 1);
		/* 落实制度.2023年: a full stop */
		if (!width_is_letter(before) && !width_is_han(before) && before < 0x2000 && width_digit(before) < 0 && before != '.')
			return at - 1;
	}
	return at;
}

/* "a hundred", "a third": the article is part of the number. */
static size_t article_before(struct slice text, size_t at, size_t from)
{
	static const char *const articles[] = {"a ", "A ", "an ", "An ", "a-"};
	if (at == from || (text.at[at - 1] != ' ' && text.at[at - 1] != '-'))
		return at;
	for (size_t i = 0; i < sizeof articles / sizeof *articles; i++) {
		size_t size = strlen(articles[i]);
		if (at >= from + size && memcmp(text.at + at - size, articles[i], size) == 0 && (at == size || !ascii_is_letter(text.at[at - size - 1])))
			return at - size;
	}
	return at;
}

/* several hundred, a few million: the word that makes an indefinite multiple; its size or 0. */
static size_t several_before(struct slice text, size_t at, size_t from)
{
	return glance_ends_word(((struct slice){text.at + from, at - from}), "a_few_ several_ few_");
}

/* Makes a unit U two to ten times as much, to the last before ten. */
static bool widen(struct number *number)
{
	struct decimal ten, low;
	if (number->form != FORM_ENGLISH || number->has_to || !decimal_multiply(number->value, decimal_of(2), &low) || !decimal_multiply(number->value, decimal_of(10), &ten) || !decimal_subtract(ten, decimal_of(1), &number->value_to))
		return false;
	number->value = low;
	number->has_to = number->indefinite = true;
	number->bare = false;
	return true;
}

/* Is the word behind an article a number with it? */
static bool takes_article(const struct number *number)
{
	switch (number->ending) {
	case WORD_HUNDRED:
	case WORD_POWER:
	case WORD_DOZEN:
	case WORD_COUPLE:
	case WORD_FRACTION:
		return true;
	default:
		return false;
	}
}

/* "a third of", "a fifth,": an ordinal behind an article that is a fraction. */
static bool make_fraction(struct slice text, size_t end, struct number *number)
{
	static const char *const next[] = {" of ", " more", " less", " higher", " lower", ",", ".", ";", ")", " to ", " from ", " in ", " since", " over ", " on "};
	struct slice rest = slice_from(text, end);
	bool fits = rest.size == 0;
	uint64_t whole;
	for (size_t i = 0; !fits && i < sizeof next / sizeof *next; i++)
		fits = slice_begins(rest, next[i]);
	if (!fits || !decimal_is_whole(number->value, &whole) || whole < 3)
		return false;
	number->form = FORM_FRACTION;
	return decimal_divide(decimal_of(1), number->value, &number->value);
}

/* the remaining fifth: what is left of a whole. */
static bool is_remainder(struct slice text, size_t at, size_t end)
{
	struct slice before = {text.at, at};
	return before.size > 10 && before.at[at - 2] == 'g' && glance_ends_word(glance_skip_back(before), "the_remaining") && !glance_begins_word(glance_skip(slice_from(text, end)), "one item part party");
}

/* The suffix of 20th, or 0. */
static size_t ordinal_suffix(struct slice rest)
{
	static const char *const suffixes[] = {"st", "nd", "rd", "th"};
	for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++)
		if (slice_begins(rest, suffixes[i]) && (rest.size == 2 || !ascii_is_letter(rest.at[2])))
			return 2;
	return 0;
}

/* 3,5 or 1.234: is it a question what the commas of the document are? */
static bool may_have_comma(struct slice numeral, struct slice rest)
{
	if (rest.size > 1 && rest.at[0] == ',')
		return ascii_is_digit(rest.at[1]);
	const char *point = numeral.size > 4 ? memchr(numeral.at, '.', numeral.size) : NULL;
	return point && numeral.at + numeral.size - point >= 4 && (numeral.at + numeral.size - point) % 4 == 0;
}

static bool read_digits(struct passage *passage, struct slice text, size_t at, struct number *number)
{
	const struct lexicon *lexicon = passage->lexicon;
	bool comma = passage->comma == COMMA_DECIMAL;
	size_t length, size;
	if (!number_arabic(lexicon, text, at, comma, number))
		return false;
	if (passage->comma == COMMA_UNKNOWN && may_have_comma((struct slice){text.at + at, number->size}, slice_from(text, at + number->size)) && (comma = comma_is_decimal(passage)))
		number_arabic(lexicon, text, at, comma, number);
	if (number->form == FORM_DOTTED || number->form == FORM_LONG)
		return true;
	struct slice rest = slice_from(text, at + number->size);
	if (rest.size && (unsigned char)rest.at[0] < 0x80 && rest.at[0] != ' ') {
		size = ordinal_suffix(rest);
		if (size) {
			number->form = FORM_ORDINAL;
			number->size += size;
		} else if (rest.at[0] == '-')
			number_extend(lexicon, text, at, number);
		return true;
	}
	size_t skip = 0;
	while (skip < rest.size && skip < 2 && rest.at[skip] == ' ')
		skip++;
	if (skip < rest.size && ascii_is_letter(rest.at[skip])) {
		number_extend(lexicon, text, at, number);
		return true;
	}
	struct number chinese;
	uint32_t code = skip < rest.size ? utf8_read(rest.at + skip, &length) : 0;
	if (number->form == FORM_ARABIC && code >= 0x80 && number_goes_on(code) && number_chinese(lexicon, text, at, comma, &chinese) && chinese.size > number->size)
		*number = chinese;
	return true;
}

/* Is 对折 said of a price? Paper is folded in half too. */
static bool is_discount(struct slice before, struct slice behind)
{
	return glance_ends(before, "打 打了 打上 享 享受 价 價 以 按 近 出 低至 惠 仅 票") || glance_begins(behind, "优惠 優惠 价 價 出售 销售 銷售 促销 促銷 甩卖 甩賣 购 購 起 票 后 後");
}

/* 对折: half of the price. */
static bool read_half_off(struct slice text, size_t *at, size_t from, struct number *number)
{
	if (*at < from + 3 || (memcmp(text.at + *at - 3, "对", 3) != 0 && memcmp(text.at + *at - 3, "對", 3) != 0))
		return false;
	if (!is_discount((struct slice){text.at, *at - 3}, slice_from(text, *at + 3)))
		return false;
	*number = (struct number){.size = 6, .form = FORM_PERCENT, .unit_power = 2, .value = decimal_of(50)};
	*at -= 3;
	return true;
}

/* ï¼š, ÐµÐ½Ñ‚: is a vulgar fraction a byte of damaged text, letters of Latin-1 or what they are taken for beside it? */
static bool is_damage(struct slice text, size_t at, size_t size)
{
	size_t length;
	uint32_t before = code_before(text, at), behind = at + size < text.size ? utf8_read(text.at + at + size, &length) : 0;
	bool left = (before >= 0xA6 && before < 0x2000 && before != 0xD7) || before == 0xFFFD;
	bool right = (behind >= 0xA1 && behind < 0x2000 && behind != 0xB0 && behind != 0xD7) || (behind >= 0x2018 && behind <= 0x2022 && behind != 0x2019 && behind != 0x201D) || behind == 0x20AC || behind == 0xFFFD;
	return left || right;
}

/* Reads the number that begins at `at` with a character of this kind. */
static bool read_number(struct passage *passage, struct slice text, size_t *at, size_t from, struct number *number)
{
	const struct lexicon *lexicon = passage->lexicon;
	size_t length;
	uint64_t value;
	*at = start_of(text, *at, from);
	uint32_t code = utf8_read(text.at + *at, &length);
	if (width_digit(code) >= 0 || code == '.')
		return read_digits(passage, text, *at, number);
	if (ascii_is_letter((char)code) && code < 0x80) {
		if (!number_english(lexicon, text, *at, number))
			return false;
		size_t start = article_before(text, *at, from), several = number->bare ? several_before(text, *at, from) : 0;
		if (several && widen(number)) {
			number->size += several;
			*at -= several;
			return true;
		}
		if (start != *at && (takes_article(number) || (number->form == FORM_ORDINAL && make_fraction(text, *at + number->size, number)))) {
			number->size += *at - start;
			number->bare = false;
			*at = start;
		} else if (number->form == FORM_ORDINAL && is_remainder(text, *at, *at + number->size) && decimal_compare(number->value, decimal_of(2)) > 0) {
			number->form = FORM_FRACTION;
			return decimal_divide(decimal_of(1), number->value, &number->value);
		}
		return true;
	}
	*number = (struct number){0};
	if (code == 0xBC || code == 0xBD || code == 0xBE || (code >= 0x2150 && code <= 0x215E))
		return number_vulgar(text, *at, number) && !is_damage(text, *at, number->size);
	if ((number->size = numeral_circled(slice_from(text, *at), &value)) != 0) {
		number->form = FORM_CIRCLED;
		number->value = decimal_of(value);
		return true;
	}
	if (code == 0x534A || code == 0x53CC || code == 0x96D9) {
		number->size = length;
		number->form = code == 0x534A ? FORM_FRACTION : FORM_CHINESE;
		number->bare = true;
		number->value = code == 0x534A ? (struct decimal){5, 1, false} : decimal_of(2);
		return true;
	}
	if (code == 0x7FFB) { /* 翻番, 翻倍 */
		struct slice rest = slice_from(text, *at);
		*number = (struct number){.size = glance_begins(rest, "翻番 翻倍 翻了番 翻了倍"), .form = FORM_MULTIPLE, .value = decimal_of(2), .ending = WORD_MULTIPLE};
		return number->size != 0 && !glance_begins(rest, "翻番薯");
	}
	if (code == 0x6298)
		return read_half_off(text, at, from, number);
	return number_chinese(lexicon, text, *at, passage->comma == COMMA_DECIMAL, number);
}

void scan_fill(struct sentence *sentence)
{
	struct passage *passage = sentence->passage;
	struct slice text = sentence->text;
	size_t at = sentence->candidate, from = 0;
	while ((at = scan_candidate(passage->lexicon, text, at)) < text.size) {
		struct number number;
		size_t start = at;
		/* 一年零两个月: 零 joins, and counts nothing */
		bool joins = slice_begins(slice_from(text, at), "零") && (glance_begins(slice_from(text, at), "零两 零兩") || (at + 3 < text.size && width_digit((unsigned char)text.at[at + 3]) >= 0));
		/* 唯一一家: the first 一 ends a word */
		joins |= at >= 3 && slice_begins(slice_from(text, at), "一一") && (memcmp(text.at + at - 3, "唯", 3) == 0 || memcmp(text.at + at - 3, "惟", 3) == 0);
		if (joins || !read_number(passage, text, &start, from, &number)) {
			at += utf8_length(text.at[at]);
			continue;
		}
		struct figure *figure = sentence_add(sentence, (struct slice){text.at + start, number.size});
		figure->value = number.value;
		figure->value_to = number.value_to;
		figure->has_value_to = number.has_to;
		figure->range = number.has_to;
		figure->indefinite = number.indefinite;
		figure->form = number.form;
		figure->bare = number.bare;
		figure->infix = number.infix;
		figure->unit_power = number.unit_power;
		figure->word = number.ending;
		from = at = start + number.size;
	}
}
