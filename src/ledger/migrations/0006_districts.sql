-- The districts that this database serves. `demo` marks invented data for good: it is never taken off.
CREATE TABLE districts (
  code       text        PRIMARY KEY CHECK (code ~ '^[0-9]{6}$'),
  name       text        NOT NULL,
  demo       boolean     NOT NULL,
  official   boolean     NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK (NOT (demo AND official))
);
GRANT SELECT, INSERT ON districts TO yifa_app;
