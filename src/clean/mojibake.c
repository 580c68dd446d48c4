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
	GAIN_LOST = 4,         /* and for every character with a lost byte */
	FULL_ENOUGH = 6,       /* characters of UTF-8 without a fault that prove themselves */
	EVIDENCE_LEAST = 4,    /* quarters of a sequence that proves itself */
	NEAR = 4,
	NEAR_COST = 62,
	JUMP = 8,              /* bits for a Latin letter beside a Han character */
	BUDGET = 12            /* tokens looked at for each one there is */
};

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

/* Are seven in ten of the characters beyond ASCII Chinese, or Japanese? */
static bool is_chinese_mostly(const struct work *work)
{
	size_t chinese = 0, beyond = 0;
	for (size_t i = 0; i < work->count; i++) {
		uint32_t c = work->list[i].character;
		beyond += c >= 0x80 && c != 0xFFFD;
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
	if (work->full < 2 || work->partial > work->full || !is_chinese_mostly(work))
		return false;
	size_t before = cost_before(work, work->list[0].from, work->list[work->count - 1].to), after = cost_after(work);
	return before >= after + GAIN_LEAST + work->partial * GAIN_LOST;
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
	work->long_only = false;
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
		if ((strict && bad) || all < EVIDENCE_LEAST || (size_t)all < bad * 2 || partial > full)
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

static bool gbk_accepted(const struct work *work)
{
	size_t neighbours = 0, chinese = 0, han = 0;
	for (size_t i = 0; i < work->count; i++) {
		uint32_t c = work->list[i].character;
		chinese += is_chinese(c);
		han += is_han(c);
		neighbours += i && is_han(c) && is_chinese(work->list[i - 1].character);
	}
	if (!neighbours || han < 2 || !has_three(work) || chinese * 10 < work->full * 7 || work->partial * 2 > work->full)
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

/* What was taken for windows-1252: UTF-8 where all speaks for it, else GBK, else UTF-8 where most does. */
static bool try_1252(struct work *work)
{
	bool likely = false;
	return try_utf8_as_1252(work, true, &likely) || (!likely && try_gbk_as_1252(work)) || try_utf8_as_1252(work, false, &likely);
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

void pass_mojibake(struct cleaner *cleaner)
{
	struct work work = {.cleaner = cleaner};
	if (!rule_on(&cleaner->rules, RULE_MOJIBAKE) || !(cleaner->seen & CLASS_STRANGE || cleaner->pairs & PAIR_LATIN))
		return;
	gbk_need(&cleaner->gbk);
	for (size_t i = 0; i < cleaner->line_count; i++) {
		const struct span *line = &cleaner->lines[i];
		work.line = line_text(cleaner, line);
		work.base = line->at;
		if (line->pairs & PAIR_LATIN && try_1252(&work))
			continue;
		if (line->classes & CLASS_STRANGE && is_suspect(&work))
			try_utf8_as_gbk(&work);
	}
	tokens_free(&work.tokens);
	free(work.list);
}
