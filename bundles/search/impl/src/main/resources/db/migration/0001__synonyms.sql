CREATE TABLE sea_synonym (
    position INTEGER NOT NULL,
    words VARCHAR(2000) NOT NULL,
    CONSTRAINT sea_synonym_pk PRIMARY KEY (position)
);
