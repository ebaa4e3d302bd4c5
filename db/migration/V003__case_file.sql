CREATE TABLE case_file (
  id             VARCHAR(22)  NOT NULL,
  number         VARCHAR(60)  NOT NULL,
  process        VARCHAR(60)  NOT NULL,
  definition_id  VARCHAR(64)  NOT NULL,
  instance_id    VARCHAR(64)  NOT NULL,
  unit           VARCHAR(20)  NOT NULL,
  title          VARCHAR(300) NOT NULL,
  initiator      VARCHAR(40)  NOT NULL,
  initiator_name VARCHAR(60)  NOT NULL,
  state          VARCHAR(12)  NOT NULL,
  outcome        VARCHAR(60)  NOT NULL,
  step           VARCHAR(200) NOT NULL,
  rev            BIGINT       NOT NULL,
  data           ${text}      NOT NULL,
  open_token     VARCHAR(22)  NOT NULL,
  opened_at      ${datetime}  NOT NULL,
  closed_at      ${datetime},
  PRIMARY KEY (id),
  CONSTRAINT uq_case_file_number UNIQUE (number),
  CONSTRAINT uq_case_file_instance UNIQUE (instance_id),
  CONSTRAINT uq_case_file_open_token UNIQUE (open_token)
);
CREATE INDEX ix_case_file_initiator ON case_file (initiator, opened_at, id);
CREATE INDEX ix_case_file_opened ON case_file (opened_at, id);

CREATE TABLE case_sequence (
  prefix VARCHAR(60) NOT NULL,
  last   INT         NOT NULL,
  PRIMARY KEY (prefix)
);

CREATE TABLE case_act (
  case_id      VARCHAR(22)  NOT NULL,
  rev          BIGINT       NOT NULL,
  acted_at     ${datetime}  NOT NULL,
  actor        VARCHAR(40)  NOT NULL,
  actor_name   VARCHAR(60)  NOT NULL,
  capacity     VARCHAR(60)  NOT NULL,
  action       VARCHAR(20)  NOT NULL,
  task_id      VARCHAR(22),
  step         VARCHAR(60)  NOT NULL,
  step_name    VARCHAR(60)  NOT NULL,
  ready_at     ${datetime},
  opinion      ${text}      NOT NULL,
  changes      ${text}      NOT NULL,
  snapshot     ${text}      NOT NULL,
  form         VARCHAR(120) NOT NULL,
  form_version INT          NOT NULL,
  token        VARCHAR(22),
  PRIMARY KEY (case_id, rev),
  CONSTRAINT uq_case_act_token UNIQUE (token),
  CONSTRAINT fk_case_act_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);
CREATE INDEX ix_case_act_actor ON case_act (actor, acted_at, case_id, rev);
CREATE INDEX ix_case_act_task ON case_act (task_id);

CREATE TABLE case_value (
  case_id      VARCHAR(22)   NOT NULL,
  field        VARCHAR(60)   NOT NULL,
  text_value   VARCHAR(200),
  number_value DECIMAL(20, 4),
  day_value    DATE,
  PRIMARY KEY (case_id, field),
  CONSTRAINT fk_case_value_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);
CREATE INDEX ix_case_value_text ON case_value (field, text_value);
CREATE INDEX ix_case_value_number ON case_value (field, number_value);
CREATE INDEX ix_case_value_day ON case_value (field, day_value);

CREATE TABLE case_reader (
  reader  VARCHAR(60) NOT NULL,
  case_id VARCHAR(22) NOT NULL,
  PRIMARY KEY (reader, case_id),
  CONSTRAINT fk_case_reader_case FOREIGN KEY (case_id) REFERENCES case_file (id)
);
CREATE INDEX ix_case_reader_case ON case_reader (case_id);
