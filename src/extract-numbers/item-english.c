#include "extract-numbers/item-search.h"

#include "extract-numbers/glance.h"

/* The dam ranks seventh, it weighs, each costs about 40: a word for a noun too, right before the number and behind a noun in the singular. */
static bool is_finite(const struct search *search, size_t low, size_t at)
{
	static const char *const words[] = {"ranks", "costs", "cost", "measures", "totals", "charges", "displaces", "scores", "weighs", "numbers", "places", "tops", "top", "nears", "houses", "hosts", "pays", "needs"};
	const struct sentence *sentence = search->sentence;
	if (at <= low || at + 1 > search->frame.token || token_at(search, at)->size < 3)
		return false;
	for (size_t next = at + 1; next < search->frame.token; next++)
		if (!is(search, next, WORD(IS_ADVERB) | WORD(IS_ARTICLE) | WORD(IS_PREPOSITION)) && !token_says(sentence, token_at(search, next), "as"))
			return false;
	if (at + 1 < search->frame.token && is(search, at + 1, WORD(IS_OF)))
		return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (token_says(sentence, token_at(search, at), words[i]))
			return is(search, at - 1, WORD(IS_NOUN) | WORD(IS_CLOSE) | WORD(IS_ADVERB)) || token_says(sentence, token_at(search, at - 1), "it") ||
			       token_says(sentence, token_at(search, at - 1), "could") || token_says(sentence, token_at(search, at - 1), "now");
	return false;
}

/* The end of what stands before the figure without articles and adverbs. */
static size_t skip_back(const struct search *search, size_t low, size_t end)
{
	if (end > low + 3 && is(search, end - 1, WORD(IS_OF)) && token_says(search->sentence, token_at(search, end - 2), "average") &&
	    is(search, end - 3, WORD(IS_ARTICLE)) && is(search, end - 4, WORD(IS_PREPOSITION) | WORD(IS_VERB)))
		end -= 3; /* by an average of 53% */
	while (end > low && (is(search, end - 1, WORD(IS_ADVERB) | WORD(IS_ARTICLE)) || token_says(search->sentence, token_at(search, end - 1), "as") ||
			     token_says(search->sentence, token_at(search, end - 1), "much")))
		end--;
	return end;
}

/* The predicate nearest before the figure: the index of its first word, or SIZE_MAX. */
static size_t predicate_before(const struct search *search, size_t low, size_t end)
{
	for (size_t at = end; at-- > low;) {
		if (token_statistic(search->sentence, token_at(search, at)))
			return SIZE_MAX;
		if ((is(search, at, WORD(IS_VERB)) && !is(search, at, WORD(IS_WEAK))) || is_finite(search, low, at)) {
			while (at > low && is(search, at - 1, WORD(IS_VERB) | WORD(IS_ADVERB) | WORD(IS_NOT)) &&
			       !is(search, at - 1, WORD(IS_PREPOSITION)))
				at--;
			return at;
		}
	}
	return SIZE_MAX;
}

/* secretaries who are also | directors: where a relative pronoun stands behind a noun, only verbs behind it; `at` for none. */
static size_t relative_before(const struct search *search, size_t low, size_t at)
{
	size_t verbs = 0;
	for (size_t back = at; back-- > low + 1 && back + 6 > at;) {
		if (token_says(search->sentence, token_at(search, back), "who") || token_says(search->sentence, token_at(search, back), "which") ||
		    token_says(search->sentence, token_at(search, back), "that"))
			return verbs && noun_is_part(search->sentence, back - 1) ? back : at;
		if (!is(search, back, WORD(IS_VERB) | WORD(IS_ADVERB) | WORD(IS_PREPOSITION) | WORD(IS_ARTICLE)))
			return at;
		verbs += is(search, back, WORD(IS_VERB));
	}
	return at;
}

/*
 * The subject with the words that its head stands before: a preposition, a
 * participle or a relative pronoun with its verb, behind another noun (patients
 * referred | downward, the share of villages within 5 km of | a health post).
 */
static struct range extended_latin(const struct search *search, size_t low, struct range range)
{
	static const char *const links[] = {"within", "above", "below", "at", "by", "between", "against", "to", "with", "under", "over", "through", "without", "on", "in", "of", "for"};
	const struct sentence *sentence = search->sentence;
	size_t at = range.first;
	while (at > low) {
		size_t before = at - 1;
		size_t who = relative_before(search, low, at);
		if (who < at) {
			struct range head = noun_before(sentence, low, who);
			if (range_is_empty(head) || head.end != who)
				break;
			at = head.first;
			continue;
		}
		while (before > low && is(search, before, WORD(IS_ARTICLE) | WORD(IS_ADVERB)))
			before--;
		const struct figure *figure = token_statistic(sentence, token_at(search, before));
		bool counted = before > low && (is(search, before - 1, WORD(IS_OF)) || token_says(sentence, token_at(search, before - 1), "for") || token_says(sentence, token_at(search, before - 1), "in"));
		if (figure && (figure->kind == KIND_MEASURE || figure->kind == KIND_DURATION || (figure->kind == KIND_COUNT && counted)) && before > low)
			before--;
		bool any = token_says(sentence, token_at(search, before + 1), "a") || token_says(sentence, token_at(search, before + 1), "an");
		bool link = false;
		for (size_t i = 0; i < sizeof links / sizeof *links; i++)
			link |= token_says(sentence, token_at(search, before), links[i]);
		const struct token *token = token_at(search, before);
		bool participle = token_is(token, WORD(IS_VERB)) && !token_is(token, WORD(IS_COPULA)) && token->size > 4 &&
				  (memcmp(token->at + token->size - 2, "ed", 2) == 0 || memcmp(token->at + token->size - 3, "ing", 3) == 0) &&
				  !figure && before + 1 == at;
		link = link && (!token_says(sentence, token, "to") || (before > low && is(search, before - 1, WORD(IS_VERB))));
		if (before <= low || !(link || participle) || (any && !figure && !token_is(token, WORD(IS_OF))))
			break;
		size_t end = before;
		if (link && end > low && is(search, end - 1, WORD(IS_VERB)) && !is(search, end - 1, WORD(IS_COPULA)) && token_at(search, end - 1)->size > 4 &&
		    memcmp(token_at(search, end - 1)->at + token_at(search, end - 1)->size - 2, "ed", 2) == 0)
			end--; /* opened to traffic */
		const struct figure *reach = link && end > low + 1 ? token_statistic(sentence, token_at(search, end - 1)) : NULL;
		bool within = reach && reach->whole.at < reach->raw.at;
		if (reach && reach->kind == KIND_MEASURE && (within || is(search, end - 2, WORD(IS_PREPOSITION))))
			end -= 2 - within; /* within 10 km of a market */
		struct range more = noun_before(sentence, low, end);
		if (range_is_empty(more) || more.end != end)
			break;
		at = more.first;
	}
	return (struct range){at, range.end};
}

/* The subject before a predicate: what stands from its clause's begin. */
static struct range subject_latin(const struct search *search, size_t low, size_t predicate)
{
	size_t end = predicate;
	while (end > low && !noun_is_part(search->sentence, end - 1) && !is(search, end - 1, WORD(IS_CLOSE) | WORD(IS_COMMA)))
		end--;
	struct range range = noun_core(search->sentence, noun_before(search->sentence, low, end));
	for (size_t at = end; !range_is_empty(range) && at < predicate && at < end + 3; at++) {
		const struct figure *age = token_statistic(search->sentence, token_at(search, at));
		bool simple = true; /* no retention rate for staff aged 55 */
		for (size_t word = range.first; word < end; word++)
			simple &= !is(search, word, WORD(IS_PREPOSITION) | WORD(IS_AMONG));
		if (simple && age && age->kind == KIND_AGE && age != search->figure)
			range.end = at + 1; /* members under the age of 35 */
	}
	return range_is_empty(range) ? range : extended_latin(search, low, range);
}

/* N of Y are: the phrase behind `of`, and behind the number of Y that may stand there. */
static struct range of_latin(const struct search *search)
{
	const struct sentence *sentence = search->sentence;
	size_t at = search->frame.token + 1, count = sentence->token_count;
	if (at + 1 >= count || !token_says(sentence, token_at(search, at), "of"))
		return (struct range){0};
	at++;
	while (at < count && is(search, at, WORD(IS_ARTICLE) | WORD(IS_OF)))
		at++;
	size_t own = at; /* of our hospital's 305 members */
	while (own + 1 < count && own < at + 3 && noun_is_part(sentence, own) && !token_statistic(sentence, token_at(search, own)))
		own++;
	struct slice last = {token_at(search, own - (own > at))->at, token_at(search, own - (own > at))->size};
	if (own > at && token_statistic(sentence, token_at(search, own)) && (glance_ends(last, "'s") || glance_ends(last, "’s")))
		at = own;
	if (at + 1 < count && token_statistic(sentence, token_at(search, at)) && token_statistic(sentence, token_at(search, at))->kind == KIND_COUNT)
		return noun_behind(sentence, at + 1, count);
	return at < search->frame.high ? noun_behind(sentence, at, search->frame.high) : (struct range){0};
}

/* doctors with master's degrees: the phrase with what they have, where that is named without article or number. */
static struct range equipped(const struct search *search, struct range range)
{
	size_t at = range.end;
	if (at + 1 >= search->frame.high || !token_says(search->sentence, token_at(search, at), "with") || !noun_is_part(search->sentence, at + 1))
		return range;
	struct range with = noun_behind(search->sentence, at + 1, search->frame.high);
	bool counted = with.end < search->sentence->token_count && token_figure(search->sentence, token_at(search, with.end));
	return range_is_empty(with) || counted ? range : (struct range){range.first, with.end};
}

/* the number of operations was 31,600 units: a subject that is a number by itself. */
static struct range numbered_latin(struct search *search)
{
	static const char *const words[] = {"number", "volume", "capacity", "throughput", "output", "turnover"};
	size_t low = item_clause_low(search), end = skip_back(search, low, search->frame.token);
	bool linked = end > low && is(search, end - 1, WORD(IS_COPULA) | WORD(IS_TO) | WORD(IS_FROM) | WORD(IS_UP) | WORD(IS_DOWN));
	size_t predicate = linked ? predicate_before(search, low, end) : SIZE_MAX;
	if (predicate == SIZE_MAX)
		return (struct range){0};
	struct range range = subject_latin(search, low, predicate);
	for (size_t at = range.first; at < range.end; at++)
		for (size_t i = 0; i < sizeof words / sizeof *words; i++)
			if (token_says(search->sentence, token_at(search, at), words[i]))
				return range;
	return (struct range){0};
}

/* 96, 71 and 58 patients: the noun behind the last number of a chain. */
static struct range chained_latin(const struct search *search)
{
	const struct sentence *sentence = search->sentence;
	size_t last = (size_t)(search->figure - sentence->figures), from = last;
	while (figure_follows(sentence, last + 1))
		last++;
	if (last == from)
		return (struct range){0};
	return noun_behind(sentence, sentence->figures[last].token + 1, frame_of(sentence, last).high);
}

/* 50 sets: a word in -s behind a number is no verb. */
static struct range plural_latin(const struct search *search)
{
	size_t at = search->frame.token + 1;
	const struct token *token = at < search->frame.high ? token_at(search, at) : NULL;
	if (!token || !token_is(token, WORD(IS_VERB)) || token_is(token, WORD(IS_COPULA)) || token->size < 4 || token->at[token->size - 1] != 's' ||
	    token->at[token->size - 2] == 's')
		return (struct range){0};
	struct range of = at + 2 < search->frame.high && is(search, at + 1, WORD(IS_OF)) ? noun_behind(search->sentence, at + 2, search->frame.high) : (struct range){0};
	return (struct range){at, range_is_empty(of) ? at + 1 : of.end};
}

/* Of 5,400 crates scanned, 37 held …: a number that leads its clause, with a verb right behind, is one of those. */
static bool leads_latin(const struct search *search)
{
	size_t at = search->frame.token, next = at + 1;
	const struct figure *before = search->frame.before;
	if (!before || before->kind != KIND_COUNT || !before->item.size || next >= search->frame.high || !is(search, next, WORD(IS_VERB)) || is(search, next, WORD(IS_WEAK)))
		return false;
	bool begins = search->frame.clause == at && token_at(search, before->token)->clause + 1 == token_at(search, at)->clause;
	if (!begins && !(search->frame.joined && is(search, at - 1, WORD(IS_AND)) && is(search, before->token + 1, WORD(IS_VERB))))
		return false;
	bool be = token_says(search->sentence, token_at(search, next), "were") || token_says(search->sentence, token_at(search, next), "are") ||
		  token_says(search->sentence, token_at(search, next), "was") || token_says(search->sentence, token_at(search, next), "is");
	bool more = next + 1 < search->frame.high;
	if (!be && !begins)
		return more && is(search, next + 1, WORD(IS_ARTICLE) | WORD(IS_PREPOSITION)); /* and 12 licensed pilots */
	return !be || (more && is(search, next + 1, WORD(IS_VERB)) && !is(search, next + 1, WORD(IS_WEAK)));
}

/* Does a phrase end in a plural? What one word behind a verb of being says is else no noun. */
static bool names_things(const struct search *search, struct range range)
{
	const struct token *last = token_at(search, range.end - 1);
	struct slice word = {last->at, last->size};
	bool plural = glance_ends(word, "s") && !glance_ends(word, "ss us is");
	return range.end - range.first > 1 || plural || glance_ends(word, "men women people children staff police youth");
}

static struct range count_latin(struct search *search)
{
	size_t at = search->frame.token + 1, high = search->frame.high;
	struct range range = of_latin(search);
	if (!range_is_empty(range))
		return range;
	if (!range_is_empty(range = numbered_latin(search)) || !range_is_empty(range = plural_latin(search)) || leads_latin(search))
		return range;
	range = noun_behind(search->sentence, at, high);
	if (range_is_empty(range))
		range = chained_latin(search);
	if (range.end - range.first == 1 && is(search, range.first, WORD(IS_UP) | WORD(IS_DOWN) | WORD(IS_ADVERB)))
		range.end = range.first;
	while (!range_is_empty(range) && is(search, range.first, WORD(IS_UP) | WORD(IS_DOWN) | WORD(IS_NEW) | WORD(IS_ARTICLE)) && range.end - range.first > 1)
		range.first++;
	if (!range_is_empty(range))
		return equipped(search, range);
	if (at + 1 < high && token_is(token_at(search, at), WORD(IS_COPULA)) && !token_is(token_at(search, at), WORD(IS_PLAN)) && token_at(search, at)->at[0] != 'h') { /* not 41 have doctors */
		size_t first = at + 1;
		while (first < high && is(search, first, WORD(IS_ARTICLE) | WORD(IS_COPULA)))
			first++;
		range = noun_behind(search->sentence, first, high);
		if (!range_is_empty(range) && !names_things(search, range))
			range = (struct range){0}; /* 118 were severe */
	}
	return range;
}

/* a £29m investment, the 1.4 GW interconnector: a noun right behind, an article before. */
static struct range modified_latin(const struct search *search)
{
	size_t at = search->frame.token;
	bool hyphen = at + 1 < search->frame.high && search->sentence->tokens[at + 1].at[0] == '-';
	bool article = at > search->frame.low && is(search, at - 1, WORD(IS_ARTICLE) | WORD(IS_OF));
	if (!article && !hyphen && search->figure->kind != KIND_AGE)
		return (struct range){0};
	struct range range = noun_behind(search->sentence, at + 1 + hyphen, search->frame.high);
	bool year = range.end == range.first + 1 && is(search, range.first, WORD(IS_SPAN)); /* of 34.8% year on year */
	return year ? (struct range){0} : range;
}

/* Verbs that say what money is spent on behind it: invested £29m in research. */
static bool is_spending(const struct search *search, size_t at)
{
	static const char *const words[] = {"invested", "invest", "invests", "spent", "spend", "spends", "raise", "raised", "allocated", "earmarked"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (token_says(search->sentence, token_at(search, at), words[i]))
			return true;
	return false;
}

/* an increase of N: where the phrase of the change begins; `end` where it is none. */
static size_t change_noun(const struct search *search, size_t low, size_t end)
{
	if (end < low + 2 || !token_says(search->sentence, token_at(search, end - 1), "of") || !is(search, end - 2, WORD(IS_UP) | WORD(IS_DOWN)))
		return end;
	size_t at = end - 2;
	while (at > low && (noun_is_part(search->sentence, at - 1) || is(search, at - 1, WORD(IS_ADVERB))))
		at--;
	return at > low && is(search, at - 1, WORD(IS_ARTICLE)) ? at - 1 : end - 2;
}

/* the order book, at £188m: the noun before the comma. */
static struct range apposed(const struct search *search, size_t end)
{
	size_t low = search->frame.clause;
	for (size_t at = low; at < end; at++)
		if (!is(search, at, WORD(IS_PREPOSITION) | WORD(IS_ARTICLE)))
			return (struct range){0};
	if (low < 2 || low != search->frame.low || !is(search, low - 1, WORD(IS_COMMA)) || !token_says(search->sentence, token_at(search, low), "at"))
		return (struct range){0};
	return noun_before(search->sentence, 0, low - 1);
}

static struct range behind_word(const struct search *search, size_t first)
{
	size_t at = first;
	while (at < search->frame.high && is(search, at, WORD(IS_ARTICLE)))
		at++;
	return noun_behind(search->sentence, at, search->frame.high);
}

/* cut travel time from 95: what a verb of change has done to its object, which reaches to `end`. */
static struct range changed_latin(const struct search *search, size_t predicate, size_t end)
{
	while (predicate < end && is(search, predicate, WORD(IS_COPULA) | WORD(IS_ADVERB) | WORD(IS_TO)))
		predicate++;
	while (end > predicate && (is(search, end - 1, WORD(IS_FROM) | WORD(IS_TO)) || token_says(search->sentence, token_at(search, end - 1), "by")))
		end--;
	static const char *const keeps[] = {"control", "controlled", "controls", "keep", "keeps", "keeping", "kept", "maintain", "maintained", "maintains", "hold", "holds", "bring", "brings", "brought"};
	bool kept = false; /* keep the rate within 4.5% */
	for (size_t i = 0; predicate + 1 < end && i < sizeof keeps / sizeof *keeps; i++)
		kept |= token_says(search->sentence, token_at(search, predicate), keeps[i]);
	while (kept && end > predicate + 1 && is(search, end - 1, WORD(IS_IN) | WORD(IS_AT) | WORD(IS_PREPOSITION)))
		end--;
	if (predicate + 1 >= end || !(kept || is(search, predicate, WORD(IS_UP) | WORD(IS_DOWN))) || (end == search->frame.token && !kept))
		return (struct range){0};
	struct range range = behind_word(search, predicate + 1);
	bool timed = !range_is_empty(range) && is(search, range.first, WORD(IS_SPAN)); /* rose year on year to */
	return timed || range.end != end ? (struct range){0} : range;
}

/* points, the total, an average: alone no noun that is measured. */
static bool is_hollow_latin(const struct search *search, struct range range)
{
	static const char *const words[] = {"points", "point", "total", "average", "figure", "low", "short", "target", "forecast", "aim", "equivalent",
					    "amount", "oldest", "youngest", "heaviest", "lightest", "largest", "smallest", "shortest", "increase", "decrease", "rise", "drop", "jump", "fall", "mere", "use", "source", "record"};
	for (size_t i = 0; range.end - range.first == 1 && i < sizeof words / sizeof *words; i++)
		if (token_says(search->sentence, token_at(search, range.first), words[i]))
			return search->figure->kind != KIND_MONEY || search->figure->change || (range.first == search->frame.clause + 1 && is(search, range.first - 1, WORD(IS_ARTICLE))); /* , an average of £40 */
	return false;
}

/* year on year, before a preposition: no noun that is measured. */
static bool is_on_year(const struct search *search, struct range range)
{
	return range.end - range.first == 3 && is(search, range.first, WORD(IS_SPAN)) && is(search, range.end - 1, WORD(IS_SPAN));
}

/* Dr Marsh, 47, and Dr Marsh (47): the name that an age stands behind, in a part of its own. */
static struct range named_latin(const struct search *search)
{
	size_t at = search->frame.token;
	while (at > search->frame.clause && is(search, at - 1, WORD(IS_ADVERB) | WORD(IS_COPULA) | WORD(IS_PREPOSITION)))
		at--;
	at -= at > search->frame.clause && token_says(search->sentence, token_at(search, at - 1), "aged");
	if (at < 2 || at > search->frame.clause + is(search, at - 1, WORD(IS_OPEN)) || !is(search, at - 1, WORD(IS_COMMA) | WORD(IS_OPEN)) ||
	    !noun_is_part(search->sentence, at - 2))
		return (struct range){0};
	return noun_core(search->sentence, noun_before(search->sentence, 0, at - 1));
}

/* the uptake among people over 65: those who are so old, right before the age. */
static struct range people_latin(const struct search *search, size_t low)
{
	size_t end = search->frame.token;
	while (end > low && (is(search, end - 1, WORD(IS_ADVERB) | WORD(IS_PREPOSITION)) || token_says(search->sentence, token_at(search, end - 1), "aged")))
		end--;
	size_t first = end;
	while (first > low && noun_is_part(search->sentence, first - 1))
		first--;
	bool within = search->figure->whole.at < search->figure->raw.at; /* the qualifier is a part of the number's token */
	return end == search->frame.token && !within ? (struct range){0} : (struct range){first, end};
}

static struct range age_latin(const struct search *search, size_t low)
{
	size_t at = search->frame.token;
	bool led = at > low + 1 && is(search, at - 1, WORD(IS_PREPOSITION) | WORD(IS_VERB)) && noun_is_part(search->sentence, at - 2);
	bool within = search->figure->whole.at < search->figure->raw.at && at > low && noun_is_part(search->sentence, at - 1);
	struct range range = led || within ? people_latin(search, low) : (struct range){0};
	if (!range_is_empty(range))
		return range;
	range = noun_behind(search->sentence, search->frame.token + 1, search->frame.high);
	if (!range_is_empty(range) && search->sentence->tokens[range.first].at[0] != '-' && !is(search, range.first, WORD(IS_VERB) | WORD(IS_ADVERB)))
		return (struct range){0};
	range = named_latin(search);
	return range_is_empty(range) ? people_latin(search, low) : range;
}

/* £320,000 on roads, £200,000 on parks; of which £2m went to schools: what a part of a sum is for. */
static struct range destined_latin(const struct search *search)
{
	static const char *const words[] = {"on", "for", "to", "towards", "toward", "into"};
	static const char *const verbs[] = {"went", "goes", "go", "came", "comes"};
	const struct sentence *sentence = search->sentence;
	size_t at = search->frame.token + 1, low = search->frame.low;
	while (low < search->frame.token && is(search, low, WORD(IS_AND) | WORD(IS_OF) | WORD(IS_ADVERB) | WORD(IS_COMMA)))
		low++;
	low += low < search->frame.token && token_says(sentence, token_at(search, low), "which");
	bool chained = search->frame.joined && search->frame.before->kind == KIND_MONEY && is(search, search->frame.token - 1, WORD(IS_AND));
	if (search->figure->kind != KIND_MONEY || (low != search->frame.token && !chained) || at + 1 >= sentence->token_count)
		return (struct range){0};
	bool went = false;
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		went |= token_says(sentence, token_at(search, at), verbs[i]);
	at += went;
	for (size_t i = 0; at + 1 < search->frame.high && i < sizeof words / sizeof *words; i++)
		if (token_says(sentence, token_at(search, at), words[i]) || (went && token_says(sentence, token_at(search, at), "from")))
			return search->frame.before || went ? behind_word(search, at + 1) : (struct range){0};
	return (struct range){0};
}

static struct range amount_latin(struct search *search)
{
	size_t low = item_clause_low(search), end = search->frame.token;
	if (search->figure->kind == KIND_AGE) {
		struct range people = age_latin(search, low);
		if (!range_is_empty(people))
			return people;
	}
	struct range range = modified_latin(search);
	if (!range_is_empty(range) && !is(search, range.end - 1, WORD(IS_UP) | WORD(IS_DOWN)))
		return range;
	range = destined_latin(search);
	if (!range_is_empty(range))
		return range;
	end = skip_back(search, low, end);
	if (end > low + 1 && token_says(search->sentence, token_at(search, end - 1), "worth") && noun_is_part(search->sentence, end - 2))
		return noun_before(search->sentence, low, end - 1); /* a CT scanner worth 2 million yuan */
	size_t change = change_noun(search, low, end);
	if (change == end && end > low && is(search, end - 1, WORD(IS_OF) | WORD(IS_COLON))) {
		range = noun_core(search->sentence, noun_before(search->sentence, low, end - 1));
		if (!range_is_empty(range) && !(range.end - range.first == 1 && token_says(search->sentence, token_at(search, range.first), "total")))
			return range;
	}
	end = change;
	range = apposed(search, end);
	size_t predicate = range_is_empty(range) ? predicate_before(search, low, end) : SIZE_MAX;
	if (predicate == SIZE_MAX && range_is_empty(range)) {
		while (end > low && is(search, end - 1, WORD(IS_PREPOSITION) | WORD(IS_TO)))
			end--;
		range = noun_before(search->sentence, low, end);
		bool gerund = range.end - range.first == 1 && is(search, range.first, WORD(IS_VERB)) && is(search, range.first, WORD(IS_WEAK));
		return gerund || is_on_year(search, range) ? (struct range){0} : range; /* ranking third */
	}
	if (predicate == SIZE_MAX)
		return range;
	for (size_t at = predicate; at < end; at++)
		if (search->figure->kind == KIND_MONEY && is_spending(search, at) && !is(search, end - 1, WORD(IS_FROM) | WORD(IS_TO)) &&
		    !token_says(search->sentence, token_at(search, end - 1), "by")) {
			size_t next = search->frame.token + 1;
			search->governed = true;
			return next < search->frame.high && is(search, next, WORD(IS_PREPOSITION)) ? behind_word(search, next + 1) : (struct range){0};
		}
	if (!range_is_empty(range = changed_latin(search, predicate, end)))
		return range;
	return subject_latin(search, search->frame.clause < low ? search->frame.clause : low, predicate);
}

/* 129 of them women: the noun behind the pronoun. */
static struct range them_latin(const struct search *search)
{
	static const char *const pronouns[] = {"them", "these", "those"};
	const struct sentence *sentence = search->sentence;
	size_t at = search->frame.token + 1, high = search->frame.high;
	for (size_t i = 0; at + 2 < high && is(search, at, WORD(IS_OF)) && i < sizeof pronouns / sizeof *pronouns; i++)
		if (token_says(sentence, token_at(search, at + 1), pronouns[i]) && !is(search, at + 2, WORD(IS_VERB))) {
			struct range range = noun_behind(sentence, at + 2, high);
			struct slice last = range_is_empty(range) ? (struct slice){0} : (struct slice){token_at(search, range.end - 1)->at, token_at(search, range.end - 1)->size};
			bool named = last.size > 2 && (glance_ends(last, "s men women people children staff")); /* 17% of them vacant: no noun */
			return named ? range : (struct range){0};
		}
	return (struct range){0};
}

/* one in six apprentices; N% of Y are X: X. */
static struct range shared_latin(const struct search *search)
{
	const struct figure *figure = search->figure;
	size_t at = search->frame.token + 1, high = search->frame.high;
	for (size_t i = 0; figure->kind == KIND_RATIO && i + 4 < figure->raw.size; i++)
		if (memcmp(figure->raw.at + i, " in ", 4) == 0)
			return noun_behind(search->sentence, at, high);
	if (at < high && token_says(search->sentence, token_at(search, at), "of")) {
		struct range whole = of_latin(search);
		at = range_is_empty(whole) ? at + 2 : whole.end;
	}
	if (at + 1 >= high || !(token_says(search->sentence, token_at(search, at), "are") || token_says(search->sentence, token_at(search, at), "were")))
		return (struct range){0};
	return noun_behind(search->sentence, at + 1, high);
}

/* Does the clause begin with the figure? */
static bool is_first(const struct search *search)
{
	for (size_t at = search->frame.low; at < search->frame.token; at++)
		if (!is(search, at, WORD(IS_AND) | WORD(IS_ARTICLE) | WORD(IS_ADVERB)) && !token_says(search->sentence, token_at(search, at), "only") && !token_says(search->sentence, token_at(search, at), "just"))
			return false;
	return true;
}

/* the rate was 8.1 in 2020: a verb of being or reaching right before the number. */
static bool is_predicated(const struct search *search)
{
	size_t at = skip_back(search, search->frame.low, search->frame.token);
	return at > search->frame.low && is(search, at - 1, WORD(IS_COPULA)) && !token_says(search->sentence, token_at(search, at - 1), "has") &&
	       !token_says(search->sentence, token_at(search, at - 1), "have") && !token_says(search->sentence, token_at(search, at - 1), "had");
}

/* three times as many as in 2018: no noun between the words. */
static bool is_as_many(const struct search *search)
{
	static const char *const words[] = {"many", "much", "high", "large", "big", "long"};
	const struct sentence *sentence = search->sentence;
	size_t at = search->frame.token + 1;
	at += at < sentence->token_count && token_says(sentence, token_at(search, at), "as");
	for (size_t i = 0; at + 1 < sentence->token_count && i < sizeof words / sizeof *words; i++)
		if (token_says(sentence, token_at(search, at), words[i]))
			return token_says(sentence, token_at(search, at + 1), "as");
	return false;
}

/* 11.4 million, or 1.7% of revenue; 48 boats, twice the usual number: a share that says more of the figure before the comma. */
static bool is_apposed_share(const struct search *search)
{
	const struct figure *figure = search->figure, *before = search->frame.before;
	size_t at = search->frame.token + 1, low = search->frame.clause;
	if (figure->change || !before || search->frame.joined || low == 0 || !is(search, low - 1, WORD(IS_COMMA)) || !is_first(search) || !before->item.size ||
	    token_at(search, before->token)->clause + 1 != token_at(search, search->frame.token)->clause || (before->kind == figure->kind && !before->change))
		return false;
	bool whole = at < search->sentence->token_count && (is(search, at, WORD(IS_OF)) || figure->kind == KIND_MULTIPLE);
	for (; whole && at < search->sentence->token_count && token_at(search, at)->clause == token_at(search, low)->clause; at++)
		if (is(search, at, WORD(IS_VERB)) && !is(search, at, WORD(IS_WEAK)))
			return false;
	return whole && !token_says(search->sentence, token_at(search, search->frame.token + 2 < search->sentence->token_count ? search->frame.token + 2 : low), "them");
}

/* The figures of a chain (12%, 8% and 5%) that `respectively` ends: where the chain begins, how many they are and which this is; 0 for none. */
static size_t respected_latin(const struct search *search, size_t *first, size_t *index)
{
	const struct sentence *sentence = search->sentence;
	size_t from = (size_t)(search->figure - sentence->figures), to = from;
	while (figure_follows(sentence, from))
		from--;
	while (figure_follows(sentence, to + 1))
		to++;
	size_t at = sentence->figures[to].token + 1, last = at + 8;
	while (at < sentence->token_count && at < last && !is(search, at, WORD(IS_RESPECTIVE) | WORD(IS_STOP)))
		at++;
	*first = from;
	*index = (size_t)(search->figure - sentence->figures) - from;
	return to > from && at < sentence->token_count && is(search, at, WORD(IS_RESPECTIVE)) ? to - from + 1 : 0;
}

/* The conjuncts that end at `end`, the last `count` of them; how many there are. */
static size_t split_latin(const struct search *search, size_t end, struct range *parts, size_t count)
{
	const struct sentence *sentence = search->sentence;
	size_t found = 0;
	while (found < count && end > 0) {
		while (end > 0 && is(search, end - 1, WORD(IS_COMMA) | WORD(IS_AND)))
			end--;
		if (end > 1 && is(search, end - 1, WORD(IS_CLOSE)) && token_at(search, end - 1)->mate)
			end = token_at(search, end - 1)->mate; /* apples (512) */
		size_t low = end;
		while (low > 0 && !is(search, low - 1, WORD(IS_COMMA) | WORD(IS_AND) | WORD(IS_STOP)) && !token_figure(sentence, token_at(search, low - 1)))
			low--;
		struct range part = noun_before(sentence, low, end);
		if (range_is_empty(part))
			return 0;
		parts[count - ++found] = part;
		end = low;
	}
	return found;
}

/* Where the words begin that the first conjunct's `of` governs (income of | urban and rural households); its end for none. */
static size_t governed_by_of(const struct search *search, struct range part)
{
	for (size_t at = part.end; at-- > part.first;)
		if (token_says(search->sentence, token_at(search, at), "of"))
			return at + 1;
	return part.end;
}

/* Are `count` statistics from one on counts of the same clause or of neighbours, each with a noun? */
static bool figure_is_chained(const struct sentence *sentence, size_t first, size_t count)
{
	for (size_t i = first; i < first + count; i++)
		if (sentence->figures[i].kind != KIND_COUNT || !sentence->figures[i].item.size ||
		    (i > first && sentence->tokens[sentence->figures[i].token].clause > sentence->tokens[sentence->figures[i - 1].token].clause + 1))
			return false;
	return true;
}

/* A, B and C rose 12%, 8% and 5% respectively: first with first. Sets the item. */
static bool respective_latin(struct search *search)
{
	enum { MOST = 8 };
	struct range parts[MOST];
	struct sentence *sentence = search->sentence;
	size_t first, index, count = respected_latin(search, &first, &index);
	if (count < 2 || count > MOST)
		return false;
	size_t last = first + count - 1;
	struct range counted = noun_behind(sentence, sentence->figures[last].token + 1, frame_of(sentence, last).high);
	if (search->figure->kind == KIND_COUNT && !range_is_empty(counted)) {
		search->figure->item = range_text(sentence, counted);
		return true;
	}
	size_t end = sentence->figures[first].token;
	while (end > 0 && !noun_is_part(sentence, end - 1) && !token_figure(sentence, token_at(search, end - 1)))
		end--;
	size_t predicate = predicate_before(search, 0, sentence->figures[first].token);
	if (predicate != SIZE_MAX && predicate < end)
		end = predicate;
	if (split_latin(search, end, parts, count) != count) {
		/* 384 visits and 129 admissions, up 6.1% and 4.4% respectively */
		const struct figure *named = &sentence->figures[first - (first >= count ? count : 0) + index];
		if (first < count || !named->item.size || !kind_is_statistic(named->kind) || !figure_is_chained(sentence, first - count, count))
			return false;
		search->figure->item = named->item;
		search->figure->flags |= FLAG_INHERITED_ITEM;
		return true;
	}
	size_t of = governed_by_of(search, parts[0]);
	search->figure->item = range_text(sentence, parts[index]);
	if (index > 0 && of < parts[0].end && governed_by_of(search, parts[index]) == parts[index].end) {
		struct slice prefix = range_text(sentence, (struct range){parts[0].first, of});
		search->figure->item = arena_join(&sentence->arena, (struct slice[]){prefix, slice_of(" "), search->figure->item}, 3);
	}
	return true;
}

/* has trained 95% of its staff: a share that is the object of a verb is of the object itself, unless the verb says who holds it. */
static struct range taken_latin(const struct search *search)
{
	static const char *const verbs[] = {"account", "carr", "cover", "make", "made", "makes", "represent", "comprise", "constitute", "form", "generate", "hold", "held", "own", "contribute",
					    "provide", "supply", "supplied", "produce", "earn", "took", "take", "lost", "gain", "win", "won", "meet", "met", "say", "said", "add", "total", "complet", "fulfil"};
	const struct sentence *sentence = search->sentence;
	size_t at = skip_back(search, search->frame.low, search->frame.token), next = search->frame.token + 1;
	if (at <= search->frame.low || next + 1 >= search->frame.high || !is(search, next, WORD(IS_OF)) || !is(search, at - 1, WORD(IS_VERB)) ||
	    is(search, at - 1, CHANGES | WORD(IS_SPEAKER)) || token_says(sentence, token_at(search, next + 1), "which") ||
	    token_says(sentence, token_at(search, next + 1), "whom"))
		return (struct range){0};
	struct slice word = {token_at(search, at - 1)->at, token_at(search, at - 1)->size};
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		if (slice_begins(word, verbs[i]))
			return (struct range){0};
	return of_latin(search);
}

/* is a dash */
static bool is_dash(const struct search *search, size_t at)
{
	const struct token *token = token_at(search, at);
	return token->size == 3 && (memcmp(token->at, "\u2013", 3) == 0 || memcmp(token->at, "\u2014", 3) == 0);
}

/* Views: 943  Share: does a wide space stand behind the figure? */
static bool is_apart(const struct search *search)
{
	size_t at = search->frame.token;
	return at + 1 < search->frame.high && (size_t)(token_at(search, at + 1)->at - token_at(search, at)->at) >= token_at(search, at)->size + 2;
}

/* grants and trusts — £1,042,000; Views: 1,204: the noun that a dash or colon parts from its number. */
static struct range listed_latin(const struct search *search)
{
	size_t at = skip_back(search, 0, search->frame.token);
	const struct sentence *sentence = search->sentence;
	if (at > 1 && is(search, at - 1, WORD(IS_OPEN)))
		at--;
	if (at < 2 || !(is_dash(search, at - 1) || is(search, at - 1, WORD(IS_COLON))) || !noun_is_part(sentence, at - 2))
		return (struct range){0};
	struct range range = noun_before(sentence, 0, at - 1);
	bool begins = range.first == 0 || !is(search, range.first - 1, WORD(IS_VERB) | WORD(IS_PREPOSITION) | WORD(IS_ADVERB));
	for (size_t i = 0; !range_is_empty(range) && i < range.first; i++)
		begins &= !token_figure(sentence, token_at(search, i)) && !(is(search, i, WORD(IS_VERB)) && !is(search, i, WORD(IS_WEAK)));
	return begins ? range : (struct range){0};
}

/* 4 million a year, per month: how often, no noun that is measured; does a phrase say no more? */
static bool is_pace(const struct search *search, struct range range)
{
	static const char *const times[] = {"day", "week", "month", "year", "hour", "night", "annum", "single", "head"};
	static const char *const each[] = {"a", "per", "every", "each", "an"};
	if (range_is_empty(range) || range.first < 2 || range.end - range.first > 2)
		return false;
	bool time = false, led = false;
	for (size_t i = 0; i < sizeof times / sizeof *times; i++)
		time |= token_says(search->sentence, token_at(search, range.end - 1), times[i]);
	for (size_t i = 0; time && i < sizeof each / sizeof *each; i++)
		led |= token_says(search->sentence, token_at(search, range.first - 1), each[i]);
	bool alone = range.end - range.first == 1 || token_says(search->sentence, token_at(search, range.first), "single");
	return time && led && alone;
}

/* apples (512), pears (390): the noun before brackets that hold nothing but the count. */
static struct range before_brackets(const struct search *search)
{
	size_t at = search->frame.token;
	if (at < 2 || at + 1 >= search->sentence->token_count || search->figure->value.scale || !is(search, at - 1, WORD(IS_OPEN)) || !is(search, at + 1, WORD(IS_CLOSE)) ||
	    is(search, at - 1, WORD(IS_QUOTE)) || !noun_is_part(search->sentence, at - 2) || token_figure(search->sentence, token_at(search, at - 2)))
		return (struct range){0};
	bool named = token_at(search, at - 2)->at[0] <= 'Z' && at > 2; /* students from China (745) */
	return named ? (struct range){0} : noun_core(search->sentence, noun_before(search->sentence, 0, at - 1));
}

/* 2.7 tons less waste, 11 fewer boats: the noun behind the comparative. */
static struct range lessened(const struct search *search)
{
	size_t at = search->frame.token + 1;
	if (search->figure->change != CHANGE_DECREASE || at + 1 >= search->frame.high)
		return (struct range){0};
	bool less = token_says(search->sentence, token_at(search, at), "less") || token_says(search->sentence, token_at(search, at), "fewer");
	return less ? noun_behind(search->sentence, at + 1, search->frame.high) : (struct range){0};
}

/* the town's total: of what was counted before */
static bool is_total(const struct search *search, struct range range)
{
	return token_says(search->sentence, token_at(search, range.end - 1), "total");
}

struct range item_find_latin(struct search *search)
{
	const struct figure *figure = search->figure;
	struct range range = {0};
	bool share = figure->kind == KIND_PERCENT || figure->kind == KIND_RATIO || figure->kind == KIND_MULTIPLE;
	if (respective_latin(search))
		return range;
	if (figure->change && !range_is_empty(range = lessened(search)))
		return range;
	if (figure->kind == KIND_COUNT && !range_is_empty(range = before_brackets(search)))
		return range;
	if ((share || figure->kind == KIND_COUNT) && !range_is_empty(range = them_latin(search)))
		return range;
	if (share && !search->frame.joined && figure_follows(search->sentence, (size_t)(figure - search->sentence->figures)))
		return search->inherits = true, range;
	if (share && search->frame.joined && search->frame.before->kind == figure->kind && search->frame.low + 1 == search->frame.token &&
	    is(search, search->frame.low, WORD(IS_AND)))
		return search->inherits = true, range;
	if (figure->kind == KIND_MULTIPLE && search->frame.before && is_as_many(search))
		return search->inherits = true, range;
	if (share && is_apposed_share(search))
		return search->inherits = true, range;
	if (share && !range_is_empty(range = shared_latin(search)))
		return range;
	if (share && !range_is_empty(range = taken_latin(search)))
		return range;
	bool parted = share && search->frame.token + 1 < search->frame.high && is(search, search->frame.token + 1, WORD(IS_OF));
	if (figure->kind != KIND_AGE && figure->kind != KIND_RANK && !parted && !range_is_empty(range = listed_latin(search)) && (figure->kind != KIND_COUNT || is_apart(search) || range_is_empty(count_latin(search))))
		return range;
	if (figure->kind == KIND_COUNT) {
		range = count_latin(search);
		bool compared = search->frame.token + 1 < search->frame.high && is(search, search->frame.token + 1, WORD(IS_THAN) | WORD(IS_PREPOSITION));
		if (range_is_empty(range) && leads_latin(search))
			return search->inherits = true, range;
		if (range_is_empty(range) && (!compared || figure->change || is_predicated(search)))
			range = amount_latin(search);
		if (range_is_empty(range) && compared)
			range = apposed(search, skip_back(search, item_clause_low(search), search->frame.token));
		if (!range_is_empty(range) && range.end <= search->frame.token && is_total(search, range) && search->frame.before)
			range = (struct range){0};
	} else {
		if (!share || is_first(search))
			range = of_latin(search);
		if (range_is_empty(range))
			range = amount_latin(search);
		if (range_is_empty(range) && (!share || is_first(search)) && !search->governed && !figure->change)
			range = behind_word(search, search->frame.token + 1);
	}
	bool kept = figure->kind != KIND_COUNT && figure->kind != KIND_DURATION && figure->kind != KIND_RANK && range.end <= search->frame.token && search->frame.before &&
		    search->frame.before->item.size;
	if (!range_is_empty(range) && kept && (is_hollow_latin(search, range) || is_on_year(search, range)))
		range = (struct range){0};
	if (is_pace(search, range))
		range = (struct range){0};
	search->inherits = range_is_empty(range) && !search->governed && (figure->kind != KIND_DURATION || figure->change);
	return range;
}
