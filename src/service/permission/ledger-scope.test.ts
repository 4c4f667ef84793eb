import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { type ActEvent, type Author, type CaseEvent, fold, type Procedure } from '../../kernel/index.ts';
import { type Ledger, openLedger } from '../../ledger/index.ts';
import type { HeldPost } from '../identity/held-post.ts';
import { OrgDirectory } from '../orgs.ts';
import { anonymous, type Session } from '../session.ts';
import { decide } from './decide.ts';
import { ledgerScope } from './ledger-scope.ts';
import { relationsOf } from './relations.ts';
import { scopeOf } from './scope.ts';
import type { Ground } from './standing.ts';
import type { CaseForReaders } from './subject.ts';

/** Lists of the real ledger against the table, case by case. */
const district = '990401';
const kinds: { [org: string]: string } = { gov: 'government', justice: 'justice', d1: 'department', d2: 'department' };
const ground: Ground = {
  orgs: new OrgDirectory(
    Object.entries(kinds).map(([id, kind]) => ({
      id,
      kind,
      code: id,
      name: id,
      ...(id === 'gov' ? {} : { parent: 'gov' }),
    })),
  ),
  procedures: [
    {
      id: 'permit',
      mechanism: 'M07',
      roles: {
        handler: { title: '', post: 'handler' },
        partner: { title: '', post: 'drafter', in: { fact: 'partner' } },
        legal: { title: '', post: 'legal-reviewer', in: { kind: 'justice' } },
      },
    },
    { id: 'petition', mechanism: 'M49', roles: { clerk: { title: '', post: 'petition-clerk' } } },
  ] as unknown as Procedure[],
};

let database: TestDatabase;
let ledger: Ledger;
const cases: CaseForReaders[] = [];

beforeAll(async () => {
  database = await testDatabase();
  ledger = openLedger(database.appConfig);
  const authors: Author[] = [
    { person: 'law', role: 'law' },
    { person: 'me', org: 'd1', role: 'handler' },
    { person: 'me', role: 'applicant' },
    { person: 'me', org: 'd1', role: 'handler', via: 'boss' },
  ];
  for (const procedure of ['permit', 'petition'])
    for (const org of ['d1', 'd2'])
      for (const by of authors)
        for (const recused of [[], ['me'], ['boss']])
          for (const partner of [undefined, 'd2'])
            for (const flag of [false, true]) await add({ procedure, org, by, recused, partner, flag });
}, 60_000);
afterAll(async () => {
  await ledger.close();
  await database.drop();
});

async function add(o: {
  procedure: string;
  org: string;
  by: Author;
  recused: string[];
  partner: string | undefined;
  flag: boolean;
}): Promise<void> {
  const id = `c${String(cases.length).padStart(4, '0')}`;
  const at = '2026-03-02T09:00:00.000+08:00';
  const base = { at, recordedAt: at, by: o.by };
  const act: ActEvent = {
    ...base,
    kind: 'act',
    seq: 2,
    act: 'note',
    day: '2026-03-02',
    from: 'start',
    to: 'open',
    facts: o.partner ? { partner: o.partner } : {},
    ...(o.recused.length > 0 ? { recused: o.recused } : {}),
  };
  const events: CaseEvent[] = [
    {
      ...base,
      kind: 'opened',
      seq: 1,
      case: id,
      procedure: o.procedure,
      version: 1,
      org: o.org,
      filedOn: '2026-03-02',
    },
    act,
  ];
  const state = fold(events);
  const named = o.partner ? [o.partner] : [];
  const projection = {
    state,
    title: id,
    final: false,
    public: o.flag,
    search: id,
    posts: [],
    elsewhere: [],
    named,
    nextDue: null,
    provisional: false,
    lateEntered: false,
    tasks: [],
    counters: [],
    entries: [],
  };
  const result = await ledger.commit({
    district,
    cases: [{ case: id, expected: 0, events, projection, ...(o.flag ? { party: 'me' } : {}) }],
    guards: [],
  });
  expect(result.ok).toBe(true);
  cases.push({ id, procedure: o.procedure, org: o.org, public: o.flag, party: o.flag ? 'me' : null, state });
}

const post = (key: string, org: string, more: Partial<HeldPost> = {}): HeldPost => ({
  post: key,
  org,
  kind: kinds[org] as string,
  ...more,
});
const staff = (...posts: HeldPost[]): Session => ({ kind: 'staff', person: 'me', name: '', posts });
const readers: [who: string, session: Session][] = [
  ['a stranger', anonymous],
  ['with a receipt', { ...anonymous, partyOf: 'c0003' }],
  ['a citizen', { kind: 'citizen', person: 'me', name: '', posts: [] }],
  ['a handler', staff(post('handler', 'd1'))],
  ['a petition clerk', staff(post('petition-clerk', 'd1'))],
  ['a colleague elsewhere', staff(post('window', 'd2'))],
  ['the partner', staff(post('drafter', 'd2'))],
  ['the legal reviewer', staff(post('legal-reviewer', 'justice'))],
  ['the district head', staff(post('district-head', 'gov'))],
  ['a delegate', staff(post('handler', 'd1', { via: 'boss' }))],
  [
    'a delegate for one procedure',
    staff(post('window', 'd2'), post('petition-clerk', 'd1', { via: 'boss', procedures: ['petition'] })),
  ],
  ['an administrator', { ...staff(), administers: ['security'] }],
  ['an administrator with a post', { ...staff(post('handler', 'd1')), administers: ['audit'] }],
];

test.each(readers)('%s finds in each list exactly what the table allows', async (_, session) => {
  for (const action of [
    'case.list',
    'case.search',
    'case.export',
    'figures.drill',
    'case.track',
    'public.list',
  ] as const) {
    const scope = ledgerScope(district, scopeOf(ground, session, action));
    const { rows } = await ledger.listCases(scope, {}, { limit: 200 });
    const allowed = cases.filter((row) => decide(action, relationsOf(ground, session, row)).allow).map((row) => row.id);
    expect(rows.map((row) => row.id).sort(), action).toEqual(allowed);
  }
});

test('the readers differ, so that the test can fail', () => {
  const counts = readers.map(
    ([, session]) => cases.filter((row) => decide('case.list', relationsOf(ground, session, row)).allow).length,
  );
  expect(cases.length).toBe(192);
  expect(new Set(counts).size).toBeGreaterThan(5);
});

test('who is recused stands beside the file as the file says, and nobody writes it apart', async () => {
  const { rows } = await database.owner.query<{ recused: string; same: boolean; n: string }>(
    `SELECT recused::text, recused IS NOT DISTINCT FROM state -> 'recused' AS same, count(*) AS n FROM cases GROUP BY 1, 2 ORDER BY 1`,
  );
  expect(rows).toEqual([
    { recused: '["boss"]', same: true, n: '64' },
    { recused: '["me"]', same: true, n: '64' },
    { recused: '[]', same: true, n: '64' },
  ]);
  await expect(database.owner.query(`UPDATE cases SET recused = '[]'`)).rejects.toMatchObject({ code: '428C9' });
  const lost = `UPDATE cases SET state = state - 'recused' WHERE id = 'c0000'`;
  await database.owner.query(lost);
  const scope = { district, grants: [{ notRecused: ['me'] }] };
  const { rows: seen } = await ledger.listCases(scope, {}, { limit: 200 });
  expect(seen.map(({ id }) => id)).not.toContain('c0000');
  expect(seen).toHaveLength(127);
});
