#include "extract-numbers/naming.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/unit.h"
#include "text/width.h"

/* Is the numeral nothing but ASCII digits? */
bool naming_has_unit(const struct sentence *sentence, const struct figure *figure)
{
	size_t size;
	struct slice behind = sentence_behind(sentence, figure->numeral), rest = glance_skip(behind);
	if (behind.size - rest.size > 1)
		return false;
	rest = slice_from(rest, glance_begins(rest, "多 余 餘 - "));
	return unit_find(sentence->passage->lexicon, rest, &size) != NULL;
}

static struct slice take_behind(struct slice numeral, size_t size)
{
	return (struct slice){numeral.at, numeral.size + size};
}

/* Does a clause end or a verb or preposition stand there, so that nothing is counted? */
static bool nothing_counted(struct slice behind)
{
	struct slice rest = glance_skip(behind);
	if (!rest.size || strchr(".,;:)!?'(\"", rest.at[0]) || (unsigned char)rest.at[0] >= 0x80)
		return true;
	return glance_begins_word(rest, "is was are were has had have will would can may takes took opens opened closes closed runs ran to in on at of for and or by from with against as after before "
	                                "carried carries sold came hit made began won lost scored beat reached showed shows gives lists describes requires provides states covers") != 0;
}

/* --- what goes on from an identifier before it --- */

/* The figure right before this one, NULL where none is left. */
static const struct figure *figure_before(const struct sentence *sentence, size_t i)
{
	while (i-- > 0)
		if (!sentence->figures[i].dropped)
			return &sentence->figures[i];
	return NULL;
}

/* Is a list of numbers governed by a plural that is numbered (lines 4, 17 and 52)? */
static bool is_numbered_list(const struct sentence *sentence, const struct figure *figure)
{
	while (figure > sentence->figures && figure[-1].kind == KIND_IDENTIFIER && !figure[-1].dropped &&
	       glance_is(glance_skip_back(glance_skip(glance_between(figure[-1].raw, figure->raw))), ", and ,_and & or - – to"))
		figure--;
	struct slice before = glance_skip_back(sentence_before(sentence, figure->raw));
	return glance_ends_word(before, "paragraphs lines rooms tables figures figs. sections articles chapters pages pp. routes gates flights wards halls buildings grades years stages "
	                                "levels parts items rules paragraphs clauses nos. versions lots blocks phases types classes units zones areas districts highways platforms scopes") != 0;
}

/* A telephone number in groups, an extension, a list of hotlines, 备12345号-2. */
static bool goes_on(const struct sentence *sentence, size_t i)
{
	const struct figure *figure = &sentence->figures[i], *last = figure_before(sentence, i);
	if (!last || last->kind != KIND_IDENTIFIER)
		return false;
	struct slice gap = glance_between(last->raw, figure->numeral);
	if (glance_is(gap, "中和 中、 中与 中與 中及"))
		return glance_begins(sentence_behind(sentence, figure->numeral), "中") != 0;
	if (!ascii_is_digits(figure->numeral))
		return false;
	char end = last->raw.at[last->raw.size - 1];
	enum { FARTHEST = 30 };
	if (gap.size > FARTHEST)
		return false;
	if (slice_is_string(gap, "+")) /* K1032+500 */
		return ascii_is_letter(last->raw.at[0]);
	if (naming_has_unit(sentence, figure))
		return false;
	if (glance_is(gap, "分機 分机 _分機 _分机 转 轉 _转_ _轉_ _ext._ _ext_ _x _build_ _(build_"))
		return true;
	if (slice_is_string(gap, "-"))
		return ascii_is_digit(end) || glance_ends(last->raw, "号 號");
	if (glance_is(gap, "号- 號- 号－ 號－")) /* 备05012345号-2 */
		return true;
	if (slice_is_string(gap, " of ")) /* Page 3 of 12 */
		return glance_ends_word(glance_skip_back(sentence_before(sentence, last->raw)), "page") || glance_begins_word(last->raw, "page");
	if (glance_begins_word(gap, "_or") && last->raw.size == 3 && figure->numeral.size == 3) /* Dial 999 or, at night, 101 */
		return nothing_counted(sentence_behind(sentence, figure->numeral));
	if (glance_is(gap, ") ） )_ ）_") && last->raw.at[0] == '0') /* （04）7123 */
		return true;
	if (slice_is_string(gap, " "))
		return ascii_is_digits(last->raw) && last->raw.size >= 3 && figure->numeral.size >= 3;
	if (glance_is(gap, "和 、 或 与 與") && glance_ends(sentence_before(sentence, last->raw), "尾号 尾號"))
		return true;
	if (glance_is(gap, "、 / ／ 或 和 及 與 与 “ 、“ ”、“ ”和“"))
		return ascii_is_digits(last->raw) && last->raw.size >= 3 && figure->numeral.size >= 3;
	return glance_is(gap, "_to_ ,_ _and_ ,_and_ _or_ _&_ - –") && is_numbered_list(sentence, last);
}

/* 7號3樓之2, 1座15樓1503室: parts of an address, from the number of the house on. */
static bool is_address_part(const struct sentence *sentence, size_t i, struct slice *raw)
{
	const struct figure *figure = &sentence->figures[i], *last = figure_before(sentence, i);
	struct slice before = sentence_before(sentence, figure->numeral), behind = sentence_behind(sentence, figure->numeral);
	size_t size = glance_begins(behind, "号楼 號樓 号 號 巷 弄 段 楼 樓 室 座 栋 幢 棟 单元 單元 层 層");
	bool chain = last && last->kind == KIND_IDENTIFIER && last->raw.size && width_is_han(glance_last(last->raw));
	bool floor = !size && glance_ends(before, "层 層 楼 樓") && ascii_is_digits(figure->numeral);
	if (!size && !chain && !floor)
		return false;
	*raw = take_behind(figure->numeral, size);
	struct slice gap = last ? glance_between(last->raw, figure->numeral) : before;
	/* 15层1503 */
	bool digits = ascii_is_digits(figure->numeral) && (figure->numeral.size == 3 || figure->numeral.size == 4);
	if (digits && glance_ends(before, "层 層 楼 樓") && width_digit(glance_last((struct slice){before.at, before.size - strlen("层")})) >= 0 && (size || !naming_has_unit(sentence, figure)))
		return true;
	struct slice room = size ? slice_from(behind, size) : behind;
	if (glance_begins(behind, "层 層 楼 樓") && room.size && i + 1 < sentence->count && sentence->figures[i + 1].numeral.at == room.at && ascii_is_digits(sentence->figures[i + 1].numeral) &&
	    (sentence->figures[i + 1].numeral.size == 3 || sentence->figures[i + 1].numeral.size == 4) && (glance_begins(sentence_behind(sentence, sentence->figures[i + 1].numeral), "室 号 號") || !naming_has_unit(sentence, &sentence->figures[i + 1])))
		return true;
	if (chain && glance_is(gap, "之 樓之 楼之 號之 号之"))
		return true;
	/* 創紀之城1座15樓: a tower begins a chain where a floor follows it */
	bool tower = glance_begins(behind, "座 栋 幢 棟") && i + 1 < sentence->count && sentence->figures[i + 1].numeral.at == behind.at + size &&
	             glance_begins(sentence_behind(sentence, sentence->figures[i + 1].numeral), "楼 樓 层 層 室 单元 單元");
	if (tower)
		return true;
	bool street = glance_ends(before, "路 街 大道 道 巷 弄") && glance_begins(behind, "号 號 巷 弄 段") && !glance_ends(before, "知道 铁路 鐵路 公路 线路 報道 报道 渠道 通道 轨道");
	if (street && !glance_begins(behind, "段 号召"))
		return true;
	if (street && figure->form == FORM_CHINESE && figure->numeral.size == 3)
		return true;
	return size && chain && (gap.size == 0 || glance_is(gap, "号 號 院 楼 樓 楼楼 之")) && !glance_begins(behind, "号召 段时 层次");
}

/* NG-2023-07, 2021/456: what follows a year within a mark of its own. */
static bool is_code_tail(const struct sentence *sentence, size_t i)
{
	const struct figure *figure = &sentence->figures[i], *last = figure_before(sentence, i);
	if (!last || last->kind != KIND_DATE || last->raw.size != 4 || !ascii_is_digits(last->raw) || !ascii_is_digits(figure->numeral))
		return false;
	struct slice gap = glance_between(last->raw, figure->numeral), before = sentence_before(sentence, last->raw);
	bool code = before.size > 1 && strchr("-/", before.at[before.size - 1]) && ascii_is_letter(before.at[before.size - 2]);
	return slice_is_string(gap, "/") || (code && slice_is_string(gap, "-"));
}

/* --- words behind --- */

/* Does one of the words stand among the next Han characters, before any mark or numeral? */
static bool holds_near(struct slice behind, struct slice words)
{
	enum { FARTHEST = 10 };
	size_t length;
	for (unsigned count = 0; count < FARTHEST && behind.size && width_is_han(utf8_read(behind.at, &length)); count++) {
		if (glance_begins_list(behind, words))
			return true;
		behind = slice_from(behind, length);
	}
	return false;
}

/* （04）7123-4567: the code of an area in brackets, and (510999), of a post office. */
static bool is_bracketed_code(const struct sentence *sentence, const struct figure *figure)
{
	struct slice before = sentence_before(sentence, figure->numeral), behind = sentence_behind(sentence, figure->numeral);
	size_t open = glance_ends(before, "( （"), close = glance_begins(behind, ") ）");
	if (!open || !close || !ascii_is_digits(figure->numeral))
		return false;
	bool area = figure->numeral.at[0] == '0' && figure->numeral.size >= 2 && figure->numeral.size <= 4 && width_digit(glance_first(glance_skip(slice_from(behind, close)))) >= 0;
	return area || (figure->numeral.size == 6 && (glance_ends(before, "号( 号（ 号_( 號（ 号_（ 校区( 校区（") || slice_holds(sentence->text, "地址")));
}

/* 101大樓, 113保護專線, 921大地震: three or four digits without a measure word. */
static bool is_body(const struct sentence *sentence, const struct figure *figure)
{
	struct slice behind = sentence_behind(sentence, figure->numeral);
	behind = slice_from(behind, glance_begins(behind, "” 」 \""));
	bool number = ascii_is_digits(figure->numeral) && figure->numeral.size >= 3 && figure->numeral.size <= 6;
	/* the 301 Hospital */
	if (number && figure->numeral.size == 3 && glance_is(glance_word(glance_skip(behind)), "Hospital Institute Brigade Battalion Regiment Squadron"))
		return true;
	bool han = slice_is_string(figure->numeral, "一〇一") || slice_is_string(figure->numeral, "一零一");
	if (!number && !han)
		return false;
	if (glance_begins(behind, "大楼 大樓 大厦 大廈 大道 医疗队 醫療隊 小分队 小分隊 工程 高校 院校 大地震 地震 事件 連假 连假 人力銀行 人力银行 房屋網 观景 觀景 指挥中心 指揮中心 指揮台 国道 號國道 省道 高地 阵地 陣地 厂区 旅社 艺术区 藝術區 空间站"))
		return true;
	if (naming_has_unit(sentence, figure))
		return false;
	return holds_near(behind, GLANCE_LIST("网络医院 急救 热线 熱線 专线 專線 指挥中心 指揮中心 报警台 報警台 报警服务 服务台"));
}

/* 4K腹腔镜, 8K televisions: the grade of a picture */
static bool is_resolution(const struct sentence *sentence, const struct figure *figure)
{
	struct slice behind = sentence_behind(sentence, figure->numeral), rest = glance_skip(behind);
	if (!glance_is(figure->numeral, "4K 8K 2K 4k 8k 2k"))
		return false;
	return glance_begins(rest, "高清 超高清 超清 电视 電視 屏 显示 顯示 视频 影片 腹腔 荧光 螢光 内镜 內視 胸腔 宫腔 直播 影院 影像 画质 畫質 画面 摄像 攝 手术 手術 分辨率 解析") ||
	       glance_begins_word(rest, "screen screens tv tvs television televisions video videos resolution display displays camera cameras monitor monitors ultra image images");
}

/* 2型糖尿病, 九价疫苗, 骨二科, 二中、八中, 粤03民终 */
static bool is_kind_of(const struct sentence *sentence, const struct figure *figure, struct slice *raw)
{
	struct slice before = sentence_before(sentence, figure->numeral), behind = sentence_behind(sentence, figure->numeral);
	bool small = figure->numeral.size <= (figure->form == FORM_CHINESE ? 6 : 3) && !figure->has_value_to;
	size_t size;
	if (!small || !width_is_han(glance_first(behind)))
		return false;
	*raw = figure->numeral;
	if ((size = glance_begins(behind, "型")) != 0 && !glance_begins(behind, "型号 型號"))
		return *raw = take_behind(*raw, size), true;
	if ((size = glance_begins(behind, "价 價")) != 0)
		return glance_begins(slice_from(behind, size), "疫苗 HPV 肺炎 流感 宫颈 子宮 人乳头 轮状 输 结合 多糖 及 和 与 或 、") != 0;
	/* 腰4椎体, 胸12压缩性骨折 */
	if (ascii_is_digits(figure->numeral) && glance_ends(before, "腰 颈 頸 胸 骶") && glance_begins(behind, "椎 压缩 壓縮 骨折 节段 節段 水平 神经 神經 棘突 横突"))
		return true;
	if (glance_begins(behind, "代试管 代試管 代测序 代測序 代身份 代社保 代头孢 代半导体 代農民 代农民 代核电"))
		return *raw = take_behind(*raw, 3), true;
	bool chinese = figure->form == FORM_CHINESE && figure->numeral.size == 3;
	if (glance_begins(behind, "路") && glance_ends(before, "公交 公車 公车 巴士 旅游专线 电车") && figure->form == FORM_ARABIC)
		return *raw = take_behind(*raw, 3), true;
	if (chinese && glance_begins(behind, "科 病区 病區 病房") && glance_ends(before, "骨 内 內 外 妇 婦 儿 兒 心 普 胸 脑 腦 泌 消 呼 肿 腫 肝 肾 腎 眼 产 產 科 疗 療 经 經 环 環"))
		return true;
	if (chinese && glance_begins(behind, "中、 中和 中与 中與 中及 中等三 中等学 小、") && !glance_ends(before, "第 之 其 年 百 "))
		return true;
	return glance_begins(behind, "民 刑 行 执 破 财 赔") && glance_ends(before, "京 津 沪 渝 冀 晋 辽 吉 黑 苏 浙 皖 闽 赣 鲁 豫 鄂 湘 粤 琼 川 贵 云 陕 甘 青 蒙 桂 宁 新 藏") && ascii_is_digits(figure->numeral);
}

/* What one more character makes a place or a medicine of, and what a company, of a numeral before it (三庄乡, 四逆汤; 三和银行). */
#define PLACES "乡 鄉 镇 鎮 村 屯 庄 莊 岭 沟 溝 坪 寨 湾 灣 塘 堡 桥 橋 坝 圩 散 汤 湯 丸 片 膏"
#define COMPANIES "公司 集团 集團 银行 銀行 股份 药业 藥業 重工 科技 实业 制药 洋行 颗粒 胶囊"

/* Characters that describe what is counted: 三大银行, 五强镇 */
#define DESCRIBES "大 小 个 個 新 老 省 市 县 縣 区 區 乡 鄉 镇 鎮 村 古 名 重 强 強 贫 貧 地 城 农 農 民 试 試 示 家 子 分 国 國 类 類 所 母 外 央 中 方 层 層 级 級 多 余 餘 来 來 万 萬 亿 億 千 百 十 公 座 条 條 片 药 藥 水利"

/* 三庄乡, 五麟公司, 四逆汤: a numeral, one character more and what the two are the name of */
static bool is_name_with_one_more(const struct sentence *sentence, const struct figure *figure, struct slice behind)
{
	size_t size = utf8_length(behind.at[0]);
	struct slice last = slice_from(behind, size);
	if (size != 3 || last.size < 3 || !(glance_begins(last, PLACES) || glance_begins(last, COMPANIES)))
		return false;
	return !glance_begins(behind, DESCRIBES) && !glance_is(figure->numeral, "两 兩") && !glance_begins(last, "村民 村庄 村莊 村级 村干 村屯 镇村 镇级 乡村 乡镇 丸子 片区 片段 汤药 水果 散户 散文 科技创新 科技成") && !naming_has_unit(sentence, figure);
}

/* 五里桥, 八道湾: what could be a measure is a part of the name of a place */
static bool is_place_with_measure(struct slice behind)
{
	return glance_begins(behind, "里镇 里鎮 里乡 里鄉 里村 里桥 里橋 里屯 里庄 里莊 里河 里店 里铺 里鋪 里坪 里沟 里溝 里堡 里墩 里坡 里岗 里湾 里塘 里头村 里坨 里亭 里牌 里台 里长街 里店 道口 道湾 道灣 道沟 道溝 道江 道岭 道坎 道街 家户 家子 家店");
}

/* 市三院, 铁二院, 昆明八中; 中铁四局, 中建三局 */
static bool is_numbered_body(const struct sentence *sentence, const struct figure *figure, struct slice behind)
{
	struct slice before = sentence_before(sentence, figure->numeral);
	if (glance_begins(behind, "院") && glance_ends(before, "市 省 县 縣 区 區 州 医 醫 铁 核 师 军") && !glance_ends(before, "全市 全省 全县 全縣 全区 全區 全州 全军") && !glance_begins(behind, "院士 院校 院区 院區 院落 院系 院长 院子"))
		return true;
	if (glance_begins(behind, "局 公局 航局 院 冶") && glance_ends(before, "铁 建 交 冶 铁道部 水电 航 电建 能建"))
		return true;
	return slice_begins(behind, "中") && glance_begins(behind, "中学生 中校 中高 中初 中师生 中毕业 中校长 中教师 中老师 中附近 中门口 中分校 中考点 中是 中生物 中语文 中数学 中英语 中的学") && width_is_han(glance_last(before)) &&
	       !glance_ends(before, "第 其 这 那 之 年 天 者 次 前 后 表 图 的 了 在 有 共 选 步骤");
}

/* A name that begins or ends with a numeral in Chinese numerals and has no measure word. */
static bool is_name_of_numeral(const struct sentence *sentence, const struct figure *figure)
{
	enum { LONGEST = 6 };
	struct slice behind = sentence_behind(sentence, figure->numeral);
	if (figure->numeral.size > LONGEST || figure->has_value_to || figure->ordinal || behind.size < 6 || (unsigned char)behind.at[0] < 0xE3 || !width_is_han(glance_first(behind)))
		return false;
	if (glance_begins(behind, "里 道 家") && is_place_with_measure(behind))
		return true;
	if (figure->numeral.size != 3)
		return false;
	return is_numbered_body(sentence, figure, behind) || is_name_with_one_more(sentence, figure, behind);
}

/* --- words before --- */

/* Words that a number follows as a name whatever comes behind. */
#define NAMING "ios ipados macos watchos tvos android harmonyos emui iphone ipad galaxy windows debian ubuntu fedora xbox playstation boeing airbus apollo soyuz shenzhou voyager gemini formula " \
               "s&p ftse nasdaq nikkei csi dax cac stoxx hang_seng shenwan ward hall timetable bulletin catalogue vitamin mach windows web python java photoshop directx mysql postgresql " \
               "iso iec gb gb/t db ws/t ws yy/t yy sy/t jgj jgj/t ty/t hg/t scope scopes din astm itu rfc iso/iec bbc itv flat bed club studio channel resolution directive regulation decree ordinance protocol interstate motorway autobahn sputnik expedition usb hdmi bluetooth rtx gtx ryzen pcie http linux firefox perl gcc emacs apache freebsd openssl russell motel heinz fahrenheit dow long_march tiangong beidou kuaizhou formula_one group_of area_of"

/* Words that a number follows as a name where nothing is counted behind it. */
#define NAMING_ALONE "year area release group zone district precinct plot dock berth pier reactor tower court courtroom order law rule lesson module course band cluster round match set heat scene verse psalm " \
                     "canto number series day week session mission project operation base camp channel studio radio bay warehouse plant mine well site stop sample scenario option plan package batch key_stage tier " \
                     "workshop exercise problem example question equation footnote map plate diagram chart file lane hole act"

/* The same in small letters: error 404, invoice 4471, size 12. */
#define NAMING_SMALL "tram invoice footnote marker error errors seat motel size build_number item claim_form port"

/* iOS, HarmonyOS: capitals within a word. */
static bool is_product(struct slice word)
{
	size_t lower = 0, inner = 0;
	for (size_t i = 0; i < word.size; i++) {
		lower += word.at[i] >= 'a';
		inner += i && word.at[i] < 'a';
	}
	return word.size > 2 && lower && inner && word.size <= 12;
}

/* 沪深300, 标普500, 碘131, 碳14: indices, makes and elements that a number belongs to */
static bool is_index_or_element(const struct sentence *sentence, const struct figure *figure, struct slice left, struct slice behind)
{
	enum { LONGEST_MASS = 3 };
	if (!ascii_is_digits(figure->numeral))
		return false;
	if (figure->numeral.size <= LONGEST_MASS && glance_ends(left, "碳 碘 铯 銫 钴 鈷 铀 鈾 锶 鍶 钚 氦 氚 镭 鐳 锝 鎝 镥"))
		return slice_begins(behind, "m") || (!glance_begins(behind, "余 餘 多 万 萬 亿 億 % .") && !naming_has_unit(sentence, figure));
	bool index = glance_ends(left, "上证 上證 深证 沪深 滬深 中证 标普 標普 纳斯达克 納斯達克 纳指 道琼斯 道瓊 日经 日經") || glance_ends(left, "恒生 富时 富時 罗素 科创 创业板");
	return (index || glance_ends(left, "小米 麒麟 骁龙 红米 荣耀 天玑 锐龙 酷睿 奔腾 波音 空客 马自达 诺基亚 大力神 阿里安")) && !glance_begins(behind, "强 強 余 餘 多 万 萬 亿 億 家 % .") && !naming_has_unit(sentence, figure);
}

/* Hall 3, iOS 17, Boeing 737, Area 51 Brewing */
static bool is_called_by_word(const struct sentence *sentence, const struct figure *figure)
{
	bool digits = figure->form <= FORM_ARABIC && figure->numeral.size <= 7 && ascii_is_digit(figure->numeral.at[0]) && !memchr(figure->numeral.at, ',', figure->numeral.size);
	if (!digits)
		return false;
	struct slice before = sentence_before(sentence, figure->numeral), behind = sentence_behind(sentence, figure->numeral), left = glance_skip_back(before);
	struct slice word = glance_word_back(left);
	if (!left.size || before.size - left.size > 1)
		return false;
	bool spaced = before.size != left.size && before.at[before.size - 1] != '\t';
	if (!spaced && !width_is_han(glance_last(left)))
		return false;
	if (!spaced && is_index_or_element(sentence, figure, left, behind))
		return true;
	if (ascii_is_digits(figure->numeral) && glance_ends(left, "波音 空客 空巴 空中巴士 神舟 天宫 长征 嫦娥 台 國道 国道 快舟 麒麟 骁龙 驍龍") && !naming_has_unit(sentence, figure) && !glance_ends(left, "电视台 電視台 平台 舞台 后台 後台 阳台 窗台 站台 讲台 一台"))
		return width_is_han(glance_first(behind));
	if (!word.size || !spaced || naming_has_unit(sentence, figure))
		return false;
	bool capital = word.at[0] >= 'A' && word.at[0] <= 'Z';
	if (ascii_is_digits(figure->numeral) && figure->numeral.size == 2 && glance_ends(left, "Group_of"))
		return true;
	if (glance_ends_word(left, "text sms") && figure->numeral.size >= 4 && ascii_is_digits(figure->numeral))
		return true;
	if ((capital || is_product(word)) && glance_ends_word(left, NAMING))
		return true;
	if (ascii_is_digits(figure->numeral) && glance_ends_word(left, NAMING_SMALL) && !glance_ends_word(left, "sample_size effect_size size_of item_of cohort_size group_size"))
		return nothing_counted(behind) || glance_begins_word(glance_skip(behind), "font shoes shoe models model clothes dress") != 0;
	if (figure->numeral.size <= 2 && glance_ends_word(left, "in_bed bed wore_number number_plate in_week by_week until_week since_week to_week from_week of_week during_week"))
		return nothing_counted(behind);
	size_t size;
	bool unit = unit_find(sentence->passage->lexicon, word, &size) && size == word.size; /* kWh */
	if (!unit && is_product(word) && (word.at[0] < 'a' ? nothing_counted(behind) : true))
		return true;
	struct slice next = glance_word(glance_skip(behind));
	bool name = next.size > 2 && next.at[0] >= 'A' && next.at[0] <= 'Z';
	if (capital && glance_ends_word(left, NAMING_ALONE))
		return nothing_counted(behind) || name || glance_begins_word(next, "pupils students pupil student");
	bool bracket = word.at > left.at && word.at[-1] == '(' && glance_begins(behind, ") ）");
	return (glance_ends_word(left, "release") && nothing_counted(behind)) || (bracket && glance_ends_word(left, NAMING_ALONE));
}

/* Bulletin 86(4) */
static bool is_issue(const struct sentence *sentence, size_t i)
{
	const struct figure *figure = &sentence->figures[i], *last = figure_before(sentence, i);
	return last && last->kind == KIND_IDENTIFIER && slice_is_string(glance_between(last->raw, figure->numeral), "(") &&
	       glance_begins(sentence_behind(sentence, figure->numeral), ")") && ascii_is_digit(last->raw.at[last->raw.size - 1]);
}

/* Long rows of digits without groups or a unit: numbers of people, cards, papers. */
static bool is_registration(const struct sentence *sentence, const struct figure *figure)
{
	enum { SHORTEST = 9 };
	struct slice rest = glance_skip(sentence_behind(sentence, figure->numeral));
	return ascii_is_digits(figure->numeral) && figure->numeral.size >= SHORTEST && !naming_has_unit(sentence, figure) && !(rest.size && ascii_is_letter(rest.at[0]));
}

/* 64排CT, 128-slice spiral CT: the size that tells the model of a machine. */
static bool is_machine_size(const struct sentence *sentence, const struct figure *figure, struct slice *raw)
{
	struct slice behind = sentence_behind(sentence, figure->numeral);
	if (figure->numeral.size > 3 || !ascii_is_digits(figure->numeral))
		return false;
	size_t size = glance_begins(behind, "排 层 層");
	if (size && !glance_begins(glance_skip(slice_from(behind, size)), "CT 螺旋CT 螺旋ＣＴ ＣＴ 超高端CT 高端CT 超高端螺旋CT"))
		return false;
	if (!size && (size = glance_begins(behind, "-slice -row _slice _row")) != 0 && !glance_begins_word(slice_from(behind, size), "_ct _spiral_ct _helical_ct _multi-detector_ct _scanner"))
		return false;
	*raw = (struct slice){figure->numeral.at, figure->numeral.size + size};
	return size != 0;
}

bool naming_find(const struct sentence *sentence, size_t i, struct slice *raw)
{
	const struct figure *figure = &sentence->figures[i];
	*raw = figure->numeral;
	if (figure->form > FORM_CHINESE)
		return false;
	if (is_address_part(sentence, i, raw))
		return true;
	*raw = figure->numeral;
	if (is_kind_of(sentence, figure, raw))
		return true;
	*raw = figure->numeral;
	if (is_machine_size(sentence, figure, raw))
		return true;
	*raw = figure->numeral;
	return is_resolution(sentence, figure) || goes_on(sentence, i) || is_code_tail(sentence, i) || is_body(sentence, figure) || (figure->form == FORM_CHINESE && is_name_of_numeral(sentence, figure)) || is_called_by_word(sentence, figure) || is_issue(sentence, i) || is_bracketed_code(sentence, figure) ||
	       is_registration(sentence, figure);
}
