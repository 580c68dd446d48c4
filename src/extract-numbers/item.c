#include "extract-numbers/item.h"

#include "extract-numbers/glance.h"
#include "extract-numbers/noun.h"
#include "extract-numbers/relation.h"

/* What is known while one figure's item is looked for. */
struct search {
	struct sentence *sentence;
	struct figure *figure;
	struct frame frame;
	struct relation relation;
	bool inherits; /* the clause states no item */
	bool governed; /* a verb takes the number itself: nothing is left out */
	bool divided;  /* an average or a number for each: no part of what was counted before */
};

static const uint64_t CHANGES = WORD(IS_UP) | WORD(IS_DOWN) | WORD(IS_TO) | WORD(IS_COPULA) | WORD(IS_SHARE) | WORD(IS_NEW);

static const struct token *token_at(const struct search *search, size_t at)
{
	return &search->sentence->tokens[at];
}

static bool is(const struct search *search, size_t at, uint64_t bits)
{
	return token_is(token_at(search, at), bits);
}

static bool is_empty(struct range range)
{
	return range.first >= range.end;
}

/* 行政|许可|增长: a verb between a noun and what has changed ends the noun phrase. */
static bool is_nominal(const struct search *search, size_t low, size_t at)
{
	const struct token *token = token_at(search, at);
	return at > low && token->size >= 6 && token_is(token, WORD(IS_VERB)) && !token_is(token, CHANGES | WORD(IS_PLAN) | WORD(IS_THAN)) &&
	       noun_is_part(search->sentence, at - 1) && token_is(token + 1, WORD(IS_UP) | WORD(IS_DOWN)) &&
	       token_statistic(search->sentence, token + 2);
}

/* 达, 为: what stands before is a subject. */
static bool is_linked(const struct search *search, size_t at)
{
	static const char *const words[] = {"达", "达到", "为", "是", "仅为", "均为", "约为", "分别为"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (token_says(search->sentence, token_at(search, at), words[i]))
			return true;
	return false;
}

/* 连续5年: a duration that was found to measure no noun. */
static bool is_adverbial(const struct figure *figure)
{
	return figure->kind == KIND_DURATION && !figure->item.size && !figure->change;
}

/*
 * The phrase before `end` in Chinese: verbs of being and change, adverbs and
 * dates are skipped, a verb that governs the number ends the search.
 */
static struct range subject_han(struct search *search, size_t low, size_t end, bool *governed)
{
	struct range none = {0};
	size_t at = end;
	*governed = false;
	while (at > low) {
		const struct token *token = token_at(search, at - 1);
		const struct figure *figure = token_figure(search->sentence, token);
		if ((figure && kind_is_statistic(figure->kind) && !is_adverbial(figure)) || token_is(token, WORD(IS_STOP)))
			return none;
		if (token_is(token, WORD(IS_UP) | WORD(IS_DOWN)) && token_is(token, WORD(IS_NOUN)))
			break;
		if (!figure && !token_is(token, CHANGES) && (noun_is_part(search->sentence, at - 1) || token_is(token, WORD(IS_CLOSE))))
			break;
		if (is_nominal(search, low, at - 1))
			break;
		if (token_is(token, WORD(IS_VERB)) && !token_is(token, CHANGES | WORD(IS_PLAN)))
			*governed = true;
		if (token_is(token, WORD(IS_AMONG)))
			return none;
		at--;
	}
	/* 发热门诊|增长: what has changed governs nothing */
	bool changed = at < end && (is(search, at, WORD(IS_UP) | WORD(IS_DOWN) | WORD(IS_FROM)) || is_linked(search, at));
	struct range range = changed ? noun_whole(search->sentence, low, at) : noun_before(search->sentence, low, at);
	if (at > low && is_nominal(search, low, at - 1)) {
		range = noun_whole(search->sentence, low, at - 1);
		range.end = at;
	}
	/* 增幅 alone says less than what grew */
	if (range.end - range.first == 1 && is(search, range.first, WORD(IS_UP) | WORD(IS_DOWN)) &&
	    memcmp(token_at(search, range.first)->at + token_at(search, range.first)->size - 3, "幅", 3) == 0)
		return none;
	if (*governed && !is_empty(range) && token_is(noun_head(search->sentence, range), WORD(IS_BODY)))
		return none;
	return noun_core(search->sentence, range);
}

/* The count before it in the sentence that has the same unit and a noun: what an elided noun is. */
static const struct figure *counted_before(const struct search *search)
{
	const struct figure *figure = search->figure;
	while (search->figure->kind == KIND_COUNT && search->figure->unit.size && figure-- > search->sentence->figures)
		if (figure->kind == KIND_COUNT && figure->item.size && slice_is(figure->unit, search->figure->unit))
			return figure;
	return NULL;
}

static bool is_of_people(const struct figure *figure)
{
	return slice_is_string(figure->unit, "名") || slice_is_string(figure->unit, "位") || slice_is_string(figure->unit, "人");
}

/*
 * A verb right behind a measure word that describes the noun behind it: of
 * people where another predicate follows (位|独居|老人|送去), of things where
 * the noun is one that words stand before (个|脱贫|村).
 */
static struct range attributed_han(const struct search *search, size_t at)
{
	size_t high = search->frame.high;
	bool people = is_of_people(search->figure);
	if (slice_is_string(search->figure->unit, "人") || at + 1 >= high || !is(search, at, WORD(IS_VERB)) ||
	    is(search, at, CHANGES | WORD(IS_TAKING) | WORD(IS_TO)))
		return (struct range){0};
	struct range range = noun_behind(search->sentence, at + 1, high);
	bool followed = range.end < high && is(search, range.end, WORD(IS_VERB));
	bool described = search->figure->kind == KIND_COUNT && !is_empty(range) && range.end - range.first <= 2 && is(search, range.end - 1, WORD(IS_HEAD) | WORD(IS_BODY));
	return !is_empty(range) && (people ? followed : described) ? (struct range){at, range.end} : (struct range){0};
}

/* 名|学生|获奖: without the verb that ends the phrase. */
static struct range people_han(const struct search *search, struct range range)
{
	if (is_of_people(search->figure) && range.end - range.first > 1 && is(search, range.end - 1, WORD(IS_WEAK)) &&
	    !is(search, range.end - 1, WORD(IS_HEAD) | WORD(IS_BODY)) && !is(search, range.end - 2, WORD(IS_WEAK)))
		range.end--;
	return range;
}

/* 65岁以上|老年人|健康|管理|率: those who are so old, not what is measured of them. */
static struct range aged_people(const struct search *search, struct range range)
{
	if (search->figure->kind == KIND_AGE)
		for (size_t at = range.first; at + 1 < range.end; at++)
			if (noun_is_people(search->sentence, at) && !is(search, at + 1, WORD(IS_AND) | WORD(IS_LIST)))
				return (struct range){range.first, at + 1};
	return range;
}

/* 15批428名队员: the noun behind a second measure word is that of the first one too. */
static struct range doubled_han(const struct search *search)
{
	const struct sentence *sentence = search->sentence;
	size_t next = search->frame.token + 1;
	const struct figure *figure = next < sentence->token_count ? token_statistic(sentence, token_at(search, next)) : NULL;
	if (!figure || figure->kind != KIND_COUNT || search->figure->kind != KIND_COUNT)
		return (struct range){0};
	return noun_behind(sentence, next + 1, frame_of(sentence, (size_t)(figure - sentence->figures)).high);
}

/* 收治37例|确诊|患者: behind a number that a verb governs, a verb describes the noun behind it. */
static struct range governed_han(const struct search *search, size_t at)
{
	const struct sentence *sentence = search->sentence;
	size_t before = search->frame.token, high = search->frame.high;
	while (before > search->frame.low && is(search, before - 1, WORD(IS_ADVERB)) && !is(search, before - 1, WORD(IS_VERB)))
		before--;
	if (search->figure->kind != KIND_COUNT || slice_is_string(search->figure->unit, "人") || before == search->frame.low || at + 1 >= high ||
	    !is(search, before - 1, WORD(IS_VERB) | WORD(IS_WEAK)) || token_says(sentence, token_at(search, before - 1), "有") || counted_before(search) ||
	    is(search, at, WORD(IS_COPULA) | WORD(IS_TO) | WORD(IS_SHARE) | WORD(IS_PLAN) | WORD(IS_FROM) | WORD(IS_AMONG)) ||
	    !is(search, at, WORD(IS_VERB) | WORD(IS_NOT) | WORD(IS_SCOPE) | WORD(IS_NEW)))
		return (struct range){0};
	struct range range = noun_behind(sentence, at + 1, high);
	return is_empty(range) ? range : (struct range){at, range.end};
}

/* The phrase behind the figure in Chinese, behind a 的 or a relative clause too. */
static struct range object_han(struct search *search)
{
	size_t at = search->frame.token + 1, high = search->frame.high;
	if (at < high && is(search, at, WORD(IS_OF)))
		at++;
	struct range range = people_han(search, noun_behind(search->sentence, at, high));
	if (is_empty(range))
		range = attributed_han(search, at);
	if (is_empty(range))
		range = governed_han(search, at);
	range = aged_people(search, range);
	if (!is_empty(range) || at >= high || is(search, at, WORD(IS_PLACE) | WORD(IS_COMMA) | WORD(IS_LIST) | WORD(IS_AND)))
		return range;
	if (!is(search, at, WORD(IS_VERB) | WORD(IS_PREPOSITION) | WORD(IS_SCOPE)) || is(search, at, CHANGES | WORD(IS_AMONG)))
		return range;
	for (; at + 1 < high; at++)
		if (is(search, at, WORD(IS_OF)))
			return noun_behind(search->sentence, at + 1, high);
	return (struct range){0};
}

/* Where the clause begins, with the clause before a colon where it has no words of its own. */
static size_t clause_low(const struct search *search)
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

/* The subject of 占: a noun phrase, or what stands before its 的. */
static struct range sharer_han(struct search *search, size_t low)
{
	size_t end = search->relation.subject;
	bool governed;
	while (end > low && is(search, end - 1, WORD(IS_ADVERB) | WORD(IS_COPULA) | WORD(IS_AMONG)))
		end--;
	for (size_t at = low; at < end && is(search, end - 1, WORD(IS_OF)); at++) /* 由X担任的 */
		if (is(search, at, WORD(IS_FROM)) && at + 2 < end)
			return (struct range){at + 1, end - 1 - (is(search, end - 2, WORD(IS_VERB)) ? 1 : 0)};
	if (end > low && is(search, end - 1, WORD(IS_OF))) {
		struct range range = subject_han(search, low, end - 1, &governed);
		return is_empty(range) && end - 1 > low ? (struct range){end - 2, end - 1} : range;
	}
	return subject_han(search, low, end, &governed);
}

static bool wants_object(const struct figure *figure)
{
	return figure->kind == KIND_COUNT || figure->kind == KIND_AGE || figure->kind == KIND_MONEY || figure->kind == KIND_MEASURE;
}

/* 其中4座为换乘站: the phrase behind 为. */
static struct range called_han(const struct search *search)
{
	size_t at = search->frame.token + 1;
	if (at + 1 >= search->frame.high || !(token_says(search->sentence, token_at(search, at), "为") || token_says(search->sentence, token_at(search, at), "是")))
		return (struct range){0};
	return noun_behind(search->sentence, at + 1, search->frame.high);
}

/* The figures that 和 and 、 chain behind 分别: how many, and which of them this one is. */
static size_t chain_of(const struct search *search, size_t from, size_t *index)
{
	size_t count = 0;
	for (size_t at = from; at < search->sentence->token_count && token_at(search, at)->clause == token_at(search, from)->clause; at++) {
		if (!token_statistic(search->sentence, token_at(search, at)))
			continue;
		if (at == search->frame.token)
			*index = count;
		count++;
	}
	return count;
}

/* The conjuncts of a phrase: fills at most `most` ranges and counts them. */
static size_t split_han(const struct search *search, struct range range, struct range *parts, size_t most)
{
	size_t count = 0, first = range.first;
	for (size_t at = range.first; at <= range.end; at++) {
		if (at < range.end && !is(search, at, WORD(IS_LIST) | WORD(IS_AND)))
			continue;
		if (count < most)
			parts[count] = (struct range){first, at};
		count++;
		first = at + 1;
	}
	return count;
}

/* A和B分别x和y: first with first. Without A and B the statistics before 分别 are meant. */
static bool respective_han(struct search *search, size_t low, struct range *range)
{
	enum { MOST = 6 };
	struct range parts[MOST];
	size_t word = search->frame.token, index = 0;
	low = search->frame.clause < low ? search->frame.clause : low;
	while (word > low && !is(search, word - 1, WORD(IS_RESPECTIVE)))
		word--;
	if (word == low)
		return false;
	size_t count = chain_of(search, word, &index);
	bool governed;
	struct range subject = subject_han(search, low, word - 1, &governed);
	*range = (struct range){0};
	if (count < 2 || count > MOST)
		return false;
	if (!is_empty(subject)) {
		if (split_han(search, subject, parts, MOST) != count)
			return false;
		*range = parts[index];
		return true;
	}
	size_t back = count - index;
	for (const struct figure *figure = search->figure; figure-- > search->sentence->figures;) {
		if (!kind_is_statistic(figure->kind) || figure->token >= word || --back > 0)
			continue;
		search->figure->item = figure->item;
		search->figure->flags |= FLAG_INHERITED_ITEM;
		return true;
	}
	return false;
}

/* 拦截处方500张，修改300张: a lone verb before a smaller count in the same measure word says what was done to some of them. */
static bool is_deed(const struct search *search, struct range range)
{
	if (range.end - range.first != 1 || !is(search, range.first, WORD(IS_WEAK)) || is(search, range.first, WORD(IS_HEAD) | WORD(IS_BODY)))
		return false;
	for (size_t at = search->frame.low; at < range.first; at++)
		if (!is(search, at, WORD(IS_ADVERB)))
			return false;
	const struct figure *whole = counted_before(search);
	return whole && !search->frame.joined && !search->figure->change && decimal_compare(search->figure->value, whole->value) < 0;
}

/* 60岁以上者: no noun of its own, but for an age. */
static bool is_bare(const struct search *search, struct range range)
{
	return range.end - range.first == 1 && search->figure->kind != KIND_AGE && token_says(search->sentence, token_at(search, range.first), "者");
}

/* 每|项目|3人, 平均每人12本: where the phrase of a denominator right before the figure begins; `end` where none stands there. */
static size_t before_each(const struct search *search, size_t low, size_t end)
{
	size_t at = end;
	while (at > low && !is(search, at - 1, WORD(IS_EACH))) {
		if (!is(search, at - 1, WORD(IS_NOUN) | WORD(IS_ADVERB) | WORD(IS_COPULA)) || is(search, at - 1, WORD(IS_COMMA)))
			return end;
		at--;
	}
	if (at == low)
		return end;
	size_t nouns = 0;
	for (size_t i = at; i < end; i++)
		nouns += is(search, i, WORD(IS_NOUN));
	bool whole = memcmp(token_at(search, at - 1)->at + token_at(search, at - 1)->size - 3, "每", 3) != 0; /* 每人 */
	return nouns <= !whole ? at - 1 : end;
}

/* 人均, 占比, 计划 alone: no noun that is measured. */
static bool is_hollow(const struct search *search, size_t low, struct range range)
{
	static const char *const words[] = {"人均", "户均", "日均", "月均", "年均", "均", "平均", "占比", "单日", "其余", "每年", "今年", "一年", "一天", "一周"};
	uint64_t opens = CHANGES | WORD(IS_COMMA) | WORD(IS_STOP) | WORD(IS_AMONG) | WORD(IS_WHEN) | WORD(IS_FROM) | WORD(IS_ADVERB) | WORD(IS_COLON);
	if (range.end - range.first != 1 || (range.first > low && !is(search, range.first - 1, opens) && !token_statistic(search->sentence, token_at(search, range.first - 1))))
		return false;
	for (size_t at = range.end; at < search->frame.token; at++)
		if (is(search, at, WORD(IS_VERB)) && !is(search, at, CHANGES))
			return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (token_says(search->sentence, token_at(search, range.first), words[i]))
			return true;
	return is(search, range.first, WORD(IS_PLAN));
}

/* 最小的18岁, 最远的一个: of those that were named before. */
static bool is_superlative(const struct search *search, size_t low, struct range range, size_t end)
{
	size_t at = range.first;
	if (is_empty(range) || range.end > end)
		return false;
	for (size_t back = 0; back < 2 && at >= low; back++, at--) {
		const struct token *token = token_at(search, at);
		struct token first = {.at = token->at, .size = 3};
		if (token->size >= 3 && token_spells(search->sentence, &first, "最") && range.end < search->frame.token && is(search, range.end, WORD(IS_OF)))
			return true;
		if (at == low)
			break;
	}
	return false;
}

/* 高出平均水平3个百分点: where the comparison begins that is no part of the subject; `end` for none. */
static size_t before_excess(const struct search *search, size_t low, size_t end)
{
	static const char *const words[] = {"高出", "低出", "多出", "超出", "领先", "落后"};
	for (size_t at = low; at < end; at++)
		for (size_t i = 0; i < sizeof words / sizeof *words; i++)
			if (token_says(search->sentence, token_at(search, at), words[i]) && at > low && at + 1 < end && is(search, at + 1, WORD(IS_NOUN) | WORD(IS_SCOPE)))
				return at;
	return end;
}

/* 用三年时间, 连续5年, 3分钟内到达: a duration that only says when or how fast something is done measures no noun. */
static bool is_frame_han(const struct search *search, size_t low, size_t end)
{
	const struct sentence *sentence = search->sentence;
	size_t next = search->frame.token + 1;
	if (search->figure->kind != KIND_DURATION || search->figure->change)
		return false;
	while (end > low && is(search, end - 1, WORD(IS_COPULA) | WORD(IS_ADVERB)) && !token_says(sentence, token_at(search, end - 1), "连续"))
		end--;
	bool running = end > low && (token_says(sentence, token_at(search, end - 1), "连续") || token_says(sentence, token_at(search, end - 1), "一连"));
	if (running || end != search->frame.token)
		return running;
	if (next < search->frame.high && token_says(sentence, token_at(search, next), "时间"))
		return true;
	static const char *const words[] = {"内", "內", "里", "裏", "裡", "之内", "之內"};
	const char *at = search->figure->raw.at + search->figure->raw.size;
	struct slice rest = slice_from(sentence->text, (size_t)(at - sentence->text.at));
	bool inside = false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		inside |= slice_begins(rest, words[i]);
	return inside && !(end > low && is(search, end - 1, WORD(IS_HEAD)) && !is(search, end - 1, WORD(IS_BODY)));
}

/* 好评率在13个县中排名第二: the preposition that leads in what the rank is among, before the number of these; SIZE_MAX. */
static size_t placed_at(const struct search *search)
{
	size_t last = search->frame.low;
	while (last < search->frame.token && !token_says(search->sentence, token_at(search, last), "中"))
		last = is(search, last, WORD(IS_OF)) ? search->frame.token : last + 1;
	for (size_t at = search->frame.clause; last < search->frame.token && at < search->frame.before->token; at++)
		if (token_says(search->sentence, token_at(search, at), "在") || token_says(search->sentence, token_at(search, at), "于"))
			return at;
	return SIZE_MAX;
}

/* 大桥于5月动工，耗资6亿元: what the sentence begins with costs so much. */
static struct range costing_han(const struct search *search)
{
	static const char *const words[] = {"耗资", "总造价"};
	const struct sentence *sentence = search->sentence;
	size_t at = search->frame.token;
	while (at > search->frame.clause && is(search, at - 1, WORD(IS_ADVERB) | WORD(IS_COPULA)) && !is(search, at - 1, WORD(IS_NOUN)))
		at--;
	bool said = false;
	for (size_t i = 0; at > search->frame.clause && i < sizeof words / sizeof *words; i++)
		said |= token_says(sentence, token_at(search, at - 1), words[i]);
	if (!said || at - 1 != search->frame.clause || search->frame.clause == 0)
		return (struct range){0};
	size_t first = 0;
	while (first < search->frame.clause && (is(search, first, WORD(IS_COMMA) | WORD(IS_WHEN) | WORD(IS_OPENS)) || token_figure(sentence, token_at(search, first))))
		first++;
	struct range range = noun_behind(sentence, first, search->frame.clause);
	bool subject = range.end < search->frame.clause && is(search, range.end, WORD(IS_VERB) | WORD(IS_PREPOSITION) | WORD(IS_ADVERB) | WORD(IS_COMMA));
	return !is_empty(range) && (subject || token_figure(sentence, token_at(search, range.end))) ? range : (struct range){0};
}

static struct range item_han(struct search *search)
{
	const struct figure *figure = search->figure;
	size_t low = clause_low(search), end = search->relation.subject;
	if (is_frame_han(search, low, search->frame.token))
		return (struct range){0};
	if (search->frame.joined && is_adverbial(search->frame.before))
		low = frame_of(search->sentence, (size_t)(search->frame.before - search->sentence->figures)).low;
	if (low > search->relation.low)
		low = search->relation.low;
	bool governed = false;
	struct range behind = {0}, before;
	if (respective_han(search, low, &before))
		return before;
	struct range costing = costing_han(search);
	if (!is_empty(costing))
		return costing;
	size_t each = before_each(search, low, end);
	search->divided = each < end;
	end = before_excess(search, low, each);
	if (search->relation.share.first)
		before = sharer_han(search, low);
	else if (end > low && is(search, end - 1, WORD(IS_OF)) && counted_before(search)) /* 反对的60位 */
		return search->inherits = true, (struct range){0};
	else
		before = subject_han(search, low, end, &governed);
	if (is_superlative(search, low, before, search->frame.token) || is_hollow(search, low, before)) {
		search->divided = true;
		before = before.first > low && is(search, before.first - 1, CHANGES | WORD(IS_FROM)) ? subject_han(search, low, before.first, &governed) : (struct range){0};
	}
	if (figure->kind == KIND_RANK && figure->raw.size >= 3 && memcmp(figure->raw.at + figure->raw.size - 3, "强", 3) != 0 &&
	    memcmp(figure->raw.at + figure->raw.size - 3, "強", 3) != 0) {
		size_t placed = search->frame.joined ? placed_at(search) : SIZE_MAX;
		if (placed != SIZE_MAX)
			before = subject_han(search, search->frame.clause, placed, &governed);
		for (size_t at = low; placed == SIZE_MAX && at < search->frame.token; at++)
			if ((is(search, at, WORD(IS_VERB)) && !is(search, at, WORD(IS_COPULA))) || token_says(search->sentence, token_at(search, at), "在")) {
				before = subject_han(search, low, at, &governed);
				if (!is_empty(before) || !is(search, at, WORD(IS_PLAN)))
					break; /* 力争|利润|进入行业前五 */
			}
		search->inherits = is_empty(before);
		return before;
	}
	if (!search->relation.share.first)
		behind = object_han(search);
	if (is_empty(behind) && is_deed(search, before))
		return search->inherits = true, (struct range){0};
	bool follows = search->frame.token + 1 < search->frame.high && is(search, search->frame.token + 1, WORD(IS_OF));
	if (!is_empty(behind) && (wants_object(figure) || is_empty(before) || (follows && figure->kind == KIND_RATIO)))
		return behind;
	if ((is_empty(before) || governed) && figure->kind == KIND_COUNT && !is_empty(doubled_han(search)))
		return doubled_han(search);
	if (is_empty(before) && figure->kind == KIND_COUNT && !is_empty(behind = called_han(search)))
		return behind;
	if (is_empty(before) && search->divided && figure->kind != KIND_DURATION)
		return search->inherits = true, before;
	bool from = search->frame.joined && search->frame.before->token > 0 && is(search, search->frame.before->token - 1, WORD(IS_FROM));
	bool stated = governed && !from && !(search->frame.joined && search->frame.before->change == CHANGE_FROM);
	search->inherits = is_empty(before) && (!stated || counted_before(search)) && (figure->kind != KIND_DURATION || figure->change) && (figure->kind != KIND_AGE || figure->change);
	return before;
}

/* The dam ranks seventh, it weighs, each costs about 40: a word for a noun too, right before the number and behind a noun in the singular. */
static bool is_finite(const struct search *search, size_t low, size_t at)
{
	static const char *const words[] = {"ranks", "costs", "cost", "measures", "totals", "charges", "displaces", "scores", "weighs", "numbers", "places", "tops", "top", "nears", "houses", "hosts", "pays", "needs"};
	const struct sentence *sentence = search->sentence;
	if (at <= low || at + 1 > search->frame.token || token_at(search, at)->size < 3)
		return false;
	for (size_t next = at + 1; next < search->frame.token; next++)
		if (!is(search, next, WORD(IS_ADVERB) | WORD(IS_ARTICLE) | WORD(IS_PREPOSITION)) && !token_says(sentence, token_at(search, next), "as"))
			return false;
	if (at + 1 < search->frame.token && is(search, at + 1, WORD(IS_OF)))
		return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (token_says(sentence, token_at(search, at), words[i]))
			return is(search, at - 1, WORD(IS_NOUN) | WORD(IS_CLOSE) | WORD(IS_ADVERB)) || token_says(sentence, token_at(search, at - 1), "it") ||
			       token_says(sentence, token_at(search, at - 1), "could") || token_says(sentence, token_at(search, at - 1), "now");
	return false;
}

/* The end of what stands before the figure without articles and adverbs. */
static size_t skip_back(const struct search *search, size_t low, size_t end)
{
	if (end > low + 3 && is(search, end - 1, WORD(IS_OF)) && token_says(search->sentence, token_at(search, end - 2), "average") &&
	    is(search, end - 3, WORD(IS_ARTICLE)) && is(search, end - 4, WORD(IS_PREPOSITION) | WORD(IS_VERB)))
		end -= 3; /* by an average of 53% */
	while (end > low && (is(search, end - 1, WORD(IS_ADVERB) | WORD(IS_ARTICLE)) || token_says(search->sentence, token_at(search, end - 1), "as") ||
			     token_says(search->sentence, token_at(search, end - 1), "much")))
		end--;
	return end;
}

/* The predicate nearest before the figure: the index of its first word, or SIZE_MAX. */
static size_t predicate_before(const struct search *search, size_t low, size_t end)
{
	for (size_t at = end; at-- > low;) {
		if (token_statistic(search->sentence, token_at(search, at)))
			return SIZE_MAX;
		if ((is(search, at, WORD(IS_VERB)) && !is(search, at, WORD(IS_WEAK))) || is_finite(search, low, at)) {
			while (at > low && is(search, at - 1, WORD(IS_VERB) | WORD(IS_ADVERB) | WORD(IS_NOT)) &&
			       !is(search, at - 1, WORD(IS_PREPOSITION)))
				at--;
			return at;
		}
	}
	return SIZE_MAX;
}

/* secretaries who are also | directors: where a relative pronoun stands behind a noun, only verbs behind it; `at` for none. */
static size_t relative_before(const struct search *search, size_t low, size_t at)
{
	size_t verbs = 0;
	for (size_t back = at; back-- > low + 1 && back + 6 > at;) {
		if (token_says(search->sentence, token_at(search, back), "who") || token_says(search->sentence, token_at(search, back), "which") ||
		    token_says(search->sentence, token_at(search, back), "that"))
			return verbs && noun_is_part(search->sentence, back - 1) ? back : at;
		if (!is(search, back, WORD(IS_VERB) | WORD(IS_ADVERB) | WORD(IS_PREPOSITION) | WORD(IS_ARTICLE)))
			return at;
		verbs += is(search, back, WORD(IS_VERB));
	}
	return at;
}

/*
 * The subject with the words that its head stands before: a preposition, a
 * participle or a relative pronoun with its verb, behind another noun (patients
 * referred | downward, the share of villages within 5 km of | a health post).
 */
static struct range extended_latin(const struct search *search, size_t low, struct range range)
{
	static const char *const links[] = {"within", "above", "below", "at", "by", "between", "against", "to", "with", "under", "over", "through", "without", "on", "in", "of", "for"};
	const struct sentence *sentence = search->sentence;
	size_t at = range.first;
	while (at > low) {
		size_t before = at - 1;
		size_t who = relative_before(search, low, at);
		if (who < at) {
			struct range head = noun_before(sentence, low, who);
			if (is_empty(head) || head.end != who)
				break;
			at = head.first;
			continue;
		}
		while (before > low && is(search, before, WORD(IS_ARTICLE) | WORD(IS_ADVERB)))
			before--;
		const struct figure *figure = token_statistic(sentence, token_at(search, before));
		bool counted = before > low && (is(search, before - 1, WORD(IS_OF)) || token_says(sentence, token_at(search, before - 1), "for") || token_says(sentence, token_at(search, before - 1), "in"));
		if (figure && (figure->kind == KIND_MEASURE || figure->kind == KIND_DURATION || (figure->kind == KIND_COUNT && counted)) && before > low)
			before--;
		bool any = token_says(sentence, token_at(search, before + 1), "a") || token_says(sentence, token_at(search, before + 1), "an");
		bool link = false;
		for (size_t i = 0; i < sizeof links / sizeof *links; i++)
			link |= token_says(sentence, token_at(search, before), links[i]);
		const struct token *token = token_at(search, before);
		bool participle = token_is(token, WORD(IS_VERB)) && !token_is(token, WORD(IS_COPULA)) && token->size > 4 &&
				  (memcmp(token->at + token->size - 2, "ed", 2) == 0 || memcmp(token->at + token->size - 3, "ing", 3) == 0) &&
				  !figure && before + 1 == at;
		link = link && (!token_says(sentence, token, "to") || (before > low && is(search, before - 1, WORD(IS_VERB))));
		if (before <= low || !(link || participle) || (any && !figure && !token_is(token, WORD(IS_OF))))
			break;
		size_t end = before;
		if (link && end > low && is(search, end - 1, WORD(IS_VERB)) && !is(search, end - 1, WORD(IS_COPULA)) && token_at(search, end - 1)->size > 4 &&
		    memcmp(token_at(search, end - 1)->at + token_at(search, end - 1)->size - 2, "ed", 2) == 0)
			end--; /* opened to traffic */
		const struct figure *reach = link && end > low + 1 ? token_statistic(sentence, token_at(search, end - 1)) : NULL;
		bool within = reach && reach->whole.at < reach->raw.at;
		if (reach && reach->kind == KIND_MEASURE && (within || is(search, end - 2, WORD(IS_PREPOSITION))))
			end -= 2 - within; /* within 10 km of a market */
		struct range more = noun_before(sentence, low, end);
		if (is_empty(more) || more.end != end)
			break;
		at = more.first;
	}
	return (struct range){at, range.end};
}

/* The subject before a predicate: what stands from its clause's begin. */
static struct range subject_latin(const struct search *search, size_t low, size_t predicate)
{
	size_t end = predicate;
	while (end > low && !noun_is_part(search->sentence, end - 1) && !is(search, end - 1, WORD(IS_CLOSE) | WORD(IS_COMMA)))
		end--;
	struct range range = noun_core(search->sentence, noun_before(search->sentence, low, end));
	for (size_t at = end; !is_empty(range) && at < predicate && at < end + 3; at++) {
		const struct figure *age = token_statistic(search->sentence, token_at(search, at));
		bool simple = true; /* no retention rate for staff aged 55 */
		for (size_t word = range.first; word < end; word++)
			simple &= !is(search, word, WORD(IS_PREPOSITION) | WORD(IS_AMONG));
		if (simple && age && age->kind == KIND_AGE && age != search->figure)
			range.end = at + 1; /* members under the age of 35 */
	}
	return is_empty(range) ? range : extended_latin(search, low, range);
}

/* N of Y are: the phrase behind `of`, and behind the number of Y that may stand there. */
static struct range of_latin(const struct search *search)
{
	const struct sentence *sentence = search->sentence;
	size_t at = search->frame.token + 1, count = sentence->token_count;
	if (at + 1 >= count || !token_says(sentence, token_at(search, at), "of"))
		return (struct range){0};
	at++;
	while (at < count && is(search, at, WORD(IS_ARTICLE) | WORD(IS_OF)))
		at++;
	size_t own = at; /* of our hospital's 305 members */
	while (own + 1 < count && own < at + 3 && noun_is_part(sentence, own) && !token_statistic(sentence, token_at(search, own)))
		own++;
	struct slice last = {token_at(search, own - (own > at))->at, token_at(search, own - (own > at))->size};
	if (own > at && token_statistic(sentence, token_at(search, own)) && (glance_ends(last, "'s") || glance_ends(last, "’s")))
		at = own;
	if (at + 1 < count && token_statistic(sentence, token_at(search, at)) && token_statistic(sentence, token_at(search, at))->kind == KIND_COUNT)
		return noun_behind(sentence, at + 1, count);
	return at < search->frame.high ? noun_behind(sentence, at, search->frame.high) : (struct range){0};
}

/* doctors with master's degrees: the phrase with what they have, where that is named without article or number. */
static struct range equipped(const struct search *search, struct range range)
{
	size_t at = range.end;
	if (at + 1 >= search->frame.high || !token_says(search->sentence, token_at(search, at), "with") || !noun_is_part(search->sentence, at + 1))
		return range;
	struct range with = noun_behind(search->sentence, at + 1, search->frame.high);
	bool counted = with.end < search->sentence->token_count && token_figure(search->sentence, token_at(search, with.end));
	return is_empty(with) || counted ? range : (struct range){range.first, with.end};
}

/* the number of operations was 31,600 units: a subject that is a number by itself. */
static struct range numbered_latin(struct search *search)
{
	static const char *const words[] = {"number", "volume", "capacity", "throughput", "output", "turnover"};
	size_t low = clause_low(search), end = skip_back(search, low, search->frame.token);
	bool linked = end > low && is(search, end - 1, WORD(IS_COPULA) | WORD(IS_TO) | WORD(IS_FROM) | WORD(IS_UP) | WORD(IS_DOWN));
	size_t predicate = linked ? predicate_before(search, low, end) : SIZE_MAX;
	if (predicate == SIZE_MAX)
		return (struct range){0};
	struct range range = subject_latin(search, low, predicate);
	for (size_t at = range.first; at < range.end; at++)
		for (size_t i = 0; i < sizeof words / sizeof *words; i++)
			if (token_says(search->sentence, token_at(search, at), words[i]))
				return range;
	return (struct range){0};
}

/* 96, 71 and 58 patients: the noun behind the last number of a chain. */
static struct range chained_latin(const struct search *search)
{
	const struct sentence *sentence = search->sentence;
	size_t last = (size_t)(search->figure - sentence->figures), from = last;
	while (figure_follows(sentence, last + 1))
		last++;
	if (last == from)
		return (struct range){0};
	return noun_behind(sentence, sentence->figures[last].token + 1, frame_of(sentence, last).high);
}

/* 50 sets: a word in -s behind a number is no verb. */
static struct range plural_latin(const struct search *search)
{
	size_t at = search->frame.token + 1;
	const struct token *token = at < search->frame.high ? token_at(search, at) : NULL;
	if (!token || !token_is(token, WORD(IS_VERB)) || token_is(token, WORD(IS_COPULA)) || token->size < 4 || token->at[token->size - 1] != 's' ||
	    token->at[token->size - 2] == 's')
		return (struct range){0};
	struct range of = at + 2 < search->frame.high && is(search, at + 1, WORD(IS_OF)) ? noun_behind(search->sentence, at + 2, search->frame.high) : (struct range){0};
	return (struct range){at, is_empty(of) ? at + 1 : of.end};
}

/* Of 5,400 crates scanned, 37 held …: a number that leads its clause, with a verb right behind, is one of those. */
static bool leads_latin(const struct search *search)
{
	size_t at = search->frame.token, next = at + 1;
	const struct figure *before = search->frame.before;
	if (!before || before->kind != KIND_COUNT || !before->item.size || next >= search->frame.high || !is(search, next, WORD(IS_VERB)) || is(search, next, WORD(IS_WEAK)))
		return false;
	bool begins = search->frame.clause == at && token_at(search, before->token)->clause + 1 == token_at(search, at)->clause;
	if (!begins && !(search->frame.joined && is(search, at - 1, WORD(IS_AND)) && is(search, before->token + 1, WORD(IS_VERB))))
		return false;
	bool be = token_says(search->sentence, token_at(search, next), "were") || token_says(search->sentence, token_at(search, next), "are") ||
		  token_says(search->sentence, token_at(search, next), "was") || token_says(search->sentence, token_at(search, next), "is");
	bool more = next + 1 < search->frame.high;
	if (!be && !begins)
		return more && is(search, next + 1, WORD(IS_ARTICLE) | WORD(IS_PREPOSITION)); /* and 12 licensed pilots */
	return !be || (more && is(search, next + 1, WORD(IS_VERB)) && !is(search, next + 1, WORD(IS_WEAK)));
}

static struct range count_latin(struct search *search)
{
	size_t at = search->frame.token + 1, high = search->frame.high;
	struct range range = of_latin(search);
	if (!is_empty(range))
		return range;
	if (!is_empty(range = numbered_latin(search)) || !is_empty(range = plural_latin(search)) || leads_latin(search))
		return range;
	range = noun_behind(search->sentence, at, high);
	if (is_empty(range))
		range = chained_latin(search);
	if (range.end - range.first == 1 && is(search, range.first, WORD(IS_UP) | WORD(IS_DOWN) | WORD(IS_ADVERB)))
		range.end = range.first;
	while (!is_empty(range) && is(search, range.first, WORD(IS_UP) | WORD(IS_DOWN) | WORD(IS_NEW) | WORD(IS_ARTICLE)) && range.end - range.first > 1)
		range.first++;
	if (!is_empty(range))
		return equipped(search, range);
	if (at + 1 < high && token_is(token_at(search, at), WORD(IS_COPULA)) && !token_is(token_at(search, at), WORD(IS_PLAN))) {
		size_t first = at + 1;
		while (first < high && is(search, first, WORD(IS_ARTICLE) | WORD(IS_COPULA)))
			first++;
		range = noun_behind(search->sentence, first, high);
	}
	return range;
}

/* a £29m investment, the 1.4 GW interconnector: a noun right behind, an article before. */
static struct range modified_latin(const struct search *search)
{
	size_t at = search->frame.token;
	bool hyphen = at + 1 < search->frame.high && search->sentence->tokens[at + 1].at[0] == '-';
	bool article = at > search->frame.low && is(search, at - 1, WORD(IS_ARTICLE) | WORD(IS_OF));
	if (!article && !hyphen && search->figure->kind != KIND_AGE)
		return (struct range){0};
	return noun_behind(search->sentence, at + 1 + hyphen, search->frame.high);
}

/* Verbs that say what money is spent on behind it: invested £29m in research. */
static bool is_spending(const struct search *search, size_t at)
{
	static const char *const words[] = {"invested", "invest", "invests", "spent", "spend", "spends", "raise", "raised", "allocated", "earmarked"};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (token_says(search->sentence, token_at(search, at), words[i]))
			return true;
	return false;
}

/* an increase of N: where the phrase of the change begins; `end` where it is none. */
static size_t change_noun(const struct search *search, size_t low, size_t end)
{
	if (end < low + 2 || !token_says(search->sentence, token_at(search, end - 1), "of") || !is(search, end - 2, WORD(IS_UP) | WORD(IS_DOWN)))
		return end;
	size_t at = end - 2;
	while (at > low && (noun_is_part(search->sentence, at - 1) || is(search, at - 1, WORD(IS_ADVERB))))
		at--;
	return at > low && is(search, at - 1, WORD(IS_ARTICLE)) ? at - 1 : end - 2;
}

/* the order book, at £188m: the noun before the comma. */
static struct range apposed(const struct search *search, size_t end)
{
	size_t low = search->frame.clause;
	for (size_t at = low; at < end; at++)
		if (!is(search, at, WORD(IS_PREPOSITION) | WORD(IS_ARTICLE)))
			return (struct range){0};
	if (low < 2 || low != search->frame.low || !is(search, low - 1, WORD(IS_COMMA)) || !token_says(search->sentence, token_at(search, low), "at"))
		return (struct range){0};
	return noun_before(search->sentence, 0, low - 1);
}

static struct range behind_word(const struct search *search, size_t first)
{
	size_t at = first;
	while (at < search->frame.high && is(search, at, WORD(IS_ARTICLE)))
		at++;
	return noun_behind(search->sentence, at, search->frame.high);
}

/* cut travel time from 95: what a verb of change has done to its object, which reaches to `end`. */
static struct range changed_latin(const struct search *search, size_t predicate, size_t end)
{
	while (predicate < end && is(search, predicate, WORD(IS_COPULA) | WORD(IS_ADVERB) | WORD(IS_TO)))
		predicate++;
	while (end > predicate && (is(search, end - 1, WORD(IS_FROM) | WORD(IS_TO)) || token_says(search->sentence, token_at(search, end - 1), "by")))
		end--;
	if (predicate + 1 >= end || !is(search, predicate, WORD(IS_UP) | WORD(IS_DOWN)) || end == search->frame.token)
		return (struct range){0};
	struct range range = behind_word(search, predicate + 1);
	bool timed = !is_empty(range) && is(search, range.first, WORD(IS_SPAN)); /* rose year on year to */
	return timed || range.end != end ? (struct range){0} : range;
}

/* points, the total, an average: alone no noun that is measured. */
static bool is_hollow_latin(const struct search *search, struct range range)
{
	static const char *const words[] = {"points", "point", "total", "average", "figure", "low", "short", "target", "forecast", "aim", "equivalent",
					    "amount", "increase", "decrease", "rise", "drop", "jump", "fall", "mere", "use", "source", "record"};
	for (size_t i = 0; range.end - range.first == 1 && i < sizeof words / sizeof *words; i++)
		if (token_says(search->sentence, token_at(search, range.first), words[i]))
			return search->figure->kind != KIND_MONEY || search->figure->change;
	return false;
}

/* year on year, before a preposition: no noun that is measured. */
static bool is_on_year(const struct search *search, struct range range)
{
	return range.end - range.first == 3 && is(search, range.first, WORD(IS_SPAN)) && is(search, range.end - 1, WORD(IS_SPAN));
}

/* Dr Marsh, 47, and Dr Marsh (47): the name that an age stands behind, in a part of its own. */
static struct range named_latin(const struct search *search)
{
	size_t at = search->frame.token;
	while (at > search->frame.clause && is(search, at - 1, WORD(IS_ADVERB) | WORD(IS_COPULA) | WORD(IS_PREPOSITION)))
		at--;
	at -= at > search->frame.clause && token_says(search->sentence, token_at(search, at - 1), "aged");
	if (at < 2 || at > search->frame.clause + is(search, at - 1, WORD(IS_OPEN)) || !is(search, at - 1, WORD(IS_COMMA) | WORD(IS_OPEN)) ||
	    !noun_is_part(search->sentence, at - 2))
		return (struct range){0};
	return noun_core(search->sentence, noun_before(search->sentence, 0, at - 1));
}

/* the uptake among people over 65: those who are so old, right before the age. */
static struct range people_latin(const struct search *search, size_t low)
{
	size_t end = search->frame.token;
	while (end > low && (is(search, end - 1, WORD(IS_ADVERB) | WORD(IS_PREPOSITION)) || token_says(search->sentence, token_at(search, end - 1), "aged")))
		end--;
	size_t first = end;
	while (first > low && noun_is_part(search->sentence, first - 1))
		first--;
	bool within = search->figure->whole.at < search->figure->raw.at; /* the qualifier is a part of the number's token */
	return end == search->frame.token && !within ? (struct range){0} : (struct range){first, end};
}

static struct range age_latin(const struct search *search, size_t low)
{
	size_t at = search->frame.token;
	bool led = at > low + 1 && is(search, at - 1, WORD(IS_PREPOSITION) | WORD(IS_VERB)) && noun_is_part(search->sentence, at - 2);
	bool within = search->figure->whole.at < search->figure->raw.at && at > low && noun_is_part(search->sentence, at - 1);
	struct range range = led || within ? people_latin(search, low) : (struct range){0};
	if (!is_empty(range))
		return range;
	range = noun_behind(search->sentence, search->frame.token + 1, search->frame.high);
	if (!is_empty(range) && search->sentence->tokens[range.first].at[0] != '-' && !is(search, range.first, WORD(IS_VERB) | WORD(IS_ADVERB)))
		return (struct range){0};
	range = named_latin(search);
	return is_empty(range) ? people_latin(search, low) : range;
}

/* £320,000 on roads, £200,000 on parks; of which £2m went to schools: what a part of a sum is for. */
static struct range destined_latin(const struct search *search)
{
	static const char *const words[] = {"on", "for", "to", "towards", "toward", "into"};
	static const char *const verbs[] = {"went", "goes", "go", "came", "comes"};
	const struct sentence *sentence = search->sentence;
	size_t at = search->frame.token + 1, low = search->frame.low;
	while (low < search->frame.token && is(search, low, WORD(IS_AND) | WORD(IS_OF) | WORD(IS_ADVERB) | WORD(IS_COMMA)))
		low++;
	low += low < search->frame.token && token_says(sentence, token_at(search, low), "which");
	bool chained = search->frame.joined && search->frame.before->kind == KIND_MONEY && is(search, search->frame.token - 1, WORD(IS_AND));
	if (search->figure->kind != KIND_MONEY || (low != search->frame.token && !chained) || at + 1 >= sentence->token_count)
		return (struct range){0};
	bool went = false;
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		went |= token_says(sentence, token_at(search, at), verbs[i]);
	at += went;
	for (size_t i = 0; at + 1 < search->frame.high && i < sizeof words / sizeof *words; i++)
		if (token_says(sentence, token_at(search, at), words[i]) || (went && token_says(sentence, token_at(search, at), "from")))
			return search->frame.before || went ? behind_word(search, at + 1) : (struct range){0};
	return (struct range){0};
}

static struct range amount_latin(struct search *search)
{
	size_t low = clause_low(search), end = search->frame.token;
	if (search->figure->kind == KIND_AGE) {
		struct range people = age_latin(search, low);
		if (!is_empty(people))
			return people;
	}
	struct range range = modified_latin(search);
	if (!is_empty(range) && !is(search, range.end - 1, WORD(IS_UP) | WORD(IS_DOWN)))
		return range;
	range = destined_latin(search);
	if (!is_empty(range))
		return range;
	end = skip_back(search, low, end);
	if (end > low + 1 && token_says(search->sentence, token_at(search, end - 1), "worth") && noun_is_part(search->sentence, end - 2))
		return noun_before(search->sentence, low, end - 1); /* a CT scanner worth 2 million yuan */
	size_t change = change_noun(search, low, end);
	if (change == end && end > low && is(search, end - 1, WORD(IS_OF) | WORD(IS_COLON))) {
		range = noun_core(search->sentence, noun_before(search->sentence, low, end - 1));
		if (!is_empty(range) && !(range.end - range.first == 1 && token_says(search->sentence, token_at(search, range.first), "total")))
			return range;
	}
	end = change;
	range = apposed(search, end);
	size_t predicate = is_empty(range) ? predicate_before(search, low, end) : SIZE_MAX;
	if (predicate == SIZE_MAX && is_empty(range)) {
		while (end > low && is(search, end - 1, WORD(IS_PREPOSITION) | WORD(IS_TO)))
			end--;
		range = noun_before(search->sentence, low, end);
		bool gerund = range.end - range.first == 1 && is(search, range.first, WORD(IS_VERB)) && is(search, range.first, WORD(IS_WEAK));
		return gerund || is_on_year(search, range) ? (struct range){0} : range; /* ranking third */
	}
	if (predicate == SIZE_MAX)
		return range;
	for (size_t at = predicate; at < end; at++)
		if (search->figure->kind == KIND_MONEY && is_spending(search, at) && !is(search, end - 1, WORD(IS_FROM) | WORD(IS_TO)) &&
		    !token_says(search->sentence, token_at(search, end - 1), "by")) {
			size_t next = search->frame.token + 1;
			search->governed = true;
			return next < search->frame.high && is(search, next, WORD(IS_PREPOSITION)) ? behind_word(search, next + 1) : (struct range){0};
		}
	if (!is_empty(range = changed_latin(search, predicate, end)))
		return range;
	return subject_latin(search, search->frame.clause < low ? search->frame.clause : low, predicate);
}

/* 129 of them women: the noun behind the pronoun. */
static struct range them_latin(const struct search *search)
{
	static const char *const pronouns[] = {"them", "these", "those"};
	const struct sentence *sentence = search->sentence;
	size_t at = search->frame.token + 1, high = search->frame.high;
	for (size_t i = 0; at + 2 < high && is(search, at, WORD(IS_OF)) && i < sizeof pronouns / sizeof *pronouns; i++)
		if (token_says(sentence, token_at(search, at + 1), pronouns[i]) && !is(search, at + 2, WORD(IS_VERB))) {
			struct range range = noun_behind(sentence, at + 2, high);
			struct slice last = is_empty(range) ? (struct slice){0} : (struct slice){token_at(search, range.end - 1)->at, token_at(search, range.end - 1)->size};
			bool named = last.size > 2 && (glance_ends(last, "s men women people children staff")); /* 17% of them vacant: no noun */
			return named ? range : (struct range){0};
		}
	return (struct range){0};
}

/* one in six apprentices; N% of Y are X: X. */
static struct range shared_latin(const struct search *search)
{
	const struct figure *figure = search->figure;
	size_t at = search->frame.token + 1, high = search->frame.high;
	for (size_t i = 0; figure->kind == KIND_RATIO && i + 4 < figure->raw.size; i++)
		if (memcmp(figure->raw.at + i, " in ", 4) == 0)
			return noun_behind(search->sentence, at, high);
	if (at < high && token_says(search->sentence, token_at(search, at), "of")) {
		struct range whole = of_latin(search);
		at = is_empty(whole) ? at + 2 : whole.end;
	}
	if (at + 1 >= high || !(token_says(search->sentence, token_at(search, at), "are") || token_says(search->sentence, token_at(search, at), "were")))
		return (struct range){0};
	return noun_behind(search->sentence, at + 1, high);
}

/* Does the clause begin with the figure? */
static bool is_first(const struct search *search)
{
	for (size_t at = search->frame.low; at < search->frame.token; at++)
		if (!is(search, at, WORD(IS_AND) | WORD(IS_ARTICLE) | WORD(IS_ADVERB)))
			return false;
	return true;
}

/* the rate was 8.1 in 2020: a verb of being or reaching right before the number. */
static bool is_predicated(const struct search *search)
{
	size_t at = skip_back(search, search->frame.low, search->frame.token);
	return at > search->frame.low && is(search, at - 1, WORD(IS_COPULA)) && !token_says(search->sentence, token_at(search, at - 1), "has") &&
	       !token_says(search->sentence, token_at(search, at - 1), "have") && !token_says(search->sentence, token_at(search, at - 1), "had");
}

/* The figures of a chain (12%, 8% and 5%) that `respectively` ends: where the chain begins, how many they are and which this is; 0 for none. */
static size_t respected_latin(const struct search *search, size_t *first, size_t *index)
{
	const struct sentence *sentence = search->sentence;
	size_t from = (size_t)(search->figure - sentence->figures), to = from;
	while (figure_follows(sentence, from))
		from--;
	while (figure_follows(sentence, to + 1))
		to++;
	size_t at = sentence->figures[to].token + 1, last = at + 8;
	while (at < sentence->token_count && at < last && !is(search, at, WORD(IS_RESPECTIVE) | WORD(IS_STOP)))
		at++;
	*first = from;
	*index = (size_t)(search->figure - sentence->figures) - from;
	return to > from && at < sentence->token_count && is(search, at, WORD(IS_RESPECTIVE)) ? to - from + 1 : 0;
}

/* The conjuncts that end at `end`, the last `count` of them; how many there are. */
static size_t split_latin(const struct search *search, size_t end, struct range *parts, size_t count)
{
	const struct sentence *sentence = search->sentence;
	size_t found = 0;
	while (found < count && end > 0) {
		while (end > 0 && is(search, end - 1, WORD(IS_COMMA) | WORD(IS_AND)))
			end--;
		size_t low = end;
		while (low > 0 && !is(search, low - 1, WORD(IS_COMMA) | WORD(IS_AND) | WORD(IS_STOP)) && !token_figure(sentence, token_at(search, low - 1)))
			low--;
		struct range part = noun_before(sentence, low, end);
		if (is_empty(part))
			return 0;
		parts[count - ++found] = part;
		end = low;
	}
	return found;
}

/* Where the words begin that the first conjunct's `of` governs (income of | urban and rural households); its end for none. */
static size_t governed_by_of(const struct search *search, struct range part)
{
	for (size_t at = part.end; at-- > part.first;)
		if (token_says(search->sentence, token_at(search, at), "of"))
			return at + 1;
	return part.end;
}

/* Are `count` statistics from one on counts of the same clause or of neighbours, each with a noun? */
static bool figure_is_chained(const struct sentence *sentence, size_t first, size_t count)
{
	for (size_t i = first; i < first + count; i++)
		if (sentence->figures[i].kind != KIND_COUNT || !sentence->figures[i].item.size ||
		    (i > first && sentence->tokens[sentence->figures[i].token].clause > sentence->tokens[sentence->figures[i - 1].token].clause + 1))
			return false;
	return true;
}

/* A, B and C rose 12%, 8% and 5% respectively: first with first. Sets the item. */
static bool respective_latin(struct search *search)
{
	enum { MOST = 8 };
	struct range parts[MOST];
	struct sentence *sentence = search->sentence;
	size_t first, index, count = respected_latin(search, &first, &index);
	if (count < 2 || count > MOST)
		return false;
	size_t last = first + count - 1;
	struct range counted = noun_behind(sentence, sentence->figures[last].token + 1, frame_of(sentence, last).high);
	if (search->figure->kind == KIND_COUNT && !is_empty(counted)) {
		search->figure->item = range_text(sentence, counted);
		return true;
	}
	size_t end = sentence->figures[first].token;
	while (end > 0 && !noun_is_part(sentence, end - 1) && !token_figure(sentence, token_at(search, end - 1)))
		end--;
	size_t predicate = predicate_before(search, 0, sentence->figures[first].token);
	if (predicate != SIZE_MAX && predicate < end)
		end = predicate;
	if (split_latin(search, end, parts, count) != count) {
		/* 384 visits and 129 admissions, up 6.1% and 4.4% respectively */
		const struct figure *named = &sentence->figures[first - (first >= count ? count : 0) + index];
		if (first < count || !named->item.size || !kind_is_statistic(named->kind) || !figure_is_chained(sentence, first - count, count))
			return false;
		search->figure->item = named->item;
		search->figure->flags |= FLAG_INHERITED_ITEM;
		return true;
	}
	size_t of = governed_by_of(search, parts[0]);
	search->figure->item = range_text(sentence, parts[index]);
	if (index > 0 && of < parts[0].end && governed_by_of(search, parts[index]) == parts[index].end) {
		struct slice prefix = range_text(sentence, (struct range){parts[0].first, of});
		search->figure->item = arena_join(&sentence->arena, (struct slice[]){prefix, slice_of(" "), search->figure->item}, 3);
	}
	return true;
}

/* has trained 95% of its staff: a share that is the object of a verb is of the object itself, unless the verb says who holds it. */
static struct range taken_latin(const struct search *search)
{
	static const char *const verbs[] = {"account", "carr", "cover", "make", "made", "makes", "represent", "comprise", "constitute", "form", "generate", "hold", "held", "own", "contribute",
					    "provide", "supply", "supplied", "produce", "earn", "took", "take", "lost", "gain", "win", "won", "meet", "met", "say", "said", "add", "total"};
	const struct sentence *sentence = search->sentence;
	size_t at = skip_back(search, search->frame.low, search->frame.token), next = search->frame.token + 1;
	if (at <= search->frame.low || next + 1 >= search->frame.high || !is(search, next, WORD(IS_OF)) || !is(search, at - 1, WORD(IS_VERB)) ||
	    is(search, at - 1, CHANGES | WORD(IS_SPEAKER)) || token_says(sentence, token_at(search, next + 1), "which") ||
	    token_says(sentence, token_at(search, next + 1), "whom"))
		return (struct range){0};
	struct slice word = {token_at(search, at - 1)->at, token_at(search, at - 1)->size};
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		if (slice_begins(word, verbs[i]))
			return (struct range){0};
	return of_latin(search);
}

/* is a dash */
static bool is_dash(const struct search *search, size_t at)
{
	const struct token *token = token_at(search, at);
	return token->size == 3 && (memcmp(token->at, "\u2013", 3) == 0 || memcmp(token->at, "\u2014", 3) == 0);
}

/* Views: 943  Share: does a wide space stand behind the figure? */
static bool is_apart(const struct search *search)
{
	size_t at = search->frame.token;
	return at + 1 < search->frame.high && (size_t)(token_at(search, at + 1)->at - token_at(search, at)->at) >= token_at(search, at)->size + 2;
}

/* grants and trusts — £1,042,000; Views: 1,204: the noun that a dash or colon parts from its number. */
static struct range listed_latin(const struct search *search)
{
	size_t at = skip_back(search, 0, search->frame.token);
	const struct sentence *sentence = search->sentence;
	if (at > 1 && is(search, at - 1, WORD(IS_OPEN)))
		at--;
	if (at < 2 || !(is_dash(search, at - 1) || is(search, at - 1, WORD(IS_COLON))) || !noun_is_part(sentence, at - 2))
		return (struct range){0};
	struct range range = noun_before(sentence, 0, at - 1);
	bool begins = range.first == 0 || !is(search, range.first - 1, WORD(IS_VERB) | WORD(IS_PREPOSITION) | WORD(IS_ADVERB));
	for (size_t i = 0; !is_empty(range) && i < range.first; i++)
		begins &= !token_figure(sentence, token_at(search, i)) && !(is(search, i, WORD(IS_VERB)) && !is(search, i, WORD(IS_WEAK)));
	return begins ? range : (struct range){0};
}

/* the town's total: of what was counted before */
static bool is_total(const struct search *search, struct range range)
{
	return token_says(search->sentence, token_at(search, range.end - 1), "total");
}

static struct range item_latin(struct search *search)
{
	const struct figure *figure = search->figure;
	struct range range = {0};
	bool share = figure->kind == KIND_PERCENT || figure->kind == KIND_RATIO || figure->kind == KIND_MULTIPLE;
	if (respective_latin(search))
		return range;
	if ((share || figure->kind == KIND_COUNT) && !is_empty(range = them_latin(search)))
		return range;
	if (share && !search->frame.joined && figure_follows(search->sentence, (size_t)(figure - search->sentence->figures)))
		return search->inherits = true, range;
	if (share && search->frame.joined && search->frame.before->kind == figure->kind && search->frame.low + 1 == search->frame.token &&
	    is(search, search->frame.low, WORD(IS_AND)))
		return search->inherits = true, range;
	if (share && !is_empty(range = shared_latin(search)))
		return range;
	if (share && !is_empty(range = taken_latin(search)))
		return range;
	bool parted = share && search->frame.token + 1 < search->frame.high && is(search, search->frame.token + 1, WORD(IS_OF));
	if (figure->kind != KIND_AGE && figure->kind != KIND_RANK && !parted && !is_empty(range = listed_latin(search)) && (figure->kind != KIND_COUNT || is_apart(search) || is_empty(count_latin(search))))
		return range;
	if (figure->kind == KIND_COUNT) {
		range = count_latin(search);
		bool compared = search->frame.token + 1 < search->frame.high && is(search, search->frame.token + 1, WORD(IS_THAN) | WORD(IS_PREPOSITION));
		if (is_empty(range) && leads_latin(search))
			return search->inherits = true, range;
		if (is_empty(range) && (!compared || figure->change || is_predicated(search)))
			range = amount_latin(search);
		if (is_empty(range) && compared)
			range = apposed(search, skip_back(search, clause_low(search), search->frame.token));
		if (!is_empty(range) && range.end <= search->frame.token && is_total(search, range) && search->frame.before)
			range = (struct range){0};
	} else {
		if (!share || is_first(search))
			range = of_latin(search);
		if (is_empty(range))
			range = amount_latin(search);
		if (is_empty(range) && (!share || is_first(search)) && !search->governed && !figure->change)
			range = behind_word(search, search->frame.token + 1);
	}
	bool kept = figure->kind != KIND_COUNT && figure->kind != KIND_DURATION && figure->kind != KIND_RANK && range.end <= search->frame.token && search->frame.before &&
		    search->frame.before->item.size;
	if (!is_empty(range) && kept && (is_hollow_latin(search, range) || is_on_year(search, range)))
		range = (struct range){0};
	search->inherits = is_empty(range) && !search->governed && (figure->kind != KIND_DURATION || figure->change);
	return range;
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
	return is_empty(range) || range.end == first ? (struct slice){0} : range_text(search->sentence, range);
}

/* employees with senior titles: the employees alone. */
static struct slice without_with(struct slice item)
{
	for (size_t at = 1; at + 6 <= item.size; at++)
		if (memcmp(item.at + at, " with ", 6) == 0 || memcmp(item.at + at, " who ", 5) == 0)
			return (struct slice){item.at, at};
	return item;
}

static void inherit(struct search *search)
{
	struct figure *figure = search->figure;
	const struct figure *before = search->frame.before, *counted = search->sentence->chinese && (!search->frame.joined || search->frame.before->kind == KIND_AGE) ? counted_before(search) : NULL;
	if (!before)
		return;
	before = counted ? counted : figure_head(search->sentence, before);
	if (!before->item.size || slice_is_string(before->item, "者"))
		return;
	struct slice with = with_latin(search);
	figure->item = search->divided ? arena_copy(&search->sentence->arena, before->item) : before->item; /* the same place in the text marks a part */
	if (with.size)
		figure->item = arena_join(&search->sentence->arena, (struct slice[]){without_with(before->item), slice_of(" "), with}, 3);
	if (!search->frame.joined || counted || with.size)
		figure->flags |= FLAG_INHERITED_ITEM;
}

/* 35岁以下|党员: with the age that describes it, unless it is that age's own item. */
static struct range aged_han(const struct search *search, struct range range)
{
	size_t at = range.first;
	if (search->figure->kind == KIND_AGE || is_empty(range) || range.first > search->frame.token)
		return range;
	at -= at > 1 && is(search, at - 1, WORD(IS_OF));
	at -= at > 1 && is(search, at - 1, WORD(IS_PLACE)) && token_at(search, at - 1)->size >= 6;
	const struct figure *age = at > 0 ? token_statistic(search->sentence, token_at(search, at - 1)) : NULL;
	return age && age->kind == KIND_AGE ? (struct range){at - 1, range.end} : range;
}

/* and that of inpatients: the rate that the figure before it names, of these. */
static void name_item(struct search *search, struct range range)
{
	struct sentence *sentence = search->sentence;
	const struct figure *before = search->frame.before;
	struct figure *figure = search->figure;
	figure->item = range_text(sentence, range);
	bool pronoun = !sentence->chinese && range.first > 1 && range.first < figure->token && token_says(sentence, token_at(search, range.first - 1), "of") &&
		       (token_says(sentence, token_at(search, range.first - 2), "that") || token_says(sentence, token_at(search, range.first - 2), "those"));
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
		struct range range = sentence->chinese ? item_han(&search) : item_latin(&search);
		if (sentence->chinese)
			range = aged_han(&search, range);
		if (is_bare(&search, range))
			inherit(&search);
		else if (!is_empty(range))
			name_item(&search, range);
		else if (search.inherits)
			inherit(&search);
		if (search.frame.joined && is_elsewhere(sentence, search.figure))
			search.figure->flags |= FLAG_INHERITED_ITEM; /* by half, from 9% to 4% */
	}
}
