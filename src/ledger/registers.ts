import type { EntryState } from '../kernel/condition.ts';
import type { EntryVersion, RecordedEffect } from '../kernel/entries.ts';
import type { Facts } from '../kernel/fact.ts';
import type { EntrySnapshot } from '../kernel/register.ts';
import { type Page, pageOf, pageSize } from './page.ts';
import { searchQuery } from './search.ts';
import { allOf, anyOf, type Db, rows, type Sql, sql } from './sql.ts';

export interface EntryName {
  readonly register: string;
  readonly entry: string;
}

export interface EntryEffects extends EntryName {
  readonly effects: readonly RecordedEffect[];
}

/** An effect with the act that declared it. */
export interface SourcedEffect extends RecordedEffect {
  readonly case: string;
  readonly seq: number;
  readonly recordedAt: string;
}

const effectColumns = sql`register, entry, n, op, valid_from AS "from", valid_until AS until, holder, why, facts`;

/** All effects of these entries so far, in the order in which they were recorded. Unknown entries are left out. */
export async function effectsOf(db: Db, district: string, names: readonly EntryName[]): Promise<EntryEffects[]> {
  const found = await rows<RecordedEffect>(
    db,
    sql`SELECT ${effectColumns} FROM effects
      WHERE district = ${district} AND (register, entry) IN (
        SELECT * FROM unnest(${names.map((name) => name.register)}::text[], ${names.map((name) => name.entry)}::text[]))
      ORDER BY register, entry, n`,
    'prepared',
  );
  const byEntry = new Map<string, { register: string; entry: string; effects: RecordedEffect[] }>();
  for (const effect of found) {
    const { register, entry } = effect;
    const key = `${register}/${entry}`;
    const known = byEntry.get(key) ?? { register, entry, effects: [] };
    byEntry.set(key, known);
    known.effects.push(withoutNulls(effect));
  }
  return [...byEntry.values()];
}

/** What the registers know of these entries on a legal day, in the order asked; `absent` for an unknown one. */
export async function snapshotsOn(
  db: Db,
  district: string,
  names: readonly EntryName[],
  day: string,
): Promise<EntrySnapshot[]> {
  const found = await rows<EntrySnapshot>(
    db,
    sql`SELECT k.register, k.entry, coalesce(h.version, 0) AS version,
        CASE WHEN v.entry IS NULL THEN 'absent' WHEN v.valid_from > ${day} THEN 'future' ELSE v.state END AS state,
        v.holder, v.valid_from AS "from", NULLIF(v.valid_to, 'infinity') AS until,
        CASE WHEN v.valid_from <= ${day} THEN v.why END AS why, coalesce(v.facts, '{}') AS facts
      FROM unnest(${names.map((name) => name.register)}::text[], ${names.map((name) => name.entry)}::text[])
        WITH ORDINALITY AS k (register, entry, place)
      LEFT JOIN entry_head h ON h.district = ${district} AND h.register = k.register AND h.entry = k.entry
      LEFT JOIN LATERAL (
        SELECT * FROM entry_versions e
        WHERE e.district = ${district} AND e.register = k.register AND e.entry = k.entry AND e.valid_to >= ${day}
        ORDER BY e.valid_from LIMIT 1) v ON true
      ORDER BY k.place`,
    'steady',
  );
  return found.map(withoutNulls);
}

export interface EntryRow extends EntrySnapshot {
  readonly title: string;
}

export interface EntryFilter {
  /** States on that day; without it, in force. */
  readonly states?: readonly Exclude<EntryState, 'absent'>[];
  readonly holders?: readonly string[];
  /** Fields with exactly these values. */
  readonly where?: Facts;
  /** Why an ended entry ended. */
  readonly why?: readonly string[];
  /** Its present stretch ends on this day at the latest. */
  readonly endsBy?: string;
  /** Words of the entry; two characters are enough. */
  readonly text?: string;
}

export interface EntryKey {
  readonly from: string;
  readonly entry: string;
}

/** The entries of a register as they stand on a legal day, the latest first day first. */
export async function entriesOn(
  db: Db,
  district: string,
  register: string,
  day: string,
  filter: EntryFilter = {},
  page: { readonly after?: EntryKey; readonly limit?: number } = {},
): Promise<Page<EntryRow, EntryKey>> {
  const size = pageSize(page.limit);
  const words = filter.text === undefined ? undefined : searchQuery(filter.text);
  if (filter.text !== undefined && words === undefined) return { rows: [], next: undefined };
  const after = page.after ? sql`(v.valid_from, v.entry) < (${page.after.from}, ${page.after.entry})` : sql`true`;
  const wanted = sql`${fits(filter)} AND ${after}`;
  const order = sql`ORDER BY v.valid_from DESC, v.entry DESC LIMIT ${size + 1}`;
  const states = filter.states ?? ['inForce'];
  // Each step finds its rows along a key, whatever the planner believes of how many there are.
  const source =
    words === undefined
      ? sql`(${inState(
          states,
          day,
          (state) => sql`SELECT * FROM entry_versions v
            WHERE v.district = ${district} AND v.register = ${register} AND ${state} AND ${wanted} ${order}`,
        )}) v
        CROSS JOIN LATERAL (SELECT h.version, h.title FROM entry_head h
          WHERE h.district = v.district AND h.register = v.register AND h.entry = v.entry LIMIT 1) h`
      : worded(district, [register], words, sql`${inStates(states, day)} AND ${wanted}`);
  const found = await rows<EntryRow & { from: string }>(
    db,
    sql`SELECT ${entryColumns(day)} FROM ${source} ${order}`,
    'prepared',
  );
  return pageOf(found.map(withoutNulls), size, ({ from, entry }) => ({ from, entry }));
}

/** The first page of each of some registers by words, as they stand on a legal day, in one reading. */
export async function searchEntries(
  db: Db,
  district: string,
  registers: readonly string[],
  day: string,
  filter: EntryFilter & { readonly text: string },
  limit?: number,
): Promise<readonly Page<EntryRow, EntryKey>[]> {
  const words = searchQuery(filter.text);
  if (words === undefined) return registers.map(() => ({ rows: [], next: undefined }));
  const size = pageSize(limit);
  const fitting = sql`${inStates(filter.states ?? ['inForce'], day)} AND ${fits(filter)}`;
  const found = await rows<EntryRow & { from: string; place?: number }>(
    db,
    sql`SELECT * FROM (
        SELECT ${entryColumns(day)}, row_number() OVER (PARTITION BY v.register ORDER BY v.valid_from DESC, v.entry DESC) AS place
        FROM ${worded(district, registers, words, fitting)}) f
      WHERE f.place <= ${size + 1} ORDER BY f.register, f.place`,
    'prepared',
  );
  for (const row of found) delete row.place;
  return registers.map((register) =>
    pageOf(found.filter((row) => row.register === register).map(withoutNulls), size, ({ from, entry }) => ({
      from,
      entry,
    })),
  );
}

/** The entries in which the words stand, each with its one stretch that fits; `h` and `v`. */
function worded(district: string, registers: readonly string[], words: string, fitting: Sql): Sql {
  return sql`(SELECT * FROM entry_head h
      WHERE h.district = ${district} AND h.register = ANY (${registers}) AND h.words @@ ${words}::tsquery OFFSET 0) h
    CROSS JOIN LATERAL (SELECT * FROM entry_versions v
      WHERE v.district = h.district AND v.register = h.register AND v.entry = h.entry AND ${fitting} LIMIT 1) v`;
}

function entryColumns(day: string): Sql {
  return sql`v.register, v.entry, h.version, h.title, CASE WHEN v.valid_from > ${day} THEN 'future' ELSE v.state END AS state,
    v.holder, v.valid_from AS "from", NULLIF(v.valid_to, 'infinity') AS until,
    CASE WHEN v.valid_from <= ${day} THEN v.why END AS why, v.facts`;
}

function fits({ holders, where, why, endsBy }: EntryFilter): Sql {
  return allOf([
    holders && sql`v.holder = ANY (${holders})`,
    where && sql`v.facts @> ${JSON.stringify(where)}::jsonb`,
    why && sql`v.why = ANY (${why})`,
    endsBy === undefined ? undefined : sql`v.valid_to <= ${endsBy}`,
  ]);
}

/** Entries of a register, and which of them are counted apart by the values of a field. */
export interface Standing {
  readonly register: string;
  readonly is?: readonly [string, ...(string | boolean)[]];
  readonly isNot?: readonly [string, ...(string | boolean)[]];
  /** Instead of those in force: ended ones on which an entry in force still rests. */
  readonly cited?: 'ended';
}

/** How many entries stand in force on a day, and for how many of them the values hold; for each that is asked, in order. */
export async function standingOn(
  db: Db,
  district: string,
  asked: readonly Standing[],
  day: string,
  holder?: string,
): Promise<readonly { readonly of: number; readonly n: number }[]> {
  const [first, ...rest] = asked.map(
    (
      one,
      at,
    ) => sql`SELECT ${at}::int AS at, count(*) AS of, ${one.is || one.isNot ? sql`count(*) FILTER (WHERE ${holdsFor(one)})` : sql`0::bigint`} AS n
      FROM entry_versions v WHERE v.district = ${district} AND v.register = ${one.register} AND ${standsAs(one, day)}
        AND ${holder === undefined ? sql`true` : sql`v.holder = ${holder}`}`,
  );
  if (!first) return [];
  const found = await rows<{ at: number; of: number; n: number }>(
    db,
    rest.reduce((all, one) => sql`${all} UNION ALL ${one}`, first),
    'prepared',
  );
  return found.sort((a, b) => a.at - b.at).map(({ of, n }) => ({ of, n }));
}

/** The entries themselves, the latest first day first; only those for which the values hold where `n` is asked for. */
export async function standingEntries(
  db: Db,
  district: string,
  standing: Standing & { readonly side: 'of' | 'n'; readonly day: string; readonly holder?: string },
  page: { readonly after?: EntryKey; readonly limit?: number } = {},
): Promise<Page<EntryRow, EntryKey>> {
  const size = pageSize(page.limit);
  const { register, side, day, holder } = standing;
  const found = await rows<EntryRow & { from: string }>(
    db,
    sql`SELECT v.register, v.entry, h.version, h.title, v.state, v.holder, v.valid_from AS "from",
        NULLIF(v.valid_to, 'infinity') AS until, v.why, v.facts
      FROM entry_versions v
      JOIN entry_head h ON h.district = v.district AND h.register = v.register AND h.entry = v.entry
      WHERE v.district = ${district} AND v.register = ${register} AND ${standsAs(standing, day)}
        AND ${holder === undefined ? sql`true` : sql`v.holder = ${holder}`}
        AND ${side === 'n' ? holdsFor(standing) : sql`true`}
        AND ${page.after ? sql`(v.valid_from, v.entry) < (${page.after.from}, ${page.after.entry})` : sql`true`}
      ORDER BY v.valid_from DESC, v.entry DESC LIMIT ${size + 1}`,
  );
  return pageOf(found.map(withoutNulls), size, ({ from, entry }) => ({ from, entry }));
}

/** Which entries an indicator is about on a day. What is in force cites; open cases go on under what held before. */
function standsAs({ cited }: Standing, day: string): Sql {
  if (cited === undefined) return inStates(['inForce'], day);
  return sql`${inStates([cited], day)} AND EXISTS (SELECT FROM citations c
    WHERE c.district = v.district AND c.cited_register = v.register AND c.cited_entry = v.entry AND c.kind = 'entry'
      AND c.valid_from <= ${day} AND c.valid_to >= ${day})`;
}

function holdsFor({ is, isNot }: Standing): Sql {
  const [field, ...values] = is ?? isNot ?? [''];
  const among = sql`v.facts -> ${field}::text = ANY (${values.map((v) => JSON.stringify(v))}::jsonb[])`;
  return isNot ? sql`NOT (${among})` : among;
}

const stands = (state: string, day: string): Sql =>
  sql`v.state = ${state} AND v.valid_from <= ${day} AND v.valid_to >= ${day}`;

/** Not begun yet: its first stretch lies after the day. */
const comes = (
  day: string,
): Sql => sql`v.valid_from > ${day} AND v.valid_from = (SELECT e.valid_from FROM entry_versions e
    WHERE e.district = v.district AND e.register = v.register AND e.entry = v.entry ORDER BY e.valid_from LIMIT 1)`;

function inStates(states: readonly string[], day: string): Sql {
  return anyOf(states.map((state) => (state === 'future' ? comes(day) : stands(state, day))));
}

/** The rows of each state by themselves, each read along the index of its state, put together. */
function inState(states: readonly string[], day: string, read: (state: Sql) => Sql): Sql {
  const [first, ...rest] = states.map((state) => read(state === 'future' ? comes(day) : stands(state, day)));
  if (!first) return read(sql`false`);
  return rest.length === 0 ? first : rest.reduce((all, one) => sql`${all} UNION ALL (${one})`, sql`(${first})`);
}

export interface EntryHistory extends EntryName {
  readonly title: string;
  readonly version: number;
  readonly versions: readonly EntryVersion[];
  readonly effects: readonly SourcedEffect[];
}

/** The act behind an effect, without its file. */
export interface EffectSource {
  readonly case: string;
  readonly seq: number;
  readonly procedure: string;
  readonly act: string;
  readonly day: string;
  /** The organ for which it was done. */
  readonly org: string;
}

/** The acts behind effects; what the law did by itself at its hour is no act. */
export function sourcesOf(
  db: Db,
  district: string,
  effects: readonly { readonly case: string; readonly seq: number }[],
): Promise<EffectSource[]> {
  return rows(
    db,
    sql`SELECT e.case_id AS "case", e.seq, c.procedure, e.act, e.body ->> 'day' AS day, coalesce(e.body #>> '{by,org}', c.org) AS org
      FROM unnest(${effects.map((one) => one.case)}::text[], ${effects.map((one) => one.seq)}::int[]) AS k (case_id, seq)
      JOIN events e ON e.district = ${district} AND e.case_id = k.case_id AND e.seq = k.seq AND e.kind = 'act'
      JOIN cases c ON c.district = e.district AND c.id = e.case_id`,
    'steady',
  );
}

/** The whole life of an entry, with the acts that made it; undefined for an unknown entry. */
export async function entryHistory(
  db: Db,
  district: string,
  register: string,
  entry: string,
): Promise<EntryHistory | undefined> {
  const named = sql`register = ${register} AND entry = ${entry}`;
  const [[head], versions, effects] = await Promise.all([
    rows<{ title: string; version: number }>(
      db,
      sql`SELECT title, version FROM entry_head WHERE district = ${district} AND ${named}`,
      'prepared',
    ),
    rows<EntryVersion>(
      db,
      sql`SELECT valid_from AS "from", NULLIF(valid_to, 'infinity') AS "to", state, holder, why, facts, n FROM entry_versions
        WHERE district = ${district} AND ${named} ORDER BY valid_from`,
      'prepared',
    ),
    rows<SourcedEffect>(
      db,
      sql`SELECT ${effectColumns}, case_id AS "case", seq, recorded_at AS "recordedAt" FROM effects
        WHERE district = ${district} AND ${named} ORDER BY n`,
      'prepared',
    ),
  ]);
  if (!head) return undefined;
  return {
    register,
    entry,
    ...head,
    versions: versions.map((version) => ({ ...withoutNulls(version), to: version.to })),
    effects: effects.map(withoutNulls),
  };
}

/** What the kernel leaves out is stored as null; read back, it is left out again. */
function withoutNulls<T extends { readonly facts?: Facts }>(row: T): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T;
}
