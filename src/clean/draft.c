#include "clean/draft.h"

#include <stdlib.h>

#include "base/mem.h"

void edits_clear(struct edits *edits)
{
	edits->count = 0;
	buf_clear(&edits->bytes);
}

void edits_free(struct edits *edits)
{
	free(edits->list);
	buf_free(&edits->bytes);
}

void edits_keep(struct edits *edits, struct edit edit)
{
	edits->list = memory_grow(edits->list, &edits->capacity, edits->count + 1, sizeof *edits->list);
	edits->list[edits->count++] = edit;
}

void edits_add(struct edits *edits, size_t from, size_t to, struct slice replacement, size_t rule)
{
	edits_keep(edits, (struct edit){from, to, edits->bytes.size, replacement.size, rule});
	buf_slice(&edits->bytes, replacement);
}

size_t edits_end(const struct edits *edits)
{
	return edits->count ? edits->list[edits->count - 1].to : 0;
}

void draft_begin(struct draft *draft, struct slice input, bool tracked)
{
	draft->input = draft->text = input;
	draft->tracked = tracked;
	draft->count = draft->rules_count = 0;
}

void draft_free(struct draft *draft)
{
	buf_free(&draft->room[0]);
	buf_free(&draft->room[1]);
	free(draft->changes);
	free(draft->other);
	free(draft->rules);
}

static void rewrite(struct draft *draft, const struct edits *edits)
{
	struct buf *room = &draft->room[draft->used ^= 1];
	size_t at = 0;
	buf_clear(room);
	buf_reserve(room, draft->text.size + edits->bytes.size);
	for (size_t i = 0; i < edits->count; i++) {
		const struct edit *edit = &edits->list[i];
		buf_add(room, draft->text.at + at, edit->from - at);
		if (edit->size)
			buf_add(room, edits->bytes.data + edit->at, edit->size);
		at = edit->to;
	}
	buf_slice(room, slice_from(draft->text, at));
	draft->text = buf_held(room);
}

static void rules_push(struct draft *draft, size_t first, size_t rule)
{
	for (size_t i = first; i < draft->rules_count; i++)
		if (draft->rules[i] == rule)
			return;
	draft->rules = memory_grow(draft->rules, &draft->rules_capacity, draft->rules_count + 1, sizeof *draft->rules);
	draft->rules[draft->rules_count++] = rule;
}

/* Do [a, b) and [c, d) share a byte, or is one empty and touches the other? */
static bool meet(size_t a, size_t b, size_t c, size_t d)
{
	return a == b || c == d ? a <= d && c <= b : a < d && c < b;
}

/* A growing cluster of old changes and new edits that meet. */
struct cluster {
	size_t from, to;             /* in the text before the edits */
	size_t old_from, old_to;     /* old changes */
	size_t edit_from, edit_to;   /* new edits */
};

/* Takes in every neighbour that meets the cluster. */
static void cluster_grow(struct cluster *cluster, const struct draft *draft, const struct edits *edits)
{
	for (bool grown = true; grown;) {
		grown = false;
		while (cluster->old_to < draft->count) {
			const struct change *old = &draft->changes[cluster->old_to];
			if (!meet(cluster->from, cluster->to, old->at, old->at + old->size))
				break;
			cluster->to = old->at + old->size > cluster->to ? old->at + old->size : cluster->to;
			cluster->from = old->at < cluster->from ? old->at : cluster->from;
			cluster->old_to++;
			grown = true;
		}
		while (cluster->edit_to < edits->count) {
			const struct edit *edit = &edits->list[cluster->edit_to];
			if (!meet(cluster->from, cluster->to, edit->from, edit->to))
				break;
			cluster->to = edit->to > cluster->to ? edit->to : cluster->to;
			cluster->from = edit->from < cluster->from ? edit->from : cluster->from;
			cluster->edit_to++;
			grown = true;
		}
	}
}

/* How far the input and the new text have run away from the old text. */
struct drift {
	size_t input, text; /* wraps: added to an offset */
};

/* The change that a cluster amounts to; moves the drift past it. */
static struct change cluster_close(const struct cluster *cluster, struct draft *draft, const struct edits *edits,
				   struct drift *drift)
{
	struct change change = {.from = cluster->from + drift->input, .at = cluster->from + drift->text};
	change.rules = draft->rules_count;
	for (size_t i = cluster->old_from; i < cluster->old_to; i++) {
		const struct change old = draft->changes[i];
		for (size_t k = 0; k < old.rules_count; k++)
			rules_push(draft, change.rules, draft->rules[old.rules + k]);
		drift->input += (old.to - old.from) - old.size;
	}
	for (size_t i = cluster->edit_from; i < cluster->edit_to; i++) {
		const struct edit *edit = &edits->list[i];
		rules_push(draft, change.rules, edit->rule);
		drift->text += edit->size - (edit->to - edit->from);
	}
	change.rules_count = draft->rules_count - change.rules;
	change.to = cluster->to + drift->input;
	change.size = cluster->to + drift->text - change.at;
	return change;
}

/* The new list of changes, made of the old one and the edits. */
static void compose(struct draft *draft, const struct edits *edits)
{
	struct drift drift = {0, 0};
	size_t old = 0, edit = 0, count = 0;
	while (old < draft->count || edit < edits->count) {
		struct cluster cluster = {0, 0, old, old, edit, edit};
		if (edit == edits->count || (old < draft->count && draft->changes[old].at <= edits->list[edit].from)) {
			cluster.from = draft->changes[old].at;
			cluster.to = cluster.from + draft->changes[old].size;
			cluster.old_to++;
		} else {
			cluster.from = edits->list[edit].from;
			cluster.to = edits->list[edit].to;
			cluster.edit_to++;
		}
		cluster_grow(&cluster, draft, edits);
		draft->other = memory_grow(draft->other, &draft->other_capacity, count + 1, sizeof *draft->other);
		draft->other[count++] = cluster_close(&cluster, draft, edits, &drift);
		old = cluster.old_to;
		edit = cluster.edit_to;
	}
	struct change *swap = draft->changes;
	size_t capacity = draft->capacity;
	draft->changes = draft->other;
	draft->capacity = draft->other_capacity;
	draft->count = count;
	draft->other = swap;
	draft->other_capacity = capacity;
}

void draft_apply(struct draft *draft, const struct edits *edits, size_t *applied)
{
	if (!edits->count)
		return;
	for (size_t i = 0; i < edits->count; i++)
		applied[edits->list[i].rule]++;
	if (draft->tracked)
		compose(draft, edits);
	rewrite(draft, edits);
}

size_t draft_origin(const struct draft *draft, size_t at)
{
	size_t low = 0, high = draft->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (draft->changes[middle].at <= at)
			low = middle + 1;
		else
			high = middle;
	}
	if (!low)
		return at;
	const struct change *change = &draft->changes[low - 1];
	return at < change->at + change->size ? change->from : at - (change->at + change->size) + change->to;
}
