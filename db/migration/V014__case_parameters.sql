-- The parameters a case was opened with: it keeps them when they change.
CREATE TABLE case_parameter (
  case_id VARCHAR(22)  NOT NULL,
  name    VARCHAR(60)  NOT NULL,
  setting VARCHAR(100) NOT NULL,
  PRIMARY KEY (case_id, name),
  CONSTRAINT fk_case_parameter_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);
