-- Score sheets (评分表): indicators, scores by stage, what is added and taken off, and the exact results.
-- One sheet for each unit and period. slot: unit and period; NULL once its case ended before its time. cycle: NULL where begun by hand.
-- state: SELF, RATED, SETTLED, CLOSED, CANCELLED. *_exact: the result as a ratio in lowest terms, reckoned with; *_shown: rounded.
CREATE TABLE cyc_sheet (
  case_id        VARCHAR(22)  NOT NULL,
  number         VARCHAR(60)  NOT NULL,
  unit           VARCHAR(20)  NOT NULL,
  period         VARCHAR(10)  NOT NULL,
  slot           VARCHAR(40)  NULL,
  cycle          VARCHAR(22)  NULL,
  crosser        VARCHAR(20)  NOT NULL,
  rules_day      DATE         NOT NULL,
  state          VARCHAR(10)  NOT NULL,
  party_exact    VARCHAR(400) NULL,
  party_shown    DECIMAL(5,2) NULL,
  business_exact VARCHAR(400) NULL,
  business_shown DECIMAL(5,2) NULL,
  branch_exact   VARCHAR(400) NULL,
  branch_shown   DECIMAL(5,2) NULL,
  branch_band    VARCHAR(10)  NULL,
  workshop_exact VARCHAR(400) NULL,
  workshop_shown DECIMAL(5,2) NULL,
  workshop_band  VARCHAR(10)  NULL,
  opened_at      ${datetime}  NOT NULL,
  closed_at      ${datetime}  NULL,
  PRIMARY KEY (case_id),
  CONSTRAINT uq_cyc_sheet_slot UNIQUE (slot)
);
CREATE INDEX ix_cyc_sheet_unit ON cyc_sheet (unit, period);
CREATE INDEX ix_cyc_sheet_cycle ON cyc_sheet (cycle);

-- What a sheet scores. rater: PARTY, BUSINESS, or CROSS for what another unit scores (互评交叉项).
CREATE TABLE cyc_indicator (
  sheet  VARCHAR(22)  NOT NULL,
  ref    VARCHAR(10)  NOT NULL,
  no     INT          NOT NULL,
  side   VARCHAR(10)  NOT NULL,
  title  VARCHAR(100) NOT NULL,
  weight INT          NOT NULL,
  rater  VARCHAR(10)  NOT NULL,
  PRIMARY KEY (sheet, ref),
  CONSTRAINT fk_cyc_indicator_sheet FOREIGN KEY (sheet) REFERENCES cyc_sheet (case_id)
);

-- stage: SELF, RATED, APPEAL. points: NULL where the indicator does not apply. words: the evidence of a unit, the reason of a rater.
CREATE TABLE cyc_score (
  sheet     VARCHAR(22)   NOT NULL,
  ref       VARCHAR(10)   NOT NULL,
  stage     VARCHAR(10)   NOT NULL,
  points    DECIMAL(5,2)  NULL,
  words     VARCHAR(1000) NOT NULL,
  scorer    VARCHAR(20)   NOT NULL,
  scored_at ${datetime}   NOT NULL,
  PRIMARY KEY (sheet, ref, stage),
  CONSTRAINT fk_cyc_score_indicator FOREIGN KEY (sheet, ref) REFERENCES cyc_indicator (sheet, ref)
);

-- kind: addition, debt, false-evidence, and the grounds of a veto. points: of an addition alone.
CREATE TABLE cyc_adjustment (
  sheet    VARCHAR(22)   NOT NULL,
  no       INT           NOT NULL,
  kind     VARCHAR(20)   NOT NULL,
  reason   VARCHAR(500)  NOT NULL,
  points   DECIMAL(5,2)  NULL,
  evidence VARCHAR(500)  NOT NULL,
  PRIMARY KEY (sheet, no),
  CONSTRAINT fk_cyc_adjustment_sheet FOREIGN KEY (sheet) REFERENCES cyc_sheet (case_id)
);

INSERT INTO rule_parameter (name, effective_from, setting, note) VALUES
    ('eval.partyWeights', '2026-01-01', '15-15-10-20-20-10-10', '党建侧 P1 至 P7 的权重，本单位设定'),
    ('eval.businessWeights', '2026-01-01', '40-25-15-10-10', '业务侧 B1 至 B5 的权重，本单位设定'),
    ('eval.appealDays', '2026-01-01', '5', '核分后几日内可以申诉，逾期视为认可');

INSERT INTO rule_parameter_kind (sort, name, title, kind, allowed, unit, rule_code) VALUES
    (432, 'eval.partyWeights', '党建侧指标的权重', 'RATIO', '7;1..100;-;any', '分', ''),
    (434, 'eval.businessWeights', '业务侧指标的权重', 'RATIO', '5;1..100;-;any', '分', ''),
    (452, 'eval.appealDays', '考评结果的申诉期', 'INTEGER', '1..30', '日', '');
