-- A place that holds a later version than was acknowledged, and a check that fails, are put off; since when, so that it is told.

ALTER TABLE fixity_check
    ADD COLUMN ahead_since  timestamptz,
    ADD COLUMN failed_since timestamptz;
