-- What is known of the file made for a DIP, and why none could be made.

ALTER TABLE dip ADD COLUMN pages integer, ADD COLUMN made_at timestamptz, ADD COLUMN obstacle text;

UPDATE dip SET pages = 0, made_at = period_from WHERE file_name IS NOT NULL;

CREATE INDEX dip_by_digest ON dip (file_sha256) WHERE file_sha256 IS NOT NULL;
