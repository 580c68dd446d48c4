#include "extract-numbers/comma.h"

#include "base/ascii.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/unit-table.h"
#include "extract-numbers/unit.h"

static size_t digits_before(struct slice text, size_t at)
{
	size_t count = 0;
	while (count < at && ascii_is_digit(text.at[at - count - 1]))
		count++;
	return count;
}

static size_t digits_behind(struct slice text, size_t at)
{
	size_t count = 0;
	while (at + count < text.size && ascii_is_digit(text.at[at + count]))
		count++;
	return count;
}

/* Does what stands around a number with a comma make it one: a unit, a currency, "is"? */
static bool is_measured(const struct passage *passage, struct slice before, struct slice behind)
{
	size_t size;
	struct slice rest = glance_skip(behind);
	const struct unit_row *unit = rest.size ? unit_find(passage->lexicon, rest, &size) : NULL;
	if (unit && unit->kind != KIND_COUNT && (size > 1 || glance_begins_word(rest, "m t g l h") || glance_begins(rest, "% ‰ ° €")))
		return true;
	bool ends = !rest.size || strchr(".;!?\n", rest.at[0]) || glance_begins_word(rest, "here now and");
	return glance_ends(before, "€ £ $ €_") || (ends && glance_ends_word(before, "is_ was_ equals_ =_ ="));
}

/* What the comma or point at `at`, between digits, says: a decimal comma, or its contrary; UNKNOWN: neither. */
static int testimony(const struct passage *passage, size_t at)
{
	struct slice text = passage->text;
	size_t left = digits_before(text, at), right = digits_behind(text, at + 1), start = at - left, end = at + 1 + right;
	char before = start ? text.at[start - 1] : ' ', behind = end < text.size ? text.at[end] : ' ';
	if (text.at[at] == '.') {
		bool alone = before != '.' && before != ',' && !ascii_is_letter(before) && !((behind == '.' || behind == ',') && digits_behind(text, end + 1));
		return alone && right != 3 ? COMMA_GROUPS : COMMA_UNKNOWN;
	}
	bool listed = before == ',' || (behind == ',' && digits_behind(text, end + 1)), zero = left == 1 && text.at[start] == '0';
	if (right == 3 && !zero)
		return before == '.' ? COMMA_UNKNOWN : COMMA_GROUPS;
	if (listed || ascii_is_letter(before) || right > 6)
		return COMMA_UNKNOWN;
	bool grouped = before == '.' && left == 3 && digits_before(text, start - 1);
	bool decimal = zero || grouped || is_measured(passage, (struct slice){text.at, start}, slice_from(text, end));
	return decimal ? COMMA_DECIMAL : COMMA_UNKNOWN;
}

bool comma_is_decimal(struct passage *passage)
{
	struct slice text = passage->text;
	int found = COMMA_UNKNOWN, said;
	if (passage->comma != COMMA_UNKNOWN)
		return passage->comma == COMMA_DECIMAL;
	for (size_t at = 1; at + 1 < text.size && found != COMMA_GROUPS; at++)
		if ((text.at[at] == ',' || text.at[at] == '.') && ascii_is_digit(text.at[at - 1]) && ascii_is_digit(text.at[at + 1]) && (said = testimony(passage, at)) != COMMA_UNKNOWN)
			found = said;
	passage->comma = found == COMMA_DECIMAL ? COMMA_DECIMAL : COMMA_GROUPS;
	return found == COMMA_DECIMAL;
}
