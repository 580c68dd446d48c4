#include "base/utf8.h"
#include "extract-numbers/calendar.h"
#include "extract-numbers/era-table.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/lexicon.h"
#include "text/numeral.h"
#include "text/width.h"

#define DASHES "- – — ~ ～ － ― -- —— ─ 至 到"
#define YEARS "年 财年 財年"
#define DAYS "日 号 號"
#define CENTURY "世纪 世紀"
#define DECADE "年代"
#define QUARTER "季度"

/* A date while it is read. */
struct reading {
	struct sentence *sentence;
	size_t last;      /* the last figure taken */
	const char *end;  /* behind what has been read */
	struct day day;
	bool any;
};

static const struct figure *peek(const struct reading *reading, size_t *index)
{
	*index = figure_at(reading->sentence, reading->any ? reading->last + 1 : reading->last, reading->end);
	return *index < reading->sentence->count ? &reading->sentence->figures[*index] : NULL;
}

/* Takes a number within bounds with one of the words behind it. */
static int take(struct reading *reading, int low, int high, struct slice words)
{
	size_t index, size;
	const struct figure *figure = peek(reading, &index);
	int value = figure ? whole_of(figure, low, high) : -1;
	if (value < 0)
		return 0;
	struct slice behind = glance_skip(sentence_behind(reading->sentence, figure->numeral));
	if (!(size = glance_begins_list(behind, words)))
		return 0;
	reading->last = index;
	reading->end = behind.at + size;
	reading->any = true;
	return value;
}

/*
 * 較111年成長, 112年8月底, 113年展望: a year of the republic (1911 is 0) whose
 * name is left out, where a month or a part of a year follows or what leads
 * from one year to another stands before it, and no span is spoken of.
 */
static bool is_republic(const struct sentence *sentence, const struct figure *figure)
{
	if (figure->form != FORM_ARABIC || figure->numeral.size != 3 || whole_of(figure, 90, 140) < 0)
		return false;
	struct slice before = sentence_before(sentence, figure->numeral), behind = sentence_behind(sentence, figure->numeral);
	if (glance_begins(behind, "學年度 学年度"))
		return true;
	if (!slice_begins(behind, "年") || glance_begins(behind, "年历史 年歷史 年的历史 年的歷史 年来 年來 年以来 年以來 年前 年後 年后 年间 年間 年校庆 年老 年寿 年壽 年之久 年周"))
		return false;
	struct slice rest = slice_from(behind, strlen("年"));
	if (width_digit(glance_first(rest)) >= 0 || glance_begins(rest, "底 末 初 上半 下半 全年 第一季 第二季 第三季 第四季 起 展望 工作 施政 預算 预算 元旦 春 夏 秋 冬"))
		return true;
	if (glance_begins(rest, "的 之") && width_digit(glance_first(slice_from(rest, strlen("的")))) >= 0) /* 是110年的2.7倍 */
		return true;
	if ((!before.size || glance_ends(before, "| ｜")) && (!rest.size || glance_begins(rest, "| ｜")))
		return true;
	if ((!before.size || glance_ends(before, "、 ， 。 ； ： , ( （ ◆ ● ? ？ | 「 達成 达成")) && glance_begins(rest, "本 失業 失业 施政 目標 目标 全市 全縣 全县 全國 全国 全年 全院 我"))
		return true;
	if (glance_ends(before, "達成 以") && glance_begins(rest, "目標 為期"))
		return true;
	return glance_ends(before, "較 较 比 自 從 从 由 於 于 至 到 截至 預計 预计 迄 在") && !glance_ends(before, "達到 达到 長達 长达 不到 增至 增到 延長至 延长至 近百");
}

/* 康熙六十年, 令和5年: the year that an era's name before the numeral makes of it, 0 where none does. */
static int year_of_era(const struct sentence *sentence, const struct figure *figure)
{
	struct slice before = sentence_before(sentence, figure->numeral), behind = sentence_behind(sentence, figure->numeral);
	int year = before.size < ERA_SIZE || !slice_begins(behind, "年") ? -1 : whole_of(figure, 1, 64);
	int first = year < 0 ? 0 : era_first(before.at + before.size - ERA_SIZE);
	if (!first || (figure->form != FORM_CHINESE && first < ERA_LATE) || glance_begins(behind, "年级 年級 年来 年來 年内 年內 年以上 年以下 年多 年制 年期 年行动 年行動 年计划 年計劃 年规划 年規劃"))
		return 0;
	return first + year - 1;
}

/* 公元前221年, 公元618年: years of few digits, below 0 before Christ; 0 where none is said. */
static int year_of_christ(const struct sentence *sentence, const struct figure *figure)
{
	struct slice before = sentence_before(sentence, figure->numeral);
	bool christ = glance_ends(before, "公元 西元 公元前 西元前 纪元前") != 0;
	int year = christ ? whole_of(figure, 1, 9999) : 0;
	if (year <= 0)
		return 0;
	return glance_ends(before, "前") ? -year : year < 1000 ? year : 0;
}

/* 九七年, 零五年: two digits without 十, of the years 1940 to 2039; 八九年 may be eight or nine. */
static int year_of_digits(const struct figure *figure, struct slice before, struct slice behind)
{
	enum { PIVOT = 40 };
	if (figure->form != FORM_CHINESE || figure->numeral.size != 6 || !slice_begins(behind, "年") || glance_begins(behind, "年级 年級") || glance_ends(before, "年 月"))
		return 0;
	for (size_t at = 0, length; at < figure->numeral.size; at += length) {
		const struct numeral_char *row = numeral_char(utf8_read(figure->numeral.at + at, &length));
		if (length != 3 || !row || (row->part != NUMERAL_DIGIT && row->part != NUMERAL_ZERO))
			return 0;
	}
	int year = whole_of(figure, 0, 99);
	return year < 0 ? 0 : year + (year < PIVOT ? 2000 : 1900);
}

/* The year: four digits, or 民國 with fewer. */
static bool take_year(struct reading *reading)
{
	size_t index;
	const struct figure *figure = peek(reading, &index);
	if (!figure || figure->form > FORM_CHINESE)
		return false;
	struct slice before = sentence_before(reading->sentence, figure->numeral), behind = glance_skip(sentence_behind(reading->sentence, figure->numeral));
	if (!glance_begins(behind, YEARS))
		return false;
	bool republic = glance_ends(before, "民國 民国") != 0;
	/* 107年度: no span has so many years and a 度 */
	republic |= figure->form == FORM_ARABIC && figure->numeral.size == 3 && glance_begins(sentence_behind(reading->sentence, figure->numeral), "年度") && whole_of(figure, 100, 199) > 0;
	republic |= is_republic(reading->sentence, figure);
	/* 三六七年: three digits without a unit */
	bool three = figure->form == FORM_CHINESE && figure->numeral.size == 9 && !glance_begins(slice_from(figure->numeral, 3), "百 十") && whole_of(figure, 100, 999) > 0;
	int said = year_of_era(reading->sentence, figure);
	said = said ? said : year_of_digits(figure, before, behind);
	said = said ? said : year_of_christ(reading->sentence, figure);
	if (said)
		return take(reading, 0, 9999, GLANCE_LIST("年")) ? (reading->day.year = said, true) : false;
	int year = three ? take(reading, 100, 999, GLANCE_LIST("年")) : republic ? take(reading, 1, 200, GLANCE_LIST("年度 年")) : take(reading, 1000, 2999, glance_begins(behind, "财 財") ? GLANCE_LIST("财年 財年") : GLANCE_LIST("年度 年"));
	if (!year)
		return false;
	reading->day.year = republic ? year + 1911 : year;
	return true;
}

static bool is_month_word(struct slice behind)
{
	return !glance_begins(behind, "月龄 月薪 月租 月均");
}

/* May a day go without 日 before this? */
static bool is_day_alone(struct slice behind)
{
	return !width_is_han(glance_first(behind)) || glance_begins(behind, "当天 當天 当日 當日 这天 這天 那天 前后 前後 前夕 中秋 晚上 夜");
}

#define LUNAR "农历 農曆 农曆 阴历 陰曆 夏历"

/* The month that a name without a number says (正月, 腊月), its size in *size; 0 where none stands there. */
static int named_month(struct slice text, size_t *size)
{
	*size = glance_begins(text, "正月 冬月 腊月 臘月");
	return !*size ? 0 : slice_begins(text, "正") ? 1 : slice_begins(text, "冬") ? 11 : 12;
}

/* Takes a month; *lunar where the moon's calendar is said, by its name or the month's. */
static bool take_month(struct reading *reading, bool *lunar)
{
	size_t index, size;
	struct reading ahead = *reading;
	size_t calendar = glance_begins(text_from(reading->sentence, ahead.end), LUNAR);
	ahead.end += calendar;
	int month = reading->any ? named_month(text_from(reading->sentence, ahead.end), &size) : 0;
	if (month)
		ahead.end += size;
	const struct figure *figure = month ? NULL : peek(&ahead, &index);
	if (!month && (!figure || !is_month_word(sentence_behind(reading->sentence, figure->numeral)) || !(month = take(&ahead, 1, 12, GLANCE_LIST("月份 月")))))
		return false;
	*lunar |= calendar || !figure;
	*reading = ahead;
	reading->day.month = month;
	return true;
}

static void take_month_and_day(struct reading *reading)
{
	size_t index;
	bool lunar = glance_ends(text_before(reading->sentence, reading->end), LUNAR) != 0;
	if (!take_month(reading, &lunar))
		return;
	if (reading->end[-1] != '\xBD') { /* 月份's last byte: no day follows 月份 */
		struct reading ahead = *reading;
		if (glance_begins(text_from(reading->sentence, ahead.end), "初"))
			ahead.end += 3;
		int day = take(&ahead, 1, 31, GLANCE_LIST(DAYS));
		if (!day && ahead.end != reading->end) {
			const struct figure *next = peek(&ahead, &index);
			day = next ? whole_of(next, 1, 10) : -1;
			if (day > 0) {
				ahead.last = index;
				ahead.end = next->numeral.at + next->numeral.size;
			}
		}
		/* 八月十五: Han digits may go without 日 */
		const struct figure *bare = day || ahead.end != reading->end ? NULL : peek(&ahead, &index);
		if (bare && bare->form == FORM_CHINESE && bare->numeral.at == ahead.end && (lunar || is_day_alone(sentence_behind(reading->sentence, bare->numeral)))) {
			day = whole_of(bare, lunar ? 1 : 10, 31);
			ahead.last = index;
			ahead.end = bare->numeral.at + bare->numeral.size;
		}
		if (day > 0) {
			*reading = ahead;
			reading->day.day = day;
		}
	}
}

/* Quarters and halves behind a year: 2022年第三季度, 2022年上半年, 2022年前三季度. */
static bool take_part(struct reading *reading, int *from, int *to)
{
	struct slice rest = text_from(reading->sentence, reading->end);
	size_t size = glance_begins(rest, "上半年 下半年"), lead;
	if (size) {
		bool first = slice_begins(rest, "上");
		*from = first ? 1 : 7;
		*to = first ? 6 : 12;
		reading->end += size;
		return true;
	}
	struct reading ahead = *reading;
	lead = glance_begins(rest, "第 前");
	ahead.end += lead;
	struct reading months = ahead; /* 2024年前7个月 */
	int count = lead && slice_begins(rest, "前") ? take(&months, 2, 11, GLANCE_LIST("个月 個月")) : 0;
	if (count) {
		*from = 1;
		*to = count;
		*reading = months;
		return true;
	}
	int quarter = take(&ahead, 1, 4, GLANCE_LIST("季度 季 个季度 個季度"));
	if (!quarter || (slice_begins(rest, "前") && quarter == 1))
		return false;
	bool all = lead && slice_begins(rest, "前");
	*from = all ? 1 : quarter * 3 - 2;
	*to = quarter * 3;
	*reading = ahead;
	return true;
}

/* Where a date that begins with figure i is written from (民國 belongs to it). */
static const char *start_of(const struct sentence *sentence, const struct figure *figure)
{
	size_t size = glance_ends(sentence_before(sentence, figure->numeral), "民國 民国 公元前 公元 西元前 西元 纪元前");
	if (!size && year_of_era(sentence, figure))
		size = ERA_SIZE;
	return figure->numeral.at - size;
}

/* The second half of 2019年至2023年, 3月5日—8日, 1月至3月. */
static bool take_to(struct reading *reading, struct day *to)
{
	struct slice rest = glance_skip(text_from(reading->sentence, reading->end));
	size_t dash = glance_begins(rest, DASHES);
	struct reading ahead = *reading;
	if (!dash)
		return false;
	ahead.end = rest.at + dash;
	ahead.day = (struct day){0};
	bool year = take_year(&ahead);
	if (!year)
		ahead.day = (struct day){reading->day.year, 0, 0};
	const char *before = ahead.end;
	take_month_and_day(&ahead);
	if (ahead.end == before && !year && reading->day.day) {
		ahead.day.month = reading->day.month;
		ahead.day.day = take(&ahead, 1, 31, GLANCE_LIST(DAYS));
	}
	if (ahead.end == before && !year)
		return false;
	*to = ahead.day;
	*reading = ahead;
	return true;
}

/* 二三: is a numeral the last two digits of a year? Its size, or 0. */
static size_t two_digits(struct slice numeral, int year)
{
	size_t size = 0, length;
	int value = 0;
	for (int i = 0; i < 2 && size < numeral.size; i++, size += length) {
		uint32_t code = utf8_read(numeral.at + size, &length);
		const struct numeral_char *row = numeral_char(code);
		if (width_digit(code) < 0 && (!row || (row->part != NUMERAL_DIGIT && row->part != NUMERAL_ZERO)))
			return 0;
		value = value * 10 + (width_digit(code) >= 0 ? width_digit(code) : (int)row->value);
	}
	return size == numeral.size && value == year % 100 ? size : 0;
}

/* 113至116年, in brackets or as a plan's: the second year, in *year. */
static bool is_republic_range(const struct sentence *sentence, const struct figure *figure, struct reading *second, int *year)
{
	size_t next;
	const struct figure *last = peek(second, &next);
	struct slice before = sentence_before(sentence, figure->numeral);
	*year = last ? whole_of(last, 90, 140) : -1;
	if (!last || *year <= whole_of(figure, 90, 140) || last->numeral.size != 3 || !(glance_ends(before, "( （ 民國 自 從") || glance_begins(sentence_behind(sentence, last->numeral), "年度 學年度")))
		return false;
	return take(second, 90, 140, GLANCE_LIST("年度 學年度 年")) > 0;
}

/* 2019—2023年, 1—9月: the first number has no word of its own. */
static bool take_short_range(struct sentence *sentence, size_t i, struct day known, const char *from, size_t first)
{
	struct figure *figure = &sentence->figures[i];
	struct slice behind = glance_skip(sentence_behind(sentence, figure->numeral));
	size_t dash = glance_begins(behind, DASHES " 、 和");
	struct reading second = {.sentence = sentence, .last = i, .end = behind.at + dash, .any = true, .day = known};
	int low, first_year;
	if (!dash)
		return false;
	bool list = glance_begins(behind, "、 和") != 0;
	if ((low = whole_of(figure, 1000, 2999)) > 0 && figure->numeral.size >= 4 && !known.year && !list && take_year(&second)) {
		make_date(sentence, first, second.last, from, second.end, KIND_DATE, days_write(&sentence->arena, (struct day){low, 0, 0}, (struct day){second.day.year, 0, 0}));
		return true;
	}
	if ((low = whole_of(figure, 90, 140)) > 0 && figure->numeral.size == 3 && figure->form == FORM_ARABIC && !list && is_republic_range(sentence, figure, &second, &first_year)) { /* 113至116年 */
		make_date(sentence, first, second.last, from, second.end, KIND_DATE, days_write(&sentence->arena, (struct day){low + 1911, 0, 0}, (struct day){first_year + 1911, 0, 0}));
		return true;
	}
	if ((low = whole_of(figure, 1900, 2099)) > 0 && figure->numeral.size >= 4 && !known.year && !list) { /* 二零二二至二三年度 */
		size_t next;
		const struct figure *short_year = peek(&second, &next);
		size_t word = short_year ? glance_begins(sentence_behind(sentence, short_year->numeral), "年度 年") : 0;
		if (short_year && word && two_digits(short_year->numeral, low + 1)) {
			make_date(sentence, first, next, from, short_year->numeral.at + short_year->numeral.size + word, KIND_DATE, days_write(&sentence->arena, (struct day){low, 0, 0}, (struct day){low + 1, 0, 0}));
			return true;
		}
	}
	if ((low = whole_of(figure, 1, 12)) > 0 && (take_month_and_day(&second), second.day.month) && !second.day.day && second.day.month > low) {
		make_date(sentence, first, second.last, from, second.end, KIND_DATE, months_write(&sentence->arena, known.year, low, second.day.month));
		return true;
	}
	return false;
}

/* 90年代, 20世纪80年代, 21世纪 */
static bool read_age(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	struct slice behind = sentence_behind(sentence, figure->numeral);
	size_t size = glance_begins(behind, CENTURY);
	int value;
	char text[8] = "19XX";
	if (size && (value = whole_of(figure, 1, 21)) > 0) {
		size_t next = figure_at(sentence, i + 1, behind.at + size);
		struct slice then = next < sentence->count ? sentence_behind(sentence, sentence->figures[next].numeral) : (struct slice){0};
		int decade = next < sentence->count && glance_begins(then, DECADE) ? whole_of(&sentence->figures[next], 0, 90) : -1;
		text[0] = (char)('0' + (value - 1) / 10);
		text[1] = (char)('0' + (value - 1) % 10);
		if (decade >= 0)
			text[2] = (char)('0' + decade / 10);
		const char *end = decade >= 0 ? then.at + 6 : behind.at + size;
		make_date(sentence, i, decade >= 0 ? next : i, figure->numeral.at, end, KIND_DATE, arena_copy(&sentence->arena, slice_of(text)));
		return true;
	}
	size = glance_begins(behind, DECADE);
	if (!size || (value = whole_of(figure, 0, 2090)) < 0 || value % 10 || (value > 90 && value < 1000))
		return false;
	int decade = value > 90 ? value / 10 : 190 + value / 10;
	if (value <= 20)
		decade += 10;
	for (int digit = 2; digit >= 0; digit--, decade /= 10)
		text[digit] = (char)('0' + decade % 10);
	make_date(sentence, i, i, figure->numeral.at, behind.at + size, KIND_DATE, arena_copy(&sentence->arena, slice_of(text)));
	return true;
}

/* 第三季度, 前三季度, 三季度 without a year: a date that the text does not state. */
static bool read_quarter(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	struct slice before = sentence_before(sentence, figure->numeral), behind = sentence_behind(sentence, figure->numeral);
	size_t size = glance_begins(behind, QUARTER), ordinal = glance_ends(before, "第");
	if (!size || whole_of(figure, 1, 4) < 0)
		return false;
	make_date(sentence, i, i, figure->numeral.at - ordinal, behind.at + size, KIND_DATE, (struct slice){0});
	return true;
}

/* 四五月份: one month or the other */
static bool read_two_months(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	size_t size = figure->form == FORM_CHINESE ? glance_begins(sentence_behind(sentence, figure->numeral), "月份 月间 月間") : 0;
	uint64_t low, high;
	if (size && glance_is(figure->numeral, "九十")) {
		make_date(sentence, i, i, figure->numeral.at, figure->numeral.at + figure->numeral.size + size, KIND_DATE, months_write(&sentence->arena, 0, 9, 10));
		return true;
	}
	if (!size || !figure->has_value_to || figure->kind != KIND_NONE || !decimal_is_whole(figure->value, &low) || !decimal_is_whole(figure->value_to, &high) || !low || high > 12)
		return false;
	make_date(sentence, i, i, figure->numeral.at, figure->numeral.at + figure->numeral.size + size, KIND_DATE, months_write(&sentence->arena, 0, (int)low, (int)high));
	return true;
}

/* What bounds a span of days, so that 十日 behind it is no day of a month, and what makes it one behind it. */
#define SPAN_OF_DAYS                                                                                                                                                      \
	"第 共 达 達 为期 為期 近 超 历时 歷時 为 為 约 約 满 滿 每 这 這 那 整 头 前 后 後 逾 过 過 了 连 連 连续 連續 一连 不到 不足 延期 停 假 拘留 休 各 余 公示 留置 治疗 治療 住院 " \
	"提前 推迟 少于 多于 以上 隔 需 需要 仅 僅 只 或 有 他 某 数 數 几 幾"
#define GOES_ON_AS_SPAN "日本 日元 日圆 日圓 日内 日內 日以 日之 日龄 日游 日均 日期间 日遊 日后 後 日後 日行 日谈 日談 日间 日夜 日一 日三 日两 日未 日不 日多 日余 日無 日无 日期 日为 日為 日而 日又 日前 日工作 日拘留"

/* 二十三日宣布, 于五日抵达: a day in Chinese numerals, where nothing speaks of a span. */
static bool is_day_in_han(const struct sentence *sentence, const struct figure *figure)
{
	struct slice before = glance_skip_back(sentence_before(sentence, figure->numeral)), behind = sentence_behind(sentence, figure->numeral);
	if (figure->form != FORM_CHINESE || !slice_begins(behind, "日") || glance_begins(behind, GOES_ON_AS_SPAN) || glance_ends(before, SPAN_OF_DAYS))
		return false;
	int day = whole_of(figure, 2, 31);
	if (day > 10 && day % 5)
		return true;
	struct slice rest = slice_from(behind, strlen("日"));
	return day > 0 && !slice_begins(rest, "的") && (glance_begins(rest, "上午 下午 晚 凌晨 清晨 中午 傍晚 深夜 夜间 在 于 於 电 電 讯 訊 报道 報道 報導 宣布 宣佈 表示 说 說 举行 舉行 抵 访 訪 对 對 从 從 向 发表 發表 正式 再次 开幕 閉幕 闭幕 召开 召開 会见 會見 出席 至 到") ||
	                   glance_ends(before, "日至 日到 于 於 定于 定於 元月 本月 上月 下月"));
}

#define LUNAR_MONTHS "正月 冬月 腊月 臘月 大年"

/* 正月初一, 腊月二十三, 大年三十: the day behind a month's name, with 元年 of an era before it. */
static bool read_lunar_day(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	struct slice before = sentence_before(sentence, figure->numeral);
	size_t first = glance_ends(before, "初"), size = glance_ends(((struct slice){before.at, before.size - first}), LUNAR_MONTHS), ignored;
	int day = size && figure->form == FORM_CHINESE ? whole_of(figure, 1, first ? 10 : 30) : -1;
	if (day < 0 || (!first && day < 10))
		return false;
	struct slice month = {before.at + before.size - first - size, size}, lead = {before.at, (size_t)(month.at - before.at)};
	int number = glance_begins(month, "大年") ? (first ? 1 : 12) : named_month(month, &ignored);
	if (!first && glance_begins(month, "大年") && day != 30)
		return false;
	struct day date = {0, number, day};
	lead.size -= glance_ends(lead, LUNAR);
	size_t year = glance_ends(lead, "元年");
	if (year && lead.size >= year + ERA_SIZE && (date.year = era_first(lead.at + lead.size - year - ERA_SIZE)) != 0)
		month.at = lead.at + lead.size - year - ERA_SIZE;
	const char *end = figure->numeral.at + figure->numeral.size;
	end += glance_begins(sentence_behind(sentence, figure->numeral), "日");
	make_date(sentence, i, i, month.at, end, KIND_DATE, day_write(&sentence->arena, date));
	return true;
}

/* 24~26日: days of one month, the second with the word */
static bool read_days(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	struct slice behind = sentence_behind(sentence, figure->numeral);
	size_t dash = figure->form == FORM_ARABIC ? glance_begins(behind, DASHES) : 0, next = dash ? figure_at(sentence, i + 1, behind.at + dash) : sentence->count;
	int first = next < sentence->count ? whole_of(figure, 1, 30) : -1, last = first > 0 ? whole_of(&sentence->figures[next], first + 1, 31) : -1;
	struct slice then = last > 0 ? sentence_behind(sentence, sentence->figures[next].numeral) : behind;
	if (last < 0 || !slice_begins(then, "日") || glance_begins(then, GOES_ON_AS_SPAN) || glance_ends(glance_skip_back(sentence_before(sentence, figure->numeral)), "第 共 达 達 为期 為期 近 超 历时 歷時 需 每 约 約 为 為 工期 周期 疗程 療程 时间 時間 住院日 平均 期限"))
		return false;
	make_date(sentence, i, next, figure->numeral.at, then.at + strlen("日"), KIND_DATE, days_write(&sentence->arena, (struct day){0, 0, first}, (struct day){0, 0, last}));
	return true;
}

/* 06年, 自98年: the century of a year is left out, where no span is spoken of. */
static bool read_year_of_two(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	struct slice behind = sentence_behind(sentence, figure->numeral);
	int year = figure->form == FORM_ARABIC && figure->numeral.size == 2 && slice_begins(behind, "年") ? whole_of(figure, 0, 99) : -1;
	if (year < 0 || (year > 9 && year < 60) || glance_begins(behind, "年级 年級 年制 年期 年来 年來 年前 年后 年後 年间 年間 年内 年內 年多 年余 年历史 年歷史 年的历史 年的歷史 年之 年党 年代 年如 年寿 年老 年产权 年以 年建校史 年建院史 年建党史 年建厂史"))
		return false;
	struct slice before = glance_skip_back(sentence_before(sentence, figure->numeral));
	bool century = figure->numeral.at[0] == '0', led = !before.size || glance_ends(before, "从 從 自 于 於 在 到 至 （ ( ， 。 ； 、 和 与 较 比");
	if (!century && !(led && year % 10 && glance_begins(behind, "年底 年初 年末 年冬 年春 年夏 年秋 年我 年他 年她 年毕业 年入 年参 年建 年成立 年出生 年退 年考 年调 年高考 年开始 年洪 年抗洪 年那 年的 年至 年到 年起 年， 年和")))
		return false;
	make_date(sentence, i, i, figure->numeral.at, behind.at + strlen("年"), KIND_DATE, day_write(&sentence->arena, (struct day){year + (century ? 2000 : 1900), 0, 0}));
	return true;
}

/* 29日, the day alone. */
static bool read_day(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	struct slice before = sentence_before(sentence, figure->numeral), behind = sentence_behind(sentence, figure->numeral);
	int day = figure->form == FORM_ARABIC || glance_ends(before, "本月 昨日 今日 同月 当月") || is_day_in_han(sentence, figure) ? whole_of(figure, 1, 31) : -1;
	bool this_month = glance_ends(before, "本月 同月 当月 昨 今") != 0;
	size_t size = this_month ? glance_begins(behind, DAYS) : glance_begins(behind, "日");
	size_t bracket = this_month ? 0 : glance_ends(before, "昨（ 昨日（ 今（ 昨( 今(");
	if (day > 0 && bracket && glance_begins(behind, "） )")) {
		make_date(sentence, i, i, figure->numeral.at, behind.at, KIND_DATE, day_write(&sentence->arena, (struct day){0, 0, day}));
		return true;
	}
	struct slice lead = before; /* 为期3-5日 */
	while (lead.size && (lead.at[lead.size - 1] == '-' || width_digit((unsigned char)lead.at[lead.size - 1]) >= 0))
		lead.size--;
	if (day < 0 || !size || (lead.size != before.size && glance_ends(lead, "为期 為期 历时 歷時 需 每 工期 周期 疗程 療程 时间 時間 住院日 平均 期限")) || glance_begins(behind, "日本 日元 日圆 日圓 日内 日內 日以 日之 日龄 日游 日均 日期间 日遊 日后 日後 日行 日谈") || glance_ends(before, "第 共 达 为期 近 超 历时"))
		return false;
	make_date(sentence, i, i, figure->numeral.at, behind.at + size, KIND_DATE, day_write(&sentence->arena, (struct day){0, 0, day}));
	return true;
}

#define FISCAL_DASHES "/ ／ 至 - – —"

/* 二零二四至二五年度, 2019／20學年: two years, the second by its last digits. */
static bool read_fiscal_years(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	struct slice behind = sentence_behind(sentence, figure->numeral);
	size_t dash = glance_begins(behind, FISCAL_DASHES), next = dash ? figure_at(sentence, i + 1, behind.at + dash) : sentence->count;
	int year = whole_of(figure, 1900, 2099);
	bool digits = figure->form == FORM_ARABIC ? figure->numeral.size == 4 : figure->numeral.size == 12;
	if (year < 0 || !digits || next >= sentence->count || sentence->figures[next].form != figure->form || sentence->figures[next].numeral.size * 2 != figure->numeral.size)
		return false;
	const struct figure *last = &sentence->figures[next];
	struct slice then = sentence_behind(sentence, last->numeral);
	size_t size = glance_begins(then, "年度 學年 学年 财年 財年 財政年度 财政年度");
	/* 二三 would be two or three elsewhere */
	int tail = last->has_value_to ? (int)(last->value.coefficient * 10 + last->value_to.coefficient) : whole_of(last, 0, 99);
	if (!size || tail != (year + 1) % 100)
		return false;
	make_date(sentence, i, next, figure->numeral.at, then.at + size, KIND_DATE, days_write(&sentence->arena, (struct day){year, 0, 0}, (struct day){year + 1, 0, 0}));
	return true;
}

/* ’98艺术节: the century is left out; no quotation begins there. */
static bool is_cut_year(const struct sentence *sentence, const struct figure *figure)
{
	struct slice before = sentence_before(sentence, figure->numeral), behind = sentence_behind(sentence, figure->numeral);
	return glance_ends(before, "’") && width_is_han(glance_first(behind)) && !glance_begins(behind, "年 后 後 名 人 个 個 万 萬 亿 億") && !width_is_letter(glance_last((struct slice){before.at, before.size - strlen("’")}));
}

static bool read_cut_year(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	int year = is_cut_year(sentence, figure) ? whole_of(figure, 0, 99) : -1;
	if (year < 0)
		return false;
	make_date(sentence, i, i, figure->numeral.at - strlen("’"), figure->numeral.at + figure->numeral.size, KIND_DATE, day_write(&sentence->arena, (struct day){year + (year < 50 ? 2000 : 1900), 0, 0}));
	return true;
}

#define CLASSES "届 屆 级 級"
#define PLANS "规划 規劃 纲要 綱要 行动 行動 愿景 願景 议程 議程 计划 計劃 計畫 蓝图 藍圖 战略 戰略 展望 永續 永续"

/* 2024届, 2030规划: years that name a class or a plan. */
static bool read_named_year(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	struct slice behind = sentence_behind(sentence, figure->numeral);
	size_t class = glance_begins(behind, CLASSES);
	int year = whole_of(figure, 1950, 2060);
	if (year < 0 || (!class && !glance_begins(behind, PLANS)))
		return false;
	make_date(sentence, i, i, figure->numeral.at, behind.at + class, KIND_DATE, day_write(&sentence->arena, (struct day){year, 0, 0}));
	return true;
}

/* 2019—2023年, 1—9月 */
static bool read_short_range(struct sentence *sentence, size_t i)
{
	return take_short_range(sentence, i, (struct day){0}, sentence->figures[i].numeral.at, i);
}

/* 2022年3月5日, 民国十年, 2022年上半年; 2022年3月至5月 */
static bool read_whole(struct sentence *sentence, size_t i)
{
	struct figure *figure = &sentence->figures[i];
	struct reading reading = {.sentence = sentence, .last = i, .end = figure->numeral.at};
	struct day to;
	int first_month, last_month;
	bool year = take_year(&reading);
	const char *from = start_of(sentence, figure);
	if (year && take_part(&reading, &first_month, &last_month)) {
		make_date(sentence, i, reading.last, from, reading.end, KIND_DATE, months_write(&sentence->arena, reading.day.year, first_month, last_month));
		return true;
	}
	size_t next = year ? figure_at(sentence, i + 1, reading.end) : sentence->count;
	if (next < sentence->count && take_short_range(sentence, next, reading.day, from, i))
		return true;
	take_month_and_day(&reading);
	if (!reading.any)
		return false;
	struct day start = reading.day;
	bool range = take_to(&reading, &to);
	make_date(sentence, i, reading.last, from, reading.end, KIND_DATE, range ? days_write(&sentence->arena, start, to) : day_write(&sentence->arena, start));
	return true;
}

enum { HAN_OR_ARABIC = SIEVE_ARABIC | SIEVE_CHINESE };

static const struct date_rule rules[] = {
	{read_short_range, {.classes = HAN_OR_ARABIC, .behind = GLANCE_ROW(DASHES " 、 和")}},
	{read_age, {.classes = HAN_OR_ARABIC, .behind = GLANCE_ROW(CENTURY " " DECADE)}},
	{read_cut_year, {.classes = SIEVE_ARABIC, .shortest = 2, .longest = 2, .before = GLANCE_ROW("’")}},
	{read_named_year, {.classes = SIEVE_ARABIC, .shortest = 4, .longest = 4, .behind = GLANCE_ROW(CLASSES " " PLANS)}},
	{read_fiscal_years, {.classes = HAN_OR_ARABIC, .shortest = 4, .longest = 12, .behind = GLANCE_ROW(FISCAL_DASHES)}},
	{read_whole, {.classes = HAN_OR_ARABIC, .behind = GLANCE_ROW(YEARS " 月")}},
	{read_quarter, {.classes = HAN_OR_ARABIC, .behind = GLANCE_ROW(QUARTER)}},
	{read_two_months, {.classes = SIEVE_CHINESE, .behind = GLANCE_ROW("月")}},
	{read_lunar_day, {.classes = SIEVE_CHINESE, .before = GLANCE_ROW("初 " LUNAR_MONTHS)}},
	{read_days, {.classes = SIEVE_ARABIC, .behind = GLANCE_ROW(DASHES)}},
	{read_year_of_two, {.classes = SIEVE_ARABIC, .shortest = 2, .longest = 2, .behind = GLANCE_ROW("年")}},
	{read_day, {.classes = HAN_OR_ARABIC, .behind = GLANCE_ROW(DAYS)}},
	{read_day, {.classes = HAN_OR_ARABIC, .before = GLANCE_ROW("（ ("), .behind = GLANCE_ROW("） )")}},
};

const struct date_rules date_rules_chinese = {rules, sizeof rules / sizeof *rules, true};
