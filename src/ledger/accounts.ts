import { type Db, row, rows, run, sql } from './sql.ts';

/** How a person logs in. Hashes and secrets are made and checked by the service. */
export interface Account {
  readonly login: string;
  readonly person: string;
  readonly passwordHash: string | null;
  /** Failed tries since the last success. */
  readonly failures: number;
  readonly lockedUntil: string | null;
  readonly totp: string | null;
  readonly oidcSubject: string | null;
}

const columns = sql`login, person, password_hash AS "passwordHash", failures, locked_until AS "lockedUntil", totp,
  oidc_subject AS "oidcSubject"`;

export function accountByLogin(db: Db, district: string, login: string): Promise<Account | undefined> {
  return row<Account>(db, sql`SELECT ${columns} FROM accounts WHERE district = ${district} AND login = ${login}`);
}

export function accountBySubject(db: Db, district: string, subject: string): Promise<Account | undefined> {
  return row<Account>(
    db,
    sql`SELECT ${columns} FROM accounts WHERE district = ${district} AND oidc_subject = ${subject}`,
  );
}

export function accountsOf(db: Db, district: string, person: string): Promise<Account[]> {
  return rows<Account>(
    db,
    sql`SELECT ${columns} FROM accounts WHERE district = ${district} AND person = ${person} ORDER BY login`,
  );
}

/** Makes an account. False when the login is taken; nothing is changed then. */
export async function addAccount(
  db: Db,
  district: string,
  account: Pick<Account, 'login' | 'person'> & Partial<Pick<Account, 'passwordHash' | 'totp' | 'oidcSubject'>>,
): Promise<boolean> {
  const made = await run(
    db,
    sql`INSERT INTO accounts (district, login, person, password_hash, totp, oidc_subject)
      VALUES (${district}, ${account.login}, ${account.person}, ${account.passwordHash ?? null}, ${account.totp ?? null},
        ${account.oidcSubject ?? null})
      ON CONFLICT (district, login) DO NOTHING`,
  );
  return made > 0;
}

/** Changes how an account logs in; what is left out stays. False when there is no such account. */
export async function changeAccount(
  db: Db,
  district: string,
  login: string,
  change: Partial<Pick<Account, 'passwordHash' | 'totp' | 'oidcSubject' | 'lockedUntil'>>,
): Promise<boolean> {
  const set = <K extends keyof typeof change>(key: K) => [change[key] !== undefined, change[key] ?? null] as const;
  const [password, totp, subject, locked] = [set('passwordHash'), set('totp'), set('oidcSubject'), set('lockedUntil')];
  const changed = await run(
    db,
    sql`UPDATE accounts SET
        password_hash = CASE WHEN ${password[0]} THEN ${password[1]} ELSE password_hash END,
        totp = CASE WHEN ${totp[0]} THEN ${totp[1]} ELSE totp END,
        oidc_subject = CASE WHEN ${subject[0]} THEN ${subject[1]} ELSE oidc_subject END,
        locked_until = CASE WHEN ${locked[0]} THEN ${locked[1]}::timestamptz ELSE locked_until END
      WHERE district = ${district} AND login = ${login}`,
  );
  return changed > 0;
}

/**
 * Counts a failed try in one statement, so that tries at the same moment all count.
 * @returns failures since the last success; undefined when there is no such account
 */
export async function countFailure(db: Db, district: string, login: string): Promise<number | undefined> {
  const counted = await row<{ failures: number }>(
    db,
    sql`UPDATE accounts SET failures = failures + 1 WHERE district = ${district} AND login = ${login} RETURNING failures`,
  );
  return counted?.failures;
}

/** A successful log-in: failures and lock are cleared. */
export async function clearFailures(db: Db, district: string, login: string): Promise<void> {
  await run(
    db,
    sql`UPDATE accounts SET failures = 0, locked_until = NULL
      WHERE district = ${district} AND login = ${login} AND (failures > 0 OR locked_until IS NOT NULL)`,
  );
}

/** Every account of a district, closed ones included. */
export function allAccounts(db: Db, district: string): Promise<Account[]> {
  return rows<Account>(db, sql`SELECT ${columns} FROM accounts WHERE district = ${district} ORDER BY login`);
}
