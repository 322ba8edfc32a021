-- Searches that readers keep to run again; they go with the account.

CREATE TABLE saved_search (
    id      uuid        PRIMARY KEY,
    account text        NOT NULL REFERENCES account (name) ON DELETE CASCADE,
    name    text        NOT NULL,
    query   text        NOT NULL,
    kept_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL
);

CREATE INDEX saved_search_by_account ON saved_search (account, kept_at DESC);
