-- The register of files kept out of the store. It names no title, no text and no file name; entries are never removed.
CREATE TABLE quarantine (
    id              uuid        PRIMARY KEY,
    delivery        uuid        NOT NULL,
    delivered_by    text        NOT NULL,
    code            text,
    reason          text        NOT NULL,
    detail          text        NOT NULL,
    sha256          text        NOT NULL,
    size            bigint      NOT NULL,
    since           timestamptz NOT NULL,
    state           text        NOT NULL,
    decided_by      text,
    decided_at      timestamptz,
    decided_because text,
    CONSTRAINT a_file_waits_until_somebody_decides
        CHECK ((state = 'WAITING') = (decided_by IS NULL AND decided_at IS NULL AND decided_because IS NULL))
);

CREATE INDEX quarantine_by_time ON quarantine (since DESC, id);
CREATE INDEX quarantine_waiting ON quarantine (since) WHERE state = 'WAITING';
