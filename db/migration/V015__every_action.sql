-- For whom an act was done, who held the task at that moment and for whom, whom or what it was about, and the signature given with it.
ALTER TABLE case_act ADD COLUMN behalf VARCHAR(40) DEFAULT '' NOT NULL;
ALTER TABLE case_act ADD COLUMN behalf_name VARCHAR(60) DEFAULT '' NOT NULL;
ALTER TABLE case_act ADD COLUMN holder VARCHAR(40) DEFAULT '' NOT NULL;
ALTER TABLE case_act ADD COLUMN owner VARCHAR(40) DEFAULT '' NOT NULL;
ALTER TABLE case_act ADD COLUMN about VARCHAR(300) DEFAULT '' NOT NULL;
ALTER TABLE case_act ADD COLUMN signature VARCHAR(22) NULL;

-- Since when a case is suspended (挂起); null while it goes on.
ALTER TABLE case_file ADD COLUMN suspended_at ${datetime} NULL;
