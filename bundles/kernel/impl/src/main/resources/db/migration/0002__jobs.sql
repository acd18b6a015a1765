CREATE TABLE krn_job (
    name VARCHAR(120) NOT NULL PRIMARY KEY,
    next_at ${instant} NOT NULL,
    lease_until ${instant} NOT NULL,
    lease_node VARCHAR(64) NOT NULL,
    last_end ${instant},
    last_error VARCHAR(200) NOT NULL
);
