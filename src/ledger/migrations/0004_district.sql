-- What a district brings: its settings, plan and files; and the reference texts that it loads.

-- A setting is never changed: a later row takes its place from its own first day on. A null value ends it.
CREATE TABLE settings (
  district    text           NOT NULL,
  id          bigint         GENERATED ALWAYS AS IDENTITY,
  key         text           NOT NULL,
  value       numeric,
  unit        text,
  valid_from  date           NOT NULL,
  set_by      text           NOT NULL,
  reason      text           NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (district, id)
);
CREATE INDEX settings_key ON settings (district, key, valid_from, id);
GRANT SELECT, INSERT ON settings TO yifa_app;

CREATE TABLE plans (
  district    text           NOT NULL,
  id          text           NOT NULL,
  title       text           NOT NULL,
  file_name   text           NOT NULL,
  sha256      text           NOT NULL,
  text        text           NOT NULL,
  structure   jsonb          NOT NULL,
  imported_by text           NOT NULL,
  imported_at timestamptz(3) NOT NULL,
  PRIMARY KEY (district, id)
);
CREATE INDEX plans_newest ON plans (district, imported_at);
GRANT SELECT, INSERT ON plans TO yifa_app;

CREATE TABLE files (
  district    text           NOT NULL,
  id          text           NOT NULL,
  sha256      text           NOT NULL,
  name        text           NOT NULL,
  media_type  text           NOT NULL,
  size        bigint         NOT NULL,
  bytes       bytea          NOT NULL,
  uploaded_by text           NOT NULL,
  at          timestamptz(3) NOT NULL,
  case_id     text,
  PRIMARY KEY (district, id)
);
-- Papers are compressed already; stored as they are, a part can be read without the whole.
ALTER TABLE files ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE INDEX files_case ON files (district, case_id, at) WHERE case_id IS NOT NULL;
CREATE INDEX files_uploader ON files (district, uploaded_by, at);
GRANT SELECT, INSERT ON files TO yifa_app;

-- What somebody has begun to write and not yet done: no part of the record.
CREATE TABLE drafts (
  district text           NOT NULL,
  person   text           NOT NULL,
  key      text           NOT NULL,
  body     jsonb          NOT NULL,
  saved_at timestamptz(3) NOT NULL,
  PRIMARY KEY (district, person, key)
);
CREATE INDEX drafts_age ON drafts (district, saved_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON drafts TO yifa_app;

-- Reference texts, the same for all districts.
CREATE TABLE calendar_years (
  year      integer     PRIMARY KEY,
  data      jsonb       NOT NULL,
  loaded_at timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT, INSERT, UPDATE ON calendar_years TO yifa_app;

CREATE TABLE statutes (
  title     text        NOT NULL,
  version   text        NOT NULL,
  history   text[]      NOT NULL,
  loaded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (title, version)
);
GRANT SELECT, INSERT, UPDATE ON statutes TO yifa_app;

CREATE TABLE statute_articles (
  title   text    NOT NULL,
  version text    NOT NULL,
  n       integer NOT NULL,
  sub     integer NOT NULL,
  number  text    NOT NULL,
  path    text[]  NOT NULL,
  text    text    NOT NULL,
  PRIMARY KEY (title, version, n, sub)
);
GRANT SELECT, INSERT, DELETE ON statute_articles TO yifa_app;
