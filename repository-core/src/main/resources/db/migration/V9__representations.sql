-- Documents that want a further representation, and what became of it.

CREATE TABLE representation (
    aip        uuid        NOT NULL,
    kind       text        NOT NULL,
    fonds      text        NOT NULL,
    dossier    text        NOT NULL,
    state      text        NOT NULL,
    obstacle   text,
    details    text[]      NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (aip, kind)
);

CREATE INDEX representation_by_state ON representation (state, changed_at);

-- As published by db-scheduler for PostgreSQL: the jobs of preservation, apart from those of intake, because a scheduler
-- that meets a job it does not know holds it fast.
CREATE TABLE preservation_tasks (
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

CREATE INDEX preservation_tasks_by_time ON preservation_tasks (execution_time);
CREATE INDEX preservation_tasks_by_heartbeat ON preservation_tasks (last_heartbeat);
