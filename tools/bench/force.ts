import { Client, Pool, type PoolConfig } from 'pg';
import { addDays, dayOf } from '../../src/law/index.ts';
import { entriesOn } from '../../src/service/registers.ts';
import type { BenchDistrict } from './district.ts';
import { type Figure, figure } from './figure.ts';
import { measure, type Speed } from './speed.ts';

const DOCUMENTS = 20_000;
const PAGE = 50;
/** So many days before and after today the asked days lie. */
const PAST = 5_000;
const FUTURE = 2_000;
/** Days on which both sides must say the same before anything is measured. */
const COMPARED = 25;

/**
 * Which documents are, were or will be in force on a day, over 50,000 stretches of 20,000 invented documents: the
 * service against the same question by bare SQL through `pg`, both in this process, 8 at a time, each on another day.
 */
export async function forceRow({ platform: p, opened }: BenchDistrict, seconds: number): Promise<Figure[]> {
  const stretches = await fill(opened.database.owner, p.district.code);
  const pool = new Pool({ ...opened.database.app, max: 10 });
  pool.on('error', () => undefined);
  const today = dayOf(p.now());
  const { code } = p.district;
  let asked = 0;
  // A step that shares no factor with the span meets every day once before any day twice.
  const nextDay = () => addDays(today, ((asked++ * 1_009) % (PAST + FUTURE)) - PAST);
  const entry = () => `bench-${String((asked * 37) % DOCUMENTS).padStart(5, '0')}`;
  const page = (day: string) =>
    pool.query<{ entry: string }>({ name: 'bench_force', text: PAGE_SQL, values: [code, day, PAGE] });
  const count = (day: string) =>
    pool.query<{ n: string }>({ name: 'bench_count', text: COUNT_SQL, values: [code, day] });
  const one = (name: string, day: string) =>
    pool.query({ name: 'bench_one', text: ONE_SQL, values: [code, name, day] });
  const standing = [{ register: 'documents' }];
  try {
    for (let n = 0; n < COMPARED; n++) {
      const day = nextDay();
      const ours = (await entriesOn(p, 'documents', { day, limit: PAGE })).rows.map((row) => row.entry);
      const theirs = (await page(day)).rows.map((row) => row.entry);
      const counted = [(await p.ledger.standingOn(code, standing, day))[0]?.of, Number((await count(day)).rows[0]?.n)];
      if (ours.join() !== theirs.join() || ours.length === 0 || counted[0] !== counted[1])
        throw new Error(`on ${day} the register says ${counted[0]} and ${ours[0]}, SQL ${counted[1]} and ${theirs[0]}`);
    }
    const each = seconds / 5;
    const barePage = await measure(each, () => page(nextDay()));
    const ownPage = await measure(each, () => entriesOn(p, 'documents', { day: nextDay(), limit: PAGE }));
    const bareCount = await measure(each, () => count(nextDay()));
    const ownCount = await measure(each, () => p.ledger.standingOn(code, standing, nextDay()));
    const bareOne = await measure(each, () => one(entry(), nextDay()));
    const ownOne = await measure(each, () =>
      p.ledger.snapshotsOn(code, [{ register: 'documents', entry: entry() }], nextDay()),
    );
    const over = `over ${stretches} stretches, any day from ${PAST} before to ${FUTURE} after today`;
    return [
      row(`the first ${PAGE} documents in force on a day, ${over}`, ownPage, barePage),
      row('how many are in force on that day', ownCount, bareCount),
      row('how one document stands on that day', ownOne, bareOne),
    ];
  } finally {
    await pool.end();
  }
}

function row(what: string, ours: Speed, bare: Speed): Figure {
  return figure({
    row: 'force',
    what,
    value: ours.perSecond,
    unit: 'reads/s',
    against: { what: 'bare SQL through pg', value: bare.perSecond },
    target: { of: 'ratio', is: 'atLeast', value: 0.7 },
    note: `p50 ${ours.p50.toFixed(2)} ms, p99 ${ours.p99.toFixed(2)} ms; bare p99 ${bare.p99.toFixed(2)} ms`,
  });
}

/** Rows as the register keeps them, without acts behind them: to read among, in a database that is thrown away. */
async function fill(owner: PoolConfig, district: string): Promise<number> {
  const client = new Client(owner);
  await client.connect();
  try {
    await client.query(HEADS_SQL, [district, DOCUMENTS]);
    const { rowCount } = await client.query(VERSIONS_SQL, [district, DOCUMENTS]);
    await client.query('VACUUM ANALYZE entry_head, entry_versions');
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}

const HEADS_SQL = `INSERT INTO entry_head (district, register, entry, version, title, words)
  SELECT $1, 'documents', 'bench-' || lpad(n::text, 5, '0'), 1, '第' || n || '号办法（演示数据）', '' FROM generate_series(0, $2::int - 1) n`;

/** Half of them were amended once; most have ended or will. */
const VERSIONS_SQL = `INSERT INTO entry_versions (district, register, entry, n, valid_from, valid_to, state, holder, why, facts)
  SELECT $1, 'documents', 'bench-' || lpad(doc::text, 5, '0'), s.n, s.valid_from, s.valid_to, s.state, 'government', s.why,
    jsonb_build_object('title', '第' || doc || '号办法（演示数据）', 'number', '清源府规〔' || doc || '〕号', 'level', 'government',
      'issuer', 'government', 'drafter', 'health', 'text', repeat('本条为演示数据。', 30), 'trial', false)
  FROM generate_series(0, $2::int - 1) doc,
    LATERAL (SELECT current_date - ${PAST} + (doc * 7919) % ${PAST + FUTURE - 500} AS first, 400 + (doc * 31) % 2600 AS days) d,
    LATERAL (
      SELECT 1 AS n, d.first AS valid_from, CASE WHEN doc % 2 = 0 THEN d.first + d.days ELSE d.first + 199 END AS valid_to,
        'inForce' AS state, NULL AS why
      UNION ALL SELECT 2, d.first + 200, d.first + d.days, 'inForce', NULL WHERE doc % 2 = 1
      UNION ALL SELECT 1, d.first + d.days + 1, 'infinity', 'ended', 'expired') s`;

const PAGE_SQL = `SELECT v.entry, h.title, v.holder, v.valid_from, v.valid_to, v.why, v.facts
  FROM entry_versions v JOIN entry_head h ON h.district = v.district AND h.register = v.register AND h.entry = v.entry
  WHERE v.district = $1 AND v.register = 'documents' AND v.state = 'inForce' AND v.valid_from <= $2 AND v.valid_to >= $2
  ORDER BY v.valid_from DESC, v.entry DESC LIMIT $3`;

const COUNT_SQL = `SELECT count(*) AS n FROM entry_versions v
  WHERE v.district = $1 AND v.register = 'documents' AND v.state = 'inForce' AND v.valid_from <= $2 AND v.valid_to >= $2`;

const ONE_SQL = `SELECT v.state, v.holder, v.valid_from, v.valid_to, v.why, v.facts FROM entry_versions v
  WHERE v.district = $1 AND v.register = 'documents' AND v.entry = $2 AND v.valid_to >= $3 ORDER BY v.valid_from LIMIT 1`;
