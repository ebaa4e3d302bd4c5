-- A step that goes straight back to whoever returned it (退回后直接回到我): what was taken away then, and who had it.
CREATE TABLE case_back (
  case_id  VARCHAR(22) NOT NULL,
  step     VARCHAR(60) NOT NULL,
  rev      BIGINT      NOT NULL,
  marking  ${text}     NOT NULL,
  PRIMARY KEY (case_id),
  CONSTRAINT fk_case_back_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);

-- Tasks that ended without being finished, with the act that took them away.
CREATE TABLE case_gone (
  task_id  VARCHAR(22) NOT NULL,
  case_id  VARCHAR(22) NOT NULL,
  rev      BIGINT      NOT NULL,
  PRIMARY KEY (task_id),
  CONSTRAINT fk_case_gone_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);

-- Steps whose finishing a move undid: what was done from one revision on until the move counts no more.
CREATE TABLE case_undone (
  case_id   VARCHAR(22) NOT NULL,
  step      VARCHAR(60) NOT NULL,
  since_rev BIGINT      NOT NULL,
  rev       BIGINT      NOT NULL,
  PRIMARY KEY (case_id, step, rev),
  CONSTRAINT fk_case_undone_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);

-- Who opened an open task first: until then the step before may be withdrawn (撤回).
CREATE TABLE case_seen (
  task_id  VARCHAR(22) NOT NULL,
  case_id  VARCHAR(22) NOT NULL,
  person   VARCHAR(40) NOT NULL,
  seen_at  ${datetime} NOT NULL,
  PRIMARY KEY (task_id)
);
CREATE INDEX ix_case_seen_case ON case_seen (case_id);

-- What takes two people and waits for the second (终止、跳转 where the ledger says so).
CREATE TABLE case_proposal (
  case_id       VARCHAR(22)  NOT NULL,
  word          VARCHAR(20)  NOT NULL,
  about         VARCHAR(60)  NOT NULL,
  words         ${text}      NOT NULL,
  proposed_by   VARCHAR(40)  NOT NULL,
  proposed_name VARCHAR(60)  NOT NULL,
  proposed_at   ${datetime}  NOT NULL,
  PRIMARY KEY (case_id, word),
  CONSTRAINT fk_case_proposal_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);
