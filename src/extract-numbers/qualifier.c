#include "extract-numbers/qualifier.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/lexicon.h"
#include "extract-numbers/qualifier-table.h"
#include "extract-numbers/word-table.h"
#include "text/width.h"

/* Is the English word that a text ends (begins) with cut inside a longer one? */
static bool cuts_word(struct slice text, size_t size, bool at_end)
{
	char inner = at_end ? text.at[text.size - size] : text.at[size - 1];
	bool outer = text.size > size && width_is_letter((unsigned char)(at_end ? text.at[text.size - size - 1] : text.at[size]));
	return width_is_letter((unsigned char)inner) && outer;
}

/* Words that end in a qualifier's character and do not qualify (附近, 节约). */
static bool is_other_word(struct slice before, size_t size)
{
	const struct slice words = GLANCE_LIST("附近 邻近 鄰近 最近 远近 亲近 临近 新近 晚近 条约 條約 节约 節約 合约 合約 签约 簽約 预约 預約 制约 大约定 公约 公約 履约 续约 特约 契约 租约 "
	                            "通过 通過 经过 經過 渡过 度过 渡過 度過 不过 胜过 透过 透過 来过 去过 做过 到过 看过 改过 走过 走過 翻过 翻過 越过 越過 跨过 跨過 次过 次過 绕过 繞過 吃过 喝过 学过 學過 讲过 講過 收过 收過 蹚过 蹚過 用过 用過 写过 寫過 读过 讀過 跑过 跑過 救过 救過 治过 治過 教过 教過 带过 帶過 获过 獲過 有过 有過 开过 開過 办过 辦過 参加过 參加過 打破 侦破 告破 识破 爆破 彩超 Ｂ超 B超 b超 心超 腹超 赶超 反超 班超 中超 英超 高超 解约 违约 缔约");
	struct slice word = before;
	(void)size;
	return glance_ends_list(word, words) != 0;
}

/* Words of place or motion that a bound seems to follow: jurisdiction over 19 villages, went up to 46 %, measures under eight pillars. */
static bool is_preposition(const struct sentence *sentence, const struct figure *figure, struct slice word, bool the)
{
	struct slice left = glance_skip_back(sentence_before(sentence, word)), behind = glance_skip(sentence_behind(sentence, figure->raw));
	/* twice the 7,650 of 2019: a number already known, not bounded; the 90% mark is */
	if (the && !glance_begins_word(behind, "mark threshold level barrier milestone line limit"))
		return true;
	if (glance_ends_word(word, "over"))
		return glance_ends_word(left, "jurisdiction control authority supervision preside presides presided responsibility power command rule ruled rules") != 0;
	if (glance_ends_word(word, "up_to"))
		return glance_ends_word(left, "went go goes going gone moved rose climbed jumped shot pushed brought lifted raised drove driven opened walked came edged") != 0;
	return glance_is(word, "under Under") && glance_begins_word(behind, "pillars heads headings themes categories departments programmes programs schemes brands articles sections chapters laws acts roofs flags titles names ministries governments");
}

static enum qualifier find_before(const struct sentence *sentence, const struct figure *figure, struct slice *found)
{
	const struct lexicon *lexicon = sentence->passage->lexicon;
	struct slice before = glance_skip_back(sentence_before(sentence, figure->raw));
	size_t size = 0, filler;
	bool the = false;
	for (unsigned tries = 0; tries < 3; tries++) {
		uint32_t row = trie_find_before(&lexicon->before, before, &size);
		if (row != TRIE_NONE && !cuts_word(before, size, true) && !(size <= 6 && is_other_word(before, size))) {
			*found = slice_from(before, before.size - size);
			enum qualifier qualifier = qualifier_table[row].qualifier;
			bool bound = qualifier != QUALIFIER_ABOUT && qualifier != QUALIFIER_NEARLY && width_is_letter((unsigned char)before.at[before.size - 1]);
			return bound && is_preposition(sentence, figure, *found, the) ? QUALIFIER_NONE : qualifier;
		}
		filler = glance_ends(before, "了 有 为 為 达 達 达到 達到 到 是 占 佔 在 于 於");
		if (!filler)
			filler = glance_ends_word(before, "a an the of by to for");
		if (!filler)
			return QUALIFIER_NONE;
		the |= glance_ends_word(before, "the") != 0;
		before.size -= filler;
		before = glance_skip_back(before);
	}
	return QUALIFIER_NONE;
}

/* 至少配2名: a verb between 至少 and the number. */
static enum qualifier bound_of_verb(const struct sentence *sentence, const struct figure *figure, struct slice *found)
{
	struct slice before = sentence_before(sentence, figure->raw);
	size_t verb = glance_ends(before, "配备 配備 安排 选派 選派 派出 开展 開展 组织 組織 完成 参加 參加");
	if (!verb)
		verb = glance_ends(before, "配 派 设 設 建 开 開 去 到 做 跑 要 需");
	before.size -= verb;
	size_t least = verb ? glance_ends(before, "至少 最少") : 0, most = verb ? glance_ends(before, "至多 最多") : 0;
	if (!least && !most)
		return QUALIFIER_NONE;
	*found = (struct slice){before.at + before.size - least - most, least + most};
	return least ? QUALIFIER_AT_LEAST : QUALIFIER_AT_MOST;
}

/* More than nearly 600, nearly more than 9,000: a second qualifier before the first. */
static enum qualifier find_farther(const struct sentence *sentence, struct slice *word)
{
	struct slice left = glance_skip_back(sentence_before(sentence, *word));
	size_t size = glance_ends_word(left, "more_than over nearly almost close_to"), near = glance_ends_word(left, "nearly almost close_to");
	if (!size || !width_is_letter((unsigned char)word->at[0]))
		return QUALIFIER_NONE;
	*word = (struct slice){left.at + left.size - size, (size_t)(word->at + word->size - left.at - left.size) + size};
	return near ? QUALIFIER_NEARLY : QUALIFIER_OVER;
}

/* Marks that no bound reaches across, and the characters that the words of bounds begin with. */
#define FAR_MARKS "， 、 。 ； ： （"
#define FAR_STARTS "约 約 大 不 少 低 至 最"

/* The bound that a word before a verb states, where what goes on to the figure behind `lead` begins with it. */
static enum qualifier bound_of_word(const struct figure *figure, struct slice lead, struct slice rest, bool part)
{
	bool share = part || figure->form == FORM_FRACTION, money = figure->unit_row && figure->unit_row->kind == KIND_MONEY;
	if (part && glance_begins(rest, "约占 約占 約佔 约为 約為 约是 大约是 大約是 约相当于 約相當於"))
		return QUALIFIER_ABOUT;
	if ((share || glance_is(figure->unit, "pp %")) && glance_begins(rest, "不低于 不低於 不少于 不少於"))
		return QUALIFIER_AT_LEAST;
	if (share && glance_begins(rest, "不高于 不高於 不超过 不超過"))
		return QUALIFIER_AT_MOST;
	if (share && lead.size >= strlen("不") && glance_begins(rest, "不到 不足 少于 少於 低于 低於"))
		return glance_ends(lead, "不") ? QUALIFIER_AT_LEAST : QUALIFIER_UNDER;
	if (figure->unit_row && slice_begins(rest, "至少") && glance_begins(rest, "至少体检 至少召开 至少开展 至少举办 至少组织 至少安排 至少走访 至少参加 至少完成 至少有 至少需 至少配备 至少保证"))
		return QUALIFIER_AT_LEAST;
	if (glance_begins(rest, "约需 約需 约合 約合 大约只需 大約只需 大约需要 约需要 約需要"))
		return QUALIFIER_ABOUT;
	if (money && slice_begins(rest, "最高") && glance_begins(rest, "最高补助 最高補助 最高奖励 最高獎勵 最高补贴 最高補貼 最高可 最高不 最高给予 最高報銷 最高报销 最高资助 最高資助 最高罚款 最高達 最高达"))
		return QUALIFIER_AT_MOST;
	return figure->unit_row && glance_begins(rest, "最多可 最多可以 最多能 最多建立 最多允许 最长可 最長可") ? QUALIFIER_AT_MOST : QUALIFIER_NONE;
}

/* 约占总投资的60%, 约需经费4500万元, 最高补助12万元: the words of a bound before the verb. */
static enum qualifier find_far(const struct sentence *sentence, const struct figure *figure)
{
	enum { NEAR = 42 };
	struct slice before = glance_skip_back(sentence_before(sentence, figure->raw));
	if (!before.size || !width_is_han(glance_last(before)))
		return QUALIFIER_NONE;
	const char *end = before.at + before.size, *limit = before.size > NEAR ? end - NEAR : before.at;
	if (figure > sentence->figures && figure[-1].raw.at + figure[-1].raw.size > limit)
		limit = figure[-1].raw.at + figure[-1].raw.size;
	bool part = glance_ends(before, "的") && (figure->form == FORM_FRACTION || figure->form == FORM_PERCENT || (figure->unit_row && figure->unit_row->kind == KIND_PERCENT));
	const uint64_t keys = glance_first_bits(GLANCE_LIST(FAR_MARKS " " FAR_STARTS), false);
	for (const char *at = end; at > limit;) {
		bool may_begin = keys & glance_bit(at[-1]);
		at = utf8_back(before.at, at);
		struct slice lead = {before.at, (size_t)(at - before.at)}, rest = {at, (size_t)(end - at)};
		if (!may_begin)
			continue;
		if (glance_begins(rest, FAR_MARKS))
			return QUALIFIER_NONE;
		enum qualifier bound = glance_begins(rest, FAR_STARTS) ? bound_of_word(figure, lead, rest, part) : QUALIFIER_NONE;
		if (bound)
			return bound;
	}
	return figure->unit_row && figure->unit_row->kind == KIND_MONEY && glance_ends(before, "最高") ? QUALIFIER_AT_MOST : QUALIFIER_NONE;
}

/* 三分之一强, 一半多, 两成弱: a little more or less than the part. */
static enum qualifier weighed(const struct sentence *sentence, const struct figure *figure)
{
	struct slice behind = sentence_behind(sentence, figure->raw);
	bool part = figure->form == FORM_FRACTION || figure->form == FORM_PERCENT || (figure->unit_row && figure->unit_row->kind == KIND_PERCENT);
	size_t size = part ? glance_begins(behind, "强 強 弱 多") : 0;
	if (!size || width_is_han(glance_first(slice_from(behind, size))) || (slice_begins(behind, "多") && !glance_ends(figure->raw, "半 一")))
		return QUALIFIER_NONE;
	return slice_begins(behind, "弱") ? QUALIFIER_NEARLY : QUALIFIER_OVER;
}

/* 300 people or so: behind the noun that is counted. */
static enum qualifier behind_noun(struct slice behind, struct slice *found)
{
	for (unsigned words = 0; words < 2; words++) {
		if (!behind.size || !ascii_is_letter(behind.at[0]))
			return QUALIFIER_NONE;
		struct slice word = glance_word(behind);
		behind = glance_skip(slice_from(behind, word.size));
		size_t size = glance_begins_word(behind, "or_so or_thereabouts or_more or_less or_fewer");
		if (size) {
			*found = (struct slice){behind.at, size};
			return glance_begins_word(behind, "or_more") ? QUALIFIER_AT_LEAST : glance_begins_word(behind, "or_less or_fewer") ? QUALIFIER_AT_MOST : QUALIFIER_ABOUT;
		}
	}
	return QUALIFIER_NONE;
}

/* less than or equal to 40 and greater than 50: the words begin the next bound; 5000 or more than is one. */
static bool is_new_bound(struct slice rest)
{
	size_t than = glance_begins_word(rest, "than");
	return than && glance_skip(slice_from(rest, than)).size > 1;
}

static enum qualifier find_behind(const struct sentence *sentence, const struct figure *figure, struct slice *found)
{
	const struct lexicon *lexicon = sentence->passage->lexicon;
	struct slice behind = glance_skip(sentence_behind(sentence, figure->raw));
	size_t size = 0;
	uint32_t row = trie_find(&lexicon->behind, behind, &size);
	if (row == TRIE_NONE || cuts_word(behind, size, false))
		return behind_noun(behind, found);
	struct slice rest = slice_from(behind, size);
	/* above 1000 and below 1500 */
	if (glance_begins_word(behind, "and or") && (width_digit(glance_first(glance_skip(rest))) >= 0 || is_new_bound(glance_skip(rest))))
		return QUALIFIER_NONE;
	if (slice_is_string((struct slice){behind.at, size}, "内") || slice_is_string((struct slice){behind.at, size}, "內")) {
		if (glance_begins(rest, "设 設 资 資 部 外 容 科 地 需 蒙 环 銷 销 涝 涵 阁 镜 卷 饰 心 在 江 生 陆 网 河 湖 存 贸") || (slice_begins(rest, "海") && !(figure->unit_row && figure->unit_row->kind == KIND_DURATION)) || (figure->unit_row && figure->unit_row->kind == KIND_COUNT))
			return QUALIFIER_NONE;
	}
	if (*behind.at == '+' && rest.size && width_digit(glance_first(rest)) >= 0)
		return QUALIFIER_NONE;
	*found = (struct slice){behind.at, size};
	return qualifier_table[row].qualifier;
}

/* over 4 months is throughout them. */
static bool is_throughout(const struct sentence *sentence, const struct figure *figure, struct slice word)
{
	if (!figure->unit_row || figure->unit_row->kind != KIND_DURATION)
		return false;
	struct slice before = sentence_before(sentence, word);
	return glance_ends_word(word, "over past") && !glance_ends_word(glance_skip_back(before), "for of is was well just lasted lasting took takes spent after");
}

/* went up to 46%, jurisdiction over 19 villages: the word belongs to what stands before it. */
static bool is_particle(const struct sentence *sentence, struct slice word)
{
	struct slice before = glance_skip_back(sentence_before(sentence, word));
	if (glance_ends_word(word, "up_to"))
		return glance_ends_word(before, "went go goes gone rose climbed grew jumped soared shot moved pushed brought stood") != 0;
	return glance_ends_word(word, "over") && glance_ends_word(before, "jurisdiction control power authority preside presides presided responsibility victory won") != 0;
}

/* nearly more than 9,000 */
static bool is_nearly(const struct sentence *sentence, struct slice word)
{
	struct slice before = glance_skip_back(sentence_before(sentence, word));
	return glance_ends_word(before, "nearly almost close_to") != 0;
}

/* 3000多 without a unit: the infix stands behind the numeral. */
static enum qualifier bare_infix(const struct sentence *sentence, struct figure *figure)
{
	struct slice behind = sentence_behind(sentence, figure->raw);
	size_t size = glance_begins(behind, "多 余 餘");
	bool fits = !figure->unit_row || (size && glance_is(figure->unit, "% x a mo m km cm h min d kg t"));
	if (!size || !fits || (figure->form == FORM_FRACTION && !figure->unit_row) || (figure->unit_row && !slice_begins(behind, "多") && !glance_begins(behind, "餘， 餘。 餘、 餘的 余， 余。 余、 余的 餘, 餘. 余, 余.")) || glance_begins(behind, "多于 多媒 多元 多功 多样 多式 多种 多次 余额 余热"))
		return QUALIFIER_NONE;
	figure->whole.size += size;
	return QUALIFIER_OVER;
}

/* Of two qualifiers the number's own is the stronger; nearly and over exclude each other. */
static enum qualifier combine(enum qualifier a, enum qualifier b, bool *conflict)
{
	if (!a || !b || a == b)
		return a ? a : b;
	bool low = a == QUALIFIER_NEARLY || a == QUALIFIER_UNDER, lower = b == QUALIFIER_NEARLY || b == QUALIFIER_UNDER;
	bool high = a == QUALIFIER_AT_LEAST || a == QUALIFIER_OVER, higher = b == QUALIFIER_AT_LEAST || b == QUALIFIER_OVER;
	bool capped = a == QUALIFIER_AT_MOST || b == QUALIFIER_AT_MOST;
	if ((low && higher) || (lower && high) || (capped && (high || higher))) { /* 近九成以上, at most 250 or more */
		*conflict = true;
		return QUALIFIER_ABOUT;
	}
	*conflict |= a == QUALIFIER_ABOUT && b == QUALIFIER_OVER; /* 逾300人左右 */
	if (a == QUALIFIER_ABOUT || b == QUALIFIER_ABOUT) {
		enum qualifier other = a == QUALIFIER_ABOUT ? b : a;
		return other == QUALIFIER_OVER || other == QUALIFIER_NEARLY || other == QUALIFIER_UNDER ? QUALIFIER_ABOUT : other;
	}
	return a;
}

/* 比三十大一些: compared with the number itself */
static enum qualifier compared(const struct sentence *sentence, const struct figure *figure, struct slice *found)
{
	struct slice behind = sentence_behind(sentence, figure->raw);
	size_t size = glance_begins(behind, "大 高 小 低");
	if (!size || !glance_ends(glance_skip_back(sentence_before(sentence, figure->raw)), "比"))
		return QUALIFIER_NONE;
	struct slice rest = slice_from(behind, size);
	if (rest.size && !glance_begins(rest, "一些 一点 一點 些 点 點 得多 很多 的 ， 。 、 ； , . ;"))
		return QUALIFIER_NONE;
	*found = (struct slice){behind.at, size};
	return glance_begins(behind, "大 高") ? QUALIFIER_OVER : QUALIFIER_UNDER;
}

static void fill_one(struct sentence *sentence, struct figure *figure)
{
	struct slice word = {0}, behind_word = {0};
	bool conflict = false;
	enum qualifier before = find_before(sentence, figure, &word);
	if (!before)
		before = bound_of_verb(sentence, figure, &word);
	if (before && (is_throughout(sentence, figure, word) || is_particle(sentence, word)))
		before = QUALIFIER_NONE;
	conflict = before == QUALIFIER_OVER && is_nearly(sentence, word);
	if (conflict)
		before = QUALIFIER_ABOUT;
	enum qualifier behind = compared(sentence, figure, &behind_word);
	if (!behind)
		behind = find_behind(sentence, figure, &behind_word);
	if (!behind && !before)
		behind = weighed(sentence, figure);
	if (!behind && !before && (behind = find_far(sentence, figure)) != QUALIFIER_NONE)
		behind_word = (struct slice){0};
	enum qualifier infix = figure->infix ? figure->infix : bare_infix(sentence, figure);
	if (before) {
		figure->whole = (struct slice){word.at, (size_t)(figure->whole.at + figure->whole.size - word.at)};
		figure_rule(figure, "qualifier", word);
	}
	enum qualifier farther = before == QUALIFIER_OVER || before == QUALIFIER_NEARLY ? find_farther(sentence, &word) : QUALIFIER_NONE;
	before = combine(before, farther, &conflict);
	if (behind && behind_word.size) {
		figure->whole = glance_span(figure->whole, behind_word);
		figure_rule(figure, "qualifier", behind_word);
	}
	figure->qualifier = combine(combine(behind, before, &conflict), infix, &conflict);
	if (figure->indefinite && !(figure->word == WORD_COUPLE && figure->qualifier))
		figure->qualifier = QUALIFIER_ABOUT;
	if (conflict)
		figure->flags |= FLAG_CONFLICTING_QUALIFIER;
}

/* over 100 and under 300 bound one number from both sides. */
static void join_bounds(struct figure *first, struct figure *second)
{
	bool low = first->qualifier == QUALIFIER_OVER || first->qualifier == QUALIFIER_AT_LEAST;
	bool high = second->qualifier == QUALIFIER_UNDER || second->qualifier == QUALIFIER_AT_MOST;
	if (first->kind != KIND_NONE || second->kind != KIND_NONE || first->has_value_to || second->has_value_to || first->unit_row != second->unit_row)
		return;
	struct slice between = glance_skip_back(glance_skip(glance_between(first->whole, second->whole)));
	if (between.size && !glance_is(between, "， , and 并 且 并且 同时 的同时 而 and_is 但 和"))
		return;
	if (!between.size && second->whole.at == second->raw.at)
		return; /* 三年以上十年以下: two bounds, each stated */
	struct figure *bottom = low ? first : second, *top = low ? second : first;
	bool turned = !low && (first->qualifier == QUALIFIER_UNDER || first->qualifier == QUALIFIER_AT_MOST) &&
	              (second->qualifier == QUALIFIER_OVER || second->qualifier == QUALIFIER_AT_LEAST);
	if ((!(low && high) && !turned) || decimal_compare(bottom->value, top->value) >= 0)
		return;
	struct decimal from = bottom->value, to = top->value;
	first->value = from;
	first->value_to = to;
	first->has_value_to = first->range = true;
	first->raw = glance_span(first->raw, second->raw);
	first->whole = glance_span(first->whole, second->whole);
	first->qualifier = QUALIFIER_NONE;
	second->dropped = true;
}

void qualifier_fill(struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->count; i++)
		if (sentence->figures[i].kind == KIND_NONE || kind_is_statistic(sentence->figures[i].kind))
			fill_one(sentence, &sentence->figures[i]);
	for (size_t i = 0; i + 1 < sentence->count; i++)
		if (!sentence->figures[i].dropped)
			join_bounds(&sentence->figures[i], &sentence->figures[i + 1]);
	sentence_compact(sentence);
}
