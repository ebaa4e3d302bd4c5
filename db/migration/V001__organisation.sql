-- Organisation: both trees, people, membership, offices by date, terms, accounts.
-- A closed set of words is checked by CASE: H2 2.4.240 ties CHECK (x IN (...)), and x = .. OR x = .., to the creating connection
-- and refuses every row once that is closed (h2database issue 4308).
-- Every valid_to is the last day in force; NULL is open. Nothing is deleted: what ends gets its last day.

CREATE TABLE org_unit (
    code          VARCHAR(20) NOT NULL,
    side          VARCHAR(10) NOT NULL,
    kind          VARCHAR(20) NOT NULL,
    name          VARCHAR(80) NOT NULL,
    short_name    VARCHAR(40) NOT NULL,
    parent        VARCHAR(20),
    approval_code VARCHAR(20),
    sort          INT NOT NULL,
    valid_from    DATE NOT NULL,
    valid_to      DATE,
    PRIMARY KEY (code),
    CONSTRAINT fk_org_unit_parent FOREIGN KEY (parent) REFERENCES org_unit (code),
    CONSTRAINT fk_org_unit_approval FOREIGN KEY (approval_code) REFERENCES org_unit (code),
    CONSTRAINT ck_org_unit_kind CHECK (side = CASE kind
        WHEN 'COMMITTEE' THEN 'PARTY' WHEN 'GENERAL_BRANCH' THEN 'PARTY' WHEN 'BRANCH' THEN 'PARTY' WHEN 'GROUP' THEN 'PARTY'
        WHEN 'COMPANY' THEN 'ADMIN' WHEN 'DEPOT' THEN 'ADMIN' WHEN 'WORKSHOP' THEN 'ADMIN' WHEN 'OFFICE' THEN 'ADMIN'
        WHEN 'TEAM' THEN 'ADMIN' ELSE 'NONE' END)
);

-- The two trees do not match one to one: a branch may cover several units, a level may have no counterpart.
CREATE TABLE org_link (
    party_code VARCHAR(20) NOT NULL,
    admin_code VARCHAR(20) NOT NULL,
    kind       VARCHAR(10) NOT NULL,
    PRIMARY KEY (party_code, admin_code),
    CONSTRAINT fk_org_link_party FOREIGN KEY (party_code) REFERENCES org_unit (code),
    CONSTRAINT fk_org_link_admin FOREIGN KEY (admin_code) REFERENCES org_unit (code),
    CONSTRAINT ck_org_link_kind CHECK (CASE kind WHEN 'MAIN' THEN 1 WHEN 'COVER' THEN 1 ELSE 0 END = 1)
);

CREATE TABLE org_person (
    id         VARCHAR(20) NOT NULL,
    name       VARCHAR(40) NOT NULL,
    pinyin     VARCHAR(60) NOT NULL,
    initials   VARCHAR(20) NOT NULL,
    sex        VARCHAR(1)  NOT NULL,
    birth_year INT         NOT NULL,
    unit       VARCHAR(20) NOT NULL,
    post       VARCHAR(60) NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT fk_org_person_unit FOREIGN KEY (unit) REFERENCES org_unit (code),
    CONSTRAINT ck_org_person_sex CHECK (CASE sex WHEN 'M' THEN 1 WHEN 'F' THEN 1 ELSE 0 END = 1)
);
CREATE INDEX ix_org_person_name ON org_person (name);
CREATE INDEX ix_org_person_pinyin ON org_person (pinyin);
CREATE INDEX ix_org_person_initials ON org_person (initials);

-- joined_on: the day of the general meeting for members, of the decision for activists; unknown where not told.
CREATE TABLE org_membership (
    person     VARCHAR(20) NOT NULL,
    branch     VARCHAR(20) NOT NULL,
    group_code VARCHAR(20),
    category   VARCHAR(15) NOT NULL,
    joined_on  DATE,
    valid_from DATE NOT NULL,
    valid_to   DATE,
    PRIMARY KEY (person, valid_from),
    CONSTRAINT fk_org_membership_person FOREIGN KEY (person) REFERENCES org_person (id),
    CONSTRAINT fk_org_membership_branch FOREIGN KEY (branch) REFERENCES org_unit (code),
    CONSTRAINT fk_org_membership_group FOREIGN KEY (group_code) REFERENCES org_unit (code),
    CONSTRAINT ck_org_membership_category CHECK (CASE category WHEN 'FULL' THEN 1 WHEN 'PROBATIONARY' THEN 1 WHEN 'ACTIVIST' THEN 1 WHEN 'APPLICANT' THEN 1 ELSE 0 END = 1)
);
CREATE INDEX ix_org_membership_holder ON org_membership (branch, category);

CREATE TABLE org_restriction (
    person     VARCHAR(20) NOT NULL,
    kind       VARCHAR(20) NOT NULL,
    valid_from DATE NOT NULL,
    valid_to   DATE,
    note       VARCHAR(200) NOT NULL,
    PRIMARY KEY (person, kind, valid_from),
    CONSTRAINT fk_org_restriction_person FOREIGN KEY (person) REFERENCES org_person (id)
);

-- An elected office runs on past the end of the term until a successor is elected, so valid_to stays open then.
CREATE TABLE org_office (
    id         BIGINT AUTO_INCREMENT PRIMARY KEY,
    person     VARCHAR(20) NOT NULL,
    office     VARCHAR(30) NOT NULL,
    unit       VARCHAR(20) NOT NULL,
    title      VARCHAR(40) NOT NULL,
    source     VARCHAR(10) NOT NULL,
    doc_no     VARCHAR(60),
    valid_from DATE NOT NULL,
    valid_to   DATE,
    CONSTRAINT uq_org_office UNIQUE (person, office, unit, valid_from),
    CONSTRAINT fk_org_office_person FOREIGN KEY (person) REFERENCES org_person (id),
    CONSTRAINT fk_org_office_unit FOREIGN KEY (unit) REFERENCES org_unit (code),
    CONSTRAINT ck_org_office_source CHECK (CASE source WHEN 'ELECTION' THEN 1 WHEN 'APPOINT' THEN 1 WHEN 'ASSIGN' THEN 1 ELSE 0 END = 1)
);
CREATE INDEX ix_org_office_holder ON org_office (unit, office);

-- seats: members of the committee; 0 where the branch has none (R-O02).
CREATE TABLE org_term (
    unit       VARCHAR(20) NOT NULL,
    seats      INT NOT NULL,
    valid_from DATE NOT NULL,
    valid_to   DATE NOT NULL,
    PRIMARY KEY (unit, valid_from),
    CONSTRAINT fk_org_term_unit FOREIGN KEY (unit) REFERENCES org_unit (code)
);

CREATE TABLE org_contact_point (
    person     VARCHAR(20) NOT NULL,
    branch     VARCHAR(20) NOT NULL,
    valid_from DATE NOT NULL,
    valid_to   DATE,
    PRIMARY KEY (person, branch, valid_from),
    CONSTRAINT fk_org_contact_point_person FOREIGN KEY (person) REFERENCES org_person (id),
    CONSTRAINT fk_org_contact_point_branch FOREIGN KEY (branch) REFERENCES org_unit (code)
);

CREATE TABLE org_duty_officer (
    side       VARCHAR(10) NOT NULL,
    unit       VARCHAR(20) NOT NULL,
    person     VARCHAR(20) NOT NULL,
    valid_from DATE NOT NULL,
    valid_to   DATE,
    PRIMARY KEY (side, unit, valid_from),
    CONSTRAINT fk_org_duty_officer_unit FOREIGN KEY (unit) REFERENCES org_unit (code),
    CONSTRAINT fk_org_duty_officer_person FOREIGN KEY (person) REFERENCES org_person (id),
    CONSTRAINT ck_org_duty_officer_side CHECK (CASE side WHEN 'PARTY' THEN 1 WHEN 'ADMIN' THEN 1 ELSE 0 END = 1)
);

-- An administrator or auditor is never a person, so no office and no membership can be given to one.
CREATE TABLE org_account (
    username      VARCHAR(60)  NOT NULL,
    id            VARCHAR(20)  NOT NULL,
    name          VARCHAR(40)  NOT NULL,
    person        VARCHAR(20),
    kind          VARCHAR(20)  NOT NULL,
    scope_unit    VARCHAR(20),
    password_hash VARCHAR(255) NOT NULL,
    enabled       BOOLEAN      NOT NULL,
    PRIMARY KEY (username),
    CONSTRAINT uq_org_account_id UNIQUE (id),
    CONSTRAINT uq_org_account_person UNIQUE (person),
    CONSTRAINT fk_org_account_person FOREIGN KEY (person) REFERENCES org_person (id),
    CONSTRAINT fk_org_account_scope FOREIGN KEY (scope_unit) REFERENCES org_unit (code),
    CONSTRAINT ck_org_account_person CHECK (
        (kind = 'PERSON' AND person IS NOT NULL AND person = id AND scope_unit IS NULL)
        OR (kind <> 'PERSON' AND person IS NULL)),
    CONSTRAINT ck_org_account_scope CHECK (kind <> 'AUDITOR' OR scope_unit IS NOT NULL),
    CONSTRAINT ck_org_account_kind CHECK (CASE kind WHEN 'PERSON' THEN 1 WHEN 'SYSTEM_ADMIN' THEN 1 WHEN 'SECURITY_ADMIN' THEN 1
        WHEN 'AUDIT_ADMIN' THEN 1 WHEN 'AUDITOR' THEN 1 ELSE 0 END = 1)
);

-- subject is account:<name> or source:<address>; unknown accounts are counted like known ones.
CREATE TABLE org_sign_in_failure (
    subject      VARCHAR(120) NOT NULL,
    failures     INT NOT NULL,
    since_at     ${datetime} NOT NULL,
    last_at      ${datetime} NOT NULL,
    locked_until ${datetime},
    PRIMARY KEY (subject)
);
CREATE INDEX ix_org_sign_in_failure_last ON org_sign_in_failure (last_at);
