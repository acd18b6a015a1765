CREATE TABLE krn_revision (
    subject VARCHAR(60) NOT NULL PRIMARY KEY,
    revision BIGINT NOT NULL
);
