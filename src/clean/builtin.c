#include "clean/pattern.h"

const char builtin_rules[] =
#include "clean/builtin.inc"
	;
