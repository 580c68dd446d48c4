/*
 * Scanning: a document's lines and sentences, once from start to end, and the
 * places where sections may begin.
 */
#ifndef SPLIT_SECTIONS_SCAN_H
#define SPLIT_SECTIONS_SCAN_H

#include "split-sections/event.h"
#include "split-sections/origin.h"

/*
 * Appends the events of a document in their order and fills *origin; its title
 * is empty where the document has none.
 */
void scan(struct slice text, struct events *, struct origin *);

#endif
