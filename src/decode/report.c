#include "decode/report.h"

#include <stdio.h>

#include "base/die.h"
#include "base/record.h"
#include "base/utf8.h"

/* An operand as a string member: a file name is any bytes, a record is UTF-8. */
static void add_operand(struct buf *out, const char *operand)
{
	struct buf name = {0};
	size_t first;
	utf8_repair(&name, slice_of(operand), &first);
	record_string(out, "doc", buf_held(&name));
	buf_free(&name);
}

void report_record(struct output *output, const char *operand, const struct window *window, struct slice text)
{
	struct buf *out = &output->buf;
	record_begin(out);
	add_operand(out, operand);
	record_string(out, "charset", slice_of(window->guess.charset->name));
	record_number(out, "replaced", (long long)window_replaced(window));
	record_string(out, "text", text);
	record_end(out);
}

/* A number from 0 to 1 with two decimals, never rounded up to certainty. */
static void add_confidence(struct buf *out, double confidence)
{
	char number[16];
	snprintf(number, sizeof number, "%.2f", confidence < 1 && confidence > 0.99 ? 0.99 : confidence);
	buf_string(out, number);
}

static void add_candidates(struct buf *out, const struct guess *guess)
{
	record_key(out, "candidates");
	buf_byte(out, '[');
	for (size_t i = 0; i < guess->ranked_count; i++) {
		const struct candidate *candidate = &guess->ranked[i];
		if (i)
			buf_byte(out, ',');
		record_begin(out);
		record_string(out, "charset", slice_of(candidate->charset->name));
		record_key(out, "confidence");
		add_confidence(out, candidate->confidence);
		if (candidate->language)
			record_string(out, "language", slice_of(candidate->language));
		else
			record_null(out, "language");
		buf_byte(out, '}');
	}
	buf_byte(out, ']');
}

static void guess_json(struct buf *out, const char *operand, const struct guess *guess)
{
	record_begin(out);
	add_operand(out, operand);
	if (guess->charset)
		record_string(out, "charset", slice_of(guess->charset->name));
	else
		record_null(out, "charset");
	record_key(out, "confidence");
	add_confidence(out, guess->confidence);
	record_string(out, "reason", slice_of(guess->charset ? reason_words(guess->reason) : guess->what));
	if (guess->declared)
		record_string(out, "declared", slice_of(guess->declared->name));
	else
		record_null(out, "declared");
	add_candidates(out, guess);
	record_end(out);
}

void report_guess(struct output *output, const char *operand, const struct guess *guess, bool json)
{
	struct buf *out = &output->buf;
	if (json) {
		guess_json(out, operand, guess);
		return;
	}
	buf_string(out, operand);
	buf_string(out, ": ");
	buf_string(out, guess->charset ? guess->charset->name : "binary");
	buf_string(out, ": ");
	add_confidence(out, guess->confidence);
	buf_string(out, ": ");
	buf_string(out, guess->charset ? reason_words(guess->reason) : guess->what);
	if (guess->charset && guess->declared && guess->declared != guess->charset) {
		buf_string(out, ", declared ");
		buf_string(out, guess->declared->name);
	}
	buf_byte(out, '\n');
}

void report_doubts(const char *name, const struct window *window)
{
	const struct guess *guess = &window->guess;
	unsigned long long replaced = window_replaced(window);
	if (guess->declared && guess->declared != guess->charset)
		warn("%s: declared %s, but read as %s", name, guess->declared->name, guess->charset->name);
	size_t other = 0;
	while (other < guess->ranked_count && guess->ranked[other].same)
		other++;
	if (guess->confidence < CONFIDENT && other < guess->ranked_count)
		warn("%s: charset uncertain: read as %s (%.2f), perhaps %s (%.2f)", name, guess->charset->name,
		     guess->confidence, guess->ranked[other].charset->name, guess->ranked[other].confidence);
	if (replaced)
		warn("%s: %llu ill-formed %s in %s replaced by U+FFFD, the first at byte %llu", name, replaced,
		     replaced == 1 ? "sequence" : "sequences", guess->charset->name, window->transcoder.first + 1);
}

void report_charsets(struct output *output)
{
	for (const struct charset *charset = charsets; charset->name; charset++) {
		buf_string(&output->buf, charset->name);
		for (const struct label *label = labels; label->label; label++) {
			if (strcmp(label->name, charset->name) != 0)
				continue;
			buf_byte(&output->buf, ' ');
			buf_string(&output->buf, label->label);
		}
		buf_byte(&output->buf, '\n');
	}
}
