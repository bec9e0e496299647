-- What followers copy from the session streams for those who read: never the source of a decision.

CREATE TABLE session (
  id text PRIMARY KEY,
  lot text NOT NULL UNIQUE REFERENCES lot (id),
  number text NOT NULL,
  title_zh text NOT NULL,
  title_en text NOT NULL,
  phase text NOT NULL CHECK (phase IN ('scheduled', 'not_opened', 'free', 'countdown', 'sold',
    'unsold', 'suspended')),
  opens_at_ms bigint NOT NULL,
  start_price_fen bigint NOT NULL,
  increment_fen bigint NOT NULL,
  price_fen bigint,
  leader text,
  bids bigint NOT NULL DEFAULT 0,
  bidders int NOT NULL DEFAULT 0,
  ended_at_ms bigint,
  settled boolean NOT NULL DEFAULT false,
  seq bigint NOT NULL,
  head text NOT NULL CHECK (head ~ '^[0-9a-f]{64}$'),
  CHECK ((price_fen IS NULL) = (leader IS NULL))
);
CREATE INDEX session_phase ON session (phase, opens_at_ms);
CREATE INDEX session_unsettled ON session (ended_at_ms) WHERE NOT settled;

CREATE TABLE bid (
  session text NOT NULL REFERENCES session (id),
  seq bigint NOT NULL,
  bid_id text NOT NULL,
  bid_number text NOT NULL,
  amount_fen bigint NOT NULL CHECK (amount_fen > 0),
  t_recv_ms bigint NOT NULL,
  PRIMARY KEY (session, seq),
  UNIQUE (session, bid_id)
);

CREATE TABLE result (
  session text PRIMARY KEY REFERENCES session (id),
  lot text NOT NULL REFERENCES lot (id),
  outcome text NOT NULL CHECK (outcome IN ('sold', 'unsold')),
  price_fen bigint,
  winner text REFERENCES organisation (id),
  bid_number text,
  reserve_commitment text,
  reserve_amount_fen bigint,
  reserve_salt text,
  document text NOT NULL,
  result_hash text NOT NULL CHECK (result_hash ~ '^[0-9a-f]{64}$'),
  head text NOT NULL CHECK (head ~ '^[0-9a-f]{64}$'),
  closed_at_ms bigint NOT NULL,
  published_at_ms bigint NOT NULL,
  published_until_ms bigint NOT NULL,
  CHECK ((outcome = 'sold') = (price_fen IS NOT NULL))
);

-- How far each follower has read: the last (txid, stream, seq) that it has worked off.
CREATE TABLE follower_cursor (
  name text PRIMARY KEY,
  txid xid8 NOT NULL,
  stream text NOT NULL,
  seq bigint NOT NULL
);
