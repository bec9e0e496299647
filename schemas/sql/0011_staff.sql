-- Accounts as people's own: a password that only its owner sets, by a one-time code; roles and
-- locks that two persons decide. What the rules say of them the constraints here say again.

-- `id` names the account in events and addresses, where its name has no place. An account without a
-- password is there, and nobody signs in to it. `staff` follows from the role, for the key below.
ALTER TABLE account
  ADD COLUMN id text NOT NULL UNIQUE
    DEFAULT 'account-' || left(replace(gen_random_uuid()::text, '-', ''), 16),
  ADD COLUMN staff boolean NOT NULL GENERATED ALWAYS AS (role <> 'bidder') STORED,
  ADD COLUMN locked_at_ms bigint,
  ADD COLUMN lock_reason text,
  ADD COLUMN last_sign_in_at_ms bigint,
  ALTER COLUMN salt DROP NOT NULL,
  ALTER COLUMN hash DROP NOT NULL,
  ALTER COLUMN scrypt_n DROP NOT NULL,
  ALTER COLUMN scrypt_r DROP NOT NULL,
  ALTER COLUMN scrypt_p DROP NOT NULL,
  ADD CONSTRAINT account_lock_has_reason CHECK ((locked_at_ms IS NULL) = (lock_reason IS NULL)),
  ADD CONSTRAINT account_password_whole CHECK (
    num_nulls(salt, hash, scrypt_n, scrypt_r, scrypt_p) IN (0, 5));
CREATE INDEX account_person ON account (person);
CREATE INDEX sign_in_account ON sign_in (account);

-- Who runs the exchange does not bid on it: all accounts of a person are on one side. The first one
-- decides which, and the foreign key keeps the others there, however many arrive at once.
ALTER TABLE person ADD COLUMN staff boolean;
UPDATE person SET staff = account.staff FROM account WHERE account.person = person.id;
ALTER TABLE person ADD CONSTRAINT person_side UNIQUE (id, staff);
ALTER TABLE account ADD CONSTRAINT account_staff_or_bidder
  FOREIGN KEY (person, staff) REFERENCES person (id, staff);

CREATE FUNCTION take_side() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE person SET staff = NEW.role <> 'bidder' WHERE id = NEW.person AND staff IS NULL;
  RETURN NEW;
END
$$;
CREATE TRIGGER account_takes_side BEFORE INSERT OR UPDATE OF person, role ON account
  FOR EACH ROW EXECUTE FUNCTION take_side();

-- Two persons remain who can administer, for one alone could let nobody in again. The rows are
-- locked in one order, so that of two who leave at once the second sees that the first has left.
CREATE FUNCTION keep_two_administrators() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM account WHERE role = 'administrator' ORDER BY name FOR UPDATE;
  IF (SELECT count(DISTINCT person) FROM account
      WHERE role = 'administrator' AND locked_at_ms IS NULL AND hash IS NOT NULL) < 2 THEN
    RAISE EXCEPTION 'fewer than two administrators would remain'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'account_two_administrators';
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER account_two_administrators AFTER UPDATE OF role, locked_at_ms ON account
  FOR EACH ROW WHEN (OLD.role = 'administrator' AND OLD.locked_at_ms IS NULL
    AND (NEW.role <> 'administrator' OR NEW.locked_at_ms IS NOT NULL))
  EXECUTE FUNCTION keep_two_administrators();

-- A new account, another role, a lock or its end, a recovery: what one person asks for and another
-- decides, and neither of them decides on an account of their own.
CREATE TABLE account_proposal (
  id text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('create', 'role', 'lock', 'unlock', 'recovery')),
  account text NOT NULL,  -- account.id; of a new one, the id that it will have
  name text NOT NULL CHECK (name <> ''),
  label text NOT NULL CHECK (label <> ''),
  owner_person text REFERENCES person (id),  -- none: a new person
  role_before text,
  role_after text CHECK (role_after IN ('administrator', 'inspector')),
  reason text NOT NULL CHECK (reason <> ''),
  proposer_person text NOT NULL REFERENCES person (id),
  proposer_account text NOT NULL REFERENCES account (name),
  proposed_at_ms bigint NOT NULL,
  state text NOT NULL DEFAULT 'open'
    CHECK (state IN ('open', 'approved', 'refused', 'withdrawn', 'stopped')),
  decider_person text REFERENCES person (id),
  decider_account text REFERENCES account (name),
  decided_at_ms bigint,
  decision_reason text,
  stopped_by_person text REFERENCES person (id),
  stopped_at_ms bigint,
  CONSTRAINT account_proposal_four_eyes CHECK (
    state = 'open' OR state = 'withdrawn' OR decider_person <> proposer_person),
  CONSTRAINT account_proposal_not_own CHECK (
    owner_person IS NULL OR (proposer_person <> owner_person AND
      (state IN ('open', 'withdrawn') OR decider_person <> owner_person))),
  CHECK ((state = 'open') = (decided_at_ms IS NULL)),
  CHECK (num_nulls(decider_person, decider_account, decided_at_ms) IN (0, 3)),
  CHECK (state <> 'withdrawn' OR decider_person = proposer_person),
  CHECK (state <> 'refused' OR decision_reason <> ''),
  CHECK (state <> 'stopped' OR kind = 'recovery'),
  CHECK ((state = 'stopped') = (stopped_at_ms IS NOT NULL)),
  CHECK (num_nulls(stopped_by_person, stopped_at_ms) IN (0, 2)),
  CHECK ((role_after IS NOT NULL) = (kind IN ('create', 'role'))),
  CHECK ((kind = 'create') = (role_before IS NULL))
);
CREATE UNIQUE INDEX account_proposal_open ON account_proposal (name) WHERE state = 'open';
CREATE INDEX account_proposal_newest ON account_proposal (proposed_at_ms DESC, id);

-- One-time codes, of which only a digest is kept. At most one of an account can still be used.
CREATE TABLE one_time_code (
  digest bytea PRIMARY KEY CHECK (length(digest) = 32),
  account text NOT NULL REFERENCES account (name),
  purpose text NOT NULL CHECK (purpose IN ('enrolment', 'recovery')),
  proposal text REFERENCES account_proposal (id),
  issued_at_ms bigint NOT NULL,
  usable_from_ms bigint NOT NULL CHECK (usable_from_ms >= issued_at_ms),
  expires_at_ms bigint NOT NULL CHECK (expires_at_ms > usable_from_ms),
  used_at_ms bigint,
  withdrawn_at_ms bigint,
  CHECK (used_at_ms IS NULL OR withdrawn_at_ms IS NULL),
  CHECK (used_at_ms >= usable_from_ms AND used_at_ms < expires_at_ms),
  CHECK (purpose <> 'recovery' OR proposal IS NOT NULL)
);
CREATE UNIQUE INDEX one_time_code_open ON one_time_code (account)
  WHERE used_at_ms IS NULL AND withdrawn_at_ms IS NULL;
