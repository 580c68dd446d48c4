#include "base/utf8.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

static bool is_continuation(unsigned char byte)
{
	return (byte & 0xC0) == 0x80;
}

/* Bounds of the second byte behind a lead byte (table 3-7). */
static unsigned char second_low(unsigned char lead)
{
	return lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
}

static unsigned char second_high(unsigned char lead)
{
	return lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
}

/* Bytes of a character behind this lead byte, 0 for no lead byte. */
static size_t lead_length(unsigned char lead)
{
	if (lead < 0xC2 || lead > 0xF4)
		return 0;
	return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/* Length of the well-formed multi-byte character at b, else 0. */
static size_t character(const unsigned char *b, size_t size)
{
	size_t length = lead_length(b[0]);
	if (!length || length > size || b[1] < second_low(b[0]) || b[1] > second_high(b[0]))
		return 0;
	for (size_t i = 2; i < length; i++)
		if (!is_continuation(b[i]))
			return 0;
	return length;
}

#ifdef __SSE2__
enum { BLOCK = 32, BEFORE = 2 }; /* bytes that are checked at once, and those before them that are looked at */

static inline __m128i load(const char *at)
{
	return _mm_loadu_si128((const __m128i *)(const void *)at);
}

/*
 * The highest bit of each of 16 bytes where a character has to go on and does
 * not or the other way round, and of each lead byte that is none or has bounds
 * of its own: C0, C1, E0, ED, F0 and above.
 */
static inline __m128i not_plain(const char *at)
{
	const __m128i first_lead = _mm_set1_epi8('\xC0'); /* signed, the bytes from 80 on are below those of ASCII */
	__m128i bytes = load(at);
	__m128i behind_lead = _mm_subs_epu8(load(at - 1), _mm_set1_epi8(0xC0 - 0x80));
	__m128i behind_three = _mm_subs_epu8(load(at - 2), _mm_set1_epi8(0xE0 - 0x80));
	__m128i wrong = _mm_xor_si128(_mm_or_si128(behind_lead, behind_three), _mm_cmpgt_epi8(first_lead, bytes));
	__m128i two = _mm_cmpeq_epi8(_mm_and_si128(bytes, _mm_set1_epi8('\xFE')), first_lead);
	__m128i three = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\xE0')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\xED')));
	__m128i four = _mm_subs_epu8(bytes, _mm_set1_epi8(0xF0 - 0x80));
	return _mm_or_si128(_mm_or_si128(wrong, four), _mm_or_si128(two, three));
}

static inline bool is_plain_block(const char *at)
{
	return !_mm_movemask_epi8(_mm_or_si128(not_plain(at), not_plain(at + 16)));
}

static inline bool is_ascii_block(const char *at)
{
	return !_mm_movemask_epi8(_mm_or_si128(load(at), load(at + 16)));
}

/* Behind the last whole character before `at`, of characters of one to three bytes. */
static size_t whole_end(struct slice text, size_t at)
{
	return (unsigned char)text.at[at - 1] >= 0xC0 ? at - 1 : (unsigned char)text.at[at - 2] >= 0xE0 ? at - 2 : at;
}

/*
 * Behind the well-formed characters at `at` of one to three bytes, a block at
 * a time, so far as no lead byte has bounds of its own.
 */
static size_t plain_end(struct slice text, size_t at)
{
	if (at < BEFORE || text.size < BLOCK + BEFORE)
		return at;
	while (at + BLOCK <= text.size) {
		if (is_ascii_block(text.at + at) && !(text.at[at - 1] & 0x80)) /* else a character may go on */
			at += BLOCK;
		else if (is_plain_block(text.at + at))
			at += BLOCK;
		else
			return whole_end(text, at);
	}
	size_t last = text.size - BLOCK; /* of which some have been seen */
	return whole_end(text, is_plain_block(text.at + last) ? text.size : at);
}
#else
/* Four bytes as one word, the first lowest in memory order whatever the machine's. */
static inline uint32_t word_of(unsigned char a, unsigned char b, unsigned char c)
{
	const unsigned char bytes[4] = {a, b, c, 0};
	uint32_t word;
	memcpy(&word, bytes, 4);
	return word;
}

/*
 * Does a well-formed character of three bytes stand at b, where four can be
 * read? The second test is for overlong forms (E0 80 to 9F), the third for
 * surrogates (ED A0 to BF).
 */
static inline bool is_three(const unsigned char *b)
{
	uint32_t word;
	memcpy(&word, b, 4);
	uint32_t second = word & word_of(0x0F, 0x20, 0);
	return (word & word_of(0xF0, 0xC0, 0xC0)) == word_of(0xE0, 0x80, 0x80) && second && second != word_of(0x0D, 0x20, 0);
}

/* Behind the well-formed characters of one and three bytes at `at`, the last few left out. */
static size_t plain_end(struct slice text, size_t at)
{
	const unsigned char *b = (const unsigned char *)text.at;
	for (uint64_t word; at + 8 <= text.size;) {
		size_t from = at;
		while (at + 8 <= text.size && (memcpy(&word, b + at, 8), (word & 0x8080808080808080u) == 0))
			at += 8;
		while (at < text.size && b[at] < 0x80)
			at++;
		while (at + 4 <= text.size && is_three(b + at))
			at += 3;
		if (at == from)
			break;
	}
	return at;
}
#endif

size_t utf8_valid(struct slice text)
{
	enum { STRETCH = 16 };
	const unsigned char *b = (const unsigned char *)text.at;
	for (size_t at = 0, stop; at < text.size;) {
		at = plain_end(text, at);
		for (stop = at + (at ? STRETCH : 2); at < text.size && at < stop;) {
			size_t length = b[at] < 0x80 ? 1 : character(b + at, text.size - at);
			if (!length)
				return at;
			at += length;
		}
	}
	return text.size;
}

size_t utf8_bad(struct slice text)
{
	const unsigned char *b = (const unsigned char *)text.at;
	size_t length = lead_length(b[0]), at = 1;
	if (!length || text.size < 2 || b[1] < second_low(b[0]) || b[1] > second_high(b[0]))
		return 1;
	while (at < length && at < text.size && is_continuation(b[at]))
		at++;
	return at;
}

size_t utf8_repair(struct buf *out, struct slice text, size_t *first)
{
	size_t bad = 0, at = 0;
	while (at < text.size) {
		size_t good = utf8_valid(slice_from(text, at));
		buf_add(out, text.at + at, good);
		at += good;
		if (at == text.size)
			break;
		if (!bad++)
			*first = at;
		buf_add(out, UTF8_REPLACEMENT, 3);
		at += utf8_bad(slice_from(text, at));
	}
	return bad;
}

size_t utf8_count(struct slice text)
{
	size_t count = text.size, at = 0;
#ifdef __SSE2__
	const __m128i first_lead = _mm_set1_epi8('\xC0'), ones = _mm_set1_epi8(1);
	for (; at + 16 <= text.size; at += 16) {
		__m128i going_on = _mm_cmpgt_epi8(first_lead, _mm_loadu_si128((const __m128i *)(const void *)(text.at + at)));
		__m128i sums = _mm_sad_epu8(_mm_and_si128(going_on, ones), _mm_setzero_si128());
		count -= (size_t)(_mm_extract_epi16(sums, 0) + _mm_extract_epi16(sums, 4));
	}
#endif
	for (uint64_t word; at + 8 <= text.size; at += 8) {
		memcpy(&word, text.at + at, 8);
		/* a 1 in each byte that goes on with a character; their sum in the highest */
		count -= (word >> 7 & ~word >> 6 & 0x0101010101010101u) * 0x0101010101010101u >> 56;
	}
	for (; at < text.size; at++)
		count -= is_continuation((unsigned char)text.at[at]);
	return count;
}

size_t utf8_offset(struct slice text, size_t index)
{
	size_t at = 0;
	while (at < text.size && index--)
		at += utf8_length(text.at[at]);
	return at;
}

size_t utf8_write(char out[4], uint32_t code)
{
	if (code < 0x80)
		return out[0] = (char)code, 1;
	if (code < 0x800) {
		out[0] = (char)(0xC0 | code >> 6);
		out[1] = (char)(0x80 | (code & 0x3F));
		return 2;
	}
	if (code < 0x10000) {
		out[0] = (char)(0xE0 | code >> 12);
		out[1] = (char)(0x80 | (code >> 6 & 0x3F));
		out[2] = (char)(0x80 | (code & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | code >> 18);
	out[1] = (char)(0x80 | (code >> 12 & 0x3F));
	out[2] = (char)(0x80 | (code >> 6 & 0x3F));
	out[3] = (char)(0x80 | (code & 0x3F));
	return 4;
}
