#include "tocsv/union.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* Copies standard input to an unnamed file and puts that in its place. */
static void spool(void)
{
	const char *folder = getenv("TMPDIR");
	char path[4096];
	if (snprintf(path, sizeof path, "%s/tocsv.XXXXXX", folder && *folder ? folder : "/tmp") >= (int)sizeof path)
		die("TMPDIR: %s", strerror(ENAMETOOLONG));
	int fd = mkstemp(path);
	if (fd < 0)
		die("%s: %s", path, strerror(errno));
	unlink(path);
	struct reader reader = {0};
	struct output copy = {.fd = fd, .name = path};
	reader_open(&reader, "-");
	while (reader_fill(&reader)) {
		buf_add(&copy.buf, reader.buf.data, reader.buf.size);
		output_flush(&copy);
		reader.at = reader.buf.size;
	}
	if (reader.error)
		die("%s: %s", reader.name, strerror(reader.error));
	buf_free(&copy.buf);
	reader_free(&reader);
	if (lseek(fd, 0, SEEK_SET) < 0 || dup2(fd, STDIN_FILENO) < 0 || close(fd) < 0)
		die("%s: %s", path, strerror(errno));
}

static bool is_file(int fd)
{
	struct stat status;
	return fstat(fd, &status) == 0 && S_ISREG(status.st_mode);
}

/* Reads the records of one input; false when reading is to stop. */
static bool collect(struct table *table, const struct stream *stream, struct reader *reader)
{
	struct record record = {0};
	struct json_error error;
	struct slice line;
	bool ended, going = true;
	bool first = true, partial = false;
	for (enum line kind; going && (kind = reader_line(reader, stream->max_record, &line, &ended)) != LINE_END;) {
		if (first && slice_begins(line, "\xEF\xBB\xBF"))
			line = slice_from(line, 3);
		first = false;
		if (line.size && line.at[line.size - 1] == '\r')
			line.size--;
		bool whole = kind == LINE_WHOLE && !partial;
		partial = kind == LINE_LONG;
		if (whole && json_space(line, 0) == line.size)
			continue;
		bool good = whole && record_scan(&record, line, &error) && table_read(table, &record, &error);
		going = good || stream->rejects.path;
	}
	record_free(&record);
	return going;
}

void union_collect(struct table *table, const struct stream *stream, char *const *operands)
{
	static char standard_input[] = "-";
	char *const alone[] = {standard_input, NULL};
	struct reader reader = {0};
	off_t start = 0;
	table->collect = true;
	for (operands = *operands ? operands : alone; *operands; operands++) {
		bool standard = strcmp(*operands, "-") == 0;
		if (standard && !is_file(STDIN_FILENO))
			spool();
		if (standard)
			start = lseek(STDIN_FILENO, 0, SEEK_CUR);
		if (!reader_open(&reader, *operands))
			continue;
		if (!standard && !is_file(reader.fd))
			die("%s: cannot be read twice; --union takes it on standard input", *operands);
		bool going = collect(table, stream, &reader);
		reader_close(&reader);
		if (standard && lseek(STDIN_FILENO, start, SEEK_SET) < 0)
			die("standard input: %s", strerror(errno));
		if (!going)
			break;
	}
	reader_free(&reader);
	table->collect = false;
}
