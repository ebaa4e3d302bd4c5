-- Rule texts by date; what a parameter may be set to; changes that wait for a second person (SD17).

-- In force is the text with the latest valid_from that is not in the future; the earliest one stands for all time before.
ALTER TABLE rule_rule ADD COLUMN version VARCHAR(20) DEFAULT '1' NOT NULL;
ALTER TABLE rule_rule ADD COLUMN valid_from DATE DEFAULT '2018-01-01' NOT NULL;
ALTER TABLE rule_rule DROP PRIMARY KEY;
ALTER TABLE rule_rule ADD PRIMARY KEY (code, valid_from);
UPDATE rule_rule SET version = '2018', valid_from = '2018-10-28' WHERE source LIKE '《中国共产党支部工作条例%';
UPDATE rule_rule SET version = '2020', valid_from = '2020-07-13' WHERE source LIKE '《中国共产党基层组织选举工作条例》%';
UPDATE rule_rule SET version = 'FZDY_2026', valid_from = '2026-05-18' WHERE code LIKE 'R-D%';

-- Cases of earlier years find the first settings too.
UPDATE rule_parameter SET effective_from = '2018-01-01' WHERE effective_from = '2026-01-01';
-- People read the notes; a setting is named there by its words.
UPDATE rule_parameter SET note = '应到会有选举权人数（较严）；另可设实到会有选举权人数' WHERE name = 'win.base';
UPDATE rule_parameter SET note = '任期从大会之日算起；可改为批复之日' WHERE name = 'term.start';
-- The proposal that made the setting; none for what the system brings.
ALTER TABLE rule_parameter ADD COLUMN proposal VARCHAR(22);

INSERT INTO rule_parameter (name, effective_from, setting, note) VALUES
    ('matter.perQuarter', '2018-01-01', '1', '每个支部每季度办成实事的件数（R-P04）');

-- allowed: 1..60 for numbers; GTE=words|GT=words for choices; 3;1..25;/;falling for a row of numbers. rule_code: empty where no rule governs it.
CREATE TABLE rule_parameter_kind (
    name      VARCHAR(60)  NOT NULL,
    sort      INT          NOT NULL,
    title     VARCHAR(60)  NOT NULL,
    kind      VARCHAR(10)  NOT NULL,
    allowed   VARCHAR(200) NOT NULL,
    unit      VARCHAR(20)  NOT NULL,
    rule_code VARCHAR(20)  NOT NULL,
    PRIMARY KEY (name),
    CONSTRAINT ck_rule_parameter_kind CHECK (CASE kind
        WHEN 'INTEGER' THEN 1 WHEN 'PERCENT' THEN 1 WHEN 'TIME' THEN 1 WHEN 'WORDS' THEN 1 WHEN 'BOOLEAN' THEN 1
        WHEN 'RATIO' THEN 1 WHEN 'FRACTION' THEN 1 WHEN 'SPAN' THEN 1 WHEN 'SHARES' THEN 1 ELSE 0 END = 1)
);

-- slot is name@date while the proposal waits and NULL afterwards: one may wait for each parameter and date.
CREATE TABLE rule_proposal (
    id             VARCHAR(22)  NOT NULL,
    name           VARCHAR(60)  NOT NULL,
    effective_from DATE         NOT NULL,
    setting        VARCHAR(100) NOT NULL,
    reason         VARCHAR(500) NOT NULL,
    source         VARCHAR(200) NOT NULL,
    proposed_by    VARCHAR(20)  NOT NULL,
    proposed_name  VARCHAR(40)  NOT NULL,
    proposed_at    ${datetime}  NOT NULL,
    state          VARCHAR(10)  NOT NULL,
    decided_by     VARCHAR(20),
    decided_name   VARCHAR(40),
    decided_at     ${datetime},
    remark         VARCHAR(500),
    slot           VARCHAR(80),
    PRIMARY KEY (id),
    CONSTRAINT uq_rule_proposal_slot UNIQUE (slot),
    CONSTRAINT fk_rule_proposal_kind FOREIGN KEY (name) REFERENCES rule_parameter_kind (name),
    CONSTRAINT ck_rule_proposal_state CHECK (CASE state WHEN 'WAITING' THEN 1 WHEN 'CONFIRMED' THEN 1 WHEN 'REFUSED' THEN 1 ELSE 0 END = 1),
    CONSTRAINT ck_rule_proposal_two CHECK (state <> 'CONFIRMED' OR decided_by <> proposed_by)
);

-- A year as somebody sent it in, line by line; slot is the year while it waits.
CREATE TABLE rule_year_proposal (
    id            VARCHAR(22)  NOT NULL,
    year_no       INT          NOT NULL,
    source        VARCHAR(200) NOT NULL,
    days          ${text}      NOT NULL,
    proposed_by   VARCHAR(20)  NOT NULL,
    proposed_name VARCHAR(40)  NOT NULL,
    proposed_at   ${datetime}  NOT NULL,
    state         VARCHAR(10)  NOT NULL,
    decided_by    VARCHAR(20),
    decided_name  VARCHAR(40),
    decided_at    ${datetime},
    remark        VARCHAR(500),
    slot          INT,
    PRIMARY KEY (id),
    CONSTRAINT uq_rule_year_proposal_slot UNIQUE (slot),
    CONSTRAINT ck_rule_year_proposal_state CHECK (CASE state WHEN 'WAITING' THEN 1 WHEN 'CONFIRMED' THEN 1 WHEN 'REFUSED' THEN 1 ELSE 0 END = 1),
    CONSTRAINT ck_rule_year_proposal_two CHECK (state <> 'CONFIRMED' OR decided_by <> proposed_by)
);

INSERT INTO rule_parameter_kind (sort, name, title, kind, allowed, unit, rule_code) VALUES
    (10, 'quorum.mode', '选举到会人数', 'WORDS', 'GTE=不少于应到会的五分之四|GT=超过应到会的五分之四', '', 'R-E07'),
    (20, 'candidate.diffRatio', '候选人差额比例', 'PERCENT', '20..100', '', 'R-E06'),
    (30, 'candidate.round', '差额不足一人时', 'WORDS', 'CEIL=进为一人', '', 'R-E06'),
    (40, 'win.base', '当选的计算基数', 'WORDS', 'DUE_ELIGIBLE=应到会有选举权人数|PRESENT_ELIGIBLE=实到会有选举权人数', '', 'R-E18'),
    (50, 'tie.mode', '同票再次投票', 'WORDS', 'PLURALITY=得票多的当选|MAJORITY=仍须过半数', '', 'R-E19'),
    (60, 'tie.maxRounds', '同票再次投票的最多轮数', 'INTEGER', '1..5', '轮', 'R-E19'),
    (70, 'reduce.maxShortfall', '可以减额的最多缺额', 'INTEGER', '0..3', '人', 'R-E20'),
    (80, 'reduce.minSize', '减额后的最少人数', 'INTEGER', '3..11', '人', 'R-E20'),
    (90, 'reduce.consent', '减额须有的同意', 'WORDS', 'GTE_HALF=半数以上选举人同意|GT_HALF=超过半数选举人同意', '', 'R-E20'),
    (100, 'noCommittee.mode', '不设委员会时书记的选举', 'WORDS', 'EQUAL=等额|DIFF=差额', '', 'R-E21'),
    (110, 'byElection.mode', '补选方式', 'WORDS', 'DIFF=差额|EQUAL=等额', '', 'R-E23'),
    (120, 'byElection.diff', '补选差额人数', 'INTEGER', '1..3', '人', 'R-E23'),
    (130, 'evote.enabled', '电子投票', 'BOOLEAN', 'true=采用|false=不采用', '', 'R-E13'),
    (140, 'evote.remoteCount', '异地计票', 'BOOLEAN', 'true=采用|false=不采用', '', 'R-E15'),
    (150, 'illegible', '辨认不清的选票', 'WORDS', 'ABSTAIN=按弃权|VOID=按废票', '', 'R-E14'),
    (160, 'writeIn.overflow', '另选超出名额', 'WORDS', 'VOID_WRITE_IN=另选部分无效|VOID_BALLOT=整张选票无效', '', 'R-E17'),
    (170, 'exempt.probationByVote', '留党察看的须表决才不计入应到', 'BOOLEAN', 'true=是|false=否，自动不计入', '', 'R-E08'),
    (180, 'term.start', '任期起算', 'WORDS', 'MEETING_DATE=党员大会之日|APPROVAL_DATE=批复之日', '', 'R-E01'),
    (190, 'term.onTimeWindow', '按期换届的日期范围', 'SPAN', '-365..0', '日', 'R-E03'),
    (200, 'request.leadDays', '换届请示提前', 'INTEGER', '1..180', '日', 'R-E24'),
    (210, 'request.approvalDays', '请示批复时限', 'INTEGER', '1..60', '个工作日', 'R-E24'),
    (220, 'request.resultDays', '选举结果报告时限', 'INTEGER', '1..60', '日', 'R-E22'),
    (230, 'extension.maxMonths', '延期换届上限', 'INTEGER', '1..12', '个月', 'R-E03'),
    (240, 'extension.times', '延期换届次数', 'INTEGER', '0..3', '次', 'R-E03'),
    (250, 'nomination.rounds', '提名轮数', 'INTEGER', '1..3', '轮', 'R-E06'),
    (260, 'nomination.anonymous', '提名不记名', 'BOOLEAN', 'true=是|false=否', '', 'R-E13'),
    (270, 'committee.quorum', '委员会到会人数', 'WORDS', 'GTE=半数以上|TWO_THIRDS=三分之二以上', '', 'R-M02'),
    (280, 'vote.base', '委员会表决基数', 'WORDS', 'ALL_MEMBERS=全体委员|PRESENT=到会委员', '', 'R-M02'),
    (290, 'agenda.materialDays', '会前送达材料', 'INTEGER', '1..30', '日', 'R-M02'),
    (300, 'agenda.minutesDays', '会后形成纪要', 'INTEGER', '1..30', '日', 'R-M02'),
    (310, 'agenda.carryEscalate', '议题结转到几次标黄、报上级', 'RATIO', '2;1..12;,;rising', '次', 'R-M02'),
    (320, 'talk.deadlines', '四必谈的时限', 'RATIO', '4;1..30;/;any', '日', 'R-M09'),
    (330, 'appraisal.base', '优秀比例的基数', 'WORDS', 'GRADED_MEMBERS=参加评定的党员|ALL_MEMBERS=党员总数', '', 'R-M08'),
    (340, 'appraisal.excellent', '优秀比例上限', 'FRACTION', '1/10..1/3', '', 'R-M08'),
    (350, 'debrief.goodCap', '述职评议“好”的比例上限', 'PERCENT', '10..100', '', 'R-M10'),
    (360, 'development.ruleVersion', '发展党员依据的细则', 'WORDS', 'FZDY_2026=2026年修订的细则|FZDY_2014=2014年的细则', '', 'R-D01'),
    (370, 'devObject.superior', '发展对象报上级', 'WORDS', 'CONSENT=须上级同意|FILING=报上级备案', '', 'R-D07'),
    (380, 'matter.acceptDays', '受理期限', 'INTEGER', '1..60', '个工作日', 'R-P01'),
    (390, 'matter.perQuarter', '每季度办成实事', 'INTEGER', '1..20', '件', 'R-P04'),
    (400, 'risk.levels', '安全风险红、橙、黄的起点分', 'RATIO', '3;1..100;/;falling', '分', ''),
    (410, 'guide.perQuarter', '每季度列席指导', 'INTEGER', '1..12', '次', ''),
    (420, 'contact.perYear', '每年到联系点', 'INTEGER', '1..60', '次', ''),
    (430, 'eval.weights', '考评权重', 'SHARES', '2', '', ''),
    (440, 'eval.grade', '考评等级的分界', 'RATIO', '3;1..100;-;falling', '分', ''),
    (450, 'eval.bonusCap', '考评加分上限', 'INTEGER', '0..20', '分', ''),
    (460, 'pair.minRate', '四同步配对完成率下限', 'PERCENT', '1..100', '', ''),
    (470, 'inspection.mix', '检查组党政人员搭配', 'BOOLEAN', 'true=须搭配|false=不要求', '', ''),
    (480, 'archive.election', '换届材料的保管', 'WORDS', 'PERMANENT=永久', '', ''),
    (490, 'archive.countSheet', '计票单和监票报告的保管', 'WORDS', 'PERMANENT=永久', '', ''),
    (500, 'archive.meeting', '会议记录与纪要的保管', 'INTEGER', '10..100', '年', ''),
    (510, 'archive.development', '发展党员材料的保管', 'WORDS', 'PERSONAL_FILE=随人入档，目录永久', '', ''),
    (520, 'archive.routine', '日常活动记录的保管', 'INTEGER', '5..100', '年', ''),
    (530, 'archive.talk', '谈心谈话正文的保管', 'INTEGER', '1..10', '年', ''),
    (540, 'archive.answerDays', '问卷和测评原始答卷的保管', 'INTEGER', '30..365', '日', ''),
    (550, 'log.retention', '操作日志的保管', 'INTEGER', '5..50', '年', ''),
    (560, 'calendar.holidays', '节假日的录入', 'WORDS', 'YEARLY_IMPORT=每年导入', '', ''),
    (570, 'calendar.dayEnds', '一天工作结束的时刻', 'TIME', '12:00..23:59', '', '');
