-- Which change of the organisation has its case of which process.
CREATE TABLE case_suggestion (
  change_id VARCHAR(22) NOT NULL,
  process   VARCHAR(60) NOT NULL,
  case_id   VARCHAR(22) NOT NULL,
  opened_at ${datetime} NOT NULL,
  PRIMARY KEY (change_id, process),
  CONSTRAINT fk_case_suggestion_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);
