import { type CaseEvent, fold } from '../kernel/index.ts';
import type { Difference } from '../ledger/rebuild.ts';
import { citedBy } from './citations.ts';
import type { Platform } from './platform.ts';
import { procedureOf } from './procedures.ts';
import { project } from './project.ts';
import { plainWorld } from './world.ts';

/** Works out every case, task, entry and figure again from the events and reports what differs from what is kept. */
export async function compareWithEvents(
  p: Platform,
  progress: (done: number, all: number) => void = () => undefined,
): Promise<{ cases: number; differences: readonly Difference[] }> {
  const all = await p.ledger.countCases(p.district.code);
  let cases = 0;
  const differences: Difference[] = [];
  const world = plainWorld(p);
  const projectCase = (events: readonly CaseEvent[]) => {
    const state = fold(events);
    progress(++cases, all);
    return project(procedureOf(p, state.procedure, state.filedOn, state.version), undefined, events, state, world);
  };
  for await (const difference of p.ledger.compareWithEvents(p.district.code, projectCase, citedBy(p)))
    differences.push(difference);
  return { cases, differences };
}
