/**
 * The ledger refuses what is recorded later than the database's own clock. Tests stand at moments of their own choice,
 * so in their database `now()` lies far ahead.
 */
export const movedClock = `CREATE SCHEMA moved;
  CREATE FUNCTION moved.now() RETURNS timestamptz LANGUAGE sql STABLE AS $$ SELECT pg_catalog.now() + interval '30 years' $$;
  GRANT USAGE ON SCHEMA moved TO yifa_app;
  GRANT EXECUTE ON FUNCTION moved.now() TO yifa_app`;
