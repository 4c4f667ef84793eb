import { Client, Pool } from 'pg';
import { addDays, dayOf } from '../../src/law/index.ts';
import { oneFigure } from '../../src/service/count.ts';
import { demoAccounts } from '../../src/service/demo/index.ts';
import { figureBoard } from '../../src/service/figure-board.ts';
import { figureList } from '../../src/service/figure-list.ts';
import { logIn } from '../../src/service/login/index.ts';
import { type BenchDistrict, clerk } from './district.ts';
import { type Figure, figure } from './figure.ts';
import { measure, type Speed } from './speed.ts';

const DAYS = 700;
const PAGE = 50;
const reader = demoAccounts.find(({ login }) => login === 'quzhang') as (typeof demoAccounts)[number];

/**
 * Figures by the service against counting the same from the record by SQL through `pg`, both in this process, 8 at a
 * time. Both sides must say the same number, or nothing is measured.
 */
export async function figuresRow(district: BenchDistrict, seconds: number): Promise<Figure[]> {
  const { platform: p, opened } = district;
  await spread(district);
  const session = await logIn(p, reader.login, reader.password);
  const pool = new Pool({ ...opened.database.app, max: 10 });
  // The server may be gone before the last of them has said goodbye.
  pool.on('error', () => undefined);
  const to = dayOf(p.now());
  const place = { procedure: 'approval', indicator: 'received', org: clerk.person.org, from: addDays(to, -364), to };
  const values = [p.district.code, place.org, place.from, place.to];
  const count = () => pool.query<{ n: string }>({ name: 'bench_figure', text: COUNT_SQL, values });
  const makers = () =>
    pool.query<{ all: string }>({ name: 'bench_makers', text: MAKERS_SQL, values: [...values, PAGE] });
  const each = seconds / 5;
  try {
    const [ours, theirs, listed] = [await oneFigure(p, place), (await count()).rows[0]?.n, (await makers()).rows];
    if (ours.n === 0 || ours.n !== Number(theirs) || ours.n !== Number(listed[0]?.all))
      throw new Error(`the figure is ${ours.n}, counted from the events ${theirs}, its list ${listed[0]?.all}`);
    const bare = await measure(each, count);
    const one = await measure(each, () => oneFigure(p, place));
    const bareList = await measure(each, makers);
    const list = await measure(each, () => figureList(p, session, place, { limit: PAGE }));
    const board = await measure(each, () => figureBoard(p, { from: place.from, to }));
    return [
      row(`one figure of one organ over a year: ${ours.n} acts of ${district.size} cases`, one, {
        speed: bare,
        what: 'counting the same acts by SQL',
        atLeast: 1,
      }),
      figure({
        row: 'figures',
        what: 'the slowest hundredth of these',
        value: one.p99,
        unit: 'ms',
        target: { of: 'value', is: 'atMost', value: 50 },
      }),
      row(`the first ${PAGE} cases behind it, with permission and how many there are`, list, {
        speed: bareList,
        what: 'the same rows and their number by SQL, whoever reads',
      }),
      figure({
        row: 'figures',
        what: 'every figure of the plan by article, beside the year before',
        value: board.p50,
        unit: 'ms',
        note: `p99 ${board.p99.toFixed(0)} ms, 8 at a time`,
      }),
    ];
  } finally {
    await pool.end();
  }
}

function row(
  what: string,
  ours: Speed,
  against: { readonly speed: Speed; readonly what: string; readonly atLeast?: number },
): Figure {
  return figure({
    row: 'figures',
    what,
    value: ours.perSecond,
    unit: 'reads/s',
    against: { what: against.what, value: against.speed.perSecond },
    ...(against.atLeast === undefined
      ? {}
      : { target: { of: 'ratio' as const, is: 'atLeast' as const, value: against.atLeast } }),
    note: `p50 ${ours.p50.toFixed(2)} ms, p99 ${ours.p99.toFixed(2)} ms; by SQL p99 ${against.speed.p99.toFixed(2)} ms`,
  });
}

const COUNT_SQL = `SELECT count(*) AS n FROM events e JOIN cases c ON c.district = e.district AND c.id = e.case_id
  WHERE e.district = $1 AND c.procedure = 'approval' AND c.org = $2 AND e.act = 'apply'
    AND (e.body ->> 'day')::date BETWEEN $3 AND $4`;

const MAKERS_SQL = `SELECT c.id, c.title, c.receipt, c.stage, c.filed_on, k.day, count(*) OVER () AS all
  FROM counted k JOIN cases c ON c.district = k.district AND c.id = k.case_id
  WHERE k.district = $1 AND k.procedure = 'approval' AND k.indicator = 'received' AND k.org = $2 AND k.outcome = 'n'
    AND k.day BETWEEN $3 AND $4 AND k.n <> 0
  ORDER BY k.day DESC, k.case_id DESC LIMIT $5`;

/** All was filed on the day of the run: lays the applications over two years, in the record and in the figures alike. */
async function spread({ opened, platform: p }: BenchDistrict): Promise<void> {
  const client = new Client(opened.database.owner);
  await client.connect();
  const back = `(('x' || substr(md5(case_id), 1, 7))::bit(28)::integer % ${DAYS})`;
  const whose = [p.district.code];
  try {
    await client.query('BEGIN');
    await client.query(
      `UPDATE events SET body = jsonb_set(body, '{day}', to_jsonb(((body ->> 'day')::date - ${back})::text))
        WHERE district = $1 AND act = 'apply'`,
      whose,
    );
    await client.query(
      `UPDATE counted SET day = day - ${back} WHERE district = $1 AND procedure = 'approval' AND indicator = 'received'`,
      whose,
    );
    for (const [table, day] of [
      ['counters', 'day'],
      ['counters_month', `date_trunc('month', day)::date`],
    ]) {
      await client.query(`DELETE FROM ${table} WHERE district = $1`, whose);
      await client.query(
        `INSERT INTO ${table} (district, procedure, indicator, org, day, outcome, part, n, sum)
          SELECT district, procedure, indicator, org, ${day}, outcome, part, sum(n), sum(sum)
          FROM counted WHERE district = $1 GROUP BY 1, 2, 3, 4, 5, 6, 7`,
        whose,
      );
    }
    await client.query('COMMIT');
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}
