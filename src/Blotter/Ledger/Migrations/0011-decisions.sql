-- Derived: what people decided, and what of it was taken back.

-- One row a decision. Of those with one `key` (a facet of an incident, a flag, a source) the last that was not undone counts; `before` holds, as
-- JSON, what a decision on links changed, so that it can be taken back.
CREATE TABLE decision (
  seq INTEGER PRIMARY KEY REFERENCES log (seq),
  kind TEXT NOT NULL,
  key TEXT,
  before TEXT,
  undone INTEGER REFERENCES log (seq)
) STRICT;
CREATE INDEX decision_key ON decision (key, seq) WHERE key IS NOT NULL;

-- The mentions that a decision is about: those of its incidents then.
CREATE TABLE decision_subject (
  mention INTEGER NOT NULL REFERENCES mention_id (row),
  seq INTEGER NOT NULL REFERENCES log (seq),
  PRIMARY KEY (mention, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_subject_seq ON decision_subject (seq);

-- Facets that a person set. They go with the mention whose id the incident had then.
CREATE TABLE correction (
  mention INTEGER NOT NULL REFERENCES mention_id (row),
  facet TEXT NOT NULL,
  seq INTEGER NOT NULL REFERENCES log (seq),
  PRIMARY KEY (mention, facet)
) STRICT, WITHOUT ROWID;

-- Flags that a person accepted or dismissed.
CREATE TABLE flag_decision (
  flag TEXT PRIMARY KEY,
  verdict TEXT NOT NULL,
  seq INTEGER NOT NULL REFERENCES log (seq)
) STRICT, WITHOUT ROWID;
