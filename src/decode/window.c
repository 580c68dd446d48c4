#include "decode/window.h"

#include "decode/declare.h"

enum { STEP = 1 << 16 };

static void begin(struct window *window, const struct charset *charset)
{
	window->stage = STAGE_DECODE;
	if (!transcode_start(&window->transcoder, charset, &window->detector.tables)) {
		window->stage = STAGE_NO_TEXT;
		window->guess.charset = NULL;
		window->guess.what = "a charset that iconv(3) does not know here";
	}
	window->transcoder.offset = window->flowed;
	window->transcoder.begun = window->flowed > 0;
}

void window_start(struct window *window, const struct charset *given)
{
	transcode_stop(&window->transcoder);
	window->given = given;
	window->stage = STAGE_HOLD;
	window->done = window->free = 0;
	window->flowed = 0;
	window->ended = false;
	buf_clear(&window->held);
	buf_clear(&window->head);
	window->guess = (struct guess){.charset = charset_named("US-ASCII"), .confidence = 1, .reason = REASON_ASCII};
	if (given) {
		window->guess = (struct guess){.charset = given, .confidence = 1, .reason = REASON_GIVEN};
		begin(window, given);
	}
}

static struct slice waiting(const struct window *window)
{
	return slice_from(buf_held(&window->held), window->done);
}

/* Does a label before this byte of the input say UTF-7? Then a plus sign is no plain one. */
static bool shifts(const struct window *window, unsigned long long at)
{
	struct slice head = buf_held(&window->head);
	return is_utf7(declare_label((struct slice){head.at, at < head.size ? (size_t)at : head.size}));
}

/* Length of the plain ASCII that waits; `~` is plain unless `{` follows. */
static size_t plain_length(const struct window *window, bool end)
{
	struct slice text = waiting(window);
	size_t at = 0;
	for (; at < text.size && is_plain((unsigned char)text.at[at]); at++) {
		if (text.at[at] == '+' && shifts(window, window->flowed + at))
			break;
		if (text.at[at] == '~' && (at + 1 < text.size ? text.at[at + 1] == '{' : !end))
			break;
	}
	return at;
}

/* Lets bytes at the front flow as they are, and keeps the last as the models' context. */
static void flow(struct window *window, size_t size, struct buf *out)
{
	buf_add(out, waiting(window).at, size);
	window->done += size;
	window->flowed += size;
	window->free -= size < window->free ? size : window->free;
	if (window->done <= CONTEXT)
		return;
	size_t drop = window->done - CONTEXT;
	memmove(window->held.data, window->held.data + drop, window->held.size - drop);
	window->held.size -= drop;
	window->done = CONTEXT;
}

/* How many of the bytes that wait may flow undecided. */
static size_t flowing(const struct window *window, bool end)
{
	struct slice rest = waiting(window);
	if (window->free)
		return window->free < STEP ? window->free : STEP;
	size_t plain = plain_length(window, end);
	bool opening = !window->flowed && plain < OPENING && !(end && plain == rest.size);
	return opening ? 0 : plain;
}

/* The window is full or the input ends: which charset? */
static void decide(struct window *window, bool end)
{
	const struct sight sight = {
		.head = buf_held(&window->head), .text = buf_held(&window->held),
		.start = !window->flowed, .whole = end,
	};
	detect(&window->detector, &sight, &window->guess);
	if (!window->guess.charset)
		window->stage = STAGE_NO_TEXT;
	else if (window->guess.reason == REASON_ASCII)
		window->free = waiting(window).size;
	else
		begin(window, window->guess.charset);
}

/* Takes bytes off the input until a window of them waits. */
static void take(struct window *window, struct slice *in)
{
	size_t room = WINDOW - waiting(window).size, size = in->size < room ? in->size : room;
	if (size > STEP)
		size = STEP;
	if (window->head.size < HEAD)
		buf_add(&window->head, in->at, size < HEAD - window->head.size ? size : HEAD - window->head.size);
	buf_add(&window->held, in->at, size);
	*in = slice_from(*in, size);
}

/* Does the input begin like an image, a program …? */
static bool is_no_text(struct window *window)
{
	struct slice opening = buf_held(&window->head);
	const char *what = declare_binary((struct slice){opening.at, opening.size < OPENING ? opening.size : OPENING});
	if (!what)
		return false;
	window->guess = (struct guess){.confidence = 1, .reason = REASON_NO_TEXT, .what = what};
	window->stage = STAGE_NO_TEXT;
	return true;
}

static bool hold(struct window *window, struct slice *in, bool end, struct buf *out)
{
	take(window, in);
	end = end && !in->size;
	if (!window->flowed && (waiting(window).size >= OPENING || end) && is_no_text(window))
		return false;
	size_t size = flowing(window, end);
	if (size)
		flow(window, size, out);
	else if (waiting(window).size == WINDOW || (end && waiting(window).size))
		decide(window, end);
	return in->size || (end && waiting(window).size);
}

static bool decode(struct window *window, struct slice *in, bool end, struct buf *out)
{
	struct slice rest = waiting(window), *from = rest.size ? &rest : in;
	struct slice piece = {from->at, from->size < STEP ? from->size : STEP};
	transcode_feed(&window->transcoder, piece, out);
	if (from == in)
		*in = slice_from(*in, piece.size);
	else
		window->done += piece.size;
	bool more = in->size || waiting(window).size;
	if (!more && end && !window->ended) {
		transcode_end(&window->transcoder, out);
		window->ended = true;
	}
	return more;
}

bool window_step(struct window *window, struct slice *in, bool end, struct buf *out)
{
	switch (window->stage) {
	case STAGE_HOLD:
		return hold(window, in, end, out) || (window->stage == STAGE_DECODE);
	case STAGE_DECODE:
		return decode(window, in, end, out);
	default:
		return false;
	}
}

void window_free(struct window *window)
{
	transcode_stop(&window->transcoder);
	detector_free(&window->detector);
	buf_free(&window->held);
	buf_free(&window->head);
}
