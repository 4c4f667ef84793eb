import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import type { CaseEvent } from '../kernel/case.ts';
import type { Effect } from '../kernel/register.ts';
import { openCommitter } from './append.ts';
import { openPool } from './pool.ts';
import { compareWithEvents, type Difference } from './rebuild.ts';
import { acting, append, change, commitOf, district, moment, opening, project } from './sample.ts';

let database: TestDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await testDatabase();
  pool = openPool(database.appConfig);
  const committer = openCommitter(pool);
  await Promise.all(
    Array.from({ length: 300 }, async (_, n) => {
      const id = `case-${n}`;
      const effect: Effect = {
        op: 'enter',
        register: 'powers',
        entry: id,
        from: '2026-03-01',
        until: '2026-12-31',
        holder: 'o-water',
        facts: { n },
      };
      const [opened, applied] = opening(id, { org: `o-${n % 7}` }) as [CaseEvent, CaseEvent];
      const events = n % 10 ? [opened, applied] : [opened, { ...applied, effects: [effect] } as CaseEvent];
      await committer.commit(commitOf([append([], events, n % 10 ? [] : [change([], [effect])])]));
      if (n % 3 > 0) return;
      const by = { person: 'p-deputy', org: 'o-water', role: 'head', via: 'p-head' };
      const links = n === 0 ? [] : [{ link: 'before', case: 'case-0', procedure: 'request' }];
      const note = acting(project(events).state, 'note', moment('03-02'), { by, links, late: true });
      const end: Effect = { op: 'end', register: 'powers', entry: id, from: '2026-06-01', why: 'abolished' };
      const close = acting(project([...events, note]).state, 'close', moment('03-03'), {
        to: 'closed',
        stops: ['answer'],
        ...(n % 10 ? {} : { effects: [end] }),
      });
      await committer.commit(commitOf([append(events, [note, close], n % 10 ? [] : [change([effect], [end])])]));
    }),
  );
  await committer.commit({ ...commitOf([append([], opening('elsewhere'))]), district: '990102' });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function differences(): Promise<Difference[]> {
  const found: Difference[] = [];
  for await (const difference of compareWithEvents(pool, district, (events) => project(events))) found.push(difference);
  return found;
}

/** Plants a change as the owner of the tables, looks, and takes it back. */
async function planted(statement: string, undo: string): Promise<Difference[]> {
  expect((await database.owner.query(statement)).rowCount).toBeGreaterThan(0);
  try {
    return await differences();
  } finally {
    await database.owner.query(undo);
  }
}

describe('the comparison with the events', () => {
  test('finds nothing when all was written by commits', async () => {
    expect(await differences()).toEqual([]);
  });

  test.each([
    [
      'cases',
      `UPDATE cases SET stage = 'closed' WHERE id = 'case-1'`,
      `UPDATE cases SET stage = 'open' WHERE id = 'case-1'`,
      'case-1',
      { stage: 'closed' },
      { stage: 'open' },
    ],
    [
      'cases',
      `UPDATE cases SET state = state || '{"org": "o-bad"}' WHERE id = 'case-2'`,
      `UPDATE cases SET state = state || '{"org": "o-2"}' WHERE id = 'case-2'`,
      'case-2',
      { state: expect.objectContaining({ org: 'o-bad' }) },
      { state: expect.objectContaining({ org: 'o-2' }) },
    ],
    [
      'tasks',
      `UPDATE tasks SET due = '2026-05-01' WHERE case_id = 'case-4'`,
      `UPDATE tasks SET due = '2026-03-21' WHERE case_id = 'case-4'`,
      'case-4/answer',
      { due: '2026-05-01' },
      { due: '2026-03-21' },
    ],
    [
      'counters',
      `UPDATE counters SET n = n + 1 WHERE org = 'o-3' AND outcome = 'note'`,
      `UPDATE counters SET n = n - 1 WHERE org = 'o-3' AND outcome = 'note'`,
      'request/acts/o-3/2026-03-02/note',
      { n: expect.any(Number) },
      { n: expect.any(Number) },
    ],
    [
      'counters_month',
      `UPDATE counters_month SET sum = sum + 1 WHERE org = 'o-3' AND outcome = 'note'`,
      `UPDATE counters_month SET sum = sum - 1 WHERE org = 'o-3' AND outcome = 'note'`,
      'request/acts/o-3/2026-03/note',
      { n: expect.any(Number), sum: expect.any(Number) },
      { n: expect.any(Number), sum: expect.any(Number) },
    ],
    [
      'counted',
      `UPDATE counted SET n = n + 1 WHERE case_id = 'case-3' AND outcome = 'note'`,
      `UPDATE counted SET n = n - 1 WHERE case_id = 'case-3' AND outcome = 'note'`,
      'case-3/acts/2026-03-02//note/o-3/',
      { n: expect.any(Number) },
      { n: expect.any(Number) },
    ],
    [
      'entry_versions',
      `UPDATE entry_versions SET state = 'inForce' WHERE entry = 'case-10' AND state = 'ended'`,
      `UPDATE entry_versions SET state = 'ended' WHERE entry = 'case-10' AND valid_from = '2027-01-01'`,
      'powers/case-10/2027-01-01',
      { state: 'inForce' },
      { state: 'ended' },
    ],
    [
      'entry_head',
      `UPDATE entry_head SET version = 7 WHERE entry = 'case-10'`,
      `UPDATE entry_head SET version = 1 WHERE entry = 'case-10'`,
      'powers/case-10',
      { version: 7 },
      { version: 1 },
    ],
    [
      'effects',
      `UPDATE effects SET facts = '{"n": 11}' WHERE entry = 'case-50'`,
      `UPDATE effects SET facts = '{"n": 50}' WHERE entry = 'case-50'`,
      'case-50/2/powers/case-50/1',
      { facts: { n: 11 } },
      { facts: { n: 50 } },
    ],
    [
      'case_search',
      `UPDATE case_search SET words = '''错误'':1' WHERE case_id = 'case-5'`,
      `UPDATE case_search SET words = (SELECT words FROM case_search WHERE case_id = 'case-12') WHERE case_id = 'case-5'`,
      'case-5',
      `'错误':1`,
      expect.stringContaining('取水'),
    ],
  ])('finds one changed value in %s', async (table, statement, undo, key, stands, should) => {
    const found = await planted(statement, undo);
    expect(found).toContainEqual({ table, key, stands, should });
    expect(found.filter((d) => d.table === table)).toHaveLength(1);
  });

  test.each([
    [
      'cases',
      `UPDATE cases SET id = 'ghost' WHERE id = 'case-7'`,
      `UPDATE cases SET id = 'case-7' WHERE id = 'ghost'`,
      ['case-7', 'ghost'],
    ],
    [
      'tasks',
      `UPDATE tasks SET key = 'other' WHERE case_id = 'case-8'`,
      `UPDATE tasks SET key = 'answer' WHERE case_id = 'case-8'`,
      ['case-8/answer', 'case-8/other'],
    ],
    [
      'links',
      `UPDATE links SET link = 'after' WHERE case_id = 'case-9'`,
      `UPDATE links SET link = 'before' WHERE case_id = 'case-9'`,
      ['case-9/after/case-0', 'case-9/before/case-0'],
    ],
    [
      'case_actor',
      `UPDATE case_actor SET person = 'zz' WHERE case_id = 'case-299'`,
      `UPDATE case_actor SET person = 'p-clerk' WHERE case_id = 'case-299'`,
      ['case-299/p-clerk/clerk', 'case-299/zz/clerk'],
    ],
    [
      'counters',
      `UPDATE counters SET outcome = 'x' WHERE org = 'o-5' AND outcome = 'note'`,
      `UPDATE counters SET outcome = 'note' WHERE outcome = 'x'`,
      ['request/acts/o-5/2026-03-02/note', 'request/acts/o-5/2026-03-02/x'],
    ],
    [
      'counted',
      `UPDATE counted SET outcome = 'x' WHERE case_id = 'case-3' AND outcome = 'note'`,
      `UPDATE counted SET outcome = 'note' WHERE outcome = 'x'`,
      ['case-3/acts/2026-03-02//note/o-3/', 'case-3/acts/2026-03-02//x/o-3/'],
    ],
  ])('finds a row too few and a row too many in %s', async (table, statement, undo, keys) => {
    const found = (await planted(statement, undo)).filter((d) => d.table === table);
    expect(found.map((d) => d.key).sort()).toEqual(keys);
    expect(found.map((d) => (d.stands === undefined ? 'missing' : 'extra')).sort()).toEqual(['extra', 'missing']);
  });

  test('finds a changed event by what follows from it', async () => {
    const swap = (from: string, to: string) =>
      `UPDATE events SET body = replace(body::text, '${from}', '${to}')::jsonb WHERE case_id = 'case-11' AND seq = 2`;
    const found = await planted(swap('取水', '采砂'), swap('采砂', '取水'));
    expect(found.map((d) => d.table).sort()).toEqual(['case_search', 'cases']);
    expect(await differences()).toEqual([]);
  });
});
