#include "text/mark-table.h"

#include "text/mark.h"

/*
 * The kinds of marks, in the order in which they are tried: what begins like
 * another one and is longer comes before it. GB/T 9704 names 一、 （一） 1. （1）
 * and their usual order; documents nest them as they like. A row of letters
 * follows the row of the Roman numerals that look like it (mark_letters).
 */
#define LINE MARK_LINE
#define RUN MARK_RUN_IN
#define BOTH (MARK_LINE | MARK_RUN_IN)
#define LONE MARK_LONE
#define OWNS MARK_OWNS
#define TITLED MARK_TITLED
#define POINTS ".|．|、"
#define CLOSED "）、|)、|）.|).|）|)"

const struct mark_kind mark_kinds[] = {
	/* found by how the line stands (enum mark_unmarked) */
	{"heading", 0, "", MARK_NO_NUMBER, "", MARK_REST_ANY, MARK_ALONE, LINE | LONE | OWNS},
	{"bold", 0, "", MARK_NO_NUMBER, "", MARK_REST_ANY, MARK_ALONE, LINE | LONE | OWNS},
	{"bracketed", 0, "", MARK_NO_NUMBER, "", MARK_REST_ANY, MARK_ALONE, LINE | LONE | OWNS},
	{"heading over headings", 0, "", MARK_NO_NUMBER, "", MARK_REST_ANY, MARK_ALONE, LINE | LONE | OWNS},
	{"underlined =", 0, "", MARK_NO_NUMBER, "", MARK_REST_ANY, MARK_ALONE, LINE | LONE | OWNS},
	{"underlined -", 0, "", MARK_NO_NUMBER, "", MARK_REST_ANY, MARK_ALONE, LINE | LONE | OWNS},

	/* parts of books and laws */
	{"part", BEGINS_DI, "第", MARK_EITHER, "部分|部份|编|編|篇|部|卷", MARK_REST_NAME, MARK_ALONE, LINE | LONE | OWNS | TITLED},
	{"chapter", BEGINS_DI, "第", MARK_EITHER, "章|回|幕", MARK_REST_NAME, MARK_ALONE, LINE | LONE | OWNS | TITLED},
	{"section", BEGINS_DI, "第", MARK_EITHER, "节|節", MARK_REST_NAME, MARK_ALONE, LINE | LONE | OWNS | TITLED},
	{"article", BEGINS_DI, "第", MARK_EITHER, "条|條", MARK_REST_NAME, MARK_ALONE, LINE | OWNS},
	{"spoken 第一", BEGINS_DI, "第", MARK_HAN, "，|,|、|：|:|。|是", MARK_REST_ANY, MARK_FAMILY_SPOKEN, BOTH | MARK_SPOKEN},
	{"annex", BEGINS_WORD, "附件|附录|附錄", MARK_EITHER, "：|:|、|.|", MARK_REST_NAME, MARK_ALONE, LINE | LONE | OWNS | TITLED | MARK_TOP},
	{"case", BEGINS_WORD, "案例|步骤|步驟|专题|專題|专栏|專欄|任务|任務|议题|議題|单元|單元|主题|主題|问题|問題",
	 MARK_EITHER, "：|:|、|.|", MARK_REST_NAME, MARK_ALONE, LINE | OWNS | TITLED},
	{"part, English", BEGINS_LETTER, "Part |PART |Book |BOOK |Volume ", MARK_NUMERAL, ". |: |. |:|.|", MARK_REST_NAME, MARK_ALONE, LINE | OWNS | TITLED},
	{"chapter, English", BEGINS_LETTER, "Chapter |CHAPTER ", MARK_NUMERAL, ":|.|", MARK_REST_NAME, MARK_ALONE, LINE | LONE | OWNS | TITLED},
	{"section, English", BEGINS_LETTER | BEGINS_SIGN, "Section |SECTION |§ |§", MARK_NUMERAL, ":|.|", MARK_REST_NAME, MARK_ALONE, LINE | OWNS | TITLED},
	{"article, English", BEGINS_LETTER, "Article |ARTICLE ", MARK_NUMERAL, ":|.|", MARK_REST_NAME, MARK_ALONE, LINE | OWNS | TITLED},
	{"annex, English", BEGINS_LETTER, "Appendix |APPENDIX |Annex |ANNEX |Schedule ", MARK_NUMERAL_LETTER, ":|.|", MARK_REST_NAME, MARK_ALONE, LINE | LONE | OWNS | TITLED | MARK_TOP},
	{"step, English", BEGINS_LETTER, "Step |STEP |Case |Example |Question |Lesson |Unit |Module |Principle |Rule |Day |Act |Scene |Item ",
	 MARK_NUMERAL, ":|.|", MARK_REST_NAME, MARK_ALONE, LINE | OWNS | TITLED},

	/* Chinese numerals */
	{"spoken 一是", BEGINS_HAN, "", MARK_HAN, "是|要|抓|靠|看|则|則|来|來|曰", MARK_REST_ANY, MARK_ALONE, BOTH | MARK_SPOKEN},
	{"壹、", BEGINS_HAN, "", MARK_HAN_FORMAL, "、|．|.|，|,|：|:", MARK_REST_NO_DIGIT, MARK_ALONE, LINE | LONE | OWNS | TITLED},
	{"一、", BEGINS_HAN, "", MARK_HAN, "、|．|.|，|,|：|:", MARK_REST_NO_DIGIT, MARK_ALONE, BOTH | LONE | OWNS | TITLED},
	{"一 ", BEGINS_HAN, "", MARK_HAN, "", MARK_REST_GAP, MARK_ALONE, LINE | OWNS | TITLED | MARK_SHORT},
	{"（一）", BEGINS_PAREN, "（|(|〔", MARK_HAN, CLOSED "|〕", MARK_REST_ANY, MARK_FAMILY_HAN_PAREN, BOTH | LONE | TITLED},
	{"㈠", BEGINS_SIGN, "", MARK_SIGN_HAN, "、|.|", MARK_REST_ANY, MARK_FAMILY_HAN_PAREN, BOTH | LONE | TITLED},
	{"一）", BEGINS_HAN, "", MARK_HAN, CLOSED, MARK_REST_ANY, MARK_ALONE, LINE | TITLED},
	{"甲、", BEGINS_WORD, "", MARK_STEM, "、|．|.", MARK_REST_ANY, MARK_ALONE, LINE | TITLED},
	{"(one)", BEGINS_PAREN, "（|(", MARK_CARDINAL, "）|)", MARK_REST_ANY, MARK_ALONE, LINE | TITLED},
	{"（甲）", BEGINS_PAREN, "（|(", MARK_STEM, "）|)", MARK_REST_ANY, MARK_ALONE, LINE | TITLED},

	/* digits and letters */
	{"1.1", BEGINS_DIGIT, "", MARK_DECIMAL, "、|．|.|", MARK_REST_NO_UNIT, MARK_ALONE, LINE | TITLED},
	{"1.", BEGINS_DIGIT, "", MARK_DIGITS, ".|．", MARK_REST_NO_DIGIT, MARK_FAMILY_POINT, BOTH | TITLED},
	{"1、", BEGINS_DIGIT, "", MARK_DIGITS, "、", MARK_REST_NO_DIGIT, MARK_FAMILY_POINT, BOTH | TITLED},
	{"⒈", BEGINS_SIGN, "", MARK_SIGN_POINT, "", MARK_REST_ANY, MARK_FAMILY_POINT, BOTH | TITLED},
	{"（1）", BEGINS_PAREN, "（|(", MARK_DIGITS, CLOSED, MARK_REST_ANY, MARK_FAMILY_PAREN, BOTH | TITLED},
	{"⑴", BEGINS_SIGN, "", MARK_SIGN_PAREN, "、|", MARK_REST_ANY, MARK_FAMILY_PAREN, BOTH | TITLED},
	{"1）", BEGINS_DIGIT, "", MARK_DIGITS, CLOSED, MARK_REST_ANY, MARK_ALONE, BOTH | TITLED},
	{"1 ", BEGINS_DIGIT, "", MARK_DIGITS, "", MARK_REST_NO_UNIT, MARK_ALONE, LINE | OWNS | TITLED | MARK_SHORT},
	{"①", BEGINS_SIGN, "", MARK_CIRCLED, "、|.|", MARK_REST_ANY, MARK_ALONE, BOTH},
	{"(i)", BEGINS_PAREN, "（|(", MARK_ROMAN_LOWER, "）|)", MARK_REST_ANY, MARK_ALONE, BOTH},
	{"(a)", BEGINS_PAREN, "（|(", MARK_LETTER_LOWER, "）|)", MARK_REST_ANY, MARK_ALONE, BOTH},
	{"(I)", BEGINS_PAREN, "（|(", MARK_ROMAN_UPPER, "）|)", MARK_REST_ANY, MARK_ALONE, BOTH | TITLED},
	{"(A)", BEGINS_PAREN, "（|(", MARK_LETTER_UPPER, "）|)", MARK_REST_ANY, MARK_ALONE, BOTH | TITLED},
	{"Ⅰ", BEGINS_SIGN, "", MARK_SIGN_ROMAN, ".|．|、|", MARK_REST_ANY, MARK_ALONE, LINE | OWNS | TITLED},
	{"I.", BEGINS_LETTER, "", MARK_ROMAN_UPPER, ".|．|、|)|）", MARK_REST_NO_DIGIT, MARK_ALONE, LINE | OWNS | TITLED},
	{"A.", BEGINS_LETTER, "", MARK_LETTER_UPPER, ".|．|、|)|）", MARK_REST_NO_DIGIT, MARK_ALONE, LINE | TITLED},
	{"i.", BEGINS_LETTER, "", MARK_ROMAN_LOWER, ".|)|）", MARK_REST_ANY, MARK_ALONE, LINE},
	{"a.", BEGINS_LETTER, "", MARK_LETTER_LOWER, ".|)|）", MARK_REST_ANY, MARK_ALONE, LINE},

	/* words */
	{"spoken 其一", BEGINS_WORD, "其", MARK_HAN, "，|,|、|：|:|。|是", MARK_REST_ANY, MARK_FAMILY_SPOKEN, BOTH | MARK_SPOKEN},
	{"spoken 首先", BEGINS_WORD, "", MARK_WORD, "，|,|、|：|:|是|要|", MARK_REST_ANY, MARK_FAMILY_SPOKEN, BOTH | MARK_SPOKEN},
	{"spoken the first", BEGINS_LETTER, "The |the ", MARK_ORDINAL, " is|,|:", MARK_REST_GAP, MARK_FAMILY_ENGLISH, BOTH | MARK_SPOKEN},
	{"spoken first is", BEGINS_LETTER, "", MARK_ORDINAL, " is", MARK_REST_GAP, MARK_FAMILY_ENGLISH, BOTH | MARK_SPOKEN},
	{"spoken one is", BEGINS_LETTER, "", MARK_CARDINAL, " is", MARK_REST_GAP, MARK_FAMILY_ENGLISH, BOTH | MARK_SPOKEN},
	{"spoken first", BEGINS_LETTER, "", MARK_ORDINAL, ",|，|:|：|.|、", MARK_REST_ANY, MARK_FAMILY_ENGLISH, BOTH | MARK_SPOKEN},
	{"one,", BEGINS_LETTER, "", MARK_CARDINAL, ",|，|、|.|:|：", MARK_REST_ANY, MARK_ALONE, LINE | OWNS | TITLED},
	{"question, numbered", BEGINS_LETTER, "Q", MARK_DIGITS, ":|：|.|、", MARK_REST_ANY, MARK_ALONE, LINE | OWNS | TITLED | MARK_ANSWERED},
	{"question", BEGINS_LETTER | BEGINS_WORD, "问：|问:|問：|問:|Q：|Q:|Q.", MARK_NO_NUMBER, "", MARK_REST_ANY, MARK_ALONE, LINE | OWNS | TITLED | MARK_ANSWERED},

	/* signs */
	{"#", BEGINS_SIGN, "######|#####|####|###|##|#", MARK_NO_NUMBER, "", MARK_REST_GAP, MARK_ALONE, LINE | LONE | OWNS | TITLED},
	{"【】", BEGINS_SIGN, "【", MARK_NO_NUMBER, "", MARK_REST_ANY, MARK_ALONE, LINE | OWNS | TITLED},
	{"bullet", BEGINS_SIGN, "──|——|—－|－－|•|●|○|■|□|◆|◇|▲|△|★|☆|※|►|▶|➢|➤|✓|✔|√|◎|▪|◦|‣|⁃|・|\xEF\x82\xB7|\xEF\x83\x98", MARK_NO_NUMBER, "", MARK_REST_ANY,
	 MARK_ALONE, LINE},
	{"spaced bullet", BEGINS_SIGN, "-|*|+|–|—|·|─", MARK_NO_NUMBER, "", MARK_REST_GAP, MARK_ALONE, LINE},
};

const size_t mark_kind_count = sizeof mark_kinds / sizeof *mark_kinds;
