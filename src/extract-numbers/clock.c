#include "extract-numbers/calendar.h"
#include "extract-numbers/glance.h"
#include "text/width.h"

/* A clock time while it is read. */
struct clock {
	int hour, minute, second; /* minute and second -1: not stated */
	size_t last;
	const char *start, *end;
};

#define COLONS ": ："
#define HOURS "时 時 点钟 點鐘 点 點"
#define HALVES "a.m. p.m. am pm"
#define FOUR_DIGIT_HOURS "hours hrs"
#define OCLOCK "o'clock o’clock"
#define DAY_NAMED "tonight tomorrow_morning tomorrow_night this_morning this_evening this_afternoon"
#define DAY_PART "in_the_morning in_the_evening in_the_afternoon noon midnight in_the_night at_night lunchtime"
#define AFTER_DAY_PART "afternoon_at morning_at evening_at"
#define ISH "-ish ish"
#define MINUTES "min minutes minute mins"
#define FIRST_HOUR_JOINTS "- – to_"
#define APPOINTMENTS                                                                                                                                                            \
	"back_at meet_at met_at arrive_at arrived_at arrives_at leave_at left_at leaves_at opens_at open_at opened_at closes_at close_at closed_at starts_at start_at started_at begins_at begin_at began_at " \
	"up_at home_at dinner_at lunch_at lunchtime_at breakfast_at supper_at me_at him_at her_at us_at them_at you_at alarm_for"
#define AFTERNOON "下午 晚上 傍晚 夜晚 晚 当晚 夜间 午后 今晚 昨晚 深夜"
#define MORNING "上午 早上 凌晨 清晨 早晨 早 中午 正午 夜里 半夜 深夜 午夜"

/* 下午 before the number, p.m. behind it. */
static void apply_half(const struct sentence *sentence, struct clock *clock)
{
	struct slice before = glance_skip_back(text_before(sentence, clock->start)), behind = glance_skip(text_from(sentence, clock->end));
	size_t size = glance_begins_word(behind, "p.m. pm p_m p.m p._m. p._m");
	bool night = glance_begins_word(behind, "in_the_night at_night midnight") != 0;
	bool lunch = clock->hour < 3 && glance_begins_word(behind, "lunchtime in_the_lunchtime");
	bool afternoon = lunch || glance_ends(before, AFTERNOON) || glance_ends_word(before, "afternoon afternoon_at evening evening_at night") || glance_begins_word(behind, "in_the_afternoon in_the_evening tonight this_evening this_afternoon tomorrow_night");
	bool morning = night && clock->hour == 12;
	afternoon |= night && clock->hour > 4;
	if (size) {
		afternoon = true;
		clock->end = behind.at + size;
	} else if ((size = glance_begins_word(behind, "a.m. am a_m a.m a._m. a._m")) != 0) {
		morning = true;
		clock->end = behind.at + size;
	}
	morning |= clock->hour == 12 && glance_ends(before, "晚上 夜晚 夜里 半夜 深夜 午夜 凌晨 当晚 今晚 昨晚") != 0;
	if (afternoon && clock->hour < 12)
		clock->hour += 12;
	if (morning && clock->hour == 12)
		clock->hour = 0;
}

static struct slice write_clock(struct sentence *sentence, const struct clock *clock, struct slice date)
{
	char text[sizeof "T23:59:59"] = "T";
	size_t size = 1 + digits_write(text + 1, clock->hour, 2);
	text[size++] = ':';
	size += digits_write(text + size, clock->minute < 0 ? 0 : clock->minute, 2);
	if (clock->second >= 0) {
		text[size++] = ':';
		size += digits_write(text + size, clock->second, 2);
	}
	struct slice parts[] = {date, {text, size}};
	return arena_join(&sentence->arena, parts, 2);
}

/* The date right before a time, with nothing but words of the day between. */
static struct slice date_before(const struct sentence *sentence, size_t i, const char *start)
{
	static const struct slice none = {"", 0};
	while (i-- > 0) {
		const struct figure *figure = &sentence->figures[i];
		if (figure->dropped)
			continue;
		if (figure->kind != KIND_DATE || !figure->period.at || memchr(figure->period.at, '/', figure->period.size) || figure->period.size < 10)
			return none;
		struct slice between = {figure->raw.at + figure->raw.size, (size_t)(start - figure->raw.at - figure->raw.size)};
		if (between.size > 24)
			return none;
		while (between.size) {
			size_t size = glance_begins(between, AFTERNOON " " MORNING " T , ， _ at （ ） ( ) 星期一 星期二 星期三 星期四 星期五 星期六 星期日 周一 周二 周三 周四 周五 周六 周日");
			if (!size && !(size = between.size - glance_skip(between).size))
				return none;
			between = slice_from(between, size);
		}
		return figure->period;
	}
	return none;
}

static int two_digits(const struct figure *figure, int high)
{
	return figure->form == FORM_ARABIC && figure->numeral.size == 2 ? whole_of(figure, 0, high) : -1;
}

/* The figure right behind a mark of one byte (or three, full width) at `at`. */
static size_t behind_colon(const struct sentence *sentence, size_t from, const char *at)
{
	size_t size = glance_begins(text_from(sentence, at), COLONS);
	return size && text_from(sentence, at).size > size && at[size] != ' ' ? figure_at(sentence, from, at + size) : sentence->count;
}

/* 师生比由1:19优化为1:16: does the clause speak of a ratio before the figure? */
static bool is_of_ratio(struct slice before)
{
	enum { NEAR = 72 };
	size_t size = before.size < NEAR ? before.size : NEAR;
	for (size_t at = before.size; at-- > before.size - size;) {
		struct slice rest = slice_from(before, at);
		if (glance_begins(rest, "， 。 ； , ; 上午 下午 早 晚"))
			return false;
		if (glance_begins(rest, "比例 比为 比為 比由 比从 比從 比约 比約 比达 比達") || glance_begins(rest, "护比 護比 病比 患比 师比 師比 生比 配比 之比 职比 員比 员比 男女比 民比") ||
		    glance_begins(rest, "錄取率 录取率 獲獎率 获奖率 入选率 中签率") || glance_begins_word(rest, "ratio"))
			return true;
	}
	return false;
}

/* 17:36:46, 8:30 */
static bool read_colons(const struct sentence *sentence, size_t i, struct clock *clock)
{
	const struct figure *figure = &sentence->figures[i];
	struct slice before = glance_skip_back(sentence_before(sentence, figure->numeral));
	clock->hour = figure->form == FORM_ARABIC && figure->numeral.size <= 2 ? whole_of(figure, 0, 24) : -1;
	size_t minutes = behind_colon(sentence, i + 1, figure->numeral.at + figure->numeral.size);
	if (clock->hour < 0 || minutes >= sentence->count || (clock->minute = two_digits(&sentence->figures[minutes], 59)) < 0)
		return false;
	if (glance_ends(before, "比 比为 比為 比例为 比例為 之比为 比例 比约 比達 比达 比由 改善至 : ：") || glance_ends_word(before, "ratio ratio_of ratio_is ratio_was scored score odds_of"))
		return false;
	if (is_of_ratio(before))
		return false;
	const struct figure *second = &sentence->figures[minutes];
	clock->last = minutes;
	clock->end = second->numeral.at + 2;
	size_t seconds = behind_colon(sentence, minutes + 1, clock->end);
	if (seconds < sentence->count && (clock->second = two_digits(&sentence->figures[seconds], 60)) >= 0) {
		clock->last = seconds;
		clock->end = sentence->figures[seconds].numeral.at + 2;
	} else if (seconds < sentence->count)
		return false;
	return true;
}

/* 8天20时: hours of a span, not of a day */
static bool is_span(const struct sentence *sentence, size_t i, struct slice before)
{
	size_t size = glance_ends(before, "天 天又 天零");
	return size && i && sentence->figures[i - 1].raw.at + sentence->figures[i - 1].raw.size == before.at + before.size - size;
}

/* 8点上班, 深夜11点也没人来, 清晨不到4点: what is done at an hour stands behind it, or the time of day before it */
static bool is_hour_of_work(const struct figure *figure, struct slice before, struct slice rest)
{
	/* 10点到了, 12点前: points that are made or lost have a noun behind them, or such a verb before */
	before.size -= glance_ends(before, "到了") ? strlen("了") : 0;
	bool late = figure->value.coefficient >= 5 && !figure->value.scale && figure->form <= FORM_CHINESE;
	if (late && !glance_begins(rest, "意见 意見 建议 建議 要求 感受 原因 体会 體會 内容 优点 優點 不足 希望 思考 启示 注意 看法 理由 好处 问题 問題 经验 經驗 做法 措施 共识 共識 主张 计划 倡议 的 几 多的 之") &&
	    glance_begins(rest, "， 。 前 后 後 之前 就 才 了 到 退 入 开 關 关 钟 多 半 以 ； 被 还 還 在 从 起 至 - — ~ ～ 左") &&
	    glance_ends(before, "已经 已經 已 都 接近 快 将近 到 等到 才 早 晚 每天 每晚 明天 今天 昨天 当天 間 间 过 到 ， 。 在 从 從 于 日 号") && !glance_ends(before, "达到 達到 涨到 跌到 升到 降到 指数在"))
		return true;
	before.size -= glance_ends(before, "不到 刚过 快 近 大约 约");
	return figure->form == FORM_ARABIC && figure->value.coefficient > 2 && (glance_begins(rest, "开始 结束 举行 集合 上班 下班 上课 下课 开门 关门 开市 收市 出发 起床 睡觉 开会 到岗 到校 放学 开诊 停诊 开馆 闭馆 交班 交接班") || glance_ends(before, AFTERNOON " " MORNING));
}

/* 9时30分, 十点半, 8點 */
static bool read_chinese(const struct sentence *sentence, size_t i, struct clock *clock)
{
	const struct figure *figure = &sentence->figures[i];
	struct slice before = glance_skip_back(sentence_before(sentence, figure->numeral)), behind = glance_skip(sentence_behind(sentence, figure->numeral));
	bool hours = glance_begins(behind, "时 時") != 0;
	size_t size = glance_begins(behind, HOURS), index;
	if (!size || (clock->hour = whole_of(figure, 0, 24)) < 0 || glance_begins(behind, "时代 时间 时期 时候 时尚 时常 时隔 時代 時間 時期 時候 時尚 時隔") || glance_ends(before, "第") || (hours && is_span(sentence, i, before)))
		return false;
	clock->end = behind.at + size;
	struct slice rest = text_from(sentence, clock->end);
	size_t half = glance_begins(rest, "半"), quarter = glance_begins(rest, "一刻 三刻"), whole = glance_begins(rest, "整 钟 鐘");
	bool sure = hours || size > 3 || half || quarter || whole || clock->hour == 0 || glance_ends(before, AFTERNOON " " MORNING " 今天 明天 每天 日 大约") || glance_begins(rest, "以后 以前 左右 许 多钟 多鐘 来钟 來鐘") || is_hour_of_work(figure, before, rest);
	if (half || quarter) {
		clock->minute = half ? 30 : slice_begins(rest, "三") ? 45 : 15;
		clock->end += half + quarter;
	} else
		clock->end += whole;
	index = half || quarter ? sentence->count : figure_at(sentence, i + 1, clock->end);
	if (quarter)
		clock->last = figure_at(sentence, i + 1, rest.at) < sentence->count ? i + 1 : i;
	if (index < sentence->count) {
		struct slice then = sentence_behind(sentence, sentence->figures[index].numeral);
		int minute = whole_of(&sentence->figures[index], 0, 59);
		size_t word = glance_begins(then, "分");
		const struct slice digits = sentence->figures[index].numeral;
		bool two = two_digits(&sentence->figures[index], 59) >= 0 || (sentence->figures[index].form == FORM_CHINESE && minute >= 10 && digits.size >= strlen("五十"));
		bool bare = sure && !word && two && glance_ends(before, AFTERNOON " " MORNING) && (!then.size || glance_begins(then, "， 。 , . ； 、 ） ) 出发 出發 起床 集合 到达 到達 开始 開始 结束 結束 左右 前"));
		if (bare) {
			clock->minute = minute;
			clock->last = index;
			clock->end = then.at;
		} else if (minute >= 0 && word && !glance_begins(then, "分钟 分鐘 分之")) {
			clock->minute = minute;
			clock->last = index;
			clock->end = then.at + word;
			sure = true;
			size_t seconds = figure_at(sentence, index + 1, clock->end);
			if (seconds < sentence->count && (word = glance_begins(then = sentence_behind(sentence, sentence->figures[seconds].numeral), "秒")) != 0) {
				clock->second = whole_of(&sentence->figures[seconds], 0, 60);
				clock->last = seconds;
				clock->end = then.at + word;
			}
		}
	}
	return sure;
}

/* back at seven, opens at 9: a verb of coming, going or doing, and no noun behind */
static bool is_appointment(struct slice before, struct slice behind)
{
	if (behind.size && !strchr(".,;!?", behind.at[0]))
		return false;
	return glance_ends_word(before, APPOINTMENTS) != 0;
}

/* 7h01: the hour and its minutes in one word. */
static bool read_hour_letter(const struct sentence *sentence, size_t i, struct clock *clock)
{
	const struct figure *figure = &sentence->figures[i];
	struct slice behind = sentence_behind(sentence, figure->numeral);
	clock->hour = figure->form == FORM_ARABIC && figure->numeral.size <= 2 ? whole_of(figure, 0, 24) : -1;
	if (clock->hour < 0 || behind.size < 3 || (behind.at[0] | 0x20) != 'h')
		return false;
	int tens = width_digit((unsigned char)behind.at[1]), ones = width_digit((unsigned char)behind.at[2]);
	if (tens < 0 || tens > 5 || ones < 0 || (behind.size > 3 && (width_is_letter((unsigned char)behind.at[3]) || width_digit((unsigned char)behind.at[3]) >= 0)))
		return false;
	clock->minute = tens * 10 + ones;
	clock->end = behind.at + 3;
	return true;
}

/* 7.30 pm: a point between the hour and two digits of minutes */
static bool read_point(const struct figure *figure, struct slice behind, struct clock *clock)
{
	struct decimal value = figure->value;
	if (figure->form != FORM_ARABIC || value.scale != 2 || value.negative || figure->has_value_to || value.coefficient >= 1300 || value.coefficient % 100 > 59 || !glance_begins_word(behind, HALVES))
		return false;
	clock->hour = (int)(value.coefficient / 100);
	clock->minute = (int)(value.coefficient % 100);
	return true;
}

/* 0830 hours, at 1700 hours: hour and minutes in four digits */
static bool read_four_digits(const struct figure *figure, struct slice before, struct slice behind, struct clock *clock)
{
	int whole = figure->form == FORM_ARABIC && figure->numeral.size == 4 && glance_begins_word(behind, FOUR_DIGIT_HOURS) ? whole_of(figure, 0, 2359) : -1;
	if (whole < 0 || whole % 100 > 59 || !(figure->numeral.at[0] == '0' || glance_ends_word(before, "at by until till from")) || glance_begins_word(glance_skip(slice_from(behind, glance_letters(behind))), "of a per"))
		return false;
	clock->hour = whole / 100;
	clock->minute = whole % 100;
	clock->end = behind.at + glance_letters(behind);
	return true;
}

/* 9 a.m., seven o'clock, eight forty pm, half past seven */
static bool read_english(const struct sentence *sentence, size_t i, struct clock *clock)
{
	const struct figure *figure = &sentence->figures[i];
	struct slice behind = glance_skip(sentence_behind(sentence, figure->numeral)), before = glance_skip_back(sentence_before(sentence, figure->numeral));
	uint64_t joined;
	if (figure->form == FORM_ARABIC && decimal_is_whole(figure->value, &joined) && joined >= 100 && joined < 1260 && joined % 100 < 60 && glance_begins_word(behind, HALVES)) {
		clock->hour = (int)(joined / 100);
		clock->minute = (int)(joined % 100);
		return true;
	}
	if (read_point(figure, behind, clock) || read_four_digits(figure, before, behind, clock))
		return true;
	if ((clock->hour = whole_of(figure, 0, 24)) < 0 || figure->form > FORM_ENGLISH)
		return false;
	size_t size = glance_begins_word(behind, OCLOCK);
	if (size) {
		clock->end = behind.at + size;
		return true;
	}
	if (clock->hour > 0 && clock->hour <= 12 && behind.size && behind.at[0] == 't' && glance_begins_word(behind, DAY_NAMED) && glance_ends_word(before, "at by until around about from for"))
		return true;
	if (glance_begins_word(behind, "a.m. p.m. am pm a_m p_m a.m p.m a._m. p._m."))
		return !(figure->numeral.at + figure->numeral.size == behind.at && glance_is(glance_word(behind), "p"));
	if (glance_begins_word(behind, DAY_PART) || glance_ends_word(before, AFTER_DAY_PART))
		return clock->hour > 0 && clock->hour <= 12;
	/* back 11-ish, at 7ish */
	size_t ish = behind.size && (behind.at[0] == '-' || behind.at[0] == 'i') ? glance_begins_word(behind, ISH) : 0;
	if (ish && (is_appointment(before, slice_from(behind, ish)) || glance_ends_word(before, "back home")) && clock->hour > 0 && clock->hour <= 12) {
		clock->end = behind.at + ish;
		return true;
	}
	if (is_appointment(before, behind))
		return clock->hour > 0 && clock->hour <= 12;
	if (glance_ends_word(before, "half_past")) {
		clock->minute = 30;
		return true;
	}
	size_t next = figure_at(sentence, i + 1, behind.at);
	bool year = glance_ends_word(before, "in since year during") != 0; /* in twenty sixteen */
	if (!year && figure->form == FORM_ENGLISH && next < sentence->count && sentence->figures[next].form == FORM_ENGLISH && clock->hour > 0) {
		int minute = whole_of(&sentence->figures[next], 5, 59);
		struct slice then = sentence_behind(sentence, sentence->figures[next].numeral);
		bool half = glance_begins_word(glance_skip(then), "a.m. p.m. am pm a_m p_m in_the_morning in_the_evening in_the_night in_the_afternoon");
		if (minute > 0 && (half || !then.size || glance_ends_word(before, "at"))) {
			clock->minute = minute;
			clock->last = next;
			clock->end = then.at;
			return true;
		}
	}
	return false;
}

/* half past seven, a quarter past eight, 20 min past nine */
static bool read_past(const struct sentence *sentence, size_t i, struct clock *clock)
{
	const struct figure *figure = &sentence->figures[i];
	struct slice rest = glance_skip(sentence_behind(sentence, figure->numeral));
	rest = glance_skip(slice_from(rest, glance_begins_word(rest, MINUTES)));
	size_t past = glance_begins_word(rest, "past"), until = past ? 0 : glance_begins_word(rest, "to");
	past += until;
	size_t hour = past ? figure_at(sentence, i + 1, rest.at + past) : sentence->count;
	struct decimal minutes = figure->value;
	uint64_t whole;
	if (hour >= sentence->count || (clock->hour = whole_of(&sentence->figures[hour], 1, 24)) < 0)
		return false;
	if (figure->form == FORM_FRACTION && !decimal_multiply(minutes, decimal_of(60), &minutes))
		return false;
	if (!decimal_is_whole(minutes, &whole) || whole > 59)
		return false;
	clock->minute = (int)whole;
	clock->last = hour;
	clock->end = sentence->figures[hour].numeral.at + sentence->figures[hour].numeral.size;
	struct slice behind = glance_skip(text_from(sentence, clock->end));
	size_t clocked = glance_begins_word(behind, OCLOCK);
	if (clocked)
		clock->end = behind.at + clocked;
	if (!until)
		return true;
	/* a quarter to eight, ten to nine in the morning: "to" joins ranges and ratios too */
	bool quarter = figure->form == FORM_FRACTION && clock->hour <= 12 && (!behind.size || strchr(".,;!?", behind.at[0]));
	bool said = clocked || glance_begins_word(behind, "a.m. p.m. am pm in_the_morning in_the_evening in_the_afternoon in_the_night at_night") != 0;
	bool same = figure->form == sentence->figures[hour].form && figure->form == FORM_ARABIC;
	if (whole == 0 || same || !(quarter || (said && whole < 30)))
		return false;
	clock->minute = 60 - clock->minute;
	clock->hour = clock->hour == 1 ? 12 : clock->hour - 1;
	return true;
}

static bool read_one(const struct sentence *sentence, size_t i, struct clock *clock)
{
	const struct figure *figure = &sentence->figures[i];
	*clock = (struct clock){-1, -1, -1, i, figure->numeral.at, figure->numeral.at + figure->numeral.size};
	if (figure->dropped || figure->kind != KIND_NONE || figure->has_value_to || (!read_colons(sentence, i, clock) && !read_hour_letter(sentence, i, clock) && !read_chinese(sentence, i, clock) && !read_past(sentence, i, clock))) {
		*clock = (struct clock){-1, -1, -1, i, figure->numeral.at, figure->numeral.at + figure->numeral.size};
		if (figure->dropped || figure->kind != KIND_NONE || figure->has_value_to || !read_english(sentence, i, clock))
			return false;
	}
	apply_half(sentence, clock);
	return true;
}

/* Is a.m. or p.m. said behind a clock? */
static bool has_half(const struct clock *clock)
{
	return (clock->end[-1] | 0x20) == 'm' || (clock->end[-1] == '.' && (clock->end[-2] | 0x20) == 'm');
}

/* 5-6 pm, between 5:30 and 6:30 pm: the half of the day that stands behind the second hour alone. */
static void share_half(struct clock *clock, const struct clock *to)
{
	int later = clock->hour + 12;
	if (has_half(to) && !has_half(clock) && clock->hour < 12 && (later < to->hour || (later == to->hour && clock->minute < to->minute)))
		clock->hour = later;
}

/* The first hour of 5-6 pm, between 5 and 6 pm. */
static bool read_first_hour(const struct sentence *sentence, size_t i, struct clock *clock)
{
	enum { LONGEST = 8 }; /* of what joins them */
	const struct figure *figure = &sentence->figures[i];
	if (i + 1 >= sentence->count || figure[1].numeral.at - figure->numeral.at - (ptrdiff_t)figure->numeral.size > LONGEST)
		return false;
	struct slice behind = sentence_behind(sentence, figure->numeral), before = glance_skip_back(sentence_before(sentence, figure->numeral)), rest = glance_skip(behind);
	size_t join = glance_begins(rest, FIRST_HOUR_JOINTS), and = join ? 0 : glance_begins(rest, "and_");
	if ((!join && !(and && glance_ends_word(before, "between"))) || figure->form > FORM_ENGLISH)
		return false;
	struct clock to;
	size_t next = figure_at(sentence, i + 1, rest.at + join + and);
	*clock = (struct clock){whole_of(figure, 1, 12), -1, -1, i, figure->numeral.at, figure->numeral.at + figure->numeral.size};
	return clock->hour > 0 && next < sentence->count && whole_of(&sentence->figures[next], 1, 12) > 0 && read_one(sentence, next, &to) && has_half(&to);
}

static bool read_clock(struct sentence *sentence, size_t i)
{
	struct clock clock, to;
	if (!read_one(sentence, i, &clock) && !read_first_hour(sentence, i, &clock))
		return false;
	struct slice date = date_before(sentence, i, clock.start), rest = glance_skip(text_from(sentence, clock.end));
	size_t join = glance_begins(rest, "- – — ~ ～ 至 到 to_ —— －");
	if (!join && glance_ends_word(glance_skip_back(text_before(sentence, clock.start)), "between"))
		join = glance_begins(rest, "and_");
	size_t next = join ? figure_at(sentence, clock.last + 1, rest.at + join) : sentence->count;
	bool range = next < sentence->count && read_one(sentence, next, &to);
	if (range)
		share_half(&clock, &to);
	struct slice period = write_clock(sentence, &clock, date);
	if (range) {
		struct slice parts[] = {period, slice_of("/"), write_clock(sentence, &to, date)};
		period = arena_join(&sentence->arena, parts, 3);
		clock.last = to.last;
		clock.end = to.end;
	}
	struct figure *figure = make_date(sentence, i, clock.last, clock.start, clock.end, KIND_TIME, period);
	figure_rule(figure, "clock", figure->raw);
	return true;
}

/* seven thirty: two number words */
static bool read_two_words(struct sentence *sentence, size_t i)
{
	const struct figure *figure = &sentence->figures[i];
	return figure_at(sentence, i + 1, glance_skip(sentence_behind(sentence, figure->numeral)).at) < sentence->count && read_clock(sentence, i);
}

static const struct date_rule rules[] = {
	{read_clock, {.behind = GLANCE_ROW(COLONS " h " HOURS " " MINUTES " past to and_ " HALVES " a_m p_m " FOUR_DIGIT_HOURS " " OCLOCK " " DAY_NAMED " " DAY_PART " " ISH " " FIRST_HOUR_JOINTS)}},
	{read_clock, {.before = GLANCE_ROW(APPOINTMENTS " " AFTER_DAY_PART " half_past")}},
	{read_two_words, {.classes = SIEVE_ENGLISH}},
};

const struct date_rules clock_rules = {rules, sizeof rules / sizeof *rules, false};
