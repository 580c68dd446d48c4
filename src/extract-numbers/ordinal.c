#include "extract-numbers/ordinal.h"

#include "base/utf8.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/unit-table.h"
#include "text/width.h"

static bool whole_value(const struct figure *figure, uint64_t *value)
{
	return !figure->has_value_to && decimal_is_whole(figure->value, value);
}

static void extend(struct figure *figure, size_t size)
{
	figure->raw = (struct slice){figure->raw.at, (size_t)(figure->numeral.at + figure->numeral.size - figure->raw.at) + size};
	figure->whole = figure->raw;
}

/* At most `most` bytes of what stands before a figure, from a character's start on. */
static struct slice near_before(const struct sentence *sentence, const struct figure *figure, size_t most)
{
	struct slice before = sentence_before(sentence, figure->raw);
	if (before.size > most)
		before = slice_from(before, before.size - most);
	while (before.size && ((unsigned char)before.at[0] & 0xC0) == 0x80)
		before = slice_from(before, 1);
	return before;
}

/* The Han characters right behind a place, at most `most`. */
static struct slice han_behind(struct slice text, size_t most)
{
	size_t size = 0, length;
	while (most-- && size < text.size && width_is_han(utf8_read(text.at + size, &length)))
		size += length;
	text.size = size;
	return text;
}

/* Words of ranking in the same clause before a 第N. */
static bool is_ranked(const struct sentence *sentence, const struct figure *figure)
{
	enum { NEAR = 60 };
	struct slice before = near_before(sentence, figure, NEAR);
	for (const char *end = before.at + before.size, *at = end; at > before.at;) {
		at = utf8_back(before.at, at);
		struct slice rest = {at, (size_t)(end - at)};
		if (glance_begins(rest, "， 。 ； , ;")) {
			before = rest;
			break;
		}
	}
	if (glance_holds(before, "排名 排行 名列 位居 位列 跃居 躍居 稳居 穩居 居 列全 列第") || glance_holds(before, "排全 排在 名次 蝉联 升至 升到 退至 跃升 并列 並列 高居 前移"))
		return true;
	return glance_ends(glance_skip_back(before), "排 列 全国 全國 全省 全市 全县 全縣 全区 全區 世界 全球 全州 全系统 业界 同类 获 獲 获得 荣获");
}

/* 拿了大赛第三名。由第五十一位跃升: a place that nobody stands behind. 放在第一位 is no place. */
static bool is_place(const struct sentence *sentence, const struct figure *figure)
{
	struct slice behind = sentence_behind(sentence, figure->numeral), before = sentence_before(sentence, figure->raw);
	size_t size = glance_begins(behind, "名 位");
	struct slice rest = slice_from(behind, size);
	if (!size || glance_ends(before, "放在 摆在 擺在 放到 摆到 作为 作為 置于 置於"))
		return false;
	bool ends = !rest.size || glance_begins(rest, "， 。 ； 、 ） , . ; ! ！ ) 跃 躍 升 提 上升 下降 降 前移 进");
	return ends && (slice_begins(behind, "名") || glance_ends(before, "由 从 從 至 到 升至 降至"));
}

/* 奪得第三, 获团体第二名, 从第二跌到第五: a place that is won or lost. */
static bool is_won(const struct sentence *sentence, const struct figure *figure, struct slice behind)
{
	enum { NEAR = 24 };
	struct slice before = near_before(sentence, figure, NEAR), rest = slice_from(behind, glance_begins(behind, "名 位"));
	bool ends = !rest.size || !width_is_han(glance_first(rest)) || glance_begins(rest, "的 和 及 与 與");
	if (glance_begins(rest, "跌 降 升 跃 躍 提升 上升 下降 前进 退") || glance_ends(before, "跌到 降到 升到 跌至 降至 上升到 上升至 提升到 提升至 前移至 上升为 跃升为 下滑至 下滑到"))
		return true;
	if (ends && glance_ends(before, "夺 奪 夺得 奪得 勇夺 摘得 斩获 拿下 荣登 跻身 得 获 獲 获得 獲得 取得 总分 團體 团体 个人 個人 总成绩 成绩 綜合 综合 榜單 榜单 屈居 暂列 暫列"))
		return true;
	return ends && glance_holds(before, "获 獲 夺得 奪得 摘得 斩获 荣膺") && glance_begins(behind, "名") != 0;
}

/* 第三: a rank, a name or a position. */
static enum kind numbered_kind(const struct sentence *sentence, struct figure *figure)
{
	struct slice behind = sentence_behind(sentence, figure->numeral);
	size_t size = glance_begins(behind, "级 級 届 屆 条 條 次 位 名 个 個 期 批 轮 輪 季度 年 天 周 个月");
	bool edition = glance_begins(behind, "届 屆 批 轮 輪 次 个 個 条 條 期 季度 年 天 周 章 节 款 页 家 所 座 例 套 艘") != 0;
	if (!edition && (is_ranked(sentence, figure) || is_place(sentence, figure) || is_won(sentence, figure, behind)))
		return extend(figure, glance_begins(behind, "位 名")), KIND_RANK;
	if (!size && glance_begins(behind, "党支部 黨支部 支部 人民医院 人民醫院 医院 醫院 中学 中學 小学 小學 附属 附屬 分局 大队 医学 醫學 师范 師範 幼儿园 实验 地检署 地檢署 人民 军医 机关 航空 建筑 冶金 中心 工程局 中级 高级 师 军 集团军 号"))
		return KIND_IDENTIFIER;
	if (glance_begins(behind, "届 屆 次 条 條 级 級 名 位 个 個 期 批 轮"))
		extend(figure, size);
	return KIND_ORDINAL;
}

/* second oldest, fourth best: an ordinal before a superlative */
static bool is_superlative(struct slice rest)
{
	struct slice word = glance_word(rest);
	if (glance_begins_word(word, "best worst most least"))
		return true;
	return word.size > 4 && memcmp(word.at + word.size - 3, "est", 3) == 0 &&
	       !glance_begins_word(word, "test request contest interest forest guest quest chest protest harvest arrest west northwest southwest midwest east nest rest crest invest suggest manifest modest "
	                                 "honest digest feast priest conquest bequest behest inquest");
}

/* ranked the institute 31st, 23rd in the world and second at home: a verb of ranking in the clause before */
static bool is_placed(struct slice before, struct slice rest)
{
	bool ends = !rest.size || strchr(".,;)", rest.at[0]) || glance_begins_word(rest, "in at nationally overall worldwide out_of of among for by");
	for (size_t at = before.size; ends && at-- > 0;)
		if (strchr(".;,", before.at[at])) {
			before = slice_from(before, at + 1);
			break;
		}
	return ends && glance_holds(before, "ranks_ ranked_ places_ placed_ ranking_ finished_");
}

/* English: ranks second, from eighth to 11th, the second-highest. */
static enum kind english_kind(const struct sentence *sentence, const struct figure *figure)
{
	enum { NEAR = 48 };
	struct slice before = glance_skip_back(near_before(sentence, figure, NEAR)), behind = sentence_behind(sentence, figure->raw), rest = glance_skip(behind);
	if (glance_ends_word(before, "rank ranks ranked ranking placed places finished finish came coming stood standing comes ranking_the joint tied"))
		return KIND_RANK;
	if (glance_begins(behind, "-") && glance_begins_word(slice_from(behind, 1), "highest lowest largest biggest best most smallest busiest fastest longest oldest worst richest poorest"))
		return KIND_RANK;
	if (glance_ends(before, "="))
		before = glance_skip_back((struct slice){before.at, before.size - 1});
	if (glance_ends_word(before, "ranked ranks rank") || is_superlative(rest) || is_placed(before, rest))
		return KIND_RANK;
	if (slice_begins(rest, ",") && glance_begins_word(glance_skip(slice_from(rest, 1)), "out_of"))
		return KIND_RANK;
	bool ends = !rest.size || strchr(".,;)", rest.at[0]) || glance_begins_word(rest, "in out_of among nationally worldwide overall of to globally place");
	if (ends && glance_ends_word(before, "is are was were now now_is university trust hospital city county country province school") && !glance_begins_word(rest, "of_its of_the of_these of_a of_their"))
		return KIND_RANK;
	if (glance_ends_word(before, "from to up_to down_to") && glance_holds(before, "moved slid rose climbed dropped fell ranking ranked rank jumped slipped position up down improved"))
		return KIND_RANK;
	if (glance_begins_word(rest, "place nationally worldwide"))
		return KIND_RANK;
	return KIND_ORDINAL;
}

/* 三级医院 names a grade, 三级网络 counts tiers. */
static enum kind grade_kind(const struct sentence *sentence, const struct figure *figure, struct slice behind)
{
	struct slice before = sentence_before(sentence, figure->raw), noun = han_behind(behind, 14);
	uint64_t value;
	/* 三四级手术: both are grades */
	if (figure->has_value_to && figure->form == FORM_CHINESE && figure->numeral.size == 6 && glance_begins(behind, "手术 手術 医院 醫院 伤残 傷殘 残疾 殘疾 护理 護理 地震 风 公立"))
		return KIND_ORDINAL;
	if (!whole_value(figure, &value) || value > 20 || slice_is_string(figure->numeral, "两") || slice_is_string(figure->numeral, "兩"))
		return KIND_NONE;
	if (glance_holds(noun, "医院 醫院 甲等 综合医 公立医 保健院 中医院") && value <= 3 && glance_begins(noun, "医 醫 甲 乙 公 综 專 专 中 妇 婦 儿 兒 等"))
		return KIND_ORDINAL; /* 全市三级医院 */
	if (glance_ends(before, "省 市 县 縣 乡 鄉 镇 鎮 村 组 組 科 区 區 州 街 团 班 共 分") || glance_holds(noun, "网络 網絡 体系 體系 联动 聯動 联创 架构 網路 网格 书记抓"))
		return KIND_NONE;
	if (figure->form == FORM_ARABIC && glance_begins(behind, "台阶 臺階"))
		return KIND_NONE;
	return KIND_ORDINAL;
}

#define PHASES "期 楼 樓 类 類 档 号 线 線 审 審 产 產"
#define EDITIONS "大 届 屆 中 次 世 等 级 級 层 " PHASES

/* 十九届七中全会, 五届二次全会, 二期工程, 一等奖 */
static enum kind edition_kind(const struct sentence *sentence, struct figure *figure)
{
	struct slice before = sentence_before(sentence, figure->raw), behind = sentence_behind(sentence, figure->numeral);
	uint64_t value;
	size_t size;
	/* 3樓, 三楼: a floor; buildings are counted otherwise */
	size = glance_begins(behind, "楼 樓");
	if (size && figure->form <= FORM_CHINESE && !figure->unit_row && figure->value.coefficient && figure->value.coefficient < 200 && !figure->value.scale && (glance_begins(behind, "楼房间 樓房間") || !glance_begins(behind, "楼宇 樓宇 楼房 楼栋 楼盘 樓盤")) && !glance_ends(before, "共 有"))
		return extend(figure, size), KIND_ORDINAL;
	if (figure->form != FORM_CHINESE || !whole_value(figure, &value) || value > 100 || !value)
		return KIND_NONE;
	struct slice first = figure->numeral;
	if (!glance_begins(behind, EDITIONS) && !slice_is_string(first, "二") && !glance_ends(before, "左 右"))
		return KIND_NONE;
	bool two = slice_is_string(first, "两") || slice_is_string(first, "兩");
	if ((size = glance_begins(behind, "大")) != 0 && !two && (value >= 11 || glance_ends(before, "党的 黨的")) && value < 40 && !glance_ends(before, "比") && !glance_begins(behind, "大类 大項 大项 大型 大板块 大领域 大任务 大工程 大产业 大行动 大举措"))
		return extend(figure, size), KIND_ORDINAL;
	if ((size = glance_begins(behind, "届 屆")) != 0 && !two && (value >= 6 || glance_holds(han_behind(slice_from(behind, size), 8), "次 中 会 會 委 全国 全國 政协 人大 理事 常委")) && !glance_ends(before, "共 连续 連續 已 办了 过"))
		return extend(figure, size), KIND_ORDINAL;
	if ((size = glance_begins(behind, "中")) != 0 && glance_begins(behind, "中全会 中全會"))
		return extend(figure, size), KIND_ORDINAL;
	if ((size = glance_begins(behind, "次")) != 0 && !two && (glance_begins(behind, "次全会 次全體 次全体 次全會 次党代会 次代表大会") || glance_ends(before, "届 屆 中央纪委")))
		return extend(figure, size), KIND_ORDINAL;
	if ((size = glance_begins(behind, "世")) != 0 && !glance_begins(behind, "世纪 世紀 世界 世代 世同 世人") && width_is_han(glance_last(before)))
		return extend(figure, size), KIND_ORDINAL; /* 哈桑二世 */
	if ((size = glance_begins(behind, "等")) != 0 && glance_begins(behind, "等奖 等獎 等功 等品 等舱 等座"))
		return extend(figure, size), KIND_ORDINAL;
	if ((size = glance_begins(behind, PHASES)) != 0 && !two && value <= 9 && value != 1 && glance_begins(behind, "期试验 期試驗 期临床 期臨床 期扩建 期擴建 期用地 期工程 期項目 期项目 期建设 期建設 楼发 楼会 楼大 楼报 樓會 类医疗 類醫療 类公益 楼多 楼礼 楼中 审判 类大学 类基础"))
		return extend(figure, size), KIND_ORDINAL;
	/* with a measure word two is 两: 二 names */
	if (slice_is_string(first, "二") && (size = glance_begins(behind, "次 期 级 級 类 類 等 楼 樓 层 線 线 审")) != 0)
		return extend(figure, size), KIND_ORDINAL;
	if (slice_is_string(first, "二") && !figure->unit_row && width_is_han(glance_first(behind)) && !glance_begins(behind, "者 大 方 省 市 县 縣 国 國 校 老 岸 地 区 區 人 点 點 、"))
		return KIND_ORDINAL; /* 二炮, 二季晚稻, 铁二院 */
	/* （右二）: a place in a picture */
	if (!two && !figure->unit_row && value <= 9 && glance_ends(before, "左 右") && !glance_ends(before, "左右") && glance_begins(behind, "） ) 、 ， 为 為 起"))
		return KIND_ORDINAL;
	if (value == 1 && (size = glance_begins(behind, "级 級 等 期 类 類 楼 樓")) != 0)
		return extend(figure, size), KIND_ORDINAL;
	return KIND_NONE;
}

/* 百强, 前三, top 10 */
static enum kind rank_kind(const struct sentence *sentence, struct figure *figure)
{
	struct slice before = glance_skip_back(sentence_before(sentence, figure->raw)), behind = sentence_behind(sentence, figure->raw);
	size_t strong = figure->unit_row || figure->form == FORM_FRACTION || figure->form == FORM_PERCENT ? 0 : glance_begins(behind, "强 強");
	if (strong && !glance_begins(slice_from(behind, strong), "化 调 制 烈 大 度 势 推 度")) {
		figure->raw.size += strong; /* behind both ends of a range */
		figure->whole = figure->raw;
		figure->qualifier = QUALIFIER_AT_MOST;
		return KIND_RANK;
	}
	bool front = glance_ends(before, "前") && (!glance_ends(before, "目前 以前 之前 此前 年前 日前 当前 當前 提前 前前 会前 空前 生前 眼前 跟前 产前 术前") ||
	                                            glance_ends(before, "全球前 世界前 全国前 全國前 排名前 全省前 全市前 居前 列前 进入前 位居前 位列前 入前 行业前 省前 市前 界前 校前 国前 名前"));
	bool listed = figure->form == FORM_ARABIC && glance_ends_word(before, "fortune global_fortune forbes fortune_china fortune_global");
	if (!front && !listed && !glance_ends_word(before, "top"))
		return KIND_NONE;
	if (figure->unit_row && !glance_is(figure->unit, "名 位 % 强"))
		return KIND_NONE;
	if (front && !figure->unit_row && slice_is_string(figure->numeral, "一")) /* 前一交易日 */
		return KIND_NONE;
	if (!figure->unit_row && glance_begins(behind, "个月 年 天 季度 三季度 月"))
		return KIND_NONE;
	figure->qualifier = QUALIFIER_AT_MOST;
	return KIND_RANK;
}

/* 四星酒店, 3星级, 小学三年级: raw takes the grade in */
static bool is_grade(struct figure *figure, struct slice behind)
{
	enum { STARS = 10, YEARS = 12 };
	uint64_t value;
	size_t size = figure->unit_row ? 0 : glance_begins(behind, "星级 星級 星 年级 年級");
	bool star = slice_begins(behind, "星");
	if (!size || !whole_value(figure, &value) || !value || value > (star ? STARS : YEARS) || glance_is(figure->numeral, "两 兩"))
		return false;
	if (glance_begins(behind, "星期 星球 星座 星辰 星云 星系 星火 星光 星探 星形 星奖 星工"))
		return false;
	return extend(figure, size), true;
}

/* 第三、四章, 第1-3名: does a number with 第 govern this one? */
static bool is_behind_numbered(const struct sentence *sentence, const struct figure *figure)
{
	enum { NEAR = 3 };
	if (figure == sentence->figures || figure->raw.at - figure[-1].raw.at > (ptrdiff_t)figure[-1].raw.size + NEAR || figure->form > FORM_CHINESE || figure[-1].form != figure->form || !(figure->unit_row || slice_begins(sentence_behind(sentence, figure->raw), "、")))
		return false;
	if (!glance_is(glance_between(figure[-1].raw, figure->raw), "、 - — – ~ ～ － 至 到") || decimal_compare(figure[-1].value, figure->value) >= 0)
		return false;
	return figure[-1].ordinal || is_behind_numbered(sentence, figure - 1);
}

enum kind ordinal_kind(const struct sentence *sentence, struct figure *figure)
{
	struct slice behind = sentence_behind(sentence, figure->raw);
	enum kind kind;
	if (figure->ordinal || is_behind_numbered(sentence, figure))
		return numbered_kind(sentence, figure);
	if (figure->form == FORM_ORDINAL)
		return english_kind(sentence, figure);
	if ((kind = rank_kind(sentence, figure)) != KIND_NONE || (kind = edition_kind(sentence, figure)) != KIND_NONE)
		return kind;
	if (figure->form <= FORM_CHINESE && is_grade(figure, behind))
		return KIND_ORDINAL;
	if (figure->unit_row && slice_is_string(figure->unit, "级"))
		return grade_kind(sentence, figure, behind);
	if (figure->unit_row || figure->form > FORM_ENGLISH)
		return KIND_NONE;
	struct slice before = glance_skip_back(sentence_before(sentence, figure->raw));
	if (glance_ends_word(before, "level grade stage category tier level- grade- stage- category- tier- class- type-"))
		return KIND_ORDINAL;
	return KIND_NONE;
}
