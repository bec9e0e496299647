-- The journal: every event of every stream, appended and never changed. PRIMARY KEY (stream, seq) is the
-- fence between two servers; hash covers the bytes of the export line (schemas/export.md). txid gives
-- followers their order: they read only what is older than every running transaction.
CREATE TABLE journal (
    seq    bigint  NOT NULL CHECK (seq > 0),
    at_ms  bigint  NOT NULL,
    txid   xid8    NOT NULL DEFAULT pg_current_xact_id(),
    v      integer NOT NULL CHECK (v > 0),
    stream text    NOT NULL CHECK (stream <> ''),
    kind   text    NOT NULL,
    body   bytea   NOT NULL,
    prev   bytea   NOT NULL CHECK (length(prev) = 32),
    hash   bytea   NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (stream, seq)
);

CREATE INDEX journal_txid ON journal (txid);

-- One signed hash tree for each commit that held bids: leaves are 32-byte hashes joined in order. The
-- journal rows of that commit carry the same txid.
CREATE TABLE receipt_batch (
    batch  bigint  PRIMARY KEY CHECK (batch > 0),
    txid   xid8    NOT NULL DEFAULT pg_current_xact_id(),
    size   integer NOT NULL CHECK (size > 0),
    leaves bytea   NOT NULL CHECK (length(leaves) = 32 * size),
    root   bytea   NOT NULL CHECK (length(root) = 32),
    key_id text    NOT NULL,
    sig    bytea   NOT NULL CHECK (length(sig) = 64)
);

CREATE INDEX receipt_batch_txid ON receipt_batch (txid);

-- A committer takes a thousand numbers at a time, so that no two ever use the same one.
CREATE SEQUENCE receipt_batch_number AS bigint INCREMENT BY 1000 MINVALUE 1;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the table % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER journal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER receipt_batch_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON receipt_batch
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
