import { toEpoch, toInstant } from '../../law/index.ts';
import type { Account } from '../../ledger/accounts.ts';
import { type StaffSession, sessionOf } from '../identity/actor.ts';
import { type Door, guardsOf, knock, noteAtDoor, type Origin, settingsOf } from './door.ts';
import { LoginError } from './errors.ts';
import { type Credential, credentialOf, mustChange, passwordMatches, strengthened } from './password.ts';
import { openSession } from './sessions.ts';
import { waitAfter } from './strikes.ts';

/** A log-in name as it is kept and compared. */
export function loginName(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}

/**
 * Proves a person by log-in name and password, without opening a session: for the command line and for `openSession`.
 * An unknown name, a closed account and a wrong password get one answer after the same work.
 * @throws LoginError `login.failed`, `login.wait`, `login.must-change`, `login.not-registered`
 */
export async function logIn(p: Door, login: string, password: string, from: Origin = {}): Promise<StaffSession> {
  const { account, credential } = await prove(p, login, password, from);
  if (mustChange(credential, p.now(), settingsOf(p).passwordDays)) throw new LoginError('login.must-change');
  const stronger = await strengthened(credential, password);
  if (stronger) await p.ledger.changeAccount(p.district.code, account.login, { passwordHash: stronger });
  return admitted(p, account.person, 'password', from);
}

/** Logs in and opens a session; `before` is a token the browser already had. @throws what `logIn` throws */
export async function logInWithSession(p: Door, login: string, password: string, from: Origin = {}, before?: string) {
  const session = await logIn(p, login, password, from);
  return { session, ...(await openSession(p, session.person, from, before)) };
}

/** The last step of every kind of log-in: the person must be on the register. */
export async function admitted(
  p: Door,
  person: string,
  method: 'password' | 'oidc',
  from: Origin,
): Promise<StaffSession> {
  const session = await sessionOf(p, person, p.now());
  await noteAtDoor(p, person, session ? 'login.success' : 'login.refused', method, { address: from.address ?? '' });
  if (!session) throw new LoginError('login.not-registered');
  return session;
}

/**
 * Checks a password and nothing else. Tries are counted before they are heard: by name, known or not, and by address;
 * the lock of an account also stands in the database and outlives a restart.
 */
export async function prove(
  p: Door,
  login: string,
  password: string,
  from: Origin,
): Promise<{ account: Account; credential: Credential }> {
  const name = loginName(login);
  const { logins, addresses } = guardsOf(p);
  const now = p.now();
  const heard = knock({ strikes: addresses, key: from.address }, { strikes: logins, key: name }, now);
  const account = name === '' ? undefined : await p.ledger.accountByLogin(p.district.code, name);
  if (account?.lockedUntil && account.lockedUntil > now)
    throw new LoginError('login.wait', {
      seconds: String(Math.ceil((toEpoch(account.lockedUntil) - toEpoch(now)) / 1000)),
    });
  const credential = credentialOf(account?.passwordHash);
  if (!(await passwordMatches(credential, password)) || !account || !credential) {
    await failed(p, name, account, from);
    throw new LoginError('login.failed');
  }
  heard.right();
  logins.clear(name);
  await p.ledger.clearFailures(p.district.code, account.login);
  return { account, credential };
}

/** What follows a failure takes as long for an unknown name: time tells no more than words. */
async function failed(p: Door, name: string, account: Account | undefined, from: Origin): Promise<void> {
  const [failures] = await Promise.all([
    p.ledger.countFailure(p.district.code, name),
    noteAtDoor(p, account?.person ?? 'unknown', 'login.failed', 'password', { address: from.address ?? '' }),
  ]);
  const { accountTries: tries, firstWait: first, longestWait: longest } = settingsOf(p);
  const wait = waitAfter({ tries, first, longest }, failures ?? 0);
  if (!account || wait === 0) return;
  await p.ledger.changeAccount(p.district.code, account.login, {
    lockedUntil: toInstant(toEpoch(p.now()) + wait * 1000),
  });
  await noteAtDoor(p, account.person, 'login.locked', 'password', { failures, seconds: wait });
}
