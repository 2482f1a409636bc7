-- Derived: who speaks in reports and whose reports they are, each under a key that the spellings of one name share (Ledger/SourceKey.cs).
CREATE TABLE speaker (
  key TEXT NOT NULL,
  report INTEGER NOT NULL REFERENCES report (row),
  ordinal INTEGER NOT NULL,
  claims INTEGER NOT NULL,
  PRIMARY KEY (key, report, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX speaker_report ON speaker (report);

CREATE TABLE outlet (
  key TEXT NOT NULL,
  report INTEGER NOT NULL REFERENCES report (row),
  PRIMARY KEY (key, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX outlet_report ON outlet (report);
