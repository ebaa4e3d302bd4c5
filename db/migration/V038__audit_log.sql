-- The log (日志): what was waiting, in its final order, 0, 1, 2 … without a gap, with the hash of its leaf in the tree. Rows are
-- inserted once, while the head is locked, and never changed.
CREATE TABLE audit_log (
  seq         BIGINT       NOT NULL,
  uid         VARCHAR(22)  NOT NULL,
  case_number VARCHAR(100) NULL,
  rev         BIGINT       NOT NULL,
  body        ${text}      NOT NULL,
  leaf        VARCHAR(64)  NOT NULL,
  occurred_at ${datetime}  NOT NULL,
  PRIMARY KEY (seq),
  CONSTRAINT uq_audit_log_uid UNIQUE (uid),
  CONSTRAINT uq_audit_log_rev UNIQUE (case_number, rev)
);

-- How far the log has come, one row: its size and the right edge of its tree. Whoever adds to the log holds this row.
CREATE TABLE audit_head (
  id       INT           NOT NULL,
  size     BIGINT        NOT NULL,
  frontier VARCHAR(4500) NOT NULL,
  PRIMARY KEY (id)
);
INSERT INTO audit_head (id, size, frontier) VALUES (1, 0, '0:');

-- What the log signed, one note for each size at which it did.
CREATE TABLE audit_checkpoint (
  size      BIGINT        NOT NULL,
  note      VARCHAR(2000) NOT NULL,
  signed_at ${datetime}   NOT NULL,
  PRIMARY KEY (size)
);
CREATE INDEX ix_audit_outbox_occurred ON audit_outbox (occurred_at, uid);
