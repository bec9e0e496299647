-- Companies register, are verified by an officer, and let several people act for them.

-- What stood here before had bid already: it is verified, its one account manages it. Its stream
-- begins with its next event (organisation.carried_over). A company of no group is its own.
ALTER TABLE organisation
  ADD COLUMN state text NOT NULL DEFAULT 'verified'
    CHECK (state IN ('registered', 'verified', 'rejected')),
  ADD COLUMN version int NOT NULL DEFAULT 1 CHECK (version > 0),
  ADD COLUMN reason text CHECK (reason <> ''),
  ADD COLUMN registered_by text REFERENCES person (id),  -- nobody: carried over
  ADD COLUMN decided_by text REFERENCES person (id),
  ADD COLUMN decided_at_ms bigint,
  ADD COLUMN seq bigint NOT NULL DEFAULT 0 CHECK (seq >= 0);
ALTER TABLE organisation ALTER COLUMN state DROP DEFAULT;
UPDATE organisation SET control_group = credit_code WHERE control_group = id;

ALTER TABLE organisation
  ADD CONSTRAINT organisation_rejected_for_a_reason
    CHECK ((state = 'rejected') = (reason IS NOT NULL)),
  ADD CONSTRAINT organisation_decided_by_somebody
    CHECK (state = 'registered' OR registered_by IS NULL OR decided_by IS NOT NULL),
  ADD CONSTRAINT organisation_decided_by_another CHECK (decided_by <> registered_by);

-- Whoever registers under another's code is rejected, and the code is free for its owner.
ALTER TABLE organisation DROP CONSTRAINT organisation_credit_code_key;
CREATE UNIQUE INDEX organisation_credit_code_once ON organisation (credit_code)
  WHERE state <> 'rejected';
CREATE INDEX organisation_state ON organisation (state, created_at_ms);

-- An account acts for one company at most; the limit is the highest bid of its person.
ALTER TABLE account
  ADD COLUMN member_role text CHECK (member_role IN ('manager', 'bidder', 'viewer')),
  ADD COLUMN bid_limit_fen bigint CHECK (bid_limit_fen BETWEEN 1 AND 9007199254740991);
UPDATE account SET member_role = 'manager' WHERE organisation IS NOT NULL;
ALTER TABLE account
  ADD CONSTRAINT account_member CHECK ((organisation IS NULL) = (member_role IS NULL)),
  ADD CONSTRAINT account_limit CHECK (bid_limit_fen IS NULL OR organisation IS NOT NULL);
CREATE INDEX account_organisation ON account (organisation) WHERE organisation IS NOT NULL;

-- Who placed a bid, for the company alone: written in the same row and commit as the bid itself, so
-- that no crash parts them; outside the event, so that no hash, replay or export knows of it. A
-- reference: the person's name can be erased. Empty for events that are nobody's own act.
ALTER TABLE journal ADD COLUMN by_person text;
