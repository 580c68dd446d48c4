#include "clean/class.h"

static void set(struct classes *classes, uint32_t first, uint32_t last, unsigned class)
{
	for (uint32_t c = first; c <= last; c++)
		classes->of[c] = (uint16_t)(classes->of[c] | class);
}

struct range {
	uint32_t first, last;
	unsigned class;
};

static const struct range ranges[] = {
	/* tidied characters */
	{0x00, 0x08, CLASS_ODD},
	{0x0B, 0x1F, CLASS_ODD},
	{0x7F, 0x9F, CLASS_ODD},
	{0xA0, 0xA0, CLASS_ODD},
	{0xAD, 0xAD, CLASS_ODD},
	{0x061C, 0x061C, CLASS_ODD},
	{0x1680, 0x1680, CLASS_ODD},
	{0x180E, 0x180E, CLASS_ODD},
	{0x2000, 0x200B, CLASS_ODD},
	{0x200E, 0x200F, CLASS_ODD},
	{0x2028, 0x202F, CLASS_ODD},
	{0x205F, 0x2060, CLASS_ODD},
	{0x2066, 0x2069, CLASS_ODD},
	{0x3000, 0x3000, CLASS_ODD},
	{0xFEFF, 0xFEFF, CLASS_ODD},
	{0xFF05, 0xFF05, CLASS_ODD},
	{0xFF0B, 0xFF0B, CLASS_ODD},
	{0xFF0D, 0xFF0F, CLASS_ODD},
	{0xFF10, 0xFF19, CLASS_ODD},
	{0xFF21, 0xFF3A, CLASS_ODD},
	{0xFF41, 0xFF5A, CLASS_ODD},
	{'&', '&', CLASS_MARKUP},
	{'<', '<', CLASS_MARKUP},
	{'>', '>', CLASS_MARKUP},
	{' ', ' ', CLASS_SPACE},
	{'\t', '\t', CLASS_SPACE},
	{0x3000, 0x3000, CLASS_SPACE},
	/* separators of keywords */
	{'|', '|', CLASS_PIPE},
	{0xFF5C, 0xFF5C, CLASS_PIPE},
	{0x2502, 0x2502, CLASS_PIPE},
	/* sentence marks */
	{0x3002, 0x3002, CLASS_STOP},
	{0xFF01, 0xFF01, CLASS_STOP},
	{0xFF1F, 0xFF1F, CLASS_STOP},
	{0xFF1B, 0xFF1B, CLASS_STOP},
	{0xFF0C, 0xFF0C, CLASS_STOP | CLASS_COMMA | CLASS_POINT},
	{0x3001, 0x3001, CLASS_COMMA | CLASS_POINT},
	{',', ',', CLASS_COMMA | CLASS_POINT},
	{0x3002, 0x3002, CLASS_POINT},
	{';', ';', CLASS_POINT},
	{0xFF1A, 0xFF1B, CLASS_POINT},
	{0xFF01, 0xFF01, CLASS_POINT},
	{0xFF1F, 0xFF1F, CLASS_POINT},
	/* pinyin behind a character */
	{0x3400, 0x4DBF, CLASS_HAN},
	{0x4E00, 0x9FFF, CLASS_HAN},
	{'(', '(', CLASS_PAREN},
	{0xFF08, 0xFF08, CLASS_PAREN},
	{'?', '?', CLASS_PAREN},
	/* misread bytes */
	{0xA1, 0xFE, CLASS_LATIN},
	{0x80, 0xFF, CLASS_LATIN2},
	{0x0152, 0x0192, CLASS_LATIN2},
	{0x02C6, 0x02DC, CLASS_LATIN2},
	{0x2013, 0x203A, CLASS_LATIN2},
	{0x20AC, 0x20AC, CLASS_LATIN2},
	{0x2122, 0x2122, CLASS_LATIN2},
	{0xFFFD, 0xFFFD, CLASS_LATIN2},
	{0xE000, 0xF8FF, CLASS_STRANGE},
	{0xFFFD, 0xFFFD, CLASS_STRANGE},
	{0x80, 0x9F, CLASS_STRANGE},
	/* code */
	{'#', '$', CLASS_CODE},
	{'*', '*', CLASS_CODE},
	{';', '?', CLASS_CODE},
	{'[', '^', CLASS_CODE},
	{'{', '{', CLASS_CODE},
	{'}', '}', CLASS_CODE},
};

static void set_each(struct classes *classes, const char *characters, unsigned class)
{
	for (size_t length; *characters; characters += length) {
		uint32_t c = utf8_read(characters, &length);
		set(classes, c, c, class);
	}
}

/* Every built-in pattern in Chinese that is not anchored needs one of these. */
const char notice_characters[] = "备備证證码碼扫掃载載版权權侵责責声聲代";

void classes_start(struct classes *classes)
{
	memset(classes, 0, sizeof *classes);
	for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
		set(classes, ranges[i].first, ranges[i].last, ranges[i].class);
	set_each(classes, only_simplified, CLASS_SIMPLIFIED);
	set_each(classes, notice_characters, CLASS_NOTICE);
	set_each(classes, only_traditional, CLASS_TRADITIONAL);
}

size_t line_scan(const struct classes *classes, struct slice text, size_t at, struct span *line)
{
	const char *byte = text.at + at, *end = text.at + text.size;
	unsigned seen = 0, pairs = 0, last = 0;
	line->at = at;
	while (byte < end && *byte != '\n') {
		size_t length;
		unsigned class = class_of(classes, utf8_read(byte, &length));
		seen |= class;
		pairs |= last << 1 & class;
		last = class;
		byte += length;
	}
	line->size = (size_t)(byte - text.at) - at;
	line->classes = seen;
	line->pairs = pairs;
	return (size_t)(byte - text.at) + (byte < end);
}
