-- Which stage before the end of a term the watch has dealt with; an extended term is counted anew to its new end.
CREATE TABLE elec_watch (
    unit     VARCHAR(20) NOT NULL,
    term_end DATE NOT NULL,
    ahead    INT NOT NULL,
    seen_at  ${datetime} NOT NULL,
    PRIMARY KEY (unit, term_end, ahead)
);
