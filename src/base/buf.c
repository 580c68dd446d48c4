#include "base/buf.h"

#include <stdint.h>
#include <stdlib.h>

#include "base/die.h"
#include "base/mem.h"

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
