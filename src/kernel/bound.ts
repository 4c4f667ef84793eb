import { endOfLimit } from './clock.ts';
import type { CompiledAct } from './compile.ts';
import { evaluate, type Scope } from './evaluate.ts';
import { pin } from './limit.ts';
import type { BoundDef } from './procedure.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Dates in the file that lie outside what the law allows for them when this act is done. */
export function brokenBounds(act: CompiledAct, scope: Scope): readonly Refusal[] {
  return act.bounds.flatMap((bound) => brokenBound(bound, scope) ?? []);
}

function brokenBound(bound: BoundDef, scope: Scope): Refusal | undefined {
  const day = scope.facts[bound.fact];
  const from = bound.from === 'day' ? scope.day : scope.facts[bound.from];
  if (typeof day !== 'string' || typeof from !== 'string') return undefined;
  if (bound.when && evaluate(bound.when, scope) !== 'yes') return undefined;
  if (bound.soft && scope.facts[bound.soft.reason] !== undefined) return undefined;
  const says = [bound.says.zh, bound.says.en] as const;
  if (!bound.limit) {
    if (bound.is === 'atMost' ? day <= from : day >= from) return undefined;
    return refuse('bound.broken', { says, day: from }, { basis: bound.basis, path: `facts.${bound.fact}` });
  }
  const pinned = pin(bound.limit, scope);
  if ('refusal' in pinned) return pinned.refusal;
  const backwards = 'bound' in pinned.limit && pinned.limit.bound === 'before';
  const end = endOfLimit(pinned.limit, { day: backwards ? day : from, at: scope.at }, [], scope.world.calendar);
  const kept = backwards ? from <= end.due : bound.is === 'atMost' ? day <= end.due : day >= end.due;
  if (kept) return undefined;
  return refuse('bound.broken', { says, day: end.due }, { basis: bound.basis, path: `facts.${bound.fact}` });
}
