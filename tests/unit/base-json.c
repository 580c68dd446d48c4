/* The record scanner against jansson, line by line, on made-up and broken records. */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/record.h"
#include "base/utf8.h"

static unsigned long seed = 20260101;

static unsigned random_below(unsigned bound)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(seed >> 33) % bound;
}

static const char *const pieces[] = {
	"{", "}", "[", "]", ":", ",", "\"a\"", "\"b\"", "\"text\"", "\"\\u0061\"", "1", "-0", "0.5e+3", "01", "1.",
	"true", "false", "null", "nul", " ", "\t", "\"\\ud83d\\ude00\"", "\"\\ud83d\"", "\"\\udc00x\"", "\"\\u0000\"",
	"\"\xE4\xB8\xAD\"", "\"\xE4\xB8\"", "\"\xED\xA0\x80\"", "\"\xF0\x9F\x98\x80\"", "\"\x01\"", "\"\\x\"", "1e400",
	"12345678901234567890123", "\"\xC0\x80\"", "\"\xF4\x90\x80\x80\"", "\"", "\\", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
};

/* A record that is often good, so that the comparison says something. */
static void random_value(struct buf *out, int depth)
{
	switch (random_below(depth > 3 ? 3 : 6)) {
	case 3:
		buf_string(out, "[");
		for (unsigned i = random_below(3); i; i--, buf_string(out, i ? "," : ""))
			random_value(out, depth + 1);
		buf_string(out, "]");
		break;
	case 4:
		buf_string(out, "{ \"x\" : ");
		random_value(out, depth + 1);
		buf_string(out, "}");
		break;
	default:
		buf_string(out, pieces[6 + random_below(sizeof pieces / sizeof *pieces - 6)]);
	}
}

static void random_line(struct buf *out)
{
	static const char *const names[] = {"\"a\"", "\"b\"", "\"\\u0061\"", "\"text\"", "\"c\\n\"", "\"\xE4\xB8\xAD\""};
	buf_clear(out);
	if (!random_below(8)) {
		for (unsigned i = random_below(9); i; i--)
			buf_string(out, pieces[random_below(sizeof pieces / sizeof *pieces)]);
		return;
	}
	buf_string(out, "{");
	for (unsigned i = random_below(4); i; i--, buf_string(out, i ? "," : "")) {
		buf_string(out, names[random_below(6)]);
		buf_string(out, random_below(2) ? ":" : " : ");
		random_value(out, 0);
	}
	buf_string(out, random_below(12) ? "}" : "}x");
}

/* Does what we read of a string member equal what jansson read? */
static bool same_members(const struct record *record, json_t *object)
{
	struct buf scratch = {0};
	bool same = record->count == json_object_size(object);
	for (size_t i = 0; same && i < record->count; i++) {
		const struct member *member = &record->members[i];
		json_t *value = json_object_getn(object, member->name.at, member->name.size);
		same = value != NULL;
		if (same && json_is_string(value)) {
			struct slice text = member_is_string(member) ? member_text(member, &scratch) : (struct slice){0};
			same = slice_is(text, (struct slice){json_string_value(value), json_string_length(value)});
			struct buf written = {0}, back = {0};
			json_escape(&written, text);
			json_unescape(&back, buf_held(&written));
			same = same && slice_is(buf_held(&back), text);
			buf_free(&written);
			buf_free(&back);
		}
	}
	buf_free(&scratch);
	return same;
}

int main(void)
{
	struct buf line = {0};
	struct record record = {0};
	int good = 0, bad = 0;
	for (int i = 0; i < 200000; i++) {
		struct json_error error = {0};
		json_error_t peer_error;
		random_line(&line);
		bool ours = record_scan(&record, buf_held(&line), &error);
		json_t *peer = json_loadb(line.data ? line.data : "", line.size, JSON_ALLOW_NUL | JSON_REJECT_DUPLICATES | JSON_DECODE_INT_AS_REAL, &peer_error);
		/* jansson knows no numbers beyond a double; we copy them */
		bool overflow = !peer && json_error_code(&peer_error) == json_error_numeric_overflow;
		bool theirs = peer && json_is_object(peer);
		/* we look for doubled names at the top only */
		bool deeper = !peer && json_error_code(&peer_error) == json_error_duplicate_key;
		if (!overflow && !deeper && (ours != theirs || (ours && !same_members(&record, peer)))) {
			printf("%.*s\nours %d (%s at %zu), theirs %d (%s)\n", (int)line.size, line.data, ours, error.what ? error.what : "", error.at, theirs, peer_error.text);
			return 1;
		}
		good += ours;
		bad += !ours;
		json_decref(peer);
	}
	printf("%d good, %d bad\n", good, bad);
	buf_free(&line);
	record_free(&record);
	return good > 20000 && bad > 20000 ? 0 : 1;
}
