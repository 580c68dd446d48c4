#include "extract-numbers/programme.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/naming.h"
#include "text/width.h"

/* What is named by a number, not counted, where no measure word stands between. */
#define SCHEMES "工程 模式 行动 行動 机制 機制 工作法 思路 战略 戰略 体系 體系 布局 佈局 格局 专区 專區 通道 频道 頻道 计划 計劃 計畫 规划 規劃 方略 战役 戰役 攻坚 攻堅 矩阵 矩陣 架构 架構"
#define SCHEME_WORDS "工作 发展 發展 绿色 綠色 人才 服务 服務 管理 重点 党建 黨建 培养 培養 应急 應急 急救 科研 治理 产业 產業 总体 總體 高层次 创新 創新 战略 戰略 空间 空間 教学 教學 科技 强基"
#define PROGRAMMES                                                                                                                                                              \
	"idea ideas mode action program programme project initiative strategy plan model campaign pattern channel platform framework mechanism layout formula concept agenda scheme structure system " \
	"policy challenge target pledge movement"
#define BODIES "team hospital regiment battalion bus train tram flight jet engine aircraft plane brigade squadron route"
#define TITLES                                                                                                                                                                      \
	"Project Projects Programme Program Plan Initiative Campaign Club Challenge Foundation Trust Action Scheme Movement Fund Alliance Network Society Brewing Brewery Hotel Restaurant Inn Festival " \
	"Group Company Pictures Records Studios Award Awards Act Agreement Strategy Model"

/* Marks that a quotation ends with, before what is named by its number. */
#define CLOSES "” 」 \" ’"

/* What stands behind a number and the quotation that it ends; no more where that is no Han. */
static struct slice han_behind_quote(const struct numeral_place *place)
{
	struct slice rest = slice_from(place->behind, glance_begins(place->behind, CLOSES));
	return width_is_han(glance_first(rest)) ? rest : (struct slice){rest.at, 0};
}

static bool has_unit(const struct numeral_place *place)
{
	return naming_has_unit(place->sentence, place->figure);
}

/* 136发展格局, 333工程, 12371专区, 120绿色通道 */
static bool is_scheme(struct numeral_place *place)
{
	struct slice behind = han_behind_quote(place), rest = slice_from(behind, glance_begins(behind, SCHEME_WORDS));
	size_t size = glance_begins(rest, SCHEMES);
	return size && !glance_begins(behind, "名 人 个 個 家 张 張 例 台 元 亩 次 项 件 年 多 余 餘 万 萬") && !glance_begins(slice_from(rest, size), "量 师 師 性 款 队 隊") && !has_unit(place);
}

#define ARTICLES "the a an this our its their each every 's"

/* the 1243 work idea, the 302 medical team: many of one thing are not said in the singular */
static bool is_singular(struct numeral_place *place)
{
	struct slice behind = place->behind, before = place->left;
	if (behind.size < 2 || (behind.at[0] == ' ' && (behind.at[1] < 'A' || ascii_is_capital(behind.at[1]))))
		return false;
	size_t quote = glance_begins(behind, "\" ” ’ '");
	before.size -= glance_ends(before, "\" “ ‘ '");
	before = glance_skip_back(before);
	struct slice rest = slice_from(behind, quote);
	if (!rest.size || rest.at[0] != ' ' || (!quote && !glance_ends_word(before, ARTICLES)) || has_unit(place))
		return false;
	for (unsigned words = 0; words < 4; words++) {
		rest = glance_skip(rest);
		struct slice word = glance_word(rest);
		if (!word.size || (word.at[word.size - 1] == 's' && word.size > 3 && !glance_is(word, "business health ideas")))
			return false;
		rest = slice_from(rest, word.size);
		if (glance_is(word, PROGRAMMES) || (!quote && glance_is(word, BODIES))) {
			struct slice next = glance_word(glance_skip(rest));
			return next.size < 4 || next.at[next.size - 1] != 's';
		}
		if (!rest.size || (rest.at[0] != ' ' && rest.at[0] != '-'))
			return false;
		rest = slice_from(rest, 1);
	}
	return false;
}

#define LINES "_bus _tram _train _trolleybus"

/* the 18 bus */
static bool is_line(struct numeral_place *place)
{
	return glance_begins_word(place->behind, LINES) && glance_ends_word(place->left, "the a");
}

/* Is a number word written with a capital, alone? */
static bool is_capital_word(const struct numeral_place *place)
{
	return place->figure->form == FORM_ENGLISH && ascii_is_capital(place->numeral.at[0]) && memchr(place->numeral.at, ' ', place->numeral.size) == NULL;
}

static bool is_before_capital(const struct numeral_place *place)
{
	return place->behind.size > 1 && place->behind.at[0] == ' ' && ascii_is_capital(place->behind.at[1]);
}

/* The 100 Villages Kitchen Garden Project: words with capitals to a word that ends titles */
static bool is_title(struct numeral_place *place)
{
	enum { LONGEST = 7 };
	if (!is_before_capital(place) || !place->left.size || !(is_capital_word(place) || ascii_is_digits(place->numeral)))
		return false;
	struct slice rest = place->behind;
	for (unsigned words = 0; words < LONGEST && rest.size > 1 && rest.at[0] == ' '; words++) {
		struct slice word = glance_word(slice_from(rest, 1));
		if (!word.size || !(ascii_is_capital(word.at[0]) || (words && glance_is(word, "of and for the"))))
			return false;
		rest = slice_from(rest, 1 + word.size);
		if (words && glance_is(word, TITLES))
			return !has_unit(place);
	}
	return false;
}

/* near Three Rivers, from the Twelve Apostles: a number word with a capital amid words without, and a capital behind */
static bool is_capital_amid(struct numeral_place *place)
{
	enum { SHORTEST = 4, NEAR = 80 };
	struct slice before = place->left, word = glance_word_back(before);
	if (!is_before_capital(place) || !is_capital_word(place) || !word.size || ascii_is_capital(word.at[0]) || glance_word(slice_from(place->behind, 1)).size < 3 || has_unit(place))
		return false;
	/* a heading has its capitals everywhere */
	if (before.size > NEAR)
		before = slice_from(before, before.size - NEAR);
	for (size_t words = 0; before.size && words < 8; words++) {
		word = glance_word_back(before);
		if (word.size >= SHORTEST && word.at[0] >= 'a' && !glance_is(word, "with from into over under after before about than"))
			return true;
		before = glance_skip_back((struct slice){before.at, before.size - (word.size ? word.size : 1)});
	}
	return false;
}

/* the 737, two Boeing 747s */
static bool is_aeroplane(struct numeral_place *place)
{
	struct slice behind = place->behind, before = place->left;
	if (place->numeral.at[0] != '7' || place->numeral.at[2] != '7' || han_behind_quote(place).size)
		return false;
	if (behind.size && behind.at[0] == 's' && (behind.size == 1 || !width_is_letter((unsigned char)behind.at[1])) && !glance_ends_word(before, "in within for after took takes lasted")) {
		place->raw.size++;
		return true;
	}
	struct slice word = glance_word(place->rest);
	bool plural = word.size > 3 && word.at[word.size - 1] == 's' && !glance_is(word, "was has is");
	return glance_ends_word(before, "the a each boeing airbus") && !plural && !has_unit(place);
}

#define CALLS "the_ by_the call called dial dialled dialed ring rang through"

/* by the 120: the number of the ambulances for themselves */
static bool is_emergency(struct numeral_place *place)
{
	bool ends = !place->rest.size || strchr(".,;:)", place->rest.at[0]);
	return ends && glance_is(place->numeral, "110 119 120 122 911 999 112") && glance_ends_word(place->left, CALLS);
}

#define EMERGENCIES "接诊 出诊 接警 出警 火警 救护 救護 调度 調度 转运 医生 医护 醫護 到达 赶到 随车 消防 宣传 宣傳 中心 指挥 指揮"

/* 120接诊, 119火警 */
static bool is_emergency_in_han(struct numeral_place *place)
{
	return glance_is(place->numeral, "110 119 120 122") && glance_begins(han_behind_quote(place), EMERGENCIES);
}

/* 2路、7路和K102路公交车, 乘15路 */
static bool is_bus(struct numeral_place *place)
{
	struct slice before = place->before, behind = place->behind;
	if (!slice_begins(behind, "路"))
		return false;
	struct slice rest = slice_from(behind, strlen("路"));
	bool goes_on = !rest.size || !width_is_han(glance_first(rest)) || glance_begins(rest, "公 车 車 线 線 直达 直達 可 到 至 和 与 與 及 或 等 站 在 下车 下車 终点 首班 末班 环 夜 区间");
	place->raw.size += strlen("路");
	return goes_on && (glance_ends(before, "乘 坐 搭 搭乘 乘坐 公交 公车 公車 巴士 转 轉 换乘 換乘 乘车 乘車 搭车 交：") || slice_holds(rest, "公交") || slice_holds(rest, "公車") || slice_holds(rest, "公车") ||
	                   slice_holds(rest, "巴士") || slice_holds(rest, "下车") || slice_holds(rest, "下車") || slice_holds(before, "路公交") || slice_holds(before, "乘坐") || slice_holds(before, "公交："));
}

/* 临床医学专业8班, 初三（2）班, 高二(11)班 */
static bool is_class(struct numeral_place *place)
{
	struct slice before = place->before, behind = place->behind;
	size_t open = glance_ends(before, "( （"), close = open ? glance_begins(behind, ") ）") : 0;
	struct slice left = {before.at, before.size - open}, rest = slice_from(behind, close);
	if ((open && !close) || !glance_begins(rest, "班") || glance_begins(rest, "班次 班车 班組 班组 班列 班子 班船 班机"))
		return false;
	place->raw.size += close + strlen("班");
	if (glance_ends(left, "年级 年級 级 級 专业 專業 学院 學院 系 届 屆"))
		return true;
	return glance_ends(left, "一 二 三 四 五 六 七 八 九") && (open || glance_ends(left, "初一 初二 初三 高一 高二 高三"));
}

/* 30床患者, 12床、15床病人; 15诊室 */
static bool is_place_of_care(struct numeral_place *place)
{
	struct slice before = place->before, behind = place->behind, rest = slice_from(behind, glance_begins(behind, "床"));
	if (rest.size != behind.size && place->numeral.size <= 3) {
		size_t more = glance_begins(rest, "、 和 与"), digits = 0;
		while (more && digits + more < rest.size && ascii_is_digit(rest.at[more + digits]))
			digits++;
		place->raw.size += strlen("床");
		if (glance_begins(rest, "患者 病人 家属 家屬") && !glance_ends(before, "有 共 设 設 约 近 每"))
			return true;
		return digits && glance_begins(slice_from(rest, more + digits), "床患者 床病人");
	}
	return glance_begins(behind, "诊室 診室") && !glance_ends(before, "有 共 设 設 约 近 每 建 开 設有");
}

/* The year of study before a class: 初三（2）班, 高二(11)班 */
static bool is_school_year(struct numeral_place *place)
{
	struct slice before = place->before, behind = place->behind;
	if (!glance_ends(before, "初 高"))
		return false;
	/* 读高二，, 从初一至高三的学生 */
	before.size -= strlen("高");
	bool said = glance_ends(before, "读 讀 上 到 至 从 從 升 、 和") && glance_begins(behind, "， 。 、 ） 至 到 和 的 时 時 毕业 畢業 下 那");
	return (said || glance_begins(behind, "（ ( 年级 年級 学生 學生 班 毕业 畢業 考生 同学 师生 复读")) && !glance_ends(place->before, "提高 最高 最初 当初 年初 月初 新高");
}

/* 党建4.0版, 工业4.0, 2.0时代 */
static bool is_edition(struct numeral_place *place)
{
	struct slice numeral = place->numeral, behind = place->behind;
	if (numeral.at[1] != '.' || !ascii_is_digit(numeral.at[2]))
		return false;
	size_t size = glance_begins(behind, "版");
	place->raw.size += size;
	if (size && !glance_begins(behind, "版面 版块 版權 版权"))
		return true;
	return numeral.at[2] == '0' && (glance_begins(behind, "” 」 时代 時代 模式 阶段 階段 工程 行动 行動 改革 升级 升級 体系 體系 系统 系統 平台 方案 战略 戰略") ||
	                                glance_ends(place->left, "工业 工業 农业 農業 医疗 醫療 医院 醫院 党建 黨建 升级版 升級版 平台 系统 系統 Web Industry"));
}

/* "Focus 25": capitals and a number between quotation marks */
static bool is_in_quotes(struct numeral_place *place)
{
	enum { LONGEST = 40 };
	struct slice before = place->before, left = place->left;
	if (!glance_begins(place->behind, "\" ” ’") || !before.size)
		return false;
	if (before.at[before.size - 1] == '"')
		return true;
	if (before.at[before.size - 1] != ' ')
		return false;
	for (size_t i = 0; i < LONGEST && left.size; i++) {
		struct slice word = glance_word_back(left);
		if (!word.size || !ascii_is_capital(word.at[0]))
			return false;
		left.size -= word.size;
		if (glance_ends(left, "\" “ ‘"))
			return true;
		left = glance_skip_back(left);
	}
	return false;
}

const struct name_rule programme_rules[] = {
	{"programme", is_school_year, {.classes = SIEVE_CHINESE, .shortest = 3, .longest = 3, .before = GLANCE_ROW("初 高")}},
	{"programme", is_title, {.classes = SIEVE_DIGITS | SIEVE_ENGLISH, .behind = GLANCE_ROW(SIEVE_CAPITALS)}},
	{"programme", is_capital_amid, {.classes = SIEVE_ENGLISH, .behind = GLANCE_ROW(SIEVE_CAPITALS)}},
	{"programme", is_edition, {.classes = SIEVE_NO_DIGITS, .shortest = 3, .longest = 3}},
	{"programme", is_place_of_care, {.classes = SIEVE_DIGITS, .behind = GLANCE_ROW("床 诊 診")}},
	{"programme", is_in_quotes, {.classes = SIEVE_DIGITS, .longest = 5, .behind = GLANCE_ROW(CLOSES)}},
	{"programme", is_scheme, {.classes = SIEVE_DIGITS, .shortest = 3, .longest = 5, .behind = GLANCE_ROW(CLOSES " " SCHEMES " " SCHEME_WORDS)}},
	{"programme", is_emergency_in_han, {.classes = SIEVE_DIGITS, .shortest = 3, .longest = 3, .behind = GLANCE_ROW(CLOSES " " EMERGENCIES)}},
	{"programme", is_bus, {.classes = SIEVE_DIGITS, .longest = 3, .behind = GLANCE_ROW("路")}},
	{"programme", is_line, {.classes = SIEVE_DIGITS, .shortest = 2, .longest = 2, .behind = GLANCE_ROW(LINES)}},
	{"programme", is_singular, {.classes = SIEVE_DIGITS, .shortest = 3, .before = GLANCE_ROW(ARTICLES " \" “ ‘ '")}},
	{"programme", is_singular, {.classes = SIEVE_DIGITS, .shortest = 3, .behind = GLANCE_ROW("\" ” ’ '")}},
	{"programme", is_emergency, {.classes = SIEVE_DIGITS, .shortest = 3, .longest = 3, .before = GLANCE_ROW(CALLS)}},
	{"programme", is_aeroplane, {.classes = SIEVE_DIGITS, .shortest = 3, .longest = 3}},
	{"programme", is_class, {.classes = SIEVE_DIGITS, .longest = 3, .behind = GLANCE_ROW(") ） 班")}},
};
const size_t programme_rule_count = sizeof programme_rules / sizeof *programme_rules;
