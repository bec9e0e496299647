-- Plan editions as loaded from their documents, with the geometry of their features, and the
-- planned blocks whose rows the gates lock.

CREATE EXTENSION IF NOT EXISTS postgis;

CREATE TABLE plan_edition (
  id text PRIMARY KEY,
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  title_zh text NOT NULL,
  title_en text NOT NULL,
  effective_from date NOT NULL,
  effective_to date NOT NULL CHECK (effective_to >= effective_from),
  synthetic boolean NOT NULL,
  loaded_at_ms bigint NOT NULL
);

-- One polygon of one layer, in CGCS2000 (EPSG 4490). Areas are geodesic, in whole square metres.
CREATE TABLE plan_feature (
  plan text NOT NULL REFERENCES plan_edition (id),
  layer text NOT NULL,
  id text NOT NULL,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  mineral text,
  synthetic boolean NOT NULL,
  geom geometry(MultiPolygon, 4490) NOT NULL CHECK (ST_IsValid(geom)),
  area_m2 bigint NOT NULL CHECK (area_m2 > 0),
  PRIMARY KEY (plan, layer, id)
);
CREATE INDEX plan_feature_geom ON plan_feature USING gist (geom);

-- One row a planned block: what is locked, in id order, before anything in the block changes.
CREATE TABLE planned_block (
  id text PRIMARY KEY,
  plan text NOT NULL REFERENCES plan_edition (id)
);

-- Existing rights, live or ended, as far as this exchange knows.
CREATE TABLE registered_right (
  id text PRIMARY KEY,
  right_kind text NOT NULL CHECK (right_kind IN ('exploration', 'mining')),
  mineral text NOT NULL,
  holder_zh text NOT NULL,
  entity text NOT NULL,
  control_group text NOT NULL,
  block text REFERENCES planned_block (id),
  stage text,
  state text NOT NULL CHECK (state IN
    ('live', 'awarded', 'pending', 'expired', 'cancelled', 'lapsed')),
  registered_at_ms bigint NOT NULL
);
CREATE INDEX registered_right_block ON registered_right (block);
