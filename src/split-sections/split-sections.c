/* split-sections: a document and its sections. Options, the loop and the status. */
#include "base/stream.h"
#include "split-sections/row.h"
#include "split-sections/scan.h"

static const struct option options[] = {
	{"keep", required_argument, NULL, 'k'},
	{"outline", no_argument, NULL, 'o'},
	STREAM_ROWS,
	OPTION_ROWS,
	{0},
};

static const struct command command = {
	"usage: split-sections [-ort] [-k name,...] [-m member] [--rejects file]\n"
	"                      [--max-record size] [file ...]\n",
	"k:o" STREAM_LETTERS "hV", options,
};

struct splitter {
	bool outline;
	struct names keep;
	struct events events;
	struct rows rows;
};

static void take_option(struct splitter *splitter, struct stream *stream, int option)
{
	splitter->outline |= option == 'o';
	if (option == 'k') {
		splitter->keep = option_names(optarg);
		splitter->rows.keep = &splitter->keep;
	}
	stream_option(stream, option);
}

static bool process(void *state, const struct document *document, struct output *output, struct json_error *error)
{
	struct splitter *splitter = state;
	struct origin origin = {0};
	struct section section;
	(void)error;
	if (!document)
		return true;
	splitter->events.count = 0;
	scan(document->text, &splitter->events, &origin);
	outline_nest(&splitter->events);
	rows_begin(&splitter->rows, document, &origin);
	struct sections sections = sections_of(document->text, &splitter->events, origin.field[ORIGIN_TITLE]);
	while (section_next(&sections, &section)) {
		if (splitter->outline)
			tree_section(&section, &output->buf);
		else
			rows_section(&splitter->rows, &section, &output->buf);
		output_settle(output);
	}
	return true;
}

int main(int argc, char **argv)
{
	struct splitter splitter = {0};
	struct stream stream = STREAM_DEFAULTS;
	const struct filter filter = {.state = &splitter, .process = process};
	int option;
	program_start(argv[0]);
	while ((option = option_next(&command, argc, argv)) != -1)
		take_option(&splitter, &stream, option);
	int status = stream_run(&stream, argv + optind, &filter);
	events_free(&splitter.events);
	rows_free(&splitter.rows);
	return status;
}
