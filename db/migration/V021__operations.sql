-- Looking for stuck cases: one row a look, one look a night whatever the number of nodes.
CREATE TABLE ops_check (
  id         VARCHAR(22) NOT NULL,
  checked_at ${datetime} NOT NULL,
  checked_by VARCHAR(60) NOT NULL,
  night      DATE,
  found      INT         NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_ops_check_night UNIQUE (night)
);
CREATE INDEX ix_ops_check_at ON ops_check (checked_at);

-- Who had a failed job tried again, and why; the token is the page's.
CREATE TABLE ops_retry (
  token       VARCHAR(22)  NOT NULL,
  retried_at  ${datetime}  NOT NULL,
  actor       VARCHAR(40)  NOT NULL,
  actor_name  VARCHAR(60)  NOT NULL,
  case_number VARCHAR(60)  NOT NULL,
  process     VARCHAR(300) NOT NULL,
  step        VARCHAR(300) NOT NULL,
  reason      VARCHAR(500) NOT NULL,
  PRIMARY KEY (token)
);
CREATE INDEX ix_ops_retry_at ON ops_retry (retried_at);
