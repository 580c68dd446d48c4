/*
 * An input on its way: what is plain ASCII flows at once; from the first other
 * byte on it is held until a window is full or the input ends, then the
 * charset is decided and the rest flows too. Memory is the window's.
 */
#ifndef DECODE_WINDOW_H
#define DECODE_WINDOW_H

#include "decode/detect.h"
#include "decode/transcode.h"

enum {
	WINDOW = 1 << 20, /* bytes held for the decision */
	OPENING = 64,     /* bytes held at the start: a BOM, a signature, UTF-16 without BOM */
	HEAD = 1 << 12,   /* bytes in which a label is looked for */
	CONTEXT = 256     /* bytes of ASCII before the window that the models see */
};

enum stage { STAGE_HOLD, STAGE_DECODE, STAGE_NO_TEXT };

struct window {
	const struct charset *given; /* by -f, or NULL */
	enum stage stage;
	struct buf held;  /* bytes that wait, behind `done` bytes that have flowed */
	size_t done, free; /* `free`: bytes behind them that may flow whatever they are */
	struct buf head;
	unsigned long long flowed; /* bytes that flowed without being decoded */
	bool ended;
	struct guess guess;
	struct transcoder transcoder;
	struct detector detector;
};

/* Begins an input; what was allocated for the last one is used again. */
void window_start(struct window *, const struct charset *given);

/*
 * Takes bytes off *in, whose end is the input's where `end` is true, and
 * appends text, at most some 200 KiB of it. To be called until it returns
 * false: then *in is used up, or the input is no text.
 */
bool window_step(struct window *, struct slice *in, bool end, struct buf *out);

/* Ill-formed sequences replaced so far. */
static inline unsigned long long window_replaced(const struct window *window)
{
	return window->stage == STAGE_DECODE ? window->transcoder.replaced : 0;
}

void window_free(struct window *);

#endif
