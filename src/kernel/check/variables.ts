import { addDays } from '../../law/day.ts';
import type { CaseState, DoneMark, Item, PauseSpan, RunningClock } from '../case.ts';
import type { Compiled } from '../compile.ts';
import type { Value } from '../fact.ts';
import { clockKey } from '../fold.ts';
import type { ClockDef, Procedure } from '../procedure.ts';
import type { BindingRule } from '../world.ts';
import { type Dependence, followedEach, type Level, pauseVar } from './dependence.ts';
import { type Domains, now, today } from './domain.ts';
import { type Law, ruleOf } from './law.ts';
import { leavesOf } from './leaves.ts';
import { type Marks, marksOf } from './marks.ts';
import type { Slice } from './slices.ts';

/** What becomes of the variables between two stages. */
export interface Passage {
  readonly to: string;
  readonly dropped: Uint16Array;
  readonly weakened: Uint16Array;
}

export type Status = 'running' | 'expired' | 'fired' | 'stopped';
type Piece = Value | Status | readonly Item[] | BindingRule | true;

const yesterday = addDays(today, -1);
const never = addDays(today, 30_000);
const by = { person: 'p', role: 'r' };

/** The form that a clock of a status takes in a made-up state, in which time stands still until the search moves it. */
export function clockAs(clock: string, status: Status, item?: string): RunningClock {
  const day = status === 'expired' || status === 'fired' ? yesterday : never;
  const base: RunningClock = {
    clock,
    start: today,
    at: now,
    limit: { day, source: '' },
    ...(item === undefined ? {} : { item }),
  };
  return status === 'fired'
    ? { ...base, fired: true }
    : status === 'stopped'
      ? { ...base, stoppedAt: today, stoppedOn: today }
      : base;
}

function statusOf(clock: RunningClock): Status {
  if (clock.fired) return 'fired';
  if (clock.stoppedAt !== undefined) return 'stopped';
  return 'day' in clock.limit && clock.limit.day === yesterday ? 'expired' : 'running';
}

/** The variables of an abstract state as small numbers, and the way to and from states that the kernel can judge. 0 = unset. */
export class Variables {
  readonly names: readonly string[];
  readonly #compiled: Compiled;
  readonly #on: Dependence;
  readonly #slice: Slice;
  readonly #domains: Domains;
  readonly #parts: readonly Parts[];
  readonly #ids: readonly Map<string, number>[];
  readonly #pieces: readonly Piece[][];
  readonly #weak: readonly number[][];
  readonly #levels: { readonly [stage: string]: readonly (Level | undefined)[] };
  readonly #plain: CaseState['lists'];
  readonly #refs: readonly boolean[];
  readonly #entries: { [stage: string]: Map<number, number> } = {};
  readonly #kept: { [list: string]: Kept } = {};
  readonly #passages = new Map<string, Passage>();
  readonly #statuses: { readonly [clock: string]: { readonly [status in Status]?: Status } };

  constructor(compiled: Compiled, on: Dependence, slice: Slice, domains: Domains) {
    this.#compiled = compiled;
    this.#on = on;
    this.#slice = slice;
    this.#domains = domains;
    this.names = [...new Set(Object.values(slice.live).flatMap((vars) => [...vars.keys()]))]
      .filter((name) => !name.startsWith('field:'))
      .sort();
    this.#parts = this.names.map(split);
    this.#ids = this.names.map(() => new Map());
    this.#pieces = this.names.map(() => [true]);
    this.#weak = this.names.map(() => []);
    this.#refs = this.names.map(
      (name) => name.startsWith('fact:') && compiled.definition.facts[name.slice(5)]?.type === 'ref',
    );
    this.#levels = Object.fromEntries(
      Object.entries(slice.live).map(([stage, vars]) => [stage, this.names.map((name) => vars.get(name))]),
    );
    this.#statuses = Object.fromEntries(
      Object.keys(compiled.definition.clocks).map((clock) => [clock, alike(compiled.definition, clock)]),
    );
    const column = (list: string) => (name: string) => [name, domains[`${list}.${name}`]?.[0]] as const;
    const item = (list: string): Item => ({
      key: '1',
      columns: Object.fromEntries((on.columns[list] ?? []).map(column(list))) as never,
      done: {},
    });
    this.#plain = Object.fromEntries([...on.plain].map((list) => [list, [item(list)]]));
  }

  /** Makes the variables of a state at one stage into those that are remembered of it at another. */
  carry({ to, dropped, weakened }: Passage, ids: Uint16Array): void {
    for (let n = 0; n < dropped.length; n++) ids[dropped[n] as number] = 0;
    for (let n = 0; n < weakened.length; n++) {
      const v = weakened[n] as number;
      ids[v] = this.at(to, v, ids[v] as number);
    }
  }

  /** Variables of which nothing, and of which less may be left; all others stay as they are. */
  passage(from: string, to: string): Passage {
    const key = `${from} ${to}`;
    const known = this.#passages.get(key);
    if (known) return known;
    const before = this.#levels[from] ?? [];
    const after = this.#levels[to] ?? [];
    const all = this.names.map((_, v) => v).filter((v) => before[v] !== undefined);
    const dropped = all.filter((v) => after[v] === undefined);
    const weakened = all.filter(
      (v) => (after[v] === 'mark' && before[v] !== 'mark') || (after[v] !== undefined && this.#refs[v]),
    );
    const passage = { to, dropped: Uint16Array.from(dropped), weakened: Uint16Array.from(weakened) };
    this.#passages.set(key, passage);
    return passage;
  }

  /** What a variable keeps of its value at a stage where less of it matters. */
  at(stage: string, variable: number, id: number): number {
    const level = this.#levels[stage]?.[variable];
    if (id === 0 || level === undefined) return 0;
    if (level === 'mark') return this.#weaken(variable, id);
    return this.#refs[variable] ? this.#entryAt(stage, variable, id) : id;
  }

  /** A reference without what nothing reads any more of the entry that it names. */
  #entryAt(stage: string, variable: number, id: number): number {
    this.#entries[stage] ??= new Map();
    const memo = this.#entries[stage];
    const known = memo.get(variable * 65_536 + id);
    if (known !== undefined) return known;
    const [, name] = split(this.names[variable] as string);
    const live = this.#slice.live[stage];
    const piece = this.#pieces[variable]?.[id] as string | readonly string[];
    const [state, ...fields] = (typeof piece === 'string' ? piece : (piece[0] as string)).split(';');
    const kept = fields.filter((field) => live?.has(`field:${name}.${field.split('=', 1)[0]}`));
    const entry = [live?.has(`field:${name}.$state`) ? state : 'inForce', ...kept].join(';');
    const weak = this.#intern(variable, typeof piece === 'string' ? entry : [entry]);
    memo.set(variable * 65_536 + id, weak);
    return weak;
  }

  #weaken(variable: number, id: number): number {
    const known = this.#weak[variable]?.[id];
    if (known !== undefined) return known;
    const [kind, name] = split(this.names[variable] as string);
    const piece = this.#pieces[variable]?.[id] as Piece;
    const weak =
      kind === 'clock' && piece !== 'running'
        ? 0
        : this.#intern(variable, kind === 'fact' ? (this.#domains[name]?.[0] as Value) : piece);
    (this.#weak[variable] as number[])[id] = weak;
    return weak;
  }

  #intern(variable: number, piece: Piece): number {
    const text = JSON.stringify(piece);
    const ids = this.#ids[variable] as Map<string, number>;
    const known = ids.get(text);
    if (known !== undefined) return known;
    const pieces = this.#pieces[variable] as Piece[];
    ids.set(text, pieces.length);
    return pieces.push(piece) - 1;
  }

  /** The value of a variable in a state that the kernel gave back. */
  encode(variable: number, state: CaseState): number {
    const [kind, name] = this.#parts[variable] as Parts;
    const piece = this.#read(kind, name, state);
    if (piece === undefined) return 0;
    return this.at(state.stage, variable, this.#intern(variable, piece));
  }

  #read(kind: string, name: string, state: CaseState): Piece | undefined {
    const clock = state.clocks[name];
    switch (kind) {
      case 'fact':
        return state.facts[name];
      case 'done':
        return state.done[name] && true;
      case 'clock':
        return clock && this.#statuses[name]?.[statusOf(clock)];
      case 'served':
        return state.served[name] && true;
      case 'pause':
        return state.pauses.some((span) => span.pause === name && span.to === undefined) || undefined;
      case 'list':
        return this.#items(name, state);
      default:
        return undefined;
    }
  }

  /**
   * The entries of a list in one order, with what matters of them; clocks stand among the marks as `clock status`,
   * open pauses as `pause paused`.
   */
  #items(list: string, state: CaseState): readonly Item[] | undefined {
    const { marks, timed } = this.#keptOf(list);
    const items = (state.lists[list] ?? []).map((item): Item => {
      const columns = (this.#on.columns[list] ?? []).flatMap((column) =>
        column in item.columns ? [[column, item.columns[column]]] : [],
      );
      const done = marks.flatMap(([name, acts]) =>
        acts.some((act) => item.done[act]) ? [[name, this.#mark(name)]] : [],
      );
      const clocks = timed.flatMap((clock) => {
        const found = state.clocks[clockKey(clock, item.key)];
        const status = found && this.#statuses[clock]?.[statusOf(found)];
        return status ? [[`${clock} ${status}`, this.#mark(clock)]] : [];
      });
      const pauses = this.#pausesOf(list).flatMap((pause) => {
        const open = state.pauses.some((p) => p.pause === pause && p.item === item.key && p.to === undefined);
        return open ? [[`${pause} paused`, this.#mark(pause)]] : [];
      });
      return {
        key: '',
        columns: Object.fromEntries(columns),
        done: Object.fromEntries([...done, ...clocks, ...pauses]),
      };
    });
    if (items.length === 0) return undefined;
    const sorted = items
      .map((item) => [JSON.stringify(item), item] as const)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return sorted.map(([, item], n) => ({ ...item, key: String(n + 1) }));
  }

  /** The marks and clocks of entries on which anything depends. */
  #keptOf(list: string): Kept {
    const known = this.#kept[list];
    if (known) return known;
    const { definition } = this.#compiled;
    const clocks = Object.entries(definition.clocks).filter(([, clock]) => clock.each === list && followedEach(clock));
    const kept = { marks: marksOf(this.#compiled, list), timed: clocks.map(([clock]) => clock) };
    this.#kept[list] = kept;
    return kept;
  }

  #pausesOf(list: string): readonly string[] {
    const all = Object.entries(this.#compiled.definition.pauses ?? {});
    return all.flatMap(([pause, { each }]) => (each === list ? [pause] : []));
  }

  #span(pause: string): PauseSpan {
    return { pause, clocks: this.#compiled.definition.pauses?.[pause]?.stops ?? [], from: today };
  }

  #mark(act: string): DoneMark {
    const covers = this.#compiled.acts[act]?.def.covers;
    return { seq: 0, at: now, day: today, by, times: 1, ...(covers ? { covers } : {}) };
  }

  /** A state at a stage in which just these variables are set: all that an act which touches no others can see. */
  decode(stage: string, variables: readonly number[], ids: ArrayLike<number>): CaseState {
    const facts: { [fact: string]: Value } = {};
    const done: { [act: string]: DoneMark } = {};
    const clocks: { [key: string]: RunningClock } = {};
    const lists: { [list: string]: readonly Item[] } = { ...this.#plain };
    const served: { [paper: string]: { day: string; mode: string } } = {};
    const pauses: PauseSpan[] = [];
    for (let n = 0; n < variables.length; n++) {
      const variable = variables[n] as number;
      const id = ids[n] as number;
      if (id === 0) continue;
      const [kind, name] = this.#parts[variable] as Parts;
      const piece = this.#pieces[variable]?.[id] as Piece;
      if (kind === 'fact') facts[name] = piece as Value;
      else if (kind === 'done') done[name] = this.#mark(name);
      else if (kind === 'clock') clocks[name] = clockAs(name, piece as Status);
      else if (kind === 'served') served[name] = { day: today, mode: 'direct' };
      else if (kind === 'law') continue;
      else if (kind === 'pause') pauses.push(this.#span(name));
      else lists[name] = (piece as readonly Item[]).map((item) => this.#item(item, clocks, pauses));
    }
    for (const act of Object.keys(done))
      for (const fact of done[act]?.covers ?? [])
        if (!this.#slice.live[stage]?.has(`fact:${fact}`)) facts[fact] = this.#domains[fact]?.[0] as Value;
    const { id, version } = this.#compiled.definition;
    const base = { case: 'case', procedure: id, version, org: 'org', filedOn: today, openedAt: now };
    const rest = { seq: 1, lastAt: now, recordedAt: now, actors: [], recused: [], links: [], irregular: 0 };
    return { ...base, ...rest, stage, facts, done, clocks, pauses, lists, served };
  }

  #item(item: Item, clocks: { [key: string]: RunningClock }, pauses: PauseSpan[]): Item {
    const done: { [act: string]: DoneMark } = {};
    for (const [name, mark] of Object.entries(item.done)) {
      const [clock, status] = name.split(' ');
      if (status === undefined) done[name] = mark;
      else if (status === 'paused') pauses.push({ ...this.#span(clock as string), item: item.key });
      else clocks[clockKey(clock as string, item.key)] = clockAs(clock as string, status as Status, item.key);
    }
    return { ...item, done };
  }

  /** The law of a case as variables: set when it is filed, never changed. */
  law(stage: string, variable: number, law: Law): number {
    const [kind, topic] = split(this.names[variable] as string);
    return kind === 'law' ? this.at(stage, variable, this.#intern(variable, law(topic) ?? 'none')) : 0;
  }

  /** The law as far as these variables tell it; whatever else is asked is in force. */
  filed(variables: readonly number[], ids: ArrayLike<number>): Law {
    const told = new Map(
      variables.flatMap((v, n) => {
        const piece = this.names[v]?.startsWith('law:') && this.#pieces[v]?.[ids[n] as number];
        return piece ? [[this.names[v], piece === 'none' ? undefined : (piece as BindingRule)] as const] : [];
      }),
    );
    return (topic) => (told.has(`law:${topic}`) ? told.get(`law:${topic}`) : ruleOf(topic));
  }

  /** A test of nodes: does this clock run (for any list entry)? */
  runs(clock: string): (ids: ArrayLike<number>) => boolean {
    const list = this.#compiled.definition.clocks[clock]?.each;
    const variable = this.names.indexOf(list === undefined ? `clock:${clock}` : `list:${list}`);
    const runs = (piece: Piece) =>
      list === undefined
        ? piece === 'running'
        : (piece as readonly Item[]).some((item) => `${clock} running` in item.done);
    return (ids) => (ids[variable] ?? 0) > 0 && runs(this.#pieces[variable]?.[ids[variable] as number] as Piece);
  }

  /** A test of nodes: is this pause open? */
  pauses(pause: string): (ids: ArrayLike<number>) => boolean {
    const { definition } = this.#compiled;
    const each = definition.pauses?.[pause]?.each;
    const variable = this.names.indexOf(pauseVar(definition, pause));
    const open = (piece: Piece) =>
      each === undefined || (piece as readonly Item[]).some((item) => `${pause} paused` in item.done);
    return (ids) => (ids[variable] ?? 0) > 0 && open(this.#pieces[variable]?.[ids[variable] as number] as Piece);
  }
}

interface Kept {
  readonly marks: Marks;
  readonly timed: readonly string[];
}

/** For each status of a clock, the one that stands for all that nothing tells from it; none where that is no clock at all. */
function alike(definition: Procedure, name: string): { readonly [status in Status]?: Status } {
  const clock = definition.clocks[name] as ClockDef;
  const asked = leavesOf(definition).flatMap(({ leaf }) =>
    'clock' in leaf && leaf.clock === name ? [leaf.state] : [],
  );
  const meaning = (status: Status | 'idle') => {
    const expired = status === 'expired' || status === 'fired';
    const ended = expired || status === 'stopped';
    const waits = clock.kind === 'wait' ? [ended, status === 'idle'] : [expired];
    const is = asked.map((wanted) => (wanted === 'ended' ? ended : wanted === 'expired' ? expired : wanted === status));
    return JSON.stringify([
      status === 'running',
      clock.expiry && status === 'expired',
      clock.blocks?.length ? waits : [],
      is,
      clock.again && status === 'idle',
    ]);
  };
  const order = ['idle', 'running', 'stopped', 'fired', 'expired'] as const;
  const same = (status: Status) => order.find((other) => meaning(other) === meaning(status)) as Status | 'idle';
  return Object.fromEntries(
    (['running', 'stopped', 'fired', 'expired'] as const).flatMap((status) =>
      same(status) === 'idle' ? [] : [[status, same(status)]],
    ),
  );
}

type Parts = readonly [kind: string, name: string];

function split(variable: string): Parts {
  const at = variable.indexOf(':');
  return [variable.slice(0, at), variable.slice(at + 1)];
}
