-- Who may do what: persons, their accounts and sign-ins, the companies they act for, and the one
-- table of personal data, which can be erased without touching anything else.

CREATE TABLE person (
  id text PRIMARY KEY,
  created_at_ms bigint NOT NULL
);

-- The only place of personal data: a reference elsewhere, the data here.
CREATE TABLE personal_data (
  person text PRIMARY KEY REFERENCES person (id),
  name text,
  contact text,
  erased_at_ms bigint,
  CHECK (erased_at_ms IS NULL OR (name IS NULL AND contact IS NULL))
);

-- A legal person; `id` is its entity id, `control_group` the group that rule B1 counts as one.
CREATE TABLE organisation (
  id text PRIMARY KEY,
  control_group text NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  credit_code text NOT NULL UNIQUE CHECK (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
  created_at_ms bigint NOT NULL
);

-- Cost parameters stand beside each hash, so that they can rise without a new password.
CREATE TABLE account (
  name text PRIMARY KEY CHECK (name <> ''),
  person text NOT NULL REFERENCES person (id),
  organisation text REFERENCES organisation (id),
  role text NOT NULL CHECK (role IN ('administrator', 'bidder', 'inspector')),
  label text NOT NULL,
  salt bytea NOT NULL CHECK (length(salt) >= 16),
  hash bytea NOT NULL CHECK (length(hash) = 32),
  scrypt_n bigint NOT NULL CHECK (scrypt_n >= 2),
  scrypt_r bigint NOT NULL CHECK (scrypt_r >= 1),
  scrypt_p bigint NOT NULL CHECK (scrypt_p >= 1),
  created_at_ms bigint NOT NULL,
  CHECK (organisation IS NULL OR role = 'bidder')
);

-- The token itself is never stored.
CREATE TABLE sign_in (
  token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
  account text NOT NULL REFERENCES account (name),
  created_at_ms bigint NOT NULL,
  seen_at_ms bigint NOT NULL,
  expires_at_ms bigint NOT NULL CHECK (expires_at_ms > created_at_ms)
);
CREATE INDEX sign_in_expiry ON sign_in (expires_at_ms);

-- Failed tries an account name, also of names that do not exist; keyed by digest.
CREATE TABLE sign_in_attempt (
  account_hash bytea PRIMARY KEY CHECK (length(account_hash) = 32),
  window_start_ms bigint NOT NULL,
  failures int NOT NULL CHECK (failures > 0)
);
CREATE INDEX sign_in_attempt_window ON sign_in_attempt (window_start_ms);

-- Opens one WebSocket, once.
CREATE TABLE live_ticket (
  ticket_hash bytea PRIMARY KEY CHECK (length(ticket_hash) = 32),
  sign_in bytea NOT NULL REFERENCES sign_in (token_hash) ON DELETE CASCADE,
  expires_at_ms bigint NOT NULL
);
CREATE INDEX live_ticket_expiry ON live_ticket (expires_at_ms);
