#include "extract-numbers/relation.h"

#include "extract-numbers/noun.h"

static const uint64_t ENDS_THAN = WORD(IS_UP) | WORD(IS_DOWN) | WORD(IS_VERB) | WORD(IS_ADVERB) | WORD(IS_ON_YEAR) | WORD(IS_COMMA) |
				  WORD(IS_TO);

/* 较上周（4.95%）上升: brackets of which the figure or what follows them is no part of the comparison */
static bool opens_aside(const struct sentence *sentence, size_t at, size_t end)
{
	const struct token *token = &sentence->tokens[at];
	return token_is(token, WORD(IS_OPEN)) && !token_is(token, WORD(IS_QUOTE)) && (token->mate == 0 || token->mate + 1u >= end);
}

/* 比|上年|增长, 比|开车|节省: up to the verb of change or the figure. */
static struct range than_han(const struct sentence *sentence, size_t first, size_t end)
{
	const struct token *tokens = sentence->tokens;
	size_t last = first;
	while (last < end && !token_is(&tokens[last], WORD(IS_UP) | WORD(IS_DOWN) | WORD(IS_TO) | WORD(IS_ON_YEAR) | WORD(IS_COMMA) |
								  WORD(IS_COPULA)) && !opens_aside(sentence, last, end))
		last++;
	if (last == end) /* no change is named: up to the first verb */
		for (last = first + (first < end); last < end && !token_is(&tokens[last], ENDS_THAN);)
			last++;
	while (last > first && token_is(&tokens[last - 1], WORD(IS_ADVERB) | WORD(IS_OF) | WORD(IS_PREPOSITION)) &&
	       !token_is(&tokens[last - 1], WORD(IS_NOUN)))
		last--;
	return (struct range){first, last};
}

/* Is a figure part of the whole that a share behind it is of (占人口40万人的26%)? */
static bool is_inside(const struct sentence *sentence, const struct frame *frame)
{
	size_t next = frame->token + 1;
	if (next + 1 >= sentence->token_count || !token_is(&sentence->tokens[next], WORD(IS_OF)))
		return false;
	const struct figure *share = token_statistic(sentence, &sentence->tokens[next + 1]);
	return share && (share->kind == KIND_PERCENT || share->kind == KIND_RATIO);
}

/* 是Y的N倍, 为Y的N成 */
static struct range whole_han(const struct sentence *sentence, const struct frame *frame)
{
	const struct token *tokens = sentence->tokens;
	size_t end = frame->token, low = frame->low;
	while (end > low && token_is(&tokens[end - 1], WORD(IS_ADVERB)))
		end--;
	if (end == low || !token_is(&tokens[end - 1], WORD(IS_OF)))
		return (struct range){0};
	size_t first = --end;
	if (end == low && frame->joined && end > 0) /* 相当于成本7480元的2% */
		low = frame_of(sentence, (size_t)(frame->before - sentence->figures)).low;
	while (first > low && !token_is(&tokens[first - 1], WORD(IS_COPULA) | WORD(IS_COMMA) | WORD(IS_TO) | WORD(IS_RESPECTIVE)))
		first--;
	if (first == low) /* no copula */
		for (first = end; first > low && !token_is(&tokens[first - 1], WORD(IS_VERB));)
			first--;
	for (size_t at = first; at < end; at++)
		if (token_is(&tokens[at], WORD(IS_FROM)))
			return (struct range){0};
	/* 由2019年的92%提升至2022年的97% */
	if (first > 0 && token_is(&tokens[first - 1], WORD(IS_TO)) && frame->joined && frame->before->change == CHANGE_FROM)
		return (struct range){0};
	return first > low && first < end ? (struct range){first, end} : (struct range){0};
}

/* 经费52亿元，与产值之比为2%: the subject stands in the clause before */
static struct range ratio_han(const struct sentence *sentence, const struct frame *frame)
{
	const struct token *tokens = sentence->tokens;
	if (frame->clause + 2 >= frame->token || frame->joined || !token_is(&tokens[frame->clause], WORD(IS_AND)))
		return (struct range){0};
	for (size_t at = frame->clause + 2; at < frame->token; at++)
		if (token_says(sentence, &tokens[at], "之比") || (at + 1 < frame->token && token_says(sentence, &tokens[at], "之") && token_says(sentence, &tokens[at + 1], "比")))
			return (struct range){frame->clause + 1, at};
	return (struct range){0};
}

/* 优于Ⅲ类水体比例为87.5%: the comparison is part of what is measured. */
static bool is_rated(const struct sentence *sentence, size_t than, size_t end)
{
	const struct token *word = &sentence->tokens[than];
	return word->size == 6 && token_spells(sentence, &(struct token){.at = word->at + 3, .size = 3}, "于") && end > than + 1 &&
	       token_is(&sentence->tokens[end - 1], WORD(IS_COPULA));
}

static struct relation relation_han(const struct sentence *sentence, const struct frame *frame)
{
	struct relation relation = {.subject = frame->token, .low = frame->low};
	const struct token *tokens = sentence->tokens;
	bool inside = is_inside(sentence, frame);
	if (frame->joined && frame->low + 1 == frame->token && token_is(&tokens[frame->low], WORD(IS_OF))) {
		struct frame before = frame_of(sentence, (size_t)(frame->before - sentence->figures));
		relation.low = before.low;
	}
	for (size_t at = relation.low; at < frame->token; at++) {
		if (token_is(&tokens[at], WORD(IS_THAN)) && at + 1 < frame->token && !relation.share.end) {
			relation.than = than_han(sentence, at + 1, frame->token);
			if (is_rated(sentence, at, frame->token)) {
				relation.than = (struct range){0};
				continue;
			}
			if (relation.than.first < relation.than.end && relation.subject > at)
				relation.subject = at;
			at = relation.than.end > at ? relation.than.end - 1 : at;
		} else if (token_is(&tokens[at], WORD(IS_SHARE)) && !inside) {
			relation.share = (struct range){at + 1, frame->token};
			if (relation.subject > at)
				relation.subject = at;
			break;
		}
	}
	bool part = sentence->figures[tokens[frame->token].figure - 1].kind == KIND_MULTIPLE ||
		    sentence->figures[tokens[frame->token].figure - 1].kind == KIND_PERCENT ||
		    sentence->figures[tokens[frame->token].figure - 1].kind == KIND_RATIO;
	struct range ratio = part && sentence->classes & WORD(IS_AND) ? ratio_han(sentence, frame) : (struct range){0};
	if (ratio.end) {
		relation.whole = ratio;
		relation.than = (struct range){0};
		relation.subject = ratio.first - 1;
		return relation;
	}
	if (!part || relation.share.end || relation.than.end)
		return relation;
	relation.whole = whole_han(sentence, frame);
	if (relation.whole.end)
		relation.subject = relation.whole.first - 1;
	return relation;
}

struct relation relation_of(const struct sentence *sentence, const struct frame *frame)
{
	if (sentence->chinese)
		return relation_han(sentence, frame);
	return (struct relation){.subject = frame->token, .low = frame->low};
}
