/*
 * Documents put together by chance from pieces that set the rules going, and
 * from undamaged ones: cleaning twice is cleaning once, the changes lead back
 * to the input, digits stay, and undamaged text is left alone.
 */
#include "../fuzz/clean-properties.h"

enum { DOCUMENTS = 20000, PIECES = 24 };

static const char *const undamaged[] = {
	"2023年全院共收治患者12,345人次，同比增长5.6%。\n", "本院現有病床1,200張，職工2,350人。\n", "\n",
	"The hospital has 1,200 beds, up 5.6% on the year before.\n", "一、工作情况\n", "表1 | 2021 | 2022 | 2023\n",
	"床位 | 1,100 | 1,150 | 1,200\n", "(1,,3)", "耄耋(màodié)老人", "3.5 kg", "10²㎡", " — ", "“引文”，", "Größe", "naïve café",
	"東京都の病院", "Москва", "한국어", "Ελλάδα", "زبان‌ها", "①②", "½", "CO₂", "a < b", "R&D", "鱻", "龘", "x?y)", "(yes)",
};

static const char *const damaged[] = {
	"领(lǐng)", "導(dǎo)", "醫(yī)", "務(wù)", "護（hù）", "醫\n(yī)", "總?cè)藬?shù)", "勇?lián)\uE2FD?dāng)", "津?qū)", "?shù)拢?/strong>",
	",,", ",。", ",、", "，，", "&amp;", "&amp;lt;b&amp;gt;", "&nbsp;", "&#8220;", "<b>", "</b>", "</p", "/strong>", "<br>", "<<b>b>",
	"鍏氬缓棰嗚埅", "鍏?缓", "å…±", "Ã©", "â€œ", "Ã¢â‚¬â„¢", "ÖÐ¹úÒ½Ôº", "\uFFFD", "锟斤拷", "鈥檛", "猫驴聭忙聴楼",
	"\u00A0", "\u3000", "\u200B", "\u200D", "\uFEFF", "\u00AD", "\x07", "\xC2\x85", "\r\n", "\r", "\f", "  \n", "\n\n\n", "１２", "Ａ", "．", "％",
	"返回顶部\n", "- Share -\n", "相关新闻\n", "标题一\n", "Source: A\n", "News\n", "版权所有 某医院\n", "免责声明：转载不代表本网观点\n",
	"上一篇：某文\n", "主站蜘蛛池模板: 成人 | 毛片 | 午夜福利 | 在线观看 |\n", "成人-毛片-午夜精品-在线观看\n", "当前位置：首页 > 新闻\n",
	"Copyright © 2020 A\n", "字号：大 中 小\n", "浏览次数：123\n", "a|b|c|d|e\n", "-", "|", "?", "(", ")", "&", "<", ">", "/", ",", "。", "、", " ", "\t", "\n", "0",
};

static uint32_t chance(uint32_t *state, uint32_t below)
{
	*state = *state * 1664525u + 1013904223u;
	return (uint32_t)((uint64_t)(*state >> 8) * below >> 24);
}

static void add_piece(struct buf *text, uint32_t *state)
{
	char written[4];
	uint32_t kind = chance(state, 10), c;
	switch (kind) {
	case 0: /* any character */
		c = chance(state, 4) ? chance(state, 0x3000) : chance(state, 0x110000);
		buf_add(text, written, utf8_write(written, (c & ~0x7FFu) == 0xD800 ? 'x' : c));
		return;
	case 1: /* any Chinese one, or a private one */
		c = chance(state, 8) ? 0x4E00 + chance(state, 0x5200) : 0xE000 + chance(state, 0x900);
		buf_add(text, written, utf8_write(written, c));
		return;
	case 2:
	case 3:
	case 4:
		buf_string(text, undamaged[chance(state, sizeof undamaged / sizeof *undamaged)]);
		return;
	default:
		buf_string(text, damaged[chance(state, sizeof damaged / sizeof *damaged)]);
	}
}

/* With the groups repair and remove alone undamaged text comes out as it was. */
static void check_undamaged(struct cleaner *cleaner, uint32_t *state, struct buf *text)
{
	buf_clear(text);
	for (uint32_t i = chance(state, PIECES); i-- > 0;)
		buf_string(text, undamaged[chance(state, sizeof undamaged / sizeof *undamaged)]);
	struct slice out = cleaner_run(cleaner, "test", buf_held(text));
	if (!slice_is(out, buf_held(text)))
		broken("undamaged text changed", buf_held(text), out);
}

int main(void)
{
	static struct cleaner all, tame, alone;
	struct buf text = {0};
	uint32_t state = 7;
	start_cleaner(&all, true);
	start_cleaner(&tame, false);
	start_cleaner(&alone, true);
	for (size_t i = 0; i < RULES_BUILT_IN; i++)
		alone.rules.off[i] = alone.rules.list[i].group == GROUP_TIDY;
	for (int i = 0; i < DOCUMENTS; i++) {
		buf_clear(&text);
		for (uint32_t pieces = chance(&state, PIECES); pieces-- > 0;)
			add_piece(&text, &state);
		all.lost = tame.lost = i % 2 ? LOST_GUESS : LOST_FFFD;
		check_clean(&all, buf_held(&text), false);
		check_clean(&tame, buf_held(&text), true);
		check_undamaged(&alone, &state, &text);
	}
	buf_free(&text);
	cleaner_free(&all);
	cleaner_free(&tame);
	cleaner_free(&alone);
	return 0;
}
