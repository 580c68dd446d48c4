#include "extract-numbers/base-search.h"

#include "extract-numbers/glance.h"
#include "extract-numbers/noun.h"

/* of which, of them: what the sentence has named before */
static bool is_pronoun(const struct sentence *sentence, size_t at)
{
	return sentence_says_one(sentence, at, GLANCE_LIST("them which whom these those it"));
}

/* The phrase from `first`, dates included: the previous year, 2021, last year's level. */
static struct range phrase_latin(const struct sentence *sentence, size_t first, size_t high)
{
	while (first < high && sentence_says_one(sentence, first, GLANCE_LIST("in with to at by on")))
		first++;
	size_t end = first;
	while (end < high && (token_is(&sentence->tokens[end], WORD(IS_ARTICLE) | WORD(IS_NOUN) | WORD(IS_WHEN)) ||
			      (token_figure(sentence, &sentence->tokens[end]) && !token_statistic(sentence, &sentence->tokens[end])) ||
			      sentence_says_one(sentence, end, GLANCE_LIST("earlier before of last ago"))) &&
	       !(token_is(&sentence->tokens[end], WORD(IS_AND)) && !(end + 1 < high && token_figure(sentence, &sentence->tokens[end + 1]) && !token_statistic(sentence, &sentence->tokens[end + 1])))) /* 2020 and | the best price */
		end++;
	while (end > first && sentence_says(sentence, end - 1, "of"))
		end--; /* its peak | of 24,085 */
	return (struct range){first, end};
}

static size_t clause_end(const struct sentence *sentence, const struct frame *frame)
{
	size_t end = frame->token;
	while (end < sentence->token_count && sentence->tokens[end].clause == sentence->tokens[frame->token].clause)
		end++;
	return end;
}

static bool is_time(const struct sentence *sentence, struct range range)
{
	for (size_t at = range.first; at < range.end; at++) {
		const struct figure *figure = token_figure(sentence, &sentence->tokens[at]);
		if ((figure && figure->kind == KIND_DATE) || sentence_says_one(sentence, at, GLANCE_LIST("year month quarter period year's summer winter week decade season level peak")))
			return true;
	}
	return false;
}

/* Compared with 2020, …; Year on year, …: a comparison at the head of a sentence holds for its changes. */
static struct range heading_than(const struct sentence *sentence)
{
	size_t first = 0, end;
	if (sentence_says(sentence, 0, "year") && sentence_says(sentence, 1, "on") && sentence_says(sentence, 2, "year"))
		end = 3;
	else if (sentence_says(sentence, 0, "compared") && (sentence_says(sentence, 1, "with") || sentence_says(sentence, 1, "to")))
		end = phrase_latin(sentence, first = 2, sentence->token_count).end;
	else
		return (struct range){0};
	return end < sentence->token_count && token_is(&sentence->tokens[end], WORD(IS_COMMA)) ? (struct range){first, end} : (struct range){0};
}

/* The phrase behind some articles, without a verb of change at its end. */
static struct range plain_latin(const struct sentence *sentence, size_t at, size_t high)
{
	while (at < high && token_is(&sentence->tokens[at], WORD(IS_ARTICLE) | WORD(IS_OF)))
		at++;
	size_t dated = at; /* of the 2019 total, of the 27 counties */
	while (at < high && token_figure(sentence, &sentence->tokens[at]))
		at++;
	struct range range = noun_behind(sentence, at, high);
	if (at > dated && !token_statistic(sentence, &sentence->tokens[dated]))
		range = (struct range){dated, range_is_empty(range) ? at : range.end};
	for (at = range.first; at < range.end; at++)
		if (token_is(&sentence->tokens[at], WORD(IS_UP) | WORD(IS_DOWN)))
			range.end = at;
	return range;
}

/* from 2010 to 2020, over the decade: the time that a change took, against which nothing is measured. */
static bool is_whole_span(const struct sentence *sentence, size_t word, struct range range)
{
	const struct figure *date = range_is_empty(range) ? NULL : token_figure(sentence, &sentence->tokens[range.first]);
	if (sentence_says(sentence, word, "from"))
		return date && date->kind == KIND_DATE && date->period.size && memchr(date->period.at, '/', date->period.size) && date->period.at[date->period.size - 1] != '.' && slice_holds(date->raw, " to ");
	return sentence_says(sentence, word, "over") && range.end == range.first + 2 && sentence_says(sentence, range.first, "the") && sentence_says_one(sentence, range.first + 1, GLANCE_LIST("decade period years months season"));
}

/* than, compared with, over, on, below: what the change is measured against. */
static struct range than_latin(const struct sentence *sentence, const struct frame *frame)
{
	size_t high = clause_end(sentence, frame);
	if (sentence_says(sentence, frame->token + 1, "short") && sentence_says(sentence, frame->token + 2, "of"))
		return plain_latin(sentence, frame->token + 3, high);
	for (size_t at = frame->token + 1; at < frame->high; at++) {
		if (token_is(&sentence->tokens[at], WORD(IS_THAN)))
			return phrase_latin(sentence, at + 1, high);
		if (!sentence_says_one(sentence, at, GLANCE_LIST("over on from below above under since")))
			continue;
		struct range range = phrase_latin(sentence, at + 1, high);
		if (is_whole_span(sentence, at, range))
			continue;
		if (sentence_says(sentence, at, "from") && find(sentence, frame->clause, frame->token, WORD(IS_PLAN)) != SIZE_MAX)
			continue; /* will rise by £45 from April 2025 */
		if (!range_is_empty(range) && !sentence_says(sentence, at, "since") && (is_time(sentence, range) || (at == frame->token + 1 && sentence_says_one(sentence, at, GLANCE_LIST("below above over under")))))
			return range;
	}
	for (size_t at = frame->token; at-- > 0 && sentence->tokens[at].clause + 1 >= sentence->tokens[frame->token].clause;) {
		if (token_statistic(sentence, &sentence->tokens[at]))
			break;
		if (token_is(&sentence->tokens[at], WORD(IS_THAN)) && at + 1 < frame->token)
			return phrase_latin(sentence, at + 1, frame->token);
	}
	return (struct range){0};
}

static struct range year_latin(const struct sentence *sentence, const struct frame *frame)
{
	size_t high = frame->high;
	if (sentence_says(sentence, frame->token + 1, "and") && high == frame->token + 2 && high < sentence->token_count) /* by 3.6 and 1.9 points year-on-year */
		for (high++; high < sentence->token_count && sentence->tokens[high].clause == sentence->tokens[frame->token].clause && !token_statistic(sentence, &sentence->tokens[high]);)
			high++;
	for (size_t at = frame->low; at < high; at++) {
		if (sentence_says_one(sentence, at, GLANCE_LIST("year-on-year month-on-month quarter-on-quarter year-over-year annually")))
			return (struct range){at, at + 1};
		if (sentence_says(sentence, at, "year") && (sentence_says(sentence, at + 1, "on") || sentence_says(sentence, at + 1, "over")) && sentence_says(sentence, at + 2, "year"))
			return (struct range){at, at + 3};
	}
	return (struct range){0};
}

/* 3 times supply, twice the bill: what is multiplied follows. */
static bool is_times(const struct sentence *sentence, const struct frame *frame)
{
	const struct figure *figure = &sentence->figures[sentence->tokens[frame->token].figure - 1];
	return figure->kind == KIND_MULTIPLE && (slice_holds(figure->raw, "times") || slice_holds(figure->raw, "wice") || slice_holds(figure->raw, "hrice"));
}

/* 11.9, 40.5 and 47.6 percent: the last of the figures of its kind that only commas and one `and` part; the figure itself. */
static size_t chain_end(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	size_t last = frame->token;
	for (size_t at = last + 1; at + 1 < sentence->token_count && token_is(&sentence->tokens[at], WORD(IS_AND) | WORD(IS_COMMA)); at = last + 1) {
		at += token_is(&sentence->tokens[at + 1], WORD(IS_AND)); /* , and */
		const struct figure *next = at + 1 < sentence->token_count ? token_statistic(sentence, &sentence->tokens[at + 1]) : NULL;
		if (!next || next->kind != figure->kind || !slice_is(next->unit, figure->unit))
			break;
		last = at + 1;
		if (token_is(&sentence->tokens[at], WORD(IS_AND)))
			return last;
	}
	return frame->token;
}

/* as many as in 2019, as much as the old site: what stands behind the second word. */
static struct range as_latin(const struct sentence *sentence, size_t at, size_t high)
{
	at += sentence_says(sentence, at, "as");
	if (!sentence_says(sentence, at + 1, "as"))
		return (struct range){0};
	struct range phrase = phrase_latin(sentence, at + 2, high);
	return is_time(sentence, phrase) || range_is_empty(phrase) ? phrase : plain_latin(sentence, at + 2, high);
}

/* 38% of group revenue, one in eight guests, twice the 2017 level */
static struct range whole_latin(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	size_t at = frame->token + 1, last = chain_end(sentence, figure, frame);
	if (last > frame->token && sentence_says(sentence, last + 1, "of")) { /* 5% and 7% of A and B */
		struct range all = plain_latin(sentence, last + 2, sentence->token_count);
		size_t joint = find(sentence, all.first, all.end, WORD(IS_AND));
		return joint == SIZE_MAX ? all : (struct range){all.first, joint};
	}
	if (sentence_says(sentence, at, "of")) {
		struct range all = is_pronoun(sentence, at + 1) ? (struct range){0} : plain_latin(sentence, at + 1, clause_end(sentence, frame));
		size_t joint = find(sentence, all.first, all.end, WORD(IS_AND));
		bool second = joint != SIZE_MAX && frame->joined && frame->before->kind == figure->kind && frame->low + 1 == frame->token;
		return second ? (struct range){joint + 1, all.end} : all;
	}
	if (figure->kind == KIND_MULTIPLE && !range_is_empty(as_latin(sentence, at, clause_end(sentence, frame))))
		return as_latin(sentence, at, clause_end(sentence, frame));
	if (figure->kind == KIND_MULTIPLE && (sentence_says(sentence, at, "that") || sentence_says(sentence, at, "those")) && sentence_says(sentence, at + 1, "of"))
		return plain_latin(sentence, at + 2, clause_end(sentence, frame));
	if (figure->kind == KIND_RATIO && (slice_holds(figure->raw, " in ") || slice_holds(figure->raw, " out of ")))
		return plain_latin(sentence, at, frame->high);
	bool verb = at < frame->high && token_is(&sentence->tokens[at], WORD(IS_VERB)) && !(is_times(sentence, frame) && noun_is_part(sentence, at));
	if ((figure->kind == KIND_MULTIPLE || (figure->kind == KIND_RATIO && !base_is_to(figure))) && (!figure->change || is_times(sentence, frame)) && at < frame->high && !verb &&
	    !token_is(&sentence->tokens[at], WORD(IS_THAN) | WORD(IS_AND) | WORD(IS_PREPOSITION) | WORD(IS_ADVERB) | WORD(IS_COMMA)))
		return phrase_latin(sentence, at, clause_end(sentence, frame));
	return (struct range){0};
}

/* 1,000 or thousand: the number of a denominator, which is no figure of its own. */
static bool is_figure_word(const struct sentence *sentence, size_t at)
{
	return at < sentence->token_count && ((sentence->tokens[at].at[0] >= '0' && sentence->tokens[at].at[0] <= '9') || sentence_says_one(sentence, at, GLANCE_LIST("thousand hundred million")));
}

static struct range per_latin(const struct sentence *sentence, const struct frame *frame)
{
	size_t high = clause_end(sentence, frame);
	for (size_t at = frame->clause; at < high; at++) {
		bool every = sentence_says(sentence, at, "every") && at < frame->token;
		if ((!sentence_says(sentence, at, "per") && !every) || !is_figure_word(sentence, at + 1))
			continue;
		size_t end = at + 1;
		while (end < high && (token_figure(sentence, &sentence->tokens[end]) || noun_is_part(sentence, end)) && end < at + 4)
			end++;
		return (struct range){at + 1, end};
	}
	return (struct range){0};
}

/* three quarters said, and fewer than 30 complained: nothing but a joint before the figure in its clause, a verb behind it. */
static bool leads_clause(const struct sentence *sentence, const struct figure *figure)
{
	struct frame frame = frame_of(sentence, (size_t)(figure - sentence->figures));
	for (size_t at = frame.clause; at < frame.token; at++)
		if (!token_is(&sentence->tokens[at], WORD(IS_AND) | WORD(IS_ADVERB) | WORD(IS_ARTICLE)))
			return false;
	return frame.token + 1 < sentence->token_count && token_is(&sentence->tokens[frame.token + 1], WORD(IS_VERB) | WORD(IS_OF));
}

/* resistant to at least two drugs: a count with a noun of its own that a preposition leads in behind a part. */
static bool is_governed(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	size_t at = frame->token;
	while (at > frame->low && token_is(&sentence->tokens[at - 1], WORD(IS_ADVERB)))
		at--;
	return frame->joined && figure->kind == KIND_COUNT && figure->item.size && !(figure->flags & FLAG_INHERITED_ITEM) && at > frame->low &&
	       (token_is(&sentence->tokens[at - 1], WORD(IS_TO)) || sentence_says(sentence, at - 1, "by") || sentence_says(sentence, at - 1, "with"));
}

/* Of 640 holdings, …: the statistic that a sentence's first words single out. */
static const struct figure *singled_out(const struct sentence *sentence, const struct figure *part)
{
	for (size_t at = part->token; at-- > 0;) { /* among 1,205 miners, 942: the last clause that begins so */
		bool starts = at > 0 && token_is(&sentence->tokens[at - 1], WORD(IS_COMMA) | WORD(IS_STOP));
		const struct figure *figure = starts && (sentence_says(sentence, at, "among") || sentence_says(sentence, at, "of")) ? token_statistic(sentence, &sentence->tokens[at + 1]) : NULL;
		if (figure && figure < part && figure->kind == KIND_COUNT)
			return figure;
	}
	for (size_t at = 0; at < 5 && at + 1 < sentence->token_count; at++) {
		bool sample = at > 1 && sentence_says_one(sentence, at - 1, GLANCE_LIST("survey sample poll total panel")) && (sentence_says(sentence, 0, "in") || sentence_says(sentence, 0, "from") || sentence_says(sentence, 0, "out"));
		if (at > 0 && noun_is_part(sentence, at - 1) && !sample && (sentence->tokens[at - 1].at[0] | 0x20) >= 'a') {
			if (at < 4 && (sentence_says(sentence, 0, "in") || sentence_says(sentence, 0, "from")))
				continue;
			return NULL; /* our team of nine */
		}
		if ((at > 2 && !sample) || (!sentence_says(sentence, at, "of") && !sentence_says(sentence, at, "among")))
			continue;
		while (++at < sentence->token_count && token_is(&sentence->tokens[at], WORD(IS_ARTICLE) | WORD(IS_ADVERB)))
			;
		const struct figure *figure = at < sentence->token_count ? token_statistic(sentence, &sentence->tokens[at]) : NULL;
		return figure && figure < part && (!sample || leads_clause(sentence, part)) ? figure : NULL;
	}
	return NULL;
}

/* of which 21 are, 19 of them */
static bool is_of_them(const struct sentence *sentence, const struct frame *frame)
{
	for (size_t at = frame->clause; at + 1 < frame->token; at++) {
		if (!sentence_says_one(sentence, at, GLANCE_LIST("of among")) || !is_pronoun(sentence, at + 1))
			continue;
		size_t close = at > frame->clause && token_statistic(sentence, &sentence->tokens[at - 1]) ? find(sentence, at, frame->token, WORD(IS_CLOSE)) : SIZE_MAX;
		if (close == SIZE_MAX || token_is(&sentence->tokens[close], WORD(IS_QUOTE))) /* not (24 flats, eight of them new) drew 93 */
			return true;
	}
	return sentence_says(sentence, frame->token + 1, "of") && is_pronoun(sentence, frame->token + 2);
}

/* Is every clause from the word of listing on a further part? */
static bool is_listed(const struct sentence *sentence, const struct frame *frame, size_t among)
{
	const struct token *tokens = sentence->tokens;
	for (size_t at = among; at < frame->token; at++) {
		if (token_is(&tokens[at], WORD(IS_OPEN)) && tokens[at].mate > at && tokens[at].mate < frame->token)
			at = tokens[at].mate + 1;
		bool participle = at > among + 1 && token_statistic(sentence, &tokens[at - 1]) && memcmp(tokens[at].at + tokens[at].size - 2, "ed", 2) == 0;
		if (participle) /* 40 registered nurses */
			continue;
		if (token_is(&tokens[at], WORD(IS_CLOSE) | WORD(IS_STOP)) || (at > among && token_is(&tokens[at], WORD(IS_VERB)) && !token_is(&tokens[at], WORD(IS_WEAK))))
			return false;
		if (token_is(&tokens[at], WORD(IS_COMMA)) && !token_statistic(sentence, &tokens[at + 1]) && !token_is(&tokens[at + 1], WORD(IS_AND) | WORD(IS_NOUN)))
			return false;
	}
	return true;
}

/* 120 members: 70 men and 60 women: the colon behind a count that smaller counts without verbs follow; SIZE_MAX. */
static size_t itemised(const struct sentence *sentence, const struct frame *frame)
{
	const struct token *tokens = sentence->tokens;
	size_t colon = frame->token;
	const struct figure *whole = NULL, *part = &sentence->figures[tokens[frame->token].figure - 1];
	while (colon > 0 && !token_is(&tokens[colon], WORD(IS_COLON) | WORD(IS_STOP) | WORD(IS_VERB)))
		colon--;
	if (colon == 0 || !token_is(&tokens[colon], WORD(IS_COLON)))
		return SIZE_MAX;
	for (size_t at = colon; at-- > 0 && tokens[at].clause == tokens[colon - 1].clause && !whole;)
		whole = token_statistic(sentence, &tokens[at]);
	bool smaller = whole && whole->kind == KIND_COUNT && decimal_compare(part->value, whole->value) < 0;
	return smaller && is_listed(sentence, frame, colon) ? colon : SIZE_MAX;
}

/* Among the hospitals, …: a first clause that is no more than a whole. */
static struct range among_latin(const struct sentence *sentence, const struct frame *frame)
{
	if (!sentence_says(sentence, 0, "among") && !sentence_says(sentence, 0, "of"))
		return (struct range){0};
	struct range range = plain_latin(sentence, 1, frame->token);
	bool whole = range.end < frame->clause && token_is(&sentence->tokens[range.end], WORD(IS_COMMA));
	return whole || sentence_says(sentence, range.end, "there") ? range : (struct range){0};
}

/* Does a verb of change of its own stand before a figure? One that is left out is the last figure's, and so is its base. */
static bool has_change(const struct sentence *sentence, const struct frame *frame)
{
	return find(sentence, frame->low, frame->token, WORD(IS_UP) | WORD(IS_DOWN)) != SIZE_MAX;
}

/* of which donors gave $3 million, foundations $1 million: one verb for both parts. */
static bool is_gapped(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	const struct figure *before = frame->before;
	if (!(before->flags & FLAG_INHERITED_BASE) || !base_same_unit(before, figure) || sentence->tokens[before->token].clause + 1 != sentence->tokens[frame->token].clause)
		return false;
	size_t at = frame->clause;
	while (at < frame->token && noun_is_part(sentence, at) && !token_is(&sentence->tokens[at], WORD(IS_UP) | WORD(IS_DOWN)))
		at++;
	return at == frame->token && at > frame->clause;
}

/* X accounted for 3% of visits, and Y for 42%: the verb and the whole are those of the share before. */
static bool is_gapped_share(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	const struct figure *before = frame->before;
	if (figure->kind != KIND_PERCENT || before->kind != KIND_PERCENT) {
		if (frame->before == sentence->figures || before->kind != KIND_AGE)
			return false;
		before--; /* people aged 25-44 for 42% */
	}
	size_t first = frame->joined ? before->token + 1 : frame->clause;
	bool stated = before->kind == KIND_PERCENT && figure->kind == KIND_PERCENT && !before->change && before->base.size && sentence_says(sentence, frame->token - 1, "for");
	for (size_t at = first; at < frame->token; at++)
		stated = stated && (!token_is(&sentence->tokens[at], WORD(IS_VERB)) || sentence_says(sentence, at, "aged"));
	return stated && frame->token > first + 1;
}

/* 1,904 of whom worked in Germany, 1,265 in Asia and 688 in the Americas: a number that goes on with the part before it. */
static bool is_next_part(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	const struct figure *before = frame->before;
	if (!(before->flags & FLAG_INHERITED_BASE) || before->kind != figure->kind || !base_same_unit(before, figure) || figure->change)
		return false;
	size_t first = frame->joined ? frame->low : frame->clause;
	for (size_t at = first; at < frame->token; at++)
		if (!token_is(&sentence->tokens[at], WORD(IS_AND) | WORD(IS_ADVERB)) || (frame->joined && at > frame->clause && !token_is(&sentence->tokens[frame->token - 1], WORD(IS_AND))))
			return false;
	return sentence_says_one(sentence, frame->token + 1, GLANCE_LIST("in on at from by to with as")) && sentence->tokens[before->token].clause + 1 >= sentence->tokens[frame->token].clause;
}

/* 3,400 licences were issued, 1,100 to newcomers, 45% to women: a number at the head of its clause, its noun left out. */
static bool is_bare_part(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	const struct figure *before = frame->before;
	bool part = (figure->kind == KIND_COUNT && figure->flags & FLAG_INHERITED_ITEM && decimal_compare(figure->value, before->value) < 0) || figure->kind == KIND_PERCENT;
	bool next = sentence->tokens[before->token].clause + 1 == sentence->tokens[frame->token].clause;
	if (frame->token + 2 < sentence->token_count && token_figure(sentence, &sentence->tokens[frame->token + 2])) /* 1,188 in 2021 */
		return false;
	return part && !figure->change && before->kind == KIND_COUNT && !before->change && next && frame->clause == frame->token && frame->token > 0 &&
	       token_is(&sentence->tokens[frame->token - 1], WORD(IS_COMMA)) && sentence_says_one(sentence, frame->token + 1, GLANCE_LIST("to by from in for on at with"));
}

/* a pass rate of 79.5%: a rate states what it is of. */
static bool says_rate(const struct sentence *sentence, const struct frame *frame)
{
	return frame->token > frame->low + 1 && sentence_says(sentence, frame->token - 1, "of") && sentence_says(sentence, frame->token - 2, "rate");
}

/* and the cure rate was 97%: a share whose clause names its rate is of no whole before it. */
static bool names_rate(const struct sentence *sentence, const struct frame *frame)
{
	size_t at = frame->token;
	while (at > frame->low && token_is(&sentence->tokens[at - 1], WORD(IS_ADVERB)))
		at--;
	return at > frame->low + 1 && token_is(&sentence->tokens[at - 1], WORD(IS_COPULA)) && token_is(&sentence->tokens[at - 2], WORD(IS_RATE)) &&
	       at > frame->low + 2 && noun_is_part(sentence, at - 3);
}

/* The count before an amount that a preposition leads in, or NULL. */
static const struct figure *counts_before(const struct sentence *sentence, const struct figure *amount)
{
	struct frame frame = frame_of(sentence, (size_t)(amount - sentence->figures));
	bool led = find(sentence, frame.low, frame.token, WORD(IS_AT)) != SIZE_MAX;
	for (const struct figure *figure = amount; led && figure > sentence->figures;)
		if ((--figure)->kind == KIND_COUNT)
			return figure_head(sentence, figure);
	return NULL;
}

/* 54 are diesel, 28 electric and 12 hybrid: a count without a noun that goes on with the parts of one whole. */
static bool is_chained_part(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	const struct figure *before = frame->before;
	if (figure->kind != KIND_COUNT || before->kind != KIND_COUNT || !(before->flags & FLAG_INHERITED_BASE) || figure->item.at != before->item.at || !figure->item.size ||
	    !slice_is(before->item, before->base) || figure->change || sentence->tokens[before->token].clause + 1 < sentence->tokens[frame->token].clause)
		return false;
	for (size_t at = frame->joined ? frame->low : frame->clause; at < frame->token; at++)
		if (token_is(&sentence->tokens[at], WORD(IS_NOUN) | WORD(IS_VERB) | WORD(IS_PREPOSITION)) && !(frame->joined && at + 1 < frame->token) && !token_is(&sentence->tokens[at], WORD(IS_AND)))
			return false;
	return token_is(&sentence->tokens[frame->token - 1], WORD(IS_AND) | WORD(IS_COMMA));
}

/* found 463 faults and mended 441: a smaller count without a noun that a second verb takes. */
static bool is_taken_of(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	const struct figure *before = frame->before;
	size_t verb = frame->token;
	if (!frame->joined || figure->kind != KIND_COUNT || before->kind != KIND_COUNT || figure->change || before->change || figure->item.at != before->item.at || !figure->item.size ||
	    decimal_compare(figure->value, before->value) >= 0 || figure->unit.size || verb < frame->low + 2)
		return false;
	return token_is(&sentence->tokens[verb - 1], WORD(IS_VERB)) && !token_is(&sentence->tokens[verb - 1], WORD(IS_COPULA)) && token_is(&sentence->tokens[verb - 2], WORD(IS_AND)) &&
	       before->token > 0 && token_is(&sentence->tokens[before->token - 1], WORD(IS_VERB)) && !token_is(&sentence->tokens[before->token - 1], WORD(IS_COPULA));
}

static void inherit_latin(const struct sentence *sentence, struct figure *figure, const struct frame *frame)
{
	const struct figure *before = frame->before, *single = singled_out(sentence, figure);
	size_t among = base_among_before(sentence, frame);
	if (among == SIZE_MAX && figure->kind == KIND_COUNT && !figure->change)
		among = itemised(sentence, frame);
	bool part = base_at_share(sentence, frame) || figure->kind == KIND_COUNT || figure->kind == KIND_MONEY || figure->kind == KIND_MEASURE;
	if (part && !figure->change && sentence->figures[0].token > 0 && !single) {
		struct slice all = range_text(sentence, among_latin(sentence, frame));
		if (all.size && !slice_is(all, figure->item))
			inherit(figure, all);
		if (all.size)
			return;
	}
	if (!before)
		return;
	if (compares(figure)) {
		if (compares(before) && (figure->item.at == before->item.at || !has_change(sentence, frame)))
			inherit(figure, before->base);
	} else if (is_of_them(sentence, frame) && figure->kind != KIND_DURATION) {
		if (figure->kind == KIND_PERCENT && before->kind == KIND_MONEY && counts_before(sentence, before)) {
			before = counts_before(sentence, before); /* 318 wells at $4,150 each; 96% of them */
			figure->item = before->item;
		}
		inherit(figure, before->flags & FLAG_INHERITED_BASE ? before->base : figure_head(sentence, before)->item);
	} else if (among != SIZE_MAX && is_listed(sentence, frame, among)) {
		const struct figure *whole = base_whole_of(sentence, figure, among);
		if (whole && (!slice_is(whole->item, figure->item) || figure->item.at == whole->item.at))
			inherit(figure, whole->item);
	} else if (base_at_share(sentence, frame) && sentence_says(sentence, frame->token - 1, "for") && frame->token > 1 && !frame->joined && before->item.size && sentence_says(sentence, frame->token - 2, "accounting")) {
		inherit(figure, before->base.size && !compares(before) ? before->base : before->item); /* with storms accounting for a third */
	} else if (is_chained_part(sentence, figure, frame)) {
		inherit(figure, before->base);
	} else if (is_taken_of(sentence, figure, frame)) {
		inherit(figure, before->item);
		figure->flags |= FLAG_INHERITED_ITEM;
	} else if (is_gapped_share(sentence, figure, frame)) {
		inherit(figure, (before->kind == KIND_AGE ? before - 1 : before)->base);
	} else if (is_bare_part(sentence, figure, frame)) {
		inherit(figure, before->flags & FLAG_INHERITED_BASE ? before->base : figure_head(sentence, before)->item);
	} else if (is_gapped(sentence, figure, frame) || is_next_part(sentence, figure, frame)) {
		inherit(figure, before->base);
	} else if (figure->kind == KIND_COUNT && figure->flags & FLAG_INHERITED_ITEM && sentence_says(sentence, frame->token + 1, "with") && base_same_unit(before, figure)) {
		inherit(figure, before->flags & FLAG_INHERITED_BASE ? before->base : figure_head(sentence, before)->item); /* 148 experts, 67 with titles */
	} else if (single && is_governed(sentence, figure, frame)) {
		return;
	} else if (single && figure->change == CHANGE_NONE && figure->kind != KIND_DURATION && !(figure->item.size && slice_holds(figure->item, "rate"))) {
		inherit(figure, single->item.size ? single->item : single->raw);
	} else if ((figure->kind == KIND_PERCENT || (figure->kind == KIND_RATIO && !base_is_to(figure))) && (!compares(before) || before->kind == KIND_RATIO)) {
		if (says_rate(sentence, frame) || names_rate(sentence, frame))
			return;
		if (before->kind == KIND_PERCENT || before->kind == KIND_RATIO || before->flags & FLAG_INHERITED_BASE)
			inherit(figure, before->base);
	}
}

/* 31% of roles, up from 27%: what a share was before is of the same whole. */
static void inherit_from(const struct sentence *sentence, struct figure *figure, const struct frame *frame)
{
	const struct figure *before = frame->before;
	if (before && before->kind == KIND_PERCENT && !before->change && sentence->tokens[before->token].clause + 1 == sentence->tokens[frame->token].clause)
		inherit(figure, before->base);
}

/* two of the 11 members: the members */
static struct range counted_whole(const struct sentence *sentence, const struct frame *frame)
{
	size_t number = frame->token + 3;
	if (number >= sentence->token_count || !sentence_says(sentence, frame->token + 1, "of") || !token_is(&sentence->tokens[number - 1], WORD(IS_ARTICLE) | WORD(IS_NOUN)))
		return (struct range){0};
	while (number < frame->token + 5 && number + 1 < sentence->token_count && noun_is_part(sentence, number)) /* of our hospital's 305 members */
		number++;
	const struct figure *whole = token_statistic(sentence, &sentence->tokens[number]);
	return whole && whole->kind == KIND_COUNT ? noun_behind(sentence, number + 1, clause_end(sentence, frame)) : (struct range){0};
}

/* the proportion of leaders among secretaries rose to 100%: the secretaries */
static struct slice among_of(const struct figure *figure)
{
	static const char among[] = " among ";
	if (!glance_begins_word(figure->item, "proportion share percentage"))
		return (struct slice){0};
	for (size_t at = 0; at + sizeof among < figure->item.size; at++)
		if (memcmp(figure->item.at + at, among, sizeof among - 1) == 0)
			return slice_from(figure->item, at + sizeof among - 1);
	return (struct slice){0};
}

/* 16 of the 18 secretaries (88.9%): the share in brackets is of the whole that the count is of. */
static struct slice base_beside(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	const struct figure *count = frame->before;
	if (count && count > sentence->figures && !count->base.size && count[-1].kind == KIND_COUNT && slice_is(count[-1].base, count->item))
		count--;
	if (!count || count->kind != KIND_COUNT || !count->base.size || frame->token == 0 || !token_is(&sentence->tokens[frame->token - 1], WORD(IS_OPEN)))
		return (struct slice){0};
	return base_at_share(sentence, frame) && !figure->change ? count->base : (struct slice){0};
}

/* 71 hospitals (26 public and 45 private): what stands before the brackets. */
static const struct figure *opened_latin(const struct sentence *sentence, const struct figure *part)
{
	const struct token *tokens = sentence->tokens;
	size_t at = part->token;
	while (at > 0 && !token_is(&tokens[at - 1], WORD(IS_OPEN) | WORD(IS_CLOSE) | WORD(IS_STOP)))
		at--;
	if (at < 2 || !token_is(&tokens[at - 1], WORD(IS_OPEN)) || token_is(&tokens[at - 1], WORD(IS_QUOTE)))
		return NULL;
	size_t verbs = 0;
	for (at--; at > 0 && (noun_is_part(sentence, at - 1) || (token_is(&tokens[at - 1], WORD(IS_VERB)) && verbs < 2)); at--)
		verbs += !noun_is_part(sentence, at - 1);
	const struct figure *whole = at > 0 ? token_statistic(sentence, &tokens[at - 1]) : NULL;
	bool smaller = whole && part->kind == KIND_COUNT && whole->kind == KIND_COUNT && decimal_compare(part->value, whole->value) < 0;
	return smaller && whole->item.size ? whole : NULL;
}

/* doubling the 2019 figure: the time of what is multiplied. */
static struct range dated_latin(const struct sentence *sentence, const struct frame *frame)
{
	size_t at = frame->token + 2;
	const struct figure *date = at + 1 < sentence->token_count ? token_figure(sentence, &sentence->tokens[at]) : NULL;
	bool dated = date && date->kind == KIND_DATE && token_is(&sentence->tokens[at - 1], WORD(IS_ARTICLE)) && noun_is_part(sentence, at + 1);
	return dated ? (struct range){at, at + 1} : (struct range){0};
}

static void base_of_latin(const struct sentence *sentence, struct figure *figure, const struct frame *frame)
{
	struct range range = {0};
	if ((figure->change != CHANGE_FROM || is_times(sentence, frame)) &&
	    (figure->kind == KIND_PERCENT || figure->kind == KIND_RATIO || figure->kind == KIND_MULTIPLE) &&
	    (!compares_by(figure) || (figure->kind == KIND_RATIO && slice_holds(figure->raw, " in "))))
		range = whole_latin(sentence, figure, frame);
	if (range_is_empty(range) && figure->change && (figure->kind == KIND_MULTIPLE || figure->kind == KIND_RATIO))
		range = dated_latin(sentence, frame);
	if (range_is_empty(range) && (compares(figure) || figure->kind == KIND_PERCENT))
		range = year_latin(sentence, frame);
	if (range_is_empty(range) && (compares(figure) || (figure->kind == KIND_PERCENT && figure->raw.at[0] == '+')))
		range = than_latin(sentence, frame);
	struct range head = range_is_empty(range) && compares_by(figure) ? heading_than(sentence) : (struct range){0};
	if (!range_is_empty(head))
		range = head;
	if (figure->kind == KIND_COUNT && !figure->change)
		range = counted_whole(sentence, frame);
	if (range_is_empty(range) && figure->kind == KIND_COUNT)
		range = per_latin(sentence, frame);
	struct slice among = range_is_empty(range) && base_at_share(sentence, frame) && !compares_by(figure) ? among_of(figure) : (struct slice){0};
	if (!range_is_empty(range))
		figure->base = range_text(sentence, range);
	else if (among.size)
		figure->base = among;
	else if (base_beside(sentence, figure, frame).size)
		inherit(figure, base_beside(sentence, figure, frame));
	else if (opened_latin(sentence, figure))
		inherit(figure, opened_latin(sentence, figure)->item);
	else if (figure->change == CHANGE_FROM && figure->kind == KIND_PERCENT)
		inherit_from(sentence, figure, frame);
	else if (figure->change != CHANGE_FROM && figure->change != CHANGE_RISE_TO && figure->change != CHANGE_FALL_TO)
		inherit_latin(sentence, figure, frame);
}

/* nine of the pledges, or 75%; errors in 30, or 15%: a count and its share are of one whole. */
static void base_of_equal(struct sentence *sentence, size_t share)
{
	struct frame frame = frame_of(sentence, share);
	struct figure *count = frame.before, *figure = &sentence->figures[share];
	while (count > sentence->figures && count->kind == KIND_DURATION) /* 320 of them within 30 days, or 20% */
		count--;
	size_t at = frame.token;
	while (at > frame.clause && token_is(&sentence->tokens[at - 1], WORD(IS_ADVERB)))
		at--;
	if (!count || !base_at_share(sentence, &frame) || at == 0 || at != frame.clause + 1 || !sentence_says(sentence, at - 1, "or"))
		return;
	size_t of = count->token + 1;
	if (count->kind != KIND_COUNT || sentence->tokens[count->token].clause + 1 != sentence->tokens[at].clause)
		return;
	struct frame before = frame_of(sentence, (size_t)(count - sentence->figures));
	bool second = before.joined && before.low + 1 == before.token && sentence_says(sentence, before.low, "of"); /* 540 of 3,600 branches */
	if (count->base.size)
		inherit(figure, count->base);
	else if (second)
		inherit(figure, count->item);
	else if (sentence_says(sentence, of, "of"))
		inherit(figure, range_text(sentence, plain_latin(sentence, of + 1, before.high)));
	else if (before.before && before.before->kind == KIND_COUNT && before.before->item.at == count->item.at)
		inherit(count, count->item), inherit(figure, count->item);
}

/* a drop of 1.8 yuan or 7.1% on 2019; from 12% to 19% of turnover: what the second figure is measured against the first is too. */
static void base_of_next(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i], *next = figure + 1;
	if (i + 1 >= sentence->count || figure->base.size || !next->base.size || next->token != figure->token + 2)
		return;
	bool size = compares_by(figure) && next->change == figure->change && (sentence_says(sentence, figure->token + 1, "or") || token_is(&sentence->tokens[figure->token + 1], WORD(IS_OPEN)));
	bool from = figure->change == CHANGE_FROM && base_is_share(figure) && (next->change == CHANGE_RISE_TO || next->change == CHANGE_FALL_TO);
	if (size || from)
		inherit(figure, next->base);
}

/* Is a base that of a rate: 100,000, 1,000 live births? */
static bool is_denominator(struct slice base)
{
	uint64_t value = 0;
	size_t at = 0;
	for (; at < base.size && ((base.at[at] >= '0' && base.at[at] <= '9') || base.at[at] == ','); at++)
		value += base.at[at] == '0';
	return value >= 2;
}

/* 38.9 per 100,000, against 17.5 in the south: a number with decimals and without a noun is of the same denominator. */
static void base_of_rate(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	if (figure->kind != KIND_COUNT || !figure->value.scale || figure->unit.size || figure->base.size)
		return;
	for (const struct figure *rate = figure; rate-- > sentence->figures;)
		if (rate->kind == KIND_COUNT && is_denominator(rate->base)) {
			inherit(figure, rate->base);
			return;
		}
}

/* Is a count alone in brackets? */
static bool is_bracketed(const struct sentence *sentence, const struct figure *figure)
{
	size_t at = figure->token;
	return figure->kind == KIND_COUNT && at > 0 && at + 1 < sentence->token_count && token_is(&sentence->tokens[at - 1], WORD(IS_OPEN)) && token_is(&sentence->tokens[at + 1], WORD(IS_CLOSE));
}

/* 213 faults: labels (97), papers (58) and bags (58): counts in brackets that make up one before them are its parts, and so are the shares of their items. */
static void base_of_parts(struct sentence *sentence)
{
	struct decimal sum = decimal_of(0);
	size_t parts = 0, first = 0;
	for (size_t i = 0; i < sentence->count; i++)
		if (is_bracketed(sentence, &sentence->figures[i]) && decimal_add(sum, sentence->figures[i].value, &sum) && parts++ == 0)
			first = i;
	const struct figure *whole = NULL;
	for (size_t i = 0; parts > 1 && i < first && !whole; i++)
		if (sentence->figures[i].kind == KIND_COUNT && decimal_compare(sentence->figures[i].value, sum) == 0)
			whole = &sentence->figures[i];
	for (size_t i = first; whole && i < sentence->count; i++) {
		struct figure *figure = &sentence->figures[i];
		bool share = false;
		for (size_t part = first; part < i && figure->kind == KIND_PERCENT; part++)
			share |= is_bracketed(sentence, &sentence->figures[part]) && sentence->figures[part].item.at == figure->item.at;
		if (!figure->base.size && (share || is_bracketed(sentence, figure)))
			inherit(figure, whole->item);
	}
}

void base_fill_latin(struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->count; i++) {
		if (!base_is_sought(&sentence->figures[i]))
			continue;
		struct frame frame = frame_of(sentence, i);
		base_of_latin(sentence, &sentence->figures[i], &frame);
		base_of_equal(sentence, i);
	}
	for (size_t i = 0; i < sentence->count; i++) {
		base_of_next(sentence, i);
		base_of_rate(sentence, i);
	}
	if (sentence->count > 2)
		base_of_parts(sentence);
}
