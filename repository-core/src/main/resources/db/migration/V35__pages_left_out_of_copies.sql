-- Which pages were closed, and left out, when a copy was made: whether it may be handed out is asked of that and of what is closed now.

ALTER TABLE dip ADD COLUMN without_pages integer[] NOT NULL DEFAULT '{}';
