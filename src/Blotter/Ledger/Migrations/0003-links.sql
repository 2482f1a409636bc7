-- Mentions get ids of their own, which they keep whatever incident they are linked to. All below is derived from the log.

-- Every mention that there ever was. `row` is in the order of the log; `incident` is the id of the oldest mention of the same incident.
CREATE TABLE mention_id (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  key BLOB NOT NULL UNIQUE,
  incident TEXT NOT NULL
) STRICT;
CREATE INDEX mention_id_incident ON mention_id (incident);

DROP TABLE mention;
CREATE TABLE mention (
  report INTEGER NOT NULL REFERENCES report (row),
  local_id TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  own INTEGER NOT NULL REFERENCES mention_id (row),
  incident TEXT NOT NULL,
  main INTEGER NOT NULL,
  spans TEXT NOT NULL,
  PRIMARY KEY (report, local_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_incident ON mention (incident);
CREATE INDEX mention_own ON mention (own);

-- What a mention is known by when it is held against others; of reports that are not superseded.
CREATE TABLE profile (
  mention INTEGER PRIMARY KEY REFERENCES mention_id (row),
  report INTEGER NOT NULL REFERENCES report (row),
  body TEXT NOT NULL
) STRICT;
CREATE INDEX profile_report ON profile (report);

-- Under which keys mentions are looked for. A key whose mention is no longer known by it stays and costs a comparison.
CREATE TABLE link_key (
  key INTEGER NOT NULL,
  mention INTEGER NOT NULL REFERENCES mention_id (row),
  PRIMARY KEY (key, mention)
) STRICT, WITHOUT ROWID;

-- Why a mention is in its incident: the other mention of it that it goes best with.
CREATE TABLE link (
  mention INTEGER PRIMARY KEY REFERENCES mention_id (row),
  other INTEGER NOT NULL REFERENCES mention_id (row),
  seq INTEGER NOT NULL REFERENCES log (seq),
  evidence TEXT NOT NULL
) STRICT;

-- Mentions that may be of one incident and were not linked.
CREATE TABLE suggestion (
  mention INTEGER NOT NULL REFERENCES mention_id (row),
  other INTEGER NOT NULL REFERENCES mention_id (row),
  seq INTEGER NOT NULL REFERENCES log (seq),
  evidence TEXT NOT NULL,
  PRIMARY KEY (mention, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX suggestion_other ON suggestion (other);

-- What people decided: two mentions are of one incident, or are not. `one` is the older.
CREATE TABLE verdict (
  one INTEGER NOT NULL REFERENCES mention_id (row),
  other INTEGER NOT NULL REFERENCES mention_id (row),
  together INTEGER NOT NULL,
  seq INTEGER NOT NULL REFERENCES log (seq),
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;

-- An incident has the id of a mention, and the mention has the key.
ALTER TABLE incident DROP COLUMN key;
