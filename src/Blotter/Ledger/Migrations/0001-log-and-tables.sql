-- The truth: the log and the stored texts. Nothing in them is ever changed or deleted. Kinds of entries are an open list, so `kind` has no check.
CREATE TABLE log (
  seq INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE content (
  row INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL
) STRICT;

CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_is_not_deleted BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER content_is_not_changed BEFORE UPDATE ON content BEGIN SELECT RAISE(ABORT, 'stored texts are append-only'); END;
CREATE TRIGGER content_is_not_deleted BEFORE DELETE ON content BEGIN SELECT RAISE(ABORT, 'stored texts are append-only'); END;
-- INSERT OR REPLACE deletes without firing the triggers above.
CREATE TRIGGER log_is_not_replaced BEFORE INSERT ON log WHEN EXISTS (SELECT 1 FROM log WHERE seq = NEW.seq)
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER content_is_not_replaced BEFORE INSERT ON content
WHEN EXISTS (SELECT 1 FROM content WHERE row = NEW.row OR digest = NEW.digest)
BEGIN SELECT RAISE(ABORT, 'stored texts are append-only'); END;

-- Which program made or last migrated the file. Every later version keeps this table, so that an older program can name the newer one.
CREATE TABLE stamp (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- All below is derived from the log.
CREATE TABLE report (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  address TEXT,
  version INTEGER NOT NULL,
  superseded INTEGER NOT NULL DEFAULT 0,
  origin TEXT NOT NULL,
  url TEXT,
  publisher TEXT,
  title TEXT,
  byline TEXT,
  published TEXT,
  published_basis TEXT,
  dateline TEXT,
  language TEXT,
  content INTEGER NOT NULL REFERENCES content (row),
  sections TEXT NOT NULL,
  notes TEXT NOT NULL,
  read INTEGER NOT NULL REFERENCES log (seq),
  coded INTEGER REFERENCES log (seq),
  coder TEXT
) STRICT;
CREATE INDEX report_address ON report (address, version) WHERE address IS NOT NULL;

-- The facets are those of the newest version that mentions the incident. `first_day` and `last_day` bound the date (null: open);
-- `sort_day` orders lists.
CREATE TABLE incident (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  key BLOB NOT NULL,
  current INTEGER NOT NULL,
  main INTEGER NOT NULL,
  type TEXT NOT NULL,
  stage TEXT NOT NULL,
  attacks INTEGER,
  date_start TEXT,
  date_end TEXT,
  date_precision TEXT,
  date_basis TEXT,
  first_day TEXT,
  last_day TEXT,
  sort_day TEXT NOT NULL,
  place_name TEXT,
  place_admin1 TEXT,
  place_country TEXT,
  place_lat REAL,
  place_lon REAL,
  place_precision TEXT,
  place_gazetteer TEXT,
  killed_low INTEGER,
  killed_best INTEGER,
  killed_high INTEGER,
  injured_low INTEGER,
  injured_best INTEGER,
  injured_high INTEGER,
  abducted_low INTEGER,
  abducted_best INTEGER,
  abducted_high INTEGER,
  missing_low INTEGER,
  missing_best INTEGER,
  missing_high INTEGER,
  responsibility TEXT NOT NULL,
  perpetrators TEXT NOT NULL,
  perpetrator_names TEXT NOT NULL
) STRICT;
CREATE INDEX incident_in_order ON incident (current, sort_day, id);

CREATE TABLE mention (
  report INTEGER NOT NULL REFERENCES report (row),
  local_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  incident TEXT NOT NULL,
  main INTEGER NOT NULL,
  spans TEXT NOT NULL,
  PRIMARY KEY (report, local_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_incident ON mention (incident);

-- Claims and sources keep the report's own ids, so that linking mentions anew never touches them.
CREATE TABLE claim (
  report INTEGER NOT NULL REFERENCES report (row),
  ordinal INTEGER NOT NULL,
  id TEXT NOT NULL,
  mention TEXT NOT NULL,
  facet TEXT NOT NULL,
  value TEXT NOT NULL,
  source TEXT,
  stance TEXT NOT NULL,
  sentence_start INTEGER NOT NULL,
  sentence_end INTEGER NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  PRIMARY KEY (report, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  report INTEGER NOT NULL REFERENCES report (row),
  ordinal INTEGER NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  of TEXT,
  kind TEXT NOT NULL,
  via TEXT,
  span_start INTEGER,
  span_end INTEGER,
  PRIMARY KEY (report, ordinal)
) STRICT, WITHOUT ROWID;

-- Failures that no later reading has made good.
CREATE TABLE failure (
  seq INTEGER PRIMARY KEY REFERENCES log (seq),
  origin TEXT NOT NULL,
  code TEXT NOT NULL,
  place TEXT,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX failure_origin ON failure (origin);

CREATE VIEW report_text AS
  SELECT report.row AS row, report.title AS title, content.text AS text FROM report JOIN content ON content.row = report.content;
CREATE VIRTUAL TABLE report_fts USING fts5 (
  title, text, content = 'report_text', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2'
);
-- Finds names without regard to case and accents.
CREATE VIRTUAL TABLE incident_fts USING fts5 (
  place_name, place_admin1, perpetrator_names,
  content = 'incident', content_rowid = 'row', tokenize = 'unicode61 remove_diacritics 2'
);
