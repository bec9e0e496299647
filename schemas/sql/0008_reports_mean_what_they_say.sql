-- What a report's row says is what its document says: a conforming one holds no finding that stands
-- in a lot's way, nobody changes it afterwards, nor what was decided upon it.
ALTER TABLE conformity_report
  ADD CONSTRAINT report_row_says_its_document CHECK (
    document::jsonb ->> 'verdict' IS NOT DISTINCT FROM verdict
    AND document::jsonb ->> 'plan' IS NOT DISTINCT FROM plan
    AND document::jsonb ->> 'registry_digest' IS NOT DISTINCT FROM registry_digest),
  ADD CONSTRAINT report_conforming_only_satisfied CHECK (
    verdict <> 'conforming'
    OR (jsonb_path_exists(document::jsonb, '$.findings[*]')
        AND NOT jsonb_path_exists(document::jsonb, '$.findings[*] ? (!(@.verdict == "pass"
          || @.verdict == "justified" || @.verdict == "not_applicable" || @.verdict == "info"))'))),
  ADD CONSTRAINT report_digest_of_document CHECK (
    digest = encode(sha256(convert_to(document, 'UTF8')), 'hex'));

CREATE TRIGGER conformity_report_append_only BEFORE UPDATE OR DELETE OR TRUNCATE
  ON conformity_report FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER approval_append_only BEFORE UPDATE OR DELETE OR TRUNCATE
  ON approval FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER announcement_append_only BEFORE UPDATE OR DELETE OR TRUNCATE
  ON announcement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
