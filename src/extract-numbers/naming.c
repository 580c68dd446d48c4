#include "extract-numbers/naming.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/unit.h"
#include "text/width.h"

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
static bool goes_on(struct numeral_place *place)
{
	const struct sentence *sentence = place->sentence;
	const struct figure *figure = place->figure, *last = place->last;
	struct slice gap = glance_between(last->raw, figure->numeral);
	if (glance_is(gap, "中和 中、 中与 中與 中及"))
		return slice_begins(place->behind, "中");
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
		return nothing_counted(place->behind);
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

#define ADDRESS_PARTS "号楼 號樓 号 號 巷 弄 段 楼 樓 室 座 栋 幢 棟 单元 單元 层 層"
#define FLOORS "层 層 楼 樓"

/* 7號3樓之2, 1座15樓1503室: parts of an address, from the number of the house on. */
static bool is_address_part(struct numeral_place *place)
{
	const struct sentence *sentence = place->sentence;
	const struct figure *figure = place->figure, *last = place->last, *next = figure + 1;
	struct slice before = place->before, behind = place->behind;
	bool followed = next < sentence->figures + sentence->count;
	size_t size = glance_begins(behind, ADDRESS_PARTS);
	bool chain = last && last->kind == KIND_IDENTIFIER && last->raw.size && width_is_han(glance_last(last->raw));
	bool floor = !size && glance_ends(before, FLOORS) && ascii_is_digits(figure->numeral);
	if (!size && !chain && !floor)
		return false;
	place->raw = take_behind(figure->numeral, size);
	struct slice gap = last ? glance_between(last->raw, figure->numeral) : before;
	/* 15层1503 */
	bool digits = ascii_is_digits(figure->numeral) && (figure->numeral.size == 3 || figure->numeral.size == 4);
	if (digits && glance_ends(before, FLOORS) && width_digit(glance_last((struct slice){before.at, before.size - strlen("层")})) >= 0 && (size || !naming_has_unit(sentence, figure)))
		return true;
	struct slice room = size ? slice_from(behind, size) : behind;
	if (glance_begins(behind, FLOORS) && room.size && followed && next->numeral.at == room.at && ascii_is_digits(next->numeral) && (next->numeral.size == 3 || next->numeral.size == 4) &&
	    (glance_begins(sentence_behind(sentence, next->numeral), "室 号 號") || !naming_has_unit(sentence, next)))
		return true;
	if (chain && glance_is(gap, "之 樓之 楼之 號之 号之"))
		return true;
	/* 創紀之城1座15樓: a tower begins a chain where a floor follows it */
	bool tower = glance_begins(behind, "座 栋 幢 棟") && followed && next->numeral.at == behind.at + size && glance_begins(sentence_behind(sentence, next->numeral), "楼 樓 层 層 室 单元 單元");
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
static bool is_code_tail(struct numeral_place *place)
{
	const struct figure *last = place->last;
	if (last->raw.size != 4 || !ascii_is_digits(last->raw))
		return false;
	struct slice gap = glance_between(last->raw, place->numeral), before = sentence_before(place->sentence, last->raw);
	bool code = before.size > 1 && strchr("-/", before.at[before.size - 1]) && ascii_is_letter(before.at[before.size - 2]);
	return slice_is_string(gap, "/") || (code && slice_is_string(gap, "-"));
}

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

#define OPENING "( （"
#define CLOSING ") ）"

/* （04）7123-4567: the code of an area in brackets, and (510999), of a post office. */
static bool is_bracketed_code(struct numeral_place *place)
{
	struct slice numeral = place->numeral, before = place->before;
	size_t open = glance_ends(before, OPENING), close = glance_begins(place->behind, CLOSING);
	if (!open || !close)
		return false;
	bool area = numeral.at[0] == '0' && numeral.size >= 2 && numeral.size <= 4 && width_digit(glance_first(glance_skip(slice_from(place->behind, close)))) >= 0;
	return area || (numeral.size == 6 && (glance_ends(before, "号( 号（ 号_( 號（ 号_（ 校区( 校区（") || slice_holds(place->sentence->text, "地址")));
}

/* Three to six digits, or the like in Han: 101, 一〇一 */
static bool is_body_number(const struct numeral_place *place)
{
	return place->numeral.size <= 6 ? ascii_is_digits(place->numeral) : glance_is(place->numeral, "一〇一 一零一") != 0;
}

#define BODY_QUOTES "” 」 \""
#define HOSPITALS "Hospital Institute Brigade Battalion Regiment Squadron"
#define BODIES "大楼 大樓 大厦 大廈 大道 医疗队 醫療隊 小分队 小分隊 工程 高校 院校 大地震 地震 事件 連假 连假 人力銀行 人力银行 房屋網 观景 觀景 指挥中心 指揮中心 指揮台 国道 號國道 省道 高地 阵地 陣地 厂区 旅社 艺术区 藝術區 空间站"

/* 101大樓, 921大地震, the 301 Hospital */
static bool is_body(struct numeral_place *place)
{
	struct slice behind = slice_from(place->behind, glance_begins(place->behind, BODY_QUOTES));
	if (!is_body_number(place))
		return false;
	return glance_begins(behind, BODIES) || (place->numeral.size == 3 && glance_is(glance_word(glance_skip(behind)), HOSPITALS));
}

/* 113保護專線: three or four digits without a measure word, before what is called */
static bool is_service(struct numeral_place *place)
{
	struct slice behind = slice_from(place->behind, glance_begins(place->behind, BODY_QUOTES));
	return width_is_han(glance_first(behind)) && is_body_number(place) && !naming_has_unit(place->sentence, place->figure) && holds_near(behind, GLANCE_LIST("网络医院 急救 热线 熱線 专线 專線 指挥中心 指揮中心 报警台 報警台 报警服务 服务台"));
}

/* 4K腹腔镜, 8K televisions: the grade of a picture */
static bool is_resolution(struct numeral_place *place)
{
	struct slice rest = place->rest;
	if (!glance_is(place->numeral, "4K 8K 2K 4k 8k 2k"))
		return false;
	return glance_begins(rest, "高清 超高清 超清 电视 電視 屏 显示 顯示 视频 影片 腹腔 荧光 螢光 内镜 內視 胸腔 宫腔 直播 影院 影像 画质 畫質 画面 摄像 攝 手术 手術 分辨率 解析") ||
	       glance_begins_word(rest, "screen screens tv tvs television televisions video videos resolution display displays camera cameras monitor monitors ultra image images");
}

/* What a word right behind a small number makes a kind or a body of. */
#define SPINE "椎 压缩 壓縮 骨折 节段 節段 水平 神经 神經 棘突 横突"
#define GENERATIONS "代试管 代試管 代测序 代測序 代身份 代社保 代头孢 代半导体 代農民 代农民 代核电"
#define WARDS "科 病区 病區 病房"
#define SCHOOLS "中、 中和 中与 中與 中及 中等三 中等学 小、"
#define CASES "民 刑 行 执 破 财 赔"
#define KINDS "型 价 價 路 " SPINE " " GENERATIONS " " WARDS " " SCHOOLS " " CASES

/* 2型糖尿病, 九价疫苗, 骨二科, 二中、八中, 粤03民终 */
static bool is_kind_of(struct numeral_place *place)
{
	struct slice before = place->before, behind = place->behind, numeral = place->numeral;
	bool chinese = place->figure->form == FORM_CHINESE, digits = ascii_is_digits(numeral);
	size_t size;
	if (numeral.size > (chinese ? 6 : 3) || place->figure->has_value_to)
		return false;
	if ((size = glance_begins(behind, "型")) != 0 && !glance_begins(behind, "型号 型號"))
		return place->raw = take_behind(numeral, size), true;
	if ((size = glance_begins(behind, "价 價")) != 0)
		return glance_begins(slice_from(behind, size), "疫苗 HPV 肺炎 流感 宫颈 子宮 人乳头 轮状 输 结合 多糖 及 和 与 或 、") != 0;
	/* 腰4椎体, 胸12压缩性骨折 */
	if (digits && glance_ends(before, "腰 颈 頸 胸 骶") && glance_begins(behind, SPINE))
		return true;
	if (glance_begins(behind, GENERATIONS) || (!chinese && glance_begins(behind, "路") && glance_ends(before, "公交 公車 公车 巴士 旅游专线 电车")))
		return place->raw = take_behind(numeral, 3), true;
	if (chinese && numeral.size == 3 && glance_begins(behind, WARDS) && glance_ends(before, "骨 内 內 外 妇 婦 儿 兒 心 普 胸 脑 腦 泌 消 呼 肿 腫 肝 肾 腎 眼 产 產 科 疗 療 经 經 环 環"))
		return true;
	if (chinese && numeral.size == 3 && glance_begins(behind, SCHOOLS) && !glance_ends(before, "第 之 其 年 百 "))
		return true;
	return digits && glance_begins(behind, CASES) && glance_ends(before, "京 津 沪 渝 冀 晋 辽 吉 黑 苏 浙 皖 闽 赣 鲁 豫 鄂 湘 粤 琼 川 贵 云 陕 甘 青 蒙 桂 宁 新 藏");
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
static bool is_numbered_body(struct slice before, struct slice behind)
{
	if (glance_begins(behind, "院") && glance_ends(before, "市 省 县 縣 区 區 州 医 醫 铁 核 师 军") && !glance_ends(before, "全市 全省 全县 全縣 全区 全區 全州 全军") && !glance_begins(behind, "院士 院校 院区 院區 院落 院系 院长 院子"))
		return true;
	if (glance_begins(behind, "局 公局 航局 院 冶") && glance_ends(before, "铁 建 交 冶 铁道部 水电 航 电建 能建"))
		return true;
	return slice_begins(behind, "中") && glance_begins(behind, "中学生 中校 中高 中初 中师生 中毕业 中校长 中教师 中老师 中附近 中门口 中分校 中考点 中是 中生物 中语文 中数学 中英语 中的学") && width_is_han(glance_last(before)) &&
	       !glance_ends(before, "第 其 这 那 之 年 天 者 次 前 后 表 图 的 了 在 有 共 选 步骤");
}

/* A name that begins with a numeral in Chinese numerals and has no measure word. */
static bool is_name_of_numeral(struct numeral_place *place)
{
	struct slice behind = place->behind;
	const struct figure *figure = place->figure;
	if (figure->has_value_to || figure->ordinal || behind.size < 6 || (unsigned char)behind.at[0] < 0xE3 || !width_is_han(glance_first(behind)))
		return false;
	if (glance_begins(behind, "里 道 家") && is_place_with_measure(behind))
		return true;
	return place->numeral.size == 3 && (is_numbered_body(place->before, behind) || is_name_with_one_more(place->sentence, figure, behind));
}

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

#define ELEMENTS "碳 碘 铯 銫 钴 鈷 铀 鈾 锶 鍶 钚 氦 氚 镭 鐳 锝 鎝 镥"
#define INDICES "上证 上證 深证 沪深 滬深 中证 标普 標普 纳斯达克 納斯達克 纳指 道琼斯 道瓊 日经 日經 恒生 富时 富時 罗素 科创 创业板"
#define PRODUCTS "小米 麒麟 骁龙 红米 荣耀 天玑 锐龙 酷睿 奔腾 波音 空客 马自达 诺基亚 大力神 阿里安"

/* Does the number stand right behind what is before it, or in the table's next cell? */
static bool is_unspaced(const struct numeral_place *place)
{
	size_t gap = place->before.size - place->left.size;
	return gap == 0 || (gap == 1 && place->before.at[place->left.size] == '\t');
}

/* 碘131, 碳14: elements by the mass of their atoms */
static bool is_element(struct numeral_place *place)
{
	struct slice behind = place->behind;
	if (!is_unspaced(place) || !glance_ends(place->left, ELEMENTS))
		return false;
	return slice_begins(behind, "m") || (!glance_begins(behind, "余 餘 多 万 萬 亿 億 % .") && !naming_has_unit(place->sentence, place->figure));
}

/* 沪深300, 标普500, 小米14: indices and makes that a number belongs to */
static bool is_index(struct numeral_place *place)
{
	bool before = is_unspaced(place) && (glance_ends(place->left, INDICES) || glance_ends(place->left, PRODUCTS));
	return before && !glance_begins(place->behind, "强 強 余 餘 多 万 萬 亿 億 家 % .") && !naming_has_unit(place->sentence, place->figure);
}

#define MODELS "波音 空客 空巴 空中巴士 神舟 天宫 长征 嫦娥 台 國道 国道 快舟 麒麟 骁龙 驍龍"

/* 神舟12飞船, 台9线 */
static bool is_model(struct numeral_place *place)
{
	return place->before.size - place->left.size <= 1 && glance_ends(place->left, MODELS) && width_is_han(glance_first(place->behind)) && !naming_has_unit(place->sentence, place->figure) &&
	       !glance_ends(place->left, "电视台 電視台 平台 舞台 后台 後台 阳台 窗台 站台 讲台 一台");
}

/* Does the word that ends what stands before a place call the number so, where nothing is counted by it? */
static bool calls(const struct numeral_place *place, struct slice word)
{
	struct slice left = place->left, behind = place->behind;
	size_t digits = ascii_is_digits(place->numeral) ? place->numeral.size : 0, size;
	bool capital = ascii_is_capital(word.at[0]), product = is_product(word);
	if (digits == 2 && glance_ends(left, "Group_of"))
		return true;
	if (digits >= 4 && glance_ends_word(left, "text sms"))
		return true;
	if ((capital || product) && glance_ends_word(left, NAMING))
		return true;
	if (digits && glance_ends_word(left, NAMING_SMALL) && !glance_ends_word(left, "sample_size effect_size size_of item_of cohort_size group_size"))
		return nothing_counted(behind) || glance_begins_word(place->rest, "font shoes shoe models model clothes dress") != 0;
	if (place->numeral.size <= 2 && glance_ends_word(left, "in_bed bed wore_number number_plate in_week by_week until_week since_week to_week from_week of_week during_week"))
		return nothing_counted(behind);
	/* kWh is a unit */
	if (product && (word.at[0] >= 'a' || nothing_counted(behind)) && !(unit_find(place->sentence->passage->lexicon, word, &size) && size == word.size))
		return true;
	struct slice next = glance_word(place->rest);
	if (capital && glance_ends_word(left, NAMING_ALONE))
		return nothing_counted(behind) || (next.size > 2 && ascii_is_capital(next.at[0])) || glance_begins_word(next, "pupils students pupil student");
	bool bracket = word.at > left.at && word.at[-1] == '(' && glance_begins(behind, CLOSING);
	return (glance_ends_word(left, "release") && nothing_counted(behind)) || (bracket && glance_ends_word(left, NAMING_ALONE));
}

/* Hall 3, iOS 17, Boeing 737, Area 51 Brewing */
static bool is_called_by_word(struct numeral_place *place)
{
	struct slice word = glance_word_back(place->left);
	bool spaced = place->before.size == place->left.size + 1 && place->before.at[place->left.size] != '\t';
	if (!word.size || !spaced || !ascii_is_digit(place->numeral.at[0]) || memchr(place->numeral.at, ',', place->numeral.size))
		return false;
	return calls(place, word) && !naming_has_unit(place->sentence, place->figure);
}

/* Bulletin 86(4) */
static bool is_issue(struct numeral_place *place)
{
	const struct figure *last = place->last;
	return slice_is_string(glance_between(last->raw, place->numeral), "(") && slice_begins(place->behind, ")") && ascii_is_digit(last->raw.at[last->raw.size - 1]);
}

/* Long rows of digits without groups or a unit: numbers of people, cards, papers. */
static bool is_registration(struct numeral_place *place)
{
	return !naming_has_unit(place->sentence, place->figure) && !(place->rest.size && ascii_is_letter(place->rest.at[0]));
}

#define MACHINE_SIZES "排 层 層"
#define MACHINE_SIZES_LATIN "-slice -row _slice _row"

/* 64排CT, 128-slice spiral CT: the size that tells the model of a machine. */
static bool is_machine_size(struct numeral_place *place)
{
	struct slice behind = place->behind;
	size_t size = glance_begins(behind, MACHINE_SIZES);
	if (size && !glance_begins(glance_skip(slice_from(behind, size)), "CT 螺旋CT 螺旋ＣＴ ＣＴ 超高端CT 高端CT 超高端螺旋CT"))
		return false;
	if (!size && (size = glance_begins(behind, MACHINE_SIZES_LATIN)) != 0 && !glance_begins_word(slice_from(behind, size), "_ct _spiral_ct _helical_ct _multi-detector_ct _scanner"))
		return false;
	place->raw = take_behind(place->numeral, size);
	return size != 0;
}

enum { SHORTEST_REGISTRATION = 9 };

const struct name_rule naming_rules[] = {
	{"beside", is_address_part, {.classes = SIEVE_ARABIC | SIEVE_CHINESE, .behind = GLANCE_ROW(ADDRESS_PARTS)}},
	{"beside", is_address_part, {.classes = SIEVE_ARABIC | SIEVE_CHINESE, .before = GLANCE_ROW(FLOORS " 之")}},
	{"beside", is_kind_of, {.classes = SIEVE_ARABIC | SIEVE_CHINESE, .longest = 6, .behind = GLANCE_ROW(KINDS)}},
	{"beside", is_machine_size, {.classes = SIEVE_DIGITS, .longest = 3, .behind = GLANCE_ROW(MACHINE_SIZES " " MACHINE_SIZES_LATIN)}},
	{"beside", is_resolution, {.classes = SIEVE_NO_DIGITS, .shortest = 2, .longest = 2}},
	{"beside", goes_on, {.classes = SIEVE_ARABIC | SIEVE_CHINESE, .follows = 1 << KIND_IDENTIFIER}},
	{"beside", is_code_tail, {.classes = SIEVE_DIGITS, .follows = 1 << KIND_DATE, .before = GLANCE_ROW("/ -")}},
	{"beside", is_body, {.classes = SIEVE_DIGITS | SIEVE_CHINESE, .shortest = 3, .longest = 9, .behind = GLANCE_ROW(BODY_QUOTES " " BODIES " " HOSPITALS)}},
	{"beside", is_service, {.classes = SIEVE_DIGITS, .shortest = 3, .longest = 6}},
	{"beside", is_service, {.classes = SIEVE_CHINESE, .shortest = 9, .longest = 9}},
	{"beside", is_name_of_numeral, {.classes = SIEVE_CHINESE, .longest = 6}},
	{"beside", is_element, {.classes = SIEVE_DIGITS, .longest = 3, .before = GLANCE_ROW(ELEMENTS)}},
	{"beside", is_index, {.classes = SIEVE_DIGITS, .longest = 7, .before = GLANCE_ROW(INDICES " " PRODUCTS)}},
	{"beside", is_model, {.classes = SIEVE_DIGITS, .longest = 7, .before = GLANCE_ROW(MODELS)}},
	{"beside", is_called_by_word, {.classes = SIEVE_ARABIC, .longest = 7, .before = GLANCE_ROW(SIEVE_LETTERS)}},
	{"beside", is_issue, {.classes = SIEVE_ARABIC | SIEVE_CHINESE, .follows = 1 << KIND_IDENTIFIER, .before = GLANCE_ROW("("), .behind = GLANCE_ROW(")")}},
	{"beside", is_bracketed_code, {.classes = SIEVE_DIGITS, .before = GLANCE_ROW(OPENING), .behind = GLANCE_ROW(CLOSING)}},
	{"beside", is_registration, {.classes = SIEVE_DIGITS, .shortest = SHORTEST_REGISTRATION}},
};
const size_t naming_rule_count = sizeof naming_rules / sizeof *naming_rules;
