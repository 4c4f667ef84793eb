-- What an organisation was called and where it stood at any time: every state that was entered, never changed.
CREATE TABLE org_history (
  district    text           NOT NULL,
  id          bigint         GENERATED ALWAYS AS IDENTITY,
  org         text           NOT NULL,
  name        text           NOT NULL,
  kind        text           NOT NULL,
  code        text           NOT NULL,
  parent      text,
  valid_from  date           NOT NULL,
  valid_until date,
  at          timestamptz(3) NOT NULL,
  person      text           NOT NULL,
  note        text           NOT NULL DEFAULT '',
  PRIMARY KEY (district, id)
);
CREATE INDEX org_history_org ON org_history (district, org, id);
GRANT SELECT, INSERT ON org_history TO yifa_app;
INSERT INTO org_history (district, org, name, kind, code, parent, valid_from, valid_until, at, person)
  SELECT district, id, name, kind, code, parent, valid_from, valid_until, now(), '' FROM orgs ORDER BY district, id;

-- What a case should have brought about and lawfully could not stands in the outbox, where nothing takes it up. That
-- somebody has dealt with it is recorded beside it, once.
CREATE TABLE follow_ups_settled (
  district text           NOT NULL,
  job      bigint         NOT NULL,
  at       timestamptz(3) NOT NULL,
  person   text           NOT NULL,
  note     text           NOT NULL,
  PRIMARY KEY (district, job)
);
GRANT SELECT, INSERT ON follow_ups_settled TO yifa_app;
CREATE INDEX outbox_refused ON outbox (district, id) WHERE kind = 'reaction-refused';
