import type { Pool } from 'pg';
import { transaction } from './pool.ts';
import { type Db, row, rows, run, sql } from './sql.ts';

/** A year's figures as they were frozen: who, when, up to where in the record, by which definitions. */
export interface FrozenYearRow {
  readonly year: number;
  /** 1 for the first freeze of the year, then the number of the correction. */
  readonly n: number;
  readonly position: number;
  readonly at: string;
  readonly person: string;
  readonly org: string;
  readonly reason: string | null;
  /** Digest of the working calendar. */
  readonly calendar: string;
  readonly definitions: readonly FrozenDefinition[];
  /** Digest of the set that was frozen before this one in the district. */
  readonly previous: string | null;
  readonly digest: string;
}

export interface FrozenDefinition {
  readonly procedure: string;
  readonly version: number;
  readonly sha256: string;
}

/** One frozen figure. `org` and `part` are empty for the whole district. */
export interface FrozenLine {
  readonly procedure: string;
  readonly indicator: string;
  readonly org: string;
  readonly part: string;
  readonly kind: string;
  readonly unit: string;
  readonly title: string;
  readonly num: number;
  readonly den: number;
  readonly overdue: number;
  readonly value: number | null;
  readonly target: number | null;
  readonly met: boolean | null;
}

const columns = sql`year, n, position, at, person, org, reason, calendar, definitions, previous, digest`;

/** Every set frozen in a district, in the order of the record. */
export function frozenYears(db: Db, district: string): Promise<FrozenYearRow[]> {
  return rows(db, sql`SELECT ${columns} FROM frozen_years WHERE district = ${district} ORDER BY position, at, year, n`);
}

/** The lines of one set, in the order in which they are told and digested. */
export function frozenLines(db: Db, district: string, year: number, n: number): Promise<FrozenLine[]> {
  return rows(
    db,
    sql`SELECT procedure, indicator, org, part, kind, unit, title, num, den, overdue, value, target, met FROM frozen_figures
      WHERE district = ${district} AND year = ${year} AND n = ${n}
      ORDER BY procedure COLLATE "C", indicator COLLATE "C", org COLLATE "C", part COLLATE "C"`,
  );
}

/**
 * Keeps a set, all of it or nothing.
 * @returns false where another has taken its number, or its place after the set before, meanwhile
 */
export function addFrozenYear(
  pool: Pool,
  district: string,
  set: FrozenYearRow,
  lines: readonly FrozenLine[],
): Promise<boolean> {
  return transaction(pool, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`freeze ${district}`]);
    const last = await row<{ digest: string }>(
      client,
      sql`SELECT digest FROM frozen_years WHERE district = ${district} ORDER BY position DESC, at DESC, year DESC, n DESC LIMIT 1`,
    );
    if ((last?.digest ?? null) !== set.previous) return false;
    const kept = await run(
      client,
      sql`INSERT INTO frozen_years (district, ${columns})
        VALUES (${district}, ${set.year}, ${set.n}, ${set.position}, ${set.at}, ${set.person}, ${set.org}, ${set.reason},
          ${set.calendar}, ${JSON.stringify(set.definitions)}, ${set.previous}, ${set.digest}) ON CONFLICT DO NOTHING`,
    );
    if (kept === 0) return false;
    await run(
      client,
      sql`INSERT INTO frozen_figures (district, year, n, procedure, indicator, org, part, kind, unit, title, num, den, overdue,
          value, target, met)
        SELECT ${district}, ${set.year}, ${set.n}, i.procedure, i.indicator, i.org, i.part, i.kind, i.unit, i.title, i.num, i.den,
          i.overdue, i.value, i.target, i.met
        FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS i (procedure text, indicator text, org text, part text,
          kind text, unit text, title text, num bigint, den bigint, overdue bigint, value double precision,
          target double precision, met boolean)`,
    );
    return true;
  });
}
