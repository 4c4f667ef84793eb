-- Cases: what happened (events, append-only) and what follows from it (all else, which can be rebuilt from events).
-- The district's code leads every key, so that districts can be spread over servers and never meet in a statement.
-- Nothing is open to anyone who is not named: yifa_app adds to the record and cannot alter it.

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO yifa_app;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- The record. `body` is the kernel's event; the other columns are taken out of it by append_commits.
CREATE TABLE events (
  district    text           NOT NULL,
  case_id     text           NOT NULL,
  seq         integer        NOT NULL,
  kind        text           NOT NULL,
  act         text,
  at          timestamptz(3) NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  body        jsonb          NOT NULL,
  PRIMARY KEY (district, case_id, seq)
);
GRANT SELECT, INSERT ON events TO yifa_app;

-- One row per case as it stands. next_due is the earliest last day of a running clock of the organ, 'infinity' if none.
CREATE TABLE cases (
  district     text           NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id           text           NOT NULL,
  procedure    text           NOT NULL,
  version      integer        NOT NULL,
  org          text           NOT NULL,
  stage        text           NOT NULL,
  final        boolean        NOT NULL,
  title        text           NOT NULL,
  filed_on     date           NOT NULL,
  opened_at    timestamptz(3) NOT NULL,
  updated_at   timestamptz(3) NOT NULL,
  seq          integer        NOT NULL,
  receipt      text,
  secret_hash  text,
  party        text,
  posts        text[]         NOT NULL,
  -- Organs that the file gives a part, beside the handling one.
  elsewhere    text[]         NOT NULL,
  named        text[]         NOT NULL,
  next_due     date           NOT NULL,
  provisional  boolean        NOT NULL,
  late_entered boolean        NOT NULL,
  public       boolean        NOT NULL,
  state        jsonb          NOT NULL,
  PRIMARY KEY (district, id),
  UNIQUE (district, receipt)
);
CREATE INDEX cases_worklist ON cases (district, org, next_due, id) WHERE NOT final;
CREATE INDEX cases_stage ON cases (district, procedure, stage, filed_on, id);
CREATE INDEX cases_filed ON cases (district, filed_on, id);
CREATE INDEX cases_party ON cases (district, party, filed_on, id) WHERE party IS NOT NULL;
CREATE INDEX cases_public ON cases (district, filed_on, id) WHERE public;
CREATE INDEX cases_elsewhere ON cases USING gin (elsewhere) WHERE NOT final AND elsewhere <> '{}';
GRANT SELECT, INSERT, UPDATE ON cases TO yifa_app;

-- Character bigrams (search.ts). Apart from cases, so that an act that changes no word touches no text index.
-- A GIN index cannot lead with a plain column; statements name the district all the same.
CREATE TABLE case_search (
  district text     NOT NULL,
  case_id  text     NOT NULL,
  filed_on date     NOT NULL,
  words    tsvector NOT NULL,
  PRIMARY KEY (district, case_id)
);
CREATE INDEX case_search_words ON case_search USING gin (words);
CREATE INDEX case_search_filed ON case_search (district, filed_on, case_id);
GRANT SELECT, INSERT, UPDATE ON case_search TO yifa_app;

-- One row per running clock. `due` is its last day (first lawful day of a wait), `at` the moment when its time is over.
CREATE TABLE tasks (
  district    text           NOT NULL,
  case_id     text           NOT NULL,
  key         text           NOT NULL,
  clock       text           NOT NULL,
  item        text,
  kind        text           NOT NULL,
  against     text           NOT NULL,
  org         text           NOT NULL,
  procedure   text           NOT NULL,
  start       date           NOT NULL,
  due         date           NOT NULL,
  at          timestamptz(3) NOT NULL,
  provisional boolean        NOT NULL,
  paused      boolean        NOT NULL,
  promise_due date,
  fires       boolean        NOT NULL,
  PRIMARY KEY (district, case_id, key)
);
CREATE INDEX tasks_timers ON tasks (district, at) WHERE fires AND NOT provisional;
CREATE INDEX tasks_due ON tasks (district, org, due, case_id, key);
GRANT SELECT, INSERT, UPDATE, DELETE ON tasks TO yifa_app;

-- Who acted in which role, the lender of a post included: separation of duty is asked across cases.
CREATE TABLE case_actor (
  district text NOT NULL,
  case_id  text NOT NULL,
  person   text NOT NULL,
  role     text NOT NULL,
  PRIMARY KEY (district, case_id, person, role)
);
CREATE INDEX case_actor_person ON case_actor (district, person, case_id);
GRANT SELECT, INSERT ON case_actor TO yifa_app;

CREATE TABLE links (
  district        text NOT NULL,
  case_id         text NOT NULL,
  link            text NOT NULL,
  other_case      text NOT NULL,
  other_procedure text NOT NULL,
  PRIMARY KEY (district, case_id, link, other_case)
);
CREATE INDEX links_back ON links (district, other_case);
GRANT SELECT, INSERT ON links TO yifa_app;

-- The last official number taken in a series; the next is taken in the same commit as the act that bears it.
CREATE TABLE numbers (
  district text    NOT NULL,
  series   text    NOT NULL,
  n        integer NOT NULL CHECK (n >= 0),
  PRIMARY KEY (district, series)
);
GRANT SELECT, INSERT, UPDATE ON numbers TO yifa_app;

-- Figures by organisation and legal day, so that no figure is counted over events when it is asked for; and summed by
-- month (its first day), so that many years cost little more than one.
CREATE TABLE counters (
  district  text   NOT NULL,
  procedure text   NOT NULL,
  indicator text   NOT NULL,
  org       text   NOT NULL,
  day       date   NOT NULL,
  outcome   text   NOT NULL,
  n         bigint NOT NULL,
  sum       bigint NOT NULL,
  PRIMARY KEY (district, procedure, indicator, day, org, outcome)
);
CREATE TABLE counters_month (LIKE counters INCLUDING ALL);
GRANT SELECT, INSERT, UPDATE ON counters, counters_month TO yifa_app;

-- The answer to a request, kept so that the same request sent again is one act.
CREATE TABLE idempotency (
  district     text        NOT NULL,
  actor        text        NOT NULL,
  key          text        NOT NULL,
  request_hash text        NOT NULL,
  answer       jsonb       NOT NULL,
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (district, actor, key)
);
CREATE INDEX idempotency_age ON idempotency (district, created_at);
GRANT SELECT, INSERT, DELETE ON idempotency TO yifa_app;

-- Work that leaves the commit: notices, feeds, cards. Exactly once by (kind, key); claimed by lease.
CREATE TABLE outbox (
  district    text        NOT NULL,
  id          bigint      GENERATED ALWAYS AS IDENTITY,
  kind        text        NOT NULL,
  key         text        NOT NULL,
  payload     jsonb       NOT NULL,
  created_at  timestamptz NOT NULL DEFAULT now(),
  run_at      timestamptz NOT NULL DEFAULT now(),
  attempts    integer     NOT NULL DEFAULT 0,
  lease_until timestamptz,
  done_at     timestamptz,
  last_error  text,
  PRIMARY KEY (district, id),
  UNIQUE (district, kind, key)
);
CREATE INDEX outbox_waiting ON outbox (district, run_at, id) WHERE done_at IS NULL;
CREATE INDEX outbox_done ON outbox (district, done_at) WHERE done_at IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON outbox TO yifa_app;

-- Acts that were refused, with the reason: a step tried out of order is seen.
CREATE TABLE attempts (
  district  text           NOT NULL,
  id        bigint         GENERATED ALWAYS AS IDENTITY,
  case_id   text,
  procedure text           NOT NULL,
  act       text           NOT NULL,
  person    text           NOT NULL,
  at        timestamptz(3) NOT NULL,
  code      text           NOT NULL,
  article   text,
  PRIMARY KEY (district, id)
);
CREATE INDEX attempts_case ON attempts (district, case_id, id);
GRANT SELECT, INSERT ON attempts TO yifa_app;
