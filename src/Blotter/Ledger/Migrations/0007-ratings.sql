-- Derived: the letter that a person gave a source last (log entries `rated`). `key` is the words of its name as they are compared.
CREATE TABLE rating (
  key TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  letter TEXT NOT NULL,
  seq INTEGER NOT NULL REFERENCES log (seq)
) STRICT, WITHOUT ROWID;
