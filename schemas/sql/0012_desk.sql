-- Who acted. An event says what was decided, by the rules' own words; who gave the command stands
-- beside it, by reference: the account is looked up when somebody reads. Written in the transaction
-- of the command, or, for an officer's order to a live session, by the follower that reads it.
CREATE TABLE act (
  stream text NOT NULL,
  seq bigint NOT NULL,
  txid xid8 NOT NULL,  -- of the journal's row
  person text NOT NULL REFERENCES person (id),
  account text REFERENCES account (name),
  PRIMARY KEY (stream, seq),
  FOREIGN KEY (stream, seq) REFERENCES journal (stream, seq)
);
CREATE INDEX act_person ON act (person, txid, stream, seq);
CREATE TRIGGER act_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON act
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What the events of older journals say themselves.
INSERT INTO act (stream, seq, txid, person)
  SELECT stream, seq, txid, person FROM (
    SELECT stream, seq, txid, CASE kind
      WHEN 'lot.drafted' THEN convert_from(body, 'UTF8')::jsonb ->> 'proposer'
      WHEN 'lot.approved' THEN convert_from(body, 'UTF8')::jsonb ->> 'approver_person'
      WHEN 'application.qualified' THEN convert_from(body, 'UTF8')::jsonb ->> 'decided_by'
      WHEN 'application.rejected' THEN convert_from(body, 'UTF8')::jsonb ->> 'decided_by'
      WHEN 'application.deposit_recorded' THEN convert_from(body, 'UTF8')::jsonb ->> 'recorded_by'
      WHEN 'evidence.reserve_opened' THEN convert_from(body, 'UTF8')::jsonb ->> 'person'
    END AS person FROM journal WHERE kind <> 'session.bid_accepted') AS said
  WHERE person IN (SELECT id FROM person);

-- The audit trail reads by kind and by stream, newest first. Bids are in neither index: they are
-- nearly all of the journal, their path must not pay for this, and whoever wants them goes by the
-- transaction.
CREATE INDEX journal_kind ON journal (kind, txid, stream, seq)
  WHERE kind <> 'session.bid_accepted';
CREATE INDEX journal_stream_acts ON journal (stream, txid, seq)
  WHERE kind <> 'session.bid_accepted';

-- Proposals that a second person gave back. Persons, not accounts: nobody refuses his own.
CREATE TABLE approval_refusal (
  lot text NOT NULL REFERENCES lot (id),
  seq bigint NOT NULL CHECK (seq > 0),  -- of the lot's stream
  lot_version int NOT NULL CHECK (lot_version > 0),
  proposer_person text NOT NULL REFERENCES person (id),
  refuser_person text NOT NULL REFERENCES person (id),
  reason text NOT NULL CHECK (reason <> ''),
  refused_at_ms bigint NOT NULL,
  PRIMARY KEY (lot, seq),
  CONSTRAINT approval_refusal_second_person CHECK (refuser_person <> proposer_person)
);
CREATE TRIGGER approval_refusal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE
  ON approval_refusal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
