#include "extract-numbers/period.h"

#include "extract-numbers/calendar.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/noun.h"
#include "extract-numbers/resolve.h"
#include "extract-numbers/token.h"

/* The time that holds while a sentence is read. */
struct clock {
	struct slice period;
	bool relative;
};

/* 4 times that of 2021; compared with the same quarter of 2018; the record of 50,200 (2022): the time of what is compared with. */
static bool is_standard(const struct sentence *sentence, size_t at)
{
	const struct token *tokens = sentence->tokens;
	size_t back = at;
	bool said = false;
	while (back > 0 && at - back < 8 && !said) {
		bool skipped = (token_is(&tokens[back - 1], WORD(IS_ARTICLE)) && !sentence_says(sentence, back - 1, "those")) ||
			       sentence_says_one(sentence, back - 1, GLANCE_LIST("in at of on same period quarter month year end beginning start level peak low number figure their its"));
		said = sentence_says(sentence, back - 1, "that") || sentence_says(sentence, back - 1, "those");
		if (!skipped && !said)
			break;
		back--;
	}
	if (said && back > 0) {
		const struct figure *times = token_statistic(sentence, &tokens[back - 1]);
		return token_is(&tokens[back - 1], WORD(IS_THAN)) || (times && (times->kind == KIND_MULTIPLE || times->kind == KIND_PERCENT || times->kind == KIND_RATIO)) || sentence_says(sentence, back - 1, "of") || sentence_says(sentence, back - 1, "to");
	}
	return back > 0 && at - back > 1 && token_is(&tokens[back - 1], WORD(IS_THAN));
}

/* 由2019年的92%提升至: does a level that something changes to follow? */
static bool ends_change(const struct sentence *sentence, size_t at)
{
	const struct token *tokens = sentence->tokens;
	if (!token_is(&tokens[at], WORD(IS_TO)))
		return false;
	for (size_t back = at; back-- > 0 && tokens[back].clause + 1 >= tokens[at].clause;)
		if (token_statistic(sentence, &tokens[back]))
			return token_statistic(sentence, &tokens[back])->change == CHANGE_FROM;
	return false;
}

/* 2.4 times that: the pronoun belongs to the number */
static bool token_ends_that(const struct sentence *sentence, size_t at)
{
	const struct figure *figure = token_statistic(sentence, &sentence->tokens[at]);
	return figure && figure->kind == KIND_MULTIPLE && glance_ends_word(figure->whole, "that");
}

/* Is the time at this token what something is compared with? */
static bool is_base(const struct sentence *sentence, size_t at)
{
	const struct token *tokens = sentence->tokens;
	size_t back = at;
	const struct figure *span = token_figure(sentence, &tokens[at]);
	bool word = !span; /* the same period of last year */
	if (span && slice_begins(span->period, "P") && sentence_says(sentence, at - 1, "前") && at > 1 && token_is(&tokens[at - 2], WORD(IS_THAN)))
		return true; /* 较前一年 */
	while (back > 0 && at - back < 6 && (sentence_says(sentence, back - 1, "in") || sentence_says(sentence, back - 1, "with") || sentence_says(sentence, back - 1, "to") ||
					     (word && (sentence_says(sentence, back - 1, "last") || sentence_says(sentence, back - 1, "of") ||
						       sentence_says(sentence, back - 1, "period") || sentence_says(sentence, back - 1, "same"))) || token_is(&tokens[back - 1], WORD(IS_ARTICLE))))
		back--;
	if (back == 0)
		return false;
	if (!sentence->chinese && is_standard(sentence, at))
		return true;
	if (token_is(&tokens[back - 1], WORD(IS_THAN)))
		return true;
	if (!sentence->chinese) {
		/* its 2012 share: part of a noun phrase */
		bool named = at > 0 && (token_is(&tokens[at - 1], WORD(IS_ARTICLE)) || token_statistic(sentence, &tokens[at - 1])) && token_is(&tokens[at + 1 < sentence->token_count ? at + 1 : at], WORD(IS_NOUN));
		bool record = sentence_says(sentence, at - 1, "since") && at > 1 && (sentence_says(sentence, at - 2, "lowest") || sentence_says(sentence, at - 2, "highest") ||
									   sentence_says(sentence, at - 2, "best") || sentence_says(sentence, at - 2, "most") || sentence_says(sentence, at - 2, "worst"));
		bool that = sentence_says(sentence, at - 1, "of") && at > 1 && (sentence_says(sentence, at - 2, "that") || token_ends_that(sentence, at - 2));
		if (that || sentence_says(sentence, back - 1, "as"))
			return true; /* 2.4 times that of 2020, as many as in 2018 */
		return named || record || sentence_says(sentence, back - 1, "over") || sentence_says(sentence, back - 1, "above") || sentence_says(sentence, back - 1, "below") ||
		       (sentence_says(sentence, back - 1, "on") && tokens[at].size == 4);
	}
	/* 与2015年相比 */
	if (back > 0 && token_is(&tokens[back - 1], WORD(IS_AND)))
		for (size_t next = at + 1; next < sentence->token_count && next < at + 4; next++)
			if (sentence_says(sentence, next, "相比") || sentence_says(sentence, next, "相较") || sentence_says(sentence, next, "比") || sentence_says(sentence, next, "持平") ||
			    sentence_says(sentence, next, "相当") || sentence_says(sentence, next, "相同"))
				return true;
	/* 是2017年的1.9倍 */
	const struct figure *next = at + 2 < sentence->token_count ? token_statistic(sentence, &tokens[at + 2]) : NULL;
	bool share = next && (next->kind == KIND_PERCENT || next->kind == KIND_RATIO) && !ends_change(sentence, back - 1) &&
		     token_is(&tokens[back - 1], WORD(IS_COPULA) | WORD(IS_TO));
	return next && (next->kind == KIND_MULTIPLE || share) && token_is(&tokens[at + 1], WORD(IS_OF));
}

/* 由2020年的76.5%: a time of the next figure alone. */
static bool is_local(const struct sentence *sentence, size_t at)
{
	const struct token *tokens = sentence->tokens;
	if (at > 0 && token_is(&tokens[at - 1], WORD(IS_FROM)) && sentence->chinese) {
		for (size_t next = at + 1; next < sentence->token_count && next < at + 8; next++)
			if (token_statistic(sentence, &tokens[next]))
				return token_statistic(sentence, &tokens[next])->change == CHANGE_FROM;
			else if (token_is(&tokens[next], WORD(IS_COMMA)))
				return false;
	}
	if (sentence->chinese && at > 0 && ends_change(sentence, at - 1) && at + 1 < sentence->token_count && token_statistic(sentence, &tokens[at + 1]))
		return true; /* 增至2022年500张 */
	if (sentence->chinese)
		return at + 2 < sentence->token_count && token_is(&tokens[at + 1], WORD(IS_OF)) && token_statistic(sentence, &tokens[at + 2]);
	return at > 0 && token_is(&tokens[at - 1], WORD(IS_OPEN)) && at + 1 < sentence->token_count && token_is(&tokens[at + 1], WORD(IS_COLON));
}

/* 自2021年3月以来: the span that began then. */
static struct slice since(struct sentence *sentence, size_t at, struct slice period)
{
	if (!sentence->chinese && period.size && !memchr(period.at, '/', period.size) && at > 0 && sentence_says(sentence, at - 1, "since"))
		return arena_join(&sentence->arena, (struct slice[]){period, slice_of("/..")}, 2);
	if (!sentence->chinese || !period.size || memchr(period.at, '/', period.size))
		return period;
	if (at > 0 && token_is(&sentence->tokens[at - 1], WORD(IS_FROM)) && sentence_says(sentence, at + 1, "起"))
		return arena_join(&sentence->arena, (struct slice[]){period, slice_of("/..")}, 2);
	for (size_t next = at + 1; next < sentence->token_count && sentence->tokens[next].clause == sentence->tokens[at].clause; next++)
		if (sentence_says(sentence, next, "以来"))
			return arena_join(&sentence->arena, (struct slice[]){period, slice_of("/..")}, 2);
	return period;
}

static void tell(struct figure *figure, const struct clock *clock)
{
	figure->period = clock->period;
	if (clock->relative)
		figure->flags |= FLAG_RELATIVE_PERIOD;
}

/* in 2022, behind the figures that it is the time of: those of its clause that have none. */
static void tell_back(struct sentence *sentence, size_t at, const struct clock *clock)
{
	const struct token *tokens = sentence->tokens;
	for (size_t back = at; back-- > 0 && tokens[back].clause == tokens[at].clause;) {
		struct figure *figure = token_statistic(sentence, &tokens[back]);
		if (token_is(&tokens[back], WORD(IS_TO) | WORD(IS_FROM)))
			break;
		if (figure && !figure->period.size)
			tell(figure, clock);
		if (figure && figure->change == CHANGE_FROM)
			break;
	}
}

static bool clause_has_statistic(const struct sentence *sentence, size_t at)
{
	for (size_t back = at; back-- > 0 && sentence->tokens[back].clause == sentence->tokens[at].clause;)
		if (token_statistic(sentence, &sentence->tokens[back]))
			return true;
	return false;
}

/* How many words a relative time in English has that ends here: last year, throughout the year. */
static size_t when_latin(const struct sentence *sentence, size_t at)
{
	if (at == 0 || !token_is(&sentence->tokens[at], WORD(IS_SPAN)))
		return 0;
	if (sentence_says_one(sentence, at - 1, GLANCE_LIST("last this next whole")))
		return 2;
	if (at > 2 && sentence_says(sentence, at - 1, "the") && sentence_says(sentence, at - 2, "of") && sentence_says_one(sentence, at - 3, GLANCE_LIST("end start beginning rest")))
		return 4; /* the end of the year */
	return at > 1 && (sentence_says(sentence, at - 2, "throughout") || sentence_says(sentence, at - 2, "during")) ? 3 : 0;
}

/* Does a time word leave the year that is stated as it is (2023年，…全年)? */
static bool keeps_year(const struct sentence *sentence, size_t at)
{
	return sentence_says_one(sentence, at, GLANCE_LIST("全年 本年 年末 年底 年初 上半年 下半年 年度 当年 当天 当日 当月 年内 year 同期 期末"));
}

/* 自2021年6月开工: when something began, without 以来 no time of what follows. */
static bool begins_only(const struct sentence *sentence, size_t at, struct slice period)
{
	const char *slash = period.size ? memchr(period.at, '/', period.size) : NULL;
	if (slash && (size_t)(slash - period.at) + 3 != period.size)
		return false;
	if (sentence_says(sentence, at + 1, "起"))
		return false;
	for (size_t next = at + 1; next < sentence->token_count && sentence->tokens[next].clause == sentence->tokens[at].clause; next++)
		if (sentence_says(sentence, next, "以来"))
			return false;
	return true;
}

/* Is a verb before a token in its clause? */
static bool has_verb_before(const struct sentence *sentence, size_t at)
{
	for (size_t back = at; back-- > 0 && sentence->tokens[back].clause == sentence->tokens[at].clause;)
		if (token_is(&sentence->tokens[back], WORD(IS_VERB)))
			return true;
	return false;
}

/* in 2022, of which $6 million; in 2022, four fifths of the peak: does the clause behind a date add to the one before it? */
static bool is_apposed(const struct sentence *sentence, size_t comma)
{
	if (comma + 1 >= sentence->token_count || !token_is(&sentence->tokens[comma], WORD(IS_COMMA)))
		return false;
	size_t next = comma + 1;
	if (sentence_says(sentence, next, "of") && (sentence_says(sentence, next + 1, "which") || sentence_says(sentence, next + 1, "whom")))
		return true;
	while (next < sentence->token_count && token_is(&sentence->tokens[next], WORD(IS_ARTICLE) | WORD(IS_ADVERB)))
		next++;
	if (next < sentence->token_count && (token_statistic(sentence, &sentence->tokens[next]) || token_is(&sentence->tokens[next], WORD(IS_AMONG))))
		return true;
	return next > comma + 1 && noun_is_part(sentence, next); /* an average yield of 7 t */
}

/* 三年前, three years ago: a point in time that no later figure is of. */
static bool is_ago(const struct sentence *sentence, size_t at)
{
	const struct figure *figure = token_figure(sentence, &sentence->tokens[at]);
	if (figure->kind != KIND_DATE || figure->period.size)
		return false;
	return sentence_says(sentence, at + 1, "前") || sentence_says(sentence, at + 1, "ago") || sentence_says(sentence, at + 1, "later") || sentence_says(sentence, at + 1, "on");
}

/* A date with columns or a bar behind it stands on a page's furniture. */
static bool is_stamp(const struct sentence *sentence, const struct figure *figure)
{
	struct slice behind = sentence_behind(sentence, figure->raw);
	return glance_begins(behind, "__ \t 　 _| |") != 0;
}

/* A date that is not at the head of its clause is the time of the figures behind it there, and where the next clause adds to it. */
static void tell_ahead(struct sentence *sentence, size_t at, const struct clock *clock)
{
	const struct token *tokens = sentence->tokens;
	uint32_t clause = tokens[at].clause;
	for (size_t next = at + 1; next < sentence->token_count && tokens[next].clause <= clause; next++) {
		struct figure *figure = token_statistic(sentence, &tokens[next]);
		if (figure && !figure->period.size)
			tell(figure, clock);
		bool ends = token_is(&tokens[next], WORD(IS_COMMA)) && next + 1 < sentence->token_count;
		if (ends && (token_is(&tokens[next + 1], WORD(IS_UP) | WORD(IS_DOWN) | WORD(IS_AMONG)) || is_apposed(sentence, next)))
			clause = tokens[next + 1].clause;
	}
}

/* 始建于1958年, 1974年建院: when a body began is no time of what it has now. */
static bool is_founding(const struct sentence *sentence, size_t at)
{
	static const char *const before[] = {"始建于", "建于", "创建于", "创立于", "成立于", "创办于", "组建于", "诞生于", "起源于", "开业于", "建成于", "落成于", "创始于", "成立", "创立", "创建", "创办", "始建", "组建", "诞生", "始于"};
	static const char *const behind[] = {"成立", "创立", "创建", "创办", "始建", "开业", "组建", "开院"};
	const struct token *tokens = sentence->tokens;
	size_t last = at - (at > 1 && sentence_says(sentence, at - 1, "于"));
	for (size_t i = 0; at > 0 && i < sizeof before / sizeof *before; i++)
		if (sentence_says(sentence, at - 1, before[i]) || (last < at && sentence_says(sentence, last - 1, before[i])))
			return true;
	bool ends = at + 2 < sentence->token_count && token_is(&tokens[at + 2], WORD(IS_COMMA));
	bool built = ends && tokens[at + 1].size == 6 && memcmp(tokens[at + 1].at, "建", strlen("建")) == 0 && !sentence_says(sentence, at + 1, "建成");
	if (built)
		return true;
	for (size_t i = 0; ends && i < sizeof behind / sizeof *behind; i++)
		if (sentence_says(sentence, at + 1, behind[i]))
			return true;
	return false;
}

static void meet_date(struct sentence *sentence, size_t at, struct clock *clock, struct clock *local)
{
	struct figure *figure = token_figure(sentence, &sentence->tokens[at]);
	struct clock now = {since(sentence, at, figure->period), figure->flags & FLAG_RELATIVE_PERIOD};
	if (is_base(sentence, at) || is_ago(sentence, at))
		return;
	if (at > 0 && token_is(&sentence->tokens[at - 1], WORD(IS_WHEN)) && slice_begins(figure->period, "XXXX"))
		now.relative = true; /* 去年7月 */
	if (sentence->chinese && at > 0 && sentence_says(sentence, at - 1, "于") && at + 1 < sentence->token_count && token_is(&sentence->tokens[at + 1], WORD(IS_OF)))
		return; /* 建成于1958年的厂房 */
	if (sentence->chinese && is_founding(sentence, at))
		return;
	if (is_local(sentence, at)) {
		*local = now;
		return;
	}
	bool beside = at > 0 && token_figure(sentence, &sentence->tokens[at - 1]); /* of the date before it */
	if (figure->kind == KIND_TIME && (!now.period.size || now.period.at[0] == 'T' || clock->period.size || beside)) /* a time of day */
		return;
	if (at > 0 && token_is(&sentence->tokens[at - 1], WORD(IS_COLON))) /* 发布时间：2024-01-18 */
		return;
	if (sentence->chinese && at > 0 && token_is(&sentence->tokens[at - 1], WORD(IS_FROM)) && begins_only(sentence, at, now.period))
		return;
	if (!sentence->chinese && at > 0 && sentence_says(sentence, at - 1, "on") && has_verb_before(sentence, at - 1))
		return; /* a day on which something happened */
	if (!sentence->chinese && is_stamp(sentence, figure))
		return;
	if (!sentence->chinese && at > 1 && sentence_says(sentence, at - 1, "in") && token_statistic(sentence, &sentence->tokens[at - 2])) {
		tell(token_statistic(sentence, &sentence->tokens[at - 2]), &now); /* 1,188 in 2021 and 1,452 in 2022: its own */
		if (is_apposed(sentence, at + 1))
			*clock = now;
		return;
	}
	if (clause_has_statistic(sentence, at)) {
		bool bound = at > 0 && ((sentence_says(sentence, at - 1, "by") && now.period.size != 4) || sentence_says(sentence, at - 1, "before") || sentence_says(sentence, at - 1, "until") || sentence_says(sentence, at - 1, "after"));
		if (!sentence->chinese && !bound)
			tell_back(sentence, at, &now);
		if (!sentence->chinese && sentence_says(sentence, at - 1, "in") && is_apposed(sentence, at + 1))
			*clock = now;
		return;
	}
	if (!sentence->chinese && has_verb_before(sentence, at))
		tell_ahead(sentence, at, &now); /* which opened in 2019 with 4 doctors, now completes 1,180 */
	else
		*clock = now;
}

/* Resolves a date that lacks its year, 2月15日 or 三季度, where that is asked for; without one it is relative. */
static void complete_date(struct sentence *sentence, size_t at, struct slice around)
{
	struct figure *figure = token_figure(sentence, &sentence->tokens[at]);
	if (figure->period.size) {
		figure->period = resolve_year(sentence, figure->period);
		return;
	}
	bool up_to = at > 0 && (sentence_says(sentence, at - 1, "前") || sentence_says(sentence, at - 1, "头"));
	figure->flags |= FLAG_RELATIVE_PERIOD;
	figure->period = resolve_word(sentence, range_text(sentence, (struct range){at - up_to, at + 1}), around);
}

/* 节日当天, 按当年价格, 由上年的38%: words of relative time that tell no time of the figures behind them. */
static bool is_no_time(const struct sentence *sentence, size_t at, bool inside)
{
	bool day = sentence_says(sentence, at, "当天") || sentence_says(sentence, at, "当日");
	bool priced = inside && sentence_says(sentence, at, "当年") && at + 1 < sentence->token_count && noun_is_part(sentence, at + 1) && !token_is(&sentence->tokens[at - 1], WORD(IS_NOUN));
	bool before = sentence_says(sentence, at, "上年") && at + 1 < sentence->token_count && token_is(&sentence->tokens[at + 1], WORD(IS_OF)) && is_local(sentence, at);
	return day || priced || before;
}

/* Meets a word of relative time, `words` long, that ends at a token. */
static void meet_when(struct sentence *sentence, size_t at, size_t words, struct clock *clock, struct clock *local)
{
	struct slice word = range_text(sentence, (struct range){at + 1 - words, at + 1});
	if (is_base(sentence, at))
		return;
	if (at > 0 && token_is(&sentence->tokens[at - 1], WORD(IS_WHEN)) && is_base(sentence, at - 1))
		return; /* 较上季同期 */
	bool inside = at > 0 && !token_is(&sentence->tokens[at - 1], WORD(IS_COMMA) | WORD(IS_STOP) | WORD(IS_FROM));
	if (sentence_says(sentence, at, "年度") && inside && at + 1 < sentence->token_count && noun_is_part(sentence, at + 1))
		return; /* 占年度销售总额的 */
	if (sentence->chinese && is_no_time(sentence, at, inside))
		return;
	struct clock now = {resolve_word(sentence, word, clock->period), true};
	if (clock->period.size && keeps_year(sentence, at)) { /* 2023年，…全年 */
		if (now.period.size)
			clock->period = now.period;
	} else if (is_local(sentence, at)) {
		*local = now;
	} else {
		*clock = now;
		if (!sentence->chinese)
			tell_back(sentence, at, clock);
	}
}

/* The last date of a chain of dates that only commas and `and` part (2020, 2021 and 2022), from a token on; how many they are. */
static size_t dates_from(const struct sentence *sentence, size_t at, size_t *dates, size_t most)
{
	size_t count = 0;
	for (; at < sentence->token_count && count < most; at++) {
		const struct figure *figure = token_figure(sentence, &sentence->tokens[at]);
		if (figure && figure->kind == KIND_DATE && figure->period.size)
			dates[count++] = at;
		else if (!token_is(&sentence->tokens[at], WORD(IS_COMMA) | WORD(IS_AND)))
			break;
	}
	return count;
}

/* 310, 295 and 342 in 2020, 2021 and 2022 respectively: first with first. */
static void pair_dates(struct sentence *sentence)
{
	enum { MOST = 8 };
	size_t dates[MOST], count = 0;
	bool respective = false;
	for (size_t at = 0; sentence->classes & WORD(IS_RESPECTIVE) && at < sentence->token_count; at++)
		respective |= token_is(&sentence->tokens[at], WORD(IS_RESPECTIVE));
	for (size_t at = 0; respective && at < sentence->token_count && count < 2; at++)
		if (token_figure(sentence, &sentence->tokens[at]))
			count = dates_from(sentence, at, dates, MOST);
	for (size_t i = 0; count > 1 && i + count <= sentence->count; i++) {
		size_t last = i;
		if (!kind_is_statistic(sentence->figures[i].kind) || figure_follows(sentence, i))
			continue;
		while (figure_follows(sentence, last + 1))
			last++;
		if (last - i + 1 == count)
			for (size_t n = 0; n < count; n++)
				sentence->figures[i + n].period = token_figure(sentence, &sentence->tokens[dates[n]])->period;
	}
}

/* 4.4% in March: a month without its year, the time of the figure before it alone. */
static void meet_month(struct sentence *sentence, size_t at)
{
	const struct token *tokens = sentence->tokens;
	struct figure *own = at > 1 && sentence_says(sentence, at - 1, "in") ? token_statistic(sentence, &tokens[at - 2]) : NULL;
	int month = own && tokens[at].at[0] >= 'A' && tokens[at].at[0] <= 'Z' ? month_of((struct slice){tokens[at].at, tokens[at].size}) : 0;
	if (!month || (at + 1 < sentence->token_count && token_figure(sentence, &tokens[at + 1])))
		return;
	tell(own, &(struct clock){day_write(&sentence->arena, (struct day){0, month, 0}), false});
}

/* The next token from `at` on that is a figure, a word of time or, with a capital letter, perhaps a month. */
static size_t next_time(const struct sentence *sentence, size_t at)
{
	const struct token *token = sentence->tokens + at, *end = sentence->tokens + sentence->token_count;
	const bool chinese = sentence->chinese;
	while (token < end && token->bits && !token_is(token, WORD(IS_WHEN) | WORD(IS_SPAN)) && (chinese || token->at[0] > 'Z'))
		token++;
	return (size_t)(token - sentence->tokens);
}

void period_fill(struct sentence *sentence)
{
	struct clock clock = {{0}, false}, local = {{0}, false};
	for (size_t at = 0; (at = next_time(sentence, at)) < sentence->token_count; at++) {
		const struct token *token = &sentence->tokens[at];
		struct figure *figure = token_figure(sentence, token);
		bool has_local = local.period.size || local.relative;
		if (figure && kind_is_statistic(figure->kind)) {
			tell(figure, has_local ? &local : &clock);
			local = (struct clock){{0}, false};
		} else if (figure) {
			local = (struct clock){{0}, false};
			complete_date(sentence, at, clock.relative ? clock.period : (struct slice){0});
			meet_date(sentence, at, &clock, &local);
		} else if (token_is(token, WORD(IS_WHEN))) {
			meet_when(sentence, at, 1, &clock, &local);
		} else if (!sentence->chinese && token->size > 2 && token->at[0] <= 'Z') {
			meet_month(sentence, at);
		} else if (!sentence->chinese && when_latin(sentence, at)) {
			meet_when(sentence, at, when_latin(sentence, at), &clock, &local);
		}
	}
	if (!sentence->chinese)
		pair_dates(sentence);
}
