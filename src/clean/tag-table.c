/* HTML element names (HTML 5 and the obsolete ones that pages still hold). */
#include "clean/markup.h"

const struct tag tag_table[] = {
	{"a", PARTS_NOTHING},        {"abbr", PARTS_NOTHING},    {"article", PARTS_LINES},    {"aside", PARTS_LINES},
	{"b", PARTS_NOTHING},        {"big", PARTS_NOTHING},     {"blockquote", PARTS_LINES}, {"br", PARTS_LINES},
	{"button", PARTS_WORDS},     {"center", PARTS_LINES},    {"code", PARTS_NOTHING},     {"dd", PARTS_LINES},
	{"del", PARTS_NOTHING},      {"div", PARTS_LINES},       {"dl", PARTS_LINES},         {"dt", PARTS_LINES},
	{"em", PARTS_NOTHING},       {"figcaption", PARTS_LINES},{"figure", PARTS_LINES},     {"font", PARTS_NOTHING},
	{"footer", PARTS_LINES},     {"form", PARTS_LINES},      {"h1", PARTS_LINES},         {"h2", PARTS_LINES},
	{"h3", PARTS_LINES},         {"h4", PARTS_LINES},        {"h5", PARTS_LINES},         {"h6", PARTS_LINES},
	{"header", PARTS_LINES},     {"hr", PARTS_LINES},        {"i", PARTS_NOTHING},        {"iframe", PARTS_LINES},
	{"img", PARTS_NOTHING},      {"input", PARTS_WORDS},     {"ins", PARTS_NOTHING},      {"label", PARTS_WORDS},
	{"li", PARTS_LINES},         {"main", PARTS_LINES},      {"nav", PARTS_LINES},        {"ol", PARTS_LINES},
	{"option", PARTS_LINES},     {"p", PARTS_LINES},         {"pre", PARTS_LINES},        {"s", PARTS_NOTHING},
	{"section", PARTS_LINES},    {"small", PARTS_NOTHING},   {"span", PARTS_NOTHING},     {"strike", PARTS_NOTHING},
	{"strong", PARTS_NOTHING},   {"sub", PARTS_NOTHING},     {"sup", PARTS_NOTHING},      {"table", PARTS_LINES},
	{"tbody", PARTS_LINES},      {"td", PARTS_WORDS},        {"tfoot", PARTS_LINES},      {"th", PARTS_WORDS},
	{"thead", PARTS_LINES},      {"tr", PARTS_LINES},        {"tt", PARTS_NOTHING},       {"u", PARTS_NOTHING},
	{"ul", PARTS_LINES},         {"video", PARTS_LINES},
};

const size_t tag_count = sizeof tag_table / sizeof *tag_table;
