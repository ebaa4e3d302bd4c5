-- Committee meetings: problems, agenda, presence, votes, resolutions, what is to be done. People are ids.
-- month_slot: unit and month of a regular meeting, so that there is one each month; NULL for all others and once it is called off.
-- number_no: which meeting of the branch it is in its year.
CREATE TABLE meet_meeting (
  case_id       VARCHAR(22)  NOT NULL,
  number        VARCHAR(60)  NOT NULL,
  unit          VARCHAR(20)  NOT NULL,
  month_slot    VARCHAR(30)  NULL,
  body          VARCHAR(20)  NOT NULL,
  kind          VARCHAR(20)  NOT NULL,
  month_of      VARCHAR(7)   NOT NULL,
  number_no     INT          NOT NULL,
  subject       VARCHAR(200) NOT NULL,
  meeting_day   DATE         NOT NULL,
  meeting_time  VARCHAR(20)  NOT NULL,
  place         VARCHAR(200) NOT NULL,
  state         VARCHAR(20)  NOT NULL,
  host          VARCHAR(20)  NOT NULL,
  recorder      VARCHAR(20)  NOT NULL,
  leader        VARCHAR(20)  NULL,
  quorum_rule   VARCHAR(20)  NOT NULL,
  vote_base     VARCHAR(20)  NOT NULL,
  members_due   INT          NOT NULL,
  present       INT          NULL,
  none_new      VARCHAR(1000) NULL,
  current_item  INT          NULL,
  minutes       ${text}      NULL,
  noticed_at    ${datetime}  NULL,
  held_at       ${datetime}  NULL,
  signed_at     ${datetime}  NULL,
  opened_at     ${datetime}  NOT NULL,
  closed_at     ${datetime}  NULL,
  PRIMARY KEY (case_id),
  CONSTRAINT uq_meet_meeting_month UNIQUE (month_slot)
);
CREATE INDEX ix_meet_meeting_unit ON meet_meeting (unit, meeting_day);

-- merged_into: the problem that goes on in its place. proposer is shown only where display is 'named'.
CREATE TABLE meet_problem (
  case_id         VARCHAR(22)  NOT NULL,
  number          VARCHAR(60)  NOT NULL,
  unit            VARCHAR(20)  NOT NULL,
  subject         VARCHAR(200) NOT NULL,
  factor          VARCHAR(20)  NOT NULL,
  place           VARCHAR(200) NOT NULL,
  likelihood      INT          NULL,
  severity        INT          NULL,
  level           VARCHAR(10)  NOT NULL,
  kind            VARCHAR(20)  NOT NULL,
  urgent          BOOLEAN      NOT NULL,
  about_secretary BOOLEAN      NOT NULL,
  state           VARCHAR(20)  NOT NULL,
  carry_count     INT          NOT NULL,
  proposer        VARCHAR(20)  NOT NULL,
  display         VARCHAR(10)  NOT NULL,
  merged_into     VARCHAR(22)  NULL,
  rating          INT          NULL,
  answer          VARCHAR(2000) NULL,
  raised_at       ${datetime}  NOT NULL,
  triaged_at      ${datetime}  NULL,
  answered_at     ${datetime}  NULL,
  closed_at       ${datetime}  NULL,
  PRIMARY KEY (case_id),
  CONSTRAINT uq_meet_problem_number UNIQUE (number)
);
CREATE INDEX ix_meet_problem_unit ON meet_problem (unit, state);
CREATE INDEX ix_meet_problem_merged ON meet_problem (merged_into);

-- One matter of the agenda (议题). no: its place; 0 before it is ordered.
CREATE TABLE meet_item (
  id              VARCHAR(22)   NOT NULL,
  meeting         VARCHAR(22)   NOT NULL,
  no              INT           NOT NULL,
  title           VARCHAR(200)  NOT NULL,
  kind            VARCHAR(20)   NOT NULL,
  source          VARCHAR(20)   NOT NULL,
  problem         VARCHAR(22)   NULL,
  level           VARCHAR(10)   NOT NULL,
  score           INT           NOT NULL,
  urgent          BOOLEAN       NOT NULL,
  carried         BOOLEAN       NOT NULL,
  mandatory       BOOLEAN       NOT NULL,
  about_secretary BOOLEAN       NOT NULL,
  presenter       VARCHAR(20)   NOT NULL,
  minutes         INT           NOT NULL,
  plan            VARCHAR(1000) NOT NULL,
  decision        VARCHAR(10)   NULL,
  next_day        DATE          NULL,
  reason          VARCHAR(500)  NULL,
  state           VARCHAR(30)   NOT NULL,
  observer_words  VARCHAR(2000) NULL,
  way             VARCHAR(10)   NULL,
  votes_yes       INT           NULL,
  votes_no        INT           NULL,
  votes_abstain   INT           NULL,
  voters          INT           NULL,
  passed          BOOLEAN       NULL,
  resolution_kind VARCHAR(20)   NULL,
  resolution      VARCHAR(2000) NULL,
  resolution_no   VARCHAR(80)   NULL,
  answer          VARCHAR(2000) NULL,
  PRIMARY KEY (id),
  CONSTRAINT fk_meet_item_meeting FOREIGN KEY (meeting) REFERENCES meet_meeting (case_id)
);
CREATE INDEX ix_meet_item_meeting ON meet_item (meeting, no);
CREATE INDEX ix_meet_item_problem ON meet_item (problem);
CREATE INDEX ix_meet_item_resolution ON meet_item (resolution_no);

CREATE TABLE meet_material (
  item       VARCHAR(22)   NOT NULL,
  background VARCHAR(2000) NOT NULL,
  figures    VARCHAR(2000) NOT NULL,
  cause      VARCHAR(2000) NOT NULL,
  advice     VARCHAR(2000) NOT NULL,
  written_by VARCHAR(20)   NOT NULL,
  written_at ${datetime}   NOT NULL,
  PRIMARY KEY (item),
  CONSTRAINT fk_meet_material_item FOREIGN KEY (item) REFERENCES meet_item (id)
);

CREATE TABLE meet_option (
  item VARCHAR(22)   NOT NULL,
  no   INT           NOT NULL,
  way  VARCHAR(1000) NOT NULL,
  cost VARCHAR(100)  NOT NULL,
  PRIMARY KEY (item, no),
  CONSTRAINT fk_meet_option_item FOREIGN KEY (item) REFERENCES meet_item (id)
);

-- kind: MEMBER, OBSERVER, RECORDER. answer: what one said beforehand; empty for nothing.
CREATE TABLE meet_presence (
  meeting     VARCHAR(22)   NOT NULL,
  person      VARCHAR(20)   NOT NULL,
  kind        VARCHAR(10)   NOT NULL,
  place       INT           NOT NULL,
  answer      VARCHAR(10)   NOT NULL,
  reason      VARCHAR(500)  NOT NULL,
  written     VARCHAR(2000) NOT NULL,
  present     BOOLEAN       NULL,
  PRIMARY KEY (meeting, person),
  CONSTRAINT fk_meet_presence_meeting FOREIGN KEY (meeting) REFERENCES meet_meeting (case_id)
);

CREATE TABLE meet_opinion (
  item   VARCHAR(22)   NOT NULL,
  person VARCHAR(20)   NOT NULL,
  place  INT           NOT NULL,
  words  VARCHAR(2000) NOT NULL,
  PRIMARY KEY (item, person),
  CONSTRAINT fk_meet_opinion_item FOREIGN KEY (item) REFERENCES meet_item (id)
);

CREATE TABLE meet_recused (
  item   VARCHAR(22) NOT NULL,
  person VARCHAR(20) NOT NULL,
  PRIMARY KEY (item, person),
  CONSTRAINT fk_meet_recused_item FOREIGN KEY (item) REFERENCES meet_item (id)
);

-- Open votes on the members' own devices alone; of a secret vote there are totals in meet_item and nothing else.
CREATE TABLE meet_vote (
  item   VARCHAR(22) NOT NULL,
  person VARCHAR(20) NOT NULL,
  choice VARCHAR(10) NOT NULL,
  PRIMARY KEY (item, person),
  CONSTRAINT fk_meet_vote_item FOREIGN KEY (item) REFERENCES meet_item (id)
);

CREATE TABLE meet_factor (
  meeting    VARCHAR(22)   NOT NULL,
  factor     VARCHAR(20)   NOT NULL,
  words      VARCHAR(2000) NOT NULL,
  likelihood INT           NULL,
  severity   INT           NULL,
  measure    VARCHAR(1000) NOT NULL,
  PRIMARY KEY (meeting, factor),
  CONSTRAINT fk_meet_factor_meeting FOREIGN KEY (meeting) REFERENCES meet_meeting (case_id)
);

-- The monthly brief (安全生产落实情况通报).
CREATE TABLE meet_brief (
  meeting    VARCHAR(22)   NOT NULL,
  violations INT           NULL,
  faults     INT           NULL,
  windows    INT           NULL,
  weather    VARCHAR(500)  NOT NULL,
  words      VARCHAR(2000) NOT NULL,
  PRIMARY KEY (meeting),
  CONSTRAINT fk_meet_brief_meeting FOREIGN KEY (meeting) REFERENCES meet_meeting (case_id)
);

-- What a meeting broke its resolutions down to, before each becomes a matter of its own.
CREATE TABLE meet_measure (
  meeting  VARCHAR(22)  NOT NULL,
  no       INT          NOT NULL,
  item_no  INT          NOT NULL,
  measure  VARCHAR(500) NOT NULL,
  owner    VARCHAR(20)  NOT NULL,
  aide     VARCHAR(20)  NULL,
  deadline DATE         NOT NULL,
  standard VARCHAR(500) NOT NULL,
  checker  VARCHAR(20)  NOT NULL,
  action   VARCHAR(22)  NULL,
  PRIMARY KEY (meeting, no),
  CONSTRAINT fk_meet_measure_meeting FOREIGN KEY (meeting) REFERENCES meet_meeting (case_id)
);

-- state: OPEN, DONE. meeting, item: NULL where a secretary began it by hand.
CREATE TABLE meet_action (
  case_id     VARCHAR(22)  NOT NULL,
  number      VARCHAR(60)  NOT NULL,
  unit        VARCHAR(20)  NOT NULL,
  meeting     VARCHAR(22)  NULL,
  item        VARCHAR(22)  NULL,
  problem     VARCHAR(22)  NULL,
  title       VARCHAR(500) NOT NULL,
  owner       VARCHAR(20)  NOT NULL,
  checker     VARCHAR(20)  NOT NULL,
  deadline    DATE         NOT NULL,
  extensions  INT          NOT NULL,
  carry_count INT          NOT NULL,
  state       VARCHAR(10)  NOT NULL,
  opened_at   ${datetime}  NOT NULL,
  closed_at   ${datetime}  NULL,
  PRIMARY KEY (case_id)
);
CREATE INDEX ix_meet_action_unit ON meet_action (unit, state);
CREATE INDEX ix_meet_action_problem ON meet_action (problem, state);
CREATE INDEX ix_meet_action_meeting ON meet_action (meeting);

-- Open actions as a later meeting found them (上次决议落实情况).
CREATE TABLE meet_previous (
  meeting  VARCHAR(22)  NOT NULL,
  action   VARCHAR(22)  NOT NULL,
  carried  INT          NOT NULL,
  state    VARCHAR(10)  NULL,
  reason   VARCHAR(500) NULL,
  new_day  DATE         NULL,
  escalate BOOLEAN      NULL,
  PRIMARY KEY (meeting, action),
  CONSTRAINT fk_meet_previous_meeting FOREIGN KEY (meeting) REFERENCES meet_meeting (case_id),
  CONSTRAINT fk_meet_previous_action FOREIGN KEY (action) REFERENCES meet_action (case_id)
);

-- Put right after signing: rows are added, none is changed.
CREATE TABLE meet_addition (
  meeting  VARCHAR(22)   NOT NULL,
  no       INT           NOT NULL,
  words    VARCHAR(2000) NOT NULL,
  added_by VARCHAR(20)   NOT NULL,
  added_at ${datetime}   NOT NULL,
  PRIMARY KEY (meeting, no),
  CONSTRAINT fk_meet_addition_meeting FOREIGN KEY (meeting) REFERENCES meet_meeting (case_id)
);

UPDATE rule_parameter_kind SET allowed = 'GTE=半数以上|GT=超过半数|TWO_THIRDS=三分之二以上' WHERE name = 'committee.quorum';

INSERT INTO rule_parameter (name, effective_from, setting, note) VALUES
    ('agenda.day', '2018-01-01', '25', '支委会例会一般在每月几日；没有开过例会的支部按此日征集议题'),
    ('agenda.callDays', '2018-01-01', '7', '会前几日开始征集议题'),
    ('agenda.collectDays', '2018-01-01', '5', '会前几日截止征集议题'),
    ('agenda.mostItems', '2018-01-01', '6', '一次会议超过几个议题提示分会');

INSERT INTO rule_parameter_kind (sort, name, title, kind, allowed, unit, rule_code) VALUES
    (302, 'agenda.day', '支委会例会日', 'INTEGER', '1..28', '日', 'R-M02'),
    (304, 'agenda.callDays', '会前开始征集议题', 'INTEGER', '1..30', '日', 'R-M02'),
    (306, 'agenda.collectDays', '会前截止征集议题', 'INTEGER', '1..30', '日', 'R-M02'),
    (308, 'agenda.mostItems', '一次会议的议题数', 'INTEGER', '1..30', '个', 'R-M02');
