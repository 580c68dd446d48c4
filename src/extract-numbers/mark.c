#include "extract-numbers/mark.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/naming.h"
#include "text/numeral.h"
#include "text/width.h"

enum { LONGEST = 2, FARTHEST_MARK = 6 }; /* digits of a mark; bytes of what stands around them */

/* What a number behind which it stands counts, or joins to the next, without being a unit. */
#define COUNTED "月 年 日 时 時 点 點 号 號 余 餘 多 来 來 比 倍 成 折 届 屆 级 級 楼 樓 层 層 至"
#define JOINED "到 和 或 与 與 以 万 萬 亿 億 千 百 大 省 市 县 區 区 国 國 分 度 中 名 人 岁 歲"

static bool is_small(const struct figure *figure)
{
	return figure->form == FORM_ARABIC && figure->numeral.size <= LONGEST && ascii_is_digits(figure->numeral) && !figure->has_value_to;
}

/* Do words begin here, and no number? */
static bool words_begin(struct slice rest)
{
	uint32_t first = glance_first(glance_skip(rest));
	return width_is_letter(first) || (width_is_han(first) && !numeral_char(first));
}

/* A number between spaces, or at the start of the sentence, and Han that it does not count. */
static bool is_bare(const struct sentence *sentence, const struct figure *figure)
{
	struct slice before = sentence_before(sentence, figure->numeral), behind = sentence_behind(sentence, figure->numeral), rest = glance_skip(behind);
	if (!is_small(figure) || (before.size && before.at[before.size - 1] != ' ') || !width_is_han(glance_first(rest)) || numeral_char(glance_first(rest)))
		return false;
	return !glance_begins(rest, COUNTED) && !glance_begins(rest, JOINED) && !naming_has_unit(sentence, figure);
}

/* The mark of the number before this one in a list (1、 before 2、)? */
static bool has_last(const struct sentence *sentence, size_t i)
{
	const struct figure *figure = &sentence->figures[i];
	for (size_t last = i; last-- > 0;) {
		const struct figure *other = &sentence->figures[last];
		if (!other->dropped && other->kind == KIND_LABEL && is_small(other) && other->raw.size <= other->numeral.size + FARTHEST_MARK)
			return other->value.coefficient + 1 == figure->value.coefficient;
	}
	return false;
}

/* Does the number before or behind, one less or one more, stand between spaces too? */
static bool has_neighbour(const struct sentence *sentence, size_t i)
{
	const struct figure *figure = &sentence->figures[i];
	bool next = i + 1 < sentence->count && figure[1].value.coefficient == figure->value.coefficient + 1 && is_bare(sentence, &figure[1]);
	return next || (i && figure[-1].value.coefficient + 1 == figure->value.coefficient && is_bare(sentence, &figure[-1]));
}

/* 上一页 1 2 3 下一页 */
static bool is_page(const struct sentence *sentence, const struct figure *figure)
{
	struct slice before = glance_skip_back(sentence_before(sentence, figure->numeral)), behind = glance_skip(sentence_behind(sentence, figure->numeral));
	bool between = glance_ends(before, "页 頁 】 ] > « » Next Previous Prev First") || width_digit(glance_last(before)) >= 0;
	bool ends = !behind.size || glance_begins(behind, "下 末 尾 … . > » 页 【 [ Next Last") || width_digit(glance_first(behind)) >= 0;
	return between && ends && (slice_holds(sentence->text, "下一页") || slice_holds(sentence->text, "下一頁") || slice_holds(sentence->text, "上一页") || slice_holds(sentence->text, "上一頁") || slice_holds(sentence->text, "Next »") || slice_holds(sentence->text, "« Prev") || slice_holds(sentence->text, "Previous 1"));
}

bool mark_find(const struct sentence *sentence, size_t i, struct slice *mark)
{
	const struct figure *figure = &sentence->figures[i];
	if (!is_small(figure))
		return false;
	struct slice before = sentence_before(sentence, figure->numeral), behind = sentence_behind(sentence, figure->numeral);
	bool starts = !before.size, spaced = starts || before.at[before.size - 1] == ' ';
	size_t open = glance_ends(before, "( （"), close = glance_begins(behind, ") ） 、 ． . ： ，");
	if (!spaced && !close)
		return false;
	*mark = (struct slice){figure->numeral.at - open, open + figure->numeral.size + close};
	if (open)
		return glance_begins(behind, ") ）") && has_last(sentence, i);
	if (close && words_begin(slice_from(behind, close))) {
		if (starts) /* 3，服务水平很差 */
			return slice_begins(behind, "，") && width_is_han(glance_first(slice_from(behind, close)));
		return (spaced || glance_ends(before, "； ; 。 ， , ： : ！ ？ ) ）")) && has_last(sentence, i);
	}
	*mark = figure->numeral;
	if (!spaced)
		return false;
	if (is_bare(sentence, figure))
		return (starts && behind.at[0] == ' ') || has_last(sentence, i) || has_neighbour(sentence, i);
	return is_page(sentence, figure);
}
