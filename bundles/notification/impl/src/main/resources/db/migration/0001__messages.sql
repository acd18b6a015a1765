CREATE TABLE ntf_message (
    id CHAR(36) NOT NULL,
    message_key VARCHAR(200) NOT NULL,
    kind VARCHAR(100) NOT NULL,
    recipient VARCHAR(320) NOT NULL,
    language VARCHAR(8) NOT NULL,
    case_id VARCHAR(100) NOT NULL,
    subject VARCHAR(500) NOT NULL,
    body VARCHAR(20000) NOT NULL,
    attachments VARCHAR(2000) NOT NULL,
    status VARCHAR(16) NOT NULL,
    attempts INTEGER NOT NULL,
    problem VARCHAR(500) NOT NULL,
    created_at ${instant} NOT NULL,
    changed_at ${instant} NOT NULL,
    due_at ${instant} NOT NULL,
    CONSTRAINT ntf_message_pk PRIMARY KEY (id),
    CONSTRAINT ntf_message_key_uq UNIQUE (message_key)
);

CREATE INDEX ntf_message_due_ix ON ntf_message (status, due_at);
CREATE INDEX ntf_message_case_ix ON ntf_message (case_id, created_at);
CREATE INDEX ntf_message_created_ix ON ntf_message (created_at);

CREATE TABLE ntf_text (
    kind VARCHAR(100) NOT NULL,
    language VARCHAR(8) NOT NULL,
    subject VARCHAR(500) NOT NULL,
    body VARCHAR(20000) NOT NULL,
    revision INTEGER NOT NULL,
    changed_at ${instant} NOT NULL,
    changed_by VARCHAR(40) NOT NULL,
    CONSTRAINT ntf_text_pk PRIMARY KEY (kind, language)
);
