/*
 * Characters of multi-byte charsets where iconv(3) of one C library or another
 * differs from the indexes of the WHATWG Encoding Standard.
 */
#include "decode/multibyte.h"

const struct amended amended[] = {
	{NULL, 0, 0, 0},
};
