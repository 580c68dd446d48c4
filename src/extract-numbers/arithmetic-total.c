#include "extract-numbers/amount.h"
#include "extract-numbers/arithmetic.h"
#include "extract-numbers/token.h"

/* Parts added up; slack is how far the sum may be from the true one. */
struct sum {
	double value, slack;
	size_t parts;
};

static void add(struct sum *sum, const struct figure *part)
{
	sum->value += amount_value(part->value);
	sum->slack += amount_rounding(part);
	sum->parts++;
}

/* May the figure be a part of the total, a statistic of its unit? */
static bool is_part(const struct figure *part, const struct figure *total)
{
	return amount_is_alike(part, total) && amount_is(part) && !part->change;
}

/* Where a list of parts begins behind a total: its colon, or the comma before 其中; SIZE_MAX. */
static size_t list_behind(const struct sentence *sentence, const struct figure *total)
{
	const struct token *tokens = sentence->tokens;
	size_t next = total->token + 1;
	while (!sentence->chinese && next < sentence->token_count && token_is(&tokens[next], WORD(IS_NOUN)))
		next++; /* 31 buildings: */
	bool listed = next < sentence->token_count && token_is(&tokens[next], WORD(IS_COLON));
	bool among = next + 1 < sentence->token_count && token_is(&tokens[next], WORD(IS_COMMA)) && token_is(&tokens[next + 1], WORD(IS_AMONG));
	return listed || among ? next : SIZE_MAX;
}

/* Does an English word within a list end it? */
static bool ends_list(const struct sentence *sentence, size_t at, size_t list)
{
	const struct token *token = &sentence->tokens[at];
	bool verb = at > list && token_is(token, WORD(IS_VERB)) && !token_is(token, WORD(IS_WEAK));
	return verb || token_is(token, WORD(IS_STOP)) || sentence_says(sentence, at, "with");
}

/* The parts of the list that begins at a token behind the total. */
static struct sum sum_of_list(const struct sentence *sentence, size_t index, size_t list)
{
	const struct figure *total = &sentence->figures[index];
	const struct token *tokens = sentence->tokens;
	struct sum sum = {0};
	size_t last = total->token;
	for (size_t i = index + 1; i < sentence->count; i++) {
		const struct figure *part = &sentence->figures[i];
		bool stops = false;
		for (size_t at = part[-1].token + 1; at < part->token; at++)
			stops |= token_is(&tokens[at], WORD(IS_STOP) | WORD(IS_AMONG)) && at > total->token + 2;
		for (; last < part->token && !sentence->chinese; last++)
			if (last > list && token_is(&tokens[last], WORD(IS_OPEN)) && tokens[last].mate > last)
				last = tokens[last].mate; /* 71 hospitals (26 public and 45 private) */
			else
				stops |= ends_list(sentence, last, list);
		if (!sentence->chinese && last > part->token)
			continue;
		if (!kind_is_statistic(part->kind) || stops || !is_part(part, total))
			break;
		add(&sum, part);
	}
	return sum;
}

/* 合计48万人次 behind a list of the same unit, 1,500格：600、520、430: a total that its parts do not make. */
static bool is_listed_wrong(const struct sentence *sentence, size_t index)
{
	const struct figure *total = &sentence->figures[index];
	size_t list = list_behind(sentence, total);
	if (list == SIZE_MAX)
		return false;
	struct sum sum = sum_of_list(sentence, index, list);
	double value = amount_value(total->value), slack = sum.slack + amount_rounding(total) + 1e-9;
	bool whole = token_is(&sentence->tokens[list], WORD(IS_COLON)) && sum.parts > 2;
	return sum.parts > 1 && (sum.value > value + slack || (whole && sum.value < value - slack && sum.value > value * 0.8));
}

/* Is the amount behind 合计, which speaks of the list before it? */
static bool is_summed(const struct sentence *sentence, const struct figure *total)
{
	const struct token *tokens = sentence->tokens;
	size_t clause = tokens[total->token].clause;
	for (size_t at = total->token; at-- > 0 && tokens[at].clause == clause && !token_figure(sentence, &tokens[at]);)
		if (token_is(&tokens[at], WORD(IS_COPULA)) && token_says_one(sentence, &tokens[at], GLANCE_LIST("合计 共计 总计 总共 合计为 共计为")))
			return true;
	return false;
}

/* 120人、85人和64人，合计279人: a total behind its parts, of which none is left out or itself a part. */
static bool is_sum_wrong(const struct sentence *sentence, size_t index)
{
	const struct figure *total = &sentence->figures[index];
	const struct token *tokens = sentence->tokens;
	struct sum sum = {0};
	size_t first = total->token;
	if (!is_summed(sentence, total))
		return false;
	for (size_t i = index; i-- > 0 && kind_is_statistic(sentence->figures[i].kind) && amount_is_alike(&sentence->figures[i], total);) {
		if (!is_part(&sentence->figures[i], total))
			return false;
		add(&sum, &sentence->figures[i]);
		first = sentence->figures[i].token;
	}
	for (size_t at = first; at < total->token; at++)
		if (token_is(&tokens[at], WORD(IS_AMONG) | WORD(IS_OPEN) | WORD(IS_STOP)))
			return false;
	double value = amount_value(total->value), slack = sum.slack + amount_rounding(total) + 1e-9, off = amount_absolute(sum.value - value);
	return sum.parts > 1 && off > slack && off < value * 0.3;
}

/* 28 vehicles in all */
static bool is_of_all(const struct sentence *sentence, const struct figure *total)
{
	size_t at = total->token + 1;
	while (at < sentence->token_count && at < total->token + 4 && token_is(&sentence->tokens[at], WORD(IS_NOUN)))
		at++;
	return sentence_says(sentence, at, "altogether") ||
	       (sentence_says(sentence, at, "in") && (sentence_says(sentence, at + 1, "all") || sentence_says(sentence, at + 1, "total")));
}

/* 14 buses, 9 trams and 3 ferries, 28 vehicles in all: a total behind its parts. */
static bool is_summed_wrong(const struct sentence *sentence, size_t index)
{
	const struct figure *total = &sentence->figures[index];
	struct sum sum = {0};
	if (!is_of_all(sentence, total))
		return false;
	for (const struct figure *part = sentence->figures; part < total; part++) {
		if (!kind_is_statistic(part->kind))
			continue;
		if (!is_part(part, total) || part->base.size)
			return false;
		add(&sum, part);
	}
	double value = amount_value(total->value), slack = sum.slack + amount_rounding(total) + 1e-9;
	return sum.parts > 1 && amount_absolute(sum.value - value) > slack && sum.value > value / 2 && sum.value < value * 2;
}

bool arithmetic_total_is_wrong(const struct sentence *sentence, size_t index)
{
	const struct figure *total = &sentence->figures[index];
	if (!amount_is(total) || total->change)
		return false;
	return is_listed_wrong(sentence, index) || (sentence->chinese ? index > 1 && is_sum_wrong(sentence, index) : is_summed_wrong(sentence, index));
}
