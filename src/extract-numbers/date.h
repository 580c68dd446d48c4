/*
 * Dates and clock times, with the EDTF of their period.
 */
#ifndef EXTRACT_NUMBERS_DATE_H
#define EXTRACT_NUMBERS_DATE_H

#include "extract-numbers/figure.h"

void date_fill(struct sentence *);

#endif
