-- What people are told outside an open page: notices to accounts, what each wishes to hear, the
-- address that mail goes to, and the outbox of mail.

-- One person hears of one cause once: the id is drawn from both. `facts` are what the words of the
-- kind name, never personal data.
CREATE TABLE notice (
  id text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{32}$'),
  account text NOT NULL REFERENCES account (name),
  kind text NOT NULL CHECK (kind <> ''),
  facts text NOT NULL,
  in_app boolean NOT NULL,
  at_ms bigint NOT NULL,
  read_at_ms bigint
);
CREATE INDEX notice_account ON notice (account, at_ms, id);
CREATE INDEX notice_unread ON notice (account) WHERE in_app AND read_at_ms IS NULL;

-- Only where somebody wishes otherwise than the table of kinds has it.
CREATE TABLE notice_wish (
  account text NOT NULL REFERENCES account (name),
  kind text NOT NULL CHECK (kind <> ''),
  in_app boolean NOT NULL,
  mail boolean NOT NULL,
  PRIMARY KEY (account, kind)
);
CREATE TABLE notice_language (
  account text PRIMARY KEY REFERENCES account (name),
  language text NOT NULL CHECK (language IN ('zh', 'en'))
);

-- An address is personal data, and is one only when its person has shown that mail to it arrives.
ALTER TABLE personal_data
  ADD COLUMN email text CHECK (length(email) BETWEEN 3 AND 254),
  ADD COLUMN email_confirmed_at_ms bigint,
  ADD COLUMN email_asked text CHECK (length(email_asked) BETWEEN 3 AND 254),
  ADD CONSTRAINT personal_data_email_confirmed
    CHECK ((email IS NULL) = (email_confirmed_at_ms IS NULL)),
  ADD CONSTRAINT personal_data_email_erased
    CHECK (erased_at_ms IS NULL OR (email IS NULL AND email_asked IS NULL));

-- The code that was mailed to `email_asked`, sealed: it opens nothing without the key beside the
-- database.
CREATE TABLE mail_code (
  person text PRIMARY KEY REFERENCES person (id),
  sealed bytea NOT NULL,
  tries int NOT NULL DEFAULT 0 CHECK (tries >= 0),
  asked_at_ms bigint NOT NULL,
  expires_at_ms bigint NOT NULL CHECK (expires_at_ms > asked_at_ms)
);

-- A mail is written when it is sent: neither address nor text stand here. `not_sent` was made while
-- the exchange had no mail server.
CREATE TABLE mail_outbox (
  id text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{32}$'),
  purpose text NOT NULL CHECK (purpose IN ('notice', 'code')),
  notice text REFERENCES notice (id) ON DELETE CASCADE,
  person text NOT NULL REFERENCES person (id),
  state text NOT NULL CHECK (state IN ('waiting', 'sent', 'given_up', 'not_sent')),
  tries int NOT NULL DEFAULT 0 CHECK (tries >= 0),
  next_at_ms bigint NOT NULL,
  reason text,
  made_at_ms bigint NOT NULL,
  done_at_ms bigint,
  CHECK ((purpose = 'notice') = (notice IS NOT NULL)),
  CHECK ((state = 'waiting') = (done_at_ms IS NULL)),
  CHECK (state <> 'given_up' OR reason IS NOT NULL),
  CHECK (state <> 'sent' OR tries > 0)
);
CREATE UNIQUE INDEX mail_outbox_notice ON mail_outbox (notice);
CREATE INDEX mail_outbox_waiting ON mail_outbox (next_at_ms) WHERE state = 'waiting';
CREATE INDEX mail_outbox_state ON mail_outbox (state, made_at_ms);

-- Nobody is told what happened before there were notices.
INSERT INTO follower_cursor (name, txid, stream, seq)
  SELECT 'notices', txid, stream, seq FROM journal ORDER BY txid DESC, stream DESC, seq DESC LIMIT 1;
