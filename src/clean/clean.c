/* clean: scraped text made whole. Options, the loop and the status. */
#include "base/die.h"
#include "base/stream.h"
#include "clean/cleaner.h"
#include "clean/pattern.h"

enum { OPTION_ONLY = 256, OPTION_WITHOUT, OPTION_LIST, OPTION_REPORT, OPTION_REMOVED, OPTION_EXPLAIN, OPTION_RULES, OPTION_LOST, OPTION_SIMPLIFIED };

static const struct option options[] = {
	{"only", required_argument, NULL, OPTION_ONLY},
	{"without", required_argument, NULL, OPTION_WITHOUT},
	{"rules", required_argument, NULL, OPTION_RULES},
	{"lost", required_argument, NULL, OPTION_LOST},
	{"simplified", no_argument, NULL, OPTION_SIMPLIFIED},
	{"list", no_argument, NULL, OPTION_LIST},
	{"report", no_argument, NULL, OPTION_REPORT},
	{"removed", required_argument, NULL, OPTION_REMOVED},
	{"explain", required_argument, NULL, OPTION_EXPLAIN},
	STREAM_ROWS,
	OPTION_ROWS,
	{0},
};

static const struct command command = {
	"usage: clean [-rt] [-m member] [--only rule,...] [--without rule,...]\n"
	"             [--rules file] [--lost fffd|guess] [--simplified] [--list]\n"
	"             [--report] [--removed file] [--explain file]\n"
	"             [--rejects file] [--max-record size] [file ...]\n",
	STREAM_LETTERS "hV", options,
};

/* What the command line says, taken together when all of it is known. */
struct choice {
	const char *only, *without;
	bool list, report, simplified;
};

static void take_option(struct cleaner *cleaner, struct choice *choice, struct stream *stream, int option)
{
	choice->list |= option == OPTION_LIST;
	choice->report |= option == OPTION_REPORT;
	choice->simplified |= option == OPTION_SIMPLIFIED;
	if (choice->simplified && !simplified_known())
		die("--simplified: built without OpenCC");
	if (option == OPTION_ONLY)
		choice->only = optarg;
	if (option == OPTION_WITHOUT)
		choice->without = optarg;
	if (option == OPTION_RULES)
		patterns_read(cleaner->patterns, &cleaner->rules, optarg);
	if (option == OPTION_REMOVED)
		cleaner->removed.path = optarg;
	if (option == OPTION_EXPLAIN)
		cleaner->explain.path = optarg;
	if (option == OPTION_LOST && strcmp(optarg, "fffd") != 0 && strcmp(optarg, "guess") != 0)
		option_mistake(&command, "--lost: %s is neither fffd nor guess", optarg);
	if (option == OPTION_LOST)
		cleaner->lost = optarg[0] == 'g' ? LOST_GUESS : LOST_FFFD;
	stream_option(stream, option);
}

/* Switches the rules, once a rule file may have added some. */
static void choose_rules(struct cleaner *cleaner, const struct choice *choice)
{
	const char *unknown = NULL;
	rules_all(&cleaner->rules, choice->only != NULL);
	if ((choice->only && !rules_switch(&cleaner->rules, option_names(choice->only), false, &unknown)) ||
	    (choice->without && !rules_switch(&cleaner->rules, option_names(choice->without), true, &unknown)))
		option_mistake(&command, "no rule and no group is called %s; --list names them", unknown);
	cleaner->rules.off[RULE_SIMPLIFIED] = !choice->simplified;
}

static void report(const struct cleaner *cleaner)
{
	rules_report(&cleaner->rules);
	if (cleaner->left_replacement)
		warn("left: %zu characters lost (U+FFFD)", cleaner->left_replacement);
	if (cleaner->left_kun)
		warn("left: %zu times U+951F U+65A4 U+62F7 (U+FFFD read as GBK)", cleaner->left_kun);
}

/* Writes a record again with its text cleaned. */
static void write_record(const struct document *document, struct slice text, struct output *output)
{
	static const char *const names[] = {"text"};
	const struct names own = {names, 1};
	const struct ride ride = {.written = own, .consumed = {0}};
	size_t index = record_index(document->record, document->member);
	record_begin(&output->buf);
	record_ride(&output->buf, document->record, &ride, 0, index);
	record_string(&output->buf, "text", text);
	record_ride(&output->buf, document->record, &ride, index + 1, document->record->count);
	record_end(&output->buf);
}

/* What the side files call a document: the record's member doc, or file:line; the file where it is text. */
static const char *document_name(struct cleaner *cleaner, const struct document *document)
{
	struct buf *name = &cleaner->doc;
	if (!document->record)
		return document->name;
	const struct member *doc = record_find(document->record, slice_of("doc"));
	buf_clear(name);
	if (doc && member_is_string(doc)) {
		json_unescape(name, (struct slice){doc->value.at + 1, doc->value.size - 2});
	} else {
		buf_string(name, document->name);
		buf_byte(name, ':');
		buf_number(name, (long long)document->line);
	}
	buf_byte(name, '\0');
	return name->data;
}

static bool process(void *state, const struct document *document, struct output *output, struct json_error *error)
{
	(void)error;
	if (!document)
		return true;
	struct slice text = cleaner_run(state, document_name(state, document), document->text);
	if (document->record)
		write_record(document, text, output);
	else
		output_write(output, text);
	return true;
}

int main(int argc, char **argv)
{
	struct cleaner cleaner = {.lost = LOST_FFFD};
	struct choice choice = {0};
	struct stream stream = STREAM_DEFAULTS;
	struct output list = STANDARD_OUTPUT;
	const struct filter filter = {.state = &cleaner, .process = process};
	int option, status = STATUS_WHOLE;
	program_start(argv[0]);
	cleaner_start(&cleaner);
	while ((option = option_next(&command, argc, argv)) != -1)
		take_option(&cleaner, &choice, &stream, option);
	choose_rules(&cleaner, &choice);
	cleaner.counting = choice.report;
	if (choice.list) {
		rules_list(&cleaner.rules, &list);
		output_end(&list);
	} else {
		spare_inputs(argv + optind, cleaner.removed.path);
		spare_inputs(argv + optind, cleaner.explain.path);
		status = stream_run(&stream, argv + optind, &filter);
	}
	if (choice.report)
		report(&cleaner);
	side_end(&cleaner.removed);
	side_end(&cleaner.explain);
	cleaner_free(&cleaner);
	return status;
}
