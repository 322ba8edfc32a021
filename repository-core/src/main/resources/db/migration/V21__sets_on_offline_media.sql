-- What was written onto offline media, and when it was last read back.

CREATE TABLE media_set (
    id         text        PRIMARY KEY COLLATE "C",
    target     text        NOT NULL,
    kind       text        NOT NULL,
    state      text        NOT NULL,
    medium     text        NOT NULL,
    ordered_by text        NOT NULL,
    ordered_at timestamptz NOT NULL,
    objects    bigint      NOT NULL,
    bytes      bigint      NOT NULL,
    written_at timestamptz,
    checked_at timestamptz,
    finding    text        NOT NULL
);
