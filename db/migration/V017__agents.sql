-- Who acts for whom (代理), from one day to another; both days count. Ends earlier where ended_at says so.
CREATE TABLE case_agent (
  id           VARCHAR(22)   NOT NULL,
  principal    VARCHAR(40)   NOT NULL,
  agent        VARCHAR(40)   NOT NULL,
  valid_from   DATE          NOT NULL,
  valid_to     DATE          NOT NULL,
  processes    VARCHAR(2000) NOT NULL,
  reason       VARCHAR(500)  NOT NULL,
  entered_by   VARCHAR(40)   NOT NULL,
  entered_name VARCHAR(60)   NOT NULL,
  entered_at   ${datetime}   NOT NULL,
  ended_at     ${datetime}   NULL,
  ended_name   VARCHAR(60)   DEFAULT '' NOT NULL,
  PRIMARY KEY (id)
);
CREATE INDEX ix_case_agent_agent ON case_agent (agent, valid_to);
CREATE INDEX ix_case_agent_principal ON case_agent (principal, valid_to);

-- One row, locked while periods are set: no two of them at once make a circle.
CREATE TABLE case_agent_guard (
  id INT NOT NULL,
  PRIMARY KEY (id)
);
INSERT INTO case_agent_guard (id) VALUES (1);

-- What was done for somebody, latest first.
CREATE INDEX ix_case_act_behalf ON case_act (behalf, acted_at);
