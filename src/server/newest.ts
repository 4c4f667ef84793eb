import type { Procedure } from '../kernel/index.ts';

/** The newest version of every procedure, in the order of their mechanisms. */
export function newest(procedures: readonly Procedure[]): readonly Procedure[] {
  const found = new Map<string, Procedure>();
  for (const procedure of procedures)
    if ((found.get(procedure.id)?.version ?? 0) < procedure.version) found.set(procedure.id, procedure);
  return [...found.values()].sort((a, b) => (a.mechanism < b.mechanism ? -1 : 1));
}
