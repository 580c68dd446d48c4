#include "extract-numbers/calendar.h"

#include <strings.h>

#include "extract-numbers/glance.h"
#include "text/width.h"

bool day_is_good(struct day day)
{
	return day.year >= 0 && day.year <= 9999 && day.month >= 0 && day.month <= 12 && day.day >= 0 && day.day <= 31;
}

size_t digits_write(char *out, int number, size_t digits)
{
	for (size_t i = digits; i-- > 0; number /= 10)
		out[i] = (char)('0' + number % 10);
	return digits;
}

/* Digits, or as many X where the number is not stated. */
static size_t write_part(char *out, int number, size_t digits)
{
	return number > 0 ? digits_write(out, number, digits) : (memset(out, 'X', digits), digits);
}

enum { DAY_SIZE = 16 }; /* at least that of -0220-12-31 */

static size_t write_day(char out[DAY_SIZE], struct day day)
{
	size_t size = 0;
	if (day.year < -1)
		out[size++] = '-';
	size += day.year < 0 ? digits_write(out + size, -day.year - 1, 4) : write_part(out, day.year, 4); /* 1 BC is 0000 */
	if (day.month > 0 || day.day > 0) {
		out[size++] = '-';
		size += write_part(out + size, day.month, 2);
	}
	if (day.day > 0) {
		out[size++] = '-';
		size += digits_write(out + size, day.day, 2);
	}
	return size;
}

struct slice day_write(struct arena *arena, struct day day)
{
	char text[DAY_SIZE];
	size_t size = write_day(text, day);
	return arena_copy(arena, (struct slice){text, size});
}

struct slice days_write(struct arena *arena, struct day from, struct day to)
{
	char text[2 * DAY_SIZE + 1];
	size_t size = write_day(text, from);
	text[size++] = '/';
	size += write_day(text + size, to);
	return arena_copy(arena, (struct slice){text, size});
}

struct slice months_write(struct arena *arena, int year, int from, int to)
{
	return days_write(arena, (struct day){year, from, 0}, (struct day){year, to, 0});
}

struct slice duration_write(struct arena *arena, struct decimal value, struct slice unit)
{
	static const struct {
		const char *unit, *before, *behind;
	} rows[] = {{"s", "PT", "S"}, {"min", "PT", "M"}, {"h", "PT", "H"}, {"d", "P", "D"}, {"wk", "P", "W"}, {"mo", "P", "M"}, {"a", "P", "Y"}};
	struct buf text = {0};
	struct slice result = {0};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		if (!slice_is_string(unit, rows[i].unit))
			continue;
		buf_string(&text, rows[i].before);
		decimal_write(&text, value);
		buf_string(&text, rows[i].behind);
		result = arena_copy(arena, buf_held(&text));
		break;
	}
	buf_free(&text);
	return result;
}

int month_of(struct slice word)
{
	static const char *const names[] = {"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"};
	if (word.size < 3)
		return 0;
	for (int i = 0; i < 12; i++) {
		if ((word.at[0] | 0x20) != names[i][0])
			continue;
		size_t size = strlen(names[i]);
		bool whole = word.size == size || word.size == 3 || (i == 8 && word.size == 4);
		if (whole && word.size <= size && strncasecmp(word.at, names[i], word.size) == 0)
			return i + 1;
	}
	return 0;
}

int whole_of(const struct figure *figure, int low, int high)
{
	const decimal_whole value = figure->value.coefficient;
	if (figure->kind != KIND_NONE || figure->dropped || figure->has_value_to || figure->bare || figure->form > FORM_ORDINAL || figure->value.scale || figure->value.negative)
		return -1;
	return value >= (unsigned)low && value <= (unsigned)high ? (int)value : -1;
}

struct figure *make_date(struct sentence *sentence, size_t first, size_t last, const char *from, const char *to, enum kind kind, struct slice period)
{
	struct figure *figure = &sentence->figures[first];
	figure->kind = kind;
	figure->raw = figure->whole = (struct slice){from, (size_t)(to - from)};
	figure->period = period;
	for (size_t i = first + 1; i <= last; i++)
		sentence->figures[i].dropped = true;
	for (size_t i = last + 1; i < sentence->count && sentence->figures[i].numeral.at < to; i++)
		sentence->figures[i].dropped = true;
	return figure;
}

size_t figure_at(const struct sentence *sentence, size_t from, const char *at)
{
	const char *end = sentence->text.at + sentence->text.size;
	for (size_t spaces = 0; at < end && *at == ' ' && spaces < 2; spaces++)
		at++;
	while (from < sentence->count && sentence->figures[from].numeral.at < at)
		from++;
	return from < sentence->count && sentence->figures[from].numeral.at == at ? from : sentence->count;
}

struct slice text_from(const struct sentence *sentence, const char *at)
{
	return (struct slice){at, (size_t)(sentence->text.at + sentence->text.size - at)};
}

struct slice text_before(const struct sentence *sentence, const char *at)
{
	return (struct slice){sentence->text.at, (size_t)(at - sentence->text.at)};
}
