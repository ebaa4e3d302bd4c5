-- Notices of every kind (催办、到期、逾期、升级、通知), reminders given, mail and who wants it.
-- A notice that belongs to no case has an empty case; link is a path of this application.
ALTER TABLE note_notice ADD COLUMN kind VARCHAR(12) DEFAULT 'NEWS' NOT NULL;
ALTER TABLE note_notice ADD COLUMN link VARCHAR(200) DEFAULT '/notices' NOT NULL;
UPDATE note_notice SET link = CONCAT('/cases/', case_id);
ALTER TABLE note_notice ADD CONSTRAINT ck_note_notice_kind CHECK (CASE kind
    WHEN 'URGE' THEN 1 WHEN 'DUE' THEN 1 WHEN 'LATE' THEN 1 WHEN 'ESCALATION' THEN 1 WHEN 'NEWS' THEN 1 ELSE 0 END = 1);
CREATE INDEX ix_note_notice_read ON note_notice (read_at);

-- Which stage of a deadline was reminded of: working days before it (negative), 0 on the day, after it. Who inserts first, sends.
CREATE TABLE note_reminder (
  id      BIGINT AUTO_INCREMENT PRIMARY KEY,
  case_id VARCHAR(22)  NOT NULL,
  step    VARCHAR(60)  NOT NULL,
  due_on  DATE         NOT NULL,
  part    VARCHAR(64)  NOT NULL,
  stage   INT          NOT NULL,
  sent_at ${datetime}  NOT NULL,
  CONSTRAINT uq_note_reminder_stage UNIQUE (case_id, step, due_on, part, stage)
);

CREATE TABLE note_setting (
  person     VARCHAR(64)  NOT NULL,
  address    VARCHAR(254) NOT NULL,
  quiet      BOOLEAN      NOT NULL,
  changed_at ${datetime}  NOT NULL,
  PRIMARY KEY (person)
);

-- By which way a kind goes by mail; a kind without a row never does.
CREATE TABLE note_choice (
  person VARCHAR(64) NOT NULL,
  kind   VARCHAR(12) NOT NULL,
  way    VARCHAR(8)  NOT NULL,
  PRIMARY KEY (person, kind),
  CONSTRAINT fk_note_choice_setting FOREIGN KEY (person) REFERENCES note_setting (person),
  CONSTRAINT ck_note_choice_kind CHECK (CASE kind
    WHEN 'URGE' THEN 1 WHEN 'DUE' THEN 1 WHEN 'LATE' THEN 1 WHEN 'ESCALATION' THEN 1 WHEN 'NEWS' THEN 1 ELSE 0 END = 1),
  CONSTRAINT ck_note_choice_way CHECK (CASE way WHEN 'AT_ONCE' THEN 1 WHEN 'DAILY' THEN 1 ELSE 0 END = 1)
);

-- The outbox (发件): one row for one notice; rows of the same letter go out together.
CREATE TABLE note_mail (
  id           BIGINT AUTO_INCREMENT PRIMARY KEY,
  notice       VARCHAR(22)  NOT NULL,
  recipient    VARCHAR(64)  NOT NULL,
  letter       VARCHAR(80)  NOT NULL,
  address      VARCHAR(254) NOT NULL,
  state        VARCHAR(8)   NOT NULL,
  tries        INT          NOT NULL,
  next_at      ${datetime}  NOT NULL,
  lease        VARCHAR(22)  NULL,
  leased_until ${datetime}  NULL,
  ended_at     ${datetime}  NULL,
  CONSTRAINT uq_note_mail_notice UNIQUE (notice),
  CONSTRAINT fk_note_mail_notice FOREIGN KEY (notice) REFERENCES note_notice (public_id) ON DELETE CASCADE,
  CONSTRAINT ck_note_mail_state CHECK (CASE state WHEN 'WAITING' THEN 1 WHEN 'SENT' THEN 1 WHEN 'FAILED' THEN 1 ELSE 0 END = 1)
);
CREATE INDEX ix_note_mail_waiting ON note_mail (state, next_at);
CREATE INDEX ix_note_mail_letter ON note_mail (letter);
CREATE INDEX ix_note_mail_lease ON note_mail (lease);
CREATE INDEX ix_note_mail_recipient ON note_mail (recipient, state);
