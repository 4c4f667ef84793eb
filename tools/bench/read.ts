import { Pool } from 'pg';
import { act } from '../../src/service/act.ts';
import { caseOrder, type Sorting } from '../../src/service/case-order.ts';
import { logIn } from '../../src/service/login/index.ts';
import { casePage } from '../../src/service/read.ts';
import { worklist } from '../../src/service/worklist.ts';
import { type BenchDistrict, clerk } from './district.ts';
import { type Figure, figure } from './figure.ts';
import { measure, type Speed } from './speed.ts';

const EVENTS = 20;
const PAGE = 50;

/** Reading by the service against bare SQL for the same rows through `pg`, both in this process, 8 at a time. */
export async function readRow(district: BenchDistrict, seconds: number): Promise<Figure[]> {
  const { platform: p, opened, size } = district;
  const code = p.district.code;
  const session = await logIn(p, clerk.login, clerk.password);
  const caseId = await longCase(district, session);
  const pool = new Pool({ ...opened.database.app, max: 10 });
  const org = clerk.person.org;
  const each = seconds / 5;
  try {
    const sqlCase = await measure(each, () =>
      pool.query({ name: 'bench_case', text: CASE_SQL, values: [code, caseId] }),
    );
    const file = await measure(each, () => p.ledger.caseFile(code, caseId));
    const page = await measure(each, () => casePage(p, session, caseId));
    const sqlTasks = await measure(each, () =>
      pool.query({ name: 'bench_tasks', text: TASKS_SQL, values: [code, org, PAGE] }),
    );
    const tasks = await measure(each, () => worklist(p, session, {}, { limit: PAGE }));
    const sorted: Figure[] = [];
    for (const sort of SORTS) {
      const order = caseOrder(p, sort.replace('-', '') as Sorting, sort.startsWith('-'));
      const speed = await measure(each / 4, () => worklist(p, session, {}, { limit: PAGE, order }));
      sorted.push(sortedRow(sort, speed, size));
    }
    const row = (what: string, ours: Speed, bare: Speed) =>
      figure({
        row: 'read',
        what,
        value: ours.perSecond,
        unit: 'reads/s',
        against: { what: 'bare SQL through pg', value: bare.perSecond },
        target: { of: 'ratio', is: 'atLeast', value: 0.7 },
        note: `p50 ${ours.p50.toFixed(2)} ms, p99 ${ours.p99.toFixed(2)} ms; bare p99 ${bare.p99.toFixed(2)} ms`,
      });
    return [
      row(`a case with its ${EVENTS} events, by the ledger`, file, sqlCase),
      row(`the same as a reader's page: permission, masks, clocks, what may be done and why not`, page, sqlCase),
      row(`a page of ${PAGE} tasks by due day, one organ's desk, ${size} open cases in the district`, tasks, sqlTasks),
      ...sorted,
    ];
  } finally {
    await pool.end();
  }
}

/** Every order of a desk but the one above. */
const SORTS = ['-due', 'title', '-title', 'filed', '-filed', 'procedure', 'stage', 'org'] as const;
/** A page in any order, while 8 are asked for at a time. */
const SORTED_MS = 50;

function sortedRow(sort: string, { p50, p99, perSecond }: Speed, size: number): Figure {
  return figure({
    row: 'read',
    what: `a page of ${PAGE} tasks by ${sort}, ${size} open cases`,
    value: p50,
    unit: 'ms',
    target: { of: 'value', is: 'atMost', value: SORTED_MS },
    note: `p99 ${p99.toFixed(2)} ms, ${perSecond.toFixed(0)} reads/s`,
  });
}

const CASE_SQL = `SELECT c.id, c.procedure, c.version, c.org, c.stage, c.title, c.filed_on, c.seq, c.receipt, c.state,
    (SELECT jsonb_agg(e.body ORDER BY e.seq) FROM events e WHERE e.district = c.district AND e.case_id = c.id) AS events
  FROM cases c WHERE c.district = $1 AND c.id = $2`;

const TASKS_SQL = `SELECT id, procedure, version, org, stage, final, title, filed_on, opened_at, updated_at, seq, receipt, party,
    posts, next_due, provisional, late_entered, public
  FROM cases WHERE district = $1 AND org = $2 AND NOT final ORDER BY next_due, id LIMIT $3`;

/** A case that waits for acceptance, amended until it has its events. */
async function longCase(
  { platform: p, waiting }: BenchDistrict,
  session: Awaited<ReturnType<typeof logIn>>,
): Promise<string> {
  const caseId = waiting.at(-1) as string;
  for (let seq = 2; seq < EVENTS; seq++)
    await act(p, session, caseId, { act: 'amend', facts: { address: `演示路${seq}号（演示数据）` } });
  const events = await p.ledger.eventsOf(p.district.code, caseId);
  if (events.length !== EVENTS) throw new Error(`the case has ${events.length} events, not ${EVENTS}`);
  return caseId;
}
