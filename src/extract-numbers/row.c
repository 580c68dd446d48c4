#include "extract-numbers/row.h"

#include "extract-numbers/glance.h"
#include "extract-numbers/table.h"
#include "text/sentence.h"

/* A head without the unit in brackets that ends it. */
static struct slice without_unit(struct slice head)
{
	head = sentence_trim(head);
	for (size_t at = head.size; at-- > 0;)
		if (glance_begins(slice_from(head, at), "( （ [ 【"))
			return sentence_trim((struct slice){head.at, at});
	return head;
}

static bool is_digit(struct slice text, size_t at)
{
	return at < text.size && text.at[at] >= '0' && text.at[at] <= '9';
}

/* The year that a head names, with its month: 2023, 2023-06; a slice without `at`. */
static struct slice period_of(struct sentence *sentence, struct slice head)
{
	for (size_t at = 0; at + 4 <= head.size; at++) {
		if (is_digit(head, at + 4) || (at > 0 && is_digit(head, at - 1)) || !glance_begins(slice_from(head, at), "19 20"))
			continue;
		if (!is_digit(head, at + 2) || !is_digit(head, at + 3))
			continue;
		struct slice year = {head.at + at, 4}, rest = slice_from(head, at + 4);
		size_t skip = glance_begins(rest, "年");
		rest = slice_from(rest, skip);
		size_t digits = is_digit(rest, 0) + (is_digit(rest, 0) && is_digit(rest, 1));
		if (!skip || !digits || !glance_begins(slice_from(rest, digits), "月"))
			return year;
		const struct slice parts[] = {year, slice_of(digits == 1 ? "-0" : "-"), {rest.at, digits}};
		return arena_join(&sentence->arena, parts, 3);
	}
	return (struct slice){0};
}

static size_t find(struct slice text, struct slice words)
{
	for (size_t at = 0; at < text.size; at++)
		if (glance_begins_list(slice_from(text, at), words))
			return at;
	return text.size;
}

/* What a change in the head is measured against: 同比, on 2021. */
static struct slice base_of(struct sentence *sentence, struct slice head)
{
	size_t at = find(head, GLANCE_LIST("同比 环比 環比"));
	if (at < head.size)
		return (struct slice){head.at + at, strlen("同比")};
	at = find(head, GLANCE_LIST("on_ over_ from_ vs_ 比 较 較"));
	return at < head.size ? period_of(sentence, slice_from(head, at)) : (struct slice){0};
}

static bool is_change(struct slice head)
{
	return find(head, GLANCE_LIST("增长 增長 增幅 增减 增減 涨幅 漲幅 增速 变动 變動 变化 變化 change Change growth Growth increase Increase")) < head.size;
}

static void fill_one(struct sentence *sentence, struct figure *figure, struct slice row)
{
	struct slice column = sentence_trim(table_column_head(sentence, figure)), plain = without_unit(column);
	bool change = is_change(column);
	struct slice period = change ? (struct slice){0} : period_of(sentence, column);
	if (!period.size)
		period = period_of(sentence, row);
	figure->item = arena_join(&sentence->arena, (struct slice[]){without_unit(row), slice_of(plain.size ? " " : ""), plain}, 3);
	figure->period = period;
	figure->base = change ? base_of(sentence, column) : (struct slice){0};
	figure->change = !change ? CHANGE_NONE : figure->value.negative ? CHANGE_DECREASE : CHANGE_INCREASE;
	figure->scope = (struct slice){0};
	figure->flags &= ~(unsigned)(FLAG_INHERITED_ITEM | FLAG_INHERITED_BASE | FLAG_RELATIVE_PERIOD);
	if (!period.size && glance_begins_word(column, "this_week this_month this_quarter this_year last_week last_month last_quarter last_year previous_week previous_month previous_quarter previous_year"))
		figure->flags |= FLAG_RELATIVE_PERIOD;
}

void row_fill(struct sentence *sentence)
{
	if (!sentence->table.head.size || (sentence->table.head.at <= sentence->text.at && sentence->text.at < sentence->table.head.at + sentence->table.head.size))
		return;
	struct slice row = table_row_head(sentence);
	for (size_t i = 0; i < sentence->count; i++) {
		struct figure *figure = &sentence->figures[i];
		if (kind_is_statistic(figure->kind) && figure->raw.at >= row.at + row.size)
			fill_one(sentence, figure, sentence_trim(row));
	}
}
