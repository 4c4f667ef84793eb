/**
 * The environment that PostgreSQL's programs get: what the system needs, and nothing of ours. A PGDATA or PGPORT that
 * a person has set for another server must not reach this one.
 */
export function environment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'TMPDIR', 'SystemRoot', 'TEMP', 'TMP'].flatMap((name) =>
    process.env[name] === undefined ? [] : [[name, process.env[name]]],
  );
  // macOS's PostgreSQL stops at once without a locale.
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'Asia/Shanghai' };
}
