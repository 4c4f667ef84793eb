import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { openCommitter } from './append.ts';
import { keepAttempt, listAttempts } from './attempts.ts';
import { keepAudit, listAudit } from './audit.ts';
import { draft, draftsOf, dropDraft, forgetDrafts, saveDraft } from './drafts.ts';
import { addPlan, currentPlan, listPlans } from './plans.ts';
import { append, commitOf, district, moment, opening } from './sample.ts';

let database: TestDatabase;
let db: Pool;

beforeAll(async () => {
  database = await testDatabase();
  db = database.app;
});
afterAll(() => database.drop());

describe('the audit trail', () => {
  test('is kept in order, filtered and paged', async () => {
    for (const [n, action] of ['login', 'export', 'login', 'look'].entries())
      await keepAudit(db, district, {
        at: moment('03-01', `0${n}:00`),
        person: `p-${n % 2}`,
        action,
        object: 'desk',
        detail: { n },
      });
    await keepAudit(db, '990102', { at: moment('03-01'), person: 'p-0', action: 'login', object: '', detail: {} });
    const first = await listAudit(db, district, {}, { limit: 3 });
    expect(first.rows.map((row) => row.action)).toEqual(['look', 'login', 'export']);
    const rest = await listAudit(db, district, {}, { after: first.next });
    expect(rest.rows).toMatchObject([
      { action: 'login', person: 'p-0', detail: { n: 0 }, at: moment('03-01', '00:00') },
    ]);
    expect(rest.next).toBeUndefined();
    expect(
      (await listAudit(db, district, { person: 'p-0', actions: ['login'], from: moment('03-01', '01:00') })).rows,
    ).toHaveLength(1);
  });
});

describe('refused attempts', () => {
  test('are seen by who sees the case; those on no case by who sees all', async () => {
    await openCommitter(db).commit(commitOf([append([], opening('case-1', { org: 'o-water' }))]));
    const attempt = {
      procedure: 'request',
      act: 'decide',
      person: 'p-clerk',
      at: moment('03-02'),
      code: 'gate.shut',
      article: '演示法5',
    };
    await keepAttempt(db, district, { ...attempt, case: 'case-1' });
    await keepAttempt(db, district, { ...attempt, case: null, act: 'apply', article: null });
    const seen = async (grants: Parameters<typeof listAttempts>[1]['grants'], filter = {}) =>
      (await listAttempts(db, { district, grants }, filter)).rows.map((row) => row.act);
    expect(await seen([{ all: true }])).toEqual(['apply', 'decide']);
    expect(await seen([{ orgs: ['o-water'] }])).toEqual(['decide']);
    expect(await seen([{ orgs: ['o-justice'] }])).toEqual([]);
    expect(await seen([{ all: true }], { case: 'case-1' })).toEqual(['decide']);
    expect(await seen([{ all: true }], { to: moment('03-02') })).toEqual([]);
  });
});

describe('drafts', () => {
  test('belong to one person, are replaced, dropped and forgotten', async () => {
    await saveDraft(db, district, 'p-1', { key: 'case-1/decide', body: { text: '一' }, savedAt: moment('03-01') });
    await saveDraft(db, district, 'p-1', { key: 'case-1/decide', body: { text: '二' }, savedAt: moment('03-02') });
    await saveDraft(db, district, 'p-1', { key: 'other', body: [], savedAt: moment('03-03') });
    expect(await draft(db, district, 'p-1', 'case-1/decide')).toEqual({
      key: 'case-1/decide',
      body: { text: '二' },
      savedAt: moment('03-02'),
    });
    expect(await draft(db, district, 'p-2', 'case-1/decide')).toBeUndefined();
    expect((await draftsOf(db, district, 'p-1')).map((d) => d.key)).toEqual(['other', 'case-1/decide']);
    await dropDraft(db, district, 'p-1', 'other');
    await saveDraft(db, district, 'p-1', { key: 'own:phrases', body: ['同意'], savedAt: moment('03-01') });
    expect(await forgetDrafts(db, district, moment('03-03'), 'own:')).toBe(1);
    expect((await draftsOf(db, district, 'p-1')).map((d) => d.key)).toEqual(['own:phrases']);
  });
});

describe('plans', () => {
  test('are kept whole; the latest import is the current one', async () => {
    expect(await currentPlan(db, district)).toBeUndefined();
    const plan = {
      id: '1',
      title: '演示计划',
      fileName: 'plan.txt',
      sha256: 'x',
      text: '第一条…',
      structure: { chapters: [] },
      importedBy: 'p-1',
      importedAt: moment('03-01'),
    };
    await addPlan(db, district, plan);
    await addPlan(db, district, { ...plan, id: '2', title: '演示计划（二）', importedAt: moment('03-02') });
    expect(await currentPlan(db, district)).toEqual({
      ...plan,
      id: '2',
      title: '演示计划（二）',
      importedAt: moment('03-02'),
    });
    expect((await listPlans(db, district)).map((p) => p.id)).toEqual(['2', '1']);
  });
});
