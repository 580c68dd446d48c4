#include "base/stream.h"

#include <errno.h>

#include "base/utf8.h"

/* What one run holds. */
struct run {
	struct stream *stream;
	const struct filter *filter;
	struct reader reader;
	struct output output;
	/* records read and not yet processed, all within what the reader holds; the one behind them is being read */
	struct document documents[STREAM_HELD];
	struct record records[STREAM_HELD];
	struct buf texts[STREAM_HELD]; /* unescaped */
	size_t held;
	struct buf text; /* a repaired text, or a line to reject */
	struct complaints bad;
	int status;
};

bool stream_option(struct stream *stream, int option)
{
	switch (option) {
	case 'r':
		stream->form = FORM_RECORDS;
		return true;
	case 't':
		stream->form = FORM_TEXT;
		return true;
	case 'm':
		stream->member = optarg;
		return true;
	case OPTION_REJECTS:
		stream->rejects.path = optarg;
		return true;
	case OPTION_MAX_RECORD:
		stream->max_record = option_size("--max-record", optarg);
		return true;
	default:
		return false;
	}
}

/* Processes the records that are held, before anything else is read or said. */
static void run_held(struct run *run)
{
	if (run->held)
		run->filter->process_some(run->filter->state, run->documents, run->held, &run->output);
	run->held = 0;
	output_settle(&run->output);
}

/* Says a bad record; without --rejects that is the end. */
static void bad_record(struct run *run, size_t line, const struct json_error *error)
{
	if (!run->stream->rejects.path) {
		output_flush(&run->output);
		die("%s:%zu: %s (byte %zu)", run->reader.name, line, error->what, error->at + 1);
	}
	run->status = STATUS_SET_ASIDE;
	if (complaint_said(&run->bad))
		warn("%s:%zu: %s (byte %zu)", run->reader.name, line, error->what, error->at + 1);
}

/* The line of a rejected record with its line end; one is added where it lacks. */
static void reject(struct run *run, struct slice line)
{
	if (!run->stream->rejects.path)
		return;
	buf_clear(&run->text);
	buf_slice(&run->text, line);
	buf_byte(&run->text, '\n');
	side_write(&run->stream->rejects, buf_held(&run->text));
}

/* A line that is too long goes to the rejects piece by piece, never whole in memory. */
static void reject_long(struct run *run, size_t number, struct slice piece)
{
	bad_record(run, number, &(struct json_error){run->stream->max_record, "record longer than --max-record"});
	enum line kind = LINE_LONG;
	bool ended = false;
	while (kind == LINE_LONG) {
		side_write(&run->stream->rejects, piece);
		kind = reader_line(&run->reader, run->stream->max_record, &piece, &ended);
	}
	if (kind == LINE_WHOLE)
		side_write(&run->stream->rejects, piece);
	side_write(&run->stream->rejects, slice_of("\n"));
}

/* Makes a document of a record in the place behind those held; false with *error. */
static bool read_document(struct run *run, struct slice line, struct json_error *error)
{
	struct document *document = &run->documents[run->held];
	struct record *record = &run->records[run->held];
	if (!record_scan(record, line, error))
		return false;
	document->record = record;
	document->member = record_find(record, slice_of(run->stream->member));
	if (!document->member || !member_is_string(document->member)) {
		*error = (struct json_error){0, document->member ? "text member is no string" : "no text member"};
		document->member = NULL;
		return !run->stream->text_needed;
	}
	document->text = run->stream->text_needed ? member_text(document->member, &run->texts[run->held]) : (struct slice){0};
	return true;
}

static void run_record(struct run *run, const char *name, struct slice line, size_t number)
{
	struct json_error error = {0};
	struct slice body = line;
	if (body.size && body.at[body.size - 1] == '\r')
		body.size--;
	if (json_space(body, 0) == body.size)
		return; /* a blank line is no record and no loss */
	run->documents[run->held] = (struct document){.name = name, .line = number};
	bool good = read_document(run, body, &error);
	if (good && run->filter->process_some) {
		if (++run->held == STREAM_HELD)
			run_held(run);
		return;
	}
	if (!good || !run->filter->process(run->filter->state, &run->documents[run->held], &run->output, &error)) {
		run_held(run);
		bad_record(run, number, &error);
		reject(run, line);
	}
	output_settle(&run->output);
}

static void run_records(struct run *run, const char *name)
{
	struct slice line;
	bool ended;
	for (size_t number = 1;; number++) {
		if (!reader_has_line(&run->reader)) {
			run_held(run); /* the reader moves what it holds when it reads */
			output_flush(&run->output); /* whoever feeds us slowly sees the rows */
		}
		enum line kind = reader_line(&run->reader, run->stream->max_record, &line, &ended);
		if (kind == LINE_END)
			break;
		if (number == 1 && slice_begins(line, UTF8_BOM))
			line = slice_from(line, 3);
		if (kind == LINE_LONG) {
			run_held(run);
			reject_long(run, number, line);
		} else
			run_record(run, name, line, number);
	}
	complaints_end(&run->bad, run->reader.name, "bad records");
	run->bad = (struct complaints){0};
}

static void run_text(struct run *run, const char *name)
{
	struct json_error error = {0};
	struct slice text = reader_all(&run->reader);
	if (run->reader.error)
		return;
	if (slice_begins(text, UTF8_BOM))
		text = slice_from(text, 3);
	if (utf8_valid(text) < text.size) {
		size_t first = 0;
		buf_clear(&run->text);
		size_t bad = utf8_repair(&run->text, text, &first);
		warn("%s: %zu ill-formed sequence%s replaced by U+FFFD, the first at byte %zu", run->reader.name, bad, bad == 1 ? "" : "s",
		     first + 1);
		text = buf_held(&run->text);
	}
	struct document document = {.name = name, .text = text, .line = 1};
	if (!run->filter->process(run->filter->state, &document, &run->output, &error))
		bad_record(run, 1, &error);
	output_settle(&run->output);
}

/* Does the input, behind a BOM and white space, begin with a brace? */
static bool looks_like_records(struct reader *reader)
{
	for (;;) {
		struct slice held = {reader->buf.data + reader->at, reader->buf.size - reader->at};
		size_t at = json_space(held, held.size && slice_begins(held, UTF8_BOM) ? 3 : 0);
		if (at < held.size && (held.size >= 3 || held.at[at] == '{'))
			return held.at[at] == '{';
		if (!reader_fill(reader)) /* which may have moved what is held */
			return at < held.size && reader->buf.data[reader->at + at] == '{';
	}
}

/* A text that cannot be read is set aside whole; a stream that breaks off is not whole. */
static void read_failed(struct run *run, const char *operand, enum form form)
{
	output_flush(&run->output);
	if (form != FORM_TEXT || strcmp(operand, "-") == 0)
		die("%s: %s", run->reader.name, strerror(run->reader.error));
	warn("%s: %s", run->reader.name, strerror(run->reader.error));
	run->status = STATUS_SET_ASIDE;
}

static void run_operand(struct run *run, const char *operand)
{
	if (!reader_open(&run->reader, operand)) {
		warn("%s: %s", operand, strerror(errno));
		run->status = STATUS_SET_ASIDE;
		return;
	}
	enum form form = run->stream->form;
	if (form == FORM_FOUND)
		form = looks_like_records(&run->reader) ? FORM_RECORDS : FORM_TEXT;
	if (form == FORM_RECORDS)
		run_records(run, operand);
	else
		run_text(run, operand);
	if (run->reader.error)
		read_failed(run, operand, form);
	reader_close(&run->reader);
}

int stream_run(struct stream *stream, char *const *operands, const struct filter *filter)
{
	struct run run = {.stream = stream, .filter = filter, .output = STANDARD_OUTPUT};
	struct json_error error = {0};
	spare_inputs(operands, stream->rejects.path);
	if (!*operands)
		run_operand(&run, "-");
	for (; *operands; operands++)
		run_operand(&run, *operands);
	filter->process(filter->state, NULL, &run.output, &error);
	output_end(&run.output);
	side_end(&stream->rejects);
	reader_free(&run.reader);
	for (size_t i = 0; i < STREAM_HELD; i++) {
		record_free(&run.records[i]);
		buf_free(&run.texts[i]);
	}
	buf_free(&run.text);
	return run.status;
}
