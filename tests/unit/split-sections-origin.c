/* Lines about a document: what they say, and lines that are none. */
#include <stdio.h>

#include "split-sections/origin.h"

static const struct {
	const char *line;
	const char *published, *source, *author; /* NULL where the line does not say it */
} lines[] = {
	{"来源：云坪晚报", NULL, "云坪晚报", NULL},
	{"来源：县人民医院　发布日期：2024-01-22", "2024-01-22", "县人民医院", NULL},
	{"2023年11月02日 08:15　来源：云坪晚报　记者：许墨", "2023-11-02", "云坪晚报", "许墨"},
	{"天津日報  2021/06/29", "2021-06-29", "天津日報", NULL},
	{"2023.1.5 09:30", "2023-01-05", NULL, NULL},
	{"作者：宣传科　时间：2023-12-28　点击：318", "2023-12-28", NULL, "宣传科"},
	{"Source: Hill News Author: Gu Yuan Editor: Lin Bo 2024-05-14 17:36:46", "2024-05-14", "Hill News", "Gu Yuan"},
	{"Published: 5 January 2024", "2024-01-05", NULL, NULL},
	{"Date: March 9, 2023", "2023-03-09", NULL, NULL},
	{"By Jane Orr", NULL, NULL, "Jane Orr"},
	{"责任编辑：王五", NULL, NULL, NULL},
};

static const char *const others[] = {
	"时间：2023年11月6日上午9时", "时间：2023年11月6日", "地点：政府二楼会议室", "全年门诊量39.6万人次。", "2022年", "2023年13月45日",
	"The source: a spring", "Sources of income", "", "来源不明",
};

static int failures;

static void expect(const char *line, const char *what, struct slice got, const char *wanted)
{
	if (wanted ? slice_is_string(got, wanted) : !got.size)
		return;
	printf("%s: %s is \"%.*s\", not %s\n", line, what, (int)got.size, got.at, wanted ? wanted : "null");
	failures++;
}

static void expect_authors(const char *line, bool wanted)
{
	struct origin origin = {0};
	if (origin_authors(slice_of(line), &origin) == wanted)
		return;
	printf("%s: names %d\n", line, wanted);
	failures++;
}

int main(void)
{
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		struct origin origin = {0};
		bool found = origin_line(slice_of(lines[i].line), &origin);
		failures += !found;
		if (!found)
			printf("%s: is one\n", lines[i].line);
		expect(lines[i].line, "published", origin.field[ORIGIN_PUBLISHED], lines[i].published);
		expect(lines[i].line, "source", origin.field[ORIGIN_SOURCE], lines[i].source);
		expect(lines[i].line, "author", origin.field[ORIGIN_AUTHOR], lines[i].author);
	}
	for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
		struct origin origin = {0};
		if (origin_line(slice_of(others[i]), &origin)) {
			printf("%s: is none\n", others[i]);
			failures++;
		}
	}
	struct origin signature = {0};
	origin_signature(slice_of("闊步前行！（本报记者 李禾）"), &signature);
	expect("（本报记者 李禾）", "author", signature.field[ORIGIN_AUTHOR], "李禾");
	expect_authors("沈禾，顾青", true);
	expect_authors("王建国　李小红", true);
	expect_authors("主要做法", false);
	expect_authors("王", false);
	return failures != 0;
}
