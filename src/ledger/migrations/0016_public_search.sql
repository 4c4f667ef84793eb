-- What anyone may find: the words of what cases have made public, as anyone sees them, personal data masked. No other
-- word of a case stands here, so none can be found. `wanted` is the case's last event; while `seq` is another, the words
-- are older than the case and are taken anew (public-search.ts in the service).
CREATE TABLE public_search (
  district text    NOT NULL,
  case_id  text    NOT NULL,
  wanted   integer NOT NULL,
  seq      integer,
  -- First day of the newest thing that is public; none while nothing is.
  since    date,
  words    tsvector,
  PRIMARY KEY (district, case_id)
);
CREATE INDEX public_search_words ON public_search USING gin (words);
CREATE INDEX public_search_since ON public_search (district, since, case_id) WHERE words IS NOT NULL;
CREATE INDEX public_search_stale ON public_search (district, case_id) WHERE seq IS DISTINCT FROM wanted;
GRANT SELECT, INSERT, UPDATE ON public_search TO yifa_app;

INSERT INTO public_search (district, case_id, wanted) SELECT district, id, seq FROM cases WHERE public;

-- As before, and a case of which something is public, or was, has its words taken anew.
CREATE OR REPLACE FUNCTION take_commit(here text, one jsonb, latest timestamptz) RETURNS jsonb LANGUAGE plpgsql AS $$
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
    INSERT INTO public_search (district, case_id, wanted)
    SELECT here, item ->> 'id', (item ->> 'seq')::integer
     WHERE (item ->> 'public')::boolean
        OR EXISTS (SELECT FROM public_search WHERE district = here AND case_id = item ->> 'id')
    ON CONFLICT (district, case_id) DO UPDATE SET wanted = excluded.wanted;
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
