import { type Sql, sql } from './sql.ts';

/** Goes before every statement that changes who is who: `WITH ${identityChanged(district)} INSERT …`. */
export function identityChanged(district: string): Sql {
  return sql`changed AS (INSERT INTO identity_changes (district, n) VALUES (${district}, 1)
    ON CONFLICT (district) DO UPDATE SET n = identity_changes.n + 1)`;
}
