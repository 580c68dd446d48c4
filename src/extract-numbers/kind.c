#include "extract-numbers/kind.h"

#include "base/utf8.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/ordinal.h"
#include "extract-numbers/span.h"
#include "extract-numbers/unit-table.h"
#include "extract-numbers/word-table.h"
#include "text/width.h"

static bool is_one(const struct figure *figure)
{
	return figure->value.coefficient == 1 && figure->value.scale == 0 && !figure->has_value_to;
}

/* 一支队伍 says no more than "a team". */
static bool is_article(const struct sentence *sentence, const struct figure *figure)
{
	struct slice before = glance_skip_back(sentence_before(sentence, figure->whole));
	if (!is_one(figure) || figure->form != FORM_CHINESE || figure->qualifier || figure->ordinal)
		return false;
	if (figure->unit_row && figure->kind != KIND_COUNT)
		return figure->kind == KIND_MEASURE && glance_is(figure->unit, "[yd_i]");
	return !glance_ends(before, "仅 僅 仅有 僅有 只 只有 共 唯一 唯一的 共有 仅仅 仅为 只剩 合计 计");
}

/* Does a decimal stand before "out of"? Then the rest is the scale. */
static bool is_score(const struct sentence *sentence, struct slice before)
{
	(void)sentence;
	before = glance_skip_back((struct slice){before.at, before.size - strlen("out of")});
	size_t digits = 0;
	while (digits < before.size && width_digit((unsigned char)before.at[before.size - digits - 1]) >= 0)
		digits++;
	return digits && digits < before.size && before.at[before.size - digits - 1] == '.';
}

/* 1000, 10万, 1 million */
static bool is_round(struct decimal value)
{
	uint64_t number;
	if (!decimal_is_whole(value, &number) || number < 100)
		return false;
	while (number % 10 == 0)
		number /= 10;
	return number == 1;
}

/* （千人次） at the end of a line: what its numbers are counted in. */
static bool is_unit_alone(const struct sentence *sentence, const struct figure *figure)
{
	return figure->bare && figure->unit_row && glance_ends(sentence_before(sentence, figure->raw), "( （") && glance_is(glance_skip_back(sentence_behind(sentence, figure->raw)), ") ）");
}

/* A number that other words make a denominator, not a statement: 每千人, per 1,000. */
static bool is_denominator(const struct sentence *sentence, const struct figure *figure)
{
	struct slice before = glance_skip_back(sentence_before(sentence, figure->raw));
	/* 6.1/10万 */
	bool below = glance_ends(before, "/ ／") && before.size > 1 && width_digit((unsigned char)before.at[before.size - 2]) >= 0 && is_round(figure->value);
	if (is_unit_alone(sentence, figure))
		return true;
	if (glance_ends_word(before, "unit: units:") || glance_ends(before, "单位： 单位: 單位： 單位:"))
		return true;
	bool every = below || glance_ends(before, "每") || glance_ends_word(before, "per every for_every each_of");
	/* 4.6 out of 5 */
	if (glance_ends_word(before, "out_of") && !figure->unit_row && is_score(sentence, before))
		return true;
	if (!every || (figure->unit_row && figure->unit_row->kind == KIND_DURATION))
		return false;
	return true;
}

/* Does the sentence speak of people before the figure? */
static bool names_people(const struct sentence *sentence, const struct figure *figure)
{
	struct slice before = sentence_before(sentence, figure->raw);
	for (size_t at = 0; at < before.size; at++)
		if ((!at || before.at[at - 1] == ' ') &&
		    glance_begins_word(slice_from(before, at), "people patients residents guests members workers volunteers adults women men visitors nurses doctors employees students teachers farmers whom customers readers"))
			return true;
	return false;
}

/* A word with a capital that a text ends with; what stands before it. */
static bool take_name(struct slice *text)
{
	struct slice word = glance_word_back(*text);
	bool capital = word.size > 1 && word.at[0] >= 'A' && word.at[0] <= 'Z';
	if (capital)
		*text = glance_skip_back((struct slice){text->at, (size_t)(word.at - text->at)});
	return capital;
}

/* Ruth Sandoval, 67, and her grandson, 8, died: an age beside the person. */
static bool is_beside_person(const struct sentence *sentence, const struct figure *figure)
{
	struct slice before = sentence_before(sentence, figure->whole), behind = sentence_behind(sentence, figure->raw);
	if (!glance_ends(before, ",_") || !glance_begins(behind, ",_") || width_digit((unsigned char)behind.at[2]) >= 0)
		return false;
	before.size -= 2;
	if (glance_ends_word(before, "son daughter grandson granddaughter mother father wife husband girl boy man woman brother sister child baby grandmother grandfather patient driver widow"))
		return true;
	if (glance_begins_word(slice_from(behind, 2), "and or") && !glance_begins_word(slice_from(behind, 2), "and_his and_her and_their"))
		return false;
	return take_name(&before) && (glance_ends_word(before, "mr mrs ms dr patient") || glance_ends(before, "Mr. Mrs. Ms. Dr.") || take_name(&before) || !before.size);
}

/* a child under 11, people over 75; the oldest is 58; the average age of directors is 54.2 */
static bool is_age_of(const struct sentence *sentence, const struct figure *figure, struct slice near)
{
	enum { NEAR = 70 };
	struct slice rest = glance_skip(sentence_behind(sentence, figure->raw));
	if (glance_ends_word(near, "oldest_is oldest_was youngest_is youngest_was oldest_is_only youngest_is_only youngest_was_only oldest_being youngest_being"))
		return true;
	struct slice far = near.size > NEAR ? slice_from(near, near.size - NEAR) : near;
	bool mean = slice_holds(far, "verage age of ") || slice_holds(far, "mean age of ") || slice_holds(far, "median age of ");
	if (mean && glance_ends_word(near, "is was are were reached stood_at"))
		return true;
	size_t size = glance_ends_word(near, "over under above below");
	struct slice person = glance_skip_back((struct slice){near.at, near.size - size});
	bool people = size && glance_ends_word(person, "child children infants babies people persons adults women men girls boys residents patients those anyone everyone kids pupils citizens workers staff members cadres masses");
	return people && (!rest.size || !width_is_letter((unsigned char)rest.at[0]) || glance_begins_word(rest, "and or in at is are was were who with by for from to of account accounted make made can will receive received had have has free"));
}

/* aged 35 to 64, the over-75s, 65 or older */
static bool is_age(const struct sentence *sentence, struct figure *figure)
{
	struct slice before = glance_skip_back(sentence_before(sentence, figure->whole)), behind = sentence_behind(sentence, figure->raw), rest = glance_skip(behind);
	uint64_t value;
	bool bare = !figure->unit_row || glance_is(figure->unit, "s");
	if (figure->form > FORM_ENGLISH || !decimal_is_whole((struct decimal){figure->value.coefficient, 0, false}, &value))
		return false;
	struct slice near = sentence_before(sentence, figure->raw);
	near = glance_skip_back(near);
	if (bare && value >= 1 && value <= 1100 && (is_beside_person(sentence, figure) || is_age_of(sentence, figure, near)))
		return true;
	bool aged = glance_ends_word(before, "aged age ages aged_between ages_between age_of ages_of age_is age_was aged_from ages_from years_of_age_and") || glance_ends_word(near, "aged age ages age_of");
	if (bare && aged)
		return true;
	/* under 18s: the s is a plural */
	if (figure->unit_row && slice_is_string(figure->unit, "s") && figure->raw.at[figure->raw.size - 1] == 's' && glance_ends_word(near, "over under over- under-")) {
		figure->raw.size--;
		return true;
	}
	if (!figure->unit_row && slice_begins(behind, "s") && glance_ends_word(near, "over under over- under- the_over the_under"))
		return true;
	if (bare && glance_begins_word(rest, "or_older and_older or_younger and_younger or_over"))
		return true;
	if (bare && glance_begins_word(rest, "and_over or_under and_under or_above and_above") && value >= 1 && value <= 110 && glance_ends_word(near, "residents people those adults patients women men children persons citizens seniors voters"))
		return true;
	if (bare && glance_ends_word(before, "median_age_was median_age_of average_age_is average_age_was average_age_of mean_age_of mean_age_was average_age median_age mean_age guests_is pupils_aged turned turns who_is"))
		return value >= 1 && value <= 130;
	/* half of our patients are over 80 */
	bool alone = !rest.size || strchr(".,;)", rest.at[0]);
	if (bare && alone && value >= 10 && value <= 110 && glance_ends_word(before, "are is were was") && glance_ends_word(near, "over under") &&
	    figure->value.scale == 0 && names_people(sentence, figure))
		return true;
	/* a child aged six months to three years */
	if (figure->unit_row && figure->unit_row->kind == KIND_DURATION && glance_is(figure->unit, "a mo") && (aged || glance_ends_word(near, "under_the_age_of aged_under aged_over children_under children_over infants_under babies_under")))
		return true;
	return false;
}

/* Chinese spans of life: 7个月大 is in the units; 出生…7个月 is not. */
static enum kind times_kind(const struct sentence *sentence, struct figure *figure)
{
	struct slice behind = glance_skip(sentence_behind(sentence, figure->raw)), before = glance_skip_back(sentence_before(sentence, figure->whole));
	bool more = glance_begins_word(behind, "the as more higher larger greater faster that what its their those less bigger longer likely heavier lower revenue earnings ebitda sales turnover income gdp last_year_s") != 0;
	bool decimal = figure->value.scale != 0;
	(void)before;
	if (!more && !decimal)
		return KIND_COUNT;
	figure->unit = slice_of("x");
	return KIND_MULTIPLE;
}

static enum kind unit_kind(struct sentence *sentence, struct figure *figure)
{
	if (slice_is_string(figure->unit, "次") && glance_ends_word(figure->raw, "times"))
		return times_kind(sentence, figure);
	if (figure->unit_row->kind == KIND_DURATION && span_frames(sentence, figure))
		return KIND_DATE;
	return figure->unit_row->kind;
}

/* up 4 points, where the sentence speaks of percent. */
static bool take_points(const struct sentence *sentence, struct figure *figure)
{
	struct slice behind = sentence_behind(sentence, figure->raw), rest = glance_skip(behind);
	size_t size = glance_begins_word(rest, "points point");
	if (!size || glance_begins_word(glance_skip(slice_from(rest, size)), "ahead of_the_index in_the_league") || !memchr(sentence->text.at, '%', sentence->text.size))
		return false;
	figure->raw.size += behind.size - rest.size + size;
	figure->unit = slice_of("pp");
	return true;
}

static enum kind kind_of(struct sentence *sentence, struct figure *figure)
{
	enum kind ordinal;
	if (is_age(sentence, figure)) {
		if (!figure->unit_row || slice_is_string(figure->unit, "s"))
			figure->unit = slice_of("a");
		return KIND_AGE;
	}
	switch (figure->form) {
	case FORM_PERCENT:
		return KIND_PERCENT;
	case FORM_MULTIPLE:
		if (glance_begins_word(figure->raw, "twice thrice") && !glance_begins_word(glance_skip(sentence_behind(sentence, figure->raw)), "the as that what its their last those his her our normal usual average")) {
			figure->unit = slice_of("次");
			return KIND_COUNT;
		}
		figure->unit = slice_of(figure->word == WORD_HALVED ? "" : "x");
		return figure->word == WORD_HALVED ? KIND_RATIO : KIND_MULTIPLE;
	case FORM_DOTTED:
	case FORM_LONG:
		return KIND_IDENTIFIER;
	case FORM_CIRCLED:
		return KIND_LABEL;
	default:
		break;
	}
	if ((ordinal = ordinal_kind(sentence, figure)) != KIND_NONE)
		return ordinal;
	if (figure->unit_row)
		return unit_kind(sentence, figure);
	if (take_points(sentence, figure))
		return KIND_PERCENT;
	return figure->form == FORM_FRACTION ? KIND_RATIO : KIND_COUNT;
}

/* Is a word that looks like a number none after all? */
static bool is_no_number(const struct sentence *sentence, const struct figure *figure)
{
	struct slice before = glance_skip_back(sentence_before(sentence, figure->raw)), behind = sentence_behind(sentence, figure->raw), rest = glance_skip(behind);
	if (figure->bare && figure->form <= FORM_CHINESE && figure->kind != KIND_RANK && figure->kind != KIND_PERCENT && figure->kind != KIND_RATIO && figure->kind != KIND_DURATION) {
		bool big = figure->value.coefficient >= 10000;
		if (!figure->unit_row && figure->kind == KIND_COUNT && !figure->qualifier && !figure->indefinite)
			return true;
		if (big && !figure->qualifier && !figure->indefinite && !glance_ends(before, "上 近 超 过 過 逾 达 達 破"))
			return true;
	}
	/* 十折 is the full price */
	if (figure->kind == KIND_PERCENT && glance_ends(figure->raw, "折") && figure->value.coefficient == 100 && !figure->value.scale)
		return true;
	if (figure->form == FORM_MULTIPLE && figure->word == WORD_MULTIPLE && glance_begins_word(figure->raw, "double triple quadruple") && !glance_ends_word(before, "to will nearly almost than about would could may can more_than") && !glance_begins_word(rest, "the that those its their last"))
		return true;
	/* this one, the red one */
	if (figure->form == FORM_ENGLISH && is_one(figure) && !figure->value.negative && figure->kind == KIND_COUNT && !figure->qualifier) {
		bool noun = rest.size && width_is_letter((unsigned char)rest.at[0]) && !glance_begins_word(rest, "is was has had who that which can could should may might must will would and or but in on at to for from by with as of if than when where not you we they he she it i does did were are be been");
		return !noun || glance_ends_word(before, "the this that another each every any which no some only_the");
	}
	if (figure->form == FORM_FRACTION && figure->bare && !figure->unit_row && figure->numeral.size == 3 && !glance_begins(behind, "数 數"))
		return !glance_ends(before, "近 过 一"); /* 半 */
	return false;
}

static void settle(struct figure *figure)
{
	if (figure->kind == KIND_ORDINAL || figure->kind == KIND_RATIO || (figure->kind == KIND_RANK && !slice_is_string(figure->unit, "%")))
		figure->unit = (struct slice){"", 0};
	if (kind_is_statistic(figure->kind) || figure->kind == KIND_ORDINAL)
		return;
	figure->has_value = figure->has_value_to = false;
	figure->qualifier = QUALIFIER_NONE;
	figure->unit = (struct slice){"", 0};
	figure->flags &= ~(unsigned)FLAG_CONFLICTING_QUALIFIER;
}

void kind_fill(struct sentence *sentence)
{
	for (size_t i = sentence->count; i-- > 0;) {
		struct figure *figure = &sentence->figures[i];
		if (figure->kind == KIND_NONE)
			figure->kind = kind_of(sentence, figure);
		/* 三、四级手术: what shares a unit shares what it says */
		if (figure->shares && figure->kind == KIND_COUNT && figure[1].kind == KIND_ORDINAL)
			figure->kind = KIND_ORDINAL;
		figure->dropped = is_article(sentence, figure) || is_denominator(sentence, figure) || is_no_number(sentence, figure);
		figure->dropped &= kind_is_statistic(figure->kind);
		settle(figure);
	}
	sentence_compact(sentence);
}
