/* Numerals by value, and exact decimals. */
#include "text/numeral.h"

#include <inttypes.h>
#include <stdio.h>

static int failed;

static void expect(const char *text, size_t used, uint64_t value, size_t want_used, uint64_t want)
{
	if (used == want_used && (!used || value == want))
		return;
	printf("%s: %zu bytes, %" PRIu64 ", not %zu bytes, %" PRIu64 "\n", text, used, value, want_used, want);
	failed = 1;
}

static void chinese(const char *text, uint64_t want)
{
	uint64_t value = 0;
	size_t used = numeral_chinese(slice_of(text), &value);
	expect(text, used, value, want == UINT64_MAX ? 0 : strlen(text), want);
}

static void roman(const char *text, size_t size, uint64_t want)
{
	uint64_t value = 0;
	size_t used = numeral_roman(slice_of(text), &value);
	expect(text, used, value, size, want);
}

static void circled(const char *text, uint64_t want)
{
	uint64_t value = 0;
	size_t used = numeral_circled(slice_of(text), &value);
	expect(text, used, value, want ? strlen(text) : 0, want);
}

static void word(const char *text, size_t size, uint64_t want, bool want_ordinal)
{
	uint64_t value = 0;
	bool ordinal = false;
	size_t used = numeral_word(slice_of(text), &value, &ordinal);
	expect(text, used, value, size, want);
	if (used && ordinal != want_ordinal)
		printf("%s: ordinal %d\n", text, ordinal), failed = 1;
}

static void quotient(uint64_t a, uint64_t b, const char *want)
{
	struct decimal result;
	struct buf out = {0};
	if (decimal_divide(decimal_of(a), decimal_of(b), &result))
		decimal_write(&out, result);
	if (!slice_is_string(buf_held(&out), want))
		printf("%" PRIu64 "/%" PRIu64 ": %.*s, not %s\n", a, b, (int)out.size, out.data, want), failed = 1;
	buf_free(&out);
}

static void decimals(void)
{
	struct decimal number = {0};
	struct buf out = {0};
	for (int i = 0; i < DECIMAL_DIGITS; i++)
		if (!decimal_digit(&number, 9, i > 2))
			printf("digit %d does not fit\n", i), failed = 1;
	if (decimal_digit(&number, 9, false))
		printf("39 digits fit\n"), failed = 1;
	number = (struct decimal){250, 2, true};
	if (!decimal_shift(&number, 4))
		failed = 1;
	decimal_write(&out, number);
	if (!slice_is_string(buf_held(&out), "-25000"))
		printf("2.50 times 10000: %.*s\n", (int)out.size, out.data), failed = 1;
	if (decimal_compare((struct decimal){4470, 2, false}, (struct decimal){447, 1, false}))
		printf("44.70 is not 44.7\n"), failed = 1;
	buf_free(&out);
	quotient(2, 3, "0.666667");
	quotient(3, 8, "0.375");
	quotient(1, 1024, "0.0009765625");
	quotient(6, 3, "2");
	quotient(1, 0, "");
}

int main(void)
{
	chinese("一", 1), chinese("十", 10), chinese("十二", 12), chinese("二十", 20), chinese("二十一", 21);
	chinese("一百零三", 103), chinese("一百一十", 110), chinese("一百一", 110), chinese("两千四百五", 2450);
	chinese("二〇二二", 2022), chinese("壹佰贰拾叁", 123), chinese("廿五", 25), chinese("三萬五千", 35000);
	chinese("一亿二千万", 120000000), chinese("四万亿", 4000000000000), chinese("九万四", 94000);
	chinese("一百零一万一千", 1011000), chinese("五亿零六", 500000006), chinese("五兆六十二亿四万五千二", 5006200045200);
	chinese("５", 5), chinese("万", UINT64_MAX), chinese("家", UINT64_MAX), chinese("", UINT64_MAX);
	roman("IV.", 2, 4), roman("xii", 3, 12), roman("MCMXCIX", 7, 1999), roman("IIII", 0, 0), roman("mix", 3, 1009), roman("Ivy", 0, 0);
	circled("①", 1), circled("⑳", 20), circled("㊿", 50), circled("㈩", 10), circled("Ⅳ", 4), circled("❿", 10), circled("(", 0);
	word("one,", 3, 1, false), word("Fives", 0, 0, false), word("Twenty-one", 10, 21, false), word("twenty first", 12, 21, true);
	word("ninety", 6, 90, false), word("third", 5, 3, true), word("oneself", 0, 0, false), word("twenty ten", 6, 20, false);
	decimals();
	return failed;
}
