#include "extract-numbers/intent.h"

#include "base/ascii.h"
#include "base/stream.h"
#include "base/utf8.h"
#include "extract-numbers/glance.h"
#include "extract-numbers/lexicon.h"
#include "extract-numbers/passage.h"
#include "text/width.h"

/* SILENT: it speaks of neither, or of both (总结和计划). */
enum intent { SILENT, DONE, MEANT };

/* May a heading speak of plans? Every word of intention is among those asked for. */
static bool may_mean(const struct lexicon *lexicon, struct slice head)
{
	for (size_t at = 0; at < head.size;) {
		struct slice rest = slice_from(head, at);
		bool han = rest.at[0] & 0x80, letter = ascii_is_letter(rest.at[0]);
		if ((han || letter) && glance_search_begins(han ? &lexicon->intention_han : &lexicon->intention_latin, rest))
			return true;
		at += letter ? glance_letters(rest) : han ? utf8_length(rest.at[0]) : 1;
	}
	return false;
}

static enum intent intent_latin(const struct lexicon *lexicon, struct slice head)
{
	bool done = false, meant = false;
	for (size_t at = 0; at < head.size; at++) {
		if (!ascii_is_letter(head.at[at]))
			continue;
		struct slice rest = slice_from(head, at), word = glance_word(rest);
		at += word.size - 1;
		if (!glance_search_may_begin(&lexicon->headings_latin, word)) /* all that are asked for */
			continue;
		bool ends = !width_is_letter(glance_first(glance_skip(slice_from(rest, word.size))));
		done |= glance_begins_word(rest, "summary review progress achievements achieved completed results overview general_outlook general_situation") != 0;
		meant |= glance_begins_word(rest, "next_step next_steps next_year next_stage looking_ahead year_ahead work_plan") != 0;
		meant |= glance_begins_word(rest, "plan_for plans_for outlook_for targets_for goals_for") != 0;
		meant |= (ends || rest.at == head.at) && glance_begins_word(rest, "plan plans outlook goals targets next ahead") != 0;
	}
	return meant == done ? SILENT : meant ? MEANT : DONE;
}

static enum intent intent_of(const struct lexicon *lexicon, struct slice head)
{
	while (head.size && (width_is_space(glance_last(head)) || glance_ends(head, "。 ： ） 】 》 ” ) : .")))
		head.size = (size_t)(utf8_back(head.at, head.at + head.size) - head.at);
	bool done = glance_search_holds(&lexicon->review_han, head);
	bool meant = glance_search_holds(&lexicon->outlook_han, head) ||
		     glance_ends(head, "计划 計劃 計畫 规划 規劃 目标 目標 计划（摘编 规划（摘编 規劃（摘編");
	enum intent latin = intent_latin(lexicon, head);
	meant |= latin == MEANT;
	done |= latin == DONE;
	return meant == done ? SILENT : meant ? MEANT : DONE;
}

/* The last heading of a path, taken off its end; empty when there is none. */
static struct slice take_last(struct slice *path)
{
	size_t end = path->size, from;
	while (end > 0 && strchr("\"],[", path->at[end - 1]))
		end--;
	for (from = end; from > 0; from--)
		if (path->at[from - 1] == '"' && from > 1 && strchr(",[", path->at[from - 2]))
			break;
	struct slice last = {path->at + from, end - from};
	path->size = from;
	return last;
}

/* Is a text in English told as past, whatever its heading says (a chapter on a rescue plan that was carried out)? */
static bool is_told(struct slice text)
{
	size_t past = 0, ahead = 0;
	for (size_t at = 0; at < text.size; at++) {
		if (!ascii_is_letter(text.at[at]))
			continue;
		struct slice rest = slice_from(text, at), word = glance_word(rest);
		past += glance_begins_word(rest, "was were had") != 0;
		ahead += glance_begins_word(rest, "will shall would should must aim_to aims_to plan_to plans_to intends_to to_be") != 0;
		at += word.size - 1;
	}
	return past > ahead;
}

/* What the headings say, from the passage's own to that of the whole; `path` is a member's value, JSON, and may be empty. */
static enum intent intent_of_heads(const struct lexicon *lexicon, struct slice heading, struct slice path)
{
	struct slice own = path;
	bool ends_path = heading.size && slice_is(take_last(&own), heading); /* as it does in the records of split-sections */
	if (!may_mean(lexicon, path) && (ends_path || !may_mean(lexicon, heading)))
		return SILENT;
	enum intent intent = heading.size ? intent_of(lexicon, heading) : SILENT;
	if (ends_path)
		path = own;
	while (intent == SILENT && path.size) {
		struct slice last = take_last(&path);
		intent = last.size ? intent_of(lexicon, last) : SILENT;
	}
	return intent;
}

bool intent_is_meant(const struct passage *passage)
{
	struct buf scratch = {0};
	const struct record *record = passage->document->record;
	const struct member *path = record ? record_find(record, slice_of("path")) : NULL;
	enum intent intent = intent_of_heads(passage->lexicon, passage_member(passage, "heading", &scratch), path ? path->value : (struct slice){"", 0});
	buf_free(&scratch);
	return intent == MEANT && !is_told(passage->text);
}
