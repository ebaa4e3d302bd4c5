-- What was taken out of the log (导出): who, when, what for, and the digest of the file, once it was made.
CREATE TABLE audit_export (
  id          VARCHAR(22)  NOT NULL,
  case_id     VARCHAR(22)  NULL,
  case_number VARCHAR(100) NULL,
  from_day    DATE         NULL,
  to_day      DATE         NULL,
  reason      VARCHAR(200) NOT NULL,
  actor       VARCHAR(40)  NOT NULL,
  actor_name  VARCHAR(60)  NOT NULL,
  asked_at    ${datetime}  NOT NULL,
  events      BIGINT       NULL,
  size        BIGINT       NULL,
  bytes       BIGINT       NULL,
  sha256      VARCHAR(64)  NULL,
  PRIMARY KEY (id)
);
CREATE INDEX ix_audit_export_asked ON audit_export (asked_at, id);

-- What looking through the whole log again found: the first damaged place, -1 for none; numbers of cases whose acts tell otherwise;
-- how many files are gone or altered.
CREATE TABLE audit_checkup (
  id         VARCHAR(22) NOT NULL,
  checked_at ${datetime} NOT NULL,
  size       BIGINT      NOT NULL,
  damaged    BIGINT      NOT NULL,
  acts       ${text}     NOT NULL,
  files      INT         NOT NULL,
  PRIMARY KEY (id)
);
CREATE INDEX ix_audit_checkup_at ON audit_checkup (checked_at, id);
CREATE INDEX ix_audit_log_occurred ON audit_log (occurred_at, seq);
