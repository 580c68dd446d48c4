/*
 * The outline: which events open sections, and how deep these lie. Depth comes
 * from how the kinds of marks nest in this document: a kind that is not open
 * yet opens a level below, one that is open and whose numbers go on ends all
 * below it.
 */
#ifndef SPLIT_SECTIONS_OUTLINE_H
#define SPLIT_SECTIONS_OUTLINE_H

#include "split-sections/event.h"

enum { LEVEL_MOST = 16 };

/*
 * Sets the level of every event: that of the section it opens (2 to 16), or,
 * for EVENT_PLAIN, of the section whose text goes on there (1 to 16); 0 where
 * it does neither. Sets EVENT_IRREGULAR.
 */
void outline_nest(struct events *);

#endif
