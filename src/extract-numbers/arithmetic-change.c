#include "extract-numbers/amount.h"
#include "extract-numbers/arithmetic.h"
#include "extract-numbers/token.h"

/* The levels that a change leads between. */
struct levels {
	const struct figure *from, *to;
};

/* The statistic before (behind) one of the sentence; NULL where there is none, and for NULL. */
static const struct figure *statistic_before(const struct sentence *sentence, const struct figure *figure)
{
	return figure ? frame_of(sentence, (size_t)(figure - sentence->figures)).before : NULL;
}

static const struct figure *statistic_behind(const struct sentence *sentence, const struct figure *figure)
{
	while (figure && figure + 1 < sentence->figures + sentence->count)
		if (kind_is_statistic((++figure)->kind))
			return figure;
	return NULL;
}

/* 4.7 million in 2021 and 5.6 million in 2022: two levels of one thing, each with its year. */
static bool are_dated(struct levels levels)
{
	const struct figure *from = levels.from, *to = levels.to;
	return !from->change && !to->change && from->period.size == 4 && to->period.size == 4 && memcmp(from->period.at, to->period.at, 4) < 0 && slice_is(from->item, to->item) &&
	       from->item.size && slice_is(from->unit, to->unit);
}

/* from 34 to 26 */
static bool are_led(struct levels levels)
{
	return levels.from && levels.to && levels.from->change == CHANGE_FROM && (levels.to->change == CHANGE_RISE_TO || levels.to->change == CHANGE_FALL_TO);
}

/* Does a semicolon or the like part an English figure from the one before it? */
static bool are_parted(const struct sentence *sentence, const struct figure *before, const struct figure *figure)
{
	for (size_t at = before->token; at < figure->token; at++)
		if (token_is(&sentence->tokens[at], WORD(IS_STOP)))
			return true;
	return false;
}

/* down 225 or 41%: the change that the figure says in another way, or the figure itself. */
static const struct figure *said_first(const struct sentence *sentence, const struct figure *figure, const struct figure *before)
{
	bool or = !sentence->chinese && before && before->token + 2 == figure->token && sentence_says(sentence, figure->token - 1, "or");
	return or && before->change == figure->change && figure - sentence->figures > 2 ? before : figure;
}

/* Finds the levels before the figure; false where there are none that it leads between. */
static bool levels_before(const struct sentence *sentence, const struct figure *figure, struct levels *levels)
{
	const struct figure *near = statistic_before(sentence, said_first(sentence, figure, statistic_before(sentence, figure)));
	if (!near || (!sentence->chinese && are_parted(sentence, near, figure)))
		return false;
	*levels = (struct levels){statistic_before(sentence, near), near};
	if (!levels->from)
		return false;
	const struct levels back = {levels->to, levels->from};
	if (!sentence->chinese && are_led(back)) /* down to 26 from 34 */
		*levels = back;
	return are_led(*levels) || (!sentence->chinese && are_dated(*levels));
}

static bool levels_behind(const struct sentence *sentence, const struct figure *figure, struct levels *levels)
{
	const struct figure *near = statistic_behind(sentence, figure);
	*levels = (struct levels){near, statistic_behind(sentence, near)};
	return are_led(*levels);
}

/* Finds the levels that the figure says the change between, before or behind it. */
static bool find_levels(const struct sentence *sentence, const struct figure *figure, struct levels *levels)
{
	if (!levels_before(sentence, figure, levels) && !levels_behind(sentence, figure, levels))
		return false;
	return amount_is_exact(levels->from) && amount_is_exact(levels->to) && levels->from->value.coefficient > 0 && levels->from->kind == levels->to->kind;
}

static bool is_change(const struct figure *figure)
{
	return figure->change == CHANGE_INCREASE || figure->change == CHANGE_DECREASE;
}

/* Is a change in percent another one than that between the levels? */
static bool is_percent_wrong(const struct figure *figure, struct levels levels)
{
	double from = amount_value(levels.from->value), to = amount_value(levels.to->value), slack = share_rounding(figure);
	double least = ((to - amount_rounding(levels.to)) / (from + amount_rounding(levels.from)) - 1) * 100;
	double most = ((to + amount_rounding(levels.to)) / (from - amount_rounding(levels.from)) - 1) * 100;
	double percent = figure->change == CHANGE_DECREASE ? -share_percent(figure) : share_percent(figure);
	return percent < least - slack || percent > most + slack;
}

/* The same of one in the levels' own unit, or in percentage points. */
static bool is_amount_wrong(const struct figure *figure, struct levels levels)
{
	bool points = slice_is_string(figure->unit, "pp");
	if (levels.from->kind == KIND_PERCENT && !points)
		return false;
	double change = amount_absolute(amount_value(levels.to->value) - amount_value(levels.from->value));
	double slack = amount_rounding(levels.from) + amount_rounding(levels.to) + amount_rounding(figure) + 1e-9 + (points ? 0.11 : 0);
	return amount_absolute(change - amount_absolute(amount_value(figure->value))) > slack;
}

/* 由116增至138，增长19%; doubled from 11 to 24 */
static bool is_change_wrong(const struct sentence *sentence, const struct figure *figure)
{
	struct levels levels;
	bool multiple = figure->kind == KIND_MULTIPLE && figure->change == CHANGE_RISE_TO;
	if (!amount_is_exact(figure) || (!is_change(figure) && !multiple) || !find_levels(sentence, figure, &levels))
		return false;
	if (!slice_is(figure->item, levels.to->item) || (figure->base.size && !(figure->flags & FLAG_INHERITED_BASE)))
		return false;
	bool same = figure->kind == levels.from->kind && figure->kind != KIND_PERCENT && slice_is(figure->unit, levels.to->unit);
	if (same || slice_is_string(figure->unit, "pp"))
		return is_amount_wrong(figure, levels);
	if (figure->kind == KIND_PERCENT || (figure->kind == KIND_RATIO && is_change(figure)))
		return is_percent_wrong(figure, levels);
	double factor = amount_value(levels.to->value) / amount_value(levels.from->value) - is_change(figure), said = amount_value(figure->value);
	return figure->kind == KIND_MULTIPLE && amount_absolute(factor - said) > 0.1 * said;
}

/* 较2021年的30万件: does a comparison lead to the figure before a change, and nothing but the change's words behind it? */
static bool is_compared(const struct sentence *sentence, struct levels levels, const struct figure *figure)
{
	const struct token *tokens = sentence->tokens;
	size_t at = levels.from->token;
	while (at > levels.to->token && !token_is(&tokens[at], WORD(IS_THAN) | WORD(IS_STOP)))
		at--;
	if (at == levels.to->token || !token_is(&tokens[at], WORD(IS_THAN)))
		return false;
	for (at = levels.from->token + 1; at < figure->token; at++)
		if (!token_is(&tokens[at], WORD(IS_UP) | WORD(IS_DOWN) | WORD(IS_ADVERB) | WORD(IS_ASPECT)))
			return false;
	return true;
}

/* 45万件，较2021年的30万件增长40%: a change from an amount that the comparison states */
static bool is_comparison_wrong(const struct sentence *sentence, const struct figure *figure)
{
	const struct levels levels = {figure - 1, statistic_before(sentence, figure - 1)};
	bool percent = (figure->kind == KIND_PERCENT || figure->kind == KIND_RATIO) && !slice_is_string(figure->unit, "pp");
	if (!percent || !is_change(figure) || !amount_is_exact(figure) || !amount_is(levels.from) || levels.from->change)
		return false;
	if (!levels.to || !amount_is(levels.to) || !amount_is_alike(levels.to, levels.from) || levels.from->item.at != levels.to->item.at)
		return false;
	double from = amount_value(levels.from->value), to = amount_value(levels.to->value);
	double slack = share_rounding(figure) + (amount_rounding(levels.from) + amount_rounding(levels.to)) / from * 200;
	double change = (figure->change == CHANGE_DECREASE ? from - to : to - from) / from * 100;
	return is_compared(sentence, levels, figure) && amount_absolute(change - share_percent(figure)) > slack;
}

bool arithmetic_change_is_wrong(const struct sentence *sentence, size_t index)
{
	const struct figure *figure = &sentence->figures[index];
	return is_change_wrong(sentence, figure) || (sentence->chinese && index > 1 && is_comparison_wrong(sentence, figure));
}
