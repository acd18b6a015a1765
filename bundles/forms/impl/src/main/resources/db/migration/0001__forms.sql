-- Published definitions never change: a change is a new version.
CREATE TABLE frm_definition (
    form_id VARCHAR(60) NOT NULL,
    version INTEGER NOT NULL,
    content ${clob} NOT NULL,
    published_at ${instant} NOT NULL,
    published_by VARCHAR(64) NOT NULL,
    CONSTRAINT frm_definition_pk PRIMARY KEY (form_id, version)
);

CREATE TABLE frm_form (
    form_id VARCHAR(60) NOT NULL,
    current_version INTEGER NOT NULL,
    CONSTRAINT frm_form_pk PRIMARY KEY (form_id)
);

-- One row per thing that is counted: its change is a lock, its value tells other nodes that something has changed.
CREATE TABLE frm_counter (
    name VARCHAR(40) NOT NULL,
    amount BIGINT NOT NULL,
    CONSTRAINT frm_counter_pk PRIMARY KEY (name)
);
INSERT INTO frm_counter (name, amount) VALUES ('definitions', 0);

CREATE TABLE frm_draft (
    id VARCHAR(36) NOT NULL,
    form_id VARCHAR(60) NOT NULL,
    form_version INTEGER NOT NULL,
    -- Empty while it belongs to a session only.
    account VARCHAR(64) NOT NULL,
    content ${clob} NOT NULL,
    created_at ${instant} NOT NULL,
    changed_at ${instant} NOT NULL,
    revision INTEGER NOT NULL,
    CONSTRAINT frm_draft_pk PRIMARY KEY (id)
);
CREATE INDEX frm_draft_account_ix ON frm_draft (account, form_id);
CREATE INDEX frm_draft_changed_ix ON frm_draft (changed_at);

CREATE TABLE frm_submission (
    id VARCHAR(36) NOT NULL,
    reference VARCHAR(20) NOT NULL,
    form_id VARCHAR(60) NOT NULL,
    form_version INTEGER NOT NULL,
    received_at ${instant} NOT NULL,
    account VARCHAR(64) NOT NULL,
    sender_identity VARCHAR(16) NOT NULL,
    language VARCHAR(8) NOT NULL,
    email VARCHAR(254) NOT NULL,
    answers ${clob} NOT NULL,
    secret_hash VARCHAR(64) NOT NULL,
    state VARCHAR(24) NOT NULL,
    assignee VARCHAR(64) NOT NULL,
    confirm_by DATE,
    confirmed_at ${instant},
    confirmation VARCHAR(24),
    answer_by DATE,
    due_on DATE NOT NULL,
    outcome VARCHAR(16),
    decided_at ${instant},
    changed_at ${instant} NOT NULL,
    revision INTEGER NOT NULL,
    CONSTRAINT frm_submission_pk PRIMARY KEY (id),
    CONSTRAINT frm_submission_reference_uq UNIQUE (reference)
);
CREATE INDEX frm_submission_queue_ix ON frm_submission (state, due_on, id);
CREATE INDEX frm_submission_due_ix ON frm_submission (due_on, id);
CREATE INDEX frm_submission_form_ix ON frm_submission (form_id, state, due_on);
CREATE INDEX frm_submission_assignee_ix ON frm_submission (assignee, state, due_on);
CREATE INDEX frm_submission_account_ix ON frm_submission (account, received_at);

CREATE TABLE frm_entry (
    id VARCHAR(36) NOT NULL,
    submission_id VARCHAR(36) NOT NULL,
    happened_at ${instant} NOT NULL,
    what VARCHAR(40) NOT NULL,
    side VARCHAR(16) NOT NULL,
    actor VARCHAR(64) NOT NULL,
    shown BOOLEAN NOT NULL,
    content ${clob} NOT NULL,
    CONSTRAINT frm_entry_pk PRIMARY KEY (id)
);
CREATE INDEX frm_entry_submission_ix ON frm_entry (submission_id, happened_at, id);

-- The owner is a draft until it is filed, and then its submission.
CREATE TABLE frm_document (
    id VARCHAR(36) NOT NULL,
    owner_id VARCHAR(36) NOT NULL,
    entry_id VARCHAR(36) NOT NULL,
    field VARCHAR(40) NOT NULL,
    file_id VARCHAR(64) NOT NULL,
    name VARCHAR(255) NOT NULL,
    media_type VARCHAR(120) NOT NULL,
    bytes BIGINT NOT NULL,
    sha256 VARCHAR(64) NOT NULL,
    CONSTRAINT frm_document_pk PRIMARY KEY (id)
);
CREATE INDEX frm_document_owner_ix ON frm_document (owner_id, id);

-- Makes a repeated request return the first result.
CREATE TABLE frm_key (
    sender VARCHAR(64) NOT NULL,
    request_key VARCHAR(100) NOT NULL,
    fingerprint VARCHAR(64) NOT NULL,
    submission_id VARCHAR(36) NOT NULL,
    created_at ${instant} NOT NULL,
    CONSTRAINT frm_key_pk PRIMARY KEY (sender, request_key)
);
CREATE INDEX frm_key_created_ix ON frm_key (created_at);

-- The access secret in clear, for repeated requests and the first mail; removed after a day.
CREATE TABLE frm_secret (
    submission_id VARCHAR(36) NOT NULL,
    secret VARCHAR(64) NOT NULL,
    created_at ${instant} NOT NULL,
    CONSTRAINT frm_secret_pk PRIMARY KEY (submission_id)
);
CREATE INDEX frm_secret_created_ix ON frm_secret (created_at);
