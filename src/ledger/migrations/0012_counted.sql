-- What makes each figure: the same increments as in counters, with the case and the list entry that they come from, so
-- that a number opens the list behind it without reading events. The index serves the list, the latest day first.
CREATE TABLE counted (
  district  text   NOT NULL,
  case_id   text   NOT NULL,
  indicator text   NOT NULL,
  day       date   NOT NULL,
  item      text   NOT NULL,
  outcome   text   NOT NULL,
  org       text   NOT NULL,
  part      text   NOT NULL,
  procedure text   NOT NULL,
  n         bigint NOT NULL,
  sum       bigint NOT NULL,
  PRIMARY KEY (district, case_id, indicator, day, item, outcome, org, part)
);
CREATE INDEX counted_figure ON counted (district, procedure, indicator, day, case_id);
GRANT SELECT, INSERT, UPDATE ON counted TO yifa_app;

-- As before, with what makes the figures.
CREATE OR REPLACE FUNCTION append_commits(here text, batch jsonb, tolerance interval DEFAULT '120 seconds') RETURNS jsonb
LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
  latest timestamptz := now() + tolerance;
  one jsonb;
  answer jsonb;
  answers jsonb[] := '{}';
  good integer[] := '{}';
  cases_written text[];
  clocks_kept text[];
BEGIN
  FOR one IN SELECT value FROM jsonb_array_elements(batch -> 'commits') LOOP
    BEGIN
      answer := take_commit(here, one, latest);
      IF NOT answer ? 'replayed' THEN good := good || cardinality(answers); END IF;
    EXCEPTION
      WHEN SQLSTATE 'YF001' THEN
        GET STACKED DIAGNOSTICS answer = PG_EXCEPTION_DETAIL;
      WHEN deadlock_detected OR serialization_failure OR lock_not_available THEN
        answer := jsonb_build_object('retry', SQLSTATE);
    END;
    answers := answers || answer;
  END LOOP;
  IF cardinality(good) = 0 THEN RETURN to_jsonb(answers); END IF;

  INSERT INTO events (district, case_id, seq, kind, act, at, recorded_at, body)
  SELECT here, e.case_id, (e.body ->> 'seq')::integer, e.body ->> 'kind', e.body ->> 'act',
    (e.body ->> 'at')::timestamptz, (e.body ->> 'recordedAt')::timestamptz, e.body
  FROM jsonb_to_recordset(batch -> 'events') AS e (c integer, case_id text, body jsonb)
  WHERE e.c = ANY (good);

  INSERT INTO case_actor (district, case_id, person, role)
  SELECT DISTINCT here, e.case_id, a.person, e.body #>> '{by,role}'
  FROM jsonb_to_recordset(batch -> 'events') AS e (c integer, case_id text, body jsonb),
    LATERAL (VALUES (e.body #>> '{by,person}'), (e.body #>> '{by,via}')) AS a (person)
  WHERE e.c = ANY (good) AND a.person <> 'law'
  ON CONFLICT DO NOTHING;

  INSERT INTO links (district, case_id, link, other_case, other_procedure)
  SELECT here, e.case_id, l ->> 'link', l ->> 'case', l ->> 'procedure'
  FROM jsonb_to_recordset(batch -> 'events') AS e (c integer, case_id text, body jsonb),
    LATERAL jsonb_array_elements(e.body -> 'links') AS l
  WHERE e.c = ANY (good)
  ON CONFLICT DO NOTHING;

  cases_written := ARRAY (SELECT k.case_id FROM jsonb_to_recordset(batch -> 'cases') AS k (c integer, case_id text)
    WHERE k.c = ANY (good));
  clocks_kept := ARRAY (SELECT k.case_id || ' ' || k.key
    FROM jsonb_to_recordset(batch -> 'tasks') AS k (c integer, case_id text, key text) WHERE k.c = ANY (good));
  DELETE FROM tasks
   WHERE district = here AND case_id = ANY (cases_written) AND case_id || ' ' || key <> ALL (clocks_kept);

  INSERT INTO tasks AS t (district, case_id, key, clock, item, kind, against, org, procedure, start, due, at, provisional,
    paused, promise_due, fires)
  SELECT here, n.case_id, n.key, n.clock, n.item, n.kind, n.against, n.org, n.procedure, n.start, n.due, n.at,
    n.provisional, n.paused, n.promise_due, n.fires
  FROM jsonb_to_recordset(batch -> 'tasks') AS n (
    c integer, case_id text, key text, clock text, item text, kind text, against text, org text, procedure text,
    start date, due date, at timestamptz, provisional boolean, paused boolean, promise_due date, fires boolean)
  WHERE n.c = ANY (good)
  ON CONFLICT (district, case_id, key) DO UPDATE SET
    org = excluded.org, start = excluded.start, due = excluded.due, at = excluded.at, provisional = excluded.provisional,
    paused = excluded.paused, promise_due = excluded.promise_due, fires = excluded.fires
  WHERE (t.org, t.start, t.due, t.at, t.provisional, t.paused, t.promise_due, t.fires) IS DISTINCT FROM
    (excluded.org, excluded.start, excluded.due, excluded.at, excluded.provisional, excluded.paused,
     excluded.promise_due, excluded.fires);

  INSERT INTO case_search AS s (district, case_id, filed_on, words)
  SELECT here, w.case_id, w.filed_on, w.words
  FROM jsonb_to_recordset(batch -> 'cases') AS w (c integer, case_id text, filed_on date, words tsvector)
  WHERE w.c = ANY (good)
  ON CONFLICT (district, case_id) DO UPDATE SET words = excluded.words WHERE s.words <> excluded.words;

  -- What makes each figure; before the figures themselves, which others wait for.
  INSERT INTO counted AS k (district, case_id, indicator, day, item, outcome, org, part, procedure, n, sum)
  SELECT here, i.case_id, i.indicator, i.day, coalesce(i.item, ''), i.outcome, i.org, coalesce(i.part, ''), i.procedure, sum(i.n), sum(i.sum)
  FROM jsonb_to_recordset(batch -> 'counters') AS i (
    c integer, case_id text, item text, procedure text, indicator text, org text, day date, outcome text, part text, n bigint, sum bigint)
  WHERE i.c = ANY (good)
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9
  ON CONFLICT (district, case_id, indicator, day, item, outcome, org, part) DO UPDATE
    SET n = k.n + excluded.n, sum = k.sum + excluded.sum;

  -- Summed first and taken in key order at the very end: busy figures are locked for a moment, and never crosswise.
  INSERT INTO counters AS k (district, procedure, indicator, org, day, outcome, part, n, sum)
  SELECT here, i.procedure, i.indicator, i.org, i.day, i.outcome, coalesce(i.part, ''), sum(i.n), sum(i.sum)
  FROM jsonb_to_recordset(batch -> 'counters') AS i (
    c integer, procedure text, indicator text, org text, day date, outcome text, part text, n bigint, sum bigint)
  WHERE i.c = ANY (good)
  GROUP BY 1, 2, 3, 4, 5, 6, 7
  ORDER BY 1, 2, 3, 4, 5, 6, 7
  ON CONFLICT (district, procedure, indicator, day, org, outcome, part) DO UPDATE
    SET n = k.n + excluded.n, sum = k.sum + excluded.sum;

  INSERT INTO counters_month AS k (district, procedure, indicator, org, day, outcome, part, n, sum)
  SELECT here, i.procedure, i.indicator, i.org, date_trunc('month', i.day)::date, i.outcome, coalesce(i.part, ''), sum(i.n), sum(i.sum)
  FROM jsonb_to_recordset(batch -> 'counters') AS i (
    c integer, procedure text, indicator text, org text, day date, outcome text, part text, n bigint, sum bigint)
  WHERE i.c = ANY (good)
  GROUP BY 1, 2, 3, 4, 5, 6, 7
  ORDER BY 1, 2, 3, 4, 5, 6, 7
  ON CONFLICT (district, procedure, indicator, day, org, outcome, part) DO UPDATE
    SET n = k.n + excluded.n, sum = k.sum + excluded.sum;

  INSERT INTO outbox (district, kind, key, payload, run_at)
  SELECT here, o.kind, o.key, o.payload, coalesce(o.run_at, now())
  FROM jsonb_to_recordset(batch -> 'outbox') AS o (c integer, kind text, key text, payload jsonb, run_at timestamptz)
  WHERE o.c = ANY (good)
  ON CONFLICT (district, kind, key) DO NOTHING;

  RETURN to_jsonb(answers);
END $$;
