import { dayOf } from '../law/day.ts';
import type { Actor, CaseState, Item } from './case.ts';
import { compile } from './compile.ts';
import type { Scope } from './evaluate.ts';
import { withComputed } from './formula.ts';
import { judge } from './judge.ts';
import type { Procedure } from './procedure.ts';
import { type Refusal, refuse } from './refusal.ts';
import { settle } from './settle.ts';
import type { World } from './world.ts';

/** One act of the procedure as it stands now for this actor: open to him, or every reason why not. */
export interface Possibility {
  readonly act: string;
  readonly title: string;
  /** For an act on list entries: the entries on which it can be done now. */
  readonly items?: readonly string[];
  readonly refusals: readonly Refusal[];
}

/**
 * Every act that a person could do on the case, with all reasons against it as of `now`. Facts are not judged.
 * @param wanted the acts that are asked about, by name; without it all
 */
export function allowed(
  source: Procedure,
  state: CaseState,
  actor: Actor,
  now: string,
  world: World,
  wanted: (act: string) => boolean = () => true,
): readonly Possibility[] {
  const compiled = compile(source);
  const settled = settle(compiled, state, now, world).state;
  const scope: Scope = {
    definition: compiled.definition,
    state: settled,
    facts: settled.facts,
    world,
    at: now,
    day: dayOf(now),
  };
  return Object.values(compiled.acts)
    .filter((act) => !act.def.automatic && act.def.from !== 'start' && wanted(act.name))
    .map((act) => {
      const base = { act: act.name, title: act.def.title };
      const own = (item?: Item) => withComputed(act, item ? { ...scope, item } : scope, {}, item).scope;
      if (!act.def.each) return { ...base, refusals: judge(act, own(), actor).refusals };
      const judged = (settled.lists[act.def.each] ?? []).map((item) => ({
        item,
        ...judge(act, own(item), actor, item),
      }));
      const items = judged.filter((j) => j.refusals.length === 0).map((j) => j.item.key);
      if (items.length > 0) return { ...base, items, refusals: [] };
      const list = compiled.definition.lists?.[act.def.each]?.title ?? act.def.each;
      const empty = refuse('list.empty', { list, act: act.def.title }, { basis: act.def.basis });
      return {
        ...base,
        items,
        refusals: judged[0]?.refusals ?? [...judge(act, scope, actor).refusals, empty],
      };
    });
}
