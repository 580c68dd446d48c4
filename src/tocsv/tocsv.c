/* tocsv: JSON Lines to CSV. Options, the loop and the status. */
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "base/stream.h"
#include "base/utf8.h"
#include "tocsv/schema.h"
#include "tocsv/table.h"
#include "tocsv/union.h"

enum { OPTION_UNION = 256, OPTION_NO_HEADER, OPTION_BOM, OPTION_CRLF, OPTION_GUARD, OPTION_EXCEL, OPTION_SCHEMA };

static const struct option options[] = {
	{"columns", required_argument, NULL, 'c'},
	{"delimiter", required_argument, NULL, 'd'},
	{"join", required_argument, NULL, 'j'},
	{"union", no_argument, NULL, OPTION_UNION},
	{"no-header", no_argument, NULL, OPTION_NO_HEADER},
	{"bom", no_argument, NULL, OPTION_BOM},
	{"crlf", no_argument, NULL, OPTION_CRLF},
	{"guard", no_argument, NULL, OPTION_GUARD},
	{"excel", no_argument, NULL, OPTION_EXCEL},
	{"schema", required_argument, NULL, OPTION_SCHEMA},
	REJECT_ROWS,
	OPTION_ROWS,
	{0},
};

static const struct command command = {
	"usage: tocsv [--excel] [--bom] [--crlf] [--guard] [--no-header] [--union]\n"
	"             [-c column,...] [-d delimiter] [-j string] [--schema file]\n"
	"             [--rejects file] [--max-record size] [file ...]\n",
	"c:d:j:hV", options,
};

struct tocsv {
	struct table table;
	const char *schema; /* where the metadata goes, or NULL */
};

/* No character of a number, true or false, which stand without quotes. */
static char delimiter(const char *argument)
{
	static const char unfit[] = "\"\r\n+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
	if (strcmp(argument, "\\t") == 0)
		return '\t';
	if (strlen(argument) != 1 || strchr(unfit, argument[0]) || (unsigned char)argument[0] >= 0x80)
		option_mistake(&command, "-d: %s is no ASCII character that can part cells", argument);
	return argument[0];
}

/* The columns of -c; readers would lose one of two that are called alike. */
static void take_columns(struct columns *columns, const char *argument)
{
	if (!columns_parse(columns, argument))
		option_mistake(&command, "-c: a column without a name");
	struct slice twice = columns_twice(columns);
	if (twice.at)
		option_mistake(&command, "-c: two columns are called %.*s", twice.size < 40 ? (int)twice.size : 40, twice.at);
}

static void take_option(struct tocsv *tocsv, struct stream *stream, int option)
{
	struct dialect *dialect = &tocsv->table.dialect;
	if ((option == 'c' || option == 'j') && utf8_valid(slice_of(optarg)) < strlen(optarg))
		option_mistake(&command, "-%c: ill-formed UTF-8", option);
	bool excel = option == OPTION_EXCEL;
	dialect->bom |= excel || option == OPTION_BOM;
	dialect->crlf |= excel || option == OPTION_CRLF;
	dialect->guard |= excel || option == OPTION_GUARD;
	tocsv->table.no_header |= option == OPTION_NO_HEADER;
	tocsv->table.united |= option == OPTION_UNION;
	if (option == 'c')
		take_columns(&tocsv->table.columns, optarg);
	tocsv->table.fixed |= option == 'c';
	if (option == 'd')
		dialect->delimiter = delimiter(optarg);
	if (option == 'j')
		dialect->join = optarg;
	if (option == OPTION_SCHEMA)
		tocsv->schema = optarg;
	stream_option(stream, option);
}

/* Writes the metadata file, once the columns are known. */
static void write_schema(const struct tocsv *tocsv)
{
	struct output file = {.name = tocsv->schema};
	file.fd = open(tocsv->schema, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
	if (file.fd < 0)
		die("%s: %s", tocsv->schema, strerror(errno));
	schema_write(&file.buf, &tocsv->table, tocsv->schema);
	output_end(&file);
}

/* The header goes out before the first row, or at the end. */
static void head(struct tocsv *tocsv, struct output *output)
{
	if (tocsv->table.headed)
		return;
	tocsv->table.collect = false;
	table_head(&tocsv->table, output);
	if (tocsv->schema)
		write_schema(tocsv);
}

/* The first good record makes the columns where nothing else does. */
static bool read_row(struct tocsv *tocsv, const struct record *record, struct json_error *error)
{
	struct table *table = &tocsv->table;
	size_t count = table->columns.count;
	table->collect = !count;
	if (table_read(table, record, error)) {
		if (table_row_shows(table, record, error))
			return true;
		table_forget(table, count);
	} else if (table->united) {
		table->collect = true; /* --union left its columns out because it is bad: say why */
		if (table_read(table, record, error))
			table_forget(table, count);
	}
	return false;
}

static bool process(void *state, const struct document *document, struct output *output, struct json_error *error)
{
	struct tocsv *tocsv = state;
	if (document && !read_row(tocsv, document->record, error))
		return false;
	head(tocsv, output);
	if (document)
		table_row(&tocsv->table, output);
	return true;
}

int main(int argc, char **argv)
{
	struct tocsv tocsv = {.table.dialect = {.delimiter = ',', .join = " / "}};
	struct stream stream = STREAM_DEFAULTS;
	const struct filter filter = {.state = &tocsv, .process = process};
	int option;
	program_start(argv[0]);
	while ((option = option_next(&command, argc, argv)) != -1)
		take_option(&tocsv, &stream, option);
	if (tocsv.table.no_header && !tocsv.table.fixed)
		option_mistake(&command, "--no-header needs -c");
	if (tocsv.table.united && tocsv.table.fixed)
		option_mistake(&command, "--union and -c exclude each other");
	stream.form = FORM_RECORDS;
	stream.text_needed = false;
	spare_inputs(argv + optind, tocsv.schema);
	if (tocsv.table.united)
		union_collect(&tocsv.table, &stream, argv + optind);
	int status = stream_run(&stream, argv + optind, &filter);
	table_free(&tocsv.table);
	return status;
}
