-- Elections of branch committees. People are ids; nothing here joins a person to a nomination or a vote.
-- open_unit: the organisation while the election runs, so that it has one at a time.
CREATE TABLE elec_case (
  case_id        VARCHAR(22) NOT NULL,
  unit           VARCHAR(20) NOT NULL,
  open_unit      VARCHAR(20) NULL,
  type           VARCHAR(20) NOT NULL,
  stage          VARCHAR(30) NOT NULL,
  term_from      DATE        NULL,
  term_until     DATE        NULL,
  meeting_day    DATE        NULL,
  extended_until DATE        NULL,
  seats          INT         NULL,
  deputy_seats   INT         DEFAULT 0 NOT NULL,
  eligible       INT         NULL,
  exempted       INT         NULL,
  due            INT         NULL,
  present        INT         NULL,
  opened_at      ${datetime} NOT NULL,
  closed_at      ${datetime} NULL,
  PRIMARY KEY (case_id),
  CONSTRAINT uq_elec_case_open UNIQUE (open_unit)
);
CREATE INDEX ix_elec_case_unit ON elec_case (unit, term_from);

-- The parameters as they were when the election was asked for (SD17).
CREATE TABLE elec_parameter (
  case_id VARCHAR(22) NOT NULL,
  name    VARCHAR(60) NOT NULL,
  setting VARCHAR(60) NOT NULL,
  PRIMARY KEY (case_id, name),
  CONSTRAINT fk_elec_parameter_case FOREIGN KEY (case_id) REFERENCES elec_case (case_id)
);

-- 选举人名册. superior_ok, meeting_ok: both consents of R-E08.
CREATE TABLE elec_elector (
  case_id         VARCHAR(22)  NOT NULL,
  person          VARCHAR(20)  NOT NULL,
  name            VARCHAR(60)  NOT NULL,
  full_member     BOOLEAN      NOT NULL,
  rightless       BOOLEAN      NOT NULL,
  can_come        BOOLEAN      NOT NULL,
  exempt_ground   VARCHAR(20)  NOT NULL,
  exempt_evidence VARCHAR(200) NOT NULL,
  superior_ok     BOOLEAN      NOT NULL,
  meeting_ok      BOOLEAN      NOT NULL,
  signed_in       BOOLEAN      NOT NULL,
  PRIMARY KEY (case_id, person),
  CONSTRAINT fk_elec_elector_case FOREIGN KEY (case_id) REFERENCES elec_case (case_id)
);

-- Totals of one group in one turn of nominating. Who named whom is written nowhere.
CREATE TABLE elec_nomination (
  case_id    VARCHAR(22) NOT NULL,
  turn_no    INT         NOT NULL,
  group_name VARCHAR(40) NOT NULL,
  nominee    VARCHAR(20) NOT NULL,
  took_part  INT         NOT NULL,
  named      INT         NOT NULL,
  PRIMARY KEY (case_id, turn_no, group_name, nominee),
  CONSTRAINT fk_elec_nomination_case FOREIGN KEY (case_id) REFERENCES elec_case (case_id)
);

-- office: member, secretary, deputy.
CREATE TABLE elec_round (
  case_id         VARCHAR(22)  NOT NULL,
  round_no        INT          NOT NULL,
  kind            VARCHAR(20)  NOT NULL,
  office          VARCHAR(20)  NOT NULL,
  seats           INT          NOT NULL,
  due             INT          NULL,
  present         INT          NULL,
  issued          INT          NULL,
  left_over       INT          NULL,
  spoiled         INT          NULL,
  returned        INT          NULL,
  valid           INT          NULL,
  invalid         INT          NULL,
  invalid_reasons VARCHAR(400) NULL,
  attempt         INT          DEFAULT 1 NOT NULL,
  outcome         VARCHAR(20)  NULL,
  confirmed_at    ${datetime}  NULL,
  PRIMARY KEY (case_id, round_no),
  CONSTRAINT fk_elec_round_case FOREIGN KEY (case_id) REFERENCES elec_case (case_id)
);

-- Names are unique within a round, which the count needs.
CREATE TABLE elec_line (
  case_id  VARCHAR(22) NOT NULL,
  round_no INT         NOT NULL,
  place    INT         NOT NULL,
  person   VARCHAR(20) NOT NULL,
  name     VARCHAR(60) NOT NULL,
  yes      INT         NULL,
  no       INT         NULL,
  abstain  INT         NULL,
  PRIMARY KEY (case_id, round_no, place),
  CONSTRAINT fk_elec_line_round FOREIGN KEY (case_id, round_no) REFERENCES elec_round (case_id, round_no)
);

CREATE TABLE elec_write_in (
  case_id  VARCHAR(22) NOT NULL,
  round_no INT         NOT NULL,
  person   VARCHAR(20) NOT NULL,
  name     VARCHAR(60) NOT NULL,
  votes    INT         NOT NULL,
  PRIMARY KEY (case_id, round_no, person),
  CONSTRAINT fk_elec_write_in_round FOREIGN KEY (case_id, round_no) REFERENCES elec_round (case_id, round_no)
);

-- What each teller counted, kept for good: totals of candidates, nothing of a voter.
CREATE TABLE elec_entry (
  case_id    VARCHAR(22) NOT NULL,
  round_no   INT         NOT NULL,
  attempt    INT         NOT NULL,
  teller     VARCHAR(20) NOT NULL,
  body       ${text}     NOT NULL,
  sha256     VARCHAR(64) NOT NULL,
  entered_at ${datetime} NOT NULL,
  PRIMARY KEY (case_id, round_no, attempt, teller),
  CONSTRAINT fk_elec_entry_round FOREIGN KEY (case_id, round_no) REFERENCES elec_round (case_id, round_no)
);

CREATE TABLE elec_elected (
  case_id  VARCHAR(22) NOT NULL,
  person   VARCHAR(20) NOT NULL,
  office   VARCHAR(20) NOT NULL,
  name     VARCHAR(60) NOT NULL,
  votes    INT         NOT NULL,
  round_no INT         NOT NULL,
  PRIMARY KEY (case_id, person, office),
  CONSTRAINT fk_elec_elected_round FOREIGN KEY (case_id, round_no) REFERENCES elec_round (case_id, round_no)
);

CREATE TABLE elec_seal (
  case_id      VARCHAR(22)  NOT NULL,
  seal_no      INT          NOT NULL,
  bag_no       VARCHAR(40)  NOT NULL,
  keeper       VARCHAR(20)  NOT NULL,
  announced    VARCHAR(40)  NOT NULL,
  words        VARCHAR(500) NOT NULL,
  sealed_at    ${datetime}  NOT NULL,
  PRIMARY KEY (case_id, seal_no),
  CONSTRAINT fk_elec_seal_case FOREIGN KEY (case_id) REFERENCES elec_case (case_id)
);
