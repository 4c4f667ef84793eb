import { addDays } from '../law/day.ts';
import type { PinnedLimit } from './case.ts';
import { endOfLimit } from './clock.ts';
import { type Scope, snapshots } from './evaluate.ts';
import type { Limit } from './procedure.ts';
import { type Refusal, refuse } from './refusal.ts';

export type Pinning = { readonly limit: PinnedLimit } | { readonly refusal: Refusal };

/**
 * Fixes the length of a clock at its start, by the rules in force when the case was filed or on the day that the limit
 * names. What is pinned stays, whatever the law or the register says later.
 */
export function pin(limit: Limit, scope: Scope): Pinning {
  const { world, state } = scope;
  if ('rule' in limit) {
    const day = limit.on === undefined ? state.filedOn : scope.facts[limit.on];
    if (typeof day !== 'string') return { refusal: missing(limit.on ?? '', scope) };
    const rule = world.rule(limit.rule, day);
    if (!rule) return { refusal: refuse('rule.none', { day, topic: limit.rule }) };
    return {
      limit: { value: rule.value, unit: rule.unit, bound: rule.bound, rollover: rule.rollover, source: rule.id },
    };
  }
  if ('setting' in limit) {
    const setting = world.setting(limit.setting, state.filedOn);
    if (!setting) return { refusal: refuse('rule.none', { day: state.filedOn, topic: limit.setting }) };
    return { limit: { value: setting.value, unit: setting.unit, source: `setting:${limit.setting}` } };
  }
  if ('until' in limit) {
    const day = scope.facts[limit.until];
    if (typeof day !== 'string') return { refusal: missing(limit.until, scope) };
    return { limit: { day, source: `fact:${limit.until}` } };
  }
  if ('before' in limit) return ahead(limit, scope);
  if ('column' in limit) {
    const day = scope.item?.columns[limit.column];
    if (typeof day !== 'string')
      return { refusal: refuse('fact.required', { fact: limit.column }, { path: `columns.${limit.column}` }) };
    return { limit: { day, source: `column:${limit.column}` } };
  }
  if ('entry' in limit) return promised(limit, scope);
  const value = scope.facts[limit.by];
  const chosen =
    value !== undefined && Object.hasOwn(limit.cases, String(value)) ? limit.cases[String(value)] : undefined;
  return chosen ? pin(chosen, scope) : { refusal: missing(limit.by, scope) };
}

/**
 * The same for a wait, whose end is the first lawful day: the day after the last counted one, whatever the rule's own
 * bound, and the day after a date in the file.
 */
export function pinWait(limit: Limit, scope: Scope): Pinning {
  const pinned = pin(limit, scope);
  if ('refusal' in pinned) return pinned;
  if ('day' in pinned.limit) return { limit: { ...pinned.limit, day: addDays(pinned.limit.day, 1), first: true } };
  return { limit: { ...pinned.limit, bound: 'min' } };
}

/** The day that lies a setting's length before a date in the file. */
function ahead({ before, span }: { readonly before: string; readonly span: string }, scope: Scope): Pinning {
  const day = scope.facts[before];
  if (typeof day !== 'string') return { refusal: missing(before, scope) };
  const length = pin({ setting: span }, scope);
  if ('refusal' in length) return length;
  const back = { ...length.limit, bound: 'before' } as PinnedLimit;
  const { due } = endOfLimit(back, { day, at: scope.at }, [], scope.world.calendar);
  return { limit: { day: due, source: `setting:${span}` } };
}

function promised(limit: { entry: string; field: string; within: string }, scope: Scope): Pinning {
  const bound = pin({ rule: limit.within }, scope);
  if ('refusal' in bound || !('value' in bound.limit)) return bound;
  const value = snapshots(limit.entry, scope)[0]?.facts[limit.field];
  if (typeof value !== 'number') return bound;
  return { limit: { ...bound.limit, value: Math.min(value, bound.limit.value), source: `entry:${limit.field}` } };
}

function missing(fact: string, scope: Scope): Refusal {
  return refuse('fact.required', { fact: scope.definition.facts[fact]?.title ?? fact }, { path: `facts.${fact}` });
}
