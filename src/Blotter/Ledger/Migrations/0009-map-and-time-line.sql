-- Derived: the measures that reports tell of, with the days that they are of (null: open or unknown).
CREATE TABLE measure (
  report INTEGER NOT NULL REFERENCES report (row),
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  actor TEXT,
  outcome TEXT,
  first_day TEXT,
  last_day TEXT,
  PRIMARY KEY (report, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX measure_kind ON measure (kind, first_day);

-- Rows of incidents are wide, for `reasons` is. What filters ask, orders sort by and sums take stands in an index of its own, in the order of the list,
-- so that no question about a whole selection reads the rows; going through all of it takes less than looking up one row in ten.
DROP INDEX incident_in_order;
CREATE INDEX incident_in_order ON incident (
  current, sort_day, id, first_day, last_day, type, stage, disputed, killed_low, killed_best, killed_high, injured_low, injured_best, origins,
  place_country, place_lat, place_lon, place_precision, perpetrator_names
);
CREATE INDEX incident_by_place ON incident (current, place_lat, place_lon, place_precision, id, first_day);
CREATE INDEX mention_report ON mention (report, incident);
