#include "extract-numbers/noun.h"
#include "extract-numbers/scope.h"

/* What stands before the subject of a clause. */
static const uint64_t LEADS = WORD(IS_WHEN) | WORD(IS_ADVERB) | WORD(IS_STOP) | WORD(IS_PLACE);

/* A clause and what is known of it. */
struct clause {
	struct sentence *sentence;
	size_t first, end;
	size_t lead; /* where its subject may begin */
	bool placed; /* behind 在 */
	bool acts;   /* the subject does what its verb says */
};

static const struct token *token_at(const struct clause *clause, size_t at)
{
	return &clause->sentence->tokens[at];
}

static bool is(const struct clause *clause, size_t at, uint64_t bits)
{
	return at < clause->end && token_is(token_at(clause, at), bits);
}

static const struct figure *statistic(const struct clause *clause, size_t at)
{
	return at < clause->end ? token_statistic(clause->sentence, token_at(clause, at)) : NULL;
}

/* Does a word end in this character (in either script, two are given)? */
static bool ends_in(const struct token *token, const char *simplified, const char *traditional)
{
	const char *last = token->at + token->size - 3;
	return token->size >= 3 && (memcmp(last, simplified, 3) == 0 || memcmp(last, traditional, 3) == 0);
}

/* Says the word one of these? */
static bool says(const struct clause *clause, size_t at, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (token_says(clause->sentence, token_at(clause, at), words[i]))
			return true;
	return false;
}

/* 县里, 院内 */
static bool is_inside(const struct token *token)
{
	return ends_in(token, "里", "裡") || ends_in(token, "内", "內");
}

/* Is a word one of those of its kind that a place or body is called by? */
static bool is_body(const struct clause *clause, size_t at)
{
	const struct token *token = token_at(clause, at);
	if (token_is(token, WORD(IS_BODY)))
		return true;
	if (token->size < 6 || token->figure || !token_is(token, WORD(IS_NOUN)) || token_is(token, WORD(IS_WEAK) | WORD(IS_HEAD) | WORD(IS_KIND)))
		return false;
	return glance_ends(((struct slice){token->at, token->size}), "院 局 委 县 縣 市 区 區 镇 鎮 乡 鄉 村 省 州 馆 館 厂 廠 校 厅 廳 社 队 隊 站 园 園 所 港 店 寺");
}

/* 某县, 该电站, 这家酒厂 */
static bool is_determiner(const struct clause *clause, size_t at)
{
	static const char *const words[] = {"该", "某", "本", "我", "这", "那", "贵"};
	return is(clause, at, WORD(IS_PREPOSITION)) && says(clause, at, words, sizeof words / sizeof *words);
}

/* A single character within a name that no dictionary joins (骨|傷|科). */
static bool is_fragment(const struct clause *clause, size_t at)
{
	const struct token *token = token_at(clause, at);
	if (at == clause->lead || at + 1 >= clause->end || token->size != 3 || !token_is(token, WORD(IS_VERB) | WORD(IS_ADVERB) | WORD(IS_PLACE)))
		return false;
	if (token_says(clause->sentence, token, "立"))
		return is_body(clause, at - 1);
	if (token_is(token, WORD(IS_PLACE)))
		return token_is(token - 1, WORD(IS_NOUN)) && is_body(clause, at + 1) && token[1].size >= 6;
	return token[-1].size == 3 && token[1].size == 3 && token_is(token - 1, WORD(IS_NOUN)) && token_is(token + 1, WORD(IS_NOUN)) &&
	       !token_is(token, WORD(IS_COPULA) | WORD(IS_SHARE) | WORD(IS_TO)) && !is_body(clause, at - 1);
}

/* 天|河|机场, 高|邮|市: two characters that no dictionary joins, one of them a noun, before a body. */
static bool is_pieced(const struct clause *clause, size_t at)
{
	static const uint64_t OTHER = WORD(IS_PREPOSITION) | WORD(IS_COPULA) | WORD(IS_SHARE) | WORD(IS_AND) | WORD(IS_OF) | WORD(IS_PLAN) | WORD(IS_WHEN);
	bool noun = false;
	if (at + 3 >= clause->end)
		return false;
	for (size_t next = at; next < at + 2; next++) {
		const struct token *token = token_at(clause, next);
		if (token->size != 3 || token->figure || !token->bits || (unsigned char)token->at[0] < 0xE4 || token_is(token, OTHER))
			return false;
		noun = noun || (token_is(token, WORD(IS_NOUN)) && !token_is(token, WORD(IS_VERB)));
	}
	return noun && is_body(clause, at + 2);
}

/* Is it a quotation mark that opens a few words, not a speech? */
static bool is_quoted(const struct clause *clause, size_t at)
{
	const struct token *token = token_at(clause, at);
	return is(clause, at, WORD(IS_QUOTE)) && token_is(token, WORD(IS_OPEN)) && token->mate > at && token->mate < clause->end && token->mate < at + 8;
}

/* Dates, adverbs, section marks and the like that stand before the subject. */
static size_t skip_lead(struct clause *clause)
{
	size_t at = clause->first;
	for (; at < clause->end; at++) {
		const struct token *token = token_at(clause, at);
		if (token_says(clause->sentence, token, "在")) {
			clause->placed = true;
			continue;
		}
		if (token_is(token, WORD(IS_OPEN)) && ends_in(token, "【", "〔") && token->mate > at && token->mate < clause->end) {
			at = token->mate; /* 【校园】 */
			continue;
		}
		bool noun = token_is(token, WORD(IS_SCOPE) | WORD(IS_NOUN)) && !token_is(token, WORD(IS_AND));
		bool speech = token_is(token, WORD(IS_QUOTE)) && !is_quoted(clause, at);
		if (noun || statistic(clause, at) || is_pieced(clause, at))
			break;
		if (token->bits != 0 && !token->figure && !speech && !token_is(token, LEADS | WORD(IS_OPENS)))
			break;
	}
	return at;
}

/* The noun phrase from `at`: names in quotation marks and numbered ones too. */
static size_t phrase_end(const struct clause *clause, size_t at)
{
	if (is_determiner(clause, at) || is(clause, at, WORD(IS_SCOPE)))
		at++;
	else if (is_pieced(clause, at))
		at += 2;
	while (at < clause->end) {
		if (noun_is_part(clause->sentence, at) || is_fragment(clause, at))
			at++;
		else if (is_quoted(clause, at))
			at = token_at(clause, at)->mate + 1u;
		else
			break;
	}
	return at;
}

/* Does a word end the body that begins at `first`? One character alone is a part of many words (培训村医, 省运会). */
static bool ends_body(const struct clause *clause, size_t at, size_t first)
{
	if (!is_body(clause, at))
		return false;
	if (at == first || token_at(clause, at)->size > 3)
		return at > first || token_at(clause, at)->size > 3;
	const struct token *before = token_at(clause, at - 1);
	return is_determiner(clause, at - 1) || (!(at - 1 == first && token_is(before, WORD(IS_WEAK))) && !before->figure && !ends_in(before, "届", "屆"));
}

/* Is a word no noun, so that what stands before it is no part of a compound? */
static bool is_stated(const struct clause *clause, size_t at)
{
	const struct token *token = token_at(clause, at);
	if (token_is(token, WORD(IS_NOUN)))
		return token_is(token, WORD(IS_VERB) | WORD(IS_AND) | WORD(IS_PLACE));
	/* 社区|养|老: a fragment of a noun */
	return !(token->size == 3 && token_is(token, WORD(IS_VERB)) && !token_is(token, WORD(IS_COPULA)) && is(clause, at + 1, WORD(IS_NOUN)) && token[1].size == 3);
}

/* Is a body the part of the one before it (公司|董事会, 市|第六|中学)? Not one that is counted. */
static bool continues(const struct clause *clause, size_t body, size_t at)
{
	if (!is(clause, at, WORD(IS_KIND)))
		return !statistic(clause, at + 1);
	bool adjacent = at == body + 1 || token_at(clause, at - 1)->figure;
	return adjacent && at + 1 < clause->end && !statistic(clause, at + 1) && (is_stated(clause, at + 1) || is_body(clause, at + 1));
}

/* The last word of the body that begins at `at`: of 公司|董事会 the second; SIZE_MAX. */
static size_t body_end(const struct clause *clause, size_t at, size_t end)
{
	size_t body = SIZE_MAX;
	for (size_t next = at; next < end && (body == SIZE_MAX || next <= body + 3); next++) {
		const struct token *token = token_at(clause, next);
		if (token_is(token, WORD(IS_QUOTE) | WORD(IS_OPEN)) && token->mate > next)
			next = token->mate;
		else if (body != SIZE_MAX && token_is(token, WORD(IS_WEAK) | WORD(IS_HEAD)) && !is_body(clause, next))
			break;
		else if (ends_body(clause, next, at) && (body == SIZE_MAX || continues(clause, body, next)))
			body = next;
	}
	return body;
}

/* Kinds that with a word before them are mostly names: 长安大学. */
static bool is_school(const struct clause *clause, size_t at)
{
	static const char *const words[] = {"大学", "中学", "小学", "幼儿园"};
	return says(clause, at, words, sizeof words / sizeof *words);
}

/* 支部|联合|6个|科室: a verb that may be a noun, with a number and what is counted. */
static bool has_object(const struct clause *clause, size_t verb)
{
	const struct figure *figure = statistic(clause, verb + 1);
	return is(clause, verb, WORD(IS_WEAK)) && figure && figure->kind == KIND_COUNT && figure->item.at > figure->raw.at;
}

/* 社区 in 社区养老设施, 医院 in 公立医院门诊量: any of its kind, not one. */
static bool is_kind(const struct clause *clause, size_t body, bool lone)
{
	if (lone)
		return is(clause, body, WORD(IS_KIND)) && !has_object(clause, body + 1);
	const struct token *before = token_at(clause, body - 1);
	bool adjective = is(clause, clause->lead, WORD(IS_KIND)) && !is_body(clause, clause->lead);
	if (adjective || (before->figure && ends_in(before, "级", "級")))
		return true;
	if (!is(clause, body, WORD(IS_KIND)) || before->figure || is(clause, clause->lead, WORD(IS_BODY)) || is_school(clause, body) || has_object(clause, body + 1))
		return false;
	if (before->size == 3 && token_says(clause->sentence, token_at(clause, body), "村"))
		return false; /* 红|岩|村: a name */
	for (size_t at = clause->lead; at < body; at++)
		if (is_determiner(clause, at) || (is(clause, at, WORD(IS_BODY)) && !is(clause, at, WORD(IS_KIND))))
			return false;
	return true;
}

/* May what stands behind a body make it the subject? */
static bool has_predicate(const struct clause *clause, size_t body, bool lone)
{
	size_t next = body + 1;
	if (is(clause, next, WORD(IS_QUOTE)) || (next < clause->end && is_inside(token_at(clause, body))))
		return true;
	if (is(clause, next, WORD(IS_OPEN)) && token_at(clause, next)->mate > next)
		next = token_at(clause, next)->mate + 1u;
	if (next >= clause->end || is(clause, next, WORD(IS_COMMA)))
		return clause->placed;
	if (is(clause, next, WORD(IS_COLON)))
		return !is(clause, body, WORD(IS_KIND));
	if (is(clause, next, WORD(IS_TITLE) | WORD(IS_AMONG) | WORD(IS_SHARE) | WORD(IS_LIST) | WORD(IS_LIKE) | WORD(IS_CLOSE) | WORD(IS_STOP)))
		return false;
	const struct figure *figure = statistic(clause, next);
	if (figure)
		return figure->kind == KIND_DURATION || (figure->kind == KIND_COUNT && figure->item.at > figure->raw.at);
	return is_stated(clause, next) || !is_kind(clause, body, lone);
}

/* 我院, 本市, 该县 */
static bool is_own(const struct token *token)
{
	const struct token first = {.at = token->at, .size = 3};
	return ends_in(&first, "我", "本") || ends_in(&first, "该", "該");
}

/* 我院 with the body behind it (我院骨科); 全市 alone. */
static struct slice chosen(const struct clause *clause, size_t body)
{
	bool more = is_own(token_at(clause, clause->lead)) && body != SIZE_MAX && body <= clause->lead + 3 && has_predicate(clause, body, false);
	return range_text(clause->sentence, (struct range){clause->lead, more ? body + 1 : clause->lead + 1});
}

/* 市科技局局长：: no word behind the body is a predicate. */
static bool says_nothing(const struct clause *clause, size_t body)
{
	for (size_t at = body + 1; at < clause->end; at++)
		if (!noun_is_part(clause->sentence, at) && !is(clause, at, WORD(IS_COMMA) | WORD(IS_COLON) | WORD(IS_CLOSE)))
			return false;
	return true;
}

/* The place or body that a clause begins with and speaks of. */
static struct slice subject(const struct clause *clause)
{
	const struct sentence *sentence = clause->sentence;
	size_t end = phrase_end(clause, clause->lead), body = body_end(clause, clause->lead, end);
	if (body == SIZE_MAX && end == clause->lead + 1 && end < clause->end && is_body(clause, clause->lead) && is_inside(token_at(clause, end)))
		return range_text(sentence, (struct range){clause->lead, end + 1}); /* 镇|里 */
	if (is(clause, clause->lead, WORD(IS_SCOPE)) && !says_nothing(clause, clause->lead) && !is(clause, clause->lead + 1, WORD(IS_LIST)))
		return chosen(clause, body);
	if (body == SIZE_MAX || (!clause->placed && !is(clause, body + 1, WORD(IS_COLON)) && says_nothing(clause, body)))
		return (struct slice){0};
	bool lone = body == clause->lead;
	if (!lone && is(clause, body + 1, WORD(IS_AND)) && body_end(clause, body + 2, phrase_end(clause, body + 2)) != SIZE_MAX)
		body = body_end(clause, body + 2, phrase_end(clause, body + 2));
	if (!has_predicate(clause, body, lone))
		return (struct slice){0};
	return range_text(sentence, (struct range){clause->lead, body + 1});
}

/* 位居全市综合医院第一: the place with what follows it is what the rank is in. */
static struct slice field_of_rank(const struct clause *clause, size_t at, const struct figure *rank)
{
	size_t end = at;
	while (end < rank->token && (noun_is_part(clause->sentence, end) || is(clause, end, WORD(IS_SCOPE))))
		end++;
	return end == rank->token ? range_text(clause->sentence, (struct range){at, end}) : (struct slice){0};
}

static struct figure *next_statistic(const struct clause *clause, size_t at)
{
	for (size_t next = at; next < clause->end; next++)
		if (statistic(clause, next))
			return token_statistic(clause->sentence, token_at(clause, next));
	return NULL;
}

/* Does a place stand in what the next figure is compared with or a share of? */
static bool is_in_base(const struct clause *clause, size_t at, const struct figure *next)
{
	for (size_t back = at; back-- > clause->first && !statistic(clause, back);)
		if (is(clause, back, WORD(IS_THAN) | WORD(IS_SHARE)) || token_says(clause->sentence, token_at(clause, back), "高出"))
			return true;
	bool share = next && (next->kind == KIND_PERCENT || next->kind == KIND_RATIO || next->kind == KIND_MULTIPLE);
	return share && is(clause, next->token - 1, WORD(IS_OF));
}

/* 到县城, 位于县城; 93列市区列车, 创建全国示范区: where something is or goes, or a part of what is counted. */
static bool is_attribute(const struct clause *clause, size_t at)
{
	static const char *const words[] = {"到", "往", "赴", "去", "位于", "来自", "距", "离", "向", "回", "从"};
	if (at == clause->first)
		return false;
	const struct token *before = token_at(clause, at - 1);
	if (statistic(clause, at - 1) || statistic(clause, at + 1) || is_own(token_at(clause, at)))
		return statistic(clause, at - 1);
	bool ordinal = (before->figure && token_is(before, WORD(IS_NOUN))) || ends_in(before, "届", "屆");
	bool object = token_is(before, WORD(IS_VERB)) && !token_is(before, WORD(IS_COPULA) | WORD(IS_PLAN));
	return ordinal || object || says(clause, at - 1, words, sizeof words / sizeof *words);
}

/* 全市, 我院: gives it to what it stands before; true where it holds for what follows. */
static bool takes_place(const struct clause *clause, size_t at, bool subject)
{
	struct figure *next = next_statistic(clause, at);
	bool ranks = next && next->kind == KIND_RANK;
	if (is_in_base(clause, at, next) || (!ranks && is_attribute(clause, at)))
		return false;
	if (ranks) {
		struct slice field = field_of_rank(clause, at, next);
		next->scope = field.size ? field : range_text(clause->sentence, (struct range){at, at + 1});
	} else if (subject && next && next->token == at + 1) {
		next->scope = range_text(clause->sentence, (struct range){at, at + 1});
	}
	return !subject && !ranks;
}

/* 两家医院合计超过5万台: a counted body that later figures of its clause are of. */
static struct slice counted(const struct clause *clause)
{
	const struct figure *figure = statistic(clause, clause->lead);
	size_t first = clause->lead + 1;
	if (!figure || figure->kind != KIND_COUNT || !figure->unit.size || first >= clause->end)
		return (struct slice){0};
	size_t body = body_end(clause, first, phrase_end(clause, first)), next = body + 1;
	if (body == SIZE_MAX || body > first + 2 || next >= clause->end || statistic(clause, next) || is(clause, next, WORD(IS_COMMA) | WORD(IS_SHARE) | WORD(IS_LIST)))
		return (struct slice){0};
	if (is(clause, body, WORD(IS_KIND)) && !is_stated(clause, next))
		return (struct slice){0};
	for (size_t at = body + 1; at < clause->end; at++)
		if (statistic(clause, at))
			return range_text(clause->sentence, (struct range){clause->lead, body + 1});
	return (struct slice){0};
}

/* Does a verb that is none of change or being follow the subject? */
static bool acts(const struct clause *clause, struct slice own)
{
	static const uint64_t STATES = WORD(IS_COPULA) | WORD(IS_UP) | WORD(IS_DOWN) | WORD(IS_TO) | WORD(IS_SHARE) | WORD(IS_NOUN);
	for (size_t at = clause->lead; at < clause->end && !statistic(clause, at); at++) {
		const struct token *token = token_at(clause, at);
		if (token->at >= own.at + own.size && token_is(token, WORD(IS_VERB)) && !token_is(token, STATES) && !ends_in(token, "有", "有"))
			return true;
	}
	return false;
}

/* 他负责的病区开放床位80张: a subject behind a clause that describes it. */
static struct slice described(struct clause *clause)
{
	for (size_t at = clause->lead; at + 2 < clause->end; at++) {
		if (!is(clause, at, WORD(IS_OF)) || !noun_is_part(clause->sentence, at + 1))
			continue;
		struct clause rest = *clause;
		rest.lead = at + 1;
		size_t body = body_end(&rest, rest.lead, phrase_end(&rest, rest.lead));
		if (body != SIZE_MAX && is(clause, body + 1, WORD(IS_VERB)) && !is(clause, body + 1, WORD(IS_SHARE) | WORD(IS_COPULA)))
			return clause->lead = rest.lead, subject(&rest);
	}
	return (struct slice){0};
}

/* 浙江出口增长8%，江苏增长6%: what is said of one body is said of the next. */
static bool repeats(const struct clause *clause, struct figure *figure, struct slice scope)
{
	const struct figure *before = figure - 1;
	bool changes = figure->change == CHANGE_INCREASE || figure->change == CHANGE_DECREASE;
	if (figure == clause->sentence->figures || !changes || before->change != figure->change || !before->item.size || !before->scope.size)
		return false;
	figure->item = before->item;
	figure->scope = scope;
	figure->flags |= FLAG_INHERITED_ITEM;
	return true;
}

/* Gives a figure what holds; where the clause's own body is its item, what held before. */
static void give(const struct clause *clause, struct figure *figure, struct slice *scope, struct slice outer, bool own)
{
	if (scope_give(figure, *scope, clause->acts) || !own || scope_holds(*scope, figure->raw) || repeats(clause, figure, *scope))
		return;
	scope_give(figure, outer, false);
	if (scope_is_counted(figure))
		*scope = outer;
}

static void fill_clause(struct clause *clause, struct slice *scope)
{
	struct slice outer = *scope;
	clause->lead = skip_lead(clause);
	struct slice own = subject(clause);
	if (!own.size)
		own = described(clause);
	if (!own.size)
		own = counted(clause);
	clause->acts = own.size && acts(clause, own);
	if (own.size)
		*scope = own;
	for (size_t at = clause->first; at < clause->end; at++) {
		const struct token *token = token_at(clause, at);
		struct figure *figure = token_statistic(clause->sentence, token);
		if (figure && !figure->scope.size && (!own.size || token->at > own.at))
			give(clause, figure, scope, outer, own.size != 0);
		else if (token_is(token, WORD(IS_SCOPE)) && takes_place(clause, at, own.size != 0))
			*scope = range_text(clause->sentence, (struct range){at, at + 1});
	}
}

void scope_fill_han(struct sentence *sentence)
{
	struct slice scope = {0};
	size_t end = scope_end(sentence);
	for (size_t at = 0; at < end;) {
		struct clause clause = {.sentence = sentence, .first = at, .end = scope_clause_end(sentence, at)};
		fill_clause(&clause, &scope);
		at = clause.end;
	}
}
