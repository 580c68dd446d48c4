#include "extract-numbers/name.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "extract-numbers/code.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/lexicon.h"
#include "extract-numbers/naming.h"
#include "extract-numbers/programme.h"
#include "text/width.h"

/* Characters of a web or mail address. */
static bool is_address(char byte)
{
	if (ascii_is_letter(byte) || ascii_is_digit(byte))
		return true;
	switch (byte) {
	case '-': case '_': case '.': case '~': case ':': case '/': case '?': case '#': case '[': case ']': case '@': case '!':
	case '$': case '&': case '\'': case '(': case ')': case '*': case '+': case ',': case ';': case '=': case '%':
		return true;
	default:
		return false;
	}
}

/* Figures inside a name are dropped; it begins behind one that reaches into it. */
static struct slice claim(struct sentence *sentence, size_t i, struct slice raw)
{
	while (i-- > 0) {
		struct figure *figure = &sentence->figures[i];
		struct slice part = figure->raw.at ? figure->raw : figure->numeral;
		const char *end = part.at + part.size;
		if (figure->dropped)
			continue;
		if (end <= raw.at)
			break;
		if (part.at < raw.at) {
			raw = slice_from(raw, (size_t)(end - raw.at));
			return slice_from(raw, strchr("-./", raw.at[0]) != NULL);
		}
		figure->dropped = true;
	}
	return raw;
}

/* Makes figure i an identifier with this raw; figures inside it are dropped. */
static void make_name(struct sentence *sentence, size_t i, struct slice raw, const char *why)
{
	struct figure *figure = &sentence->figures[i];
	raw = claim(sentence, i, raw);
	figure->kind = KIND_IDENTIFIER;
	figure->raw = figure->whole = raw;
	figure_rule(figure, "name", slice_of(why));
	const char *end = raw.at + raw.size;
	for (size_t next = i + 1; next < sentence->count && sentence->figures[next].numeral.at < end; next++)
		sentence->figures[next].dropped = true;
}

/* The stretch around a figure whose bytes pass a test. */
static struct slice stretch(const struct sentence *sentence, struct slice part, bool (*passes)(char))
{
	struct slice text = sentence->text;
	enum { LONGEST = 400 };
	size_t from = (size_t)(part.at - text.at), to = from + part.size, start = from;
	while (from && start - from < LONGEST && passes(text.at[from - 1]))
		from--;
	while (to < text.size && to - start < LONGEST && passes(text.at[to]))
		to++;
	return (struct slice){text.at + from, to - from};
}

/* http://…, www.…, name@host */
static bool in_address(const struct sentence *sentence, const struct figure *figure, struct slice *raw)
{
	*raw = stretch(sentence, figure->numeral, is_address);
	if (raw->size == figure->numeral.size)
		return false;
	if (!slice_holds(*raw, "://") && !slice_holds(*raw, "www.") && !(slice_holds(*raw, "@") && slice_holds(*raw, ".")))
		return false;
	while (raw->size && strchr(".,;:!?)", raw->at[raw->size - 1]))
		raw->size--;
	return raw->size >= figure->numeral.size;
}

static bool is_token(char byte)
{
	return ascii_is_letter(byte) || ascii_is_digit(byte) || byte == '-' || byte == '_' || byte == '.' || byte == '/';
}

static bool is_currency_before(const struct sentence *sentence, const struct figure *figure)
{
	size_t size;
	struct slice before = sentence_before(sentence, figure->numeral);
	if (trie_find_before(&sentence->passage->lexicon->signs, before, &size) == TRIE_NONE)
		return false;
	return size == before.size || !ascii_is_letter(before.at[before.size - size]) || !ascii_is_letter(before.at[before.size - size - 1]);
}

/* 5k-20k: ends of a range, each with its multiplier */
static bool is_suffixed_range(const struct sentence *sentence, const struct figure *figure)
{
	const struct figure *first = figure > sentence->figures ? figure - 1 : figure, *last = sentence->figures + sentence->count - 1;
	for (const struct figure *low = first; low <= figure && low < last; low++) {
		struct slice before = sentence_before(sentence, low->numeral);
		if (low[1].numeral.at[-1] != '-' || !ascii_is_digit(low[1].numeral.at[0]) || (before.size && is_token(before.at[before.size - 1])))
			continue;
		struct slice between = glance_between(low->numeral, low[1].numeral);
		if (!between.size)
			continue;
		bool letters = ascii_is_letter(low->numeral.at[low->numeral.size - 1]) && ascii_is_letter(low[1].numeral.at[low[1].numeral.size - 1]);
		struct slice unit = {between.at, between.size - 1}; /* 3kg-5kg */
		if (unit.size ? slice_is(glance_word(sentence_behind(sentence, low[1].numeral)), unit) : letters)
			return true;
	}
	return false;
}

/* ISSN 1234-567X, 10.1000/abc.2021.05: names of papers and series, whole. */
static bool is_of_publication(const struct sentence *sentence, struct slice raw)
{
	if (raw.size >= sizeof "10.1000/1" - 1 && slice_begins(raw, "10."))
		return raw.at[7] == '/' && ascii_is_digits((struct slice){raw.at + 3, 4});
	return raw.size == sizeof "1234-567X" - 1 && raw.at[4] == '-' && glance_ends_word(glance_skip_back(sentence_before(sentence, raw)), "issn isbn issn:");
}

/* GE3.0T, COVID-19, PM2.5, 5CVD: a token that letters are part of. */
static bool in_token(const struct sentence *sentence, const struct figure *figure, struct slice *raw)
{
	struct slice behind = sentence_behind(sentence, figure->numeral);
	size_t size = 0;
	if (!ascii_is_digit(figure->numeral.at[0]) || is_currency_before(sentence, figure) || is_suffixed_range(sentence, figure))
		return false;
	*raw = stretch(sentence, figure->numeral, is_token);
	while (raw->size && strchr(".-/", raw->at[raw->size - 1]))
		raw->size--;
	if (is_of_publication(sentence, *raw))
		return true;
	struct slice left = {raw->at, (size_t)(figure->numeral.at - raw->at)};
	/* 256排CT1台: a device that is counted */
	if (left.size && glance_is(left, "CT MRI DR CR DSA ECMO AED PCR ICU ATM POS CRRT SPECT PET PET-CT PET/CT MR LED VTE SUV VR LNG") && figure->numeral.size <= 3 && width_is_han(glance_first(behind)) && naming_has_unit(sentence, figure))
		return false;
	if (left.size && ascii_is_letter(left.at[left.size - 1]))
		return !glance_is(left, "x X v") || (left.at[0] == 'X' && width_is_han(glance_last(sentence_before(sentence, left))));
	bool capital = left.size && left.at[left.size - 1] == '-' && left.size > 1 && ascii_is_letter(left.at[left.size - 2]);
	if (capital) {
		bool upper = left.at[0] >= 'A' && left.at[0] <= 'Z';
		if (glance_ends_word(left, "mid- pre- post- top- under- over- non- sub- year- age- aged- score- a- the- plus- minus- up- down- no- ex- twenty- thirty- forty- fifty-"))
			return false;
		return upper || (left.size <= 5 && memchr(left.at, '.', left.size) == NULL);
	}
	/* BA.5, XBB.1.5 */
	if (left.size > 2 && left.at[left.size - 1] == '.' && left.at[left.size - 2] <= 'Z' && ascii_is_letter(left.at[left.size - 2]) && left.at[left.size - 3] <= 'Z' && ascii_is_letter(left.at[left.size - 3]))
		return !glance_is(left, "NO. VOL.");
	if (left.size > 2 && left.at[left.size - 1] == '/' && ascii_is_letter(left.at[left.size - 2]))
		return left.at[0] >= 'A' && left.at[0] <= 'Z' && left.at[1] >= 'A' && left.at[1] <= 'Z';
	if (figure->form == FORM_ORDINAL || figure->form == FORM_FRACTION)
		return false;
	bool generation = slice_is_string(figure->numeral, "5G") || slice_is_string(figure->numeral, "4G") || slice_is_string(figure->numeral, "3G") || slice_is_string(figure->numeral, "6G") || slice_is_string(figure->numeral, "2G");
	if (generation || (behind.size && glance_begins_word(behind, "d D K") && figure->numeral.size == 1)) {
		raw->size = raw->size > figure->numeral.size ? figure->numeral.size + 1 - generation : figure->numeral.size;
		return true;
	}
	char last = figure->numeral.at[figure->numeral.size - 1];
	if (!behind.size || !ascii_is_letter(behind.at[0]) || ascii_is_letter(last))
		return false;
	struct slice word = glance_word(behind);
	if (slice_is_string(word, "ers") && figure->numeral.size == 2) /* 49ers */
		return true;
	if (trie_find(&sentence->passage->lexicon->units, behind, &size) != TRIE_NONE && size >= word.size)
		return false;
	if (trie_find(&sentence->passage->lexicon->unit_names, behind, &size) != TRIE_NONE && size >= word.size)
		return false;
	return word.size <= 6 && (word.at[0] <= 'Z' || (word.size > 1 && behind.size > word.size && ascii_is_digit(behind.at[word.size])));
}

/* F—16战机, GB7258－1997: capitals or digits of a code and a dash of another width than the hyphen's */
static bool is_model_behind_dash(const struct sentence *sentence, const struct figure *figure, struct slice *raw)
{
	enum { LONGEST = 6 };
	struct slice before = sentence_before(sentence, figure->numeral), behind = sentence_behind(sentence, figure->numeral);
	size_t dash = ascii_is_digit(figure->numeral.at[0]) ? glance_ends(before, "— － – ‐ ‑") : 0, size = 0, capitals = 0;
	before.size -= dash;
	for (; dash && size < before.size && is_token(before.at[before.size - 1 - size]); size++)
		capitals += ascii_is_capital(before.at[before.size - 1 - size]);
	bool whole = size && size <= LONGEST && capitals && ascii_is_capital(before.at[before.size - size]);
	*raw = (struct slice){before.at + before.size - size, size + dash + figure->numeral.size};
	return whole && (!behind.size || (unsigned char)behind.at[0] >= 0xE2) && !naming_has_unit(sentence, figure);
}

/* How many digits a text holds. */
static size_t digit_count(struct slice text)
{
	size_t count = 0;
	for (size_t i = 0; i < text.size; i++)
		count += ascii_is_digit(text.at[i]);
	return count;
}

static bool is_phone(char byte)
{
	return ascii_is_digit(byte) || byte == '-' || byte == ' ' || byte == '+' || byte == '(' || byte == ')' || byte == '/';
}

/* Words that an identifier follows, with a colon, a space or nothing between. */
#define CALLED "电话 電話 热线 熱線 专线 專線 传真 傳真 手机 手機 邮编 郵編 邮政编码 郵政編碼 郵遞區號 编号 編號 代码 代碼 许可证 证号 備案 备案 学号 股票代码 证券代码 证券简称 航班 车次 车牌 咨询 拨打 撥打 撥 QQ 微信 型号 公众号 客服 账号 帳號 统一编号 工号 警号 致電 致电 傳真至 传真至 总机 總機 验证码 驗證碼 密码 密碼 口令 单号 單號 订单号 尾号 尾號 号段 座機 座机 社址： 社址:"

static bool is_called(const struct sentence *sentence, const struct figure *figure)
{
	struct slice before = glance_skip_back(sentence_before(sentence, figure->numeral));
	size_t mark = glance_ends(before, ": ： （ ( 为 為 是 号 號 “ 、 \" 「");
	struct slice left = {before.at, before.size - mark};
	left = glance_skip_back(left);
	if (!ascii_is_digit(figure->numeral.at[0]) || memchr(figure->numeral.at, ',', figure->numeral.size))
		return false;
	/* 车牌尾号3和8 */
	if (glance_ends(before, "尾号 尾號") || glance_ends_word(left, "vol. vol"))
		return !naming_has_unit(sentence, figure);
	if (digit_count(figure->numeral) < 3 || naming_has_unit(sentence, figure))
		return false;
	if (mark && glance_ends_word(left, "hotline helpline phone telephone tel fax switchboard postcode"))
		return true;
	enum { LONG_NUMBER = 5 };
	if (digit_count(figure->numeral) >= LONG_NUMBER && ascii_is_digits(figure->numeral) && glance_ends_word(left, "number registered_in_england registered_in_scotland england_and_wales reference"))
		return true;
	return glance_ends(left, CALLED) || code_is_told(sentence, figure) || glance_ends_word(before, "code_is code_was pin pin_is pin_was password_is number_is abn acn isbn issn ein cricos_provider provider ref ref. vol. vol tel tel. tel: phone phone: telephone fax fax: hotline hotline: zip_code: zip: zip_code postcode postcode: call dial code: po_box p.o._box whatsapp ext ext. mobile: telephone: contact: qq: at_tel");
}

/* 0793, 05: no amount is written so */
static bool is_zero_led(const struct sentence *sentence, const struct figure *figure)
{
	struct slice numeral = figure->numeral;
	if (numeral.at[0] != '0' || digit_count(numeral) != numeral.size)
		return false;
	return numeral.size > 2 || (numeral.size == 2 && !width_is_han(glance_last(sentence_before(sentence, numeral))) && !naming_has_unit(sentence, figure));
}

/* Phone numbers by their form: 0793-8221120, +44 20 7946 0182, 555-0148. */
static bool is_phone_number(const struct sentence *sentence, const struct figure *figure, struct slice *raw)
{
	struct slice before = sentence_before(sentence, figure->numeral);
	if (!ascii_is_digit(figure->numeral.at[0]) || figure->form != FORM_ARABIC)
		return false;
	struct slice part = figure->numeral;
	*raw = stretch(sentence, part, is_phone);
	/* what lies before the figure was another's; keep a + or a bracket of its own */
	raw->size -= (size_t)(part.at - raw->at);
	raw->at = part.at;
	while (raw->size && !ascii_is_digit(raw->at[raw->size - 1]))
		raw->size--;
	bool plus = glance_ends(before, "+") != 0, bracket = glance_ends(before, "( （") != 0;
	size_t digits = digit_count(*raw), own = digit_count(part);
	bool grouped = memchr(part.at, ',', part.size) != NULL;
	if (grouped || digits == own) {
		bool mobile = own == 11 && part.at[0] == '1' && part.at[1] >= '3' && !figure->unit_row;
		*raw = part;
		return is_zero_led(sentence, figure) || (mobile && part.size == 11);
	}
	if (digits >= 7 && (plus || part.at[0] == '0' || bracket))
		return true;
	if (part.at[0] == '0' && own > 1 && own == part.size) {
		*raw = part;
		return is_zero_led(sentence, figure);
	}
	/* 400-820-8820, 555-0148: joined by hyphens, no range */
	size_t joined = part.size;
	while (joined < raw->size && (ascii_is_digit(part.at[joined]) || part.at[joined] == '-'))
		joined++;
	*raw = (struct slice){part.at, joined};
	digits = digit_count(*raw);
	const char *hyphen = memchr(part.at, '-', joined);
	if (!hyphen || digits < 7 || digits > 15)
		return false;
	bool two_hyphens = memchr(hyphen + 1, '-', (size_t)(part.at + joined - hyphen - 1)) != NULL;
	size_t tail = (size_t)(part.at + joined - hyphen - 1);
	return two_hyphens || (hyphen[1] == '0') || (own == 3 && tail == 4) || (own == 4 && tail >= 7) || tail >= 7;
}

/* Does a text end with a word that a number follows as a name? Lists short enough for their words to be told by the last two letters. */
static bool counts_in_order(struct slice left)
{
	return glance_ends_word(left, "articles paragraphs chapters clauses rules lines sections routes pages series windows pp. p. fig. apt. apt form_no # po_box box") ||
	       glance_ends_word(left, "line table figure article route type volume page grade rule clause suite issue lane note phase stage schedule episode") ||
	       glance_ends_word(left, "section chapter appendix annex highway flight version platform gate bus channel category class building block question") ||
	       glance_ends_word(left, "paragraph act bill lot apartment unit debian ubuntu agenda bug pier terminal exhibit track junction exit tier step option model") ||
	       glance_ends_word(left, "level season part room form item");
}

/* No. 1, Room 12, Table 3, 第… is not among them. */
static bool is_numbered(const struct sentence *sentence, const struct figure *figure, struct slice *raw)
{
	struct slice before = sentence_before(sentence, figure->numeral), left = glance_skip_back(before);
	size_t gap = before.size - left.size;
	size_t size = glance_ends_word(left, "no. nos. nr. № #");
	*raw = figure->numeral;
	if (figure->form > FORM_ENGLISH && figure->form != FORM_DOTTED)
		return false;
	if (gap == 1 && ascii_is_digit(figure->numeral.at[0]) && glance_ends_word(left, "box item part class type line page form act note level step stage model series option table figure version unit") && !size && naming_has_unit(sentence, figure))
		return false;
	if (size && ascii_is_digit(figure->numeral.at[0])) {
		*raw = (struct slice){left.at + left.size - size, size + gap + figure->numeral.size};
		return true;
	}
	if (gap > 1 || (gap == 0 && !glance_ends(left, "#")) || (gap && before.at[before.size - 1] == '\t'))
		return false;
	if (!counts_in_order(left))
		return false;
	/* in grade 3 students, part 2 … names; but "page 40 of 100 pages", "the unit 12 cm" are rare */
	bool lower = left.size && figure->form == FORM_ENGLISH && glance_ends_word(left, "unit item part class type line page form act box note level step stage model series option box table figure version");
	struct slice word = glance_word_back(left);
	bool capital = word.size && word.at[0] >= 'A' && word.at[0] <= 'Z';
	return capital || !(lower && figure->form == FORM_ENGLISH && !glance_ends_word(left, "version level type class"));
}

/* 8890热线, 120急救车, the 120 hotline: three digits or more */
static bool is_number_called(const struct sentence *sentence, const struct figure *figure, struct slice rest)
{
	if (glance_begins(rest, "热线 熱線 专线 專線 急救 报警 報警 医院 醫院 平台电话 便民 政务 政務 投诉 电话 電話 国道 國道 省道 县道 房间 教室 部队 所医院 高速 特大桥 客服 街区 路公交 路车 接处警") || glance_begins_word(rest, "hotline hotlines"))
		return true;
	if (glance_ends_word(glance_skip_back(sentence_before(sentence, figure->numeral)), "the") && figure->numeral.size <= 5) {
		struct slice word = glance_word(rest), next = glance_word(glance_skip(slice_from(rest, word.size)));
		if (glance_begins_word(word, "emergency ambulance hotline") && !glance_begins_word(next, "calls patients visits cases departments beds rooms staff"))
			return true;
		if (glance_begins_word(next, "hotline platform"))
			return true;
	}
	return false;
}

/* 8890热线, 120急救车, 301医院, 5号楼, 101路 */
static bool is_name_before(const struct sentence *sentence, const struct figure *figure, struct slice *raw)
{
	struct slice behind = sentence_behind(sentence, figure->numeral);
	size_t close = glance_begins(behind, "” \" 」 ’ ）"), size;
	struct slice rest = glance_skip(slice_from(behind, close));
	*raw = figure->numeral;
	bool line = glance_begins(rest, "路公交 路车 路公交车 路線 路公車") != 0;
	if ((line || figure->numeral.size >= 3) && ascii_is_digit(figure->numeral.at[0]) && digit_count(figure->numeral) == figure->numeral.size)
		if (line || is_number_called(sentence, figure, rest))
			return true;
	size = close ? 0 : glance_begins(behind, "号楼 號樓 号线 號線 号院 号 號");
	if (size && (figure->form == FORM_ARABIC || figure->form == FORM_CHINESE) && !glance_begins(behind, "号召 号称 号角")) {
		raw->size += slice_begins(behind, "号") || slice_begins(behind, "號") ? 3 : 0;
		return true;
	}
	return false;
}

/* 22 Quay Street */
static bool is_address_number(const struct sentence *sentence, const struct figure *figure)
{
	struct slice rest = sentence_behind(sentence, figure->numeral);
	if (!ascii_is_digit(figure->numeral.at[0]) || digit_count(figure->numeral) != figure->numeral.size || figure->numeral.size > 5)
		return false;
	for (unsigned words = 0; words < 4; words++) {
		if (!rest.size || rest.at[0] != ' ')
			return false;
		rest = glance_skip(rest);
		struct slice word = glance_word(rest);
		if (!word.size || word.at[0] < 'A' || word.at[0] > 'Z')
			return false;
		if (words && glance_is(word, "Street Road Avenue Lane Drive Boulevard Square Way Close Crescent Terrace Place Gardens Grove Parade Rd St Ave"))
			return true;
		rest = slice_from(rest, word.size);
	}
	return false;
}

/* 表1, passwd(1), 5.6 版本 */
static bool is_reference(const struct sentence *sentence, const struct figure *figure)
{
	struct slice before = sentence_before(sentence, figure->numeral), behind = sentence_behind(sentence, figure->numeral), left = glance_skip_back(before);
	if (!ascii_is_digit(figure->numeral.at[0]) || figure->form != FORM_ARABIC || figure->numeral.size > 5)
		return false;
	if (glance_ends(left, "表 图 圖 附件 附表 附录 附錄 注 式") && !glance_ends(left, "代表 发表 發表 报表 報表 意图 试图 企图 力图 关注 外表 电表 水表 仪表 图表 報表") && !width_is_han(glance_first(behind)))
		return true;
	if (glance_ends(left, "表 图 圖 附件") && glance_begins(behind, "所 可 显 中 为 、 列") && !glance_ends(left, "代表 发表"))
		return true;
	if (glance_begins(glance_skip(behind), "版本 版_ 版本的"))
		return true;
	/* 401(k), 501(c)(3) */
	if (behind.size > 2 && behind.at[0] == '(' && ascii_is_letter(behind.at[1]) && behind.at[2] == ')' && (behind.size == 3 || strchr(" (,.;:)", behind.at[3])) && ascii_is_digits(figure->numeral))
		return true;
	return before.size > 1 && before.at[before.size - 1] == '(' && ascii_is_letter(before.at[before.size - 2]) && glance_begins(behind, ")");
}

/* “551”, “郑单958”: digits that end a quotation and have no unit. */
static bool is_quoted_name(const struct sentence *sentence, const struct figure *figure)
{
	struct slice before = sentence_before(sentence, figure->numeral), behind = sentence_behind(sentence, figure->numeral);
	size_t points = figure->numeral.size - digit_count(figure->numeral);
	bool digits = ascii_is_digit(figure->numeral.at[0]) && points <= 1 && !memchr(figure->numeral.at, ',', figure->numeral.size);
	if (!digits || !glance_begins(behind, "” 」 』 》 ’"))
		return false;
	if (glance_ends(before, "“ 「 『 《 ‘"))
		return true;
	uint32_t last = glance_last(before);
	for (int back = 0; back < 8 && before.size && (width_is_han(glance_last(before)) || width_is_letter(glance_last(before))); back++)
		before.size = (size_t)(utf8_back(before.at, before.at + before.size) - before.at);
	return width_is_han(last) && glance_ends(before, "“ 「 『 《 ‘");
}

/* 1.2.3, an address of four numbers, more digits than a value may have. */
static bool is_dotted(const struct sentence *sentence, const struct figure *figure, struct slice *raw)
{
	*raw = figure->numeral;
	(void)sentence;
	return figure->form == FORM_DOTTED || figure->form == FORM_LONG;
}

/* ranked No. 2: a place in an order, not a name */
static bool is_place(const struct sentence *sentence, struct slice raw)
{
	struct slice before = glance_skip_back(sentence_before(sentence, raw)), behind = glance_skip(sentence_behind(sentence, raw));
	if (glance_ends_word(before, "rank ranks ranked ranking placed finished ranked_as ranks_as ranked_at ranking_at 排名 位居 位列 列") || glance_ends(before, "排名 位居 位列 名列 居"))
		return true;
	bool ends = !behind.size || strchr(".,;)", behind.at[0]) || glance_begins_word(behind, "in nationally worldwide overall among globally nationwide");
	return ends && glance_ends_word(before, "is was be became becomes remained remains stands stood and now listed");
}

void name_fill(struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->count; i++) {
		struct figure *figure = &sentence->figures[i];
		struct slice raw = figure->numeral;
		if (figure->dropped || figure->kind != KIND_NONE)
			continue;
		if (in_address(sentence, figure, &raw))
			make_name(sentence, i, raw, "address");
		else if (in_token(sentence, figure, &raw))
			make_name(sentence, i, raw, "token");
		else if (is_model_behind_dash(sentence, figure, &raw))
			make_name(sentence, i, raw, "token");
		else if (is_dotted(sentence, figure, &raw))
			make_name(sentence, i, raw, "digits");
		else if (code_find(sentence, i, &raw))
			make_name(sentence, i, raw, "code");
		else if (is_phone_number(sentence, figure, &raw))
			make_name(sentence, i, raw, "telephone");
		else if (is_called(sentence, figure) || is_quoted_name(sentence, figure) || is_reference(sentence, figure) || is_address_number(sentence, figure))
			make_name(sentence, i, figure->numeral, "called so");
		else if (is_numbered(sentence, figure, &raw) || is_name_before(sentence, figure, &raw)) {
			make_name(sentence, i, raw, "numbered");
			if (raw.at != figure->numeral.at && is_place(sentence, raw))
				figure->kind = KIND_RANK;
		}
		else if (naming_find(sentence, i, &raw))
			make_name(sentence, i, raw, "beside");
		else if (programme_find(sentence, figure, &raw))
			make_name(sentence, i, raw, "programme");
	}
	sentence_compact(sentence);
}
