-- Derived: who repeats whom. A key is a fingerprint of five telling words of a report; at most 32 reports stand under one.
CREATE TABLE passage (
  key INTEGER NOT NULL,
  report INTEGER NOT NULL REFERENCES report (row),
  PRIMARY KEY (key, report)
) STRICT, WITHOUT ROWID;

-- Two reports, not versions of each other, of which one is the other's text; the one read later stands first.
CREATE TABLE reprint (
  report INTEGER NOT NULL REFERENCES report (row),
  other INTEGER NOT NULL REFERENCES report (row),
  share REAL NOT NULL,
  words INTEGER NOT NULL,
  run INTEGER NOT NULL,
  PRIMARY KEY (report, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX reprint_other ON reprint (other);

-- Where each report says that its telling comes from. `story` is the first read of the reports that are one text.
CREATE TABLE origin (
  report INTEGER PRIMARY KEY REFERENCES report (row),
  story INTEGER NOT NULL,
  agency TEXT,
  compiled INTEGER NOT NULL DEFAULT 0,
  own_reporting INTEGER NOT NULL DEFAULT 0,
  cites TEXT NOT NULL DEFAULT '[]'
) STRICT;
CREATE INDEX origin_story ON origin (story);
