#include "extract-numbers/code.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/naming.h"
#include "text/width.h"

/* Without a mark and a note in brackets: 电话（办公室）： */
static struct slice skip_note(struct slice before)
{
	enum { LONGEST = 40 };
	before = glance_skip_back(before);
	before.size -= glance_ends(before, ": ： . 为 為 是 (");
	before = glance_skip_back(before);
	size_t close = glance_ends(before, ") ） ] 】");
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

static bool is_announced(struct slice before)
{
	struct slice mark = glance_skip_back(before);
	bool colon = glance_ends(mark, ": ：") != 0;
	before = skip_note(before);
	if (colon && glance_ends(before, "号 號 号码 號碼 代码 代碼 编码 編碼 地址 院址 社址 校址 厂址 廠址 会址 會址 邮编 郵編 邮政 郵遞區號 查询 查詢 諮詢 咨询 联系 聯絡 群号 条码 條碼 电 電"))
		return true;
	if (colon && glance_ends_word(before, "enquiries bookings contact office reception helpline appointments emergency mobile cell phone home"))
		return true;
	return glance_ends(before, "分机 分機 内线 內線 总机 總機 座机 座機 QQ群 群号 群號 微信号 微信號 索引号 索引號 信用代码 信用代碼 端口 端口号 房间号 房間號 房号 房號 流水号 批号 批號 货号 貨號 条码 條碼 "
	                           "洽詢 洽询 户号 戶號 卡号 卡號 身份证号 序列号 序列號 床号 床號 病历号 病歷號 住院号 住院號 号码 號碼") ||
	       glance_ends_word(before, "sku upc ean imei serial_no serial_number vat_no licence_no license_no passport account_no account_number acct acct. switchboard extension port pmid doi");
}

/* --- digits in groups --- */

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

/* Does the stretch before a number speak of telephones? */
static bool is_telephone_near(const struct sentence *sentence, struct slice numeral)
{
	enum { NEAR = 48 };
	struct slice before = sentence_before(sentence, numeral);
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
static bool is_grouped(const struct sentence *sentence, const struct figure *figure, struct slice *raw)
{
	const char *at = figure->numeral.at, *end = sentence->text.at + sentence->text.size;
	const char *mark = at + (at + 3 < end && ascii_is_digit(at[3]) ? 4 : 3);
	if (mark + 1 >= end || (*mark != ' ' && *mark != '-') || !ascii_is_digit(mark[1]))
		return false;
	struct groups groups = read_groups(sentence, figure->numeral);
	if (at[0] == '0' || groups.count < 2 || groups.size[0] < 3 || groups.size[0] > 4 || groups.raw.size < figure->numeral.size)
		return false;
	*raw = groups.raw;
	if (has_sizes(&groups, 3, 4, 4) && at[0] == '1' && at[1] >= '3')
		return true;
	bool free_call = memcmp(at, "400", 3) == 0 || memcmp(at, "800", 3) == 0;
	if (has_sizes(&groups, 3, 3, 4) && free_call)
		return true;
	bool fours = groups.count >= 3 && groups.raw.size >= 14;
	for (size_t i = 0; i + 1 < groups.count; i++)
		fours &= groups.size[i] == 4;
	if (fours && (groups.count > 3 || is_announced(sentence_before(sentence, figure->numeral))) && !is_telephone_near(sentence, figure->numeral))
		return at[0] > '2';
	bool shape = has_sizes(&groups, 4, 4, 0) || has_sizes(&groups, 3, 4, 0) || has_sizes(&groups, 4, 3, 3) || has_sizes(&groups, 3, 3, 4) || has_sizes(&groups, 3, 4, 4);
	return shape && !naming_has_unit(sentence, &(struct figure){.numeral = *raw}) && is_telephone_near(sentence, figure->numeral);
}

/* text LIGHT to 70191 */
static bool is_short_code(const struct sentence *sentence, const struct figure *figure)
{
	struct slice before = glance_skip_back(sentence_before(sentence, figure->numeral));
	size_t to = glance_ends_word(before, "to");
	struct slice left = glance_skip_back((struct slice){before.at, before.size - to});
	left.size -= glance_ends(left, "” ’ \" '");
	struct slice word = glance_word_back(left);
	if (!to || figure->numeral.size < 3 || word.size < 2 || !ascii_is_capital(word.at[0]) || !ascii_is_capital(word.at[1]))
		return false;
	left.size -= word.size;
	left = glance_skip_back(left);
	left.size -= glance_ends(left, "“ ‘ \" '");
	return glance_ends_word(glance_skip_back(left), "text texting sms send message the_word the_code") != 0;
}

/* --- codes of post offices --- */

/* NM4 7TW: a digit and two capitals behind one or two capitals with a digit */
static bool is_british(const struct sentence *sentence, const struct figure *figure, struct slice *raw)
{
	struct slice before = sentence_before(sentence, figure->numeral), behind = sentence_behind(sentence, figure->numeral);
	bool inward = behind.size + figure->numeral.size >= 3 && ascii_is_capital(figure->numeral.at[1]) && ascii_is_capital(figure->numeral.at[2]) &&
	              (behind.size + figure->numeral.size == 3 || !ascii_is_letter(figure->numeral.at[3]));
	if (!inward || figure->numeral.size > 3 || before.size < 3 || before.at[before.size - 1] != ' ')
		return false;
	size_t at = before.size - 1, letters = 0, digits = 0;
	if (ascii_is_capital(before.at[at - 1]) && ascii_is_digit(before.at[at - 2])) /* SW1A */
		at--;
	while (at && ascii_is_digit(before.at[at - 1]))
		at--, digits++;
	while (at && ascii_is_capital(before.at[at - 1]))
		at--, letters++;
	*raw = (struct slice){figure->numeral.at, 3};
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
static bool is_western(const struct sentence *sentence, const struct figure *figure)
{
	struct slice before = sentence_before(sentence, figure->numeral), behind = sentence_behind(sentence, figure->numeral), left = glance_skip_back(before);
	size_t size = figure->numeral.size;
	if (size < 4 || size > 6 || !left.size || (unsigned char)left.at[left.size - 1] >= 0x80)
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

/* Industriestr. 44, Lindenstraße 12 */
static bool is_german_house(const struct sentence *sentence, const struct figure *figure)
{
	struct slice before = sentence_before(sentence, figure->numeral), left = glance_skip_back(before);
	return before.size == left.size + 1 && left.size && (unsigned char)left.at[left.size - 1] < 0x80 && figure->numeral.size <= 3 && glance_ends(left, "straße strasse str. weg platz allee gasse ufer") && !naming_has_unit(sentence, figure);
}

/* 50094彰海市: at the head of an address */
static bool is_before_town(const struct sentence *sentence, const struct figure *figure)
{
	struct slice behind = sentence_behind(sentence, figure->numeral), before = glance_skip_back(sentence_before(sentence, figure->numeral));
	size_t length, size = figure->numeral.size;
	if (width_is_han(glance_last(before)) || (size != 3 && size != 5 && size != 6) || (before.size && !glance_ends(before, "： : ( （ ， ,")))
		return false;
	behind = glance_skip(behind);
	for (unsigned count = 0; count < 4 && behind.size && width_is_han(utf8_read(behind.at, &length)); count++) {
		if (count > 1 && glance_begins(behind, "市 縣 县"))
			return !glance_begins(slice_from(behind, length), "民 场 級 级 值 面");
		behind = slice_from(behind, length);
	}
	return false;
}

/* 北纬31°12′, 118°30': a place on the globe, to its last minute or second */
static bool is_coordinate(const struct sentence *sentence, const struct figure *figure, struct slice *raw)
{
	struct slice before = glance_skip_back(sentence_before(sentence, figure->numeral)), rest = sentence_behind(sentence, figure->numeral);
	size_t degree = glance_begins(rest, "° 度"), mark, digits;
	if (!degree)
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
	*raw = (struct slice){figure->numeral.at, (size_t)(rest.at - figure->numeral.at)};
	return (parts && raw->at[figure->numeral.size] == '\xC2') || glance_ends(before, "北纬 北緯 南纬 南緯 东经 東經 西经 西經") || glance_begins(rest, "N_ N, S_ S, E_ E, W_ W, N） E）") || glance_begins_word(rest, "_n _s _e _w");
}

/* 44, 89079 Ulm: the number of a house before a code and a town */
static bool is_house_before_code(const struct sentence *sentence, const struct figure *figure)
{
	struct slice behind = sentence_behind(sentence, figure->numeral);
	size_t lead = glance_begins(behind, ",_");
	struct slice code = slice_from(behind, lead);
	if (!lead || figure->numeral.size > 3 || code.size < 8)
		return false;
	for (size_t i = 0; i < 5; i++)
		if (!ascii_is_digit(code.at[i]))
			return false;
	return code.at[5] == ' ' && ascii_is_capital(code.at[6]) && ascii_is_letter(code.at[7]);
}

/* App. 22/0417: the number of a file within its year */
static bool is_file_number(const struct sentence *sentence, const struct figure *figure, struct slice *raw)
{
	struct slice before = sentence_before(sentence, figure->numeral), behind = sentence_behind(sentence, figure->numeral);
	size_t digits = 1;
	if (figure->numeral.size > 4 || behind.size < 4 || behind.at[0] != '/' || behind.at[1] != '0')
		return false;
	while (digits < behind.size && ascii_is_digit(behind.at[digits]))
		digits++;
	bool ends = digits == behind.size || !(ascii_is_letter(behind.at[digits]) || behind.at[digits] == '/');
	bool starts = !before.size || !strchr("/-.", before.at[before.size - 1]);
	*raw = (struct slice){figure->numeral.at, figure->numeral.size + digits};
	return digits >= 4 && ends && starts;
}

/* 1024×768: the points of a picture, where no unit of length follows */
static bool is_pixels(const struct sentence *sentence, const struct figure *figure, struct slice *raw)
{
	struct slice behind = sentence_behind(sentence, figure->numeral);
	size_t by = glance_begins(behind, "× * x_ x X"), digits = 0;
	struct slice rest = slice_from(behind, by);
	while (by && digits < rest.size && ascii_is_digit(rest.at[digits]))
		digits++;
	if (digits < 3 || digits > 4 || !ascii_is_digits(figure->numeral))
		return false;
	*raw = (struct slice){figure->numeral.at, figure->numeral.size + by + digits};
	struct slice height = {rest.at, digits};
	if (glance_is(figure->numeral, "640 800 1024 1280 1366 1440 1600 1680 1920 2560 3840") && glance_is(height, "480 600 720 768 800 900 1024 1050 1080 1200 1440 2160"))
		return true;
	return glance_begins(glance_skip(slice_from(rest, digits)), "分辨率 像素 解析度 的分辨率 dpi px pixel resolution") || slice_holds(sentence->text, "分辨率") || slice_holds(sentence->text, "解析度") || slice_holds(sentence->text, "resolution");
}

bool code_is_told(const struct sentence *sentence, const struct figure *figure)
{
	return is_announced(sentence_before(sentence, figure->numeral)) || is_before_town(sentence, figure);
}

bool code_find(const struct sentence *sentence, size_t i, struct slice *raw)
{
	const struct figure *figure = &sentence->figures[i];
	struct slice behind = sentence_behind(sentence, figure->numeral);
	*raw = figure->numeral;
	if (figure->form != FORM_ARABIC || !ascii_is_digit(figure->numeral.at[0]))
		return false;
	if (behind.size && (unsigned char)behind.at[0] >= 0xE3) /* Han, most often a measure word */
		return slice_begins(behind, "度") && is_coordinate(sentence, figure, raw);
	if (is_british(sentence, figure, raw) || is_grouped(sentence, figure, raw) || (figure->numeral.size >= 3 && is_pixels(sentence, figure, raw)))
		return true;
	*raw = figure->numeral;
	if (slice_begins(behind, "°") && is_coordinate(sentence, figure, raw))
		return true;
	*raw = figure->numeral;
	if (!ascii_is_digits(figure->numeral))
		return false;
	if (is_coordinate(sentence, figure, raw) || is_file_number(sentence, figure, raw))
		return true;
	*raw = figure->numeral;
	return is_house_before_code(sentence, figure) || is_short_code(sentence, figure) || is_western(sentence, figure) || is_german_house(sentence, figure);
}
