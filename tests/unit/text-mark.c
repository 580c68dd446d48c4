/* Marks: every kind with its number and its size, and what only looks like one. */
#include <stdio.h>

#include "text/mark.h"

static int failures;

static void expect(const char *line, enum mark_place place, const char *kind, unsigned number, size_t size)
{
	struct mark mark = {0};
	bool found = mark_read(slice_of(line), place, &mark);
	const char *name = found ? mark_kinds[mark.kind].name : "none";
	if (strcmp(name, kind) == 0 && (!found || (mark.number == number && mark.size == size)))
		return;
	printf("%s: %s %u %zu, not %s %u %zu\n", line, name, (unsigned)mark.number, mark.size, kind, number, size);
	failures++;
}

static void no_mark(const char *line)
{
	expect(line, MARK_AT_LINE, "none", 0, 0);
}

static const struct {
	const char *line, *kind;
	unsigned number;
	const char *marker;
} lines[] = {
	{"第三部分　总则", "part", 3, "第三部分"},
	{"第十一章 总则", "chapter", 11, "第十一章"},
	{"第 2 章 总则", "chapter", 2, "第 2 章"},
	{"第一百零三节", "section", 103, "第一百零三节"},
	{"第二十条　本法", "article", 20, "第二十条"},
	{"附件3：表", "annex", 3, "附件3："},
	{"案例二：义诊", "case", 2, "案例二："},
	{"Part Two The Coast", "part, English", 2, "Part Two"},
	{"Chapter 12The Year", "chapter, English", 12, "Chapter 12"},
	{"Section IV. Income", "section, English", 4, "Section IV."},
	{"Article 5 Members", "article, English", 5, "Article 5"},
	{"Appendix B", "annex, English", 2, "Appendix B"},
	{"Step 3: Cut", "step, English", 3, "Step 3:"},
	{"二十一、收入", "一、", 21, "二十一、"},
	{"十 、收入", "一、", 10, "十 、"},
	{"一、2022年回顾", "一、", 1, "一、"},
	{"壹、前言", "壹、", 1, "壹、"},
	{"參、檢討", "壹、", 3, "參、"},
	{"一　总体要求", "一 ", 1, "一"},
	{"（十二）收入", "（一）", 12, "（十二）"},
	{"( 三 )收入", "（一）", 3, "( 三 )"},
	{"（四）、收入", "（一）", 4, "（四）、"},
	{"㈤收入", "㈠", 5, "㈤"},
	{"二）收入", "一）", 2, "二）"},
	{"乙、收入", "甲、", 2, "乙、"},
	{"（丙）收入", "（甲）", 3, "（丙）"},
	{"(one) Income", "(one)", 1, "(one)"},
	{"2.13 Method", "1.1", 13, "2.13"},
	{"2.2.1Laboratory", "1.1", 1, "2.2.1"},
	{"12.收入", "1.", 12, "12."},
	{"１２．收入", "1.", 12, "１２．"},
	{"3、收入", "1、", 3, "3、"},
	{"⒊收入", "⒈", 3, "⒊"},
	{"（4）收入", "（1）", 4, "（4）"},
	{"⑷收入", "⑴", 4, "⑷"},
	{"5)收入", "1）", 5, "5)"},
	{"1Introduction", "1 ", 1, "1"},
	{"2　资料", "1 ", 2, "2"},
	{"⑫收入", "①", 12, "⑫"},
	{"(iv) income", "(i)", 4, "(iv)"},
	{"(b) income", "(a)", 2, "(b)"},
	{"IX. Income", "I.", 9, "IX."},
	{"Ⅳ、收入", "Ⅰ", 4, "Ⅳ、"},
	{"B. Income", "A.", 2, "B."},
	{"b) income", "a.", 2, "b)"},
	{"Four,Gathering", "one,", 4, "Four,"},
	{"Fives,Excellent", "one,", 5, "Fives,"},
	{"twelve, Income", "one,", 12, "twelve,"},
	{"问：谁可以办？", "question", 0, "问："},
	{"Q3: Who?", "question, numbered", 3, "Q3:"},
	{"### Income", "#", 0, "###"},
	{"──收入", "bullet", 0, "──"},
	{"- income", "spaced bullet", 0, "-"},
};

static const struct {
	const char *text, *kind;
	unsigned number;
	const char *marker;
} run_ins[] = {
	{"一是抓学习", "spoken 一是", 1, "一是"},
	{"二要抓学习", "spoken 一是", 2, "二要"},
	{"第二，抓学习", "spoken 第一", 2, "第二，"},
	{"其三，抓学习", "spoken 其一", 3, "其三，"},
	{"首先，抓学习", "spoken 首先", 1, "首先，"},
	{"最后，抓学习", "spoken 首先", MARK_LAST, "最后，"},
	{"first, study", "spoken first", 1, "first,"},
	{"Secondly, study", "spoken first", 2, "Secondly,"},
	{"thirdly, study", "spoken first", 3, "thirdly,"},
	{"Again. Study", "spoken first", MARK_NEXT, "Again."},
	{"Finally, study", "spoken first", MARK_LAST, "Finally,"},
	{"The second is to study", "spoken the first", 2, "The second is"},
	{"Third is study", "spoken first is", 3, "Third is"},
	{"One is to study", "spoken one is", 1, "One is"},
	{"（1）抓学习", "（1）", 1, "（1）"},
	{"②抓学习", "①", 2, "②"},
};

int main(void)
{
	static const char *const others[] = {
		"2022年，修路", "1.5万元", "3月份", "12:30", "一、二、三产业", "三分之二以上", "第三次会议", "第一书记", "十一件建议", "First come first served",
		"One of them", "I am", "Chapter 2 explains", "-5 degrees", "First issue", "#tag", "1,500 beds", "附近", "其实", "secondary, too", "(see above)", "", "。",
	};
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
		expect(lines[i].line, MARK_AT_LINE, lines[i].kind, lines[i].number, strlen(lines[i].marker));
	for (size_t i = 0; i < sizeof run_ins / sizeof *run_ins; i++)
		expect(run_ins[i].text, MARK_IN_TEXT, run_ins[i].kind, run_ins[i].number, strlen(run_ins[i].marker));
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		no_mark(others[i]);
	expect("第三章 总则", MARK_IN_TEXT, "none", 0, 0);
	expect("- income", MARK_IN_TEXT, "none", 0, 0);
	return failures != 0;
}
