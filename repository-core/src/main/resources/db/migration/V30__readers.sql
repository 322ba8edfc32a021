-- Readers register themselves; staff confirm (TT 05/2025/TT-BNV Điều 32.4). Accounts that were there stay active.

ALTER TABLE account ADD COLUMN state text NOT NULL DEFAULT 'ACTIVE';

CREATE TABLE reader (
    account       text        PRIMARY KEY COLLATE "C" REFERENCES account (name) ON DELETE CASCADE,
    identity      bytea       NOT NULL,
    number_mark   bytea       NOT NULL,
    registered_at timestamptz NOT NULL,
    due_at        timestamptz NOT NULL,
    decided_by    text,
    decided_at    timestamptz,
    reason        text
);

CREATE INDEX reader_by_due ON reader (due_at);
CREATE INDEX reader_by_number_mark ON reader (number_mark);

COMMENT ON COLUMN reader.identity IS 'AES-256-GCM; the key is in no table';
COMMENT ON COLUMN reader.number_mark IS 'HMAC-SHA-256 of the identity number';
