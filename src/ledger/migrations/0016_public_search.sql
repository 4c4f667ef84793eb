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

CREATE FUNCTION want_public_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public_search (district, case_id, wanted) VALUES (NEW.district, NEW.id, NEW.seq)
  ON CONFLICT (district, case_id) DO UPDATE SET wanted = excluded.wanted;
  RETURN NULL;
END $$;
CREATE TRIGGER public_words_of_new AFTER INSERT ON cases
  FOR EACH ROW WHEN (NEW.public) EXECUTE FUNCTION want_public_words();
CREATE TRIGGER public_words_of_changed AFTER UPDATE ON cases
  FOR EACH ROW WHEN ((OLD.public OR NEW.public) AND OLD.seq <> NEW.seq) EXECUTE FUNCTION want_public_words();

INSERT INTO public_search (district, case_id, wanted) SELECT district, id, seq FROM cases WHERE public;
