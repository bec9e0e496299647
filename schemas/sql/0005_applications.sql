-- A company's application to bid for one lot, and the deposits recorded for it.

CREATE TABLE application (
  id text PRIMARY KEY,
  lot text NOT NULL REFERENCES lot (id),
  organisation text NOT NULL REFERENCES organisation (id),
  account text NOT NULL REFERENCES account (name),
  state text NOT NULL CHECK (state IN ('submitted', 'qualified', 'rejected', 'admitted')),
  due_fen bigint NOT NULL CHECK (due_fen >= 0),
  received_fen bigint NOT NULL CHECK (received_fen >= 0),
  bid_number text CHECK (bid_number ~ '^[0-9]{4}$'),
  reason text,
  seq bigint NOT NULL,
  submitted_at_ms bigint NOT NULL,
  updated_at_ms bigint NOT NULL,
  CONSTRAINT application_one_per_organisation UNIQUE (lot, organisation),
  CONSTRAINT application_bid_number_unique UNIQUE (lot, bid_number),
  CHECK ((state = 'admitted') = (bid_number IS NOT NULL)),
  CHECK (state <> 'admitted' OR received_fen >= due_fen)
);
CREATE INDEX application_account ON application (account);

CREATE TABLE deposit_record (
  application text NOT NULL REFERENCES application (id),
  reference text NOT NULL CHECK (reference <> ''),
  amount_fen bigint NOT NULL CHECK (amount_fen > 0),
  received_at_ms bigint NOT NULL,
  recorded_by text NOT NULL REFERENCES person (id),
  recorded_at_ms bigint NOT NULL,
  PRIMARY KEY (application, reference)
);
