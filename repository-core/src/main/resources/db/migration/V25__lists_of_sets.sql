-- SHA-512 of the list of files of a set on an offline medium, so that the list of another set, or one that somebody else
-- signed, is not taken for it. Sets sealed before this have none.

ALTER TABLE media_set ADD COLUMN list text;
