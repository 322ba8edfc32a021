-- Every OCFL object the archive has acknowledged, as it was when its latest version was written: what the store and its
-- copies are held against. Its digests are a third witness beside the object's inventory and the signed manifest.

CREATE TABLE kept_object (
    id        text        PRIMARY KEY COLLATE "C",
    fonds     text,
    aip       uuid UNIQUE,
    head      integer     NOT NULL CHECK (head > 0),
    inventory text        NOT NULL,
    manifest  text,
    files     integer     NOT NULL,
    bytes     bigint      NOT NULL,
    noted_at  timestamptz NOT NULL
);

CREATE INDEX kept_object_by_fonds ON kept_object (fonds);
