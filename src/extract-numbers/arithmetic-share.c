#include "extract-numbers/amount.h"
#include "extract-numbers/arithmetic.h"
#include "extract-numbers/token.h"

static size_t shared_prefix(struct slice a, struct slice b)
{
	size_t size = 0;
	while (size < a.size && size < b.size && a.at[size] == b.at[size])
		size++;
	return size;
}

/* 合格171家，合格率; 171 were approved, an approval rate: is the rate named after the part's clause? */
static bool is_named_after(const struct sentence *sentence, const struct figure *rate, const struct figure *part)
{
	const struct token *tokens = sentence->tokens;
	size_t clause = tokens[part->token].clause, end = part->token, least = sentence->chinese ? 6 : 5;
	while (end < sentence->token_count && tokens[end].clause == clause)
		end++;
	for (size_t at = end; at-- > 0 && tokens[at].clause == clause;)
		if (shared_prefix(range_text(sentence, (struct range){at, end}), rate->item) >= least)
			return true;
	return false;
}

/* What a share is the share of: the figure before it that counts the same, or that it is named after. */
static const struct figure *part_of(const struct sentence *sentence, size_t index)
{
	const struct figure *share = &sentence->figures[index];
	bool rate = slice_holds(share->item, "率") || slice_holds(share->item, " rate");
	bool taken = share->base.size && share->flags & (FLAG_INHERITED_BASE | FLAG_INHERITED_ITEM);
	for (size_t i = index; i-- > 0;) {
		const struct figure *part = &sentence->figures[i];
		if (!kind_is_statistic(part->kind))
			continue;
		if ((taken && slice_is(share->item, part->item)) || (rate && is_named_after(sentence, share, part)))
			return part;
		if (!rate || part->kind != KIND_PERCENT)
			return NULL;
	}
	return NULL;
}

/* Does the sum of some figures in a row, the last one before the part, agree as the whole? */
static bool sum_agrees(const struct sentence *sentence, const struct figure *part, const struct figure *share)
{
	double sum = 0, slack = 0;
	for (const struct figure *figure = part; figure-- > sentence->figures;) {
		if (!amount_is(figure) || !amount_is_alike(figure, part))
			continue;
		sum += amount_value(figure->value);
		slack += amount_rounding(figure);
		if (share_agrees(part, sum, slack, share))
			return true;
	}
	return false;
}

/* Is this the figure that a share's base speaks of (占职工总数的, of all employees)? */
static bool is_base(const struct figure *whole, const struct figure *share)
{
	return slice_is(whole->item, share->base) || (whole->item.size >= 6 && slice_holds_slice(share->base, whole->item));
}

/* 87% of whom hold degrees: a share that says itself what it is of, not of the part before it. */
static bool is_of_them(const struct sentence *sentence, const struct figure *share)
{
	const size_t next = share->token + 1;
	return !sentence->chinese && next + 1 < sentence->token_count && token_is(&sentence->tokens[next], WORD(IS_OF)) &&
	       token_says_one(sentence, &sentence->tokens[next + 1], GLANCE_LIST("whom which them these those"));
}

/* 1,100 to newcomers, 45% to women: a share of others than the part before it. */
static bool is_of_others(const struct sentence *sentence, const struct figure *share)
{
	const size_t next = share->token + 1;
	const struct token *token = &sentence->tokens[next];
	return !sentence->chinese && next < sentence->token_count && token_is(token, WORD(IS_PREPOSITION)) && !token_is(token, WORD(IS_OF));
}

/* A share whose part and whole are figures before it. */
static bool is_share_wrong(const struct sentence *sentence, size_t index)
{
	const struct figure *share = &sentence->figures[index], *part;
	bool whole = false;
	if (slice_holds(share->raw, "：") || slice_holds(share->raw, "比") || is_of_others(sentence, share) || is_of_them(sentence, share))
		return false;
	if (!(part = part_of(sentence, index)) || !amount_is(part) || part->change)
		return false;
	for (const struct figure *figure = sentence->figures; figure < part; figure++) {
		if (!amount_is(figure) || !amount_is_alike(figure, part) || decimal_compare(figure->value, part->value) < 0)
			continue;
		if (share_agrees(part, amount_value(figure->value), amount_rounding(figure), share))
			return false;
		whole |= !share->base.size || is_base(figure, share) || share->flags & FLAG_INHERITED_BASE;
	}
	return whole && !sum_agrees(sentence, part, share);
}

/* The figure in English that an amount is a part of (16 of the 20 schools; of 191 samples, 171): the one that counts its base. */
static const struct figure *whole_latin(const struct sentence *sentence, const struct figure *part)
{
	if (!part->base.size)
		return NULL;
	for (const struct figure *figure = sentence->figures; figure < sentence->figures + sentence->count; figure++) {
		bool behind = figure > part; /* nothing but the words of `of our` between */
		if (figure == part || !amount_is(figure) || figure->change || !amount_is_alike(figure, part) ||
		    decimal_compare(figure->value, part->value) < 0)
			continue;
		if (slice_is(figure->item, part->base) && (!behind || (figure == part + 1 && sentence_says(sentence, part->token + 1, "of"))))
			return figure;
	}
	return NULL;
}

/* Where the words before a share begin that belong to it: or 34%, a pass rate of 79%. */
static size_t apposed_start(const struct sentence *sentence, const struct figure *share)
{
	const struct token *tokens = sentence->tokens;
	size_t at = share->token;
	bool of = at > 2 && sentence_says(sentence, at - 1, "of") && token_says_one(sentence, &tokens[at - 2], GLANCE_LIST("rate share proportion"));
	for (at -= of ? 2 : 0; at > 0; at--)
		if (!token_is(&tokens[at - 1], WORD(IS_ADVERB) | WORD(IS_ARTICLE)) && !sentence_says(sentence, at - 1, "or") && !(of && token_is(&tokens[at - 1], WORD(IS_NOUN))))
			break;
	return at;
}

/* Does a share say only what part the figure before it is: or 34%, (34%), 35% of the total, a pass rate of 79%? */
static bool is_apposed(const struct sentence *sentence, const struct figure *share)
{
	const struct token *tokens = sentence->tokens;
	size_t at = share->token, next = at + 1;
	bool total = sentence_says(sentence, next, "of") && sentence_says(sentence, next + 1, "the") && sentence_says(sentence, next + 2, "total");
	if (next < sentence->token_count && !total && !token_is(&tokens[next], WORD(IS_COMMA) | WORD(IS_STOP) | WORD(IS_CLOSE)))
		return false;
	if (at > 0 && token_is(&tokens[at - 1], WORD(IS_OPEN)))
		return true;
	at = apposed_start(sentence, share);
	return at > 0 && token_is(&tokens[at - 1], WORD(IS_COMMA));
}

/* The figure that a share in apposition may be the share of: no time, and no whole that counts another one's base. */
static const struct figure *part_before(const struct sentence *sentence, const struct figure *share)
{
	const struct figure *part = share;
	while (part > sentence->figures && (part == share || part->kind == KIND_DURATION || part->kind == KIND_AGE || !kind_is_statistic(part->kind)))
		part--;
	if (part != share && part > sentence->figures && amount_is(part) && !part->base.size && slice_is(part[-1].base, part->item) && part[-1].token + 5 > part->token)
		part--; /* 16 of the 20 schools, or 85% */
	bool near = part != share && sentence->tokens[part->token].clause + 2 >= sentence->tokens[share->token].clause;
	bool but = near && part->token > 0 && sentence_says(sentence, part->token - 1, "but");
	return near && !but && amount_is(part) && !part->change ? part : NULL;
}

/* A share in English that stands beside a part whose whole the sentence counts. */
static bool is_apposed_wrong(const struct sentence *sentence, const struct figure *share)
{
	if (slice_holds(share->raw, " to ") || !is_apposed(sentence, share))
		return false;
	const struct figure *part = part_before(sentence, share), *whole = part ? whole_latin(sentence, part) : NULL;
	return whole && whole < share && !share_agrees(part, amount_value(whole->value), amount_rounding(whole), share);
}

/* Does a word of sharing (占) stand between two figures? */
static bool is_shared_between(const struct sentence *sentence, const struct figure *from, const struct figure *to)
{
	for (size_t at = from->token; at < to->token; at++)
		if (token_is(&sentence->tokens[at], WORD(IS_SHARE)))
			return true;
	return false;
}

/* 9.6万人，占户籍人口40万人的26%: a share whose whole its base states */
static bool is_stated_wrong(const struct sentence *sentence, const struct figure *share)
{
	static const char of[] = "的";
	const struct figure *whole = share - 1, *part = whole;
	const char *end = whole->raw.at + whole->raw.size;
	if (!amount_is(whole) || whole->change || end + strlen(of) != share->raw.at || memcmp(end, of, strlen(of)) != 0)
		return false;
	while (part > sentence->figures && !kind_is_statistic(part[-1].kind))
		part--;
	if (part-- == sentence->figures || !amount_is(part) || !amount_is_alike(part, whole))
		return false;
	return is_shared_between(sentence, part, whole) && !share_agrees(part, amount_value(whole->value), amount_rounding(whole), share);
}

bool arithmetic_share_is_wrong(const struct sentence *sentence, size_t index)
{
	const struct figure *share = &sentence->figures[index];
	if (!share_is(share) || slice_holds(share->raw, ":"))
		return false;
	return is_share_wrong(sentence, index) || (sentence->chinese ? index > 1 && is_stated_wrong(sentence, share) : is_apposed_wrong(sentence, share));
}
