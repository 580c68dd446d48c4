#include "extract-numbers/token.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "extract-numbers/glance.h"
#include "text/width.h"

/* A sentence whose tokens are made. */
struct lexer {
	struct sentence *sentence;
	const struct vocabulary *vocabulary;
	size_t wide; /* words, marks and spaces that begin with a character from U+3000 on */
	size_t open[8], depth; /* the brackets that are open, as many as that */
};

/* The sentence has room for a token of each of its bytes. */
static struct token *add_token(struct lexer *lexer, struct slice text, uint64_t bits, uint16_t letter)
{
	struct sentence *sentence = lexer->sentence;
	struct token *token = &sentence->tokens[sentence->token_count++];
	*token = (struct token){.at = text.at, .bits = bits, .size = (uint32_t)text.size, .letter = letter};
	sentence->classes |= bits;
	return token;
}

static uint64_t mark_bits(uint32_t code)
{
	switch (code) {
	case '%': case 0xB7: case '-': case '/': return WORD(IS_NOUN);
	case ',': case 0xFF0C: return WORD(IS_COMMA);
	case ';': case 0xFF1B: case 0x3002: case '!': case '?': case 0xFF01: case 0xFF1F: case '|': case '\t': return WORD(IS_STOP);
	case ':': case 0xFF1A: return WORD(IS_COLON);
	case 0x3001: return WORD(IS_LIST);
	case '(': case 0xFF08: case '[': case 0x3010: case 0x3014: return WORD(IS_OPEN);
	case ')': case 0xFF09: case ']': case 0x3011: case 0x3015: return WORD(IS_CLOSE);
	case 0x201C: case 0x300A: case 0x300C: case 0x300E: case 0x2018: case 0x3008: return WORD(IS_OPEN) | WORD(IS_QUOTE);
	case 0x201D: case 0x300B: case 0x300D: case 0x300F: case 0x3009: return WORD(IS_CLOSE) | WORD(IS_QUOTE);
	case 0x2014: case 0x2500: case 0x2013: case '.': return WORD(IS_STOP);
	default: return 0;
	}
}

/* Classes of an English word that no table has, by its ending. */
static uint64_t guess_latin(struct slice word, size_t letters, bool first)
{
	static const struct {
		const char *ending;
		uint64_t bits;
	} rows[] = {
		{"ly", WORD(IS_ADVERB)}, {"ed", WORD(IS_VERB)}, {"ing", WORD(IS_NOUN) | WORD(IS_WEAK)},
	};
	bool proper = !first && word.at[0] >= 'A' && word.at[0] <= 'Z';
	if (letters < word.size && memchr(word.at, '-', word.size) && !slice_begins(word, "re-") && !slice_begins(word, "co-"))
		return WORD(IS_NOUN); /* medium-sized, hard-working */
	for (size_t i = 0; i < sizeof rows / sizeof *rows && !proper; i++) {
		size_t size = strlen(rows[i].ending);
		if (word.size > size + 2 && memcmp(word.at + word.size - size, rows[i].ending, size) == 0)
			return rows[i].bits;
	}
	return WORD(IS_NOUN);
}

/* How far an English word goes on behind `size` letters: 's, -based, 2nd. */
static size_t latin_size(struct slice text, size_t size)
{
	size_t length;
	while (size < text.size) {
		unsigned char byte = (unsigned char)text.at[size];
		if (byte == ' ')
			break;
		if ((unsigned)(byte | 0x20) - 'a' < 26 || (unsigned)byte - '0' < 10) {
			size++;
			continue;
		}
		uint32_t code = utf8_read(text.at + size, &length);
		bool inside = size > 0 && (code == '-' || code == '\'' || code == 0x2019 || code == 0xB7 || code == '&');
		bool letter = width_is_letter(code) || (code >= 0xC0 && code < 0x250) || (code >= '0' && code <= '9');
		if (!letter && !(inside && size + length < text.size && width_is_letter((unsigned char)text.at[size + length])))
			break;
		size += length;
	}
	return size;
}

/* made up 37 percent, cleaned up 118 kilometres: no rise; sales went up, edged up, ended up 3%. */
static bool is_made_up(const struct sentence *sentence, struct slice word)
{
	const struct token *before = sentence->token_count ? &sentence->tokens[sentence->token_count - 1] : NULL;
	static const char *const moves[] = {"went", "go", "goes", "going", "gone", "move", "moved", "moves", "edge", "edged", "tick", "ticked", "inch", "inched", "creep", "crept", "shot", "come", "came",
					    "comes", "end", "ended", "close", "closed", "finish", "finished", "start", "started", "open", "opened", "trade", "traded", "stood", "stand", "drift", "drifted", "climbed", "pushed", "driven", "drove", "brought"};
	if (!before || word.size != 2 || !slice_is_string(word, "up") || !token_is(before, WORD(IS_VERB)) || token_is(before, WORD(IS_UP) | WORD(IS_DOWN) | WORD(IS_PLAN)))
		return false;
	if (token_says(sentence, before, "made") || token_says(sentence, before, "makes") || token_says(sentence, before, "make"))
		return true;
	if (token_is(before, WORD(IS_COPULA)))
		return false;
	for (size_t i = 0; i < sizeof moves / sizeof *moves; i++)
		if (token_says(sentence, before, moves[i]))
			return false;
	struct slice behind = slice_from(sentence->text, (size_t)(word.at + word.size - sentence->text.at));
	return !glance_begins_word(glance_skip(behind), "by from to on");
}

/* accounting for: a verb; accounting alone is a noun. */
static bool is_accounting(const struct sentence *sentence, struct slice word)
{
	size_t behind = (size_t)(word.at + word.size - sentence->text.at);
	return word.size == 10 && token_spells(sentence, &(struct token){.at = word.at, .size = 10}, "accounting") &&
	       slice_begins(slice_from(sentence->text, behind), " for ");
}

/* Classes of an English word, of which the first `letters` bytes are letters: all of most. */
static uint64_t latin_bits(const struct lexer *lexer, struct slice word, size_t letters)
{
	const struct sentence *sentence = lexer->sentence;
	if (letters < word.size && word.size > 2 && memcmp(word.at + word.size - 2, "'s", 2) == 0)
		return WORD(IS_NOUN) | (vocabulary_latin(lexer->vocabulary, (struct slice){word.at, word.size - 2}) & WORD(IS_BODY));
	if (is_made_up(sentence, word))
		return WORD(IS_VERB) | WORD(IS_COPULA);
	if (is_accounting(sentence, word))
		return WORD(IS_VERB) | WORD(IS_SHARE);
	if (word.size <= 3 && (slice_is_string(word, "IT") || slice_is_string(word, "US") || slice_is_string(word, "WHO")))
		return WORD(IS_NOUN);
	uint64_t bits = vocabulary_latin(lexer->vocabulary, word);
	return bits ? bits : guess_latin(word, letters, sentence->token_count == 0);
}

/* Adds the English word that the text begins with; its size, 0 where none does. */
static size_t add_latin(struct lexer *lexer, struct slice text)
{
	size_t letters = glance_letters(text), size = latin_size(text, letters), length;
	struct slice word = {text.at, size};
	if (size)
		add_token(lexer, word, latin_bits(lexer, word, letters), token_letter(lexer->vocabulary, utf8_read(text.at, &length)));
	return size;
}

/* 无害|化: may a word stand before 化, which makes one word with it? */
static bool is_stem(const struct token *before, const char *at)
{
	return before->at + before->size == at && !before->figure && (unsigned char)before->at[0] >= 0xE4 && before->size <= 9 &&
	       token_is(before, WORD(IS_NOUN) | WORD(IS_VERB)) &&
	       !token_is(before, WORD(IS_AND) | WORD(IS_COPULA) | WORD(IS_UP) | WORD(IS_DOWN) | WORD(IS_TO) | WORD(IS_SHARE) | WORD(IS_PLAN) | WORD(IS_BODY));
}

/* Joins 化 to the word that it makes of the one before it. */
static bool join_stem(struct sentence *sentence, struct slice word)
{
	if (sentence->token_count == 0 || !is_stem(&sentence->tokens[sentence->token_count - 1], word.at))
		return false;
	struct token *before = &sentence->tokens[sentence->token_count - 1];
	before->size += VOCABULARY_HAN;
	before->bits = WORD(IS_NOUN) | WORD(IS_WEAK);
	sentence->classes |= before->bits;
	return true;
}

/* What the last letter of a Chinese word adds to its classes. */
static uint64_t ending_bits(uint16_t last, size_t count, uint64_t bits)
{
	enum { RATE = 0x7387, UNTIL = 0x81F3, ARRIVE = 0x5230 }; /* 率 至 到 */
	switch (last) {
	case RATE: return count > 2 && bits & WORD(IS_NOUN) ? WORD(IS_HEAD) : 0;
	case UNTIL: case ARRIVE: return count > 1 && bits & WORD(IS_VERB) ? WORD(IS_TO) : 0;
	default: return 0;
	}
}

/* Adds a Chinese word of some letters. */
static void add_han(struct lexer *lexer, const char *at, const uint16_t *letters, size_t count, uint64_t bits)
{
	enum { CHANGE = 0x5316 }; /* 化 */
	struct slice word = {at, count * VOCABULARY_HAN};
	if (*letters == CHANGE && count == 1 && join_stem(lexer->sentence, word))
		return;
	bits |= ending_bits(letters[count - 1], count, bits);
	add_token(lexer, word, bits ? bits : WORD(IS_NOUN), *letters);
}

/* Adds the words of the Han characters that the text begins with; their size. */
static size_t add_han_run(struct lexer *lexer, struct slice text)
{
	const uint16_t *letters = lexer->sentence->letters;
	size_t run = vocabulary_read(lexer->vocabulary, text, lexer->sentence->letters) * VOCABULARY_HAN, count, words = 0;
	for (size_t at = 0; at < run; at += count * VOCABULARY_HAN, letters += count, words++) {
		uint64_t bits = vocabulary_han(lexer->vocabulary, letters, &count);
		add_han(lexer, text.at + at, letters, count, bits);
	}
	lexer->wide += words;
	return run;
}

/* Digits with the marks between them, where they are no figure of their own (per 1,000). */
static size_t digits_size(struct slice text)
{
	size_t size = 0;
	while (size < text.size && ((text.at[size] >= '0' && text.at[size] <= '9') ||
				    (size > 0 && strchr(",.:", text.at[size]) && size + 1 < text.size && text.at[size + 1] >= '0' && text.at[size + 1] <= '9')))
		size++;
	return size;
}

/* Is the last straight quotation mark before this place an opening one? */
static bool is_quote_open(const struct sentence *sentence)
{
	for (size_t i = sentence->token_count; i-- > 0;)
		if (sentence->tokens[i].at[0] == '"')
			return token_is(&sentence->tokens[i], WORD(IS_OPEN));
	return false;
}

/*
 * A straight quotation mark opens behind a space and closes elsewhere; in
 * Chinese, where no spaces are, every second one closes, and any before a mark.
 */
static uint64_t straight_quote(const struct sentence *sentence, struct slice text)
{
	const char *at = text.at, *end = sentence->text.at + sentence->text.size;
	bool first = at == sentence->text.at, opens = first || at[-1] == ' ' || at[-1] == '(';
	bool han = at + 1 < end && (unsigned char)at[1] >= 0xE3;
	if (!opens && (han || (unsigned char)at[-1] >= 0x80)) {
		struct slice behind = {at + 1, (size_t)(end - at - 1)};
		opens = behind.size && !glance_begins(behind, ", ; : . ! ? ) ， 。 ； ： 、 ！ ？ ） 》") && !is_quote_open(sentence);
	}
	return WORD(IS_QUOTE) | WORD(opens ? IS_OPEN : IS_CLOSE);
}

/* 68 people - 51 of them abroad */
static bool is_dash(const struct sentence *sentence, struct slice text)
{
	return text.size > 1 && text.at[1] == ' ' && (text.at == sentence->text.at || text.at[-1] == ' ');
}

/* What a character is that is no mark: damage, a rare Han character, or nothing that rules ask for. */
static uint64_t other_bits(uint32_t code)
{
	if (code == 0xFFFD || (code >= 0xE000 && code <= 0xF8FF) || (code >= 0x80 && code < 0xA0))
		return WORD(IS_DAMAGE) | WORD(IS_NOUN);
	return width_is_han(code) ? WORD(IS_NOUN) : 0;
}

/* Finds the other half of the bracket that was added last. */
static void match_bracket(struct lexer *lexer)
{
	struct token *tokens = lexer->sentence->tokens;
	size_t at = lexer->sentence->token_count - 1;
	if (token_is(&tokens[at], WORD(IS_OPEN)) && lexer->depth < sizeof lexer->open / sizeof *lexer->open) {
		lexer->open[lexer->depth++] = at;
	} else if (token_is(&tokens[at], WORD(IS_CLOSE)) && lexer->depth > 0) {
		size_t open = lexer->open[--lexer->depth];
		tokens[at].mate = (uint16_t)open;
		tokens[open].mate = (uint16_t)at;
	}
}

/* Adds the mark, character or damage that the text begins with; its size. */
static size_t add_mark(struct lexer *lexer, struct slice text)
{
	size_t length;
	uint32_t code = utf8_read(text.at, &length);
	if (width_is_space(code))
		return length;
	uint64_t bits = mark_bits(code);
	if (code == '"')
		bits = straight_quote(lexer->sentence, text);
	else if (code == '-' && is_dash(lexer->sentence, text))
		bits = WORD(IS_STOP);
	else if (!bits)
		bits = other_bits(code);
	add_token(lexer, (struct slice){text.at, length}, bits, token_letter(lexer->vocabulary, code));
	if (bits & (WORD(IS_OPEN) | WORD(IS_CLOSE)))
		match_bracket(lexer);
	return length;
}

/* Adds what the text begins with, where no figure stands; its size. */
static size_t add_plain(struct lexer *lexer, struct slice text)
{
	size_t size;
	uint32_t code = utf8_read(text.at, &size);
	if (width_is_han(code) && code <= 0xFFFF)
		return add_han_run(lexer, text);
	lexer->wide += code >= 0x3000;
	if (code >= '0' && code <= '9') {
		size = digits_size(text);
		if (size == text.size || !width_is_letter((unsigned char)text.at[size]))
			return add_token(lexer, (struct slice){text.at, size}, WORD(IS_NOUN), (uint16_t)(code | 0x20)), size;
	}
	bool begins_word = width_is_letter(code) || (code >= '0' && code <= '9') || (code >= 0xC0 && code < 0x250);
	size = begins_word ? add_latin(lexer, text) : 0;
	return size ? size : add_mark(lexer, text);
}

/* Adds what stands from `at` up to a figure; where the last token ends, or the space behind it. */
static size_t add_until(struct lexer *lexer, size_t at, size_t stop)
{
	const char *text = lexer->sentence->text.at;
	while (at < stop)
		if (text[at] == ' ') {
			at++;
		} else {
			at += add_plain(lexer, (struct slice){text + at, stop - at});
		}
	return at;
}

/* Names and ordinals are part of noun phrases, section marks bound them. */
static uint64_t figure_bits(const struct sentence *sentence, const struct figure *figure)
{
	const struct token *before = sentence->token_count ? &sentence->tokens[sentence->token_count - 1] : NULL;
	if (kind_is_statistic(figure->kind) || figure->kind == KIND_DATE || figure->kind == KIND_TIME)
		return 0;
	bool begins = !before || token_is(before, WORD(IS_COMMA) | WORD(IS_STOP) | WORD(IS_COLON));
	bool name = figure->raw.size >= 12 && (unsigned char)figure->raw.at[figure->raw.size - 3] >= 0xE4 && (unsigned char)figure->raw.at[figure->raw.size - 3] <= 0xE9; /* 第一产业 */
	return figure->kind == KIND_LABEL && begins && !name ? WORD(IS_PREPOSITION) : WORD(IS_NOUN);
}

/* 求职比由, 存放比六成: 比 that ends a noun compares nothing. */
static void settle_ratio(struct sentence *sentence)
{
	for (size_t i = 1; i + 1 < sentence->token_count; i++) {
		struct token *token = &sentence->tokens[i];
		uint64_t ends = WORD(IS_FROM) | WORD(IS_COPULA) | WORD(IS_UP) | WORD(IS_DOWN) | WORD(IS_TO) | WORD(IS_COMMA);
		if (token->size != 3 || !token_is(token, WORD(IS_THAN)) || !token_says(sentence, token, "比") || !token_is(token - 1, WORD(IS_NOUN)))
			continue;
		if (token_is(token + 1, ends) || (token_statistic(sentence, token + 1) && token[1].bits == 0))
			token->bits = WORD(IS_NOUN) | WORD(IS_HEAD) | WORD(IS_RATE);
		sentence->classes |= token->bits;
	}
}

/* Tells the tokens their clauses, from 1 on, and the clauses where their tokens begin, the one behind the last too. */
static void number_clauses(struct sentence *sentence)
{
	const size_t last = sentence->clause_count;
	sentence->clause_tokens = memory_grow(sentence->clause_tokens, &sentence->clause_token_capacity, last + 2, sizeof *sentence->clause_tokens);
	struct token *token = sentence->tokens, *end = token + sentence->token_count;
	for (size_t clause = 1; clause <= last; clause++) {
		const char *next = sentence->text.at + (clause < last ? sentence->clauses[clause] : sentence->text.size);
		sentence->clause_tokens[clause] = (size_t)(token - sentence->tokens);
		for (; token < end && token->at < next; token++)
			token->clause = (uint16_t)clause;
	}
	sentence->clause_tokens[last + 1] = sentence->token_count;
}

/* Is the text that no rule asks for damaged? Then it is a token, of no clause. */
static void add_damage(struct sentence *sentence, size_t from)
{
	for (size_t at = from; at + 2 < sentence->text.size; at++) {
		const unsigned char *byte = (const unsigned char *)sentence->text.at + at;
		bool private = byte[0] == 0xEE || (byte[0] == 0xEF && byte[1] >= 0x80 && byte[1] <= 0xA3);
		if (private || (byte[0] == 0xEF && byte[1] == 0xBF && byte[2] == 0xBD)) {
			sentence->tokens[sentence->token_count++] = (struct token){.at = sentence->text.at + at, .size = 3, .bits = WORD(IS_DAMAGE) | WORD(IS_STOP)};
			sentence->classes |= WORD(IS_DAMAGE) | WORD(IS_STOP);
			return;
		}
	}
}

/* Where a figure begins with its qualifier; 约占80% begins behind 占, which rules ask for. */
static size_t figure_start(const struct sentence *sentence, const struct figure *figure)
{
	const char *start = figure->whole.at;
	for (const char *at = start; at + 3 <= figure->raw.at; at++)
		if (memcmp(at, "占", 3) == 0 || memcmp(at, "佔", 3) == 0)
			start = at + 3;
	return (size_t)(start - sentence->text.at);
}

/* Where the words end that rules may ask for: two clauses behind the last figure's. */
static size_t text_end(const struct sentence *sentence)
{
	const struct figure *last = &sentence->figures[sentence->count - 1];
	size_t end = (size_t)(last->whole.at + last->whole.size - sentence->text.at), clause = sentence->clause_count;
	while (clause > 0 && sentence->clauses[clause - 1] >= end)
		clause--;
	return clause + 2 < sentence->clause_count ? sentence->clauses[clause + 2] : sentence->text.size;
}

static struct frame make_frame(const struct sentence *sentence, size_t index)
{
	const struct figure *figure = &sentence->figures[index];
	const struct token *tokens = sentence->tokens;
	const size_t *clause = &sentence->clause_tokens[tokens[figure->token].clause];
	struct frame frame = {.token = figure->token, .low = clause[0], .clause = clause[0], .high = clause[1]};
	for (size_t i = index + 1; i < sentence->count && sentence->figures[i].token < frame.high; i++)
		if (sentence->figures[i].token > frame.token && token_statistic(sentence, &tokens[sentence->figures[i].token])) {
			frame.high = sentence->figures[i].token;
			break;
		}
	for (size_t i = index; i-- > 0;)
		if (kind_is_statistic(sentence->figures[i].kind) && sentence->figures[i].token < figure->token) {
			frame.before = &sentence->figures[i];
			frame.joined = frame.before->token >= frame.clause;
			break;
		}
	if (frame.joined)
		frame.low = frame.before->token + 1;
	return frame;
}

/* The rules ask for each figure's frame more than once, and change nothing of it. */
static void make_frames(struct sentence *sentence)
{
	sentence->frames = memory_grow(sentence->frames, &sentence->frame_capacity, sentence->count, sizeof *sentence->frames);
	for (size_t i = 0; i < sentence->count; i++)
		sentence->frames[i] = make_frame(sentence, i);
}

/* Adds the token of a figure, unless the text is one's already; where it ends. */
static size_t add_figure(struct lexer *lexer, size_t index, size_t at)
{
	struct sentence *sentence = lexer->sentence;
	struct figure *figure = &sentence->figures[index];
	size_t end = (size_t)(figure->whole.at + figure->whole.size - sentence->text.at), length;
	if (end > at) {
		struct slice text = {sentence->text.at + at, end - at};
		add_token(lexer, text, figure_bits(sentence, figure), token_letter(lexer->vocabulary, utf8_read(text.at, &length)))->figure = (uint16_t)(index + 1);
	}
	figure->token = sentence->token_count - 1;
	return end > at ? end : at;
}

/* Makes room for the tokens, and for the letters of the longest run of them. */
static void make_room(struct sentence *sentence)
{
	sentence->tokens = memory_grow(sentence->tokens, &sentence->token_capacity, sentence->text.size + 1, sizeof *sentence->tokens);
	sentence->letters = memory_grow(sentence->letters, &sentence->letter_capacity, sentence->text.size / VOCABULARY_HAN + 2, sizeof *sentence->letters);
}

void token_fill(struct sentence *sentence)
{
	sentence->token_count = 0;
	sentence->classes = 0;
	struct lexer lexer = {.sentence = sentence, .vocabulary = sentence->passage->vocabulary};
	const size_t limit = text_end(sentence);
	size_t at = 0;
	make_room(sentence);
	for (size_t i = 0; i < sentence->count; i++) {
		at = add_until(&lexer, at, figure_start(sentence, &sentence->figures[i]));
		at = add_figure(&lexer, i, at);
	}
	add_until(&lexer, at, limit);
	number_clauses(sentence);
	sentence->chinese = lexer.wide * 2 >= sentence->token_count - sentence->count;
	if (sentence->chinese && sentence->classes & WORD(IS_THAN))
		settle_ratio(sentence);
	add_damage(sentence, limit);
	make_frames(sentence);
}

bool figure_follows(const struct sentence *sentence, size_t index)
{
	bool joined = false;
	for (; index > 0 && index < sentence->count && !joined; index++) {
		const struct figure *figure = &sentence->figures[index], *before = figure - 1;
		if (figure->kind != before->kind || !kind_is_statistic(figure->kind) || !slice_is(figure->unit, before->unit) || before->token + 1 >= figure->token)
			return false;
		for (size_t at = before->token + 1; at < figure->token; at++) {
			if (!token_is(&sentence->tokens[at], WORD(IS_COMMA) | WORD(IS_AND) | WORD(IS_LIST)))
				return false;
			joined |= token_is(&sentence->tokens[at], WORD(IS_AND) | WORD(IS_LIST));
		}
	}
	return joined;
}

/* Does a preposition lead a figure in as an attribute? Not the by of a passive, nor from behind a verb. */
static bool is_led_in(const struct sentence *sentence, const struct figure *figure)
{
	const struct token *before = &sentence->tokens[figure->token - 1];
	if (token_says(sentence, before, "from"))
		return figure->token > 1 && token_is(before - 1, WORD(IS_NOUN)) && !token_is(before - 1, WORD(IS_VERB));
	return token_is(before, WORD(IS_PREPOSITION)) && !token_is(before, WORD(IS_TO) | WORD(IS_FROM) | WORD(IS_OF)) && !token_says(sentence, before, "by");
}

const struct figure *figure_head(const struct sentence *sentence, const struct figure *figure)
{
	const struct token *tokens = sentence->tokens;
	while (!sentence->chinese && figure > sentence->figures && figure->token > 0 && kind_is_statistic(figure[-1].kind) && is_led_in(sentence, figure) &&
	       tokens[figure[-1].token].clause == tokens[figure->token].clause)
		figure--;
	return figure;
}

struct slice range_text(const struct sentence *sentence, struct range range)
{
	if (range.first >= range.end)
		return (struct slice){0};
	const struct token *last = &sentence->tokens[range.end - 1];
	const char *at = sentence->tokens[range.first].at;
	return (struct slice){at, (size_t)(last->at - at) + last->size};
}

bool token_spells(const struct sentence *sentence, const struct token *token, const char *word)
{
	size_t at = 0, length, more;
	while (at < token->size && *word) {
		uint32_t letter = token_letter(sentence->passage->vocabulary, utf8_read(token->at + at, &length));
		uint32_t asked = utf8_read(word, &more);
		if (letter != (asked < 0x80 ? asked | 0x20 : asked))
			return false;
		at += length;
		word += more;
	}
	return at == token->size && !*word;
}

bool token_is_listed(const struct sentence *sentence, const struct token *token, struct slice words)
{
	char text[32]; /* more than any word that is asked for has */
	size_t size = 0, length;
	for (size_t at = 0; at < token->size; at += length) {
		if (size + 4 > sizeof text)
			return false;
		size += utf8_write(text + size, token_letter(sentence->passage->vocabulary, utf8_read(token->at + at, &length)));
	}
	return glance_is_list((struct slice){text, size}, words);
}
