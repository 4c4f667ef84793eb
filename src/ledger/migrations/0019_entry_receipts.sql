-- Whoever adds an entry to a public matter without signing in (an opinion, a sign-up) gets a number and a code of his
-- own: with both he sees what became of his entry, and of no other. Only the hash of the code is kept.
CREATE TABLE entry_receipts (
  district    text           NOT NULL,
  receipt     text           NOT NULL,
  secret_hash text           NOT NULL CHECK (secret_hash ~ '^[0-9a-f]{64}$'),
  case_id     text           NOT NULL,
  list        text           NOT NULL,
  item        text           NOT NULL,
  at          timestamptz(3) NOT NULL,
  PRIMARY KEY (district, receipt),
  UNIQUE (district, case_id, list, item)
);
GRANT SELECT, INSERT ON entry_receipts TO yifa_app;
