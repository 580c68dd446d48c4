#include "extract-numbers/body-english.h"

#include "extract-numbers/noun.h"

static const struct token *token_at(const struct sentence *sentence, size_t at)
{
	return &sentence->tokens[at];
}

static bool is(const struct sentence *sentence, size_t at, uint64_t bits)
{
	return at < sentence->token_count && token_is(token_at(sentence, at), bits);
}

bool body_is_capital(const struct sentence *sentence, size_t at)
{
	const struct token *token = token_at(sentence, at);
	if (token->at[0] < 'A' || token->at[0] > 'Z' || !(token->figure || token_is(token, WORD(IS_NOUN))))
		return false;
	return token->size < 4 || !memchr(token->at, '\'', token->size - 2); /* We'll */
}

bool body_is_new(const struct sentence *sentence, size_t at)
{
	return is(sentence, at, WORD(IS_NEW)) && token_at(sentence, at)->at[0] == 'N' && at + 1 < sentence->token_count && body_is_capital(sentence, at + 1);
}

bool body_is_verb(const struct sentence *sentence, size_t at)
{
	const struct token *token = token_at(sentence, at);
	if (token->at[token->size - 1] != 's' || token->at[0] < 'a' || at + 1 >= sentence->token_count)
		return false;
	return is(sentence, at + 1, WORD(IS_TO) | WORD(IS_ARTICLE) | WORD(IS_ADVERB)) || token_statistic(sentence, token + 1) || token_says(sentence, token + 1, "on");
}

static bool is_owner(const struct token *token)
{
	if (token->size > 2 && memcmp(token->at + token->size - 2, "'s", 2) == 0)
		return true;
	return token->size > 4 && memcmp(token->at + token->size - 4, "’s", 4) == 0;
}

bool body_is_other(const struct sentence *sentence, const struct body_phrase *phrase)
{
	static const char *const words[] = {"strategy", "plan",  "report", "act",    "survey",    "award",  "prize",  "index", "census", "review",
	                                    "law",      "code",  "treaty", "agreement", "what's", "that's", "it's", "let's",  "here's", "there's"};
	static const char *const series[] = {"table", "figure", "section", "article", "chapter", "appendix", "part", "annex", "page", "step", "note", "type", "class", "phase", "stage",
	                                     "goal", "task", "rule", "item", "question", "grade", "level", "platform", "version", "volume", "day", "week", "round", "group", "category"};
	size_t first = phrase->first + phrase->article;
	for (size_t back = 0; back < 3 && back <= first; back++) /* Mr|.|Lu */
		if (is(sentence, first - back, WORD(IS_TITLE)))
			return true;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (token_says(sentence, token_at(sentence, phrase->body - 1), words[i]))
			return true;
	if (phrase->body < 2 || !token_at(sentence, phrase->body - 1)->figure)
		return false;
	for (size_t i = 0; i < sizeof series / sizeof *series; i++) /* Table 3 */
		if (token_says(sentence, token_at(sentence, phrase->body - 2), series[i]))
			return true;
	return false;
}

/* affiliated | hospitals: a participle that describes a body. */
static bool is_described(const struct sentence *sentence, size_t at)
{
	const struct token *token = token_at(sentence, at);
	return token_is(token, WORD(IS_VERB)) && token->size > 4 && memcmp(token->at + token->size - 2, "ed", 2) == 0 && is(sentence, at + 1, WORD(IS_BODY));
}

/* A statistic within a phrase: the four hospitals, The Big Four banks, The 1,000 Days Fund. */
static bool is_number(const struct sentence *sentence, const struct body_phrase *phrase, size_t at)
{
	const struct figure *figure = token_statistic(sentence, token_at(sentence, at));
	if (!figure || at + 1 >= sentence->token_count || !(noun_is_part(sentence, at + 1) || is_described(sentence, at + 1)))
		return false;
	bool first = at == phrase->first + phrase->article;
	if (first && (figure->kind == KIND_COUNT || (phrase->article && figure->kind == KIND_DURATION)))
		return true;
	return body_is_capital(sentence, at) || (figure->kind == KIND_DURATION && body_is_capital(sentence, at + 1));
}

static bool is_part(const struct sentence *sentence, const struct body_phrase *phrase, size_t at)
{
	const struct token *token = token_at(sentence, at);
	if (phrase->owns) /* Brendan's|Hospital: the name goes on */
		return token_is(token, WORD(IS_BODY)) && body_is_capital(sentence, at) && body_is_capital(sentence, at - 1);
	return noun_is_part(sentence, at) || (token_is(token, WORD(IS_NEW)) && token->size == 3) || is_number(sentence, phrase, at) || (at > phrase->first && is_described(sentence, at));
}

/* A name: words of capital letters, not one alone that begins the sentence. */
static bool is_name(const struct sentence *sentence, const struct body_phrase *phrase, size_t at, size_t noun)
{
	if (at == 0 || token_at(sentence, at)->size < 2 || !body_is_capital(sentence, at) || !noun_is_part(sentence, at) || is(sentence, at, WORD(IS_WHEN) | WORD(IS_SPAN)))
		return false;
	return at == noun || phrase->body == at || body_is_new(sentence, at - 1) || (at == 1 && noun == 0 && body_is_capital(sentence, 0) && !token_at(sentence, at)->figure && (unsigned)(token_at(sentence, at)->at[token_at(sentence, at)->size - 1] - 48) > 9);
}

/* Takes a word of the phrase; false where it is the verb behind it. */
static bool take(const struct sentence *sentence, struct body_phrase *phrase, size_t at, size_t noun)
{
	const struct token *token = token_at(sentence, at);
	if (phrase->body == at && at > noun && body_is_verb(sentence, at))
		return false;
	bool body = token_is(token, WORD(IS_BODY)), name = !body && is_name(sentence, phrase, at, noun);
	bool number = at > 0 && phrase->body == at && token->figure && token_is(token, WORD(IS_NOUN)); /* Line|7 */
	if (!body && !name && !number)
		return true;
	phrase->name = name || (number && phrase->name);
	phrase->body = at + 1;
	phrase->owns = is_owner(token);
	phrase->many = body && !phrase->article && !phrase->numbered && token->at[token->size - 1] == 's' && !body_is_capital(sentence, at);
	return true;
}

/* The school | of nursing: where what names a body ends, if a predicate or number follows; else `at`. */
static size_t behind_of(const struct sentence *sentence, size_t at, size_t end)
{
	size_t next = at + 1;
	while (next < end && is(sentence, next, WORD(IS_ARTICLE)))
		next++;
	size_t noun = next;
	while (next < end && next < noun + 3 && noun_is_part(sentence, next) && !is(sentence, next, WORD(IS_BODY)) &&
	       (is(sentence, next, WORD(IS_WEAK)) || !is(sentence, next, WORD(IS_VERB))))
		next++;
	bool follows = next < end && (is(sentence, next, WORD(IS_VERB)) || token_statistic(sentence, token_at(sentence, next)));
	return next > noun && follows ? next : at;
}

struct body_phrase body_read(const struct sentence *sentence, size_t at, size_t end)
{
	struct body_phrase phrase = {.first = at};
	while (at < end && is(sentence, at, WORD(IS_ARTICLE)))
		at++;
	phrase.article = at > phrase.first;
	if (at < end && is(sentence, at, WORD(IS_QUOTE)) && token_at(sentence, at)->mate > at)
		at = token_at(sentence, at)->mate + 1u; /* The "24/7" hotline */
	size_t noun = at;
	phrase.numbered = at < end && token_figure(sentence, token_at(sentence, at));
	if (at < end && body_is_new(sentence, at))
		at++;
	while (at < end && is_part(sentence, &phrase, at) && take(sentence, &phrase, at, noun))
		at++;
	phrase.end = at;
	bool plain = phrase.article && phrase.body == at && !phrase.owns && !phrase.many && is(sentence, at - 1, WORD(IS_BODY));
	if (plain && is(sentence, at, WORD(IS_OF)) && !token_says(sentence, token_at(sentence, at - 1), "line"))
		phrase.body = phrase.end = behind_of(sentence, at, end);
	return phrase;
}

struct slice body_text(const struct sentence *sentence, const struct body_phrase *phrase)
{
	struct slice text = range_text(sentence, (struct range){phrase->first, phrase->body});
	if (phrase->owns)
		text.size -= text.at[text.size - 2] == '\'' ? 2 : sizeof "’s" - 1;
	return text;
}
