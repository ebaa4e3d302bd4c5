-- Personal values of events (审计中的个人信息). An event holds commitments only; until it has its place in the log the values wait
-- sealed beside it, then they lie in audit_private under the key of their subject. These are the rows that a redaction takes away.
ALTER TABLE audit_outbox ADD COLUMN personal ${text};

-- One key for each person or case whose values stand here, sealed under the key of the installation.
CREATE TABLE audit_subject (
  subject    VARCHAR(120) NOT NULL,
  sealed_key VARCHAR(400) NOT NULL,
  PRIMARY KEY (subject)
);

-- The values of one subject in one event, by their names in the body, with their salts.
CREATE TABLE audit_private (
  seq     BIGINT       NOT NULL,
  subject VARCHAR(120) NOT NULL,
  sealed  ${text}      NOT NULL,
  PRIMARY KEY (seq, subject)
);

-- What somebody asked to be taken out of the log, and what the second person said. A slot is taken while it waits.
CREATE TABLE audit_redaction (
  id            VARCHAR(22)  NOT NULL,
  seq           BIGINT       NOT NULL,
  case_number   VARCHAR(100),
  rev           BIGINT       NOT NULL,
  name          VARCHAR(200) NOT NULL,
  reason        VARCHAR(500) NOT NULL,
  proposed_by   VARCHAR(40)  NOT NULL,
  proposed_name VARCHAR(60)  NOT NULL,
  proposed_at   ${datetime}  NOT NULL,
  state         VARCHAR(12)  NOT NULL,
  slot          VARCHAR(230),
  decided_by    VARCHAR(40),
  decided_name  VARCHAR(60),
  decided_at    ${datetime},
  remark        VARCHAR(500),
  PRIMARY KEY (id),
  CONSTRAINT uq_audit_redaction_slot UNIQUE (slot)
);
CREATE INDEX ix_audit_redaction_proposed ON audit_redaction (proposed_at, id);
