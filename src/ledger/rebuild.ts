import { isDeepStrictEqual } from 'node:util';
import type { Pool, PoolClient } from 'pg';
import type { Author, CaseEvent } from '../kernel/case.ts';
import { type EntryVersion, type RecordedEffect, versionsOf } from '../kernel/entries.ts';
import { type CaseRow, headColumns } from './cases.ts';
import { type CitingRow, citationColumns, citationsOfAll } from './citations.ts';
import type { CitationRow, Projection } from './commit.ts';
import { type Case, casesByEvents } from './every-case.ts';
import { made } from './recount.ts';
import { type Db, rows, type Sql, sql } from './sql.ts';
import { caseWords } from './wire.ts';

/** A derived row that is not what the events say. `stands` or `should` is undefined for a row too few or too many. */
export interface Difference {
  readonly table: string;
  readonly key: string;
  readonly stands: unknown;
  readonly should: unknown;
}

/** Works out everything derived from all events of one case. */
export type Project = (events: readonly CaseEvent[]) => Omit<Projection, 'entries'>;

/** What an entry rests on through its life. */
export type Cited = (register: string, versions: readonly EntryVersion[]) => readonly CitationRow[];

/**
 * Works everything out again from the events of a district and reports each row that differs, in one snapshot of the
 * database. Receipt, secret and party of a case, and names of entries, are given at writing and cannot be compared.
 * A case whose events cannot be worked out is reported as such.
 * @returns differences as they are found; none when all is well
 */
export async function* compareWithEvents(
  pool: Pool,
  district: string,
  project: Project,
  cited: Cited = () => [],
): AsyncGenerator<Difference> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const counters = new Map<string, Figure>();
    let after = '';
    for await (const cases of casesByEvents(client, district)) {
      const last = cases.at(-1)?.id ?? after;
      const worked: Worked[] = [];
      for (const { id, events } of cases) {
        try {
          worked.push({ id, events, projection: project(events) });
        } catch (error) {
          // Events that no program of ours wrote: they make no case, and must not hide what else is wrong.
          yield { table: 'events', key: id, stands: String(error), should: undefined };
        }
      }
      yield* compareCases(client, district, worked, { after, last });
      for (const { projection } of worked) count(counters, projection);
      after = last;
    }
    yield* compareCases(client, district, [], { after, last: undefined });
    yield* compareCounters(client, district, counters);
    yield* compareEntries(client, district, cited);
  } finally {
    await client.query('ROLLBACK').catch(() => undefined);
    client.release();
  }
}

const CHUNK = 5_000;

interface Worked extends Omit<Case, 'positions'> {
  readonly projection: ReturnType<Project>;
}

/** Case ids that lie after one and up to another; to the end when there is no other. */
interface Stretch {
  readonly after: string;
  readonly last: string | undefined;
}

type Keyed = readonly [key: string, row: object];

async function* compareCases(
  db: PoolClient,
  district: string,
  worked: readonly Worked[],
  stretch: Stretch,
): AsyncGenerator<Difference> {
  const within = (column: Sql) =>
    sql`${column} > ${stretch.after} AND ${stretch.last === undefined ? sql`true` : sql`${column} <= ${stretch.last}`}`;
  const caseId = sql`case_id`;
  const heads = await rows<CaseRow & { readonly recused: readonly string[] }>(
    db,
    sql`SELECT ${headColumns}, c.recused, c.state FROM cases c WHERE c.district = ${district} AND ${within(sql`c.id`)}`,
  );
  yield* compare(
    'cases',
    heads.map(({ receipt: _, party: __, ...head }) => [head.id, head]),
    worked.map(headOf),
  );

  const tasks = await rows<{ id: string; key: string }>(
    db,
    sql`SELECT case_id AS id, key, clock, item, kind, against, org, procedure, start, due, at, provisional, paused,
        promise_due AS "promiseDue", fires FROM tasks WHERE district = ${district} AND ${within(caseId)}`,
  );
  yield* compare(
    'tasks',
    tasks.map((task) => [`${task.id}/${task.key}`, task]),
    worked.flatMap(tasksOf),
  );

  const links = await rows<{ id: string; link: string; other: string }>(
    db,
    sql`SELECT case_id AS id, link, other_case AS other, other_procedure AS procedure FROM links
      WHERE district = ${district} AND ${within(caseId)}`,
  );
  yield* compare(
    'links',
    links.map((link) => [`${link.id}/${link.link}/${link.other}`, link]),
    worked.flatMap(linksIn),
  );

  const actors = await rows<{ id: string; person: string; role: string }>(
    db,
    sql`SELECT case_id AS id, person, role FROM case_actor WHERE district = ${district} AND ${within(caseId)}`,
  );
  yield* compare(
    'case_actor',
    actors.map((actor) => [`${actor.id}/${actor.person}/${actor.role}`, actor]),
    worked.flatMap(actorsIn),
  );

  const effects = await rows<{ id: string; seq: number }>(
    db,
    sql`SELECT case_id AS id, seq, register, entry, op, valid_from AS "from", valid_until AS until, holder, why, facts,
        recorded_at AS "recordedAt" FROM effects WHERE district = ${district} AND ${within(caseId)} ORDER BY register, entry, n`,
  );
  yield* compare(
    'effects',
    numbered(effects.map((effect) => [`${effect.id}/${effect.seq}`, effect])),
    numbered(worked.flatMap(effectsIn)),
  );

  const counted = await rows<{ key: string }>(
    db,
    sql`SELECT concat_ws('/', case_id, indicator, to_char(day, 'YYYY-MM-DD'), item, outcome, org, part) AS key, procedure, n, sum
      FROM counted WHERE district = ${district} AND ${within(caseId)} AND (n <> 0 OR sum <> 0)`,
  );
  yield* compare(
    'counted',
    counted.map(({ key, ...row }): Keyed => [key, row]),
    worked.flatMap(countedIn),
  );

  const citing = await rows<CitingRow>(
    db,
    sql`SELECT ${citationColumns} FROM citations WHERE district = ${district} AND kind = 'case' AND ${within(sql`id`)}`,
  );
  yield* compare(
    'citations',
    citing.map(citationKeyed),
    worked.flatMap(({ id, projection }) =>
      (projection.citations ?? []).map((row) =>
        citationKeyed({ kind: 'case', room: projection.state.procedure, id, ...row }),
      ),
    ),
  );

  const texts = worked.map(({ id, projection }) => ({ id, words: caseWords(projection) }));
  const misfits = await rows<{ id: string; stands: string | null; should: string | null }>(
    db,
    sql`SELECT coalesce(s.case_id, w.id) AS id, s.words::text AS stands, w.words::text AS should
      FROM (SELECT * FROM case_search WHERE district = ${district} AND ${within(caseId)}) s
      FULL JOIN jsonb_to_recordset(${JSON.stringify(texts)}) AS w (id text, words tsvector) ON w.id = s.case_id
      WHERE s.words IS DISTINCT FROM w.words ORDER BY 1`,
  );
  for (const { id, stands, should } of misfits)
    yield { table: 'case_search', key: id, stands: stands ?? undefined, should: should ?? undefined };
}

function headOf({ id, projection }: Worked): Keyed {
  const { state } = projection;
  return [
    id,
    {
      id,
      procedure: state.procedure,
      version: state.version,
      org: state.org,
      stage: state.stage,
      final: projection.final,
      title: projection.title,
      filedOn: state.filedOn,
      openedAt: state.openedAt,
      updatedAt: state.recordedAt,
      seq: state.seq,
      posts: projection.posts,
      elsewhere: projection.elsewhere,
      named: projection.named,
      nextDue: projection.nextDue,
      provisional: projection.provisional,
      lateEntered: projection.lateEntered,
      public: projection.public,
      recused: state.recused,
      state,
    },
  ];
}

function tasksOf({ id, projection }: Worked): Keyed[] {
  const { org, procedure } = projection.state;
  return projection.tasks.map((task) => [`${id}/${task.key}`, { id, ...task, org, procedure }]);
}

function linksIn({ id, events }: Worked): Keyed[] {
  const links = events.flatMap((event) => (event.kind === 'irregular' ? [] : (event.links ?? [])));
  return links.map((l) => [`${id}/${l.link}/${l.case}`, { id, link: l.link, other: l.case, procedure: l.procedure }]);
}

function actorsIn({ id, events }: Worked): Keyed[] {
  const persons = ({ person, via }: Author) => [person, via].filter((p) => p !== undefined && p !== 'law');
  return events.flatMap(({ by }) =>
    persons(by).map((person): Keyed => [`${id}/${person}/${by.role}`, { id, person, role: by.role }]),
  );
}

function countedIn({ id, projection }: Worked): Keyed[] {
  return made(id, projection)
    .filter(({ n, sum }) => n !== 0 || sum !== 0)
    .map(({ indicator, day, item, outcome, org, part, procedure, n, sum }) => [
      [id, indicator, day, item, outcome, org, part].join('/'),
      { procedure, n, sum },
    ]);
}

function effectsIn({ id, events }: Worked): Keyed[] {
  return events.flatMap((event) =>
    (event.kind === 'act' ? (event.effects ?? []) : []).map(
      (e): Keyed => [
        `${id}/${event.seq}`,
        {
          id,
          seq: event.seq,
          register: e.register,
          entry: e.entry,
          op: e.op,
          from: e.from,
          until: e.until ?? null,
          holder: e.holder ?? null,
          why: e.why ?? null,
          facts: e.facts ?? null,
          recordedAt: event.recordedAt,
        },
      ],
    ),
  );
}

/** Rows that share an event, told apart by entry and place. */
function numbered(keyed: readonly Keyed[]): Keyed[] {
  const seen = new Map<string, number>();
  return keyed.map(([key, row]) => {
    const { register, entry } = row as { register: string; entry: string };
    const name = `${key}/${register}/${entry}`;
    const n = (seen.get(name) ?? 0) + 1;
    seen.set(name, n);
    return [`${name}/${n}`, row];
  });
}

function citationKeyed(row: CitingRow): Keyed {
  const { kind, room, id, field, register, entry, article, from } = row;
  return [[kind, room, id, field, register, entry, article, from].join('/'), row];
}

interface Figure {
  readonly n: number;
  readonly sum: number;
}

function count(counters: Map<string, Figure>, { state, counters: added }: ReturnType<Project>): void {
  for (const { indicator, org, day, outcome, part, n, sum } of added) {
    const key = [state.procedure, indicator, org, day, outcome, ...(part ? [part] : [])].join('/');
    const before = counters.get(key);
    counters.set(key, { n: (before?.n ?? 0) + n, sum: (before?.sum ?? 0) + sum });
  }
}

/** The figures of each day against the events, and those of each month against its days. */
async function* compareCounters(
  db: Db,
  district: string,
  counters: ReadonlyMap<string, Figure>,
): AsyncGenerator<Difference> {
  const stands = await rows<{ key: string; n: number; sum: number }>(
    db,
    sql`SELECT concat_ws('/', procedure, indicator, org, to_char(day, 'YYYY-MM-DD'), outcome, nullif(part, '')) AS key, n, sum FROM counters
      WHERE district = ${district}`,
  );
  const zero = ({ n, sum }: Figure) => n === 0 && sum === 0;
  yield* compare(
    'counters',
    stands.filter((row) => !zero(row)).map(({ key, ...figure }) => [key, figure]),
    [...counters].filter(([, figure]) => !zero(figure)),
  );
  const months = await rows<{ key: string; stands: object | null; should: object | null }>(
    db,
    sql`WITH m AS (SELECT * FROM counters_month WHERE district = ${district}),
        d AS (SELECT district, procedure, indicator, org, date_trunc('month', day)::date AS day, outcome, part, sum(n) AS n, sum(sum) AS sum
          FROM counters WHERE district = ${district} GROUP BY 1, 2, 3, 4, 5, 6, 7)
      SELECT concat_ws('/', procedure, indicator, org, to_char(day, 'YYYY-MM'), outcome, nullif(part, '')) AS key,
        CASE WHEN m.n IS NOT NULL THEN jsonb_build_object('n', m.n, 'sum', m.sum) END AS stands,
        CASE WHEN d.n IS NOT NULL THEN jsonb_build_object('n', d.n, 'sum', d.sum) END AS should
      FROM m FULL JOIN d USING (district, procedure, indicator, org, day, outcome, part)
      WHERE (m.n, m.sum) IS DISTINCT FROM (d.n, d.sum) ORDER BY 1`,
  );
  for (const { key, stands, should } of months)
    yield { table: 'counters_month', key, stands: stands ?? undefined, should: should ?? undefined };
}

/** The life of every entry against the fold of its effects. */
async function* compareEntries(db: Db, district: string, cited: Cited): AsyncGenerator<Difference> {
  let after = { register: '', entry: '' };
  for (;;) {
    const names = await rows<{ register: string; entry: string }>(
      db,
      sql`SELECT DISTINCT register, entry FROM (
          SELECT register, entry FROM effects WHERE district = ${district} AND (register, entry) > (${after.register}, ${after.entry})
          UNION SELECT register, entry FROM entry_head WHERE district = ${district} AND (register, entry) > (${after.register}, ${after.entry})
          UNION SELECT register, entry FROM entry_versions WHERE district = ${district} AND (register, entry) > (${after.register}, ${after.entry})) e
        ORDER BY register, entry LIMIT ${CHUNK / 10}`,
    );
    const last = names.at(-1);
    if (!last) return;
    yield* compareLives(db, district, names, cited);
    after = last;
  }
}

async function* compareLives(
  db: Db,
  district: string,
  names: readonly { register: string; entry: string }[],
  cited: Cited,
): AsyncGenerator<Difference> {
  const chosen = sql`(register, entry) IN (
    SELECT * FROM unnest(${names.map((n) => n.register)}::text[], ${names.map((n) => n.entry)}::text[]))`;
  const key = sql`register || '/' || entry AS key`;
  const effects = await rows<{ key: string; effect: RecordedEffect }>(
    db,
    sql`SELECT ${key}, jsonb_strip_nulls(jsonb_build_object('register', register, 'entry', entry, 'n', n, 'op', op,
        'from', valid_from, 'until', valid_until, 'holder', holder, 'why', why)) || CASE WHEN facts IS NULL THEN '{}' ELSE
        jsonb_build_object('facts', facts) END AS effect
      FROM effects WHERE district = ${district} AND ${chosen} ORDER BY register, entry, n`,
  );
  const lives = new Map<string, RecordedEffect[]>();
  for (const { key: name, effect } of effects) lives.set(name, [...(lives.get(name) ?? []), effect]);
  const heads = await rows<{ key: string; version: number }>(
    db,
    sql`SELECT ${key}, version FROM entry_head WHERE district = ${district} AND ${chosen}`,
  );
  yield* compare(
    'entry_head',
    heads.map((h) => [h.key, { version: h.version }]),
    [...lives].map(([name, life]) => [name, { version: life.length }]),
  );
  const versions = await rows<{ key: string; from: string }>(
    db,
    sql`SELECT ${key}, valid_from AS "from", NULLIF(valid_to, 'infinity') AS "to", state, holder, why, facts, n
      FROM entry_versions WHERE district = ${district} AND ${chosen}`,
  );
  yield* compare(
    'entry_versions',
    versions.map(({ key: name, ...version }) => [`${name}/${version.from}`, version]),
    [...lives].flatMap(([name, life]) =>
      versionsOf(life).map((v): Keyed => [`${name}/${v.from}`, { ...v, holder: v.holder ?? null, why: v.why ?? null }]),
    ),
  );
  const citing = await citationsOfAll(
    db,
    district,
    'entry',
    names.map(({ register, entry }) => ({ room: register, id: entry })),
  );
  yield* compare(
    'citations',
    citing.map(citationKeyed),
    [...lives].flatMap(([name, life]) => {
      const at = name.indexOf('/');
      const room = name.slice(0, at);
      return cited(room, versionsOf(life)).map((row) =>
        citationKeyed({ kind: 'entry', room, id: name.slice(at + 1), ...row }),
      );
    }),
  );
}

function* compare(table: string, stands: readonly Keyed[], should: readonly Keyed[]): Generator<Difference> {
  const standing = new Map(stands);
  const wanted = new Map(should);
  for (const [key, want] of wanted) {
    const found = standing.get(key);
    if (!found) yield { table, key, stands: undefined, should: want };
    else {
      const parts = unequal(found, plain(want));
      if (parts) yield { table, key, ...parts };
    }
  }
  for (const [key, found] of standing) if (!wanted.has(key)) yield { table, key, stands: found, should: undefined };
}

/** As the database gives it back: nothing undefined. */
const plain = (row: object): object => JSON.parse(JSON.stringify(row)) as object;

/** The columns that differ, each side for itself. */
function unequal(found: object, want: object): { stands: object; should: object } | undefined {
  const a = found as { [column: string]: unknown };
  const b = want as { [column: string]: unknown };
  const columns = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (column) => !isDeepStrictEqual(a[column], b[column]),
  );
  if (columns.length === 0) return undefined;
  const only = (row: { [column: string]: unknown }) =>
    Object.fromEntries(columns.map((column) => [column, row[column]]));
  return { stands: only(a), should: only(b) };
}
