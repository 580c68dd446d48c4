/*
 * Spans of time that frame other figures: 近3年, the last 3 years.
 */
#ifndef EXTRACT_NUMBERS_SPAN_H
#define EXTRACT_NUMBERS_SPAN_H

#include "extract-numbers/figure.h"

/* Does a duration only frame? Then its period is set; a point in time (三年前) has none. */
bool span_frames(struct sentence *, struct figure *);

#endif
