#include "base/regex.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/die.h"
#include "base/mem.h"

struct regex {
	pcre2_code *code;
	pcre2_match_data *data;
};

struct regex *regex_compile(const char *pattern, char *what, size_t size)
{
	int error;
	PCRE2_SIZE offset;
	pcre2_code *code = pcre2_compile((PCRE2_SPTR)pattern, PCRE2_ZERO_TERMINATED, PCRE2_UTF | PCRE2_NEVER_BACKSLASH_C, &error, &offset, NULL);
	if (!code) {
		char reason[160];
		pcre2_get_error_message(error, (PCRE2_UCHAR *)reason, sizeof reason);
		snprintf(what, size, "%s (character %zu)", reason, (size_t)offset + 1);
		return NULL;
	}
	(void)pcre2_jit_compile(code, PCRE2_JIT_COMPLETE); /* without a JIT it is only slower */
	struct regex *regex = memory_get(1, sizeof *regex);
	regex->code = code;
	regex->data = pcre2_match_data_create(REGEX_GROUPS, NULL);
	if (!regex->data)
		die("out of memory");
	return regex;
}

enum regex_result regex_find(const struct regex *regex, struct slice text, size_t from, struct regex_match *match)
{
	int count = pcre2_match(regex->code, (PCRE2_SPTR)text.at, text.size, from, PCRE2_NO_UTF_CHECK, regex->data, NULL);
	if (count == PCRE2_ERROR_NOMATCH)
		return REGEX_NO;
	if (count < 0)
		return REGEX_LIMIT;
	const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(regex->data);
	*match = (struct regex_match){.start = ends[0], .end = ends[1]};
	size_t groups = count ? (size_t)count : REGEX_GROUPS;
	for (size_t i = 0; i < groups; i++)
		if (ends[2 * i] != PCRE2_UNSET)
			match->group[i] = (struct slice){text.at + ends[2 * i], ends[2 * i + 1] - ends[2 * i]};
	return REGEX_YES;
}

void regex_free(struct regex *regex)
{
	if (!regex)
		return;
	pcre2_match_data_free(regex->data);
	pcre2_code_free(regex->code);
	free(regex);
}
