-- When one scanned the code at the door; who came is still what the host says.
ALTER TABLE meet_presence ADD COLUMN scanned_at ${datetime} NULL;

-- The Party group that met; NULL where the whole branch did.
ALTER TABLE meet_meeting ADD COLUMN party_group VARCHAR(20) NULL;

INSERT INTO rule_parameter (name, effective_from, setting, note) VALUES
    ('rhythm.partyMeeting', '2018-01-01', 'QUARTER', '支部党员大会一般每季一次'),
    ('rhythm.committee', '2018-01-01', 'MONTH', '支委会一般每月一次；不设委员会的支部开支部会'),
    ('rhythm.groupMeeting', '2018-01-01', 'MONTH', '党小组会一般每月一次，每个小组都要开'),
    ('rhythm.lecture', '2018-01-01', 'QUARTER', '党课每季至少一次'),
    ('rhythm.themeDay', '2018-01-01', 'MONTH', '主题党日每月相对固定一天'),
    ('rhythm.lifeMeeting', '2018-01-01', 'YEAR', '组织生活会每年至少一次'),
    ('rhythm.monthDay', '2018-01-01', '20', '当月还没有开的，从几日起标黄'),
    ('rhythm.quarterDays', '2018-01-01', '20', '当季还没有开的，季末前几日起标黄'),
    ('rhythm.yearDays', '2018-01-01', '31', '当年还没有开的，年末前几日起标黄');

INSERT INTO rule_parameter_kind (sort, name, title, kind, allowed, unit, rule_code) VALUES
    (261, 'rhythm.partyMeeting', '支部党员大会多久一次', 'WORDS', 'MONTH=每月|QUARTER=每季|YEAR=每年', '', 'R-M01'),
    (262, 'rhythm.committee', '支委会多久一次', 'WORDS', 'MONTH=每月|QUARTER=每季|YEAR=每年', '', 'R-M02'),
    (263, 'rhythm.groupMeeting', '党小组会多久一次', 'WORDS', 'MONTH=每月|QUARTER=每季|YEAR=每年', '', 'R-M03'),
    (264, 'rhythm.lecture', '党课多久一次', 'WORDS', 'MONTH=每月|QUARTER=每季|YEAR=每年', '', 'R-M05'),
    (265, 'rhythm.themeDay', '主题党日多久一次', 'WORDS', 'MONTH=每月|QUARTER=每季|YEAR=每年', '', 'R-M06'),
    (266, 'rhythm.lifeMeeting', '组织生活会多久一次', 'WORDS', 'MONTH=每月|QUARTER=每季|YEAR=每年', '', 'R-M07'),
    (267, 'rhythm.monthDay', '当月未开从几日起提示', 'INTEGER', '1..28', '日', 'R-M02'),
    (268, 'rhythm.quarterDays', '当季未开季末前几日起提示', 'INTEGER', '1..90', '日', 'R-M01'),
    (269, 'rhythm.yearDays', '当年未开年末前几日起提示', 'INTEGER', '1..365', '日', 'R-M07');
