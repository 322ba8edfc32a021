-- How staff work on requests, and the records that are kept on paper alone (TT 05/2025/TT-BNV Điều 32.5).

ALTER TABLE access_request ADD COLUMN handler text, ADD COLUMN claimed_at timestamptz;

CREATE TABLE dip_revocation (
    dip        uuid        PRIMARY KEY REFERENCES dip (id),
    revoked_by text        NOT NULL,
    revoked_at timestamptz NOT NULL,
    reason     text        NOT NULL
);

CREATE TABLE grant_rule (
    kind       text        PRIMARY KEY,
    applies    boolean     NOT NULL,
    changed_by text        NOT NULL,
    changed_at timestamptz NOT NULL
);

CREATE TABLE paper_record (
    id         uuid        PRIMARY KEY,
    fonds      text        NOT NULL COLLATE "C",
    dossier    text        NOT NULL UNIQUE COLLATE "C",
    title      text        NOT NULL,
    first_year integer,
    last_year  integer,
    sheets     integer     NOT NULL,
    place      text        NOT NULL,
    level      text        NOT NULL,
    folded     text        NOT NULL,
    changed_at timestamptz NOT NULL
);

CREATE INDEX paper_record_by_code ON paper_record (fonds, dossier);

CREATE TABLE paper_loan (
    item        uuid        PRIMARY KEY REFERENCES request_item (id),
    handed_by   text        NOT NULL,
    handed_at   timestamptz NOT NULL,
    returned_by text,
    returned_at timestamptz
);
