import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { type Committer, openCommitter } from './append.ts';
import { type CaseFilter, listCases } from './case-list.ts';
import type { CaseKey } from './case-order.ts';
import { caseByReceipt, caseFile, linksOf } from './cases.ts';
import { openPool } from './pool.ts';
import { acting, append, clerk, commitOf, district, moment, opening, project } from './sample.ts';
import type { Grant, Scope } from './scope.ts';

let database: TestDatabase;
let pool: Pool;
let committer: Committer;

const all: Scope = { district, grants: [{ all: true }] };

beforeAll(async () => {
  database = await testDatabase();
  pool = openPool(database.appConfig);
  committer = openCommitter(pool);
  const add = async (id: string, o: Parameters<typeof opening>[1], more = {}) => {
    const events = opening(id, o);
    await committer.commit(commitOf([{ ...append([], events), ...more }]));
    return events;
  };
  await add('a', { title: '关于调整取水许可的请示', at: moment('03-01'), dueOn: '2026-03-15' });
  await add('b', { title: '清政发〔2024〕5号文件备案', at: moment('03-02'), org: 'o-justice', procedure: 'filing' });
  await add(
    'c',
    { title: '行政处罚听证', at: moment('03-03') },
    { party: 'citizen-1', receipt: '99010120260303000001', secretHash: 'x' },
  );
  const d = await add('d', { title: '处罚决定（试行）', at: moment('03-03') });
  const closed = acting(project(d).state, 'close', moment('03-04'), {
    to: 'closed',
    stops: ['answer'],
    by: { ...clerk, person: 'p-head', role: 'head' },
  });
  await committer.commit(commitOf([append(d, [closed])]));
  await committer.commit({ ...commitOf([append([], opening('z', { title: '别区取水' }))]), district: '990102' });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const ids = async (scope: Scope, filter: CaseFilter = {}) =>
  (await listCases(pool, scope, filter)).rows.map((row) => row.id);
const seen = (...grants: Grant[]) => ids({ district, grants });

describe('a scope', () => {
  test('shows the district whole, and never another district', async () => {
    expect(await ids(all)).toEqual(['d', 'c', 'b', 'a']);
    expect(await ids({ district: '990102', grants: [{ all: true }] })).toEqual(['z']);
  });

  test('without a grant shows nothing', async () => {
    expect(await seen()).toEqual([]);
  });

  test('with a grant that names nothing is an error', async () => {
    await expect(seen({})).rejects.toMatchObject({ code: 'scope.empty' });
    await expect(seen({ orgs: undefined })).rejects.toMatchObject({ code: 'scope.empty' });
    expect(await seen({ orgs: [] })).toEqual([]);
  });

  test('shows organisations, procedures, own cases, cases acted in, public ones', async () => {
    expect(await seen({ orgs: ['o-justice'] })).toEqual(['b']);
    expect(await seen({ procedures: ['filing'] })).toEqual(['b']);
    expect(await seen({ party: 'citizen-1' })).toEqual(['c']);
    expect(await seen({ actors: ['p-head', 'nobody'] })).toEqual(['d']);
    expect(await seen({ cases: ['a', 'z'] })).toEqual(['a']);
    expect(await seen({ public: true })).toEqual(['d']);
  });

  test('joins what stands in one grant and adds up grants', async () => {
    expect(await seen({ orgs: ['o-water'], procedures: ['filing'] })).toEqual([]);
    expect(await seen({ orgs: ['o-justice'] }, { party: 'citizen-1' })).toEqual(['c', 'b']);
  });
});

describe('search', () => {
  test.each([
    ['取水', ['a']],
    ['处罚', ['d', 'c']],
    ['听证 处罚', ['c']],
    ['罚', ['d', 'c']],
    ['试行', ['d']],
    ['2024', ['b']],
    ['清政发（2024）5号', ['b']],
    ['清政发[2024]5号', ['b']],
    ['清政发〔2024〕５号', ['b']],
    ['〔2024〕6号', []],
    ['罚处', []],
    ['，', []],
    ["'; DROP TABLE cases --", []],
    ['%_', []],
  ])('%s', async (text, found) => {
    expect(await ids(all, { text })).toEqual(found);
  });

  test('stays within the scope', async () => {
    expect(await ids({ district, grants: [{ party: 'citizen-1' }] }, { text: '处罚' })).toEqual(['c']);
  });

  test('follows a change of the words', async () => {
    const events = opening('renamed', { title: '旧名称', at: moment('02-01') });
    await committer.commit(commitOf([append([], events)]));
    const rename = acting(project(events).state, 'rename', moment('03-05'), { facts: { title: '新名称' } });
    await committer.commit(commitOf([append(events, [rename])]));
    expect(await ids(all, { text: '旧名' })).toEqual([]);
    expect(await ids(all, { text: '新名' })).toEqual(['renamed']);
  });
});

describe('a list', () => {
  test.each<[CaseFilter, string[]]>([
    [{ procedures: ['filing'] }, ['b']],
    [{ stages: ['closed'] }, ['d']],
    [{ final: false, orgs: ['o-water'] }, ['c', 'a', 'renamed']],
    [{ filedFrom: '2026-03-02', filedTo: '2026-03-02' }, ['b']],
    [{ dueTo: '2026-03-15' }, ['a']],
    [{ posts: ['clerk', 'nobody'], filedFrom: '2026-03-01' }, ['c', 'b', 'a']],
    [{ lateEntered: true }, []],
    [{ party: 'citizen-1' }, ['c']],
  ])('filters %j', async (filter, found) => {
    expect(await ids(all, filter)).toEqual(found);
  });

  test('is paged without loss or repetition', async () => {
    const found: string[] = [];
    let after: CaseKey | undefined;
    do {
      const page = await listCases(pool, all, {}, { after, limit: 2 });
      found.push(...page.rows.map((row) => row.id));
      after = page.next;
    } while (after);
    expect(found).toEqual(['d', 'c', 'b', 'a', 'renamed']);
  });
});

describe('one case', () => {
  test('with all its events in one round trip', async () => {
    const file = await caseFile(pool, district, 'a');
    expect(file?.events).toEqual(opening('a', { title: '关于调整取水许可的请示', dueOn: '2026-03-15' }));
    expect(file?.state.seq).toBe(2);
    expect(await caseFile(pool, district, 'none')).toBeUndefined();
    expect(await caseFile(pool, '990102', 'a')).toBeUndefined();
  });

  test('by its receipt number', async () => {
    expect(await caseByReceipt(pool, district, '99010120260303000001')).toMatchObject({
      id: 'c',
      party: 'citizen-1',
      secretHash: 'x',
    });
    expect(await caseByReceipt(pool, district, '99010120260303000002')).toBeUndefined();
  });

  test('with its links from either end', async () => {
    const links = [{ link: 'source', case: 'a', procedure: 'request' }];
    const [opened, applied] = opening('e', { at: moment('03-05') });
    await committer.commit(commitOf([append([], [{ ...opened, links } as never, applied as never])]));
    const expected = [{ case: 'e', link: 'source', other: 'a', procedure: 'request' }];
    expect(await linksOf(pool, district, 'e')).toEqual(expected);
    expect(await linksOf(pool, district, 'a')).toEqual(expected);
  });
});
