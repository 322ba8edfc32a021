-- When a delivery was done or refused: a backup of a later moment holds what came of it. Null for those that ended before
-- this release.

ALTER TABLE delivery ADD COLUMN ended_at timestamptz;
