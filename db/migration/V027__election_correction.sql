-- The scrutineers who confirmed a sheet; those of the last attempt of a round sign what corrects it.
CREATE TABLE elec_scrutineer (
  case_id      VARCHAR(22) NOT NULL,
  round_no     INT         NOT NULL,
  attempt      INT         NOT NULL,
  person       VARCHAR(20) NOT NULL,
  name         VARCHAR(60) NOT NULL,
  confirmed_at ${datetime} NOT NULL,
  PRIMARY KEY (case_id, round_no, attempt, person),
  CONSTRAINT fk_elec_scrutineer_round FOREIGN KEY (case_id, round_no) REFERENCES elec_round (case_id, round_no)
);

-- 更正单: the figures of a locked sheet as they were and as they are corrected, both kept for good.
-- open_case: the case while the correction waits for signatures, so that it has one at a time.
CREATE TABLE elec_correction (
  case_id        VARCHAR(22)  NOT NULL,
  correction_no  INT          NOT NULL,
  round_no       INT          NOT NULL,
  open_case      VARCHAR(22)  NULL,
  state          VARCHAR(10)  NOT NULL,
  opened_by      VARCHAR(20)  NOT NULL,
  opened_name    VARCHAR(60)  NOT NULL,
  reason         VARCHAR(500) NOT NULL,
  figures_before ${text}      NOT NULL,
  figures_after  ${text}      NOT NULL,
  opened_at      ${datetime}  NOT NULL,
  settled_at     ${datetime}  NULL,
  PRIMARY KEY (case_id, correction_no),
  CONSTRAINT uq_elec_correction_open UNIQUE (open_case),
  CONSTRAINT fk_elec_correction_round FOREIGN KEY (case_id, round_no) REFERENCES elec_round (case_id, round_no)
);

CREATE TABLE elec_correction_sign (
  case_id       VARCHAR(22) NOT NULL,
  correction_no INT         NOT NULL,
  person        VARCHAR(20) NOT NULL,
  name          VARCHAR(60) NOT NULL,
  agreed        BOOLEAN     NOT NULL,
  signed_at     ${datetime} NOT NULL,
  PRIMARY KEY (case_id, correction_no, person),
  CONSTRAINT fk_elec_correction_sign FOREIGN KEY (case_id, correction_no) REFERENCES elec_correction (case_id, correction_no)
);
