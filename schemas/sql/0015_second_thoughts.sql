-- Codes asked for within the last day, counted so that nobody fills a box with them. The address is
-- an HMAC under the key beside the database: the log outlives an address that its person drops.
CREATE TABLE mail_code_asked (
  person text NOT NULL REFERENCES person (id),
  organisation text REFERENCES organisation (id),
  address bytea NOT NULL CHECK (length(address) = 32),
  at_ms bigint NOT NULL
);
CREATE INDEX mail_code_asked_at ON mail_code_asked (at_ms);
