import { dayOf } from '../law/day.ts';
import type { CaseState, PinnedLimit, RunningClock } from './case.ts';
import { type ClockStatus, clockState, type Excluded, endOfClock, endOfPromise, excludedDays } from './clock.ts';
import { compile } from './compile.ts';
import type { ClockDef, Procedure } from './procedure.ts';
import type { World } from './world.ts';

/** One clock of a case as it stands at a moment; late or not is worked out here, never stored. */
export interface ClockView {
  readonly key: string;
  readonly clock: string;
  readonly item?: string;
  readonly title: string;
  readonly kind: ClockDef['kind'];
  readonly against: ClockDef['against'];
  readonly status: ClockStatus;
  readonly start: string;
  readonly due: string;
  readonly at: string;
  readonly provisional: boolean;
  readonly promiseDue?: string;
  readonly stoppedOn?: string;
  /** A deadline of the organ that ran out, or was met only after its last day. */
  readonly late: boolean;
  /** Its expiry is an act of the law. */
  readonly fires: boolean;
  readonly limit: PinnedLimit;
  readonly extensions: readonly PinnedLimit[];
  /** Every span that does not count, by the title of its pause; they may overlap. */
  readonly excluded: readonly Excluded[];
}

/** Every clock that ever ran in the case, as of `now`. */
export function clockViews(source: Procedure, state: CaseState, now: string, world: World): readonly ClockView[] {
  const { definition } = compile(source);
  return Object.entries(state.clocks).flatMap(([key, clock]) => {
    const def = definition.clocks[clock.clock];
    return def ? [viewOf(key, clock, def, definition, state, now, world)] : [];
  });
}

function viewOf(
  key: string,
  clock: RunningClock,
  def: ClockDef,
  definition: Procedure,
  state: CaseState,
  now: string,
  world: World,
): ClockView {
  const today = dayOf(now);
  const end = endOfClock(state, clock, world.calendar, today);
  const promise = endOfPromise(state, clock, world.calendar, today);
  const status = clockState(state, key, world.calendar, now);
  const late =
    def.kind === 'deadline' && (status === 'expired' || (clock.stoppedOn !== undefined && clock.stoppedOn > end.due));
  return {
    key,
    clock: clock.clock,
    ...(clock.item ? { item: clock.item } : {}),
    title: def.title,
    kind: def.kind,
    against: def.against,
    status,
    start: clock.start,
    due: end.due,
    at: end.at,
    provisional: end.provisional,
    ...(promise && promise.due < end.due ? { promiseDue: promise.due } : {}),
    ...(clock.stoppedOn ? { stoppedOn: clock.stoppedOn } : {}),
    late,
    fires: def.expiry !== undefined,
    limit: clock.limit,
    extensions: clock.extensions ?? [],
    excluded: excludedDays(state, clock.clock, clock.stoppedOn ?? today).map((span) => ({
      ...span,
      why: definition.pauses?.[span.why]?.title ?? span.why,
    })),
  };
}
