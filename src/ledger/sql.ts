import type { Pool, PoolClient } from 'pg';
import { valueTypes } from './values.ts';

/** A pool, or a client inside a transaction. */
export type Db = Pool | PoolClient;

/** A piece of SQL with its values apart; pieces nest. Only text written in this room ever becomes SQL. */
export class Sql {
  readonly strings: readonly string[];
  readonly values: readonly unknown[];

  constructor(strings: readonly string[], values: readonly unknown[]) {
    this.strings = strings;
    this.values = values;
  }
}

/** Writes a piece of SQL: `sql`SELECT … WHERE district = ${district}``. Values become parameters, pieces are joined in. */
export function sql(strings: TemplateStringsArray, ...parts: readonly unknown[]): Sql {
  const texts: string[] = [strings[0] as string];
  const values: unknown[] = [];
  const add = (text: string) => {
    texts[texts.length - 1] += text;
  };
  parts.forEach((part, n) => {
    if (part instanceof Sql) {
      add(part.strings[0] as string);
      part.values.forEach((value, m) => {
        values.push(value);
        texts.push(part.strings[m + 1] as string);
      });
    } else {
      values.push(part);
      texts.push('');
    }
    add(strings[n + 1] as string);
  });
  return new Sql(texts, values);
}

/** All of the conditions; true when there are none. */
export function allOf(conditions: readonly (Sql | undefined)[]): Sql {
  return joined(conditions, ' AND ', 'true');
}

/** At least one of the conditions; false when there are none. */
export function anyOf(conditions: readonly (Sql | undefined)[]): Sql {
  return joined(conditions, ' OR ', 'false');
}

function joined(pieces: readonly (Sql | undefined)[], word: string, none: string): Sql {
  const given = pieces.filter((piece) => piece !== undefined);
  const [first, ...rest] = given;
  if (!first) return new Sql([none], []);
  const between = new Sql([word], []);
  return sql`(${rest.reduce((sum, piece) => sql`${sum}${between}${piece}`, first)})`;
}

/** The text with $1, $2, … */
export function textOf(query: Sql): string {
  return query.strings.reduce((text, part, n) => `${text}$${n}${part}`);
}

/** Names of prepared statements, one for each text; beyond this many, texts are sent whole. */
const names = new Map<string, string>();
const MOST_NAMES = 500;

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_NAMES) return known;
  const name = `q${names.size}`;
  names.set(text, name);
  return name;
}

/**
 * How a query is planned. `prepared`: parsed once per connection, for texts that are run often and vary little. `steady`:
 * planned once too, whatever the values; for texts whose shape leaves the planner nothing to choose.
 */
export type Planning = 'prepared' | 'steady';

const steady = new WeakMap<Db, Pool>();

/** Gives a pool its second one, whose connections keep the first plan of a prepared statement (`steadyPlans`). */
export function keepSteady(pool: Pool, second: Pool): void {
  steady.set(pool, second);
}

/** Runs a query and gives its rows. */
export async function rows<Row>(db: Db, query: Sql, planning?: Planning): Promise<Row[]> {
  const text = textOf(query);
  const name = planning && nameOf(text);
  const on = (planning === 'steady' && steady.get(db)) || db;
  const result = await on.query({ text, values: [...query.values], types: valueTypes as never, name });
  return result.rows as Row[];
}

/** The first row, or undefined. */
export async function row<Row>(db: Db, query: Sql, planning?: Planning): Promise<Row | undefined> {
  return (await rows<Row>(db, query, planning))[0];
}

/** Runs a statement and says how many rows it touched. */
export async function run(db: Db, statement: Sql): Promise<number> {
  const result = await db.query(textOf(statement), [...statement.values]);
  return result.rowCount ?? 0;
}
