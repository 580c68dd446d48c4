/* extract-numbers: the figures of a text. Options, the loop and the status. */
#include <stdlib.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/stream.h"
#include "extract-numbers/lexicon.h"
#include "extract-numbers/passage.h"
#include "extract-numbers/resolve.h"
#include "extract-numbers/steps.h"
#include "extract-numbers/vocabulary.h"
#include "extract-numbers/write.h"

enum { OPTION_KIND = 256, OPTION_YUAN, OPTION_HIGHLIGHT, OPTION_COLOR, OPTION_ONLY, OPTION_EXPLAIN, OPTION_UNITS, OPTION_PHRASES,
       OPTION_LIST_UNITS, OPTION_LIST_PHRASES, OPTION_RESOLVE, OPTION_DATE, OPTION_PUBLISHED };

static const struct option options[] = {
	{"kind", required_argument, NULL, OPTION_KIND},
	{"yuan", required_argument, NULL, OPTION_YUAN},
	{"highlight", no_argument, NULL, OPTION_HIGHLIGHT},
	{"color", optional_argument, NULL, OPTION_COLOR},
	{"only", no_argument, NULL, OPTION_ONLY},
	{"explain", no_argument, NULL, OPTION_EXPLAIN},
	{"units", required_argument, NULL, OPTION_UNITS},
	{"phrases", required_argument, NULL, OPTION_PHRASES},
	{"list-units", no_argument, NULL, OPTION_LIST_UNITS},
	{"list-phrases", no_argument, NULL, OPTION_LIST_PHRASES},
	{"keep", required_argument, NULL, 'k'},
	{"resolve", no_argument, NULL, OPTION_RESOLVE},
	{"date", required_argument, NULL, OPTION_DATE},
	{"published", required_argument, NULL, OPTION_PUBLISHED},
	STREAM_ROWS,
	OPTION_ROWS,
	{0},
};

static const struct command command = {
	"usage: extract-numbers [-rt] [-m member] [-k name,...] [--kind list] [--yuan code]\n"
	"                       [--resolve [--date day] [--published member]]\n"
	"                       [--highlight [--color=when] | --only | --explain]\n"
	"                       [--units file] [--phrases file] [--rejects file]\n"
	"                       [--max-record size] [file ...]\n"
	"       extract-numbers --list-units | --list-phrases\n",
	STREAM_LETTERS "k:hV", options,
};

enum form_of_output { OUTPUT_RECORDS, OUTPUT_ONLY, OUTPUT_HIGHLIGHT, OUTPUT_EXPLAINED };

struct extract_numbers {
	struct settings settings;
	struct lexicon lexicon;
	struct vocabulary vocabulary;
	struct sentence sentences[STEPS_MOST];
	struct passage passages[STREAM_HELD];
	struct writer writer;
	struct names keep;
	enum form_of_output output;
	bool coloured;
	const char *units, *phrases;
};

static struct passage passage_of(const struct extract_numbers *state, const struct document *document)
{
	return (struct passage){
		.document = document,
		.settings = &state->settings,
		.lexicon = &state->lexicon,
		.vocabulary = &state->vocabulary,
		.text = document->text,
	};
}

static void write_sentence(struct extract_numbers *state, const struct sentence *sentence, struct output *output)
{
	write_begin(&state->writer, sentence->passage);
	if (state->output == OUTPUT_ONLY)
		write_only(&state->writer, sentence, output);
	else if (state->output == OUTPUT_HIGHLIGHT)
		write_highlighted(&state->writer, sentence, state->coloured, output);
	else
		write_figures(&state->writer, sentence, output);
}

/* Finds and writes the figures of the sentences at hand, of which there are none then. */
static void finish(struct extract_numbers *state, size_t *count, struct output *output)
{
	steps_run(state->sentences, *count);
	for (size_t i = 0; i < *count; i++)
		write_sentence(state, &state->sentences[i], output);
	*count = 0;
}

static void process_some(void *data, const struct document *documents, size_t count, struct output *output)
{
	struct extract_numbers *state = data;
	size_t sentences = 0;
	state->writer.passage = NULL;
	for (size_t i = 0; i < count; i++) {
		struct passage *passage = &state->passages[i];
		*passage = passage_of(state, &documents[i]);
		struct walk walk = {.passage = passage};
		while (walk_next(&walk, &state->sentences[sentences]))
			if (++sentences == STEPS_MOST)
				finish(state, &sentences, output);
		if (state->output == OUTPUT_HIGHLIGHT) {
			finish(state, &sentences, output);
			write_begin(&state->writer, passage);
			write_rest(&state->writer, passage, passage->document->record != NULL, output);
		}
	}
	finish(state, &sentences, output);
}

static bool process(void *state, const struct document *document, struct output *output, struct json_error *error)
{
	(void)error;
	if (document)
		process_some(state, document, 1, output);
	return true;
}

/* Bits of the kinds that a list names. */
static unsigned read_kinds(const char *list)
{
	struct names names = option_names(list);
	unsigned bits = 0;
	for (size_t i = 0; i < names.count; i++) {
		unsigned named = 0;
		for (int kind = KIND_COUNT; kind < KIND_COUNTED; kind++)
			if (strcmp(names.list[i], "all") == 0 || strcmp(names.list[i], kind_names[kind]) == 0 ||
			    (strcmp(names.list[i], "statistics") == 0 && kind_is_statistic(kind)))
				named |= 1u << kind;
		if (!named)
			option_mistake(&command, "--kind: %s is no kind", names.list[i]);
		bits |= named;
	}
	if (!bits)
		option_mistake(&command, "--kind: no kind");
	return bits;
}

static bool read_color(const char *when)
{
	if (!when || strcmp(when, "always") == 0)
		return true;
	if (strcmp(when, "auto") != 0 && strcmp(when, "never") != 0)
		option_mistake(&command, "--color: %s is none of auto, always, never", when);
	return strcmp(when, "auto") == 0 && isatty(STDOUT_FILENO);
}

static void list_rows(bool units)
{
	struct output output = STANDARD_OUTPUT;
	for (size_t i = 0; units && i < unit_table_count; i++) {
		const char *const cells[] = {unit_table[i].unit, "\t", unit_table[i].kind, "\t", unit_table[i].factor, "\t", unit_table[i].surfaces, "\n"};
		for (size_t cell = 0; cell < sizeof cells / sizeof *cells; cell++)
			buf_string(&output.buf, cells[cell]);
	}
	for (size_t i = 0; !units && i < phrase_table_count; i++) {
		buf_string(&output.buf, phrase_table[i].kind);
		buf_byte(&output.buf, '\t');
		buf_string(&output.buf, phrase_table[i].phrase);
		buf_byte(&output.buf, '\n');
	}
	output_end(&output);
}

/* ISO 4217 codes are three capitals. */
static struct slice read_yuan(const char *code)
{
	bool good = strlen(code) == 3;
	for (size_t i = 0; good && i < 3; i++)
		good = code[i] >= 'A' && code[i] <= 'Z';
	if (!good)
		option_mistake(&command, "--yuan: %s is no currency code", code);
	return slice_of(code);
}

/* Options of what is read and resolved. */
static void take_source(struct extract_numbers *state, int option)
{
	if (option == OPTION_YUAN)
		state->settings.yuan = read_yuan(optarg);
	if (option == OPTION_UNITS)
		state->units = optarg;
	if (option == OPTION_PHRASES)
		state->phrases = optarg;
	if (option == OPTION_DATE && !resolve_is_day(optarg))
		option_mistake(&command, "--date: %s is no day (YYYY-MM-DD)", optarg);
	if (option == OPTION_DATE)
		state->settings.date = slice_of(optarg);
	if (option == OPTION_PUBLISHED)
		state->settings.published = optarg;
	state->settings.resolve |= option == OPTION_RESOLVE;
}

/* One form of output at a time: a second one is a mistake. */
static void take_output(struct extract_numbers *state, enum form_of_output output)
{
	if (state->output != OUTPUT_RECORDS && state->output != output)
		option_mistake(&command, "--highlight, --only and --explain exclude each other");
	state->output = output;
	state->settings.explain = output == OUTPUT_EXPLAINED;
}

static void take_option(struct extract_numbers *state, struct stream *stream, int option)
{
	if (option == 'k') {
		state->keep = option_names(optarg);
		state->writer.keep = &state->keep;
	}
	if (option == OPTION_KIND)
		state->settings.kinds = read_kinds(optarg);
	if (option == OPTION_COLOR)
		state->coloured = read_color(optarg);
	if (option == OPTION_HIGHLIGHT)
		take_output(state, OUTPUT_HIGHLIGHT);
	if (option == OPTION_ONLY)
		take_output(state, OUTPUT_ONLY);
	if (option == OPTION_EXPLAIN)
		take_output(state, OUTPUT_EXPLAINED);
	take_source(state, option);
	stream_option(stream, option);
}

static void free_state(struct extract_numbers *state)
{
	lexicon_close(&state->lexicon);
	vocabulary_close(&state->vocabulary);
	for (size_t i = 0; i < STEPS_MOST; i++)
		sentence_free(&state->sentences[i]);
	write_end(&state->writer);
	free(state);
}

int main(int argc, char **argv)
{
	struct extract_numbers *state = memory_get(1, sizeof *state);
	struct stream stream = STREAM_DEFAULTS;
	const struct filter filter = {.state = state, .process = process, .process_some = process_some};
	int option;
	program_start(argv[0]);
	state->settings = (struct settings){.kinds = read_kinds("statistics"), .yuan = slice_of("CNY"), .published = "published"};
	state->coloured = isatty(STDOUT_FILENO);
	state->writer.settings = &state->settings;
	while ((option = option_next(&command, argc, argv)) != -1) {
		if (option == OPTION_LIST_UNITS || option == OPTION_LIST_PHRASES)
			return list_rows(option == OPTION_LIST_UNITS), STATUS_WHOLE;
		take_option(state, &stream, option);
	}
	lexicon_open(&state->lexicon, state->units, state->phrases);
	vocabulary_open(&state->vocabulary);
	int status = stream_run(&stream, argv + optind, &filter);
	free_state(state);
	return status;
}
