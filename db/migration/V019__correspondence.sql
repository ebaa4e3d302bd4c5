-- What goes beside a case (抄送、传阅、沟通、催办、督办). Number and titles are those of the moment, as in notices.

-- One sending to several people; each reads and answers for oneself. wants_reply: 传阅.
CREATE TABLE corr_sending (
  id            VARCHAR(22)  NOT NULL,
  case_id       VARCHAR(22)  NOT NULL,
  case_number   VARCHAR(60)  NOT NULL,
  case_title    VARCHAR(300) NOT NULL,
  process_title VARCHAR(100) NOT NULL,
  wants_reply   BOOLEAN      NOT NULL,
  sender        VARCHAR(40)  NOT NULL,
  sender_name   VARCHAR(60)  NOT NULL,
  words         ${text}      NOT NULL,
  sent_at       ${datetime}  NOT NULL,
  PRIMARY KEY (id)
);
CREATE INDEX ix_corr_sending_case ON corr_sending (case_id, sent_at);

CREATE TABLE corr_copy (
  id             BIGINT AUTO_INCREMENT PRIMARY KEY,
  sending        VARCHAR(22) NOT NULL,
  recipient      VARCHAR(40) NOT NULL,
  recipient_name VARCHAR(60) NOT NULL,
  read_at        ${datetime} NULL,
  reply          ${text}     NULL,
  replied_at     ${datetime} NULL,
  CONSTRAINT uq_corr_copy_recipient UNIQUE (sending, recipient),
  CONSTRAINT fk_corr_copy_sending FOREIGN KEY (sending) REFERENCES corr_sending (id)
);
CREATE INDEX ix_corr_copy_recipient ON corr_copy (recipient, id);
CREATE INDEX ix_corr_copy_unread ON corr_copy (recipient, read_at, id);

-- Who was urged to do which step, and when last is what limits the next time.
CREATE TABLE corr_urge (
  id       BIGINT AUTO_INCREMENT PRIMARY KEY,
  case_id  VARCHAR(22) NOT NULL,
  task     VARCHAR(22) NOT NULL,
  person   VARCHAR(40) NOT NULL,
  urged_by VARCHAR(40) NOT NULL,
  urged_at ${datetime} NOT NULL
);
CREATE INDEX ix_corr_urge_task ON corr_urge (task, person, urged_at);

-- A question on a case with what was said to it (沟通).
CREATE TABLE corr_thread (
  id         VARCHAR(22) NOT NULL,
  case_id    VARCHAR(22) NOT NULL,
  asker      VARCHAR(40) NOT NULL,
  asker_name VARCHAR(60) NOT NULL,
  question   ${text}     NOT NULL,
  asked_at   ${datetime} NOT NULL,
  PRIMARY KEY (id)
);
CREATE INDEX ix_corr_thread_case ON corr_thread (case_id, asked_at);

CREATE TABLE corr_answer (
  id          BIGINT AUTO_INCREMENT PRIMARY KEY,
  thread      VARCHAR(22) NOT NULL,
  author      VARCHAR(40) NOT NULL,
  author_name VARCHAR(60) NOT NULL,
  words       ${text}     NOT NULL,
  answered_at ${datetime} NOT NULL,
  CONSTRAINT fk_corr_answer_thread FOREIGN KEY (thread) REFERENCES corr_thread (id)
);
CREATE INDEX ix_corr_answer_thread ON corr_answer (thread, id);

-- Who takes part: asked, or has said something. seen_at: up to when it was read; NULL for not yet.
CREATE TABLE corr_party (
  thread      VARCHAR(22) NOT NULL,
  person      VARCHAR(40) NOT NULL,
  person_name VARCHAR(60) NOT NULL,
  asked       BOOLEAN     NOT NULL,
  seen_at     ${datetime} NULL,
  PRIMARY KEY (thread, person),
  CONSTRAINT fk_corr_party_thread FOREIGN KEY (thread) REFERENCES corr_thread (id)
);

-- A leader's demand with a deadline (督办), until whoever made it strikes it off (销号).
CREATE TABLE corr_order (
  id           VARCHAR(22)  NOT NULL,
  case_id      VARCHAR(22)  NOT NULL,
  case_number  VARCHAR(60)  NOT NULL,
  case_title   VARCHAR(300) NOT NULL,
  leader       VARCHAR(40)  NOT NULL,
  leader_name  VARCHAR(60)  NOT NULL,
  demand       ${text}      NOT NULL,
  due_at       ${datetime}  NOT NULL,
  ordered_at   ${datetime}  NOT NULL,
  fulfilled_at ${datetime}  NULL,
  verdict      ${text}      NULL,
  reminded_on  DATE         NULL,
  PRIMARY KEY (id)
);
CREATE INDEX ix_corr_order_case ON corr_order (case_id, ordered_at);
CREATE INDEX ix_corr_order_leader ON corr_order (leader, fulfilled_at, due_at);
CREATE INDEX ix_corr_order_due ON corr_order (fulfilled_at, due_at);

CREATE TABLE corr_handler (
  order_id    VARCHAR(22) NOT NULL,
  person      VARCHAR(40) NOT NULL,
  person_name VARCHAR(60) NOT NULL,
  PRIMARY KEY (order_id, person),
  CONSTRAINT fk_corr_handler_order FOREIGN KEY (order_id) REFERENCES corr_order (id)
);
CREATE INDEX ix_corr_handler_person ON corr_handler (person);

CREATE TABLE corr_report (
  id          BIGINT AUTO_INCREMENT PRIMARY KEY,
  order_id    VARCHAR(22) NOT NULL,
  author      VARCHAR(40) NOT NULL,
  author_name VARCHAR(60) NOT NULL,
  words       ${text}     NOT NULL,
  reported_at ${datetime} NOT NULL,
  CONSTRAINT fk_corr_report_order FOREIGN KEY (order_id) REFERENCES corr_order (id)
);
CREATE INDEX ix_corr_report_order ON corr_report (order_id, id);

INSERT INTO rule_parameter (name, effective_from, setting, note) VALUES
  ('urge.hours', '2018-01-01', '24', '同一步、同一个人，两次催办至少相隔的小时数');
INSERT INTO rule_parameter_kind (sort, name, title, kind, allowed, unit, rule_code) VALUES
  (580, 'urge.hours', '两次催办的间隔', 'INTEGER', '1..168', '小时', '');
