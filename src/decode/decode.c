/* decode: bytes in any charset to UTF-8. Options, the loop and the status. */
#include <errno.h>
#include <stdlib.h>

#include "base/die.h"
#include "base/io.h"
#include "base/option.h"
#include "decode/progress.h"
#include "decode/report.h"

static const struct option options[] = {
	{"from", required_argument, NULL, 'f'},
	{"strict", no_argument, NULL, 's'},
	{"detect", no_argument, NULL, 'd'},
	{"json", no_argument, NULL, 'j'},
	{"records", no_argument, NULL, 'r'},
	{"text", no_argument, NULL, 't'},
	{"files-from", required_argument, NULL, 'T'},
	{"null", no_argument, NULL, '0'},
	{"progress", no_argument, NULL, 'p'},
	{"list", no_argument, NULL, 'l'},
	OPTION_ROWS,
	{0},
};

static const struct command command = {
	"usage: decode [-sp] [-f charset] [-r] [-T list [-0]] [file ...]\n"
	"       decode -d [-jp] [-T list [-0]] [file ...]\n"
	"       decode -l\n",
	"f:sdjrtT:0plhV", options,
};

struct decode {
	const struct charset *from; /* -f, or NULL */
	bool strict, look, json, records, null;
	const char *list; /* --files-from */
	struct window window;
	struct reader reader;
	struct output output;
	struct buf text; /* of the document, with -r */
	struct progress progress;
	int status;
};

static void take_option(struct decode *decode, int option)
{
	decode->strict |= option == 's';
	decode->look |= option == 'd';
	decode->json |= option == 'j';
	decode->null |= option == '0';
	decode->progress.shown |= option == 'p';
	if (option == 'r' || option == 't')
		decode->records = option == 'r';
	if (option == 'T')
		decode->list = optarg;
	if (option == 'f' && !(decode->from = charset_given(optarg)))
		option_mistake(&command, "-f: %s is no charset that is known", optarg);
	if (option == 'l') {
		report_charsets(&decode->output);
		output_end(&decode->output);
		exit(STATUS_WHOLE);
	}
}

/* With --strict the first ill-formed sequence is the end, behind the text before it. */
static void check(struct decode *decode, const char *name, struct buf *out)
{
	const struct transcoder *transcoder = &decode->window.transcoder;
	if (!decode->strict || !window_replaced(&decode->window))
		return;
	if (!decode->records) {
		out->size = transcoder->clean;
		output_flush(&decode->output);
	}
	progress_wipe(&decode->progress);
	die("%s: ill-formed in %s at byte %llu", name, decode->window.guess.charset->name, transcoder->first + 1);
}

/* Passes bytes through the window; false when the input needs no more reading. */
static bool pass(struct decode *decode, struct slice in, bool end)
{
	bool keep = decode->records || decode->look;
	struct buf *out = keep ? &decode->text : &decode->output.buf;
	bool more = true;
	while (more) {
		more = window_step(&decode->window, &in, end, out);
		check(decode, decode->reader.name, out);
		if (!keep)
			output_flush(&decode->output);
		if (decode->look) {
			buf_clear(out);
			more = more && decode->window.stage == STAGE_HOLD;
		}
	}
	return decode->window.stage != STAGE_NO_TEXT && !(decode->look && decode->window.stage == STAGE_DECODE);
}

/* Reads an input through the window; false when a read failed. */
static bool read_input(struct decode *decode)
{
	struct reader *reader = &decode->reader;
	bool more = true;
	while (more) {
		more = reader_fill(reader);
		struct slice in = {reader->buf.data + reader->at, reader->buf.size - reader->at};
		progress_add(&decode->progress, in.size);
		reader->at = reader->buf.size;
		more = pass(decode, in, !more) && more;
	}
	return !reader->error;
}

/* What an input has come to, once it has been read. */
static void conclude(struct decode *decode, const char *operand)
{
	const struct window *window = &decode->window;
	progress_wipe(&decode->progress);
	if (decode->look)
		report_guess(&decode->output, operand, &window->guess, decode->json);
	else if (window->guess.charset)
		report_doubts(decode->reader.name, window);
	if (!window->guess.charset) {
		warn("%s: no text (%s)", decode->reader.name, window->guess.what);
		decode->status = STATUS_SET_ASIDE;
	} else if (decode->records && !decode->look) {
		report_record(&decode->output, operand, window, buf_held(&decode->text));
	}
	output_settle(&decode->output);
}

/* A document that cannot be read is set aside; standard input, and text of which a part is out, are not whole. */
static void read_failed(struct decode *decode, const char *operand)
{
	const char *why = strerror(decode->reader.error);
	progress_wipe(&decode->progress);
	bool out = !decode->records && !decode->look && (decode->window.flowed || decode->window.transcoder.offset);
	if (strcmp(operand, "-") == 0 || out) {
		output_flush(&decode->output);
		die("%s: %s", decode->reader.name, why);
	}
	warn("%s: %s", decode->reader.name, why);
	decode->status = STATUS_SET_ASIDE;
}

static void run(struct decode *decode, const char *operand)
{
	if (!reader_open(&decode->reader, operand)) {
		progress_wipe(&decode->progress);
		warn("%s: %s", operand, strerror(errno));
		decode->status = STATUS_SET_ASIDE;
		return;
	}
	buf_clear(&decode->text);
	window_start(&decode->window, decode->from);
	if (read_input(decode))
		conclude(decode, operand);
	else
		read_failed(decode, operand);
	reader_close(&decode->reader);
	decode->progress.files++;
}

/* The operands that a list names, one a line or NUL-terminated. */
static void run_list(struct decode *decode)
{
	struct reader list = {0};
	if (!reader_open(&list, decode->list))
		die("%s: %s", decode->list, strerror(errno));
	reader_all(&list);
	if (list.error)
		die("%s: %s", list.name, strerror(list.error));
	buf_byte(&list.buf, '\0');
	char *at = list.buf.data, *end = at + list.buf.size - 1;
	while (at < end) {
		char *stop = memchr(at, decode->null ? '\0' : '\n', (size_t)(end - at));
		if (stop)
			*stop = '\0';
		if (*at)
			run(decode, at);
		at = (stop ? stop : end) + 1;
	}
	reader_close(&list);
	reader_free(&list);
}

int main(int argc, char **argv)
{
	struct decode decode = {.output = STANDARD_OUTPUT};
	int option;
	program_start(argv[0]);
	while ((option = option_next(&command, argc, argv)) != -1)
		take_option(&decode, option);
	if (decode.json && !decode.look)
		option_mistake(&command, "-j needs -d");
	if (decode.null && !decode.list)
		option_mistake(&command, "-0 needs -T");
	progress_start(&decode.progress, argv + optind);
	if (decode.list)
		run_list(&decode);
	if (!argv[optind] && !decode.list)
		run(&decode, "-");
	for (; argv[optind]; optind++)
		run(&decode, argv[optind]);
	progress_end(&decode.progress);
	output_end(&decode.output);
	window_free(&decode.window);
	reader_free(&decode.reader);
	buf_free(&decode.text);
	return decode.status;
}
