import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { type CaseEvent, fold } from '../../kernel/index.ts';
import { toEpoch, toInstant } from '../../law/index.ts';
import type { Projection } from '../../ledger/commit.ts';
import { type Ledger, openLedger } from '../../ledger/index.ts';
import { OrgDirectory } from '../orgs.ts';
import type { Door } from './door.ts';
import { newSecret, provedCase, secretHash } from './secret.ts';

const district = '990501';
const receipt = (n: number) => `${district}20260302${String(n).padStart(6, '0')}`;
const secrets = [newSecret(), newSecret()];
let database: TestDatabase;
let ledger: Ledger;
let p: Door;
let now: string;

beforeAll(async () => {
  database = await testDatabase();
  ledger = openLedger(database.appConfig);
  for (const [n, secret] of secrets.entries()) await add(n, secretHash(district, receipt(n), secret));
  await add(2, undefined);
});
afterAll(async () => {
  await ledger.close();
  await database.drop();
});
beforeEach(() => {
  now = '2026-03-03T09:00:00.000+08:00';
  p = {
    district: { code: district, name: '测试区（演示数据）', demo: true, official: false },
    ledger: { ...ledger },
    procedures: [],
    orgs: new OrgDirectory([]),
    now: () => now,
  };
});

async function add(n: number, hash: string | undefined): Promise<void> {
  const at = '2026-03-02T09:00:00.000+08:00';
  const base = { at, recordedAt: at, by: { person: 'anonymous', role: 'applicant' } };
  const events: CaseEvent[] = [
    {
      ...base,
      kind: 'opened',
      seq: 1,
      case: `c${n}`,
      procedure: 'permit',
      version: 1,
      org: 'd1',
      filedOn: '2026-03-02',
    },
    { ...base, kind: 'act', seq: 2, act: 'apply', day: '2026-03-02', from: 'start', to: 'received' },
  ];
  const rest = {
    title: '申请',
    final: false,
    public: false,
    search: '',
    posts: [],
    elsewhere: [],
    named: [],
    nextDue: null,
    provisional: false,
    lateEntered: false,
    tasks: [],
    counters: [],
    entries: [],
  };
  const projection = { ...rest, state: fold(events) } as Projection;
  const result = await ledger.commit({
    district,
    cases: [
      { case: `c${n}`, expected: 0, events, projection, receipt: receipt(n), ...(hash ? { secretHash: hash } : {}) },
    ],
    guards: [],
  });
  expect(result).toEqual({ ok: true });
}

const right = secrets[0] as string;
const answer = (number: string, secret: string, address?: string) =>
  provedCase(p, number, secret, address ? { address } : {}).then(
    (row) => row.id,
    (error: { code?: string }) => error.code ?? String(error),
  );
const later = (seconds: number) => {
  now = toInstant(toEpoch(now) + seconds * 1000);
};

test('the number and its code open the case, however they were typed, and the hash stays inside', async () => {
  expect(await answer(receipt(0), right)).toBe('c0');
  expect(await answer(` ${receipt(0)} `, right.toLowerCase().replaceAll('-', ' '))).toBe('c0');
  const row = await provedCase(p, receipt(0), right);
  expect(row).not.toHaveProperty('secretHash');
  expect(row.state.case).toBe('c0');
});

test('a wrong number, a wrong code, another case and a case without a code get one answer, word for word', async () => {
  const say = (number: string, secret: string) =>
    provedCase(p, number, secret).catch((error: Error & { zh: string }) => `${error.message}|${error.zh}`);
  const answers = [
    await say(receipt(9), right),
    await say(receipt(0), newSecret()),
    await say(receipt(1), right),
    await say(receipt(2), right),
    await say('', ''),
    await say(receipt(2), ''),
  ];
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toContain('case.not-found');
});

test('the answer to a wrong number takes as long as to a wrong code', async () => {
  const times = { number: [] as number[], code: [] as number[] };
  for (let n = 0; n < 60; n++) {
    p = { ...p, ledger: { ...ledger } };
    for (const [kind, number] of [
      ['number', receipt(900 + n)],
      ['code', receipt(0)],
    ] as const) {
      const started = performance.now();
      await answer(number, newSecret());
      times[kind].push(performance.now() - started);
    }
  }
  const [a, b] = [times.number, times.code].map((values) => values.sort((x, y) => x - y)[30] as number) as [
    number,
    number,
  ];
  expect(Math.abs(a - b)).toBeLessThan(5);
});

describe('guessing', () => {
  test('ten wrong codes shut a receipt for a quarter of an hour, for the right one as well', async () => {
    for (let n = 0; n < 10; n++) expect(await answer(receipt(0), newSecret())).toBe('case.not-found');
    expect(await answer(receipt(0), right)).toBe('login.wait');
    await expect(provedCase(p, receipt(0), right)).rejects.toMatchObject({ status: 429, retryAfter: 900 });
    expect(await answer(receipt(1), secrets[1] as string)).toBe('c1');
    later(899);
    expect(await answer(receipt(0), right)).toBe('login.wait');
    later(1);
    expect(await answer(receipt(0), right)).toBe('c0');
  });

  test('a number that does not exist is shut in the same way', async () => {
    const [known, unknown] = [[], []] as [string[], string[]];
    for (let n = 0; n < 12; n++) {
      known.push(await answer(receipt(0), newSecret()));
      unknown.push(await answer(receipt(77), newSecret()));
    }
    expect(unknown).toEqual(known);
    expect(known.slice(9)).toEqual(['case.not-found', 'login.wait', 'login.wait']);
  });

  test('ten thousand guesses from one address: ten are heard, none hits', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10_000 }, (_, n) => answer(receipt(1000 + n), newSecret(), '203.0.113.5')),
    );
    expect(answers.filter((a) => a === 'case.not-found').length).toBe(10);
    expect(answers.filter((a) => a === 'login.wait').length).toBe(9_990);
    expect(await answer(receipt(0), right, '203.0.113.6')).toBe('c0');
  });

  test('a counter clerk who looks up right ones all day is never stopped', async () => {
    for (let n = 0; n < 40; n++)
      expect(await answer(receipt(n % 2), secrets[n % 2] as string, '203.0.113.7')).toBe(`c${n % 2}`);
  });

  test('guesses stand in the audit trail without number or code', async () => {
    await answer(receipt(0), 'ABCDE-12345', '203.0.113.8');
    const { rows } = await ledger.listAudit(district, { actions: ['receipt.failed'] });
    expect(rows[0]).toMatchObject({ person: 'unknown', object: 'receipt', detail: { address: '203.0.113.8' } });
    expect(JSON.stringify(rows)).not.toMatch(/ABCDE|20260302/);
  });
});
