-- What somebody outside has begun to fill in and not yet handed in: no part of the record. The answers are sealed with
-- a key that only the code on the visitor's paper yields, so nobody who holds this table can read them.
CREATE TABLE public_drafts (
  district    text           NOT NULL,
  number      text           NOT NULL,
  secret_hash text           NOT NULL,
  sealed      text           NOT NULL,
  saved_at    timestamptz(3) NOT NULL,
  expires_at  timestamptz(3) NOT NULL,
  PRIMARY KEY (district, number)
);
CREATE INDEX public_drafts_age ON public_drafts (district, expires_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON public_drafts TO yifa_app;
