/*
 * The pass that shifts GBK back. A program put pinyin behind the bytes of a
 * character of its table wherever it saw them, also across two characters:
 * X b | (py) | Y... . A decoder then finds the lead byte b before a
 * parenthesis, writes ? for both, and pairs the bytes behind anew, up to the
 * next ASCII byte. So b is a byte that makes, with the last byte before it, a
 * character read py; the bytes behind are what Y encodes to.
 */
#include "clean/cleaner.h"
#include "clean/pinyin.h"

enum { RUN_LONGEST = 4096, LOST_MOST = 6, TRIES_MOST = 512, AVERAGE_MOST = 15, MARGIN = 3, OTHER_SCRIPT = 4 };

/* Bytes as they were before the decoder: known, or lost. */
struct stream {
	uint8_t bytes[RUN_LONGEST];
	size_t size;
	size_t lost[LOST_MOST]; /* where a byte is lost */
	char syllable[LOST_MOST][SYLLABLE_SIZE]; /* how the pair that it ends is read */
	size_t lost_count;
	bool open;    /* the last trail byte is lost too */
	uint8_t tail; /* an ASCII byte that the decoder took for a trail byte, behind the last pair; 0: none */
	uint8_t before; /* the byte before the first */
	size_t end;   /* offset in the text behind the run */
};

static bool push(struct stream *stream, unsigned byte)
{
	if (stream->size == RUN_LONGEST)
		return false;
	stream->bytes[stream->size++] = (uint8_t)byte;
	return true;
}

/* Length of what a decoder writes for a lost byte: ? or U+FFFD; else 0. */
static size_t mark_length(struct slice text, size_t at)
{
	struct slice rest = slice_from(text, at);
	return slice_begins(rest, "?") ? 1 : slice_begins(rest, UTF8_REPLACEMENT) ? 3 : 0;
}

/* Reads "?py)" or "?(py)"; the offset behind it, or 0. */
static size_t lost_read(struct slice text, size_t at, char syllable[SYLLABLE_SIZE])
{
	size_t mark = mark_length(text, at), open;
	if (!mark)
		return 0;
	size_t end = pinyin_read(text, at + mark, syllable);
	return end ? end : note_read(text, at + mark, &open, syllable);
}

static bool push_lost(struct stream *stream, const char *syllable)
{
	/* cppcheck-suppress ctuuninitvar ; repair() sets it */
	if (stream->lost_count == LOST_MOST)
		return false;
	memcpy(stream->syllable[stream->lost_count], syllable, SYLLABLE_SIZE);
	stream->lost[stream->lost_count++] = stream->size;
	return push(stream, 0);
}

/*
 * Reads the run that begins with a lost byte at `at`, up to where its bytes
 * pair up again; false where they do not.
 */
static bool run_read(const struct cleaner *cleaner, struct slice text, size_t at, struct stream *stream)
{
	char syllable[SYLLABLE_SIZE];
	size_t length, open, next = lost_read(text, at, syllable);
	if (!next || !push_lost(stream, syllable))
		return false;
	while (stream->size % 2) {
		stream->end = at = next;
		if (at >= text.size)
			return false;
		uint32_t c = utf8_read(text.at + at, &length);
		unsigned pair = c < 0x10000 ? cleaner->gbk.bytes[c] : 0;
		next = at + length;
		if (c >= 0xFF10 && c <= 0xFF19)
			return false; /* no digit is ever changed */
		if (c >= 0x80 && pair) {
			if (!push(stream, pair >> 8))
				return false;
			if ((pair & 0xFF) < 0x80) {
				stream->tail = (uint8_t)pair;
				break;
			}
			if (!push(stream, pair & 0xFF))
				return false;
			size_t note = note_read(text, next, &open, syllable);
			next = note && open == next ? note : next;
		} else if (lost_read(text, at, syllable)) {
			next = lost_read(text, at, syllable);
			if (!push_lost(stream, syllable))
				return false;
		} else if (mark_length(text, at)) {
			next = at + mark_length(text, at);
			/* before a character that is no ASCII only 80 was lost, which leads no pair */
			stream->open = next >= text.size || (unsigned char)text.at[next] < 0x80;
			if (!push(stream, 0x80))
				return false;
		} else if (c < 0x80 && gbk_trail(c)) {
			if (!push(stream, c))
				return false;
		} else {
			return false;
		}
	}
	stream->end = next;
	return stream->size > 1;
}

/* The closing mark that the line before waits for, 0 for none. */
static uint32_t closing_awaited(struct slice line, size_t end)
{
	static const uint32_t marks[][2] = {
		{'(', ')'}, {0xFF08, 0xFF09}, {0x201C, 0x201D}, {0x2018, 0x2019}, {0x300A, 0x300B}, {0x3010, 0x3011}, {0x300C, 0x300D},
	};
	uint32_t awaited[16];
	size_t depth = 0;
	for (size_t at = 0, length; at < end; at += length) {
		uint32_t c = utf8_read(line.at + at, &length);
		for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
			if (c == marks[i][0] && depth < 16)
				awaited[depth++] = marks[i][1];
			else if (c == marks[i][1] && depth && awaited[depth - 1] == c)
				depth--;
		}
	}
	if (!depth)
		return 0;
	return awaited[depth - 1] == ')' ? 0xFF09 : awaited[depth - 1];
}

/* The bits that a stream costs when its bytes are paired; a very large number where they make no text. */
static size_t stream_cost(struct cleaner *cleaner, const struct stream *stream, uint32_t before)
{
	size_t cost = 0;
	for (size_t i = 0; i + 1 < stream->size; i += 2) {
		if (stream->open && i + 2 == stream->size)
			break;
		uint32_t c = cleaner->gbk.character[stream->bytes[i] << 8 | stream->bytes[i + 1]];
		if (!c || (c >= 0xE000 && c < 0xF900))
			return SIZE_MAX;
		cost += model_cost(&cleaner->model, before, c);
		before = c;
	}
	return cost;
}

/* A search over the lost bytes. */
struct search {
	struct cleaner *cleaner;
	struct stream *stream;
	uint32_t before; /* the character before the run */
	uint8_t best[LOST_MOST];
	size_t cost, second; /* of the best, and of the next best */
	size_t text_cost;    /* of the best, its text alone */
	size_t tries;
	size_t prior; /* bits for the characters that the program saw */
};

static void weigh(struct search *search)
{
	struct stream *stream = search->stream;
	size_t cost = stream_cost(search->cleaner, stream, search->before);
	cost = cost == SIZE_MAX ? cost : cost + search->prior;
	search->tries++;
	if (cost >= search->cost) {
		search->second = cost < search->second ? cost : search->second;
		return;
	}
	search->second = search->cost;
	search->cost = cost;
	search->text_cost = cost - search->prior;
	for (size_t i = 0; i < stream->lost_count; i++)
		search->best[i] = stream->bytes[stream->lost[i]];
}

/* The program's table holds common characters, mostly such as only traditional Chinese uses. */
static size_t seen_cost(const struct cleaner *cleaner, uint32_t character)
{
	bool traditional = class_of(&cleaner->classes, character) & CLASS_TRADITIONAL;
	return model_single(&cleaner->model, character) + (traditional ? 0 : OTHER_SCRIPT);
}

/* Tries every byte that the reading allows in the place of lost byte `index`. */
static void search_lost(struct search *search, size_t index)
{
	struct stream *stream = search->stream;
	if (index == stream->lost_count) {
		weigh(search);
		return;
	}
	size_t at = stream->lost[index], length;
	uint8_t lead = at ? stream->bytes[at - 1] : stream->before;
	const char *characters = reading_characters(stream->syllable[index]);
	for (; characters && *characters && search->tries < TRIES_MOST; characters += length) {
		uint32_t seen = utf8_read(characters, &length);
		unsigned pair = search->cleaner->gbk.bytes[seen];
		if (pair >> 8 != lead)
			continue;
		size_t cost = seen_cost(search->cleaner, seen);
		stream->bytes[at] = (uint8_t)pair;
		search->prior += cost;
		search_lost(search, index + 1);
		search->prior -= cost;
	}
}

/* Does it count: a full-width digit, a number in a circle or in brackets, a Roman numeral? */
static bool is_number(uint32_t c)
{
	return (c >= 0xFF10 && c <= 0xFF19) || (c >= 0x2460 && c <= 0x24FF) || (c >= 0x3220 && c <= 0x3229) || (c >= 0x2160 && c <= 0x217F);
}

/* The likeliest character with this lead byte behind another one; a number is never guessed. */
static uint32_t guess_trail(struct cleaner *cleaner, uint8_t lead, uint32_t before)
{
	uint32_t best = 0xFFFD;
	unsigned least = COST_UNSEEN;
	for (unsigned trail = 0x40; trail < 0xFF; trail++) {
		uint32_t c = cleaner->gbk.character[lead << 8 | trail];
		unsigned cost = c && !is_number(c) ? model_cost(&cleaner->model, before, c) : COST_UNSEEN;
		if (cost < least) {
			least = cost;
			best = c;
		}
	}
	return best;
}

/* Appends the text of the bytes; what the last pair is where its trail is lost is decided by the line. */
static void stream_write(struct cleaner *cleaner, const struct stream *stream, struct slice text, size_t start, struct buf *out)
{
	char written[4];
	uint32_t last = 0;
	for (size_t i = 0; i + 1 < stream->size; i += 2) {
		uint32_t c = cleaner->gbk.character[stream->bytes[i] << 8 | stream->bytes[i + 1]];
		if (stream->open && i + 2 == stream->size) {
			uint32_t awaited = closing_awaited(text, start);
			bool fits = awaited && cleaner->gbk.bytes[awaited] >> 8 == stream->bytes[i];
			c = fits ? awaited : cleaner->lost == LOST_GUESS ? guess_trail(cleaner, stream->bytes[i], last) : 0xFFFD;
		}
		last = c;
		buf_add(out, written, utf8_write(written, c));
	}
	if (stream->tail)
		buf_byte(out, (char)stream->tail);
	/* the decoder took the next ASCII byte too: a tag without its < tells which */
	if (stream->open && stream->end + 1 < text.size && text.at[stream->end] == '/')
		buf_byte(out, '<');
}

/* The offset behind a note on the run's last character, which is the program's too; else the run's end. */
static size_t end_with_note(const struct cleaner *cleaner, const struct stream *stream, struct slice text)
{
	char syllable[SYLLABLE_SIZE];
	size_t open, end = note_read(text, stream->end, &open, syllable);
	uint32_t last = cleaner->gbk.character[stream->bytes[stream->size - 2] << 8 | stream->bytes[stream->size - 1]];
	return end && !stream->open && !stream->tail && reading_fits(last, syllable) ? end : stream->end;
}

/* Repairs the run behind the character X that ends at `at`; the offset behind it, or 0. */
static size_t repair(struct cleaner *cleaner, struct slice text, uint32_t before, size_t at, size_t base, struct buf *out)
{
	struct stream stream;
	stream.size = stream.lost_count = 0;
	stream.open = false;
	stream.tail = 0;
	unsigned pair = before < 0x10000 ? cleaner->gbk.bytes[before] : 0;
	stream.before = (uint8_t)pair;
	if (!pair || !run_read(cleaner, text, at, &stream))
		return 0;
	struct search search = {.cleaner = cleaner, .stream = &stream, .before = before, .cost = SIZE_MAX, .second = SIZE_MAX};
	search_lost(&search, 0);
	size_t characters = stream.size / 2 - stream.open;
	if (search.cost == SIZE_MAX || search.text_cost > characters * AVERAGE_MOST || search.second - search.cost < MARGIN)
		return 0;
	for (size_t i = 0; i < stream.lost_count; i++)
		stream.bytes[stream.lost[i]] = search.best[i];
	buf_clear(out);
	stream_write(cleaner, &stream, text, at, out);
	size_t end = end_with_note(cleaner, &stream, text);
	edits_add(&cleaner->edits, base + at, base + end, buf_held(out), RULE_SHIFTED_GBK);
	return end;
}

void pass_shift(struct cleaner *cleaner)
{
	if (!(cleaner->pairs & PAIR_PAREN) || !rule_on(&cleaner->rules, RULE_SHIFTED_GBK))
		return;
	for (size_t i = 0; i < cleaner->line_count; i++) {
		const struct span *line = &cleaner->lines[i];
		struct slice text = line_text(cleaner, line);
		uint32_t before = 0;
		if (!(line->pairs & PAIR_PAREN) || (!memchr(text.at, '?', text.size) && !(line->classes & CLASS_STRANGE)))
			continue;
		gbk_need(&cleaner->gbk);
		for (size_t at = 0, length; at < text.size; at += length) {
			uint32_t c = utf8_read(text.at + at, &length);
			if (before >= 0x80 && mark_length(text, at)) {
				size_t end = repair(cleaner, text, before, at, line->at, &cleaner->row);
				length = end ? end - at : length;
			}
			before = c;
		}
	}
}
