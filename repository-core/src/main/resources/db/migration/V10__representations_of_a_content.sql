-- SHA-512 of the deposited bytes a representation is wanted of: those of a replacement want one of their own. Null in what
-- was noted before.

ALTER TABLE representation ADD COLUMN content text;
