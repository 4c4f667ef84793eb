import { dayOf, type Instant, toEpoch, toInstant } from '../../law/index.ts';
import type { SessionRow } from '../../ledger/sessions.ts';
import { type StaffSession, sessionOf } from '../identity/actor.ts';
import { demand } from '../permission/demand.ts';
import type { Session } from '../session.ts';
import { type Door, noteAtDoor, type Origin, settingsOf } from './door.ts';
import { LoginError } from './errors.ts';
import { newToken, sessionId, tokenHash } from './token.ts';

/** A log-in under way: `token` goes to the browser and nowhere else. */
export interface OpenedSession {
  readonly token: string;
  readonly expiresAt: Instant;
}

const later = (at: Instant, seconds: number): Instant => toInstant(toEpoch(at) + seconds * 1000);
const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);

/** Opens a session for a person who has just been proved. An earlier one of the same browser ends, so that none is fixed. */
export async function openSession(p: Door, person: string, from: Origin = {}, before?: string): Promise<OpenedSession> {
  if (before !== undefined) await p.ledger.revokeSession(p.district.code, tokenHash(before), p.now());
  return addSession(p, person, p.now(), from.userAgent ?? '');
}

async function addSession(p: Door, person: string, createdAt: Instant, userAgent: string): Promise<OpenedSession> {
  const { sessionIdle, sessionLongest } = settingsOf(p);
  const token = newToken();
  const expiresAt = earlier(later(p.now(), sessionIdle), later(createdAt, sessionLongest));
  await p.ledger.addSession(p.district.code, {
    tokenHash: tokenHash(token),
    person,
    createdAt,
    expiresAt,
    userAgent: userAgent.slice(0, 200),
  });
  return { token, expiresAt };
}

/** Uses within this many seconds are noted once, so that reading a page is not a write. */
const NOTED = 60;

/**
 * Who a token belongs to at this moment, with the posts of this moment; undefined when it was revoked, has run out or
 * its person has left. Asked anew for every request, so that what was revoked is gone on the next one.
 */
export async function currentSession(p: Door, token: string | undefined): Promise<StaffSession | undefined> {
  const row = await liveRow(p, token);
  if (!row) return undefined;
  const now = p.now();
  const { sessionIdle, sessionLongest } = settingsOf(p);
  if (later(row.lastSeenAt, NOTED) <= now)
    await p.ledger.touchSession(
      p.district.code,
      row.tokenHash,
      now,
      earlier(later(now, sessionIdle), later(row.createdAt, sessionLongest)),
    );
  return knownSession(p, row.person, row.identity, now);
}

/** How long a log-in lasts: `idle` seconds after the last request, and never past `until`. */
export interface Lasting {
  readonly idle: number;
  readonly until: Instant;
}

/** When the log-in of a token ends; undefined when it no longer holds. */
export async function sessionLasts(p: Door, token: string | undefined): Promise<Lasting | undefined> {
  const row = await liveRow(p, token);
  const { sessionIdle: idle, sessionLongest } = settingsOf(p);
  // A use within the last minute may not have put the end off yet.
  return row && { idle: idle - NOTED, until: later(row.createdAt, sessionLongest) };
}

/** Sessions of one day, as long as nothing about people, posts and delegations has changed in the database. */
const known = new WeakMap<object, { identity: number; day: string; sessions: Map<string, StaffSession> }>();

async function knownSession(
  p: Door,
  person: string,
  identity: number,
  now: Instant,
): Promise<StaffSession | undefined> {
  const day = dayOf(now);
  let memory = known.get(p.ledger);
  if (!memory || memory.identity !== identity || memory.day !== day) {
    memory = { identity, day, sessions: new Map() };
    known.set(p.ledger, memory);
  }
  const found = memory.sessions.get(person) ?? (await sessionOf(p, person, now));
  if (found) memory.sessions.set(person, found);
  return found;
}

async function liveRow(p: Door, token: string | undefined): ReturnType<Door['ledger']['liveSession']> {
  if (token === undefined || token.length < 40 || token.length > 100) return undefined;
  return p.ledger.liveSession(p.district.code, tokenHash(token), p.now());
}

/** A new token for the same log-in, when rights have changed; the old one is dead at once and the longest time goes on. */
export async function renewSession(p: Door, token: string): Promise<OpenedSession> {
  const row = await liveRow(p, token);
  if (!row) throw new LoginError('session.unknown');
  await p.ledger.revokeSession(p.district.code, row.tokenHash, p.now());
  return addSession(p, row.person, row.createdAt, row.userAgent);
}

/** Ends the session of a token. */
export async function logOut(p: Door, token: string): Promise<void> {
  const row = await liveRow(p, token);
  if (!row) return;
  await p.ledger.revokeSession(p.district.code, row.tokenHash, p.now());
  await noteAtDoor(p, row.person, 'logout', sessionId(row.tokenHash));
}

/** Sessions of one person that still hold, as the ledger lists them. */
interface Listing {
  readonly ledger: { sessionsOf(district: string, person: string, now: Instant): Promise<readonly SessionRow[]> };
}

export interface SessionView {
  readonly id: string;
  readonly createdAt: Instant;
  readonly lastSeenAt: Instant;
  readonly userAgent: string;
}

/** The own sessions, or another person's for whoever manages security. @throws ServiceError `permission.denied` */
export async function listSessions(p: Door & Listing, s: Session, person = s.person): Promise<readonly SessionView[]> {
  demand(p, s, person === s.person ? 'account.own' : 'sessions.revoke');
  const rows = await p.ledger.sessionsOf(p.district.code, person, p.now());
  return rows.map(({ tokenHash: hash, createdAt, lastSeenAt, userAgent }) => ({
    id: sessionId(hash),
    createdAt,
    lastSeenAt,
    userAgent,
  }));
}

/** Ends one session by its name in the list. @throws LoginError `session.unknown` */
export async function endSession(p: Door & Listing, s: Session, id: string, person = s.person): Promise<void> {
  demand(p, s, person === s.person ? 'account.own' : 'sessions.revoke');
  const row = (await p.ledger.sessionsOf(p.district.code, person, p.now())).find(
    (one) => sessionId(one.tokenHash) === id,
  );
  if (!row) throw new LoginError('session.unknown');
  await p.ledger.revokeSession(p.district.code, row.tokenHash, p.now());
  await noteAtDoor(p, s.person, 'session.revoke', id, { person });
}

/** Ends all sessions of a person, but for the one that asks when it is the own. @returns how many */
export async function endSessions(p: Door, s: Session, person = s.person, keep?: string): Promise<number> {
  demand(p, s, person === s.person ? 'account.own' : 'sessions.revoke');
  const ended = await p.ledger.revokeSessionsOf(
    p.district.code,
    person,
    p.now(),
    keep === undefined ? undefined : tokenHash(keep),
  );
  await noteAtDoor(p, s.person, 'session.revoke-all', person, { ended });
  return ended;
}
