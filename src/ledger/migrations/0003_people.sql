-- Organisations and persons. Valid from a day until a day (the last one); nothing is removed, only ended.

CREATE TABLE orgs (
  district    text NOT NULL CHECK (district ~ '^[0-9]{6}$'),
  id          text NOT NULL,
  name        text NOT NULL,
  kind        text NOT NULL,
  code        text NOT NULL,
  parent      text,
  valid_from  date NOT NULL,
  valid_until date,
  PRIMARY KEY (district, id)
);
GRANT SELECT, INSERT, UPDATE ON orgs TO yifa_app;

CREATE TABLE people (
  district    text NOT NULL,
  id          text NOT NULL,
  name        text NOT NULL,
  valid_from  date NOT NULL,
  valid_until date,
  PRIMARY KEY (district, id)
);
GRANT SELECT, INSERT, UPDATE ON people TO yifa_app;

CREATE TABLE posts (
  district    text NOT NULL,
  id          text NOT NULL,
  person      text NOT NULL,
  org         text NOT NULL,
  post        text NOT NULL,
  valid_from  date NOT NULL,
  valid_until date,
  PRIMARY KEY (district, id)
);
CREATE INDEX posts_person ON posts (district, person);
CREATE INDEX posts_org ON posts (district, org, post);
GRANT SELECT, INSERT, UPDATE ON posts TO yifa_app;

-- A post lent for a time. It carries only what the lender holds on that day, and cannot be lent on.
CREATE TABLE delegations (
  district    text NOT NULL,
  id          text NOT NULL,
  from_person text NOT NULL,
  to_person   text NOT NULL,
  org         text NOT NULL,
  post        text NOT NULL,
  procedures  text[],
  valid_from  date NOT NULL,
  valid_until date NOT NULL,
  revoked_at  timestamptz(3),
  PRIMARY KEY (district, id),
  CHECK (from_person <> to_person)
);
CREATE INDEX delegations_to ON delegations (district, to_person);
GRANT SELECT, INSERT, UPDATE ON delegations TO yifa_app;

CREATE TABLE accounts (
  district      text           NOT NULL,
  login         text           NOT NULL,
  person        text           NOT NULL,
  password_hash text,
  failures      integer        NOT NULL DEFAULT 0,
  locked_until  timestamptz(3),
  totp          text,
  oidc_subject  text,
  created_at    timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (district, login),
  UNIQUE (district, oidc_subject)
);
CREATE INDEX accounts_person ON accounts (district, person);
GRANT SELECT, INSERT, UPDATE ON accounts TO yifa_app;

CREATE TABLE sessions (
  district     text           NOT NULL,
  token_hash   text           NOT NULL,
  person       text           NOT NULL,
  created_at   timestamptz(3) NOT NULL,
  last_seen_at timestamptz(3) NOT NULL,
  expires_at   timestamptz(3) NOT NULL,
  revoked_at   timestamptz(3),
  user_agent   text           NOT NULL,
  PRIMARY KEY (district, token_hash)
);
CREATE INDEX sessions_person ON sessions (district, person);
CREATE INDEX sessions_age ON sessions (district, expires_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON sessions TO yifa_app;

-- Counts changes to organisations, people, posts and delegations, so that what is remembered of them is known to hold.
CREATE TABLE identity_changes (
  district text   PRIMARY KEY,
  n        bigint NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON identity_changes TO yifa_app;

-- Log-ins, exports, looks at protected data.
CREATE TABLE audit (
  district text           NOT NULL,
  id       bigint         GENERATED ALWAYS AS IDENTITY,
  at       timestamptz(3) NOT NULL,
  person   text           NOT NULL,
  action   text           NOT NULL,
  object   text           NOT NULL,
  detail   jsonb          NOT NULL,
  PRIMARY KEY (district, id)
);
CREATE INDEX audit_person ON audit (district, person, id);
GRANT SELECT, INSERT ON audit TO yifa_app;
