-- Four-sync cycle: what is put right (整改) and the score sheets (评分表). People and organisations are ids and codes.
-- finding: what an inspection found, NULL where it was begun by hand. late_on: the first deadline that was missed.
-- state: OPEN, FILED (waits to be rechecked), DONE, DROPPED.
CREATE TABLE cyc_rectification (
  case_id   VARCHAR(22)  NOT NULL,
  number    VARCHAR(60)  NOT NULL,
  unit      VARCHAR(20)  NOT NULL,
  subject   VARCHAR(500) NOT NULL,
  finding   VARCHAR(22)  NULL,
  side      VARCHAR(10)  NOT NULL,
  level     VARCHAR(1)   NOT NULL,
  cause     VARCHAR(20)  NOT NULL,
  owner     VARCHAR(20)  NOT NULL,
  rechecker VARCHAR(20)  NOT NULL,
  deadline  DATE         NOT NULL,
  delays    INT          NOT NULL,
  late_on   DATE         NULL,
  state     VARCHAR(10)  NOT NULL,
  opened_at ${datetime}  NOT NULL,
  closed_at ${datetime}  NULL,
  PRIMARY KEY (case_id)
);
CREATE INDEX ix_cyc_rectification_unit ON cyc_rectification (unit, state);
CREATE INDEX ix_cyc_rectification_finding ON cyc_rectification (finding);
