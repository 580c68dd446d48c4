/*
 * Memory that is there: a filter ends (STATUS_STOPPED) when memory does, here
 * and nowhere else.
 */
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stddef.h>

/* The caller owns the result and releases it with free(3). */
void *memory_get(size_t count, size_t size);    /* zeroed */
void *memory_resize(void *old, size_t count, size_t size);

/*
 * Grows an array to hold at least `need` elements: doubles, so that appending
 * is linear. Returns the array, updates *capacity (in elements).
 */
void *memory_grow(void *array, size_t *capacity, size_t need, size_t size);

#endif
