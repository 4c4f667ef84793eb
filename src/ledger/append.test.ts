import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import type { CaseEvent } from '../kernel/case.ts';
import type { Effect } from '../kernel/register.ts';
import { type Committer, openCommitter } from './append.ts';
import { caseById, eventsOf } from './cases.ts';
import { databaseNow } from './clock.ts';
import type { Commit, CommitResult } from './commit.ts';
import { counterSums } from './counters.ts';
import { nextNumber, startSeries } from './numbers.ts';
import { claimJobs } from './outbox.ts';
import { openPool } from './pool.ts';
import { acting, append, change, commitOf, district, moment, opening, project } from './sample.ts';
import { fromMillis } from './values.ts';
import { batchText, wire } from './wire.ts';

let database: TestDatabase;
let pool: Pool;
let committer: Committer;
/** As another process would write, through connections of its own. */
let otherPool: Pool;
let other: Committer;

beforeAll(async () => {
  database = await testDatabase();
  pool = openPool(database.appConfig);
  committer = openCommitter(pool);
  otherPool = openPool({ ...database.appConfig, max: 2 });
  other = openCommitter(otherPool);
});
afterAll(async () => {
  await Promise.all([pool.end(), otherPool.end()]);
  await database.drop();
});

const written = { ok: true };

async function open(
  id: string,
  o: Parameters<typeof opening>[1] = {},
  more: Partial<Commit> = {},
): Promise<CaseEvent[]> {
  const events = opening(id, o);
  expect(await committer.commit(commitOf([append([], events)], more))).toEqual(written);
  return events;
}

async function countOf(table: string, condition = 'true'): Promise<number> {
  const { rows } = await database.owner.query(`SELECT count(*)::int AS n FROM ${table} WHERE ${condition}`);
  return rows[0].n as number;
}

function answer(earlier: readonly CaseEvent[], at = moment('03-02'), more: Parameters<typeof acting>[3] = {}) {
  const event = acting(project(earlier).state, 'answer', at, { to: 'closed', stops: ['answer'], ...more });
  return append(earlier, [event]);
}

describe('a commit', () => {
  test('writes events just as they are, and all that follows from them', async () => {
    const events = await open('whole', { title: '关于“取水”的申请 \\u0000 字面' });
    expect(await eventsOf(pool, district, 'whole')).toEqual(events);
    const row = await caseById(pool, district, 'whole');
    expect(row).toMatchObject({
      seq: 2,
      stage: 'open',
      org: 'o-water',
      nextDue: '2026-03-21',
      final: false,
      receipt: null,
    });
    expect(row?.state).toEqual(project(events).state);
    expect(row?.updatedAt).toBe(moment('03-01'));
    expect(await countOf('tasks', `case_id = 'whole'`)).toBe(1);
    expect(await countOf('case_actor', `case_id = 'whole' AND person = 'p-clerk' AND role = 'clerk'`)).toBe(1);
    await committer.commit(commitOf([answer(events)]));
    expect(await countOf('tasks', `case_id = 'whole'`)).toBe(0);
    expect(await caseById(pool, district, 'whole')).toMatchObject({
      seq: 3,
      stage: 'closed',
      nextDue: null,
      final: true,
    });
  });

  test('of two acts at once on one case, one is written and the other told the number', async () => {
    const events = await open('raced');
    const both = await Promise.all([
      committer.commit(commitOf([answer(events)])),
      other.commit(commitOf([answer(events)])),
    ]);
    expect(both.filter((r) => r.ok)).toHaveLength(1);
    expect(both.find((r) => !r.ok)).toEqual({ ok: false, conflict: 'seq', case: 'raced', seq: 3 });
    expect(await eventsOf(pool, district, 'raced')).toHaveLength(3);
  });

  test('a case cannot be opened twice, nor acted on when there is none', async () => {
    const events = await open('once');
    const again = await committer.commit(commitOf([append([], opening('once'))]));
    expect(again).toEqual({ ok: false, conflict: 'seq', case: 'once', seq: 2 });
    const nowhere = answer(events);
    const lost = {
      ...nowhere,
      case: 'nowhere',
      projection: { ...nowhere.projection, state: { ...nowhere.projection.state, case: 'nowhere' } },
    };
    expect(await committer.commit(commitOf([lost]))).toEqual({ ok: false, conflict: 'seq', case: 'nowhere', seq: 0 });
  });

  test('a receipt number is given once in a district', async () => {
    const first = { ...append([], opening('r1')), receipt: '99010120260301000001', secretHash: 'h', party: 'citizen' };
    expect(await committer.commit(commitOf([first]))).toEqual(written);
    const second = { ...append([], opening('r2')), receipt: '99010120260301000001' };
    expect(await committer.commit(commitOf([second]))).toEqual({
      ok: false,
      conflict: 'receipt',
      receipt: '99010120260301000001',
    });
    expect(await caseById(pool, district, 'r2')).toBeUndefined();
  });

  test('over several cases is one: a conflict in one leaves none', async () => {
    const [a, b] = [await open('pair-a'), await open('pair-b')];
    expect(await committer.commit(commitOf([answer(b)]))).toEqual(written);
    const both = commitOf([answer(a), answer(b), append([], opening('pair-c'))]);
    expect(await committer.commit(both)).toMatchObject({ conflict: 'seq', case: 'pair-b' });
    expect(await caseById(pool, district, 'pair-a')).toMatchObject({ seq: 2 });
    expect(await caseById(pool, district, 'pair-c')).toBeUndefined();
    expect(await countOf('events', `case_id = 'pair-a'`)).toBe(2);
  });

  test('without events writes the projection again', async () => {
    const events = await open('again');
    const { projection } = append(events, []);
    const tasks = projection.tasks.map((task) => ({ ...task, due: '2026-04-30', at: '2026-05-01T00:00:00.000+08:00' }));
    const reset = {
      case: 'again',
      expected: 2,
      events: [],
      projection: { ...projection, tasks, nextDue: '2026-04-30', counters: [] },
    };
    expect(await committer.commit(commitOf([reset]))).toEqual(written);
    expect(await caseById(pool, district, 'again')).toMatchObject({ seq: 2, nextDue: '2026-04-30' });
    expect(await countOf('tasks', `case_id = 'again' AND due = '2026-04-30'`)).toBe(1);
    expect(await countOf('events', `case_id = 'again'`)).toBe(2);
  });

  test('keeps links and the person who lent a post', async () => {
    const events = await open('linked');
    const by = { person: 'p-deputy', org: 'o-water', role: 'head', via: 'p-head' };
    const links = [{ link: 'source', case: 'whole', procedure: 'request' }];
    const event = acting(project(events).state, 'join', moment('03-03'), { by, links });
    await committer.commit(commitOf([append(events, [event])]));
    expect(await countOf('links', `case_id = 'linked' AND other_case = 'whole' AND link = 'source'`)).toBe(1);
    expect(
      await countOf('case_actor', `case_id = 'linked' AND role = 'head' AND person IN ('p-deputy', 'p-head')`),
    ).toBe(2);
  });

  test('adds to the figures', async () => {
    await Promise.all([1, 2, 3].map((n) => open(`figure-${n}`, { org: 'o-figures', procedure: 'counted' })));
    const sums = await counterSums(pool, district, { procedure: 'counted', by: ['org', 'day'] });
    expect(sums).toEqual([
      {
        procedure: 'counted',
        indicator: 'acts',
        outcome: 'apply',
        org: 'o-figures',
        period: '2026-03-01',
        n: 3,
        sum: 6,
      },
    ]);
  });
});

describe('the clock', () => {
  test('refuses what is recorded more than two minutes ahead of the database', async () => {
    const ahead = fromMillis(Date.now() + 180_000);
    const result = await committer.commit(commitOf([append([], opening('ahead', { at: ahead }))]));
    expect(result).toMatchObject({ ok: false, conflict: 'clock', case: 'ahead' });
    const near = fromMillis(Date.parse(await databaseNow(pool)) + 60_000);
    expect(await committer.commit(commitOf([append([], opening('near', { at: near }))]))).toEqual(written);
  });

  test('never goes back within a case', async () => {
    const events = await open('backwards', { at: moment('03-05') });
    const result = await committer.commit(commitOf([answer(events, moment('03-04'))]));
    expect(result).toEqual({ ok: false, conflict: 'clock', case: 'backwards', recordedAt: moment('03-04') });
    const late = answer(events, moment('03-04'), { recordedAt: moment('03-06'), late: true });
    expect(await committer.commit(commitOf([late]))).toEqual(written);
    expect(await caseById(pool, district, 'backwards')).toMatchObject({
      lateEntered: true,
      updatedAt: moment('03-06'),
    });
  });
});

describe('a request sent again', () => {
  const request = (key: string, hash = 'h1', answered: unknown = { case: 'x' }) => ({
    idempotency: { key, actor: 'p-clerk', hash, answer: answered },
  });

  test('a hundred times in parallel is one case with one answer', async () => {
    const results = await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        (n % 2 ? committer : other).commit(
          commitOf([append([], opening(`same-${n}`))], request('same', 'h', { case: `same-${n}` })),
        ),
      ),
    );
    const first = results.findIndex((r) => r.ok && !r.replayed);
    expect(results.filter((r) => r.ok && !r.replayed)).toHaveLength(1);
    expect(results.filter((r) => r.ok && r.replayed).map((r) => (r as { answer: unknown }).answer)).toEqual(
      Array(99).fill({ case: `same-${first}` }),
    );
    expect(await countOf('cases', `id LIKE 'same-%'`)).toBe(1);
  });

  test('with other content is a conflict', async () => {
    await open('key-1', {}, request('used'));
    const result = await committer.commit(commitOf([append([], opening('key-2'))], request('used', 'h2')));
    expect(result).toEqual({ ok: false, conflict: 'idempotency' });
  });

  test('another person may use the same key', async () => {
    await open('key-3', {}, request('shared'));
    const { idempotency } = request('shared', 'h9');
    await open('key-4', {}, { idempotency: { ...idempotency, actor: 'p-other' } });
  });

  test('a conflict leaves the key free', async () => {
    const events = await open('free');
    await committer.commit(commitOf([answer(events)]));
    expect(await committer.commit(commitOf([answer(events)], request('free')))).toMatchObject({ conflict: 'seq' });
    await open('free-2', {}, request('free', 'other'));
  });
});

describe('official numbers', () => {
  const numbered = (id: string, n: number, series: string) => {
    const events = opening(id) as [CaseEvent, CaseEvent];
    return append([], [events[0], { ...events[1], number: { series, n } } as CaseEvent]);
  };

  async function take(id: string, series: string, through: Committer): Promise<number> {
    for (;;) {
      const n = await nextNumber(pool, district, series);
      const result = await through.commit(commitOf([numbered(id, n, series)]));
      if (result.ok) return n;
      expect(result).toMatchObject({ conflict: 'number', series });
    }
  }

  test('are gapless among fifty writers of two processes', async () => {
    const taken = await Promise.all(
      Array.from({ length: 50 }, (_, n) => take(`n-${n}`, 's|2026', n % 2 ? committer : other)),
    );
    expect(taken.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
    expect(await nextNumber(pool, district, 's|2026')).toBe(51);
  });

  test('a commit that fails after taking one gives it back', async () => {
    const events = await open('fails');
    const guards = [{ register: 'powers', entry: 'none', version: 3 }];
    const event = acting(project(events).state, 'number', moment('03-02'), { number: { series: 'g|2026', n: 1 } });
    expect(await committer.commit(commitOf([append(events, [event])], { guards }))).toMatchObject({
      conflict: 'entry',
    });
    expect(await nextNumber(pool, district, 'g|2026')).toBe(1);
    expect(await take('gives', 'g|2026', committer)).toBe(1);
  });

  test('no number may be skipped', async () => {
    expect(await committer.commit(commitOf([numbered('skips', 7, 'k|2026')]))).toEqual({
      ok: false,
      conflict: 'number',
      series: 'k|2026',
      last: 0,
    });
  });

  test('a series may go on from paper, until it has begun here', async () => {
    await startSeries(pool, district, 'p|2026', 36);
    expect(await take('paper', 'p|2026', committer)).toBe(37);
    await expect(startSeries(pool, district, 'p|2026', 1)).rejects.toMatchObject({ code: 'number.taken' });
  });

  test('one number for two acts of a commit is refused before it is sent', async () => {
    const twice = commitOf([numbered('t-1', 1, 't|2026'), numbered('t-2', 1, 't|2026')]);
    await expect(committer.commit(twice)).rejects.toMatchObject({ code: 'commit.malformed' });
  });
});

describe('entries', () => {
  const enter: Effect = {
    op: 'enter',
    register: 'powers',
    entry: 'e1',
    from: '2026-03-01',
    holder: 'o-water',
    facts: { title: '取水许可' },
  };
  const end: Effect = { op: 'end', register: 'powers', entry: 'e1', from: '2026-03-10', why: 'abolished' };
  const bearing = (id: string, effects: readonly Effect[]) => {
    const events = opening(id) as [CaseEvent, CaseEvent];
    return [events[0], { ...events[1], effects }] as CaseEvent[];
  };

  test('are changed with their version, and the second of two changes conflicts', async () => {
    await committer.commit(commitOf([append([], bearing('enters', [enter]), [change([], [enter])])]));
    const ends = (id: string) => committer.commit(commitOf([append([], bearing(id, [end]), [change([enter], [end])])]));
    expect(await ends('ends-1')).toEqual(written);
    expect(await ends('ends-2')).toEqual({ ok: false, conflict: 'entry', register: 'powers', entry: 'e1', version: 2 });
    expect(await countOf('effects', `entry = 'e1'`)).toBe(2);
    expect(await countOf('entry_versions', `entry = 'e1'`)).toBe(2);
  });

  test('an act that relied on an entry is not written once the entry has changed', async () => {
    const guards = (version: number) => ({ guards: [{ register: 'powers', entry: 'e1', version }] });
    const stale = await committer.commit(commitOf([append([], opening('relies'))], guards(1)));
    expect(stale).toEqual({ ok: false, conflict: 'entry', register: 'powers', entry: 'e1', version: 2 });
    await open('relies', {}, guards(2));
  });

  describe('an act that relies on an entry, and at the same moment the act that ends it', () => {
    const parties = async (entry: string) => {
      const entered = { ...enter, entry };
      await committer.commit(commitOf([append([], bearing(`${entry}-in`, [entered]), [change([], [entered])])]));
      const guards = [{ register: 'powers', entry, version: 1 }];
      const ended = { ...end, entry };
      return {
        relying: commitOf([append([], opening(`${entry}-on`))], { guards }),
        ending: commitOf([append([], bearing(`${entry}-out`, [ended]), [change([entered], [ended])])]),
      };
    };

    /** Lets one act be written but not yet committed while the other tries. */
    async function meet(first: Commit, second: Commit): Promise<{ waited: boolean; result: CommitResult }> {
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        await client.query('SELECT append_commits($1, $2)', [district, batchText([wire(first)])]);
        let waited = true;
        const other = committer.commit(second).finally(() => {
          waited = false;
        });
        await new Promise((resolve) => setTimeout(resolve, 200));
        const stillWaiting = waited;
        await client.query('COMMIT');
        return { waited: stillWaiting, result: await other };
      } finally {
        client.release();
      }
    }

    test('relied on first: the end waits and comes after', async () => {
      const { relying, ending } = await parties('meet-1');
      expect(await meet(relying, ending)).toEqual({ waited: true, result: written });
    });

    test('ended first: the act that relied on it waits and is refused', async () => {
      const { relying, ending } = await parties('meet-2');
      const refused = { ok: false, conflict: 'entry', register: 'powers', entry: 'meet-2', version: 2 };
      expect(await meet(ending, relying)).toEqual({ waited: true, result: refused });
    });
  });

  test('an effect without its change is refused before it is sent', async () => {
    await expect(committer.commit(commitOf([append([], bearing('bare', [enter]))]))).rejects.toMatchObject({
      code: 'commit.malformed',
    });
  });
});

describe('a batch', () => {
  test('a bad commit never harms its neighbours', async () => {
    const events = await open('neighbour');
    await committer.commit(commitOf([answer(events)]));
    const commits = Array.from({ length: 30 }, (_, n): Commit => {
      if (n === 7) return commitOf([answer(events)]);
      if (n === 13) return commitOf([append([], opening('bad-text', { title: '坏\u0000字' }))]);
      if (n === 19) return commitOf([append([], opening('half', { title: '半\ud83d' }))]);
      if (n === 23) return { ...commitOf([append([], opening('elsewhere'))]), district: 'nowhere' };
      const good = append([], opening(`good-${n}`));
      if (n !== 27) return commitOf([good]);
      const tasks = good.projection.tasks.map((task) => ({ ...task, due: '2026-02-30' }));
      return commitOf([{ ...good, projection: { ...good.projection, tasks } }]);
    });
    const results = await Promise.allSettled(commits.map((commit) => committer.commit(commit)));
    results.forEach((result, n) => {
      if (n === 7) expect(result).toMatchObject({ value: { ok: false, conflict: 'seq' } });
      else if (n === 13 || n === 19) expect(result).toMatchObject({ reason: { code: 'text.unstorable' } });
      else if (n === 23) expect(result).toMatchObject({ reason: { code: '23514' } });
      else if (n === 27) expect(result).toMatchObject({ reason: { code: '22008' } });
      else expect(result).toMatchObject({ value: written });
    });
    expect(await countOf('cases', `id LIKE 'good-%'`)).toBe(25);
  });

  test('two acts handed in together on one case are written in turn', async () => {
    const events = await open('turn');
    const first = acting(project(events).state, 'note', moment('03-02'));
    const second = acting(project([...events, first]).state, 'note', moment('03-02', '10:00'));
    const both = [append(events, [first]), append([...events, first], [second])].map((c) =>
      committer.commit(commitOf([c])),
    );
    expect(await Promise.all(both)).toEqual([written, written]);
  });

  test('a lost connection is tried again, and nothing is written twice', async () => {
    const ids = Array.from({ length: 200 }, (_, n) => `lost-${n}`);
    let results: CommitResult[] | undefined;
    const writing = Promise.all(ids.map((id) => committer.commit(commitOf([append([], opening(id))])))).then((all) => {
      results = all;
    });
    while (!results) {
      await database.owner
        .query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'yifa_app' AND datname = current_database()`,
        )
        .catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 15));
      if (results === undefined && (await countOf('cases', `id LIKE 'lost-%'`)) > 100) break;
    }
    await writing;
    expect(results?.every((r) => r.ok)).toBe(true);
    expect(await countOf('events', `case_id LIKE 'lost-%'`)).toBe(400);
  });

  test('a job is done with the commit that carries it out, and only once', async () => {
    await open('job', {}, { outbox: [{ kind: 'notice', key: 'job:1', payload: { to: '某人' } }] });
    const [job] = await claimJobs(pool, district, { kinds: ['notice'] });
    expect(job).toMatchObject({ key: 'job:1', payload: { to: '某人' }, attempts: 1 });
    await open('job-done', {}, { done: [job?.id ?? 0] });
    const again = await committer.commit(commitOf([append([], opening('job-again'))], { done: [job?.id ?? 0] }));
    expect(again).toEqual({ ok: false, conflict: 'job', job: job?.id });
  });
});
