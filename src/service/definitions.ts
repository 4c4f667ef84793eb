import type { Procedure } from '../kernel/index.ts';
import { procedures } from '../procedures/registry.ts';

/** The procedures that stand, newest version of each, in the order of the plan. */
export function listProcedures(): readonly Pick<Procedure, 'id' | 'mechanism' | 'title' | 'chapter' | 'planArticles' | 'version' | 'inForce'>[] {
  return newest().map(({ id, mechanism, title, chapter, planArticles, version, inForce }) => ({ id, mechanism, title, chapter, planArticles, version, inForce }));
}

/** The newest version of every procedure. */
export function newest(): readonly Procedure[] {
  const found = new Map<string, Procedure>();
  for (const procedure of procedures) if ((found.get(procedure.id)?.version ?? 0) < procedure.version) found.set(procedure.id, procedure);
  return [...found.values()].sort((a, b) => a.mechanism.localeCompare(b.mechanism));
}
