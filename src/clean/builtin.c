/* The built-in rule file, as rules.mk makes a string of it. */
#include "clean/pattern.h"

#include "clean/builtin.inc"
