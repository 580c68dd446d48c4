#include "extract-numbers/scope.h"

bool scope_holds(struct slice outer, struct slice inner)
{
	return outer.at && inner.at && inner.at >= outer.at && inner.at + inner.size <= outer.at + outer.size;
}

/* What of an item stands behind the scope that it begins with. */
static struct slice behind(struct slice item, struct slice scope)
{
	size_t cut = (size_t)(scope.at + scope.size - item.at);
	struct slice rest = slice_from(item, cut);
	if (slice_begins(rest, "'s"))
		rest = slice_from(rest, 2);
	else if (slice_begins(rest, "’s"))
		rest = slice_from(rest, sizeof "’s" - 1);
	else if (slice_begins(rest, "的"))
		rest = slice_from(rest, sizeof "的" - 1);
	while (rest.size && rest.at[0] == ' ')
		rest = slice_from(rest, 1);
	return rest.size ? rest : item;
}

/* added value | of the first industry: does an item made of parts end with the scope? */
static bool ends_with(struct slice item, struct slice scope)
{
	static const char article[] = "the ";
	if (scope.size > sizeof article && slice_begins(scope, article))
		scope = slice_from(scope, sizeof article - 1);
	return item.size > scope.size && scope.size && memcmp(item.at + item.size - scope.size, scope.at, scope.size) == 0 && !scope_holds(item, scope) &&
	       (item.at + item.size < scope.at || item.at > scope.at + scope.size);
}

bool scope_give(struct figure *figure, struct slice scope, bool acts)
{
	struct slice item = figure->item;
	if (scope_holds(scope, figure->raw) || (figure->flags & FLAG_INHERITED_ITEM && ends_with(item, scope)))
		return false;
	bool is_item = scope.size && item.size && (scope_holds(scope, item) || slice_is(scope, item));
	if (is_item && (!acts || figure->kind == KIND_RANK))
		return false;
	if (is_item)
		item = figure->item = (struct slice){0};
	figure->scope = scope;
	if (scope.size && item.size && item.at >= scope.at && item.at < scope.at + scope.size)
		figure->item = behind(item, scope);
	return true;
}

bool scope_is_counted(const struct figure *figure)
{
	return figure->kind == KIND_COUNT || figure->kind == KIND_PERCENT || figure->kind == KIND_RATIO || figure->kind == KIND_MULTIPLE;
}

size_t scope_clause_end(const struct sentence *sentence, size_t first)
{
	return sentence->clause_tokens[sentence->tokens[first].clause + 1];
}

size_t scope_end(const struct sentence *sentence)
{
	size_t count = sentence->count;
	while (count > 0 && !kind_is_statistic(sentence->figures[count - 1].kind))
		count--;
	return count ? sentence->figures[count - 1].token + 1 : 0;
}

void scope_fill(struct sentence *sentence)
{
	if (sentence->chinese)
		scope_fill_han(sentence);
	else
		scope_fill_latin(sentence);
}
