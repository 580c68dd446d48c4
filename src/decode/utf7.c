/*
 * UTF-7 (RFC 2152): ASCII, and UTF-16 in base64 between `+` and what is no
 * base64; a `-` there is taken away. "+-" is a plus sign.
 */
#include "decode/transcode.h"

#include "base/utf8.h"

/* The value of a base64 digit, -1 for none. */
static int digit(unsigned char byte)
{
	if (byte >= 'A' && byte <= 'Z')
		return byte - 'A';
	if (byte >= 'a' && byte <= 'z')
		return byte - 'a' + 26;
	if (byte >= '0' && byte <= '9')
		return byte - '0' + 52;
	return byte == '+' ? 62 : byte == '/' ? 63 : -1;
}

static void add_code(struct buf *out, uint32_t code)
{
	buf_reserve(out, 4);
	out->size += utf8_write(out->data + out->size, code);
}

/* A unit of UTF-16: a first half waits for its second. */
static void add_unit(struct transcoder *transcoder, uint32_t unit, size_t at, struct buf *out)
{
	struct shifted *state = &transcoder->shifted;
	bool low = unit - 0xDC00 < 0x400;
	if (state->high && !low)
		transcode_replace(transcoder, at, out);
	if (state->high && low)
		add_code(out, 0x10000 + ((state->high - 0xD800) << 10) + (unit - 0xDC00));
	else if (low)
		transcode_replace(transcoder, at, out);
	else if (unit - 0xD800 >= 0x400)
		add_code(out, unit);
	state->high = unit - 0xD800 < 0x400 ? unit : 0;
}

/* The end of a run of base64: no half unit, no half pair, no bits but zeros may be left. */
static void end_run(struct transcoder *transcoder, size_t at, struct buf *out)
{
	struct shifted *state = &transcoder->shifted;
	if (state->high || state->count >= 6 || state->bits & ((1u << state->count) - 1) || state->empty)
		transcode_replace(transcoder, at, out);
	*state = (struct shifted){0};
}

static void in_run(struct transcoder *transcoder, unsigned char byte, size_t at, struct buf *out)
{
	struct shifted *state = &transcoder->shifted;
	int value = digit(byte);
	if (value < 0) {
		bool plus = state->empty && byte == '-';
		state->empty &= byte != '-';
		end_run(transcoder, at, out);
		if (plus)
			buf_byte(out, '+');
		else if (byte >= 0x80)
			transcode_replace(transcoder, at, out);
		else if (byte != '-')
			buf_byte(out, (char)byte);
		return;
	}
	state->empty = false;
	state->bits = state->bits << 6 | (uint32_t)value;
	state->count += 6;
	if (state->count >= 16) {
		state->count -= 16;
		add_unit(transcoder, state->bits >> state->count & 0xFFFF, at, out);
	}
}

size_t utf7_decode(struct transcoder *transcoder, struct slice in, bool last, struct buf *out)
{
	for (size_t at = 0; at < in.size; at++) {
		unsigned char byte = (unsigned char)in.at[at];
		if (transcoder->shifted.on)
			in_run(transcoder, byte, at, out);
		else if (byte == '+')
			transcoder->shifted = (struct shifted){.on = true, .empty = true};
		else if (byte >= 0x80)
			transcode_replace(transcoder, at, out);
		else
			buf_byte(out, (char)byte);
	}
	if (last && transcoder->shifted.on)
		end_run(transcoder, in.size, out);
	return in.size;
}
