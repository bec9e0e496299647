-- The register: who holds which ground, and what is known of it, as dated snapshots. A record is
-- written once for each snapshot that changes it; what it said before stays. And the last word on
-- ground that two lots, or a lot and a right, would share (law of 2024, Art. 23).

CREATE TABLE registry_snapshot (
  id bigint PRIMARY KEY CHECK (id > 0),
  source text NOT NULL CHECK (source <> ''),
  format text NOT NULL CHECK (format IN ('csv', 'geojson', 'entry')),
  taken_on date NOT NULL,
  imported_at_ms bigint NOT NULL,
  imported_by text REFERENCES person (id),
  complete boolean NOT NULL,
  records bigint NOT NULL CHECK (records >= 0),
  added bigint NOT NULL CHECK (added >= 0),
  changed bigint NOT NULL CHECK (changed >= 0),
  ended bigint NOT NULL CHECK (ended >= 0),
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  file_sha256 text NOT NULL CHECK (file_sha256 ~ '^[0-9a-f]{64}$')
);
CREATE TRIGGER registry_snapshot_append_only BEFORE UPDATE OR DELETE OR TRUNCATE
  ON registry_snapshot FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What a record said from snapshot `since` until another one, if any. `holder`, `block`, `state`
-- and the heights are the document's own, for those who search.
CREATE TABLE registry_record (
  kind text NOT NULL CHECK (kind IN ('holder', 'right', 'deposit', 'reserve_report', 'prior_work',
    'mine', 'land_use')),
  id text NOT NULL,
  since bigint NOT NULL CHECK (since > 0),  -- snapshots, both: registry_record_snapshots
  until bigint CHECK (until > since),
  document text NOT NULL,
  digest text NOT NULL,
  holder text,
  block text REFERENCES planned_block (id),
  state text,
  top_mm bigint,
  bottom_mm bigint,
  geom geometry(MultiPolygon, 4490) CHECK (ST_IsValid(geom)),
  area_m2 bigint,
  UNIQUE NULLS NOT DISTINCT (kind, id, until),  -- so that a record says one thing now
  CHECK ((top_mm IS NULL) = (bottom_mm IS NULL)),
  CHECK (top_mm > bottom_mm),
  CHECK ((geom IS NULL) = (area_m2 IS NULL)),
  CHECK (kind <> 'right' OR (state IS NOT NULL AND holder IS NOT NULL))
);
CREATE INDEX registry_record_ground ON registry_record USING gist (geom) WHERE until IS NULL;
CREATE INDEX registry_record_block ON registry_record (block)
  WHERE until IS NULL AND block IS NOT NULL;
CREATE INDEX registry_record_since ON registry_record (since);
CREATE INDEX registry_record_until ON registry_record (until) WHERE until IS NOT NULL;

-- What foreign keys on `since` and `until` would hold, asked once a statement and not once a row, of
-- which a delivery may have a million: snapshots are numbered from 1 without a gap and stay, so that
-- nothing above the newest of them is all that needs asking.
CREATE FUNCTION refuse_snapshot_gap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.id <> 1 + coalesce((SELECT max(id) FROM registry_snapshot), 0) THEN
    RAISE EXCEPTION 'snapshot % does not follow the newest', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'registry_snapshot_without_gap';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER registry_snapshot_without_gap BEFORE INSERT ON registry_snapshot
  FOR EACH ROW EXECUTE FUNCTION refuse_snapshot_gap();

CREATE FUNCTION refuse_unknown_snapshot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF greatest((SELECT max(since) FROM registry_record), (SELECT max(until) FROM registry_record))
      > coalesce((SELECT max(id) FROM registry_snapshot), 0) THEN
    RAISE EXCEPTION 'a record names a snapshot that is not there'
      USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'registry_record_snapshots';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER registry_record_snapshots AFTER INSERT OR UPDATE ON registry_record
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_unknown_snapshot();

CREATE TRIGGER registry_record_kept BEFORE DELETE OR TRUNCATE
  ON registry_record FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER registry_record_ends_once BEFORE UPDATE ON registry_record FOR EACH ROW
  WHEN (OLD.until IS NOT NULL OR NEW.until IS NULL
    OR (OLD.kind, OLD.id, OLD.since, OLD.document, OLD.digest)
      IS DISTINCT FROM (NEW.kind, NEW.id, NEW.since, NEW.document, NEW.digest)
    OR (OLD.holder, OLD.block, OLD.state, OLD.top_mm, OLD.bottom_mm, OLD.area_m2)
      IS DISTINCT FROM (NEW.holder, NEW.block, NEW.state, NEW.top_mm, NEW.bottom_mm, NEW.area_m2)
    OR OLD.geom IS DISTINCT FROM NEW.geom)
  EXECUTE FUNCTION refuse_change();

-- Rights that were entered before there were snapshots become the first one.
INSERT INTO registry_snapshot
  SELECT 1, 'rights entered before snapshots', 'entry',
    (to_timestamp(max(registered_at_ms) / 1000.0) AT TIME ZONE 'Asia/Shanghai')::date,
    max(registered_at_ms), NULL, false, count(*) + count(DISTINCT entity),
    count(*) + count(DISTINCT entity), 0, 0,
    encode(sha256(convert_to(string_agg(id, ',' ORDER BY id), 'UTF8')), 'hex'),
    encode(sha256(convert_to(string_agg(id, ',' ORDER BY id), 'UTF8')), 'hex')
  FROM registered_right HAVING count(*) > 0;

INSERT INTO registry_record (kind, id, since, document, digest)
  SELECT 'holder', entity, 1, document, encode(sha256(convert_to(document || E'\n', 'UTF8')), 'hex')
  FROM (SELECT entity, '{"control_group":' || to_json(max(control_group))::text || ',"id":'
      || to_json(entity)::text || ',"kind":"holder","name_zh":' || to_json(max(holder_zh))::text
      || '}' AS document
    FROM registered_right GROUP BY entity) AS holders;

INSERT INTO registry_record (kind, id, since, document, digest, holder, block, state)
  SELECT 'right', id, 1, document, encode(sha256(convert_to(document || E'\n', 'UTF8')), 'hex'),
    entity, block, state
  FROM (SELECT r.*, '{' || coalesce('"block":' || to_json(block)::text || ',', '') || '"holder":'
      || to_json(entity)::text || ',"id":' || to_json(id)::text || ',"kind":"right","mineral":'
      || to_json(mineral)::text || ',"right":' || to_json(right_kind)::text
      || coalesce(',"stage":' || to_json(stage)::text, '') || ',"state":' || to_json(state)::text
      || '}' AS document
    FROM registered_right r) AS rights;

DROP TABLE registered_right;

-- A lot is a volume too; without heights it reaches to any depth.
ALTER TABLE lot
  ADD COLUMN top_mm bigint GENERATED ALWAYS AS
    ((draft::jsonb #>> '{elevations,top_mm}')::bigint) STORED,
  ADD COLUMN bottom_mm bigint GENERATED ALWAYS AS
    ((draft::jsonb #>> '{elevations,bottom_mm}')::bigint) STORED,
  ADD CONSTRAINT lot_heights_whole CHECK ((top_mm IS NULL) = (bottom_mm IS NULL)),
  ADD CONSTRAINT lot_heights_order CHECK (top_mm > bottom_mm);

-- Whether two polygons share more than drawing noise: more than a metre along the boundary of what
-- they share, and more than a thousandth of the smaller one.
CREATE FUNCTION share_ground(a geometry, b geometry) RETURNS boolean
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT ST_Area(part::geography) > greatest(ST_Perimeter(part::geography),
    0.001 * least(ST_Area(a::geography), ST_Area(b::geography)))
  FROM (SELECT ST_CollectionExtract(ST_Intersection(a, b), 3) AS part) AS shared
  WHERE NOT ST_IsEmpty(part)
$$;

-- Announcements and the register's changes come one after another by this lock; whoever only reads
-- takes it in common (store/ground.cpp). Taken here too, so that of two lots that commit at once
-- the second sees the first, whatever the code did before. An exception lets a lot onto ground that
-- is held when the report of its announcement, or of the other's, has a justified finding of one
-- entity in one block. A right that this lot was sold as is its own.
CREATE FUNCTION refuse_held_ground() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  held text;
BEGIN
  PERFORM pg_advisory_xact_lock(4490);
  SELECT 'lot ' || o.id INTO held FROM lot o
    WHERE o.id <> NEW.id AND o.state IN ('announced', 'in_session', 'suspended', 'sold')
      AND (o.top_mm > NEW.bottom_mm AND NEW.top_mm > o.bottom_mm) IS NOT FALSE
      AND ST_Intersects(o.geom, NEW.geom) AND share_ground(o.geom, NEW.geom)
      AND NOT EXISTS (SELECT FROM announcement a JOIN justified_finding j ON j.report = a.report
        WHERE a.lot IN (o.id, NEW.id) AND j.rule IN ('B1', 'B2'))
    LIMIT 1;
  IF held IS NULL AND NEW.draft::jsonb ->> 'event' = 'establish' THEN
    SELECT 'right ' || r.id INTO held FROM registry_record r
      WHERE r.until IS NULL AND r.kind = 'right' AND r.state IN ('live', 'awarded', 'pending')
        AND r.document::jsonb ->> 'lot' IS DISTINCT FROM NEW.id
        AND (r.top_mm > NEW.bottom_mm AND NEW.top_mm > r.bottom_mm) IS NOT FALSE
        AND ST_Intersects(r.geom, NEW.geom) AND share_ground(r.geom, NEW.geom)
        AND NOT EXISTS (SELECT FROM announcement a JOIN conformity_report c ON c.id = a.report
          WHERE a.lot = NEW.id AND jsonb_path_exists(c.document::jsonb, '$.findings[*] ? '
            '((@.rule == "B1" || @.rule == "B2") && @.verdict == "justified")'))
      LIMIT 1;
  END IF;
  IF held IS NOT NULL THEN
    RAISE EXCEPTION 'lot % lies on ground that % holds', NEW.id, held
      USING ERRCODE = 'exclusion_violation', CONSTRAINT = 'lot_ground_held';
  END IF;
  RETURN NULL;
END
$$;

-- Deferred, because the exception is written down after the lot.
CREATE CONSTRAINT TRIGGER lot_ground_held AFTER INSERT OR UPDATE OF state, geom ON lot
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state = 'announced')
  EXECUTE FUNCTION refuse_held_ground();
