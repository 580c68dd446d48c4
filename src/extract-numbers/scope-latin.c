#include "extract-numbers/noun.h"
#include "extract-numbers/scope.h"

/* A noun phrase of English and what of it may be a place or body. */
struct phrase {
	size_t first, end;
	size_t body;     /* behind the last word of the place or body; 0: none */
	bool article;    /* begins with one */
	bool owns;       /* the body has 's */
	bool name;       /* the body is a name of capital letters */
	bool many;       /* a plural without an article or number: any of their kind */
};

static const struct token *token_at(const struct sentence *sentence, size_t at)
{
	return &sentence->tokens[at];
}

static bool is(const struct sentence *sentence, size_t at, uint64_t bits)
{
	return at < sentence->token_count && token_is(token_at(sentence, at), bits);
}

static bool is_capital(const struct sentence *sentence, size_t at)
{
	const struct token *token = token_at(sentence, at);
	return token->at[0] >= 'A' && token->at[0] <= 'Z' && (token_is(token, WORD(IS_NOUN)) || token->figure) && !memchr(token->at, '\'', token->size - (token->size > 2 && token->at[token->size - 1] == 's' ? 2u : 0u));
}

static bool is_owner(const struct token *token)
{
	if (token->size > 2 && memcmp(token->at + token->size - 2, "'s", 2) == 0)
		return true;
	return token->size > 4 && memcmp(token->at + token->size - 4, "’s", 4) == 0;
}

/* Names that are no place or body: of people, and of writings and deeds. */
static bool is_other_name(const struct sentence *sentence, const struct phrase *phrase)
{
	static const char *const words[] = {"strategy", "plan", "report", "act", "survey", "award", "prize", "index", "census", "review", "law", "code", "treaty", "agreement", "what's", "that's", "it's", "let's", "here's", "there's"};
	size_t first = phrase->first + phrase->article;
	if (is(sentence, first, WORD(IS_TITLE)) || (first > 0 && is(sentence, first - 1, WORD(IS_TITLE))) || (first > 1 && is(sentence, first - 2, WORD(IS_TITLE))))
		return true;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (token_says(sentence, token_at(sentence, phrase->body - 1), words[i]))
			return true;
	return false;
}

/* A name: two words of capital letters, or one that does not begin the sentence. */
static bool ends_name(const struct sentence *sentence, const struct phrase *phrase, size_t at)
{
	if (!is_capital(sentence, at) || !noun_is_part(sentence, at) || is(sentence, at, WORD(IS_WHEN) | WORD(IS_SPAN)))
		return false;
	return phrase->first > 0 || at > phrase->first;
}

/* New York: `new` is part of the name. */
static bool is_new_name(const struct sentence *sentence, size_t at)
{
	return is(sentence, at, WORD(IS_NEW)) && token_at(sentence, at)->at[0] == 'N' && at + 1 < sentence->token_count && is_capital(sentence, at + 1);
}

static bool is_part(const struct sentence *sentence, const struct phrase *phrase, size_t at)
{
	const struct token *token = token_at(sentence, at);
	const struct figure *figure = token_statistic(sentence, token);
	if (figure)
		return at + 1 < sentence->token_count && noun_is_part(sentence, at + 1) &&
		       (is_capital(sentence, at) || (figure->kind == KIND_DURATION && is_capital(sentence, at + 1)) ||
			(figure->kind == KIND_COUNT && at == phrase->first + phrase->article));
	return noun_is_part(sentence, at) || token_is(token, WORD(IS_NEW));
}

/* Brendan's Hospital: the name goes on behind its 's. */
static bool is_named(const struct sentence *sentence, size_t at)
{
	return is_capital(sentence, at) && is(sentence, at, WORD(IS_BODY)) && is_capital(sentence, at - 1);
}

/* runs in `the charity runs 14 kitchens`: a noun by its form, a verb by what follows. */
static bool is_verb_form(const struct sentence *sentence, size_t at)
{
	const struct token *token = token_at(sentence, at);
	if (token->at[token->size - 1] != 's' || token->at[0] < 'a')
		return false;
	if (at + 1 < sentence->token_count && token_says(sentence, token + 1, "on"))
		return true;
	return at + 1 < sentence->token_count && (token_statistic(sentence, token + 1) || is(sentence, at + 1, WORD(IS_TO) | WORD(IS_ARTICLE) | WORD(IS_ADVERB)));
}

/* The school | of nursing: where what names a body ends, if a predicate or figure follows; else `at`. */
static size_t behind_of(const struct sentence *sentence, size_t at, size_t end)
{
	size_t next = at + 1;
	if (!is(sentence, at, WORD(IS_OF)) || next >= end)
		return at;
	while (next < end && is(sentence, next, WORD(IS_ARTICLE)))
		next++;
	size_t noun = next;
	while (next < end && next < noun + 3 && noun_is_part(sentence, next) && !is(sentence, next, WORD(IS_BODY)) && (is(sentence, next, WORD(IS_WEAK)) || !is(sentence, next, WORD(IS_VERB))))
		next++;
	return next > noun && next < end && (is(sentence, next, WORD(IS_VERB)) || token_statistic(sentence, token_at(sentence, next))) ? next : at;
}

/* Reads the phrase at `at` and finds the last place or body in it. */
static struct phrase read_phrase(const struct sentence *sentence, size_t at, size_t end)
{
	struct phrase phrase = {.first = at};
	while (at < end && is(sentence, at, WORD(IS_ARTICLE)))
		at++;
	phrase.article = at > phrase.first;
	if (at < end && is(sentence, at, WORD(IS_QUOTE)) && token_at(sentence, at)->mate > at)
		at = token_at(sentence, at)->mate + 1u;
	size_t noun = at;
	if (at < end && is_new_name(sentence, at))
		at++;
	for (; at < end && (!phrase.owns || is_named(sentence, at)) && is_part(sentence, &phrase, at); at++) {
		const struct token *token = token_at(sentence, at);
		bool body = token_is(token, WORD(IS_BODY)), name = !body && ends_name(sentence, &phrase, at) && (at == noun || phrase.body == at || is_new_name(sentence, at - 1));
		if (at > noun && is_verb_form(sentence, at) && phrase.body == at)
			break;
		bool numbered = phrase.body == at && token->figure && token_is(token, WORD(IS_NOUN)); /* Line 7 */
		if (!body && !name && !numbered)
			continue;
		phrase.body = at + 1;
		phrase.name = name || (numbered && phrase.name);
		phrase.owns = is_owner(token);
		phrase.many = body && !phrase.article && token->at[token->size - 1] == 's' && !is_capital(sentence, at) && !token_figure(sentence, token_at(sentence, noun));
	}
	phrase.end = at;
	if (phrase.article && phrase.body == at && !phrase.owns && !phrase.many && is(sentence, at - 1, WORD(IS_BODY)) && !token_says(sentence, token_at(sentence, at - 1), "line"))
		phrase.body = phrase.end = behind_of(sentence, at, end);
	return phrase;
}

static struct slice phrase_text(const struct sentence *sentence, const struct phrase *phrase)
{
	struct slice text = range_text(sentence, (struct range){phrase->first, phrase->body});
	if (phrase->owns)
		text.size -= text.at[text.size - 2] == '\'' ? 2 : 4;
	return text;
}

static bool is_indefinite(const struct sentence *sentence, size_t at)
{
	return token_says(sentence, token_at(sentence, at), "a") || token_says(sentence, token_at(sentence, at), "an");
}

/* X accounted for N% of Y: X is the item. */
static bool shares(const struct sentence *sentence, size_t at)
{
	static const char *const words[] = {"accounted", "accounts", "account", "contributed", "contributes", "contribute", "made", "makes", "make", "represented", "represents", "constitutes", "constituted"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (token_says(sentence, token_at(sentence, at), words[i]))
			for (size_t next = at + 1; next < sentence->token_count && next < at + 5; next++)
				if (token_statistic(sentence, token_at(sentence, next)))
					return token_statistic(sentence, token_at(sentence, next))->kind == KIND_PERCENT || token_statistic(sentence, token_at(sentence, next))->kind == KIND_RATIO;
	return false;
}

/* Is the phrase what its clause speaks of? */
static bool is_subject(const struct sentence *sentence, const struct phrase *phrase)
{
	if (!phrase->body || phrase->many || (phrase->name && phrase->end == phrase->first + 1 && phrase->first == 0))
		return false;
	if (phrase->name && is_other_name(sentence, phrase))
		return false;
	if (phrase->owns)
		return true;
	if (phrase->end >= sentence->token_count)
		return false;
	const struct token *next = token_at(sentence, phrase->end);
	if (phrase->body != phrase->end) /* UK exports */
		return phrase->body == phrase->first + 1 && token_at(sentence, phrase->first)->size <= 3 && is_capital(sentence, phrase->first) && next[-1].clause == next->clause;
	if (token_is(next, WORD(IS_OPEN)) && !token_is(next, WORD(IS_QUOTE)) && next->mate > phrase->end)
		return is(sentence, next->mate + 1u, WORD(IS_VERB));
	if (phrase->end + 1 < sentence->token_count && token_is(next, WORD(IS_STOP)) && is(sentence, phrase->end + 1, WORD(IS_VERB)))
		return phrase->name || is_capital(sentence, phrase->end - 1); /* Ltd. */
	if (is(sentence, phrase->end, WORD(IS_COMMA)))
		return phrase->article && !is_indefinite(sentence, phrase->first) && (phrase->first == 0 || !token_is(token_at(sentence, phrase->first - 1), WORD(IS_AND)));
	if (shares(sentence, phrase->end))
		return false;
	if (is(sentence, phrase->end, WORD(IS_SPEAKER)) && phrase->name)
		return false;
	return is_verb_form(sentence, phrase->end) || is(sentence, phrase->end, WORD(IS_VERB) | WORD(IS_ADVERB) | WORD(IS_COPULA) | WORD(IS_WEAK) | WORD(IS_OPENS));
}

/* May a subject begin behind the word before? */
static bool opens(const struct sentence *sentence, size_t at, size_t first)
{
	if (at == first)
		return true;
	const struct token *before = token_at(sentence, at - 1);
	if (token_figure(sentence, before))
		return !token_statistic(sentence, before);
	if (token_is(before, WORD(IS_NOUN)) && !token_is(before, WORD(IS_AND)))
		return is(sentence, at, WORD(IS_ARTICLE));
	if (!before->bits)
		return true;
	if (token_is(before, WORD(IS_AND)) && !is(sentence, at, WORD(IS_ARTICLE)) && at > 1 && noun_is_part(sentence, at - 2))
		return false;
	return token_is(before, WORD(IS_OPENS) | WORD(IS_AND) | WORD(IS_ADVERB) | WORD(IS_STOP) | WORD(IS_COLON) | WORD(IS_QUOTE) | WORD(IS_CLOSE)) && !token_is(before, WORD(IS_VERB));
}

/* RMB, AGM: letters alone. */
static bool is_acronym(const struct token *token)
{
	for (size_t i = 0; i < token->size; i++)
		if (token->at[i] < 'A' || token->at[i] > 'Z')
			return false;
	return !token_is(token, WORD(IS_BODY));
}

/* in the district, across the province; `at` is the preposition's. */
static struct slice place(const struct sentence *sentence, size_t at, size_t end, size_t *next)
{
	const struct token *token = token_at(sentence, at);
	if (token_says(sentence, token, "nationwide") || token_says(sentence, token, "worldwide") || token_says(sentence, token, "nationally"))
		return range_text(sentence, (struct range){at, at + 1});
	struct phrase phrase = read_phrase(sentence, at + 1, end);
	bool numbered = at + 1 < end && token_statistic(sentence, token_at(sentence, at + 1));
	bool bare = at + 1 < end && !phrase.article && !is_capital(sentence, at + 1) && !numbered && !token_is(token, WORD(IS_IN));
	if (phrase.name && ((phrase.article && !token_is(token, WORD(IS_IN))) || is_acronym(token_at(sentence, phrase.body - 1))))
		return (struct slice){0};
	if (!phrase.body || phrase.many || bare || ((phrase.name || numbered) && !token_is(token, WORD(IS_IN)) && !token_says(sentence, token, "at")))
		return (struct slice){0};
	bool headed = phrase.article && token_is(token, WORD(IS_IN)) && phrase.end > phrase.body && is_capital(sentence, phrase.body - 1);
	if (!phrase.owns && phrase.body != phrase.end && !headed)
		return (struct slice){0};
	*next = phrase.body;
	return phrase_text(sentence, &phrase);
}

/* A place behind figures: of those from `first` on that have no scope, and of the one next to it. */
static bool give_back(struct sentence *sentence, size_t first, size_t at, struct slice scope, bool subject)
{
	bool told = false;
	for (size_t back = at; back-- > first;) {
		struct figure *figure = token_statistic(sentence, token_at(sentence, back));
		if (figure && (figure->kind == KIND_RANK ? !told : !figure->scope.size || (!told && !subject)))
			scope_give(figure, scope, false);
		told = told || figure;
	}
	return told;
}

/* second among the six zones, fourth best of 22 trusts: what a rank is in. */
static void give_field(struct sentence *sentence, size_t at, size_t end)
{
	struct figure *rank = token_statistic(sentence, token_at(sentence, at));
	size_t next = at + 1;
	while (next < end && is(sentence, next, WORD(IS_ADVERB) | WORD(IS_UP)))
		next++;
	if (rank->kind != KIND_RANK || next + 1 >= end || !(is(sentence, next, WORD(IS_OF)) || token_says(sentence, token_at(sentence, next), "among")))
		return;
	struct phrase phrase = read_phrase(sentence, next + 1, end);
	if (phrase.body == phrase.end)
		rank->scope = phrase_text(sentence, &phrase);
}

/* A verb that is none of change or being behind the subject, nor a passive one. */
static bool acts(const struct sentence *sentence, size_t at)
{
	static const char *const beings[] = {"is", "are", "was", "were", "been", "be"}, *const deeds[] = {"lost", "gained", "cut", "raised", "saved", "shed", "added", "reduced", "extended", "expanded"};
	for (; is(sentence, at, WORD(IS_ADVERB) | WORD(IS_COPULA) | WORD(IS_OPENS) | WORD(IS_TO)); at++)
		for (size_t i = 0; i < sizeof beings / sizeof *beings; i++)
			if (token_says(sentence, token_at(sentence, at), beings[i]))
				return false;
	for (size_t i = 0; at < sentence->token_count && i < sizeof deeds / sizeof *deeds; i++)
		if (token_says(sentence, token_at(sentence, at), deeds[i]))
			return true;
	return is(sentence, at, WORD(IS_VERB)) ? !is(sentence, at, WORD(IS_UP) | WORD(IS_DOWN)) : at < sentence->token_count && is_verb_form(sentence, at);
}

/* What holds for the figures of a clause so far. */
struct state {
	struct slice scope;
	size_t subject; /* behind the clause's own subject; 0: it has none */
	size_t place;   /* behind the place before */
	bool acts;
	bool passes;    /* holds for no later clause: 41 villages */
	enum { UNASKED, NOBODY, SOMEBODY } person; /* is a person spoken of? Then names are of people */
};

static bool has_person(const struct sentence *sentence)
{
	static const char *const words[] = {"he", "she", "his", "her", "him"};
	for (size_t at = 0; at < sentence->token_count; at++)
		for (size_t i = 0; i < sizeof words / sizeof *words; i++)
			if (token_says(sentence, token_at(sentence, at), words[i]))
				return true;
	return false;
}

static bool is_place_word(const struct sentence *sentence, size_t at)
{
	return is(sentence, at, WORD(IS_IN)) || token_says(sentence, token_at(sentence, at), "at") || token_says(sentence, token_at(sentence, at), "on") ||
	       token_says(sentence, token_at(sentence, at), "nationally");
}

static bool is_of_person(const struct sentence *sentence, struct state *state)
{
	if (state->person == UNASKED)
		state->person = has_person(sentence) ? SOMEBODY : NOBODY;
	return state->person == SOMEBODY;
}

/* Takes a place; where the clause goes on. */
static size_t take_place(struct sentence *sentence, size_t first, size_t at, size_t end, struct state *state)
{
	size_t next = at, from = state->place > state->subject ? state->place : state->subject;
	struct slice found = place(sentence, at, end, &next);
	if (!found.size)
		return at + 1;
	bool told = give_back(sentence, from > first ? from : first, at, found, state->subject != 0);
	bool numbered = at + 1 < end && token_statistic(sentence, token_at(sentence, at + 1));
	if (told ? (!state->scope.size || state->passes) && !numbered : !state->subject)
		state->scope = found, state->acts = true, state->passes = false;
	state->place = next;
	return at + 1;
}

/* The income | of our hospital was: what begins the clause is of a body. */
static bool is_owned(const struct sentence *sentence, size_t first, size_t of)
{
	for (size_t at = first; at < of; at++)
		if (token_statistic(sentence, token_at(sentence, at)) || is(sentence, at, WORD(IS_VERB) | WORD(IS_IN)))
			return false;
	return of > first;
}

static void fill_clause(struct sentence *sentence, size_t first, size_t end, struct state *state)
{
	if (state->passes)
		*state = (struct state){.person = state->person};
	state->subject = state->place = 0;
	for (size_t at = first; at < end;) {
		struct figure *figure = token_statistic(sentence, token_at(sentence, at));
		if (figure) {
			if (!figure->scope.size)
				scope_give(figure, state->scope, state->acts);
			give_field(sentence, at, end);
		}
		if (is_place_word(sentence, at)) {
			at = take_place(sentence, first, at, end, state);
			continue;
		}
		if (is(sentence, at, WORD(IS_OF)) && at + 1 < end) {
			struct phrase owner = read_phrase(sentence, at + 1, end);
			if (owner.body && owner.owns && owner.article && at > first && token_statistic(sentence, token_at(sentence, at - 1))) {
				give_back(sentence, at - 1, at, phrase_text(sentence, &owner), state->subject != 0);
				if (!state->scope.size)
					state->scope = phrase_text(sentence, &owner);
				at = owner.body;
				continue;
			}
			if (!state->subject && is_owned(sentence, first, at) && owner.article && !is_indefinite(sentence, at + 1) && owner.body && (owner.owns || owner.body == owner.end) && is(sentence, owner.end, WORD(IS_COPULA) | WORD(IS_UP) | WORD(IS_DOWN))) {
				state->scope = phrase_text(sentence, &owner);
				state->subject = owner.body;
				state->acts = false;
				at = owner.body;
				continue;
			}
		}
		bool begins = noun_is_part(sentence, at) || is(sentence, at, WORD(IS_ARTICLE)) || is_new_name(sentence, at) || figure;
		struct phrase phrase = {0};
		if (begins && opens(sentence, at, first))
			phrase = read_phrase(sentence, at, end);
		if (phrase.body && is_subject(sentence, &phrase) && !(phrase.name && is_of_person(sentence, state))) {
			state->scope = phrase_text(sentence, &phrase);
			state->subject = phrase.body;
			state->passes = figure != NULL;
			state->acts = !phrase.owns && acts(sentence, phrase.end);
			at = figure ? at + 1 : phrase.body;
		} else {
			at++;
		}
	}
}

void scope_fill_latin(struct sentence *sentence)
{
	struct state state = {0};
	for (size_t at = 0; at < sentence->token_count;) {
		size_t end = scope_clause_end(sentence, at);
		fill_clause(sentence, at, end, &state);
		at = end;
	}
}
