-- The writes of one acceptance (POST /api/cases/{case}/acts/accept) as one function call, with none of the judging, on
-- copies of the same tables with the same keys and indexes. What it writes is taken from an act that really was done.
DROP SCHEMA IF EXISTS bench CASCADE;
CREATE SCHEMA bench;
CREATE TABLE bench.cases (LIKE public.cases INCLUDING ALL EXCLUDING GENERATED);
CREATE TABLE bench.events (LIKE public.events INCLUDING ALL);
CREATE TABLE bench.tasks (LIKE public.tasks INCLUDING ALL);
CREATE TABLE bench.case_actor (LIKE public.case_actor INCLUDING ALL);
CREATE TABLE bench.idempotency (LIKE public.idempotency INCLUDING ALL);
CREATE TABLE bench.queue (turn bigint GENERATED ALWAYS AS IDENTITY (MINVALUE 0 START 0) PRIMARY KEY, id text NOT NULL);
CREATE SEQUENCE bench.turn MINVALUE 0 START 0;

INSERT INTO bench.cases SELECT * FROM public.cases WHERE procedure = 'approval' AND stage = 'received';
ALTER TABLE bench.cases DROP COLUMN recused, ADD COLUMN recused jsonb GENERATED ALWAYS AS (state -> 'recused') STORED;
INSERT INTO bench.events SELECT e.* FROM public.events e JOIN bench.cases c ON c.district = e.district AND c.id = e.case_id;
INSERT INTO bench.tasks SELECT t.* FROM public.tasks t JOIN bench.cases c ON c.district = t.district AND c.id = t.case_id;
INSERT INTO bench.case_actor SELECT a.* FROM public.case_actor a JOIN bench.cases c ON c.district = a.district AND c.id = a.case_id;
INSERT INTO bench.queue (id) SELECT id FROM bench.cases ORDER BY id;
ANALYZE bench.cases, bench.events, bench.tasks, bench.case_actor, bench.queue;

CREATE FUNCTION bench.accept(here text, many bigint, event jsonb, state jsonb, answer jsonb) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  mine bigint := nextval('bench.turn');
  which text;
  number integer;
BEGIN
  SELECT q.id INTO which FROM bench.queue q WHERE q.turn = mine % many;
  UPDATE bench.cases c SET stage = 'examining', updated_at = now(), seq = c.seq + 1, next_due = c.next_due + 15,
    posts = '{handler,head,officer,window}', state = accept.state
   WHERE c.district = here AND c.id = which
  RETURNING c.seq INTO number;
  INSERT INTO bench.idempotency (district, actor, key, request_hash, answer)
  VALUES (here, event #>> '{by,person}', 'peer-' || mine, encode(sha256(mine::text::bytea), 'hex'), accept.answer);
  INSERT INTO bench.events (district, case_id, seq, kind, act, at, recorded_at, body)
  VALUES (here, which, number, 'act', 'accept', now(), now(), event);
  INSERT INTO bench.case_actor (district, case_id, person, role)
  VALUES (here, which, event #>> '{by,person}', event #>> '{by,role}') ON CONFLICT DO NOTHING;
  DELETE FROM bench.tasks t WHERE t.district = here AND t.case_id = which AND t.key = 'complete';
  INSERT INTO bench.tasks AS t (district, case_id, key, clock, kind, against, org, procedure, start, due, at, provisional,
    paused, promise_due, fires)
  VALUES (here, which, 'decide', 'decide', 'deadline', 'organ', state ->> 'org', 'approval', current_date,
    current_date + 28, now() + interval '28 days', false, false, current_date + 7, false)
  ON CONFLICT (district, case_id, key) DO UPDATE SET due = excluded.due, at = excluded.at;
  RETURN number;
END $$;
