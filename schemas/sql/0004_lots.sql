-- Lots, the reports on their conformity, and what may follow only from a conforming report: the
-- approval by a second person, the announcement, the reservation of blocks. The constraints refuse
-- every other path, whatever the code above them does.

CREATE SEQUENCE lot_number;

CREATE TABLE lot (
  id text PRIMARY KEY,
  number text NOT NULL UNIQUE,
  version int NOT NULL CHECK (version > 0),
  state text NOT NULL CHECK (state IN ('draft', 'submitted', 'approved', 'announced',
    'in_session', 'sold', 'unsold', 'stopped', 'suspended', 'lapsed')),
  right_kind text NOT NULL CHECK (right_kind IN ('exploration', 'mining')),
  mineral text NOT NULL,
  plan text NOT NULL REFERENCES plan_edition (id),
  profile text NOT NULL,
  draft text NOT NULL,
  geom geometry(MultiPolygon, 4490) NOT NULL CHECK (ST_IsValid(geom)),
  area_m2 bigint NOT NULL CHECK (area_m2 > 0),
  blocks text[] NOT NULL,
  proposer_person text NOT NULL REFERENCES person (id),
  reserve_kind text NOT NULL CHECK (reserve_kind IN ('secret', 'none')),
  report bigint,
  verdict text,
  approval_version int,
  announcement text,
  opening_report bigint,
  opening_verdict text,
  outcome text,
  seq bigint NOT NULL,
  created_at_ms bigint NOT NULL,
  updated_at_ms bigint NOT NULL,
  UNIQUE (id, version, proposer_person)
);
CREATE INDEX lot_state ON lot (state);
CREATE INDEX lot_geom ON lot USING gist (geom);

CREATE TABLE conformity_report (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  lot text NOT NULL REFERENCES lot (id),
  lot_version int NOT NULL CHECK (lot_version > 0),
  stage text NOT NULL CHECK (stage IN ('LOT', 'OPEN', 'AWARD', 'LICENCE')),
  verdict text NOT NULL CHECK (verdict IN
    ('conforming', 'nonconforming', 'needs_justification', 'undetermined')),
  plan text NOT NULL REFERENCES plan_edition (id),
  registry_digest text NOT NULL,
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  document text NOT NULL,
  reviewed_by text REFERENCES person (id),
  reviewed_at_ms bigint NOT NULL,
  UNIQUE (id, lot, lot_version, verdict),
  UNIQUE (id, lot, lot_version, stage, verdict)
);
CREATE INDEX conformity_report_lot ON conformity_report (lot, id);

-- Four eyes: persons, not accounts. The proposer is the lot's own, by reference.
CREATE TABLE approval (
  lot text NOT NULL,
  lot_version int NOT NULL,
  report bigint NOT NULL,
  verdict text NOT NULL CHECK (verdict = 'conforming'),
  proposer_person text NOT NULL,
  approver_person text NOT NULL REFERENCES person (id),
  approved_at_ms bigint NOT NULL,
  PRIMARY KEY (lot, lot_version),
  CHECK (approver_person <> proposer_person),
  FOREIGN KEY (report, lot, lot_version, verdict)
    REFERENCES conformity_report (id, lot, lot_version, verdict),
  FOREIGN KEY (lot, lot_version, proposer_person) REFERENCES lot (id, version, proposer_person)
);

-- An announcement rests on an approval and on a report made in its own transaction.
CREATE TABLE announcement (
  id text PRIMARY KEY,
  lot text NOT NULL UNIQUE,
  lot_version int NOT NULL,
  report bigint NOT NULL,
  verdict text NOT NULL CHECK (verdict = 'conforming'),
  session text NOT NULL UNIQUE,
  announced_at_ms bigint NOT NULL,
  earliest_opening_ms bigint NOT NULL CHECK (earliest_opening_ms >= announced_at_ms),
  opens_at_ms bigint NOT NULL CHECK (opens_at_ms >= earliest_opening_ms),
  derivation text NOT NULL,
  reserve_commitment text CHECK (reserve_commitment ~ '^[0-9a-f]{64}$'),
  UNIQUE (id, lot, lot_version),
  FOREIGN KEY (lot, lot_version) REFERENCES approval (lot, lot_version),
  FOREIGN KEY (report, lot, lot_version, verdict)
    REFERENCES conformity_report (id, lot, lot_version, verdict)
);

-- What each state of a lot must rest on.
ALTER TABLE lot
  ADD FOREIGN KEY (report, id, version, verdict)
    REFERENCES conformity_report (id, lot, lot_version, verdict),
  ADD FOREIGN KEY (id, approval_version) REFERENCES approval (lot, lot_version),
  ADD FOREIGN KEY (announcement, id, version) REFERENCES announcement (id, lot, lot_version),
  ADD COLUMN opening_stage text GENERATED ALWAYS AS ('OPEN') STORED,
  ADD FOREIGN KEY (opening_report, id, version, opening_stage, opening_verdict)
    REFERENCES conformity_report (id, lot, lot_version, stage, verdict),
  ADD CONSTRAINT lot_report_whole CHECK ((report IS NULL) = (verdict IS NULL)),
  ADD CONSTRAINT lot_reviewed CHECK (state = 'draft' OR report IS NOT NULL),
  ADD CONSTRAINT lot_approved_only_conforming CHECK (
    state IN ('draft', 'submitted')
    OR (verdict IS NOT DISTINCT FROM 'conforming'
        AND approval_version IS NOT DISTINCT FROM version)),
  ADD CONSTRAINT lot_announced_only_approved CHECK (
    state IN ('draft', 'submitted', 'approved') OR announcement IS NOT NULL),
  ADD CONSTRAINT lot_opened_only_conforming CHECK (
    state IN ('draft', 'submitted', 'approved', 'announced', 'stopped')
    OR (opening_report IS NOT NULL
        AND opening_verdict IS NOT DISTINCT FROM 'conforming'));

-- A derogation from a rule worded 原则上: the finding, and who signed for it.
CREATE TABLE justified_finding (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report bigint NOT NULL REFERENCES conformity_report (id),
  rule text NOT NULL,
  document_sha256 text NOT NULL CHECK (document_sha256 ~ '^[0-9a-f]{64}$'),
  signed_by text NOT NULL CHECK (signed_by <> ''),
  UNIQUE (report, rule)
);

-- One pending lot a planned block (plan, L636). Slot 0 is unconditional; a further slot exists only
-- by a justified finding.
CREATE TABLE reservation (
  block text NOT NULL REFERENCES planned_block (id),
  slot int NOT NULL CHECK (slot >= 0),
  lot text NOT NULL REFERENCES lot (id),
  announcement text NOT NULL REFERENCES announcement (id),
  finding bigint REFERENCES justified_finding (id),
  reserved_at_ms bigint NOT NULL,
  frees_at_ms bigint,
  PRIMARY KEY (block, slot),
  CONSTRAINT reservation_further_slot_justified CHECK (slot = 0 OR finding IS NOT NULL)
);
CREATE INDEX reservation_lot ON reservation (lot);

-- The secret reserve price and its salt, sealed; read only at the hammer.
CREATE TABLE reserve_secret (
  lot text PRIMARY KEY REFERENCES lot (id),
  sealed bytea NOT NULL
);
