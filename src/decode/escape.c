/*
 * ISO-2022-JP (as the WHATWG Encoding Standard has it, and JIS X 0212),
 * ISO-2022-KR, ISO-2022-CN (RFC 1557, 1922) and HZ (RFC 1843): seven-bit
 * schemes over the tables of the eight-bit charsets. Control characters and
 * spaces stand for themselves in every set, and an escape may follow another
 * at once; the standard's ISO-2022-JP calls both errors.
 */
#include "decode/transcode.h"

#include "base/utf8.h"

enum variant { ISO_2022_JP, ISO_2022_KR, ISO_2022_CN, HZ };

enum set { SET_ASCII, SET_ROMAN, SET_KATAKANA, SET_JIS, SET_JIS_0212, SET_KS, SET_GB, SET_CNS1, SET_CNS2, SET_NONE };

/* Where the characters of a set are: their bytes with the high bit set, behind a prefix. */
static const struct {
	const char *charset;
	unsigned prefix;
} places[] = {
	[SET_JIS] = {"EUC-JP", 0},    [SET_JIS_0212] = {"EUC-JP", 0x8F}, [SET_KS] = {"EUC-KR", 0},
	[SET_GB] = {"GB18030", 0},    [SET_CNS1] = {"EUC-TW", 0},        [SET_CNS2] = {"EUC-TW", 0x8EA2},
};

/* What an escape does: designates to the set in force, to SO, or to SS2. */
enum effect { TO_FORCE, TO_SHIFTED, TO_SINGLE };

static const struct sequence {
	enum variant variant;
	const char *bytes;
	enum set set;
	enum effect effect;
} sequences[] = {
	{ISO_2022_JP, "\x1B(B", SET_ASCII, TO_FORCE},      {ISO_2022_JP, "\x1B(J", SET_ROMAN, TO_FORCE},
	{ISO_2022_JP, "\x1B(I", SET_KATAKANA, TO_FORCE},   {ISO_2022_JP, "\x1B$@", SET_JIS, TO_FORCE},
	{ISO_2022_JP, "\x1B$B", SET_JIS, TO_FORCE},        {ISO_2022_JP, "\x1B$(D", SET_JIS_0212, TO_FORCE},
	{ISO_2022_KR, "\x1B$)C", SET_KS, TO_SHIFTED},      {ISO_2022_CN, "\x1B$)A", SET_GB, TO_SHIFTED},
	{ISO_2022_CN, "\x1B$)G", SET_CNS1, TO_SHIFTED},    {ISO_2022_CN, "\x1B$*H", SET_CNS2, TO_SINGLE},
	{HZ, "~{", SET_GB, TO_FORCE},                      {HZ, "~}", SET_ASCII, TO_FORCE},
};
enum { SEQUENCES = sizeof sequences / sizeof *sequences };

static bool is_two_byte(int set)
{
	return set >= SET_JIS && set < SET_NONE;
}

static void designate(struct escape *state, const struct sequence *sequence)
{
	switch (sequence->effect) {
	case TO_FORCE:
		state->set = sequence->set;
		break;
	case TO_SHIFTED:
		state->shifted = sequence->set;
		break;
	case TO_SINGLE:
		state->single = sequence->set;
		break;
	}
}

/*
 * The escape at the start of the input: its length, 0 for none, (size_t)-1
 * where the input is cut inside one.
 */
static size_t escape_at(struct transcoder *transcoder, struct slice in, bool last, const struct sequence **found)
{
	bool cut = false;
	if (in.at[0] != 0x1B && in.at[0] != '~')
		return 0;
	for (const struct sequence *one = sequences; one < sequences + SEQUENCES; one++) {
		if ((int)one->variant != transcoder->charset->variant)
			continue;
		size_t size = strlen(one->bytes), have = in.size < size ? in.size : size;
		if (memcmp(in.at, one->bytes, have) != 0)
			continue;
		if (have == size)
			return *found = one, size;
		cut = true;
	}
	return cut && !last ? (size_t)-1 : 0;
}

/* A character of a two-byte set; false with what is ill-formed left to the caller. */
static bool two_byte(struct transcoder *transcoder, int set, const unsigned char *b, struct buf *out)
{
	if (b[0] < 0x21 || b[0] > 0x7E || b[1] < 0x21 || b[1] > 0x7E)
		return false;
	const cell **row = &transcoder->rows[set][b[0]];
	if (!*row)
		*row = multibyte_row(transcoder->tables, charset_named(places[set].charset), places[set].prefix, b[0] | 0x80);
	cell character = (*row)[b[1] | 0x80];
	if (!character)
		return false;
	buf_reserve(out, 4);
	out->size += cell_write(out->data + out->size, character);
	return true;
}

/* A byte of a one-byte set. */
static void one_byte(struct transcoder *transcoder, int set, size_t at, unsigned char byte, struct buf *out)
{
	uint32_t code = byte;
	if (set == SET_ROMAN)
		code = byte == 0x5C ? 0xA5 : byte == 0x7E ? 0x203E : byte;
	if (set == SET_KATAKANA && byte >= 0x21)
		code = byte <= 0x5F ? 0xFF61u + byte - 0x21 : 0;
	if (byte >= 0x80 || (!code && byte) || byte == 0x0E || byte == 0x0F || byte == 0x1B) {
		transcode_replace(transcoder, at, out);
		return;
	}
	buf_reserve(out, 4);
	out->size += utf8_write(out->data + out->size, code);
}

/* The set behind SO; ISO-2022-KR has but one, and says so once, at its start. */
static int shifted_set(const struct transcoder *transcoder)
{
	return transcoder->charset->variant == ISO_2022_KR ? SET_KS : transcoder->escape.shifted;
}

/* SO, SI, SS2 and HZ's escapes of its own; the length taken, 0 for none, (size_t)-1 where cut. */
static size_t shift_at(struct transcoder *transcoder, struct slice in, bool last, struct buf *out)
{
	struct escape *state = &transcoder->escape;
	int variant = transcoder->charset->variant;
	char byte = in.at[0];
	if ((variant == ISO_2022_KR || variant == ISO_2022_CN) && (byte == 0x0E || byte == 0x0F)) {
		if (byte == 0x0E && shifted_set(transcoder) == SET_ASCII)
			return 0;
		state->out = byte == 0x0E;
		return 1;
	}
	if (variant != HZ || byte != '~' || state->set != SET_ASCII)
		return 0;
	if (in.size < 2)
		return last ? 0 : (size_t)-1;
	if (in.at[1] == '~')
		return buf_byte(out, '~'), 2;
	return in.at[1] == '\n' ? 2 : 0;
}

/*
 * Lines begin in ASCII (RFC 1468, 1843, 1922), so that a broken escape harms
 * one line only. JIS X 0201's Roman set may last.
 */
static void begin_line(struct transcoder *transcoder)
{
	struct escape *state = &transcoder->escape;
	*state = (struct escape){.set = is_two_byte(state->set) ? SET_ASCII : state->set};
}

/* A character in the set in force; the length taken, 0 where cut. */
static size_t character(struct transcoder *transcoder, struct slice in, size_t at, bool last, struct buf *out)
{
	const struct escape *state = &transcoder->escape;
	const unsigned char *b = (const unsigned char *)in.at;
	int set = state->out ? shifted_set(transcoder) : state->set;
	if (b[0] == '\n')
		begin_line(transcoder);
	if (!is_two_byte(set) || b[0] <= 0x20 || b[0] >= 0x7F) {
		one_byte(transcoder, is_two_byte(set) ? SET_ASCII : set, at, b[0], out);
		return 1;
	}
	if (in.size < 2 && !last)
		return 0;
	if (in.size >= 2 && two_byte(transcoder, set, b, out))
		return 2;
	transcode_replace(transcoder, at, out);
	return in.size >= 2 && b[1] > 0x20 && b[1] < 0x7F ? 2 : 1;
}

/* A character of the set that SS2 (ESC N) shifts to for once. */
static size_t single_shift(struct transcoder *transcoder, struct slice in, size_t at, bool last, struct buf *out)
{
	const struct escape *state = &transcoder->escape;
	if (transcoder->charset->variant != ISO_2022_CN || in.at[0] != 0x1B || !state->single)
		return 0;
	if (in.size < 4 && !last)
		return (size_t)-1;
	if (in.size < 4 || in.at[1] != 'N')
		return 0;
	if (!two_byte(transcoder, state->single, (const unsigned char *)in.at + 2, out))
		transcode_replace(transcoder, at, out);
	return 4;
}

size_t escape_decode(struct transcoder *transcoder, struct slice in, bool last, struct buf *out)
{
	size_t at = 0;
	while (at < in.size) {
		struct slice rest = slice_from(in, at);
		const struct sequence *sequence = NULL;
		size_t length = escape_at(transcoder, rest, last, &sequence);
		if (sequence) {
			designate(&transcoder->escape, sequence);
			at += length;
			continue;
		}
		if (!length)
			length = shift_at(transcoder, rest, last, out);
		if (!length)
			length = single_shift(transcoder, rest, at, last, out);
		if (!length)
			length = character(transcoder, rest, at, last, out);
		if (!length || length == (size_t)-1)
			return at;
		at += length;
	}
	return at;
}
