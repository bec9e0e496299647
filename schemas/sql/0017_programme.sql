-- What carries out the plan, as the register has it: programmes of a year with their items, and the
-- plans of cities and counties. And which lot has taken which item: an item lets out one right.

ALTER TABLE registry_record
  DROP CONSTRAINT registry_record_kind_check,
  ADD CONSTRAINT registry_record_kind_check CHECK (kind IN ('holder', 'right', 'deposit',
    'reserve_report', 'prior_work', 'mine', 'land_use', 'programme', 'programme_item',
    'lower_plan')),
  ADD CONSTRAINT registry_lower_plan_covers CHECK (kind <> 'lower_plan' OR geom IS NOT NULL),
  ADD CONSTRAINT registry_item_somewhere CHECK (
    kind <> 'programme_item' OR block IS NOT NULL OR geom IS NOT NULL);

-- One programme a year: two would leave open which of them a lot has to stand in.
CREATE UNIQUE INDEX registry_programme_year ON registry_record ((document::jsonb ->> 'year'))
  WHERE kind = 'programme' AND until IS NULL;
CREATE INDEX registry_programme_items ON registry_record ((document::jsonb ->> 'programme'))
  WHERE kind = 'programme_item' AND until IS NULL;

-- Written with the announcement, deleted when the lot gives its blocks back. The item is a record
-- of the register; a later snapshot may drop it, and what was let out by it stays let out.
CREATE TABLE programme_use (
  item text PRIMARY KEY,
  lot text NOT NULL UNIQUE REFERENCES lot (id),
  taken_at_ms bigint NOT NULL
);
