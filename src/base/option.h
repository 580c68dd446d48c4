/*
 * Options: the same shape in all five filters. A tool hands over a table for
 * getopt_long(3) and its usage (the SYNOPSIS of its page); --help, --version
 * and mistakes are dealt with here.
 */
#ifndef BASE_OPTION_H
#define BASE_OPTION_H

#include <getopt.h>

#include "base/record.h"

#define QUERN_VERSION "0.1.0"

struct command {
	const char *usage;   /* "usage: tool …\n" */
	const char *letters; /* as getopt takes them, ":" for an argument */
	const struct option *table;
};

/* Rows that every table has. */
#define OPTION_ROWS {"help", no_argument, NULL, 'h'}, {"version", no_argument, NULL, 'V'}

/*
 * The next option's value, -1 behind the last; optarg and optind are
 * getopt's. Ends the filter for --help and --version (status 0) and for a
 * mistake (the usage on standard error, STATUS_STOPPED).
 */
int option_next(const struct command *, int argc, char **argv);

/* Ends with a message about the command line and the usage. */
_Noreturn void option_mistake(const struct command *, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* A whole number within bounds, else the filter ends. */
long long option_number(const char *name, const char *argument, long long low, long long high);

/* A size in bytes: digits, perhaps behind them K, M or G (1024). */
size_t option_size(const char *name, const char *argument);

/* The parts of a comma-separated list, owned by nobody: they live as long as the filter. */
struct names option_names(const char *argument);

#endif
