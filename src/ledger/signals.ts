import { type Scope, visible } from './scope.ts';
import { allOf, type Db, rows, type Sql, sql } from './sql.ts';

/** Days are legal days, both included. */
export interface SignalQuery {
  readonly procedures: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly org?: string;
}

/** A case that gave a signal. */
export interface SignalRow {
  readonly case: string;
  readonly procedure: string;
  readonly version: number;
  readonly title: string;
  readonly receipt: string | null;
  readonly org: string;
  readonly day: string;
  readonly part: string;
  readonly n: number;
  /** Days, as the signal counts them. */
  readonly days: number;
  /** How many there are in all, beyond those given. */
  readonly total: number;
}

/**
 * Cases that gave a signal of at most, or at least, so many days, as far as the reader may see them: the latest day
 * first.
 */
export function signalRows(
  db: Db,
  scope: Scope,
  signal: string,
  query: SignalQuery,
  bound: { readonly atMost?: number },
  limit: number,
): Promise<SignalRow[]> {
  return rows<SignalRow>(
    db,
    sql`SELECT k.case_id AS "case", k.procedure, c.version, c.title, c.receipt, k.org, k.day, k.part, k.n,
        (k.sum / k.n)::bigint AS days, count(*) OVER () AS total
      FROM ${given(scope.district, signal, query)} k JOIN cases c ON c.district = ${scope.district} AND c.id = k.case_id
      WHERE ${visible(scope)} AND ${bound.atMost === undefined ? sql`true` : sql`k.sum <= ${bound.atMost} * k.n`}
      ORDER BY k.day DESC, k.case_id, k.part LIMIT ${limit}`,
  );
}

/** Many cases that one person brought to their end on one day. */
export interface MassClosing {
  readonly org: string;
  readonly person: string;
  readonly day: string;
  readonly n: number;
  /** Some of the cases, for a look. */
  readonly cases: readonly string[];
  readonly total: number;
}

const SOME = 5;

/** Days on which one person closed at least so many of the cases that the reader may see, the latest first. */
export function massClosings(
  db: Db,
  scope: Scope,
  signal: string,
  query: SignalQuery,
  least: number,
  limit: number,
): Promise<MassClosing[]> {
  return rows<MassClosing>(
    db,
    sql`SELECT org, part AS person, day, sum(n)::bigint AS n, (array_agg(case_id ORDER BY case_id))[1:${SOME}] AS cases,
        count(*) OVER () AS total
      FROM (SELECT k.* FROM ${given(scope.district, signal, query)} k
        JOIN cases c ON c.district = ${scope.district} AND c.id = k.case_id WHERE ${visible(scope)}) k
      GROUP BY org, part, day HAVING sum(n) >= ${least} ORDER BY day DESC, org, part LIMIT ${limit}`,
  );
}

function given(district: string, signal: string, { procedures, from, to, org }: SignalQuery): Sql {
  return sql`(SELECT * FROM counted WHERE district = ${district} AND procedure = ANY (${procedures})
    AND indicator = ${signal} AND n > 0 AND day BETWEEN ${from}::date AND ${to}::date
    AND ${allOf([org === undefined ? undefined : sql`org = ${org}`])})`;
}
