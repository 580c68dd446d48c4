#include "extract-numbers/person.h"

#include "base/utf8.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/lexicon.h"
#include "extract-numbers/naming.h"
#include "text/width.h"

const struct slice person_surnames = GLANCE_ROW(
	"王 李 张 張 刘 劉 陈 陳 杨 楊 赵 趙 黄 黃 周 吴 吳 徐 孙 孫 胡 朱 林 何 郭 马 馬 罗 羅 梁 宋 郑 鄭 谢 謝 韩 韓 唐 冯 馮 董 萧 蕭 程 曹 袁 邓 鄧 许 許 傅 沈 曾 彭 "
	"吕 呂 苏 蘇 卢 盧 蒋 蔣 蔡 贾 賈 丁 魏 薛 叶 葉 阎 閻 潘 杜 戴 夏 钟 鍾 汪 田 姜 范 范 姚 谭 譚 廖 邹 鄒 熊 陆 陸 郝 孔 白 崔 康 邱 秦 江 史 顾 顧 侯 邵 孟 龙 龍 "
	"雷 汤 湯 尹 黎 易 武 乔 喬 贺 賀 赖 賴 龚 龔 庞 龐 樊 兰 蘭 殷 施 陶 洪 翟 颜 顏 倪 严 嚴 牛 温 溫 芦 俞 鲁 魯 葛 伍 韦 韋 申 尤 毕 畢 聂 聶 焦 柳 邢 岳 齐 齊 梅 莫 "
	"庄 莊 辛 祝 左 涂 谷 祁 舒 耿 牟 卜 詹 苗 凌 费 費 纪 紀 靳 盛 童 欧 歐 甄 阳 裴 卫 衛 屈 鲍 鮑 覃 霍 翁 隋 甘 景 柏 柯 阮 桂 闵 柴 冉");

/* Who is named behind these, as often without a mark between. */
#define ROLES                                                                                                                                                               \
	"村医 老兵 副总编 副總編 美编 美編 主任 院长 院長 书记 書記 医生 醫生 医师 醫師 大夫 护士 護士 护士长 同志 教授 老师 老師 科长 科長 局长 局長 处长 處長 校长 校長 镇长 鎮長 乡长 县长 縣長 市长 市長 " \
	"区长 區長 省长 所长 所長 队长 隊長 组长 組長 站长 部长 部長 厅长 廳長 师傅 师長 经理 經理 董事长 董事長 主席 委员 委員 代表 记者 記者 通讯员 通訊員 编辑 編輯 责编 責編 审核 審核 校对 " \
	"校對 患者 病人 党员 黨員 村民 居民 市民 农民 農民 学生 學生 选手 选手 老人 户名 戶名 名叫 叫做 姓名 作者 干部 幹部 职工 员工 專家 专家 法官 警官 民警 战士 志愿者 烈士 英雄 " \
	"承办人 承辦人 联系人 聯絡人 聯繫人 经办人 負責人 负责人 责任人 法定代表人 法人代表 主编 總編 监制 摄影 撰稿 供稿 签发 复审 终审 初审 总监 嫌疑人 被告人 被告 原告 丈夫 妻子 儿子 女儿 大爷 大妈"

/* What stands behind a name that has been said. */
#define SAID                                                                                                                                                               \
	"主任 副主任 院长 院長 副院长 副院長 书记 書記 副书记 医生 醫生 医师 醫師 主治 大夫 护士 護士 同志 教授 副教授 老师 老師 先生 女士 小姐 科长 科長 局长 局長 处长 處長 校长 校長 " \
	"镇长 鎮長 乡长 县长 縣長 市长 市長 区长 區長 省长 所长 所長 队长 隊長 组长 組長 站长 部长 部長 厅长 廳長 司长 师傅 師傅 大爷 大爺 大妈 大媽 大娘 大伯 老人 奶奶 爷爷 爺爺 阿姨 律师 " \
	"法官 警官 总经理 董事长 主席 委员 記者 记者 表示 介绍 介紹 告诉 告訴 说 說 坦言 指出 强调 強調 认为 認為 等人 等同志 一行 摄 报道 報導 撰写 主持 出席 获评 荣获 当选 任 致辞"

/* The characters before a numeral: Han ones next to it, at most `most`. */
static unsigned han_before(struct slice before, unsigned most, struct slice *rest)
{
	unsigned count = 0;
	for (; count < most && width_is_han(glance_last(before)); count++)
		before.size = (size_t)(utf8_back(before.at, before.at + before.size) - before.at);
	*rest = before;
	return count;
}

static bool is_surname(const struct sentence *sentence, const char *at, const char *end)
{
	size_t length;
	uint32_t code = at < end ? utf8_read(at, &length) : 0;
	return code && trie_roots_hold(&sentence->passage->lexicon->surnames, code) && glance_is_list((struct slice){at, length}, person_surnames);
}

/* Nothing, a mark or a space, and what joins names. */
static bool is_edge_behind(struct slice behind)
{
	return !behind.size || !width_is_han(glance_first(behind)) || glance_begins(behind, "等 和 与 與 及");
}

/* Does another name of two or three characters stand in this direction, behind a 、 or a space? */
static bool has_name_behind(const struct sentence *sentence, struct slice behind)
{
	size_t mark = glance_begins(behind, "、 __ _ \xE3\x80\x80 ， 和"), size = 0, length;
	struct slice name = glance_skip(slice_from(behind, mark));
	unsigned count = 0;
	for (; size < name.size && width_is_han(utf8_read(name.at + size, &length)) && count < 4 && !glance_begins(slice_from(name, size), "等 和"); count++)
		size += length;
	return mark && count >= 2 && count <= 3 && is_surname(sentence, name.at, name.at + name.size);
}

static bool has_name_before(const struct sentence *sentence, struct slice before)
{
	size_t mark = glance_ends(before, "、 _ \xE3\x80\x80 ， 和");
	struct slice rest, name = glance_skip_back((struct slice){before.at, before.size - mark});
	unsigned count = han_before(name, 4, &rest);
	return mark && count >= 2 && count <= 3 && is_surname(sentence, name.at + rest.size, name.at + name.size);
}

/* May this byte end a mark or a space between a role and a name? */
static bool is_part_mark(char byte)
{
	return byte == ':' || byte == '/' || byte == ' ' || byte == '\x9A' || byte == '\x8F' || byte == '\x80';
}

/* 责编：小七, 承办人 陳五福: a short run of characters behind a role and a mark is a name whatever its first is. */
static bool is_entered(const struct sentence *sentence, const struct figure *figure)
{
	struct slice rest, before = sentence_before(sentence, figure->numeral);
	unsigned count = han_before(before, 3, &rest);
	if (!count || count > 2)
		return false;
	size_t colon = glance_ends(rest, "： : ／ /"), space = colon ? 0 : glance_ends(rest, "_ \xE3\x80\x80");
	struct slice role = glance_skip_back((struct slice){rest.at, rest.size - colon});
	struct slice behind = sentence_behind(sentence, figure->numeral), end = behind;
	if (width_is_han(glance_first(behind)))
		end = slice_from(behind, utf8_length(behind.at[0]));
	bool counts = (naming_has_unit(sentence, figure) && !glance_begins(behind, "里")) || glance_ends(before, "共 约 約 近 超 第 计 計 仅 僅 满 滿 每 前 后 後 达 達 多 少 有 十 百 千 万 年 男 女 为 為");
	if ((!colon && !space) || counts || !(is_edge_behind(behind) || is_edge_behind(end)))
		return false;
	return glance_ends(role, ROLES) || (colon && glance_ends(role, "文 图 圖"));
}

/* The name with this many characters before the numeral, in its surroundings. */
static bool is_name(const struct sentence *sentence, const struct figure *figure, const char *start, unsigned led)
{
	struct slice before = {sentence->text.at, (size_t)(start - sentence->text.at)}, behind = sentence_behind(sentence, figure->numeral);
	size_t tail = led + figure->numeral.size / 3 < 3 && width_is_han(glance_first(behind)) ? utf8_length(behind.at[0]) : 0;
	struct slice next = slice_from(behind, tail);
	bool unit = naming_has_unit(sentence, figure) && !glance_begins(behind, "里");
	if (unit)
		return false;
	struct slice role = glance_skip_back(before);
	role.size -= glance_ends(role, "： :");
	if (glance_ends(glance_skip_back(role), ROLES))
		return true;
	if (glance_begins(next, SAID) || glance_begins(behind, SAID))
		return true;
	struct slice end = is_edge_behind(behind) ? behind : next;
	bool parted = !before.size || !width_is_han(glance_last(before));
	return parted && is_edge_behind(end) && (has_name_behind(sentence, end) || has_name_before(sentence, before));
}

/* May the common Han character that begins at `at` be a surname? Few that are none pass. */
static inline bool may_be_surname(const struct sentence *sentence, const char *at)
{
	uint32_t low = (at[1] & 0x3Fu) << 6 | (at[2] & 0x3Fu);
	return (unsigned char)(at[0] - '\xE4') < 6 && trie_roots_hold(&sentence->passage->lexicon->surnames, low);
}

bool person_holds(const struct sentence *sentence, const struct figure *figure)
{
	enum { LONGEST = 6 };
	struct slice before = sentence_before(sentence, figure->numeral);
	const char *end = before.at + before.size, *first = end - 3, *second = end - 6;
	if (figure->numeral.size > LONGEST || before.size < 3 || (unsigned char)(*first - '\xE4') > 5)
		return false;
	if (figure->numeral.size == 3 && glance_ends(before, "某") && !naming_has_unit(sentence, figure)) /* 马某三 */
		return true;
	if (may_be_surname(sentence, first) && is_surname(sentence, first, end) && is_name(sentence, figure, first, 1))
		return true;
	if (figure->numeral.size == 3 && before.size >= 6 && may_be_surname(sentence, second) && is_surname(sentence, second, end) && is_name(sentence, figure, second, 2))
		return true;
	bool parted = (before.size > 3 && is_part_mark(end[-4])) || (before.size > 6 && is_part_mark(end[-7]));
	return parted && is_entered(sentence, figure);
}
