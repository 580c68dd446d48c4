#include "tocsv/schema.h"

#include "base/record.h"

/* The members that the filters write, as quern-records(5) and quern-figures(5) define them. */
static const struct meaning {
	const char *member, *datatype, *description;
} meanings[] = {
	{"doc", "string", "the document: its file as given, or - for standard input"},
	{"charset", "string", "the character encoding that the document was read in"},
	{"replaced", "integer", "how many ill-formed sequences became U+FFFD"},
	{"section", "integer", "number of the section in its document, from 1"},
	{"level", "integer", "how deep the section lies; 1 is the document"},
	{"parent", "integer", "number of the section that holds this one"},
	{"resumes", "integer", "number of the section that this text goes on with"},
	{"marker", "string", "the mark that the section begins with"},
	{"heading", "string", "the section's heading"},
	{"path", "string", "the headings from the document to the section, joined"},
	{"irregular", "boolean", "true where the numbers of the marks skip or repeat"},
	{"title", "string", "title of the document"},
	{"published", "string", "when the document was published, ISO 8601"},
	{"source", "string", "where the document was published"},
	{"author", "string", "who wrote the document"},
	{"text", "string", "the text"},
	{"value", "decimal", "the number, multipliers folded in; the lower end of a range"},
	{"value_to", "decimal", "the upper end of a range"},
	{"qualifier", "string", "about, nearly, over, under, at_least or at_most; empty where exact"},
	{"unit", "string", "the unit: UCUM code, ISO 4217 code, %, or Chinese measure word"},
	{"kind", "string", "the sort of number: count, percent, ratio, multiple, money, measure, duration, age, rank, date, time, ordinal, identifier, label"},
	{"item", "string", "the noun phrase that is counted or measured"},
	{"scope", "string", "the place, body or population that the figure is stated of"},
	{"base", "string", "what the figure is relative to"},
	{"change", "string", "increase, decrease, from, rise_to, fall_to or new"},
	{"period", "string", "the time that the figure applies to, EDTF"},
	{"flags", "string", "what a careful reader wants to know of, words parted by spaces"},
	{"raw", "string", "the figure as it stands in the text"},
	{"clause", "string", "the clause that the figure stands in"},
	{"sentence", "string", "the sentence that the figure stands in"},
	{"start", "integer", "where the text begins in the document, in code points"},
};

static const struct meaning *meaning_of(struct slice member)
{
	for (size_t i = 0; i < sizeof meanings / sizeof *meanings; i++)
		if (slice_is_string(member, meanings[i].member))
			return &meanings[i];
	return NULL;
}

static void write_column(struct buf *out, const struct column *column)
{
	const struct meaning *meaning = meaning_of(column->member);
	record_begin(out);
	record_string(out, "titles", column->heading);
	if (meaning) {
		record_string(out, "datatype", slice_of(meaning->datatype));
		record_string(out, "dc:description", slice_of(meaning->description));
	}
	buf_byte(out, '}');
}

/* Appends a file's name as a URL's path (RFC 3986, section 2). */
static void write_encoded(struct buf *url, struct slice name)
{
	static const char hex[] = "0123456789ABCDEF";
	static const char plain[] = "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
	for (size_t i = 0; i < name.size; i++) {
		unsigned char byte = (unsigned char)name.at[i];
		if (strchr(plain, byte))
			buf_byte(url, name.at[i]);
		else
			buf_add(url, (const char[]){'%', hex[byte >> 4], hex[byte & 15]}, 3);
	}
}

/* The table's file, beside its metadata. */
static void write_url(struct buf *out, const char *path)
{
	const char *slash = strrchr(path, '/');
	struct slice name = slice_of(slash ? slash + 1 : path);
	static const char standard[] = "-metadata.json", plain[] = ".json";
	bool ends_standard = name.size > strlen(standard) && memcmp(name.at + name.size - strlen(standard), standard, strlen(standard)) == 0;
	bool ends_plain = name.size > strlen(plain) && memcmp(name.at + name.size - strlen(plain), plain, strlen(plain)) == 0;
	struct buf url = {0};
	write_encoded(&url, (struct slice){name.at, name.size - (ends_standard ? strlen(standard) : ends_plain ? strlen(plain) : 0)});
	if (!ends_standard)
		buf_string(&url, ".csv");
	record_string(out, "url", buf_held(&url));
	buf_free(&url);
}

static void write_dialect(struct buf *out, const struct table *table)
{
	record_key(out, "dialect");
	record_begin(out);
	record_string(out, "delimiter", (struct slice){&table->dialect.delimiter, 1});
	record_key(out, "header");
	buf_string(out, table->no_header ? "false" : "true");
	record_key(out, "lineTerminators");
	buf_string(out, table->dialect.crlf ? "[\"\\r\\n\"]" : "[\"\\n\"]");
	buf_byte(out, '}');
}

void schema_write(struct buf *out, const struct table *table, const char *path)
{
	record_begin(out);
	record_key(out, "@context");
	buf_string(out, "[\"http://www.w3.org/ns/csvw\",{\"@language\":\"en\"}]");
	write_url(out, path);
	write_dialect(out, table);
	record_key(out, "tableSchema");
	buf_string(out, "{\"columns\":[");
	for (size_t i = 0; i < table->columns.count; i++) {
		buf_string(out, i ? ",\n" : "\n");
		write_column(out, &table->columns.list[i]);
	}
	buf_string(out, "\n]}}\n");
}
