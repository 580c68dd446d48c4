#include "extract-numbers/table.h"

#include "base/utf8.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/unit.h"
#include "extract-numbers/unit-table.h"
#include "text/numeral.h"
#include "text/sentence.h"
#include "text/width.h"

/* A unit with the power of ten before it: 万元. */
struct head_unit {
	const struct unit_row *row;
	unsigned power;
};

/* The multipliers that a text begins with; *text moves behind them. */
static unsigned take_power(struct slice *text)
{
	unsigned power = 0;
	size_t length, size;
	const struct numeral_char *row;
	while (text->size && (row = numeral_char(utf8_read(text->at, &length))) != NULL && (row->part == NUMERAL_BIG || (row->part == NUMERAL_SMALL && row->value > 1))) {
		power += row->value;
		*text = slice_from(*text, length);
	}
	if ((size = glance_begins(*text, "100_million_")) != 0)
		power = 8;
	else if ((size = glance_begins(*text, "10,000_ 10_thousand_ 10000_ 10_000_")) != 0)
		power = 4;
	else if ((size = glance_begins(*text, "100,000_ 100_thousand_")) != 0)
		power = 5;
	else if ((size = glance_begins(*text, "'000_ ’000_ '000 ’000 000_ 1,000_ thousand_ thousands_of_")) != 0)
		power = 3;
	else if ((size = glance_begins(*text, "million_ millions_of_ m_ mn_")) != 0)
		power = 6;
	else if ((size = glance_begins(*text, "billion_ bn_")) != 0)
		power = 9;
	*text = slice_from(*text, size);
	return power;
}

/* The unit that a text is from its start on. */
static bool read_unit(const struct sentence *sentence, struct slice text, struct head_unit *unit)
{
	text = sentence_trim(text);
	size_t size, sign = glance_begins(text, "£ $ € US$ HK$ NT$ ¥ RMB"), skip;
	struct slice rest = text;
	size_t name = glance_begins(rest, "新臺幣 新台幣 新台币 人民币 人民幣 港币 港幣");
	rest = slice_from(rest, name);
	unit->power = take_power(&rest);
	unit->row = sign ? NULL : unit_find(sentence->passage->lexicon, rest, &size);
	if (unit->row && name && unit->row->yuan) { /* 新臺幣百萬元 */
		struct slice code = slice_of(glance_begins(text, "新") ? "TWD" : glance_begins(text, "港") ? "HKD" : "CNY");
		const struct unit_row *row = unit_find(sentence->passage->lexicon, code, &size);
		unit->row = row ? row : unit->row;
	}
	if (unit->row)
		return true;
	if (!sign || !(unit->row = unit_find_sign(sentence->passage->lexicon, (struct slice){text.at, sign})))
		return false;
	rest = slice_from(text, sign);
	if ((skip = glance_begins(rest, "'000 ’000 000")) != 0 && (rest.size == skip || width_digit((unsigned char)rest.at[skip]) < 0))
		unit->power = 3; /* £000) */
	else if ((skip = glance_begins(rest, "m bn k")) != 0 && (rest.size == skip || !width_is_letter((unsigned char)rest.at[skip])))
		unit->power = *rest.at == 'm' ? 6 : *rest.at == 'b' ? 9 : 3;
	else {
		struct slice named = glance_skip(rest); /* € million) */
		size_t word = glance_begins_word(named, "million billion thousand");
		unit->power = word ? (*named.at == 'm' ? 6 : *named.at == 'b' ? 9 : 3) : take_power(&rest);
	}
	return true;
}

/* The unit in the last brackets of a head, or the % that it ends with. */
static bool unit_of_head(const struct sentence *sentence, struct slice head, struct head_unit *unit)
{
	head = sentence_trim(head);
	for (size_t at = head.size; at-- > 0;) {
		size_t open = glance_begins(slice_from(head, at), "( （ [ 【");
		if (!open)
			continue;
		struct slice inner = slice_from(head, at + open);
		return read_unit(sentence, inner, unit);
	}
	size_t size = glance_ends(head, "% ％");
	if (!size)
		return false;
	return read_unit(sentence, slice_from(head, head.size - size), unit);
}

/* 单位：万元 in a line. */
static bool unit_said(const struct sentence *sentence, struct slice note, struct head_unit *unit)
{
	for (size_t at = 0; at < note.size; at++) {
		size_t size = glance_begins(slice_from(note, at), "单位：_ 單位：_ 单位： 單位： 单位: 單位: Unit:_ Units:_ unit:_ In_ in_");
		if (size && read_unit(sentence, slice_from(note, at + size), unit))
			return true;
	}
	return false;
}

/* The unit of a line before the table. */
static bool unit_of_note(const struct sentence *sentence, struct slice note, struct head_unit *unit)
{
	if (unit_said(sentence, note, unit))
		return true;
	/* 表一：服務量（千人次）, but not (week 44) */
	return glance_ends(sentence_trim(note), ") ）") && unit_of_head(sentence, note, unit) && unit->row->kind != KIND_DURATION;
}

/* Cell `index` of a line. */
static struct slice cell_of(struct slice line, char separator, size_t index)
{
	size_t from = 0;
	if (separator == '|') {
		line = sentence_trim(line);
		from = line.size && line.at[0] == '|';
	}
	for (size_t at = from;; at++) {
		if (at < line.size && line.at[at] != separator)
			continue;
		if (!index--)
			return (struct slice){line.at + from, at - from};
		if (at >= line.size)
			return (struct slice){line.at, 0};
		from = at + 1;
	}
}

/* The row from the start of its line: empty first cells count. */
static struct slice whole_row(const struct sentence *sentence)
{
	const char *start = sentence->text.at;
	while (start > sentence->passage->text.at && start[-1] != '\n')
		start--;
	return (struct slice){start, (size_t)(sentence->text.at + sentence->text.size - start)};
}

static size_t index_of(struct slice row, char separator, const char *at)
{
	size_t index = 0;
	if (separator == '|')
		row = sentence_trim(row);
	for (const char *byte = row.at + (separator == '|' && row.size && row.at[0] == '|'); byte < at; byte++)
		index += *byte == separator;
	return index;
}

/* Gives a bare number what its heads say. */
static void apply(struct figure *figure, struct head_unit unit, struct slice yuan)
{
	if (!decimal_shift(&figure->value, unit.power))
		return;
	if (unit.row->has_factor && unit.row->kind != KIND_PERCENT)
		decimal_multiply(figure->value, unit.row->factor, &figure->value);
	figure->unit_row = unit.row;
	figure->unit = unit.row->yuan ? yuan : unit.row->unit;
	figure_rule(figure, "head", unit.row->unit);
}

/* The cell of a row in the column whose head says that it holds units. */
static struct slice unit_cell(const struct table_line *table, struct slice row)
{
	for (size_t index = 0; cell_of(table->head, table->separator, index).at != table->head.at || index == 0; index++) {
		struct slice head = sentence_trim(cell_of(table->head, table->separator, index));
		if (head.size && glance_is(head, "单位 單位 计量单位 Unit unit Units"))
			return cell_of(row, table->separator, index);
		if (index > 40)
			break;
	}
	return (struct slice){0};
}

static void fill_one(struct sentence *sentence, struct slice row, struct figure *figure)
{
	const struct table_line *table = &sentence->table;
	size_t index = index_of(row, table->separator, figure->raw.at);
	struct slice head = cell_of(table->head, table->separator, index), first = cell_of(row, table->separator, 0);
	struct slice own = sentence_trim(cell_of(row, table->separator, index));
	struct slice cell = unit_cell(table, row);
	struct head_unit unit;
	if (own.size != figure->raw.size && !glance_is(own, "") && figure->raw.size + 1 < own.size)
		return; /* a number within words */
	if (glance_begins(sentence_trim(head), "序号 序號 编号 編號 No. 代码 代碼")) {
		figure->kind = KIND_IDENTIFIER;
		return;
	}
	if (glance_ends(sentence_trim(head), "排名 名次 位次 排位") || glance_is(sentence_trim(head), "Rank rank Ranking")) {
		figure->kind = KIND_RANK;
		return;
	}
	bool own_unit = unit_of_head(sentence, head, &unit) || (cell.size && figure->raw.at > cell.at && read_unit(sentence, cell, &unit)) || (index && unit_of_head(sentence, first, &unit));
	/* the corner of the table speaks for the columns that have no unit */
	if (!own_unit && index && !glance_ends(sentence_trim(head), "% ％ 率 幅 比 比重") && !cell.size)
		own_unit = unit_of_head(sentence, cell_of(table->head, table->separator, 0), &unit);
	if (own_unit)
		apply(figure, unit, sentence->passage->settings->yuan);
	else if (cell.size && figure->raw.at > cell.at && glance_is(sentence_trim(cell), "10,000 10000 万 萬"))
		decimal_shift(&figure->value, 4);
	else if (!cell.size && !glance_ends(sentence_trim(head), "率 比 比重 幅 年份 人数 户数 个数 家数 次数") && (unit_of_note(sentence, table->note, &unit) || unit_said(sentence, table->head, &unit)))
		apply(figure, unit, sentence->passage->settings->yuan);
}

void table_fill(struct sentence *sentence)
{
	if (!sentence->table.head.size)
		return;
	struct slice row = whole_row(sentence);
	struct slice cell = unit_cell(&sentence->table, row);
	for (size_t i = 0; i < sentence->count; i++) {
		struct figure *figure = &sentence->figures[i];
		if (cell.size && figure->raw.at >= cell.at && figure->raw.at < cell.at + cell.size)
			figure->dropped = true; /* 10,000 tons as a unit */
		else if (figure->kind == KIND_NONE && !figure->unit_row && !figure->ordinal && figure->form == FORM_ARABIC)
			fill_one(sentence, row, figure);
	}
	sentence_compact(sentence);
}

struct slice table_row_head(const struct sentence *sentence)
{
	return cell_of(whole_row(sentence), sentence->table.separator, 0);
}

struct slice table_column_head(const struct sentence *sentence, const struct figure *figure)
{
	char separator = sentence->table.separator;
	return cell_of(sentence->table.head, separator, index_of(whole_row(sentence), separator, figure->raw.at));
}
