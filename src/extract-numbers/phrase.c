#include "extract-numbers/phrase.h"

#include "base/ascii.h"
#include "base/die.h"
#include "base/regex.h"
#include "base/stream.h"
#include "base/utf8.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/lexicon.h"
#include "extract-numbers/mark.h"
#include "extract-numbers/naming.h"
#include "extract-numbers/person.h"
#include "text/numeral.h"
#include "text/sentence.h"
#include "text/width.h"

/* Is it one Chinese character: 三, 十? */
static bool is_han_digit(const struct figure *figure)
{
	return figure->form == FORM_CHINESE && figure->numeral.size == 3;
}

/* Are both ends of a phrase ends of words, where they are letters? */
static bool is_whole(struct slice text, size_t at, size_t size)
{
	bool left = !ascii_is_letter(text.at[at]) || at == 0 || !ascii_is_letter(text.at[at - 1]);
	bool right = !ascii_is_letter(text.at[at + size - 1]) || at + size == text.size || !ascii_is_letter(text.at[at + size]);
	return left && right;
}

/* Makes figure i what the phrase says, and drops those inside it. */
static void apply(struct sentence *sentence, size_t i, struct slice phrase, enum kind kind)
{
	struct figure *figure = &sentence->figures[i];
	const char *end = phrase.at + phrase.size;
	for (size_t next = i + 1; next < sentence->count && sentence->figures[next].numeral.at < end; next++)
		sentence->figures[next].dropped = true;
	figure->kind = kind;
	figure->dropped = kind == KIND_NONE;
	figure->raw = figure->whole = phrase;
	figure->has_value = figure->has_value_to = false;
}

/* Takes the phrase that begins at `start`, so many characters before this figure, where it is longer than the one found. */
static void try_phrase(const struct sentence *sentence, const struct figure *figure, const char *start, size_t before, struct slice *found, const struct phrase_row **row)
{
	const struct lexicon *lexicon = sentence->passage->lexicon;
	const struct slice text = sentence->text;
	const size_t at = (size_t)(start - text.at);
	size_t size;
	bool inside = at && ascii_is_letter(start[-1]) && ascii_is_letter(*start);
	uint32_t number = inside ? TRIE_NONE : trie_walk(&lexicon->phrases, slice_from(text, at), &size);
	if (number == TRIE_NONE || start + size < figure->numeral.at + figure->numeral.size || size <= found->size ||
	    lexicon->phrase.list[number].numeral != before || !is_whole(text, at, size))
		return;
	*found = (struct slice){start, size};
	*row = &lexicon->phrase.list[number];
}

/* The longest phrase whose first numeral is this one. */
static bool find_phrase(const struct sentence *sentence, const struct figure *figure, struct slice *found, const struct phrase_row **row)
{
	enum { FARTHEST = 4, FARTHEST_LETTER = 20 };
	const struct slice text = sentence->text;
	const char *start = figure->numeral.at;
	bool english = (figure->form >= FORM_ENGLISH && figure->form <= FORM_MULTIPLE) || (start > text.at && start[-1] == '-');
	uint32_t leads = start > text.at ? sentence->passage->lexicon->leads[lexicon_link(text, start)] : 0; /* a bit for how many characters before it a phrase may begin */
	leads = (leads & (((uint32_t)2 << (english ? FARTHEST_LETTER : FARTHEST)) - 1)) | 1;
	found->size = 0;
	for (size_t before = 0;; before++) {
		if (leads >> before & 1)
			try_phrase(sentence, figure, start, before, found, row);
		if (leads >> before == 1 || start == text.at || (*start == ' ' && !english))
			return found->size != 0;
		start = utf8_back(text.at, start);
	}
}

/* The line of the input that a sentence begins in. */
static size_t line_of(const struct sentence *sentence)
{
	const struct document *document = sentence->passage->document;
	size_t line = document->line;
	for (const char *at = document->text.at; !document->record && at < sentence->text.at; at++)
		line += *at == '\n';
	return line;
}

/* The name of the input that it stands in, for messages. */
static const char *name_of(const struct sentence *sentence)
{
	const char *name = sentence->passage->document->name;
	return strcmp(name, "-") == 0 ? "standard input" : name;
}

/* A pattern of the user's that matches where the figure begins. */
static bool find_pattern(const struct sentence *sentence, const struct figure *figure, struct slice *found, const struct phrase_row **row)
{
	const struct lexicon *lexicon = sentence->passage->lexicon;
	struct regex_match match;
	size_t at = (size_t)(figure->numeral.at - sentence->text.at);
	for (size_t i = 0; i < lexicon->pattern_count; i++) {
		*row = &lexicon->phrase.list[lexicon->patterns[i].row];
		enum regex_result result = regex_find(lexicon->patterns[i].regex, sentence->text, at, &match);
		if (result == REGEX_LIMIT)
			die("%s:%zu: phrase %.*s: reached a limit of PCRE2", name_of(sentence), line_of(sentence), (int)(*row)->phrase.size, (*row)->phrase.at);
		if (result == REGEX_YES && match.start == at && match.end > at) {
			*found = (struct slice){sentence->text.at + at, match.end - at};
			return true;
		}
	}
	return false;
}

/* The mark that opens or closes a quotation, its partner's text. */
static const char *closing_of(struct slice before)
{
	static const struct {
		const char *open, *close;
	} rows[] = {{"“", "”"}, {"「", "」"}, {"『", "』"}, {"‘", "’"}, {"\"", "\""}};
	struct slice open = {before.at + before.size, glance_ends(before, "“ 「 『 ‘ \"")};
	for (size_t i = 0; open.size && i < sizeof rows / sizeof *rows; i++)
		if (memcmp(open.at - open.size, rows[i].open, open.size) == 0)
			return rows[i].close;
	return NULL;
}

/* What stands in the quotation marks that open right before a figure; empty without. */
static struct slice quoted_from(const struct sentence *sentence, struct slice first)
{
	enum { LONGEST = 100 };
	struct slice before = sentence_before(sentence, first);
	if (before.size > 4 && before.at[before.size - 2] == 'e')
		before.size -= glance_ends_word(before, "the_");
	const char *close = closing_of(before);
	struct slice rest = sentence_behind(sentence, (struct slice){first.at, 0});
	size_t size = close ? strlen(close) : 0;
	const char *end = rest.at + (rest.size < LONGEST + size ? rest.size : LONGEST + size);
	for (const char *at = rest.at; close && (at = memchr(at, (unsigned char)*close, (size_t)(end - at))) != NULL; at++)
		if ((size_t)(end - at) >= size && memcmp(at, close, size) == 0)
			return sentence_trim((struct slice){rest.at, (size_t)(at - rest.at)});
	return (struct slice){first.at, 0};
}

static size_t han_count(struct slice text)
{
	size_t count = 0, length;
	for (size_t at = 0; at < text.size; at += length)
		count += width_is_han(utf8_read(text.at + at, &length));
	return count;
}

/* 3·15, 12·4: a day that an event is named after. */
static bool is_day_of_event(struct slice numeral)
{
	const char *point = memchr(numeral.at, 0xC2, numeral.size);
	size_t before = point ? (size_t)(point - numeral.at) : 0, behind = point ? numeral.size - before - 2 : 0;
	return point && before && before <= 2 && behind && behind <= 2;
}

/* 「921大地震」: three or four digits that begin a short name. */
static bool is_event(const struct sentence *sentence, const struct figure *figure, struct slice quoted, struct slice behind)
{
	enum { MOST_HAN = 8 };
	bool digits = (figure->numeral.size == 3 || figure->numeral.size == 4) && strspn(figure->numeral.at, "0123456789") >= figure->numeral.size;
	bool noun = digits && glance_begins_word(behind, "_project _model _plan _strategy _action _initiative _mechanism _mode _system _campaign _programme _program _method _framework") != 0;
	return noun || (digits && width_is_han(glance_first(behind)) && han_count(quoted) <= MOST_HAN && !naming_has_unit(sentence, figure));
}

/* “1名党员+3名群众”: does what is quoted put numbers together with plus signs, and say nothing besides? */
static bool adds_up(struct slice quoted)
{
	size_t plus = 0;
	for (struct slice rest = quoted; rest.size; rest = slice_from(rest, utf8_length(rest.at[0]))) {
		size_t size = glance_begins(rest, "+ ＋");
		struct slice next = glance_skip(slice_from(rest, size));
		if (size)
			plus += width_digit(glance_first(next)) >= 0 || glance_begins(next, "N X n x") || numeral_char(glance_first(next));
		else if (glance_begins(rest, "， 。 ； ; ： ="))
			return false;
	}
	return plus != 0;
}

/* A quoted numeral slogan: “三会一课”, “two establishments”. */
static bool is_slogan(const struct sentence *sentence, const struct figure *figure, struct slice quoted)
{
	enum { MOST_HAN = 22 };
	struct slice behind = slice_from(quoted, figure->numeral.size);
	bool words = figure->form == FORM_ENGLISH && quoted.size == figure->numeral.size && memchr(quoted.at, ' ', quoted.size) != NULL;
	if (words || (figure->form == FORM_ARABIC && (is_day_of_event(figure->numeral) || is_event(sentence, figure, quoted, behind))))
		return true;
	if (figure->form == FORM_ENGLISH || figure->form == FORM_MULTIPLE || figure->form == FORM_ORDINAL)
		return behind.size > 2 && ascii_is_letter(quoted.at[0]) && !strchr(".,!?;", quoted.at[quoted.size - 1]) && width_is_letter(glance_first(slice_from(behind, 1)));
	if (figure->form == FORM_ARABIC && glance_begins(behind, "+ ＋"))
		return true;
	if (figure->form <= FORM_ENGLISH && adds_up(quoted))
		return true;
	if (figure->form == FORM_ARABIC && behind.size < 8 && glance_begins(behind, "_by_")) /* “30 by 30” */
		return true;
	if (figure->form == FORM_CHINESE && quoted.size == figure->numeral.size)
		return true;
	if (figure->form != FORM_CHINESE || !width_is_han(glance_first(behind)))
		return false;
	/* “三天一电话、一周一敲门” */
	if (glance_begins(behind, "天一 周一 月一 年一 日一 季一") && !glance_begins(slice_from(behind, 6), "次 回 趟 遍") && han_count(quoted) <= MOST_HAN)
		return true;
	if (glance_begins(behind, "年 月 日 天 小时 小時 分钟 分鐘 元 万元 亿元 公里 岁 届 屆 大精神 大报告 大報告"))
		return false;
	return han_count(quoted) <= MOST_HAN;
}

/* 一村一品, 三会一课 without quotation marks: Chinese numerals in step. */
static bool is_in_step(const struct sentence *sentence, size_t i, struct slice *phrase)
{
	const struct figure *first = &sentence->figures[i], *second = first + 1;
	size_t length;
	if (i + 1 >= sentence->count || first->numeral.size != 3 || second->numeral.size != 3 || second->form != FORM_CHINESE)
		return false;
	struct slice between = glance_between(first->numeral, second->numeral);
	struct slice behind = sentence_behind(sentence, second->numeral);
	size_t gap = between.size / 3;
	if (!gap || gap > 2 || between.size != gap * 3 || han_count(between) != gap || glance_ends(sentence_before(sentence, first->numeral), "第 之 十 百"))
		return false;
	bool one = slice_is_string(first->numeral, "一") && slice_is_string(second->numeral, "一");
	if (!one && (glance_is(second->numeral, "双 雙 半") || glance_is(first->numeral, "半")))
		return false;
	if (!one && (gap != 1 || glance_is(between, "中 所 个 個 名 家 人 台 次 年 月 日 天 尺 寸 丈 斤 升 斗 项 項 位 种 種 间 類 类 级 級 成 角 是 到 至 和 比 与 或 男 女 死 伤 傷 亡 胜 负 胜 平 点 分 元 块 塊 毛 岁 米 里 秒 时 等 、")))
		return false;
	if (one && glance_is(between, "个 個 是 到 至 和 比 与 或 天 年 月 块 塊 毛"))
		return false;
	size_t size = 0;
	for (size_t count = 0; count < gap && size < behind.size && width_is_han(utf8_read(behind.at + size, &length)); count++)
		size += length;
	if (size != gap * 3)
		return false;
	*phrase = (struct slice){first->numeral.at, (size_t)(behind.at + size - first->numeral.at)};
	return true;
}

/* Is this place the start of the sentence or of a clause? */
static bool is_clause_start(struct slice before)
{
	before = glance_skip_back(before);
	return !before.size || glance_ends(before, "。 ； ; ： : ， , ！ ？ 、 “ \n ) ） - — · • ─");
}

/* Lesson two: a numbered head that begins its line. */
static bool is_numbered_head(const struct figure *figure, struct slice before, struct slice behind, struct slice *phrase)
{
	struct slice left = glance_skip_back(before), word = glance_word_back(left);
	bool alone = word.size > 2 && word.at == glance_skip(before).at && ascii_is_capital(word.at[0]) && word.at[word.size - 1] != 's';
	if (!alone || left.size + 1 != before.size || !glance_begins(behind, ":"))
		return false;
	*phrase = figure->numeral;
	return !glance_begins_word(word, "Total About Over Some Only Just Nearly Almost Around");
}

/* 一、 (二) 1. ① first, 一是 */
static bool is_mark(const struct sentence *sentence, const struct figure *figure, struct slice *phrase)
{
	struct slice before = sentence_before(sentence, figure->numeral), behind = sentence_behind(sentence, figure->numeral);
	size_t open = glance_ends(before, "( （ [ 【 〔"), close;
	bool starts = glance_skip_back(before).size == 0;
	uint64_t value;
	if (figure->form == FORM_CIRCLED) {
		*phrase = figure->numeral;
		return true;
	}
	bool small = decimal_is_whole(figure->value, &value) && value < 100 && !figure->has_value_to && figure->form != FORM_LONG;
	if (figure->form == FORM_DOTTED) {
		*phrase = figure->numeral;
		return starts && width_is_space(glance_first(behind));
	}
	if (!small || figure->form == FORM_FRACTION || figure->form == FORM_PERCENT)
		return false;
	if (open) {
		struct slice outer = before;
		outer.size -= open;
		close = glance_begins(behind, ") ） ] 】 〕");
		*phrase = (struct slice){figure->numeral.at - open, open + figure->numeral.size + close};
		bool bracket = before.at[before.size - 1] == '[';
		return close && ((figure->form == FORM_CHINESE && value <= 50) || bracket || is_clause_start(outer));
	}
	if (figure->form == FORM_CHINESE && value <= 30 && is_clause_start(before) && (close = glance_begins(behind, "是 要 则")) != 0 && !glance_begins(behind, "是否")) {
		*phrase = (struct slice){figure->numeral.at, figure->numeral.size + close};
		return true;
	}
	/* ；二、… and ：1.… */
	struct slice left = glance_skip_back(before);
	bool parted = glance_ends(left, "； ; ： : 。") || (glance_ends(before, "__") && left.size);
	if (!starts && parted && (close = figure->form == FORM_CHINESE ? glance_begins(behind, "、") : glance_begins(behind, ". ．")) != 0 &&
	    width_is_han(glance_first(slice_from(behind, close))) && !numeral_char(glance_first(slice_from(behind, close)))) {
		*phrase = (struct slice){figure->numeral.at, figure->numeral.size + close};
		return true;
	}
	if (!starts)
		return figure->form == FORM_ENGLISH && is_numbered_head(figure, before, behind, phrase);
	if (figure->form == FORM_ENGLISH || figure->form == FORM_ORDINAL)
		close = glance_begins(behind, ", ： : . ， 、");
	else
		close = glance_begins(behind, "、 ． . ) ） ： ，");
	bool number_goes_on = close && width_digit(glance_first(slice_from(behind, close))) >= 0;
	if (!close || (number_goes_on && behind.at[0] != '.' && !slice_begins(behind, "、")))
		return false;
	if (slice_begins(behind, "，") && figure->form != FORM_CHINESE)
		return false;
	*phrase = (struct slice){figure->numeral.at, figure->numeral.size + close};
	return true;
}

/* 90后, 80後 */
static bool is_generation(const struct sentence *sentence, const struct figure *figure, struct slice *phrase)
{
	struct slice behind = sentence_behind(sentence, figure->numeral);
	size_t size = glance_begins(behind, "后 後");
	uint64_t value;
	if (!size)
		return false;
	*phrase = (struct slice){figure->numeral.at, figure->numeral.size + size};
	bool digits = figure->numeral.size == 2 || glance_is(figure->numeral, "八零 九零 七零 六零 零零 〇〇 五零 八〇 九〇 七〇");
	if (figure->numeral.size == 2)
		digits = decimal_is_whole(figure->value, &value) && value % 5 == 0;
	return digits && !glance_begins(slice_from(behind, size), "天 来 面 续 期 者");
}

/* 周三, 星期六: days of the week, where a Chinese digit counts nothing. */
static bool is_weekday(const struct sentence *sentence, const struct figure *figure)
{
	struct slice before = sentence_before(sentence, figure->numeral), behind = sentence_behind(sentence, figure->numeral);
	size_t joined = glance_ends(before, "、 和 至 到 - －"); /* 周五、六 */
	if (joined && before.size >= joined + 3 && numeral_char(glance_last((struct slice){before.at, before.size - joined})) && !naming_has_unit(sentence, figure))
		before.size -= joined + 3;
	size_t size = glance_ends(before, "周 週 星期 礼拜 禮拜");
	if (!size)
		return false;
	uint32_t last = glance_last((struct slice){before.at, before.size - size});
	if (numeral_char(last) || width_digit(last) >= 0)
		return false;
	return !glance_begins(behind, "次 天 回 节 節 场 場 小时 小時 年 个 個 期 课");
}

/* 老二在北京: a child by its place in the family, where nothing is counted. */
static bool is_child(const struct sentence *sentence, const struct figure *figure)
{
	struct slice before = sentence_before(sentence, figure->numeral);
	return glance_ends(before, "老") && !glance_ends(before, "养老 養老 敬老 助老 扶老 为老 為老 涉老 父老 元老 古老 长老 長老 一老") && !naming_has_unit(sentence, figure);
}

/* 4+7, 1 + 3 + N: the parts of a scheme joined by plus signs. */
static bool is_sum_of_parts(const struct sentence *sentence, const struct figure *figure, struct slice *phrase)
{
	struct slice before = sentence_before(sentence, figure->numeral), rest = sentence_behind(sentence, figure->numeral);
	if (figure->numeral.size > 2 || !glance_begins(glance_skip(rest), "+ ＋"))
		return false;
	bool starts = !before.size || !(ascii_is_letter(before.at[before.size - 1]) || strchr(".+-/", before.at[before.size - 1]));
	size_t plus, length, parts = 0;
	if (!starts)
		return false;
	while ((plus = glance_begins(glance_skip(rest), "+ ＋")) != 0) {
		struct slice part = glance_skip(slice_from(glance_skip(rest), plus));
		for (length = 0; length < part.size && (ascii_is_letter(part.at[length]) || width_digit((unsigned char)part.at[length]) >= 0); length++)
			;
		if (!length || length > 2)
			break;
		rest = slice_from(part, length);
		parts++;
	}
	*phrase = (struct slice){figure->numeral.at, (size_t)(rest.at - figure->numeral.at)};
	return parts && !glance_begins(glance_skip(rest), "= ＝ % .") && !glance_begins(rest, "个 人 名");
}

/* 2.3 at the head of a line, before words that it counts nothing of. */
static bool is_section_number(const struct sentence *sentence, const struct figure *figure)
{
	enum { LONGEST = 5 };
	if (!figure->value.scale)
		return false;
	struct slice behind = sentence_behind(sentence, figure->numeral), rest = glance_skip(behind), before = sentence_before(sentence, figure->numeral);
	/* 5.3. for itself, 下一页10.3. */
	if (figure->numeral.size <= LONGEST && (slice_is_string(behind, ".") || slice_begins(behind, ". ")) && (!before.size || glance_ends(before, "下一页 下一頁 上一页 上一頁 前一頁 前一页")))
		return true;
	if (figure->numeral.size > LONGEST || !memchr(figure->numeral.at, '.', figure->numeral.size) ||
	    glance_skip_back(sentence_before(sentence, figure->numeral)).size || naming_has_unit(sentence, figure))
		return false;
	bool capital = rest.size > 1 && rest.at[0] >= 'A' && rest.at[0] <= 'Z' && behind.size != rest.size && ascii_is_letter(rest.at[1]);
	return rest.size && behind.at[0] != '\t' && (capital || width_is_han(glance_first(rest)));
}

/* 「健康九九」: a numeral that ends a short name in quotation marks. */
static bool ends_quoted(const struct sentence *sentence, const struct figure *figure)
{
	enum { MOST = 6 };
	struct slice before = sentence_before(sentence, figure->numeral);
	unsigned count = 0;
	struct slice behind = sentence_behind(sentence, figure->numeral);
	size_t length = 0;
	uint32_t next = behind.size ? utf8_read(behind.at, &length) : 0;
	bool verb = width_is_han(next) && glance_begins(slice_from(behind, length), "” 」 』") && !naming_has_unit(sentence, figure); /* 健康七进 */
	if (!(verb || glance_begins(behind, "” 」 』")) || glance_ends(before, "第"))
		return false;
	for (; count <= MOST && before.size && width_is_han(glance_last(before)); count++)
		before.size = (size_t)(utf8_back(before.at, before.at + before.size) - before.at);
	return count && count <= MOST && glance_ends(before, "“ 「 『");
}

/* A Han character, 、, ，, a blank */
static bool is_of_saying(uint32_t code)
{
	return width_is_han(code) || code == 0x3001 || code == 0xFF0C || code == ' ';
}

/* What is quoted around a figure, where it is short, of Han characters, 、, ， and blanks; empty elsewhere. */
static struct slice short_quote(const struct sentence *sentence, const struct figure *figure)
{
	enum { MOST = 14 };
	struct slice before = sentence_before(sentence, figure->numeral), behind = sentence_behind(sentence, figure->numeral);
	const char *start = before.at + before.size;
	struct slice near = before.size > 3 * MOST + 3 ? slice_from(before, before.size - 3 * MOST - 3) : before;
	if (!near.size || !(memchr(near.at, 0xE2, near.size) || memchr(near.at, '"', near.size) || memchr(near.at, 0xE3, near.size)))
		return (struct slice){0};
	size_t count = 0, size = 0, length;
	for (; before.size && count < MOST; count++) {
		const char *last = utf8_back(before.at, start);
		uint32_t code = utf8_read(last, &length);
		if (!is_of_saying(code))
			break;
		start = last;
		before.size = (size_t)(start - before.at);
	}
	const char *close = closing_of(before);
	for (count = 0; close && size < behind.size && count < MOST; count++, size += length) {
		if (!is_of_saying(utf8_read(behind.at + size, &length)))
			break;
	}
	bool quoted = close && slice_begins(slice_from(behind, size), close);
	return quoted ? (struct slice){start, (size_t)(behind.at + size - start)} : (struct slice){start, 0};
}

/* “三年强基、五年跃升”: two parts of the same length */
static bool is_couplet(struct slice quoted)
{
	size_t half = 0;
	while (half < quoted.size && !glance_begins(slice_from(quoted, half), "、 ，"))
		half += 3;
	return half >= 9 && half <= 21 && quoted.size == 2 * half + 3 && han_count(quoted) * 3 == 2 * half;
}

/* “窗口两快 大厅双优”, “路长两巡桥长三查”: two halves of the same length, with numerals at the same place of both */
static bool is_in_halves(const struct sentence *sentence, const struct figure *figure, struct slice quoted)
{
	size_t han = han_count(quoted), places[2] = {0}, count = 0;
	for (const struct figure *other = sentence->figures; other < sentence->figures + sentence->count; other++) {
		if (other->numeral.at < quoted.at || other->numeral.at >= quoted.at + quoted.size)
			continue;
		if (count == 2 || other->numeral.size != 3 || other->form != FORM_CHINESE)
			return false;
		places[count++] = han_count((struct slice){quoted.at, (size_t)(other->numeral.at - quoted.at)});
	}
	return count == 2 && han % 2 == 0 && places[1] - places[0] == han / 2 && han >= 6 && !naming_has_unit(sentence, figure);
}

/* “黄金一小时”, “老三件”, “出门三座山，看病一条河”: a short name or a saying that a small numeral stands in */
static bool is_saying(const struct sentence *sentence, const struct figure *figure, struct slice *phrase)
{
	enum { MOST = 15 };
	struct slice quoted = short_quote(sentence, figure);
	if (!quoted.size)
		return false;
	struct slice behind = sentence_behind(sentence, figure->numeral);
	bool counts = glance_begins(behind, "人 名 位 个 個 元 块 塊 万 萬 百 千 十 次 折 成 倍 分之 岁 歲");
	bool named = quoted.at < figure->numeral.at && quoted.size <= MOST && quoted.size > figure->numeral.size + 3 && han_count(quoted) * 3 == quoted.size &&
	             !glance_begins(quoted, "共 仅 僅 只 约 約 近 超 达 達 有 增 减 減 降 升 提 翻 前 第 每 不 少 多 满 滿 了 零 一 二 两 兩 三 四 五 六 七 八 九 十");
	*phrase = quoted;
	if (is_couplet(quoted) || is_in_halves(sentence, figure, quoted))
		return !counts;
	return named && (!counts || glance_begins(quoted, "老 新"));
}

/* 一抓纪律，二抓作风: numbers in their order, each before the same verb at the head of its clause */
static bool is_enumerated(const struct sentence *sentence, const struct figure *figure, struct slice *phrase)
{
	struct slice behind = sentence_behind(sentence, figure->numeral);
	if (sentence->count < 2 || behind.size < 3 || !width_is_han(glance_first(behind)) ||
	    !is_clause_start(sentence_before(sentence, figure->numeral)) || naming_has_unit(sentence, figure))
		return false;
	*phrase = (struct slice){figure->numeral.at, 6};
	for (const struct figure *other = sentence->figures; other < sentence->figures + sentence->count; other++) {
		bool next = other->numeral.size == 3 && other->form == FORM_CHINESE && other != figure && is_clause_start(sentence_before(sentence, other->numeral));
		struct slice rest = sentence_behind(sentence, other->numeral);
		uint64_t a, b;
		if (next && rest.size >= 3 && memcmp(rest.at, behind.at, 3) == 0 && decimal_is_whole(figure->value, &a) && decimal_is_whole(other->value, &b) && (a + 1 == b || b + 1 == a))
			return true;
	}
	return false;
}

static bool find_form(const struct sentence *sentence, size_t i, struct slice quoted, bool slogan, struct slice *phrase)
{
	const struct figure *figure = &sentence->figures[i];
	if (slogan && quoted.size >= figure->numeral.size) {
		*phrase = quoted;
		return true;
	}
	bool arabic = figure->form == FORM_ARABIC, chinese = figure->form == FORM_CHINESE;
	*phrase = figure->numeral;
	if (arabic && (is_section_number(sentence, figure) || (is_day_of_event(figure->numeral) && !naming_has_unit(sentence, figure))))
		return true;
	if ((chinese && ends_quoted(sentence, figure)) || (arabic && is_sum_of_parts(sentence, figure, phrase)))
		return true;
	if (is_mark(sentence, figure, phrase) || (figure->numeral.size <= 2 && mark_find(sentence, i, phrase)) || is_generation(sentence, figure, phrase))
		return true;
	return is_han_digit(figure) && (is_in_step(sentence, i, phrase) || is_saying(sentence, figure, phrase) || is_enumerated(sentence, figure, phrase));
}

/* 三元五角, 十块八角, 四周三天: an amount in parts that a word stands in. */
static bool is_part_of_amount(const struct sentence *sentence, struct slice phrase)
{
	size_t length, unit = glance_ends(phrase, "元 角 周");
	struct slice behind = sentence_behind(sentence, phrase), before = sentence_before(sentence, phrase);
	if (!unit || phrase.size != 2 * unit)
		return false;
	if (glance_ends(phrase, "角"))
		return glance_ends(before, "元 块 塊 圆 圓 元零 块零") != 0;
	struct slice joined = slice_from(behind, glance_begins(behind, "零 又 和"));
	uint32_t next = joined.size ? utf8_read(joined.at, &length) : 0;
	return next && numeral_char(next) && (glance_ends(phrase, "周") ? glance_begins(slice_from(joined, length), "天 小时 小時") : glance_begins(slice_from(joined, length), "角 毛 分")) != 0;
}

void phrase_fill(struct sentence *sentence)
{
	const struct lexicon *lexicon = sentence->passage->lexicon;
	for (size_t i = 0; i < sentence->count; i++) {
		struct figure *figure = &sentence->figures[i];
		const struct phrase_row *row = NULL;
		struct slice phrase;
		if (figure->dropped)
			continue;
		bool digit = is_han_digit(figure);
		if ((digit && (is_weekday(sentence, figure) || is_child(sentence, figure))) || (figure->form == FORM_CHINESE && person_holds(sentence, figure))) {
			figure->dropped = true;
			continue;
		}
		struct slice quoted = quoted_from(sentence, figure->numeral);
		bool slogan = quoted.size && is_slogan(sentence, figure, quoted);
		bool found = (lexicon->pattern_count && find_pattern(sentence, figure, &phrase, &row)) || find_phrase(sentence, figure, &phrase, &row);
		found = found && !(row->kind == KIND_NONE && figure->form == FORM_CHINESE && is_part_of_amount(sentence, phrase));
		if (found && row->kind == KIND_COUNTED)
			continue;
		if (found && !(slogan && row->kind == KIND_LABEL && quoted.size > phrase.size)) {
			apply(sentence, i, phrase, row->kind);
			figure_rule(figure, "phrase", row->phrase);
		} else if (find_form(sentence, i, quoted, slogan, &phrase)) {
			apply(sentence, i, phrase, KIND_LABEL);
			figure_rule(figure, "phrase", slice_of("by its form"));
		}
	}
	sentence_compact(sentence);
}
