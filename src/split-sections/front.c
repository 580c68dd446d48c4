#include "split-sections/front.h"

#include "split-sections/matter.h"
#include "split-sections/unmarked.h"

enum { MENU_COLUMNS = 8 /* a shorter line is a menu above a title */ };

/* A title's looks; ！ may end one. */
static bool is_title(struct scan *scan, const struct line *line)
{
	struct slice rest = line_rest(scan->text, line);
	static const char *const others[] = {"“", "「", "（", "(", "首页", "您的位置", "您現在的位置", "您现在的位置", "Home", NULL};
	if (line->columns > TITLE_COLUMNS || line->marked || memchr(rest.at, '>', rest.size))
		return false;
	for (const char *const *one = others; *one; one++)
		if (slice_begins(rest, *one))
			return false;
	if (line->ending == LINE_SENTENCE)
		return line->columns <= TITLE_COLUMNS / 2 && rest.size > 3 && (rest.at[rest.size - 1] == '!' || rest.at[rest.size - 1] == '\x81');
	return line->ending == LINE_OPEN || line->ending == LINE_QUESTION;
}

/* A document's number: 〔2023〕36号. */
static bool is_reference(struct slice line)
{
	return line.size > 3 && memcmp(line.at + line.size - strlen("号"), "号", strlen("号")) == 0 &&
	       (memchr(line.at, 0x94, line.size) || memchr(line.at, '[', line.size));
}

/* Is what seems a title the way to the page, or its key words? */
static bool is_menu(struct slice title)
{
	size_t signs = 0, spaces = 0;
	for (size_t i = 0; i < title.size; i++) {
		signs += strchr("-|_>/", title.at[i]) && title.at[i];
		spaces += title.at[i] == ' ' || slice_begins(slice_from(title, i), "　");
	}
	bool han = line_columns(title, LINE_COLUMNS_MOST) * 5 < title.size * 4;
	return signs >= 2 || (han && spaces >= 3) || line_columns(title, MENU_COLUMNS + 1) <= MENU_COLUMNS;
}

/* A short line under the title: names, a reference, a subtitle, or the first heading. */
static bool take_second(struct scan *scan, const struct line *line, const struct line *next)
{
	struct slice rest = line_rest(scan->text, line);
	if (line->marked || line->columns > TITLE_COLUMNS)
		return false;
	if (origin_authors(rest, scan->origin) || slice_begins(rest, "（") || slice_begins(rest, "(") || is_reference(rest))
		return true;
	if (!is_title(scan, line) || matter_of(rest))
		return false;
	if (slice_is(rest, scan->origin->field[ORIGIN_TITLE]))
		return true;
	if (!line->blank_before && next->blank_before) { /* one block with the title, or with source and date */
		scan->second = rest;
		return true;
	}
	if (next->marked)
		return false;
	if (unmarked_stands(scan, line, line, next))
		unmarked_add(scan, line, MARK_HEADING, EVENT_TENTATIVE);
	else
		scan->second = rest;
	return true;
}

/* A title whose line end was lost, up to the indent of the first paragraph. */
static struct slice before_indent(struct scan *scan, const struct line *line)
{
	struct line cut = *line;
	struct slice rest = line_rest(scan->text, line);
	for (size_t at = 0; at + 6 <= rest.size && at < 2 * TITLE_COLUMNS; at++)
		if (memcmp(rest.at + at, "　　", 6) == 0) {
			cut.end = line->rest + at;
			cut.ending = line_ending((struct slice){rest.at, at});
			cut.columns = line_columns((struct slice){rest.at, at}, LINE_COLUMNS_MOST);
			return is_title(scan, &cut) && at ? (struct slice){rest.at, at} : (struct slice){0};
		}
	return (struct slice){0};
}

bool front_take(struct scan *scan, const struct line *line, const struct line *next)
{
	struct slice rest = line_rest(scan->text, line), *title = &scan->origin->field[ORIGIN_TITLE];
	bool hash = line->marked && scan->text.at[line->at] == '#' && !line->mark.number;
	if (line->row || line->inert)
		return false;
	if (line->rule)
		return true;
	if (origin_line(rest, scan->origin)) {
		if (scan->second.at && is_menu(*title))
			*title = scan->second; /* it stands over its origin */
		scan->second.at = NULL;
		return true;
	}
	if (title->at && (slice_begins(slice_from(scan->text, line->at), "──") || slice_begins(slice_from(scan->text, line->at), "——")))
		return true; /* a subtitle */
	if (title->at)
		return take_second(scan, line, next);
	if (!next->blank && (hash || is_title(scan, line))) {
		*title = rest;
		return true;
	}
	*title = before_indent(scan, line);
	return !line->marked && line->columns <= TITLE_COLUMNS / 2 && line->ending != LINE_SENTENCE && line->ending != LINE_QUESTION;
}
