-- Templates of papers of the district's or an organ's own. None is ever changed: a later one takes its place from its
-- own first day on. Without bytes it ends the choice, and the template above it, or the built-in text, holds again.
CREATE TABLE paper_templates (
  district   text           NOT NULL,
  id         bigint         GENERATED ALWAYS AS IDENTITY,
  procedure  text           NOT NULL,
  paper      text           NOT NULL,
  org        text,
  valid_from date           NOT NULL,
  file_name  text,
  sha256     text,
  bytes      bytea,
  uses       jsonb          NOT NULL,
  bases      text[]         NOT NULL DEFAULT '{}',
  reason     text           NOT NULL,
  put_by     text           NOT NULL,
  put_at     timestamptz(3) NOT NULL,
  PRIMARY KEY (district, id),
  CHECK ((bytes IS NULL) = (file_name IS NULL) AND (bytes IS NULL) = (sha256 IS NULL))
);
-- Documents are compressed already.
ALTER TABLE paper_templates ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE INDEX paper_templates_of ON paper_templates (district, procedure, paper, id);
GRANT SELECT, INSERT ON paper_templates TO yifa_app;
