-- What happened, in canonical bytes, waiting to be sequenced (审计). Rows are only ever inserted by the application.
-- A case's revisions never repeat; facts without a case have no number and revision 0.
CREATE TABLE audit_outbox (
  uid         VARCHAR(22)  NOT NULL,
  case_number VARCHAR(100) NULL,
  rev         BIGINT       NOT NULL,
  body        ${text}      NOT NULL,
  occurred_at ${datetime}  NOT NULL,
  PRIMARY KEY (uid),
  CONSTRAINT uq_audit_outbox_rev UNIQUE (case_number, rev)
);
