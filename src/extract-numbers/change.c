#include "extract-numbers/change.h"

#include "extract-numbers/glance.h"
#include "extract-numbers/token.h"

static const uint64_t DIRECTION = WORD(IS_UP) | WORD(IS_DOWN);

static enum change by_amount(const struct token *token)
{
	return token_is(token, WORD(IS_UP)) ? CHANGE_INCREASE : CHANGE_DECREASE;
}

static enum change to_level(const struct token *token)
{
	return token_is(token, WORD(IS_UP)) ? CHANGE_RISE_TO : CHANGE_FALL_TO;
}

/* What two levels say where the verb does not. */
static enum change by_values(const struct figure *from, const struct figure *to)
{
	if (!from->has_value || !to->has_value)
		return CHANGE_NONE;
	int order = decimal_compare(to->value, from->value);
	return order > 0 ? CHANGE_RISE_TO : order < 0 ? CHANGE_FALL_TO : CHANGE_NONE;
}

static bool in_range(const struct token *tokens, size_t first, size_t end, uint64_t bits)
{
	for (size_t at = first; at < end; at++)
		if (token_is(&tokens[at], bits))
			return true;
	return false;
}

/* 高, 多: a change only where something is compared; 增 is one by itself. */
static bool is_change(const struct sentence *sentence, const struct frame *frame, size_t at)
{
	const struct token *token = &sentence->tokens[at];
	if (!token_is(token, DIRECTION))
		return false;
	if (token_says_one(sentence, token, GLANCE_LIST("高 多 长 低 少 短 偏高 偏低 偏多 领先 落后 节约 节省 提前 翻 便宜 加 前移 前进")))
		return token_is(token + 1, WORD(IS_ASPECT)) || in_range(sentence->tokens, frame->clause, at, WORD(IS_THAN));
	return true;
}

/* Only marks that join a figure to the one before it (2.1个和3.4个)? */
static bool is_joined(const struct sentence *sentence, const struct frame *frame)
{
	for (size_t at = frame->low; at < frame->token; at++)
		if (!token_is(&sentence->tokens[at], WORD(IS_LIST) | WORD(IS_AND)))
			return false;
	return frame->joined && frame->low < frame->token;
}

static bool is_from(const struct sentence *sentence, const struct frame *frame)
{
	const struct token *tokens = sentence->tokens;
	size_t at = frame->token;
	while (at > frame->low && !token_is(&tokens[at - 1], WORD(IS_FROM) | WORD(IS_VERB) | WORD(IS_COMMA)))
		at--;
	if (at == frame->low || !token_is(&tokens[at - 1], WORD(IS_FROM)))
		return false;
	for (at = frame->token + 1; at < sentence->token_count && tokens[at].clause <= tokens[frame->token].clause + 1; at++) {
		if (token_is(&tokens[at], DIRECTION | WORD(IS_TO)))
			return true;
		const struct figure *next = at + 1 < sentence->token_count ? token_statistic(sentence, &tokens[at + 1]) : NULL;
		if (next && next->kind == sentence->figures[tokens[frame->token].figure - 1].kind && token_says(sentence, &tokens[at], "为"))
			return true; /* 由1:19优化为1:16 */
		if (token_statistic(sentence, &tokens[at]) && tokens[at].clause > tokens[frame->token].clause)
			return false;
	}
	return false;
}

/* 降至每10万人4.6例: is the token part of what the number is per? */
static bool is_per(const struct sentence *sentence, size_t at, size_t low)
{
	while (at > low && token_is(&sentence->tokens[at], WORD(IS_NOUN)) && !token_is(&sentence->tokens[at], WORD(IS_VERB)))
		at--;
	return token_is(&sentence->tokens[at], WORD(IS_EACH)) && at > low && token_is(&sentence->tokens[at - 1], WORD(IS_TO) | DIRECTION);
}

/* The verb of change right before a figure, adverbs and 了 aside; its index or SIZE_MAX. */
static size_t verb_before(const struct sentence *sentence, const struct frame *frame, bool *level)
{
	const struct token *tokens = sentence->tokens;
	*level = false;
	for (size_t at = frame->token; at-- > frame->low;) {
		if (token_is(&tokens[at], WORD(IS_TO)))
			*level = true;
		bool led = *level && (token_is(&tokens[at], WORD(IS_TO)) || (token_is(&tokens[at], WORD(IS_VERB)) && !token_is(&tokens[at], WORD(IS_COPULA))));
		if (is_change(sentence, frame, at) || (led && at == frame->low))
			return at;
		if (token_is(&tokens[at], WORD(IS_COPULA)) && !token_is(&tokens[at], WORD(IS_TO))) {
			if (token_says(sentence, &tokens[at], "为") && at > frame->low && is_change(sentence, frame, at - 1) &&
			    token_is(&tokens[at - 1], WORD(IS_VERB)))
				*level = true;
			continue;
		}
		const struct figure *date = token_figure(sentence, &tokens[at]);
		if (!(date && date->kind == KIND_DATE) && !token_is(&tokens[at], WORD(IS_ADVERB) | WORD(IS_ASPECT) | WORD(IS_TO) | WORD(IS_PLACE) | WORD(IS_OF) | WORD(IS_WHEN)) &&
		    !token_says(sentence, &tokens[at], "在") && !is_per(sentence, at, frame->low))
			break;
	}
	return SIZE_MAX;
}

/* 减少|二氧化碳|排放 129万吨: a verb of change with its object before the figure. */
static enum change governed(const struct sentence *sentence, const struct frame *frame)
{
	const struct token *tokens = sentence->tokens;
	size_t at = frame->token;
	while (at > frame->low && token_is(&tokens[at - 1], WORD(IS_NOUN) | WORD(IS_ADVERB) | WORD(IS_LIST) | WORD(IS_CLOSE) | WORD(IS_QUOTE) | WORD(IS_SCOPE)) &&
	       !token_is(&tokens[at - 1], DIRECTION))
		at--;
	if (at == frame->low || at == frame->token || !token_is(&tokens[at - 1], DIRECTION) || !token_is(&tokens[at - 1], WORD(IS_VERB)) ||
	    tokens[at - 1].size < 6)
		return CHANGE_NONE;
	if (at - 1 > frame->low && token_is(&tokens[at - 2], WORD(IS_NOUN)))
		return CHANGE_NONE;
	return by_amount(&tokens[at - 1]);
}

/* 高出全省均值3个百分点 */
static enum change exceeds(const struct sentence *sentence, const struct frame *frame)
{
	for (size_t at = frame->token; at-- > frame->low && token_is(&sentence->tokens[at], WORD(IS_NOUN) | WORD(IS_SCOPE) | DIRECTION);)
		if (token_is(&sentence->tokens[at], DIRECTION) && token_says_one(sentence, &sentence->tokens[at], GLANCE_LIST("高出 超出 多出 高过")))
			return CHANGE_INCREASE;
	return CHANGE_NONE;
}

/* 护理质量提升三年行动: what is named by how long it lasts */
static bool names_scheme(const struct sentence *sentence, const struct frame *frame)
{
	return frame->token + 1 < frame->high && token_says_one(sentence, &sentence->tokens[frame->token + 1], GLANCE_LIST("行动 行动计划 计划 工程 攻坚 规划 活动"));
}

static bool is_new_han(const struct sentence *sentence, const struct frame *frame)
{
	const struct token *tokens = sentence->tokens;
	for (size_t at = frame->token; at-- > frame->low;) {
		if (token_is(&tokens[at], WORD(IS_NEW)) && token_is(&tokens[at], WORD(IS_VERB)))
			return true;
		if (token_says(sentence, &tokens[at], "新") && token_is(&tokens[at + 1], WORD(IS_VERB) | WORD(IS_WEAK)))
			return true;
		if (token_is(&tokens[at], WORD(IS_VERB) | WORD(IS_AMONG)) && !token_is(&tokens[at], WORD(IS_COPULA)) &&
		    !(at > frame->low && token_is(&tokens[at - 1], WORD(IS_NEW))))
			return false;
	}
	if (!frame->joined || frame->before->change != CHANGE_NEW)
		return false;
	return token_is(&tokens[frame->low], WORD(IS_LIST) | WORD(IS_AND)) ||
	       (frame->low + 1 < frame->token && token_is(&tokens[frame->low + 1], WORD(IS_LIST) | WORD(IS_AND)));
}

/* 5%的增长, 2个的提升 */
static enum change nominal_behind(const struct sentence *sentence, const struct frame *frame)
{
	const struct token *tokens = sentence->tokens;
	size_t at = frame->token + 1;
	if (at < frame->high && token_is(&tokens[at], WORD(IS_OF)))
		at++;
	if (at > frame->token + 1 && at < frame->high && token_is(&tokens[at], DIRECTION) && tokens[at].size >= 6)
		return by_amount(&tokens[at]);
	return CHANGE_NONE;
}

static enum change change_han(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	const struct token *tokens = sentence->tokens;
	if (figure->kind == KIND_DURATION && names_scheme(sentence, frame))
		return CHANGE_NONE;
	if (is_from(sentence, frame))
		return CHANGE_FROM;
	bool level;
	size_t verb = verb_before(sentence, frame, &level);
	if (figure->kind == KIND_MULTIPLE && (memcmp(figure->raw.at, "翻", 3) == 0 ||
					      (frame->token > frame->low && token_says(sentence, &tokens[frame->token - 1], "翻")) ||
					      (frame->token > frame->low + 1 && token_says(sentence, &tokens[frame->token - 2], "翻")) ||
					      (figure->raw.size >= 3 && memcmp(figure->raw.at + figure->raw.size - 3, "番", 3) == 0)))
		return CHANGE_RISE_TO;
	if (verb != SIZE_MAX && level) {
		if (token_is(&tokens[verb], DIRECTION))
			return to_level(&tokens[verb]);
		if (frame->joined && frame->before->kind == figure->kind && (frame->before->change == CHANGE_INCREASE || frame->before->change == CHANGE_DECREASE))
			return frame->before->change == CHANGE_INCREASE ? CHANGE_RISE_TO : CHANGE_FALL_TO; /* 增加300个至2500个 */
		return frame->joined && frame->before->change == CHANGE_FROM ? by_values(frame->before, figure) : CHANGE_NONE;
	}
	if (verb != SIZE_MAX && token_is(&tokens[verb], DIRECTION))
		return by_amount(&tokens[verb]);
	if (frame->joined && frame->before->change == CHANGE_FROM && frame->before->kind == figure->kind && frame->token > frame->low &&
	    token_is(&tokens[frame->token - 1], WORD(IS_TO) | WORD(IS_COPULA)))
		return by_values(frame->before, figure);
	if (is_new_han(sentence, frame))
		return CHANGE_NEW;
	bool alike = frame->joined && (frame->before->kind == figure->kind || (frame->before->kind == KIND_PERCENT && figure->kind == KIND_MULTIPLE));
	if (alike && is_joined(sentence, frame) && frame->before->change != CHANGE_FROM)
		return frame->before->change;
	enum change change = nominal_behind(sentence, frame);
	if (change)
		return change;
	return figure->kind == KIND_PERCENT || figure->kind == KIND_MULTIPLE || figure->kind == KIND_AGE ? exceeds(sentence, frame) : governed(sentence, frame);
}

/* The last verb or noun of change in the clause before a figure, or NULL. */
static const struct token *direction_before(const struct sentence *sentence, size_t first, size_t end)
{
	for (size_t at = end; at-- > first;)
		if (token_is(&sentence->tokens[at], DIRECTION))
			return &sentence->tokens[at];
	return NULL;
}

static bool says(const struct sentence *sentence, size_t at, size_t low, const char *word)
{
	return at > low && token_says(sentence, &sentence->tokens[at - 1], word);
}

static bool is_fewer(const struct sentence *sentence, const struct token *token)
{
	return token_says_one(sentence, token, GLANCE_LIST("fewer less lower higher shorter longer"));
}

/* 6 more than, 4.7% below, 9% fewer, a 40% cut, 4 hours faster: what stands behind the figure. */
static enum change compared_behind(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	const struct token *tokens = sentence->tokens;
	size_t next = frame->token + 1;
	if (next < frame->high && figure->kind == KIND_DURATION && token_says_one(sentence, &tokens[next], GLANCE_LIST("faster quicker earlier sooner")) && next + 1 < sentence->token_count && token_is(&tokens[next + 1], WORD(IS_THAN)))
		return CHANGE_DECREASE;
	bool ends = next + 1 >= sentence->token_count || token_is(&tokens[next + 1], WORD(IS_COMMA) | WORD(IS_STOP) | WORD(IS_CLOSE));
	if (next < frame->high && ends && is_fewer(sentence, &tokens[next]))
		return by_amount(&tokens[next]);
	bool noun = frame->token > 0 && token_is(&tokens[frame->token - 1], WORD(IS_ARTICLE)) && figure->kind != KIND_COUNT;
	if (next < frame->high && noun && token_is(&tokens[next], DIRECTION) && !is_fewer(sentence, &tokens[next]))
		return by_amount(&tokens[next]);
	for (size_t at = next; at < frame->high && at < frame->token + 6; at++) {
		if (token_is(&tokens[at], WORD(IS_VERB)) && !token_is(&tokens[at], WORD(IS_WEAK) | DIRECTION))
			break; /* 2,310 had waited more than a year */
		bool span = at + 3 < sentence->token_count && token_is(&tokens[at + 2], WORD(IS_ARTICLE)) && token_is(&tokens[at + 3], WORD(IS_SPAN)) &&
			    !(at + 4 < sentence->token_count && token_says_one(sentence, &tokens[at + 4], GLANCE_LIST("earlier ago before previously"))); /* for longer than a year */
		if (token_is(&tokens[at], DIRECTION) && at + 1 < sentence->token_count && token_is(&tokens[at + 1], WORD(IS_THAN)) && !(span && !token_says(sentence, &tokens[at + 2], "the")))
			return by_amount(&tokens[at]);
		bool on = at == next && at + 1 < sentence->token_count && (token_says(sentence, &tokens[at], "up") || token_says(sentence, &tokens[at], "down")) && token_says(sentence, &tokens[at + 1], "on");
		if (on) /* 3% up on 2021 */
			return by_amount(&tokens[at]);
		if (figure->kind != KIND_COUNT && at == next && token_says(sentence, &tokens[at], "below"))
			return CHANGE_DECREASE;
		if (figure->kind != KIND_COUNT && at == next && token_says(sentence, &tokens[at], "above"))
			return CHANGE_INCREASE;
	}
	bool counted = next + 1 < frame->high && token_says_one(sentence, &tokens[next], GLANCE_LIST("fewer less")) && token_is(&tokens[next + 1], WORD(IS_NOUN));
	if (counted || (next + 1 < sentence->token_count && token_says(sentence, &tokens[next], "short") && token_says(sentence, &tokens[next + 1], "of")))
		return CHANGE_DECREASE; /* 2.6 fewer trips, 11 points short of the target */
	for (size_t at = next; at < frame->high && at < frame->token + 9; at++)
		if (token_says(sentence, &tokens[at], "newly") || (at > next && token_says(sentence, &tokens[at], "introduced") && token_says_one(sentence, &tokens[at - 1], GLANCE_LIST("were was been be"))))
			return CHANGE_NEW;
	size_t verb = frame->token;
	while (verb > frame->low && token_is(&tokens[verb - 1], WORD(IS_ADVERB) | WORD(IS_ARTICLE)))
		verb--;
	if (figure->kind == KIND_COUNT && verb > frame->low + 1 && token_is(&tokens[verb - 1], WORD(IS_VERB)) && token_says(sentence, &tokens[verb - 2], "newly"))
		return CHANGE_NEW; /* newly built 36 halls */
	bool joined = frame->joined && frame->before->change == CHANGE_NEW && frame->token > 0 && token_is(&tokens[frame->token - 1], WORD(IS_AND));
	if (figure->kind == KIND_COUNT && (joined || (verb > frame->low && token_says_one(sentence, &tokens[verb - 1], GLANCE_LIST("introduced introduce introduces introducing"))))) /* introduced 6 doctors and 51 masters */
		return CHANGE_NEW;
	return figure->kind == KIND_COUNT && next < frame->high && token_is(&tokens[next], WORD(IS_NEW)) ? CHANGE_NEW : CHANGE_NONE;
}

/* exports rose 7.3% and imports 2.1%: a noun phrase alone before the figure. */
static bool is_gapped(const struct sentence *sentence, const struct frame *frame)
{
	const struct token *tokens = sentence->tokens;
	for (size_t at = frame->low; at < frame->token; at++)
		if (!token_is(&tokens[at], WORD(IS_AND) | WORD(IS_NOUN) | WORD(IS_ARTICLE)) && !token_says(sentence, &tokens[at], "by"))
			return false;
	return frame->joined && frame->low < frame->token && token_is(&tokens[frame->low], WORD(IS_AND));
}

/* twice the 2005 count, double the number: how many times, no change; doubled is one. */
static bool is_plain_multiple(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	size_t size = figure->raw.size;
	if (size >= 5 && (memcmp(figure->raw.at, "twice", 5) == 0 || memcmp(figure->raw.at, "Twice", 5) == 0 || memcmp(figure->raw.at, "thric", 5) == 0))
		return true;
	bool verb = size > 2 && (figure->raw.at[size - 1] == 'd' || figure->raw.at[size - 1] == 'g');
	const struct token *before = frame->token > 0 ? &sentence->tokens[frame->token - 1] : NULL;
	bool noun = frame->token + 1 < frame->high && (token_is(&sentence->tokens[frame->token + 1], WORD(IS_ARTICLE)) || token_says(sentence, &sentence->tokens[frame->token + 1], "that")) && !(before && token_says_one(sentence, before, GLANCE_LIST("will to would could should")));
	return !verb && (noun || (before && token_says_one(sentence, before, GLANCE_LIST("is are was were nearly almost about than"))));
}

/* The level that a change ends at: by its verb, else by what is greater; a rank that is less is higher. */
static enum change ended(const struct sentence *sentence, const struct figure *figure, const struct frame *frame, size_t at)
{
	const struct token *token = direction_before(sentence, frame->joined ? frame->clause : frame->low, at);
	if (token && !token_statistic(sentence, token))
		return to_level(token);
	enum change change = frame->before ? by_values(frame->before, figure) : CHANGE_NONE;
	if (figure->kind == KIND_RANK && change)
		return change == CHANGE_RISE_TO ? CHANGE_FALL_TO : CHANGE_RISE_TO;
	return change;
}

/* to behind a figure's verb: rose to, from 3 to 5; amounted to is none. */
static enum change to_latin(const struct sentence *sentence, const struct figure *figure, const struct frame *frame, size_t at)
{
	const struct figure *before = frame->before;
	if (at > frame->low + 1 && token_says_one(sentence, &sentence->tokens[at - 2], GLANCE_LIST("amounted amounting amounts equal equivalent came comes according close due")))
		return CHANGE_NONE;
	if (before && before->change == CHANGE_FROM && frame->joined)
		return ended(sentence, figure, frame, before->token);
	if (before && (before->change == CHANGE_INCREASE || before->change == CHANGE_DECREASE))
		return before->change == CHANGE_INCREASE ? CHANGE_RISE_TO : CHANGE_FALL_TO;
	const struct token *token = direction_before(sentence, frame->low, at);
	if (!token && before && frame->joined && before->form == FORM_MULTIPLE) /* halved to 130 */
		return before->change;
	return token ? to_level(token) : CHANGE_NONE;
}

/* raised £18,300, lost four farms: an object, no amount of change. */
static bool is_object(const struct sentence *sentence, const struct figure *figure, const struct token *verb)
{
	return figure->kind != KIND_PERCENT && figure->kind != KIND_RATIO && figure->kind != KIND_MULTIPLE && token_says_one(sentence, verb, GLANCE_LIST("raised raise raises lost cut shed saved lifted lift shelved boost"));
}

/* fell below 30, rose above 5: the verb reaches a level. */
static bool reaches(const struct figure *figure)
{
	const char *word = figure->whole.at;
	return figure->whole.at < figure->raw.at && (memcmp(word, "below", 5) == 0 || memcmp(word, "above", 5) == 0 || memcmp(word, "under", 5) == 0);
}

static enum change change_latin(const struct sentence *sentence, const struct figure *figure, const struct frame *frame)
{
	const struct token *tokens = sentence->tokens, *token;
	size_t at = frame->token, low = frame->clause;
	if (figure->form == FORM_MULTIPLE && is_plain_multiple(sentence, figure, frame))
		return CHANGE_NONE;
	if (figure->form == FORM_MULTIPLE)
		return figure->has_value && decimal_compare(figure->value, decimal_of(1)) < 0 ? CHANGE_FALL_TO : CHANGE_RISE_TO;
	while (at > low && (token_is(&tokens[at - 1], WORD(IS_ADVERB) | WORD(IS_ARTICLE)) || says(sentence, at, low, "as") || says(sentence, at, low, "only") ||
			    says(sentence, at, low, "just") || says(sentence, at, low, "much") || (at - 1 > low && says(sentence, at, low, "than") && at--)))
		at--;
	const struct figure *before = frame->before;
	bool or = says(sentence, at, low, "or") && before && figure->kind != KIND_MULTIPLE;
	if (or && (at == frame->clause + 1 ? figure->kind != KIND_COUNT : frame->joined && frame->low + 1 == at))
		return before->change;
	if (says(sentence, at, low, "from") && direction_before(sentence, low, at))
		return CHANGE_FROM;
	size_t mean = at > low + 2 && says(sentence, at, low, "of") && says(sentence, at - 1, low, "average") ? at - 2 : at; /* from an average of 75 */
	while (mean < at && mean > low && token_is(&tokens[mean - 1], WORD(IS_ARTICLE)))
		mean--;
	if (mean < at && says(sentence, mean, low, "from") && (direction_before(sentence, low, mean) || (before && before->change && before->change != CHANGE_NEW)))
		return CHANGE_FROM;
	if (says(sentence, at, low, "from") && (says(sentence, at - 1, low, "went") || says(sentence, at - 1, low, "goes") || says(sentence, at - 1, low, "gone")))
		return CHANGE_FROM;
	if (says(sentence, at, low, "from") && before && before->change && before->change != CHANGE_FROM && before->change != CHANGE_NEW)
		return CHANGE_FROM;
	if (says(sentence, at, low, "to"))
		return to_latin(sentence, figure, frame, at);
	bool of = says(sentence, at, low, "of") || says(sentence, at, low, "by");
	size_t word = at - (of ? 1 : 0);
	if (of && word > low + 1 && says(sentence, word, low, "average")) /* by an average of 53% */
		for (word--; word > low && (token_is(&tokens[word - 1], WORD(IS_ARTICLE)) || says(sentence, word, low, "by"));)
			word--;
	while (word > low && token_is(&tokens[word - 1], WORD(IS_ADVERB)))
		word--;
	if (word > frame->low && token_is(&tokens[word - 1], DIRECTION)) {
		if (reaches(figure))
			return to_level(&tokens[word - 1]);
		return !of && is_object(sentence, figure, &tokens[word - 1]) ? CHANGE_NONE : by_amount(&tokens[word - 1]);
	}
	if (says(sentence, at, low, "by") && (token = direction_before(sentence, frame->low, at)))
		return by_amount(token);
	if ((is_joined(sentence, frame) || is_gapped(sentence, frame) || figure_follows(sentence, (size_t)(figure - sentence->figures))) && before->kind == figure->kind && before->change != CHANGE_FROM)
		return before->change;
	return compared_behind(sentence, figure, frame);
}

void change_fill(struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->count; i++) {
		struct figure *figure = &sentence->figures[i];
		if (!kind_is_statistic(figure->kind))
			continue;
		struct frame frame = frame_of(sentence, i);
		figure->change = sentence->chinese ? change_han(sentence, figure, &frame) : change_latin(sentence, figure, &frame);
	}
}
