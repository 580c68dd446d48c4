#include "extract-numbers/planned.h"

#include "extract-numbers/intent.h"
#include "extract-numbers/token.h"

/* plans to, is to: words that speak of intention before `to` alone. */
static bool leads_to(const struct sentence *sentence, size_t at)
{
	return sentence_says_one(sentence, at, GLANCE_LIST("plan plans planned planning aim aimed aiming target targets scheduled proposed hope is are set going meant forecast"));
}

static bool is_noun_too(const struct sentence *sentence, size_t at)
{
	return sentence_says_one(sentence, at, GLANCE_LIST("计划 规划 计画 谋划 准备 预期 保证"));
}

/* 以前看病要跑60公里: what had to be done once. */
static bool is_past(const struct sentence *sentence, size_t at)
{
	while (at-- > 0)
		if (token_says_one(sentence, &sentence->tokens[at], GLANCE_LIST("以前 过去 原来 从前 曾经 当年")))
			return true;
	return false;
}

/* 较计划提前, 人才计划11人次, 争取资金: a word of intention that is none there. */
static bool is_thing(const struct sentence *sentence, size_t at)
{
	const struct token *token = &sentence->tokens[at];
	const struct token *next = at + 1 < sentence->token_count ? token + 1 : NULL;
	if (sentence_says(sentence, at, "争取"))
		return next && (next->bits & (WORD(IS_NOUN) | WORD(IS_WEAK) | WORD(IS_VERB) | WORD(IS_PLACE) | WORD(IS_AND))) == WORD(IS_NOUN);
	return sentence_says(sentence, at, "计划") && at > 0 && (token_is(token - 1, WORD(IS_THAN)) || sentence_says(sentence, at - 1, "人才"));
}

/* 下一步，…: at the head of its clause */
static bool opens_plan(const struct sentence *sentence, size_t at)
{
	const struct token *token = &sentence->tokens[at];
	bool head = at == 0 || token[-1].clause != token->clause || token_is(token - 1, WORD(IS_COMMA) | WORD(IS_STOP) | WORD(IS_COLON));
	return head && !(at + 1 < sentence->token_count && token_is(token + 1, WORD(IS_OF)));
}

/* 将 before a noun is a preposition, 要 behind one a noun: words of intention only before verbs. */
static bool is_plan(const struct sentence *sentence, size_t at)
{
	const struct token *token = &sentence->tokens[at];
	if (token->size == 3 && sentence_says(sentence, at, "将"))
		return at + 1 < sentence->token_count && !(at + 2 < sentence->token_count && token_is(token + 2, WORD(IS_OF))) &&
		       token_is(token + 1, WORD(IS_VERB) | WORD(IS_WEAK) | WORD(IS_UP) | WORD(IS_DOWN) | WORD(IS_ADVERB) | WORD(IS_COPULA));
	if (at > 0 && (token_is(token - 1, WORD(IS_NOT) | WORD(IS_CLOSE)) || sentence_says(sentence, at - 1, "在")))
		return false;
	bool last = at + 1 == sentence->token_count;
	if (token_is(token, WORD(IS_OPENS)) && sentence->chinese)
		return opens_plan(sentence, at);
	if (is_thing(sentence, at))
		return false;
	if (sentence_says(sentence, at, "努力") && at > 0 && token_is(token - 1, WORD(IS_OF))) /* 在大家的努力下 */
		return false;
	if (sentence_says(sentence, at, "要") && is_past(sentence, at))
		return false;
	if (is_noun_too(sentence, at) && at > 0 && token_is(token - 1, WORD(IS_WEAK)) && !token_is(token - 1, WORD(IS_BODY))) /* 发展计划涉资, 研发计划27项 */
		return false;
	if (is_noun_too(sentence, at)) /* 计划: before a verb */
		return !last && (token_is(token + 1, WORD(IS_VERB) | WORD(IS_NEW) | WORD(IS_WEAK) | WORD(IS_PREPOSITION) | WORD(IS_ADVERB) | WORD(IS_AND) | WORD(IS_WHEN)) ||
				 (token_figure(sentence, token + 1) && !(at > 0 && token_is(token - 1, WORD(IS_WEAK))))); /* 研发计划27项 */
	if (token_is(token, WORD(IS_NOUN))) /* 目标: what follows it */
		return !last && sentence->chinese && token_is(token + 1, WORD(IS_COLON) | WORD(IS_UP) | WORD(IS_DOWN) | WORD(IS_COPULA) | WORD(IS_PREPOSITION));
	return last || !sentence_says(sentence, at, "要") || !token_figure(sentence, token + 1);
}

/* By June 2022 the insurer had settled: what was reached by a date is done. */
static bool is_done(const struct sentence *sentence, size_t date)
{
	for (size_t at = date + 1; at < sentence->token_count && !token_is(&sentence->tokens[at], WORD(IS_STOP)); at++) {
		if (token_is(&sentence->tokens[at], WORD(IS_PLAN)))
			return false;
		if (sentence_says_one(sentence, at, GLANCE_LIST("had has was were")))
			return true;
	}
	return false;
}

/* 到2023年6月，累计…: what is told of as reached */
static bool is_done_han(const struct sentence *sentence, size_t date)
{
	for (size_t at = date + 1; at < sentence->token_count; at++) {
		if (token_is(&sentence->tokens[at], WORD(IS_PLAN) | WORD(IS_STOP)))
			return false;
		if (sentence_says_one(sentence, at, GLANCE_LIST("累计 已 已经 已有 共 共有 了")))
			return true;
	}
	return false;
}

/* 2025年前实现, 9月底前出口: not 2020年前的 */
static bool is_bound(const struct sentence *sentence, size_t date)
{
	const size_t at = date + 1 + sentence_says(sentence, date + 1, "底"), next = at + 1;
	if (next >= sentence->token_count || !sentence_says_one(sentence, at, GLANCE_LIST("前 底前 年底前 末前 之前")))
		return false;
	return token_is(&sentence->tokens[next], WORD(IS_VERB) | WORD(IS_WEAK) | WORD(IS_NOUN)) && !is_done_han(sentence, at);
}

/* 到2030年, by 2030 */
static bool is_deadline(const struct sentence *sentence, size_t at)
{
	const struct token *tokens = sentence->tokens;
	const struct figure *date = token_figure(sentence, &tokens[at]);
	if (!date || date->kind != KIND_DATE)
		return false;
	if (sentence->chinese && date->period.size && is_bound(sentence, at))
		return true;
	if (at == 0)
		return false;
	if (!sentence->chinese)
		return sentence_says(sentence, at - 1, "by") && !sentence_says(sentence, at - 2, "end") && !is_done(sentence, at);
	if (!sentence_says_one(sentence, at - 1, GLANCE_LIST("到 至")) || is_done_han(sentence, at))
		return false;
	/* 增加到2021年的325人, 由A提升至2022年的B */
	return at == 1 || token_is(&tokens[at - 2], WORD(IS_PLAN)) || !(token_figure(sentence, &tokens[at - 2]) || token_is(&tokens[at - 2], WORD(IS_VERB)));
}

static bool speaks_of_plans(const struct sentence *sentence, size_t at)
{
	const struct token *token = &sentence->tokens[at];
	if (token->figure)
		return is_deadline(sentence, at);
	if (token_is(token, WORD(IS_PLAN)))
		return is_plan(sentence, at);
	return !sentence->chinese && at + 1 < sentence->token_count && token_is(token + 1, WORD(IS_TO)) && leads_to(sentence, at);
}

/* by 2030 behind the figures of its clause */
static void plan_back(struct sentence *sentence, size_t at)
{
	const struct token *tokens = sentence->tokens;
	for (size_t back = at; back-- > 0 && tokens[back].clause == tokens[at].clause;) {
		struct figure *figure = token_statistic(sentence, &tokens[back]);
		if (figure && figure->change != CHANGE_FROM)
			figure->flags |= FLAG_PLANNED;
	}
}

/* 38,000 doses will arrive, 50名医生将赴: is the figure's own verb one of intention? */
static bool is_to_come(const struct sentence *sentence, const struct figure *figure)
{
	const struct token *tokens = sentence->tokens;
	if (!(sentence->classes & WORD(IS_PLAN))) /* as 将 and will are */
		return false;
	for (size_t at = figure->token + 1; at < sentence->token_count && tokens[at].clause == tokens[figure->token].clause; at++) {
		if (token_figure(sentence, &tokens[at]))
			return false;
		if (sentence->chinese ? sentence_says(sentence, at, "将") : sentence_says_one(sentence, at, GLANCE_LIST("will shall")))
			return is_plan(sentence, at);
		if (!sentence->chinese && sentence_says_one(sentence, at, GLANCE_LIST("are is")) && sentence_says(sentence, at + 1, "to"))
			return true; /* 30 of which are to be finished */
		if (token_is(&tokens[at], WORD(IS_VERB) | WORD(IS_COMMA)) && !token_is(&tokens[at], WORD(IS_WEAK)))
			return false;
	}
	return false;
}

/* a target of 250, against a goal of 90%: the number itself is what is aimed at. */
static bool is_target(const struct sentence *sentence, const struct figure *figure)
{
	size_t at = figure->token;
	if (sentence->chinese || at < 2 || !sentence_says(sentence, at - 1, "of"))
		return false;
	return sentence_says_one(sentence, at - 2, GLANCE_LIST("target goal"));
}

/* Next steps: …, Goals: …: words that open a sentence as a heading does. */
static bool is_headed_plan(const struct sentence *sentence)
{
	if (sentence->chinese || sentence->token_count < 3 || !(sentence->classes & WORD(IS_COLON)))
		return false;
	if (sentence_says(sentence, 0, "next") && sentence_says_one(sentence, 1, GLANCE_LIST("steps step year")))
		return token_is(&sentence->tokens[2], WORD(IS_COLON));
	return token_is(&sentence->tokens[1], WORD(IS_COLON)) && sentence_says_one(sentence, 0, GLANCE_LIST("goals targets aims plans outlook"));
}

/* Flags the statistic at a token where plans have been spoken of; are they, from there on? */
static bool flag_token(struct sentence *sentence, size_t at, bool planned)
{
	struct figure *figure = token_statistic(sentence, &sentence->tokens[at]);
	planned = planned || speaks_of_plans(sentence, at);
	if (figure && (planned || is_to_come(sentence, figure) || is_target(sentence, figure)) && figure->change != CHANGE_FROM)
		figure->flags |= FLAG_PLANNED;
	return planned;
}

void planned_flag(struct sentence *sentence)
{
	struct passage *passage = sentence->passage;
	if (passage->intends == UNKNOWN)
		passage->intends = intent_is_meant(passage) ? YES : NO;
	bool planned = passage->intends == YES || is_headed_plan(sentence);
	const bool leads = !sentence->chinese && sentence->classes & WORD(IS_TO), words = leads || sentence->classes & WORD(IS_PLAN);
	const size_t count = sentence->token_count;
	for (size_t i = 0; i < sentence->count && !words; i++) /* no word of plans: only figures are asked */
		planned = flag_token(sentence, sentence->figures[i].token, planned);
	for (size_t at = 0; at < count && words; at++) {
		const struct token *token = &sentence->tokens[at];
		if (token->figure || token_is(token, WORD(IS_PLAN)) || (leads && at + 1 < count && token_is(token + 1, WORD(IS_TO))))
			planned = flag_token(sentence, at, planned);
	}
	for (size_t i = 0; i < sentence->count && !sentence->chinese; i++)
		if (is_deadline(sentence, sentence->figures[i].token))
			plan_back(sentence, sentence->figures[i].token);
}
