-- The cookie itself is nowhere: id_hash is its SHA-256, so that a stolen copy of the table opens no session.
CREATE TABLE web_session (
    id_hash CHAR(64) NOT NULL,
    public_id VARCHAR(36) NOT NULL,
    account VARCHAR(64),
    device VARCHAR(100) NOT NULL,
    started_at ${instant} NOT NULL,
    seen_at ${instant} NOT NULL,
    expires_at ${instant} NOT NULL,
    entries ${clob} NOT NULL,
    CONSTRAINT web_session_pk PRIMARY KEY (id_hash),
    CONSTRAINT web_session_public UNIQUE (public_id)
);
CREATE INDEX web_session_account ON web_session (account);
CREATE INDEX web_session_expires ON web_session (expires_at);
