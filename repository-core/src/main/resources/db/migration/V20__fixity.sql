-- When each object on each place is checked, and what was found. Only the latest check is kept here; all of them are in the
-- signed daily logs.

CREATE TABLE fixity_check (
    object        text        NOT NULL COLLATE "C",
    place         text        NOT NULL COLLATE "C",
    folder        text        NOT NULL,
    fonds         text,
    head          integer     NOT NULL,
    round         integer     NOT NULL DEFAULT 0,
    since         timestamptz NOT NULL,
    due_at        timestamptz NOT NULL,
    claimed_until timestamptz,
    checked_at    timestamptz,
    verdict       text,
    ordered       uuid,
    PRIMARY KEY (object, place)
);

CREATE INDEX fixity_check_by_due ON fixity_check (due_at, object);
CREATE INDEX fixity_check_by_folder ON fixity_check (folder);
CREATE INDEX fixity_check_by_order ON fixity_check (ordered) WHERE ordered IS NOT NULL;
CREATE INDEX copy_receipt_by_time ON copy_receipt (verified_at);

CREATE TABLE fixity_order (
    id      uuid        PRIMARY KEY,
    at      timestamptz NOT NULL,
    by      text        NOT NULL,
    fonds   text,
    place   text,
    objects bigint      NOT NULL
);

CREATE TABLE fixity_incident (
    id          uuid        PRIMARY KEY,
    object      text        NOT NULL COLLATE "C",
    place       text        NOT NULL COLLATE "C",
    found_at    timestamptz NOT NULL,
    findings    text[]      NOT NULL,
    repaired_at timestamptz,
    ordered     uuid,
    told        boolean     NOT NULL
);

CREATE UNIQUE INDEX fixity_incident_open ON fixity_incident (object, place) WHERE repaired_at IS NULL;
CREATE INDEX fixity_incident_by_time ON fixity_incident (found_at DESC);
CREATE INDEX fixity_incident_untold ON fixity_incident (found_at) WHERE NOT told;
CREATE INDEX fixity_incident_by_order ON fixity_incident (ordered) WHERE ordered IS NOT NULL;
