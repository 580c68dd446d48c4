#include "base/buf.h"

#include <stdint.h>
#include <stdlib.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "base/die.h"
#include "base/mem.h"

bool slice_holds_slice(struct slice text, struct slice part)
{
	size_t at = 0, places = text.size >= part.size ? text.size - part.size + 1 : 0;
#ifdef __SSE2__
	/* 16 places at a time, told by the part's first and last byte */
	const __m128i first = _mm_set1_epi8(part.at[0]), last = _mm_set1_epi8(part.at[part.size - 1]);
	for (; at + 16 <= places; at += 16) {
		__m128i starts = _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(const void *)(text.at + at)), first);
		__m128i ends = _mm_cmpeq_epi8(_mm_loadu_si128((const __m128i *)(const void *)(text.at + at + part.size - 1)), last);
		for (unsigned bits = (unsigned)_mm_movemask_epi8(_mm_and_si128(starts, ends)); bits; bits &= bits - 1)
			if (memcmp(text.at + at + __builtin_ctz(bits), part.at, part.size) == 0)
				return true;
	}
#endif
	for (; at < places; at++)
		if (text.at[at] == part.at[0] && memcmp(text.at + at, part.at, part.size) == 0)
			return true;
	return false;
}

void buf_reserve(struct buf *buf, size_t more)
{
	if (more > SIZE_MAX - buf->size)
		die("out of memory");
	if (buf->size + more <= buf->capacity)
		return;
	buf->data = memory_grow(buf->data, &buf->capacity, buf->size + more, 1);
}

void buf_number(struct buf *buf, long long number)
{
	char digits[24];
	size_t at = sizeof digits;
	unsigned long long rest = number < 0 ? 0 - (unsigned long long)number : (unsigned long long)number;
	do
		digits[--at] = (char)('0' + rest % 10);
	while (rest /= 10);
	if (number < 0)
		digits[--at] = '-';
	buf_add(buf, digits + at, sizeof digits - at);
}

void buf_free(struct buf *buf)
{
	free(buf->data);
	*buf = (struct buf){0};
}
