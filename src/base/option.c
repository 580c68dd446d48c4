#include "base/option.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/die.h"
#include "base/mem.h"

/* Prints to standard output and ends; a full disk is noticed here too. */
static _Noreturn void print_and_end(const char *text)
{
	if (fputs(text, stdout) == EOF || fclose(stdout) == EOF)
		die("standard output: %s", strerror(errno));
	exit(STATUS_WHOLE);
}

void option_mistake(const struct command *command, const char *format, ...)
{
	char what[512];
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(what, sizeof what, format, arguments);
	va_end(arguments);
	warn("%s", what);
	fputs(command->usage, stderr);
	exit(STATUS_STOPPED);
}

static _Noreturn void unknown_option(const struct command *command, int result, char **argv)
{
	const char *what = result == ':' ? "needs an argument" : optopt >= 256 ? "takes no argument" : "unknown or ambiguous option";
	if (optopt > 0 && optopt < 256)
		option_mistake(command, "-%c: %s", optopt, what);
	option_mistake(command, "%s: %s", argv[optind - 1], what);
}

int option_next(const struct command *command, int argc, char **argv)
{
	char letters[64]; /* behind a colon getopt tells a missing argument from an unknown option */
	snprintf(letters, sizeof letters, ":%s", command->letters);
	opterr = 0;
	int result = getopt_long(argc, argv, letters, command->table, NULL);
	switch (result) {
	case 'h':
		print_and_end(command->usage);
	case 'V': {
		char version[128];
		snprintf(version, sizeof version, "%s (quern) %s\n", program_name(), QUERN_VERSION);
		print_and_end(version);
	}
	case '?':
	case ':':
		unknown_option(command, result, argv);
	default:
		return result;
	}
}

long long option_number(const char *name, const char *argument, long long low, long long high)
{
	char *end;
	errno = 0;
	long long number = strtoll(argument, &end, 10);
	if (errno || end == argument || *end || number < low || number > high)
		die("%s: %s is no whole number from %lld to %lld", name, argument, low, high);
	return number;
}

size_t option_size(const char *name, const char *argument)
{
	static const char units[] = "KMG";
	char *end;
	errno = 0;
	unsigned long long number = strtoull(argument, &end, 10);
	const char *unit = *end ? strchr(units, *end) : NULL;
	int shift = unit ? 10 * (int)(unit - units + 1) : 0;
	if (errno || argument[0] < '0' || argument[0] > '9' || (*end && (!unit || end[1])) || !number || number > (1ull << 62) >> shift)
		die("%s: %s is no size in bytes", name, argument);
	return (size_t)(number << shift);
}

struct names option_names(const char *argument)
{
	size_t size = strlen(argument) + 1, count = 1;
	char *copy = memory_get(size, 1);
	memcpy(copy, argument, size);
	for (const char *at = copy; *at; at++)
		count += *at == ',';
	const char **list = memory_get(count, sizeof *list);
	count = 0;
	for (char *at = copy, *comma; at; at = comma) {
		comma = strchr(at, ',');
		if (comma)
			*comma++ = '\0';
		if (*at)
			list[count++] = at;
	}
	return (struct names){list, count};
}
