import { Client, Pool } from 'pg';
import { LAWS, lawEntry } from '../../src/kernel/index.ts';
import { addDays, dayOf } from '../../src/law/index.ts';
import { lawPage } from '../../src/service/basis.ts';
import { demoAccounts } from '../../src/service/demo/index.ts';
import { logIn } from '../../src/service/login/index.ts';
import { readerScope } from '../../src/service/scope.ts';
import type { BenchDistrict } from './district.ts';
import { type Figure, figure } from './figure.ts';
import { measure, type Speed } from './speed.ts';

const CITATIONS = 100_000;
/** So many citations rest on the one law that is asked for; the others on as many laws as that makes. */
const EACH = 200;
const PAGE = 50;
const reader = demoAccounts.find(({ login }) => login === 'quzhang') as (typeof demoAccounts)[number];

/**
 * What rests on one law, among a hundred thousand citations: by the service, with what the reader may see, against the
 * raw query for the same rows through `pg`, both in this process, 8 at a time. Both sides must name as many things, or
 * nothing is measured.
 */
export async function impactRow(district: BenchDistrict, seconds: number): Promise<Figure[]> {
  const { platform: p, opened } = district;
  const law = lawEntry('演示法零（演示数据）', { keyOf: p.keyOf }) ?? '';
  const made = await fill(district);
  const session = await logIn(p, reader.login, reader.password);
  const pool = new Pool({ ...opened.database.app, max: 10 });
  // The server may be gone before the last of them has said goodbye.
  pool.on('error', () => undefined);
  const [code, day] = [p.district.code, dayOf(p.now())];
  const target = [{ register: LAWS, entry: law }];
  const raw = () => pool.query<object>({ name: 'bench_citing', text: RAW_SQL, values: [code, LAWS, law, day] });
  const each = seconds / 4;
  try {
    const all = (await p.ledger.citing(code, target, day)).length;
    const theirs = (await raw()).rows.length;
    if (all !== EACH || theirs !== EACH)
      throw new Error(`${all} things rest on the law, by SQL ${theirs}, not ${EACH}`);
    const scope = { fields: [{ register: 'powers', field: 'basis' }], cases: readerScope(p, session, 'case.list') };
    const bare = await measure(each, raw);
    const impact = await measure(each, () => p.ledger.citing(code, target, day));
    const seen = await measure(each, () => p.ledger.citers(code, target, day, scope, { limit: PAGE }));
    const page = await measure(each, () => lawPage(p, session, law, { limit: PAGE }));
    return [
      row(
        `all ${EACH} things that rest on a law, among ${made} citations, each with who answers for it`,
        impact,
        bare,
        0.5,
      ),
      row(`the first ${PAGE} of them that a reader may see`, seen, bare),
      row(`the same as the page of the law`, page, bare),
    ];
  } finally {
    await pool.end();
  }
}

function row(what: string, ours: Speed, bare: Speed, atLeast?: number): Figure {
  return figure({
    row: 'impact',
    what,
    value: ours.perSecond,
    unit: 'reads/s',
    against: { what: `bare SQL for all ${EACH} with their names and holders`, value: bare.perSecond },
    ...(atLeast === undefined ? {} : { target: { of: 'ratio' as const, is: 'atLeast' as const, value: atLeast } }),
    note: `p50 ${ours.p50.toFixed(2)} ms, p99 ${ours.p99.toFixed(2)} ms; bare p99 ${bare.p99.toFixed(2)} ms`,
  });
}

const RAW_SQL = `SELECT c.kind, c.room, c.id, c.field, c.article, h.title, v.holder, v.state
  FROM citations c
  JOIN entry_head h ON h.district = c.district AND h.register = c.room AND h.entry = c.id
  JOIN entry_versions v ON v.district = c.district AND v.register = c.room AND v.entry = c.id
    AND v.valid_from <= $4 AND v.valid_to >= $4
  WHERE c.district = $1 AND c.cited_register = $2 AND c.cited_entry = $3 AND c.kind = 'entry'
    AND c.valid_from <= $4 AND c.valid_to >= $4
  ORDER BY c.room, c.id`;

/**
 * Citations of the powers of the district, copied under new ids with their entries until there are so many: each law is
 * cited by as many. For reading only, in a database that is thrown away.
 */
async function fill({ opened, platform: p }: BenchDistrict): Promise<number> {
  const client = new Client(opened.database.owner);
  await client.connect();
  const [code, from] = [p.district.code, addDays(dayOf(p.now()), -365)];
  const laws = Array.from({ length: CITATIONS / EACH }, (_, n) =>
    lawEntry(`演示法${n === 0 ? '零' : n}（演示数据）`, { keyOf: p.keyOf }),
  );
  try {
    await client.query('BEGIN');
    await client.query(
      `INSERT INTO citations (district, kind, room, id, field, cited_register, cited_entry, article, said, valid_from, valid_to)
        SELECT $1, 'entry', 'powers', 'bench-' || n, 'basis', $2, ($3::text[])[1 + n % cardinality($3::text[])],
          '第' || n % 90 || '条', '演示法', $4, 'infinity' FROM generate_series(1, $5::integer) n`,
      [code, LAWS, laws, from, CITATIONS],
    );
    await client.query(
      `INSERT INTO entry_head (district, register, entry, version, title, words)
        SELECT $1, 'powers', 'bench-' || n, 1, '演示权力' || n, '' FROM generate_series(1, $2::integer) n`,
      [code, CITATIONS],
    );
    await client.query(
      `INSERT INTO entry_versions (district, register, entry, n, valid_from, valid_to, state, holder, facts)
        SELECT $1, 'powers', 'bench-' || n, 1, $2, 'infinity', 'inForce', 'market', '{"name": "演示权力"}'
        FROM generate_series(1, $3::integer) n`,
      [code, from, CITATIONS],
    );
    await client.query('COMMIT');
    await client.query('VACUUM ANALYZE');
    const { rows } = await client.query<{ n: string }>('SELECT count(*) AS n FROM citations WHERE district = $1', [
      code,
    ]);
    return Number(rows[0]?.n);
  } finally {
    await client.end();
  }
}
