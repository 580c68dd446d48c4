#include "decode/detect.h"

#include "base/utf8.h"
#include "decode/declare.h"
#include "decode/transcode.h"

bool is_plain(unsigned char byte)
{
	return (byte >= 0x20 && byte < 0x7F) || byte == '\n' || byte == '\r' || byte == '\t' || byte == '\f';
}

const char *reason_words(enum reason reason)
{
	static const char *const words[] = {
		[REASON_ASCII] = "ASCII only",          [REASON_GIVEN] = "as given",
		[REASON_BOM] = "byte order mark",       [REASON_DECLARED] = "declared and borne out",
		[REASON_UTF8] = "valid UTF-8",          [REASON_ESCAPES] = "escapes",
		[REASON_LIKELY] = "likeliest text",     [REASON_NO_TEXT] = "no text",
	};
	return words[reason];
}

/* A first rough measure: common Chinese characters and punctuation for, what is ill-formed against. */
static double rate(struct multibyte *tables, const struct charset *charset, struct slice text)
{
	static const char *const common[] = {"的", "，", "。", "一", "是", "在", "不", "了", "有", "和", "人", "、", "年", "\n"};
	struct transcoder transcoder;
	struct buf out = {0};
	double sum = 0;
	if (!transcode_start(&transcoder, charset, tables))
		return -1e9;
	transcode_feed(&transcoder, text, &out);
	transcode_end(&transcoder, &out);
	for (size_t at = 0; at < out.size; at += utf8_length(out.data[at]))
		for (size_t i = 0; i < sizeof common / sizeof *common; i++)
			sum += slice_begins(slice_from(buf_held(&out), at), common[i]);
	sum -= 20.0 * (double)transcoder.replaced;
	transcode_stop(&transcoder);
	buf_free(&out);
	return sum;
}

static const struct charset *likeliest(struct multibyte *tables, struct slice text)
{
	static const char *const names[] = {"GB18030", "Big5-HKSCS", "UTF-16LE", "UTF-16BE", "windows-1252"};
	const struct charset *best = NULL;
	double top = -1e12;
	if (text.size > 1 << 16)
		text.size = 1 << 16;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		double rated = rate(tables, charset_named(names[i]), text);
		if (rated > top)
			top = rated, best = charset_named(names[i]);
	}
	return best;
}

void detect(struct multibyte *tables, const struct sight *sight, struct guess *guess)
{
	size_t plain = 0;
	*guess = (struct guess){.confidence = 1, .reason = REASON_BOM};
	if (sight->start && (guess->charset = declare_bom(sight->head)))
		return;
	guess->reason = REASON_ASCII;
	guess->charset = charset_named("US-ASCII");
	while (plain < sight->text.size && (unsigned char)sight->text.at[plain] < 0x80 && sight->text.at[plain])
		plain++;
	if (plain == sight->text.size)
		return;
	size_t valid = utf8_valid(sight->text);
	guess->reason = REASON_UTF8;
	guess->charset = charset_named("UTF-8");
	if (valid + (sight->whole ? 0 : 3) >= sight->text.size && !memchr(sight->text.at, 0, sight->text.size))
		return;
	guess->reason = REASON_LIKELY;
	guess->charset = likeliest(tables, sight->text);
}
