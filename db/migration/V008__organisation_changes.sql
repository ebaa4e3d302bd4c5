-- Organisation: what was entered, by whom, who agreed as the second person, and the day a person left.

ALTER TABLE org_person ADD COLUMN valid_to DATE;

-- subject: the organisation, person or username it is about; unit: the organisation in whose scope it lies, NULL above all.
-- content: the values as canonical JSON; words: what it does in one sentence, with the names of that day.
CREATE TABLE org_change (
    seq          BIGINT AUTO_INCREMENT PRIMARY KEY,
    id           VARCHAR(22)  NOT NULL,
    kind         VARCHAR(20)  NOT NULL,
    subject      VARCHAR(60)  NOT NULL,
    unit         VARCHAR(20),
    content      ${text}      NOT NULL,
    effective    DATE         NOT NULL,
    doc_no       VARCHAR(60)  NOT NULL,
    words        VARCHAR(400) NOT NULL,
    state        VARCHAR(10)  NOT NULL,
    entered_by   VARCHAR(20)  NOT NULL,
    entered_name VARCHAR(60)  NOT NULL,
    entered_kind VARCHAR(20)  NOT NULL,
    entered_at   ${datetime}  NOT NULL,
    decided_by   VARCHAR(20),
    decided_name VARCHAR(60),
    decided_at   ${datetime},
    reason       VARCHAR(500) NOT NULL,
    CONSTRAINT uq_org_change_id UNIQUE (id),
    CONSTRAINT ck_org_change_state CHECK (CASE state WHEN 'WAITING' THEN 1 WHEN 'DONE' THEN 1 WHEN 'REFUSED' THEN 1 ELSE 0 END = 1),
    -- SD17: the second person is another one; taking back one's own entry is no decision for it
    CONSTRAINT ck_org_change_second CHECK (state <> 'DONE' OR decided_by IS NULL OR decided_by <> entered_by)
);
CREATE INDEX ix_org_change_subject ON org_change (subject, seq);
CREATE INDEX ix_org_change_unit ON org_change (unit, seq);
CREATE INDEX ix_org_change_state ON org_change (state, seq);

-- Its only row is locked by every writer: what one checked, no other changes meanwhile.
CREATE TABLE org_guard (
    id INT NOT NULL,
    PRIMARY KEY (id)
);
INSERT INTO org_guard (id) VALUES (1);
