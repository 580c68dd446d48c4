#include "base/utf8.h"
#include "extract-numbers/lexicon.h"
#include "extract-numbers/number.h"
#include "text/width.h"

/* Number words while they are read. */
struct words {
	const struct lexicon *lexicon;
	struct slice text;
	size_t at;
	struct decimal total, group; /* closed by a power, and what is below it */
	enum word_class last;
	unsigned power; /* of the last power word */
	unsigned tens;  /* the last tens word: 30 of thirty */
	struct decimal whole; /* what stands before the last "and" */
	bool has_whole, arabic; /* it begins with digits */
};

/* A word behind spaces or a hyphen, perhaps behind "and" too. */
struct next_word {
	const struct word_row *row;
	size_t at, end;
	bool and_before, article; /* "and", "a" */
};

static bool is_letter(struct slice text, size_t at)
{
	return at < text.size && width_is_letter((unsigned char)text.at[at]);
}

static size_t behind_gap(struct slice text, size_t at)
{
	enum { WIDEST = 3 };
	size_t from = at;
	while (at < text.size && at - from < WIDEST && (text.at[at] == ' ' || text.at[at] == '-'))
		at++;
	return at;
}

/* Behind a whole small word at `at`, or `at`. */
static size_t behind_word(struct slice text, size_t at, const char *word)
{
	size_t end = at + strlen(word);
	return slice_begins(slice_from(text, at), word) && !is_letter(text, end) ? end : at;
}

static struct next_word look_ahead(const struct words *words)
{
	struct next_word next = {.at = behind_gap(words->text, words->at)};
	size_t end, size = 0;
	if (next.at == words->at)
		return next;
	if ((end = behind_word(words->text, next.at, "and")) != next.at) {
		next.and_before = true;
		next.at = behind_gap(words->text, end);
	}
	if ((end = behind_word(words->text, next.at, "a")) != next.at || (end = behind_word(words->text, next.at, "an")) != next.at) {
		next.article = true;
		next.at = behind_gap(words->text, end);
	}
	next.row = lexicon_word(words->lexicon, slice_from(words->text, next.at), &size);
	next.end = next.at + size;
	return next;
}

/* May a word of this class be added below what stands there? */
static bool fits(const struct words *words, enum word_class class)
{
	if (words->last == WORD_TENS)
		return class == WORD_ONES;
	return words->last == WORD_HUNDRED || words->last == WORD_POWER;
}

static struct decimal row_value(const struct word_row *row)
{
	struct decimal value = decimal_of(row->value);
	decimal_shift(&value, row->power);
	return value;
}

static bool scale_group(struct words *words, const struct word_row *row)
{
	bool whole = row->class == WORD_POWER && words->last == WORD_POWER;
	struct decimal factor = row_value(row), *target = whole ? &words->total : &words->group;
	if (!decimal_multiply(*target, factor, target))
		return false;
	*target = target->scale ? decimal_trim(*target) : *target;
	if (row->class == WORD_POWER && !whole) {
		if (!decimal_add(words->total, words->group, &words->total))
			return false;
		words->group = (struct decimal){0};
	}
	words->power = row->power;
	return true;
}

/* Digits behind "and" or a power word: 3 hundred and 21. */
static bool take_digits(struct words *words, const struct next_word *next)
{
	struct number number;
	if (words->last != WORD_HUNDRED && words->last != WORD_POWER)
		return false;
	if (next->at >= words->text.size || width_digit((unsigned char)words->text.at[next->at]) < 0 || next->article)
		return false;
	if (!number_arabic(words->lexicon, words->text, next->at, false, &number) || number.form != FORM_ARABIC)
		return false;
	struct decimal unit = decimal_of(1);
	decimal_shift(&unit, words->power);
	size_t behind = behind_gap(words->text, next->at + number.size), size = 0;
	const struct word_row *row = lexicon_word(words->lexicon, slice_from(words->text, behind), &size);
	if (number.value.scale || (row && row->power >= words->power))
		return false;
	if (decimal_compare(number.value, unit) >= 0 || !(next->and_before || lexicon_word(words->lexicon, slice_from(words->text, behind_gap(words->text, next->at + number.size)), &(size_t){0})))
		return false;
	words->at = next->at + number.size;
	words->last = WORD_TEENS;
	return decimal_add(words->group, number.value, &words->group);
}

/* "and three quarters": the word counts parts, not ones. */
static bool is_numerator(const struct words *words, const struct next_word *next)
{
	size_t size = 0, at = behind_gap(words->text, next->end);
	const struct word_row *row = at == next->end ? NULL : lexicon_word(words->lexicon, slice_from(words->text, at), &size);
	return row && row->class == WORD_FRACTION && next->row->class == WORD_ONES && words->text.at[next->end] == ' ';
}

static struct decimal words_value(const struct words *words)
{
	struct decimal value = words->total;
	decimal_add(value, words->group, &value);
	return value;
}

/* Does a numeral count the plural of a power (two thousands, 2.5 millions)? In 2020 thousands came. */
static bool may_count_many(const struct words *words, const struct next_word *next)
{
	size_t behind = behind_gap(words->text, next->end);
	if (next->row->value == 12)
		return true;
	bool number = !words->arabic || words->group.scale;
	return number && next->row->power > 1 && decimal_compare(words->group, decimal_of(1000)) < 0 && behind_word(words->text, behind, "of") == behind;
}

/* thirty and four and two fifths: do parts follow the ones that "and" joins? */
static bool is_before_parts(const struct words *words, const struct next_word *ones)
{
	struct words ahead = *words;
	ahead.at = ones->end;
	struct next_word next = look_ahead(&ahead);
	if (ones->row->class != WORD_ONES || !next.and_before || !next.row)
		return false;
	return next.article ? next.row->class == WORD_FRACTION || next.row->class == WORD_ORDINAL : next.row->class == WORD_ONES && is_numerator(&ahead, &next);
}

/* Takes what stands ahead as one more word of a cardinal; false at its end. */
static bool take_word(struct words *words, const struct next_word *next)
{
	if (!next->row)
		return next->at != words->at && take_digits(words, next);
	if (next->article)
		return false;
	switch (next->row->class) {
	case WORD_ZERO:
	case WORD_ONES:
	case WORD_TEENS:
	case WORD_TENS:
		if (words->arabic && next->and_before && words->last != WORD_HUNDRED)
			return false;
		if (!fits(words, next->row->class) || (next->and_before && words->last == WORD_TENS && !is_before_parts(words, next)) || (next->and_before && is_numerator(words, next)))
			return false;
		if (next->and_before) {
			words->whole = words_value(words);
			words->has_whole = true;
		}
		if (!decimal_add(words->group, decimal_of(next->row->value), &words->group))
			return false;
		words->tens = next->row->class == WORD_TENS ? next->row->value : words->tens;
		break;
	case WORD_HUNDRED:
	case WORD_POWER:
	case WORD_DOZEN:
		if (next->and_before || !scale_group(words, next->row))
			return false;
		break;
	case WORD_MANY: /* three dozens, two thousands */
		if (next->and_before || !may_count_many(words, next) || !scale_group(words, next->row))
			return false;
		break;
	default:
		return false;
	}
	words->last = next->row->class;
	words->at = next->end;
	return true;
}

/* Takes the words of a cardinal; what stands ahead of its end. */
static struct next_word take_words(struct words *words)
{
	struct next_word next;
	do
		next = look_ahead(words);
	while (take_word(words, &next));
	return next;
}

/* "point five", "point seventy-one" behind a cardinal. */
static bool take_point(struct words *words, struct decimal *value)
{
	const size_t start = words->at;
	size_t size = 0, at = behind_gap(words->text, words->at), end = behind_word(words->text, at, "point");
	if (at == words->at || end == at)
		return false;
	for (bool first = true;; first = false) {
		at = behind_gap(words->text, end);
		const struct word_row *row = at == end ? NULL : lexicon_word(words->lexicon, slice_from(words->text, at), &size);
		if (!row || row->class > WORD_TENS || (row->class > WORD_ONES && !first))
			return words->at != start;
		end = at + size;
		if (row->value >= 10) {
			decimal_digit(value, row->value / 10, true);
			if (row->value < 20 || !(row = lexicon_word(words->lexicon, slice_from(words->text, behind_gap(words->text, end)), &size)) || row->class != WORD_ONES) {
				decimal_digit(value, row && row->class == WORD_TEENS ? row->value % 10 : 0, true);
				words->at = end;
				return true;
			}
			end = behind_gap(words->text, end) + size;
		}
		if (!decimal_digit(value, row->value, true))
			return words->at != start;
		words->at = end;
	}
}

/* The denominator that a word is (0: none). "a tenth" needs a numerator of one. */
static struct decimal denominator(const struct word_row *row, bool one)
{
	bool is = row->class == WORD_FRACTION || (one && (row->class == WORD_POWERTH || (row->class == WORD_ORDINAL && row->value > 2)));
	return is && !(row->class == WORD_FRACTION && row->value == 1 && !row->power) ? row_value(row) : decimal_of(0);
}

/* A denominator of more words than one (twenty-firsts, one hundred fifth); its end, or `at`. */
static size_t long_denominator(const struct words *words, size_t at, bool one, struct decimal *below)
{
	size_t size = 0;
	const struct word_row *row = lexicon_word(words->lexicon, slice_from(words->text, at), &size);
	if (!row || row->class < WORD_ONES || row->class > WORD_TENS)
		return at;
	struct words part = {.lexicon = words->lexicon, .text = words->text, .at = at + size, .group = decimal_of(row->value), .last = row->class};
	struct next_word next = take_words(&part);
	*below = words_value(&part);
	bool ends = next.row && !next.and_before && !next.article && (next.row->class == WORD_FRACTION || (one && (next.row->class == WORD_ORDINAL || next.row->class == WORD_POWERTH)));
	if (!ends)
		return at;
	bool power = next.row->class == WORD_POWERTH || next.row->power || next.row->value >= 100;
	bool adds = !power && fits(&part, next.row->value < 10 ? WORD_ONES : WORD_TEENS);
	if (power ? !decimal_multiply(*below, row_value(next.row), below) : !adds || !decimal_add(*below, row_value(next.row), below))
		return at;
	return next.end;
}

/* one hundred thirty fifths: the tens read last belong to the denominator. */
static bool take_tens_back(struct words *words, const struct next_word *next, struct decimal *value)
{
	struct decimal tens = decimal_of(words->tens), below;
	bool ones = next->row->class == WORD_FRACTION && next->row->value < 10 && next->row->value != 4 && !next->row->power;
	if (!ones || words->last != WORD_TENS || decimal_compare(*value, tens) <= 0)
		return false;
	if (!decimal_subtract(*value, tens, value) || !decimal_add(tens, row_value(next->row), &below) || !decimal_divide(*value, below, value))
		return false;
	words->at = next->end;
	return true;
}

/* "two thirds": what has been read is the numerator. */
static bool take_parts(struct words *words, const struct next_word *next, struct decimal *value)
{
	bool one = value->coefficient == 1 && value->scale == 0;
	if (!next->row || next->and_before || next->article)
		return false;
	if (take_tens_back(words, next, value))
		return true;
	struct decimal below = denominator(next->row, one), above = *value;
	size_t end = next->end;
	if (!below.coefficient && (end = long_denominator(words, next->at, one, &below)) == next->at)
		return false;
	bool half = below.coefficient == 2 && below.scale == 0;
	/* two hundred and fifty-four hundredths: "and" joins a fraction to a whole */
	bool joined = words->has_whole && next->row->class == WORD_FRACTION && next->row->value >= 100;
	if ((half && !one) || (joined && !decimal_subtract(*value, words->whole, &above)) || !decimal_divide(above, below, value))
		return false;
	if (joined && !decimal_add(*value, words->whole, value))
		return false;
	words->at = end;
	return true;
}

/* "and a half", "and two thirds" behind a cardinal. */
static bool take_and_parts(struct words *words, const struct next_word *next, struct decimal *value)
{
	struct decimal part = decimal_of(1), power = decimal_of(1);
	if (!next->and_before || !next->row)
		return false;
	size_t end = next->end;
	/* $50,000 and half of the costs: the half is of something else */
	if (!next->article && next->row->class == WORD_FRACTION && behind_word(words->text, behind_gap(words->text, end), "of") != behind_gap(words->text, end))
		return false;
	struct decimal below = next->article ? denominator(next->row, true) : decimal_of(next->row->class == WORD_FRACTION && next->row->value == 2 ? 2 : 0);
	if (!below.coefficient && !next->article && next->row->class == WORD_ONES) {
		size_t size = 0, at = behind_gap(words->text, end);
		const struct word_row *row = at == end ? NULL : lexicon_word(words->lexicon, slice_from(words->text, at), &size);
		part = decimal_of(next->row->value);
		below = row ? denominator(row, next->row->value == 1) : decimal_of(0);
		end = at + size;
	}
	struct decimal above = part;
	if (!below.coefficient || !decimal_divide(part, below, &part))
		return false;
	/* three million and a half; one billion and a half million */
	struct words ahead = *words;
	ahead.at = end;
	struct next_word more = look_ahead(&ahead);
	unsigned shift = words->last == WORD_POWER ? words->power : 0;
	if (more.row && more.row->class == WORD_POWER && !more.and_before && !more.article) {
		shift = more.row->power;
		end = more.end;
	}
	/* two and a half dozen */
	if (more.row && (more.row->class == WORD_DOZEN || more.row->class == WORD_HUNDRED) && !more.and_before && !more.article && words->last <= WORD_TENS) {
		if (!decimal_add(*value, part, value) || !decimal_multiply(*value, row_value(more.row), value))
			return false;
		words->at = more.end;
		return true;
	}
	/* one and a half million: the power counts both */
	bool both = shift && words->last != WORD_POWER;
	if (!decimal_shift(&power, shift) || (both && !decimal_multiply(*value, power, value)))
		return false;
	/* two and a third million: divided last, so that no digit is lost */
	if (!decimal_multiply(above, power, &above) || !decimal_divide(above, below, &part) || !decimal_add(*value, part, value))
		return false;
	words->at = end;
	return true;
}

/* An ordinal word that ends a number (twenty-first, two hundredth). */
static bool take_ordinal(struct words *words, const struct next_word *next, struct decimal *value)
{
	if (!next->row || next->article)
		return false;
	bool adds = next->row->class == WORD_ORDINAL && fits(words, next->row->value < 10 ? WORD_ONES : WORD_TEENS);
	if (adds && decimal_add(*value, decimal_of(next->row->value), value)) {
		words->at = next->end;
		return true;
	}
	if (next->row->class != WORD_POWERTH || next->and_before || !decimal_shift(value, next->row->power))
		return false;
	words->at = next->end;
	return true;
}

/* "half a million", "three quarters billion": a power behind a fraction. */
static void take_power(struct words *words, struct decimal *value)
{
	struct next_word next = look_ahead(words);
	if (!next.row || next.and_before || (next.row->class != WORD_POWER && next.row->class != WORD_DOZEN && next.row->class != WORD_HUNDRED))
		return;
	struct decimal factor = row_value(next.row);
	if (!decimal_multiply(*value, factor, value))
		return;
	*value = decimal_trim(*value);
	words->at = next.end;
	words->power = next.row->power;
	words->last = WORD_POWER;
}

/* What a cardinal ends in: a fraction, a point, an ordinal; `next` stands ahead of it. */
static void finish(struct words *words, const struct next_word *next, struct number *number)
{
	number->value = words_value(words);
	if (take_point(words, &number->value))
		take_power(words, &number->value);
	else if (take_ordinal(words, next, &number->value))
		number->form = FORM_ORDINAL;
	else if (take_parts(words, next, &number->value)) {
		number->form = FORM_FRACTION;
		size_t before = words->at;
		take_power(words, &number->value);
		if (words->at != before)
			number->form = FORM_ENGLISH;
	} else
		take_and_parts(words, next, &number->value);
	if (number->value.scale && number->form == FORM_ENGLISH)
		number->value = decimal_trim(number->value);
}

/* dozens, thousands; tens of thousands. */
static bool read_many(struct words *words, const struct word_row *row, struct number *number)
{
	struct decimal unit = row_value(row);
	for (;;) {
		size_t size = 0, at = behind_gap(words->text, words->at), end = behind_word(words->text, at, "of");
		const struct word_row *next = end == at ? NULL : lexicon_word(words->lexicon, slice_from(words->text, behind_gap(words->text, end)), &size);
		if (!next || next->class != WORD_MANY || !decimal_multiply(unit, row_value(next), &unit))
			break;
		words->at = behind_gap(words->text, end) + size;
	}
	if (unit.coefficient == 10)
		return false; /* tens of people: as vague as several */
	number->indefinite = number->has_to = true;
	struct decimal ten;
	return decimal_multiply(unit, decimal_of(2), &number->value) && decimal_multiply(unit, decimal_of(10), &ten) &&
	       decimal_subtract(ten, decimal_of(1), &number->value_to);
}

/* couple of (weeks), couple of hundred, couple dozen: two, but not counted exactly */
static bool read_couple(struct words *words, struct number *number)
{
	size_t at = behind_gap(words->text, words->at), end = behind_word(words->text, at, "of");
	if (at == words->at)
		return false;
	number->indefinite = true;
	number->value = decimal_of(2);
	size_t before = words->at = end > at ? end : words->at;
	take_power(words, &number->value);
	return end > at || words->at != before;
}

/* The words of one number, the first of which is `row`. */
static bool read_words(struct words *words, const struct word_row *row, struct number *number)
{
	switch (row->class) {
	case WORD_MANY:
		return read_many(words, row, number);
	case WORD_FRACTION:
		if (row->value != 2 && row->value != 4)
			return false;
		number->form = FORM_FRACTION;
		decimal_divide(decimal_of(1), decimal_of(row->value), &number->value);
		take_power(words, &number->value);
		if (words->last == WORD_POWER)
			number->form = FORM_ENGLISH;
		return true;
	case WORD_ORDINAL:
	case WORD_POWERTH:
		number->form = FORM_ORDINAL;
		number->value = row_value(row);
		return true;
	case WORD_MULTIPLE:
	case WORD_HALVED:
		number->form = FORM_MULTIPLE;
		number->value = decimal_of(row->value);
		return row->class != WORD_HALVED || decimal_divide(decimal_of(1), number->value, &number->value);
	case WORD_COUPLE:
		return read_couple(words, number);
	case WORD_HUNDRED:
	case WORD_POWER:
	case WORD_DOZEN:
		number->bare = true;
		words->group = decimal_of(1);
		words->last = WORD_ONES;
		scale_group(words, row);
		break;
	default:
		words->group = decimal_of(row->value);
	}
	words->last = row->class;
	struct next_word next = take_words(words);
	finish(words, &next, number);
	return true;
}

bool number_english(const struct lexicon *lexicon, struct slice text, size_t at, struct number *number)
{
	size_t size = 0;
	const struct word_row *row = lexicon_word(lexicon, slice_from(text, at), &size);
	struct words words = {.lexicon = lexicon, .text = text, .at = at + size};
	*number = (struct number){.form = FORM_ENGLISH};
	if (!row || !read_words(&words, row, number))
		return false;
	number->ending = row->class;
	number->size = words.at - at;
	return true;
}

bool number_extend(const struct lexicon *lexicon, struct slice text, size_t at, struct number *number)
{
	struct words words = {.lexicon = lexicon, .text = text, .at = at + number->size, .group = number->value, .last = WORD_ONES, .arabic = true};
	size_t before = words.at;
	struct next_word next = take_words(&words);
	bool power = words.at != before;
	if (!power && !next.row)
		return false;
	number->value = words_value(&words);
	if (power && take_ordinal(&words, &next, &number->value))
		next = look_ahead(&words);
	take_and_parts(&words, &next, &number->value);
	number->value = power ? decimal_trim(number->value) : number->value;
	number->size = words.at - at;
	return power;
}
