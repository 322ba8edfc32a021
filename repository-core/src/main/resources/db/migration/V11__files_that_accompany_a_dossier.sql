-- What accompanies a hồ sơ is no document and not in the search index; it is found by the form of its code.
CREATE INDEX aip_accompanying ON aip (dossier)
    WHERE code ~ '[.](BIA|MLVB)(-[A-Za-z0-9-]+)?$';
