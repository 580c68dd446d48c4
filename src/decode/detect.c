#include "decode/detect.h"

#include <math.h> /* INFINITY */

#include "base/utf8.h"
#include "decode/declare.h"
#include "decode/transcode.h"

enum {
	GLANCE = 320,      /* bytes by which the unlikely are told */
	SAMPLE = 1 << 13,  /* bytes by which the likely are weighed */
	GROWTH = 4,        /* how much more is weighed each time */
	BEHIND = 60,       /* bits that a candidate may be behind */
	BAD_COST = 30,     /* bits for an ill-formed sequence */
	BINARY_COST = 60,  /* bits, of being no text at all */
	TEMPER = 4,        /* models are surer than they should be: so many bits count as one */
	LABEL_WORTH = 10,  /* bits that a label is believed against the models … */
	LABEL_SHARE = 100  /* … and one part in so many of the text's cost */
};

bool is_plain(unsigned char byte)
{
	return (byte >= 0x20 && byte < 0x7F) || byte == '\n' || byte == '\r' || byte == '\t' || byte == '\f';
}

const char *reason_words(enum reason reason)
{
	static const char *const words[] = {
		[REASON_ASCII] = "ASCII only",      [REASON_GIVEN] = "as given",
		[REASON_BOM] = "byte order mark",   [REASON_DECLARED] = "declared and borne out",
		[REASON_UTF8] = "valid UTF-8",      [REASON_ESCAPES] = "escapes",
		[REASON_LIKELY] = "likeliest text", [REASON_NO_TEXT] = "no text",
	};
	return words[reason];
}

/* Which bytes a text is made of. */
struct census {
	bool high;    /* above 7F */
	bool zero;    /* NUL */
	bool escapes; /* ESC, SO, or HZ's "~{" */
};

static struct census count_bytes(struct slice text)
{
	struct census census = {0};
	for (size_t i = 0; i < text.size; i++) {
		unsigned char byte = (unsigned char)text.at[i];
		census.high |= byte >= 0x80;
		census.zero |= byte == 0;
		census.escapes |= byte == 0x1B || byte == 0x0E ||
		                  (byte == '~' && i + 1 < text.size && text.at[i + 1] == '{');
	}
	return census;
}

/* Bytes below this are no part of a multi-byte character but its first. */
enum { BREAK = 0x30 };

enum { OFTEN = 4 }; /* a byte that is so many times in a sample is known well enough */

/* Counts the bytes of a word; true where one that is no ASCII was rare till now. */
static bool count_rare(unsigned counts[256], struct slice word)
{
	bool rare = false;
	for (size_t i = 0; i < word.size; i++) {
		unsigned char byte = (unsigned char)word.at[i];
		rare |= byte >= 0x80 && counts[byte] < OFTEN;
		counts[byte]++;
	}
	return rare;
}

/*
 * The parts of a text that tell: the words (up to a byte below BREAK) with a
 * byte that is no plain ASCII, and the one before each, until they are three
 * quarters of `size` bytes; behind them such words with a byte that is rare.
 */
static void take_sample(struct buf *sample, struct slice text, size_t size)
{
	unsigned counts[256] = {0};
	size_t start = 0, before = 0, taken = 0;
	bool tells = false;
	buf_clear(sample);
	for (size_t at = 0; at < text.size && sample->size < size; at++) {
		unsigned char byte = (unsigned char)text.at[at];
		tells |= !is_plain(byte);
		if (byte >= BREAK && at + 1 < text.size && at - start < size)
			continue;
		struct slice word = {text.at + start, at + 1 - start};
		if (tells && (sample->size < size / 4 * 3 || count_rare(counts, word))) {
			size_t from = before > taken ? before : taken;
			buf_add(sample, text.at + from, at + 1 - from);
			if (sample->size < size / 4 * 3)
				count_rare(counts, word);
			taken = at + 1;
		}
		before = start;
		start = at + 1;
		tells = false;
	}
}

/* The decoded text of a sample; returns how many sequences were ill-formed. */
static size_t read_as(struct detector *detector, const struct charset *charset, struct slice bytes, bool whole)
{
	struct transcoder transcoder;
	buf_clear(&detector->text);
	if (!transcode_start(&transcoder, charset, &detector->tables))
		return bytes.size;
	transcode_feed(&transcoder, bytes, &detector->text);
	if (whole)
		transcode_end(&transcoder, &detector->text);
	size_t bad = (size_t)transcoder.replaced;
	transcode_stop(&transcoder);
	return bad;
}

/*
 * What bytes cost in a charset, in the best of the languages of a set; those
 * that are far behind are taken out of the set.
 */
static struct candidate weigh(struct detector *detector, const struct candidate *like, struct slice bytes, bool whole)
{
	struct candidate candidate = {.charset = like->charset, .cost = INFINITY};
	double costs[64];
	double bad = (double)read_as(detector, like->charset, bytes, whole);
	reading_set(&detector->reading, detector->scorer, buf_held(&detector->text));
	for (size_t i = 0; i < model_count; i++) {
		if (!(like->languages >> i & 1))
			continue;
		costs[i] = reading_cost(&detector->reading, detector->scorer, &models[i]);
		if (costs[i] < candidate.cost)
			candidate.cost = costs[i], candidate.language = models[i].language;
	}
	for (size_t i = 0; i < model_count; i++)
		if (like->languages >> i & 1 && costs[i] < candidate.cost + BEHIND / 2.0)
			candidate.languages |= (uint64_t)1 << i;
	candidate.cost += like->charset->prior + BAD_COST * bad;
	return candidate;
}

/* Can a text of such bytes be in this charset at all? */
static bool eligible(const struct charset *charset, const struct sight *sight, struct census census)
{
	if (charset->prior == NOT_GUESSED)
		return false;
	switch (charset->scheme) {
	case SCHEME_UTF16:
		return sight->start && sight->text.size % 2 * sight->whole == 0;
	case SCHEME_UTF32:
		return sight->start && census.zero && sight->text.size % 4 * sight->whole == 0;
	case SCHEME_ESCAPE:
		return census.escapes && !census.high;
	default:
		return true;
	}
}

/* Schemes whose characters cannot be cut out of the text word by word. */
static bool needs_all(const struct charset *charset)
{
	return charset->scheme == SCHEME_UTF16 || charset->scheme == SCHEME_UTF32 || charset->scheme == SCHEME_ESCAPE;
}

enum { FIELD = 96 }; /* more than there are charsets */

struct field {
	struct candidate list[FIELD];
	size_t count;
};

static void rank(struct field *field)
{
	for (size_t i = 1; i < field->count; i++)
		for (size_t j = i; j && field->list[j].cost < field->list[j - 1].cost; j--) {
			struct candidate one = field->list[j];
			field->list[j] = field->list[j - 1];
			field->list[j - 1] = one;
		}
}

static struct slice first_bytes(struct slice text, size_t size)
{
	return (struct slice){text.at, text.size < size ? text.size : size};
}

/* Weighs those that are not far behind again, by more and more of the text. */
static void narrow(struct detector *detector, struct field *field, struct slice bytes, bool whole)
{
	for (size_t size = GLANCE; size < bytes.size;) {
		size_t kept = 0;
		while (kept < field->count && field->list[kept].cost < field->list[0].cost + BEHIND)
			kept++;
		field->count = kept;
		size *= GROWTH;
		for (size_t i = 0; i < kept; i++)
			field->list[i] = weigh(detector, &field->list[i], first_bytes(bytes, size), whole && size >= bytes.size);
		rank(field);
	}
}

/* Takes a first look with all eligible charsets of a kind. */
static void glance(struct detector *detector, const struct sight *sight, struct census census, bool all, struct field *field)
{
	struct slice text = all ? sight->text : buf_held(&detector->sample), bytes = first_bytes(text, GLANCE);
	bool ends = sight->whole && bytes.size == sight->text.size;
	for (const struct charset *charset = charsets; charset->name; charset++) {
		if (needs_all(charset) != all || !eligible(charset, sight, census))
			continue;
		const struct candidate any = {.charset = charset, .languages = model_set(charset->languages)};
		field->list[field->count++] = weigh(detector, &any, bytes, ends);
	}
	rank(field);
}

/*
 * All candidates, the cheapest first. Those that need all of the text are
 * weighed by its first bytes, the others by a sample; so one of the others is
 * weighed by the first bytes too, and the costs are compared across it.
 */
static void weigh_all(struct detector *detector, const struct sight *sight, struct census census, struct field *field)
{
	struct field wide = {.list[0].charset = charsets};
	struct slice all = first_bytes(sight->text, SAMPLE);
	bool ends = sight->whole && all.size == sight->text.size;
	take_sample(&detector->sample, sight->text, SAMPLE);
	if (ends || !detector->sample.size) {
		buf_clear(&detector->sample);
		buf_slice(&detector->sample, all);
	}
	glance(detector, sight, census, false, field);
	glance(detector, sight, census, true, &wide);
	if (wide.count) {
		struct candidate same = weigh(detector, &field->list[0], first_bytes(all, GLANCE), ends && all.size <= GLANCE);
		if (wide.list[0].cost > same.cost + BEHIND)
			wide.count = 0;
		else if (same.cost > wide.list[0].cost + BEHIND)
			field->count = 1;
	}
	narrow(detector, field, buf_held(&detector->sample), ends);
	narrow(detector, &wide, all, ends);
	if (wide.count) {
		double best = field->list[0].cost;
		struct candidate same = weigh(detector, &field->list[0], all, ends);
		for (size_t i = 0; i < wide.count; i++)
			wide.list[i].cost += best - same.cost;
	}
	for (size_t i = 0; i < wide.count && field->count < FIELD; i++)
		field->list[field->count++] = wide.list[i];
	rank(field);
}

/* Do two charsets read the sample the same? */
static bool same_text(struct detector *detector, const struct charset *a, const struct charset *b, struct slice bytes)
{
	struct buf text = {0};
	read_as(detector, a, bytes, false);
	buf_slice(&text, buf_held(&detector->text));
	read_as(detector, b, bytes, false);
	bool same = slice_is(buf_held(&text), buf_held(&detector->text));
	buf_free(&text);
	return same;
}

/* Two to the power of -bits, straight lines between whole ones. */
static double weight(double bits)
{
	double weight = 1;
	for (; bits >= 1 && weight > 1e-9; bits--)
		weight /= 2;
	return weight / (1 + (bits > 1 ? 1 : bits));
}

/* Confidence of the ranked: the first against the next that reads otherwise. */
static void set_confidence(struct detector *detector, struct field *field, struct guess *guess, struct slice bytes)
{
	double sum = 0, first = field->list[0].cost;
	size_t listed = 0;
	for (size_t i = 0; i < field->count && i < CANDIDATES; i++) {
		struct candidate *candidate = &field->list[i];
		candidate->same = !i || same_text(detector, field->list[0].charset, candidate->charset, bytes);
		candidate->confidence = weight((candidate->cost - first) / TEMPER);
		if (!i || !candidate->same)
			sum += candidate->confidence;
		guess->ranked[listed++] = *candidate;
	}
	for (size_t i = 0; i < listed; i++)
		guess->ranked[i].confidence /= sum;
	guess->ranked_count = listed;
}

/* Bits of bytes that are no text. */
static double binary_cost(struct slice bytes)
{
	size_t zeros = 0;
	for (size_t i = 0; i < bytes.size; i++)
		zeros += bytes.at[i] == 0;
	return BINARY_COST + 2.0 * (double)zeros + 8.0 * (double)(bytes.size - zeros);
}

/*
 * Is the label's charset nearly as likely as the likeliest? One that is never
 * guessed is believed where all bytes are well-formed in it.
 */
static bool borne_out(struct detector *detector, const struct field *field, const struct charset *declared)
{
	const struct candidate *best = &field->list[0], *end = best + field->count;
	if (declared->prior == NOT_GUESSED)
		return read_as(detector, declared, buf_held(&detector->sample), false) == 0;
	for (const struct candidate *one = best; one < end; one++)
		if (one->charset == declared)
			return one->cost - best->cost <= LABEL_WORTH + best->cost / LABEL_SHARE;
	return false;
}

static void choose(struct detector *detector, const struct sight *sight, struct field *field, struct guess *guess)
{
	struct slice all = first_bytes(sight->text, SAMPLE);
	guess->charset = field->list[0].charset;
	guess->reason = guess->charset->scheme == SCHEME_ESCAPE ? REASON_ESCAPES : REASON_LIKELY;
	set_confidence(detector, field, guess, buf_held(&detector->sample));
	guess->confidence = guess->ranked[0].confidence;
	if (guess->declared && borne_out(detector, field, guess->declared)) {
		guess->charset = guess->declared;
		guess->reason = REASON_DECLARED;
		guess->confidence = guess->confidence < 0.9 ? 0.9 : guess->confidence;
		return;
	}
	const struct candidate any = {.charset = guess->charset, .languages = model_set(guess->charset->languages)};
	struct candidate best = weigh(detector, &any, all, false);
	if (best.cost > binary_cost(all)) {
		guess->charset = NULL;
		guess->reason = REASON_NO_TEXT;
		guess->what = "binary data";
	}
}

bool is_utf7(const struct charset *charset)
{
	return charset && charset->scheme == SCHEME_UTF7;
}

/* The steps before the models; true where one has decided. */
static bool decided(const struct sight *sight, struct census census, struct guess *guess)
{
	*guess = (struct guess){.confidence = 1, .reason = REASON_BOM};
	if (sight->start && (guess->charset = declare_bom(sight->head)))
		return true;
	guess->reason = REASON_NO_TEXT;
	if (sight->start && (guess->what = declare_binary(sight->head)))
		return true;
	guess->declared = declare_label(sight->head);
	guess->charset = charset_named("US-ASCII");
	guess->reason = REASON_ASCII;
	if (!census.high && !census.zero && is_utf7(guess->declared)) {
		guess->charset = guess->declared;
		guess->reason = REASON_DECLARED;
		return true;
	}
	if (!census.high && !census.zero && !census.escapes)
		return guess->declared = NULL, true;
	guess->charset = charset_named("UTF-8");
	guess->reason = guess->declared == guess->charset ? REASON_DECLARED : REASON_UTF8;
	size_t cut = sight->whole ? 0 : 3;
	return census.high && !census.zero && utf8_valid(sight->text) + cut >= sight->text.size;
}

void detect(struct detector *detector, const struct sight *sight, struct guess *guess)
{
	struct census census = count_bytes(sight->text);
	struct field field = {.list[0].charset = charsets}; /* never empty for long: UTF-8 is always in it */
	if (decided(sight, census, guess))
		return;
	if (!detector->scorer)
		detector->scorer = scorer_get();
	weigh_all(detector, sight, census, &field);
	choose(detector, sight, &field, guess);
	if (guess->charset == charset_named("UTF-8") && !census.high) {
		guess->charset = charset_named("US-ASCII");
		guess->reason = REASON_ASCII;
	}
}

void detector_free(struct detector *detector)
{
	multibyte_free(&detector->tables);
	scorer_free(detector->scorer);
	reading_free(&detector->reading);
	buf_free(&detector->sample);
	buf_free(&detector->text);
}
