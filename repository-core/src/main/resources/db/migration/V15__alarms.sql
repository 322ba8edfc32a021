-- Alarms, open and closed. Never removed: the closed ones are the history of incidents (Nghị định 113/2025 Điều 22 khoản 4).

CREATE TABLE alarm (
    id        uuid        PRIMARY KEY,
    kind      text        NOT NULL,
    subject   text        NOT NULL,
    arguments text[]      NOT NULL,
    raised_at timestamptz NOT NULL,
    last_at   timestamptz NOT NULL,
    times     bigint      NOT NULL CHECK (times > 0),
    closed_at timestamptz,
    closed_by text,
    reason    text,
    CHECK ((closed_at IS NULL) = (reason IS NULL))
);

CREATE UNIQUE INDEX alarm_open ON alarm (kind, subject) WHERE closed_at IS NULL;
CREATE INDEX alarm_by_time ON alarm (last_at DESC, id);
