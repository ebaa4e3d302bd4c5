-- Notices in the application (通知). The row is its own outbox.
CREATE TABLE note_notice (
  id          BIGINT AUTO_INCREMENT PRIMARY KEY,
  public_id   VARCHAR(22)  NOT NULL,
  recipient   VARCHAR(64)  NOT NULL,
  title       VARCHAR(200) NOT NULL,
  words       ${text}      NOT NULL,
  case_id     VARCHAR(22)  NOT NULL,
  case_number VARCHAR(100) NOT NULL,
  noted_at    ${datetime}  NOT NULL,
  read_at     ${datetime}  NULL,
  CONSTRAINT uq_note_notice_public_id UNIQUE (public_id)
);

CREATE INDEX ix_note_notice_unread ON note_notice (recipient, read_at);
CREATE INDEX ix_note_notice_latest ON note_notice (recipient, noted_at, id);
