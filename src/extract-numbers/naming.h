/*
 * Numbers that name something because of a word beside them or a number
 * before them: iOS 17, 骨二科, 2型, 101大樓, 7號3樓, "lines 4, 17 and 52".
 */
#ifndef EXTRACT_NUMBERS_NAMING_H
#define EXTRACT_NUMBERS_NAMING_H

#include "extract-numbers/name.h"

extern const struct name_rule naming_rules[];
extern const size_t naming_rule_count;

/* Does a unit or measure word stand right behind the figure's numeral? */
bool naming_has_unit(const struct sentence *, const struct figure *);

#endif
