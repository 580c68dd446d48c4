#include "split-sections/matter.h"

#include <strings.h>

enum { HEADING_BYTES = 32 };

static const struct {
	enum matter matter;
	const char *heading;
} headings[] = {
	{MATTER_FRONT, "摘要"}, {MATTER_FRONT, "摘 要"}, {MATTER_FRONT, "内容摘要"}, {MATTER_FRONT, "内容提要"}, {MATTER_FRONT, "前言"},
	{MATTER_FRONT, "引言"}, {MATTER_FRONT, "序言"}, {MATTER_FRONT, "序"}, {MATTER_FRONT, "导言"}, {MATTER_FRONT, "導言"},
	{MATTER_FRONT, "导语"}, {MATTER_FRONT, "编者按"}, {MATTER_FRONT, "編者按"}, {MATTER_FRONT, "目录"}, {MATTER_FRONT, "目錄"},
	{MATTER_FRONT, "abstract"}, {MATTER_FRONT, "summary"}, {MATTER_FRONT, "executive summary"}, {MATTER_FRONT, "preface"},
	{MATTER_FRONT, "foreword"}, {MATTER_FRONT, "introduction"}, {MATTER_FRONT, "preamble"}, {MATTER_FRONT, "contents"},
	{MATTER_FRONT, "table of contents"}, {MATTER_FRONT, "keywords"},
	{MATTER_BACK, "结语"}, {MATTER_BACK, "結語"}, {MATTER_BACK, "结束语"}, {MATTER_BACK, "結束語"}, {MATTER_BACK, "结论"},
	{MATTER_BACK, "結論"}, {MATTER_BACK, "致谢"}, {MATTER_BACK, "致謝"}, {MATTER_BACK, "附录"}, {MATTER_BACK, "附錄"},
	{MATTER_BACK, "附件"}, {MATTER_BACK, "后记"}, {MATTER_BACK, "後記"}, {MATTER_BACK, "附则"}, {MATTER_BACK, "附則"},
	{MATTER_BACK, "conclusion"}, {MATTER_BACK, "conclusions"}, {MATTER_BACK, "acknowledgements"},
	{MATTER_BACK, "acknowledgments"}, {MATTER_BACK, "appendix"}, {MATTER_BACK, "appendices"}, {MATTER_BACK, "annex"},
	{MATTER_BACK, "notes"}, {MATTER_BACK, "glossary"}, {MATTER_BACK, "afterword"}, {MATTER_BACK, "epilogue"},
	{MATTER_BIBLIOGRAPHY, "参考文献"}, {MATTER_BIBLIOGRAPHY, "參考文獻"}, {MATTER_BIBLIOGRAPHY, "参考资料"},
	{MATTER_BIBLIOGRAPHY, "參考資料"}, {MATTER_BIBLIOGRAPHY, "主要参考文献"}, {MATTER_BIBLIOGRAPHY, "references"},
	{MATTER_BIBLIOGRAPHY, "bibliography"}, {MATTER_BIBLIOGRAPHY, "works cited"}, {MATTER_BIBLIOGRAPHY, "literature"},
	{MATTER_BIBLIOGRAPHY, "further reading"},
};

static const char *const formulas[] = {
	"特此", "此致", "敬礼", "敬禮", "谢谢大家", "謝謝大家", "谢谢！", "谢谢!", "以上报告", "以上報告", "妥否", "当否", "以上意见",
	"附件：", "附件:", "抄送", "抄报", "主题词", "责任编辑", "責任編輯", "编辑：", "編輯：", "（责任编辑", "(责任编辑", "免责声明", "免責聲明",
	"版权声明", "Yours ", "Sincerely", "Best regards", "Respectfully", "Disclaimer",
};

enum matter matter_of(struct slice heading)
{
	for (size_t i = 0; heading.size && heading.size <= HEADING_BYTES && i < sizeof headings / sizeof *headings; i++)
		if ((headings[i].heading[0] | 0x20) == (heading.at[0] | 0x20) && strlen(headings[i].heading) == heading.size && strncasecmp(headings[i].heading, heading.at, heading.size) == 0)
			return headings[i].matter;
	return MATTER_NONE;
}

/* Does a line begin (or end) with one of these? */
static bool has_one(struct slice line, const char *const *list, size_t count, bool at_end)
{
	for (size_t i = 0; i < count && line.size; i++) {
		if (!at_end && list[i][0] != line.at[0])
			continue;
		size_t size = strlen(list[i]);
		if (line.size >= size && memcmp(at_end ? line.at + line.size - size : line.at, list[i], size) == 0)
			return true;
	}
	return false;
}

bool matter_closes(struct slice line)
{
	return has_one(line, formulas, sizeof formulas / sizeof *formulas, false);
}

bool matter_lists(struct slice line)
{
	static const char *const lists[] = {"附件：", "附件:", "附：", "附:", "Annexes:", "Attachments:"};
	return has_one(line, lists, sizeof lists / sizeof *lists, false);
}

bool matter_captions(struct slice line)
{
	static const char *const begins[] = {"图为", "圖為", "图片", "圖片", "图：", "图:", "圖：", "图1", "圖1", "图2", "圖2", "表1", "表2", "表3",
	                                    "表4", "表5", "表一", "表二", "表三", "附表", "单位：", "单位:", "單位：", "Photo", "Picture", "Figure ", "Fig. ", "Table "};
	static const char *const ends[] = {"摄", "攝", "供图", "供圖", "摄影", "攝影", "资料图", "图片", "现场", "現場", "合影", "掠影", "剪影"};
	return has_one(line, begins, sizeof begins / sizeof *begins, false) || has_one(line, ends, sizeof ends / sizeof *ends, true);
}
