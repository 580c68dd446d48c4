#include "extract-numbers/base.h"

#include "extract-numbers/noun.h"
#include "extract-numbers/relation.h"

static bool is_empty(struct range range)
{
	return range.first >= range.end;
}

static size_t find(const struct sentence *sentence, size_t first, size_t end, uint64_t bits)
{
	for (size_t at = first; at < end; at++)
		if (token_is(&sentence->tokens[at], bits))
			return at;
	return SIZE_MAX;
}

static void inherit(struct figure *figure, struct slice base)
{
	if (!base.size)
		return;
	figure->base = base;
	figure->flags |= FLAG_INHERITED_BASE;
}

/* 占Y的, 占Y的比重为: the whole without its 的. */
static struct range share_han(const struct sentence *sentence, struct range share)
{
	const struct token *tokens = sentence->tokens;
	while (!is_empty(share) && !noun_is_part(sentence, share.end - 1))
		share.end--;
	size_t of = find(sentence, share.first, share.end, WORD(IS_OF));
	if (of != SIZE_MAX && of + 2 >= share.end && of > share.first)
		share.end = of; /* the 比重 behind it says nothing of the whole */
	while (!is_empty(share) && token_is(&tokens[share.first], WORD(IS_ADVERB) | WORD(IS_COPULA) | WORD(IS_ASPECT)) &&
	       !token_is(&tokens[share.first], WORD(IS_NOUN)))
		share.first++;
	while (!is_empty(share) && !token_figure(sentence, &tokens[share.end - 1]) && !noun_is_part(sentence, share.end - 1) &&
	       !token_is(&tokens[share.end - 1], WORD(IS_CLOSE)))
		share.end--;
	for (size_t at = share.first; at < share.end; at++)
		if (token_figure(sentence, &tokens[at]))
			return (struct range){0};
	return share;
}

/* 每千人口, 每个行政村: what stands between 每 and the noun that is counted. */
static struct range each_han(const struct sentence *sentence, const struct frame *frame)
{
	const struct token *tokens = sentence->tokens;
	for (size_t at = frame->token; at-- > frame->low;) {
		if (!token_is(&tokens[at], WORD(IS_EACH)))
			continue;
		size_t end = at + 1;
		if (end < frame->token && (tokens[at].size == 3 || tokens[at].size == 6) && noun_is_part(sentence, end))
			end++;
		return (struct range){at, end};
	}
	return (struct range){0};
}

/* 是Y的N倍: Y */
static struct range multiple_han(const struct sentence *sentence, const struct frame *frame)
{
	const struct token *tokens = sentence->tokens;
	size_t end = frame->token;
	while (end > frame->low && token_is(&tokens[end - 1], WORD(IS_ADVERB)))
		end--;
	if (end == frame->low || !token_is(&tokens[end - 1], WORD(IS_OF)))
		return (struct range){0};
	size_t first = --end;
	while (first > frame->low && !token_is(&tokens[first - 1], WORD(IS_COPULA) | WORD(IS_VERB) | WORD(IS_COMMA)))
		first--;
	return first > frame->low ? (struct range){first, end} : (struct range){0};
}

/* The statistic that 其中 parts: the last one before it that counts a whole. */
static const struct figure *whole_of(const struct sentence *sentence, const struct frame *frame, size_t among)
{
	const struct figure *whole = NULL;
	for (size_t at = 0; at < among; at++) {
		const struct figure *figure = token_statistic(sentence, &sentence->tokens[at]);
		if (figure && (figure->kind == KIND_COUNT || figure->kind == KIND_MONEY || figure->kind == KIND_MEASURE ||
			       !whole) && figure->change != CHANGE_INCREASE && figure->change != CHANGE_DECREASE && figure->kind != KIND_AGE)
			whole = figure;
	}
	(void)frame;
	return whole;
}

/* The 其中 that a figure's clause stands behind, within the same part of the sentence; SIZE_MAX. */
static size_t among_before(const struct sentence *sentence, const struct frame *frame)
{
	const struct token *tokens = sentence->tokens;
	for (size_t at = frame->token; at-- > 0;) {
		if (token_is(&tokens[at], WORD(IS_AMONG)))
			return at;
		if (token_is(&tokens[at], WORD(IS_STOP)))
			break;
	}
	return SIZE_MAX;
}

/* 教师中，X占…: a clause that is a noun and 中. */
static struct range within_han(const struct sentence *sentence, const struct frame *frame)
{
	const struct token *tokens = sentence->tokens;
	size_t first = 0;
	for (size_t at = frame->token; at-- > 0;) {
		if (token_is(&tokens[at], WORD(IS_STOP)))
			break;
		if (token_says(sentence, &tokens[at], "中") && at > first && noun_is_part(sentence, at - 1) && at + 1 < frame->token &&
		    (token_is(&tokens[at + 1], WORD(IS_COMMA) | WORD(IS_VERB)) || noun_is_part(sentence, at + 1)))
			return noun_core(sentence, noun_before(sentence, 0, at));
	}
	return (struct range){0};
}

static bool compares(const struct figure *figure)
{
	return figure->change == CHANGE_INCREASE || figure->change == CHANGE_DECREASE || figure->kind == KIND_MULTIPLE;
}

/* 同比 and its like in the clause. */
static struct range year_on_year(const struct sentence *sentence, const struct frame *frame)
{
	size_t at = find(sentence, frame->clause, frame->token, WORD(IS_ON_YEAR));
	return at == SIZE_MAX ? (struct range){0} : (struct range){at, at + 1};
}

/* What a whole counts, unless it is what the part does. */
static struct slice other_item(const struct figure *whole, const struct figure *part)
{
	return whole && !slice_is(whole->item, part->item) ? whole->item : (struct slice){0};
}

/* A share or change that states no base has the one of the figure before it. */
static void inherit_han(const struct sentence *sentence, struct figure *figure, const struct frame *frame)
{
	const struct figure *before = frame->before;
	size_t among = among_before(sentence, frame);
	if (compares(figure)) {
		if (before && compares(before) && figure->change != CHANGE_NONE && before->base.size && figure->kind != KIND_MULTIPLE)
			inherit(figure, before->base);
		return;
	}
	if (among != SIZE_MAX && figure->kind != KIND_DURATION && figure->kind != KIND_AGE && figure->kind != KIND_RANK) {
		const struct figure *whole = whole_of(sentence, frame, among);
		if (whole && whole->item.size && !slice_is(whole->item, figure->item))
			inherit(figure, whole->item);
		return;
	}
	if (figure->kind != KIND_PERCENT && figure->kind != KIND_RATIO)
		return;
	struct range within = within_han(sentence, frame);
	if (!is_empty(within))
		inherit(figure, range_text(sentence, within));
	else if (find(sentence, frame->low, frame->token, WORD(IS_SHARE)) != SIZE_MAX && before)
		inherit(figure, before->base.size && !compares(before) ? before->base : other_item(whole_of(sentence, frame, frame->clause), figure));
}

static struct range than_before(const struct sentence *sentence, const struct figure *figure)
{
	struct frame frame = frame_of(sentence, (size_t)(figure - sentence->figures));
	return relation_of(sentence, &frame).than;
}

static void base_han(const struct sentence *sentence, struct figure *figure, const struct frame *frame)
{
	struct relation relation = relation_of(sentence, frame);
	struct range range = {0};
	if (relation.share.first)
		range = share_han(sentence, relation.share);
	else if (!is_empty(relation.than) && figure->change != CHANGE_FROM)
		range = relation.than;
	if (is_empty(range) && frame->joined && compares(figure)) /* 较去年同期的12起减少7起 */
		range = than_before(sentence, frame->before);
	if (is_empty(range) && figure->kind == KIND_MULTIPLE)
		range = multiple_han(sentence, frame);
	if (is_empty(range) && (compares(figure) || figure->kind == KIND_PERCENT) && figure->change != CHANGE_FROM)
		range = year_on_year(sentence, frame);
	if (is_empty(range) && figure->kind != KIND_PERCENT && figure->kind != KIND_AGE)
		range = each_han(sentence, frame);
	if (!is_empty(range))
		figure->base = range_text(sentence, range);
	else if (figure->change != CHANGE_FROM && figure->change != CHANGE_RISE_TO && figure->change != CHANGE_FALL_TO)
		inherit_han(sentence, figure, frame);
}

static bool says(const struct sentence *sentence, size_t at, const char *word)
{
	return at < sentence->token_count && token_says(sentence, &sentence->tokens[at], word);
}

/* The phrase from `first`, dates included: the previous year, 2021, last year's level. */
static struct range phrase_latin(const struct sentence *sentence, size_t first, size_t high)
{
	size_t end = first;
	while (first < high && (says(sentence, first, "in") || says(sentence, first, "with") || says(sentence, first, "to")))
		end = ++first;
	while (end < high && (token_is(&sentence->tokens[end], WORD(IS_ARTICLE) | WORD(IS_NOUN)) ||
			      (token_figure(sentence, &sentence->tokens[end]) && !token_statistic(sentence, &sentence->tokens[end])) ||
			      says(sentence, end, "earlier") || says(sentence, end, "before") || says(sentence, end, "of")))
		end++;
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
		if ((figure && figure->kind == KIND_DATE) || says(sentence, at, "year") || says(sentence, at, "month") ||
		    says(sentence, at, "quarter") || says(sentence, at, "period") || says(sentence, at, "year's"))
			return true;
	}
	return false;
}

/* than, compared with, over, on, below: what the change is measured against. */
static struct range than_latin(const struct sentence *sentence, const struct frame *frame)
{
	static const char *const words[] = {"over", "on", "from", "below", "above"};
	size_t high = clause_end(sentence, frame);
	for (size_t at = frame->token + 1; at < frame->high; at++) {
		struct range range = {0};
		if (token_is(&sentence->tokens[at], WORD(IS_THAN)))
			return phrase_latin(sentence, at + 1, high);
		for (size_t i = 0; i < sizeof words / sizeof *words; i++)
			if (says(sentence, at, words[i]))
				range = phrase_latin(sentence, at + 1, high);
		if (!is_empty(range) && is_time(sentence, range))
			return range;
	}
	for (size_t at = frame->token; at-- > 0 && sentence->tokens[at].clause + 1 >= sentence->tokens[frame->token].clause;)
		if (token_is(&sentence->tokens[at], WORD(IS_THAN)))
			return phrase_latin(sentence, at + 1, frame->token);
	return (struct range){0};
}

static struct range year_latin(const struct sentence *sentence, const struct frame *frame)
{
	static const char *const words[] = {"year-on-year", "month-on-month", "quarter-on-quarter", "year-over-year", "annually"};
	for (size_t at = frame->clause; at < frame->high; at++) {
		for (size_t i = 0; i < sizeof words / sizeof *words; i++)
			if (says(sentence, at, words[i]))
				return (struct range){at, at + 1};
		if (says(sentence, at, "year") && (says(sentence, at + 1, "on") || says(sentence, at + 1, "over")) && says(sentence, at + 2, "year"))
			return (struct range){at, at + 3};
	}
	return (struct range){0};
}

/* 38% of group revenue, per 1,000 people */
static struct range whole_latin(const struct sentence *sentence, const struct frame *frame)
{
	size_t at = frame->token + 1;
	if (!says(sentence, at, "of"))
		return (struct range){0};
	for (at++; at < frame->high && token_is(&sentence->tokens[at], WORD(IS_ARTICLE) | WORD(IS_OF)); at++)
		;
	struct range range = noun_behind(sentence, at, frame->high);
	for (at = range.first; at < range.end; at++)
		if (token_is(&sentence->tokens[at], WORD(IS_UP) | WORD(IS_DOWN)))
			range.end = at;
	return range;
}

static struct range per_latin(const struct sentence *sentence, const struct frame *frame)
{
	for (size_t at = frame->token + 1; at < frame->high + 2 && at < sentence->token_count; at++) {
		if (!says(sentence, at, "per"))
			continue;
		size_t end = at + 1;
		while (end < sentence->token_count && (token_figure(sentence, &sentence->tokens[end]) || noun_is_part(sentence, end)) && end < at + 4)
			end++;
		return (struct range){at + 1, end};
	}
	return (struct range){0};
}

static void inherit_latin(const struct sentence *sentence, struct figure *figure, const struct frame *frame)
{
	const struct figure *before = frame->before;
	size_t among = among_before(sentence, frame);
	bool which = frame->clause + 1 < frame->token && says(sentence, frame->clause, "of") &&
		     (says(sentence, frame->clause + 1, "which") || says(sentence, frame->clause + 1, "whom") || says(sentence, frame->clause + 1, "these"));
	bool them = says(sentence, frame->token + 1, "of") &&
		    (says(sentence, frame->token + 2, "them") || says(sentence, frame->token + 2, "which") || says(sentence, frame->token + 2, "whom"));
	if (!before)
		return;
	if (which || them) {
		inherit(figure, before->item);
	} else if (among != SIZE_MAX && !compares(figure)) {
		const struct figure *whole = whole_of(sentence, frame, among);
		if (whole && !slice_is(whole->item, figure->item))
			inherit(figure, whole->item);
	} else if (before->base.size && compares(before) && compares(figure)) {
		inherit(figure, before->base);
	} else if (!compares(figure) && figure->kind == KIND_PERCENT && before->kind == KIND_PERCENT && !compares(before)) {
		inherit(figure, before->base);
	}
}

static void base_latin(const struct sentence *sentence, struct figure *figure, const struct frame *frame)
{
	struct range range = {0};
	if (figure->change != CHANGE_FROM && (figure->kind == KIND_PERCENT || figure->kind == KIND_RATIO) && !compares(figure))
		range = whole_latin(sentence, frame);
	if (is_empty(range) && (compares(figure) || figure->kind == KIND_MULTIPLE))
		range = than_latin(sentence, frame);
	if (is_empty(range) && (compares(figure) || figure->kind == KIND_PERCENT))
		range = year_latin(sentence, frame);
	if (is_empty(range) && figure->kind == KIND_COUNT)
		range = per_latin(sentence, frame);
	if (!is_empty(range))
		figure->base = range_text(sentence, range);
	else
		inherit_latin(sentence, figure, frame);
}

void base_fill(struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->count; i++) {
		struct figure *figure = &sentence->figures[i];
		if (!kind_is_statistic(figure->kind) || figure->kind == KIND_AGE)
			continue;
		struct frame frame = frame_of(sentence, i);
		if (sentence->chinese)
			base_han(sentence, figure, &frame);
		else
			base_latin(sentence, figure, &frame);
	}
}
