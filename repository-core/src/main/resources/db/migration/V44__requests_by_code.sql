-- Staff find requests by the code of a record, and by that of the hồ sơ it lies in.

CREATE INDEX request_item_by_code ON request_item (code COLLATE "C");
