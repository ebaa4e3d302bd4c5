-- Attachments (附件). The bytes lie outside the database, under their SHA-256.
CREATE TABLE doc_file (
  id            VARCHAR(22)  NOT NULL,
  name          VARCHAR(240) NOT NULL,
  media_type    VARCHAR(100) NOT NULL,
  byte_count    BIGINT       NOT NULL,
  sha256        VARCHAR(64)  NOT NULL,
  uploader      VARCHAR(64)  NOT NULL,
  uploader_name VARCHAR(100) NOT NULL,
  uploaded_at   ${datetime}  NOT NULL,
  PRIMARY KEY (id)
);

-- Which cases a file belongs to: whoever may read one of them may open the file.
CREATE TABLE doc_use (
  file_id VARCHAR(22) NOT NULL,
  case_id VARCHAR(22) NOT NULL,
  PRIMARY KEY (file_id, case_id),
  CONSTRAINT fk_doc_use_file FOREIGN KEY (file_id) REFERENCES doc_file (id)
);
