/* The record scanner: spans lie inside the line, what is written reads back. */
#include <stdint.h>
#include <stdlib.h>

#include "base/record.h"
#include "base/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(bool right)
{
	if (!right)
		abort();
}

static void check_string(const struct member *member)
{
	struct buf scratch = {0}, written = {0}, back = {0};
	struct slice text = member_text(member, &scratch);
	check(utf8_valid(text) == text.size);
	json_escape(&written, text);
	json_unescape(&back, buf_held(&written));
	check(slice_is(buf_held(&back), text));
	check(written.size <= member->value.size - 2); /* the shortest escapes */
	buf_free(&scratch);
	buf_free(&written);
	buf_free(&back);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct record record = {0}, again = {0};
	struct json_error error = {0};
	struct slice line = {(const char *)data, size};
	struct buf out = {0};
	if (record_scan(&record, line, &error)) {
		const struct ride ride = {0};
		for (size_t i = 0; i < record.count; i++) {
			const struct member *member = &record.members[i];
			check(member->whole.at >= line.at && member->whole.at + member->whole.size <= line.at + line.size);
			check(record_find(&record, member->name) == member);
			if (member_is_string(member))
				check_string(member);
		}
		record_begin(&out);
		record_ride(&out, &record, &ride, 0, record.count);
		record_end(&out);
		check(record_scan(&again, buf_held(&out), &error) && again.count == record.count);
	} else {
		check(error.what && error.at <= size);
	}
	record_free(&record);
	record_free(&again);
	buf_free(&out);
	return 0;
}
