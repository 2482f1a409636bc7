-- Which tallies and flags reports have. What they say is in the coding. All is derived from the log.
CREATE TABLE tally (
  report INTEGER NOT NULL REFERENCES report (row),
  ordinal INTEGER NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (report, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX tally_id ON tally (id);

CREATE TABLE flag (
  report INTEGER NOT NULL REFERENCES report (row),
  ordinal INTEGER NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (report, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX flag_kind ON flag (kind);
