-- Passwords by date, and when an account was last used. An account without password_at has a password that never expires.
ALTER TABLE org_account ADD COLUMN must_change BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE org_account ADD COLUMN password_at ${datetime};
ALTER TABLE org_account ADD COLUMN last_sign_in ${datetime};

-- Passwords an account had before, so that the last few are not taken again.
CREATE TABLE org_password (
    id            BIGINT AUTO_INCREMENT PRIMARY KEY,
    username      VARCHAR(60)  NOT NULL,
    password_hash VARCHAR(255) NOT NULL,
    until_at      ${datetime}  NOT NULL,
    CONSTRAINT fk_org_password_account FOREIGN KEY (username) REFERENCES org_account (username)
);
