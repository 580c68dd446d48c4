#include "clean/misread.h"

#include <limits.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "clean/class.h"

/* What windows-1252 has at 80 to 9F; 0: a control character, and lost where controls are. */
static const uint16_t windows_1252[32] = {
	0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
	0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
};

static uint16_t windows_1252_byte(uint32_t c)
{
	if (c < 0x100)
		return (uint16_t)c;
	for (unsigned i = 0; i < 32; i++)
		if (windows_1252[i] == c)
			return (uint16_t)(0x80 + i);
	return TOKEN_BREAK;
}

static void push(struct tokens *tokens, uint16_t byte, bool first, size_t at)
{
	if (tokens->count == tokens->capacity)
		tokens->list = memory_grow(tokens->list, &tokens->capacity, tokens->count + 1, sizeof *tokens->list);
	tokens->list[tokens->count++] = (struct token){byte, first, false, at};
}

void tokens_read(struct tokens *tokens, const struct gbk *gbk, enum taken taken, struct slice line)
{
	tokens->count = 0;
	for (size_t at = 0, length; at < line.size; at += length) {
		uint32_t c = utf8_read(line.at + at, &length);
		uint16_t pair = taken == TAKEN_GBK && c >= 0x80 && c < 0x10000 ? gbk->bytes[c] : 0;
		if (c < 0x80) {
			push(tokens, (uint16_t)c, true, at);
		} else if (c == 0xFFFD) {
			push(tokens, TOKEN_LOST, true, at);
		} else if (taken == TAKEN_WINDOWS_1252) {
			push(tokens, windows_1252_byte(c), true, at);
		} else if (pair) {
			push(tokens, pair >> 8, true, at);
			push(tokens, pair & 0xFF, false, at);
			tokens->list[tokens->count - 1].digit = tokens->list[tokens->count - 2].digit = c >= 0xFF10 && c <= 0xFF19;
		} else {
			push(tokens, TOKEN_BREAK, true, at);
		}
	}
	push(tokens, TOKEN_BREAK, true, line.size);
}

void tokens_free(struct tokens *tokens)
{
	free(tokens->list);
}

static bool is_continuation(uint16_t byte)
{
	return (byte & ~0x3F) == 0x80;
}

/* A decoder's mark for a lost byte: U+FFFD, or ? where more bytes must come. */
static bool is_lost(uint16_t byte)
{
	return byte == TOKEN_LOST || byte == '?';
}

static size_t lead_length(uint16_t byte)
{
	return byte < 0xC2 || byte > 0xF4 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/* A character whose first byte is lost: a mark, then continuation bytes. */
static bool reread_tail(const struct tokens *tokens, size_t at, struct reread *reread)
{
	size_t to = at + 1;
	while (to < at + 3 && is_continuation(tokens->list[to].byte) && !tokens->list[to].digit)
		to++;
	if (to == at + 1 && tokens->list[at].byte == TOKEN_LOST && tokens->list[at].first)
		to = at + 1; /* it was U+FFFD before */
	*reread = (struct reread){tokens->list[at].byte == '?' && to == at + 1 ? '?' : 0xFFFD, at, to, false};
	return true;
}

/* Is it a character that texts hold: private ones only where GBK has them, beyond the first plane only pictographs and Han? */
static bool is_usual(uint32_t c)
{
	return c <= 0xE864 || (c >= 0xF900 && c < 0xFFFE) || (c >= 0x1F000 && c < 0x1FC00) || (c >= 0x20000 && c < 0x323B0);
}

/* The character of whole and well-formed bytes, 0 where they are not well-formed. */
static uint32_t assemble(const struct token *bytes, size_t length)
{
	static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
	uint32_t c = bytes[0].byte & (0x7Fu >> length);
	for (size_t i = 1; i < length; i++)
		c = c << 6 | (bytes[i].byte & 0x3F);
	return c < least[length] || (c & ~0x7FFu) == 0xD800 || !is_usual(c) ? 0 : c;
}

/* Is it a byte behind the lead: one, or a mark that may be for one? A second ? may be the text's own. */
static bool may_continue(const struct tokens *tokens, const struct token *byte, bool lost)
{
	if (byte->byte == '?')
		return !lost || (tokens->marks_double && !is_continuation(byte[1].byte));
	return is_continuation(byte->byte) || byte->byte == TOKEN_LOST;
}

bool reread_utf8(const struct tokens *tokens, size_t at, struct reread *reread)
{
	const struct token *bytes = tokens->list + at;
	size_t length = lead_length(bytes[0].byte), to = 1;
	*reread = (struct reread){bytes[0].byte, at, at + 1, false};
	if (is_lost(bytes[0].byte))
		return reread_tail(tokens, at, reread);
	if (bytes[0].byte < 0x80)
		return true;
	if (!length)
		return false;
	bool lost = false, digit = bytes[0].digit;
	while (to < length && may_continue(tokens, &bytes[to], lost)) {
		lost = lost || is_lost(bytes[to].byte);
		digit = digit || bytes[to].digit;
		to++;
	}
	if ((to < length && !lost) || (lost && digit))
		return false;
	reread->to = at + to;
	reread->full = !lost;
	reread->character = lost ? 0xFFFD : assemble(bytes, length);
	return reread->character != 0;
}

bool reread_gbk(const struct tokens *tokens, size_t at, const struct gbk *gbk, struct reread *reread)
{
	uint16_t lead = tokens->list[at].byte;
	*reread = (struct reread){lead, at, at + 1, false};
	if (lead < 0x80)
		return true;
	uint16_t trail = lead == TOKEN_BREAK ? TOKEN_BREAK : tokens->list[at + 1].byte;
	if (lead == TOKEN_LOST || trail == TOKEN_LOST) {
		reread->character = 0xFFFD;
		reread->to = at + 1 + (trail != TOKEN_BREAK);
		return trail == TOKEN_LOST || gbk_trail(trail);
	}
	if (!gbk_lead(lead) || lead == TOKEN_BREAK || trail > 0xFF || !gbk_trail(trail))
		return false;
	reread->character = gbk->character[lead << 8 | trail];
	reread->full = true;
	reread->to = at + 2;
	return reread->character && !(reread->character >= 0xE000 && reread->character < 0xF900);
}

/* May a lost byte have been this one? windows-1252 lacks five bytes; GBK loses any. */
static bool may_be_lost(enum taken taken, unsigned byte)
{
	return taken == TAKEN_GBK || (byte >= 0x80 && byte < 0xA0 && !windows_1252[byte - 0x80]);
}

/* Do the bytes of a character fit the tokens, of which some are lost? */
static bool bytes_fit(const struct tokens *tokens, const struct reread *reread, enum taken taken, const unsigned char *bytes,
		      size_t size)
{
	size_t at = 0, count = reread->to - reread->from;
	const struct token *token = tokens->list + reread->from;
	size_t spare = size - count; /* one mark may stand for two bytes where GBK was taken */
	if (size < count || spare > (taken == TAKEN_GBK))
		return false;
	for (size_t i = 0; i < count; i++) {
		if (!is_lost(token[i].byte)) {
			if (bytes[at++] != token[i].byte)
				return false;
			continue;
		}
		if (!may_be_lost(taken, bytes[at++]))
			return false;
		at += spare;
		spare = 0;
	}
	return at == size;
}

enum { CANDIDATES_MOST = 24, ROW_LONGEST = 64 };

/* The likeliest characters for one place, each with the best way to it. */
struct column {
	struct {
		uint32_t character;
		unsigned alone, cost; /* bits: of itself, and of the best row that ends with it */
		size_t from;          /* the character before it in that row */
	} list[CANDIDATES_MOST];
	size_t count;
};

/* Keeps a candidate among those that cost least alone. */
static void column_add(struct column *column, uint32_t character, unsigned alone)
{
	size_t worst = 0;
	if (column->count < CANDIDATES_MOST) {
		worst = column->count++;
	} else {
		for (size_t i = 1; i < column->count; i++)
			worst = column->list[i].alone > column->list[worst].alone ? i : worst;
		if (column->list[worst].alone <= alone)
			return;
	}
	column->list[worst].character = character;
	column->list[worst].alone = alone;
}

/* Finds the characters whose bytes fit. */
static void column_fill(struct column *column, const struct tokens *tokens, const struct reread *reread, enum taken taken,
			enum meant meant, const struct model *model, const struct gbk *gbk)
{
	uint16_t lead = tokens->list[reread->from].byte;
	bool led = meant == MEANT_UTF8 && lead >= 0xE0 && lead < 0xF0;
	uint32_t first = led ? (lead & 0xFu) << 12 : 0x80, last = led ? first | 0xFFF : 0xFFFF;
	column->count = 0;
	for (uint32_t c = first; c <= last; c++) {
		char utf8[4];
		if (!model->single[c] || c == MODEL_DIGIT || c == MODEL_LETTER)
			continue;
		const unsigned char pair[2] = {(unsigned char)(gbk->bytes[c] >> 8), (unsigned char)gbk->bytes[c]};
		size_t size = meant == MEANT_UTF8 ? utf8_write(utf8, c) : 2;
		if (bytes_fit(tokens, reread, taken, meant == MEANT_UTF8 ? (const unsigned char *)utf8 : pair, size))
			column_add(column, c, model->single[c]);
	}
	if (!column->count)
		column_add(column, 0xFFFD, COST_UNSEEN);
}

/* The best way to each character of a column from the one before (NULL: from `before`). */
static void column_link(struct column *column, const struct column *last, struct model *model, uint32_t before)
{
	for (size_t i = 0; i < column->count; i++) {
		uint32_t c = column->list[i].character;
		column->list[i].cost = last ? UINT_MAX : model_cost(model, before, c);
		for (size_t k = 0; last && k < last->count; k++) {
			unsigned cost = last->list[k].cost + model_cost(model, last->list[k].character, c);
			if (cost < column->list[i].cost) {
				column->list[i].cost = cost;
				column->list[i].from = k;
			}
		}
	}
}

void reread_guess(const struct tokens *tokens, struct reread *row, size_t count, enum taken taken, enum meant meant,
		  struct model *model, const struct gbk *gbk, uint32_t before, uint32_t after)
{
	struct column columns[ROW_LONGEST];
	size_t best = 0;
	unsigned least = UINT_MAX;
	columns[0].count = 0;
	if (!count)
		return;
	count = count < ROW_LONGEST ? count : ROW_LONGEST;
	for (size_t i = 0; i < count; i++) {
		column_fill(&columns[i], tokens, &row[i], taken, meant, model, gbk);
		column_link(&columns[i], i ? &columns[i - 1] : NULL, model, before);
	}
	for (size_t k = 0; k < columns[count - 1].count; k++) {
		unsigned cost = columns[count - 1].list[k].cost;
		cost += after ? model_cost(model, columns[count - 1].list[k].character, after) : 0;
		if (cost < least) {
			least = cost;
			best = k;
		}
	}
	for (size_t i = count; i-- > 0; best = columns[i].list[best].from)
		row[i].character = columns[i].list[best].character;
}

unsigned text_cost(struct model *model, uint32_t before, uint32_t c)
{
	if (c < 0x80)
		return c == ' ' ? 3 : 6;
	if (c == 0xA0 || (c >= 0x2013 && c <= 0x2014) || c == 0x2026 || c == 0xAB || c == 0xBB || c == 0x3000)
		return 5; /* as in any text */
	if (c < 0xA0 || (c >= 0xE000 && c < 0xF900))
		return 24;
	if (c < 0x250)
		return before >= 0x80 && before < 0x250 ? 13 : 10;
	if (is_han(c) || (c >= 0x3001 && c <= 0x3011) || (c >= 0xFF01 && c <= 0xFF1F) || (c >= 0x2018 && c <= 0x201D))
		return model_cost(model, before, c);
	if (c == 0xFFFD)
		return 9;
	if (c >= 0x300 && c < 0x370)
		return 18; /* they stand on letters, and seldom by themselves */
	if (c >= 0x370 && c < 0x530) /* Greek or Cyrillic, not both */
		return before >= 0x370 && before < 0x530 && (before < 0x400) == (c < 0x400) ? 6 : 10;
	if ((c >= 0x3040 && c < 0x3100) || (c >= 0xAC00 && c < 0xD7A4))
		return 10;
	return 14;
}
