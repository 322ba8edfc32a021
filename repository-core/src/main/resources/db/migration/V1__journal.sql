-- The journal of intake, the register of AIPs, accounts and the jobs of the workers.
-- Texts are ordered by code point (COLLATE "C"), the same on every server.

CREATE TABLE delivery (
    id               uuid        PRIMARY KEY,
    name             text        NOT NULL,
    profile          text        NOT NULL,
    without_metadata boolean     NOT NULL,
    user_name        text        NOT NULL,
    opened_at        timestamptz NOT NULL,
    state            text        NOT NULL,
    findings         jsonb       NOT NULL
);

CREATE INDEX delivery_by_time ON delivery (opened_at DESC);
CREATE INDEX delivery_unfinished ON delivery (opened_at) WHERE state = 'SUBMITTED';

-- A submission may belong to no delivery folder (one document sent over REST): no foreign key.
CREATE TABLE submission (
    id          uuid        PRIMARY KEY,
    delivery    uuid        NOT NULL,
    file        text        NOT NULL COLLATE "C",
    code        text,
    state       text        NOT NULL,
    complete    boolean     NOT NULL,
    fonds       text,
    dossier     text,
    aip         uuid,
    pages       integer     NOT NULL,
    findings    jsonb       NOT NULL,
    received_at timestamptz NOT NULL,
    changed_at  timestamptz NOT NULL
);

CREATE INDEX submission_by_delivery ON submission (delivery, file);
CREATE INDEX submission_unfinished ON submission (received_at)
    WHERE state NOT IN ('ACCEPTED', 'REJECTED', 'SKIPPED');

-- The three unique columns are what keeps two workers from storing the same document.
CREATE TABLE aip (
    id         uuid        PRIMARY KEY,
    fonds      text        NOT NULL,
    dossier    text        NOT NULL,
    code       text        NOT NULL UNIQUE,
    sha256     text        NOT NULL UNIQUE,
    submission uuid        NOT NULL UNIQUE,
    stored_at  timestamptz
);

CREATE TABLE idempotency_key (
    user_name      text NOT NULL,
    key            text NOT NULL,
    submission     uuid NOT NULL,
    request_digest text NOT NULL,
    PRIMARY KEY (user_name, key)
);

CREATE TABLE account (
    name          text        PRIMARY KEY COLLATE "C",
    password_hash text        NOT NULL,
    role          text        NOT NULL,
    created_at    timestamptz NOT NULL
);

CREATE TABLE access_token (
    token_hash text        PRIMARY KEY,
    user_name  text        NOT NULL REFERENCES account (name) ON DELETE CASCADE,
    scopes     text[]      NOT NULL,
    expires    timestamptz NOT NULL
);

CREATE INDEX access_token_by_user ON access_token (user_name);
CREATE INDEX access_token_by_expiry ON access_token (expires);

-- As published by db-scheduler for PostgreSQL.
CREATE TABLE scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    state                text,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX execution_time_idx ON scheduled_tasks (execution_time);
CREATE INDEX last_heartbeat_idx ON scheduled_tasks (last_heartbeat);
CREATE INDEX priority_execution_time_idx ON scheduled_tasks (priority DESC, execution_time ASC);
