-- The tables of to-sqlite. A document's rows go with it.
CREATE TABLE IF NOT EXISTS documents (
	doc TEXT PRIMARY KEY NOT NULL,
	sha256 TEXT,              -- of the file; NULL for a record of a corpus
	charset TEXT,
	replaced INTEGER,
	title TEXT,
	published TEXT,           -- ISO 8601
	source TEXT,
	author TEXT,
	text TEXT NOT NULL        -- cleaned; every start counts in it, in code points from 0
);
CREATE TABLE IF NOT EXISTS sections (
	doc TEXT NOT NULL REFERENCES documents ON DELETE CASCADE,
	section INTEGER NOT NULL,
	level INTEGER NOT NULL,
	parent INTEGER,
	resumes INTEGER,
	marker TEXT,
	heading TEXT,
	path TEXT NOT NULL,       -- a JSON array
	start INTEGER NOT NULL,
	length INTEGER NOT NULL,  -- substr(documents.text, start + 1, length) is its text
	irregular INTEGER NOT NULL,
	PRIMARY KEY (doc, section)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS figures (
	doc TEXT NOT NULL,
	start INTEGER NOT NULL,
	section INTEGER NOT NULL,
	value TEXT,               -- exact; value_real is for reckoning
	value_real REAL,
	value_to TEXT,
	value_to_real REAL,
	qualifier TEXT NOT NULL,
	unit TEXT NOT NULL,
	kind TEXT NOT NULL,
	item TEXT NOT NULL,
	scope TEXT NOT NULL,
	base TEXT NOT NULL,
	change TEXT NOT NULL,
	period TEXT,              -- EDTF; its first and last day, where it has them:
	period_from TEXT,
	period_to TEXT,
	flags TEXT NOT NULL,
	raw TEXT NOT NULL,
	clause TEXT NOT NULL,
	sentence TEXT NOT NULL,
	PRIMARY KEY (doc, start),
	FOREIGN KEY (doc, section) REFERENCES sections ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS figures_section ON figures (doc, section);
CREATE INDEX IF NOT EXISTS figures_kind ON figures (kind, unit);
CREATE INDEX IF NOT EXISTS figures_item ON figures (item);
CREATE INDEX IF NOT EXISTS figures_period ON figures (period_from, period_to);
CREATE INDEX IF NOT EXISTS documents_sha256 ON documents (sha256);
