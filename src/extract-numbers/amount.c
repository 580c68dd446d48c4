#include "extract-numbers/amount.h"

double amount_absolute(double x)
{
	return x < 0 ? -x : x;
}

double amount_value(struct decimal value)
{
	double x = (double)value.coefficient;
	for (unsigned i = 0; i < value.scale; i++)
		x /= 10;
	return value.negative ? -x : x;
}

double amount_rounding(const struct figure *figure)
{
	double digits = 0, value = amount_absolute(amount_value(figure->value));
	bool point = false, decimals = false;
	for (size_t i = 0; i < figure->numeral.size; i++) {
		char c = figure->numeral.at[i];
		if (c >= '0' && c <= '9') {
			digits = digits * 10 + (c - '0');
			decimals |= point;
		} else if (c == '.') {
			point = true;
		}
	}
	if (digits == 0 || (!decimals && digits == value))
		return 0;
	return value / digits / 2;
}

double share_rounding(const struct figure *figure)
{
	if (figure->kind == KIND_RATIO || figure->form == FORM_CHINESE || figure->form == FORM_FRACTION)
		return 5;
	double half = 0.5;
	for (unsigned i = 0; i < figure->value.scale; i++)
		half /= 10;
	return half * 1.0001;
}

bool amount_is_exact(const struct figure *figure)
{
	return figure->qualifier == QUALIFIER_NONE && figure->has_value && !figure->has_value_to && !figure->indefinite && !figure->infix;
}

bool amount_is(const struct figure *figure)
{
	return (figure->kind == KIND_COUNT || figure->kind == KIND_MONEY || figure->kind == KIND_MEASURE) && amount_is_exact(figure) &&
	       figure->value.coefficient > 0;
}

double share_percent(const struct figure *figure)
{
	return amount_value(figure->value) * (figure->kind == KIND_RATIO ? 100 : 1);
}

bool share_is(const struct figure *figure)
{
	return (figure->kind == KIND_RATIO || (figure->kind == KIND_PERCENT && slice_is_string(figure->unit, "%"))) && !figure->change && amount_is_exact(figure);
}

bool share_agrees(const struct figure *part, double whole, double whole_rounding, const struct figure *share)
{
	double least = (amount_value(part->value) - amount_rounding(part)) / (whole + whole_rounding) * 100;
	double most = (amount_value(part->value) + amount_rounding(part)) / (whole - whole_rounding) * 100;
	double slack = share_rounding(share), printed = share_percent(share);
	return printed >= least - slack && printed <= most + slack;
}

bool amount_is_alike(const struct figure *a, const struct figure *b)
{
	return a->kind == b->kind && slice_is(a->unit, b->unit);
}
