import { randomBytes } from 'node:crypto';
import type { Account } from '../../ledger/accounts.ts';
import type { Ledger } from '../../ledger/index.ts';
import { demand } from '../permission/demand.ts';
import type { Session } from '../session.ts';
import { type Door, guardsOf, noteAtDoor, type Origin, settingsOf } from './door.ts';
import { LoginError } from './errors.ts';
import { loginName, prove } from './log-in.ts';
import { credentialOf, newCredential } from './password.ts';
import { checkNewPassword } from './password-policy.ts';

export interface AccountInput {
  readonly login: string;
  readonly person: string;
  /** Without one the account is for the identity provider alone. */
  readonly password?: string;
  /** Whether it must be changed at the first log-in; true unless it is said. */
  readonly mustChange?: boolean;
}

/**
 * Gives a person an account.
 * @throws LoginError `account.login-invalid`, `account.taken`, `login.not-registered` (no such person), `password.*`
 */
export async function addAccount(p: Door, s: Session, input: AccountInput): Promise<string> {
  demand(p, s, 'accounts.manage');
  const login = loginName(input.login);
  if (!/^[\p{L}\p{N}._@-]{2,64}$/u.test(login)) throw new LoginError('account.login-invalid', {}, 'login');
  if (!(await p.ledger.person(p.district.code, input.person)))
    throw new LoginError('login.not-registered', {}, 'person');
  const passwordHash =
    input.password === undefined ? null : await credentialFor(p, login, input.password, input.mustChange ?? true);
  if (!(await p.ledger.addAccount(p.district.code, { login, person: input.person, passwordHash })))
    throw new LoginError('account.taken', { login }, 'login');
  await noteAtDoor(p, s.person, 'account.add', input.person);
  return login;
}

async function credentialFor(p: Door, login: string, password: string, change: boolean): Promise<string> {
  checkNewPassword(password, login, settingsOf(p));
  return newCredential(password, p.now(), change);
}

/**
 * Changes the own password, also when it must be changed before the first session. Every session of the person ends.
 * @throws LoginError `login.failed`, `login.wait`, `password.unchanged`, `password.*`
 */
export async function changePassword(
  p: Door,
  login: string,
  current: string,
  next: string,
  from: Origin = {},
): Promise<void> {
  const { account } = await prove(p, login, current, from);
  if (current.normalize('NFKC') === next.normalize('NFKC')) throw new LoginError('password.unchanged', {}, 'password');
  const passwordHash = await credentialFor(p, account.login, next, false);
  await p.ledger.changeAccount(p.district.code, account.login, { passwordHash });
  await p.ledger.revokeSessionsOf(p.district.code, account.person, p.now());
  await noteAtDoor(p, account.person, 'password.change', 'password', { address: from.address ?? '' });
}

/** Gives an account a new password that must be changed at once; its sessions end and its lock is lifted. */
export async function resetPassword(p: Door, s: Session, login: string, password: string): Promise<void> {
  demand(p, s, 'accounts.manage');
  const account = await knownAccount(p, login);
  const passwordHash = await credentialFor(p, account.login, password, true);
  await p.ledger.changeAccount(p.district.code, account.login, { passwordHash });
  await p.ledger.revokeSessionsOf(p.district.code, account.person, p.now());
  await lift(p, account.login);
  await noteAtDoor(p, s.person, 'password.reset', account.person);
}

/** Lifts the lock of an account before its time. */
export async function unlockAccount(p: Door, s: Session, login: string): Promise<void> {
  demand(p, s, 'accounts.manage');
  const account = await knownAccount(p, login);
  await lift(p, account.login);
  await noteAtDoor(p, s.person, 'account.unlock', account.person);
}

async function lift(p: Door, login: string): Promise<void> {
  guardsOf(p).logins.clear(login);
  await p.ledger.clearFailures(p.district.code, login);
}

/** Closes an account for good: no password and no outside identity opens it, and its sessions end. */
export async function closeAccount(p: Door, s: Session, login: string): Promise<void> {
  demand(p, s, 'accounts.manage');
  const account = await knownAccount(p, login);
  await p.ledger.changeAccount(p.district.code, account.login, { passwordHash: null, oidcSubject: null, totp: null });
  await p.ledger.revokeSessionsOf(p.district.code, account.person, p.now());
  await noteAtDoor(p, s.person, 'account.close', account.person);
}

async function knownAccount(p: Door, login: string) {
  const account = await p.ledger.accountByLogin(p.district.code, loginName(login));
  if (!account) throw new LoginError('account.unknown', { login });
  return account;
}

/**
 * Lets an identity of the provider open an account.
 * @param identity issuer and subject as `completeOidc` gives them
 * @throws LoginError `account.unknown`, `oidc.already-linked`
 */
export async function linkIdentity(
  p: Door,
  s: Session,
  login: string,
  identity: { readonly issuer: string; readonly subject: string },
): Promise<void> {
  demand(p, s, 'accounts.manage');
  const account = await knownAccount(p, login);
  const key = identityKey(identity);
  const other = await p.ledger.accountBySubject(p.district.code, key);
  if (other && other.login !== account.login) throw new LoginError('oidc.already-linked');
  await p.ledger.changeAccount(p.district.code, account.login, { oidcSubject: key });
  await noteAtDoor(p, s.person, 'account.link', account.person);
}

/** A subject means something only together with who vouches for it. */
export function identityKey({ issuer, subject }: { readonly issuer: string; readonly subject: string }): string {
  return `${issuer} ${subject}`;
}

/** An account as its administrator sees it: never a password, nor its hash. */
export interface AccountView {
  readonly login: string;
  readonly person: string;
  /** Since which day the password holds, and whether it must be changed at the next log-in; null without one. */
  readonly password: { readonly since: string; readonly mustChange: boolean } | null;
  readonly failures: number;
  /** Until when it does not let anybody in, after too many wrong passwords; null when it does. */
  readonly lockedUntil: string | null;
  readonly identity: { readonly issuer: string; readonly subject: string } | null;
  /** Neither a password nor an outside identity opens it. */
  readonly closed: boolean;
}

type Listing = Door & { readonly ledger: Pick<Ledger, 'allAccounts' | 'accountsOf'> };

/** Every account, or those of one person. @throws ServiceError `sign-in.needed`, `permission.denied` */
export async function listAccounts(p: Listing, s: Session, person?: string): Promise<readonly AccountView[]> {
  demand(p, s, 'accounts.manage');
  const { code } = p.district;
  const found = person === undefined ? await p.ledger.allAccounts(code) : await p.ledger.accountsOf(code, person);
  return found.map((account) => viewOf(account, p.now()));
}

function viewOf(
  { login, person, passwordHash, oidcSubject, failures, lockedUntil }: Account,
  now: string,
): AccountView {
  const credential = credentialOf(passwordHash);
  const at = oidcSubject?.indexOf(' ') ?? -1;
  return {
    login,
    person,
    password: credential ? { since: credential.since, mustChange: credential.mustChange } : null,
    failures,
    lockedUntil: lockedUntil !== null && lockedUntil > now ? lockedUntil : null,
    identity: oidcSubject === null ? null : { issuer: oidcSubject.slice(0, at), subject: oidcSubject.slice(at + 1) },
    closed: !credential && oidcSubject === null,
  };
}

/** A made-up password for once, that the rules accept for this user name: 96 random bits. */
export function passwordForOnce(p: Door, login: string): string {
  for (;;) {
    const password = randomBytes(12).toString('base64url');
    try {
      checkNewPassword(password, login, settingsOf(p));
      return password;
    } catch (error) {
      // A short user name may stand in it by chance.
      if (!(error instanceof LoginError)) throw error;
    }
  }
}

/** Takes the outside identity from an account; its sessions end. @throws LoginError `account.unknown` */
export async function unlinkIdentity(p: Door, s: Session, login: string): Promise<void> {
  demand(p, s, 'accounts.manage');
  const account = await knownAccount(p, login);
  await p.ledger.changeAccount(p.district.code, account.login, { oidcSubject: null });
  await p.ledger.revokeSessionsOf(p.district.code, account.person, p.now());
  await noteAtDoor(p, s.person, 'account.unlink', account.person);
}
