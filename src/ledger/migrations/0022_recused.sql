-- Who is recused from a case, beside its state and worked out from it by the database itself: a list that may not show a
-- case to somebody recused reads some bytes of it in place of its whole file, and can never know less than the state.
ALTER TABLE cases ADD COLUMN recused jsonb GENERATED ALWAYS AS (state -> 'recused') STORED;

-- Figures over all procedures are read by day alone.
CREATE INDEX counters_day ON counters (district, day);
CREATE INDEX counters_month_day ON counters_month (district, day);

-- Deadlines of the organs that run: those that are late are the first of them.
CREATE INDEX tasks_running ON tasks (district, due)
  WHERE against = 'organ' AND kind = 'deadline' AND NOT paused AND NOT provisional;

-- What stands on a day is read from the index alone, whether or not it has ended meanwhile.
DROP INDEX entry_versions_day;
CREATE INDEX entry_versions_day ON entry_versions (district, register, state, valid_from, entry) INCLUDE (valid_to, holder);
