-- Downloads are counted by kind of delivery; a line names the document, which may be given in several kinds. Older lines keep none.

ALTER TABLE audit_entry ADD COLUMN kind text;
