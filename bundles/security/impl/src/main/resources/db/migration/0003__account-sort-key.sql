-- Where the name stands in the office's order. Empty only in rows of an older version, until the next clean-up.
alter table sec_account add column sort_key varchar(400);
