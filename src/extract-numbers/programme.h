/*
 * Numbers that are names: of programmes (“1243”工作思路), of engines (the 737),
 * of bus lines and school classes (2路, 初三（2）班), of editions (4.0版).
 */
#ifndef EXTRACT_NUMBERS_PROGRAMME_H
#define EXTRACT_NUMBERS_PROGRAMME_H

#include "extract-numbers/name.h"

extern const struct name_rule programme_rules[];
extern const size_t programme_rule_count;

#endif
