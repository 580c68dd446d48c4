#include "clean/rule.h"

const char *const group_names[GROUPS] = {"tidy", "repair", "remove"};

const struct rule rule_table[RULES_BUILT_IN] = {
	[RULE_LINE_ENDS] = {"line-ends", GROUP_TIDY, "CRLF, CR, VT, FF, NEL, U+2028 and U+2029 become LF"},
	[RULE_CONTROLS] = {"controls", GROUP_TIDY, "C0 and C1 controls but tab and LF go"},
	[RULE_ZERO_WIDTH] = {"zero-width", GROUP_TIDY, "zero-width spaces and bidirectional controls go; ZWJ and ZWNJ stay"},
	[RULE_SOFT_HYPHENS] = {"soft-hyphens", GROUP_TIDY, "U+00AD goes"},
	[RULE_SPACES] = {"spaces", GROUP_TIDY, "U+00A0 and other odd spaces, and U+3000 inside lines, become a space"},
	[RULE_TRAILING_SPACES] = {"trailing-spaces", GROUP_TIDY, "spaces at line ends go"},
	[RULE_BLANK_LINES] = {"blank-lines", GROUP_TIDY, "blank lines at both ends go, a run of them becomes one"},
	[RULE_FULL_WIDTH] = {"full-width", GROUP_TIDY, "full-width letters, digits, and signs inside numbers become ASCII"},
	[RULE_ENTITIES] = {"entities", GROUP_TIDY, "HTML character references become their characters"},
	[RULE_TAGS] = {"tags", GROUP_TIDY, "stray and cut-off HTML tags go"},
	[RULE_SIMPLIFIED] = {"simplified", GROUP_TIDY, "traditional characters become simplified ones (only with --simplified)"},
	[RULE_MOJIBAKE] = {"mojibake", GROUP_REPAIR, "text that was read in a wrong charset is read in the right one"},
	[RULE_SHIFTED_GBK] = {"shifted-gbk", GROUP_REPAIR, "GBK shifted by a byte behind inserted pinyin is shifted back"},
	[RULE_PINYIN_RESIDUE] = {"pinyin-residue", GROUP_REPAIR, "pinyin inserted behind characters goes"},
	[RULE_PUNCTUATION] = {"punctuation", GROUP_REPAIR, "doubled and clashing commas and stops become one"},
	[RULE_NAVIGATION] = {"navigation", GROUP_REMOVE, "breadcrumbs, menus, links to the next page, the list, the top"},
	[RULE_SHARE] = {"share", GROUP_REMOVE, "share buttons and codes to scan"},
	[RULE_CONTACT] = {"contact", GROUP_REMOVE, "contact buttons and service lines"},
	[RULE_COPYRIGHT] = {"copyright", GROUP_REMOVE, "copyright, licence number and hosting lines"},
	[RULE_DISCLAIMER] = {"disclaimer", GROUP_REMOVE, "disclaimers and notices about reprints"},
	[RULE_RELATED] = {"related", GROUP_REMOVE, "headings of related articles and the titles under them"},
	[RULE_PAGE_TOOLS] = {"page-tools", GROUP_REMOVE, "font size, print, close, counters of visits"},
	[RULE_LINK_FARM] = {"link-farm", GROUP_REMOVE, "lines of many short keywords between separators"},
	[RULE_KEYWORD_SPAM] = {"keyword-spam", GROUP_REMOVE, "titles stuffed with a spammer's keywords"},
	[RULE_CHROME_NEIGHBOUR] = {"chrome-neighbour", GROUP_REMOVE, "a short label between a byline and a share button"},
};
