import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import {
  accountByLogin,
  accountBySubject,
  accountsOf,
  addAccount,
  changeAccount,
  clearFailures,
  countFailure,
} from './accounts.ts';
import { district, moment } from './sample.ts';
import {
  addSession,
  forgetSessions,
  liveSession,
  revokeSession,
  revokeSessionsOf,
  sessionsOf,
  touchSession,
} from './sessions.ts';

let database: TestDatabase;
let db: Pool;

beforeAll(async () => {
  database = await testDatabase();
  db = database.app;
  await addAccount(db, district, { login: 'zhang', person: 'p-1', passwordHash: 'hash' });
});
afterAll(() => database.drop());

describe('an account', () => {
  test('is found by its login in its district', async () => {
    expect(await accountByLogin(db, district, 'zhang')).toEqual({
      login: 'zhang',
      person: 'p-1',
      passwordHash: 'hash',
      failures: 0,
      lockedUntil: null,
      totp: null,
      oidcSubject: null,
    });
    expect(await accountByLogin(db, '990102', 'zhang')).toBeUndefined();
  });

  test('keeps its login: a second one is refused and changes nothing', async () => {
    expect(await addAccount(db, district, { login: 'zhang', person: 'p-2', passwordHash: 'other' })).toBe(false);
    expect(await accountByLogin(db, district, 'zhang')).toMatchObject({ person: 'p-1', passwordHash: 'hash' });
  });

  test('counts failures exactly, even at the same moment', async () => {
    const counted = await Promise.all(Array.from({ length: 20 }, () => countFailure(db, district, 'zhang')));
    expect(counted.sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    expect(await countFailure(db, district, 'nobody')).toBeUndefined();
  });

  test('is changed only in what is named', async () => {
    expect(await changeAccount(db, district, 'zhang', { lockedUntil: moment('03-01') })).toBe(true);
    expect(await changeAccount(db, district, 'zhang', { totp: 'secret', oidcSubject: 'sub-1' })).toBe(true);
    expect(await accountBySubject(db, district, 'sub-1')).toMatchObject({
      passwordHash: 'hash',
      totp: 'secret',
      failures: 20,
      lockedUntil: moment('03-01'),
    });
    await clearFailures(db, district, 'zhang');
    await changeAccount(db, district, 'zhang', { totp: null });
    expect(await accountsOf(db, district, 'p-1')).toMatchObject([
      { failures: 0, lockedUntil: null, totp: null, oidcSubject: 'sub-1' },
    ]);
    expect(await changeAccount(db, district, 'nobody', { totp: null })).toBe(false);
  });
});

describe('a session', () => {
  const session = (tokenHash: string, person = 'p-1') => ({
    tokenHash,
    person,
    createdAt: moment('03-01', '09:00'),
    expiresAt: moment('03-01', '17:00'),
    userAgent: 'test',
  });

  test('holds until it ends, and longer when it is used', async () => {
    await addSession(db, district, session('t1'));
    expect(await liveSession(db, district, 't1', moment('03-01', '16:59'))).toEqual({
      ...session('t1'),
      lastSeenAt: moment('03-01', '09:00'),
      identity: expect.any(Number),
    });
    expect(await liveSession(db, district, 't1', moment('03-01', '17:00'))).toBeUndefined();
    await touchSession(db, district, 't1', moment('03-01', '16:00'), moment('03-02', '00:00'));
    expect(await liveSession(db, district, 't1', moment('03-01', '17:00'))).toMatchObject({
      lastSeenAt: moment('03-01', '16:00'),
    });
    expect(await liveSession(db, '990102', 't1', moment('03-01', '10:00'))).toBeUndefined();
  });

  test('ends at once when it is revoked, and cannot be revived', async () => {
    await addSession(db, district, session('t2'));
    await revokeSession(db, district, 't2', moment('03-01', '10:00'));
    await touchSession(db, district, 't2', moment('03-01', '10:01'), moment('03-09'));
    expect(await liveSession(db, district, 't2', moment('03-01', '10:02'))).toBeUndefined();
  });

  test('of one person all end together, but for the one in use', async () => {
    for (const token of ['a', 'b', 'c']) await addSession(db, district, session(token, 'p-9'));
    await addSession(db, district, session('d', 'p-8'));
    await touchSession(db, district, 'b', moment('03-01', '09:30'), moment('03-01', '18:00'));
    const open = await sessionsOf(db, district, 'p-9', moment('03-01', '17:30'));
    expect(open.map((found) => found.tokenHash)).toEqual(['b']);
    expect((await sessionsOf(db, district, 'p-9', moment('03-01', '10:00'))).map((s) => s.tokenHash)).toEqual([
      'b',
      'a',
      'c',
    ]);
    expect(await revokeSessionsOf(db, district, 'p-9', moment('03-01', '10:00'), 'b')).toBe(2);
    const live = await Promise.all(
      ['a', 'b', 'c', 'd'].map((token) => liveSession(db, district, token, moment('03-01', '10:00'))),
    );
    expect(live.map((found) => found?.tokenHash)).toEqual([undefined, 'b', undefined, 'd']);
  });

  test('is forgotten after its end', async () => {
    await addSession(db, district, session('old'));
    expect(await forgetSessions(db, district, moment('03-05'))).toBeGreaterThan(0);
    expect(await liveSession(db, district, 'old', moment('03-01', '10:00'))).toBeUndefined();
  });
});
