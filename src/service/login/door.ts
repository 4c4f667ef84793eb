import type { Ledger } from '../../ledger/index.ts';
import type { AuditAction } from '../audit-actions.ts';
import type { Platform } from '../platform.ts';
import { LoginError } from './errors.ts';
import { defaultLoginSettings, type LoginSettings } from './settings.ts';
import { Strikes } from './strikes.ts';

/** What this folder uses of the platform. */
export interface Door extends Pick<Platform, 'district' | 'orgs' | 'procedures' | 'now'> {
  readonly ledger: Pick<
    Ledger,
    | 'accountByLogin'
    | 'accountBySubject'
    | 'addAccount'
    | 'changeAccount'
    | 'countFailure'
    | 'clearFailures'
    | 'addSession'
    | 'liveSession'
    | 'touchSession'
    | 'revokeSession'
    | 'revokeSessionsOf'
    | 'person'
    | 'postsOn'
    | 'delegationsOf'
    | 'caseByReceipt'
    | 'entryReceipt'
    | 'keepAudit'
  >;
  /** Where the district keeps its door otherwise than by default. */
  readonly loginSettings?: Partial<LoginSettings>;
}

/** From where somebody knocks. */
export interface Origin {
  readonly address?: string;
  readonly userAgent?: string;
}

export function settingsOf(p: Pick<Door, 'loginSettings'>): LoginSettings {
  return { ...defaultLoginSettings, ...p.loginSettings };
}

interface Guards {
  readonly logins: Strikes;
  readonly addresses: Strikes;
  readonly receipts: Strikes;
  readonly guessers: Strikes;
}

const guards = new WeakMap<object, Guards>();

/** The counters of one platform: by log-in name, by address, by receipt, by address of those who guess at receipts. */
export function guardsOf(p: Door): Guards {
  const found = guards.get(p.ledger) ?? newGuards(settingsOf(p));
  guards.set(p.ledger, found);
  return found;
}

function newGuards(s: LoginSettings): Guards {
  const growing = { first: s.firstWait, longest: s.longestWait };
  const fixed = { tries: s.secretTries, first: s.secretWait, longest: s.secretWait };
  return {
    logins: new Strikes({ tries: s.accountTries, ...growing }),
    addresses: new Strikes({ tries: s.addressTries, ...growing }),
    receipts: new Strikes(fixed),
    guessers: new Strikes(fixed),
  };
}

interface Counted {
  readonly strikes: Strikes;
  readonly key: string | undefined;
}

/**
 * Counts one try from an address at a name or number. An address that must wait does not count against the name, and
 * a name that must wait does not count against the address.
 * @returns `right` takes the try back, once it has proved right
 * @throws LoginError `login.wait`
 */
export function knock(address: Counted, name: Counted, now: string): { right(): void } {
  for (const [n, { strikes, key }] of [address, name].entries()) {
    const wait = key === undefined ? 0 : strikes.take(key, now);
    if (wait === 0) continue;
    if (n === 1 && address.key !== undefined) address.strikes.giveBack(address.key);
    throw new LoginError('login.wait', { seconds: String(wait) });
  }
  return {
    right() {
      for (const { strikes, key } of [address, name]) if (key !== undefined) strikes.giveBack(key);
    },
  };
}

/** Notes in the audit trail what happened at the door: never a password, a token or what was typed as a name. */
export async function noteAtDoor(
  p: Door,
  person: string,
  action: AuditAction,
  object: string,
  detail: object = {},
): Promise<void> {
  await p.ledger.keepAudit(p.district.code, { at: p.now(), person, action, object, detail });
}
