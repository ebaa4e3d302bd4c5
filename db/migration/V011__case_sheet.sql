-- What one of several people filled in at a step whose sheets stay apart until all are in.
CREATE TABLE case_sheet (
  case_id     VARCHAR(22) NOT NULL,
  step        VARCHAR(60) NOT NULL,
  round       INT         NOT NULL,
  person      VARCHAR(40) NOT NULL,
  person_name VARCHAR(60) NOT NULL,
  body        ${text}     NOT NULL,
  given_at    ${datetime} NOT NULL,
  PRIMARY KEY (case_id, step, round, person),
  CONSTRAINT fk_case_sheet_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);
