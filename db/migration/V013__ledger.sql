-- Views that people save of a register: what it was narrowed to, its order and columns, as the address has them.
CREATE TABLE ledger_view (
    id       VARCHAR(22)  NOT NULL,
    owner    VARCHAR(64)  NOT NULL,
    process  VARCHAR(60)  NOT NULL,
    name     VARCHAR(40)  NOT NULL,
    query    ${text}      NOT NULL,
    standard BOOLEAN      NOT NULL,
    saved_at ${datetime}  NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_ledger_view_name UNIQUE (owner, process, name)
);

-- Registers read one mechanism in the order of one column until the page is full, so each index begins with both.
ALTER TABLE case_value ADD COLUMN process VARCHAR(60) DEFAULT '' NOT NULL;
UPDATE case_value SET process = (SELECT c.process FROM case_file c WHERE c.id = case_value.case_id);

CREATE INDEX ix_case_value_text_of ON case_value (process, field, text_value, case_id);
CREATE INDEX ix_case_value_number_of ON case_value (process, field, number_value, case_id);
CREATE INDEX ix_case_value_day_of ON case_value (process, field, day_value, case_id);
CREATE INDEX ix_case_file_process ON case_file (process, opened_at, id);
CREATE INDEX ix_case_file_process_number ON case_file (process, number);
CREATE INDEX ix_case_file_process_state ON case_file (process, state, opened_at, id);
CREATE INDEX ix_case_file_process_unit ON case_file (process, unit, opened_at, id);

-- Every case has a row for each column of its register, an empty one too: a join would lose it otherwise. New cases begin so.
INSERT INTO case_value (case_id, process, field)
SELECT c.id, c.process, f.field
FROM case_file c
CROSS JOIN (
    SELECT 'subject' AS field
    UNION ALL SELECT 'category'
    UNION ALL SELECT 'reply'
    UNION ALL SELECT 'owner'
    UNION ALL SELECT 'deadline'
    UNION ALL SELECT 'rating'
) f
WHERE c.process = 'practical-matter'
  AND NOT EXISTS (SELECT 1 FROM case_value v WHERE v.case_id = c.id AND v.field = f.field);
