-- Readers are found by words of their names, which stand nowhere in clear.

CREATE TABLE reader_name_mark (
    account text  NOT NULL COLLATE "C" REFERENCES reader (account) ON DELETE CASCADE,
    mark    bytea NOT NULL,
    PRIMARY KEY (account, mark)
);

CREATE INDEX reader_name_mark_by_mark ON reader_name_mark (mark);

COMMENT ON COLUMN reader_name_mark.mark IS 'HMAC-SHA-256 of one folded word of the name';
