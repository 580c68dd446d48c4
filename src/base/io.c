#include "base/io.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/die.h"

enum { READ_SIZE = 1 << 17 };

bool reader_open(struct reader *reader, const char *operand)
{
	struct buf buf = reader->buf;
	buf_clear(&buf);
	*reader = (struct reader){.fd = STDIN_FILENO, .name = operand, .buf = buf};
	if (strcmp(operand, "-") == 0) {
		reader->name = "standard input";
		return true;
	}
	reader->fd = open(operand, O_RDONLY | O_CLOEXEC);
	if (reader->fd < 0)
		return false;
	struct stat status;
	if (fstat(reader->fd, &status) == 0 && S_ISDIR(status.st_mode)) {
		close(reader->fd);
		errno = EISDIR;
		return false;
	}
	return true;
}

void reader_close(struct reader *reader)
{
	if (reader->fd > STDIN_FILENO)
		close(reader->fd);
	reader->fd = -1;
}

void reader_free(struct reader *reader)
{
	buf_free(&reader->buf);
}

/* Moves what is left to the front, so that the buffer holds one line at most. */
static void compact(struct reader *reader)
{
	if (!reader->at)
		return;
	size_t left = reader->buf.size - reader->at;
	if (left)
		memmove(reader->buf.data, reader->buf.data + reader->at, left);
	reader->buf.size = left;
	reader->at = 0;
}

bool reader_fill(struct reader *reader)
{
	if (reader->end)
		return false;
	compact(reader);
	buf_reserve(&reader->buf, READ_SIZE);
	ssize_t got;
	do
		got = read(reader->fd, reader->buf.data + reader->buf.size, reader->buf.capacity - reader->buf.size);
	while (got < 0 && errno == EINTR);
	if (got <= 0) {
		reader->end = true;
		reader->error = got < 0 ? errno : 0;
		return false;
	}
	reader->buf.size += (size_t)got;
	return true;
}

/* Offset of the next LF behind `at`, or the number of bytes at hand. */
static size_t line_size(struct reader *reader, bool *found)
{
	size_t left = reader->buf.size - reader->at;
	const char *from = reader->buf.data + reader->at;
	const char *lf = left > reader->searched ? memchr(from + reader->searched, '\n', left - reader->searched) : NULL;
	*found = lf != NULL;
	return lf ? (size_t)(lf - from) : (reader->searched = left);
}

bool reader_has_line(struct reader *reader)
{
	bool found;
	size_t size = line_size(reader, &found);
	if (found)
		reader->searched = size;
	return found;
}

static enum line take(struct reader *reader, size_t size, size_t skip, struct slice *line, enum line kind)
{
	*line = (struct slice){reader->buf.data + reader->at, size};
	reader->at += size + skip;
	reader->searched = 0;
	return kind;
}

enum line reader_line(struct reader *reader, size_t max, struct slice *line, bool *ended)
{
	for (;;) {
		size_t size = line_size(reader, ended);
		if (size > max)
			return *ended = false, take(reader, max, 0, line, LINE_LONG);
		if (*ended)
			return take(reader, size, 1, line, LINE_WHOLE);
		if (reader_fill(reader))
			continue;
		return size && !reader->error ? take(reader, size, 0, line, LINE_WHOLE) : LINE_END;
	}
}

struct slice reader_all(struct reader *reader)
{
	while (reader_fill(reader))
		;
	return (struct slice){reader->buf.data + reader->at, reader->buf.size - reader->at};
}

static bool reads_file(const char *operand, const struct stat *file)
{
	struct stat input;
	int failed = !operand || strcmp(operand, "-") == 0 ? fstat(STDIN_FILENO, &input) : stat(operand, &input);
	return !failed && input.st_dev == file->st_dev && input.st_ino == file->st_ino;
}

void spare_inputs(char *const *operands, const char *path)
{
	struct stat file;
	if (!path || stat(path, &file) != 0 || !S_ISREG(file.st_mode))
		return;
	do
		if (reads_file(*operands, &file))
			die("%s: both input and output", path);
	while (*operands && *++operands);
}

/* Writes all of it; false with errno. */
static bool write_all(int fd, const char *bytes, size_t size)
{
	while (size) {
		ssize_t written = write(fd, bytes, size);
		if (written < 0 && errno == EINTR)
			continue;
		if (written < 0)
			return false;
		bytes += written;
		size -= (size_t)written;
	}
	return true;
}

void output_flush(struct output *output)
{
	if (!write_all(output->fd, output->buf.data, output->buf.size))
		die("%s: %s", output->name, strerror(errno));
	buf_clear(&output->buf);
}

void output_write(struct output *output, struct slice bytes)
{
	enum { MANY = 1 << 16 };
	if (bytes.size < MANY) {
		buf_slice(&output->buf, bytes);
		return;
	}
	output_flush(output);
	if (!write_all(output->fd, bytes.at, bytes.size))
		die("%s: %s", output->name, strerror(errno));
}

void output_end(struct output *output)
{
	output_flush(output);
	if (close(output->fd) != 0 && errno != EBADF && errno != EINTR)
		die("%s: %s", output->name, strerror(errno));
	buf_free(&output->buf);
}

void side_write(struct side_file *side, struct slice line)
{
	if (!side->opened) {
		side->fd = open(side->path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
		if (side->fd < 0)
			die("%s: %s", side->path, strerror(errno));
		side->opened = true;
	}
	if (!write_all(side->fd, line.at, line.size))
		die("%s: %s", side->path, strerror(errno));
}

void side_end(struct side_file *side)
{
	if (side->opened && close(side->fd) != 0)
		die("%s: %s", side->path, strerror(errno));
	side->opened = false;
}
