/*
 * What an input says of its charset itself.
 */
#ifndef DECODE_DECLARE_H
#define DECODE_DECLARE_H

#include "decode/charset.h"

/* The charset of a BOM at the start, or NULL. */
const struct charset *declare_bom(struct slice head);

/*
 * The charset that an XML declaration or an HTML meta element in the first
 * bytes names, or NULL. A label of UTF-16 or UTF-32 in ASCII letters cannot be
 * true and means UTF-8, as in HTML.
 */
const struct charset *declare_label(struct slice head);

/* Bytes that stand at an offset of files of a kind. */
struct signature {
	const char *bytes;
	size_t size, at;
	const char *what;
};
extern const struct signature signatures[]; /* up to NULL bytes */

/* What kind of file begins so that it is no text ("PNG image"), or NULL. */
const char *declare_binary(struct slice head);

#endif
