-- Twenty ledgers beside each other: each incident, with its mentions, reports, claims and sources, nineteen times more under other ids. Those known to the day have other days.
-- The letters are none of hexadecimal numbers or base 32. They share stored texts and log entries with the first, and have no profiles, passages and links, which no list or map asks for.
CREATE TEMP TABLE copy AS WITH RECURSIVE n (k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM n WHERE k < 19)
  SELECT k, char(103 + k, 117) AS letters, (SELECT max(row) FROM report) * k AS reports, (SELECT max(row) FROM mention_id) * k AS mentions, format('+%d days', k * 11) AS later FROM n;
INSERT INTO report SELECT row + copy.reports, substr(id, 1, 69) || copy.letters, address, version, superseded, origin, url, publisher, title, byline, published, published_basis, dateline,
  language, content, sections, notes, read, coded, coder FROM report, copy;
INSERT INTO mention_id SELECT row + copy.mentions, substr(id, 1, 8) || copy.letters, CAST(hex(key) || copy.letters AS BLOB), substr(incident, 1, 8) || copy.letters FROM mention_id, copy;
INSERT INTO mention SELECT report + copy.reports, local_id, ordinal, own + copy.mentions, substr(incident, 1, 8) || copy.letters, main, spans, facts FROM mention, copy;
INSERT INTO claim SELECT report + copy.reports, ordinal, id, mention, facet, value, source, stance, sentence_start, sentence_end, span_start, span_end FROM claim, copy;
INSERT INTO source SELECT report + copy.reports, ordinal, id, name, of, kind, via, span_start, span_end FROM source, copy;
CREATE TEMP TABLE made AS SELECT incident.*, copy.letters, copy.reports, copy.later FROM incident, copy;
UPDATE made SET id = substr(id, 1, 8) || letters, home_report = home_report + reports, row = NULL;
UPDATE made SET date_start = date(date_start, later), date_end = date(date_end, later), first_day = date(first_day, later), last_day = date(last_day, later), sort_day = date(sort_day, later)
  WHERE date_precision IN ('day', 'days');
ALTER TABLE made DROP COLUMN letters;
ALTER TABLE made DROP COLUMN reports;
ALTER TABLE made DROP COLUMN later;
INSERT INTO incident SELECT * FROM made;
DROP TABLE made;
DROP TABLE copy;
INSERT INTO report_fts (report_fts) VALUES ('rebuild');
INSERT INTO incident_fts (incident_fts) VALUES ('rebuild');
