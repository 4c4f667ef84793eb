import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { toEpoch, toInstant } from '../../law/index.ts';
import { type Ledger, openLedger } from '../../ledger/index.ts';
import type { SessionRow } from '../../ledger/sessions.ts';
import { addPerson, assignPost, endPerson, endPost, saveOrganisation, sessionOf } from '../identity/index.ts';
import { OrgDirectory } from '../orgs.ts';
import { anonymous, operator } from '../session.ts';
import type { Door } from './door.ts';
import {
  addAccount,
  changePassword,
  closeAccount,
  currentSession,
  endSession,
  endSessions,
  linkIdentity,
  listSessions,
  logIn,
  logInByIdentity,
  logInWithSession,
  logOut,
  openSession,
  renewSession,
  resetPassword,
  unlockAccount,
} from './index.ts';

let database: TestDatabase;
let shared: Ledger;
let district = 990300;
let p: Door & Parameters<typeof saveOrganisation>[0] & Parameters<typeof listSessions>[0];
let now: string;

beforeAll(async () => {
  database = await testDatabase();
  shared = openLedger(database.appConfig);
});
afterAll(async () => {
  await shared.close();
  await database.drop();
});

const GOOD = 'Plumtree4711';
const later = (seconds: number) => {
  now = toInstant(toEpoch(now) + seconds * 1000);
};

beforeEach(async () => {
  district++;
  now = '2026-03-02T09:00:00.000+08:00';
  // A ledger of its own for each test, so that the counters of one do not stand in the next.
  p = {
    district: { code: String(district), name: '测试区（演示数据）', demo: true, official: false },
    ledger: { ...shared, sessionsOf: sessionsOf(String(district)) },
    procedures: [],
    orgs: new OrgDirectory([]),
    now: () => now,
  };
  await saveOrganisation(p, operator, {
    id: 'd1',
    name: '市场局',
    kind: 'department',
    code: '市',
    validFrom: '2020-01-01',
  });
  for (const [id, post] of [
    ['wang', 'handler'],
    ['li', 'security-administrator'],
  ] as const) {
    await addPerson(p, operator, { id, name: id, validFrom: '2020-01-01' });
    await assignPost(p, operator, { person: id, org: 'd1', post, validFrom: '2020-01-01' });
    await addAccount(p, operator, { login: id, person: id, password: GOOD, mustChange: false });
  }
});

const code = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );
const tries = async (count: number, login = 'wang', password = 'wrong', address?: string) => {
  const answers: string[] = [];
  for (let n = 0; n < count; n++) answers.push(await code(logIn(p, login, password, address ? { address } : {})));
  return answers;
};
const audit = async () =>
  (await shared.listAudit(p.district.code)).rows
    .filter((r) => !/^(org|person|post|account)\./.test(r.action))
    .reverse();

describe('logging in', () => {
  test('by name in any writing and the right password', async () => {
    expect(await logIn(p, 'wang', GOOD)).toMatchObject({ kind: 'staff', person: 'wang', posts: [{ post: 'handler' }] });
    expect((await logIn(p, ' ＷＡＮＧ ', GOOD)).person).toBe('wang');
    expect((await audit()).map((r) => [r.action, r.person, r.object])).toEqual([
      ['login.success', 'wang', 'password'],
      ['login.success', 'wang', 'password'],
    ]);
  });

  test('an unknown name, a closed account and a wrong password get the same answer, word for word', async () => {
    await closeAccount(p, operator, 'li');
    const say = (login: string, password: string) =>
      logIn(p, login, password).catch((error: Error & { zh: string; code: string }) => [
        error.message,
        error.zh,
        error.code,
      ]);
    const answers = await Promise.all([say('nobody', GOOD), say('li', GOOD), say('wang', 'wrong'), say('', '')]);
    expect(new Set(answers.map((a) => JSON.stringify(a))).size).toBe(1);
    expect(answers[0]).toContain('login.failed');
  });

  test('who has no place on the register any more does not get in', async () => {
    await endPerson(p, operator, 'wang', '2026-03-01');
    expect(await code(logIn(p, 'wang', GOOD))).toBe('login.not-registered');
    expect((await audit()).at(-1)?.action).toBe('login.refused');
  });

  test('neither passwords nor tokens nor what was typed as a name stand in the audit trail', async () => {
    await tries(1, 'my-secret-typed-as-name', 'another-secret');
    const { token } = await logInWithSession(p, 'wang', GOOD, { address: '203.0.113.9', userAgent: 'Browser' });
    await logOut(p, token);
    const text = JSON.stringify(await shared.listAudit(p.district.code));
    for (const secret of ['my-secret', 'another-secret', GOOD, token, 'argon2']) expect(text).not.toContain(secret);
    expect((await audit()).map((r) => r.action)).toEqual(['login.failed', 'login.success', 'logout']);
    expect((await audit())[0]).toMatchObject({ person: 'unknown', object: 'password' });
  });
});

describe('guessing', () => {
  test('five failures, then waits that grow; a right password in between is not heard', async () => {
    expect(await tries(5)).toEqual(Array(5).fill('login.failed'));
    expect(await code(logIn(p, 'wang', GOOD))).toBe('login.wait');
    await expect(logIn(p, 'wang', GOOD)).rejects.toMatchObject({ status: 429, retryAfter: 60 });
    later(61);
    expect(await tries(1)).toEqual(['login.failed']);
    await expect(logIn(p, 'wang', GOOD)).rejects.toMatchObject({ retryAfter: 120 });
    later(121);
    expect(await code(logIn(p, 'wang', GOOD))).toBe('done');
    expect(await tries(4)).toEqual(Array(4).fill('login.failed'));
    expect(await code(logIn(p, 'wang', GOOD))).toBe('done');
    expect((await audit()).filter((r) => r.action === 'login.locked').map((r) => r.detail)).toEqual([
      { failures: 5, seconds: 60 },
      { failures: 6, seconds: 120 },
    ]);
  });

  test('an unknown name waits just as long, so that waiting tells nothing', async () => {
    const known = await tries(7, 'wang');
    const unknown = await tries(7, 'nobody-here');
    expect(unknown).toEqual(known);
    later(61);
    expect(await tries(2, 'wang')).toEqual(await tries(2, 'nobody-here'));
  });

  test('tries at the same moment are not heard beyond the limit', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => code(logIn(p, 'wang', 'wrong'))));
    expect(answers.filter((a) => a === 'login.failed').length).toBe(5);
    expect(answers.filter((a) => a === 'login.wait').length).toBe(35);
  });

  test('one address that tries many names has to wait, others have not', async () => {
    const names = Array.from({ length: 25 }, (_, n) => `name${n}`);
    const answers: string[] = [];
    for (const name of names) answers.push(...(await tries(1, name, 'wrong', '198.51.100.7')));
    expect(answers.filter((a) => a === 'login.failed').length).toBe(20);
    expect(await code(logIn(p, 'wang', GOOD, { address: '198.51.100.7' }))).toBe('login.wait');
    expect(await code(logIn(p, 'wang', GOOD, { address: '198.51.100.8' }))).toBe('done');
  });

  test('an address that must wait does not shut the accounts it tries, nor a shut account its whole office', async () => {
    for (let n = 0; n < 30; n++) await tries(1, `name${n}`, 'wrong', '198.51.100.7');
    expect(await tries(10, 'wang', 'wrong', '198.51.100.7')).toEqual(Array(10).fill('login.wait'));
    expect(await code(logIn(p, 'wang', GOOD, { address: '198.51.100.8' }))).toBe('done');
    await tries(5, 'wang', 'wrong', '198.51.100.9');
    await tries(50, 'wang', 'wrong', '198.51.100.9');
    expect(await code(logIn(p, 'li', GOOD, { address: '198.51.100.9' }))).toBe('done');
  });

  test('an office behind one address logs in as often as it likes', async () => {
    for (let n = 0; n < 25; n++) expect(await code(logIn(p, 'wang', GOOD, { address: '198.51.100.7' }))).toBe('done');
  });

  test('the lock outlives a restart of the platform', async () => {
    await tries(5);
    p = { ...p, ledger: { ...p.ledger } };
    expect(await code(logIn(p, 'wang', GOOD))).toBe('login.wait');
    later(61);
    expect(await code(logIn(p, 'wang', GOOD))).toBe('done');
  });

  test('security lifts a lock, nobody else does', async () => {
    await tries(6);
    expect(await code(unlockAccount(p, anonymous, 'wang'))).toBe('sign-in.needed');
    const wang = await sessionOf(p, 'wang', now);
    expect(await code(unlockAccount(p, wang ?? anonymous, 'wang'))).toBe('permission.denied');
    expect(await code(unlockAccount(p, (await sessionOf(p, 'li', now)) ?? anonymous, 'wang'))).toBe('done');
    expect(await code(logIn(p, 'wang', GOOD))).toBe('done');
  });
});

describe('accounts and passwords', () => {
  test('an account is for a known person, under a free and sound name, with a sound password', async () => {
    const add = (more: object) =>
      code(addAccount(p, operator, { login: 'new.name', person: 'wang', password: 'Riverside-88x', ...more }));
    expect(await add({ login: 'x' })).toBe('account.login-invalid');
    expect(await add({ login: 'a b' })).toBe('account.login-invalid');
    expect(await add({ login: 'WANG' })).toBe('account.taken');
    expect(await add({ person: 'nobody' })).toBe('login.not-registered');
    expect(await add({ password: 'short' })).toBe('password.too-short');
    expect(await add({ password: 'New.Name-2026' })).toBe('password.is-login');
    expect(await add({})).toBe('done');
    expect(
      await code(addAccount(p, (await sessionOf(p, 'wang', now)) ?? anonymous, { login: 'other', person: 'wang' })),
    ).toBe('permission.denied');
  });

  test('a given password opens nothing before it was changed', async () => {
    await addAccount(p, operator, { login: 'fresh', person: 'wang', password: 'Riverside-88x' });
    expect(await code(logIn(p, 'fresh', 'wrong'))).toBe('login.failed');
    expect(await code(logIn(p, 'fresh', 'Riverside-88x'))).toBe('login.must-change');
    expect(await code(changePassword(p, 'fresh', 'wrong', 'Hillside-99y'))).toBe('login.failed');
    expect(await code(changePassword(p, 'fresh', 'Riverside-88x', 'Riverside-88x'))).toBe('password.unchanged');
    expect(await code(changePassword(p, 'fresh', 'Riverside-88x', 'password123'))).toBe('password.common');
    expect(await code(changePassword(p, 'fresh', 'Riverside-88x', 'Hillside-99y'))).toBe('done');
    expect(await code(logIn(p, 'fresh', 'Riverside-88x'))).toBe('login.failed');
    expect(await code(logIn(p, 'fresh', 'Hillside-99y'))).toBe('done');
  });

  test('a password runs out, where the district wants it so', async () => {
    later(181 * 86_400);
    expect(await code(logIn(p, 'wang', GOOD))).toBe('login.must-change');
    p = { ...p, loginSettings: { passwordDays: null } };
    expect(await code(logIn(p, 'wang', GOOD))).toBe('done');
  });

  test('changing it ends every session, and guessing the old one is limited like a log-in', async () => {
    const { token } = await logInWithSession(p, 'wang', GOOD);
    await changePassword(p, 'wang', GOOD, 'Hillside-99y');
    expect(await currentSession(p, token)).toBeUndefined();
    const answers: string[] = [];
    for (let n = 0; n < 6; n++) answers.push(await code(changePassword(p, 'wang', 'guess', 'Other-123-xyz')));
    expect(answers).toEqual([...Array(5).fill('login.failed'), 'login.wait']);
  });

  test('security resets a password: it must be changed, the lock is lifted, the sessions end', async () => {
    const li = (await sessionOf(p, 'li', now)) ?? anonymous;
    const { token } = await logInWithSession(p, 'wang', GOOD);
    await tries(5);
    expect(await code(resetPassword(p, (await sessionOf(p, 'wang', now)) ?? anonymous, 'li', 'Hillside-99y'))).toBe(
      'permission.denied',
    );
    await resetPassword(p, li, 'wang', 'Hillside-99y');
    expect(await currentSession(p, token)).toBeUndefined();
    expect(await code(logIn(p, 'wang', 'Hillside-99y'))).toBe('login.must-change');
    expect(await code(resetPassword(p, li, 'nobody', 'Hillside-99y'))).toBe('account.unknown');
  });

  test('a closed account stays shut, for passwords and for outside identities', async () => {
    await linkIdentity(p, operator, 'wang', { issuer: 'https://id.example', subject: '7' });
    const { token } = await logInByIdentity(p, { issuer: 'https://id.example', subject: '7' });
    await closeAccount(p, operator, 'wang');
    expect(await code(logIn(p, 'wang', GOOD))).toBe('login.failed');
    expect(await code(logInByIdentity(p, { issuer: 'https://id.example', subject: '7' }))).toBe('oidc.not-linked');
    expect(await currentSession(p, token)).toBeUndefined();
  });

  test('an outside identity belongs to one account, and to the one who vouches for it', async () => {
    await linkIdentity(p, operator, 'wang', { issuer: 'https://id.example', subject: '7' });
    expect(await code(linkIdentity(p, operator, 'li', { issuer: 'https://id.example', subject: '7' }))).toBe(
      'oidc.already-linked',
    );
    expect(await code(linkIdentity(p, operator, 'wang', { issuer: 'https://id.example', subject: '7' }))).toBe('done');
    expect(await code(logInByIdentity(p, { issuer: 'https://other.example', subject: '7' }))).toBe('oidc.not-linked');
    expect((await logInByIdentity(p, { issuer: 'https://id.example', subject: '7' })).session.person).toBe('wang');
  });
});

describe('sessions', () => {
  test('the token is random and only its hash is kept', async () => {
    const one = await logInWithSession(p, 'wang', GOOD, { userAgent: 'B'.repeat(500) });
    const two = await logInWithSession(p, 'wang', GOOD);
    expect(one.token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(one.token).not.toBe(two.token);
    const { rows } = await database.owner.query('SELECT token_hash, user_agent FROM sessions WHERE district = $1', [
      p.district.code,
    ]);
    expect(rows.every((r: { token_hash: string }) => /^[0-9a-f]{64}$/.test(r.token_hash))).toBe(true);
    expect(JSON.stringify(rows)).not.toContain(one.token);
    expect(Math.max(...rows.map((r: { user_agent: string }) => r.user_agent.length))).toBe(200);
  });

  test('carries the posts of this moment', async () => {
    const { token } = await logInWithSession(p, 'wang', GOOD);
    const posts = async () => (await currentSession(p, token))?.posts.map((held) => held.post);
    expect(await posts()).toEqual(['handler']);
    const [post] = await shared.listPosts(p.district.code, { person: 'wang' });
    await assignPost(p, operator, { person: 'wang', org: 'd1', post: 'head', validFrom: '2026-03-02' });
    expect(await posts()).toEqual(['handler', 'head']);
    await endPost(p, operator, 'wang', post?.id ?? '', '2026-03-01');
    expect(await posts()).toEqual(['head']);
    await endPerson(p, operator, 'wang', '2026-03-01');
    expect(await currentSession(p, token)).toBeUndefined();
  });

  test('ends half an hour after the last use', async () => {
    const { token } = await logInWithSession(p, 'wang', GOOD);
    later(29 * 60);
    expect(await currentSession(p, token)).toBeDefined();
    later(29 * 60);
    expect(await currentSession(p, token)).toBeDefined();
    later(31 * 60);
    expect(await currentSession(p, token)).toBeUndefined();
  });

  test('ends twelve hours after it began, however busy it was and however often it was renewed', async () => {
    let { token } = await logInWithSession(p, 'wang', GOOD);
    for (let n = 0; n < 35; n++) {
      later(20 * 60);
      if (n % 10 === 5) token = (await renewSession(p, token)).token;
      expect(await currentSession(p, token)).toBeDefined();
    }
    later(20 * 60);
    expect(await currentSession(p, token)).toBeUndefined();
  });

  test('a use is noted at most once a minute', async () => {
    const { token } = await logInWithSession(p, 'wang', GOOD);
    let noted = 0;
    p = {
      ...p,
      ledger: {
        ...p.ledger,
        touchSession: async (...all) => {
          noted++;
          return shared.touchSession(...all);
        },
      },
    };
    for (let n = 0; n < 60; n++) {
      await currentSession(p, token);
      later(10);
    }
    expect(noted).toBeGreaterThan(5);
    expect(noted).toBeLessThan(12);
  });

  test('a revoked one is dead on the next request', async () => {
    const { token } = await logInWithSession(p, 'wang', GOOD);
    await logOut(p, token);
    expect(await currentSession(p, token)).toBeUndefined();
    await logOut(p, token);
    expect(await code(renewSession(p, token))).toBe('session.unknown');
  });

  test('a log-in never takes over a token that the browser had: the old one dies', async () => {
    const first = await openSession(p, 'wang');
    const second = await logInWithSession(p, 'wang', GOOD, {}, first.token);
    expect(second.token).not.toBe(first.token);
    expect(await currentSession(p, first.token)).toBeUndefined();
    expect(await currentSession(p, second.token)).toBeDefined();
    const third = await renewSession(p, second.token);
    expect(await currentSession(p, second.token)).toBeUndefined();
    expect((await currentSession(p, third.token))?.person).toBe('wang');
  });

  test('made-up tokens are nobody', async () => {
    for (const token of [undefined, '', 'x', 'A'.repeat(43), 'A'.repeat(10_000), "' OR 1=1 --".padEnd(43)])
      expect(await currentSession(p, token)).toBeUndefined();
  });

  test('a token of one district is nobody in another', async () => {
    const { token } = await logInWithSession(p, 'wang', GOOD);
    expect(await currentSession({ ...p, district: { ...p.district, code: '990299' } }, token)).toBeUndefined();
  });

  test('everyone sees and ends the own sessions, security those of others', async () => {
    const first = await logInWithSession(p, 'wang', GOOD, { userAgent: '办公室' });
    later(10);
    const second = await logInWithSession(p, 'wang', GOOD, { userAgent: '家里' });
    const mine = await listSessions(p, first.session);
    expect(mine.map((s) => s.userAgent).sort()).toEqual(['办公室', '家里']);
    expect(JSON.stringify(mine)).not.toContain(first.token);
    const home = mine.find((s) => s.userAgent === '家里');
    await endSession(p, first.session, home?.id ?? '');
    expect(await currentSession(p, second.token)).toBeUndefined();
    expect(await currentSession(p, first.token)).toBeDefined();
    expect(await code(endSession(p, first.session, home?.id ?? ''))).toBe('session.unknown');
    const li = (await sessionOf(p, 'li', now)) ?? anonymous;
    expect(await code(listSessions(p, first.session, 'li'))).toBe('permission.denied');
    expect((await listSessions(p, li, 'wang')).length).toBe(1);
    expect(await code(endSession(p, li, mine.find((s) => s.userAgent === '办公室')?.id ?? '', 'wang'))).toBe('done');
    expect(await currentSession(p, first.token)).toBeUndefined();
  });

  test('all others of the own can be ended at once', async () => {
    const [a, b, c] = [
      await logInWithSession(p, 'wang', GOOD),
      await logInWithSession(p, 'wang', GOOD),
      await logInWithSession(p, 'wang', GOOD),
    ];
    expect(await endSessions(p, a.session, 'wang', a.token)).toBe(2);
    expect(await currentSession(p, a.token)).toBeDefined();
    expect(await currentSession(p, b.token)).toBeUndefined();
    expect(await currentSession(p, c.token)).toBeUndefined();
    expect(await code(endSessions(p, a.session, 'li'))).toBe('permission.denied');
  });
});

/** Live sessions of a person, as the ledger lists them. */
const sessionsOf =
  (code: string) =>
  async (_: string, person: string, at: string): Promise<readonly SessionRow[]> => {
    const { rows } = await database.owner.query<{ token_hash: string; user_agent: string }>(
      'SELECT token_hash, user_agent FROM sessions WHERE district = $1 AND person = $2 AND revoked_at IS NULL AND expires_at > $3',
      [code, person, at],
    );
    return rows.map((r) => ({
      tokenHash: r.token_hash,
      person,
      createdAt: at,
      lastSeenAt: at,
      expiresAt: at,
      userAgent: r.user_agent,
    }));
  };
