#include "extract-numbers/kind.h"

#include "extract-numbers/glance.h"
#include "extract-numbers/unit-table.h"
#include "extract-numbers/word-table.h"
#include "text/width.h"

static bool is_one(const struct figure *figure)
{
	return figure->value.coefficient == 1 && figure->value.scale == 0 && !figure->has_value_to;
}

/* 第三, 20th: a place where something ranks, else a position or a name. */
static enum kind ordinal_kind(const struct sentence *sentence, struct figure *figure)
{
	struct slice before = glance_skip_back(sentence_before(sentence, figure->raw)), behind = sentence_behind(sentence, figure->raw);
	if (figure->ordinal) {
		size_t size = glance_begins(behind, "级 級 届 屆 条 條 次 位 名 个 個 季度 期 批 轮 輪");
		if (glance_ends(before, "位居 位列 排名 名列 居 列 排 排在 排行 全国 全省 全市 全县 全区 世界 全球 全州 全系统 跃居 升至 稳居 蝉联 获 获得 荣获 年 院") && !glance_begins(behind, "届 屆 批 轮 次 个 條 条"))
			return KIND_RANK;
		figure->raw.size += size;
		if (!size && glance_begins(behind, "党支部 人民医院 医院 中学 小学 中心 附属 分局 支部 大队 工程 机关 师 师范 军 建筑 冶金 製 毛纺"))
			return KIND_IDENTIFIER;
		return KIND_ORDINAL;
	}
	if (glance_ends_word(before, "rank ranks ranked ranking placed places finished finish came coming stood standing"))
		return KIND_RANK;
	return KIND_ORDINAL;
}

/* 一支队伍 says no more than "a team". */
static bool is_article(const struct sentence *sentence, const struct figure *figure)
{
	struct slice before = glance_skip_back(sentence_before(sentence, figure->whole));
	if (!is_one(figure) || figure->form != FORM_CHINESE || !figure->unit_row || figure->unit_row->kind != KIND_COUNT || figure->qualifier)
		return false;
	return !glance_ends(before, "仅 僅 仅有 只 只有 共 唯一 唯一的 共有 仅仅");
}

static enum kind rank_kind(const struct sentence *sentence, struct figure *figure)
{
	struct slice before = glance_skip_back(sentence_before(sentence, figure->raw)), behind = sentence_behind(sentence, figure->raw);
	size_t strong = glance_begins(behind, "强 強");
	if (strong && !glance_begins(slice_from(behind, strong), "化 调 制 烈 大 度")) {
		figure->raw.size += strong;
		figure->whole = figure->raw;
		figure->qualifier = QUALIFIER_AT_MOST;
		return KIND_RANK;
	}
	if (glance_ends(before, "前") || glance_ends_word(before, "top")) {
		if (figure->unit_row && !glance_is(figure->unit, "名 位 %"))
			return KIND_NONE;
		figure->qualifier = QUALIFIER_AT_MOST;
		return KIND_RANK;
	}
	return KIND_NONE;
}

static enum kind kind_of(const struct sentence *sentence, struct figure *figure)
{
	enum kind rank;
	switch (figure->form) {
	case FORM_ORDINAL:
		return ordinal_kind(sentence, figure);
	case FORM_PERCENT:
		return KIND_PERCENT;
	case FORM_MULTIPLE:
		figure->unit = slice_of("x");
		return KIND_MULTIPLE;
	case FORM_DOTTED:
	case FORM_LONG:
		return KIND_IDENTIFIER;
	case FORM_CIRCLED:
		return KIND_LABEL;
	default:
		break;
	}
	if (figure->ordinal)
		return ordinal_kind(sentence, figure);
	if ((rank = rank_kind(sentence, figure)) != KIND_NONE)
		return rank;
	if (figure->unit_row)
		return figure->unit_row->kind;
	return figure->form == FORM_FRACTION ? KIND_RATIO : KIND_COUNT;
}

void kind_fill(struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->count; i++) {
		struct figure *figure = &sentence->figures[i];
		if (figure->kind == KIND_NONE)
			figure->kind = kind_of(sentence, figure);
		figure->dropped = is_article(sentence, figure) || (figure->bare && figure->form == FORM_CHINESE && !figure->unit_row && figure->kind == KIND_COUNT);
		if (figure->kind == KIND_RANK || figure->kind == KIND_ORDINAL || figure->kind == KIND_RATIO)
			figure->unit = (struct slice){"", 0};
		if (!kind_is_statistic(figure->kind) && figure->kind != KIND_ORDINAL)
			figure->has_value = figure->has_value_to = false;
		if (!kind_is_statistic(figure->kind) && figure->kind != KIND_ORDINAL) {
			figure->qualifier = QUALIFIER_NONE;
			figure->unit = (struct slice){"", 0};
		}
	}
	sentence_compact(sentence);
}
