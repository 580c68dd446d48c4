#include "extract-numbers/body-english.h"
#include "extract-numbers/noun.h"
#include "extract-numbers/scope.h"

/* What holds for the figures of a clause so far. */
struct state {
	struct sentence *sentence;
	size_t first, end; /* the clause */
	struct slice scope, outer; /* outer: what held before the clause's subject */
	size_t subject; /* behind the clause's own subject; 0: it has none */
	size_t place;   /* behind the place before */
	bool acts;      /* the subject does what its verb says */
	bool passes;    /* holds for no later clause: 41 villages */
	enum { UNASKED, NOBODY, SOMEBODY } person; /* is a person spoken of? Then names are of people */
};

static const struct token *token_at(const struct state *state, size_t at)
{
	return &state->sentence->tokens[at];
}

static bool is(const struct state *state, size_t at, uint64_t bits)
{
	return at < state->sentence->token_count && token_is(token_at(state, at), bits);
}

static struct figure *statistic(const struct state *state, size_t at)
{
	return at < state->sentence->token_count ? token_statistic(state->sentence, token_at(state, at)) : NULL;
}

static bool says(const struct state *state, size_t at, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (token_says(state->sentence, token_at(state, at), words[i]))
			return true;
	return false;
}

static bool is_indefinite(const struct state *state, size_t at)
{
	static const char *const words[] = {"a", "an"};
	return says(state, at, words, sizeof words / sizeof *words);
}

/* X accounted for N% of Y: X is the item. */
static bool shares(const struct state *state, size_t at)
{
	static const char *const words[] = {"accounted", "accounts", "account", "contributed", "contributes", "contribute", "made",
	                                    "makes",     "make",     "represented", "represents", "constitutes", "constituted"};
	size_t next = at + 1;
	while (next < at + 5 && next < state->sentence->token_count && !statistic(state, next))
		next++;
	const struct figure *figure = next < at + 5 ? statistic(state, next) : NULL;
	return figure && (figure->kind == KIND_PERCENT || figure->kind == KIND_RATIO) && says(state, at, words, sizeof words / sizeof *words);
}

static bool has_person(const struct state *state)
{
	static const char *const words[] = {"he", "she", "his", "her", "him"};
	for (size_t at = 0; at < state->sentence->token_count; at++)
		if (token_at(state, at)->size <= 3 && says(state, at, words, sizeof words / sizeof *words))
			return true;
	return false;
}

static bool is_person(struct state *state)
{
	if (state->person == UNASKED)
		state->person = has_person(state) ? SOMEBODY : NOBODY;
	return state->person == SOMEBODY;
}

/* Does what stands behind a phrase that ends in its body make it the subject? */
static bool has_predicate(const struct state *state, const struct body_phrase *phrase)
{
	static const uint64_t PREDICATE = WORD(IS_VERB) | WORD(IS_ADVERB) | WORD(IS_COPULA) | WORD(IS_WEAK) | WORD(IS_OPENS);
	size_t end = phrase->end;
	const struct token *next = token_at(state, end);
	if (token_is(next, WORD(IS_OPEN)) && !token_is(next, WORD(IS_QUOTE)) && next->mate > end)
		return is(state, next->mate + 1u, WORD(IS_VERB));
	if (token_is(next, WORD(IS_STOP)) && is(state, end + 1, WORD(IS_VERB)))
		return body_is_capital(state->sentence, end - 1); /* Ltd. */
	if (token_is(next, WORD(IS_COMMA))) /* The company, a member of …, raised */
		return phrase->article && !is_indefinite(state, phrase->first) && (phrase->first == 0 || !is(state, phrase->first - 1, WORD(IS_AND)));
	if (shares(state, end) || (phrase->name && token_is(next, WORD(IS_SPEAKER))))
		return false;
	return token_is(next, PREDICATE) || body_is_verb(state->sentence, end);
}

/* RMB, AGM: letters alone. */
static bool is_acronym(const struct token *token)
{
	for (size_t i = 0; i < token->size; i++)
		if (token->at[i] < 'A' || token->at[i] > 'Z')
			return false;
	return !token_is(token, WORD(IS_BODY));
}

/* A verb that is none of change or being behind the subject, nor a passive one; one that changes something else. */
static bool acts(const struct state *state, size_t at)
{
	static const char *const beings[] = {"is", "are", "was", "were", "been", "be"};
	static const char *const deeds[] = {"lost", "gained", "cut", "raised", "saved", "shed", "added", "reduced", "extended", "expanded"};
	for (; is(state, at, WORD(IS_ADVERB) | WORD(IS_COPULA) | WORD(IS_OPENS) | WORD(IS_TO)); at++)
		if (says(state, at, beings, sizeof beings / sizeof *beings))
			return false;
	if (at >= state->sentence->token_count)
		return false;
	if (is(state, at, WORD(IS_UP) | WORD(IS_DOWN)))
		return says(state, at, deeds, sizeof deeds / sizeof *deeds);
	return is(state, at, WORD(IS_VERB)) || body_is_verb(state->sentence, at);
}

/* SLU employs: letters alone that begin a clause and do what its verb says. */
static bool is_acting_acronym(const struct state *state, const struct body_phrase *phrase)
{
	const struct token *token = token_at(state, phrase->first);
	return phrase->first == state->first && phrase->end == phrase->first + 1 && token->size > 1 && token->size < 8 && is_acronym(token) && acts(state, phrase->end) &&
	       !is(state, phrase->end, WORD(IS_SPEAKER) | WORD(IS_COPULA));
}

/* The committee | and 3 teams checked: is a second subject joined to the phrase? */
static bool is_joined(const struct state *state, const struct body_phrase *phrase)
{
	size_t at = phrase->end + 1;
	if (!phrase->article || phrase->body != phrase->end || !is(state, phrase->end, WORD(IS_AND)))
		return false;
	while (at < state->end && (statistic(state, at) || is(state, at, WORD(IS_ARTICLE) | WORD(IS_NEW)) || noun_is_part(state->sentence, at)) && !is(state, at, WORD(IS_VERB)))
		at++;
	return at > phrase->end + 1 && at < state->end && is(state, at, WORD(IS_VERB)) && !is(state, at, WORD(IS_COPULA) | WORD(IS_UP) | WORD(IS_DOWN));
}

/* Is the phrase what its clause speaks of? */
static bool is_subject(struct state *state, const struct body_phrase *phrase)
{
	const struct sentence *sentence = state->sentence;
	bool single = phrase->name && phrase->end == 1;
	if (is_acting_acronym(state, phrase) || (phrase->body && !phrase->many && is_joined(state, phrase)))
		return true;
	if (!phrase->body || phrase->many || single || (phrase->name && (body_is_other(sentence, phrase) || is_person(state))))
		return false;
	if (phrase->owns)
		return true;
	if (phrase->end >= sentence->token_count)
		return false;
	if (phrase->body != phrase->end) /* UK|exports */
		return phrase->body == phrase->first + 1 && token_at(state, phrase->first)->size <= 3 && body_is_capital(sentence, phrase->first);
	return has_predicate(state, phrase);
}

/* May a subject begin behind the word before? */
static bool opens(const struct state *state, size_t at)
{
	static const uint64_t OPENING = WORD(IS_OPENS) | WORD(IS_AND) | WORD(IS_ADVERB) | WORD(IS_STOP) | WORD(IS_COLON) | WORD(IS_QUOTE) | WORD(IS_CLOSE);
	if (at == state->first)
		return true;
	const struct token *before = token_at(state, at - 1);
	if (!before->bits) /* a date, a bullet */
		return !token_statistic(state->sentence, before);
	if (token_is(before, WORD(IS_AND)))
		return is(state, at, WORD(IS_ARTICLE)) || at < 2 || !noun_is_part(state->sentence, at - 2);
	if (token_is(before, WORD(IS_NOUN))) /* After the flood | the parish */
		return is(state, at, WORD(IS_ARTICLE));
	return token_is(before, OPENING) && !token_is(before, WORD(IS_VERB));
}

/* Is the phrase behind a preposition a place: in any form behind in, more narrowly behind at and on? */
static bool is_place(const struct state *state, size_t at, const struct body_phrase *phrase)
{
	bool in = is(state, at, WORD(IS_IN)), on = token_says(state->sentence, token_at(state, at), "on");
	if (phrase->body == phrase->end && phrase->many && in && at == state->first && is(state, phrase->end, WORD(IS_COMMA)))
		return true; /* In nursing homes, */
	if (!phrase->body || phrase->many || (token_at(state, phrase->body - 1)->size == 4 && !phrase->article && token_says(state->sentence, token_at(state, phrase->body - 1), "home")))
		return false;
	bool capital = body_is_capital(state->sentence, phrase->body - 1);
	if (phrase->name && (body_is_other(state->sentence, phrase) || on || (phrase->article && !in) || is_acronym(token_at(state, phrase->body - 1))))
		return false;
	if (!phrase->article && (phrase->numbered ? on : !body_is_capital(state->sentence, at + 1) && !body_is_new(state->sentence, at + 1)))
		return false; /* in hospital */
	return phrase->owns || phrase->body == phrase->end || (in && phrase->article && capital); /* Across the University | headcount */
}

/* A place behind figures: of those from `first` on that have no scope, and of the one next to it. */
static bool give_back(const struct state *state, size_t first, size_t at, struct slice scope)
{
	bool told = false;
	for (size_t back = at; back-- > first;) {
		struct figure *figure = statistic(state, back);
		if (figure && (figure->kind == KIND_RANK ? !told : !figure->scope.size || (!told && !state->subject)))
			scope_give(figure, scope, false);
		told = told || figure;
	}
	return told;
}

/* in the district, across the province, nationwide */
static void take_place(struct state *state, size_t at)
{
	bool word = is(state, at, WORD(IS_SCOPE));
	struct body_phrase phrase = word ? (struct body_phrase){.first = at, .body = at + 1} : body_read(state->sentence, at + 1, state->end);
	if (!word && !is_place(state, at, &phrase))
		return;
	struct slice found = body_text(state->sentence, &phrase);
	size_t from = state->place > state->subject ? state->place : state->subject;
	bool told = give_back(state, from > state->first ? from : state->first, at, found);
	if (told ? (!state->scope.size || state->passes) && !phrase.numbered : !state->subject) {
		state->scope = found;
		state->acts = true;
		state->passes = false;
	}
	state->place = phrase.body;
}

/* A phrase at a word or number; true where it is the clause's subject. */
static bool take_subject(struct state *state, size_t at)
{
	struct body_phrase phrase = body_read(state->sentence, at, state->end);
	if (!is_subject(state, &phrase))
		return false;
	if (!phrase.body)
		phrase.body = phrase.end;
	state->scope = body_text(state->sentence, &phrase);
	state->subject = phrase.body;
	state->passes = statistic(state, at);
	state->acts = !phrase.owns && acts(state, phrase.end);
	return true;
}

/* The income | of our hospital was: what begins the clause is of a body. */
static bool is_owned(const struct state *state, size_t of, const struct body_phrase *owner)
{
	if (state->subject || of == state->first || !(owner->owns || owner->body == owner->end) || is_indefinite(state, of + 1))
		return false;
	for (size_t at = state->first; at < of; at++)
		if (statistic(state, at) || is(state, at, WORD(IS_VERB) | WORD(IS_IN)))
			return false;
	return is(state, owner->end, WORD(IS_COPULA) | WORD(IS_UP) | WORD(IS_DOWN));
}

/* 87 nurses | of the hospital; not a share of it. */
static bool is_whole(const struct state *state, size_t at, const struct body_phrase *owner)
{
	return statistic(state, at)->kind == KIND_COUNT && (owner->owns || owner->body == owner->end) && !is_indefinite(state, owner->first);
}

/* What stands behind `of`; true where it is of a body. */
static bool take_owner(struct state *state, size_t of)
{
	struct body_phrase owner = body_read(state->sentence, of + 1, state->end);
	if (!owner.body || !owner.article)
		return false;
	struct slice text = body_text(state->sentence, &owner);
	size_t counted = of;
	while (counted > state->first && noun_is_part(state->sentence, counted - 1))
		counted--;
	if (counted > state->first && statistic(state, counted - 1) && (counted == of ? owner.owns : is_whole(state, counted - 1, &owner))) {
		give_back(state, counted - 1, of, text);
		state->scope = state->scope.size ? state->scope : text;
	} else if (is_owned(state, of, &owner)) {
		state->scope = text;
		state->subject = owner.body;
		state->acts = false;
	} else {
		return false;
	}
	return true;
}

/* second among the six zones, fourth best of 22 trusts: what a rank is in. */
static void give_field(const struct state *state, struct figure *rank)
{
	static const char *const words[] = {"of", "among"};
	size_t next = rank->token + 1;
	while (next < state->end && is(state, next, WORD(IS_ADVERB) | WORD(IS_UP)))
		next++;
	if (next + 1 >= state->end || !says(state, next, words, sizeof words / sizeof *words))
		return;
	struct body_phrase phrase = body_read(state->sentence, next + 1, state->end);
	if (phrase.body && phrase.body == phrase.end)
		rank->scope = body_text(state->sentence, &phrase);
}

static void give(struct state *state, struct figure *figure)
{
	if (!figure->scope.size && !scope_give(figure, state->scope, state->acts) && state->subject && !scope_holds(state->scope, figure->raw)) {
		scope_give(figure, state->outer, false);
		if (scope_is_counted(figure))
			state->scope = state->outer;
	}
	if (figure->kind == KIND_RANK)
		give_field(state, figure);
}

static void fill_clause(struct state *state)
{
	if (state->passes)
		state->scope = (struct slice){0};
	state->outer = state->scope;
	state->subject = state->place = 0;
	state->passes = false;
	for (size_t at = state->first; at < state->end; at++) {
		const struct token *token = token_at(state, at);
		struct figure *figure = token_statistic(state->sentence, token);
		if (figure)
			give(state, figure);
		if (token_is(token, WORD(IS_IN) | WORD(IS_AT) | WORD(IS_SCOPE)))
			take_place(state, at);
		else if (token_is(token, WORD(IS_OF)) ? take_owner(state, at)
						      : (figure || token_is(token, WORD(IS_NOUN) | WORD(IS_ARTICLE) | WORD(IS_NEW))) && opens(state, at) && take_subject(state, at))
			at = figure ? at : state->subject > at ? state->subject - 1 : at;
	}
}

void scope_fill_latin(struct sentence *sentence)
{
	struct state state = {.sentence = sentence};
	size_t end = scope_end(sentence);
	while (state.end < end) {
		state.first = state.end;
		state.end = scope_clause_end(sentence, state.first);
		fill_clause(&state);
	}
}
