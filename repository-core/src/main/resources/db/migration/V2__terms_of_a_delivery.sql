-- What was said when a delivery was opened: METS @RECORDSTATUS, the agreement it is judged by, how its columns are read.

ALTER TABLE delivery
    ADD COLUMN record_status text NOT NULL DEFAULT 'NEW',
    ADD COLUMN agreement     text,
    ADD COLUMN mapping       text;
