import type { Pool, PoolClient } from 'pg';
import { versionsOf } from '../kernel/entries.ts';
import type { CitationRow } from './commit.ts';
import { casesByEvents } from './every-case.ts';
import { transaction } from './pool.ts';
import type { Cited, Project } from './rebuild.ts';
import { effectsOf } from './registers.ts';
import { row, rows, run, sql } from './sql.ts';

const ENTRIES = 500;

/**
 * Writes down what rests on what where that was not kept yet: in data of a program that did not know citations.
 * @returns how many cases were gone through; 0 where it is kept already
 */
export function fillCitations(pool: Pool, district: string, project: Project, cited: Cited): Promise<number> {
  return transaction(pool, async (client) => {
    if (await isKept(client, district)) return 0;
    await client.query('SET LOCAL statement_timeout = 0');
    await client.query('LOCK TABLE citations IN SHARE ROW EXCLUSIVE MODE');
    if (await isKept(client, district)) return 0;
    let gone = 0;
    for await (const cases of casesByEvents(client, district)) {
      gone += cases.length;
      for (const { id, events } of cases) {
        const { state, citations = [] } = project(events);
        await add(client, district, { kind: 'case', room: state.procedure, id }, citations);
      }
    }
    await fillEntries(client, district, cited);
    return gone;
  });
}

async function isKept(client: PoolClient, district: string): Promise<boolean> {
  const found = await row<{ kept: boolean }>(
    client,
    sql`SELECT EXISTS (SELECT FROM citations WHERE district = ${district})
      OR NOT EXISTS (SELECT FROM cases WHERE district = ${district}) AS kept`,
  );
  return found?.kept === true;
}

async function fillEntries(client: PoolClient, district: string, cited: Cited): Promise<void> {
  let after = { register: '', entry: '' };
  for (;;) {
    const names = await rows<{ register: string; entry: string }>(
      client,
      sql`SELECT register, entry FROM entry_head WHERE district = ${district}
        AND (register, entry) > (${after.register}, ${after.entry}) ORDER BY register, entry LIMIT ${ENTRIES}`,
    );
    const last = names.at(-1);
    if (!last) return;
    for (const { register, entry, effects } of await effectsOf(client, district, names))
      await add(client, district, { kind: 'entry', room: register, id: entry }, cited(register, versionsOf(effects)));
    after = last;
  }
}

interface Thing {
  readonly kind: string;
  readonly room: string;
  readonly id: string;
}

async function add(
  client: PoolClient,
  district: string,
  { kind, room, id }: Thing,
  citations: readonly CitationRow[],
): Promise<void> {
  if (citations.length === 0) return;
  await run(
    client,
    sql`INSERT INTO citations (district, kind, room, id, field, cited_register, cited_entry, article, said, valid_from, valid_to)
      SELECT ${district}, ${kind}, ${room}, ${id}, r.field, r.register, r.entry, r.article, r.said, r."from", coalesce(r."to", 'infinity')
      FROM jsonb_to_recordset(${JSON.stringify(citations)}::jsonb) AS r (
        field text, register text, entry text, article text, said text, "from" date, "to" date)
      ON CONFLICT DO NOTHING`,
  );
}
