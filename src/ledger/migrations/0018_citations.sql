-- What rests on what: which register entries and cases name a law or a register entry as their basis, and from when to
-- when. Derived from the events, written with them; `said` is a law's name as it is written. A law is an entry of the
-- register of laws, whether a change of it was ever recorded or not.
CREATE TABLE citations (
  district  text NOT NULL,
  -- 'entry' or 'case'; the register or the procedure that the citing thing is of.
  kind      text NOT NULL,
  room      text NOT NULL,
  id        text NOT NULL,
  field     text NOT NULL,
  cited_register text NOT NULL,
  cited_entry    text NOT NULL,
  article   text NOT NULL,
  said      text NOT NULL,
  valid_from date NOT NULL,
  valid_to   date NOT NULL,
  PRIMARY KEY (district, kind, room, id, field, cited_register, cited_entry, article, valid_from)
);
CREATE INDEX citations_of ON citations (district, cited_register, cited_entry, kind, room, id);
GRANT SELECT, INSERT, DELETE ON citations TO yifa_app;

-- Written in the transaction of `append_commits`, with its answers: only what it wrote counts. The rows of whatever is
-- named in `citing` take the place of those before; who writes a case or an entry holds its lock already.
CREATE FUNCTION append_citations(here text, batch jsonb, answers jsonb) RETURNS jsonb
LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET plan_cache_mode = force_generic_plan
AS $$
DECLARE
  good integer[];
BEGIN
  IF jsonb_array_length(batch -> 'citing') = 0 THEN RETURN answers; END IF;
  good := ARRAY (SELECT (a.n - 1)::integer FROM jsonb_array_elements(answers) WITH ORDINALITY AS a (answer, n)
    WHERE a.answer @> '{"ok": true}' AND NOT a.answer ? 'replayed');

  DELETE FROM citations c USING (
    SELECT DISTINCT s.kind, s.room, s.id FROM jsonb_to_recordset(batch -> 'citing') AS s (c integer, kind text, room text, id text)
    WHERE s.c = ANY (good)) s
  WHERE c.district = here AND c.kind = s.kind AND c.room = s.room AND c.id = s.id;

  INSERT INTO citations (district, kind, room, id, field, cited_register, cited_entry, article, said, valid_from, valid_to)
  SELECT here, r.kind, r.room, r.id, r.field, r.register, r.entry, r.article, r.said, r."from", coalesce(r."to", 'infinity')
  FROM jsonb_to_recordset(batch -> 'citations') AS r (
    c integer, kind text, room text, id text, field text, register text, entry text, article text, said text,
    "from" date, "to" date)
  WHERE r.c = ANY (good)
  ON CONFLICT DO NOTHING;
  RETURN answers;
END $$;
GRANT EXECUTE ON FUNCTION append_citations(text, jsonb, jsonb) TO yifa_app;
