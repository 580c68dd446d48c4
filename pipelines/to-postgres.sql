-- The tables of to-postgres, in the first schema of the search path.

-- The first and the last day of an EDTF date or interval, NULL where it has none.
CREATE OR REPLACE FUNCTION edtf_first(period text) RETURNS date LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE part text := rtrim(split_part(period, '/', 1), '?~%');
BEGIN
	RETURN CASE WHEN part ~ '^\d\d[\dX][\dX]$' THEN make_date(replace(part, 'X', '0')::int, 1, 1)
		WHEN part ~ '^\d{4}-\d\d$' THEN make_date(left(part, 4)::int, right(part, 2)::int, 1)
		WHEN part ~ '^\d{4}-\d\d-\d\d(T|$)' THEN make_date(left(part, 4)::int, substr(part, 6, 2)::int, substr(part, 9, 2)::int) END;
EXCEPTION WHEN datetime_field_overflow THEN RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION edtf_last(period text) RETURNS date LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE part text := rtrim(substr(period, strpos(period, '/') + 1), '?~%');
BEGIN
	RETURN CASE WHEN part ~ '^\d\d[\dX][\dX]$' THEN make_date(replace(part, 'X', '9')::int, 12, 31)
		WHEN part ~ '^\d{4}-\d\d$' THEN make_date(left(part, 4)::int, right(part, 2)::int, 1) + interval '1 month -1 day'
		ELSE edtf_first(part) END;
EXCEPTION WHEN datetime_field_overflow THEN RETURN NULL;
END $$;

-- A document's sections and figures go with it.
CREATE TABLE IF NOT EXISTS documents (
	doc text PRIMARY KEY,
	sha256 text,             -- of the file; NULL for a record of a corpus
	charset text,
	replaced integer,
	title text,
	published text,          -- ISO 8601
	source text,
	author text,
	text text NOT NULL       -- cleaned; every start counts in it, in code points from 0
);
CREATE TABLE IF NOT EXISTS sections (
	doc text NOT NULL REFERENCES documents ON DELETE CASCADE,
	section integer NOT NULL,
	level integer NOT NULL,
	parent integer,
	resumes integer,
	marker text,
	heading text,
	path text[] NOT NULL,
	start integer NOT NULL,
	length integer NOT NULL, -- substr(documents.text, start + 1, length) is its text
	irregular boolean NOT NULL,
	PRIMARY KEY (doc, section)
);
CREATE TABLE IF NOT EXISTS figures (
	doc text NOT NULL,
	start integer NOT NULL,
	section integer NOT NULL,
	value numeric,
	value_to numeric,
	qualifier text NOT NULL,
	unit text NOT NULL,
	kind text NOT NULL,
	item text NOT NULL,
	scope text NOT NULL,
	base text NOT NULL,
	change text NOT NULL,
	period text,             -- EDTF
	period_from date,
	period_to date,
	flags text NOT NULL,
	raw text NOT NULL,
	clause text NOT NULL,
	sentence text NOT NULL,
	PRIMARY KEY (doc, start),
	FOREIGN KEY (doc, section) REFERENCES sections ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS figures_section ON figures (doc, section);
CREATE INDEX IF NOT EXISTS figures_kind ON figures (kind, unit);
CREATE INDEX IF NOT EXISTS figures_item ON figures (item);
CREATE INDEX IF NOT EXISTS figures_period ON figures (period_from, period_to);
CREATE INDEX IF NOT EXISTS documents_sha256 ON documents (sha256);
