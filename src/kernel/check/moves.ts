import { nationalCalendar } from '../../law/calendar.ts';
import { apply, type Command, type Outcome, open, openByLaw, react } from '../apply.ts';
import type { Actor, CaseState, Item } from '../case.ts';
import { LAWS } from '../citation.ts';
import { type Compiled, type CompiledAct, reactionsIn } from '../compile.ts';
import type { Facts, Row, Value } from '../fact.ts';
import { clockKey } from '../fold.ts';
import type { ActDef, Procedure, Words } from '../procedure.ts';
import { remedyAct } from '../remedy.ts';
import { settle } from '../settle.ts';
import type { World } from '../world.ts';
import {
  add,
  type Dependence,
  destinations,
  type Level,
  pauseVar,
  type Setting,
  type Tests,
  type Vars,
} from './dependence.ts';
import { caseNamed, changesOf, type Domains, entryOf, now, REPEALED, type Settings, today } from './domain.ts';
import type { Law, Laws } from './law.ts';
import { columnTests, type Leaf, leavesOf, listed } from './leaves.ts';
import type { Subject } from './search.ts';
import { isMadeUp, plainOf } from './shadow.ts';
import type { Slice } from './slices.ts';
import { clockAs } from './variables.ts';

/** One thing that can happen to a case: somebody acts, time runs out, another case acts, a register entry changes. */
export interface Move {
  readonly kind: 'open' | 'act' | 'time' | 'react' | 'entry';
  /** The act, the clock, or the ref fact. */
  readonly name: string;
  readonly command: Command;
  /** Brought about by another case. */
  readonly law?: true;
  /** The entry that a full list leaves out when it grows: one of several alike, else the new one. */
  readonly drop?: string;
  /** What the entry becomes. */
  readonly entry?: string;
}

/** Moves of one act, clock or fact: they depend on the same variables. */
export interface Group {
  readonly kind: Move['kind'];
  readonly name: string;
  /** What the outcome depends on, and what is set or cleared whatever stood there. */
  readonly sees: ReadonlySet<string>;
  readonly sets: ReadonlyMap<string, Setting>;
  /** Lists that are only tested, with all tests made of them. */
  readonly tests: Tests;
  of(state: CaseState): readonly Move[];
}

const untested: Tests = new Map();

/** From so many ways to do one act on, the search is refused rather than begun. */
const MOST_WAYS = 20_000;

/** Too many facts of one act decide what may follow. */
export class TooManyWays extends Error {
  readonly act: string;

  constructor(act: string) {
    super(`more than ${MOST_WAYS} ways to do "${act}"`);
    this.act = act;
  }
}

/** Who acts in the search: holds every post, and is in force in every register that certifies people. */
const somebody = 'p';

/** Everything outside the case, as the search needs it: one made-up law has gone, every other one holds. */
export function worldOf(filed: Law, laws: Laws, settings: Settings): World {
  const keyOf: World['keyOf'] = (register, [name]) => (register === LAWS && name === REPEALED ? 'ended' : 'absent');
  return { ...plainWorld(filed, laws, settings), keyOf };
}

function plainWorld(filed: Law, laws: Laws, settings: Settings): World {
  const org = (id: string) => ({ id, kind: 'department', code: '示', name: '示' });
  return {
    calendar: nationalCalendar,
    rule: (topic, day) => (day === today ? filed : laws.on(day))(topic),
    setting: (key) => ({ value: settings(key) ?? 1, unit: 'calendar-day' }),
    entry: (register, id) => entryOf(register, id === somebody ? 'inForce' : id),
    org,
    orgOfKind: () => org('org'),
    nextNumber: () => 1,
    actedIn: () => [],
    standing: () => [],
    holders: () => [],
    keyOf: () => 'absent',
    linked: caseNamed,
  };
}

/** The moves of one definition, and how the kernel itself carries them out. */
export class Moves {
  readonly #compiled: Compiled;
  readonly #on: Dependence;
  readonly #slice: Slice;
  readonly #domains: Domains;
  readonly #settings: Settings;
  readonly #laws: Laws;
  readonly #actors = new Map<string, Actor>();
  #covers: readonly string[] | undefined;

  constructor({ compiled, on, domains, settings, laws }: Subject, slice: Slice) {
    this.#compiled = compiled;
    this.#on = on;
    this.#slice = slice;
    this.#domains = domains;
    this.#settings = settings;
    this.#laws = laws;
  }

  get definition(): Procedure {
    return this.#compiled.definition;
  }

  /** Every way in which a case may begin. */
  starts(): readonly Move[] {
    const { acts, definition } = this.#compiled;
    const people = Object.values(acts).filter((act) => act.def.from === 'start' && !act.def.automatic);
    const law = (definition.openedBy ?? []).flatMap((rule) => {
      const act = acts[rule.does];
      return act
        ? this.#commands(act, Object.keys(rule.copies ?? {})).map(
            (command): Move => ({ kind: 'open', name: act.name, command, law: true }),
          )
        : [];
    });
    return [
      ...people.flatMap((act) =>
        this.#commands(act).map((command): Move => ({ kind: 'open', name: act.name, command })),
      ),
      ...law,
    ];
  }

  /** All that might happen at a stage; the kernel decides what does. */
  at(stage: string): readonly Group[] {
    const { acts, definition } = this.#compiled;
    const here = Object.values(acts).filter(
      (act) => act.def.from !== 'start' && this.#slice.acts.has(act.name) && this.#on.from[act.name]?.includes(stage),
    );
    const group = (act: CompiledAct, kind: 'act' | 'react', commands: readonly Command[]): Group => ({
      kind,
      name: act.name,
      sees: this.#on.sees[act.name] as ReadonlySet<string>,
      sets: this.#on.sets[act.name] as ReadonlyMap<string, Setting>,
      tests: this.#on.tests[act.name] ?? untested,
      of: (state) =>
        commands.flatMap((command) =>
          this.#onEntries({ kind, name: act.name, command, ...(kind === 'react' ? { law: true } : {}) }, state),
        ),
    });
    const reactions = reactionsIn(definition).flatMap((rule) =>
      here.flatMap((act) =>
        act.name === rule.does ? [group(act, 'react', this.#commands(act, Object.keys(rule.copies ?? {})))] : [],
      ),
    );
    const back = here.filter((act) => remedyAct(act.name) && this.#tells(act));
    const remedies = back.map((act) => group(act, 'react', this.#commands(act, Object.keys(act.def.records ?? {}))));
    const people = here.filter((act) => !act.def.automatic).map((act) => group(act, 'act', this.#commands(act)));
    return [...people, ...reactions, ...remedies, ...this.#times(stage), ...this.#entries(stage)];
  }

  /** Whether an answer to a remedy changes more than the record: its stage, or what stands still. */
  #tells(act: CompiledAct): boolean {
    return act.def.to !== undefined || act.pauses.length + act.resumes.length > 0;
  }

  #times(stage: string): readonly Group[] {
    const { definition, acts } = this.#compiled;
    const live = this.#slice.live[stage];
    return Object.entries(definition.clocks).flatMap(([name, clock]): Group[] => {
      const own = clock.each ? `list:${clock.each}` : `clock:${name}`;
      if (live?.get(own) !== 'value') return [];
      const pauses = Object.entries(definition.pauses ?? {})
        .filter(([, pause]) => pause.stops.includes(name) && !pause.toldUntil)
        .map(([pause]) => pause);
      const open = (state: CaseState) =>
        state.pauses.some((span) => span.to === undefined && pauses.includes(span.pause));
      const law = clock.expiry
        ? [...(this.#on.sees[clock.expiry.does] ?? []), ...(this.#on.sets[clock.expiry.does]?.keys() ?? [])]
        : [];
      // What formulas of the law's own act may come to and keyed entries may be, handed over in made-up facts.
      const end = acts[clock.expiry?.does ?? ''];
      const ways =
        Object.keys(end?.def.records ?? {}).some(isMadeUp) && end
          ? this.#commands(end, []).map((command) => command.facts ?? {})
          : [{}];
      const move = (item?: string): readonly Move[] =>
        ways.map((facts) => ({
          kind: 'time',
          name,
          command: { act: '', facts, ...(item === undefined ? {} : { item }) },
        }));
      const of = (state: CaseState) => {
        if (open(state)) return [];
        const runs = (item?: string) =>
          JSON.stringify(state.clocks[clockKey(name, item)]) === JSON.stringify(clockAs(name, 'running', item));
        if (!clock.each) return runs() ? move() : [];
        return (state.lists[clock.each] ?? []).flatMap((item) => (runs(item.key) ? move(item.key) : []));
      };
      return [
        {
          kind: 'time',
          name,
          sees: new Set([own, ...law, ...pauses.map((pause) => pauseVar(definition, pause))]),
          sets: new Map(),
          tests: untested,
          of,
        },
      ];
    });
  }

  #entries(stage: string): readonly Group[] {
    const { definition } = this.#compiled;
    return Object.entries(definition.facts).flatMap(([name, def]): Group[] => {
      if (def.type !== 'ref' || def.pin !== 'live' || this.#slice.live[stage]?.get(`fact:${name}`) !== 'value')
        return [];
      const known = new Set((this.#domains[name] ?? []).map(String));
      const of = (state: CaseState) => {
        const id = state.facts[name];
        const next = id === undefined ? [] : changesOf(String(id)).filter((entry) => known.has(entry));
        return next.map((entry): Move => ({ kind: 'entry', name, command: { act: '' }, entry }));
      };
      return [{ kind: 'entry', name, sees: new Set([`fact:${name}`]), sets: new Map(), tests: untested, of }];
    });
  }

  /** Carries a move out, or says why the kernel refuses it. */
  take(move: Move, state: CaseState | undefined, world: World): Outcome {
    const { definition, acts } = this.#compiled;
    const { command, name } = move;
    const cause = { case: 'other', seq: 1, at: now, day: today };
    if (!state) {
      const opening = { case: 'case', command };
      if (move.law) return openByLaw(definition, { ...opening, org: 'org' }, cause, now, world);
      return open(definition, { ...opening, actor: this.#actor(acts[name] as CompiledAct) }, now, world);
    }
    if (move.kind === 'time') {
      const clocks = { ...state.clocks, [clockKey(name, command.item)]: clockAs(name, 'expired', command.item) };
      const facts = { ...state.facts, ...command.facts };
      return { ok: true, guards: [], ...settle(this.#compiled, { ...state, clocks, facts }, now, world) };
    }
    if (move.kind === 'entry') {
      const id = String(move.entry);
      return {
        ok: true,
        guards: [],
        events: [],
        state: { ...state, facts: { ...state.facts, [name]: Array.isArray(state.facts[name]) ? [id] : id } },
      };
    }
    if (move.kind === 'react') return react(definition, state, command, cause, now, world);
    const act = acts[name] as CompiledAct;
    const outcome = apply(definition, state, command, this.#actor(act), now, world);
    const list = act.def.adds;
    if (move.drop === undefined || list === undefined || !outcome.ok) return outcome;
    const rest = (outcome.state.lists[list] ?? []).filter((item) => item.key !== move.drop);
    return { ...outcome, state: { ...outcome.state, lists: { ...outcome.state.lists, [list]: rest } } };
  }

  /** The move on each entry of its list, or on a list that is full. */
  #onEntries(move: Move, state: CaseState): readonly Move[] {
    const { def } = this.#compiled.acts[move.name] as CompiledAct;
    const list = def.each ?? def.adds;
    const items: readonly Item[] = list === undefined ? [] : (state.lists[list] ?? []);
    if (def.each) return items.map((item) => ({ ...move, command: { ...move.command, item: item.key } }));
    const more = move.command.items?.length ?? 0;
    if (!list || this.#on.plain.has(list) || items.length + more <= this.#cap(list)) return [move];
    if (more > 1) return [];
    const open = (key: string) => state.pauses.filter((span) => span.item === key && span.to === undefined);
    const kind = ({ key, columns, done }: Item) =>
      JSON.stringify([columns, Object.keys(done), open(key).map((span) => span.pause)]);
    const kinds = items.map(kind);
    const spare = items.filter(
      (_, n) => kinds.indexOf(kinds[n] as string) < n && kinds.indexOf(kinds[n] as string, n + 1) < 0,
    );
    return spare.length === 0 ? [{ ...move, drop: 'a' }] : spare.map(({ key }) => ({ ...move, drop: key }));
  }

  /** How many entries tell all longer lists: two, unless entries are counted. */
  #cap(list: string): number {
    const { definition, acts } = this.#compiled;
    const counts = leavesOf(definition).flatMap(({ leaf }) => ('count' in leaf && leaf.count === list ? [leaf] : []));
    const alike = this.#on.columns[list]?.length === 0 && Object.values(acts).every((act) => act.def.each !== list);
    return Math.max(alike ? 1 : 2, ...counts.map((leaf) => this.#most(leaf)));
  }

  /** So many entries that a count can come out either way, beside one of each kind that does not count. */
  #most(leaf: Extract<Leaf, { count: string }>): number {
    const all = leaf.is ? (this.#domains[`${leaf.count}.${leaf.is[0]}`] ?? []) : [];
    if ('moreThan' in leaf || 'over' in leaf) return 1 + all.length;
    const kinds = all.filter((value) => !leaf.is?.slice(1).includes(value as string)).length;
    const { atLeast } = leaf;
    if (typeof atLeast === 'number') return atLeast + kinds;
    if ('setting' in atLeast) return (this.#settings(atLeast.setting) ?? 1) + kinds;
    return Math.max(1, ...this.#laws.numbers(atLeast.rule).map((rule) => rule.value)) + kinds;
  }

  /** Every way to do an act that conditions could tell apart. `given` = the facts that another case hands over. */
  #commands(act: CompiledAct, given?: readonly string[]): readonly Command[] {
    const { def, name } = act;
    const matters = this.#matters(act);
    let all: Facts[] = [{}];
    for (const [fact, need] of Object.entries(def.records ?? {})) {
      const plain = plainOf(fact);
      if (given && !isMadeUp(fact) && !given.includes(fact)) continue;
      const values = options(this.#domains[fact] ?? [], need, matters.get(plain));
      all = all.flatMap((facts) => values.map((value) => (value === undefined ? facts : { ...facts, [fact]: value })));
      if (all.length > MOST_WAYS) throw new TooManyWays(name);
    }
    const items = def.adds ? this.#newEntries(def.adds, act.brings) : [undefined];
    const columns = def.each && def.itemRecords ? this.#rows(def.each, def.itemRecords) : [undefined];
    return all.flatMap((facts) =>
      items.flatMap((entries) =>
        columns.map(
          (row): Command => ({
            act: name,
            facts,
            ...(entries ? { items: entries } : {}),
            ...(row ? { columns: row } : {}),
          }),
        ),
      ),
    );
  }

  #newEntries(list: string, brings: readonly string[]): readonly NonNullable<Command['items']>[] {
    const { required = [] } = this.#compiled.definition.lists?.[list] ?? {};
    const need = (column: string) =>
      !required.includes(column) && this.#tellsUnset(list, column) ? 'optional' : 'required';
    const columns = [...(this.#on.columns[list] ?? []), ...required].filter((column) => brings.includes(column));
    const rows = this.#rows(list, Object.fromEntries(columns.map((column) => [column, need(column)])));
    const one = rows.map((columns) => [{ key: 'a', columns }]);
    if (this.#on.plain.has(list)) return one.slice(0, 1);
    return [
      ...one,
      ...rows.flatMap((a, n) =>
        rows.slice(n).map((b) => [
          { key: 'a', columns: a },
          { key: 'b', columns: b },
        ]),
      ),
    ];
  }

  /** Whether conditions tell an unset column from every value: none is as good as unset, or no differs from unknown. */
  #tellsUnset(list: string, column: string): boolean {
    const asked = leavesOf(this.#compiled.definition).flatMap(({ leaf, lists, denied }) =>
      columnTests(leaf, lists).flatMap(({ list: other, test }) =>
        other === list && test[0] === column ? [{ test, strict: denied && ('every' in leaf || 'column' in leaf) }] : [],
      ),
    );
    if (asked.length === 0) return false;
    const idle = (this.#domains[`${list}.${column}`] ?? []).some((value) =>
      asked.every(({ test }) => !test.slice(1).includes(value as string)),
    );
    return !idle || asked.some(({ strict }) => strict);
  }

  #rows(list: string, records: NonNullable<ActDef['itemRecords']>): readonly Row[] {
    let all: Row[] = [{}];
    for (const [column, need] of Object.entries(records)) {
      const values = options(
        this.#domains[`${list}.${column}`] ?? [],
        need,
        this.#on.columns[list]?.includes(column) ? 'value' : undefined,
      );
      all = all.flatMap((row) =>
        values.map((value) => (value === undefined ? row : { ...row, [column]: value as never })),
      );
    }
    return all;
  }

  /**
   * Facts that the act itself, anything after it, or a step already done depends on; where it matters only that a fact
   * is known, one value stands for all.
   */
  #matters(act: CompiledAct): Vars {
    const found = new Map<string, Level>();
    for (const stage of ['start', ...destinations(act), ...(this.#on.from[act.name] ?? [])])
      for (const v of this.#on.writes[act.name] ?? []) {
        const level = v.startsWith('fact:') ? this.#slice.live[stage]?.get(v) : undefined;
        if (level) add(found, v.slice(5), level);
      }
    for (const [v, level] of this.#on.asks[act.name] ?? [])
      if (v.startsWith('fact:') && (level === 'value' || act.def.computes?.[v.slice(5)])) add(found, v.slice(5), level);
    for (const fact of this.#covered()) add(found, fact, 'value');
    for (const link of Object.values(this.#compiled.definition.links ?? {}))
      if (Object.keys(link.copies ?? {}).some((own) => found.has(own))) add(found, link.fact, 'value');
    return found;
  }

  /** Facts that are looked at by an act of which it matters whether it stands done. */
  #covered(): readonly string[] {
    if (this.#covers) return this.#covers;
    const live = new Set(Object.values(this.#slice.live).flatMap((vars) => [...vars.keys()]));
    const all = Object.values(this.#compiled.acts).filter(({ name }) => live.has(`done:${name}`));
    this.#covers = [...new Set(all.flatMap(({ def }) => def.covers ?? []))];
    return this.#covers;
  }

  /** Somebody who holds every post that the act asks for. */
  #actor(act: CompiledAct): Actor {
    const known = this.#actors.get(act.name);
    if (known) return known;
    const posts = listed(act.def.by).flatMap((name) => {
      const role = this.#compiled.definition.roles[name];
      const kind = typeof role?.in === 'object' && 'kind' in role.in ? role.in.kind : 'department';
      return listed(role?.post ?? []).flatMap((post) => ['org', 'org2'].map((org) => ({ post, org, kind })));
    });
    const actor = { person: somebody, name: '', posts, party: true };
    this.#actors.set(act.name, actor);
    return actor;
  }

  /** The move in words. */
  words({ kind, name, command, entry }: Move): Words {
    const { definition, acts } = this.#compiled;
    if (kind === 'time')
      return { zh: `期限“${definition.clocks[name]?.title ?? name}”届满`, en: `the clock "${name}" runs out` };
    if (kind === 'entry')
      return {
        zh: `“${definition.facts[name]?.title ?? name}”所指的条目变为${entry}`,
        en: `the entry named by "${name}" becomes ${entry}`,
      };
    const { def } = acts[name] as CompiledAct;
    const shown = ['yesNo', 'choice', 'number', 'money', 'ref'];
    const told = Object.entries(command.facts ?? {}).filter(([fact]) =>
      shown.includes(definition.facts[fact]?.type ?? ''),
    );
    const zh = told
      .map(([fact, value]) => `${definition.facts[fact]?.title}：${spoken(definition.facts[fact], value)}`)
      .join('，');
    const en = told.map(([fact, value]) => `${fact}: ${String(value)}`).join(', ');
    const who = listed(def.by)
      .map((role) => definition.roles[role]?.title ?? role)
      .join('或');
    return {
      zh: `${who}“${def.title}”${zh ? `（${zh}）` : ''}`,
      en: `${name}${en ? ` (${en})` : ''} by ${listed(def.by).join(' or ')}`,
    };
  }
}

/** The values to try: all where they matter, else one; none where it need not be given. */
function options(values: readonly Value[], need: unknown, matters?: Level): readonly (Value | undefined)[] {
  if (!matters) return need === 'optional' ? [undefined] : values.slice(0, 1);
  const told = matters === 'mark' ? values.slice(0, 1) : values;
  return need === 'required' ? told : [...told, undefined];
}

function spoken(
  def: { readonly type: string; readonly choices?: { readonly [key: string]: string } } | undefined,
  value: Value,
): string {
  if (def?.type === 'choice') return def.choices?.[String(value)] ?? String(value);
  return value === true ? '是' : value === false ? '否' : String(value);
}
