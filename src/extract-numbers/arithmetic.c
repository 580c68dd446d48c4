#include "extract-numbers/arithmetic.h"

#include "extract-numbers/token.h"

static double absolute(double x)
{
	return x < 0 ? -x : x;
}

static double number(struct decimal value)
{
	double x = (double)value.coefficient;
	for (unsigned i = 0; i < value.scale; i++)
		x /= 10;
	return value.negative ? -x : x;
}

/* Half of the last printed digit's worth: 1.2万 is 12000 give or take 500, 171 is exact. */
static double rounding(const struct figure *figure)
{
	double digits = 0, value = absolute(number(figure->value));
	bool point = false, decimals = false;
	for (size_t i = 0; i < figure->numeral.size; i++) {
		char c = figure->numeral.at[i];
		if (c >= '0' && c <= '9') {
			digits = digits * 10 + (c - '0');
			decimals |= point;
		} else if (c == '.') {
			point = true;
		}
	}
	if (digits == 0 || (!decimals && digits == value))
		return 0;
	return value / digits / 2;
}

/* How far a printed share may be from the true one, in points. */
static double share_rounding(const struct figure *figure)
{
	if (figure->kind == KIND_RATIO || figure->form == FORM_CHINESE || figure->form == FORM_FRACTION)
		return 5;
	double half = 0.5;
	for (unsigned i = 0; i < figure->value.scale; i++)
		half /= 10;
	return half * 1.0001;
}

static bool is_exact(const struct figure *figure)
{
	return figure->qualifier == QUALIFIER_NONE && figure->has_value && !figure->has_value_to && !figure->indefinite && !figure->infix;
}

static bool is_amount(const struct figure *figure)
{
	return (figure->kind == KIND_COUNT || figure->kind == KIND_MONEY || figure->kind == KIND_MEASURE) && is_exact(figure) &&
	       figure->value.coefficient > 0;
}

static double percent_of(const struct figure *figure)
{
	return number(figure->value) * (figure->kind == KIND_RATIO ? 100 : 1);
}

/* Does part / whole come to the share, as far as the digits printed can tell? */
static bool agrees(const struct figure *part, double whole, double whole_rounding, const struct figure *share)
{
	double least = (number(part->value) - rounding(part)) / (whole + whole_rounding) * 100;
	double most = (number(part->value) + rounding(part)) / (whole - whole_rounding) * 100;
	double slack = share_rounding(share), printed = percent_of(share);
	return printed >= least - slack && printed <= most + slack;
}

static bool is_share(const struct figure *figure)
{
	return (figure->kind == KIND_RATIO || (figure->kind == KIND_PERCENT && slice_is_string(figure->unit, "%"))) && !figure->change && is_exact(figure);
}

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
		if (!is_amount(figure) || figure->kind != part->kind || !slice_is(figure->unit, part->unit))
			continue;
		sum += number(figure->value);
		slack += rounding(figure);
		if (agrees(part, sum, slack, share))
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
	static const char *const pronouns[] = {"whom", "which", "them", "these", "those"};
	size_t next = share->token + 1;
	for (size_t i = 0; !sentence->chinese && next + 1 < sentence->token_count && token_is(&sentence->tokens[next], WORD(IS_OF)) && i < sizeof pronouns / sizeof *pronouns; i++)
		if (token_says(sentence, &sentence->tokens[next + 1], pronouns[i]))
			return true;
	return false;
}

/* A share whose part and whole are figures before it. */
static bool is_share_wrong(const struct sentence *sentence, size_t index)
{
	const struct figure *share = &sentence->figures[index];
	bool whole = false;
	if (!is_share(share) || slice_holds(share->raw, ":") || slice_holds(share->raw, "：") || slice_holds(share->raw, "比"))
		return false;
	size_t next = share->token + 1;
	bool other = !sentence->chinese && next < sentence->token_count && token_is(&sentence->tokens[next], WORD(IS_PREPOSITION)) && !token_is(&sentence->tokens[next], WORD(IS_OF));
	other = other || is_of_them(sentence, share);
	const struct figure *part = other ? NULL : part_of(sentence, index); /* 1,100 to newcomers, 45% to women: of others */
	if (!part || !is_amount(part) || part->change)
		return false;
	for (const struct figure *figure = sentence->figures; figure < part; figure++) {
		if (!is_amount(figure) || figure->kind != part->kind || decimal_compare(figure->value, part->value) < 0 || !slice_is(figure->unit, part->unit))
			continue;
		if (agrees(part, number(figure->value), rounding(figure), share))
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
		if (figure == part || !is_amount(figure) || figure->change || figure->kind != part->kind || !slice_is(figure->unit, part->unit) ||
		    decimal_compare(figure->value, part->value) < 0)
			continue;
		if (slice_is(figure->item, part->base) && (!behind || (figure == part + 1 && sentence_says(sentence, part->token + 1, "of"))))
			return figure;
	}
	return NULL;
}

/* Does a share say only what part the figure before it is: or 34%, (34%), 35% of the total, a pass rate of 79%? */
static bool is_apposed(const struct sentence *sentence, const struct figure *share)
{
	const struct token *tokens = sentence->tokens;
	size_t at = share->token, next = at + 1;
	bool open = at > 0 && token_is(&tokens[at - 1], WORD(IS_OPEN)), total = sentence_says(sentence, next, "of") && sentence_says(sentence, next + 1, "the") && sentence_says(sentence, next + 2, "total");
	if (next < sentence->token_count && !total && !token_is(&tokens[next], WORD(IS_COMMA) | WORD(IS_STOP) | WORD(IS_CLOSE)))
		return false;
	if (open)
		return true;
	bool of = at > 2 && sentence_says(sentence, at - 1, "of") && (sentence_says(sentence, at - 2, "rate") || sentence_says(sentence, at - 2, "share") || sentence_says(sentence, at - 2, "proportion"));
	for (at -= of ? 2 : 0; at > 0 && (token_is(&tokens[at - 1], WORD(IS_ADVERB) | WORD(IS_ARTICLE)) || sentence_says(sentence, at - 1, "or") || (of && token_is(&tokens[at - 1], WORD(IS_NOUN)))); at--)
		;
	return at > 0 && token_is(&tokens[at - 1], WORD(IS_COMMA));
}

/* A share in English that stands beside a part whose whole the sentence counts. */
static bool is_apposed_wrong(const struct sentence *sentence, size_t index)
{
	const struct figure *share = &sentence->figures[index], *part = share;
	if (sentence->chinese || !is_share(share) || slice_holds(share->raw, ":") || slice_holds(share->raw, " to ") || !is_apposed(sentence, share))
		return false;
	while (part > sentence->figures && (part == share || part->kind == KIND_DURATION || part->kind == KIND_AGE || !kind_is_statistic(part->kind)))
		part--;
	if (part != share && part > sentence->figures && is_amount(part) && !part->base.size && slice_is(part[-1].base, part->item) && part[-1].token + 5 > part->token)
		part--; /* 16 of the 20 schools, or 85% */
	if (part == share || !is_amount(part) || part->change || (part->token > 0 && sentence_says(sentence, part->token - 1, "but")) || sentence->tokens[part->token].clause + 2 < sentence->tokens[share->token].clause)
		return false;
	const struct figure *whole = whole_latin(sentence, part);
	return whole && whole < share && !agrees(part, number(whole->value), rounding(whole), share);
}

/* 14 buses, 9 trams and 3 ferries, 28 vehicles in all: a total behind its parts. */
static bool is_summed_wrong(const struct sentence *sentence, size_t index)
{
	const struct figure *total = &sentence->figures[index];
	size_t at = total->token + 1, parts = 0;
	while (at < sentence->token_count && at < total->token + 4 && token_is(&sentence->tokens[at], WORD(IS_NOUN)))
		at++;
	bool all = sentence_says(sentence, at, "altogether") || (sentence_says(sentence, at, "in") && (sentence_says(sentence, at + 1, "all") || sentence_says(sentence, at + 1, "total")));
	double sum = 0, slack = rounding(total), value = number(total->value);
	if (sentence->chinese || !all || !is_amount(total) || total->change)
		return false;
	for (const struct figure *part = sentence->figures; part < total; part++) {
		if (!kind_is_statistic(part->kind))
			continue;
		if (part->kind != total->kind || !slice_is(part->unit, total->unit) || !is_amount(part) || part->change || part->base.size)
			return false;
		sum += number(part->value);
		slack += rounding(part);
		parts++;
	}
	return parts > 1 && absolute(sum - value) > slack + 1e-9 && sum > value / 2 && sum < value * 2;
}

/* 4.7 million in 2021 and 5.6 million in 2022: two levels of one thing, each with its year. */
static bool are_dated(const struct figure *from, const struct figure *to)
{
	return !from->change && !to->change && from->period.size == 4 && to->period.size == 4 && memcmp(from->period.at, to->period.at, 4) < 0 && slice_is(from->item, to->item) &&
	       from->item.size && slice_is(from->unit, to->unit);
}

/* The pair that a change leads between, before or behind the figure that says how much. */
static bool find_pair(const struct sentence *sentence, size_t index, const struct figure **from, const struct figure **to)
{
	const struct figure *figures = sentence->figures;
	const struct figure *near[4] = {NULL, NULL, NULL, NULL};
	for (size_t i = index, n = 0; i-- > 0 && n < 2;)
		if (kind_is_statistic(figures[i].kind))
			near[n++] = &figures[i];
	for (size_t i = index + 1, n = 2; i < sentence->count && n < 4; i++)
		if (kind_is_statistic(figures[i].kind))
			near[n++] = &figures[i];
	size_t token = figures[index].token;
	bool or = !sentence->chinese && near[0] && near[0]->token + 2 == token && sentence_says(sentence, token - 1, "or") && near[0]->change == figures[index].change;
	if (or && index > 2) { /* down 225 or 41% */
		near[0] = near[1];
		near[1] = NULL;
		for (const struct figure *back = near[0]; back && !near[1] && back > figures;)
			if (kind_is_statistic((--back)->kind))
				near[1] = back;
	}
	for (size_t at = near[0] ? near[0]->token : 0; near[0] && at < token && !sentence->chinese; at++)
		if (token_is(&sentence->tokens[at], WORD(IS_STOP)))
			near[0] = NULL;
	bool back = !sentence->chinese && near[0] && near[1] && near[0]->change == CHANGE_FROM && (near[1]->change == CHANGE_RISE_TO || near[1]->change == CHANGE_FALL_TO);
	if (back) { /* down to 26 from 34 */
		const struct figure *level = near[0];
		near[0] = near[1];
		near[1] = level;
	}
	bool dated = !sentence->chinese && near[0] && near[1] && are_dated(near[1], near[0]);
	bool before = dated || (near[0] && near[1] && near[1]->change == CHANGE_FROM && (near[0]->change == CHANGE_RISE_TO || near[0]->change == CHANGE_FALL_TO));
	bool behind = near[2] && near[3] && near[2]->change == CHANGE_FROM && (near[3]->change == CHANGE_RISE_TO || near[3]->change == CHANGE_FALL_TO);
	*from = before ? near[1] : near[2];
	*to = before ? near[0] : near[3];
	return (before || behind) && is_exact(*from) && is_exact(*to) && (*from)->value.coefficient > 0 && (*from)->kind == (*to)->kind;
}

/* 由116增至138，增长19%; doubled from 11 to 24 */
static bool is_change_wrong(const struct sentence *sentence, size_t index)
{
	const struct figure *figure = &sentence->figures[index], *from, *to;
	bool amount = figure->change == CHANGE_INCREASE || figure->change == CHANGE_DECREASE;
	bool multiple = figure->kind == KIND_MULTIPLE && figure->change == CHANGE_RISE_TO;
	if (!is_exact(figure) || (!amount && !multiple) || !find_pair(sentence, index, &from, &to))
		return false;
	if (!slice_is(figure->item, to->item) || (figure->base.size && !(figure->flags & FLAG_INHERITED_BASE)))
		return false;
	double a = number(from->value), b = number(to->value), slack = rounding(from) + rounding(to), said = number(figure->value);
	bool down = figure->change == CHANGE_DECREASE;
	if (slice_is_string(figure->unit, "pp") || (figure->kind == from->kind && figure->kind != KIND_PERCENT && slice_is(figure->unit, to->unit))) {
		if (from->kind == KIND_PERCENT && !slice_is_string(figure->unit, "pp"))
			return false;
		return absolute(absolute(b - a) - absolute(said)) > slack + rounding(figure) + 1e-9 + (slice_is_string(figure->unit, "pp") ? 0.11 : 0);
	}
	if (figure->kind == KIND_PERCENT || (figure->kind == KIND_RATIO && amount)) {
		double least = ((b - rounding(to)) / (a + rounding(from)) - 1) * 100, most = ((b + rounding(to)) / (a - rounding(from)) - 1) * 100;
		double percent = down ? -percent_of(figure) : percent_of(figure), wide = share_rounding(figure);
		return percent < least - wide || percent > most + wide;
	}
	if (figure->kind != KIND_MULTIPLE)
		return false;
	double factor = amount ? b / a - 1 : b / a;
	return absolute(factor - said) > 0.1 * said;
}

/* 合计48万人次 behind a list of the same unit, 1,500格：600、520、430: a total that its parts do not make. */
static bool is_total_wrong(const struct sentence *sentence, size_t index)
{
	const struct figure *total = &sentence->figures[index];
	const struct token *tokens = sentence->tokens;
	double sum = 0, slack = 0;
	size_t parts = 0;
	if (!is_amount(total) || total->change)
		return false;
	size_t next = total->token + 1, last = total->token;
	while (!sentence->chinese && next < sentence->token_count && token_is(&tokens[next], WORD(IS_NOUN)))
		next++; /* 31 buildings: */
	bool listed = next < sentence->token_count && token_is(&tokens[next], WORD(IS_COLON));
	bool among = next + 1 < sentence->token_count && token_is(&tokens[next], WORD(IS_COMMA)) && token_is(&tokens[next + 1], WORD(IS_AMONG));
	if (!listed && !among)
		return false;
	for (size_t i = index + 1; i < sentence->count; i++) {
		const struct figure *part = &sentence->figures[i];
		bool stops = false;
		for (size_t at = part[-1].token + 1; at < part->token; at++)
			stops |= token_is(&tokens[at], WORD(IS_STOP) | WORD(IS_AMONG)) && at > total->token + 2;
		for (; last < part->token && !sentence->chinese; last++)
			if (last > next && token_is(&tokens[last], WORD(IS_OPEN)) && tokens[last].mate > last)
				last = tokens[last].mate; /* 71 hospitals (26 public and 45 private) */
			else
				stops |= token_is(&tokens[last], WORD(IS_STOP)) || sentence_says(sentence, last, "with") || (last > next && token_is(&tokens[last], WORD(IS_VERB)) && !token_is(&tokens[last], WORD(IS_WEAK)));
		if (!sentence->chinese && last > part->token)
			continue;
		if (!kind_is_statistic(part->kind) || stops || part->kind != total->kind || !slice_is(part->unit, total->unit) || !is_amount(part) || part->change)
			break;
		sum += number(part->value);
		slack += rounding(part);
		parts++;
	}
	double value = number(total->value);
	slack += rounding(total);
	return parts > 1 && (sum > value + slack + 1e-9 || (listed && parts > 2 && sum < value - slack - 1e-9 && sum > value * 0.8));
}

/* Is the amount behind 合计, which speaks of the list before it? */
static bool is_summed(const struct sentence *sentence, const struct figure *total)
{
	static const char *const words[] = {"合计", "共计", "总计", "总共", "合计为", "共计为"};
	const struct token *tokens = sentence->tokens;
	size_t clause = tokens[total->token].clause;
	for (size_t at = total->token; at-- > 0 && tokens[at].clause == clause && !token_figure(sentence, &tokens[at]);)
		for (size_t i = 0; token_is(&tokens[at], WORD(IS_COPULA)) && i < sizeof words / sizeof *words; i++)
			if (token_says(sentence, &tokens[at], words[i]))
				return true;
	return false;
}

/* 120人、85人和64人，合计279人: a total behind its parts, of which none is left out or itself a part. */
static bool is_sum_wrong(const struct sentence *sentence, size_t index)
{
	const struct figure *total = &sentence->figures[index];
	const struct token *tokens = sentence->tokens;
	double sum = 0, slack = 0, value;
	size_t parts = 0, first = total->token;
	if ( !is_amount(total) || total->change || !is_summed(sentence, total))
		return false;
	for (size_t i = index; i-- > 0;) {
		const struct figure *part = &sentence->figures[i];
		if (!kind_is_statistic(part->kind) || part->kind != total->kind || !slice_is(part->unit, total->unit))
			break;
		if (!is_amount(part) || part->change)
			return false;
		sum += number(part->value);
		slack += rounding(part);
		first = part->token;
		parts++;
	}
	for (size_t at = first; at < total->token; at++)
		if (token_is(&tokens[at], WORD(IS_AMONG) | WORD(IS_OPEN) | WORD(IS_STOP)))
			return false;
	value = number(total->value);
	slack += rounding(total) + 1e-9;
	return parts > 1 && absolute(sum - value) > slack && absolute(sum - value) < value * 0.3;
}

/* 45万件，较2021年的30万件增长40%: a change from an amount that the comparison states */
static bool is_comparison_wrong(const struct sentence *sentence, size_t index)
{
	const struct figure *figure = &sentence->figures[index], *from = figure - 1, *to;
	const struct token *tokens = sentence->tokens;
	bool amount = figure->change == CHANGE_INCREASE || figure->change == CHANGE_DECREASE;
	if (!amount || !is_exact(figure) || !(figure->kind == KIND_PERCENT || figure->kind == KIND_RATIO) || !is_amount(from) || from->change)
		return false;
	for (to = from; to > sentence->figures && !kind_is_statistic(to[-1].kind);)
		to--;
	if (to-- == sentence->figures || !is_amount(to) || to->kind != from->kind || !slice_is(to->unit, from->unit) || from->item.at != to->item.at || slice_is_string(figure->unit, "pp"))
		return false;
	size_t at = from->token;
	while (at > to->token && !token_is(&tokens[at], WORD(IS_THAN) | WORD(IS_STOP)))
		at--;
	bool compared = at > to->token && token_is(&tokens[at], WORD(IS_THAN));
	for (at = from->token + 1; at < figure->token; at++)
		compared = compared && token_is(&tokens[at], WORD(IS_UP) | WORD(IS_DOWN) | WORD(IS_ADVERB) | WORD(IS_ASPECT));
	double a = number(from->value), b = number(to->value), wide = (rounding(from) + rounding(to)) / a * 200;
	double percent = (figure->change == CHANGE_DECREASE ? a - b : b - a) / a * 100;
	return compared && absolute(percent - percent_of(figure)) > share_rounding(figure) + wide;
}

/* 9.6万人，占户籍人口40万人的26%: a share whose whole its base states */
static bool is_stated_wrong(const struct sentence *sentence, size_t index)
{
	const struct figure *share = &sentence->figures[index], *whole = share - 1, *part;
	if (!is_share(share) || !is_amount(whole) || whole->change || whole->raw.at + whole->raw.size + 3 != share->raw.at || !slice_begins(slice_from(sentence->text, (size_t)(share->raw.at - 3 - sentence->text.at)), "的"))
		return false;
	for (part = whole; part > sentence->figures && !kind_is_statistic(part[-1].kind);)
		part--;
	if (part-- == sentence->figures || !is_amount(part) || part->kind != whole->kind || !slice_is(part->unit, whole->unit))
		return false;
	bool said = false;
	for (size_t at = part->token; at < whole->token; at++)
		said |= token_is(&sentence->tokens[at], WORD(IS_SHARE));
	return said && !agrees(part, number(whole->value), rounding(whole), share);
}

void arithmetic_flag(struct sentence *sentence)
{
	for (size_t i = 0; i < sentence->count && !sentence->table.head.size; i++)
		if (kind_is_statistic(sentence->figures[i].kind) && sentence->token_count > 0 &&
		    (is_share_wrong(sentence, i) || is_change_wrong(sentence, i) || is_total_wrong(sentence, i) ||
		     (!sentence->chinese && (is_apposed_wrong(sentence, i) || is_summed_wrong(sentence, i))) ||
		     (sentence->chinese && i > 1 && (is_sum_wrong(sentence, i) || is_comparison_wrong(sentence, i) || is_stated_wrong(sentence, i)))))
			sentence->figures[i].flags |= FLAG_ARITHMETIC;
}
