#include "extract-numbers/code.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/naming.h"
#include "text/width.h"

#define NOTE_MARKS ": ： . 为 為 是 ("
#define NOTE_ENDS ") ） ] 】"

/* Without a mark and a note in brackets: 电话（办公室）： */
static struct slice skip_note(struct slice before)
{
	enum { LONGEST = 40 };
	before = glance_skip_back(before);
	before.size -= glance_ends(before, NOTE_MARKS);
	before = glance_skip_back(before);
	size_t close = glance_ends(before, NOTE_ENDS);
	if (!close)
		return before;
	struct slice outer = before;
	outer.size -= close;
	for (size_t i = 0; i < LONGEST && outer.size; i++) {
		size_t open = glance_ends(outer, "( （ [ 【");
		outer.size -= open ? open : 1;
		if (open)
			return glance_skip_back(outer);
	}
	return before;
}

#define ANNOUNCED                                                                                                                                                           \
	"分机 分機 内线 內線 总机 總機 座机 座機 QQ群 群号 群號 微信号 微信號 索引号 索引號 信用代码 信用代碼 端口 端口号 房间号 房間號 房号 房號 流水号 批号 批號 货号 貨號 条码 條碼 " \
	"洽詢 洽询 户号 戶號 卡号 卡號 身份证号 序列号 序列號 床号 床號 病历号 病歷號 住院号 住院號 号码 號碼"
#define ANNOUNCED_WORDS "sku upc ean imei serial_no serial_number vat_no licence_no license_no passport account_no account_number acct acct. switchboard extension port pmid doi"

static bool is_announced(struct slice before)
{
	struct slice mark = glance_skip_back(before);
	bool colon = glance_ends(mark, ": ：") != 0;
	before = skip_note(before);
	if (colon && glance_ends(before, "号 號 号码 號碼 代码 代碼 编码 編碼 地址 院址 社址 校址 厂址 廠址 会址 會址 邮编 郵編 邮政 郵遞區號 查询 查詢 諮詢 咨询 联系 聯絡 群号 条码 條碼 电 電"))
		return true;
	if (colon && glance_ends_word(before, "enquiries bookings contact office reception helpline appointments emergency mobile cell phone home"))
		return true;
	return glance_ends(before, ANNOUNCED) || glance_ends_word(before, ANNOUNCED_WORDS);
}

size_t code_digits(struct slice text)
{
	size_t count = 0;
	for (size_t i = 0; i < text.size; i++)
		count += ascii_is_digit(text.at[i]);
	return count;
}

enum { MOST_GROUPS = 8 };

struct groups {
	size_t count, size[MOST_GROUPS];
	struct slice raw;
	char mark; /* what parts them */
};

/* The groups of digits from a numeral on, parted by the same mark, one space or hyphen. */
static struct groups read_groups(const struct sentence *sentence, struct slice numeral)
{
	struct slice text = {numeral.at, numeral.size + sentence_behind(sentence, numeral).size};
	struct groups groups = {.raw = {numeral.at, 0}};
	for (size_t at = 0; groups.count < MOST_GROUPS && at < text.size;) {
		size_t from = at;
		while (at < text.size && ascii_is_digit(text.at[at]))
			at++;
		if (at == from)
			break;
		groups.size[groups.count++] = at - from;
		groups.raw.size = at;
		if (at + 1 >= text.size || (text.at[at] != ' ' && text.at[at] != '-') || !ascii_is_digit(text.at[at + 1]))
			break;
		if (groups.mark && text.at[at] != groups.mark)
			break;
		groups.mark = text.at[at++];
	}
	return groups;
}

static bool has_sizes(const struct groups *groups, size_t first, size_t second, size_t third)
{
	size_t count = third ? 3 : 2;
	return groups->count == count && groups->size[0] == first && groups->size[1] == second && (!third || groups->size[2] == third);
}

/* Is what stands behind a number Han, most often a measure word? */
static bool is_before_han(const struct numeral_place *place)
{
	return place->behind.size && (unsigned char)place->behind.at[0] >= 0xE3;
}

/* Does the stretch before a number speak of telephones? */
static bool is_telephone_near(struct slice before)
{
	enum { NEAR = 48 };
	struct slice near = before.size > NEAR ? slice_from(before, before.size - NEAR) : before;
	while (near.size && ((unsigned char)near.at[0] & 0xC0) == 0x80)
		near = slice_from(near, 1);
	if (glance_holds(near, CODE_TELEPHONE))
		return true;
	for (struct slice rest = near; rest.size; rest = slice_from(rest, 1))
		if ((rest.at == near.at || !ascii_is_letter(rest.at[-1])) && glance_begins_word(rest, CODE_PHONE))
			return true;
	return false;
}

/* 8506 2210 and 2953-7868 where telephones are spoken of, 138 0000 1234, 400 820 8820, a card's 6222 0210 0123 4567 */
static bool is_grouped(struct numeral_place *place)
{
	const struct sentence *sentence = place->sentence;
	const char *at = place->numeral.at, *end = sentence->text.at + sentence->text.size;
	const char *mark = at + (at + 3 < end && ascii_is_digit(at[3]) ? 4 : 3);
	if (mark + 1 >= end || (*mark != ' ' && *mark != '-') || !ascii_is_digit(mark[1]) || !ascii_is_digit(at[0]) || is_before_han(place))
		return false;
	struct groups groups = read_groups(sentence, place->numeral);
	if (at[0] == '0' || groups.count < 2 || groups.size[0] < 3 || groups.size[0] > 4 || groups.raw.size < place->numeral.size)
		return false;
	place->raw = groups.raw;
	if (has_sizes(&groups, 3, 4, 4) && at[0] == '1' && at[1] >= '3')
		return true;
	bool free_call = memcmp(at, "400", 3) == 0 || memcmp(at, "800", 3) == 0;
	if (has_sizes(&groups, 3, 3, 4) && free_call)
		return true;
	bool fours = groups.count >= 3 && groups.raw.size >= 14;
	for (size_t i = 0; i + 1 < groups.count; i++)
		fours &= groups.size[i] == 4;
	if (fours && (groups.count > 3 || is_announced(place->before)) && !is_telephone_near(place->before))
		return at[0] > '2';
	bool shape = has_sizes(&groups, 4, 4, 0) || has_sizes(&groups, 3, 4, 0) || has_sizes(&groups, 4, 3, 3) || has_sizes(&groups, 3, 3, 4) || has_sizes(&groups, 3, 4, 4);
	return shape && !naming_has_unit(sentence, &(struct figure){.numeral = place->raw}) && is_telephone_near(place->before);
}

/* text LIGHT to 70191 */
static bool is_short_code(struct numeral_place *place)
{
	size_t to = glance_ends_word(place->left, "to");
	struct slice left = glance_skip_back((struct slice){place->left.at, place->left.size - to});
	left.size -= glance_ends(left, "” ’ \" '");
	struct slice word = glance_word_back(left);
	if (!to || is_before_han(place) || word.size < 2 || !ascii_is_capital(word.at[0]) || !ascii_is_capital(word.at[1]))
		return false;
	left.size -= word.size;
	left = glance_skip_back(left);
	left.size -= glance_ends(left, "“ ‘ \" '");
	return glance_ends_word(glance_skip_back(left), "text texting sms send message the_word the_code") != 0;
}

/* NM4 7TW: a digit and two capitals behind one or two capitals with a digit */
static bool is_british(struct numeral_place *place)
{
	struct slice before = place->before, code = {place->numeral.at, place->numeral.size + place->behind.size};
	bool inward = code.size >= 3 && ascii_is_digit(code.at[0]) && ascii_is_capital(code.at[1]) && ascii_is_capital(code.at[2]) && (code.size == 3 || !ascii_is_letter(code.at[3]));
	if (!inward || is_before_han(place) || before.size < 3 || before.at[before.size - 1] != ' ')
		return false;
	size_t at = before.size - 1, letters = 0, digits = 0;
	if (ascii_is_capital(before.at[at - 1]) && ascii_is_digit(before.at[at - 2])) /* SW1A */
		at--;
	while (at && ascii_is_digit(before.at[at - 1]))
		at--, digits++;
	while (at && ascii_is_capital(before.at[at - 1]))
		at--, letters++;
	place->raw.size = 3;
	return digits >= 1 && digits <= 2 && letters >= 1 && letters <= 2 && (at == 0 || !ascii_is_letter(before.at[at - 1]));
}

/* Does the line before name a street or a box of the post? */
static bool is_address_near(struct slice before)
{
	enum { NEAR = 80 };
	struct slice near = before.size > NEAR ? slice_from(before, before.size - NEAR) : before;
	for (; near.size; near = slice_from(near, 1))
		if (near.at == before.at || !ascii_is_letter(near.at[-1]))
			if (glance_begins_word(near, "box street avenue ave drive lane road boulevard blvd rue suite parkway highway terrace st. rd. postfach"))
				return true;
	return false;
}

/* 89079 Ulm behind a street and its number, Springfield 62704, NSW 2000 */
static bool is_western(struct numeral_place *place)
{
	struct slice before = place->before, behind = place->behind, left = place->left;
	size_t size = place->numeral.size;
	if (!left.size || (unsigned char)left.at[left.size - 1] >= 0x80 || is_before_han(place))
		return false;
	bool ends = !behind.size || strchr(".,;|)-", behind.at[0]) || behind.at[0] == '\n';
	bool town = behind.size > 2 && behind.at[0] == ' ' && ascii_is_capital(behind.at[1]);
	struct slice street = {left.at, left.size - glance_ends(left, ", | D- A- CH-")}, end = glance_word_back(street);
	if (street.size != left.size && ends && glance_is(end, "Road Street Avenue Lane Rd St Ave Boulevard District City Province"))
		return true; /* 12 Lake Road, 310058 */
	if (street.size != left.size && town) {
		street = glance_skip_back(street);
		street.size -= glance_ends(street, ",");
		return street.size && (ascii_is_digit(street.at[street.size - 1]) || (street.size > 1 && ascii_is_digit(street.at[street.size - 2])) || is_address_near(before));
	}
	struct slice word = glance_word_back(left);
	if (size == 6)
		return false;
	if (size == 4 && glance_is(word, "NSW VIC QLD TAS ACT WA SA NT"))
		return before.size == left.size + 1 && (ends || is_address_near(before));
	bool state = word.size == 2 && ascii_is_capital(word.at[0]) && ascii_is_capital(word.at[1]);
	return (state && (ends || is_address_near(before))) || (word.size > 2 && ascii_is_capital(word.at[0]) && (ends || town) && is_address_near(before));
}

#define STREETS_GERMAN "straße strasse str. weg platz allee gasse ufer"

/* Industriestr. 44, Lindenstraße 12 */
static bool is_german_house(struct numeral_place *place)
{
	return place->before.size == place->left.size + 1 && glance_ends(place->left, STREETS_GERMAN) && !is_before_han(place) && !naming_has_unit(place->sentence, place->figure);
}

/* Is a number written as those are that name something: from a digit on, without groups? */
static bool is_ungrouped(struct slice numeral)
{
	return ascii_is_digit(numeral.at[0]) && !memchr(numeral.at, ',', numeral.size);
}

#define TOWN_MARKS "： : ( （ ， ,"

/* 50094彰海市: at the head of an address */
static bool is_before_town(struct numeral_place *place)
{
	struct slice behind = place->rest;
	size_t length, size = place->numeral.size, digits = code_digits(place->numeral);
	if ((size != 3 && size != 5 && size != 6) || digits < 3 || !is_ungrouped(place->numeral) || (place->left.size && !glance_ends(place->left, TOWN_MARKS)))
		return false;
	for (unsigned count = 0; count < 4 && behind.size && width_is_han(utf8_read(behind.at, &length)); count++) {
		if (count > 1 && glance_begins(behind, "市 縣 县"))
			return !glance_begins(slice_from(behind, length), "民 场 級 级 值 面") && !naming_has_unit(place->sentence, place->figure);
		behind = slice_from(behind, length);
	}
	return false;
}

#define DEGREES "° 度"

/* 北纬31°12′, 118°30': a place on the globe, to its last minute or second */
static bool is_coordinate(struct numeral_place *place)
{
	struct slice before = place->left, rest = place->behind;
	size_t degree = glance_begins(rest, DEGREES), mark, digits;
	if (!degree || !ascii_is_digit(place->numeral.at[0]))
		return false;
	rest = slice_from(rest, degree);
	unsigned parts = 0;
	for (; parts < 2; parts++) {
		for (digits = 0; digits < rest.size && (ascii_is_digit(rest.at[digits]) || (digits && rest.at[digits] == '.')); digits++)
			;
		if (!digits || !(mark = glance_begins(slice_from(rest, digits), "′ ″ ' \" 分 秒")))
			break;
		rest = slice_from(rest, digits + mark);
	}
	place->raw.size = (size_t)(rest.at - place->raw.at);
	return (parts && place->behind.at[0] == '\xC2') || glance_ends(before, "北纬 北緯 南纬 南緯 东经 東經 西经 西經") || glance_begins(rest, "N_ N, S_ S, E_ E, W_ W, N） E）") || glance_begins_word(rest, "_n _s _e _w");
}

/* 44, 89079 Ulm: the number of a house before a code and a town */
static bool is_house_before_code(struct numeral_place *place)
{
	size_t lead = glance_begins(place->behind, ",_");
	struct slice code = slice_from(place->behind, lead);
	if (!lead || code.size < 8)
		return false;
	for (size_t i = 0; i < 5; i++)
		if (!ascii_is_digit(code.at[i]))
			return false;
	return code.at[5] == ' ' && ascii_is_capital(code.at[6]) && ascii_is_letter(code.at[7]);
}

/* App. 22/0417: the number of a file within its year */
static bool is_file_number(struct numeral_place *place)
{
	struct slice before = place->before, behind = place->behind;
	size_t digits = 1;
	if (behind.size < 4 || behind.at[0] != '/' || behind.at[1] != '0')
		return false;
	while (digits < behind.size && ascii_is_digit(behind.at[digits]))
		digits++;
	bool ends = digits == behind.size || !(ascii_is_letter(behind.at[digits]) || behind.at[digits] == '/');
	bool starts = !before.size || !strchr("/-.", before.at[before.size - 1]);
	place->raw.size += digits;
	return digits >= 4 && ends && starts;
}

#define BY "× * x_ x X"

/* 1024×768: the points of a picture, where no unit of length follows */
static bool is_pixels(struct numeral_place *place)
{
	const struct sentence *sentence = place->sentence;
	size_t by = glance_begins(place->behind, BY), digits = 0;
	struct slice rest = slice_from(place->behind, by);
	while (by && digits < rest.size && ascii_is_digit(rest.at[digits]))
		digits++;
	if (digits < 3 || digits > 4)
		return false;
	place->raw.size += by + digits;
	struct slice height = {rest.at, digits};
	if (glance_is(place->numeral, "640 800 1024 1280 1366 1440 1600 1680 1920 2560 3840") && glance_is(height, "480 600 720 768 800 900 1024 1050 1080 1200 1440 2160"))
		return true;
	return glance_begins(glance_skip(slice_from(rest, digits)), "分辨率 像素 解析度 的分辨率 dpi px pixel resolution") || slice_holds(sentence->text, "分辨率") || slice_holds(sentence->text, "解析度") || slice_holds(sentence->text, "resolution");
}

static bool is_phone(char byte)
{
	return ascii_is_digit(byte) || byte == '-' || byte == ' ' || byte == '+' || byte == '(' || byte == ')' || byte == '/';
}

/* 0793, 05: no amount is written so */
static bool is_zero_led(const struct numeral_place *place)
{
	struct slice numeral = place->numeral;
	if (numeral.at[0] != '0' || code_digits(numeral) != numeral.size)
		return false;
	return numeral.size > 2 || (numeral.size == 2 && !width_is_han(glance_last(place->before)) && !naming_has_unit(place->sentence, place->figure));
}

/* From a numeral to the last digit that only marks of telephone numbers part from it. */
static struct slice digits_from(const struct numeral_place *place)
{
	enum { LONGEST = 400 };
	struct slice text = {place->numeral.at, place->numeral.size + place->behind.size};
	size_t size = place->numeral.size;
	while (size < text.size && size < LONGEST && is_phone(text.at[size]))
		size++;
	while (size && !ascii_is_digit(text.at[size - 1]))
		size--;
	return (struct slice){text.at, size};
}

/* 400-820-8820, 555-0148: are a numeral and what hyphens join to it no range? */
static bool is_joined_by_hyphens(struct numeral_place *place, size_t own)
{
	struct slice text = place->raw;
	size_t joined = place->numeral.size;
	while (joined < text.size && (ascii_is_digit(text.at[joined]) || text.at[joined] == '-'))
		joined++;
	place->raw.size = joined;
	size_t digits = code_digits(place->raw);
	const char *hyphen = memchr(text.at, '-', joined);
	if (!hyphen || digits < 7 || digits > 15)
		return false;
	size_t tail = (size_t)(text.at + joined - hyphen - 1);
	bool two_hyphens = memchr(hyphen + 1, '-', tail) != NULL;
	return two_hyphens || hyphen[1] == '0' || (own == 3 && tail == 4) || tail >= 7;
}

/* Phone numbers by their form: 0793-8221120, +44 20 7946 0182, 555-0148. */
static bool is_phone_number(struct numeral_place *place)
{
	enum { MOBILE = 11 };
	struct slice part = place->numeral;
	bool zero = part.at[0] == '0', goes_on = place->behind.size && is_phone(place->behind.at[0]);
	if (!ascii_is_digit(part.at[0]) || !(zero || goes_on || part.size == MOBILE))
		return false;
	place->raw = digits_from(place);
	size_t digits = code_digits(place->raw), own = code_digits(part);
	if (digits == own || memchr(part.at, ',', part.size) != NULL) {
		bool mobile = own == MOBILE && part.size == MOBILE && part.at[0] == '1' && part.at[1] >= '3' && !place->figure->unit_row;
		place->raw = part;
		return mobile || is_zero_led(place);
	}
	if (digits >= 7 && (zero || glance_ends(place->before, "+ ( （")))
		return true;
	if (zero && own > 1 && own == part.size) {
		place->raw = part;
		return is_zero_led(place);
	}
	return is_joined_by_hyphens(place, own);
}

/* Marks that may stand between a number and the word that it is called by. */
#define CALLED_MARKS ": ： （ ( 为 為 是 号 號 “ 、 \" 「"
#define CALLED_TAILS "尾号 尾號"
#define CALLED_VOLUMES "vol. vol"
#define CALLED_PHONES "hotline helpline phone telephone tel fax switchboard postcode"
#define CALLED_REGISTERS "number registered_in_england registered_in_scotland england_and_wales reference"

/* Words that an identifier follows, with a colon, a space or nothing between. */
#define CALLED_HAN "电话 電話 热线 熱線 专线 專線 传真 傳真 手机 手機 邮编 郵編 邮政编码 郵政編碼 郵遞區號 编号 編號 代码 代碼 许可证 证号 備案 备案 学号 股票代码 证券代码 证券简称 航班 车次 车牌 咨询 拨打 撥打 撥 QQ 微信 型号 公众号 客服 账号 帳號 统一编号 工号 警号 致電 致电 傳真至 传真至 总机 總機 验证码 驗證碼 密码 密碼 口令 单号 單號 订单号 尾号 尾號 号段 座機 座机 社址： 社址:"
#define CALLED_WORDS "code_is code_was pin pin_is pin_was password_is number_is abn acn isbn issn ein cricos_provider provider ref ref. vol. vol tel tel. tel: phone phone: telephone fax fax: hotline hotline: zip_code: zip: zip_code postcode postcode: call dial code: po_box p.o._box whatsapp ext ext. mobile: telephone: contact: qq: at_tel"

static bool is_called(struct numeral_place *place)
{
	enum { SHORTEST = 3, LONG_NUMBER = 5 };
	if (!is_ungrouped(place->numeral))
		return false;
	size_t mark = glance_ends(place->left, CALLED_MARKS), digits = code_digits(place->numeral);
	struct slice left = glance_skip_back((struct slice){place->left.at, place->left.size - mark});
	/* 车牌尾号3和8 */
	bool told = glance_ends(place->left, CALLED_TAILS) || glance_ends_word(left, CALLED_VOLUMES);
	if (!told && digits >= SHORTEST)
		told = (mark && glance_ends_word(left, CALLED_PHONES)) ||
		       (digits >= LONG_NUMBER && digits == place->numeral.size && glance_ends_word(left, CALLED_REGISTERS)) ||
		       glance_ends(left, CALLED_HAN) || glance_ends_word(place->left, CALLED_WORDS) || is_announced(place->left);
	return told && !naming_has_unit(place->sentence, place->figure);
}

const struct name_rule code_rules[] = {
	{"code", is_british, {.classes = SIEVE_ARABIC, .longest = 3, .before = GLANCE_ROW(SIEVE_CAPITALS " " SIEVE_FIGURES)}},
	{"code", is_grouped, {.classes = SIEVE_ARABIC, .shortest = 3}},
	{"code", is_pixels, {.classes = SIEVE_DIGITS, .shortest = 3, .behind = GLANCE_ROW(BY)}},
	{"code", is_coordinate, {.classes = SIEVE_ARABIC, .behind = GLANCE_ROW(DEGREES)}},
	{"code", is_file_number, {.classes = SIEVE_DIGITS, .longest = 4, .behind = GLANCE_ROW("/0")}},
	{"code", is_house_before_code, {.classes = SIEVE_DIGITS, .longest = 3, .behind = GLANCE_ROW(",_")}},
	{"code", is_short_code, {.classes = SIEVE_DIGITS, .shortest = 3, .before = GLANCE_ROW("to")}},
	{"code", is_western, {.classes = SIEVE_DIGITS, .shortest = 4, .longest = 6, .before = GLANCE_ROW(SIEVE_LETTERS " , | -")}},
	{"code", is_german_house, {.classes = SIEVE_DIGITS, .longest = 3, .before = GLANCE_ROW(STREETS_GERMAN)}},
	{"telephone", is_phone_number, {.classes = SIEVE_ARABIC}},
	{"called so", is_called, {.before = GLANCE_ROW(CALLED_MARKS " " NOTE_MARKS " " NOTE_ENDS " " CALLED_TAILS " " CALLED_VOLUMES " " CALLED_REGISTERS " " CALLED_HAN " " CALLED_WORDS " " ANNOUNCED " " ANNOUNCED_WORDS)}},
	{"called so", is_before_town, {.shortest = 3, .longest = 6, .before = GLANCE_ROW(TOWN_MARKS)}},
};
const size_t code_rule_count = sizeof code_rules / sizeof *code_rules;
