#include "extract-numbers/write.h"

#include <stdint.h>

#include "base/json.h"
#include "base/stream.h"
#include "base/utf8.h"
#include "text/sentence.h"

static const char *const field_names[] = {
	"value", "value_to", "qualifier", "unit", "kind", "item", "scope", "base", "change", "period", "flags", "raw", "clause", "sentence", "start", "rule",
};

const struct names figure_names = {field_names, sizeof field_names / sizeof *field_names - 1};

/* with --explain */
static const struct names names_explained = {field_names, sizeof field_names / sizeof *field_names};

/* Reads the record's own start, 0 without one; false where the member of that name is none, but another thing. */
static bool read_start(const struct record *record, size_t *start)
{
	enum { MOST_DIGITS = 15 };
	const struct member *member = record_find(record, slice_of("start"));
	*start = 0;
	if (!member || member_is_null(member))
		return true;
	bool digits = member->value.size <= MOST_DIGITS;
	for (size_t i = 0; digits && i < member->value.size; i++)
		digits = member->value.at[i] >= '0' && member->value.at[i] <= '9';
	for (size_t i = 0; digits && i < member->value.size; i++)
		*start = *start * 10 + (size_t)(member->value.at[i] - '0');
	return digits;
}

static void write_ride(struct writer *writer)
{
	static const char *const consumed[] = {"start"};
	size_t start;
	struct ride ride = {.written = writer->settings->explain ? names_explained : figure_names, .consumed = {consumed, 1}, .keep = writer->keep};
	if (!writer->own)
		writer->own = names_bits(ride.written) | names_bits(ride.consumed);
	ride.bits = writer->own;
	const struct document *document = writer->passage->document;
	const struct record *record = document->record;
	record_begin(&writer->before);
	record_begin(&writer->behind);
	if (!record) {
		record_string(&writer->before, "doc", slice_of(document->name));
		return;
	}
	if (!read_start(record, &start))
		ride.consumed.count = 0; /* it rides as _start */
	size_t index = record_index(record, document->member);
	record_ride(&writer->before, record, &ride, 0, index);
	record_ride(&writer->behind, record, &ride, index + 1, record->count);
}

void write_begin(struct writer *writer, const struct passage *passage)
{
	if (writer->passage == passage)
		return;
	buf_clear(&writer->before);
	buf_clear(&writer->behind);
	writer->counted = writer->written = passage->text.at;
	writer->passage = passage;
	writer->position = 0;
	if (passage->document->record)
		(void)read_start(passage->document->record, &writer->position);
}

/* Code points from the document's start to `at`. */
static size_t position_of(struct writer *writer, const char *at)
{
	if (at >= writer->counted) {
		writer->position += utf8_count((struct slice){writer->counted, (size_t)(at - writer->counted)});
	} else {
		writer->position -= utf8_count((struct slice){at, (size_t)(writer->counted - at)});
	}
	writer->counted = at;
	return writer->position;
}

/* Appends a literal. */
#define ADD(out, literal) buf_add(out, "" literal, sizeof literal - 1)

/* Adds a text, which mostly is a part of a sentence that is known, escaped and without its quotes. */
static inline void add_text(const struct writer *writer, struct buf *out, struct slice text)
{
	uintptr_t at = (uintptr_t)text.at - (uintptr_t)writer->plain.at;
	if (at <= writer->plain.size && text.size <= writer->plain.size - at)
		buf_slice(out, text);
	else if (text.size)
		json_escape(out, text);
}

/* The same for a name of figure.h, of which nothing is escaped. */
static inline void add_name(struct buf *out, const char *name)
{
	if (*name)
		buf_string(out, name);
}

static void add_decimal(struct buf *out, bool has, struct decimal value)
{
	if (has)
		decimal_write(out, value);
	else
		buf_add(out, "null", 4);
}

/* The names of flags, with spaces between. */
static void add_flags(struct buf *out, unsigned flags)
{
	bool first = true;
	for (size_t i = 0; flags >> i; i++) {
		if (!(flags >> i & 1))
			continue;
		if (!first)
			buf_byte(out, ' ');
		buf_string(out, flag_names[i]);
		first = false;
	}
}

/* The clause that a figure begins in, up to the one that it ends in. */
static struct slice clause_of(const struct sentence *sentence, const struct figure *figure)
{
	size_t at = (size_t)(figure->raw.at - sentence->text.at), low = 0, high = sentence->clause_count;
	while (high - low > 1) {
		size_t middle = (low + high) / 2;
		if (sentence->clauses[middle] <= at)
			low = middle;
		else
			high = middle;
	}
	size_t first = sentence->clauses[low], end = at + figure->raw.size;
	while (low + 1 < sentence->clause_count && sentence->clauses[low + 1] < end) /* 比例3 : 2 */
		low++;
	return sentence_trim((struct slice){sentence->text.at + first, sentence->clause_ends[low] - first});
}

/* At most `most` code points of a text from its end; whether it was cut. */
static struct slice last_points(struct slice text, size_t most, bool *cut)
{
	const char *at = text.at + text.size;
	while (most-- && at > text.at)
		at = utf8_back(text.at, at);
	*cut = at > text.at;
	return (struct slice){at, (size_t)(text.at + text.size - at)};
}

static struct slice first_points(struct slice text, size_t most, bool *cut)
{
	size_t at = 0;
	while (most-- && at < text.size)
		at += utf8_length(text.at[at]);
	*cut = at < text.size;
	return (struct slice){text.at, at};
}

enum { SENTENCE_POINTS = 500, LONGEST_CLAUSE = 3000 /* bytes */ };

/* Is the text short enough to be written whole? */
static bool is_short(struct slice text)
{
	return text.size <= SENTENCE_POINTS || (text.size <= SENTENCE_POINTS * 4 && utf8_count(text) <= SENTENCE_POINTS);
}

/* A long sentence or clause: as much as fits around the figure. */
static void add_window(struct buf *out, struct slice sentence, const struct figure *figure)
{
	bool cut_left, cut_right;
	struct slice before = {sentence.at, (size_t)(figure->raw.at - sentence.at)};
	struct slice rest = {figure->raw.at, (size_t)(sentence.at + sentence.size - figure->raw.at)};
	before = last_points(before, SENTENCE_POINTS / 2, &cut_left);
	size_t left = SENTENCE_POINTS - utf8_count(before) - (cut_left ? 1 : 0);
	rest = first_points(rest, left - 1, &cut_right);
	if (cut_left)
		buf_string(out, "…");
	json_escape(out, before);
	json_escape(out, rest);
	if (cut_right)
		buf_string(out, "…");
}

static void add_rules(struct buf *out, const struct figure *figure)
{
	buf_string(out, ",\"rule\":\"");
	for (unsigned i = 0; i < figure->rule_count; i++) {
		if (i)
			buf_string(out, "; ");
		buf_string(out, figure->rules[i].table);
		buf_string(out, ": ");
		json_escape(out, figure->rules[i].row);
	}
	buf_byte(out, '"');
}

/* The fields in front of the flags: each ends the one before it. */
static void add_fields(const struct writer *writer, struct buf *out, const struct figure *figure)
{
	ADD(out, "\"value\":");
	add_decimal(out, figure->has_value, figure->value);
	ADD(out, ",\"value_to\":");
	add_decimal(out, figure->has_value_to, figure->value_to);
	ADD(out, ",\"qualifier\":\"");
	add_name(out, qualifier_names[figure->qualifier]);
	ADD(out, "\",\"unit\":\"");
	add_text(writer, out, figure->unit);
	ADD(out, "\",\"kind\":\"");
	add_name(out, kind_names[figure->kind]);
	ADD(out, "\",\"item\":\"");
	add_text(writer, out, figure->item);
	ADD(out, "\",\"scope\":\"");
	add_text(writer, out, figure->scope);
	ADD(out, "\",\"base\":\"");
	add_text(writer, out, figure->base);
	ADD(out, "\",\"change\":\"");
	add_name(out, change_names[figure->change]);
	if (figure->period.at) {
		ADD(out, "\",\"period\":\"");
		add_text(writer, out, figure->period);
		ADD(out, "\",\"flags\":\"");
	} else
		ADD(out, "\",\"period\":null,\"flags\":\"");
	add_flags(out, figure->flags);
}

/* The fields from raw to the position. */
static void add_context(struct writer *writer, struct buf *out, const struct sentence *sentence, const struct figure *figure, bool whole)
{
	ADD(out, "\",\"raw\":\"");
	add_text(writer, out, figure->raw);
	ADD(out, "\",\"clause\":\"");
	if (figure->clause.size <= LONGEST_CLAUSE || is_short(figure->clause))
		add_text(writer, out, figure->clause);
	else
		add_window(out, figure->clause, figure);
	ADD(out, "\",\"sentence\":\"");
	if (whole)
		buf_add(out, writer->sentence.data, writer->sentence.size);
	else
		add_window(out, sentence->whole, figure);
	ADD(out, "\",\"start\":");
	buf_number(out, (long long)position_of(writer, figure->raw.at));
}

static void write_one(struct writer *writer, const struct sentence *sentence, const struct figure *figure, bool whole, struct buf *out)
{
	buf_add(out, writer->before.data, writer->before.size);
	if (writer->before.size > 1) /* more than its brace */
		buf_byte(out, ',');
	add_fields(writer, out, figure);
	add_context(writer, out, sentence, figure, whole);
	if (writer->settings->explain)
		add_rules(out, figure);
	if (writer->behind.size > 1) {
		buf_byte(out, ',');
		buf_add(out, writer->behind.data + 1, writer->behind.size - 1);
	}
	record_end(out);
}

static bool is_wanted(const struct writer *writer, const struct figure *figure)
{
	return writer->settings->kinds >> figure->kind & 1;
}

static void escape_sentence(struct writer *writer, struct slice sentence, bool whole)
{
	buf_clear(&writer->sentence);
	writer->plain = (struct slice){0};
	if (!whole)
		return;
	json_escape(&writer->sentence, sentence);
	if (writer->sentence.size == sentence.size)
		writer->plain = sentence;
}

void write_figures(struct writer *writer, const struct sentence *sentence, struct output *output)
{
	bool ready = false, whole = is_short(sentence->whole);
	for (size_t i = 0; i < sentence->count; i++) {
		struct figure *figure = &sentence->figures[i];
		if (!is_wanted(writer, figure))
			continue;
		if (!writer->before.size)
			write_ride(writer);
		if (!ready)
			escape_sentence(writer, sentence->whole, whole);
		ready = true;
		figure->clause = clause_of(sentence, figure);
		write_one(writer, sentence, figure, whole, &output->buf);
		output_settle(output);
	}
}

void write_only(struct writer *writer, const struct sentence *sentence, struct output *output)
{
	for (size_t i = 0; i < sentence->count; i++) {
		const struct figure *figure = &sentence->figures[i];
		if (!is_wanted(writer, figure))
			continue;
		size_t start = output->buf.size;
		buf_slice(&output->buf, figure->raw);
		for (size_t at = start; at < output->buf.size; at++) /* one tab a line */
			if (output->buf.data[at] == '\t')
				output->buf.data[at] = ' ';
		buf_byte(&output->buf, '\t');
		if (figure->has_value)
			decimal_write(&output->buf, figure->value);
		if (figure->has_value_to) {
			buf_string(&output->buf, "..");
			decimal_write(&output->buf, figure->value_to);
		}
		buf_byte(&output->buf, '\n');
	}
	output_settle(output);
}

void write_highlighted(struct writer *writer, const struct sentence *sentence, bool coloured, struct output *output)
{
	/* ECMA-48 colours, by kind */
	static const char *const colours[KIND_COUNTED] = {
		"",   "32", "36", "36", "36", "33", "34", "35", "35", "31", "90", "90", "90", "90", "90",
	};
	for (size_t i = 0; i < sentence->count; i++) {
		const struct figure *figure = &sentence->figures[i];
		if (!is_wanted(writer, figure) || figure->raw.at < writer->written)
			continue;
		buf_add(&output->buf, writer->written, (size_t)(figure->raw.at - writer->written));
		if (coloured) {
			buf_string(&output->buf, "\033[");
			buf_string(&output->buf, colours[figure->kind]);
			buf_byte(&output->buf, 'm');
		}
		buf_slice(&output->buf, figure->raw);
		if (coloured)
			buf_string(&output->buf, "\033[m");
		writer->written = figure->raw.at + figure->raw.size;
	}
	output_settle(output);
}

void write_rest(struct writer *writer, const struct passage *passage, bool ended, struct output *output)
{
	const char *end = passage->text.at + passage->text.size;
	buf_add(&output->buf, writer->written, (size_t)(end - writer->written));
	writer->written = end;
	if (ended && passage->text.size && end[-1] != '\n')
		buf_byte(&output->buf, '\n');
}

void write_end(struct writer *writer)
{
	buf_free(&writer->before);
	buf_free(&writer->behind);
	buf_free(&writer->sentence);
}
