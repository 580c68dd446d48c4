#include "split-sections/origin.h"

#include <stdio.h>
#include <strings.h>

#include "base/utf8.h"
#include "split-sections/line.h"
#include "text/width.h"

/* ORIGIN_TIME is a date of publication only beside another label. */
enum { ORIGIN_NOTHING = ORIGIN_FIELDS, ORIGIN_TIME, LINE_BYTES_MOST = 400, NAME_MOST = 3, NAME_COLUMNS_MOST = 48 };

const char *const origin_names[ORIGIN_FIELDS] = {"title", "published", "source", "author"};

/* Labels, a colon behind them; the longer before the shorter. */
static const struct {
	const char *label;
	int field; /* or ORIGIN_NOTHING: known, and of no interest; or ORIGIN_TIME */
} labels[] = {
	{"信息来源", ORIGIN_SOURCE}, {"文章来源", ORIGIN_SOURCE}, {"稿件来源", ORIGIN_SOURCE}, {"新闻来源", ORIGIN_SOURCE},
	{"来源", ORIGIN_SOURCE}, {"來源", ORIGIN_SOURCE}, {"来 源", ORIGIN_SOURCE}, {"资料来源", ORIGIN_SOURCE}, {"資料來源", ORIGIN_SOURCE},
	{"稿源", ORIGIN_SOURCE}, {"出处", ORIGIN_SOURCE}, {"發佈單位", ORIGIN_SOURCE}, {"发布机构", ORIGIN_SOURCE},
	{"发布单位", ORIGIN_SOURCE}, {"发布部门", ORIGIN_SOURCE}, {"发文机关", ORIGIN_SOURCE}, {"供稿单位", ORIGIN_SOURCE}, {"source", ORIGIN_SOURCE},
	{"作者", ORIGIN_AUTHOR}, {"本报记者", ORIGIN_AUTHOR}, {"记者", ORIGIN_AUTHOR}, {"記者", ORIGIN_AUTHOR}, {"撰稿人", ORIGIN_AUTHOR},
	{"撰稿", ORIGIN_AUTHOR}, {"撰文", ORIGIN_AUTHOR}, {"通讯员", ORIGIN_AUTHOR}, {"通訊員", ORIGIN_AUTHOR}, {"供稿", ORIGIN_AUTHOR},
	{"author", ORIGIN_AUTHOR}, {"written by", ORIGIN_AUTHOR},
	{"发布时间", ORIGIN_PUBLISHED}, {"发布日期", ORIGIN_PUBLISHED}, {"發佈時間", ORIGIN_PUBLISHED}, {"發布時間", ORIGIN_PUBLISHED},
	{"發佈日期", ORIGIN_PUBLISHED}, {"發布日期", ORIGIN_PUBLISHED}, {"发表时间", ORIGIN_PUBLISHED}, {"发表日期", ORIGIN_PUBLISHED}, {"日期", ORIGIN_PUBLISHED},
	{"成文日期", ORIGIN_PUBLISHED}, {"更新时间", ORIGIN_PUBLISHED}, {"published on", ORIGIN_PUBLISHED}, {"published", ORIGIN_PUBLISHED},
	{"posted on", ORIGIN_PUBLISHED}, {"posted", ORIGIN_PUBLISHED}, {"date", ORIGIN_PUBLISHED}, {"updated", ORIGIN_PUBLISHED},
	{"release time", ORIGIN_PUBLISHED}, {"publish time", ORIGIN_PUBLISHED}, {"publication date", ORIGIN_PUBLISHED},
	{"时间", ORIGIN_TIME}, {"時間", ORIGIN_TIME}, {"time", ORIGIN_TIME},
	{"责任编辑", ORIGIN_NOTHING}, {"責任編輯", ORIGIN_NOTHING}, {"编辑", ORIGIN_NOTHING}, {"編輯", ORIGIN_NOTHING}, {"责编", ORIGIN_NOTHING},
	{"审核", ORIGIN_NOTHING}, {"校对", ORIGIN_NOTHING}, {"浏览次数", ORIGIN_NOTHING}, {"浏览量", ORIGIN_NOTHING}, {"浏览", ORIGIN_NOTHING},
	{"点击数", ORIGIN_NOTHING}, {"点击", ORIGIN_NOTHING}, {"阅读", ORIGIN_NOTHING}, {"字体", ORIGIN_NOTHING}, {"字号", ORIGIN_NOTHING},
	{"文号", ORIGIN_NOTHING}, {"索引号", ORIGIN_NOTHING}, {"editor", ORIGIN_NOTHING}, {"views", ORIGIN_NOTHING}, {"当前位置", ORIGIN_NOTHING},
	{"current location", ORIGIN_NOTHING},
};

static const char *const months[] = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};

/* The hundred family names that most people in China bear, both scripts. */
static const char surnames[] =
	"王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖田董袁潘于蒋蔣蔡余杜叶葉程"
	"苏蘇魏吕呂丁任沈姚卢盧姜崔钟鐘谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢"
	"严嚴武戴莫孔向汤湯";

static size_t gap(struct slice text)
{
	size_t at = 0, length;
	while (at < text.size) {
		uint32_t code = utf8_read(text.at + at, &length);
		if (!width_is_space(code) && code != '|' && code != 0xFF5C && code != '-')
			break;
		at += length;
	}
	return at;
}

static size_t digits(struct slice text, unsigned *number)
{
	size_t at = 0;
	for (*number = 0; at < text.size && at < 4 && text.at[at] >= '0' && text.at[at] <= '9'; at++)
		*number = *number * 10 + (unsigned)(text.at[at] - '0');
	return at;
}

/* Size of what may stand behind a year, a month or a day. */
static size_t separator(struct slice text, const char *const *list)
{
	for (; *list; list++)
		if (slice_begins(text, *list))
			return strlen(*list);
	return 0;
}

static bool date_is_real(unsigned year, unsigned month, unsigned day)
{
	static const unsigned char days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	return year >= 1800 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
}

/* 2024-05-14, 2021/06/29, 2023.1.5, 2023年11月2日. Size, 0 where none is. */
static size_t numeric_date(struct slice text, unsigned ymd[3])
{
	static const char *const behind_year[] = {"年", "-", "/", ".", NULL}, *const behind_month[] = {"月", "-", "/", ".", NULL};
	size_t at = digits(text, &ymd[0]), more, size;
	if (at != 4 || !(more = separator(slice_from(text, at), behind_year)))
		return 0;
	at += more;
	if (!(size = digits(slice_from(text, at), &ymd[1])) || !(more = separator(slice_from(text, at + size), behind_month)))
		return 0;
	at += size + more;
	if (!(size = digits(slice_from(text, at), &ymd[2])))
		return 0;
	at += size;
	if (slice_begins(slice_from(text, at), "日"))
		at += strlen("日");
	return date_is_real(ymd[0], ymd[1], ymd[2]) ? at : 0;
}

static size_t month_name(struct slice text, unsigned *month)
{
	size_t size = 0;
	while (size < text.size && (unsigned char)text.at[size] < 0x80 && width_is_letter((unsigned char)text.at[size]))
		size++;
	for (unsigned i = 0; size >= 3 && i < 12; i++)
		if (strncasecmp(text.at, months[i], 3) == 0) {
			*month = i + 1;
			return size + (size < text.size && text.at[size] == '.');
		}
	return 0;
}

/* January 5, 2024; 5 January 2024. */
static size_t worded_date(struct slice text, unsigned ymd[3])
{
	size_t at = digits(text, &ymd[2]), size;
	if (at)
		at += gap(slice_from(text, at));
	if (!(size = month_name(slice_from(text, at), &ymd[1])))
		return 0;
	at += size;
	at += gap(slice_from(text, at));
	if (!ymd[2]) {
		size = digits(slice_from(text, at), &ymd[2]);
		at += size;
		at += at < text.size && text.at[at] == ',';
		at += gap(slice_from(text, at));
	}
	size = digits(slice_from(text, at), &ymd[0]);
	return size == 4 && date_is_real(ymd[0], ymd[1], ymd[2]) ? at + size : 0;
}

/* A time of day behind a date: 17:36:46, T08:15. */
static size_t clock(struct slice text)
{
	size_t at = gap(text), size;
	unsigned ignored;
	at += at == 0 && text.size && text.at[0] == 'T';
	if (!(size = digits(slice_from(text, at), &ignored)) || size > 2 || at + size >= text.size || text.at[at + size] != ':')
		return 0;
	while (at < text.size && ((text.at[at] >= '0' && text.at[at] <= '9') || text.at[at] == ':'))
		at++;
	return at;
}

/* A date with its time of day; fills the field. */
static size_t take_date(struct slice text, struct origin *origin)
{
	unsigned ymd[3] = {0};
	if (!text.size || !(width_is_letter((unsigned char)text.at[0]) || (text.at[0] >= '0' && text.at[0] <= '9')))
		return 0;
	size_t size = numeric_date(text, ymd);
	if (!size)
		size = worded_date(text, ymd);
	if (!size)
		return 0;
	if (!origin->field[ORIGIN_PUBLISHED].at) {
		snprintf(origin->date, sizeof origin->date, "%04u-%02u-%02u", ymd[0] % 10000, ymd[1] % 100, ymd[2] % 100);
		origin->field[ORIGIN_PUBLISHED] = slice_of(origin->date);
	}
	return size + clock(slice_from(text, size));
}

static bool is_colon(struct slice text, size_t *size)
{
	*size = slice_begins(text, "：") ? strlen("：") : slice_begins(text, ":");
	return *size != 0;
}

/* Size of a label with its colon; its field in *field. */
static size_t label_at(struct slice text, int *field)
{
	size_t colon, space;
	if (!text.size)
		return 0;
	for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
		if ((text.at[0] | 0x20) != (labels[i].label[0] | 0x20))
			continue;
		size_t size = strlen(labels[i].label);
		bool han = (unsigned char)text.at[0] >= 0x80;
		if (text.size <= size || (han ? memcmp(text.at, labels[i].label, size) : strncasecmp(text.at, labels[i].label, size)) != 0)
			continue;
		struct slice rest = slice_from(text, size);
		space = gap(rest);
		*field = labels[i].field;
		if (is_colon(slice_from(rest, space), &colon))
			return size + space + colon;
	}
	return 0;
}

/* Up to the next label, or a date, or two spaces. */
static size_t value_size(struct slice text)
{
	int field;
	struct origin ignored = {0};
	for (size_t at = 0, space; at < text.size; at += utf8_length(text.at[at]))
		if ((space = gap(slice_from(text, at)))) {
			struct slice rest = slice_from(text, at + space);
			if (!rest.size || space > 1 || label_at(rest, &field) || take_date(rest, &ignored))
				return at;
			at += space;
		}
	return text.size;
}

static void fill(struct origin *origin, int field, struct slice value)
{
	if (field < ORIGIN_FIELDS && value.size && !origin->field[field].at)
		origin->field[field] = value;
}

/* What stands behind a label. */
static size_t take_value(struct slice text, int field, struct origin *origin)
{
	size_t size;
	if ((field == ORIGIN_PUBLISHED || field == ORIGIN_TIME) && (size = take_date(text, origin)))
		return size;
	size = value_size(text);
	if (field != ORIGIN_PUBLISHED)
		fill(origin, field, (struct slice){text.at, size});
	return size;
}

/* How many names of two or three Han characters that begin with a family name a line is; 0 where it is something else. */
static size_t count_names(struct slice line)
{
	size_t length = 1, han = 0, names = 0;
	for (size_t at = 0; at <= line.size; at += length) {
		uint32_t code = at < line.size ? utf8_read(line.at + at, &length) : ' ';
		if (width_is_han(code)) {
			char one[5] = {0};
			memcpy(one, line.at + at, length);
			if (!han++ && !strstr(surnames, one))
				return 0;
		} else if (width_is_space(code) || code == 0xFF0C || code == 0x3001 || code == ',') {
			if (han == 1 || han > NAME_MOST)
				return 0;
			names += han != 0;
			han = 0;
		} else {
			return 0;
		}
	}
	return names;
}

/* A name, and a date behind it: 某某日报 2021/06/29. */
static bool source_and_date(struct slice line, struct origin *origin)
{
	struct origin trial = *origin;
	for (size_t at = 0, space; at < line.size && at < 100; at += utf8_length(line.at[at])) {
		if (!(space = gap(slice_from(line, at))))
			continue;
		struct slice rest = slice_from(line, at + space);
		size_t size = take_date(rest, &trial);
		if (size && gap(slice_from(rest, size)) == rest.size - size) {
			struct slice name = {line.at, at};
			if (line_ending(name) != LINE_OPEN)
				return false;
			take_date(rest, origin);
			fill(origin, ORIGIN_SOURCE, name);
			return true;
		}
		at += space - 1;
	}
	return false;
}

/* Labels and dates and nothing else. */
static bool labelled(struct slice line, struct origin *origin)
{
	struct origin trial = *origin;
	size_t at = 0, size;
	int field, others = 0, times = 0;
	while (at < line.size) {
		struct slice rest = slice_from(line, at);
		if ((size = label_at(rest, &field))) {
			others += field != ORIGIN_TIME;
			times += field == ORIGIN_TIME;
			size += gap(slice_from(rest, size));
			size += take_value(slice_from(rest, size), field, &trial);
		} else if (!(size = take_date(rest, &trial)) && !(others && (size = value_size(rest)))) {
			return false; /* behind a label that is known others may follow */
		}
		at += size;
		at += gap(slice_from(line, at));
	}
	if (times && !others)
		return false;
	*origin = trial;
	if (trial.field[ORIGIN_PUBLISHED].at == trial.date)
		origin->field[ORIGIN_PUBLISHED] = slice_of(origin->date);
	return line.size != 0;
}

bool origin_line_below(struct slice line, struct origin *origin)
{
	return line.size && line.size <= LINE_BYTES_MOST && line_ending(line) != LINE_SENTENCE && labelled(line, origin);
}

bool origin_line(struct slice line, struct origin *origin)
{
	if (line.size > LINE_BYTES_MOST || !line.size || line_ending(line) == LINE_SENTENCE)
		return false;
	if (labelled(line, origin) || source_and_date(line, origin))
		return true;
	if (slice_begins(line, "By ") && line.size < 60 && line_ending(line) == LINE_OPEN) {
		fill(origin, ORIGIN_AUTHOR, slice_from(line, 3));
		return true;
	}
	return false;
}

bool origin_authors(struct slice line, struct origin *origin)
{
	if (line.size > LINE_BYTES_MOST || !count_names(line))
		return false;
	fill(origin, ORIGIN_AUTHOR, line);
	return true;
}

bool origin_lists_names(struct slice line)
{
	return line.size <= LINE_BYTES_MOST && count_names(line) >= 2;
}

bool origin_signature(struct slice line, struct origin *origin)
{
	static const char *const offices[] = {"本报记者", "本報記者", "本刊记者", "记者", "記者", "作者：", "作者:", "通讯员", "通訊員", NULL};
	const char *open = NULL;
	size_t close = 0;
	if (!line.size || (line.at[line.size - 1] != ')' && line.at[line.size - 1] != '\x89'))
		return false; /* not even the last byte of ） */
	for (const char *at = line.at + line.size; at > line.at && line.at + line.size - at < 120 && !open; at = utf8_back(line.at, at)) {
		const char *back = utf8_back(line.at, at);
		struct slice one = {back, (size_t)(at - back)};
		if (slice_is_string(one, "(") || slice_is_string(one, "（"))
			open = at;
	}
	if (!open)
		return false;
	struct slice inside = {open, (size_t)(line.at + line.size - open)};
	size_t office = separator(inside, offices);
	inside = slice_from(inside, office);
	inside = slice_from(inside, gap(inside));
	while (close < inside.size && inside.at[close] != ')' && !slice_begins(slice_from(inside, close), "）"))
		close++;
	if (!office || !close || close == inside.size || line_columns((struct slice){inside.at, close}, 60) > NAME_COLUMNS_MOST)
		return false;
	fill(origin, ORIGIN_AUTHOR, (struct slice){inside.at, close});
	return true;
}
