#include "extract-numbers/kind.h"

#include "base/utf8.h"
#include "extract-numbers/age.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/ordinal.h"
#include "extract-numbers/span.h"
#include "extract-numbers/unit-table.h"
#include "extract-numbers/word-table.h"
#include "text/width.h"

static bool is_one(const struct figure *figure)
{
	return figure->value.coefficient == 1 && figure->value.scale == 0 && !figure->has_value_to;
}

/* 一支队伍 says no more than "a team". */
static bool is_article(const struct sentence *sentence, const struct figure *figure)
{
	if (figure->form != FORM_CHINESE || !is_one(figure) || figure->qualifier || figure->ordinal)
		return false;
	if (figure->unit_row && figure->kind != KIND_COUNT)
		return figure->kind == KIND_MEASURE && glance_is(figure->unit, "[yd_i]");
	/* 前移两位和一位, 救护车一台、… */
	const struct figure *last = figure > sentence->figures ? figure - 1 : figure;
	if (last != figure && figure->unit_row && last->unit_row == figure->unit_row && glance_is(glance_between(last->raw, figure->raw), "和 、 及 与 與 或"))
		return false;
	struct slice before = glance_skip_back(sentence_before(sentence, figure->whole));
	uint32_t noun = glance_last(before);
	struct slice rest = sentence_behind(sentence, figure->raw);
	bool listed = figure->unit_row && glance_is(figure->unit, "台 辆 套 名 所 座 栋 部 艘 架 枚 项 件 篇 例") && width_is_han(noun) && (!rest.size || glance_begins(rest, "、 ， 。 ； , ;")) &&
	              !glance_ends(before, "有 是 了 这 這 那 每 另 某 第 同 为 為 作 成 任 何 哪 上 下 前 后 過 过 着 著 的 也 再 又 换 用 给 来 去 做 看 到 找 其中 之 中 当 在 唯 统 进 出");
	if (listed)
		return false;
	return !glance_ends(before, "仅 僅 仅有 僅有 只 只有 共 唯一 唯一的 共有 仅仅 仅为 只剩 合计 计");
}

/* Does a decimal or a score stand before "out of"? Then the rest is the scale. */
static bool is_score(const struct sentence *sentence, struct slice before)
{
	(void)sentence;
	struct slice lead = glance_skip_back((struct slice){before.at, before.size - strlen("out of")});
	while (lead.size && (width_digit((unsigned char)lead.at[lead.size - 1]) >= 0 || lead.at[lead.size - 1] == '.'))
		lead.size--;
	if (glance_ends_word(glance_skip_back(lead), "scored score scores rated rating rates mark marks graded"))
		return true;
	before = glance_skip_back((struct slice){before.at, before.size - strlen("out of")});
	size_t digits = 0;
	while (digits < before.size && width_digit((unsigned char)before.at[before.size - digits - 1]) >= 0)
		digits++;
	return digits && digits < before.size && before.at[before.size - digits - 1] == '.';
}

/* 1000, 10万, 1 million */
static bool is_round(struct decimal value)
{
	uint64_t number;
	if (!decimal_is_whole(value, &number) || number < 100)
		return false;
	while (number % 10 == 0)
		number /= 10;
	return number == 1;
}

/* （千人次） at the end of a line: what its numbers are counted in. */
static bool is_unit_alone(const struct sentence *sentence, const struct figure *figure)
{
	return figure->bare && figure->unit_row && glance_ends(sentence_before(sentence, figure->raw), "( （") && glance_is(glance_skip_back(sentence_behind(sentence, figure->raw)), ") ）");
}

/* 一耽误就是一天, 一年手术不足120台: a time that is no amount; 一小时内, 用时一天, 缩短至一周 are. */
static bool is_some_time(const struct sentence *sentence, const struct figure *figure)
{
	if (figure->kind != KIND_DURATION || figure->form != FORM_CHINESE || !is_one(figure) || figure->qualifier || figure->range || !glance_is(figure->unit, "a d wk min s"))
		return false;
	struct slice before = glance_skip_back(sentence_before(sentence, figure->whole)), behind = sentence_behind(sentence, figure->raw);
	if (glance_begins(behind, "内 內 以内 之内 以上 以下 多 余 半 左右 的时间 的時間 时间 期 后 後 前 制 以来 至 到 - —"))
		return false;
	return !glance_ends(before, "为期 為期 历时 歷時 耗时 耗時 用时 用時 仅用 僅用 只用 用了 花了 需 需要 缩短 縮短 降 减少 減少 至 到 延长 延長 提前 推迟 满 近 每隔 仅 僅 只 不到 不足 超过 為 为 了 达 共 滿 每 第 前 后 过去 過去 这 這 连续 連續 持续 持續 加");
}

/* A number that other words make a denominator, not a statement: 每千人, per 1,000. */
static bool is_denominator(const struct sentence *sentence, const struct figure *figure)
{
	struct slice before = glance_skip_back(sentence_before(sentence, figure->raw));
	/* 6.1/10万 */
	bool below = glance_ends(before, "/ ／") && before.size > 1 && width_digit((unsigned char)before.at[before.size - 2]) >= 0 && is_round(figure->value);
	if (is_unit_alone(sentence, figure))
		return true;
	if (glance_ends_word(before, "unit: units:") || glance_ends(before, "单位： 单位: 單位： 單位:"))
		return true;
	bool every = below || glance_ends(before, "每") || glance_ends_word(before, "per every for_every each_of");
	/* 4.6 out of 5 */
	if (glance_ends_word(before, "out_of") && !figure->unit_row && is_score(sentence, before))
		return true;
	if (!every || (figure->unit_row && figure->unit_row->kind == KIND_DURATION))
		return false;
	return true;
}

/* Chinese spans of life: 7个月大 is in the units; 出生…7个月 is not. */
static enum kind times_kind(const struct sentence *sentence, struct figure *figure)
{
	struct slice behind = glance_skip(sentence_behind(sentence, figure->raw)), before = glance_skip_back(sentence_before(sentence, figure->whole));
	bool more = glance_begins_word(behind, "the as more higher larger greater faster that what its their those less bigger longer likely heavier lower revenue earnings ebitda sales turnover income gdp last_year_s") != 0;
	bool decimal = figure->value.scale != 0 && !age_holds_in_clause(before, GLANCE_LIST("turnover"));
	/* demand was 3 times supply */
	more |= glance_ends_word(before, "is was are were nearly almost about roughly") && behind.size && behind.at[0] >= 'a' && behind.at[0] <= 'z' &&
	        !glance_begins_word(behind, "a an per in this each every during since and or by for on at to with before after when while of champion champions winner winners over within faster");
	if (!more && !decimal)
		return KIND_COUNT;
	figure->unit = slice_of("x");
	return KIND_MULTIPLE;
}

static enum kind unit_kind(struct sentence *sentence, struct figure *figure)
{
	if (slice_is_string(figure->unit, "次") && glance_ends_word(figure->raw, "times"))
		return times_kind(sentence, figure);
	if (figure->unit_row->kind == KIND_DURATION && span_frames(sentence, figure))
		return KIND_DATE;
	return figure->unit_row->kind;
}

/* up 4 points, where the sentence speaks of percent. */
static bool take_points(const struct sentence *sentence, struct figure *figure)
{
	struct slice behind = sentence_behind(sentence, figure->raw), rest = glance_skip(behind);
	size_t size = glance_begins_word(rest, "points point");
	if (!size)
		return false;
	struct slice before = glance_skip_back(sentence_before(sentence, figure->whole));
	bool shares = memchr(sentence->text.at, '%', sentence->text.size) || slice_holds(sentence->text, "percent") || slice_holds(sentence->text, "per cent") || slice_holds(sentence->text, "ratio");
	if (glance_begins_word(glance_skip(slice_from(rest, size)), "ahead of_the_index in_the_league") || !shares || decimal_compare(figure->value, decimal_of(100)) >= 0 ||
	    glance_ends_word(before, "scored score scoring won earned got awarded lost_the"))
		return false;
	figure->raw.size += behind.size - rest.size + size;
	figure->whole = glance_span(figure->whole, figure->raw);
	figure->unit = slice_of("pp");
	return true;
}

static enum kind kind_of(struct sentence *sentence, struct figure *figure)
{
	enum kind ordinal;
	if (age_is(sentence, figure)) {
		if (!figure->unit_row || slice_is_string(figure->unit, "s"))
			figure->unit = slice_of("a");
		return KIND_AGE;
	}
	switch (figure->form) {
	case FORM_PERCENT:
		return KIND_PERCENT;
	case FORM_MULTIPLE:
		if (glance_begins_word(figure->raw, "twice thrice") && !glance_begins_word(glance_skip(sentence_behind(sentence, figure->raw)), "the as that what its their last those his her our normal usual average")) {
			figure->unit = slice_of("次");
			return KIND_COUNT;
		}
		figure->unit = slice_of(figure->word == WORD_HALVED ? "" : "x");
		return figure->word == WORD_HALVED ? KIND_RATIO : KIND_MULTIPLE;
	case FORM_DOTTED:
	case FORM_LONG:
		return KIND_IDENTIFIER;
	case FORM_CIRCLED:
		return KIND_LABEL;
	default:
		break;
	}
	if ((ordinal = ordinal_kind(sentence, figure)) != KIND_NONE) {
		/* moved up to fourth: no bound */
		if (ordinal == KIND_RANK && figure->form == FORM_ORDINAL && figure->qualifier == QUALIFIER_AT_MOST)
			figure->qualifier = QUALIFIER_NONE;
		return ordinal;
	}
	/* the gearing ratio was 0.29 */
	if (!figure->unit_row && figure->form == FORM_ARABIC && figure->value.scale && age_holds_in_clause(sentence_before(sentence, figure->raw), GLANCE_LIST("ratio")))
		return KIND_RATIO;
	if (figure->unit_row)
		return unit_kind(sentence, figure);
	if (take_points(sentence, figure))
		return KIND_PERCENT;
	return figure->form == FORM_FRACTION ? KIND_RATIO : KIND_COUNT;
}

/* Is "one" said beside another number (a doctor and one nurse is no contrast, six doctors and one nurse is)? */
static bool is_contrasted(const struct sentence *sentence, const struct figure *figure)
{
	enum { NEAR = 60 };
	struct slice before = glance_skip_back(sentence_before(sentence, figure->raw));
	if (glance_ends_word(before, "only just merely exactly except either") || glance_begins_word(glance_skip(sentence_behind(sentence, figure->raw)), "single last final sole"))
		return true;
	for (const struct figure *other = sentence->figures; other < sentence->figures + sentence->count; other++) {
		struct slice gap = other < figure ? glance_between(other->raw, figure->raw) : glance_between(figure->raw, other->raw);
		bool counts = other->form <= FORM_ENGLISH && other->kind != KIND_IDENTIFIER && other->kind != KIND_LABEL && other->kind != KIND_DATE && !is_one(other);
		if (counts && gap.size < NEAR && (slice_holds(gap, " and ") || slice_holds(gap, " or ") || memchr(gap.at, ',', gap.size)))
			return true;
	}
	return false;
}

/* 伍谷丰, 拾遗, 队伍陆续, 陆克平: the formal digits are written in sums, and in names and words */
static bool is_formal_in_word(const struct sentence *sentence, const struct figure *figure)
{
	struct slice rest = figure->numeral;
	if (figure->form != FORM_CHINESE || !glance_begins(rest, "伍 陆 陸 肆 柒 捌 玖 叁 贰 貳 壹 拾"))
		return false;
	if (rest.size == 3 && !width_is_han(glance_first(sentence_behind(sentence, figure->raw))))
		return false;
	if (figure->unit_row && glance_is(figure->unit, "CNY 个 人 份 张 件 名 次 年 月 日 天 台 套 股 页 枚 项"))
		return false;
	for (size_t size; rest.size; rest = slice_from(rest, size))
		if (!(size = glance_begins(rest, "伍 陆 陸 肆 柒 捌 玖 叁 贰 貳 壹")))
			return figure->numeral.size == 3 && slice_begins(rest, "拾");
	return true;
}

/* Is a word that looks like a number none after all? */
static bool is_no_number(const struct sentence *sentence, const struct figure *figure)
{
	struct slice before = glance_skip_back(sentence_before(sentence, figure->raw)), behind = sentence_behind(sentence, figure->raw), rest = glance_skip(behind);
	if (figure->bare && figure->form <= FORM_CHINESE && figure->kind != KIND_RANK && figure->kind != KIND_PERCENT && figure->kind != KIND_RATIO && figure->kind != KIND_DURATION) {
		bool big = figure->value.coefficient >= 10000;
		if (!figure->unit_row && figure->kind == KIND_COUNT && !figure->qualifier && !figure->indefinite)
			return true;
		/* 百元医疗收入: the sum that another figure is stated of */
		big |= figure->kind == KIND_MONEY && figure->form == FORM_CHINESE;
		bool note = glance_ends(before, "（ (") && glance_begins(behind, "） )");
		if (note || (big && !figure->qualifier && !figure->indefinite && !glance_ends(before, "上 近 超 过 過 逾 达 達 破")))
			return true;
	}
	/* 等了半天, 风雨百年, 百年老院: times that are no amount */
	if (figure->kind == KIND_DURATION && figure->bare && glance_is(figure->raw, "半天") && (glance_begins(behind, "不 都 没 沒 才 也 说 說 的功夫 的工夫 的时间都") || glance_ends(before, "了 老 好 大")))
		return true;
	if (figure->kind == KIND_DURATION && figure->bare && glance_is(figure->raw, "百年 千年") && !figure->qualifier &&
	    (glance_ends(before, "风雨 風雨 沧桑 滄桑 征程 薪火 弦歌 峥嵘 崢嶸 传承 傳承 悬壶 懸壺 筑梦 築夢 承载 跨越 历经 歷經 一个 一") ||
	     glance_begins(behind, "老 名 医院 醫院 学府 學府 基业 基業 变局 變局 未有 沧桑 滄桑 奋斗 奮鬥 征程 辉煌 輝煌 梦 夢 树人 樹人 文化 传承 傳承 品牌 品质 历程 歷程 风华 風華 积淀 積澱 党史 变迁 变革 企业 企業 好 难遇")))
		return true;
	/* 一分钟也不耽误, 以前一年也量不上一回 */
	if (figure->form == FORM_CHINESE && is_one(figure) && figure->unit_row && !figure->qualifier && glance_begins(behind, "也不 也没 也沒 也未 也无 也量不 也舍不 都不 都没 都沒 都未 都舍不 不落 不少 不差 不漏 没落 不停"))
		return true;
	/* 屋子的一角: a corner; 一角钱, 一角五分 are sums */
	if (figure->kind == KIND_MONEY && glance_is(figure->raw, "一角") && !glance_begins(behind, "钱 錢 一 二 两 三 四 五 六 七 八 九 硬 纸 紙 ") && !glance_ends(before, "元 块 塊 圆 圓"))
		return true;
	/* 单位：万元, Unit: 10,000 yuan */
	if (figure->kind == KIND_MONEY || figure->kind == KIND_MEASURE || figure->kind == KIND_COUNT)
		if (glance_ends(before, "单位： 單位： 单位: 單位:") || glance_ends_word(before, "unit: units:"))
			return true;
	/* € million: the power of a column's numbers */
	if (figure->bare && figure->form == FORM_ENGLISH && figure->kind == KIND_MONEY && glance_is(figure->numeral, "million billion thousand"))
		return true;
	/* the same quarter of 2018 */
	if (figure->form == FORM_FRACTION && !figure->unit_row && glance_is(figure->raw, "quarter Quarter") && glance_ends_word(before, "the this that last previous same each every per next preceding prior final current corresponding fourth latest"))
		return !glance_begins_word(rest, "of_the of_all of_its of_our of_their of_his of_them of_those of_these");
	if (is_formal_in_word(sentence, figure))
		return true;
	/* 六七点钟: about an hour of the day */
	if (figure->has_value_to && figure->form == FORM_CHINESE && figure->kind == KIND_COUNT && !figure->unit_row && glance_begins(behind, "点钟 點鐘 点多 點多 点就 點就"))
		return true;
	/* 正月初三 */
	if (figure->form == FORM_CHINESE && !figure->unit_row && figure->numeral.size == 3 && glance_ends(before, "初") && (glance_ends(before, "正月初 腊月初 臘月初 冬月初 大年初 新年初 农历年初 農曆年初") || !glance_ends(before, "最初 当初 當初 起初 年初 月初")))
		return true;
	if (figure->form == FORM_CHINESE && !figure->unit_row && glance_ends(before, "正月 腊月 臘月 冬月"))
		return true;
	/* 共1页: of the paper itself */
	if (glance_is(figure->unit, "页") && glance_ends(before, "共") && slice_holds(sentence_before(sentence, figure->raw), "第"))
		return true;
	/* 十折 is the full price */
	if (figure->kind == KIND_PERCENT && glance_ends(figure->raw, "折") && figure->value.coefficient == 100 && !figure->value.scale)
		return true;
	if (figure->form == FORM_MULTIPLE && figure->word == WORD_MULTIPLE && glance_begins_word(figure->raw, "double triple quadruple") && !glance_ends_word(before, "to will nearly almost than about would could may can more_than") && !glance_begins_word(rest, "the that those its their last"))
		return true;
	/* this one, the red one */
	if (figure->form == FORM_ENGLISH && is_one(figure) && !figure->value.negative && figure->kind == KIND_COUNT && !figure->qualifier) {
		if (!is_contrasted(sentence, figure))
			return true;
		bool noun = rest.size && width_is_letter((unsigned char)rest.at[0]) && !glance_begins_word(rest, "is was has had who that which can could should may might must will would and or but in on at to for from by with as of if than when where not you we they he she it i does did were are be been");
		/* Norway won one, Sweden four */
		const struct figure *next = figure + 1;
		bool listed = !noun && next < sentence->figures + sentence->count && next->form == FORM_ENGLISH && next->kind == KIND_COUNT && !next->unit_row && glance_begins(rest, ", and_");
		return !(noun || listed) || glance_ends_word(before, "the this that another each every any which no some only_the");
	}
	if (figure->form == FORM_FRACTION && figure->bare && !figure->unit_row && figure->numeral.size == 3 && !glance_ends(figure->raw, "数 數"))
		return !glance_ends(before, "近 过 一"); /* 半 */
	return false;
}

static void settle(struct figure *figure)
{
	if (figure->kind == KIND_ORDINAL || figure->kind == KIND_RATIO || (figure->kind == KIND_RANK && !slice_is_string(figure->unit, "%")))
		figure->unit = (struct slice){"", 0};
	if (kind_is_statistic(figure->kind) || figure->kind == KIND_ORDINAL)
		return;
	figure->has_value = figure->has_value_to = false;
	figure->qualifier = QUALIFIER_NONE;
	figure->unit = (struct slice){"", 0};
	figure->flags &= ~(unsigned)FLAG_CONFLICTING_QUALIFIER;
}

void kind_fill(struct sentence *sentence)
{
	for (size_t i = sentence->count; i-- > 0;) {
		struct figure *figure = &sentence->figures[i];
		if (figure->kind == KIND_NONE)
			figure->kind = kind_of(sentence, figure);
		/* 三、四级手术: what shares a unit shares what it says */
		bool listed = figure->kind == KIND_COUNT && i + 1 < sentence->count && figure[1].kind == KIND_ORDINAL;
		if (listed && (figure->shares || (!figure->unit_row && figure->form == figure[1].form && slice_is_string(glance_between(figure->raw, figure[1].raw), "、"))))
			figure->kind = KIND_ORDINAL;
		figure->dropped = kind_is_statistic(figure->kind) &&
				  (is_article(sentence, figure) || is_some_time(sentence, figure) || is_denominator(sentence, figure) || is_no_number(sentence, figure));
		settle(figure);
	}
	sentence_compact(sentence);
}
