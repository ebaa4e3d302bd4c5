-- Whose opinions a step asks for (会签、或签、依次审批、加签), and what became of each; every visit of a step is a round of its own.
CREATE TABLE case_signer (
  case_id       VARCHAR(22) NOT NULL,
  scope         VARCHAR(64) NOT NULL,
  seq           INT         NOT NULL,
  step          VARCHAR(60) NOT NULL,
  round         INT         NOT NULL,
  place         VARCHAR(10) NOT NULL,
  person        VARCHAR(40) NOT NULL,
  person_name   VARCHAR(60) NOT NULL,
  added_by      VARCHAR(40) DEFAULT '' NOT NULL,
  added_by_name VARCHAR(60) DEFAULT '' NOT NULL,
  holder        VARCHAR(40) DEFAULT '' NOT NULL,
  task_id       VARCHAR(22) NULL,
  state         VARCHAR(10) NOT NULL,
  signed_by     VARCHAR(40) DEFAULT '' NOT NULL,
  signed_name   VARCHAR(60) DEFAULT '' NOT NULL,
  words         ${text}     NULL,
  signed_at     ${datetime} NULL,
  PRIMARY KEY (case_id, scope, seq),
  CONSTRAINT fk_case_signer_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);
