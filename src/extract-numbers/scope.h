/*
 * The place, body or population that a figure is stated of.
 */
#ifndef EXTRACT_NUMBERS_SCOPE_H
#define EXTRACT_NUMBERS_SCOPE_H

#include "extract-numbers/token.h"

/* Fills `scope` of the sentence's figures; takes it out of an item that begins with it. */
void scope_fill(struct sentence *);

/* The same for a sentence of one script. */
void scope_fill_han(struct sentence *);
void scope_fill_latin(struct sentence *);

/*
 * Gives a figure its scope, and takes it out of the item (图书馆藏书 → 藏书,
 * the port's throughput → throughput). An item that is all of it stays, and
 * the figure has no such scope (false), unless that acts (甲区完成3亿元).
 */
bool scope_give(struct figure *, struct slice scope, bool acts);

/* Is a slice part of another one? */
bool scope_holds(struct slice outer, struct slice inner);

/* Are things counted, so that the body that the item is is no scope for later figures either? */
bool scope_is_counted(const struct figure *);

/* Behind the last token of the clause that `first` is in. */
size_t scope_clause_end(const struct sentence *, size_t first);

/* Behind the last statistic's token; 0 where there is none. */
size_t scope_end(const struct sentence *);

#endif
