-- The latest receipt of every object on every storage target. No reference to kept_object: a receipt is evidence, and stays
-- when the register of objects is made anew.

CREATE TABLE copy_receipt (
    object      text        NOT NULL COLLATE "C",
    target      text        NOT NULL COLLATE "C",
    head        integer     NOT NULL CHECK (head > 0),
    inventory   text        NOT NULL,
    files       integer     NOT NULL,
    bytes       bigint      NOT NULL,
    verified_at timestamptz NOT NULL,
    signature   bytea       NOT NULL,
    PRIMARY KEY (object, target)
);

CREATE INDEX copy_receipt_by_target ON copy_receipt (target, object);
CREATE INDEX kept_object_by_time ON kept_object (noted_at);
