#include "extract-numbers/item.h"

#include "extract-numbers/item-search.h"

size_t item_clause_low(const struct search *search)
{
	size_t low = search->frame.low;
	if (low != search->frame.clause || low == 0 || !is(search, low - 1, WORD(IS_COLON)))
		return low;
	for (size_t at = low; at < search->frame.token; at++)
		if (is(search, at, WORD(IS_NOUN)))
			return low;
	size_t clause = token_at(search, low - 1)->clause;
	for (low--; low > 0 && token_at(search, low - 1)->clause == clause && !token_statistic(search->sentence, token_at(search, low - 1)); low--)
		;
	return low;
}

/* `with senior titles` behind a count whose noun is left out. */
static struct slice with_latin(const struct search *search)
{
	size_t at = search->frame.token + 1, high = search->frame.high;
	bool who = !search->sentence->chinese && at + 2 < high && token_says(search->sentence, token_at(search, at), "who") && is(search, at + 1, WORD(IS_VERB));
	if (search->sentence->chinese || at + 1 >= high || !(who || token_says(search->sentence, token_at(search, at), "with")))
		return (struct slice){0};
	size_t first = at + 1 + who + is(search, at + 1 + who, WORD(IS_ARTICLE));
	struct range range = noun_behind(search->sentence, first, high);
	range.first = at;
	return range_is_empty(range) || range.end == first ? (struct slice){0} : range_text(search->sentence, range);
}

/* employees with senior titles: the employees alone. */
static struct slice without_with(struct slice item)
{
	for (size_t at = 1; at + 6 <= item.size; at++)
		if (memcmp(item.at + at, " with ", 6) == 0 || memcmp(item.at + at, " who ", 5) == 0)
			return (struct slice){item.at, at};
	return item;
}

/* fell by 41% in the 52 villages, against 6% elsewhere: the figure of its kind before a count that a preposition leads in. */
static const struct figure *alike_before(const struct search *search, const struct figure *before)
{
	const struct token *tokens = search->sentence->tokens;
	size_t at = before->token;
	while (at > 0 && token_is(&tokens[at - 1], WORD(IS_ARTICLE) | WORD(IS_ADVERB)))
		at--;
	bool led = at > 0 && token_is(&tokens[at - 1], WORD(IS_PREPOSITION)) && !token_is(&tokens[at - 1], WORD(IS_OF) | WORD(IS_AMONG));
	const struct figure *alike = before;
	while (led && alike > search->sentence->figures && tokens[alike[-1].token].clause == tokens[before->token].clause)
		if ((--alike)->kind == search->figure->kind && alike->item.size && slice_is(alike->unit, search->figure->unit))
			return alike;
	return before;
}

/* 产值超亿元的23家: is the figure before this one only part of what describes it? */
static bool is_described(const struct search *search)
{
	const struct frame *frame = &search->frame;
	return frame->before->kind == KIND_AGE || (frame->low + 1 == frame->token && is(search, frame->low, WORD(IS_OF)));
}

static void inherit(struct search *search)
{
	struct figure *figure = search->figure;
	const struct figure *before = search->frame.before, *counted = search->sentence->chinese && (!search->frame.joined || is_described(search)) ? item_counted_before(search) : NULL;
	if (!before)
		return;
	before = counted ? counted : figure_head(search->sentence, before);
	if (!search->sentence->chinese && (figure->kind == KIND_PERCENT || figure->kind == KIND_MONEY) && before->kind == KIND_COUNT)
		before = alike_before(search, before);
	if (!before->item.size || slice_is_string(before->item, "者"))
		return;
	struct slice with = with_latin(search);
	figure->item = search->divided ? arena_copy(&search->sentence->arena, before->item) : before->item; /* the same place in the text marks a part */
	if (with.size)
		figure->item = arena_join(&search->sentence->arena, (struct slice[]){without_with(before->item), slice_of(" "), with}, 3);
	if (!search->frame.joined || counted || with.size)
		figure->flags |= FLAG_INHERITED_ITEM;
}

/* and that of inpatients: the rate that the figure before it names, of these. */
static void name_item(struct search *search, struct range range)
{
	struct sentence *sentence = search->sentence;
	const struct figure *before = search->frame.before;
	struct figure *figure = search->figure;
	figure->item = range_text(sentence, range);
	if (figure->item.size > 1 && figure->item.at[0] == '-')
		figure->item = slice_from(figure->item, 1); /* a 48|-bed ward */
	size_t first = range.first;
	while (first > 2 && is(search, first - 1, WORD(IS_ARTICLE)))
		first--; /* that of the inpatients */
	bool pronoun = !sentence->chinese && first > 1 && first < figure->token && token_says(sentence, token_at(search, first - 1), "of") &&
		       (token_says(sentence, token_at(search, first - 2), "that") || token_says(sentence, token_at(search, first - 2), "those"));
	if (!pronoun || !before || !before->item.size)
		return;
	struct slice head = before->item;
	for (size_t at = 0; at + 4 < head.size; at++)
		if (memcmp(head.at + at, " of ", 4) == 0)
			head.size = at;
	figure->item = arena_join(&sentence->arena, (struct slice[]){head, slice_of(" of "), figure->item}, 3);
	figure->flags |= FLAG_INHERITED_ITEM;
}

/* Does the item stand in another clause than its figure? Then the figure's own states none. */
static bool is_elsewhere(const struct sentence *sentence, const struct figure *figure)
{
	const struct token *tokens = sentence->tokens;
	const char *item = figure->item.at;
	if (!figure->item.size || item < sentence->text.at || item >= sentence->text.at + sentence->text.size)
		return false;
	size_t first = figure->token, end = figure->token + 1;
	while (first > 0 && tokens[first - 1].clause == tokens[figure->token].clause)
		first--;
	while (end < sentence->token_count && tokens[end].clause == tokens[figure->token].clause)
		end++;
	return item < tokens[first].at && item + figure->item.size <= tokens[first].at;
}

void item_fill(struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->count; i++) {
		struct search search = {.sentence = sentence, .figure = &sentence->figures[i]};
		if (!kind_is_statistic(search.figure->kind))
			continue;
		search.frame = frame_of(sentence, i);
		search.relation = relation_of(sentence, &search.frame);
		struct range range = sentence->chinese ? item_find_han(&search) : item_find_latin(&search);
		if (sentence->chinese)
			range = item_aged_han(&search, range);
		if (item_is_bare(&search, range))
			inherit(&search);
		else if (search.named.at)
			search.figure->item = search.named;
		else if (!range_is_empty(range))
			name_item(&search, range);
		else if (search.inherits)
			inherit(&search);
		if (search.frame.joined && is_elsewhere(sentence, search.figure))
			search.figure->flags |= FLAG_INHERITED_ITEM; /* by half, from 9% to 4% */
		if (!search.figure->item.size)
			search.figure->flags &= ~(unsigned)FLAG_INHERITED_ITEM;
	}
}
