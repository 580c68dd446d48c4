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

/* The steps, in their order: figure.h says what each fills. These give kinds to what is no statistic, mostly. */
static void (*const to_name[])(struct sentence *) = {
	scan_fill, phrase_fill, date_fill, name_fill,
};

/* And these to the figures that have none yet, and change no other kind than that of a statistic. */
static void (*const to_kind[])(struct sentence *) = {
	unit_fill, table_fill, range_fill, qualifier_fill, kind_fill,
};

/* What the figures say; a sentence without one that is wanted need not be asked. */
static void (*const from_kind[])(struct sentence *) = {
	sentence_cut, token_fill, change_fill, period_fill, item_fill, scope_fill, base_fill, row_fill, flags_fill,
};

/* The kinds that a figure with no kind yet, or a statistic, may still come to have: any. */
enum { UNSETTLED = (1u << (KIND_RANK + 1)) - 1 };

/* Of the first `count` sentences those with a figure of these kinds (bits), in their order; how many. */
static size_t keep(struct sentence **sentences, size_t count, unsigned kinds)
{
	size_t kept = 0;
	for (size_t i = 0; i < count; i++) {
		const struct figure *figure = sentences[i]->figures, *end = figure + sentences[i]->count;
		while (figure < end && !(kinds >> figure->kind & 1))
			figure++;
		if (figure < end)
			sentences[kept++] = sentences[i];
	}
	return kept;
}

static void run(void (*const *steps)(struct sentence *), size_t step_count, struct sentence *const *sentences, size_t count)
{
	for (size_t step = 0; step < step_count; step++)
		for (size_t i = 0; i < count; i++)
			steps[step](sentences[i]);
}

void steps_run(struct sentence *sentences, size_t count)
{
	struct sentence *list[STEPS_MOST];
	const unsigned wanted = count ? sentences->passage->settings->kinds : 0;
	for (size_t i = 0; i < count; i++)
		list[i] = &sentences[i];
	run(to_name, sizeof to_name / sizeof *to_name, list, count);
	/* a sentence all of whose figures are dates, labels and the like that are not wanted stays one */
	count = keep(list, count, wanted | UNSETTLED);
	run(to_kind, sizeof to_kind / sizeof *to_kind, list, count);
	count = keep(list, count, wanted);
	run(from_kind, sizeof from_kind / sizeof *from_kind, list, count);
}
