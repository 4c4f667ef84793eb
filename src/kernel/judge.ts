import type { Calendar } from '../law/calendar.ts';
import { dayOf } from '../law/day.ts';
import type { Actor, Author, Item } from './case.ts';
import { clockState, endOfClock, endOfLimit } from './clock.ts';
import { type CompiledAct, standsIn } from './compile.ts';
import { evaluate, type Scope, snapshots } from './evaluate.ts';
import type { RefFact } from './fact.ts';
import { clockKey } from './fold.ts';
import type { ActDef, ClockDef, GateDef } from './procedure.ts';
import { type Refusal, refuse } from './refusal.ts';
import { holdRole } from './role.ts';
import { gone, toldOf } from './standing.ts';
import type { BindingSetting } from './world.ts';

export interface Judgement {
  readonly refusals: readonly Refusal[];
  readonly author?: Author;
}

/** All that stands against an act now, facts apart: stage, role, time, gates. Empty means it may be done. */
export function judge(act: CompiledAct, scope: Scope, actor: Actor | 'law', item?: Item): Judgement {
  const refusals: Refusal[] = [];
  const wrongStage = notHere(act.def, scope);
  if (wrongStage) refusals.push(wrongStage);
  let author: Author | undefined;
  if (actor === 'law') author = { person: 'law', role: 'law' };
  else if (act.def.automatic)
    refusals.push(refuse('act.by-law-only', { act: act.def.title }, { basis: act.def.basis }));
  else {
    const held = holdRole(scope, act.name, actor, item);
    if ('author' in held) author = held.author;
    else refusals.push(held.refusal);
  }
  const before = act.def.each ? item?.done[act.name] : scope.state.done[act.name];
  if (before && act.def.times !== 'many')
    refusals.push(refuse('once.done', { act: act.def.title, day: before.day }, { basis: act.def.basis }));
  for (const clock of act.timed) refusals.push(...time(clock, act, scope, item));
  for (const clock of act.extends) refusals.push(...extension(clock, scope));
  refusals.push(...shutGates(act, scope));
  if (act.def.when && evaluate(act.def.when, scope) !== 'yes')
    refusals.push(
      refuse(
        'gate.shut',
        { says: [`“${act.def.title}”的前提尚不具备`, `The conditions of "${act.def.title}" do not hold`] },
        { basis: act.def.basis },
      ),
    );
  return author ? { refusals, author } : { refusals };
}

/** Why an act does not belong to the stage in which the case is. */
export function notHere(def: ActDef, scope: Scope): Refusal | undefined {
  const { definition, state } = scope;
  const here = definition.stages[state.stage];
  const { from } = def;
  if (
    from === 'any'
      ? state.stage !== 'start'
      : from === 'open'
        ? here && !here.final
        : from === state.stage || (Array.isArray(from) && from.includes(state.stage))
  )
    return undefined;
  const names =
    from === 'open'
      ? ['未办结']
      : (typeof from === 'string' ? [from] : from).map((s) => definition.stages[s]?.title ?? s);
  return refuse(
    'stage.wrong',
    { stage: here?.title ?? state.stage, act: def.title, allowed: names.join('、') },
    { basis: def.basis },
  );
}

function time(clock: string, act: CompiledAct, scope: Scope, item?: Item): readonly Refusal[] {
  const def = scope.definition.clocks[clock] as ClockDef;
  const key = clockKey(clock, def.each ? item?.key : undefined);
  const status = clockState(scope.state, key, scope.world.calendar, scope.at);
  const words = { act: act.def.title, clock: def.title };
  if (def.kind === 'wait') {
    if (status === 'stopped' || status === 'expired') return [];
    if (def.soft && scope.facts[def.soft.reason] !== undefined) return [];
    if (status === 'idle')
      return def.when && evaluate(def.when, scope) !== 'yes'
        ? []
        : [refuse('wait.not-started', words, { basis: def.basis })];
    // The path names the reason with which the act itself may cut a soft wait short.
    const reason = def.soft && act.def.records?.[def.soft.reason] ? { path: `facts.${def.soft.reason}` } : {};
    return [refuse('wait.running', { ...words, day: dueOf(key, scope) }, { basis: def.basis, ...reason })];
  }
  if (status !== 'expired') return [];
  return [refuse('window.closed', { ...words, day: dueOf(key, scope) }, { basis: def.basis })];
}

function extension(clock: string, scope: Scope): readonly Refusal[] {
  const def = scope.definition.clocks[clock] as ClockDef;
  const status = clockState(scope.state, clock, scope.world.calendar, scope.at);
  if (status === 'running' || status === 'paused') return [];
  if (status === 'expired')
    return [refuse('extension.expired', { clock: def.title, day: dueOf(clock, scope) }, { basis: def.basis })];
  return [refuse('extension.none', { clock: def.title }, { basis: def.basis })];
}

function dueOf(key: string, scope: Scope): string {
  const clock = scope.state.clocks[key];
  return clock ? endOfClock(scope.state, clock, scope.world.calendar, dayOf(scope.at)).due : '';
}

/** Every gate that bars the act now. */
export function shutGates(act: CompiledAct, scope: Scope): readonly Refusal[] {
  return act.gates.filter((gate) => shut(gate, scope)).map((gate) => refusalBy(gate, scope));
}

/** A gate that asks for bases names those that have lost their force, and since when. */
function refusalBy(gate: GateDef, scope: Scope): Refusal {
  const says = [gate.says.zh, gate.says.en] as const;
  const lost = standsIn(gate.until).flatMap((one) => gone(one, scope));
  if (lost.length === 0) return refuse('gate.shut', { says }, { basis: gate.basis });
  return refuse('basis.gone', { says, gone: toldOf(lost) }, { basis: gate.basis });
}

function shut(gate: GateDef, scope: Scope): boolean {
  if (gate.only) {
    const [fact, ...values] = gate.only;
    const value = scope.facts[fact];
    if (value === undefined || !values.includes(value as never)) return false;
  }
  return evaluate(gate.until, scope) !== 'yes';
}

/** Entries named by an act that the register does not know, unless the act itself enters them. */
export function strangers(act: CompiledAct, scope: Scope): readonly Refusal[] {
  return act.reads.flatMap((fact) => {
    const value = scope.facts[fact];
    const ids = value === undefined ? [] : Array.isArray(value) ? (value as string[]) : [String(value)];
    const found = snapshots(fact, scope);
    const { register } = scope.definition.facts[fact] as RefFact;
    return ids.flatMap((id, n) => {
      const entry = found[n];
      if ((entry && entry.state !== 'absent') || enters(act.def, fact)) return [];
      return [refuse('entry.not-found', { register, entry: id }, { path: `facts.${fact}` })];
    });
  });
}

function enters(def: ActDef, fact: string): boolean {
  return (def.effects ?? []).some(
    ({ op, entry }) => op === 'enter' && typeof entry === 'object' && 'fact' in entry && entry.fact === fact,
  );
}

/** Whether a paper act of a day may still be entered today: within the setting's days after it, in its own unit. */
export function stillInTime(setting: BindingSetting, day: string, today: string, calendar: Calendar): boolean {
  const limit = { value: setting.value, unit: setting.unit, source: 'setting' };
  return endOfLimit(limit, { day, at: day }, [], calendar).due >= today;
}
