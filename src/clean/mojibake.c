/* The pass that reads misread text again in the right charset. */
#include "clean/cleaner.h"

void pass_mojibake(struct cleaner *cleaner)
{
	(void)cleaner;
}
