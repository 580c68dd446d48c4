#include "extract-numbers/noun.h"

#include "base/utf8.h"
#include "extract-numbers/glance.h"

static const uint64_t JOINT = WORD(IS_AND) | WORD(IS_LIST);

const struct token *noun_head(const struct sentence *sentence, struct range range)
{
	return &sentence->tokens[range.end - 1];
}

static bool is_han(const struct token *token)
{
	return (unsigned char)token->at[0] >= 0xE3;
}

/* 发生率: a word for a rate, which says what it is the rate of before it. */
static bool is_rated(const struct token *token)
{
	return token->size > 6 && memcmp(token->at + token->size - 3, "率", 3) == 0;
}

/* Does a wide space part a word from what stands before it (Views: 12  Print)? */
static bool is_apart(const struct token *tokens, size_t at, size_t wide)
{
	return at > 0 && (size_t)(tokens[at].at - tokens[at - 1].at) >= tokens[at - 1].size + wide;
}

/* A verb that is part of a compound: 获奖人数, 就诊率. */
static bool is_modifier(const struct sentence *sentence, size_t index, size_t end)
{
	const struct token *token = &sentence->tokens[index];
	return sentence->chinese && index + 1 < end && token_is(token, WORD(IS_VERB)) && is_han(token) &&
	       !token_is(token, WORD(IS_COPULA) | WORD(IS_UP) | WORD(IS_DOWN) | WORD(IS_TO) | WORD(IS_PLAN) | WORD(IS_SHARE) | WORD(IS_NEW)) &&
	       token_is(&sentence->tokens[index + 1], WORD(IS_HEAD)) && (sentence->tokens[index + 1].size <= token->size || is_rated(&sentence->tokens[index + 1])) &&
	       (!token_is(token, WORD(IS_TAKING)) || token_is(&sentence->tokens[index + 1], WORD(IS_AMOUNT)) || sentence->tokens[index + 1].size == 3);
}

/* A single character between others that no dictionary joins (義|診|小分隊). */
static bool is_fragment(const struct token *tokens, size_t at, size_t first, size_t high)
{
	return at > first && at + 1 < high && tokens[at].size == 3 && tokens[at - 1].size == 3 && token_is(&tokens[at - 1], WORD(IS_NOUN)) &&
	       token_is(&tokens[at], WORD(IS_VERB) | WORD(IS_ADVERB)) && token_is(&tokens[at + 1], WORD(IS_NOUN)) &&
	       !token_is(&tokens[at], WORD(IS_COPULA) | WORD(IS_SHARE) | WORD(IS_TO));
}

static struct range han_behind(const struct sentence *sentence, size_t first, size_t high)
{
	const struct token *tokens = sentence->tokens;
	size_t end = first;
	if (first < high && (token_is(&tokens[first], JOINT | WORD(IS_CLOSE)) || tokens[first].at[0] == '/'))
		return (struct range){first, first};
	if (first < high && token_is(&tokens[first], WORD(IS_WHEN)))
		end = ++first;
	/* 降|本|措施: a verb of one character with a noun of one */
	if (first + 1 < high && tokens[first].size == 3 && tokens[first + 1].size == 3 && token_is(&tokens[first], WORD(IS_VERB)) &&
	    token_is(&tokens[first + 1], WORD(IS_NOUN)) && !token_is(&tokens[first], WORD(IS_COPULA) | WORD(IS_TO) | WORD(IS_SHARE) | WORD(IS_PLAN)) &&
	    !token_says(sentence, &tokens[first], "获") && !token_says(sentence, &tokens[first], "受") && !token_says(sentence, &tokens[first], "评"))
		end = first + 1;
	while (end < high && !is_apart(tokens, end, 2)) {
		if (noun_is_part(sentence, end) || (token_is(&tokens[end], WORD(IS_ARTICLE)) && end == first) || is_modifier(sentence, end, high))
			end++;
		else if (is_fragment(tokens, end, first, high))
			end++;
		else if (end > first && tokens[end - 1].figure && token_is(&tokens[end], WORD(IS_PLACE)) && tokens[end].size >= 6 && end + 1 < high &&
			 noun_is_part(sentence, end + 1)) /* 二级以上|医院 */
			end++;
		else if (token_is(&tokens[end], WORD(IS_OPEN)) && tokens[end].mate && tokens[end].mate < high &&
			 (token_is(&tokens[end], WORD(IS_QUOTE)) || (end > first && tokens[end].mate - end < 5)))
			end = tokens[end].mate + 1;
		else if (token_is(&tokens[end], JOINT) && end > first && end + 1 < high && noun_is_part(sentence, end + 1))
			end++;
		else
			break;
	}
	return (struct range){first, end};
}

bool noun_is_people(const struct sentence *sentence, size_t at)
{
	const struct token *token = &sentence->tokens[at];
	struct token last = {.at = token->at + token->size - 3, .size = 3};
	return token->size >= 6 && token->size <= 12 && token_is_listed(sentence, &last, GLANCE_LIST("人 者 童 生 员 性 众 民 师 妇 户"));
}

/* 服务|群众, 投入|资金, 组织|专题: does a verb have as its object a noun that with most verbs makes one name (服务|人口)? */
static bool governs_next(const struct sentence *sentence, const struct token *verb)
{
	const struct token *next = verb + 1;
	if (token_says(sentence, verb, "投入"))
		return token_says_one(sentence, next, GLANCE_LIST("资金 经费 专项"));
	if (token_says(sentence, verb, "组织"))
		return token_says_one(sentence, next, GLANCE_LIST("专题 专项 活动 会议 讲座 课程 比赛 竞赛 检查 考试 考核"));
	return token_says(sentence, verb, "服务") && noun_is_people(sentence, (size_t)(next - sentence->tokens)) && !token_says(sentence, next, "人员");
}

/* Without verbs that govern what follows (培训|农民), joints and articles. */
static struct range han_strip(const struct sentence *sentence, struct range range)
{
	const struct token *tokens = sentence->tokens;
	while (range.first < range.end) {
		const struct token *token = &tokens[range.first];
		size_t left = range.end - range.first;
		bool weak = token_is(token, WORD(IS_WEAK)) && left > 1 && !token_is(token + 1, WORD(IS_HEAD)) &&
			    tokens[range.end - 1].at + tokens[range.end - 1].size - tokens[range.first + 1].at >= 6;
		if (!weak && !token_is(token, JOINT | WORD(IS_CLOSE)) && !(left > 1 && governs_next(sentence, token) && !token_is(&tokens[range.end - 1], WORD(IS_RATE))))
			break;
		range.first++;
	}
	return range;
}

/* 率, 数: a noun that is no word by itself. */
static bool is_suffix(const struct sentence *sentence, const struct token *token)
{
	return token_is(token, WORD(IS_NOUN)) && token_says_one(sentence, token, GLANCE_LIST("率 数 量 额 度 值 比 者"));
}

/* 递减|率, 调|阅|量: a word before a suffix, or the first half of one, whatever else it is. */
static bool is_stem(const struct sentence *sentence, size_t at, size_t first, size_t end)
{
	const struct token *tokens = sentence->tokens, *token = &tokens[at];
	uint64_t bars = WORD(IS_COPULA) | WORD(IS_TO) | WORD(IS_FROM) | WORD(IS_SHARE) | WORD(IS_AND) | WORD(IS_OF) | WORD(IS_THAN) | WORD(IS_AMONG) |
			WORD(IS_EACH) | WORD(IS_PLAN) | WORD(IS_ON_YEAR) | WORD(IS_RESPECTIVE) | WORD(IS_NEW) | WORD(IS_WHEN) | WORD(IS_ASPECT);
	if (first >= end || token->figure || !is_han(token) || token_is(token, bars) || token->at + token->size != tokens[first].at)
		return false;
	if (is_suffix(sentence, &tokens[first]))
		return token_is(token, WORD(IS_VERB) | WORD(IS_ADVERB) | WORD(IS_PLACE));
	return first + 1 < end && token->size == 3 && tokens[first].size == 3 && token_is(token, WORD(IS_VERB)) && is_suffix(sentence, &tokens[first + 1]);
}

/* 县域|内|就诊|率: a place within the name of a rate. */
static bool is_within(const struct sentence *sentence, size_t at, size_t low, size_t first, size_t end)
{
	const struct token *tokens = sentence->tokens;
	return first < end && at > low && tokens[at].size == 3 && token_is(&tokens[at], WORD(IS_PLACE)) && token_is(&tokens[end - 1], WORD(IS_RATE)) &&
	       noun_is_part(sentence, at - 1) && !tokens[at - 1].figure && is_han(&tokens[at]);
}

/* 全口|无|牙|比率: a rate of what is not so */
static bool is_lacking(const struct sentence *sentence, size_t at, size_t low, size_t first, size_t end)
{
	const struct token *tokens = sentence->tokens;
	return first < end && at > low && tokens[at].size == 3 && token_is(&tokens[at], WORD(IS_NOT)) && token_is(&tokens[end - 1], WORD(IS_RATE)) && is_han(&tokens[at]) &&
	       noun_is_part(sentence, at - 1);
}

/* 主管护师|以上|职称, 大专|及以上|学历: from which grade on */
static bool is_grade(const struct sentence *sentence, size_t at, size_t low, size_t first, size_t end)
{
	const struct token *tokens = sentence->tokens;
	if (first + 1 != end || at == low || tokens[at].size < 6 || !token_is(&tokens[at], WORD(IS_PLACE)) || !noun_is_part(sentence, at - 1))
		return false;
	return token_says_one(sentence, &tokens[first], GLANCE_LIST("职称 学历 学位 学历者 职称者 资格 文化程度"));
}

static struct range han_before(const struct sentence *sentence, size_t low, size_t end)
{
	const struct token *tokens = sentence->tokens;
	size_t first = end;
	while (first > low) {
		size_t at = first - 1;
		if (noun_is_part(sentence, at) || (first < end && is_modifier(sentence, at, end)) || is_stem(sentence, at, first, end) ||
		    is_within(sentence, at, low, first, end)) {
			if (first < end && at > low && token_is(&tokens[at], WORD(IS_WEAK)) && !token_is(&tokens[first], WORD(IS_HEAD)) &&
			    (token_is(&tokens[at - 1], WORD(IS_BODY)) || noun_is_people(sentence, at - 1))) /* 师生|接种|疫苗 */
				break;
			first = at;
		} else if (is_grade(sentence, at, low, first, end) || is_lacking(sentence, at, low, first, end)) {
			first = at;
		} else if (token_is(&tokens[at], WORD(IS_CLOSE)) && tokens[at].mate >= low && tokens[at].mate > 0) {
			first = tokens[at].mate;
		} else if (token_is(&tokens[at], JOINT) && first < end && at > low &&
			   (noun_is_part(sentence, at - 1) || token_is(&tokens[at - 1], WORD(IS_CLOSE)))) {
			first = at;
		} else if (token_is(&tokens[at], WORD(IS_OF)) && end - first == 1 && token_is(&tokens[first], WORD(IS_HEAD)) && at > low &&
			   noun_is_part(sentence, at - 1)) {
			first = at;
		} else {
			break;
		}
	}
	return (struct range){first, end};
}

/* Does an English word end in a plural s? */
static bool is_plural(const struct token *token)
{
	if (token->size >= 3 && (memcmp(token->at + token->size - 3, "men", 3) == 0 || (token->size == 6 && memcmp(token->at, "people", 6) == 0) || (token->size == 8 && memcmp(token->at, "children", 8) == 0)))
		return true;
	char last = token->at[token->size - 1], before = token->size > 3 ? token->at[token->size - 2] : 's';
	return last == 's' && before != 's' && before != 'u' && before != 'i';
}

/* A past participle in ed. */
static bool is_participle(const struct token *token)
{
	return token_is(token, WORD(IS_VERB)) && !token_is(token, WORD(IS_COPULA)) && token->size > 4 &&
	       memcmp(token->at + token->size - 2, "ed", 2) == 0;
}

/* last year, this month: no part of what is counted. */
static bool is_when(const struct sentence *sentence, size_t at, size_t high)
{
	return at + 1 < high && token_is(&sentence->tokens[at + 1], WORD(IS_SPAN)) && token_says_one(sentence, &sentence->tokens[at], GLANCE_LIST("last next this past"));
}

static bool latin_part(const struct sentence *sentence, size_t at, size_t first, size_t high)
{
	const struct token *tokens = sentence->tokens, *token = &tokens[at];
	bool described = at + 2 < high && is_participle(&tokens[at + 1]) && noun_is_part(sentence, at + 2); /* newly built flats */
	size_t over = at + 1 < high && token_is(&tokens[at + 1], WORD(IS_OPEN)) && tokens[at + 1].mate ? tokens[at + 1].mate + 1 : 0; /* licensed (assistant) physicians */
	bool next = over && over < high ? noun_is_part(sentence, over) : at + 1 < high && (noun_is_part(sentence, at + 1) || token_is(&tokens[at + 1], WORD(IS_NEW)) || described);
	if (is_when(sentence, at, high))
		return false;
	if (noun_is_part(sentence, at))
		return !(at > first && is_plural(token - 1) && token_is(token, WORD(IS_VERB)));
	if (token_is(token, WORD(IS_NEW)) || (token_is(token, WORD(IS_ADVERB)) && at == first))
		return next;
	if (token_is(token, WORD(IS_VERB)) && !token_is(token, WORD(IS_COPULA)) && next)
		return at == first || (!is_plural(token - 1) && is_participle(token));
	return (token_is(token, WORD(IS_UP)) && token_is(token, WORD(IS_VERB)) && at == first && next);
}

static struct range latin_behind(const struct sentence *sentence, size_t first, size_t high)
{
	const struct token *tokens = sentence->tokens;
	if (first < high && tokens[first].at[0] == '-' && tokens[first].size == 1)
		first += 1 + (first + 2 < high && token_is(&tokens[first + 1], WORD(IS_AND) | WORD(IS_ADVERB))); /* 300-plus donors */
	while (first < high && token_is(&tokens[first], WORD(IS_ADVERB)) && first + 1 < high && noun_is_part(sentence, first + 1))
		first++;
	size_t end = first;
	while (end < high && !is_apart(tokens, end, 3)) {
		if (latin_part(sentence, end, first, high))
			end++;
		else if (token_is(&tokens[end], WORD(IS_OPEN)) && tokens[end].mate && tokens[end].mate + 1u < high &&
			 noun_is_part(sentence, tokens[end].mate + 1) && !is_plural(&tokens[end - (end > first)]))
			end = tokens[end].mate + 1;
		else if (end == first && token_is(&tokens[end], WORD(IS_QUOTE)) && tokens[end].mate > end + 1 && tokens[end].mate < high)
			return (struct range){first + 1, tokens[end].mate}; /* 378 "health consultants" are */
		else if (token_is(&tokens[end], WORD(IS_AND)) && end > first && end + 1 < high && latin_part(sentence, end + 1, end + 1, high) &&
			 !token_is(&tokens[end + 1], WORD(IS_VERB)) && tokens[end].clause == tokens[end + 1].clause)
			end++;
		else if (token_says(sentence, &tokens[end], "of") && end > first && end + 1 < high && end - first <= 2 &&
			 noun_is_part(sentence, end + 1) && noun_is_part(sentence, end - 1))
			end++;
		else
			break;
	}
	return (struct range){first, end};
}

/* beds per 1,000 people: the base, no part of what is counted. */
static bool is_per_number(const struct sentence *sentence, size_t at)
{
	const struct token *next = &sentence->tokens[at + 1];
	return token_says(sentence, &sentence->tokens[at], "per") && ((next->at[0] >= '0' && next->at[0] <= '9') || token_says(sentence, next, "thousand") || token_says(sentence, next, "hundred"));
}

static bool latin_crosses(const struct sentence *sentence, size_t at, size_t low)
{
	const struct token *tokens = sentence->tokens, *token = &tokens[at];
	if (at == low || !(noun_is_part(sentence, at - 1) || token_is(&tokens[at - 1], WORD(IS_VERB) | WORD(IS_CLOSE))))
		return false;
	if (token_says_one(sentence, token, GLANCE_LIST("of in for per among from on with")))
		return !is_per_number(sentence, at) && !(token_says(sentence, token, "with") && token_is(&tokens[at + 1], WORD(IS_ARTICLE)));
	/* the time to trial */
	return token_says(sentence, token, "to") && noun_is_part(sentence, at - 1) && !token_is(&tokens[at - 1], WORD(IS_VERB)) &&
	       !token_is(&tokens[at + 1], WORD(IS_ARTICLE) | WORD(IS_VERB));
}

/* A number within a subject (the rate of nine-year education): behind a preposition. */
static bool latin_number(const struct sentence *sentence, size_t at)
{
	return token_says(sentence, &sentence->tokens[at - 1], "of") || token_says(sentence, &sentence->tokens[at - 1], "in") ||
	       token_says(sentence, &sentence->tokens[at - 1], "under") || token_says(sentence, &sentence->tokens[at - 1], "for");
}

/* per capita */
static bool is_capita(const struct sentence *sentence, size_t at)
{
	return token_says(sentence, &sentence->tokens[at], "per") && token_says(sentence, &sentence->tokens[at + 1], "capita");
}

/* complaints across the city, unemployment in Pike County: does a place stand from here to the end? It is none of what is counted. */
static bool is_place(const struct sentence *sentence, size_t at, size_t end)
{
	const struct token *tokens = sentence->tokens;
	bool leads = token_says_one(sentence, &tokens[at], GLANCE_LIST("in across throughout within outside at"));
	if (!leads || at == 0 || at + 1 >= end || !(noun_is_part(sentence, at - 1) || token_is(&tokens[at - 1], WORD(IS_CLOSE))))
		return false;
	bool capital = tokens[end - 1].at[0] >= 'A' && tokens[end - 1].at[0] <= 'Z';
	return token_is(&tokens[at + 1], WORD(IS_ARTICLE)) ? token_is(&tokens[end - 1], WORD(IS_BODY)) : capital;
}

/* was 8.1 per 100,000 trips | and the loss rate: does a statistic stand before a joint? Then another statement follows. */
static bool is_counted(const struct sentence *sentence, size_t low, size_t at)
{
	while (at-- > low)
		if (token_statistic(sentence, &sentence->tokens[at]))
			return true;
	return false;
}

/* and completed | investment of 230 million: a participle behind a joint or comma that begins no subject is the verb of its clause. */
static bool is_main_verb(const struct sentence *sentence, size_t at, size_t end)
{
	const struct token *tokens = sentence->tokens;
	if (at == 0 || (end < sentence->token_count && token_is(&tokens[end], WORD(IS_VERB) | WORD(IS_ADVERB))))
		return false;
	bool joined = token_is(&tokens[at - 1], WORD(IS_AND)) && at > 1 && (token_is(&tokens[at - 2], WORD(IS_COMMA)) || (noun_is_part(sentence, at - 2) && is_plural(&tokens[at - 2])));
	return joined || token_is(&tokens[at - 1], WORD(IS_COMMA));
}

static struct range latin_before(const struct sentence *sentence, size_t low, size_t end)
{
	const struct token *tokens = sentence->tokens;
	size_t first = end;
	while (first > low) {
		if (first < end && (is_place(sentence, first - 1, end) || is_per_number(sentence, first - 1)))
			first = end = first - 1;
		if (first == low)
			break;
		size_t at = first - 1;
		const struct token *token = &tokens[at];
		bool inside = first < end;
		bool participle = inside && noun_is_part(sentence, first) && is_participle(token) && (at == low || !noun_is_part(sentence, at - 1)) && !is_main_verb(sentence, at, end);
		const struct figure *part = inside ? token_statistic(sentence, token) : NULL;
		if (part && noun_is_part(sentence, first) && at > low && !noun_is_part(sentence, at - 1) && !token_is(&tokens[at - 1], WORD(IS_COMMA)) &&
		    (part->kind == KIND_DURATION || part->kind == KIND_AGE || part->kind == KIND_COUNT) && latin_number(sentence, at))
			first = at;
		else if (noun_is_part(sentence, at) || participle || (inside && token_is(token, WORD(IS_NEW))))
			first = at;
		else if (inside && token_is(token, WORD(IS_ARTICLE))) {
			first = at;
			if (at > low && noun_is_part(sentence, at - 1))
				break; /* under the Act | the tenant */
		}
		else if (inside && token_is(token, WORD(IS_AND)) && at > low && noun_is_part(sentence, at - 1) && !is_counted(sentence, low, at))
			first = at;
		else if (token_is(token, WORD(IS_CLOSE)) && token->mate >= low && token->mate > 0)
			first = token->mate;
		else if (inside && (latin_crosses(sentence, at, low) || is_capita(sentence, at)))
			first = at;
		else
			break;
	}
	uint64_t bounds = WORD(IS_ARTICLE) | WORD(IS_AND) | WORD(IS_OF) | WORD(IS_PREPOSITION) | WORD(IS_CLOSE);
	while (first < end && token_is(&tokens[first], bounds) && !is_capita(sentence, first))
		first++;
	return (struct range){first, end};
}

struct range noun_behind(const struct sentence *sentence, size_t first, size_t high)
{
	return sentence->chinese ? han_behind(sentence, first, high) : latin_behind(sentence, first, high);
}

/* A verb that another noun is attached to (留守|儿童), where nothing stands before it that could be its subject. */
static size_t han_attribute(const struct sentence *sentence, size_t low, size_t first)
{
	const struct token *token = &sentence->tokens[first - 1];
	uint64_t bars = WORD(IS_COPULA) | WORD(IS_UP) | WORD(IS_DOWN) | WORD(IS_TO) | WORD(IS_PLAN) | WORD(IS_SHARE) | WORD(IS_NEW) |
			WORD(IS_PREPOSITION) | WORD(IS_SPEAKER) | WORD(IS_NOT) | WORD(IS_TAKING);
	if (!token_is(token, WORD(IS_VERB)) || token_is(token, bars) || token->figure)
		return first;
	bool begins = first - 1 == low || token_is(token - 1, WORD(IS_COMMA) | WORD(IS_STOP) | WORD(IS_WHEN) | WORD(IS_SCOPE) | WORD(IS_LIST));
	return begins ? first - 1 : first;
}

struct range noun_whole(const struct sentence *sentence, size_t low, size_t end)
{
	if (!sentence->chinese)
		return latin_before(sentence, low, end);
	struct range range = han_before(sentence, low, end);
	if (range.first < range.end && range.first > low)
		range.first = han_attribute(sentence, low, range.first);
	return range;
}

struct range noun_before(const struct sentence *sentence, size_t low, size_t end)
{
	return sentence->chinese ? han_strip(sentence, han_before(sentence, low, end)) : latin_before(sentence, low, end);
}

struct range noun_core(const struct sentence *sentence, struct range range)
{
	const struct token *tokens = sentence->tokens;
	while (range.end - range.first > 1 && token_is(&tokens[range.first], WORD(IS_SCOPE) | WORD(IS_ARTICLE)))
		range.first++;
	return range;
}
