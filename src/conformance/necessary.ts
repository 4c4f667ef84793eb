import { type Compiled, compile, type Procedure } from '../kernel/index.ts';
import { fromOf, isPresumed, toOf } from './observable.ts';

/**
 * For each act, the recorded acts that lie on every way to it: none of its stages can be reached without them. Read
 * off the stages alone; what gates demand besides is found when the act is judged.
 */
export function necessaryActs(
  { definition }: Compiled,
  recorded: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const needed = new Map<string, string[]>();
  const anyhow = reachable(definition, '');
  for (const without of recorded) {
    const reached = reachable(definition, without);
    for (const [name, act] of Object.entries(definition.acts)) {
      if (name === without || act.from === 'start' || !recorded.has(name)) continue;
      const from = fromOf(definition, act).filter((stage) => anyhow.has(stage));
      if (from.length === 0 || from.some((stage) => reached.has(stage))) continue;
      needed.set(name, [...(needed.get(name) ?? []), without]);
    }
  }
  return needed;
}

/** Stages that a case can come to without an act; a remedy leads back only to where a case has been or ends. */
function reachable(definition: Procedure, without: string): ReadonlySet<string> {
  const found = new Set(['start']);
  for (let before = -1; before < found.size; ) {
    before = found.size;
    for (const [name, act] of Object.entries(definition.acts))
      if (name !== without && isPresumed(name) && fromOf(definition, act).some((stage) => found.has(stage)))
        for (const stage of toOf(act)) found.add(stage);
  }
  return found;
}

/** The recorded acts that every one of some stages demands, where a case may rest at all of them; else none. */
export function demanded(
  procedure: Procedure,
  stages: readonly string[],
  recorded: ReadonlySet<string>,
): readonly string[] {
  const defs = stages.map((name) => compile(procedure).definition.stages[name]);
  if (defs.length === 0 || defs.some((stage) => !stage?.final)) return [];
  const [first, ...rest] = defs.map((stage) => stage?.requires ?? []);
  return (first ?? []).filter((act) => recorded.has(act) && rest.every((requires) => requires.includes(act)));
}
