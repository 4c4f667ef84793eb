import { type Db, row, rows, run, sql } from './sql.ts';

/** An imported implementation plan, its text kept whole; `structure` is what the importer found in it. */
export interface PlanRow {
  readonly id: string;
  readonly title: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly text: string;
  readonly structure: unknown;
  readonly importedBy: string;
  readonly importedAt: string;
}

const columns = sql`id, title, file_name AS "fileName", sha256, imported_by AS "importedBy", imported_at AS "importedAt"`;

/** Keeps an imported plan; a later one takes its place without removing it. */
export async function addPlan(db: Db, district: string, plan: PlanRow): Promise<void> {
  await run(
    db,
    sql`INSERT INTO plans (district, id, title, file_name, sha256, text, structure, imported_by, imported_at)
      VALUES (${district}, ${plan.id}, ${plan.title}, ${plan.fileName}, ${plan.sha256}, ${plan.text},
        ${JSON.stringify(plan.structure)}, ${plan.importedBy}, ${plan.importedAt})
      ON CONFLICT DO NOTHING`,
  );
}

/** The plan imported last; undefined while there is none. */
export function currentPlan(db: Db, district: string): Promise<PlanRow | undefined> {
  return row<PlanRow>(
    db,
    sql`SELECT ${columns}, text, structure FROM plans WHERE district = ${district} ORDER BY imported_at DESC, id DESC LIMIT 1`,
  );
}

/** Every import, latest first, without the text. */
export function listPlans(db: Db, district: string): Promise<Omit<PlanRow, 'text' | 'structure'>[]> {
  return rows(db, sql`SELECT ${columns} FROM plans WHERE district = ${district} ORDER BY imported_at DESC, id DESC`);
}
