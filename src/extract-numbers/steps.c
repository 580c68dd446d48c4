#include "extract-numbers/steps.h"

#include "extract-numbers/base.h"
#include "extract-numbers/change.h"
#include "extract-numbers/date.h"
#include "extract-numbers/flags.h"
#include "extract-numbers/item.h"
#include "extract-numbers/kind.h"
#include "extract-numbers/name.h"
#include "extract-numbers/passage.h"
#include "extract-numbers/period.h"
#include "extract-numbers/phrase.h"
#include "extract-numbers/qualifier.h"
#include "extract-numbers/range.h"
#include "extract-numbers/row.h"
#include "extract-numbers/scan.h"
#include "extract-numbers/scope.h"
#include "extract-numbers/table.h"
#include "extract-numbers/token.h"
#include "extract-numbers/unit.h"

/* The steps, in their order: figure.h says what each fills. */
static void (*const to_kind[])(struct sentence *) = {
	scan_fill, phrase_fill, date_fill, name_fill, unit_fill, table_fill, range_fill, qualifier_fill, kind_fill,
};

/* What the figures say; a sentence without one that is wanted need not be asked. */
static void (*const from_kind[])(struct sentence *) = {
	sentence_cut, token_fill, change_fill, period_fill, item_fill, scope_fill, base_fill, row_fill, flags_fill,
};

static bool is_wanted(const struct sentence *sentence)
{
	unsigned kinds = sentence->passage->settings->kinds;
	for (size_t i = 0; i < sentence->count; i++)
		if (kinds >> sentence->figures[i].kind & 1)
			return true;
	return false;
}

void steps_run(struct sentence *sentences, size_t count)
{
	struct sentence *wanted[STEPS_MOST];
	size_t wanted_count = 0;
	for (size_t step = 0; step < sizeof to_kind / sizeof *to_kind; step++)
		for (size_t i = 0; i < count; i++)
			to_kind[step](&sentences[i]);
	for (size_t i = 0; i < count; i++)
		if (is_wanted(&sentences[i]))
			wanted[wanted_count++] = &sentences[i];
	for (size_t step = 0; step < sizeof from_kind / sizeof *from_kind; step++)
		for (size_t i = 0; i < wanted_count; i++)
			from_kind[step](wanted[i]);
}
