-- Which version of which AIP is in which batch of evidence. What is said of stamped batches is in the store too, and read
-- again from there; which versions are in a batch that waits for its time stamp is known here alone.

CREATE TABLE evidence_batch (
    id        text        PRIMARY KEY COLLATE "C",
    oldest    timestamptz NOT NULL,
    leaves    integer     NOT NULL CHECK (leaves > 0),
    stamped   timestamptz,
    authority text,
    expires   timestamptz,
    stamps    integer     NOT NULL DEFAULT 0,
    CHECK ((stamps = 0) = (stamped IS NULL) AND (stamps = 0) = (authority IS NULL) AND (stamps = 0) = (expires IS NULL))
);

CREATE INDEX evidence_batch_waiting ON evidence_batch (id) WHERE stamps = 0;
CREATE INDEX evidence_batch_by_expiry ON evidence_batch (expires);

CREATE TABLE evidence_leaf (
    aip      uuid    NOT NULL,
    version  integer NOT NULL CHECK (version > 0),
    batch    text    NOT NULL COLLATE "C" REFERENCES evidence_batch (id),
    position integer NOT NULL,
    object   text    NOT NULL,
    digest   bytea   NOT NULL,
    PRIMARY KEY (aip, version)
);

CREATE UNIQUE INDEX evidence_leaf_by_batch ON evidence_leaf (batch, position);

-- The latest time the archive has written down: its clock must not go behind it.
CREATE TABLE clock_mark (
    one    boolean     PRIMARY KEY DEFAULT true CHECK (one),
    latest timestamptz NOT NULL
);
