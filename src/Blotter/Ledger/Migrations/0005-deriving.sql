-- An incident is derived from all its mentions: each keeps what deriving takes of it, so that a new one needs no other report's coding.
ALTER TABLE mention ADD COLUMN facts TEXT NOT NULL DEFAULT '{}';

-- `home_report` and `home_mention` name the mention whose targets, victims, weapons and sentences the incident has; `disputed` lists the facets
-- on which its sources contradict each other; `reasons` holds the rule and the claims behind each facet, superseded figures, the history of
-- standing, contradictions and origins, as JSON.
ALTER TABLE incident ADD COLUMN home_report INTEGER REFERENCES report (row);
ALTER TABLE incident ADD COLUMN home_mention TEXT NOT NULL DEFAULT '';
ALTER TABLE incident ADD COLUMN origins INTEGER NOT NULL DEFAULT 1;
ALTER TABLE incident ADD COLUMN disputed TEXT NOT NULL DEFAULT '';
ALTER TABLE incident ADD COLUMN reasons TEXT NOT NULL DEFAULT '{}';
