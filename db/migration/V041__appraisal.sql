-- Personal scores (个人得分) and the annual appraisal (一体化考评). People and organisations are ids and codes.
-- case_id: the case of a cycle or of an appraisal.
CREATE TABLE cyc_circular (
  case_id VARCHAR(22)   NOT NULL,
  words   VARCHAR(2000) NOT NULL,
  PRIMARY KEY (case_id)
);

-- Scores that come from elsewhere, each with the document it stands in. kind: DEBRIEF (述职), INQUIRY (问效), DUAL_DUTY (一岗双责).
CREATE TABLE cyc_total (
  case_id VARCHAR(22)  NOT NULL,
  unit    VARCHAR(20)  NOT NULL,
  kind    VARCHAR(10)  NOT NULL,
  points  DECIMAL(5,2) NOT NULL,
  source  VARCHAR(100) NOT NULL,
  PRIMARY KEY (case_id, unit, kind)
);

-- What a head of a unit came to. role: SECRETARY, DIRECTOR. exact: the ratio in lowest terms; NULL where a part is missing.
CREATE TABLE cyc_personal (
  case_id VARCHAR(22)  NOT NULL,
  place   INT          NOT NULL,
  unit    VARCHAR(20)  NOT NULL,
  role    VARCHAR(10)  NOT NULL,
  person  VARCHAR(20)  NOT NULL,
  exact   VARCHAR(400) NULL,
  shown   DECIMAL(5,2) NULL,
  PRIMARY KEY (case_id, unit, role)
);
CREATE INDEX ix_cyc_personal_person ON cyc_personal (person);

-- slot: organisation and year, so that there is one; NULL once it is called off.
-- state: GATHERING, REVIEW, ANSWERING, APPROVED, CLOSED, CANCELLED.
CREATE TABLE cyc_appraisal (
  case_id   VARCHAR(22)  NOT NULL,
  number    VARCHAR(60)  NOT NULL,
  unit      VARCHAR(20)  NOT NULL,
  slot      VARCHAR(40)  NULL,
  period    VARCHAR(4)   NOT NULL,
  subject   VARCHAR(200) NOT NULL,
  rules_day DATE         NOT NULL,
  state     VARCHAR(10)  NOT NULL,
  opened_at ${datetime}  NOT NULL,
  closed_at ${datetime}  NULL,
  PRIMARY KEY (case_id),
  CONSTRAINT uq_cyc_appraisal_slot UNIQUE (slot)
);

-- A unit whose year is appraised, with both its heads. quarters: their mean, of the branch, as the year-end is. answer: accept or appeal, empty for none yet. ruling: keep or change.
CREATE TABLE cyc_appraised (
  appraisal      VARCHAR(22)   NOT NULL,
  unit           VARCHAR(20)   NOT NULL,
  place          INT           NOT NULL,
  party_head     VARCHAR(20)   NOT NULL,
  business_head  VARCHAR(20)   NOT NULL,
  quarters_shown DECIMAL(5,2)  NULL,
  year_end_shown DECIMAL(5,2)  NULL,
  branch_exact   VARCHAR(400)  NULL,
  branch_shown   DECIMAL(5,2)  NULL,
  branch_band    VARCHAR(10)   NULL,
  workshop_exact VARCHAR(400)  NULL,
  workshop_shown DECIMAL(5,2)  NULL,
  workshop_band  VARCHAR(10)   NULL,
  answer         VARCHAR(10)   NOT NULL,
  matter         VARCHAR(1000) NOT NULL,
  ruling         VARCHAR(10)   NOT NULL,
  opinion        VARCHAR(500)  NOT NULL,
  PRIMARY KEY (appraisal, unit),
  CONSTRAINT fk_cyc_appraised_appraisal FOREIGN KEY (appraisal) REFERENCES cyc_appraisal (case_id)
);

-- A quarter (2025Q1) or the year-end (2025) of a unit: its score sheet, or totals entered with their document, or why there is none.
CREATE TABLE cyc_annual_part (
  appraisal VARCHAR(22)  NOT NULL,
  unit      VARCHAR(20)  NOT NULL,
  period    VARCHAR(10)  NOT NULL,
  sheet     VARCHAR(22)  NULL,
  branch    DECIMAL(5,2) NULL,
  workshop  DECIMAL(5,2) NULL,
  source    VARCHAR(100) NOT NULL,
  reason    VARCHAR(300) NOT NULL,
  PRIMARY KEY (appraisal, unit, period),
  CONSTRAINT fk_cyc_annual_part_unit FOREIGN KEY (appraisal, unit) REFERENCES cyc_appraised (appraisal, unit)
);
CREATE INDEX ix_cyc_annual_part_sheet ON cyc_annual_part (sheet);

-- Grounds of a veto (一票否决) that were entered for the year; those of its sheets count beside them. lifted: by an appeal.
CREATE TABLE cyc_annual_veto (
  appraisal VARCHAR(22)  NOT NULL,
  no        INT          NOT NULL,
  unit      VARCHAR(20)  NOT NULL,
  kind      VARCHAR(20)  NOT NULL,
  reason    VARCHAR(500) NOT NULL,
  evidence  VARCHAR(200) NOT NULL,
  lifted    BOOLEAN      NOT NULL,
  PRIMARY KEY (appraisal, no),
  CONSTRAINT fk_cyc_annual_veto_unit FOREIGN KEY (appraisal, unit) REFERENCES cyc_appraised (appraisal, unit)
);

-- What the reviewer of an appeal would change; it counts when a second person confirms it.
-- item: Q1 to Q4, END, DEBRIEF, INQUIRY, DUAL_DUTY or VETO.
CREATE TABLE cyc_annual_change (
  appraisal VARCHAR(22)  NOT NULL,
  no        INT          NOT NULL,
  unit      VARCHAR(20)  NOT NULL,
  item      VARCHAR(10)  NOT NULL,
  points    DECIMAL(5,2) NULL,
  workshop  DECIMAL(5,2) NULL,
  source    VARCHAR(100) NOT NULL,
  PRIMARY KEY (appraisal, no),
  CONSTRAINT fk_cyc_annual_change_unit FOREIGN KEY (appraisal, unit) REFERENCES cyc_appraised (appraisal, unit)
);
