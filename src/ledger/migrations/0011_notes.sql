-- What is said beside cases, who is told of what, and duties that pass from one person to another.

-- Comments inside, urging, answers to urging, and who goes on with the case. They change no state of a case and are never altered.
CREATE TABLE notes (
  district text           NOT NULL,
  case_id  text           NOT NULL,
  id       text           NOT NULL,
  -- The order in which they were written.
  n        bigint         GENERATED ALWAYS AS IDENTITY,
  at       timestamptz(3) NOT NULL,
  kind     text           NOT NULL CHECK (kind IN ('comment', 'urged', 'pressed', 'answer', 'handover')),
  person   text           NOT NULL,
  name     text           NOT NULL,
  org      text,
  post     text,
  text     text           NOT NULL CHECK (char_length(text) BETWEEN 1 AND 4000),
  -- Colleagues whom a comment calls.
  calls    text[]         NOT NULL,
  -- The urging that an answer is about.
  answers  text,
  PRIMARY KEY (district, case_id, id)
);
CREATE INDEX notes_case ON notes (district, case_id, n);
GRANT SELECT, INSERT ON notes TO yifa_app;

-- One thing told to one person (`person:…`) or to whoever holds a post (`post@org`), once; forgotten after some months.
CREATE TABLE notices (
  district  text           NOT NULL,
  id        bigint         GENERATED ALWAYS AS IDENTITY,
  addressee text           NOT NULL,
  kind      text           NOT NULL,
  key       text           NOT NULL,
  case_id   text,
  body      jsonb          NOT NULL,
  at        timestamptz(3) NOT NULL,
  PRIMARY KEY (district, id),
  UNIQUE (district, addressee, kind, key)
);
CREATE INDEX notices_addressee ON notices (district, addressee, id);
GRANT SELECT, INSERT, DELETE ON notices TO yifa_app;

-- Each reader's own mark.
CREATE TABLE notice_reads (
  district text           NOT NULL,
  person   text           NOT NULL,
  notice   bigint         NOT NULL,
  at       timestamptz(3) NOT NULL,
  PRIMARY KEY (district, person, notice)
);
GRANT SELECT, INSERT, DELETE ON notice_reads TO yifa_app;

-- A handover (交接): proposed by one, confirmed or refused by another, carried out piece by piece. Each is written once.
CREATE TABLE handovers (
  district    text           NOT NULL,
  id          text           NOT NULL,
  person      text           NOT NULL,
  plan        jsonb          NOT NULL,
  proposed_by text           NOT NULL,
  proposed_at timestamptz(3) NOT NULL,
  PRIMARY KEY (district, id)
);
CREATE INDEX handovers_person ON handovers (district, person, proposed_at);
GRANT SELECT, INSERT ON handovers TO yifa_app;

CREATE TABLE handover_decisions (
  district   text           NOT NULL,
  handover   text           NOT NULL,
  decision   text           NOT NULL CHECK (decision IN ('confirmed', 'refused', 'withdrawn')),
  reason     text           NOT NULL,
  decided_by text           NOT NULL,
  decided_at timestamptz(3) NOT NULL,
  PRIMARY KEY (district, handover)
);
GRANT SELECT, INSERT ON handover_decisions TO yifa_app;

CREATE TABLE handover_results (
  district text           NOT NULL,
  handover text           NOT NULL,
  item     integer        NOT NULL,
  done     boolean        NOT NULL,
  why      jsonb,
  at       timestamptz(3) NOT NULL,
  PRIMARY KEY (district, handover, item)
);
GRANT SELECT, INSERT ON handover_results TO yifa_app;
