/*
 * What decoding promises of any bytes: the same text however they are cut,
 * well-formed UTF-8, and that a broken byte harms its own line only (in UTF-8,
 * UTF-16, UTF-32 and the single-byte charsets its own character only).
 */
#include "decode/transcode.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/utf8.h"

static int failed;
static struct multibyte tables;

static void complain(const struct charset *charset, const char *what, size_t at)
{
	if (failed++ < 20)
		printf("%s: %s (%zu)\n", charset->name, what, at);
}

/* Decodes in pieces of `size` bytes, 0 for one piece. */
static unsigned long long decode(const struct charset *charset, struct slice bytes, size_t size, struct buf *out)
{
	struct transcoder transcoder;
	buf_clear(out);
	if (!transcode_start(&transcoder, charset, &tables))
		return 0;
	while (bytes.size) {
		size_t take = size && size < bytes.size ? size : bytes.size;
		transcode_feed(&transcoder, (struct slice){bytes.at, take}, out);
		bytes = slice_from(bytes, take);
	}
	transcode_end(&transcoder, out);
	unsigned long long replaced = transcoder.replaced;
	transcode_stop(&transcoder);
	return replaced;
}

static uint32_t next_random(uint32_t *state)
{
	return *state = *state * 1664525 + 1013904223, *state >> 8;
}

/* Bytes that are likely to mean something to some decoder. */
static void random_bytes(struct buf *out, uint32_t seed, size_t size)
{
	static const char *const pieces[] = {
		"\x1B$B", "\x1B(B", "\x1B(J", "\x1B$)C", "\x1B$)A", "\x1B$*H", "\x1BN", "\x0E", "\x0F", "~{", "~}", "~~", "~\n",
		"\n", "A", "0", "7", "+", "-", "\x81\x30", "\x84\x31\xA4\x37", "\xE4\xB8\xAD", "\xF0\x9F\x92\xA9", "\x88\x62",
		"\x8E\xA2\xA1\xA1", "\x8F\xB0\xA1", "\xED\xA0\x80", "\xD8\x3D", "\xDC\xA9", "\xFF\xFE", "\xEF\xBB\xBF", "0!", "\xB0\xA1",
	};
	buf_clear(out);
	while (out->size < size) {
		uint32_t one = next_random(&seed) % 64;
		if (one < sizeof pieces / sizeof *pieces)
			buf_string(out, pieces[one]);
		else
			buf_byte(out, (char)next_random(&seed));
	}
}

static void any_cut(const struct charset *charset)
{
	struct buf bytes = {0}, whole = {0}, pieces = {0};
	for (uint32_t seed = 1; seed <= 40; seed++) {
		random_bytes(&bytes, seed, seed * 7);
		unsigned long long replaced = decode(charset, buf_held(&bytes), 0, &whole);
		if (utf8_valid(buf_held(&whole)) != whole.size)
			complain(charset, "output is ill-formed", seed);
		for (size_t size = 1; size < 24; size++)
			if (decode(charset, buf_held(&bytes), size, &pieces) != replaced ||
			    !slice_is(buf_held(&whole), buf_held(&pieces)))
				complain(charset, "another text when cut into pieces of so many bytes", size);
	}
	buf_free(&bytes);
	buf_free(&whole);
	buf_free(&pieces);
}

/* Line `number` of a text, without its LF. */
static struct slice line_of(struct slice text, size_t number)
{
	const char *lf;
	while (number-- && (lf = memchr(text.at, '\n', text.size)))
		text = slice_from(text, (size_t)(lf + 1 - text.at));
	lf = memchr(text.at, '\n', text.size);
	return (struct slice){text.at, lf ? (size_t)(lf - text.at) : text.size};
}

static size_t lines_in(struct slice text)
{
	size_t count = 0;
	for (size_t i = 0; i < text.size; i++)
		count += text.at[i] == '\n';
	return count;
}

/* How many lines of two texts differ. */
static size_t lines_changed(struct slice a, struct slice b)
{
	size_t changed = 0, lines = lines_in(a);
	if (lines_in(b) != lines)
		return lines + 1;
	for (size_t i = 0; i <= lines; i++)
		changed += !slice_is(line_of(a, i), line_of(b, i));
	return changed;
}

/* Characters of two texts that differ between the beginning and the end they share. */
static size_t characters_changed(struct slice a, struct slice b)
{
	size_t start = 0, end = 0, shorter = a.size < b.size ? a.size : b.size;
	while (start < shorter && a.at[start] == b.at[start])
		start++;
	while (start && start < a.size && ((unsigned char)a.at[start] & 0xC0) == 0x80)
		start--;
	while (end < shorter - start && a.at[a.size - 1 - end] == b.at[b.size - 1 - end])
		end++;
	while (end && ((unsigned char)a.at[a.size - end] & 0xC0) == 0x80)
		end--;
	return utf8_count((struct slice){a.at + start, a.size - start - end});
}

static void flip_each(const struct charset *charset, struct slice bytes, size_t unit, bool by_character)
{
	static const unsigned char flips[] = {0x80, 0x01, 0x20, 0x40, 0xFF, 0x1B};
	struct buf broken = {0}, whole = {0}, text = {0};
	if (decode(charset, bytes, 0, &whole))
		complain(charset, "the whole document is ill-formed", 0);
	for (size_t at = 0; at < bytes.size; at++)
		for (size_t i = 0; i < sizeof flips; i++) {
			size_t first = at - at % unit;
			buf_clear(&broken);
			buf_slice(&broken, bytes);
			broken.data[at] ^= (char)flips[i];
			if (memchr(bytes.at + first, '\n', unit) || memchr(broken.data + first, '\n', unit))
				continue; /* a line end is broken or made */
			decode(charset, buf_held(&broken), 0, &text);
			if (lines_changed(buf_held(&whole), buf_held(&text)) > 1)
				complain(charset, "a neighbouring line is lost when this byte is broken", at);
			if (by_character && characters_changed(buf_held(&whole), buf_held(&text)) > 1)
				complain(charset, "a neighbouring character is lost when this byte is broken", at);
		}
	buf_free(&broken);
	buf_free(&whole);
	buf_free(&text);
}

/* A document in each charset, written by iconv(3); lines begin and end in ASCII. */
static const struct {
	const char *charset, *iconv, *text;
	size_t unit;
	bool by_character;
} documents[] = {
	{"UTF-8", "UTF-8", "bed 1\n医院床位。\né ß 💩x\n末行\n", 1, true},
	{"UTF-16LE", "UTF-16LE", "bed 1\n医院床位。\né ß 💩x\n末行\n", 2, true},
	{"UTF-16BE", "UTF-16BE", "bed 1\n医院床位。\né ß 💩x\n末行\n", 2, true},
	{"UTF-32LE", "UTF-32LE", "bed 1\n医院床位。\né ß 💩x\n末行\n", 4, true},
	{"UTF-32BE", "UTF-32BE", "bed 1\n医院床位。\né ß 💩x\n末行\n", 4, true},
	{"GB18030", "GB18030", "bed 1\n医院床位，\n镕é㐀x\n末行\n", 1, false},
	{"Big5-HKSCS", "BIG5-HKSCS", "bed 1\n醫院床位，\n許功蓋x\n末行\n", 1, false},
	{"EUC-TW", "EUC-TW", "bed 1\n醫院床位，\n許乂蓋x\n末行\n", 1, false},
	{"Shift_JIS", "CP932", "bed 1\n病院のベッド、\nﾊﾝｶｸ表x\n末行\n", 1, false},
	{"EUC-JP", "EUC-JP", "bed 1\n病院のベッド、\nﾊﾝｶｸ丂x\n末行\n", 1, false},
	{"ISO-2022-JP", "ISO-2022-JP", "bed 1\n病院のベッド、\nabc表x\n末行\n", 1, false},
	{"EUC-KR", "UHC", "bed 1\n병원 침대\n똠방각하x\n끝\n", 1, false},
	{"Johab", "JOHAB", "bed 1\n병원 침대\n똠방각하x\n끝\n", 1, false},
	{"ISO-2022-KR", "ISO-2022-KR", "bed 1\n병원 침대\n각하x\n끝\n", 1, false},
	{"ISO-2022-CN", "ISO-2022-CN", "bed 1\n医院床位，\n中x\n末行\n", 1, false},
	{"UTF-7", "UTF-7", "bed 1\n医院床位，\n中x\n末行\n", 1, false},
	{"windows-1252", "CP1252", "bed 1\ncafé “5 €”\nß\n", 1, true},
	{"windows-1251", "CP1251", "bed 1\nкойка № 5\nя\n", 1, true},
	{"windows-1258", "CP1258", "bed 1\nAnh đi\nô\n", 1, true},
	{"KOI8-R", "KOI8-R", "bed 1\nкойка 5\nя\n", 1, true},
	{"IBM866", "CP866", "bed 1\nкойка № 5\nя\n", 1, true},
	{"macintosh", "MACINTOSH", "bed 1\ncafé “5”\nß\n", 1, true},
};

static void flip_documents(void)
{
	for (size_t i = 0; i < sizeof documents / sizeof *documents; i++) {
		const struct charset *charset = charset_named(documents[i].charset);
		char bytes[512], *to = bytes, *from = (char *)documents[i].text;
		size_t left = strlen(from), room = sizeof bytes;
		iconv_t out = iconv_open(documents[i].iconv, "UTF-8");
		if (out == (iconv_t)-1)
			continue;
		iconv(out, &from, &left, &to, &room);
		iconv(out, NULL, NULL, &to, &room);
		iconv_close(out);
		if (left)
			complain(charset, "iconv(3) cannot write the document", strlen(documents[i].text) - left);
		else
			flip_each(charset, (struct slice){bytes, sizeof bytes - room}, documents[i].unit, documents[i].by_character);
	}
	flip_each(charset_named("HZ"), slice_of("bed 1\n~{R=T:4;~}x\nab~{D)~}\n"), 1, false);
}

/* The standard's labels are the first of the table. */
static void count_labels(void)
{
	size_t count = 0;
	for (const struct label *label = labels; label->label; label++) {
		count++;
		if (!charset_named(label->name))
			complain(charsets, label->label, count);
		for (const struct label *other = labels; other < label; other++)
			if (strcmp(other->label, label->label) == 0)
				complain(charsets, label->label, count);
	}
	if (count < 228)
		complain(charsets, "labels are missing", count);
}

int main(void)
{
	count_labels();
	for (const struct charset *charset = charsets; charset->name; charset++)
		any_cut(charset);
	/* what only iconv(3) reads: stateful, composing, with errors in a state */
	static const char *const others[] = {"IBM037", "IBM939", "SHIFT_JISX0213", "EUC-JISX0213", "TSCII", "UTF-16", "BIG5"};
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (charset_given(others[i]))
			any_cut(charset_given(others[i]));
	flip_documents();
	multibyte_free(&tables);
	return failed != 0;
}
