-- Pages of what may be read from now on are drawn before the reader comes.

CREATE INDEX dip_reading_begun ON dip (period_from) WHERE kind = 'READING' AND state = 'READY';
