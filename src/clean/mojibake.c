/*
 * The pass that reads misread text again in the right charset. It turns a
 * line back into the bytes it may have been read from, reads these in the
 * charset they may be in, and weighs both readings.
 */
#include <stdlib.h>

#include "base/mem.h"
#include "clean/cleaner.h"
#include "clean/misread.h"

enum {
	GAIN_LEAST = 10,       /* bits that the new reading must save */
	GAIN_LOST = 4,         /* and for every character with a lost byte, */
	GAIN_MORE = 20,        /* for those beyond the number of whole ones much more */
	FULL_ENOUGH = 6,       /* characters of UTF-8 without a fault that prove themselves */
	EVIDENCE_LEAST = 4,    /* quarters of a sequence that proves itself */
	NEAR = 4,
	NEAR_COST = 62,
	SURE_LEAST = 3,        /* lines that prove how a document was misread, where they are half of those in doubt */
	JUMP = 8,              /* bits for a Latin letter beside a Han character */
	BUDGET = 12            /* tokens looked at for each one there is */
};

/* What misread lines were read as. */
enum reading { READ_1252, READ_GBK, READINGS };

/* One line at work. */
struct work {
	struct cleaner *cleaner;
	struct slice line;
	size_t base; /* offset of the line in the text */
	struct tokens tokens;
	struct reread *list; /* owned: the characters of the run at work */
	size_t count, capacity;
	size_t full, partial; /* among them: proof, and with a byte lost */
	bool found;           /* the line is known to be damaged */
	bool long_only;       /* only characters of three bytes and more are proof */
	struct {
		size_t lines, tried;
	} tally[READINGS];    /* lines read anew so far, and lines that might have been */
	bool again;           /* all lines are looked at for the second time */
	bool sure;            /* what stands around the line, or over it, is known to be misread */
	bool long_seen;       /* a character of three bytes and more was read */
	struct buf under, deeper; /* owned: the line with its edits made */
};

static void run_clear(struct work *work)
{
	work->count = work->full = work->partial = 0;
}

/* Is it a character that chance does not make? Two bytes of UTF-8 are soon found in GBK. */
static bool is_proof(const struct work *work, const struct reread *reread)
{
	return reread->full && reread->character != 0xFFFD && (!work->long_only || reread->to - reread->from >= 3);
}

static void run_push(struct work *work, struct reread reread)
{
	if (work->count == work->capacity)
		work->list = memory_grow(work->list, &work->capacity, work->count + 1, sizeof *work->list);
	work->list[work->count++] = reread;
	work->full += is_proof(work, &reread);
	work->partial += !reread.full && reread.character == 0xFFFD;
}

/* Takes back what was pushed last, up to `count` characters in all. */
static void run_cut(struct work *work, size_t count)
{
	while (work->count > count) {
		struct reread reread = work->list[--work->count];
		work->full -= is_proof(work, &reread);
		work->partial -= !reread.full && reread.character == 0xFFFD;
	}
}

/* The character before a token's, 0 at the line's start. */
static uint32_t before_token(const struct work *work, size_t token)
{
	size_t at = work->tokens.list[token].at, length;
	return at ? utf8_read(utf8_back(work->line.at, work->line.at + at), &length) : 0;
}

static size_t cost_before(const struct work *work, size_t from, size_t to)
{
	size_t cost = 0, end = work->tokens.list[to].at;
	uint32_t last = before_token(work, from);
	for (size_t at = work->tokens.list[from].at, length; at < end; at += length) {
		uint32_t c = utf8_read(work->line.at + at, &length);
		cost += text_cost(&work->cleaner->model, last, c);
		last = c;
	}
	return cost;
}

static bool is_letter(uint32_t c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static size_t cost_after(const struct work *work)
{
	size_t cost = 0;
	uint32_t last = before_token(work, work->list[0].from);
	for (size_t i = 0; i < work->count; i++) {
		uint32_t c = work->list[i].character;
		cost += text_cost(&work->cleaner->model, last, c);
		cost += (is_han(c) && is_letter(last)) || (is_han(last) && is_letter(c)) ? JUMP : 0;
		last = c;
	}
	return cost;
}

static bool is_partial(const struct reread *reread)
{
	return !reread->full && reread->character == 0xFFFD;
}

/* Guesses the characters of which a byte is lost, row by row. */
static void run_guess(struct work *work, enum taken taken, enum meant meant)
{
	struct cleaner *cleaner = work->cleaner;
	for (size_t i = 0, end; i < work->count; i = end) {
		for (end = i; end < work->count && is_partial(&work->list[end]);)
			end++;
		if (end == i) {
			end++;
			continue;
		}
		uint32_t before = i ? work->list[i - 1].character : before_token(work, work->list[0].from);
		reread_guess(&work->tokens, work->list + i, end - i, taken, meant, &cleaner->model, &cleaner->gbk, before,
			     end < work->count ? work->list[end].character : 0);
	}
}

/* Puts the run's characters in the place of the old ones. */
static void run_write(struct work *work, enum taken taken, enum meant meant)
{
	struct cleaner *cleaner = work->cleaner;
	struct buf *out = &cleaner->row;
	char written[4];
	if (work->partial && cleaner->lost == LOST_GUESS)
		run_guess(work, taken, meant);
	buf_clear(out);
	for (size_t i = 0; i < work->count; i++)
		buf_add(out, written, utf8_write(written, work->list[i].character));
	size_t from = work->tokens.list[work->list[0].from].at, to = work->tokens.list[work->list[work->count - 1].to].at;
	if (slice_is(buf_held(out), (struct slice){work->line.at + from, to - from}))
		return;
	edits_add(&cleaner->edits, work->base + from, work->base + to, buf_held(out), RULE_MOJIBAKE);
}

/* Reads UTF-8 from a token on as far as it goes; cuts the run at its last good end. */
static void run_utf8(struct work *work, size_t at, size_t *steps)
{
	size_t good = 0;
	bool gained = false; /* a character beyond ASCII since the last good end */
	struct reread reread;
	run_clear(work);
	while (work->tokens.list[at].byte != TOKEN_BREAK && reread_utf8(&work->tokens, at, &reread)) {
		run_push(work, reread);
		at = reread.to;
		++*steps;
		gained = gained || reread.full || reread.character == 0xFFFD;
		if (gained && work->tokens.list[at].first) {
			good = work->count;
			gained = false;
		}
	}
	run_cut(work, good);
}

/* Punctuation that a page in a Western language has misread alone: don't as don鈥檛. */
static bool is_lone_mark(const struct work *work)
{
	uint32_t before = before_token(work, work->list[0].from), c = work->list[0].character;
	bool mark = (c >= 0x2010 && c <= 0x2026) || c == 0x2122;
	return mark && work->full == 1 && !work->partial && work->count <= 2 && before < 0x80 && before &&
	       (work->count == 1 || is_letter(work->list[1].character));
}

static bool is_chinese(uint32_t c)
{
	return is_han(c) || is_wide_mark(c);
}

/* Marks of Chinese that other languages write too, and its space. */
static bool is_shared_mark(uint32_t c)
{
	return c == 0xB7 || c == 0x2014 || c == 0x2026 || c == 0x3000;
}

/* Are seven in ten of the characters beyond ASCII Chinese, or Japanese? */
static bool is_chinese_mostly(const struct work *work)
{
	size_t chinese = 0, beyond = 0;
	for (size_t i = 0; i < work->count; i++) {
		uint32_t c = work->list[i].character;
		beyond += c >= 0x80 && c != 0xFFFD && !is_shared_mark(c);
		chinese += is_chinese(c);
	}
	return chinese * 10 >= beyond * 7;
}

static bool utf8_accepted(const struct work *work)
{
	if (!work->count || !work->full)
		return false;
	if (is_lone_mark(work))
		return true;
	if (!work->partial && work->full >= FULL_ENOUGH)
		return true;
	if (work->full + work->sure < 2 || (work->partial > work->full * 2 && !work->found) || !is_chinese_mostly(work))
		return false;
	size_t before = cost_before(work, work->list[0].from, work->list[work->count - 1].to), after = cost_after(work);
	size_t more = work->partial > work->full && !work->found ? work->partial - work->full : 0;
	return before >= after + GAIN_LEAST + work->partial * GAIN_LOST + more * GAIN_MORE;
}

/* May UTF-8 that was taken for GBK begin at this token? One of the next characters must be strange. */
static bool may_begin(const struct work *work, size_t token)
{
	const struct token *t = &work->tokens.list[token];
	size_t length, at = t->at;
	if (!t->first || t->byte == TOKEN_BREAK || (t->byte != TOKEN_LOST && (t->byte < 0xC2 || t->byte > 0xF4)))
		return false;
	if (work->found)
		return true;
	for (int i = 0; i < NEAR && at < work->line.size; i++, at += length)
		if (class_of(&work->cleaner->classes, utf8_read(work->line.at + at, &length)) & CLASS_STRANGE)
			return true;
	return false;
}

/* Repairs the runs of UTF-8 taken for GBK, up to the first one only where the line was not known to be damaged. */
static bool runs_utf8_as_gbk(struct work *work)
{
	size_t steps = 0, start = work->cleaner->edits.count;
	for (size_t at = 0; at < work->tokens.count && steps < work->tokens.count * BUDGET;) {
		if (may_begin(work, at)) {
			run_utf8(work, at, &steps);
			if (utf8_accepted(work)) {
				run_write(work, TAKEN_GBK, MEANT_UTF8);
				at = work->list[work->count - 1].to;
				if (!work->found)
					return true;
				continue;
			}
		}
		at++;
	}
	return work->cleaner->edits.count > start;
}

/* UTF-8 taken for GBK: where one run is found, the line is read again with less doubt. */
static bool try_utf8_as_gbk(struct work *work)
{
	size_t start = work->cleaner->edits.count;
	work->long_only = true;
	work->found = false;
	tokens_read(&work->tokens, &work->cleaner->gbk, TAKEN_GBK, work->line);
	if (!runs_utf8_as_gbk(work))
		return false;
	work->cleaner->edits.count = start;
	work->found = true;
	return runs_utf8_as_gbk(work);
}

/* Is a byte a quotation mark, a dash, an ellipsis or a space, as stand behind letters in any text? */
static bool is_quote(const struct work *work, const struct token *token)
{
	size_t length;
	uint32_t c = utf8_read(work->line.at + token->at, &length);
	return (c >= 0x2013 && c <= 0x2026) || c == 0x2039 || c == 0x203A || c == 0xAB || c == 0xBB || c == 0xA0;
}

/*
 * How much a sequence of UTF-8 that was taken for windows-1252 speaks for
 * itself: letters before symbols and controls that no language puts there.
 */
static int evidence_of(const struct work *work, const struct reread *reread)
{
	const struct token *bytes = &work->tokens.list[reread->from];
	size_t length = reread->to - reread->from;
	uint32_t before = before_token(work, reread->from);
	bool capital = before >= 'A' && before <= 'Z', space = bytes[1].byte == 0xA0;
	if (!reread->full)
		return 0;
	if (length == 3 && reread->character >= 0x2E80 && !is_wide_mark(reread->character))
		return model_single(&work->cleaner->model, reread->character) < COST_RARE ? EVIDENCE_LEAST - 1 : 1;
	if (length >= 3)
		return length == 4 || !is_quote(work, &bytes[1]) || !is_quote(work, &bytes[2]) ? EVIDENCE_LEAST : 0;
	if (bytes[0].byte == 0xC2)
		return capital || (space && is_letter(before)) || is_quote(work, &bytes[1]) ? 1 : EVIDENCE_LEAST;
	if (bytes[0].byte == 0xC3)
		return is_quote(work, &bytes[1]) || (capital && space) ? 2 : EVIDENCE_LEAST;
	return space ? 0 : 1;
}

/* Reads a run of bytes beyond ASCII as UTF-8; the token behind the run. */
static size_t run_1252(struct work *work, size_t at, bool *good, bool *single, int *evidence)
{
	struct reread reread;
	size_t from = at;
	run_clear(work);
	*good = true;
	*evidence = 0;
	while (work->tokens.list[at].byte >= 0x80 && work->tokens.list[at].byte != TOKEN_BREAK) {
		if (!reread_utf8(&work->tokens, at, &reread)) {
			*good = false;
			at++;
			continue;
		}
		run_push(work, reread);
		work->long_seen |= reread.full && reread.to - reread.from > 2;
		*evidence += evidence_of(work, &reread);
		at = reread.to;
	}
	*single = at == from + 1;
	return at;
}

/*
 * UTF-8 taken for windows-1252: all runs beyond ASCII of a line together.
 * *likely: it may well be that, though it does not prove itself. Strictly, no
 * run may speak against it.
 */
static bool try_utf8_as_1252(struct work *work, bool strict, bool *likely)
{
	int all = 0, evidence;
	size_t bad = 0, partial = 0, full = 0;
	bool good, single, found = false;
	work->long_only = work->long_seen = false;
	tokens_read(&work->tokens, &work->cleaner->gbk, TAKEN_WINDOWS_1252, work->line);
	for (int writing = 0; writing < 2; writing++) {
		for (size_t at = 0; at < work->tokens.count; at++) {
			uint16_t byte = work->tokens.list[at].byte;
			if (byte < 0x80 || byte == TOKEN_BREAK)
				continue;
			at = run_1252(work, at, &good, &single, &evidence) - 1;
			if (writing && good && work->count) {
				run_write(work, TAKEN_WINDOWS_1252, MEANT_UTF8);
				found = true;
			}
			all += good ? evidence : 0;
			bad += !good && !single; /* a letter or mark alone says nothing */
			full += work->full;
			partial += work->partial;
		}
		*likely = !bad && full;
		if ((strict && bad) || all + work->sure < EVIDENCE_LEAST || (size_t)all < bad * 2 || partial > full)
			return false;
	}
	return found;
}

/* Reads tokens up to `end` as GBK from the first byte beyond ASCII to the last. */
static bool run_gbk(struct work *work, size_t at, size_t end)
{
	struct reread reread;
	size_t good = 0;
	run_clear(work);
	while (at < end && work->tokens.list[at].byte < 0x80)
		at++;
	while (at < end) {
		if (!reread_gbk(&work->tokens, at, &work->cleaner->gbk, &reread) || reread.to > end)
			return false;
		run_push(work, reread);
		at = reread.to;
		good = reread.full || reread.character == 0xFFFD ? work->count : good;
	}
	run_cut(work, good);
	return work->count > 0;
}

/* Did the run hold three different characters beyond ASCII? */
static bool has_three(const struct work *work)
{
	uint16_t seen[2];
	size_t count = 0;
	for (size_t i = work->list[0].from; i < work->list[work->count - 1].to; i++) {
		uint16_t byte = work->tokens.list[i].byte;
		if (byte < 0x80 || (count && byte == seen[0]) || (count == 2 && byte == seen[1]))
			continue;
		if (count == 2)
			return true;
		seen[count++] = byte;
	}
	return false;
}

static bool is_counted(uint32_t c, bool capitals)
{
	return (c >= 'a' && c <= 'z') || (capitals && c >= 'A' && c <= 'Z');
}

/* Do characters beyond ASCII stand beside Latin letters, as accented ones do? Capitals count where `capitals`. */
static bool is_beside_letter(const struct work *work, bool capitals)
{
	uint32_t last = before_token(work, work->list[0].from);
	for (size_t i = 0; i < work->count; i++) {
		uint32_t c = work->list[i].character;
		if ((is_counted(last, capitals) && c >= 0x80) || (is_counted(c, capitals) && last >= 0x80))
			return true;
		last = c;
	}
	return last >= 0x80 && is_counted(work->tokens.list[work->list[work->count - 1].to].byte, capitals);
}

static bool gbk_accepted(const struct work *work)
{
	size_t neighbours = 0, chinese = 0, han = 0, shared = 0;
	for (size_t i = 0; i < work->count; i++) {
		uint32_t c = work->list[i].character;
		chinese += is_chinese(c);
		han += is_han(c);
		shared += is_shared_mark(c);
		neighbours += i && is_han(c) && is_chinese(work->list[i - 1].character);
	}
	if (!chinese || chinese * 10 < (work->full - shared) * 7 || work->partial * 2 > work->full)
		return false;
	if ((!neighbours || han < 2 || !has_three(work)) && (!work->sure || is_beside_letter(work, true)))
		return false;
	size_t before = cost_before(work, work->list[0].from, work->list[work->count - 1].to), after = cost_after(work);
	return before >= after + GAIN_LEAST + work->partial * GAIN_LOST;
}

static bool is_space_token(const struct token *token)
{
	return token->byte == ' ' || token->byte == '\t';
}

/* Tries a stretch whole, then, `deep`, each of its words. */
static bool try_stretch(struct work *work, size_t from, size_t to, bool deep)
{
	bool found = false;
	if (run_gbk(work, from, to) && gbk_accepted(work)) {
		run_write(work, TAKEN_WINDOWS_1252, MEANT_GBK);
		return true;
	}
	for (size_t at = from, end; deep && at < to; at = end + 1) {
		for (end = at; end < to && !is_space_token(&work->tokens.list[end]);)
			end++;
		found |= try_stretch(work, at, end, false);
	}
	return found;
}

/* GBK taken for windows-1252: stretches that windows-1252 has all characters of. */
static bool try_gbk_as_1252(struct work *work)
{
	bool found = false;
	work->long_only = false;
	tokens_read(&work->tokens, &work->cleaner->gbk, TAKEN_WINDOWS_1252, work->line);
	for (size_t at = 0, end; at < work->tokens.count; at = end + 1) {
		for (end = at; work->tokens.list[end].byte != TOKEN_BREAK;)
			end++;
		found |= end > at && try_stretch(work, at, end, true);
	}
	return found;
}

/* The line with the edits from `start` on made. */
static struct slice reveal(const struct work *work, size_t start, struct buf *out)
{
	const struct edits *edits = &work->cleaner->edits;
	size_t at = 0;
	buf_clear(out);
	for (size_t i = start; i < edits->count; i++) {
		const struct edit *edit = &edits->list[i];
		buf_add(out, work->line.at + at, edit->from - work->base - at);
		buf_add(out, edits->bytes.data + edit->at, edit->size);
		at = edit->to - work->base;
	}
	buf_add(out, work->line.at + at, work->line.size - at);
	return buf_held(out);
}

static size_t slice_cost(struct work *work, struct slice text)
{
	size_t cost = 0;
	uint32_t last = 0;
	for (size_t at = 0, length; at < text.size; at += length) {
		uint32_t c = utf8_read(text.at + at, &length);
		cost += text_cost(&work->cleaner->model, last, c);
		last = c;
	}
	return cost;
}

/* Is it all of windows-1252, as text in a Western language is, and text that is misread in its turn? */
static bool is_western(struct work *work, struct slice text)
{
	tokens_read(&work->tokens, &work->cleaner->gbk, TAKEN_WINDOWS_1252, text);
	for (size_t i = 0; i + 1 < work->tokens.count; i++)
		if (work->tokens.list[i].byte == TOKEN_BREAK)
			return false;
	return true;
}

/* Two bytes of GBK may be UTF-8 too: takes the reading as GBK where it costs less. */
static bool choose_1252(struct work *work, size_t start)
{
	struct edits *edits = &work->cleaner->edits;
	size_t end = edits->count, cost;
	struct slice text = reveal(work, start, &work->under);
	if (work->long_seen || is_western(work, text))
		return true;
	cost = slice_cost(work, text);
	if (!try_gbk_as_1252(work) || slice_cost(work, reveal(work, end, &work->under)) >= cost) {
		edits->count = end;
		return true;
	}
	memmove(edits->list + start, edits->list + end, (edits->count - end) * sizeof *edits->list);
	edits->count -= end - start;
	return true;
}

/* Does a run beyond ASCII read as Chinese, whole, though it may be too short to prove it? */
static bool has_chinese_run(struct work *work)
{
	bool good, single;
	int evidence;
	tokens_read(&work->tokens, &work->cleaner->gbk, TAKEN_WINDOWS_1252, work->line);
	for (size_t at = 0, end; at < work->tokens.count; at = end + 1) {
		for (end = at; work->tokens.list[end].byte >= 0x80 && work->tokens.list[end].byte != TOKEN_BREAK;)
			end++;
		if (end < at + 2)
			continue;
		work->long_seen = false;
		run_1252(work, at, &good, &single, &evidence);
		if ((good && work->long_seen) || (run_gbk(work, at, end) && work->full && !is_beside_letter(work, false) && is_chinese_mostly(work)))
			return true;
	}
	return false;
}

/* What was taken for windows-1252: UTF-8 where all speaks for it, else GBK, else UTF-8 where most does. */
static bool read_1252(struct work *work)
{
	bool likely = false;
	size_t start = work->cleaner->edits.count;
	if (try_utf8_as_1252(work, true, &likely))
		return choose_1252(work, start);
	return (!likely && try_gbk_as_1252(work)) || (!has_chinese_run(work) && try_utf8_as_1252(work, false, &likely));
}

/* One edit in the place of those from `start` on: what the line's bytes become in all. */
static void edits_merge(struct work *work, size_t start, struct slice text)
{
	const struct slice line = work->line;
	size_t head = 0, tail = 0;
	while (head < line.size && head < text.size && line.at[head] == text.at[head])
		head++;
	while (head && head < line.size && ((unsigned char)line.at[head] & 0xC0) == 0x80)
		head--;
	while (tail < line.size - head && tail < text.size - head && line.at[line.size - 1 - tail] == text.at[text.size - 1 - tail] &&
	       (unsigned char)line.at[line.size - 1 - tail] < 0x80)
		tail++;
	work->cleaner->edits.count = start;
	edits_add(&work->cleaner->edits, work->base + head, work->base + line.size - tail,
		  (struct slice){text.at + head, text.size - head - tail}, RULE_MOJIBAKE);
}

/*
 * The edits from `start` on may show text that is misread in its turn. That
 * it was misread once proves the more: what alone would be too short is read
 * along; and where it cannot be, the line stays as it is, not half undone.
 */
static bool finish_layers(struct work *work, size_t start)
{
	struct cleaner *cleaner = work->cleaner;
	struct work below = *work;
	size_t end = cleaner->edits.count;
	bool next, found = true;
	struct span span;
	below.line = reveal(work, start, &work->deeper);
	below.base = 0;
	line_scan(&cleaner->classes, below.line, 0, &span);
	if (!(span.pairs & PAIR_LATIN))
		return true;
	below.sure = false;
	next = read_1252(&below); /* the next pass will find it */
	cleaner->edits.count = end;
	below.sure = true;
	if (!next && read_1252(&below)) {
		edits_merge(work, start, reveal(&below, end, &below.under));
	} else if (!next) {
		found = !has_chinese_run(&below);
		cleaner->edits.count = found ? end : start;
	}
	work->tokens = below.tokens;
	work->list = below.list;
	work->capacity = below.capacity;
	work->under = below.under;
	return found;
}

static bool try_1252(struct work *work)
{
	size_t start = work->cleaner->edits.count;
	return read_1252(work) && finish_layers(work, start);
}

/* Do the NEAR characters around a strange one cost more than any text would? */
static bool is_costly(const struct work *work, size_t at)
{
	const char *start = work->line.at, *end = start + work->line.size, *c = start + at;
	unsigned sum[2 * NEAR] = {0}, count = 0;
	for (int back = 1; back < NEAR && c > start; back++)
		c = utf8_back(start, c);
	for (size_t length; c < end && count + 1 < 2 * NEAR; c += length, count++) {
		uint32_t code = utf8_read(c, &length);
		sum[count + 1] = sum[count] + (code < 0x80 ? 0 : model_single(&work->cleaner->model, code));
		if (count + 1 >= NEAR && sum[count + 1] - sum[count + 1 - NEAR] >= NEAR_COST)
			return true;
	}
	return false;
}

/* Do two strange characters stand near each other, or one among unlikely ones? One alone is a rare character. */
static bool is_suspect(const struct work *work)
{
	size_t since = NEAR;
	for (size_t at = 0, length; at < work->line.size; at += length, since++) {
		uint32_t c = utf8_read(work->line.at + at, &length);
		if (!(class_of(&work->cleaner->classes, c) & CLASS_STRANGE))
			continue;
		if (since < NEAR || is_costly(work, at))
			return true;
		since = 0;
	}
	return false;
}

/* Are the document's lines that may be misread known to be so? */
static bool is_sure(const struct work *work, enum reading reading)
{
	return work->again && work->tally[reading].lines >= SURE_LEAST && work->tally[reading].lines * 2 >= work->tally[reading].tried;
}

static bool count_try(struct work *work, enum reading reading, bool found)
{
	work->tally[reading].tried += !work->again;
	work->tally[reading].lines += found && !work->again;
	return found;
}

/* Reads a line anew; the second time knowing what the others have shown. */
static void try_line(struct work *work, const struct span *line)
{
	work->line = line_text(work->cleaner, line);
	work->base = line->at;
	work->sure = is_sure(work, READ_1252);
	if (line->pairs & PAIR_LATIN && count_try(work, READ_1252, try_1252(work)))
		return;
	work->sure = is_sure(work, READ_GBK);
	if (line->classes & CLASS_STRANGE && (work->sure || is_suspect(work)))
		count_try(work, READ_GBK, try_utf8_as_gbk(work));
}

/* Reads the lines that were left, with the edits of the others kept in their order. */
static void try_again(struct work *work)
{
	struct cleaner *cleaner = work->cleaner;
	struct edits *edits = &cleaner->edits;
	struct edit *made = edits->list, *const list = made;
	const struct edit *const end = made + edits->count;
	edits->list = NULL;
	edits->count = edits->capacity = 0;
	work->again = true;
	for (size_t i = 0; i < cleaner->line_count; i++) {
		const struct span *line = &cleaner->lines[i];
		if (made == end || made->from > line->at + line->size)
			try_line(work, line);
		for (; made < end && made->from <= line->at + line->size; made++)
			edits_keep(edits, *made);
	}
	free(list);
}

void pass_mojibake(struct cleaner *cleaner)
{
	struct work work = {.cleaner = cleaner};
	if (!rule_on(&cleaner->rules, RULE_MOJIBAKE) || !(cleaner->seen & CLASS_STRANGE || cleaner->pairs & PAIR_LATIN))
		return;
	gbk_need(&cleaner->gbk);
	work.tokens.marks_double = cleaner->lost == LOST_GUESS;
	for (size_t i = 0; i < cleaner->line_count; i++)
		try_line(&work, &cleaner->lines[i]);
	if (work.tally[READ_1252].lines >= SURE_LEAST || work.tally[READ_GBK].lines >= SURE_LEAST)
		try_again(&work);
	tokens_free(&work.tokens);
	free(work.list);
	buf_free(&work.under);
	buf_free(&work.deeper);
}
