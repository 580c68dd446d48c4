#include "extract-numbers/scope.h"

#include "extract-numbers/noun.h"

static bool says(const struct sentence *sentence, size_t at, const char *word)
{
	return at < sentence->token_count && token_says(sentence, &sentence->tokens[at], word);
}

/* A place or body that begins a clause and has a predicate: 学校|现有, The hospital|has. */
static struct slice subject(const struct sentence *sentence, size_t at)
{
	const struct token *tokens = sentence->tokens;
	size_t end = at;
	while (end < sentence->token_count && end < at + 8 && tokens[end].clause == tokens[at].clause &&
	       (noun_is_part(sentence, end) || token_is(&tokens[end], WORD(IS_ARTICLE) | WORD(IS_OPEN) | WORD(IS_CLOSE))))
		end++;
	if (end == at || end >= sentence->token_count || !token_is(&tokens[end - 1], WORD(IS_BODY)))
		return (struct slice){0};
	if (sentence->chinese && at > 0 && token_is(&tokens[end], WORD(IS_COMMA)))
		return (struct slice){0};
	if (!token_is(&tokens[end], WORD(IS_VERB) | WORD(IS_ADVERB) | WORD(IS_COPULA) | WORD(IS_WEAK) | WORD(IS_WHEN) | WORD(IS_PREPOSITION)) &&
	    !(sentence->chinese && token_figure(sentence, &tokens[end])))
		return (struct slice){0};
	if (!sentence->chinese && token_is(&tokens[end], WORD(IS_PREPOSITION) | WORD(IS_OF)))
		return (struct slice){0};
	return range_text(sentence, (struct range){at, end});
}

static bool begins_clause(const struct sentence *sentence, size_t at)
{
	return at == 0 || sentence->tokens[at].clause != sentence->tokens[at - 1].clause;
}

/* in the district, across the province: a place behind or before the figure. */
static struct slice place_latin(const struct sentence *sentence, size_t at)
{
	if (!token_is(&sentence->tokens[at], WORD(IS_IN)))
		return (struct slice){0};
	if (says(sentence, at, "nationwide") || says(sentence, at, "worldwide"))
		return range_text(sentence, (struct range){at, at + 1});
	size_t end = at + 1;
	while (end < sentence->token_count && (noun_is_part(sentence, end) || token_is(&sentence->tokens[end], WORD(IS_ARTICLE))))
		end++;
	if (end == at + 1 || !token_is(&sentence->tokens[end - 1], WORD(IS_BODY)))
		return (struct slice){0};
	return range_text(sentence, (struct range){at + 1, end});
}

static void fill_latin(struct sentence *sentence)
{
	struct slice owner = {0};
	for (size_t at = 0; at < sentence->token_count; at++) {
		struct figure *figure = token_statistic(sentence, &sentence->tokens[at]);
		if (begins_clause(sentence, at)) {
			struct slice found = subject(sentence, at);
			if (found.size)
				owner = found;
		}
		if (figure)
			figure->scope = owner;
		struct slice place = place_latin(sentence, at);
		if (!place.size)
			continue;
		bool told = false;
		for (size_t back = at; back-- > 0 && sentence->tokens[back].clause == sentence->tokens[at].clause;) {
			figure = token_statistic(sentence, &sentence->tokens[back]);
			if (figure && !told)
				figure->scope = place, told = true;
		}
		if (!told)
			owner = place;
	}
}

/* 位居全市综合医院第一: the place with what follows it is what the rank is in. */
static struct slice field_of_rank(const struct sentence *sentence, size_t at, const struct figure *rank)
{
	size_t end = at;
	while (end < rank->token && (noun_is_part(sentence, end) || token_is(&sentence->tokens[end], WORD(IS_SCOPE))))
		end++;
	return end == rank->token ? range_text(sentence, (struct range){at, end}) : (struct slice){0};
}

static const struct figure *next_statistic(const struct sentence *sentence, size_t at)
{
	for (size_t next = at; next < sentence->token_count && sentence->tokens[next].clause == sentence->tokens[at].clause; next++)
		if (token_statistic(sentence, &sentence->tokens[next]))
			return token_statistic(sentence, &sentence->tokens[next]);
	return NULL;
}

static void fill_han(struct sentence *sentence)
{
	const struct token *tokens = sentence->tokens;
	struct slice scope = {0};
	for (size_t at = 0; at < sentence->token_count; at++) {
		struct figure *figure = token_statistic(sentence, &tokens[at]);
		if (figure) {
			if (!figure->scope.size)
				figure->scope = scope;
		} else if (token_is(&tokens[at], WORD(IS_SCOPE))) {
			const struct figure *next = next_statistic(sentence, at);
			if (at > 0 && token_is(&tokens[at - 1], WORD(IS_THAN) | WORD(IS_SHARE)))
				continue;
			struct slice field = next && next->kind == KIND_RANK ? field_of_rank(sentence, at, next) : (struct slice){0};
			if (field.size)
				((struct figure *)next)->scope = field;
			else
				scope = (struct slice){tokens[at].at, tokens[at].size};
		} else if (begins_clause(sentence, at)) {
			struct slice found = subject(sentence, at);
			if (found.size)
				scope = found;
		}
	}
}

void scope_fill(struct sentence *sentence)
{
	if (sentence->chinese)
		fill_han(sentence);
	else
		fill_latin(sentence);
}
