-- Sessions and tokens end with the credentials they came from; tokens are listed and revoked one by one; staff accounts have names of
-- people, and passwords that somebody else chose are changed at the first sign-in. What a reader may not ask for stands with the account.

ALTER TABLE account
    ADD COLUMN display_name      text        NOT NULL DEFAULT '',
    ADD COLUMN credentials_since timestamptz NOT NULL DEFAULT '-infinity',
    ADD COLUMN password_given    boolean     NOT NULL DEFAULT false,
    ADD COLUMN withheld          text[]      NOT NULL DEFAULT '{}';

UPDATE account SET credentials_since = created_at;

ALTER TABLE account ALTER COLUMN credentials_since DROP DEFAULT;

ALTER TABLE access_token
    ADD COLUMN id        uuid        NOT NULL DEFAULT gen_random_uuid() UNIQUE,
    ADD COLUMN issued_at timestamptz;

COMMENT ON COLUMN account.credentials_since IS 'sessions that began before are over';
COMMENT ON COLUMN account.withheld IS 'kinds of delivery this reader may not ask for (NĐ 113, Điều 22)';
