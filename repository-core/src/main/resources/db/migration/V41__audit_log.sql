-- What the archive does by itself is noted with the reader it is done for; the log is not emptied either. A restore, which writes it whole, sets
-- triggers aside.

ALTER TABLE audit_entry ADD COLUMN for_reader text COLLATE "C";

CREATE INDEX audit_by_reader ON audit_entry (for_reader, at DESC) WHERE for_reader IS NOT NULL;

CREATE TRIGGER audit_is_not_emptied BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit();
