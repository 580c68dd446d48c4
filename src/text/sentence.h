/*
 * Sentences and clauses of Chinese and English text, one line at a time.
 *
 * A sentence ends at 。！？ or . ! ? with the closing quotation marks and
 * brackets behind it; not at ； and not at the point of a decimal, an
 * abbreviation, an initial or a list number.
 */
#ifndef TEXT_SENTENCE_H
#define TEXT_SENTENCE_H

#include "base/buf.h"

/* Offset behind the sentence that begins at `from` in a line (without LF). */
size_t sentence_end(struct slice line, size_t from);

/* Without the white space (of any width) at both ends. */
struct slice sentence_trim(struct slice);

/*
 * Offset of the next clause mark (，, ； ; ： :) from `from` on, its size in
 * *length; the text's size where there is none. Marks in a number (1,500)
 * and inside quotation marks or brackets that are closed again do not count.
 */
size_t clause_end(struct slice sentence, size_t from, size_t *length);

#endif
