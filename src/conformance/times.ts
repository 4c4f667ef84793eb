import {
  type CaseState,
  type ClockDef,
  type Compiled,
  endOfClock,
  type PauseSpan,
  type RunningClock,
  type World,
} from '../kernel/index.ts';
import { pin, pinWait } from '../kernel/limit.ts';
import { dayNumber } from '../law/index.ts';
import { asksMore, type Telling } from './favour.ts';
import { articles, type Finding } from './finding.ts';
import { lawfulLimit } from './observable.ts';

/** A moment of a case: in law, and where it stands in the file. */
export interface Moment {
  readonly at: string;
  readonly day: string;
  readonly line: number;
}

type Found = Omit<Finding, 'case'>;

/** What the log leaves open about a clock. */
interface Doubts {
  /** Whether it ran at all. */
  readonly whether: boolean;
  /** Whether it may have begun without the log telling. */
  readonly begins: boolean;
  /** Titles of unrecorded acts that would have moved its end. */
  readonly hidden: readonly string[];
}

/** What is the same for the clocks of every case of a definition. */
export class Clocks {
  readonly whole: Compiled;
  readonly telling: Telling;
  readonly world: World;
  readonly #doubts = new Map<string, Doubts>();

  constructor(whole: Compiled, telling: Telling, world: World) {
    this.whole = whole;
    this.telling = telling;
    this.world = world;
  }

  doubts(name: string): Doubts {
    const known = this.#doubts.get(name);
    if (known) return known;
    const { clocks, pauses = {}, acts } = this.whole.definition;
    const { when, extension, starts, again } = clocks[name] as ClockDef;
    const movers = [
      extension?.by,
      ...Object.values(pauses).flatMap((pause) => (pause.stops.includes(name) ? [pause.from] : [])),
      ...(again === 'keepFirst' ? [] : [starts].flat().flatMap((a) => (typeof a === 'string' ? [a] : []))),
    ];
    const hidden = movers.flatMap((act) =>
      act === undefined || this.telling.recorded.has(act) || acts[act]?.automatic ? [] : [acts[act]?.title ?? act],
    );
    const whether = when !== undefined && asksMore(when, this.telling);
    const anchors = [starts].flat().flatMap((a) => (typeof a === 'string' ? [a] : this.telling.servers(a.served)));
    const begins = whether || anchors.some((act) => !this.telling.recorded.has(act));
    const doubts = { whether, begins, hidden: [...new Set(hidden)] };
    this.#doubts.set(name, doubts);
    return doubts;
  }
}

/** The clocks of one case: begun, stopped, lengthened and paused by its acts, and counted by the law room. */
export class CaseTimes {
  readonly #clocks: Clocks;
  readonly #state: CaseState;
  readonly #running = new Map<string, RunningClock>();
  #pauses: PauseSpan[] = [];
  readonly #lastDay = new Map<string, string>();

  constructor(clocks: Clocks, state: CaseState) {
    this.#clocks = clocks;
    this.#state = state;
  }

  /** Whether one of these clocks had run out by a moment, or might have without the log showing it. */
  ranOut(names: readonly string[], { at, day }: Moment): boolean {
    return names.some((name) => {
      const clock = this.#running.get(name);
      if (!clock || clock.stoppedAt !== undefined) return this.#clocks.doubts(name).begins;
      const end = this.#end(clock, day);
      return !end.provisional && at >= end.at;
    });
  }

  /** What an act does against waits, windows and deadlines, which it then starts and stops. */
  act(name: string, moment: Moment, starts: readonly string[], stops: readonly string[]): readonly Found[] {
    const act = this.#clocks.whole.acts[name];
    if (!act) return [];
    const found = [
      ...act.timed.flatMap((clock) => this.#timed(clock, name, moment)),
      ...this.#stopped(stops, name, moment),
    ];
    for (const clock of act.extends) found.push(...this.#extended(clock, name, moment));
    this.#pause(act.pauses, act.resumes, moment.day);
    this.#lastDay.set(name, moment.day);
    for (const clock of starts) this.#start(clock, moment);
    return found;
  }

  #start(name: string, { at, day }: Moment): void {
    const def = this.#def(name);
    const limit = lawfulLimit(def.limit);
    const from = def.from;
    const start = from === undefined ? day : 'dayOf' in from ? this.#lastDay.get(from.dayOf) : undefined;
    this.#running.delete(name);
    if (!limit || start === undefined) return;
    const scope = {
      definition: this.#clocks.whole.definition,
      state: this.#state,
      facts: {},
      world: this.#clocks.world,
      at,
      day,
    };
    const pinned = def.kind === 'wait' ? pinWait(limit, scope) : pin(limit, scope);
    if ('limit' in pinned) this.#running.set(name, { clock: name, start, at, limit: pinned.limit });
  }

  #timed(name: string, act: string, moment: Moment): readonly Found[] {
    const def = this.#def(name);
    const clock = this.#running.get(name);
    if (!clock || clock.stoppedAt !== undefined) return [];
    const end = this.#end(clock, moment.day);
    const early = def.kind === 'wait';
    if (early ? moment.at >= end.at : moment.at < end.at) return [];
    if (end.provisional && !this.#surelyBefore(clock, moment))
      return [this.#unjudged(name, clock, act, moment, end.due)];
    const title = this.#title(act);
    const unless = def.soft
      ? ['；如果写明了理由，可以缩短', '; it may be cut short where the reason is recorded']
      : ['', ''];
    const zh = early
      ? `“${def.title}”最早到${end.due}才满，${moment.day}就“${title}”${unless[0]}`
      : `“${def.title}”已于${end.due}届满，${moment.day}还“${title}”`;
    const en = early
      ? `"${act}" on ${moment.day}, before the first lawful day ${end.due} (${name})${unless[1]}`
      : `"${act}" on ${moment.day}, after the last day ${end.due} (${name})`;
    return [this.#found(early ? 'early' : 'late', name, clock, act, moment, zh, en)];
  }

  /** Deadlines that an act ends. Of several of which the log cannot tell which one ran, only the nearest is told. */
  #stopped(names: readonly string[], act: string, moment: Moment): readonly Found[] {
    const found: Found[] = [];
    const open: {
      readonly name: string;
      readonly clock: RunningClock;
      readonly due: string;
      readonly late: boolean;
    }[] = [];
    for (const name of names) {
      const clock = this.#running.get(name);
      if (!clock || clock.stoppedAt !== undefined) continue;
      const end = this.#end(clock, moment.day);
      this.#running.set(name, { ...clock, stoppedAt: moment.at, stoppedOn: moment.day });
      if (this.#def(name).kind !== 'deadline') continue;
      const late = 'unit' in clock.limit && clock.limit.unit === 'hour' ? moment.at > end.at : moment.day > end.due;
      if (end.provisional) {
        if (!this.#surelyBefore(clock, moment)) found.push(this.#unjudged(name, clock, act, moment, end.due));
      } else if (this.#clocks.doubts(name).whether) open.push({ name, clock, due: end.due, late });
      else if (late) found.push(this.#late(name, clock, act, moment, end.due));
    }
    const first = open.filter(({ late }) => late).sort((a, b) => (a.due < b.due ? -1 : 1))[0];
    if (first) {
      const kept = open.filter(({ late }) => !late).map(({ name }) => this.#def(name).title);
      found.push(this.#late(first.name, first.clock, act, moment, first.due, open.length > 1 ? kept : undefined));
    }
    return found;
  }

  #late(
    name: string,
    clock: RunningClock,
    act: string,
    moment: Moment,
    due: string,
    unless?: readonly string[],
  ): Found {
    const { hidden, whether } = this.#clocks.doubts(name);
    const title = this.#def(name).title;
    let zh = `“${title}”从${clock.start}起算，最迟${due}，${moment.day}才“${this.#title(act)}”`;
    let en = `${name} ran from ${clock.start} to ${due}; "${act}" was done on ${moment.day}`;
    if (unless && unless.length > 0) {
      zh += `；如果本案适用“${unless.join('”“')}”，则没有超期`;
      en += '; not late if a longer limit of the same kind applies';
    } else if (whether && !unless) {
      zh += '；这项期限有适用条件，日志不能显示';
      en += '; whether this limit applies cannot be seen in the log';
    }
    if (hidden.length > 0) {
      zh += `；日志不记录的“${hidden.join('”“')}”会改变期限`;
      en += `; acts that the log does not record would move it`;
    }
    return this.#found('late', name, clock, act, moment, zh, en);
  }

  #extended(name: string, act: string, moment: Moment): readonly Found[] {
    const def = this.#def(name);
    const clock = this.#running.get(name);
    if (!clock || clock.stoppedAt !== undefined || !def.extension) return [];
    const end = this.#end(clock, moment.day);
    if (!end.provisional && moment.at >= end.at) {
      const zh = `“${def.title}”已于${end.due}届满，${moment.day}不能再“${this.#title(act)}”`;
      const en = `${name} had run out on ${end.due}; "${act}" on ${moment.day} could not lengthen it`;
      return [this.#found('late', name, clock, act, moment, zh, en)];
    }
    const limit = lawfulLimit(def.extension.limit);
    const scope = {
      definition: this.#clocks.whole.definition,
      state: this.#state,
      facts: {},
      world: this.#clocks.world,
      at: moment.at,
      day: moment.day,
    };
    const longer = limit ? pin(limit, scope) : undefined;
    if (longer && 'limit' in longer)
      this.#running.set(name, { ...clock, extensions: [...(clock.extensions ?? []), longer.limit] });
    else this.#running.delete(name);
    return [];
  }

  #pause(begun: readonly string[], ended: readonly string[], day: string): void {
    if (begun.length === 0 && ended.length === 0) return;
    const { pauses = {} } = this.#clocks.whole.definition;
    this.#pauses = this.#pauses.map((span) =>
      span.to === undefined && ended.includes(span.pause) ? { ...span, to: day } : span,
    );
    for (const pause of begun) this.#pauses.push({ pause, clocks: pauses[pause]?.stops ?? [], from: day });
  }

  /** Whatever days off are still to be published: an end that they move lies after the days that are known. */
  #surelyBefore(clock: RunningClock, { day }: Moment): boolean {
    const { firstDayNumber, lastDayNumber } = this.#clocks.world.calendar;
    return dayNumber(clock.start) >= firstDayNumber && dayNumber(day) <= lastDayNumber;
  }

  #unjudged(name: string, clock: RunningClock, act: string, moment: Moment, due: string): Found {
    const title = this.#def(name).title;
    const zh = `“${title}”约到${due}，涉及没有放假安排数据的年份，没有判断`;
    const en = `${name} reaches into a year whose days off are not known (about ${due}); not judged`;
    return this.#found('notJudged', name, clock, act, moment, zh, en);
  }

  #found(
    kind: Found['kind'],
    name: string,
    { limit }: RunningClock,
    act: string,
    { at, line }: Moment,
    zh: string,
    en: string,
  ): Found {
    const rule = limit.source.includes(':') ? {} : { rule: limit.source };
    return { kind, act, at, line, ...rule, article: articles(this.#def(name).basis), zh, en };
  }

  #end(clock: RunningClock, day: string) {
    return endOfClock({ ...this.#state, pauses: this.#pauses }, clock, this.#clocks.world.calendar, day);
  }

  #def(name: string): ClockDef {
    return this.#clocks.whole.definition.clocks[name] as ClockDef;
  }

  #title(act: string): string {
    return this.#clocks.whole.definition.acts[act]?.title ?? act;
  }
}
