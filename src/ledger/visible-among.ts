import { type Scope, visible } from './scope.ts';
import { type Db, rows, sql } from './sql.ts';

/** Which of these cases the reader may see. */
export async function visibleAmong(db: Db, scope: Scope, cases: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await rows<{ id: string }>(
    db,
    sql`SELECT c.id FROM cases c WHERE ${visible(scope)} AND c.id = ANY (${cases})`,
  );
  return new Set(found.map(({ id }) => id));
}
