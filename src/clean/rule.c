#include "clean/rule.h"

#include <stdlib.h>

#include "base/die.h"
#include "base/mem.h"

static void grow(struct rules *rules)
{
	size_t old = rules->capacity;
	rules->list = memory_grow(rules->list, &rules->capacity, rules->count + 1, sizeof *rules->list);
	if (rules->capacity == old)
		return;
	rules->off = memory_resize(rules->off, rules->capacity, sizeof *rules->off);
	rules->applied = memory_resize(rules->applied, rules->capacity, sizeof *rules->applied);
}

static size_t add(struct rules *rules, struct rule rule)
{
	grow(rules);
	rules->list[rules->count] = rule;
	rules->off[rules->count] = false;
	rules->applied[rules->count] = 0;
	return rules->count++;
}

void rules_start(struct rules *rules)
{
	*rules = (struct rules){0};
	for (size_t i = 0; i < RULES_BUILT_IN; i++)
		add(rules, rule_table[i]);
}

void rules_free(struct rules *rules)
{
	for (size_t i = RULES_BUILT_IN; i < rules->count; i++)
		free((char *)rules->list[i].name);
	free(rules->list);
	free(rules->off);
	free(rules->applied);
}

size_t rules_enter(struct rules *rules, struct slice name)
{
	for (size_t i = 0; i < rules->count; i++)
		if (slice_is_string(name, rules->list[i].name))
			return i;
	char *copy = memory_get(name.size + 1, 1);
	memcpy(copy, name.at, name.size);
	return add(rules, (struct rule){copy, GROUP_REMOVE, "a rule of a file given with --rules"});
}

/* Switches a group or a rule; false where the name is neither. */
static bool switch_one(struct rules *rules, const char *name, bool off)
{
	bool known = false;
	for (size_t i = 0; i < rules->count; i++) {
		if (strcmp(name, rules->list[i].name) == 0 || strcmp(name, group_names[rules->list[i].group]) == 0) {
			rules->off[i] = off;
			known = true;
		}
	}
	return known;
}

bool rules_switch(struct rules *rules, struct names names, bool off, const char **unknown)
{
	for (size_t i = 0; i < names.count; i++) {
		if (!switch_one(rules, names.list[i], off)) {
			*unknown = names.list[i];
			return false;
		}
	}
	return true;
}

void rules_all(struct rules *rules, bool off)
{
	for (size_t i = 0; i < rules->count; i++)
		rules->off[i] = off;
}

bool rules_any(const struct rules *rules, enum rule_id first, enum rule_id last)
{
	for (size_t i = first; i <= (size_t)last; i++)
		if (rule_on(rules, i))
			return true;
	return false;
}

void rules_list(const struct rules *rules, struct output *output)
{
	for (size_t i = 0; i < rules->count; i++) {
		const struct rule *rule = &rules->list[i];
		buf_string(&output->buf, rule->name);
		buf_byte(&output->buf, '\t');
		buf_string(&output->buf, group_names[rule->group]);
		buf_string(&output->buf, rule_on(rules, i) ? "\ton\t" : "\toff\t");
		buf_string(&output->buf, rule->what);
		buf_byte(&output->buf, '\n');
	}
}

void rules_report(const struct rules *rules)
{
	for (size_t i = 0; i < rules->count; i++)
		if (rules->applied[i])
			warn("%s: %zu", rules->list[i].name, rules->applied[i]);
}
