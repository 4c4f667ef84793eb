import type { Procedure } from '../kernel/index.ts';
import {
  type CaseState,
  type Compiled,
  type CompiledAct,
  evolve,
  perform,
  type Refusal,
  refuse,
  type Scope,
} from '../kernel/index.ts';
import { judge } from '../kernel/judge.ts';
import { nationalCalendar } from '../law/index.ts';
import type { Telling } from './favour.ts';
import { fromOf, isPresumed, lawfulLimit, observable, toOf } from './observable.ts';

import { worldOf } from './world.ts';

/** Where a case may stand after some acts, as far as the log tells. */
export interface Place {
  /** Any of these stages. */
  readonly stages: readonly string[];
  readonly state: CaseState;
  readonly steps: Map<string, Step>;
}

/** What an act does at a place. */
export interface Step {
  readonly to: Place;
  /** Why it could not have happened there. */
  readonly faults: readonly Fault[];
  /** It could have happened only if one of these clocks had run out by then; `faults` hold where none had. */
  readonly onlyAfter: readonly string[];
  /** Clocks that begin and end with it. */
  readonly starts: readonly string[];
  readonly stops: readonly string[];
}

export interface Fault {
  readonly kind: 'order' | 'repeated';
  readonly refusal: Refusal;
}

/** More places than this are forgotten and worked out again when needed. */
const MOST_PLACES = 20_000;

/** When an act happened does not matter on the road: one moment stands for all. */
const AT = '2020-01-01T12:00:00.000+08:00';
const DAY = '2020-01-01';

const world = worldOf({
  calendar: nationalCalendar,
  rule: () => undefined,
  setting: () => ({ value: 36_500, unit: 'calendar-day' }),
});

/**
 * Every way that a case may go, worked out by the kernel on the observable definition as far as cases go it, and
 * remembered: most cases of a log go the same few ways. Acts that the log does not record are taken to have happened
 * wherever that makes a later act lawful.
 */
export class Road {
  readonly observed: Compiled;
  readonly first: Place;
  readonly #whole: Procedure;
  /** Acts that the log does not record, each with the clocks without whose end it cannot happen. */
  readonly #hidden: readonly { readonly act: CompiledAct; readonly after: readonly string[] }[];
  readonly #places = new Map<string, Place>();

  constructor(whole: Compiled, telling: Telling) {
    this.#whole = whole.definition;
    this.observed = observable(whole.definition, telling);
    this.#hidden = Object.values(this.observed.acts)
      .filter(({ name }) => !telling.recorded.has(name) && isPresumed(name))
      .map((act) => ({ act, after: this.#expiries(act.name) }));
    const opened = {
      kind: 'opened' as const,
      seq: 1,
      at: AT,
      recordedAt: AT,
      by: { person: 'law', role: 'law' },
      case: '',
      procedure: this.#whole.id,
      version: this.#whole.version,
      org: '',
      filedOn: DAY,
    };
    this.first = this.#place(['start'], evolve(undefined, opened));
  }

  /** What an act does at a place. */
  step(place: Place, name: string): Step {
    const known = place.steps.get(name);
    if (known) return known;
    const step = this.#workOut(place, name);
    place.steps.set(name, step);
    return step;
  }

  #workOut(place: Place, name: string): Step {
    const act = this.observed.acts[name];
    if (!act) return { to: place, faults: [order(refuse('act.unknown', { act: name }))], ...nothing };
    const sure = this.#reach(place, false);
    const perhaps = this.#reach(place, true);
    const here = (stages: Iterable<string>) =>
      [...stages].filter((stage) => this.#against(act, stage, place.state).length === 0);
    const now = here(sure.stages);
    const then = now.length > 0 ? now : here(perhaps.stages);
    const after = this.#perform(act, place.state);
    const leads = toOf(this.#whole.acts[name] as never);
    // Out of order, the case is where the act leads, or still where it was: what then follows may fit either.
    const stages = then.length === 0 ? [...place.stages, ...leads] : leads.length > 0 ? leads : then;
    return {
      to: this.#place(stages, after.state),
      faults: now.length > 0 ? [] : this.#faults(act, [...sure.stages], place),
      onlyAfter: now.length === 0 && then.length > 0 ? [...perhaps.after] : [],
      starts: after.starts,
      stops: after.stops,
    };
  }

  /** The stages where a case may be without the log having told of it, and the clocks whose end that took. */
  #reach({ stages, state }: Place, withTime: boolean) {
    const found = new Set(stages);
    const after = new Set<string>();
    for (let more = true; more; ) {
      more = false;
      for (const { act, after: clocks } of this.#hidden) {
        if (clocks.length > 0 && !withTime) continue;
        const leads = toOf(this.#whole.acts[act.name] as never);
        if (leads.every((stage) => found.has(stage))) continue;
        if (![...found].some((stage) => this.#against(act, stage, state).length === 0)) continue;
        for (const stage of leads) found.add(stage);
        for (const clock of clocks) after.add(clock);
        more = true;
      }
    }
    return { stages: found, after };
  }

  /** What the kernel says against an act at a stage; whether an extension's clock runs is judged by the case's own days. */
  #against(act: CompiledAct, stage: string, state: CaseState): readonly Refusal[] {
    return judge(act, this.#scope({ ...state, stage }), 'law').refusals;
  }

  #scope(state: CaseState): Scope {
    return { definition: this.observed.definition, state, facts: {}, world, at: AT, day: DAY };
  }

  #faults(act: CompiledAct, reached: readonly string[], place: Place): readonly Fault[] {
    const each = reached.map((stage) => this.#against(act, stage, place.state));
    const inStage = each.filter((refusals) => refusals.every(({ code }) => code !== 'stage.wrong'));
    const fewest = inStage.sort((a, b) => a.length - b.length)[0];
    if (!fewest) return [order(this.#wrongStage(act, place.stages))];
    return fewest.map((refusal) => ({ kind: refusal.code === 'once.done' ? 'repeated' : 'order', refusal }));
  }

  #wrongStage({ def, name }: CompiledAct, stages: readonly string[]): Refusal {
    const title = (stage: string) => (stage === 'start' ? '尚未开始' : (this.#whole.stages[stage]?.title ?? stage));
    const allowed = fromOf(this.#whole, this.#whole.acts[name] as never).map(title);
    return refuse(
      'stage.wrong',
      { stage: stages.map(title).join('或者'), act: def.title, allowed: allowed.join('、') },
      { basis: def.basis },
    );
  }

  #perform(act: CompiledAct, state: CaseState) {
    const author = { person: 'law', role: 'law' };
    const done = perform(this.observed, act, this.#scope(state), { author, given: {}, recordedAt: AT });
    if ('refusal' in done) throw new Error(`road: ${act.name}: ${done.refusal.en}`);
    const { event } = done;
    return {
      state: evolve(state, event),
      starts: (event.starts ?? []).map(({ clock }) => clock),
      stops: event.stops ?? [],
    };
  }

  #place(stages: readonly string[], state: CaseState): Place {
    const sorted = [...new Set(stages)].sort();
    const clocks = Object.entries(state.clocks).map(([name, { stoppedAt }]) => (stoppedAt ? `${name}.` : name));
    const key = JSON.stringify([
      sorted,
      Object.keys(state.done).sort(),
      clocks.sort(),
      Object.keys(state.served).sort(),
    ]);
    const known = this.#places.get(key);
    if (known) return known;
    if (this.#places.size >= MOST_PLACES) this.#forget();
    const place = { stages: sorted, state, steps: new Map() };
    this.#places.set(key, place);
    return place;
  }

  #forget(): void {
    for (const place of this.#places.values()) place.steps.clear();
    this.#places.clear();
  }

  /** Clocks of which one must have run out before the law does this act; none where no log could show that it had. */
  #expiries(name: string): readonly string[] {
    const clocks = Object.entries(this.#whole.clocks).filter(([, clock]) => clock.expiry?.does === name);
    const shown = clocks.every(
      ([, { each, from, limit }]) => each === undefined && from === undefined && lawfulLimit(limit) !== undefined,
    );
    return shown ? clocks.map(([clock]) => clock) : [];
  }
}

const nothing = { onlyAfter: [], starts: [], stops: [] };

const order = (refusal: Refusal): Fault => ({ kind: 'order', refusal });
