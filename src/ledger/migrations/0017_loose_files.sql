-- Files that a stranger's draft held and holds no more: the draft ran out, was dropped, or got another file instead. What
-- nothing else names is thrown away after a while. The answers of a draft are sealed; the ids of its files stand beside.
ALTER TABLE public_drafts ADD COLUMN files text[] NOT NULL DEFAULT '{}';

CREATE TABLE loose_files (
  district text           NOT NULL,
  file     text           NOT NULL CHECK (file ~ '^[0-9a-f]{32}$'),
  since    timestamptz(3) NOT NULL,
  PRIMARY KEY (district, file)
);
GRANT SELECT, INSERT, UPDATE ON loose_files TO yifa_app;

-- Events come in the order of their recording; this finds those after a day without reading the rest.
CREATE INDEX events_recorded ON events USING brin (district, recorded_at);

-- The one way by which a stored file can ever go: loose since before a moment, brought by nobody known, and named by no
-- event, no draft and no case. yifa_app has no right to delete files by itself.
CREATE FUNCTION drop_loose_files(here text, before timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_catalog AS $$
DECLARE
  loose text[];
  named text[];
  gone  integer;
BEGIN
  SELECT array_agg(l.file) INTO loose FROM (
    SELECT file FROM loose_files WHERE district = here AND since <= before ORDER BY since, file LIMIT 100 FOR UPDATE) l;
  IF loose IS NULL THEN RETURN 0; END IF;
  SELECT array_agg(DISTINCT m[1]) INTO named
    FROM events e, regexp_matches(e.body::text, array_to_string(loose, '|'), 'g') AS m
   WHERE e.district = here
     AND e.recorded_at >= (SELECT min(f.at) FROM files f WHERE f.district = here AND f.id = ANY (loose));
  DELETE FROM files f
   WHERE f.district = here AND f.id = ANY (loose) AND f.uploaded_by = 'anonymous' AND f.case_id IS NULL
     AND f.id <> ALL (coalesce(named, '{}'))
     AND NOT EXISTS (SELECT FROM public_drafts d WHERE d.district = here AND f.id = ANY (d.files))
     AND NOT EXISTS (SELECT FROM drafts d WHERE d.district = here AND position(f.id IN d.body::text) > 0);
  GET DIAGNOSTICS gone = ROW_COUNT;
  DELETE FROM loose_files WHERE district = here AND file = ANY (loose);
  RETURN gone;
END $$;
GRANT EXECUTE ON FUNCTION drop_loose_files(text, timestamptz) TO yifa_app;
