CREATE TABLE demo_clock (
  id             INT    NOT NULL,
  offset_seconds BIGINT NOT NULL,
  PRIMARY KEY (id)
);
