/*
 * Headings that say what part of a document follows: front and back matter,
 * which lies as deep as the chapters, and bibliographies, whose entries open
 * nothing.
 */
#ifndef SPLIT_SECTIONS_MATTER_H
#define SPLIT_SECTIONS_MATTER_H

#include "base/buf.h"

enum matter { MATTER_NONE, MATTER_FRONT, MATTER_BACK, MATTER_BIBLIOGRAPHY };

/* What a heading (without its mark) names; letters of any case. */
enum matter matter_of(struct slice heading);

/* Does a closing formula begin here (特此报告, Sincerely)? */
bool matter_closes(struct slice line);

/* Do the annexes follow (附件：1.…)? */
bool matter_lists(struct slice line);

/* Is this the caption of a picture or a table (图为…, …摄, 表1, 单位：)? */
bool matter_captions(struct slice line);

#endif
