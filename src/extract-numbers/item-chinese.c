#include "extract-numbers/item-search.h"

#include "extract-numbers/glance.h"

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
	return token_says_one(search->sentence, token_at(search, at), GLANCE_LIST("达 达到 为 是 仅为 均为 约为 分别为"));
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
	if (*governed && !range_is_empty(range) && token_is(noun_head(search->sentence, range), WORD(IS_BODY)))
		return none;
	if (!range_is_empty(range) && is(search, range.first, WORD(IS_OPEN)) && token_figure(search->sentence, token_at(search, range.first + 1)) && token_at(search, range.first)->mate == range.first + 2)
		return none; /* （2020年） */
	return noun_core(search->sentence, range);
}

const struct figure *item_counted_before(const struct search *search)
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
	bool described = search->figure->kind == KIND_COUNT && !range_is_empty(range) && range.end - range.first <= 2 && is(search, range.end - 1, WORD(IS_HEAD) | WORD(IS_BODY));
	return !range_is_empty(range) && (people ? followed : described) ? (struct range){at, range.end} : (struct range){0};
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
	    !is(search, before - 1, WORD(IS_VERB) | WORD(IS_WEAK)) || token_says(sentence, token_at(search, before - 1), "有") || item_counted_before(search) ||
	    is(search, at, WORD(IS_COPULA) | WORD(IS_TO) | WORD(IS_SHARE) | WORD(IS_PLAN) | WORD(IS_FROM) | WORD(IS_AMONG)) ||
	    !is(search, at, WORD(IS_VERB) | WORD(IS_NOT) | WORD(IS_SCOPE) | WORD(IS_NEW)))
		return (struct range){0};
	struct range range = noun_behind(sentence, at + 1, high);
	return range_is_empty(range) ? range : (struct range){at, range.end};
}

/* The phrase behind the figure in Chinese, behind a 的 or a relative clause too. */
static struct range object_han(struct search *search)
{
	size_t at = search->frame.token + 1, high = search->frame.high;
	if (at < high && is(search, at, WORD(IS_OF)))
		at++;
	struct range range = people_han(search, noun_behind(search->sentence, at, high));
	if (range.end == range.first + 1 && is(search, range.first, WORD(IS_PLAN)) && range.end < high && is(search, range.end, WORD(IS_WHEN) | WORD(IS_VERB) | WORD(IS_ADVERB)))
		return (struct range){0}; /* 剩下1件计划今年完成 */
	if (range_is_empty(range))
		range = attributed_han(search, at);
	if (range_is_empty(range))
		range = governed_han(search, at);
	range = aged_people(search, range);
	if (!range_is_empty(range) || at >= high || is(search, at, WORD(IS_PLACE) | WORD(IS_COMMA) | WORD(IS_LIST) | WORD(IS_AND)))
		return range;
	if (!is(search, at, WORD(IS_VERB) | WORD(IS_PREPOSITION) | WORD(IS_SCOPE)) || is(search, at, CHANGES | WORD(IS_AMONG)))
		return range;
	for (; at + 1 < high; at++)
		if (is(search, at, WORD(IS_OF)))
			return noun_behind(search->sentence, at + 1, high);
	return (struct range){0};
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
		return range_is_empty(range) && end - 1 > low ? (struct range){end - 2, end - 1} : range;
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

/* 三分之一的村医是返聘人员, 六成用于绩效: what a share that heads its clause is said to be, or to go to. */
static struct range share_of_han(const struct search *search)
{
	const struct sentence *sentence = search->sentence;
	size_t at = search->frame.token + 1, high = search->frame.high;
	bool share = search->figure->kind == KIND_PERCENT || search->figure->kind == KIND_RATIO;
	if (!share || search->figure->change || at + 1 >= high)
		return (struct range){0};
	bool goes = token_says(sentence, token_at(search, at), "用于") || (token_says(sentence, token_at(search, at), "用") && token_says(sentence, token_at(search, at + 1), "于"));
	if (is(search, at, WORD(IS_OF)))
		at = noun_behind(sentence, at + 1, high).end;
	bool called = at + 1 < high && (token_says(sentence, token_at(search, at), "为") || token_says(sentence, token_at(search, at), "是"));
	if (!called && !goes)
		return (struct range){0};
	struct range range = noun_behind(sentence, at + 1 + (goes && !token_says(sentence, token_at(search, at), "用于")), high);
	return range.end < high && is(search, range.end, WORD(IS_VERB) | WORD(IS_OF)) ? (struct range){0} : range;
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

/* 城镇、农村居民收入: what the last of several is measured by is that of the others too, where they name no measure. */
static void share_tail(struct search *search, struct range part, struct range last)
{
	bool bare = !is(search, part.end - 1, WORD(IS_HEAD) | WORD(IS_RATE)) && part.end - part.first <= 2;
	struct slice text = range_text(search->sentence, last);
	if (!bare || last.end - last.first < 2 || !(is(search, last.end - 1, WORD(IS_HEAD) | WORD(IS_RATE)) || glance_ends(text, "收入 支出 消费 消費 储蓄 儲蓄")))
		return;
	struct range tail = {last.first + 1, last.end};
	search->named = arena_join(&search->sentence->arena, (struct slice[]){range_text(search->sentence, part), range_text(search->sentence, tail)}, 2);
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
	if (!range_is_empty(subject)) {
		if (split_han(search, subject, parts, MOST) != count)
			return false;
		*range = parts[index];
		if (index + 1 < count)
			share_tail(search, parts[index], parts[count - 1]);
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
	const struct figure *whole = item_counted_before(search);
	return whole && !search->frame.joined && !search->figure->change && decimal_compare(search->figure->value, whole->value) < 0;
}

bool item_is_bare(const struct search *search, struct range range)
{
	return range.end - range.first == 1 && search->figure->kind != KIND_AGE && token_says(search->sentence, token_at(search, range.first), "者");
}

/* 10, 万 */
static bool is_power(const struct token *token)
{
	struct slice word = {token->at, token->size};
	return (token->at[0] >= '0' && token->at[0] <= '9') || (token->size == 3 && glance_begins(word, "十 百 千 万 萬"));
}

/* 万人 */
static bool starts_power(const struct token *token)
{
	struct slice word = {token->at, token->size};
	return token->size > 3 && glance_begins(word, "百 千 万 萬");
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
		nouns += is(search, i, WORD(IS_NOUN)) && !is_power(token_at(search, i));
	bool whole = memcmp(token_at(search, at - 1)->at + token_at(search, at - 1)->size - 3, "每", 3) != 0; /* 每人 */
	return nouns <= (whole ? 0u : 1u) ? at - 1 : end;
}

/* 每|10|万|人口|床位6张: behind the denominator, whose number one noun counts; `low` where no numbered one stands there. */
static size_t behind_each(const struct search *search, size_t low, size_t end)
{
	size_t at = low;
	while (at < end && !is(search, at, WORD(IS_EACH)))
		at++;
	size_t first = at + 1, size = at < end ? token_at(search, at)->size : 0;
	bool numbered = size > 3 && is_power(&(struct token){.at = token_at(search, at)->at + size - 3, .size = 3});
	bool counted = false;
	while (first < end && (is_power(token_at(search, first)) || starts_power(token_at(search, first))) && !counted) {
		numbered = true;
		counted = token_at(search, first)->size > 3 && (unsigned char)token_at(search, first)->at[0] > '9';
		first++;
	}
	if (at >= end || !numbered)
		return low;
	first += !counted;
	return first < end && noun_is_part(search->sentence, first - 1) && noun_is_part(search->sentence, first) && is(search, end - 1, WORD(IS_NOUN) | WORD(IS_COPULA)) ? first : low;
}

/* 人均, 占比, 计划 alone: no noun that is measured. */
static bool is_hollow(const struct search *search, size_t low, struct range range)
{
	static const char *const words[] = {"人均", "户均", "日均", "月均", "年均", "均", "平均", "占比", "单日", "其余", "总数", "总计", "每年", "今年", "一年", "一天", "一周"};
	uint64_t opens = CHANGES | WORD(IS_COMMA) | WORD(IS_STOP) | WORD(IS_AMONG) | WORD(IS_WHEN) | WORD(IS_FROM) | WORD(IS_ADVERB) | WORD(IS_COLON) | WORD(IS_SCOPE);
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

static bool starts_most(const struct token *token)
{
	return token->size >= 3 && memcmp(token->at, "最", 3) == 0;
}

/* 最小的18岁, 最远的一个: of those that were named before. */
static bool is_superlative(const struct search *search, size_t low, struct range range, size_t end)
{
	size_t at = range.first;
	if (range_is_empty(range) || range.end > end)
		return false;
	if (range.end - range.first == 2 && starts_most(token_at(search, range.end - 1))) /* 年龄|最大|的 */
		at = range.end - 1;
	for (size_t back = 0; back < 2 && at >= low; back++, at--) {
		const struct token *token = token_at(search, at);
		if (token_begins(token, "最") && range.end < search->frame.token && is(search, range.end, WORD(IS_OF)))
			return true;
		if (at == low)
			break;
	}
	return false;
}

/* 高出平均水平3个百分点: where the comparison begins that is no part of the subject; `end` for none. */
static size_t before_excess(const struct search *search, size_t low, size_t end)
{
	for (size_t at = low; at + 1 < end; at++)
		if (is(search, at + 1, WORD(IS_NOUN) | WORD(IS_SCOPE)) && token_says_one(search->sentence, token_at(search, at), GLANCE_LIST("高出 低出 多出 超出 领先 落后")))
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
	return !range_is_empty(range) && (subject || token_figure(sentence, token_at(search, range.end))) ? range : (struct range){0};
}

/* 采血77万人次、压力性损伤护理3420例: between 、 and a number stands one noun phrase, whatever words it is made of. */
static struct range listed_han(const struct search *search, struct range range)
{
	enum { FARTHEST = 4 };
	size_t low = search->frame.low;
	if (!search->frame.joined || range_is_empty(range) || range.first <= low + 1 || range.first > low + FARTHEST || range.end > search->frame.token || !is(search, low, WORD(IS_LIST)))
		return range;
	if (!noun_is_part(search->sentence, low + 1) && !is(search, low + 1, WORD(IS_NOT)))
		return range;
	for (size_t at = low + 1; at < range.first; at++)
		if (is(search, at, CHANGES | WORD(IS_TAKING) | WORD(IS_PREPOSITION) | WORD(IS_OF) | WORD(IS_COMMA) | WORD(IS_LIST) | WORD(IS_OPEN) | WORD(IS_CLOSE) | WORD(IS_ASPECT)) || token_at(search, at)->figure)
			return range;
	range.first = low + 1;
	return range;
}

static bool is_date(const struct search *search, size_t at)
{
	const struct figure *figure = token_figure(search->sentence, token_at(search, at));
	return figure && !kind_is_statistic(figure->kind);
}

/* 平均用时26分钟: does the clause speak of how long something takes? */
static bool says_lasting(const struct search *search, size_t low)
{
	for (size_t at = low; at < search->frame.token; at++) {
		struct slice word = {token_at(search, at)->at, token_at(search, at)->size};
		if (glance_ends(word, "时 時 用时间 等待 等候 候诊 候診 持续 持續 时长 時長 限"))
			return true;
	}
	return false;
}

/* Are acts counted, not things? */
static bool is_of_acts(const struct figure *figure)
{
	return figure->kind == KIND_COUNT && glance_is(figure->unit, "次 场 场次 期 轮 批 批次 堂 届 人次");
}

/*
 * 开展|廉政|约|谈|36人次: all that stands between a verb of holding and how often it was held, of whatever words it is
 * made; or verbs that have no object, as acts (走访|慰问|9次).
 */
static struct range held_han(const struct search *search, size_t low)
{
	enum { MOST = 30 }; /* bytes */
	static const uint64_t BARS = CHANGES | WORD(IS_OF) | WORD(IS_PREPOSITION) | WORD(IS_AND) | WORD(IS_SCOPE) | WORD(IS_BODY) | WORD(IS_PLAN);
	const struct sentence *sentence = search->sentence;
	size_t end = search->frame.token, first;
	bool verbs = true, held = false; /* verbs: not 义诊|惠及 */
	while (end > low && is(search, end - 1, WORD(IS_ADVERB)))
		end--;
	for (first = end; first > low; first--) {
		const struct token *token = token_at(search, first - 1);
		if (token_says_one(sentence, token, GLANCE_LIST("开展 举办 举行 召开 进行"))) {
			held = true;
			break;
		}
		if (token_is(token, WORD(IS_WHEN)))
			break;
		if (token->figure || (unsigned char)token->at[0] < 0xE4 || token_is(token, BARS) || !token->bits)
			return (struct range){0};
	}
	if (first == end || noun_is_people(sentence, end - 1))
		return (struct range){0};
	for (size_t at = first; at < end; at++) {
		if ((is(search, at, WORD(IS_TAKING)) && !verbs) || (is(search, at, WORD(IS_ADVERB)) && at > first))
			return (struct range){0};
		verbs = verbs && is(search, at, WORD(IS_TAKING));
	}
	const struct range range = {first, end};
	return (held || (verbs && end - first > 1)) && range_text(sentence, range).size <= MOST ? range : (struct range){0};
}

struct range item_find_han(struct search *search)
{
	const struct figure *figure = search->figure;
	size_t low = item_clause_low(search), end = search->relation.subject;
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
	if (!range_is_empty(costing))
		return costing;
	size_t each = before_each(search, low, end);
	search->divided = each < end;
	if (!search->divided && search->sentence->classes & WORD(IS_EACH))
		low = behind_each(search, low, end);
	end = before_excess(search, low, each);
	if (search->relation.share.first)
		before = sharer_han(search, low);
	else if (end > low && end > 1 && is(search, end - 1, WORD(IS_OF)) && !is_date(search, end - 2) && item_counted_before(search)) /* 反对的60位 */
		return search->inherits = true, (struct range){0};
	else
		before = subject_han(search, low, end, &governed);
	const struct range held = is_of_acts(figure) ? held_han(search, low) : (struct range){0};
	if (!range_is_empty(held))
		before = held;
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
				if (!range_is_empty(before) || !is(search, at, WORD(IS_PLAN)))
					break; /* 力争|利润|进入行业前五 */
			}
		search->inherits = range_is_empty(before);
		return before;
	}
	if (!search->relation.share.first && !range_is_empty(behind = share_of_han(search)))
		return behind;
	if (!search->relation.share.first)
		behind = object_han(search);
	if (range_is_empty(behind) && is_deed(search, before))
		return search->inherits = true, (struct range){0};
	if (figure->kind == KIND_COUNT || figure->kind == KIND_MONEY)
		before = listed_han(search, before);
	bool follows = search->frame.token + 1 < search->frame.high && is(search, search->frame.token + 1, WORD(IS_OF));
	if (!range_is_empty(behind) && (wants_object(figure) || range_is_empty(before) || (follows && figure->kind == KIND_RATIO)))
		return behind;
	if ((range_is_empty(before) || governed) && figure->kind == KIND_COUNT && !range_is_empty(doubled_han(search)))
		return doubled_han(search);
	if (range_is_empty(before) && figure->kind == KIND_COUNT && !range_is_empty(behind = called_han(search)))
		return behind;
	if (range_is_empty(before) && search->divided && figure->kind != KIND_DURATION)
		return search->inherits = true, before;
	if (figure->kind == KIND_DURATION && governed && !figure->change && !says_lasting(search, low))
		return (struct range){0}; /* 从业26年, 骑了半小时 */
	bool from = search->frame.joined && search->frame.before->token > 0 && is(search, search->frame.before->token - 1, WORD(IS_FROM));
	bool stated = governed && !from && !(search->frame.joined && search->frame.before->change == CHANGE_FROM);
	search->inherits = range_is_empty(before) && (!stated || item_counted_before(search)) && (figure->kind != KIND_DURATION || figure->change) && (figure->kind != KIND_AGE || figure->change);
	return before;
}

struct range item_aged_han(const struct search *search, struct range range)
{
	size_t at = range.first;
	if (search->figure->kind == KIND_AGE || range_is_empty(range) || range.first > search->frame.token)
		return range;
	at -= at > 1 && is(search, at - 1, WORD(IS_OF));
	at -= at > 1 && is(search, at - 1, WORD(IS_PLACE)) && token_at(search, at - 1)->size >= 6;
	const struct figure *age = at > 0 ? token_statistic(search->sentence, token_at(search, at - 1)) : NULL;
	return age && age->kind == KIND_AGE ? (struct range){at - 1, range.end} : range;
}
