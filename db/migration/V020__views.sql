-- Views that people save of any list, a register's or the inbox: place says which, query what stands in its address.
CREATE TABLE view_saved (
    id       VARCHAR(22)  NOT NULL,
    owner    VARCHAR(64)  NOT NULL,
    place    VARCHAR(80)  NOT NULL,
    name     VARCHAR(40)  NOT NULL,
    query    ${text}      NOT NULL,
    standard BOOLEAN      NOT NULL,
    saved_at ${datetime}  NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uq_view_saved_name UNIQUE (owner, place, name)
);

INSERT INTO view_saved (id, owner, place, name, query, standard, saved_at)
SELECT id, owner, CONCAT('registers/', process), name, query, standard, saved_at
FROM ledger_view;

DROP TABLE ledger_view;
