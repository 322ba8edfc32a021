-- What a document in the basket consists of decides in which ways it can be asked for; empty for records on paper.

ALTER TABLE basket_entry ADD COLUMN content text;

