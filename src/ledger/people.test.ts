import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { orgs, saveOrg } from './orgs.ts';
import {
  addDelegation,
  delegationsOf,
  listPosts,
  people,
  person,
  postsOn,
  revokeDelegation,
  savePerson,
  savePost,
} from './people.ts';
import { district, moment } from './sample.ts';

let database: TestDatabase;
let db: Pool;

beforeAll(async () => {
  database = await testDatabase();
  db = database.app;
  const org = { parent: null, validFrom: '2020-01-01', validUntil: null };
  await saveOrg(db, district, { ...org, id: 'o-water', name: '水利局（演示）', kind: 'department', code: '清水' });
  await saveOrg(db, district, {
    ...org,
    id: 'o-old',
    name: '旧局（演示）',
    kind: 'department',
    code: '清旧',
    validUntil: '2025-12-31',
  });
  for (const [id, name] of [
    ['p-head', '甲'],
    ['p-deputy', '乙'],
    ['p-clerk', '丙'],
  ] as const)
    await savePerson(db, district, { id, name, validFrom: '2020-01-01', validUntil: null });
  const post = { org: 'o-water', validFrom: '2026-01-01', validUntil: null };
  await savePost(db, district, { ...post, id: '1', person: 'p-head', post: 'head', validUntil: '2026-06-30' });
  await savePost(db, district, { ...post, id: '2', person: 'p-clerk', post: 'clerk' });
  const lent = { fromPerson: 'p-head', toPerson: 'p-deputy', org: 'o-water', post: 'head', procedures: null };
  await addDelegation(db, district, { ...lent, id: 'd1', validFrom: '2026-03-01', validUntil: '2026-12-31' });
  await addDelegation(db, district, {
    ...lent,
    id: 'd2',
    fromPerson: 'p-deputy',
    toPerson: 'p-clerk',
    validFrom: '2026-03-01',
    validUntil: '2026-12-31',
  });
});
afterAll(() => database.drop());

const own = { post: 'head', org: 'o-water', kind: 'department' };

describe('organisations', () => {
  test('exist on their days, the last included', async () => {
    expect((await orgs(db, district, '2025-12-31')).map((o) => o.id)).toEqual(['o-old', 'o-water']);
    expect((await orgs(db, district, '2026-01-01')).map((o) => o.id)).toEqual(['o-water']);
    expect((await orgs(db, district)).map((o) => o.id)).toEqual(['o-old', 'o-water']);
    expect(await orgs(db, '990102')).toEqual([]);
  });

  test('can be corrected', async () => {
    const [before] = await orgs(db, district, '2026-01-01');
    await saveOrg(db, district, { ...before!, name: '水务局（演示）' });
    expect((await orgs(db, district, '2026-01-01'))[0]).toEqual({ ...before, name: '水务局（演示）' });
  });
});

describe('posts on a day', () => {
  test('are one’s own, the last day included', async () => {
    expect(await postsOn(db, district, 'p-head', '2026-06-30')).toEqual([own]);
    expect(await postsOn(db, district, 'p-head', '2026-07-01')).toEqual([]);
    expect(await postsOn(db, '990102', 'p-head', '2026-03-01')).toEqual([]);
  });

  test('are lent ones while the lender holds them, with the lender’s name', async () => {
    expect(await postsOn(db, district, 'p-deputy', '2026-02-28')).toEqual([]);
    expect(await postsOn(db, district, 'p-deputy', '2026-03-01')).toEqual([{ ...own, via: 'p-head' }]);
    expect(await postsOn(db, district, 'p-deputy', '2026-07-01')).toEqual([]);
  });

  test('cannot be lent on', async () => {
    expect(await postsOn(db, district, 'p-clerk', '2026-03-01')).toEqual([
      { post: 'clerk', org: 'o-water', kind: 'department' },
    ]);
  });

  test('lent for some procedures count for those alone', async () => {
    const lent = { id: 'd3', fromPerson: 'p-clerk', toPerson: 'p-head', org: 'o-water', post: 'clerk' };
    await addDelegation(db, district, {
      ...lent,
      procedures: ['request'],
      validFrom: '2026-08-01',
      validUntil: '2026-08-31',
    });
    const clerk = { post: 'clerk', org: 'o-water', kind: 'department', via: 'p-clerk' };
    expect(await postsOn(db, district, 'p-head', '2026-08-01', 'request')).toEqual([clerk]);
    expect(await postsOn(db, district, 'p-head', '2026-08-01', 'filing')).toEqual([]);
    expect(await postsOn(db, district, 'p-head', '2026-08-01')).toEqual([clerk]);
  });

  test('taken back are gone at once, and only once', async () => {
    expect(await revokeDelegation(db, district, 'd1', moment('03-05'))).toBe(true);
    expect(await revokeDelegation(db, district, 'd1', moment('03-06'))).toBe(false);
    expect(await postsOn(db, district, 'p-deputy', '2026-03-01')).toEqual([]);
    expect(await delegationsOf(db, district, 'p-deputy')).toMatchObject([
      { id: 'd1', revokedAt: moment('03-05') },
      { id: 'd2' },
    ]);
  });
});

test('a post can be ended, and nothing else about it changed', async () => {
  const post = {
    id: '3',
    person: 'p-clerk',
    org: 'o-water',
    post: 'registrar',
    validFrom: '2026-01-01',
    validUntil: null,
  };
  await savePost(db, district, post);
  await savePost(db, district, { ...post, person: 'p-head', post: 'head', validUntil: '2026-05-01' });
  expect(await listPosts(db, district, { person: 'p-clerk' })).toContainEqual({ ...post, validUntil: '2026-05-01' });
});

test('people are found by id', async () => {
  expect(await person(db, district, 'p-head')).toEqual({
    id: 'p-head',
    name: '甲',
    validFrom: '2020-01-01',
    validUntil: null,
  });
  expect(await person(db, district, 'nobody')).toBeUndefined();
  expect((await people(db, district, ['p-clerk', 'nobody'])).map((p) => p.name)).toEqual(['丙']);
  expect(await people(db, district)).toHaveLength(3);
});
