CREATE TABLE ide_idea (
    id CHAR(36) NOT NULL,
    text VARCHAR(2000) NOT NULL,
    created_at ${instant} NOT NULL,
    CONSTRAINT ide_idea_pk PRIMARY KEY (id)
);

CREATE INDEX ide_idea_created_ix ON ide_idea (created_at);
