/*
 * Slices (pointer and length, owning nothing, NUL bytes like any other) and
 * buffers that grow and are emptied, not freed, between records.
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct slice {
	const char *at;
	size_t size; /* bytes */
};

struct buf {
	char *data; /* owned; NULL while capacity is 0 */
	size_t size, capacity;
};

/* A slice of a C string, without its NUL. */
static inline struct slice slice_of(const char *string)
{
	return (struct slice){string, strlen(string)};
}

static inline bool slice_is(struct slice a, struct slice b)
{
	return a.size == b.size && (a.size == 0 || (a.at[0] == b.at[0] && memcmp(a.at, b.at, a.size) == 0));
}

static inline bool slice_is_string(struct slice a, const char *string)
{
	return slice_is(a, slice_of(string));
}

static inline bool slice_begins(struct slice a, const char *string)
{
	size_t size = strlen(string);
	return a.size >= size && (size == 0 || (a.at[0] == string[0] && memcmp(a.at, string, size) == 0));
}

/* Does `part`, which is not empty, stand somewhere in a slice? */
bool slice_holds_slice(struct slice text, struct slice part);

static inline bool slice_holds(struct slice text, const char *part)
{
	return slice_holds_slice(text, slice_of(part));
}

static inline struct slice slice_from(struct slice a, size_t from)
{
	return (struct slice){a.at + from, a.size - from};
}

/* Makes room for `more` further bytes. */
void buf_reserve(struct buf *, size_t more);
void buf_number(struct buf *, long long number); /* decimal */
void buf_free(struct buf *);

static inline void buf_add(struct buf *buf, const void *bytes, size_t size)
{
	if (!size)
		return;
	if (size > buf->capacity - buf->size)
		buf_reserve(buf, size);
	memcpy(buf->data + buf->size, bytes, size);
	buf->size += size;
}

static inline void buf_slice(struct buf *buf, struct slice slice)
{
	buf_add(buf, slice.at, slice.size);
}

static inline void buf_string(struct buf *buf, const char *string)
{
	buf_add(buf, string, strlen(string));
}

static inline void buf_byte(struct buf *buf, char byte)
{
	if (buf->size == buf->capacity)
		buf_reserve(buf, 1);
	buf->data[buf->size++] = byte;
}

static inline void buf_clear(struct buf *buf)
{
	buf->size = 0;
}

/* What a buffer holds; good until it next grows. */
static inline struct slice buf_held(const struct buf *buf)
{
	return (struct slice){buf->data ? buf->data : "", buf->size};
}

#endif
