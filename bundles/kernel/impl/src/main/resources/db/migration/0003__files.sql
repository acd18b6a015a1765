CREATE TABLE krn_file (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    name VARCHAR(255) NOT NULL,
    media_type VARCHAR(127) NOT NULL,
    size_bytes BIGINT NOT NULL,
    sha256 CHAR(64) NOT NULL,
    stored_at ${instant} NOT NULL,
    kept BOOLEAN NOT NULL
);
CREATE INDEX krn_file_stored ON krn_file (stored_at);

-- Contents, where the database is the store.
CREATE TABLE krn_file_chunk (
    file_id VARCHAR(36) NOT NULL,
    position INTEGER NOT NULL,
    bytes ${blob} NOT NULL,
    PRIMARY KEY (file_id, position)
);
