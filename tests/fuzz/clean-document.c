/* Any bytes, made UTF-8 as clean does, with all rules and with those that keep every digit. */
#include "clean-properties.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct cleaner all, tame;
	static bool started;
	struct buf text = {0};
	size_t first;
	if (!started) {
		start_cleaner(&all, true);
		start_cleaner(&tame, false);
		started = true;
	}
	if (size) {
		all.lost = tame.lost = data[0] & 1 ? LOST_GUESS : LOST_FFFD;
		utf8_repair(&text, (struct slice){(const char *)data + 1, size - 1}, &first);
	}
	check_clean(&all, buf_held(&text), false);
	check_clean(&tame, buf_held(&text), true);
	buf_free(&text);
	return 0;
}
