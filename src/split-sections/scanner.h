/*
 * What the parts of the scan share: its state, and how events are added.
 */
#ifndef SPLIT_SECTIONS_SCANNER_H
#define SPLIT_SECTIONS_SCANNER_H

#include "split-sections/event.h"
#include "split-sections/line.h"
#include "split-sections/origin.h"

enum { TITLE_COLUMNS = 160 /* the longest title */ };

struct scan {
	struct slice text;
	struct events *events;
	struct origin *origin;
	uint32_t last[UINT8_MAX + 1]; /* the last number of each kind */
	size_t inert;        /* up to here: code, or a quotation */
	size_t no_close;     /* up to here no quotation ends */
	size_t over_at, over; /* a line that may be a heading over the heading at the other place */
	unsigned cells;      /* short lines in a row that are no headings: a list, a table, a menu */
	bool cells_blank;    /* blank lines part them */
	bool no_fence;       /* no code ends any more */
	bool front;          /* neither text nor a mark has come yet */
	struct slice second; /* a line under the first that may be the title */
	bool listing;        /* what follows are books or annexes */
};

struct event *scan_add(struct scan *, size_t at, uint8_t kind, unsigned flags);
void scan_add_mark(struct scan *, size_t at, const struct mark *, unsigned flags);

/* Takes a Roman numeral for a letter where the letters before it say so: i behind h. */
void scan_choose_letter(const struct scan *, struct slice at, struct mark *);

#endif
