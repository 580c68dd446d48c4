/* Glances: what the lists say, found word by word, for every piece of some texts. */
#include <stdio.h>

#include "extract-numbers/glance.h"

static int failures;

static bool is_letter(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool same(char byte, char listed, bool any_case)
{
	byte = byte == ' ' ? '_' : byte;
	return byte == listed || (any_case && byte >= 'A' && byte <= 'Z' && byte + 32 == listed);
}

/* The size of the first word of the list at the text's start, or at its end. */
static size_t plain(struct slice text, const char *words, bool whole, bool at_end)
{
	for (size_t size; *words; words += size + (words[size] == ' ')) {
		size = strcspn(words, " ");
		if (size > text.size)
			continue;
		size_t start = at_end ? text.size - size : 0, right = 0, outer = at_end ? start - 1 : size;
		while (right < size && same(text.at[start + right], words[right], whole))
			right++;
		bool cut = whole && size < text.size && is_letter(text.at[outer]) && is_letter(text.at[at_end ? start : size - 1]);
		if (right == size && !cut)
			return size;
	}
	return 0;
}

static bool plain_is(struct slice text, const char *words)
{
	for (size_t size; *words; words += size + (words[size] == ' ')) {
		size_t right = 0;
		size = strcspn(words, " ");
		while (right < size && size == text.size && same(text.at[right], words[right], false))
			right++;
		if (size == text.size && right == size)
			return true;
	}
	return false;
}

static void expect(bool right, const char *what, const char *words, struct slice text)
{
	if (!right && failures++ < 10)
		printf("%s: %.*s in %s\n", what, (int)text.size, text.at, words);
}

#define LISTS(DO) \
	DO("年") DO("-") DO("年度 年 月份 月 日 号") DO("a an the of by to for") DO("for_the_first_time up_to _ % more_than") \
	DO("网络 網絡 体系 體系 联动 聯動 联创 架构 網路 网格 书记抓 大类 大項 大项 大型") \
	DO("room line table figure section article chapter appendix annex highway route flight po_box box version type é 2 𠀀")

#define COMPARE(words) \
	expect(glance_begins(text, words) == plain(text, words, false, false), "begins", words, text); \
	expect(glance_ends(text, words) == plain(text, words, false, true), "ends", words, text); \
	expect(glance_begins_word(text, words) == plain(text, words, true, false), "begins with a word", words, text); \
	expect(glance_ends_word(text, words) == plain(text, words, true, true), "ends with a word", words, text); \
	expect(glance_is(text, words) == plain_is(text, words), "is", words, text);

static bool is_start(const char *text, size_t at)
{
	return ((unsigned char)text[at] & 0xC0) != 0x80;
}

int main(void)
{
	static const char *const texts[] = {
		"2023年度书记抓网格体系，大型", "The line of Table 2, for the first time UP TO 5 % - more than before", "PO box, the Appendix to a type", "年月日号é𠀀𠀀é 大项",
	};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		for (size_t from = 0; from <= strlen(texts[i]); from++)
			for (size_t to = from; to <= strlen(texts[i]); to++) {
				struct slice text = {texts[i] + from, to - from};
				if (is_start(texts[i], from) && is_start(texts[i], to)) {
					LISTS(COMPARE)
				}
			}
	return failures != 0;
}
