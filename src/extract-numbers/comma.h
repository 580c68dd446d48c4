/*
 * What a comma between digits is in a document.
 */
#ifndef EXTRACT_NUMBERS_COMMA_H
#define EXTRACT_NUMBERS_COMMA_H

#include "extract-numbers/figure.h"

/*
 * Does the passage write decimals behind a comma? It does where a number shows
 * it (0,75; 12,5%; 3,5 kg; 1.234,5) and none speaks against it (3.5, 1,234).
 * Reads the text once, and remembers.
 */
bool comma_is_decimal(struct passage *);

#endif
