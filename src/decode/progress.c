#include "decode/progress.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static double seconds(struct timespec from, struct timespec to)
{
	return (double)(to.tv_sec - from.tv_sec) + (double)(to.tv_nsec - from.tv_nsec) / 1e9;
}

/* Bytes of all operands, 0 where one of them is no file. */
static unsigned long long measure(char *const *operands, size_t *count)
{
	unsigned long long total = 0;
	struct stat status;
	bool known = *operands != NULL;
	for (*count = 0; *operands; operands++, ++*count) {
		bool file = strcmp(*operands, "-") == 0 ? fstat(STDIN_FILENO, &status) == 0 : stat(*operands, &status) == 0;
		known = known && (!file || S_ISREG(status.st_mode));
		total += file ? (unsigned long long)status.st_size : 0;
	}
	return known ? total : 0;
}

void progress_start(struct progress *progress, char *const *operands)
{
	progress->shown = progress->shown && isatty(STDERR_FILENO);
	if (!progress->shown)
		return;
	clock_gettime(CLOCK_MONOTONIC, &progress->start);
	progress->last = progress->start;
	progress->total = measure(operands, &progress->of);
}

static void show(const struct progress *progress, double gone, char end)
{
	double mebi = (double)progress->bytes / 1048576, rate = gone > 0 ? mebi / gone : 0;
	fprintf(stderr, "\r%.1f MiB, %zu", mebi, progress->files);
	if (progress->of)
		fprintf(stderr, " of %zu", progress->of);
	fprintf(stderr, " files, %.1f MiB/s", rate);
	if (progress->total > progress->bytes && rate > 0) {
		double left = (double)(progress->total - progress->bytes) / 1048576 / rate;
		fprintf(stderr, ", %d:%02d left", (int)(left / 60), (int)left % 60);
	}
	fprintf(stderr, "\033[K%c", end);
	fflush(stderr);
}

void progress_add(struct progress *progress, size_t bytes)
{
	struct timespec now;
	progress->bytes += bytes;
	if (!progress->shown)
		return;
	clock_gettime(CLOCK_MONOTONIC, &now);
	if (seconds(progress->last, now) < 0.5)
		return;
	progress->last = now;
	show(progress, seconds(progress->start, now), '\r');
}

void progress_end(struct progress *progress)
{
	struct timespec now;
	if (!progress->shown)
		return;
	clock_gettime(CLOCK_MONOTONIC, &now);
	show(progress, seconds(progress->start, now), '\n');
}

void progress_wipe(const struct progress *progress)
{
	if (progress->shown)
		fputs("\r\033[K", stderr);
}
