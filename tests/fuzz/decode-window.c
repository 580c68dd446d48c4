/*
 * Any bytes, whole and in pieces: the same guess and the same text, which is
 * well-formed UTF-8; as many U+FFFD at least as were counted. The first byte
 * names the charset, 0 to find it; the second the pieces' size.
 */
#include <stdint.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "decode/window.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(bool right)
{
	if (!right)
		abort();
}

static void read_all(struct window *window, const struct charset *given, struct slice bytes, size_t piece, struct buf *out)
{
	buf_clear(out);
	window_start(window, given);
	do {
		struct slice in = {bytes.at, piece < bytes.size ? piece : bytes.size};
		bytes = slice_from(bytes, in.size);
		while (window_step(window, &in, !bytes.size, out))
			;
		if (window->stage == STAGE_NO_TEXT)
			break;
	} while (bytes.size);
}

static size_t count_replacements(struct slice text)
{
	size_t count = 0;
	for (size_t at = 0; at + 3 <= text.size; at++)
		count += memcmp(text.at + at, UTF8_REPLACEMENT, 3) == 0;
	return count;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct window window; /* kept, as between documents */
	static struct buf whole, pieces;
	if (size < 2)
		return 0;
	size_t count = 0;
	while (charsets[count].name)
		count++;
	const struct charset *given = data[0] % 4 ? &charsets[data[0] % count] : NULL;
	struct slice bytes = {(const char *)data + 2, size - 2};
	read_all(&window, given, bytes, SIZE_MAX, &whole);
	unsigned long long replaced = window_replaced(&window);
	const struct charset *charset = window.guess.charset;
	double confidence = window.guess.confidence;
	check(utf8_valid(buf_held(&whole)) == whole.size);
	check(count_replacements(buf_held(&whole)) >= replaced);
	check(confidence >= 0 && confidence <= 1);
	read_all(&window, given, bytes, data[1] + 1, &pieces);
	check(charset == window.guess.charset && replaced == window_replaced(&window));
	check(slice_is(buf_held(&whole), buf_held(&pieces)));
	return 0;
}
