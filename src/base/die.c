#include "base/die.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *name = "quern";

/* What takes the place of a closed stream fails as that does: it opens the other way. */
static void hold_standard_streams(void)
{
	for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0 && errno == EBADF && open("/dev/null", fd == STDIN_FILENO ? O_WRONLY : O_RDONLY) != fd)
			return;
}

void program_start(const char *argv0)
{
	hold_standard_streams();
	if (!argv0 || !*argv0)
		return;
	const char *slash = strrchr(argv0, '/');
	name = slash ? slash + 1 : argv0;
}

const char *program_name(void)
{
	return name;
}

/* One write a message, so that lines of parallel filters do not mix. */
static void say(const char *format, va_list arguments)
{
	char line[4096];
	int head = snprintf(line, sizeof line - 1, "%s: ", name);
	if (head < 0 || (size_t)head >= sizeof line - 1)
		head = 0;
	int body = vsnprintf(line + head, sizeof line - 1 - (size_t)head, format, arguments);
	size_t size = (size_t)head + (body > 0 ? (size_t)body : 0);
	if (size > sizeof line - 2)
		size = sizeof line - 2;
	line[size++] = '\n';
	ssize_t written = write(STDERR_FILENO, line, size);
	(void)written; /* nowhere left to say it */
}

void warn(const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	say(format, arguments);
	va_end(arguments);
}

void die(const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	say(format, arguments);
	va_end(arguments);
	exit(STATUS_STOPPED);
}

bool complaint_said(struct complaints *complaints)
{
	return complaints->count++ < COMPLAINTS_SAID;
}

void complaints_end(const struct complaints *complaints, const char *file, const char *what)
{
	if (complaints->count > COMPLAINTS_SAID)
		warn("%s: %zu more %s", file, complaints->count - COMPLAINTS_SAID, what);
}
