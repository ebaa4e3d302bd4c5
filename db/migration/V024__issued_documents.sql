-- Documents that a step of a case issued (公文). The bytes are a file like any other.
CREATE TABLE doc_issued (
  id          VARCHAR(22)  NOT NULL,
  case_id     VARCHAR(22)  NOT NULL,
  step        VARCHAR(60)  NOT NULL,
  template    VARCHAR(60)  NOT NULL,
  occasion    VARCHAR(120) NOT NULL,
  edition     INT          NOT NULL,
  number      VARCHAR(120) NOT NULL,
  title       VARCHAR(300) NOT NULL,
  keep_years  INT          NOT NULL,
  file_id     VARCHAR(22)  NOT NULL,
  issued_at   ${datetime}  NOT NULL,
  sort        INT          NOT NULL,
  replaced_by VARCHAR(22),
  PRIMARY KEY (id),
  CONSTRAINT uq_doc_issued_edition UNIQUE (case_id, step, template, occasion, edition),
  CONSTRAINT fk_doc_issued_file FOREIGN KEY (file_id) REFERENCES doc_file (id),
  CONSTRAINT fk_doc_issued_replaced FOREIGN KEY (replaced_by) REFERENCES doc_issued (id)
);

-- How far each series of numbers has come: unit and year are part of its text.
CREATE TABLE doc_series (
  series VARCHAR(200) NOT NULL,
  last   INT          NOT NULL,
  PRIMARY KEY (series)
);
