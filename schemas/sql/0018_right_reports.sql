-- What the gate said of rights that are on record already, when they were to be extended (延续) or
-- changed (变更): the plan asks for a review of either (L1233). And reports by their digest, which
-- is their address.
CREATE TABLE right_report (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  right_id text NOT NULL CHECK (right_id <> ''),
  record_since bigint NOT NULL REFERENCES registry_snapshot (id),  -- what the right was then
  event text NOT NULL CHECK (event IN ('extend', 'change')),
  changes text[] NOT NULL,
  stage text NOT NULL CHECK (stage IN ('LOT', 'LICENCE')),
  verdict text NOT NULL CHECK (verdict IN
    ('conforming', 'nonconforming', 'needs_justification', 'undetermined')),
  blocking text[] NOT NULL,
  plan text NOT NULL REFERENCES plan_edition (id),
  registry_digest text NOT NULL,
  digest text NOT NULL,
  document text NOT NULL,
  asked_by text NOT NULL REFERENCES person (id),
  at_ms bigint NOT NULL,
  seq bigint NOT NULL CHECK (seq > 0),  -- of its event in the stream of the right
  UNIQUE (right_id, seq),
  CONSTRAINT right_report_changes_something CHECK ((event = 'change') = (cardinality(changes) > 0)),
  CONSTRAINT right_report_says_its_document CHECK (
    document::jsonb ->> 'verdict' IS NOT DISTINCT FROM verdict
    AND document::jsonb ->> 'plan' IS NOT DISTINCT FROM plan
    AND document::jsonb ->> 'registry_digest' IS NOT DISTINCT FROM registry_digest
    AND document::jsonb #>> '{pins,subject,kind}' IS NOT DISTINCT FROM 'right'
    AND document::jsonb #>> '{pins,subject,id}' IS NOT DISTINCT FROM right_id
    AND document::jsonb #>> '{pins,subject,event}' IS NOT DISTINCT FROM event),
  CONSTRAINT right_report_conforming_only_satisfied CHECK (
    verdict <> 'conforming'
    OR (cardinality(blocking) = 0
        AND jsonb_path_exists(document::jsonb, '$.findings[*]')
        AND NOT jsonb_path_exists(document::jsonb, '$.findings[*] ? (!(@.verdict == "pass"
          || @.verdict == "justified" || @.verdict == "not_applicable" || @.verdict == "info"))'))),
  CONSTRAINT right_report_digest_of_document CHECK (
    digest = encode(sha256(convert_to(document, 'UTF8')), 'hex'))
);
CREATE INDEX right_report_right ON right_report (right_id, id);
CREATE INDEX right_report_digest ON right_report (digest);
CREATE INDEX conformity_report_digest ON conformity_report (digest);

CREATE TRIGGER right_report_append_only BEFORE UPDATE OR DELETE OR TRUNCATE
  ON right_report FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
