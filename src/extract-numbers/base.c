#include "extract-numbers/base.h"

#include "extract-numbers/base-search.h"

bool base_counts_people(struct slice unit)
{
	static const char *const units[] = {"人", "名", "位", "个", "人次"};
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (slice_is_string(unit, units[i]))
			return true;
	return false;
}

bool base_same_unit(const struct figure *whole, const struct figure *part)
{
	if (part->kind == KIND_PERCENT || part->kind == KIND_RATIO)
		return whole->kind == KIND_COUNT || whole->kind == KIND_MONEY || whole->kind == KIND_MEASURE;
	return whole->kind == part->kind && (slice_is(whole->unit, part->unit) || (base_counts_people(whole->unit) && base_counts_people(part->unit)));
}

const struct figure *base_bracketed(const struct sentence *sentence, const struct figure *part)
{
	const struct token *tokens = sentence->tokens;
	for (size_t at = sentence->classes & WORD(IS_OPEN) ? part->token : 0; at-- > 1;) {
		if (token_is(&tokens[at], WORD(IS_CLOSE)))
			return NULL;
		if (token_is(&tokens[at], WORD(IS_OPEN)) && !token_is(&tokens[at], WORD(IS_QUOTE))) {
			const struct figure *whole = token_statistic(sentence, &tokens[at - 1]);
			return whole && base_same_unit(whole, part) ? whole : NULL;
		}
	}
	return NULL;
}

/* 高级职称71人（正高23人），: is a figure in brackets that close before the part? */
static bool closes_before(const struct sentence *sentence, const struct figure *figure, const struct figure *part)
{
	for (size_t at = figure->token + 1; at < part->token; at++)
		if (token_is(&sentence->tokens[at], WORD(IS_CLOSE) | WORD(IS_OPEN)) && !token_is(&sentence->tokens[at], WORD(IS_QUOTE)))
			return token_is(&sentence->tokens[at], WORD(IS_CLOSE)) && sentence->tokens[at].mate && sentence->tokens[at].mate < figure->token;
	return false;
}

const struct figure *base_whole_of(const struct sentence *sentence, const struct figure *part, size_t among)
{
	const struct figure *whole = base_bracketed(sentence, part);
	if (whole)
		return whole;
	for (size_t at = 0; at < among; at++) {
		const struct figure *figure = token_statistic(sentence, &sentence->tokens[at]);
		if (!figure)
			continue;
		bool own = part->token == among + 1 && token_is(&sentence->tokens[among], WORD(IS_AMONG)); /* 其中60%分给 */
		bool other = part->kind == KIND_COUNT || own || !slice_is(figure->item, part->item);
		if (figure->change != CHANGE_INCREASE && figure->change != CHANGE_DECREASE && other && base_same_unit(figure, part) && !closes_before(sentence, figure, part))
			whole = figure;
	}
	return whole;
}

bool base_has_predicate(const struct sentence *sentence, const struct frame *frame)
{
	bool lone = frame->low + 1 == frame->token && !token_is(&sentence->tokens[frame->low], WORD(IS_UP) | WORD(IS_DOWN) | WORD(IS_TO) | WORD(IS_NEW));
	const struct figure *figure = token_statistic(sentence, &sentence->tokens[frame->token]);
	if (lone && sentence->chinese && figure && figure->kind == KIND_COUNT && base_whole_of(sentence, figure, frame->clause))
		return false; /* 跌倒81件: what happened is the name of the part */
	for (size_t at = frame->low; at < frame->token; at++)
		if (token_is(&sentence->tokens[at], WORD(IS_VERB)) && !token_is(&sentence->tokens[at], WORD(IS_COPULA) | WORD(IS_SHARE)))
			return true;
	return false;
}

size_t base_among_before(const struct sentence *sentence, const struct frame *frame)
{
	const struct token *tokens = sentence->tokens;
	for (size_t at = sentence->classes & WORD(IS_AMONG) ? frame->token : 0; at-- > 0;) {
		if (token_is(&tokens[at], WORD(IS_AMONG)))
			return tokens[at].clause == tokens[frame->token].clause || !base_has_predicate(sentence, frame) ? at : SIZE_MAX;
		if (token_is(&tokens[at], WORD(IS_STOP)))
			break;
	}
	return SIZE_MAX;
}

bool base_is_to(const struct figure *figure)
{
	return memchr(figure->raw.at, ':', figure->raw.size) || slice_holds(figure->raw, "：") || slice_holds(figure->raw, "∶") || slice_holds(figure->raw, " to ");
}

/* The flag says whether the base stands outside the figure's own clause. */
static void settle_flag(const struct sentence *sentence, struct figure *figure)
{
	const struct token *tokens = sentence->tokens;
	const char *base = figure->base.at, *start = sentence->text.at;
	if (!figure->base.size || base < start || base >= start + sentence->text.size)
		return;
	size_t first = figure->token, end = figure->token + 1;
	while (first > 0 && tokens[first - 1].clause == tokens[figure->token].clause)
		first--;
	while (end < sentence->token_count && tokens[end].clause == tokens[figure->token].clause)
		end++;
	bool inside = base >= tokens[first].at && base < tokens[end - 1].at + tokens[end - 1].size;
	if (inside)
		figure->flags &= ~(unsigned)FLAG_INHERITED_BASE;
	else
		figure->flags |= FLAG_INHERITED_BASE;
}

void base_fill(struct sentence *sentence)
{
	if (sentence->chinese)
		base_fill_han(sentence);
	else
		base_fill_latin(sentence);
	for (size_t i = 0; i < sentence->count; i++)
		settle_flag(sentence, &sentence->figures[i]);
}
