import { dayOf } from '../law/day.ts';
import type { ActEvent, CaseState, RunningClock } from './case.ts';
import { endOfClock } from './clock.ts';
import type { Compiled, CompiledAct } from './compile.ts';
import { evolve } from './fold.ts';
import { withComputed } from './formula.ts';
import { perform } from './perform.ts';
import type { ClockDef } from './procedure.ts';
import type { World } from './world.ts';

export interface Settled {
  readonly state: CaseState;
  readonly events: readonly ActEvent[];
}

/**
 * Carries out what time has already done by `now`: each expiry at its own lawful moment, earliest first. A late job
 * changes nothing, and nothing expires on a provisional date.
 */
export function settle(compiled: Compiled, state: CaseState, now: string, world: World): Settled {
  let current = state;
  const events: ActEvent[] = [];
  const stuck = new Set<string>();
  for (;;) {
    const next = nextExpiry(compiled, current, now, world, stuck);
    if (!next) return { state: current, events };
    const event = expiry(compiled, current, next, now, world);
    if (event) {
      events.push(event);
      current = evolve(current, event);
    } else stuck.add(next.key);
  }
}

interface Expiry {
  readonly key: string;
  readonly clock: RunningClock;
  readonly at: string;
  readonly due: string;
}

/**
 * The next moment at which the law itself will act on this case; undefined if none is known. Never before the act
 * that started the clock, even where a date in the file lies earlier.
 * @param stuck clocks whose act cannot be carried out; they do not hold up the others
 */
export function nextExpiry(
  compiled: Compiled,
  state: CaseState,
  now: string,
  world: World,
  stuck: ReadonlySet<string> = none,
): Expiry | undefined {
  let first: Expiry | undefined;
  for (const key in state.clocks) {
    const clock = state.clocks[key] as RunningClock;
    if (clock.stoppedAt !== undefined || clock.fired || stuck.has(key)) continue;
    if (!mayFire(compiled, clock.clock, state)) continue;
    const end = endOfClock(state, clock, world.calendar, dayOf(now));
    if (end.provisional || end.at > now) continue;
    const at = end.at < clock.at ? clock.at : end.at;
    if (!first || at < first.at) first = { key, clock, at, due: end.due };
  }
  return first;
}

const none: ReadonlySet<string> = new Set();

/** An act of the law happens only at a stage that it starts from; elsewhere its clock has lost its object. */
export function mayFire(compiled: Compiled, clock: string, state: CaseState): boolean {
  const from = compiled.acts[compiled.definition.clocks[clock]?.expiry?.does ?? '']?.def.from;
  if (from === 'any') return true;
  if (from === 'open') return !compiled.definition.stages[state.stage]?.final;
  return from === state.stage || (Array.isArray(from) && from.includes(state.stage));
}

function expiry(compiled: Compiled, state: CaseState, next: Expiry, now: string, world: World): ActEvent | undefined {
  const def = compiled.definition.clocks[next.clock.clock] as ClockDef;
  const act = compiled.acts[def.expiry?.does ?? ''] as CompiledAct;
  const day =
    def.expiry?.effective === 'start' ? next.clock.start : def.kind === 'validity' ? dayOf(next.at) : next.due;
  const item = next.clock.item ? state.lists[def.each ?? '']?.find((i) => i.key === next.clock.item) : undefined;
  const before = { definition: compiled.definition, state, facts: state.facts, world, at: next.at, day, item };
  const { scope, computed } = withComputed(act, before, {}, item);
  const performed = perform(compiled, act, scope, {
    author: { person: 'law', role: 'law' },
    given: {},
    computed,
    item,
    recordedAt: now,
    extra: { automatic: true, fires: next.key },
  });
  return 'event' in performed ? performed.event : undefined;
}
