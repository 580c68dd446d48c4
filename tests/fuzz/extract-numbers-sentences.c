/*
 * Any text: figures lie inside their sentence and in order, values fit, and
 * what is written is a record.
 */
#include <stdint.h>
#include <stdlib.h>

#include "base/stream.h"
#include "base/utf8.h"
#include "extract-numbers/lexicon.h"
#include "extract-numbers/passage.h"
#include "extract-numbers/steps.h"
#include "extract-numbers/vocabulary.h"
#include "extract-numbers/write.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(bool right)
{
	if (!right)
		abort();
}

static void check_sentence(const struct sentence *sentence)
{
	const char *from = sentence->text.at, *to = from + sentence->text.size, *last = from;
	for (size_t i = 0; i < sentence->count; i++) {
		const struct figure *figure = &sentence->figures[i];
		check(figure->raw.size && figure->raw.at >= from && figure->raw.at + figure->raw.size <= to);
		check(figure->raw.at >= last);
		last = figure->raw.at;
		check(utf8_valid(figure->raw) == figure->raw.size);
		check(figure->kind > KIND_NONE && figure->kind < KIND_COUNTED);
		check(!figure->has_value_to || figure->has_value);
	}
}

static void check_rows(struct slice rows)
{
	struct record record = {0};
	struct json_error error;
	while (rows.size) {
		const char *end = memchr(rows.at, '\n', rows.size);
		check(end != NULL);
		check(record_scan(&record, (struct slice){rows.at, (size_t)(end - rows.at)}, &error));
		rows = slice_from(rows, (size_t)(end + 1 - rows.at));
	}
	record_free(&record);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct lexicon *lexicon; /* compiled once: they are only read */
	static struct vocabulary *vocabulary;
	struct settings settings = {.kinds = ~0u, .yuan = slice_of("CNY"), .published = "published", .explain = true};
	struct buf text = {0};
	size_t first;
	if (!lexicon) {
		lexicon = calloc(1, sizeof *lexicon);
		vocabulary = calloc(1, sizeof *vocabulary);
		check(lexicon && vocabulary);
		lexicon_open(lexicon, NULL, NULL);
		vocabulary_open(vocabulary);
	}
	utf8_repair(&text, (struct slice){(const char *)data, size}, &first);
	const struct document document = {.name = "fuzz", .text = buf_held(&text), .line = 1};
	struct passage passage = {.document = &document, .settings = &settings, .lexicon = lexicon, .vocabulary = vocabulary, .text = document.text};
	struct walk walk = {.passage = &passage};
	struct sentence sentence = {0};
	struct writer writer = {.settings = &settings};
	struct output output = {.fd = -1, .name = "memory"};
	write_begin(&writer, &passage);
	while (walk_next(&walk, &sentence)) {
		steps_run(&sentence, 1);
		check_sentence(&sentence);
		write_figures(&writer, &sentence, &output);
		check_rows(buf_held(&output.buf));
		buf_clear(&output.buf);
	}
	write_end(&writer);
	sentence_free(&sentence);
	buf_free(&output.buf);
	buf_free(&text);
	return 0;
}
