/*
 * The search for a figure's base, shared by the files base*.c: what both
 * scripts ask of wholes, parts and shares.
 */
#ifndef EXTRACT_NUMBERS_BASE_SEARCH_H
#define EXTRACT_NUMBERS_BASE_SEARCH_H

#include "extract-numbers/relation.h"

/* The first token with one of the bits in `first` … `end`; SIZE_MAX. */
static inline size_t find(const struct sentence *sentence, size_t first, size_t end, uint64_t bits)
{
	for (size_t at = first; at < end; at++)
		if (token_is(&sentence->tokens[at], bits))
			return at;
	return SIZE_MAX;
}

/* Gives a base that the figure's own clause does not state. */
static inline void inherit(struct figure *figure, struct slice base)
{
	if (!base.size)
		return;
	figure->base = base;
	figure->flags |= FLAG_INHERITED_BASE;
}

/* Is the figure an amount of change, or how many times something? */
static inline bool compares(const struct figure *figure)
{
	return figure->change == CHANGE_INCREASE || figure->change == CHANGE_DECREASE || figure->kind == KIND_MULTIPLE;
}

/* Is it an amount of change? */
static inline bool compares_by(const struct figure *figure)
{
	return figure->change == CHANGE_INCREASE || figure->change == CHANGE_DECREASE;
}

/* Is it a figure that may have a base? */
static inline bool base_is_sought(const struct figure *figure)
{
	return kind_is_statistic(figure->kind) && (figure->kind != KIND_AGE || compares_by(figure));
}

/* base_fill for a sentence of one script; whether a base is inherited is settled behind it. */
void base_fill_han(struct sentence *);
void base_fill_latin(struct sentence *);

/* A measure word for people, or one that may be. */
bool base_counts_people(struct slice unit);

/* May one be a part of the other, by what they are counted in? */
bool base_same_unit(const struct figure *whole, const struct figure *part);

/* 医院96家（三级医院9家、二级医院23家）: the statistic right before the brackets that a part stands in. */
const struct figure *base_bracketed(const struct sentence *, const struct figure *part);

/* The statistic that 其中 parts: the last one before it that counts a whole in the part's unit. */
const struct figure *base_whole_of(const struct sentence *, const struct figure *part, size_t among);

/* Has the clause of a figure a predicate of its own, so that it is no further part of a list? */
bool base_has_predicate(const struct sentence *, const struct frame *);

/* The 其中 that a figure's clause stands behind, within the same part of the sentence; SIZE_MAX. */
size_t base_among_before(const struct sentence *, const struct frame *);

/* 5:1 is of two things beside each other, no share of a whole. */
bool base_is_to(const struct figure *);

/* Is it a percentage, or a ratio that is a share? */
static inline bool base_is_share(const struct figure *figure)
{
	return figure->kind == KIND_PERCENT || (figure->kind == KIND_RATIO && !base_is_to(figure));
}

/* The same of the figure that the frame is of. */
static inline bool base_at_share(const struct sentence *sentence, const struct frame *frame)
{
	return base_is_share(&sentence->figures[sentence->tokens[frame->token].figure - 1]);
}

#endif
