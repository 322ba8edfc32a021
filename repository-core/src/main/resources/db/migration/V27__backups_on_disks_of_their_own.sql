-- Whether the folder of a backup was on another disk than the archive. Of earlier backups it is not known: they do not count.

ALTER TABLE backup ADD COLUMN on_disk_of_its_own boolean NOT NULL DEFAULT false;
