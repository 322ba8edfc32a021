-- Receipts of fees, letters that archivists write anew, and what counting a year of use needs.

-- A receipt is for one request, and may be for several DIPs of it.
CREATE TABLE fee_receipt (
    number         text        PRIMARY KEY COLLATE "C",
    request_number text        NOT NULL COLLATE "C",
    received_by    text        NOT NULL COLLATE "C",
    received_at    timestamptz NOT NULL
);

CREATE TABLE fee_payment (
    dip         uuid        PRIMARY KEY REFERENCES dip (id),
    receipt     text        NOT NULL COLLATE "C" REFERENCES fee_receipt (number),
    dong        bigint      NOT NULL,
    received_at timestamptz NOT NULL
);

CREATE INDEX fee_payment_by_time ON fee_payment (received_at);

-- Version 0 is the letter as the archive brings it, and is not kept here; an empty text goes back to it.
CREATE TABLE letter_template (
    kind     text        NOT NULL,
    version  integer     NOT NULL,
    text     text        NOT NULL,
    saved_by text        NOT NULL,
    saved_at timestamptz NOT NULL,
    PRIMARY KEY (kind, version)
);

CREATE INDEX request_item_by_decision ON request_item (decided_at) WHERE decided_at IS NOT NULL;
CREATE INDEX access_request_by_deadline ON access_request (due_at);

-- What is done rarely is found among many lines of what is done all the time.
CREATE INDEX audit_of_rare_deeds ON audit_entry (action, at DESC, id DESC)
    WHERE action NOT IN ('DESCRIPTION_VIEWED', 'PAGE_VIEWED', 'TEXT_VIEWED');
