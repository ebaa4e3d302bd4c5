-- The four-sync cycle (四同步): plan of both sides, progress, inspections, rewards, lessons. People and organisations are ids and codes.
-- slot: organisation and period, so that there is one; NULL once it is called off. state: as PlanState, or CANCELLED.
CREATE TABLE cyc_cycle (
  case_id       VARCHAR(22)  NOT NULL,
  number        VARCHAR(60)  NOT NULL,
  unit          VARCHAR(20)  NOT NULL,
  slot          VARCHAR(40)  NULL,
  period        VARCHAR(10)  NOT NULL,
  subject       VARCHAR(200) NOT NULL,
  party_head    VARCHAR(20)  NOT NULL,
  business_head VARCHAR(20)  NOT NULL,
  explanation   VARCHAR(1000) NOT NULL,
  progress_no   INT          NOT NULL,
  state         VARCHAR(12)  NOT NULL,
  opened_at     ${datetime}  NOT NULL,
  issued_at     ${datetime}  NULL,
  closed_at     ${datetime}  NULL,
  PRIMARY KEY (case_id),
  CONSTRAINT uq_cyc_cycle_slot UNIQUE (slot)
);
CREATE INDEX ix_cyc_cycle_unit ON cyc_cycle (unit, period);

-- Who takes part, with both its heads.
CREATE TABLE cyc_unit (
  cycle         VARCHAR(22) NOT NULL,
  unit          VARCHAR(20) NOT NULL,
  place         INT         NOT NULL,
  party_head    VARCHAR(20) NOT NULL,
  business_head VARCHAR(20) NOT NULL,
  PRIMARY KEY (cycle, unit),
  CONSTRAINT fk_cyc_unit_cycle FOREIGN KEY (cycle) REFERENCES cyc_cycle (case_id)
);

-- side: PARTY, BUSINESS. partner: the business item that a Party item goes with; pure: why it goes with none. pair: NULL before the check.
CREATE TABLE cyc_item (
  cycle     VARCHAR(22)  NOT NULL,
  side      VARCHAR(10)  NOT NULL,
  no        INT          NOT NULL,
  title     VARCHAR(200) NOT NULL,
  unit      VARCHAR(20)  NOT NULL,
  owner     VARCHAR(20)  NOT NULL,
  metric    VARCHAR(200) NOT NULL,
  target    VARCHAR(100) NOT NULL,
  weight    INT          NULL,
  due       DATE         NOT NULL,
  check_way VARCHAR(200) NOT NULL,
  key_task  BOOLEAN      NOT NULL,
  partner   INT          NULL,
  pure      VARCHAR(300) NOT NULL,
  pair      INT          NULL,
  PRIMARY KEY (cycle, side, no),
  CONSTRAINT fk_cyc_item_cycle FOREIGN KEY (cycle) REFERENCES cyc_cycle (case_id)
);

-- One business item with its Party items, or what stands on one rail alone (单轨).
-- state: ASSIGNED, ACCEPTED, DISPUTED, RUNNING, DONE, NOT_DONE, CANCELLED.
CREATE TABLE cyc_pair (
  cycle    VARCHAR(22)  NOT NULL,
  no       INT          NOT NULL,
  unit     VARCHAR(20)  NOT NULL,
  target   VARCHAR(100) NOT NULL,
  due      DATE         NOT NULL,
  person   VARCHAR(20)  NULL,
  dispute  VARCHAR(500) NOT NULL,
  decision VARCHAR(10)  NOT NULL,
  words    VARCHAR(500) NOT NULL,
  state    VARCHAR(10)  NOT NULL,
  PRIMARY KEY (cycle, no),
  CONSTRAINT fk_cyc_pair_cycle FOREIGN KEY (cycle) REFERENCES cyc_cycle (case_id)
);

CREATE TABLE cyc_progress (
  cycle            VARCHAR(22)   NOT NULL,
  pair             INT           NOT NULL,
  round_no         INT           NOT NULL,
  party_percent    INT           NULL,
  party_words      VARCHAR(1000) NOT NULL,
  business_percent INT           NULL,
  figure           VARCHAR(100)  NOT NULL,
  evidence         VARCHAR(500)  NOT NULL,
  reporter         VARCHAR(20)   NOT NULL,
  reported_at      ${datetime}   NOT NULL,
  PRIMARY KEY (cycle, pair, round_no),
  CONSTRAINT fk_cyc_progress_pair FOREIGN KEY (cycle, pair) REFERENCES cyc_pair (cycle, no)
);

CREATE TABLE cyc_inspection (
  id       VARCHAR(22)   NOT NULL,
  cycle    VARCHAR(22)   NOT NULL,
  no       INT           NOT NULL,
  day_on   DATE          NOT NULL,
  leader   VARCHAR(20)   NOT NULL,
  items    VARCHAR(1000) NOT NULL,
  sampling VARCHAR(500)  NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_cyc_inspection_no UNIQUE (cycle, no),
  CONSTRAINT fk_cyc_inspection_cycle FOREIGN KEY (cycle) REFERENCES cyc_cycle (case_id)
);

CREATE TABLE cyc_inspected (
  inspection VARCHAR(22) NOT NULL,
  unit       VARCHAR(20) NOT NULL,
  PRIMARY KEY (inspection, unit),
  CONSTRAINT fk_cyc_inspected_inspection FOREIGN KEY (inspection) REFERENCES cyc_inspection (id)
);

CREATE TABLE cyc_inspector (
  inspection VARCHAR(22) NOT NULL,
  place      INT         NOT NULL,
  person     VARCHAR(20) NOT NULL,
  side       VARCHAR(10) NOT NULL,
  PRIMARY KEY (inspection, place),
  CONSTRAINT fk_cyc_inspector_inspection FOREIGN KEY (inspection) REFERENCES cyc_inspection (id)
);

CREATE TABLE cyc_result (
  inspection VARCHAR(22)  NOT NULL,
  pair       INT          NOT NULL,
  party      VARCHAR(10)  NOT NULL,
  business   VARCHAR(10)  NOT NULL,
  words      VARCHAR(500) NOT NULL,
  PRIMARY KEY (inspection, pair),
  CONSTRAINT fk_cyc_result_inspection FOREIGN KEY (inspection) REFERENCES cyc_inspection (id)
);

-- answer: agree or defend, empty for none yet. ruling: keep, lower or drop. rectification: the case that puts it right.
CREATE TABLE cyc_finding (
  id            VARCHAR(22)   NOT NULL,
  inspection    VARCHAR(22)   NOT NULL,
  no            INT           NOT NULL,
  pair          INT           NOT NULL,
  unit          VARCHAR(20)   NOT NULL,
  side          VARCHAR(10)   NOT NULL,
  level         VARCHAR(1)    NOT NULL,
  words         VARCHAR(500)  NOT NULL,
  cause         VARCHAR(20)   NOT NULL,
  owner         VARCHAR(20)   NOT NULL,
  rechecker     VARCHAR(20)   NOT NULL,
  deadline      DATE          NOT NULL,
  answer        VARCHAR(10)   NOT NULL,
  reason        VARCHAR(500)  NOT NULL,
  ruling        VARCHAR(10)   NOT NULL,
  opinion       VARCHAR(500)  NOT NULL,
  rectification VARCHAR(22)   NULL,
  PRIMARY KEY (id),
  CONSTRAINT uq_cyc_finding_no UNIQUE (inspection, no),
  CONSTRAINT fk_cyc_finding_inspection FOREIGN KEY (inspection) REFERENCES cyc_inspection (id)
);
CREATE INDEX ix_cyc_finding_rectification ON cyc_finding (rectification);

-- state: PROPOSED, APPROVED, PUBLICITY, EXECUTED, REJECTED. amount: in yuan.
CREATE TABLE cyc_reward (
  cycle  VARCHAR(22)   NOT NULL,
  no     INT           NOT NULL,
  unit   VARCHAR(20)   NULL,
  person VARCHAR(20)   NULL,
  kind   VARCHAR(20)   NOT NULL,
  basis  VARCHAR(500)  NOT NULL,
  amount DECIMAL(12,2) NULL,
  state  VARCHAR(10)   NOT NULL,
  doc_no VARCHAR(60)   DEFAULT '' NOT NULL,
  PRIMARY KEY (cycle, no),
  CONSTRAINT fk_cyc_reward_cycle FOREIGN KEY (cycle) REFERENCES cyc_cycle (case_id)
);

CREATE TABLE cyc_receipt (
  cycle    VARCHAR(22)  NOT NULL,
  reward   INT          NOT NULL,
  executor VARCHAR(20)  NOT NULL,
  done     BOOLEAN      NOT NULL,
  words    VARCHAR(500) NOT NULL,
  PRIMARY KEY (cycle, reward, executor),
  CONSTRAINT fk_cyc_receipt_reward FOREIGN KEY (cycle, reward) REFERENCES cyc_reward (cycle, no)
);

-- adopted_in: the cycle that took it up. kind: experience, problem, advice.
CREATE TABLE cyc_lesson (
  cycle      VARCHAR(22)   NOT NULL,
  no         INT           NOT NULL,
  unit       VARCHAR(20)   NOT NULL,
  kind       VARCHAR(20)   NOT NULL,
  applies    VARCHAR(200)  NOT NULL,
  measure    VARCHAR(1000) NOT NULL,
  adopt      BOOLEAN       NOT NULL,
  reason     VARCHAR(500)  NOT NULL,
  adopted_in VARCHAR(22)   NULL,
  PRIMARY KEY (cycle, no),
  CONSTRAINT fk_cyc_lesson_cycle FOREIGN KEY (cycle) REFERENCES cyc_cycle (case_id)
);
CREATE INDEX ix_cyc_lesson_unit ON cyc_lesson (unit, adopt);

INSERT INTO rule_parameter (name, effective_from, setting, note) VALUES
    ('reward.committeeAmount', '2026-01-01', '10000', '奖惩合计金额超过几元的，报党委会审定'),
    ('cycle.confirmDays', '2026-01-01', '3', '检查问题几日内确认或者申辩，逾期视为确认'),
    ('cycle.publicityDays', '2026-01-01', '3', '奖惩公示几日'),
    ('cycle.roundDays', '2026-01-01', '15', '每隔几日填报一次进展');

INSERT INTO rule_parameter_kind (sort, name, title, kind, allowed, unit, rule_code) VALUES
    (472, 'cycle.confirmDays', '检查问题的确认期', 'INTEGER', '1..30', '日', ''),
    (474, 'cycle.roundDays', '进展填报的间隔', 'INTEGER', '5..60', '日', ''),
    (476, 'reward.committeeAmount', '报党委会审定的奖惩金额', 'INTEGER', '0..999999', '元', ''),
    (478, 'cycle.publicityDays', '奖惩公示期', 'INTEGER', '1..30', '日', '');
