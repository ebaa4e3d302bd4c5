-- The pool of production's best (骨干库): its standards, all of them dated, and the rule that refuses by them.
INSERT INTO rule_rule (sort, code, confidence, words, source) VALUES
    (820, 'backbone-standard', 'CFG',
     '进骨干库须在技师以上、工班长、比武名次中符合规定的条数，并在规定的年数内没有两违',
     '双培养机制；入库标准为本系统设定');

INSERT INTO rule_parameter (name, effective_from, setting, note) VALUES
    ('backbone.minimum', '2018-01-01', '1', '技师以上、工班长、比武名次三条中至少符合的条数'),
    ('backbone.place', '2018-01-01', '3', '比武前几名算数'),
    ('backbone.years', '2018-01-01', '2', '几年没有两违'),
    ('growth.reviewMonths', '2018-01-01', '6', '骨干库、成长库几个月评估一次');

INSERT INTO rule_parameter_kind (sort, name, title, kind, allowed, unit, rule_code) VALUES
    (372, 'backbone.minimum', '进骨干库至少符合的条数', 'INTEGER', '1..3', '条', 'backbone-standard'),
    (373, 'backbone.place', '进骨干库的比武名次', 'INTEGER', '1..10', '名', 'backbone-standard'),
    (374, 'backbone.years', '进骨干库的无两违年数', 'INTEGER', '1..5', '年', 'backbone-standard'),
    (375, 'growth.reviewMonths', '两库评估的间隔', 'INTEGER', '1..12', '个月', '');
