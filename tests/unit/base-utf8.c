/* UTF-8: every scalar value, every pair and triple of bytes by table 3-7, WHATWG's maximal subparts. */
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

/* By the definition, from the code point. */
static bool well_formed(const unsigned char *b, size_t size)
{
	static const unsigned long least[] = {0, 0, 0x80, 0x800, 0x10000};
	size_t length = b[0] < 0x80 ? 1 : (b[0] & 0xE0) == 0xC0 ? 2 : (b[0] & 0xF0) == 0xE0 ? 3 : (b[0] & 0xF8) == 0xF0 ? 4 : 0;
	if (!length || length != size)
		return false;
	unsigned long code = length == 1 ? b[0] : b[0] & (0xFFu >> (length + 1));
	for (size_t i = 1; i < length; i++) {
		if ((b[i] & 0xC0) != 0x80)
			return false;
		code = code << 6 | (b[i] & 0x3F);
	}
	return code >= least[length] && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
}

static int failures;

static void expect(bool right, const char *what, unsigned long where)
{
	if (!right && failures++ < 10)
		printf("%s at %lX\n", what, where);
}

static void every_scalar(void)
{
	for (unsigned long code = 0; code <= 0x10FFFF; code++) {
		if (code >= 0xD800 && code <= 0xDFFF)
			continue;
		char out[4];
		size_t size = utf8_write(out, (uint32_t)code), length;
		expect(utf8_valid((struct slice){out, size}) == size, "scalar not valid", code);
		expect(utf8_read(out, &length) == code && length == size, "scalar read wrong", code);
	}
}

static void every_sequence(void)
{
	for (unsigned long word = 0; word < 1ul << 24; word += word < 1ul << 16 ? 1 : 7) {
		unsigned char b[4] = {(unsigned char)(word >> 16), (unsigned char)(word >> 8), (unsigned char)word, 0x80};
		for (size_t size = 1; size <= 4; size++) {
			struct slice text = {(char *)b, size};
			if (utf8_valid(text) == size && size == 4 && b[0] >= 0xF0)
				expect(well_formed(b, 4), "taken for valid", word);
			if (well_formed(b, size))
				expect(utf8_valid(text) == size, "not taken", word);
		}
	}
}

/* Behind the characters at the start of a text that are well formed. */
static size_t good_end(const unsigned char *b, size_t size)
{
	size_t at = 0, length = 1;
	while (at < size && length <= 4) {
		for (length = 1; length <= 4 && !(length <= size - at && well_formed(b + at, length)); length++)
			;
		at += length <= 4 ? length : 0;
	}
	return at;
}

/* Long texts of characters and, rarely, of bytes that are none, whatever lies beside them. */
static void mixtures(void)
{
	static const char *const pieces[] = {"a", "b1", "\xC2\xB7", "\xE4\xB8\xAD", "\xEF\xBC\x8C", "\xE2\x80\x9C", "\xE0\xA0\x80", "\xF0\xA0\x80\x80",
	                                     "\xE6\x96\x87\xE5\xAD\x97", "the quick brown fox ", "\x80", "\xE4\xB8", "\xE0\x80\x80", "\xED\xA0\x80", "\xC1\x81", "\xF5\x80\x80\x80", "\xFF", "\xD0"};
	enum { COUNT = sizeof pieces / sizeof *pieces, GOOD = 10, TEXTS = 200000 };
	unsigned long long seed = 1;
	for (unsigned long text = 0; text < TEXTS; text++) {
		char line[120];
		size_t size = 0;
		for (size_t room = 8 + text % 80; size < room;) {
			seed = seed * 6364136223846793005u + 1442695040888963407u;
			unsigned draw = (unsigned)(seed >> 40), piece = draw % 40 ? draw / 40 % GOOD : draw / 40 % COUNT;
			memcpy(line + size, pieces[piece], strlen(pieces[piece]));
			size += strlen(pieces[piece]);
		}
		expect(utf8_valid((struct slice){line, size}) == good_end((unsigned char *)line, size), "measured wrongly", text);
	}
}

/* Examples of the WHATWG Encoding Standard's decoder. */
static void replacements(void)
{
	static const struct { const char *in, *out; size_t bad; } cases[] = {
		{"a\xF0\x9F\x98z", "a\xEF\xBF\xBDz", 1},
		{"\xE4\xB8", "\xEF\xBF\xBD", 1},
		{"\xED\xA0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD", 3},
		{"\xC0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD", 2},
		{"\xF4\x90\x80\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD", 4},
		{"\xE4\xB8\xE4\xB8\xAD", "\xEF\xBF\xBD\xE4\xB8\xAD", 1},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct buf out = {0};
		size_t first = 0, bad = utf8_repair(&out, slice_of(cases[i].in), &first);
		expect(bad == cases[i].bad && slice_is_string(buf_held(&out), cases[i].out), "replaced wrongly", i);
		buf_free(&out);
	}
}

int main(void)
{
	every_scalar();
	every_sequence();
	mixtures();
	replacements();
	return failures != 0;
}
