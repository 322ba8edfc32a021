-- What archivists changed in the vocabulary that searches are shipped with. An entry that was taken out stays as a row, so
-- that a new release does not bring it back.

CREATE TABLE abbreviation (
    short_form   text        NOT NULL,
    words        text        NOT NULL,
    used         boolean     NOT NULL,
    changed_by   text        NOT NULL,
    changed_at   timestamptz NOT NULL,
    PRIMARY KEY (short_form, words)
);

CREATE TABLE renamed_place (
    before_name  text        NOT NULL,
    after_name   text        NOT NULL,
    since        date        NOT NULL,
    source       text        NOT NULL,
    used         boolean     NOT NULL,
    changed_by   text        NOT NULL,
    changed_at   timestamptz NOT NULL,
    PRIMARY KEY (before_name, after_name, since)
);
