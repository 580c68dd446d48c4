#include "extract-numbers/span.h"

#include "extract-numbers/calendar.h"
#include "extract-numbers/glance.h"

/* 三年前, three years ago, 6年后: a point in time. */
static bool is_point(struct slice before, struct slice behind)
{
	if (glance_begins_word(behind, "ago earlier later from_now from_today from_tomorrow from_then hence afterwards") && !glance_begins_word(behind, "earlier_than later_than"))
		return true;
	bool begins = !before.size || glance_ends(before, ", ; :") || glance_ends_word(before, "now and but some");
	if (begins && glance_begins_word(behind, "on") && glance_begins(slice_from(behind, strlen("on")), ","))
		return true; /* Six years on, */
	if (glance_begins(behind, "前 后 後 之后 之前 以后 以前") && !glance_begins(behind, "前列 后勤 后备 前沿 前期 后期 前后 后续 前提 前十"))
		return !glance_ends(before, "提 约 不到 超过");
	return false;
}

bool span_frames(struct sentence *sentence, struct figure *figure)
{
	struct slice before = glance_skip_back(sentence_before(sentence, figure->raw)), behind = glance_skip(sentence_behind(sentence, figure->raw));
	bool long_unit = glance_is(figure->unit, "a mo wk d");
	if (!long_unit)
		return false;
	if (is_point(before, behind)) {
		figure->period = (struct slice){0};
		return true;
	}
	if (glance_ends_word(before, "the_first in_the_first the_final") && glance_is(figure->unit, "mo wk d")) {
		figure->period = (struct slice){0};
		return true;
	}
	bool lead = glance_ends(before, "近 过去 過去 过去的 過去的 最近 未来 未來 今后 今後 这 這 刚刚过去的 前") &&
	            !glance_ends(before, "附近 接近 将近 將近 目前 以前 之前 提前 这这 临近 年前 此前 日前 当前 产前");
	bool word = glance_ends_word(before, "past last next recent previous coming preceding latest") != 0;
	bool tail = glance_begins(behind, "来 來 以来 以來 间 間 共 中 期间 期間 里 內共 内共 累计 累計") && !glance_begins(behind, "来自 来源 中央 中国 中心 中学 里程 中小 中期 来回 共同 中级 中部");
	if (glance_ends(before, "近") && glance_begins(behind, "的历史 的歷史 历史"))
		return false;
	struct slice clause = {before.at, before.size - glance_ends_word(before, "in over")};
	word |= clause.size < before.size && !glance_skip_back(clause).size && glance_begins(behind, ","); /* In three years, */
	bool begins = !before.size || glance_ends(before, "， 。 ； 、 ： , ; :");
	tail |= begins && glance_is(figure->unit, "a") && glance_begins(behind, "往返 抗疫 抗击 抗擊 奋战 奮戰 耕耘 增幅 降幅 年均 坚守 堅守 完成 先后 先後 投入 合计 總計 总计 走访 走訪");
	bool within = glance_ends(before, "在") && glance_begins(behind, "疫情 抗疫 奋战 奋斗 防控");
	if (!lead && !word && !tail && !within)
		return false;
	if (glance_ends(before, "连续 連續 为期 長達 长达 历时 任期"))
		return false;
	figure->period = duration_write(&sentence->arena, figure->value, figure->unit);
	return true;
}
