#include "decode/transcode.h"

#include <errno.h>

#include "base/utf8.h"

enum {
	PIECE = 1 << 16,
	REPLACEMENT = 0xBDBFEF /* U+FFFD as a cell */
};

static void count_bad(struct transcoder *transcoder, size_t at, size_t written)
{
	if (transcoder->replaced++)
		return;
	transcoder->first = transcoder->offset + at;
	transcoder->clean = written;
}

void transcode_replace(struct transcoder *transcoder, size_t at, struct buf *out)
{
	count_bad(transcoder, at, out->size);
	buf_add(out, UTF8_REPLACEMENT, 3);
}

static void add_code(struct buf *out, uint32_t code)
{
	buf_reserve(out, 4);
	out->size += utf8_write(out->data + out->size, code);
}

/* Is all that is left the beginning of a character? */
static bool utf8_cut(struct slice rest)
{
	unsigned char lead = (unsigned char)rest.at[0];
	return lead >= 0xC2 && lead <= 0xF4 && rest.size < utf8_length(rest.at[0]) && utf8_bad(rest) == rest.size;
}

static size_t utf8_decode(struct transcoder *transcoder, struct slice in, bool last, struct buf *out)
{
	size_t at = 0;
	while (at < in.size) {
		struct slice rest = slice_from(in, at);
		size_t good = utf8_valid(rest);
		buf_add(out, rest.at, good);
		at += good;
		rest = slice_from(in, at);
		if (!rest.size || (!last && utf8_cut(rest)))
			break;
		transcode_replace(transcoder, at, out);
		at += utf8_bad(rest);
	}
	return at;
}

/* Copies ASCII from `at` on and returns the offset behind it; `to` has room for all of the input. */
static inline size_t copy_ascii(const unsigned char *in, size_t at, size_t size, char **to)
{
	char *out = *to;
	uint64_t word;
	while (at + 8 <= size && (memcpy(&word, in + at, 8), !(word & 0x8080808080808080u))) {
		memcpy(out, &word, 8);
		at += 8, out += 8;
	}
	while (at < size && in[at] < 0x80)
		*out++ = (char)in[at++];
	*to = out;
	return at;
}

static size_t single_decode(struct transcoder *transcoder, struct slice in, bool last, struct buf *out)
{
	(void)last;
	const unsigned char *b = (const unsigned char *)in.at;
	buf_reserve(out, in.size * 3 + 8);
	char *to = out->data + out->size;
	for (size_t at = 0; at < in.size;) {
		at = copy_ascii(b, at, in.size, &to);
		for (; at < in.size && b[at] >= 0x80; at++) {
			cell character = transcoder->high[b[at] - 0x80];
			if (character == REPLACEMENT)
				count_bad(transcoder, at, (size_t)(to - out->data));
			to += cell_write(to, character);
		}
	}
	out->size = (size_t)(to - out->data);
	return in.size;
}

static uint32_t unit16(const unsigned char *b, int big)
{
	return big ? (uint32_t)b[0] << 8 | b[1] : (uint32_t)b[1] << 8 | b[0];
}

/* Units that are no surrogates, as far as they go; returns the offset behind them. */
static inline size_t copy_units(const unsigned char *b, size_t at, size_t size, int big, char **to)
{
	char *out = *to;
	for (; at + 2 <= size; at += 2) {
		uint32_t code = unit16(b + at, big);
		if (code >= 0x800) {
			if (code - 0xD800 < 0x800)
				break;
			out[0] = (char)(0xE0 | code >> 12);
			out[1] = (char)(0x80 | (code >> 6 & 0x3F));
			out[2] = (char)(0x80 | (code & 0x3F));
			out += 3;
		} else if (code >= 0x80) {
			out[0] = (char)(0xC0 | code >> 6);
			out[1] = (char)(0x80 | (code & 0x3F));
			out += 2;
		} else {
			*out++ = (char)code;
		}
	}
	*to = out;
	return at;
}

static size_t utf16_decode(struct transcoder *transcoder, struct slice in, bool last, struct buf *out)
{
	const unsigned char *b = (const unsigned char *)in.at;
	size_t at = 0;
	for (;;) {
		buf_reserve(out, (in.size - at) / 2 * 3 + 8);
		char *to = out->data + out->size;
		at = transcoder->order ? copy_units(b, at, in.size, 1, &to) : copy_units(b, at, in.size, 0, &to);
		out->size = (size_t)(to - out->data);
		if (at + 2 > in.size || (at + 4 > in.size && !last))
			break;
		uint32_t high = unit16(b + at, transcoder->order) - 0xD800;
		uint32_t low = at + 4 <= in.size ? unit16(b + at + 2, transcoder->order) - 0xDC00 : 0x400;
		if (high < 0x400 && at + 4 > in.size)
			break;
		if (high < 0x400 && low < 0x400)
			add_code(out, 0x10000 + (high << 10) + low);
		else
			transcode_replace(transcoder, at, out);
		at += high < 0x400 && low < 0x400 ? 4 : 2;
	}
	if (!last || at == in.size)
		return at;
	transcode_replace(transcoder, at, out);
	return in.size;
}

static size_t utf32_decode(struct transcoder *transcoder, struct slice in, bool last, struct buf *out)
{
	const unsigned char *b = (const unsigned char *)in.at;
	size_t at = 0;
	for (; at + 4 <= in.size; at += 4) {
		uint32_t high = unit16(b + at + (transcoder->order ? 0 : 2), transcoder->order);
		uint32_t code = high << 16 | unit16(b + at + (transcoder->order ? 2 : 0), transcoder->order);
		if (code > 0x10FFFF || code - 0xD800 < 0x800)
			transcode_replace(transcoder, at, out);
		else
			add_code(out, code);
	}
	if (!last || at == in.size)
		return at;
	transcode_replace(transcoder, at, out);
	return in.size;
}

/* What a multi-byte character is, or why there is none. */
struct taken {
	size_t length; /* bytes; 0: cut */
	cell character;
	uint32_t code; /* where no cell: a code point, 0 for ill-formed */
};

static bool between(unsigned char byte, unsigned char low, unsigned char high)
{
	return byte >= low && byte <= high;
}

/* A character that is not there: an ASCII byte behind it is given back. */
static struct taken nothing(const unsigned char *b, size_t length)
{
	return (struct taken){.length = length - (length > 1 && b[length - 1] < 0x80)};
}

static struct taken take_four(const unsigned char *b, size_t size)
{
	if (size < 3)
		return (struct taken){0};
	if (!between(b[2], 0x81, 0xFE))
		return (struct taken){.length = 1};
	if (size < 4)
		return (struct taken){0};
	if (!between(b[3], 0x30, 0x39))
		return (struct taken){.length = 1};
	return (struct taken){.length = 4, .code = gb18030_four(b)};
}

/* The prefix of a three- or four-byte character and its length. */
static size_t prefix_of(const struct charset *charset, const unsigned char *b, size_t size, unsigned *prefix)
{
	*prefix = 0;
	if (b[0] == 0x8F && size > 1 && charset->variant == WITH_SHIFTS && between(b[1], 0xA1, 0xFE))
		return *prefix = 0x8F, 1;
	if (b[0] == 0x8E && size > 1 && charset->variant == WITH_PLANES && between(b[1], 0xA1, 0xB0))
		return *prefix = 0x8E00u | b[1], 2;
	return 0;
}

/* Bytes above 7F that are characters, or wrong, by themselves. */
static bool take_one(const struct charset *charset, unsigned char byte, struct taken *taken)
{
	*taken = (struct taken){.length = 1};
	switch (charset->variant) {
	case WITH_FOUR_BYTES:
		taken->code = byte == 0x80 ? 0x20AC : 0;
		break;
	case WITH_HALF_WIDTH:
		taken->code = between(byte, 0xA1, 0xDF) ? 0xFF61u + byte - 0xA1 : byte == 0x80 ? 0x80 : 0;
		return between(byte, 0xA0, 0xDF) || byte == 0x80 || byte > 0xFC;
	case WITH_SHIFTS:
	case WITH_PLANES:
		return byte < 0x8E || between(byte, 0x8F + (charset->variant == WITH_SHIFTS), 0xA0) || byte == 0xFF;
	}
	return byte == 0x80 || byte == 0xFF;
}

/* The character at b, whose first byte is no ASCII. */
static struct taken take(const struct transcoder *transcoder, const unsigned char *b, size_t size)
{
	const struct charset *charset = transcoder->charset;
	struct taken taken;
	unsigned prefix;
	if (take_one(charset, b[0], &taken))
		return taken;
	if (size < 2)
		return (struct taken){0};
	if (charset->variant == WITH_SHIFTS && b[0] == 0x8E && between(b[1], 0xA1, 0xDF))
		return (struct taken){.length = 2, .code = 0xFF61u + b[1] - 0xA1};
	if (charset->variant == WITH_FOUR_BYTES && between(b[1], 0x30, 0x39))
		return take_four(b, size);
	size_t at = prefix_of(charset, b, size, &prefix);
	if (at + 2 > size)
		return (struct taken){0};
	cell character = multibyte_row(transcoder->tables, charset, prefix, b[at])[b[at + 1]];
	return character ? (struct taken){.length = at + 2, .character = character} : nothing(b, at + 2);
}

static size_t multibyte_decode(struct transcoder *transcoder, struct slice in, bool last, struct buf *out)
{
	const unsigned char *b = (const unsigned char *)in.at;
	const cell *rows[256] = {NULL};
	size_t at = 0;
	for (;;) {
		buf_reserve(out, (in.size - at) * 3 + 16);
		char *to = out->data + out->size;
		while (at < in.size) {
			at = copy_ascii(b, at, in.size, &to);
			if (at + 1 >= in.size || !rows[b[at]] || !rows[b[at]][b[at + 1]])
				break;
			to += cell_write(to, rows[b[at]][b[at + 1]]);
			at += 2;
		}
		out->size = (size_t)(to - out->data);
		if (at >= in.size)
			return at;
		struct taken taken = take(transcoder, b + at, in.size - at);
		if (!taken.length && !last)
			return at;
		if (taken.character) {
			out->size += cell_write(out->data + out->size, taken.character);
			unsigned prefix;
			if (!prefix_of(transcoder->charset, b + at, in.size - at, &prefix))
				rows[b[at]] = multibyte_row(transcoder->tables, transcoder->charset, 0, b[at]);
		} else if (taken.code) {
			out->size += utf8_write(out->data + out->size, taken.code);
		} else {
			transcode_replace(transcoder, at, out);
		}
		at += taken.length ? taken.length : in.size - at;
	}
}

/*
 * The rest of what iconv(3) reads. Its output buffer holds whole characters
 * only, so E2BIG just means another round; EINVAL leaves the cut character;
 * at EILSEQ one byte is ill-formed.
 */
static size_t iconv_decode(struct transcoder *transcoder, struct slice in, bool last, struct buf *out)
{
	char *from = (char *)in.at;
	size_t left = in.size;
	while (left) {
		buf_reserve(out, left * 4 + 64);
		char *to = out->data + out->size;
		size_t room = out->capacity - out->size;
		size_t result = iconv(transcoder->iconv, &from, &left, &to, &room);
		out->size = (size_t)(to - out->data);
		if (result != (size_t)-1 || errno == E2BIG)
			continue;
		if (errno == EINVAL && !last && left < sizeof transcoder->tail)
			break;
		transcode_replace(transcoder, in.size - left, out);
		from++, left--;
	}
	return in.size - left;
}

static size_t refuse(struct transcoder *transcoder, struct slice in, bool last, struct buf *out)
{
	(void)last;
	if (!transcoder->replaced)
		transcode_replace(transcoder, 0, out);
	return in.size;
}

static decoder *const decoders[] = {
	[SCHEME_UTF8] = utf8_decode, [SCHEME_UTF16] = utf16_decode, [SCHEME_UTF32] = utf32_decode,
	[SCHEME_SINGLE] = single_decode, [SCHEME_MULTIBYTE] = multibyte_decode, [SCHEME_ESCAPE] = escape_decode,
	[SCHEME_UTF7] = utf7_decode, [SCHEME_ICONV] = iconv_decode, [SCHEME_REPLACEMENT] = refuse,
};

static void lay_single(struct transcoder *transcoder, const struct single *single)
{
	for (size_t i = 0; i < 128; i++) {
		char utf8[4] = {0};
		transcoder->high[i] = cell_of(utf8, utf8_write(utf8, single->code[i]));
	}
}

bool transcode_start(struct transcoder *transcoder, const struct charset *charset, struct multibyte *tables)
{
	*transcoder = (struct transcoder){.charset = charset, .tables = tables, .order = charset->variant};
	if (charset->scheme == SCHEME_SINGLE)
		lay_single(transcoder, charset_single(charset));
	if (charset->scheme == SCHEME_ICONV)
		return (transcoder->iconv = iconv_open("UTF-8", charset->iconv)) != (iconv_t)-1;
	return charset->scheme != SCHEME_MULTIBYTE || multibyte_known(tables, charset);
}

/* The BOM of a charset in its own bytes, empty where it has none. */
static struct slice bom_of(const struct charset *charset, int order)
{
	switch (charset->scheme) {
	case SCHEME_UTF8:
		return slice_of(UTF8_BOM);
	case SCHEME_UTF16:
		return slice_of(order ? "\xFE\xFF" : "\xFF\xFE");
	case SCHEME_UTF32:
		return (struct slice){order ? "\0\0\xFE\xFF" : "\xFF\xFE\0\0", 4};
	case SCHEME_MULTIBYTE:
		return slice_of(charset->variant == WITH_FOUR_BYTES ? "\x84\x31\x95\x33" : "");
	default:
		return slice_of("");
	}
}

static bool begins_with(struct slice text, struct slice start)
{
	return text.size >= start.size && memcmp(text.at, start.at, start.size) == 0;
}

/*
 * Leaves out a BOM at the start; where the order is to be taken from it, takes
 * it (without one: little endian). Returns the bytes left out.
 */
static size_t skip_bom(struct transcoder *transcoder, struct slice in)
{
	const struct charset *charset = transcoder->charset;
	if (transcoder->order == 2)
		transcoder->order = begins_with(in, bom_of(charset, 1));
	struct slice bom = bom_of(charset, transcoder->order);
	return begins_with(in, bom) ? bom.size : 0;
}

static size_t decode(struct transcoder *transcoder, struct slice in, bool last, struct buf *out)
{
	size_t skipped = 0;
	if (!transcoder->begun) {
		if (in.size < 4 && !last)
			return 0;
		skipped = skip_bom(transcoder, in);
		transcoder->begun = true;
		transcoder->offset += skipped;
		in = slice_from(in, skipped);
	}
	size_t taken = decoders[transcoder->charset->scheme](transcoder, in, last, out);
	transcoder->offset += taken;
	return skipped + taken;
}

/* Puts bytes behind a cut character until it is decoded; returns how many of them were taken. */
static size_t feed_tail(struct transcoder *transcoder, struct slice bytes, struct buf *out)
{
	size_t had = transcoder->tail_size, add = sizeof transcoder->tail - had;
	if (add > bytes.size)
		add = bytes.size;
	memcpy(transcoder->tail + had, bytes.at, add);
	size_t taken = decode(transcoder, (struct slice){(char *)transcoder->tail, had + add}, false, out);
	if (taken < had) { /* little was there: all of it is in the tail now */
		memmove(transcoder->tail, transcoder->tail + taken, had + add - taken);
		transcoder->tail_size = had + add - taken;
		return add;
	}
	transcoder->tail_size = 0;
	return taken - had;
}

void transcode_feed(struct transcoder *transcoder, struct slice bytes, struct buf *out)
{
	while (bytes.size) {
		size_t taken;
		if (transcoder->tail_size) {
			taken = feed_tail(transcoder, bytes, out);
		} else {
			taken = decode(transcoder, (struct slice){bytes.at, bytes.size < PIECE ? bytes.size : PIECE}, false, out);
			if (!taken || (bytes.size - taken && bytes.size <= PIECE)) {
				transcoder->tail_size = bytes.size - taken;
				memcpy(transcoder->tail, bytes.at + taken, transcoder->tail_size);
				taken = bytes.size;
			}
		}
		bytes = slice_from(bytes, taken);
	}
}

void transcode_end(struct transcoder *transcoder, struct buf *out)
{
	struct slice rest = {(char *)transcoder->tail, transcoder->tail_size};
	while (rest.size)
		rest = slice_from(rest, decode(transcoder, rest, true, out));
	transcoder->tail_size = 0;
	if (transcoder->charset->scheme == SCHEME_UTF7)
		utf7_decode(transcoder, rest, true, out);
	if (transcoder->charset->scheme == SCHEME_ICONV) {
		buf_reserve(out, 64);
		char *to = out->data + out->size;
		size_t room = 64;
		iconv(transcoder->iconv, NULL, NULL, &to, &room);
		out->size = (size_t)(to - out->data);
	}
}

void transcode_stop(struct transcoder *transcoder)
{
	if (transcoder->charset && transcoder->charset->scheme == SCHEME_ICONV && transcoder->iconv != (iconv_t)-1)
		iconv_close(transcoder->iconv);
	*transcoder = (struct transcoder){0};
}
