-- Entries of fields of which a ledger says how many cases may hold the same, and one row a process by which they are counted.
CREATE TABLE case_counted (
  case_id VARCHAR(22)  NOT NULL,
  field   VARCHAR(60)  NOT NULL,
  entry   VARCHAR(200) NOT NULL,
  PRIMARY KEY (case_id, field, entry),
  CONSTRAINT fk_case_counted_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);
CREATE INDEX ix_case_counted_entry ON case_counted (field, entry);

CREATE TABLE case_limit (
  process VARCHAR(60) NOT NULL,
  asked   BIGINT      NOT NULL,
  PRIMARY KEY (process)
);
