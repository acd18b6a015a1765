-- Events, the handlers that are known, and what each of these has still to receive.
CREATE TABLE krn_event (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    -- The order of events of one subject: changes of one subject wait for each other, their clocks may differ.
    seq BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY,
    type VARCHAR(120) NOT NULL,
    subject VARCHAR(120) NOT NULL,
    data ${clob} NOT NULL,
    occurred_at ${instant} NOT NULL,
    actor VARCHAR(64) NOT NULL,
    correlation VARCHAR(64) NOT NULL
);
CREATE INDEX krn_event_occurred ON krn_event (occurred_at);

CREATE TABLE krn_subscription (
    handler VARCHAR(120) NOT NULL PRIMARY KEY,
    -- Event types, separated by spaces.
    types VARCHAR(4000) NOT NULL,
    since ${instant} NOT NULL
);

-- A row stands for an event that has not been received; it goes when the handler has succeeded.
CREATE TABLE krn_delivery (
    handler VARCHAR(120) NOT NULL,
    event_id VARCHAR(36) NOT NULL,
    seq BIGINT NOT NULL,
    type VARCHAR(120) NOT NULL,
    subject VARCHAR(120) NOT NULL,
    occurred_at ${instant} NOT NULL,
    attempts INTEGER NOT NULL,
    next_at ${instant} NOT NULL,
    lease_until ${instant} NOT NULL,
    lease_node VARCHAR(64) NOT NULL,
    last_error VARCHAR(200) NOT NULL,
    PRIMARY KEY (handler, event_id)
);
CREATE INDEX krn_delivery_subject ON krn_delivery (handler, subject, seq);
CREATE INDEX krn_delivery_event ON krn_delivery (event_id);
CREATE INDEX krn_delivery_due ON krn_delivery (next_at);
