import type { Pool } from 'pg';
import type { OutboxRow } from './commit.ts';
import { addJob } from './outbox.ts';
import { transaction } from './pool.ts';
import { type Db, row, rows, run, sql } from './sql.ts';

export type HandoverDecision = 'confirmed' | 'refused' | 'withdrawn';

/** A handover as it was proposed, and what was decided of it. */
export interface HandoverRow {
  readonly id: string;
  /** Who hands over. */
  readonly person: string;
  readonly plan: unknown;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly decision: HandoverDecision | null;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

/** What became of one piece of a plan; `why` where it was refused. */
export interface HandoverResult {
  readonly item: number;
  readonly done: boolean;
  readonly why: { readonly code: string; readonly zh: string; readonly en: string } | null;
  readonly at: string;
}

export async function addHandover(
  db: Db,
  district: string,
  made: Pick<HandoverRow, 'id' | 'person' | 'plan' | 'proposedBy' | 'proposedAt'>,
): Promise<void> {
  await run(
    db,
    sql`INSERT INTO handovers (district, id, person, plan, proposed_by, proposed_at)
      VALUES (${district}, ${made.id}, ${made.person}, ${JSON.stringify(made.plan)}, ${made.proposedBy}, ${made.proposedAt})`,
  );
}

const columns = sql`h.id, h.person, h.plan, h.proposed_by AS "proposedBy", h.proposed_at AS "proposedAt",
  d.decision, d.reason, d.decided_by AS "decidedBy", d.decided_at AS "decidedAt"`;
const decided = sql`LEFT JOIN handover_decisions d ON d.district = h.district AND d.handover = h.id`;

export function handover(db: Db, district: string, id: string): Promise<HandoverRow | undefined> {
  return row<HandoverRow>(
    db,
    sql`SELECT ${columns} FROM handovers h ${decided} WHERE h.district = ${district} AND h.id = ${id}`,
  );
}

/** Handovers of a district, the latest first; with a person those alone that he proposed, that are about him or give him something. */
export function handovers(db: Db, district: string, person?: string): Promise<HandoverRow[]> {
  return rows<HandoverRow>(
    db,
    sql`SELECT ${columns} FROM handovers h ${decided} WHERE h.district = ${district}
      AND ${
        person === undefined
          ? sql`true`
          : sql`(h.person = ${person} OR h.proposed_by = ${person}
        OR h.plan @> ${JSON.stringify({ pieces: [{ to: person }] })}::jsonb)`
      }
      ORDER BY h.proposed_at DESC, h.id LIMIT 200`,
  );
}

/**
 * Decides a handover, once, and puts its carrying out into the outbox.
 * @returns false when it was decided before: nothing is written
 */
export function decideHandover(
  pool: Pool,
  district: string,
  id: string,
  made: { readonly decision: HandoverDecision; readonly reason: string; readonly by: string; readonly at: string },
  jobs: readonly OutboxRow[],
): Promise<boolean> {
  return transaction(pool, async (client) => {
    const written = await run(
      client,
      sql`INSERT INTO handover_decisions (district, handover, decision, reason, decided_by, decided_at)
        VALUES (${district}, ${id}, ${made.decision}, ${made.reason}, ${made.by}, ${made.at})
        ON CONFLICT (district, handover) DO NOTHING`,
    );
    if (written === 0) return false;
    for (const job of jobs) await addJob(client, district, job);
    return true;
  });
}

/** Keeps what became of one piece; the first word stands. */
export async function keepHandoverResult(
  db: Db,
  district: string,
  id: string,
  { item, done, why, at }: HandoverResult,
): Promise<void> {
  await run(
    db,
    sql`INSERT INTO handover_results (district, handover, item, done, why, at)
      VALUES (${district}, ${id}, ${item}, ${done}, ${why === null ? null : JSON.stringify(why)}, ${at})
      ON CONFLICT (district, handover, item) DO NOTHING`,
  );
}

export function handoverResults(db: Db, district: string, id: string): Promise<HandoverResult[]> {
  return rows<HandoverResult>(
    db,
    sql`SELECT item, done, why, at FROM handover_results WHERE district = ${district} AND handover = ${id} ORDER BY item`,
  );
}

/** Copies one draft to another person. @returns false where he has one under that name, or there is none to copy */
export async function copyDraft(
  db: Db,
  district: string,
  key: string,
  from: string,
  to: string,
  at: string,
): Promise<boolean> {
  const written = await run(
    db,
    sql`INSERT INTO drafts (district, person, key, body, saved_at)
      SELECT district, ${to}, key, body, ${at} FROM drafts WHERE district = ${district} AND person = ${from} AND key = ${key}
      ON CONFLICT (district, person, key) DO NOTHING`,
  );
  return written > 0;
}

/** Open cases in whose facts or lists one of these words stands as a whole value, of these organs. */
export function casesSaying(
  db: Db,
  district: string,
  orgs: readonly string[],
  words: readonly string[],
): Promise<{ readonly id: string }[]> {
  return rows(
    db,
    sql`SELECT c.id FROM cases c WHERE c.district = ${district} AND NOT c.final AND c.org = ANY (${orgs})
      AND jsonb_path_exists(jsonb_build_array(c.state -> 'facts', c.state -> 'lists'), '$.** ? (@ == $words[*])',
        ${JSON.stringify({ words })}::jsonb)
      ORDER BY c.id`,
  );
}
