-- Who changed a record on paper last, and loans of their own: a record goes out again within one appointment, and to one reader at a time.

ALTER TABLE paper_record ADD COLUMN changed_by text NOT NULL DEFAULT '';
ALTER TABLE paper_record ALTER COLUMN changed_by DROP DEFAULT;

ALTER TABLE paper_loan DROP CONSTRAINT paper_loan_pkey;
ALTER TABLE paper_loan ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() PRIMARY KEY;
ALTER TABLE paper_loan ADD COLUMN record text COLLATE "C";
UPDATE paper_loan SET record = (SELECT wanted FROM request_item WHERE request_item.id = paper_loan.item);
ALTER TABLE paper_loan ALTER COLUMN record SET NOT NULL;
CREATE UNIQUE INDEX paper_loan_out ON paper_loan (record) WHERE returned_at IS NULL;
CREATE INDEX paper_loan_by_item ON paper_loan (item, handed_at DESC);
