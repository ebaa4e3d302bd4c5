-- Numbers of cases of which a checkup could not say whether their acts tell what the log says: what was said lies under another key.
ALTER TABLE audit_checkup ADD COLUMN uncompared VARCHAR(2200) DEFAULT '' NOT NULL;
