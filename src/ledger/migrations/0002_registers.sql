-- Registers: effects that acts declare on entries (append-only), and each entry's life worked out from them.

CREATE TABLE effects (
  district    text           NOT NULL,
  register    text           NOT NULL,
  entry       text           NOT NULL,
  n           integer        NOT NULL,
  op          text           NOT NULL,
  valid_from  date           NOT NULL,
  valid_until date,
  holder      text,
  why         text,
  facts       jsonb,
  case_id     text           NOT NULL,
  seq         integer        NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  PRIMARY KEY (district, register, entry, n)
);
CREATE INDEX effects_case ON effects (district, case_id, seq);
GRANT SELECT, INSERT ON effects TO yifa_app;

-- One row per entry: the number of effects so far, locked by whoever relies on the entry while he writes.
CREATE TABLE entry_head (
  district text     NOT NULL,
  register text     NOT NULL,
  entry    text     NOT NULL,
  version  integer  NOT NULL,
  title    text     NOT NULL,
  words    tsvector NOT NULL,
  PRIMARY KEY (district, register, entry)
);
CREATE INDEX entry_head_words ON entry_head USING gin (words);
GRANT SELECT, INSERT, UPDATE ON entry_head TO yifa_app;

-- Stretches of legal days on which an entry stays the same; valid_to is the last day, 'infinity' if none is set.
CREATE TABLE entry_versions (
  district   text    NOT NULL,
  register   text    NOT NULL,
  entry      text    NOT NULL,
  n          integer NOT NULL,
  valid_from date    NOT NULL,
  valid_to   date    NOT NULL,
  state      text    NOT NULL,
  holder     text,
  why        text,
  facts      jsonb   NOT NULL,
  PRIMARY KEY (district, register, entry, valid_from),
  CHECK (valid_from <= valid_to)
);
CREATE INDEX entry_versions_day ON entry_versions (district, register, state, valid_from, entry);
GRANT SELECT, INSERT, DELETE ON entry_versions TO yifa_app;
