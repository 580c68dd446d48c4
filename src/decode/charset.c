#include "decode/charset.h"

#include <iconv.h>
#include <strings.h>

#include "base/mem.h"

#define WEST "en de fr es it pt nl da sv nb fi is ga ca gl eu sq id af br fo gd cy oc et"
#define EAST "en de pl cs sk hu ro hr sl sq"
#define BALTIC "en de lt lv et"
#define CYRILLIC "en ru uk bg be sr mk"

const struct charset charsets[] = {
	{"US-ASCII", SCHEME_UTF8, 0, NULL, NOT_GUESSED, NULL},
	{"UTF-8", SCHEME_UTF8, 0, NULL, 0, NULL},
	{"UTF-16LE", SCHEME_UTF16, 0, NULL, 6, NULL},
	{"UTF-16BE", SCHEME_UTF16, 1, NULL, 7, NULL},
	{"UTF-16", SCHEME_UTF16, 2, NULL, NOT_GUESSED, NULL},
	{"UTF-32LE", SCHEME_UTF32, 0, NULL, 8, NULL},
	{"UTF-32BE", SCHEME_UTF32, 1, NULL, 9, NULL},
	{"UTF-32", SCHEME_UTF32, 2, NULL, NOT_GUESSED, NULL},
	{"GB18030", SCHEME_MULTIBYTE, WITH_FOUR_BYTES, "GB18030", 1, "zh-cn zh-tw en"},
	{"Big5-HKSCS", SCHEME_MULTIBYTE, PLAIN_PAIRS, "BIG5-HKSCS BIG5-HKSCS:2008 BIG5", 1, "zh-tw en"},
	{"EUC-TW", SCHEME_MULTIBYTE, WITH_PLANES, "EUC-TW", 9, "zh-tw en"},
	{"Shift_JIS", SCHEME_MULTIBYTE, WITH_HALF_WIDTH, "CP932 IBM943 SHIFT_JIS", 1, "ja en"},
	{"EUC-JP", SCHEME_MULTIBYTE, WITH_SHIFTS, "EUC-JP-MS EUC-JP", 2, "ja en"},
	{"EUC-KR", SCHEME_MULTIBYTE, PLAIN_PAIRS, "UHC CP949", 1, "ko en"},
	{"Johab", SCHEME_MULTIBYTE, PLAIN_PAIRS, "JOHAB", 9, "ko en"},
	{"ISO-2022-JP", SCHEME_ESCAPE, 0, NULL, 0, "ja en"},
	{"ISO-2022-KR", SCHEME_ESCAPE, 1, NULL, 0, "ko en"},
	{"ISO-2022-CN", SCHEME_ESCAPE, 2, NULL, 0, "zh-cn zh-tw en"},
	{"HZ", SCHEME_ESCAPE, 3, NULL, 4, "zh-cn en"},
	{"UTF-7", SCHEME_UTF7, 0, NULL, NOT_GUESSED, NULL},
	{"windows-1252", SCHEME_SINGLE, 0, NULL, 0, WEST},
	{"windows-1250", SCHEME_SINGLE, 0, NULL, 2, EAST},
	{"windows-1251", SCHEME_SINGLE, 0, NULL, 1, CYRILLIC},
	{"windows-1253", SCHEME_SINGLE, 0, NULL, 2, "en el"},
	{"windows-1254", SCHEME_SINGLE, 0, NULL, 2, "en tr"},
	{"windows-1255", SCHEME_SINGLE, 0, NULL, 2, "en he"},
	{"windows-1256", SCHEME_SINGLE, 0, NULL, 2, "en ar fa"},
	{"windows-1257", SCHEME_SINGLE, 0, NULL, 3, BALTIC},
	{"windows-1258", SCHEME_SINGLE, 0, NULL, 3, "en vi"},
	{"windows-874", SCHEME_SINGLE, 0, NULL, 2, "en th"},
	{"ISO-8859-2", SCHEME_SINGLE, 0, NULL, 3, EAST},
	{"ISO-8859-3", SCHEME_SINGLE, 0, NULL, 7, "en eo tr mt"},
	{"ISO-8859-4", SCHEME_SINGLE, 0, NULL, 7, BALTIC},
	{"ISO-8859-5", SCHEME_SINGLE, 0, NULL, 4, CYRILLIC},
	{"ISO-8859-6", SCHEME_SINGLE, 0, NULL, 4, "en ar"},
	{"ISO-8859-7", SCHEME_SINGLE, 0, NULL, 3, "en el"},
	{"ISO-8859-8", SCHEME_SINGLE, 0, NULL, 4, "en he"},
	{"ISO-8859-10", SCHEME_SINGLE, 0, NULL, 8, "en is lt lv et da nb sv fi"},
	{"ISO-8859-13", SCHEME_SINGLE, 0, NULL, 5, BALTIC},
	{"ISO-8859-14", SCHEME_SINGLE, 0, NULL, 7, "en ga gd cy br"},
	{"ISO-8859-15", SCHEME_SINGLE, 0, NULL, 4, WEST},
	{"ISO-8859-16", SCHEME_SINGLE, 0, NULL, 7, "en ro pl hr hu sl sq"},
	{"KOI8-R", SCHEME_SINGLE, 0, NULL, 2, "en ru bg"},
	{"KOI8-U", SCHEME_SINGLE, 0, NULL, 4, "en uk be ru"},
	{"IBM437", SCHEME_SINGLE, 0, NULL, 6, WEST},
	{"IBM850", SCHEME_SINGLE, 0, NULL, 5, WEST},
	{"IBM852", SCHEME_SINGLE, 0, NULL, 6, EAST},
	{"IBM855", SCHEME_SINGLE, 0, NULL, 7, CYRILLIC},
	{"IBM866", SCHEME_SINGLE, 0, NULL, 4, "en ru uk be bg"},
	{"IBM737", SCHEME_SINGLE, 0, NULL, 7, "en el"},
	{"IBM775", SCHEME_SINGLE, 0, NULL, 7, BALTIC},
	{"IBM857", SCHEME_SINGLE, 0, NULL, 7, "en tr"},
	{"IBM858", SCHEME_SINGLE, 0, NULL, 7, WEST},
	{"IBM860", SCHEME_SINGLE, 0, NULL, 9, "en pt"},
	{"IBM861", SCHEME_SINGLE, 0, NULL, 9, "en is"},
	{"IBM862", SCHEME_SINGLE, 0, NULL, 7, "en he"},
	{"IBM863", SCHEME_SINGLE, 0, NULL, 9, "en fr"},
	{"IBM864", SCHEME_SINGLE, 0, NULL, NOT_GUESSED, "en ar"},
	{"IBM865", SCHEME_SINGLE, 0, NULL, 9, "en da nb"},
	{"IBM869", SCHEME_SINGLE, 0, NULL, 8, "en el"},
	{"macintosh", SCHEME_SINGLE, 0, NULL, 5, WEST},
	{"x-mac-cyrillic", SCHEME_SINGLE, 0, NULL, 6, CYRILLIC},
	{"x-mac-ce", SCHEME_SINGLE, 0, NULL, 7, "en pl cs sk hu hr sl lt lv et"},
	{"VISCII", SCHEME_SINGLE, 0, NULL, 6, "en vi"},
	{"TCVN", SCHEME_SINGLE, 0, NULL, 6, "en vi"},
	{"Georgian-PS", SCHEME_SINGLE, 0, NULL, 7, "en ka"},
	{"Georgian-Academy", SCHEME_SINGLE, 0, NULL, 7, "en ka"},
	{"PT154", SCHEME_SINGLE, 0, NULL, 9, "en kk"},
	{"KOI8-T", SCHEME_SINGLE, 0, NULL, NOT_GUESSED, NULL},
	{"KOI8-RU", SCHEME_SINGLE, 0, NULL, NOT_GUESSED, NULL},
	{"ARMSCII-8", SCHEME_SINGLE, 0, NULL, NOT_GUESSED, NULL},
	{"x-user-defined", SCHEME_SINGLE, 0, NULL, NOT_GUESSED, NULL},
	{"replacement", SCHEME_REPLACEMENT, 0, NULL, NOT_GUESSED, NULL},
	{NULL, 0, 0, NULL, 0, NULL},
};

const struct charset *charset_named(const char *name)
{
	for (const struct charset *charset = charsets; charset->name; charset++)
		if (strcasecmp(charset->name, name) == 0)
			return charset;
	return NULL;
}

static bool is_space(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\f' || byte == '\r';
}

const struct charset *charset_labelled(struct slice label)
{
	char name[64];
	while (label.size && is_space(label.at[0]))
		label = slice_from(label, 1);
	while (label.size && is_space(label.at[label.size - 1]))
		label.size--;
	if (!label.size || label.size >= sizeof name || memchr(label.at, '\0', label.size))
		return NULL;
	memcpy(name, label.at, label.size);
	name[label.size] = '\0';
	for (const struct label *row = labels; row->label; row++)
		if (strcasecmp(row->label, name) == 0)
			return charset_named(row->name);
	return charset_named(name);
}

const struct charset *charset_given(const char *name)
{
	const struct charset *charset = charset_labelled(slice_of(name));
	if (charset)
		return charset;
	/* "" is the locale's charset there, and what stands behind a solidus an option */
	iconv_t from = !*name || strchr(name, '/') ? (iconv_t)-1 : iconv_open("UTF-8", name);
	if (from == (iconv_t)-1)
		return NULL;
	iconv_close(from);
	struct charset *other = memory_get(1, sizeof *other);
	*other = (struct charset){.name = name, .scheme = SCHEME_ICONV, .iconv = name, .prior = NOT_GUESSED};
	return other;
}

const struct single *charset_single(const struct charset *charset)
{
	const struct single *single = singles;
	while (single->name && strcmp(single->name, charset->name) != 0)
		single++;
	return single->name ? single : NULL;
}
