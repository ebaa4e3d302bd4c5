-- What somebody typed and has not sent yet. subject: public id of the task, or start:<process>.
CREATE TABLE inbox_draft (
    owner    VARCHAR(64)  NOT NULL,
    subject  VARCHAR(120) NOT NULL,
    form_key VARCHAR(200) NOT NULL,
    body     ${text}      NOT NULL,
    saved_at ${datetime}  NOT NULL,
    PRIMARY KEY (owner, subject)
);

CREATE INDEX ix_inbox_draft_saved ON inbox_draft (saved_at);
