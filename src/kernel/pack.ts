import type { CaseState } from './case.ts';
import type { Condition, Truth } from './condition.ts';
import { evaluate } from './evaluate.ts';
import type { PackItem } from './pack-def.ts';
import { makersOf } from './paper.ts';
import type { GateDef, Procedure } from './procedure.ts';
import type { World } from './world.ts';

/** Names of the gates that stand for the items of a pack. */
export const packGate = (item: string): string => `pack.${item}`;

/** What tells that an item is in the file. */
export function thereWhen({ from, if: more }: PackItem, definition: Procedure): Condition {
  const there: Condition =
    'fact' in from
      ? { known: from.fact }
      : 'list' in from
        ? { count: from.list, atLeast: 1 }
        : 'act' in from
          ? { done: from.act }
          : { any: makersOf(definition, from.paper).map((done): Condition => ({ done })) };
  return more ? { all: [there, more] } : there;
}

/** Every item of the pack as a gate, so that all that is missing is named at once, each with its article. */
export function withPack(source: Procedure): Procedure {
  const { pack } = source;
  if (!pack) return source;
  const gates = Object.entries(pack.items).map(([name, item]): [string, GateDef] => {
    const there = thereWhen(item, source);
    const until = item.when ? { any: [{ not: item.when }, there] } : there;
    const says = { zh: `卷内缺少：${item.title.zh}`, en: `Missing in the file: ${item.title.en}` };
    return [packGate(name), { blocks: pack.blocks, until, says, basis: item.basis }];
  });
  return { ...source, gates: { ...source.gates, ...Object.fromEntries(gates) } };
}

/** How one item of the pack stands. */
export interface PackStanding {
  readonly item: string;
  /** Unknown while the file does not say whether it is wanted: until then it counts as wanted. */
  readonly wanted: Truth;
  readonly there: boolean;
}

/** What of the pack is in the file of a case, item by item in the order of the catalogue; none where there is no pack. */
export function packOf(definition: Procedure, state: CaseState, world: World): readonly PackStanding[] {
  const scope = { definition, state, facts: state.facts, world, at: state.lastAt, day: state.lastAt.slice(0, 10) };
  return Object.entries(definition.pack?.items ?? {}).map(([item, def]) => ({
    item,
    wanted: def.when ? evaluate(def.when, scope) : 'yes',
    there: evaluate(thereWhen(def, definition), scope) === 'yes',
  }));
}
