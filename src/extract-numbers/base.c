#include "extract-numbers/base.h"

#include "extract-numbers/glance.h"
#include "extract-numbers/noun.h"
#include "extract-numbers/relation.h"

static bool is_empty(struct range range)
{
	return range.first >= range.end;
}

static size_t find(const struct sentence *sentence, size_t first, size_t end, uint64_t bits)
{
	for (size_t at = first; at < end; at++)
		if (token_is(&sentence->tokens[at], bits))
			return at;
	return SIZE_MAX;
}

static void inherit(struct figure *figure, struct slice base)
{
	if (!base.size)
		return;
	figure->base = base;
	figure->flags |= FLAG_INHERITED_BASE;
}

/* 占Y的, 占Y的比重为: the whole without its 的. */
static struct range share_han(const struct sentence *sentence, struct range share)
{
	const struct token *tokens = sentence->tokens;
	for (size_t at = share.first; at < share.end; at++)
		if (token_figure(sentence, &tokens[at]))
			share.end = at;
	while (!is_empty(share) && !noun_is_part(sentence, share.end - 1) && !token_is(&tokens[share.end - 1], WORD(IS_WHEN)))
		share.end--;
	for (size_t at = share.first + 1; at < share.end; at++)
		if (token_says(sentence, &tokens[at], "比重") || token_says(sentence, &tokens[at], "比例"))
			share.end = at;
	size_t of = find(sentence, share.first, share.end, WORD(IS_OF));
	if (of != SIZE_MAX && of + 2 >= share.end && of > share.first)
		share.end = of; /* the 比重 behind it says nothing of the whole */
	while (!is_empty(share) && token_is(&tokens[share.first], WORD(IS_ADVERB) | WORD(IS_COPULA) | WORD(IS_ASPECT)) &&
	       !token_is(&tokens[share.first], WORD(IS_NOUN)))
		share.first++;
	return share;
}

static bool holds_power(const struct token *token)
{
	struct slice text = {token->at, token->size};
	return glance_begins(text, "千 百 万 萬 十");
}

/* 每千, 每10万: is a number each? 每月, 每人 stay with the item. */
static bool is_numbered(const struct sentence *sentence, size_t at)
{
	const struct token *token = &sentence->tokens[at];
	if (token_says_one(sentence, token, GLANCE_LIST("每千 每百 每万 每十万")))
		return true;
	if (at + 1 >= sentence->token_count || (token->size != 3 && !token_says(sentence, token, "平均每")))
		return false;
	return (token[1].at[0] >= '0' && token[1].at[0] <= '9') || holds_power(&token[1]);
}

/* 每千人口: what stands between 每 and the noun that is counted. */
static struct range each_han(const struct sentence *sentence, const struct frame *frame)
{
	const struct token *tokens = sentence->tokens;
	for (size_t at = frame->token; at-- > frame->low;) {
		if (!token_is(&tokens[at], WORD(IS_EACH)) || !is_numbered(sentence, at))
			continue;
		size_t end = at + 1, size = 0;
		while (end < frame->token && noun_is_part(sentence, end))
			end++;
		if (end < frame->token && token_is(&tokens[end], WORD(IS_PLACE) | WORD(IS_COMMA) | WORD(IS_VERB)) && !token_is(&tokens[end], WORD(IS_COPULA)))
			return (struct range){at, end};
		for (end = at + 1; end < frame->token && noun_is_part(sentence, end) && size < 6; end++)
			size += tokens[end].size;
		return end == at + 1 && tokens[at].size == 3 ? (struct range){0} : (struct range){at, end};
	}
	return (struct range){0};
}

static bool is_people(struct slice unit)
{
	static const char *const units[] = {"人", "名", "位", "个", "人次"};
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (slice_is_string(unit, units[i]))
			return true;
	return false;
}

/* May one be a part of the other, by what they are counted in? */
static bool same_unit(const struct figure *whole, const struct figure *part)
{
	if (part->kind == KIND_PERCENT || part->kind == KIND_RATIO)
		return whole->kind == KIND_COUNT || whole->kind == KIND_MONEY || whole->kind == KIND_MEASURE;
	return whole->kind == part->kind && (slice_is(whole->unit, part->unit) || (is_people(whole->unit) && is_people(part->unit)));
}

/* 医院96家（三级医院9家、二级医院23家）: the statistic right before the brackets that a part stands in. */
static const struct figure *bracketed(const struct sentence *sentence, const struct figure *part)
{
	const struct token *tokens = sentence->tokens;
	for (size_t at = part->token; at-- > 1;) {
		if (token_is(&tokens[at], WORD(IS_CLOSE)))
			return NULL;
		if (token_is(&tokens[at], WORD(IS_OPEN)) && !token_is(&tokens[at], WORD(IS_QUOTE))) {
			const struct figure *whole = token_statistic(sentence, &tokens[at - 1]);
			return whole && same_unit(whole, part) ? whole : NULL;
		}
	}
	return NULL;
}

/* 高级职称71人（正高23人），: is a figure in brackets that close before the part? */
static bool is_aside(const struct sentence *sentence, const struct figure *figure, const struct figure *part)
{
	for (size_t at = figure->token + 1; at < part->token; at++)
		if (token_is(&sentence->tokens[at], WORD(IS_CLOSE) | WORD(IS_OPEN)) && !token_is(&sentence->tokens[at], WORD(IS_QUOTE)))
			return token_is(&sentence->tokens[at], WORD(IS_CLOSE)) && sentence->tokens[at].mate && sentence->tokens[at].mate < figure->token;
	return false;
}

/* The statistic that 其中 parts: the last one before it that counts a whole in the part's unit. */
static const struct figure *whole_of(const struct sentence *sentence, const struct figure *part, size_t among)
{
	const struct figure *whole = bracketed(sentence, part);
	if (whole)
		return whole;
	for (size_t at = 0; at < among; at++) {
		const struct figure *figure = token_statistic(sentence, &sentence->tokens[at]);
		if (!figure)
			continue;
		bool own = part->token == among + 1 && token_is(&sentence->tokens[among], WORD(IS_AMONG)); /* 其中60%分给 */
		bool other = part->kind == KIND_COUNT || own || !slice_is(figure->item, part->item);
		if (figure->change != CHANGE_INCREASE && figure->change != CHANGE_DECREASE && other && same_unit(figure, part) && !is_aside(sentence, figure, part))
			whole = figure;
	}
	return whole;
}

/* The whole of the first part behind 其中: a later one of another whole is no part. */
static bool is_other_whole(const struct sentence *sentence, const struct figure *part, const struct figure *whole, size_t among)
{
	const struct figure *first = sentence->figures;
	while (first < part && (first->token < among || !kind_is_statistic(first->kind)))
		first++;
	if (first == part || first->kind == part->kind || !whole)
		return false;
	const struct figure *other = whole_of(sentence, first, among);
	return other && other != whole && sentence->tokens[other->token].clause > sentence->tokens[whole->token].clause;
}

/* Has the clause of a figure a predicate of its own, so that it is no further part of a list? */
static bool has_predicate(const struct sentence *sentence, const struct frame *frame)
{
	bool lone = frame->low + 1 == frame->token && !token_is(&sentence->tokens[frame->low], WORD(IS_UP) | WORD(IS_DOWN) | WORD(IS_TO) | WORD(IS_NEW));
	const struct figure *figure = token_statistic(sentence, &sentence->tokens[frame->token]);
	if (lone && sentence->chinese && figure && figure->kind == KIND_COUNT && whole_of(sentence, figure, frame->clause))
		return false; /* 跌倒81件: what happened is the name of the part */
	for (size_t at = frame->low; at < frame->token; at++)
		if (token_is(&sentence->tokens[at], WORD(IS_VERB)) && !token_is(&sentence->tokens[at], WORD(IS_COPULA) | WORD(IS_SHARE)))
			return true;
	return false;
}

/* The 其中 that a figure's clause stands behind, within the same part of the sentence; SIZE_MAX. */
static size_t among_before(const struct sentence *sentence, const struct frame *frame)
{
	const struct token *tokens = sentence->tokens;
	for (size_t at = frame->token; at-- > 0;) {
		if (token_is(&tokens[at], WORD(IS_AMONG)))
			return tokens[at].clause == tokens[frame->token].clause || !has_predicate(sentence, frame) ? at : SIZE_MAX;
		if (token_is(&tokens[at], WORD(IS_STOP)))
			break;
	}
	return SIZE_MAX;
}

/* 5:1 is of two things beside each other, no share of a whole. */
static bool is_to(const struct figure *figure)
{
	return memchr(figure->raw.at, ':', figure->raw.size) || slice_holds(figure->raw, "：") || slice_holds(figure->raw, "∶") || slice_holds(figure->raw, " to ");
}

static bool figure_is_share(const struct figure *figure)
{
	return figure->kind == KIND_PERCENT || (figure->kind == KIND_RATIO && !is_to(figure));
}

static bool figure_share(const struct sentence *sentence, const struct frame *frame)
{
	return figure_is_share(&sentence->figures[sentence->tokens[frame->token].figure - 1]);
}

/* Is a token 中 behind a noun? Not that of 臺中, where no dictionary joins the two. */
static bool is_within(const struct sentence *sentence, size_t at)
{
	const struct token *tokens = sentence->tokens;
	bool lone = tokens[at - 1].size == 3 && (at < 2 || !noun_is_part(sentence, at - 2)) && !token_is(&tokens[at - 1], WORD(IS_CLOSE));
	if (lone || !noun_is_part(sentence, at - 1))
		return false;
	if (token_says(sentence, &tokens[at], "中药") && at + 1 < sentence->token_count && (token_says(sentence, &tokens[at + 1], "品") || token_says(sentence, &tokens[at + 1], "品费")))
		return true; /* 费用|中|药品费: the medicine of no tradition is 药品 */
	if (!token_says(sentence, &tokens[at], "中"))
		return false;
	const struct figure *next = token_statistic(sentence, &tokens[at + 1]);
	bool share = next && (next->kind == KIND_PERCENT || next->kind == KIND_RATIO);
	return token_is(&tokens[at + 1], WORD(IS_COMMA) | WORD(IS_VERB) | WORD(IS_FROM)) || noun_is_part(sentence, at + 1) || share || (next && next->kind == KIND_AGE);
}

/* 医院中，公立46个: a noun and 中 that are the head of the sentence */
static bool heads_parts(const struct sentence *sentence, size_t at)
{
	return token_is(&sentence->tokens[at + 1], WORD(IS_COMMA)) && noun_before(sentence, 0, at).first == 0;
}

/* 教师中，X占…: a clause that is a noun and 中. */
static struct range within_han(const struct sentence *sentence, const struct frame *frame)
{
	const struct token *tokens = sentence->tokens;
	const struct figure *figure = &sentence->figures[tokens[frame->token].figure - 1];
	size_t first = 0;
	bool crossed = false;
	for (size_t at = frame->token; at-- > 0;) {
		crossed |= token_is(&tokens[at], WORD(IS_STOP));
		if (token_is(&tokens[at], WORD(IS_STOP)) && !token_says(sentence, &tokens[at + 1], "按") && !figure_share(sentence, frame)) /* ；按等级分 */
			break;
		if (tokens[at].size < 3 || memcmp(tokens[at].at, "中", 3) != 0)
			continue;
		bool far = tokens[at].clause != tokens[frame->token].clause && !figure_share(sentence, frame) &&
			   (!token_is(&tokens[at + 1], WORD(IS_COMMA)) || has_predicate(sentence, frame));
		if (at > first && at < frame->token && !far && is_within(sentence, at) && (!crossed || heads_parts(sentence, at)))
			return figure_share(sentence, frame) || token_says(sentence, &tokens[at + 1], "有") || (figure->kind == KIND_COUNT && heads_parts(sentence, at))
				       ? noun_core(sentence, noun_before(sentence, 0, at))
				       : (struct range){0};
	}
	return (struct range){0};
}

/* 46名书记中，由主任担任的有41名: the noun between a count and 中, of which a smaller count of the same speaks. */
static struct range counted_within(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	const struct token *tokens = sentence->tokens;
	for (size_t at = frame->token; at-- > 1;) {
		if (token_is(&tokens[at], WORD(IS_STOP)))
			break;
		if (!token_says(sentence, &tokens[at], "中") || !noun_is_part(sentence, at - 1))
			continue;
		struct range noun = noun_before(sentence, 0, at);
		const struct figure *whole = !is_empty(noun) && noun.first > 0 ? token_statistic(sentence, &tokens[noun.first - 1]) : NULL;
		bool smaller = whole && whole->kind == KIND_COUNT && figure->kind == KIND_COUNT && !figure->change && same_unit(whole, figure) &&
			       decimal_compare(figure->value, whole->value) < 0;
		return smaller ? noun : (struct range){0};
	}
	return (struct range){0};
}

/* 党员1,161名，占近五成，“90后”1,020名，超过四成: a share alone behind a part is of the same whole. */
static bool is_lone_share(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	const struct figure *before = frame->before;
	return figure_share(sentence, frame) && !figure->change && frame->clause == frame->token && frame->high == frame->token + 1 && before && before->kind == KIND_COUNT &&
	       before->base.size && !before->change && sentence->tokens[before->token].clause + 1 == sentence->tokens[frame->token].clause;
}

static bool compares(const struct figure *figure)
{
	return figure->change == CHANGE_INCREASE || figure->change == CHANGE_DECREASE || figure->kind == KIND_MULTIPLE;
}

static bool compares_by(const struct figure *figure)
{
	return figure->change == CHANGE_INCREASE || figure->change == CHANGE_DECREASE;
}

/* 同比 and its like in the clause. */
static struct range year_on_year(const struct sentence *sentence, const struct frame *frame)
{
	size_t at = find(sentence, frame->clause, frame->token, WORD(IS_ON_YEAR));
	return at == SIZE_MAX ? (struct range){0} : (struct range){at, at + 1};
}

/* What a whole counts, unless it is what the part does. */
static struct slice other_item(const struct figure *whole, const struct figure *part)
{
	return whole && !slice_is(whole->item, part->item) ? whole->item : (struct slice){0};
}

/* 抽查191家: do some be looked at in the clause, of which later ones are parts? */
static bool is_surveyed(const struct sentence *sentence, const struct figure *figure)
{
	struct frame frame = frame_of(sentence, (size_t)(figure - sentence->figures));
	for (size_t at = frame.low; at < frame.token; at++)
		if (token_says_one(sentence, &sentence->tokens[at], GLANCE_LIST("抽查 抽检 调查 访问 检测 检查 巡查 受理 招募 稽核 报名 共有 参加 受访")) ||
		    token_says_one(sentence, &sentence->tokens[at], GLANCE_LIST("审查 筛查 排查 收到 征集 采集 召集 审核")))
			return true;
	return false;
}

/* A count without its noun is a part of one before it that has the same unit (抽查191家，合格171家). */
static const struct figure *counted_before(const struct sentence *sentence, const struct figure *part)
{
	if (part->kind != KIND_COUNT || part->change)
		return NULL;
	struct frame frame = frame_of(sentence, (size_t)(part - sentence->figures));
	bool predicate = has_predicate(sentence, &frame);
	for (const struct figure *figure = sentence->figures; figure < part; figure++)
		if (figure->kind == KIND_COUNT && slice_is(figure->unit, part->unit) && decimal_compare(part->value, figure->value) < 0 &&
		    sentence->tokens[figure->token].clause < sentence->tokens[part->token].clause &&
		    (figure->item.at == part->item.at || (is_surveyed(sentence, figure) && !predicate)))
			return figure;
	return NULL;
}

/* 人均2万元: no part of what was listed before. */
static bool is_average(const struct sentence *sentence, const struct frame *frame)
{
	for (size_t at = frame->low; at < frame->token; at++) {
		const struct token *token = &sentence->tokens[at];
		if (token->size >= 3 && memcmp(token->at + token->size - 3, "均", 3) == 0)
			return true;
	}
	return false;
}

/* 支部书记由X担任的占80%: 支部书记 */
static struct range served_han(const struct sentence *sentence, const struct frame *frame)
{
	size_t from = find(sentence, frame->low, frame->token, WORD(IS_FROM));
	if (from == SIZE_MAX)
		return (struct range){0};
	size_t end = from;
	while (end > frame->low && token_is(&sentence->tokens[end - 1], WORD(IS_ADVERB)))
		end--;
	return noun_before(sentence, frame->low, end);
}

/* X占比45%: 占比 says the same as 占. */
static bool is_proportion(const struct sentence *sentence, const struct frame *frame)
{
	for (size_t at = frame->low; at < frame->token; at++)
		if (token_says(sentence, &sentence->tokens[at], "占比"))
			return true;
	return false;
}

/* 300名学生，九成以上升入高中: a share that begins its clause, a predicate behind it. */
static bool leads(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	const struct token *tokens = sentence->tokens;
	return figure_share(sentence, frame) && !figure->change && frame->low == frame->token && frame->token == frame->clause && frame->high > frame->token + 1 &&
	       token_is(&tokens[frame->token + 1], WORD(IS_VERB)) && !token_is(&tokens[frame->token + 1], WORD(IS_SHARE) | WORD(IS_COPULA)) && frame->before &&
	       tokens[frame->before->token].clause + 1 == tokens[frame->token].clause && frame->before->kind == KIND_COUNT;
}

/* Is a base a time (2019年, 上年同期) and no whole? */
static bool is_time_han(struct slice base)
{
	static const char *const ends[] = {"年", "月", "期", "季度", "同期", "年度", "去年", "上年"};
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (base.size >= strlen(ends[i]) && memcmp(base.at + base.size - strlen(ends[i]), ends[i], strlen(ends[i])) == 0)
			return true;
	return false;
}

/* 支出1.96亿元，其中人员8232万元，占42%；药品7448万元，占38%: the whole of a share is that of the share before it, or what was counted. */
static struct slice shared_before(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	const struct figure *before = frame->before;
	if (before->base.size && !compares(before) && !is_time_han(before->base))
		return before->base;
	for (const struct figure *share = before; share >= sentence->figures; share--)
		if (share->kind == figure->kind && share->base.size && !share->change && !is_time_han(share->base) &&
		    sentence->tokens[share->token].clause + 3 > sentence->tokens[figure->token].clause)
			return share->base;
	const struct figure *whole = whole_of(sentence, figure, frame->clause);
	for (const struct figure *part = whole; part && whole->flags & FLAG_INHERITED_BASE && part-- > sentence->figures;)
		if (part->flags & FLAG_INHERITED_BASE && part->base.at == whole->base.at && part->kind == whole->kind)
			return whole->base; /* 党员90名，其中在职71名，离休19名；女党员占四成 */
	return other_item(whole, figure);
}

/* 党员90名（女党员39名、预备党员5名） */
static bool is_bracket_part(const struct sentence *sentence, const struct figure *part)
{
	const struct figure *whole = part->kind == KIND_COUNT && !part->change ? bracketed(sentence, part) : NULL;
	return whole && whole->item.size && whole->kind == KIND_COUNT && decimal_compare(part->value, whole->value) < 0 && slice_is(whole->unit, part->unit) && !slice_is(whole->item, part->item);
}

/* 床位3.02万张（占78.2%）: a share in the brackets behind a part is of the part's own whole. */
static bool is_share_of_part(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	const struct token *tokens = sentence->tokens;
	const struct figure *before = frame->before;
	if (!before || !before->base.size || before->change || !figure_share(sentence, frame) || figure->change)
		return false;
	size_t at = frame->token;
	while (at > 0 && token_is(&tokens[at - 1], WORD(IS_SHARE) | WORD(IS_ADVERB) | WORD(IS_COPULA)))
		at--;
	return at > 1 && token_is(&tokens[at - 1], WORD(IS_OPEN)) && tokens[at - 2].figure && token_statistic(sentence, &tokens[at - 2]) == before && !is_time_han(before->base);
}

/* 3个徒弟有2个出师, 43条措施已销号39条: a smaller number of what the clause has counted. */
static bool is_some_of(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	const struct figure *before = frame->before;
	if (!frame->joined || figure->kind != KIND_COUNT || before->kind != KIND_COUNT || figure->change || before->change || figure->item.at != before->item.at || !figure->item.size)
		return false;
	if (!same_unit(before, figure) || decimal_compare(figure->value, before->value) >= 0 || frame->low + 1 > frame->token)
		return false;
	bool verb = false;
	for (size_t at = frame->low; at < frame->token; at++) {
		struct slice word = {sentence->tokens[at].at, sentence->tokens[at].size};
		if (glance_ends(word, "成 为 為")) /* 9个窗口并成1个 */
			return false;
		verb |= token_is(&sentence->tokens[at], WORD(IS_VERB)) || token_says(sentence, &sentence->tokens[at], "有");
	}
	return verb && find(sentence, frame->low, frame->token, WORD(IS_LIST) | WORD(IS_AND) | WORD(IS_STOP) | WORD(IS_UP) | WORD(IS_DOWN) | WORD(IS_TO)) == SIZE_MAX;
}

/* 结余1870万元中六成用于人员: the number that 中 stands behind. */
static const struct figure *within_counted(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	const struct token *tokens = sentence->tokens;
	if (!figure_share(sentence, frame) || figure->change)
		return NULL;
	for (size_t at = frame->token; at-- > 1 && tokens[at].clause + 1 >= tokens[frame->token].clause;) {
		const struct figure *whole = token_statistic(sentence, &tokens[at - 1]);
		bool within = whole && (token_says(sentence, &tokens[at], "中") || token_says(sentence, &tokens[at], "里"));
		if (within && same_unit(whole, figure))
			return whole;
	}
	return NULL;
}

/* 其中六成用于A，二成用于B: a share at the head of its clause behind one that is of a whole. */
static bool goes_on_share(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	const struct figure *before = frame->before;
	if (!before || !figure_share(sentence, frame) || figure->change || before->change || before->kind != figure->kind || !before->base.size || is_time_han(before->base))
		return false;
	for (size_t at = frame->clause; at < frame->token; at++)
		if (!token_is(&sentence->tokens[at], WORD(IS_ADVERB) | WORD(IS_COPULA)) && !token_says(sentence, &sentence->tokens[at], "其余") && !token_says(sentence, &sentence->tokens[at], "另"))
			return false;
	return sentence->tokens[before->token].clause + 1 == sentence->tokens[frame->token].clause && frame->token + 1 < frame->high;
}

/* 职工288人，本科以上学历者不足三成: a share in words of those that the clause before counts */
static bool is_share_of_counted(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	const struct figure *before = frame->before;
	if (!before || frame->joined || figure->change || !figure_share(sentence, frame) || glance_ends(figure->raw, "% ％ ‰"))
		return false;
	bool counted = before->kind == KIND_COUNT && !before->change && before->item.size && sentence->tokens[before->token].clause + 1 == sentence->tokens[frame->token].clause;
	if (!counted || glance_begins(figure->raw, "百分 千分 万分"))
		return false;
	for (size_t at = frame->low; at < frame->token; at++)
		if (token_is(&sentence->tokens[at], WORD(IS_RATE) | WORD(IS_STOP) | WORD(IS_THAN) | WORD(IS_UP) | WORD(IS_DOWN) | WORD(IS_WHEN)))
			return false;
	size_t last = frame->token;
	while (last > frame->low && token_is(&sentence->tokens[last - 1], WORD(IS_COPULA) | WORD(IS_ADVERB)))
		last--;
	struct slice word = {sentence->tokens[last - 1].at, sentence->tokens[last - 1].size};
	return last > frame->low && (token_is(&sentence->tokens[last - 1], WORD(IS_OF)) || glance_ends(word, "者 人口 人 员 員 生 师 師 户 戶")) &&
	       (!token_is(&sentence->tokens[last - 1], WORD(IS_NOUN)) || is_people(before->unit));
}

/* 其中亿元以上项目38个: an amount that only says which ones are counted */
static bool is_threshold(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	const struct figure *next = figure + 1;
	bool bound = figure->qualifier == QUALIFIER_AT_LEAST || figure->qualifier == QUALIFIER_AT_MOST || figure->qualifier == QUALIFIER_OVER;
	if (!bound || (figure->kind != KIND_MONEY && figure->kind != KIND_MEASURE) || next == sentence->figures + sentence->count || next->kind != KIND_COUNT)
		return false;
	return frame->high == next->token && sentence->tokens[next->token].clause == sentence->tokens[frame->token].clause;
}

/* A share or part that states no base has the one of the figures before it. */
static void inherit_part(const struct sentence *sentence, struct figure *figure, const struct frame *frame)
{
	const struct figure *before = frame->before, *counted = within_counted(sentence, figure, frame);
	bool share = figure->kind == KIND_PERCENT || figure->kind == KIND_RATIO;
	if (is_share_of_part(sentence, figure, frame) || goes_on_share(sentence, figure, frame)) {
		inherit(figure, before->base);
		return;
	}
	if (is_some_of(sentence, figure, frame)) {
		inherit(figure, before->item);
		return;
	}
	if (counted && counted->item.size) {
		inherit(figure, counted->item);
		return;
	}
	if (is_threshold(sentence, figure, frame))
		return;
	size_t among = among_before(sentence, frame);
	bool own = among != SIZE_MAX && sentence->tokens[among].clause == sentence->tokens[frame->token].clause;
	bool taken = find(sentence, frame->low, frame->token, WORD(IS_SHARE)) != SIZE_MAX || (before && before->base.size && is_proportion(sentence, frame));
	if (among != SIZE_MAX && (!share || taken || own) && !is_average(sentence, frame)) {
		const struct figure *whole = whole_of(sentence, figure, among);
		if (!own && is_other_whole(sentence, figure, whole, among))
			return;
		if (whole && (!slice_is(whole->item, figure->item) || figure->item.at == whole->item.at))
			inherit(figure, whole->item);
		else if (!whole && taken && before && before->flags & FLAG_INHERITED_BASE)
			inherit(figure, before->base);
		return;
	}
	struct range within = share || figure->kind == KIND_COUNT ? within_han(sentence, frame) : (struct range){0};
	if (is_empty(within))
		within = counted_within(sentence, figure, frame);
	if (is_lone_share(sentence, figure, frame))
		inherit(figure, before->base);
	else if (!is_empty(within))
		inherit(figure, range_text(sentence, within));
	else if (share && taken && !is_empty(within = served_han(sentence, frame)))
		figure->base = range_text(sentence, within);
	else if (share && taken && before)
		inherit(figure, shared_before(sentence, figure, frame));
	else if (is_bracket_part(sentence, figure))
		inherit(figure, bracketed(sentence, figure)->item);
	else if (counted_before(sentence, figure))
		inherit(figure, counted_before(sentence, figure)->item);
	else if (is_share_of_counted(sentence, figure, frame))
		inherit(figure, before->base.size && before->flags & FLAG_INHERITED_BASE ? before->base : before->item);
	else if (leads(sentence, figure, frame))
		inherit(figure, other_item(whole_of(sentence, figure, frame->clause), figure));
}

/* 较2020年，门诊增长5%; 同比门诊增长5%，住院下降2%: a comparison before the first subject is that of the later ones too. */
static bool leads_than(const struct sentence *sentence, const struct figure *figure)
{
	const char *at = figure->base.at;
	struct frame frame = frame_of(sentence, (size_t)(figure - sentence->figures));
	return at && figure->item.at > at && frame.clause < frame.token && (at == sentence->tokens[frame.clause].at || (frame.clause + 1 < frame.token && at == sentence->tokens[frame.clause + 1].at && token_is(&sentence->tokens[frame.clause], WORD(IS_THAN) | WORD(IS_AND))));
}

/* 较2020年增长15%，护士数增长20%: a comparison holds for the changes of the clauses behind it, up to a ；. */
static bool goes_on(const struct sentence *sentence, const struct figure *before, const struct figure *figure)
{
	const struct token *tokens = sentence->tokens;
	if (!compares_by(before) || !before->base.size || !compares_by(figure))
		return false;
	for (size_t at = before->token; at < figure->token; at++)
		if (token_is(&tokens[at], WORD(IS_STOP)))
			return false;
	return tokens[figure->token].clause <= tokens[before->token].clause + 1;
}

static void inherit_han(const struct sentence *sentence, struct figure *figure, const struct frame *frame)
{
	const struct figure *before = frame->before;
	bool or = frame->joined && frame->low + 1 == frame->token && token_says(sentence, &sentence->tokens[frame->low], "或");
	if (or && compares_by(before)) /* 减少2,107人或0.38% */
		inherit(figure, before->base);
	else if (!compares(figure))
		inherit_part(sentence, figure, frame);
	else if (before && compares(before) && figure->change != CHANGE_NONE && figure->kind != KIND_MULTIPLE &&
		 (figure->item.at == before->item.at || leads_than(sentence, before) || goes_on(sentence, before, figure)))
		inherit(figure, before->base);
}

static struct range than_before(const struct sentence *sentence, const struct figure *figure)
{
	struct frame frame = frame_of(sentence, (size_t)(figure - sentence->figures));
	return relation_of(sentence, &frame).than;
}

/* 与2015年相比，: in the clause before. */
static struct range compared_han(const struct sentence *sentence, const struct frame *frame)
{
	const struct token *tokens = sentence->tokens;
	for (size_t at = frame->clause; at-- > 0 && tokens[at].clause + 2 >= tokens[frame->token].clause && !token_statistic(sentence, &tokens[at]);) {
		if (!token_says(sentence, &tokens[at], "相比") && !token_says(sentence, &tokens[at], "相较"))
			continue;
		for (size_t first = at; first-- > 0 && tokens[first].clause == tokens[at].clause;)
			if (token_is(&tokens[first], WORD(IS_AND)) || token_says(sentence, &tokens[first], "同"))
				return (struct range){first + 1, at};
	}
	return (struct range){0};
}

/* 高出全省平均水平1.6个百分点: what stands between the verb and the number. */
static struct range exceeded_han(const struct sentence *sentence, const struct frame *frame)
{
	for (size_t at = frame->token; at-- > frame->low;)
		if (token_says_one(sentence, &sentence->tokens[at], GLANCE_LIST("高出 超出 多出 高过 低出"))) {
			size_t noun = at + 1;
			while (noun < frame->token && token_is(&sentence->tokens[noun], WORD(IS_SCOPE)))
				noun++;
			return noun < frame->token && noun_behind(sentence, noun, frame->token).end == frame->token ? (struct range){at + 1, frame->token} : (struct range){0};
		}
	return (struct range){0};
}

/* 54.6%的床位: a share of what stands behind it; not 5%的增长. */
static struct range of_han(const struct sentence *sentence, const struct frame *frame)
{
	size_t at = frame->token + 1;
	if (at + 1 >= frame->high || !token_is(&sentence->tokens[at], WORD(IS_OF)) || token_is(&sentence->tokens[at + 1], WORD(IS_UP) | WORD(IS_DOWN) | WORD(IS_RATE)))
		return (struct range){0};
	struct range range = noun_behind(sentence, at + 1, frame->high);
	bool rate = !is_empty(range) && token_is(noun_head(sentence, range), WORD(IS_RATE) | WORD(IS_UP) | WORD(IS_DOWN));
	bool plan = !is_empty(range) && token_is(noun_head(sentence, range), WORD(IS_PLAN)); /* 3%的目标 */
	return rate || plan ? (struct range){0} : range;
}

/* 较改革前的83%提升8点: a figure that something is compared with has itself no base. */
static bool is_standard(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	size_t at = frame->token + 1;
	const struct figure *next = at + 1 < sentence->token_count ? token_statistic(sentence, &sentence->tokens[at + 1]) : NULL;
	size_t open = figure->change ? SIZE_MAX : find(sentence, frame->low, frame->token, WORD(IS_OPEN));
	if (open != SIZE_MAX && sentence->tokens[open].mate > frame->token && !token_is(&sentence->tokens[open], WORD(IS_QUOTE)) && find(sentence, frame->low, frame->token, WORD(IS_COMMA)) == SIZE_MAX)
		return true; /* 较上周（4.95%）上升 */
	return !figure->change && at < frame->high && token_is(&sentence->tokens[at], WORD(IS_UP) | WORD(IS_DOWN)) && next && compares_by(next);
}

/* 6.1/10万: what a slash parts a number by. */
static struct range below_han(const struct sentence *sentence, const struct frame *frame)
{
	size_t at = frame->token + 1, end = at + 1;
	if (at + 1 >= frame->high || sentence->tokens[at].at[0] != '/' || sentence->tokens[end].at[0] < '0' || sentence->tokens[end].at[0] > '9')
		return (struct range){0};
	while (end < frame->high && noun_is_part(sentence, end))
		end++;
	return (struct range){at + 1, end};
}

/* 每千人口床位6张、医师3人; 分别占65%、24%和11%; 增长41%和1.6倍: does a list go on that has one base? */
static bool goes_on_list(const struct sentence *sentence, const struct frame *frame)
{
	const struct token *tokens = sentence->tokens;
	const struct figure *figure = &sentence->figures[tokens[frame->token].figure - 1], *before = frame->before;
	if (!frame->joined || !before->base.size || figure->change == CHANGE_FROM)
		return false;
	bool each = slice_begins(before->base, "每") && before->kind == figure->kind, share = figure_share(sentence, frame) && !figure->change && !before->change;
	bool change = compares(before) && (compares_by(figure) || figure->kind == KIND_MULTIPLE);
	bool joined = false;
	for (size_t at = frame->low; at < frame->token; at++) {
		if (token_is(&tokens[at], WORD(IS_VERB) | WORD(IS_STOP)) && !token_is(&tokens[at], WORD(IS_NOUN) | WORD(IS_COPULA)))
			return false;
		joined |= token_is(&tokens[at], WORD(IS_LIST) | WORD(IS_AND));
	}
	bool bare = frame->low + 1 == frame->token;
	return joined && (each || ((share || change) && bare));
}

static void base_han(const struct sentence *sentence, struct figure *figure, const struct frame *frame)
{
	struct relation relation = relation_of(sentence, frame);
	struct range range = {0};
	if (!is_empty(relation.than) && is_standard(sentence, figure, frame))
		return;
	if (relation.share.first)
		range = share_han(sentence, relation.share);
	else if (!is_empty(relation.than) && figure->change != CHANGE_FROM)
		range = relation.than;
	if (is_empty(range) && compares(figure))
		range = exceeded_han(sentence, frame);
	if (is_empty(range) && figure_share(sentence, frame) && !figure->change)
		range = of_han(sentence, frame);
	if (is_empty(range) && frame->joined && compares(figure)) /* 较去年同期的12起减少7起 */
		range = than_before(sentence, frame->before);
	if (is_empty(range) && figure->change != CHANGE_FROM)
		range = relation.whole;
	if (is_empty(range) && compares(figure))
		range = compared_han(sentence, frame);
	if (is_empty(range) && (compares(figure) || figure->kind == KIND_PERCENT || figure->kind == KIND_MONEY) && figure->change != CHANGE_FROM)
		range = year_on_year(sentence, frame);
	if (is_empty(range))
		range = below_han(sentence, frame);
	if (is_empty(range) && figure->kind != KIND_PERCENT && figure->kind != KIND_AGE)
		range = each_han(sentence, frame);
	if (!is_empty(range))
		figure->base = range_text(sentence, range);
	else if (goes_on_list(sentence, frame))
		inherit(figure, frame->before->base);
	else if ((figure->change == CHANGE_RISE_TO || figure->change == CHANGE_FALL_TO) && frame->joined && frame->before->change == CHANGE_FROM)
		figure->base = frame->before->base; /* 占Y的比重由A升至B */
	else if (figure->change != CHANGE_FROM && figure->change != CHANGE_RISE_TO && figure->change != CHANGE_FALL_TO)
		inherit_han(sentence, figure, frame);
}

static bool says(const struct sentence *sentence, size_t at, const char *word)
{
	return at < sentence->token_count && token_says(sentence, &sentence->tokens[at], word);
}

static bool says_one(const struct sentence *sentence, size_t at, const char *const *words)
{
	for (; *words; words++)
		if (says(sentence, at, *words))
			return true;
	return false;
}

/* The phrase from `first`, dates included: the previous year, 2021, last year's level. */
static struct range phrase_latin(const struct sentence *sentence, size_t first, size_t high)
{
	static const char *const before[] = {"in", "with", "to", "at", "by", "on", NULL}, *const inside[] = {"earlier", "before", "of", "last", "ago", NULL};
	while (first < high && says_one(sentence, first, before))
		first++;
	size_t end = first;
	while (end < high && (token_is(&sentence->tokens[end], WORD(IS_ARTICLE) | WORD(IS_NOUN) | WORD(IS_WHEN)) ||
			      (token_figure(sentence, &sentence->tokens[end]) && !token_statistic(sentence, &sentence->tokens[end])) ||
			      says_one(sentence, end, inside)) &&
	       !(token_is(&sentence->tokens[end], WORD(IS_AND)) && !(end + 1 < high && token_figure(sentence, &sentence->tokens[end + 1]) && !token_statistic(sentence, &sentence->tokens[end + 1])))) /* 2020 and | the best price */
		end++;
	while (end > first && says(sentence, end - 1, "of"))
		end--; /* its peak | of 24,085 */
	return (struct range){first, end};
}

static size_t clause_end(const struct sentence *sentence, const struct frame *frame)
{
	size_t end = frame->token;
	while (end < sentence->token_count && sentence->tokens[end].clause == sentence->tokens[frame->token].clause)
		end++;
	return end;
}

static bool is_time(const struct sentence *sentence, struct range range)
{
	static const char *const words[] = {"year", "month", "quarter", "period", "year's", "summer", "winter", "week", "decade", "season", "level", "peak", NULL};
	for (size_t at = range.first; at < range.end; at++) {
		const struct figure *figure = token_figure(sentence, &sentence->tokens[at]);
		if ((figure && figure->kind == KIND_DATE) || says_one(sentence, at, words))
			return true;
	}
	return false;
}

/* Compared with 2020, …; Year on year, …: a comparison at the head of a sentence holds for its changes. */
static struct range heading_than(const struct sentence *sentence)
{
	size_t first = 0, end;
	if (says(sentence, 0, "year") && says(sentence, 1, "on") && says(sentence, 2, "year"))
		end = 3;
	else if (says(sentence, 0, "compared") && (says(sentence, 1, "with") || says(sentence, 1, "to")))
		end = phrase_latin(sentence, first = 2, sentence->token_count).end;
	else
		return (struct range){0};
	return end < sentence->token_count && token_is(&sentence->tokens[end], WORD(IS_COMMA)) ? (struct range){first, end} : (struct range){0};
}

/* The phrase behind some articles, without a verb of change at its end. */
static struct range plain_latin(const struct sentence *sentence, size_t at, size_t high)
{
	while (at < high && token_is(&sentence->tokens[at], WORD(IS_ARTICLE) | WORD(IS_OF)))
		at++;
	size_t dated = at; /* of the 2019 total, of the 27 counties */
	while (at < high && token_figure(sentence, &sentence->tokens[at]))
		at++;
	struct range range = noun_behind(sentence, at, high);
	if (at > dated && !token_statistic(sentence, &sentence->tokens[dated]))
		range = (struct range){dated, is_empty(range) ? at : range.end};
	for (at = range.first; at < range.end; at++)
		if (token_is(&sentence->tokens[at], WORD(IS_UP) | WORD(IS_DOWN)))
			range.end = at;
	return range;
}

/* from 2010 to 2020, over the decade: the time that a change took, against which nothing is measured. */
static bool is_whole_span(const struct sentence *sentence, size_t word, struct range range)
{
	static const char *const spans[] = {"decade", "period", "years", "months", "season", NULL};
	const struct figure *date = is_empty(range) ? NULL : token_figure(sentence, &sentence->tokens[range.first]);
	if (says(sentence, word, "from"))
		return date && date->kind == KIND_DATE && date->period.size && memchr(date->period.at, '/', date->period.size) && date->period.at[date->period.size - 1] != '.' && slice_holds(date->raw, " to ");
	return says(sentence, word, "over") && range.end == range.first + 2 && says(sentence, range.first, "the") && says_one(sentence, range.first + 1, spans);
}

/* than, compared with, over, on, below: what the change is measured against. */
static struct range than_latin(const struct sentence *sentence, const struct frame *frame)
{
	static const char *const words[] = {"over", "on", "from", "below", "above", "under", "since", NULL};
	static const char *const beside[] = {"below", "above", "over", "under", NULL};
	size_t high = clause_end(sentence, frame);
	if (says(sentence, frame->token + 1, "short") && says(sentence, frame->token + 2, "of"))
		return plain_latin(sentence, frame->token + 3, high);
	for (size_t at = frame->token + 1; at < frame->high; at++) {
		if (token_is(&sentence->tokens[at], WORD(IS_THAN)))
			return phrase_latin(sentence, at + 1, high);
		if (!says_one(sentence, at, words))
			continue;
		struct range range = phrase_latin(sentence, at + 1, high);
		if (is_whole_span(sentence, at, range))
			continue;
		if (says(sentence, at, "from") && find(sentence, frame->clause, frame->token, WORD(IS_PLAN)) != SIZE_MAX)
			continue; /* will rise by £45 from April 2025 */
		if (!is_empty(range) && !says(sentence, at, "since") && (is_time(sentence, range) || (at == frame->token + 1 && says_one(sentence, at, beside))))
			return range;
	}
	for (size_t at = frame->token; at-- > 0 && sentence->tokens[at].clause + 1 >= sentence->tokens[frame->token].clause;) {
		if (token_statistic(sentence, &sentence->tokens[at]))
			break;
		if (token_is(&sentence->tokens[at], WORD(IS_THAN)) && at + 1 < frame->token)
			return phrase_latin(sentence, at + 1, frame->token);
	}
	return (struct range){0};
}

static struct range year_latin(const struct sentence *sentence, const struct frame *frame)
{
	static const char *const words[] = {"year-on-year", "month-on-month", "quarter-on-quarter", "year-over-year", "annually", NULL};
	size_t high = frame->high;
	if (says(sentence, frame->token + 1, "and") && high == frame->token + 2 && high < sentence->token_count) /* by 3.6 and 1.9 points year-on-year */
		for (high++; high < sentence->token_count && sentence->tokens[high].clause == sentence->tokens[frame->token].clause && !token_statistic(sentence, &sentence->tokens[high]);)
			high++;
	for (size_t at = frame->low; at < high; at++) {
		if (says_one(sentence, at, words))
			return (struct range){at, at + 1};
		if (says(sentence, at, "year") && (says(sentence, at + 1, "on") || says(sentence, at + 1, "over")) && says(sentence, at + 2, "year"))
			return (struct range){at, at + 3};
	}
	return (struct range){0};
}

/* 3 times supply, twice the bill: what is multiplied follows. */
static bool is_times(const struct sentence *sentence, const struct frame *frame)
{
	const struct figure *figure = &sentence->figures[sentence->tokens[frame->token].figure - 1];
	return figure->kind == KIND_MULTIPLE && (slice_holds(figure->raw, "times") || slice_holds(figure->raw, "wice") || slice_holds(figure->raw, "hrice"));
}

/* 11.9, 40.5 and 47.6 percent: the last of the figures of its kind that only commas and one `and` part; the figure itself. */
static size_t chain_end(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	size_t last = frame->token;
	for (size_t at = last + 1; at + 1 < sentence->token_count && token_is(&sentence->tokens[at], WORD(IS_AND) | WORD(IS_COMMA)); at = last + 1) {
		at += token_is(&sentence->tokens[at + 1], WORD(IS_AND)); /* , and */
		const struct figure *next = at + 1 < sentence->token_count ? token_statistic(sentence, &sentence->tokens[at + 1]) : NULL;
		if (!next || next->kind != figure->kind || !slice_is(next->unit, figure->unit))
			break;
		last = at + 1;
		if (token_is(&sentence->tokens[at], WORD(IS_AND)))
			return last;
	}
	return frame->token;
}

/* as many as in 2019, as much as the old site: what stands behind the second word. */
static struct range as_latin(const struct sentence *sentence, size_t at, size_t high)
{
	at += says(sentence, at, "as");
	if (!says(sentence, at + 1, "as"))
		return (struct range){0};
	struct range phrase = phrase_latin(sentence, at + 2, high);
	return is_time(sentence, phrase) || is_empty(phrase) ? phrase : plain_latin(sentence, at + 2, high);
}

/* 38% of group revenue, one in eight guests, twice the 2017 level */
static struct range whole_latin(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	static const char *const pronouns[] = {"them", "which", "whom", "these", "those", "it", NULL};
	size_t at = frame->token + 1, last = chain_end(sentence, figure, frame);
	if (last > frame->token && says(sentence, last + 1, "of")) { /* 5% and 7% of A and B */
		struct range all = plain_latin(sentence, last + 2, sentence->token_count);
		size_t joint = find(sentence, all.first, all.end, WORD(IS_AND));
		return joint == SIZE_MAX ? all : (struct range){all.first, joint};
	}
	if (says(sentence, at, "of")) {
		struct range all = says_one(sentence, at + 1, pronouns) ? (struct range){0} : plain_latin(sentence, at + 1, clause_end(sentence, frame));
		size_t joint = find(sentence, all.first, all.end, WORD(IS_AND));
		bool second = joint != SIZE_MAX && frame->joined && frame->before->kind == figure->kind && frame->low + 1 == frame->token;
		return second ? (struct range){joint + 1, all.end} : all;
	}
	if (figure->kind == KIND_MULTIPLE && !is_empty(as_latin(sentence, at, clause_end(sentence, frame))))
		return as_latin(sentence, at, clause_end(sentence, frame));
	if (figure->kind == KIND_MULTIPLE && (says(sentence, at, "that") || says(sentence, at, "those")) && says(sentence, at + 1, "of"))
		return plain_latin(sentence, at + 2, clause_end(sentence, frame));
	if (figure->kind == KIND_RATIO && (slice_holds(figure->raw, " in ") || slice_holds(figure->raw, " out of ")))
		return plain_latin(sentence, at, frame->high);
	bool verb = at < frame->high && token_is(&sentence->tokens[at], WORD(IS_VERB)) && !(is_times(sentence, frame) && noun_is_part(sentence, at));
	if ((figure->kind == KIND_MULTIPLE || (figure->kind == KIND_RATIO && !is_to(figure))) && (!figure->change || is_times(sentence, frame)) && at < frame->high && !verb &&
	    !token_is(&sentence->tokens[at], WORD(IS_THAN) | WORD(IS_AND) | WORD(IS_PREPOSITION) | WORD(IS_ADVERB) | WORD(IS_COMMA)))
		return phrase_latin(sentence, at, clause_end(sentence, frame));
	return (struct range){0};
}

/* 1,000 or thousand: the number of a denominator, which is no figure of its own. */
static bool is_figure_word(const struct sentence *sentence, size_t at)
{
	static const char *const words[] = {"thousand", "hundred", "million", NULL};
	return at < sentence->token_count && ((sentence->tokens[at].at[0] >= '0' && sentence->tokens[at].at[0] <= '9') || says_one(sentence, at, words));
}

static struct range per_latin(const struct sentence *sentence, const struct frame *frame)
{
	size_t high = clause_end(sentence, frame);
	for (size_t at = frame->clause; at < high; at++) {
		bool every = says(sentence, at, "every") && at < frame->token;
		if ((!says(sentence, at, "per") && !every) || !is_figure_word(sentence, at + 1))
			continue;
		size_t end = at + 1;
		while (end < high && (token_figure(sentence, &sentence->tokens[end]) || noun_is_part(sentence, end)) && end < at + 4)
			end++;
		return (struct range){at + 1, end};
	}
	return (struct range){0};
}

/* three quarters said, and fewer than 30 complained: nothing but a joint before the figure in its clause, a verb behind it. */
static bool leads_clause(const struct sentence *sentence, const struct figure *figure)
{
	struct frame frame = frame_of(sentence, (size_t)(figure - sentence->figures));
	for (size_t at = frame.clause; at < frame.token; at++)
		if (!token_is(&sentence->tokens[at], WORD(IS_AND) | WORD(IS_ADVERB) | WORD(IS_ARTICLE)))
			return false;
	return frame.token + 1 < sentence->token_count && token_is(&sentence->tokens[frame.token + 1], WORD(IS_VERB) | WORD(IS_OF));
}

/* resistant to at least two drugs: a count with a noun of its own that a preposition leads in behind a part. */
static bool is_governed(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	size_t at = frame->token;
	while (at > frame->low && token_is(&sentence->tokens[at - 1], WORD(IS_ADVERB)))
		at--;
	return frame->joined && figure->kind == KIND_COUNT && figure->item.size && !(figure->flags & FLAG_INHERITED_ITEM) && at > frame->low &&
	       (token_is(&sentence->tokens[at - 1], WORD(IS_TO)) || says(sentence, at - 1, "by") || says(sentence, at - 1, "with"));
}

/* Of 640 holdings, …: the statistic that a sentence's first words single out. */
static const struct figure *singled_out(const struct sentence *sentence, const struct figure *part)
{
	for (size_t at = part->token; at-- > 0;) { /* among 1,205 miners, 942: the last clause that begins so */
		bool starts = at > 0 && token_is(&sentence->tokens[at - 1], WORD(IS_COMMA) | WORD(IS_STOP));
		const struct figure *figure = starts && (says(sentence, at, "among") || says(sentence, at, "of")) ? token_statistic(sentence, &sentence->tokens[at + 1]) : NULL;
		if (figure && figure < part && figure->kind == KIND_COUNT)
			return figure;
	}
	static const char *const samples[] = {"survey", "sample", "poll", "total", "panel", NULL};
	for (size_t at = 0; at < 5 && at + 1 < sentence->token_count; at++) {
		bool sample = at > 1 && says_one(sentence, at - 1, samples) && (says(sentence, 0, "in") || says(sentence, 0, "from") || says(sentence, 0, "out"));
		if (at > 0 && noun_is_part(sentence, at - 1) && !sample && (sentence->tokens[at - 1].at[0] | 0x20) >= 'a') {
			if (at < 4 && (says(sentence, 0, "in") || says(sentence, 0, "from")))
				continue;
			return NULL; /* our team of nine */
		}
		if ((at > 2 && !sample) || (!says(sentence, at, "of") && !says(sentence, at, "among")))
			continue;
		while (++at < sentence->token_count && token_is(&sentence->tokens[at], WORD(IS_ARTICLE) | WORD(IS_ADVERB)))
			;
		const struct figure *figure = at < sentence->token_count ? token_statistic(sentence, &sentence->tokens[at]) : NULL;
		return figure && figure < part && (!sample || leads_clause(sentence, part)) ? figure : NULL;
	}
	return NULL;
}

/* of which 21 are, 19 of them */
static bool is_of_them(const struct sentence *sentence, const struct frame *frame)
{
	static const char *const pronouns[] = {"which", "whom", "these", "them", "those", "it", NULL};
	for (size_t at = frame->clause; at + 1 < frame->token; at++) {
		size_t close = at > frame->clause && token_statistic(sentence, &sentence->tokens[at - 1]) ? find(sentence, at, frame->token, WORD(IS_CLOSE)) : SIZE_MAX;
		bool other = close != SIZE_MAX && !token_is(&sentence->tokens[close], WORD(IS_QUOTE)); /* (24 flats, eight of them new) drew 93 */
		if (!other && (says(sentence, at, "of") || says(sentence, at, "among")) && says_one(sentence, at + 1, pronouns))
			return true;
	}
	return says(sentence, frame->token + 1, "of") && says_one(sentence, frame->token + 2, pronouns);
}

/* Is every clause from the word of listing on a further part? */
static bool is_listed(const struct sentence *sentence, const struct frame *frame, size_t among)
{
	const struct token *tokens = sentence->tokens;
	for (size_t at = among; at < frame->token; at++) {
		if (token_is(&tokens[at], WORD(IS_OPEN)) && tokens[at].mate > at && tokens[at].mate < frame->token)
			at = tokens[at].mate + 1;
		bool participle = at > among + 1 && token_statistic(sentence, &tokens[at - 1]) && memcmp(tokens[at].at + tokens[at].size - 2, "ed", 2) == 0;
		if (participle) /* 40 registered nurses */
			continue;
		if (token_is(&tokens[at], WORD(IS_CLOSE) | WORD(IS_STOP)) || (at > among && token_is(&tokens[at], WORD(IS_VERB)) && !token_is(&tokens[at], WORD(IS_WEAK))))
			return false;
		if (token_is(&tokens[at], WORD(IS_COMMA)) && !token_statistic(sentence, &tokens[at + 1]) && !token_is(&tokens[at + 1], WORD(IS_AND) | WORD(IS_NOUN)))
			return false;
	}
	return true;
}

/* 120 members: 70 men and 60 women: the colon behind a count that smaller counts without verbs follow; SIZE_MAX. */
static size_t itemised(const struct sentence *sentence, const struct frame *frame)
{
	const struct token *tokens = sentence->tokens;
	size_t colon = frame->token;
	const struct figure *whole = NULL, *part = &sentence->figures[tokens[frame->token].figure - 1];
	while (colon > 0 && !token_is(&tokens[colon], WORD(IS_COLON) | WORD(IS_STOP) | WORD(IS_VERB)))
		colon--;
	if (colon == 0 || !token_is(&tokens[colon], WORD(IS_COLON)))
		return SIZE_MAX;
	for (size_t at = colon; at-- > 0 && tokens[at].clause == tokens[colon - 1].clause && !whole;)
		whole = token_statistic(sentence, &tokens[at]);
	bool smaller = whole && whole->kind == KIND_COUNT && decimal_compare(part->value, whole->value) < 0;
	return smaller && is_listed(sentence, frame, colon) ? colon : SIZE_MAX;
}

/* Among the hospitals, …: a first clause that is no more than a whole. */
static struct range among_latin(const struct sentence *sentence, const struct frame *frame)
{
	if (!says(sentence, 0, "among") && !says(sentence, 0, "of"))
		return (struct range){0};
	struct range range = plain_latin(sentence, 1, frame->token);
	bool whole = range.end < frame->clause && token_is(&sentence->tokens[range.end], WORD(IS_COMMA));
	return whole || says(sentence, range.end, "there") ? range : (struct range){0};
}

/* Does a verb of change of its own stand before a figure? One that is left out is the last figure's, and so is its base. */
static bool has_change(const struct sentence *sentence, const struct frame *frame)
{
	return find(sentence, frame->low, frame->token, WORD(IS_UP) | WORD(IS_DOWN)) != SIZE_MAX;
}

/* of which donors gave $3 million, foundations $1 million: one verb for both parts. */
static bool is_gapped(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	const struct figure *before = frame->before;
	if (!(before->flags & FLAG_INHERITED_BASE) || !same_unit(before, figure) || sentence->tokens[before->token].clause + 1 != sentence->tokens[frame->token].clause)
		return false;
	size_t at = frame->clause;
	while (at < frame->token && noun_is_part(sentence, at) && !token_is(&sentence->tokens[at], WORD(IS_UP) | WORD(IS_DOWN)))
		at++;
	return at == frame->token && at > frame->clause;
}

/* X accounted for 3% of visits, and Y for 42%: the verb and the whole are those of the share before. */
static bool is_gapped_share(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	const struct figure *before = frame->before;
	if (figure->kind != KIND_PERCENT || before->kind != KIND_PERCENT) {
		if (frame->before == sentence->figures || before->kind != KIND_AGE)
			return false;
		before--; /* people aged 25-44 for 42% */
	}
	size_t first = frame->joined ? before->token + 1 : frame->clause;
	bool stated = before->kind == KIND_PERCENT && figure->kind == KIND_PERCENT && !before->change && before->base.size && says(sentence, frame->token - 1, "for");
	for (size_t at = first; at < frame->token; at++)
		stated = stated && (!token_is(&sentence->tokens[at], WORD(IS_VERB)) || says(sentence, at, "aged"));
	return stated && frame->token > first + 1;
}

/* 1,904 of whom worked in Germany, 1,265 in Asia and 688 in the Americas: a number that goes on with the part before it. */
static bool is_next_part(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	static const char *const behind[] = {"in", "on", "at", "from", "by", "to", "with", "as", NULL};
	const struct figure *before = frame->before;
	if (!(before->flags & FLAG_INHERITED_BASE) || before->kind != figure->kind || !same_unit(before, figure) || figure->change)
		return false;
	size_t first = frame->joined ? frame->low : frame->clause;
	for (size_t at = first; at < frame->token; at++)
		if (!token_is(&sentence->tokens[at], WORD(IS_AND) | WORD(IS_ADVERB)) || (frame->joined && at > frame->clause && !token_is(&sentence->tokens[frame->token - 1], WORD(IS_AND))))
			return false;
	return says_one(sentence, frame->token + 1, behind) && sentence->tokens[before->token].clause + 1 >= sentence->tokens[frame->token].clause;
}

/* 3,400 licences were issued, 1,100 to newcomers, 45% to women: a number at the head of its clause, its noun left out. */
static bool is_bare_part(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	static const char *const behind[] = {"to", "by", "from", "in", "for", "on", "at", "with", NULL};
	const struct figure *before = frame->before;
	bool part = (figure->kind == KIND_COUNT && figure->flags & FLAG_INHERITED_ITEM && decimal_compare(figure->value, before->value) < 0) || figure->kind == KIND_PERCENT;
	bool next = sentence->tokens[before->token].clause + 1 == sentence->tokens[frame->token].clause;
	if (frame->token + 2 < sentence->token_count && token_figure(sentence, &sentence->tokens[frame->token + 2])) /* 1,188 in 2021 */
		return false;
	return part && !figure->change && before->kind == KIND_COUNT && !before->change && next && frame->clause == frame->token && frame->token > 0 &&
	       token_is(&sentence->tokens[frame->token - 1], WORD(IS_COMMA)) && says_one(sentence, frame->token + 1, behind);
}

/* a pass rate of 79.5%: a rate states what it is of. */
static bool says_rate(const struct sentence *sentence, const struct frame *frame)
{
	return frame->token > frame->low + 1 && says(sentence, frame->token - 1, "of") && says(sentence, frame->token - 2, "rate");
}

/* and the cure rate was 97%: a share whose clause names its rate is of no whole before it. */
static bool names_rate(const struct sentence *sentence, const struct frame *frame)
{
	size_t at = frame->token;
	while (at > frame->low && token_is(&sentence->tokens[at - 1], WORD(IS_ADVERB)))
		at--;
	return at > frame->low + 1 && token_is(&sentence->tokens[at - 1], WORD(IS_COPULA)) && token_is(&sentence->tokens[at - 2], WORD(IS_RATE)) &&
	       at > frame->low + 2 && noun_is_part(sentence, at - 3);
}

/* The count before an amount that a preposition leads in, or NULL. */
static const struct figure *counts_before(const struct sentence *sentence, const struct figure *amount)
{
	struct frame frame = frame_of(sentence, (size_t)(amount - sentence->figures));
	bool led = find(sentence, frame.low, frame.token, WORD(IS_AT)) != SIZE_MAX;
	for (const struct figure *figure = amount; led && figure > sentence->figures;)
		if ((--figure)->kind == KIND_COUNT)
			return figure_head(sentence, figure);
	return NULL;
}

/* 54 are diesel, 28 electric and 12 hybrid: a count without a noun that goes on with the parts of one whole. */
static bool is_chained_part(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	const struct figure *before = frame->before;
	if (figure->kind != KIND_COUNT || before->kind != KIND_COUNT || !(before->flags & FLAG_INHERITED_BASE) || figure->item.at != before->item.at || !figure->item.size ||
	    !slice_is(before->item, before->base) || figure->change || sentence->tokens[before->token].clause + 1 < sentence->tokens[frame->token].clause)
		return false;
	for (size_t at = frame->joined ? frame->low : frame->clause; at < frame->token; at++)
		if (token_is(&sentence->tokens[at], WORD(IS_NOUN) | WORD(IS_VERB) | WORD(IS_PREPOSITION)) && !(frame->joined && at + 1 < frame->token) && !token_is(&sentence->tokens[at], WORD(IS_AND)))
			return false;
	return token_is(&sentence->tokens[frame->token - 1], WORD(IS_AND) | WORD(IS_COMMA));
}

/* found 463 faults and mended 441: a smaller count without a noun that a second verb takes. */
static bool is_taken_of(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	const struct figure *before = frame->before;
	size_t verb = frame->token;
	if (!frame->joined || figure->kind != KIND_COUNT || before->kind != KIND_COUNT || figure->change || before->change || figure->item.at != before->item.at || !figure->item.size ||
	    decimal_compare(figure->value, before->value) >= 0 || figure->unit.size || verb < frame->low + 2)
		return false;
	return token_is(&sentence->tokens[verb - 1], WORD(IS_VERB)) && !token_is(&sentence->tokens[verb - 1], WORD(IS_COPULA)) && token_is(&sentence->tokens[verb - 2], WORD(IS_AND)) &&
	       before->token > 0 && token_is(&sentence->tokens[before->token - 1], WORD(IS_VERB)) && !token_is(&sentence->tokens[before->token - 1], WORD(IS_COPULA));
}

static void inherit_latin(const struct sentence *sentence, struct figure *figure, const struct frame *frame)
{
	const struct figure *before = frame->before, *single = singled_out(sentence, figure);
	size_t among = among_before(sentence, frame);
	if (among == SIZE_MAX && figure->kind == KIND_COUNT && !figure->change)
		among = itemised(sentence, frame);
	bool part = figure_share(sentence, frame) || figure->kind == KIND_COUNT || figure->kind == KIND_MONEY || figure->kind == KIND_MEASURE;
	if (part && !figure->change && sentence->figures[0].token > 0 && !single) {
		struct slice all = range_text(sentence, among_latin(sentence, frame));
		if (all.size && !slice_is(all, figure->item))
			inherit(figure, all);
		if (all.size)
			return;
	}
	if (!before)
		return;
	if (compares(figure)) {
		if (compares(before) && (figure->item.at == before->item.at || !has_change(sentence, frame)))
			inherit(figure, before->base);
	} else if (is_of_them(sentence, frame) && figure->kind != KIND_DURATION) {
		if (figure->kind == KIND_PERCENT && before->kind == KIND_MONEY && counts_before(sentence, before)) {
			before = counts_before(sentence, before); /* 318 wells at $4,150 each; 96% of them */
			figure->item = before->item;
		}
		inherit(figure, before->flags & FLAG_INHERITED_BASE ? before->base : figure_head(sentence, before)->item);
	} else if (among != SIZE_MAX && is_listed(sentence, frame, among)) {
		const struct figure *whole = whole_of(sentence, figure, among);
		if (whole && (!slice_is(whole->item, figure->item) || figure->item.at == whole->item.at))
			inherit(figure, whole->item);
	} else if (figure_share(sentence, frame) && says(sentence, frame->token - 1, "for") && frame->token > 1 && !frame->joined && before->item.size && says(sentence, frame->token - 2, "accounting")) {
		inherit(figure, before->base.size && !compares(before) ? before->base : before->item); /* with storms accounting for a third */
	} else if (is_chained_part(sentence, figure, frame)) {
		inherit(figure, before->base);
	} else if (is_taken_of(sentence, figure, frame)) {
		inherit(figure, before->item);
		figure->flags |= FLAG_INHERITED_ITEM;
	} else if (is_gapped_share(sentence, figure, frame)) {
		inherit(figure, (before->kind == KIND_AGE ? before - 1 : before)->base);
	} else if (is_bare_part(sentence, figure, frame)) {
		inherit(figure, before->flags & FLAG_INHERITED_BASE ? before->base : figure_head(sentence, before)->item);
	} else if (is_gapped(sentence, figure, frame) || is_next_part(sentence, figure, frame)) {
		inherit(figure, before->base);
	} else if (figure->kind == KIND_COUNT && figure->flags & FLAG_INHERITED_ITEM && says(sentence, frame->token + 1, "with") && same_unit(before, figure)) {
		inherit(figure, before->flags & FLAG_INHERITED_BASE ? before->base : figure_head(sentence, before)->item); /* 148 experts, 67 with titles */
	} else if (single && is_governed(sentence, figure, frame)) {
		return;
	} else if (single && figure->change == CHANGE_NONE && figure->kind != KIND_DURATION && !(figure->item.size && slice_holds(figure->item, "rate"))) {
		inherit(figure, single->item.size ? single->item : single->raw);
	} else if ((figure->kind == KIND_PERCENT || (figure->kind == KIND_RATIO && !is_to(figure))) && (!compares(before) || before->kind == KIND_RATIO)) {
		if (says_rate(sentence, frame) || names_rate(sentence, frame))
			return;
		if (before->kind == KIND_PERCENT || before->kind == KIND_RATIO || before->flags & FLAG_INHERITED_BASE)
			inherit(figure, before->base);
	}
}

/* 31% of roles, up from 27%: what a share was before is of the same whole. */
static void inherit_from(const struct sentence *sentence, struct figure *figure, const struct frame *frame)
{
	const struct figure *before = frame->before;
	if (before && before->kind == KIND_PERCENT && !before->change && sentence->tokens[before->token].clause + 1 == sentence->tokens[frame->token].clause)
		inherit(figure, before->base);
}

/* two of the 11 members: the members */
static struct range counted_whole(const struct sentence *sentence, const struct frame *frame)
{
	size_t number = frame->token + 3;
	if (number >= sentence->token_count || !says(sentence, frame->token + 1, "of") || !token_is(&sentence->tokens[number - 1], WORD(IS_ARTICLE) | WORD(IS_NOUN)))
		return (struct range){0};
	while (number < frame->token + 5 && number + 1 < sentence->token_count && noun_is_part(sentence, number)) /* of our hospital's 305 members */
		number++;
	const struct figure *whole = token_statistic(sentence, &sentence->tokens[number]);
	return whole && whole->kind == KIND_COUNT ? noun_behind(sentence, number + 1, clause_end(sentence, frame)) : (struct range){0};
}

/* the proportion of leaders among secretaries rose to 100%: the secretaries */
static struct slice among_of(const struct figure *figure)
{
	static const char among[] = " among ";
	if (!glance_begins_word(figure->item, "proportion share percentage"))
		return (struct slice){0};
	for (size_t at = 0; at + sizeof among < figure->item.size; at++)
		if (memcmp(figure->item.at + at, among, sizeof among - 1) == 0)
			return slice_from(figure->item, at + sizeof among - 1);
	return (struct slice){0};
}

/* 16 of the 18 secretaries (88.9%): the share in brackets is of the whole that the count is of. */
static struct slice base_beside(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	const struct figure *count = frame->before;
	if (count && count > sentence->figures && !count->base.size && count[-1].kind == KIND_COUNT && slice_is(count[-1].base, count->item))
		count--;
	if (!count || count->kind != KIND_COUNT || !count->base.size || frame->token == 0 || !token_is(&sentence->tokens[frame->token - 1], WORD(IS_OPEN)))
		return (struct slice){0};
	return figure_share(sentence, frame) && !figure->change ? count->base : (struct slice){0};
}

/* 71 hospitals (26 public and 45 private): what stands before the brackets. */
static const struct figure *opened_latin(const struct sentence *sentence, const struct figure *part)
{
	const struct token *tokens = sentence->tokens;
	size_t at = part->token;
	while (at > 0 && !token_is(&tokens[at - 1], WORD(IS_OPEN) | WORD(IS_CLOSE) | WORD(IS_STOP)))
		at--;
	if (at < 2 || !token_is(&tokens[at - 1], WORD(IS_OPEN)) || token_is(&tokens[at - 1], WORD(IS_QUOTE)))
		return NULL;
	size_t verbs = 0;
	for (at--; at > 0 && (noun_is_part(sentence, at - 1) || (token_is(&tokens[at - 1], WORD(IS_VERB)) && verbs < 2)); at--)
		verbs += !noun_is_part(sentence, at - 1);
	const struct figure *whole = at > 0 ? token_statistic(sentence, &tokens[at - 1]) : NULL;
	bool smaller = whole && part->kind == KIND_COUNT && whole->kind == KIND_COUNT && decimal_compare(part->value, whole->value) < 0;
	return smaller && whole->item.size ? whole : NULL;
}

/* doubling the 2019 figure: the time of what is multiplied. */
static struct range dated_latin(const struct sentence *sentence, const struct frame *frame)
{
	size_t at = frame->token + 2;
	const struct figure *date = at + 1 < sentence->token_count ? token_figure(sentence, &sentence->tokens[at]) : NULL;
	bool dated = date && date->kind == KIND_DATE && token_is(&sentence->tokens[at - 1], WORD(IS_ARTICLE)) && noun_is_part(sentence, at + 1);
	return dated ? (struct range){at, at + 1} : (struct range){0};
}

static void base_latin(const struct sentence *sentence, struct figure *figure, const struct frame *frame)
{
	struct range range = {0};
	if ((figure->change != CHANGE_FROM || is_times(sentence, frame)) &&
	    (figure->kind == KIND_PERCENT || figure->kind == KIND_RATIO || figure->kind == KIND_MULTIPLE) &&
	    (!compares_by(figure) || (figure->kind == KIND_RATIO && slice_holds(figure->raw, " in "))))
		range = whole_latin(sentence, figure, frame);
	if (is_empty(range) && figure->change && (figure->kind == KIND_MULTIPLE || figure->kind == KIND_RATIO))
		range = dated_latin(sentence, frame);
	if (is_empty(range) && (compares(figure) || figure->kind == KIND_PERCENT))
		range = year_latin(sentence, frame);
	if (is_empty(range) && (compares(figure) || (figure->kind == KIND_PERCENT && figure->raw.at[0] == '+')))
		range = than_latin(sentence, frame);
	struct range head = is_empty(range) && compares_by(figure) ? heading_than(sentence) : (struct range){0};
	if (!is_empty(head))
		range = head;
	if (figure->kind == KIND_COUNT && !figure->change)
		range = counted_whole(sentence, frame);
	if (is_empty(range) && figure->kind == KIND_COUNT)
		range = per_latin(sentence, frame);
	struct slice among = is_empty(range) && figure_share(sentence, frame) && !compares_by(figure) ? among_of(figure) : (struct slice){0};
	if (!is_empty(range))
		figure->base = range_text(sentence, range);
	else if (among.size)
		figure->base = among;
	else if (base_beside(sentence, figure, frame).size)
		inherit(figure, base_beside(sentence, figure, frame));
	else if (opened_latin(sentence, figure))
		inherit(figure, opened_latin(sentence, figure)->item);
	else if (figure->change == CHANGE_FROM && figure->kind == KIND_PERCENT)
		inherit_from(sentence, figure, frame);
	else if (figure->change != CHANGE_FROM && figure->change != CHANGE_RISE_TO && figure->change != CHANGE_FALL_TO)
		inherit_latin(sentence, figure, frame);
}

/* Does an earlier count of what `base` names have the unit of this one? */
static bool has_whole(const struct sentence *sentence, const struct figure *part, struct slice base)
{
	for (const struct figure *figure = sentence->figures; figure < part; figure++)
		if (slice_is(figure->item, base) && same_unit(figure, part))
			return true;
	return false;
}

/* 一级文物130件，占0.5%: a count whose share of a whole the next clause states is a part of that whole. */
static void base_of_shared(struct sentence *sentence, size_t share)
{
	struct frame frame = frame_of(sentence, share);
	struct figure *count = frame.before, *figure = &sentence->figures[share];
	if (!count || count->base.size || count->kind != KIND_COUNT || count->change || frame.joined || !(figure->flags & FLAG_INHERITED_BASE))
		return;
	if (sentence->tokens[count->token].clause + 1 != sentence->tokens[figure->token].clause || !has_whole(sentence, count, figure->base))
		return;
	size_t at = frame.clause;
	while (at < frame.token && token_is(&sentence->tokens[at], WORD(IS_ADVERB)))
		at++;
	if (at < frame.token && token_is(&sentence->tokens[at], WORD(IS_SHARE)))
		inherit(count, figure->base);
}

/* nine of the pledges, or 75%; errors in 30, or 15%: a count and its share are of one whole. */
static void base_of_equal(struct sentence *sentence, size_t share)
{
	struct frame frame = frame_of(sentence, share);
	struct figure *count = frame.before, *figure = &sentence->figures[share];
	while (count > sentence->figures && count->kind == KIND_DURATION) /* 320 of them within 30 days, or 20% */
		count--;
	size_t at = frame.token;
	while (at > frame.clause && token_is(&sentence->tokens[at - 1], WORD(IS_ADVERB)))
		at--;
	if (!count || !figure_share(sentence, &frame) || at == 0 || at != frame.clause + 1 || !says(sentence, at - 1, "or"))
		return;
	size_t of = count->token + 1;
	if (count->kind != KIND_COUNT || sentence->tokens[count->token].clause + 1 != sentence->tokens[at].clause)
		return;
	struct frame before = frame_of(sentence, (size_t)(count - sentence->figures));
	bool second = before.joined && before.low + 1 == before.token && says(sentence, before.low, "of"); /* 540 of 3,600 branches */
	if (count->base.size)
		inherit(figure, count->base);
	else if (second)
		inherit(figure, count->item);
	else if (says(sentence, of, "of"))
		inherit(figure, range_text(sentence, plain_latin(sentence, of + 1, before.high)));
	else if (before.before && before.before->kind == KIND_COUNT && before.before->item.at == count->item.at)
		inherit(count, count->item), inherit(figure, count->item);
}

/* a drop of 1.8 yuan or 7.1% on 2019; from 12% to 19% of turnover: what the second figure is measured against the first is too. */
static void base_of_next(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i], *next = figure + 1;
	if (i + 1 >= sentence->count || figure->base.size || !next->base.size || next->token != figure->token + 2)
		return;
	bool size = compares_by(figure) && next->change == figure->change && (says(sentence, figure->token + 1, "or") || token_is(&sentence->tokens[figure->token + 1], WORD(IS_OPEN)));
	bool from = figure->change == CHANGE_FROM && figure_is_share(figure) && (next->change == CHANGE_RISE_TO || next->change == CHANGE_FALL_TO);
	if (size || from)
		inherit(figure, next->base);
}

/* Is a base that of a rate: 100,000, 1,000 live births? */
static bool is_denominator(struct slice base)
{
	uint64_t value = 0;
	size_t at = 0;
	for (; at < base.size && ((base.at[at] >= '0' && base.at[at] <= '9') || base.at[at] == ','); at++)
		value += base.at[at] == '0';
	return value >= 2;
}

/* 38.9 per 100,000, against 17.5 in the south: a number with decimals and without a noun is of the same denominator. */
static void base_of_rate(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	if (figure->kind != KIND_COUNT || !figure->value.scale || figure->unit.size || figure->base.size)
		return;
	for (const struct figure *rate = figure; rate-- > sentence->figures;)
		if (rate->kind == KIND_COUNT && is_denominator(rate->base)) {
			inherit(figure, rate->base);
			return;
		}
}

/* Is a count alone in brackets? */
static bool is_bracketed(const struct sentence *sentence, const struct figure *figure)
{
	size_t at = figure->token;
	return figure->kind == KIND_COUNT && at > 0 && at + 1 < sentence->token_count && token_is(&sentence->tokens[at - 1], WORD(IS_OPEN)) && token_is(&sentence->tokens[at + 1], WORD(IS_CLOSE));
}

/* 213 faults: labels (97), papers (58) and bags (58): counts in brackets that make up one before them are its parts, and so are the shares of their items. */
static void base_of_parts(struct sentence *sentence)
{
	struct decimal sum = decimal_of(0);
	size_t parts = 0, first = 0;
	for (size_t i = 0; i < sentence->count; i++)
		if (is_bracketed(sentence, &sentence->figures[i]) && decimal_add(sum, sentence->figures[i].value, &sum) && parts++ == 0)
			first = i;
	const struct figure *whole = NULL;
	for (size_t i = 0; parts > 1 && i < first && !whole; i++)
		if (sentence->figures[i].kind == KIND_COUNT && decimal_compare(sentence->figures[i].value, sum) == 0)
			whole = &sentence->figures[i];
	for (size_t i = first; whole && i < sentence->count; i++) {
		struct figure *figure = &sentence->figures[i];
		bool share = false;
		for (size_t part = first; part < i && figure->kind == KIND_PERCENT; part++)
			share |= is_bracketed(sentence, &sentence->figures[part]) && sentence->figures[part].item.at == figure->item.at;
		if (!figure->base.size && (share || is_bracketed(sentence, figure)))
			inherit(figure, whole->item);
	}
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
	for (size_t i = 0; i < sentence->count; i++) {
		struct figure *figure = &sentence->figures[i];
		if (!kind_is_statistic(figure->kind) || (figure->kind == KIND_AGE && !compares_by(figure)))
			continue;
		struct frame frame = frame_of(sentence, i);
		if (sentence->chinese)
			base_han(sentence, figure, &frame), base_of_shared(sentence, i);
		else
			base_latin(sentence, figure, &frame), base_of_equal(sentence, i);
	}
	for (size_t i = 0; !sentence->chinese && i < sentence->count; i++)
		base_of_next(sentence, i), base_of_rate(sentence, i);
	if (!sentence->chinese && sentence->count > 2)
		base_of_parts(sentence);
	for (size_t i = 0; i < sentence->count; i++)
		settle_flag(sentence, &sentence->figures[i]);
}
