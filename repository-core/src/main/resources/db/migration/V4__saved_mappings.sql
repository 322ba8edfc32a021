-- How the columns of a mục lục were understood, kept by name for the next delivery of the same layout.

CREATE TABLE saved_mapping (
    name     text PRIMARY KEY,
    profile  text        NOT NULL,
    mapping  text        NOT NULL,
    kept_by  text        NOT NULL,
    kept_at  timestamptz NOT NULL
);
