#include "extract-numbers/age.h"

#include "extract-numbers/glance.h"
#include "extract-numbers/unit-table.h"
#include "text/width.h"

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

/* 58% of drivers were under 40: is the share before it one of people, by the ending of a word? */
static bool names_agents(const struct sentence *sentence, const struct figure *figure)
{
	const struct figure *share = figure > sentence->figures ? figure - 1 : figure;
	struct slice before = sentence_before(sentence, figure->raw);
	if (share == figure || !(slice_holds(share->raw, "%") || slice_holds(share->raw, "percent") || slice_holds(share->raw, "per cent") || share->form == FORM_FRACTION || slice_holds(share->raw, " in ")))
		return false;
	for (size_t at = 0; at + 3 < before.size; at++) {
		struct slice ending = {before.at + at, 3};
		if (ending.at[2] == 's' && strchr(" ;,", ending.at[3]) && glance_is(ending, "ers ors ees sts ans nts"))
			return true;
	}
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

#define BOUNDS "under over below above"
#define AGED "aged age ages aged_between ages_between age_of ages_of age_is age_was aged_from ages_from years_of_age_and"
#define AVERAGES "is was of to from at were stood_at reached"
#define TURNED "average_age median_age mean_age guests_is pupils_aged turned turns who_is"
#define HAN_EXTREMES "最小的 最大的 最小 年龄最小 年齡最小 最小者 最大者 最年幼的 最小的才 最小的仅 最小的只有 最小的僅"
#define OR_OLDER "or_older and_older or_younger and_younger or_over"
#define AND_OVER "and_over or_under and_under or_above and_above"

/* May a rule below hold by what ends a text before a number? Most that are no ages have none of their words. */
static bool may_lead_to_age(struct slice before)
{
	if (before.size && (unsigned char)before.at[before.size - 1] >= 0x80)
		return glance_ends(before, "的 小 大 者 才 仅 有 僅") != 0; /* of HAN_EXTREMES */
	return glance_may_end(before, GLANCE_LIST(", ( than only just oldest youngest being under- over- " BOUNDS " " AVERAGES), true) || glance_may_end(before, GLANCE_LIST(AGED), true) ||
	       glance_may_end(before, GLANCE_LIST(TURNED), true);
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
	return take_name(&before) && (glance_ends_word(before, "mr mrs ms dr patient") || glance_ends(before, "Mr. Mrs. Ms. Dr.") || take_name(&before) || !before.size || glance_ends(before, "—"));
}

/* Does a clause end at this byte? The point of a decimal ends none. */
static bool ends_clause(struct slice text, size_t at)
{
	return strchr(",;:", text.at[at]) || (text.at[at] == '.' && (at + 1 == text.size || text.at[at + 1] == ' '));
}

/* Does a word of this list stand in the clause before a place, within reach? */
bool age_holds_in_clause(struct slice before, struct slice words)
{
	enum { NEAR = 80 };
	for (size_t at = before.size; at-- > 0 && before.size - at < NEAR && !ends_clause(before, at);)
		if ((!at || before.at[at - 1] == ' ') && glance_begins_word_list(slice_from(before, at), words))
			return true;
	return false;
}

/* Is nothing counted behind a bare number? */
static bool stands_alone(struct slice rest)
{
	return !rest.size || strchr(".,;:)!?\"", rest.at[0]) || (unsigned char)rest.at[0] >= 0x80 ||
	       glance_begins_word(rest, "is are was were ran run account accounts accounted make makes made have has had who whom with in at to and from on of but free can could may will would do did live lives lived fell rose grew dropped declined increased decreased receive received");
}

/* children under 11, those over 75, the oldest is 58 */
static bool is_age_of_people(struct slice near, struct slice rest)
{
	if (glance_ends_word(near, "older_than younger_than"))
		return true;
	size_t bound = glance_ends_word(near, BOUNDS);
	if (bound) {
		struct slice left = glance_skip_back((struct slice){near.at, near.size - bound});
		return glance_ends_word(left, "people persons those them child children kids infants toddlers babies adults men women boys girls patients residents farmers workers employees staff members inhabitants "
		                              "voters citizens pensioners drivers smokers mothers everyone anyone cadres masses students pupils players volunteers nurses doctors teachers viewers readers customers") != 0 ||
		       glance_begins_word(rest, "free");
	}
	near.size -= glance_ends_word(near, "only just");
	near = glance_skip_back(near);
	return glance_ends_word(near, "oldest youngest") || (glance_ends_word(near, "is was being") && age_holds_in_clause(near, GLANCE_LIST("oldest youngest")));
}

/* the average visitor age fell from 46 to 39 */
static bool is_average_age(struct slice near)
{
	return glance_ends_word(near, AVERAGES) && age_holds_in_clause(near, GLANCE_LIST("age ages"));
}

/* says Beth Outhwaite (34) */
static bool is_bracketed_age(struct slice near, struct slice behind)
{
	size_t open = glance_ends(near, "(");
	struct slice left = glance_skip_back((struct slice){near.at, near.size - open});
	return open && slice_begins(behind, ")") && take_name(&left) && take_name(&left) && glance_ends_word(left, "says said adds added explains explained recalls recalled asks asked");
}

/* Only a bare number or one with a unit of time can be an age. */
static bool may_be_age(const struct figure *figure)
{
	return figure->form <= FORM_ENGLISH && (!figure->unit_row || figure->unit_row->kind == KIND_DURATION || glance_is(figure->unit, "a s"));
}

/* aged 35 to 64, the over-75s, 65 or older */
bool age_is(const struct sentence *sentence, struct figure *figure)
{
	if (!may_be_age(figure))
		return false;
	struct slice near = glance_skip_back(sentence_before(sentence, figure->raw)), behind = sentence_behind(sentence, figure->raw), rest = glance_skip(behind);
	struct slice before = figure->whole.at == figure->raw.at ? near : glance_skip_back(sentence_before(sentence, figure->whole));
	uint64_t value;
	bool words = may_lead_to_age(near) || glance_may_begin(rest, GLANCE_LIST(OR_OLDER " " AND_OVER), true) || (before.size != near.size && may_lead_to_age(before));
	if (!words || !decimal_is_whole((struct decimal){figure->value.coefficient, 0, false}, &value))
		return false;
	bool bare = !figure->unit_row || (glance_is(figure->unit, "s") && figure->raw.at[figure->raw.size - 1] == 's');
	bool years = value >= 1 && value <= 110 && !figure->value.scale, tenths = years || (figure->value.scale == 1 && value <= 1100);
	if (bare && years && is_beside_person(sentence, figure))
		return true;
	bool aged = (bare || (figure->unit_row && figure->unit_row->kind == KIND_DURATION)) &&
	            (glance_ends_word(before, AGED) || (before.size != near.size && glance_ends_word(near, "aged age ages age_of")));
	if (bare && aged)
		return true;
	/* under 18s: the s is a plural */
	if (figure->unit_row && slice_is_string(figure->unit, "s") && figure->raw.at[figure->raw.size - 1] == 's' && glance_ends_word(near, "over under over- under-")) {
		figure->raw.size--;
		return true;
	}
	if (!figure->unit_row && slice_begins(behind, "s") && glance_ends_word(near, "over under over- under- the_over the_under"))
		return true;
	if (bare && glance_begins_word(rest, OR_OLDER))
		return true;
	if (bare && glance_begins_word(rest, AND_OVER) && value >= 1 && value <= 110 && glance_ends_word(near, "residents people those adults patients women men children persons citizens seniors voters"))
		return true;
	if (bare && (glance_ends_word(before, "median_age_was median_age_of average_age_is average_age_was average_age_of mean_age_of mean_age_was") ||
	             glance_ends_word(before, TURNED)))
		return value >= 1 && value <= 130;
	if (!figure->unit_row && tenths && (((is_age_of_people(near, rest) || is_average_age(near)) && stands_alone(rest)) || (figure->form == FORM_ARABIC && is_bracketed_age(near, behind))))
		return true;
	/* the median age rose from 38.4 to 43.1 years */
	if (figure->unit_row && tenths && glance_is(figure->unit, "a") && !glance_begins_word(rest, "of old ago") && is_average_age(near))
		return true;
	/* 患者最小的仅7个月 */
	if (figure->unit_row && glance_is(figure->unit, "a mo d") && figure->unit_row->kind == KIND_DURATION && glance_ends(before, HAN_EXTREMES))
		return true;
	/* half of our patients are over 80 */
	bool alone = !rest.size || strchr(".,;)", rest.at[0]);
	if (bare && alone && value >= 10 && value <= 110 && glance_ends_word(before, "are is were was") && glance_ends_word(near, "over under") &&
	    figure->value.scale == 0 && (names_people(sentence, figure) || names_agents(sentence, figure)))
		return true;
	/* a child aged six months to three years */
	if (figure->unit_row && figure->unit_row->kind == KIND_DURATION && glance_is(figure->unit, "a mo") && (aged || glance_ends_word(near, "under_the_age_of aged_under aged_over children_under children_over infants_under babies_under")))
		return true;
	return false;
}
