-- The bytes that stored AIPs got in later versions. With aip.sha256, their first bytes, these are all the bytes the
-- archive ever took in: each of them belongs to one AIP for ever, also after other bytes took their place.

CREATE SEQUENCE aip_revision_order;

CREATE TABLE aip_revision (
    submission   uuid   PRIMARY KEY,
    aip          uuid   NOT NULL REFERENCES aip (id),
    sha256       text   NOT NULL UNIQUE,
    -- given when the version is stored; the highest one of an AIP tells its present bytes
    stored_order bigint
);

CREATE INDEX aip_revision_by_aip ON aip_revision (aip, stored_order);
