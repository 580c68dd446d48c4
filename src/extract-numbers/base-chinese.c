#include "extract-numbers/base-search.h"

#include "extract-numbers/glance.h"
#include "extract-numbers/noun.h"

/* 占Y的, 占Y的比重为: the whole without its 的. */
static struct range share_han(const struct sentence *sentence, struct range share)
{
	const struct token *tokens = sentence->tokens;
	for (size_t at = share.first; at < share.end; at++)
		if (token_figure(sentence, &tokens[at]))
			share.end = at;
	while (!range_is_empty(share) && !noun_is_part(sentence, share.end - 1) && !token_is(&tokens[share.end - 1], WORD(IS_WHEN)))
		share.end--;
	for (size_t at = share.first + 1; at < share.end; at++)
		if (token_says(sentence, &tokens[at], "比重") || token_says(sentence, &tokens[at], "比例"))
			share.end = at;
	size_t of = find(sentence, share.first, share.end, WORD(IS_OF));
	if (of != SIZE_MAX && of + 2 >= share.end && of > share.first)
		share.end = of; /* the 比重 behind it says nothing of the whole */
	while (!range_is_empty(share) && token_is(&tokens[share.first], WORD(IS_ADVERB) | WORD(IS_COPULA) | WORD(IS_ASPECT)) &&
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

/* The whole of the first part behind 其中: a later one of another whole is no part. */
static bool is_other_whole(const struct sentence *sentence, const struct figure *part, const struct figure *whole, size_t among)
{
	const struct figure *first = sentence->figures;
	while (first < part && (first->token < among || !kind_is_statistic(first->kind)))
		first++;
	if (first == part || first->kind == part->kind || !whole)
		return false;
	const struct figure *other = base_whole_of(sentence, first, among);
	return other && other != whole && sentence->tokens[other->token].clause > sentence->tokens[whole->token].clause;
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
		bool stop = token_is(&tokens[at], WORD(IS_STOP));
		crossed |= stop;
		if (stop && !token_says(sentence, &tokens[at + 1], "按") && !base_at_share(sentence, frame)) /* ；按等级分 */
			break;
		if (!token_begins(&tokens[at], "中"))
			continue;
		bool far = tokens[at].clause != tokens[frame->token].clause && !base_at_share(sentence, frame) &&
			   (!token_is(&tokens[at + 1], WORD(IS_COMMA)) || base_has_predicate(sentence, frame));
		if (at > first && at < frame->token && !far && is_within(sentence, at) && (!crossed || heads_parts(sentence, at)))
			return base_at_share(sentence, frame) || token_says(sentence, &tokens[at + 1], "有") || (figure->kind == KIND_COUNT && heads_parts(sentence, at))
				       ? noun_core(sentence, noun_before(sentence, 0, at))
				       : (struct range){0};
	}
	return (struct range){0};
}

/* 46名书记中，由主任担任的有41名: the noun between a count and 中, of which a smaller count of the same speaks. */
static struct range counted_within(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	const struct token *tokens = sentence->tokens;
	for (size_t at = figure->kind == KIND_COUNT && !figure->change ? frame->token : 0; at-- > 1;) {
		if (token_is(&tokens[at], WORD(IS_STOP)))
			break;
		if (!token_says(sentence, &tokens[at], "中") || !noun_is_part(sentence, at - 1))
			continue;
		struct range noun = noun_before(sentence, 0, at);
		const struct figure *whole = !range_is_empty(noun) && noun.first > 0 ? token_statistic(sentence, &tokens[noun.first - 1]) : NULL;
		bool smaller = whole && whole->kind == KIND_COUNT && base_same_unit(whole, figure) &&
			       decimal_compare(figure->value, whole->value) < 0;
		return smaller ? noun : (struct range){0};
	}
	return (struct range){0};
}

/* 党员1,161名，占近五成，“90后”1,020名，超过四成: a share alone behind a part is of the same whole. */
static bool is_lone_share(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	const struct figure *before = frame->before;
	return base_at_share(sentence, frame) && !figure->change && frame->clause == frame->token && frame->high == frame->token + 1 && before && before->kind == KIND_COUNT &&
	       before->base.size && !before->change && sentence->tokens[before->token].clause + 1 == sentence->tokens[frame->token].clause;
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
	for (const struct figure *figure = sentence->figures; figure < part; figure++)
		if (figure->kind == KIND_COUNT && slice_is(figure->unit, part->unit) && decimal_compare(part->value, figure->value) < 0 &&
		    sentence->tokens[figure->token].clause < sentence->tokens[part->token].clause &&
		    (figure->item.at == part->item.at || (is_surveyed(sentence, figure) && !base_has_predicate(sentence, &frame))))
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
	return base_at_share(sentence, frame) && !figure->change && frame->low == frame->token && frame->token == frame->clause && frame->high > frame->token + 1 &&
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
	const struct figure *whole = base_whole_of(sentence, figure, frame->clause);
	for (const struct figure *part = whole; part && whole->flags & FLAG_INHERITED_BASE && part-- > sentence->figures;)
		if (part->flags & FLAG_INHERITED_BASE && part->base.at == whole->base.at && part->kind == whole->kind)
			return whole->base; /* 党员90名，其中在职71名，离休19名；女党员占四成 */
	return other_item(whole, figure);
}

/* 党员90名（女党员39名、预备党员5名） */
static bool is_bracket_part(const struct sentence *sentence, const struct figure *part)
{
	const struct figure *whole = part->kind == KIND_COUNT && !part->change ? base_bracketed(sentence, part) : NULL;
	return whole && whole->item.size && whole->kind == KIND_COUNT && decimal_compare(part->value, whole->value) < 0 && slice_is(whole->unit, part->unit) && !slice_is(whole->item, part->item);
}

/* 床位3.02万张（占78.2%）: a share in the brackets behind a part is of the part's own whole. */
static bool is_share_of_part(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	const struct token *tokens = sentence->tokens;
	const struct figure *before = frame->before;
	if (!before || !before->base.size || before->change || !base_at_share(sentence, frame) || figure->change)
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
	if (!base_same_unit(before, figure) || decimal_compare(figure->value, before->value) >= 0 || frame->low + 1 > frame->token)
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
	if (!base_at_share(sentence, frame) || figure->change)
		return NULL;
	for (size_t at = frame->token; at-- > 1 && tokens[at].clause + 1 >= tokens[frame->token].clause;) {
		const struct figure *whole = token_statistic(sentence, &tokens[at - 1]);
		bool within = whole && (token_says(sentence, &tokens[at], "中") || token_says(sentence, &tokens[at], "里"));
		if (within && base_same_unit(whole, figure))
			return whole;
	}
	return NULL;
}

/* 其中六成用于A，二成用于B: a share at the head of its clause behind one that is of a whole. */
static bool goes_on_share(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	const struct figure *before = frame->before;
	if (!before || !base_at_share(sentence, frame) || figure->change || before->change || before->kind != figure->kind || !before->base.size || is_time_han(before->base))
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
	if (!before || frame->joined || figure->change || !base_at_share(sentence, frame) || glance_ends(figure->raw, "% ％ ‰"))
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
	       (!token_is(&sentence->tokens[last - 1], WORD(IS_NOUN)) || base_counts_people(before->unit));
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
	size_t among = base_among_before(sentence, frame);
	bool own = among != SIZE_MAX && sentence->tokens[among].clause == sentence->tokens[frame->token].clause;
	bool taken = find(sentence, frame->low, frame->token, WORD(IS_SHARE)) != SIZE_MAX || (before && before->base.size && is_proportion(sentence, frame));
	if (among != SIZE_MAX && (!share || taken || own) && !is_average(sentence, frame)) {
		const struct figure *whole = base_whole_of(sentence, figure, among);
		if (!own && is_other_whole(sentence, figure, whole, among))
			return;
		if (whole && (!slice_is(whole->item, figure->item) || figure->item.at == whole->item.at))
			inherit(figure, whole->item);
		else if (!whole && taken && before && before->flags & FLAG_INHERITED_BASE)
			inherit(figure, before->base);
		return;
	}
	struct range within = share || figure->kind == KIND_COUNT ? within_han(sentence, frame) : (struct range){0};
	if (range_is_empty(within))
		within = counted_within(sentence, figure, frame);
	if (is_lone_share(sentence, figure, frame))
		inherit(figure, before->base);
	else if (!range_is_empty(within))
		inherit(figure, range_text(sentence, within));
	else if (share && taken && !range_is_empty(within = served_han(sentence, frame)))
		figure->base = range_text(sentence, within);
	else if (share && taken && before)
		inherit(figure, shared_before(sentence, figure, frame));
	else if (is_bracket_part(sentence, figure))
		inherit(figure, base_bracketed(sentence, figure)->item);
	else if (counted_before(sentence, figure))
		inherit(figure, counted_before(sentence, figure)->item);
	else if (is_share_of_counted(sentence, figure, frame))
		inherit(figure, before->base.size && before->flags & FLAG_INHERITED_BASE ? before->base : before->item);
	else if (leads(sentence, figure, frame))
		inherit(figure, other_item(base_whole_of(sentence, figure, frame->clause), figure));
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
	bool rate = !range_is_empty(range) && token_is(noun_head(sentence, range), WORD(IS_RATE) | WORD(IS_UP) | WORD(IS_DOWN));
	bool plan = !range_is_empty(range) && token_is(noun_head(sentence, range), WORD(IS_PLAN)); /* 3%的目标 */
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
	bool each = slice_begins(before->base, "每") && before->kind == figure->kind, share = base_at_share(sentence, frame) && !figure->change && !before->change;
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

static void base_of_han(const struct sentence *sentence, struct figure *figure, const struct frame *frame)
{
	struct relation relation = relation_of(sentence, frame);
	struct range range = {0};
	if (!range_is_empty(relation.than) && is_standard(sentence, figure, frame))
		return;
	if (relation.share.first)
		range = share_han(sentence, relation.share);
	else if (!range_is_empty(relation.than) && figure->change != CHANGE_FROM)
		range = relation.than;
	if (range_is_empty(range) && compares(figure))
		range = exceeded_han(sentence, frame);
	if (range_is_empty(range) && base_at_share(sentence, frame) && !figure->change)
		range = of_han(sentence, frame);
	if (range_is_empty(range) && frame->joined && compares(figure)) /* 较去年同期的12起减少7起 */
		range = than_before(sentence, frame->before);
	if (range_is_empty(range) && figure->change != CHANGE_FROM)
		range = relation.whole;
	if (range_is_empty(range) && compares(figure))
		range = compared_han(sentence, frame);
	if (range_is_empty(range) && (compares(figure) || figure->kind == KIND_PERCENT || figure->kind == KIND_MONEY) && figure->change != CHANGE_FROM)
		range = year_on_year(sentence, frame);
	if (range_is_empty(range))
		range = below_han(sentence, frame);
	if (range_is_empty(range) && figure->kind != KIND_PERCENT && figure->kind != KIND_AGE)
		range = each_han(sentence, frame);
	if (!range_is_empty(range))
		figure->base = range_text(sentence, range);
	else if (goes_on_list(sentence, frame))
		inherit(figure, frame->before->base);
	else if ((figure->change == CHANGE_RISE_TO || figure->change == CHANGE_FALL_TO) && frame->joined && frame->before->change == CHANGE_FROM)
		figure->base = frame->before->base; /* 占Y的比重由A升至B */
	else if (figure->change != CHANGE_FROM && figure->change != CHANGE_RISE_TO && figure->change != CHANGE_FALL_TO)
		inherit_han(sentence, figure, frame);
}

/* Does an earlier count of what `base` names have the unit of this one? */
static bool has_whole(const struct sentence *sentence, const struct figure *part, struct slice base)
{
	for (const struct figure *figure = sentence->figures; figure < part; figure++)
		if (slice_is(figure->item, base) && base_same_unit(figure, part))
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

void base_fill_han(struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->count; i++) {
		if (!base_is_sought(&sentence->figures[i]))
			continue;
		struct frame frame = frame_of(sentence, i);
		base_of_han(sentence, &sentence->figures[i], &frame);
		base_of_shared(sentence, i);
	}
}
