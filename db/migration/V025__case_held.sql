-- What the holder of a task decided, kept until those who sign after have signed (后加签).
CREATE TABLE case_held (
  task_id VARCHAR(22) NOT NULL,
  case_id VARCHAR(22) NOT NULL,
  outcome VARCHAR(20) NOT NULL,
  person  VARCHAR(40) NOT NULL,
  PRIMARY KEY (task_id),
  CONSTRAINT fk_case_held_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);
