-- The one way by which anything enters the record: a batch of commits in one call.
--
-- The batch (made by wire.ts): what may conflict stands in `commits`, one object per commit; what only follows stands
-- in flat arrays (events, tasks, …) whose rows name their commit in `c`. Each commit is all or nothing by itself: a
-- conflict undoes that commit alone. Answers, one per commit in the given order:
--   {"ok": true}                                 written
--   {"ok": true, "replayed": true, "answer": …}  the same request was answered before; nothing was written
--   {"ok": false, "conflict": kind, …}           nothing was written
--   {"retry": sqlstate}                          nothing was written; two commits met, worth trying again

-- Ends a commit with a conflict; caught in append_commits.
CREATE FUNCTION conflict(detail jsonb) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'conflict' USING ERRCODE = 'YF001', DETAIL = (detail || '{"ok": false}')::text;
END $$;

-- Checks what a commit was judged on and writes what others may compete for: the request, jobs, the cases' numbers,
-- entries, official numbers. Rows are locked in that order, and within each in the order of wire.ts.
CREATE FUNCTION take_commit(here text, one jsonb, latest timestamptz) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  item jsonb;
  found_row record;
BEGIN
  IF one ? 'key' THEN
    INSERT INTO idempotency (district, actor, key, request_hash, answer)
    VALUES (here, one ->> 'actor', one ->> 'key', one ->> 'hash', one -> 'answer')
    ON CONFLICT (district, actor, key) DO NOTHING;
    IF NOT FOUND THEN
      SELECT request_hash, answer INTO found_row FROM idempotency
       WHERE district = here AND actor = one ->> 'actor' AND key = one ->> 'key';
      IF found_row.request_hash = one ->> 'hash' THEN
        RETURN jsonb_build_object('ok', true, 'replayed', true, 'answer', found_row.answer);
      END IF;
      PERFORM conflict('{"conflict": "idempotency"}');
    END IF;
  END IF;

  FOR item IN SELECT value FROM jsonb_array_elements(one -> 'done') LOOP
    UPDATE outbox SET done_at = now(), lease_until = NULL
     WHERE district = here AND id = (item #>> '{}')::bigint AND done_at IS NULL;
    IF NOT FOUND THEN PERFORM conflict(jsonb_build_object('conflict', 'job', 'job', item)); END IF;
  END LOOP;

  FOR item IN SELECT value FROM jsonb_array_elements(one -> 'cases') LOOP
    IF (item ->> 'last')::timestamptz > latest THEN
      PERFORM conflict(jsonb_build_object('conflict', 'clock', 'case', item -> 'id', 'recordedAt', item -> 'last'));
    END IF;
    IF (item ->> 'expected')::integer = 0 THEN
      INSERT INTO cases (district, id, procedure, version, org, stage, final, title, filed_on, opened_at, updated_at,
        seq, receipt, secret_hash, party, posts, elsewhere, named, next_due, provisional, late_entered, public, state)
      SELECT here, r.id, r.procedure, r.version, r.org, r.stage, r.final, r.title, r.filed_on, r.opened_at, r.last,
        r.seq, r.receipt, r.secret_hash, r.party, r.posts, r.elsewhere, r.named, r.next_due, r.provisional, r.late_entered, r.public, r.state
      FROM jsonb_to_record(item) AS r (
        id text, procedure text, version integer, org text, stage text, final boolean, title text, filed_on date,
        opened_at timestamptz, last timestamptz, seq integer, receipt text, secret_hash text, party text, posts text[],
        elsewhere text[], named text[], next_due date, provisional boolean, late_entered boolean, public boolean, state jsonb)
      ON CONFLICT DO NOTHING;
      IF NOT FOUND THEN
        SELECT seq INTO found_row FROM cases WHERE district = here AND id = item ->> 'id';
        IF FOUND THEN
          PERFORM conflict(jsonb_build_object('conflict', 'seq', 'case', item -> 'id', 'seq', found_row.seq));
        END IF;
        PERFORM conflict(jsonb_build_object('conflict', 'receipt', 'receipt', item -> 'receipt'));
      END IF;
    ELSE
      UPDATE cases c SET
        org = r.org, stage = r.stage, final = r.final, title = r.title, updated_at = r.last, seq = r.seq,
        party = coalesce(r.party, c.party), posts = r.posts, elsewhere = r.elsewhere, named = r.named, next_due = r.next_due, provisional = r.provisional,
        late_entered = c.late_entered OR r.late_entered, public = r.public, state = r.state
      FROM jsonb_to_record(item) AS r (
        org text, stage text, final boolean, title text, first timestamptz, last timestamptz, seq integer, party text,
        posts text[], elsewhere text[], named text[], next_due date, provisional boolean, late_entered boolean, public boolean, state jsonb)
      WHERE c.district = here AND c.id = item ->> 'id' AND c.seq = (item ->> 'expected')::integer
        AND c.updated_at <= r.first;
      IF NOT FOUND THEN
        SELECT seq INTO found_row FROM cases WHERE district = here AND id = item ->> 'id';
        PERFORM conflict(CASE WHEN found_row.seq = (item ->> 'expected')::integer
          THEN jsonb_build_object('conflict', 'clock', 'case', item -> 'id', 'recordedAt', item -> 'first')
          ELSE jsonb_build_object('conflict', 'seq', 'case', item -> 'id', 'seq', coalesce(found_row.seq, 0)) END);
      END IF;
    END IF;
  END LOOP;

  -- What the act relied on must still stand, and must stand until this commit is through.
  FOR item IN SELECT value FROM jsonb_array_elements(one -> 'guards') LOOP
    SELECT version INTO found_row FROM entry_head
     WHERE district = here AND register = item ->> 'register' AND entry = item ->> 'entry' FOR SHARE;
    IF coalesce(found_row.version, 0) <> (item ->> 'version')::integer THEN
      PERFORM conflict(item || jsonb_build_object('conflict', 'entry', 'version', coalesce(found_row.version, 0)));
    END IF;
  END LOOP;

  FOR item IN SELECT value FROM jsonb_array_elements(one -> 'entries') LOOP
    IF (item ->> 'before')::integer = 0 THEN
      INSERT INTO entry_head (district, register, entry, version, title, words)
      VALUES (here, item ->> 'register', item ->> 'entry', (item ->> 'after')::integer, item ->> 'title', (item ->> 'words')::tsvector)
      ON CONFLICT (district, register, entry) DO NOTHING;
    ELSE
      UPDATE entry_head SET version = (item ->> 'after')::integer, title = item ->> 'title', words = (item ->> 'words')::tsvector
       WHERE district = here AND register = item ->> 'register' AND entry = item ->> 'entry'
         AND version = (item ->> 'before')::integer;
    END IF;
    IF NOT FOUND THEN
      SELECT version INTO found_row FROM entry_head
       WHERE district = here AND register = item ->> 'register' AND entry = item ->> 'entry';
      PERFORM conflict(jsonb_build_object('conflict', 'entry', 'register', item -> 'register', 'entry', item -> 'entry',
        'version', coalesce(found_row.version, 0)));
    END IF;
    INSERT INTO effects (district, register, entry, n, op, valid_from, valid_until, holder, why, facts, case_id, seq, recorded_at)
    SELECT here, item ->> 'register', item ->> 'entry', e.n, e.op, e."from", e.until, e.holder, e.why, e.facts, e.case_id, e.seq, e.recorded_at
    FROM jsonb_to_recordset(item -> 'effects') AS e (
      n integer, op text, "from" date, until date, holder text, why text, facts jsonb, case_id text, seq integer,
      recorded_at timestamptz);
    DELETE FROM entry_versions
     WHERE district = here AND register = item ->> 'register' AND entry = item ->> 'entry';
    INSERT INTO entry_versions (district, register, entry, n, valid_from, valid_to, state, holder, why, facts)
    SELECT here, item ->> 'register', item ->> 'entry', v.n, v."from", coalesce(v."to", 'infinity'), v.state, v.holder, v.why, v.facts
    FROM jsonb_to_recordset(item -> 'versions') AS v (
      n integer, "from" date, "to" date, state text, holder text, why text, facts jsonb);
  END LOOP;

  -- Gapless: the number after the last one, or the commit is undone with it.
  FOR item IN SELECT value FROM jsonb_array_elements(one -> 'numbers') LOOP
    IF (item ->> 'n')::integer = 1 THEN
      INSERT INTO numbers (district, series, n) VALUES (here, item ->> 'series', 1)
      ON CONFLICT (district, series) DO UPDATE SET n = 1 WHERE numbers.n = 0;
    ELSE
      UPDATE numbers SET n = (item ->> 'n')::integer
       WHERE district = here AND series = item ->> 'series' AND n = (item ->> 'n')::integer - 1;
    END IF;
    IF NOT FOUND THEN
      SELECT n INTO found_row FROM numbers WHERE district = here AND series = item ->> 'series';
      PERFORM conflict(jsonb_build_object('conflict', 'number', 'series', item -> 'series', 'last', coalesce(found_row.n, 0)));
    END IF;
  END LOOP;
  RETURN '{"ok": true}';
END $$;

-- Every statement names full keys, so index lookups are right however old the statistics are: hence the settings.
CREATE FUNCTION append_commits(here text, batch jsonb, tolerance interval DEFAULT '120 seconds') RETURNS jsonb
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

  -- Summed first and taken in key order at the very end: busy figures are locked for a moment, and never crosswise.
  INSERT INTO counters AS k (district, procedure, indicator, org, day, outcome, n, sum)
  SELECT here, i.procedure, i.indicator, i.org, i.day, i.outcome, sum(i.n), sum(i.sum)
  FROM jsonb_to_recordset(batch -> 'counters') AS i (
    c integer, procedure text, indicator text, org text, day date, outcome text, n bigint, sum bigint)
  WHERE i.c = ANY (good)
  GROUP BY 1, 2, 3, 4, 5, 6
  ORDER BY 1, 2, 3, 4, 5, 6
  ON CONFLICT (district, procedure, indicator, day, org, outcome) DO UPDATE
    SET n = k.n + excluded.n, sum = k.sum + excluded.sum;

  INSERT INTO counters_month AS k (district, procedure, indicator, org, day, outcome, n, sum)
  SELECT here, i.procedure, i.indicator, i.org, date_trunc('month', i.day)::date, i.outcome, sum(i.n), sum(i.sum)
  FROM jsonb_to_recordset(batch -> 'counters') AS i (
    c integer, procedure text, indicator text, org text, day date, outcome text, n bigint, sum bigint)
  WHERE i.c = ANY (good)
  GROUP BY 1, 2, 3, 4, 5, 6
  ORDER BY 1, 2, 3, 4, 5, 6
  ON CONFLICT (district, procedure, indicator, day, org, outcome) DO UPDATE
    SET n = k.n + excluded.n, sum = k.sum + excluded.sum;

  INSERT INTO outbox (district, kind, key, payload, run_at)
  SELECT here, o.kind, o.key, o.payload, coalesce(o.run_at, now())
  FROM jsonb_to_recordset(batch -> 'outbox') AS o (c integer, kind text, key text, payload jsonb, run_at timestamptz)
  WHERE o.c = ANY (good)
  ON CONFLICT (district, kind, key) DO NOTHING;

  RETURN to_jsonb(answers);
END $$;

GRANT EXECUTE ON FUNCTION conflict(jsonb), take_commit(text, jsonb, timestamptz), append_commits(text, jsonb, interval) TO yifa_app;
