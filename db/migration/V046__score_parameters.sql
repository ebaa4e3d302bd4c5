-- What a score is reckoned by, all of it dated: how heads of units are scored, a year, deductions, coefficients, and the veto's cap.
ALTER TABLE rule_parameter_kind DROP CONSTRAINT ck_rule_parameter_kind;
ALTER TABLE rule_parameter_kind ADD CONSTRAINT ck_rule_parameter_kind CHECK (CASE kind
    WHEN 'INTEGER' THEN 1 WHEN 'PERCENT' THEN 1 WHEN 'TIME' THEN 1 WHEN 'WORDS' THEN 1 WHEN 'BOOLEAN' THEN 1 WHEN 'RATIO' THEN 1
    WHEN 'FRACTION' THEN 1 WHEN 'SPAN' THEN 1 WHEN 'SHARES' THEN 1 WHEN 'POINTS' THEN 1 ELSE 0 END = 1);

INSERT INTO rule_parameter (name, effective_from, setting, note) VALUES
    ('eval.secretary', '2018-01-01', '0.5-0.2-0.1-0.2', '书记个人：支部、述职、问效、车间'),
    ('eval.director', '2018-01-01', '0.6-0.2-0.2', '主任个人：车间、一岗双责、支部'),
    ('eval.year', '2018-01-01', '0.6-0.4', '年度分：四季平均、年终'),
    ('eval.deductions', '2018-01-01', '1-5-0.5-5', '每项逾期整改、逾期封顶、每次欠账、每次虚报佐证'),
    ('eval.coefficients', '2018-01-01', '1.05-1.00-0.95-0.85', '优秀、良好、一般、较差的绩效系数，本单位设定'),
    ('eval.vetoCap', '2018-01-01', 'FAIR', '一票否决的，分数照记，等次最高到这一等'),
    ('dualSign.samePerson', '2018-01-01', 'SUPERIOR', '书记、主任是同一人时，四同步计划由谁复签');

INSERT INTO rule_parameter_kind (sort, name, title, kind, allowed, unit, rule_code) VALUES
    (436, 'eval.secretary', '书记个人得分的权重', 'SHARES', '1;4', '', ''),
    (437, 'eval.director', '主任个人得分的权重', 'SHARES', '1;3', '', ''),
    (438, 'eval.year', '年度得分的权重', 'SHARES', '1;2', '', ''),
    (442, 'eval.coefficients', '各等次的绩效系数', 'POINTS', '4;2;falling', '', ''),
    (444, 'eval.vetoCap', '一票否决的等次封顶', 'WORDS', 'GOOD=良好|FAIR=一般|POOR=较差', '', ''),
    (454, 'eval.deductions', '考评的扣分', 'POINTS', '4;20;any', '分', ''),
    (480, 'dualSign.samePerson', '党政同一人的双签', 'WORDS', 'SUPERIOR=报上级复签|ALONE=一人双签即可', '', '');
