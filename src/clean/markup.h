/*
 * HTML that scraping left behind: character references and tags.
 */
#ifndef CLEAN_MARKUP_H
#define CLEAN_MARKUP_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"

struct entity {
	const char *name;
	uint32_t character;
};

extern const struct entity entity_table[]; /* in the order of strcmp(3) */
extern const size_t entity_count;

/* What a tag parts, and so what takes its place between two words. */
enum parting { PARTS_NOTHING, PARTS_WORDS, PARTS_LINES };

struct tag {
	const char *name;
	enum parting parting;
};

extern const struct tag tag_table[]; /* in the order of strcmp(3) */
extern const size_t tag_count;

/*
 * Length of the character reference that the text begins with, 0 for none;
 * *character is what it stands for (HTML 5, 13.2.5.72 to 80). Ampersands that
 * were written as references again and again (&amp;amp;lt;) are read at once.
 */
size_t entity_read(struct slice text, uint32_t *character);

/*
 * Length of the tag of a known name that the text begins with: <x ...>,
 * </x>, or cut off: </x at a line end, /x> behind a lost <. 0 for none.
 */
size_t tag_read(struct slice text, enum parting *parting);

/* Does a text look like a whole HTML page? */
bool looks_like_html(struct slice text);

#endif
