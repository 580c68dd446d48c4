#include "extract-numbers/arithmetic.h"

void arithmetic_flag(struct sentence *sentence)
{
	(void)sentence;
}
