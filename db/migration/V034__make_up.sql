-- How one who was absent made up for a meeting (补课). made_up_on NULL: did not, and excuse says why.
CREATE TABLE meet_make_up (
  meeting    VARCHAR(22)  NOT NULL,
  person     VARCHAR(20)  NOT NULL,
  made_up_on DATE         NULL,
  way        VARCHAR(200) NOT NULL,
  excuse     VARCHAR(200) NOT NULL,
  PRIMARY KEY (meeting, person),
  CONSTRAINT fk_meet_make_up_meeting FOREIGN KEY (meeting) REFERENCES meet_meeting (case_id)
);
