-- Agreements with producers. A change is one more row, so that it stays known what a delivery was judged by.

CREATE TABLE agreement (
    code         text        NOT NULL,
    version      integer     NOT NULL CHECK (version > 0),
    producer     text        NOT NULL,
    profile      text        NOT NULL,
    treatments   text[]      NOT NULL, -- fault word, what is done about it, and so on in pairs
    defaults     text[]      NOT NULL, -- field code, value, and so on in pairs
    page_ppi     integer     NOT NULL,
    drawing_ppi  integer     NOT NULL,
    fonds        text[]      NOT NULL,
    changed_by   text        NOT NULL,
    changed_at   timestamptz NOT NULL,
    PRIMARY KEY (code, version)
);
