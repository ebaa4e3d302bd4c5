CREATE TABLE demo_year (
  name VARCHAR(100) NOT NULL,
  PRIMARY KEY (name)
);
