-- What the plan limits in number, held and counted: reservations of quotas and of deposits beside
-- those of blocks, and how many rights of which sort the register has, kept with each change of it
-- so that no gate has to read it from end to end.

-- A place in a quota, by the id of the plan's row, needs no more than the rules' word that there is
-- room; two announcements that count alike want the same place, and one of them gets it. A further
-- place in a block or a deposit exists only by a justified finding.
ALTER TABLE reservation RENAME COLUMN block TO id;
ALTER TABLE reservation
  ADD COLUMN kind text NOT NULL DEFAULT 'block' CHECK (kind IN ('block', 'quota', 'deposit'));
ALTER TABLE reservation
  ALTER COLUMN kind DROP DEFAULT,
  DROP CONSTRAINT reservation_block_fkey,
  ADD COLUMN block text GENERATED ALWAYS AS (CASE WHEN kind = 'block' THEN id END) STORED
    REFERENCES planned_block (id),
  DROP CONSTRAINT reservation_pkey,
  ADD CONSTRAINT reservation_pkey PRIMARY KEY (kind, id, slot),
  ADD CONSTRAINT reservation_once_a_lot UNIQUE (kind, id, lot),
  DROP CONSTRAINT reservation_further_slot_justified,
  ADD CONSTRAINT reservation_further_slot_justified
    CHECK (kind = 'quota' OR slot = 0 OR finding IS NOT NULL);
CREATE INDEX reservation_of_block ON reservation (block) WHERE block IS NOT NULL;

-- What a right's document says of it, for counting. `released_on` is the day on which it was
-- registered; where only its term is known, `exact` is false and it was no later than that day.
CREATE FUNCTION told_of_right(document text)
  RETURNS TABLE (right_kind text, mineral text, zone text, capacity text, deposit text, lot text,
    released_on date, exact boolean)
  LANGUAGE sql STABLE AS $$
  SELECT d ->> 'right', d ->> 'mineral', coalesce(d ->> 'zone', ''), coalesce(d ->> 'capacity', ''),
    d ->> 'deposit', d ->> 'lot',
    coalesce(d ->> 'registered_on', d ->> 'valid_from', 'infinity')::date, d ? 'registered_on'
  FROM (SELECT document::jsonb AS d OFFSET 0) AS said
$$;

-- Mining rights that have not ended, by what tells them apart. `drawn`: with an outline.
CREATE TABLE mine_tally (
  mineral text NOT NULL,
  zone text NOT NULL,
  drawn boolean NOT NULL,
  capacity text NOT NULL,
  number bigint NOT NULL CHECK (number >= 0),
  PRIMARY KEY (mineral, zone, drawn, capacity)
);

-- Rights of any state, by their day.
CREATE TABLE release_tally (
  right_kind text NOT NULL CHECK (right_kind IN ('exploration', 'mining')),
  released_on date NOT NULL,
  mineral text NOT NULL,
  exact boolean NOT NULL,
  number bigint NOT NULL CHECK (number >= 0),
  PRIMARY KEY (right_kind, released_on, mineral, exact)
);

-- Rights by the deposit that they name, and by the lot that they were sold as.
CREATE TABLE right_named (
  what text NOT NULL CHECK (what IN ('deposit', 'lot')),
  name text NOT NULL,
  id text NOT NULL,
  PRIMARY KEY (what, name, id)
);

CREATE FUNCTION count_arrived_rights() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH told AS MATERIALIZED (
    SELECT r.id, r.state IN ('live', 'awarded', 'pending') AS lives, r.geom IS NOT NULL AS drawn,
      t.* FROM changed r, told_of_right(r.document) t WHERE r.kind = 'right' AND r.until IS NULL),
  mines AS (
    INSERT INTO mine_tally AS m SELECT mineral, zone, drawn, capacity, count(*) FROM told
      WHERE right_kind = 'mining' AND lives GROUP BY 1, 2, 3, 4
    ON CONFLICT (mineral, zone, drawn, capacity) DO UPDATE SET number = m.number + excluded.number),
  releases AS (
    INSERT INTO release_tally AS m
      SELECT right_kind, released_on, mineral, exact, count(*) FROM told GROUP BY 1, 2, 3, 4
    ON CONFLICT (right_kind, released_on, mineral, exact)
      DO UPDATE SET number = m.number + excluded.number)
  INSERT INTO right_named SELECT 'deposit', deposit, id FROM told WHERE deposit IS NOT NULL
    UNION ALL SELECT 'lot', lot, id FROM told WHERE lot IS NOT NULL;
  RETURN NULL;
END
$$;

CREATE FUNCTION count_ended_rights() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  gone record;
BEGIN
  WITH told AS MATERIALIZED (
    SELECT r.state IN ('live', 'awarded', 'pending') AS lives, r.geom IS NOT NULL AS drawn, t.*
    FROM changed r, told_of_right(r.document) t WHERE r.kind = 'right' AND r.until IS NOT NULL),
  mines AS (
    UPDATE mine_tally m SET number = m.number - ended.number FROM (
      SELECT mineral, zone, drawn, capacity, count(*) AS number FROM told
        WHERE right_kind = 'mining' AND lives GROUP BY 1, 2, 3, 4) AS ended
    WHERE (m.mineral, m.zone, m.drawn, m.capacity)
      = (ended.mineral, ended.zone, ended.drawn, ended.capacity))
  UPDATE release_tally m SET number = m.number - ended.number FROM (
    SELECT right_kind, released_on, mineral, exact, count(*) AS number FROM told
      GROUP BY 1, 2, 3, 4) AS ended
  WHERE (m.right_kind, m.released_on, m.mineral, m.exact)
    = (ended.right_kind, ended.released_on, ended.mineral, ended.exact);
  -- One by one, by the key: nobody can tell beforehand how many they are.
  FOR gone IN SELECT r.id, t.deposit, t.lot FROM changed r, told_of_right(r.document) t
    WHERE r.kind = 'right' AND r.until IS NOT NULL AND coalesce(t.deposit, t.lot) IS NOT NULL
  LOOP
    DELETE FROM right_named WHERE what = 'deposit' AND name = gone.deposit AND id = gone.id;
    DELETE FROM right_named WHERE what = 'lot' AND name = gone.lot AND id = gone.id;
  END LOOP;
  RETURN NULL;
END
$$;

-- What the register has already.
INSERT INTO mine_tally SELECT t.mineral, t.zone, r.geom IS NOT NULL, t.capacity, count(*)
  FROM registry_record r, told_of_right(r.document) t
  WHERE r.kind = 'right' AND r.until IS NULL AND t.right_kind = 'mining'
    AND r.state IN ('live', 'awarded', 'pending') GROUP BY 1, 2, 3, 4;
INSERT INTO release_tally SELECT t.right_kind, t.released_on, t.mineral, t.exact, count(*)
  FROM registry_record r, told_of_right(r.document) t
  WHERE r.kind = 'right' AND r.until IS NULL GROUP BY 1, 2, 3, 4;
INSERT INTO right_named SELECT n.what, n.name, r.id
  FROM registry_record r, told_of_right(r.document) t,
    LATERAL (VALUES ('deposit', t.deposit), ('lot', t.lot)) AS n (what, name)
  WHERE r.kind = 'right' AND r.until IS NULL AND n.name IS NOT NULL;

CREATE TRIGGER registry_record_counted AFTER INSERT ON registry_record
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_arrived_rights();
CREATE TRIGGER registry_record_uncounted AFTER UPDATE ON registry_record
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_ended_rights();
