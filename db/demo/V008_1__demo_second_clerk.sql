-- A second person of 组织科: what one enters, another confirms.
INSERT INTO org_office (person, office, unit, title, source, doc_no, valid_from)
VALUES ('P07', 'organisation-dept', 'QSGW', '组织助理员', 'APPOINT', NULL, '2023-01-01');

UPDATE org_person
SET post = '团委书记、组织助理员'
WHERE id = 'P07';
