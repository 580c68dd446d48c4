#include "text/decimal.h"

static decimal_whole power_of_ten(unsigned power)
{
	decimal_whole result = 1;
	while (power--)
		result *= 10;
	return result;
}

/* 10^38 */
static decimal_whole limit(void)
{
	return (decimal_whole)10000000000000000000u * 10000000000000000000u;
}

/* a × b where it stays below the limit. */
static bool whole_multiply(decimal_whole a, decimal_whole b, decimal_whole *product)
{
	bool small = !(a >> 63) && !(b >> 63); /* 2^126 is below 10^38 */
	if (!small && a && b > (limit() - 1) / a)
		return false;
	*product = a * b;
	return true;
}

bool decimal_digit(struct decimal *decimal, unsigned digit, bool behind_point)
{
	decimal_whole next;
	if (decimal->coefficient < UINT32_MAX && decimal->scale < DECIMAL_DIGITS) { /* most numbers */
		decimal->coefficient = (uint64_t)decimal->coefficient * 10 + digit;
		decimal->scale = (uint8_t)(decimal->scale + behind_point);
		return true;
	}
	if (decimal->scale + behind_point > DECIMAL_DIGITS || !whole_multiply(decimal->coefficient, 10, &next))
		return false;
	decimal->coefficient = next + digit;
	decimal->scale = (uint8_t)(decimal->scale + behind_point);
	return true;
}

bool decimal_shift(struct decimal *decimal, unsigned power)
{
	unsigned used = power < decimal->scale ? power : decimal->scale;
	decimal->scale = (uint8_t)(decimal->scale - used);
	if (power > used && power - used > DECIMAL_DIGITS)
		return decimal->coefficient == 0;
	return whole_multiply(decimal->coefficient, power_of_ten(power - used), &decimal->coefficient);
}

bool decimal_unshift(struct decimal *decimal, unsigned power)
{
	while (power && decimal->scale == 0 && decimal->coefficient && decimal->coefficient % 10 == 0) {
		decimal->coefficient /= 10;
		power--;
	}
	if (decimal->scale + power > DECIMAL_DIGITS)
		return false;
	decimal->scale = (uint8_t)(decimal->scale + power);
	return true;
}

/* Brings two numbers to the same scale. */
static bool align(struct decimal *a, struct decimal *b)
{
	if (a->scale == b->scale)
		return true;
	struct decimal *low = a->scale < b->scale ? a : b, *high = low == a ? b : a;
	if (!whole_multiply(low->coefficient, power_of_ten(high->scale - low->scale), &low->coefficient))
		return false;
	low->scale = high->scale;
	return true;
}

bool decimal_add(struct decimal a, struct decimal b, struct decimal *sum)
{
	if (!align(&a, &b))
		return false;
	*sum = a;
	if (a.negative == b.negative) {
		sum->coefficient = a.coefficient + b.coefficient;
		return sum->coefficient < limit();
	}
	bool swapped = a.coefficient < b.coefficient;
	sum->coefficient = swapped ? b.coefficient - a.coefficient : a.coefficient - b.coefficient;
	sum->negative = sum->coefficient && (swapped ? b.negative : a.negative);
	return true;
}

bool decimal_subtract(struct decimal a, struct decimal b, struct decimal *difference)
{
	b.negative = b.coefficient && !b.negative;
	return decimal_add(a, b, difference);
}

bool decimal_multiply(struct decimal a, struct decimal b, struct decimal *product)
{
	if (a.scale + b.scale > DECIMAL_DIGITS || !whole_multiply(a.coefficient, b.coefficient, &product->coefficient))
		return false;
	product->scale = (uint8_t)(a.scale + b.scale);
	product->negative = product->coefficient && a.negative != b.negative;
	return true;
}

static decimal_whole common_divisor(decimal_whole a, decimal_whole b)
{
	while (b) {
		decimal_whole rest = a % b;
		a = b;
		b = rest;
	}
	return a;
}

/* How many decimals the lowest-terms fraction 1/b has, or -1 where it does not end. */
static int decimals_of(decimal_whole b)
{
	int twos = 0, fives = 0;
	for (; b % 2 == 0; b /= 2)
		twos++;
	for (; b % 5 == 0; b /= 5)
		fives++;
	return b != 1 ? -1 : twos > fives ? twos : fives;
}

bool decimal_divide(struct decimal a, struct decimal b, struct decimal *quotient)
{
	enum { ENDLESS = 6 };
	if (!b.coefficient || !align(&a, &b))
		return false;
	decimal_whole divisor = common_divisor(a.coefficient, b.coefficient), scaled;
	a.coefficient /= divisor;
	b.coefficient /= divisor;
	int decimals = decimals_of(b.coefficient);
	bool ends = decimals >= 0 && decimals <= DECIMAL_DIGITS && whole_multiply(a.coefficient, power_of_ten((unsigned)decimals), &scaled);
	if (!ends && !whole_multiply(a.coefficient, power_of_ten(decimals = ENDLESS), &scaled))
		return false;
	/* NOLINTNEXTLINE(clang-analyzer-core.DivideZero): their divisor leaves 1 at least */
	decimal_whole whole = scaled / b.coefficient, rest = scaled % b.coefficient;
	quotient->coefficient = whole + (rest >= b.coefficient - rest && rest);
	quotient->scale = (uint8_t)decimals;
	quotient->negative = quotient->coefficient && a.negative != b.negative;
	return true;
}

int decimal_compare(struct decimal a, struct decimal b)
{
	a = decimal_trim(a);
	b = decimal_trim(b);
	if (a.negative != b.negative)
		return a.negative ? -1 : 1;
	int sign = a.negative ? -1 : 1;
	bool a_is_fine = a.scale > b.scale;
	if (!align(&a, &b)) /* what would not fit any more is the greater */
		return a_is_fine ? -sign : sign;
	return a.coefficient == b.coefficient ? 0 : a.coefficient < b.coefficient ? -sign : sign;
}

struct decimal decimal_trim(struct decimal decimal)
{
	while (decimal.scale && decimal.coefficient % 10 == 0) {
		decimal.coefficient /= 10;
		decimal.scale--;
	}
	return decimal;
}

void decimal_write(struct buf *out, struct decimal decimal)
{
	char text[DECIMAL_DIGITS + 4];
	size_t at = sizeof text, digits = 0;
	do {
		text[--at] = (char)('0' + (int)(decimal.coefficient % 10));
		decimal.coefficient /= 10;
		if (++digits == decimal.scale)
			text[--at] = '.';
	} while (decimal.coefficient || digits <= decimal.scale);
	if (decimal.negative)
		text[--at] = '-';
	buf_add(out, text + at, sizeof text - at);
}
