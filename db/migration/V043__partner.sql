-- What is added to an issued plan where one rail was missing (补配): it stands once both heads signed.
-- side: of what is added. alone: number of the item on the other side that stands alone; existing: number of the item that goes with
-- it, NULL where a new one is added, which the columns after it describe. slot: cycle and pair while it waits, so that there is one.
-- state: OPEN, DONE, REFUSED.
CREATE TABLE cyc_addition (
  cycle       VARCHAR(22)  NOT NULL,
  no          INT          NOT NULL,
  pair        INT          NOT NULL,
  slot        VARCHAR(40)  NULL,
  side        VARCHAR(10)  NOT NULL,
  alone       INT          NOT NULL,
  existing    INT          NULL,
  title       VARCHAR(200) NOT NULL,
  owner       VARCHAR(20)  NOT NULL,
  metric      VARCHAR(200) NOT NULL,
  target      VARCHAR(100) NOT NULL,
  weight      INT          NULL,
  check_way   VARCHAR(200) NOT NULL,
  reason      VARCHAR(500) NOT NULL,
  proposer    VARCHAR(20)  NOT NULL,
  proposed_at ${datetime}  NOT NULL,
  state       VARCHAR(10)  NOT NULL,
  refusal     VARCHAR(500) NOT NULL,
  settled_at  ${datetime}  NULL,
  PRIMARY KEY (cycle, no),
  CONSTRAINT uq_cyc_addition_slot UNIQUE (slot),
  CONSTRAINT fk_cyc_addition_cycle FOREIGN KEY (cycle) REFERENCES cyc_cycle (case_id)
);

CREATE TABLE cyc_addition_sign (
  cycle     VARCHAR(22) NOT NULL,
  no        INT         NOT NULL,
  person    VARCHAR(20) NOT NULL,
  agreed    BOOLEAN     NOT NULL,
  signed_at ${datetime} NOT NULL,
  PRIMARY KEY (cycle, no, person),
  CONSTRAINT fk_cyc_addition_sign FOREIGN KEY (cycle, no) REFERENCES cyc_addition (cycle, no)
);
