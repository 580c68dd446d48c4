/*
 * Whether a section holds what is intended (工作计划, next steps) or what has
 * been done (工作总结, a review), by its heading and those around it.
 */
#ifndef EXTRACT_NUMBERS_INTENT_H
#define EXTRACT_NUMBERS_INTENT_H

#include "extract-numbers/figure.h"

/*
 * Does the innermost heading that says either speak of what is intended? Asks
 * the passage's heading first, then its path (a JSON array) from the end on.
 */
bool intent_is_meant(const struct passage *);

#endif
