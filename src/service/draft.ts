import type { ActEvent, CaseEvent, CaseState, Procedure } from '../kernel/index.ts';
import type { Platform } from './platform.ts';
import { procedureOf } from './procedures.ts';

/** A case as it stands in the commit being put together. */
export interface Draft {
  readonly procedure: Procedure;
  readonly before: CaseState | undefined;
  readonly events: CaseEvent[];
  /** All events before these, where they may withdraw some. */
  readonly history?: readonly CaseEvent[];
  state: CaseState;
}

/** Acts that may have consequences of their own. */
export function actsOf(draft: Draft, events: readonly CaseEvent[]): { draft: Draft; event: ActEvent }[] {
  return events.flatMap((event) => (event.kind === 'act' ? [{ draft, event }] : []));
}

/** A case that another one concerns, as it stands; undefined where there is none. */
export async function loadDraft(p: Platform, caseId: string): Promise<Draft | undefined> {
  const row = await p.ledger.caseById(p.district.code, caseId);
  if (!row) return undefined;
  const procedure = procedureOf(p, row.procedure, row.state.filedOn, row.version);
  return { procedure, before: row.state, events: [], state: row.state };
}
