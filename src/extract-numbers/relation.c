#include "extract-numbers/relation.h"

#include "extract-numbers/noun.h"

static const uint64_t ENDS_THAN = WORD(IS_UP) | WORD(IS_DOWN) | WORD(IS_VERB) | WORD(IS_ADVERB) | WORD(IS_ON_YEAR) | WORD(IS_COMMA) |
				  WORD(IS_TO);

/* 比|上年|增长, 比|开车|节省: up to the verb of change or the figure. */
static struct range than_han(const struct sentence *sentence, size_t first, size_t end)
{
	const struct token *tokens = sentence->tokens;
	size_t last = first;
	while (last < end && !token_is(&tokens[last], WORD(IS_UP) | WORD(IS_DOWN) | WORD(IS_TO) | WORD(IS_ON_YEAR) | WORD(IS_COMMA) |
								  WORD(IS_COPULA)))
		last++;
	if (last == end) /* no change is named: up to the first verb */
		for (last = first + (first < end); last < end && !token_is(&tokens[last], ENDS_THAN);)
			last++;
	while (last > first && token_is(&tokens[last - 1], WORD(IS_ADVERB) | WORD(IS_OF) | WORD(IS_PREPOSITION)) &&
	       !token_is(&tokens[last - 1], WORD(IS_NOUN)))
		last--;
	return (struct range){first, last};
}

static struct relation relation_han(const struct sentence *sentence, const struct frame *frame)
{
	struct relation relation = {.subject = frame->token};
	const struct token *tokens = sentence->tokens;
	for (size_t at = frame->low; at < frame->token; at++) {
		if (token_is(&tokens[at], WORD(IS_THAN)) && at + 1 < frame->token && !relation.share.end) {
			relation.than = than_han(sentence, at + 1, frame->token);
			if (relation.than.first < relation.than.end && relation.subject > at)
				relation.subject = at;
			at = relation.than.end > at ? relation.than.end - 1 : at;
		} else if (token_is(&tokens[at], WORD(IS_SHARE))) {
			relation.share = (struct range){at + 1, frame->token};
			if (relation.subject > at)
				relation.subject = at;
			break;
		}
	}
	return relation;
}

struct relation relation_of(const struct sentence *sentence, const struct frame *frame)
{
	if (sentence->chinese)
		return relation_han(sentence, frame);
	return (struct relation){.subject = frame->token};
}
