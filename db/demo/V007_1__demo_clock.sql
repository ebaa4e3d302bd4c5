CREATE TABLE demo_clock (
  id             INT    NOT NULL,
  offset_seconds BIGINT NOT NULL,
  CONSTRAINT pk_demo_clock PRIMARY KEY (id)
);
