-- A verification can be withdrawn, by two officers; and who asks for mail is counted.

-- One officer proposes with a reason, another decides; a company that corrects what it says starts
-- anew. A company whose verification was withdrawn keeps its code: nobody registers in its place.
ALTER TABLE organisation
  ADD COLUMN withdrawal_by text REFERENCES person (id),
  ADD COLUMN withdrawal_reason text CHECK (withdrawal_reason <> ''),
  DROP CONSTRAINT organisation_state_check,
  ADD CONSTRAINT organisation_state_check
    CHECK (state IN ('registered', 'verified', 'rejected', 'withdrawn')),
  DROP CONSTRAINT organisation_rejected_for_a_reason,
  ADD CONSTRAINT organisation_rejected_for_a_reason
    CHECK ((state IN ('rejected', 'withdrawn')) = (reason IS NOT NULL)),
  ADD CONSTRAINT organisation_withdrawal_whole
    CHECK ((withdrawal_by IS NULL) = (withdrawal_reason IS NULL)),
  ADD CONSTRAINT organisation_withdrawal_of_verification
    CHECK (withdrawal_by IS NULL OR state IN ('verified', 'withdrawn')),
  ADD CONSTRAINT organisation_withdrawn_by_another CHECK (state <> 'withdrawn' OR
    (withdrawal_by IS NOT NULL AND decided_by IS NOT NULL AND decided_by <> withdrawal_by));

-- Codes asked for within the last day, counted so that nobody fills a box with them. The address is
-- an HMAC under the key beside the database: the log outlives an address that its person drops.
CREATE TABLE mail_code_asked (
  person text NOT NULL REFERENCES person (id),
  organisation text REFERENCES organisation (id),
  address bytea NOT NULL CHECK (length(address) = 32),
  at_ms bigint NOT NULL
);
CREATE INDEX mail_code_asked_at ON mail_code_asked (at_ms);
