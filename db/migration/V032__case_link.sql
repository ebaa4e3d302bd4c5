-- A case that another one opened or took up (关联事项); from_case is the one that did.
CREATE TABLE case_link (
  from_case VARCHAR(22) NOT NULL,
  to_case   VARCHAR(22) NOT NULL,
  kind      VARCHAR(20) NOT NULL,
  linked_at ${datetime} NOT NULL,
  PRIMARY KEY (from_case, to_case, kind),
  CONSTRAINT fk_case_link_from FOREIGN KEY (from_case) REFERENCES case_file (id),
  CONSTRAINT fk_case_link_to FOREIGN KEY (to_case) REFERENCES case_file (id)
);
CREATE INDEX ix_case_link_to ON case_link (to_case);
