-- Every line of the log carries the digest of its body and a hash over the line before it and itself (Ledger/LogChain.cs). The program
-- lends `log_digest` and `log_hash` while it migrates; they take texts as their bytes.
DROP TRIGGER log_is_not_changed;
ALTER TABLE log ADD COLUMN digest BLOB NOT NULL DEFAULT x'';
ALTER TABLE log ADD COLUMN hash BLOB NOT NULL DEFAULT x'';
UPDATE log SET digest = log_digest(CAST(body AS BLOB));
WITH RECURSIVE chained (seq, hash) AS (
  SELECT 0, zeroblob(32)
  UNION ALL
  SELECT log.seq, log_hash(chained.hash, log.seq, CAST(log.kind AS BLOB), CAST(log.at AS BLOB), CAST(log.by AS BLOB), log.digest)
  FROM chained JOIN log ON log.seq = chained.seq + 1
)
UPDATE log SET hash = chained.hash FROM chained WHERE chained.seq = log.seq;
CREATE TRIGGER log_is_chained BEFORE INSERT ON log WHEN length(NEW.digest) <> 32 OR length(NEW.hash) <> 32
BEGIN SELECT RAISE(ABORT, 'an entry of the log carries its digest and its hash'); END;

-- A `deleted` entry (a tombstone) names the entries and texts that it takes away: their bodies and words become empty, and nothing else
-- of them changes. A text may come back, when the report or another with the same text is read: `verify` holds it against its digest.
CREATE INDEX log_tombstone ON log (seq) WHERE kind = 'deleted';
CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log
WHEN NOT (
  NEW.body = '' AND OLD.kind <> 'deleted'
  AND NEW.seq = OLD.seq AND NEW.kind = OLD.kind AND NEW.at = OLD.at AND NEW.by = OLD.by AND NEW.digest = OLD.digest AND NEW.hash = OLD.hash
  AND EXISTS (
    SELECT 1 FROM log AS tombstone, json_each(tombstone.body, '$.entries') AS gone WHERE tombstone.kind = 'deleted' AND gone.value = OLD.seq))
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
DROP TRIGGER content_is_not_changed;
CREATE TRIGGER content_is_not_changed BEFORE UPDATE ON content
WHEN NOT (
  NEW.row = OLD.row AND NEW.digest = OLD.digest
  AND EXISTS (
    SELECT 1 FROM log AS tombstone, json_each(tombstone.body, '$.contents') AS gone
    WHERE tombstone.kind = 'deleted' AND gone.value = OLD.digest)
  AND (NEW.text = '' OR OLD.text = ''))
BEGIN SELECT RAISE(ABORT, 'stored texts are append-only'); END;

-- Derived: reports that were deleted and not read again. Their places in `report` (`row`) and among the versions at their address stay taken.
CREATE TABLE tombstone (
  report TEXT PRIMARY KEY,
  row INTEGER NOT NULL,
  address TEXT,
  version INTEGER NOT NULL,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX tombstone_address ON tombstone (address, version) WHERE address IS NOT NULL;
CREATE INDEX tombstone_row ON tombstone (row);
