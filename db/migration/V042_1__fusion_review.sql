-- Fusion of Party work and production (融合检验): what each Party item of a unit in a cycle is measured by, and what came of it.
-- slot: unit and cycle, so that there is one; NULL once it is called off. state: OPEN, LINKED, RESULTED, SIGNED, CANCELLED.
CREATE TABLE cyc_fusion (
  case_id     VARCHAR(22)   NOT NULL,
  number      VARCHAR(60)   NOT NULL,
  cycle       VARCHAR(22)   NOT NULL,
  unit        VARCHAR(20)   NOT NULL,
  slot        VARCHAR(50)   NULL,
  explanation VARCHAR(1000) NOT NULL,
  state       VARCHAR(10)   NOT NULL,
  opened_at   ${datetime}   NOT NULL,
  signed_at   ${datetime}   NULL,
  PRIMARY KEY (case_id),
  CONSTRAINT uq_cyc_fusion_slot UNIQUE (slot),
  CONSTRAINT fk_cyc_fusion_cycle FOREIGN KEY (cycle) REFERENCES cyc_cycle (case_id)
);
CREATE INDEX ix_cyc_fusion_cycle ON cyc_fusion (cycle, unit);

-- no: of the Party item in the plan. indicator: empty where it is measured by nothing, and reason says why.
-- actual, met (yes, no), difference: empty before the result.
CREATE TABLE cyc_fusion_link (
  fusion     VARCHAR(22)  NOT NULL,
  no         INT          NOT NULL,
  party      VARCHAR(200) NOT NULL,
  indicator  VARCHAR(200) NOT NULL,
  baseline   VARCHAR(100) NOT NULL,
  target     VARCHAR(100) NOT NULL,
  reason     VARCHAR(300) NOT NULL,
  actual     VARCHAR(100) NOT NULL,
  met        VARCHAR(3)   NOT NULL,
  difference VARCHAR(500) NOT NULL,
  PRIMARY KEY (fusion, no),
  CONSTRAINT fk_cyc_fusion_link_fusion FOREIGN KEY (fusion) REFERENCES cyc_fusion (case_id)
);

INSERT INTO rule_parameter (name, effective_from, setting, note) VALUES
    ('fusion.remindDays', '2026-01-01', '7', '融合检验在季末前几日提醒，最后一次提醒时可以填结果');

INSERT INTO rule_parameter_kind (sort, name, title, kind, allowed, unit, rule_code) VALUES
    (479, 'fusion.remindDays', '融合检验的季末提醒', 'INTEGER', '1..30', '日', '');
