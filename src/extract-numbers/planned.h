/*
 * Which figures are planned, hoped for or asked for, not reached.
 */
#ifndef EXTRACT_NUMBERS_PLANNED_H
#define EXTRACT_NUMBERS_PLANNED_H

#include "extract-numbers/figure.h"

/*
 * Sets FLAG_PLANNED where a word of intention, a date to come or the
 * passage's heading says so.
 */
void planned_flag(struct sentence *);

#endif
