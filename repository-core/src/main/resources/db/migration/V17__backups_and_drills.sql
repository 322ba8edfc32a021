-- Backups that were taken and restores that were tried (Thông tư 05/2025 Phụ lục VII; QCVN 12:2026 3.12).

CREATE TABLE backup (
    id            text        NOT NULL COLLATE "C",
    place         text        NOT NULL,
    taken_at      timestamptz NOT NULL,
    finished_at   timestamptz NOT NULL,
    objects       bigint      NOT NULL,
    new_objects   bigint      NOT NULL,
    new_bytes     bigint      NOT NULL,
    kept_rows     bigint      NOT NULL,
    with_settings boolean     NOT NULL,
    doubts        bigint      NOT NULL,
    PRIMARY KEY (id, place)
);

CREATE INDEX backup_by_time ON backup (taken_at DESC);

CREATE TABLE restore_drill (
    id          uuid        PRIMARY KEY,
    backup      text        NOT NULL,
    place       text        NOT NULL,
    held_at     timestamptz NOT NULL,
    took_millis bigint      NOT NULL,
    passed      boolean     NOT NULL,
    objects     bigint      NOT NULL,
    kept_rows   bigint      NOT NULL,
    documents   bigint      NOT NULL,
    differences bigint      NOT NULL,
    held_by     text        NOT NULL,
    minutes     bytea       NOT NULL,
    signature   bytea       NOT NULL
);

CREATE INDEX restore_drill_by_time ON restore_drill (held_at DESC);
