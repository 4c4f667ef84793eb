import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/database.ts';
import { counterSums } from './counters.ts';
import { district } from './sample.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await database.owner.query(
    `INSERT INTO counters SELECT $1, 'permit', 'onTime', 'o-' || o, d::date, r, 1 + o, 10
      FROM generate_series(0, 2) o, generate_series('2025-11-01'::date, '2026-02-28', '1 day') d, unnest(ARRAY['met', 'missed']) r`,
    [district],
  );
  await database.owner.query(
    `INSERT INTO counters_month SELECT district, procedure, indicator, org, date_trunc('month', day), outcome, sum(n), sum(sum)
      FROM counters GROUP BY 1, 2, 3, 4, 5, 6`,
  );
  await database.owner.query(
    `INSERT INTO counters VALUES ('990102', 'permit', 'onTime', 'o-0', '2026-01-01', 'met', 1000, 0)`,
  );
});
afterAll(() => database.drop());

const sums = (query: Parameters<typeof counterSums>[2]) => counterSums(database.app, district, query);

describe('figures', () => {
  test('are summed over all organisations and days', async () => {
    expect(await sums({ procedure: 'permit' })).toEqual([
      { procedure: 'permit', indicator: 'onTime', outcome: 'met', n: 720, sum: 3600 },
      { procedure: 'permit', indicator: 'onTime', outcome: 'missed', n: 720, sum: 3600 },
    ]);
  });

  test('for some organisations and a period, both days included', async () => {
    const [met] = await sums({ indicators: ['onTime'], orgs: ['o-0', 'o-2'], from: '2026-01-01', to: '2026-01-31' });
    expect(met).toMatchObject({ outcome: 'met', n: 31 * 4, sum: 620 });
    expect(await sums({ from: '2027-01-01' })).toEqual([]);
    expect(await sums({ orgs: [] })).toEqual([]);
  });

  test('are split by organisation, day, month or year', async () => {
    const met = async (by: 'org' | 'day' | 'month' | 'year') =>
      (await sums({ by: [by], from: '2025-12-30', to: '2026-01-02' })).filter((row) => row.outcome === 'met');
    expect((await met('org')).map((row) => [row.org, row.n])).toEqual([
      ['o-0', 4],
      ['o-1', 8],
      ['o-2', 12],
    ]);
    expect((await met('day')).map((row) => row.period)).toEqual([
      '2025-12-30',
      '2025-12-31',
      '2026-01-01',
      '2026-01-02',
    ]);
    expect((await met('month')).map((row) => [row.period, row.n])).toEqual([
      ['2025-12', 12],
      ['2026-01', 12],
    ]);
    expect((await met('year')).map((row) => [row.period, row.n])).toEqual([
      ['2025', 12],
      ['2026', 12],
    ]);
    expect(await sums({ by: ['org', 'month'], orgs: ['o-1'], from: '2026-02-01' })).toMatchObject([
      { org: 'o-1', period: '2026-02', outcome: 'met', n: 56 },
      { org: 'o-1', period: '2026-02', outcome: 'missed', n: 56 },
    ]);
  });

  test('over any period are the sum of its days, however it lies to the months', async () => {
    const days = [
      '2025-10-31',
      '2025-11-01',
      '2025-11-15',
      '2025-11-30',
      '2025-12-01',
      '2025-12-31',
      '2026-01-01',
      '2026-02-28',
      '2026-03-05',
    ];
    for (const from of [undefined, ...days])
      for (const to of [undefined, ...days]) {
        const { rows } = await database.owner.query(
          `SELECT coalesce(sum(n), 0)::int AS n FROM counters WHERE district = $1 AND outcome = 'met'
            AND day >= coalesce($2::date, '-infinity') AND day <= coalesce($3::date, 'infinity')`,
          [district, from, to],
        );
        const [met] = await sums({ procedure: 'permit', from, to });
        expect(met?.n ?? 0, `${from} … ${to}`).toBe(rows[0].n);
      }
  });
});
