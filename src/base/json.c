#include "base/json.h"

#include <stdint.h>

#include "base/utf8.h"

static size_t fail(struct json_error *error, size_t at, const char *what)
{
	*error = (struct json_error){at, what};
	return 0;
}

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
		return (c | 0x20) - 'a' + 10;
	return -1;
}

/* The unit of the \uXXXX at `at` (its backslash), or -1. */
static long utf16_unit(struct slice line, size_t at)
{
	if (at + 6 > line.size || line.at[at] != '\\' || line.at[at + 1] != 'u')
		return -1;
	long unit = 0;
	for (size_t i = at + 2; i < at + 6; i++) {
		int digit = hex_digit(line.at[i]);
		if (digit < 0)
			return -1;
		unit = unit << 4 | digit;
	}
	return unit;
}

/* What a backslash and this letter stand for; 0 where nothing. */
static inline char named_escape(char letter)
{
	switch (letter) {
	case '"': case '\\': case '/':
		return letter;
	case 'b':
		return '\b';
	case 'f':
		return '\f';
	case 'n':
		return '\n';
	case 'r':
		return '\r';
	case 't':
		return '\t';
	default:
		return 0;
	}
}

/* The length of the escape at `at`, or 0 with *error. */
static size_t escape_length(struct slice line, size_t at, struct json_error *error)
{
	if (at + 1 >= line.size)
		return fail(error, at, "string without an end");
	if (line.at[at + 1] != 'u')
		return named_escape(line.at[at + 1]) ? 2 : fail(error, at, "unknown escape");
	long unit = utf16_unit(line, at);
	if (unit < 0)
		return fail(error, at, "unknown escape");
	if (unit < 0xD800 || unit > 0xDFFF)
		return 6;
	long low = unit < 0xDC00 ? utf16_unit(line, at + 6) : -1;
	return low >= 0xDC00 && low <= 0xDFFF ? 12 : fail(error, at, "lone surrogate");
}

#ifdef __SSE2__
/* Is one of 32 bytes no plain part of a string? */
static inline bool has_special(const char *at)
{
	const __m128i backslash = _mm_set1_epi8('\\'), quote_bit = _mm_set1_epi8(0x02), most = _mm_set1_epi8(0x20);
	__m128i first = _mm_loadu_si128((const __m128i *)(const void *)at), second = _mm_loadu_si128((const __m128i *)(const void *)(at + 16));
	__m128i lowest = _mm_min_epu8(_mm_xor_si128(first, quote_bit), _mm_xor_si128(second, quote_bit)); /* see json_special_places */
	__m128i marks = _mm_or_si128(_mm_cmpeq_epi8(first, backslash), _mm_cmpeq_epi8(second, backslash));
	return _mm_movemask_epi8(_mm_or_si128(marks, _mm_cmpeq_epi8(_mm_max_epu8(lowest, most), most)));
}
#endif

/*
 * Offset of the first byte from `at` on, `at` being within the line or its end, that is no plain part of a string: a
 * quote, a backslash, a control. Multi-byte characters hold none of them.
 */
static inline size_t plain_end(struct slice line, size_t at)
{
#ifdef __SSE2__
	while (at + 32 <= line.size && !has_special(line.at + at))
		at += 32;
	for (; at + 16 <= line.size; at += 16) {
		unsigned mask = json_special_places(line.at + at);
		if (mask)
			return at + (size_t)__builtin_ctz(mask);
	}
	if (line.size >= 16) { /* the last 16 bytes, of which some have been seen */
		size_t last = line.size - 16;
		unsigned mask = json_special_places(line.at + last) >> (at - last);
		return mask ? at + (size_t)__builtin_ctz(mask) : line.size;
	}
#else
	const uint64_t ones = 0x0101010101010101u, highs = 0x8080808080808080u;
	for (; at + 8 <= line.size; at += 8) {
		uint64_t word;
		memcpy(&word, line.at + at, 8);
		uint64_t quote = word ^ ones * '"', backslash = word ^ ones * '\\';
		if (((word - ones * 0x20) | (quote - ones) | (backslash - ones)) & ~word & highs)
			break;
	}
#endif
	while (at < line.size && (unsigned char)line.at[at] >= 0x20 && line.at[at] != '"' && line.at[at] != '\\')
		at++;
	return at;
}

/* Goes on with the string that began at `start` from what is no plain part of it. */
static size_t scan_escaped(struct slice line, size_t start, size_t at, bool *escaped, struct json_error *error)
{
	for (; at < line.size; at = plain_end(line, at)) {
		if (line.at[at] == '"')
			return at + 1;
		if (line.at[at] != '\\')
			return fail(error, at, "control character in a string");
		size_t length = escape_length(line, at, error);
		if (!length)
			return 0;
		*escaped = true;
		at += length;
	}
	return fail(error, start, "string without an end");
}

size_t json_scan_long_string(struct slice line, size_t start, bool *escaped, struct json_error *error)
{
	size_t at = plain_end(line, start + 1);
	return at < line.size && line.at[at] == '"' ? at + 1 : scan_escaped(line, start, at, escaped, error);
}

static size_t digits(struct slice line, size_t at)
{
	while (at < line.size && line.at[at] >= '0' && line.at[at] <= '9')
		at++;
	return at;
}

static size_t number(struct slice line, size_t start, struct json_error *error)
{
	size_t at = start + (line.at[start] == '-'), end = digits(line, at);
	if (end == at || (line.at[at] == '0' && end > at + 1))
		return fail(error, start, "no number");
	if (end < line.size && line.at[end] == '.') {
		at = end + 1;
		if ((end = digits(line, at)) == at)
			return fail(error, start, "no number");
	}
	if (end < line.size && (line.at[end] | 0x20) == 'e') {
		at = end + 1;
		at += at < line.size && (line.at[at] == '+' || line.at[at] == '-');
		if ((end = digits(line, at)) == at)
			return fail(error, start, "no number");
	}
	return end;
}

static inline size_t literal(struct slice line, size_t at, const char *word, struct json_error *error)
{
	size_t size = strlen(word);
	return line.size - at >= size && memcmp(line.at + at, word, size) == 0 ? at + size : fail(error, at, "no JSON value");
}

static size_t scalar(struct slice line, size_t at, struct json_error *error)
{
	bool escaped = false;
	switch (line.at[at]) {
	case '"':
		return json_scan_string(line, at, &escaped, error);
	case 't':
		return literal(line, at, "true", error);
	case 'f':
		return literal(line, at, "false", error);
	case 'n':
		return literal(line, at, "null", error);
	default:
		if (line.at[at] != '-' && (line.at[at] < '0' || line.at[at] > '9'))
			return fail(error, at, "no JSON value");
		return number(line, at, error);
	}
}

/* Takes a member's key and colon; the offset of its value, or 0. */
static size_t key(struct slice line, size_t at, struct json_error *error)
{
	bool escaped = false;
	if (at >= line.size || line.at[at] != '"')
		return fail(error, at, "no member name");
	if (!(at = json_scan_string(line, at, &escaped, error)))
		return 0;
	at = json_space(line, at);
	if (at >= line.size || line.at[at] != ':')
		return fail(error, at, "no colon behind a member name");
	return json_space(line, at + 1);
}

/*
 * Objects and arrays without recursion: `inside` holds the closing byte of
 * each open one.
 */
static size_t nested(struct slice line, size_t at, struct json_error *error)
{
	char inside[JSON_NESTED];
	size_t depth = 0;
	for (;;) {
		if (at >= line.size)
			return fail(error, at, "no JSON value");
		char opening = line.at[at];
		if (opening == '{' || opening == '[') {
			if (depth == JSON_NESTED - 1)
				return fail(error, at, "nested too deep");
			inside[depth++] = opening == '{' ? '}' : ']';
			at = json_space(line, at + 1);
			if (at < line.size && line.at[at] == inside[depth - 1]) {
				depth--;
				at++;
			} else {
				if (opening == '{' && !(at = key(line, at, error)))
					return 0;
				continue;
			}
		} else if (!(at = scalar(line, at, error))) {
			return 0;
		}
		for (;;) {
			if (!depth)
				return at;
			at = json_space(line, at);
			if (at >= line.size)
				return fail(error, at, "value without an end");
			if (line.at[at] != inside[depth - 1])
				break;
			depth--;
			at++;
		}
		if (line.at[at] != ',')
			return fail(error, at, "no comma between values");
		at = json_space(line, at + 1);
		if (inside[depth - 1] == '}' && !(at = key(line, at, error)))
			return 0;
	}
}

size_t json_scan_value(struct slice line, size_t at, struct json_error *error)
{
	return at < line.size && line.at[at] != '{' && line.at[at] != '[' ? scalar(line, at, error) : nested(line, at, error);
}

/* Writes the character of the \u escape at `at` and moves behind both. */
static char *unescape_unit(char *to, struct slice raw, size_t *at)
{
	uint32_t code = (uint32_t)utf16_unit(raw, *at);
	*at += 6;
	if (code >= 0xD800 && code <= 0xDBFF) {
		code = 0x10000 + ((code - 0xD800) << 10) + ((uint32_t)utf16_unit(raw, *at) - 0xDC00);
		*at += 6;
	}
	char character[4];
	size_t length = utf8_write(character, code);
	memcpy(to, character, length);
	return to + length;
}

/* Copies what stands before the next backslash, or all. */
static char *copy_plain(char *to, struct slice raw, size_t *at)
{
	const char *found = memchr(raw.at + *at, '\\', raw.size - *at);
	size_t size = (found ? (size_t)(found - raw.at) : raw.size) - *at;
	memcpy(to, raw.at + *at, size);
	*at += size;
	return to + size;
}

void json_unescape(struct buf *out, struct slice raw)
{
	if (!raw.size)
		return;
	buf_reserve(out, raw.size);
	char *to = out->data + out->size;
	for (size_t at = 0; at < raw.size;) {
		if (raw.at[at] != '\\') {
			to = copy_plain(to, raw, &at);
		} else if (raw.at[at + 1] == 'u') {
			to = unescape_unit(to, raw, &at);
		} else {
			*to++ = named_escape(raw.at[at + 1]);
			at += 2;
		}
	}
	out->size = (size_t)(to - out->data);
}

static void escape_byte(struct buf *out, unsigned char byte)
{
	static const char hex[] = "0123456789abcdef", from[] = "\"\\\b\f\n\r\t", to[] = "\"\\bfnrt";
	const char *named = byte ? strchr(from, byte) : NULL;
	buf_byte(out, '\\');
	if (named) {
		buf_byte(out, to[named - from]);
	} else {
		buf_string(out, "u00");
		buf_byte(out, hex[byte >> 4]);
		buf_byte(out, hex[byte & 15]);
	}
}

void json_escape(struct buf *out, struct slice text)
{
	size_t at = 0;
	for (;;) {
		size_t end = plain_end(text, at);
		buf_add(out, text.at + at, end - at);
		if (end == text.size)
			return;
		escape_byte(out, (unsigned char)text.at[end]);
		at = end + 1;
	}
}

void json_write(struct buf *out, struct slice text)
{
	buf_byte(out, '"');
	json_escape(out, text);
	buf_byte(out, '"');
}
