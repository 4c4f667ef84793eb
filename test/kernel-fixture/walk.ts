import {
  type ActDef,
  type Actor,
  apply,
  type CaseEvent,
  type CaseState,
  type Command,
  columnsBrought,
  compile,
  type EntrySnapshot,
  type FactDef,
  type Facts,
  type LinkedCase,
  type Outcome,
  open,
  openByLaw,
  type Procedure,
  type RegisterDef,
  type RoleDef,
  react,
  type Value,
  type World,
} from '../../src/kernel/index.ts';
import { type Base, worldAfter } from '../../src/kernel/play/index.ts';
import { addDays, dayOf, toEpoch, toInstant } from '../../src/law/index.ts';

/** Picks one of n, 0 to n-1: the only source of chance. */
export type Choose = (n: number) => number;

/** A tape of numbers, read round and round. */
export function tape(numbers: readonly number[]): Choose {
  let at = 0;
  return (n) => (n <= 1 ? 0 : (numbers[at++ % numbers.length] ?? 0) % n);
}

export interface Walked {
  readonly now: string;
  readonly world: World;
  readonly before: CaseState | undefined;
  readonly command: Command;
  readonly actor: Actor | 'law';
  readonly outcome: Outcome;
}

const organs = ['department', 'government', 'justice', 'supervision', 'office', 'subdistrict', 'congress'];
const people = ['甲', '乙', '丙', '丁', '戊'];
/** Those who stand in registers of people. */
const qualified = ['甲', '乙', '丙'];
const waits = [600, 3_600, 86_400, 259_200, 1_209_600, 8_640_000];

/** A random walk through a procedure: whoever, whatever, whenever; the kernel decides what of it is lawful. */
export class Walk {
  readonly definition: Procedure;
  readonly #choose: Choose;
  readonly #base: Base;
  readonly #entries: readonly EntrySnapshot[];
  state: CaseState | undefined;
  events: readonly CaseEvent[] = [];
  now: string;

  constructor(
    definition: Procedure,
    registers: readonly RegisterDef[],
    base: Base,
    choose: Choose,
    start = '2026-03-02T09:00:00.000+08:00',
  ) {
    this.definition = compile(definition).definition;
    this.#choose = choose;
    this.#base = base;
    this.now = start;
    this.#entries = registers.flatMap((register) =>
      ['e1', 'e2', 'e3', ...qualified].map((entry, n) => this.#entry(register, entry, n)),
    );
  }

  get world(): World {
    return worldAfter({ given: { entries: this.#entries, cases: this.#cases } }, this.#base, this.events);
  }

  /** Cases that a fact may name by what they are, one of each kind. */
  get #cases(): readonly LinkedCase[] {
    return Object.values(this.definition.facts).flatMap((fact) => {
      const procedure = fact.type === 'case' ? fact.procedures?.[0] : undefined;
      if (procedure === undefined) return [];
      return [{ case: procedure, procedure, org: 'department', title: '演示', attackable: false, shows: {} }];
    });
  }

  /** One attempt after some time. */
  step(): Walked {
    const { definition, world, state: before } = this;
    if (before) this.now = toInstant(toEpoch(this.now) + (waits[this.#choose(waits.length)] as number) * 1000);
    const { now } = this;
    const acts = Object.entries(definition.acts).filter(([, act]) => (act.from === 'start') === !before);
    const reactions = new Set([...(definition.on ?? []), ...(definition.openedBy ?? [])].map((rule) => rule.does));
    const possible = acts.filter(([name, act]) => !act.automatic || reactions.has(name));
    // Mostly what the stage allows, sometimes anything.
    const fitting = possible.filter(
      ([, act]) => !before || act.from === 'any' || act.from === 'open' || [act.from].flat().includes(before.stage),
    );
    const among = fitting.length > 0 && this.#choose(8) > 0 ? fitting : possible;
    const [name, act] = among[this.#choose(among.length)] as [string, ActDef];
    const command = this.#command(name, act, before);
    const actor = act.automatic ? 'law' : this.#actor(act, before, command.item);
    const outcome = this.#take(command, actor, before, world);
    if (outcome.ok) {
      this.state = outcome.state;
      this.events = [...this.events, ...outcome.events];
    }
    return { now, world, before, command, actor, outcome };
  }

  #take(command: Command, actor: Actor | 'law', state: CaseState | undefined, world: World): Outcome {
    const { definition, now } = this;
    const cause = { case: 'other', seq: 1, at: now, day: dayOf(now) };
    if (actor === 'law')
      return state
        ? react(definition, state, command, cause, now, world)
        : openByLaw(definition, { case: 'walk', command, org: 'department' }, cause, now, world);
    return state
      ? apply(definition, state, command, actor, now, world, this.events)
      : open(definition, { case: 'walk', command, actor }, now, world);
  }

  #actor(act: ActDef, state: CaseState | undefined, item: string | undefined): Actor {
    const roles = typeof act.by === 'string' ? [act.by] : act.by;
    const role = this.definition.roles[roles[this.#choose(roles.length)] as string] as RoleDef;
    const person = people[this.#choose(people.length)] as string;
    const posts = typeof role.post === 'string' ? [role.post] : (role.post ?? []);
    const place = role.in ?? 'handling';
    const entry = state?.lists[act.each ?? '']?.find((i) => i.key === item);
    const org =
      typeof place !== 'object'
        ? (state?.org ?? 'department')
        : 'kind' in place
          ? place.kind
          : String(('fact' in place ? state?.facts[place.fact] : entry?.columns[place.itemColumn]) ?? 'department');
    const kind = typeof place === 'object' && 'kind' in place ? place.kind : 'department';
    return { person, name: person, posts: posts.map((post) => ({ post, org, kind })), party: role.outside === 'party' };
  }

  #command(name: string, act: ActDef, state: CaseState | undefined): Command {
    const { lists } = this.definition;
    const facts = this.#facts(act);
    const paper = act.late && this.#choose(3) === 0 ? act.late : undefined;
    const late = paper
      ? { on: addDays(dayOf(this.now), -this.#choose(9)), facts: { ...facts, [paper.proof]: '扫描件' } }
      : { facts };
    const column = (list: string) => (columns: readonly string[]) =>
      Object.fromEntries(columns.map((c) => [c, this.#value(lists?.[list]?.columns[c] as FactDef) as never]));
    const each = act.each ? (state?.lists[act.each] ?? []) : [];
    const item = each[this.#choose(each.length)]?.key ?? (act.each ? '无' : undefined);
    const added = act.adds ? column(act.adds)(columnsBrought(this.definition, act)) : undefined;
    const key = `k${(state?.lists[act.adds ?? '']?.length ?? 0) + 1}`;
    const columns = act.each && act.itemRecords ? column(act.each)(Object.keys(act.itemRecords)) : undefined;
    return {
      act: name,
      ...late,
      ...(item ? { item } : {}),
      ...(added ? { items: [{ key, columns: added }] } : {}),
      ...(columns ? { columns } : {}),
    };
  }

  #facts(act: ActDef): Facts {
    const chosen = Object.entries(act.records ?? {}).filter(([, need]) => need === 'required' || this.#choose(3) > 0);
    return Object.fromEntries(chosen.map(([fact]) => [fact, this.#value(this.definition.facts[fact] as FactDef)]));
  }

  #value(def: FactDef): Value {
    const choose = this.#choose;
    switch (def.type) {
      case 'yesNo':
        return choose(2) === 0;
      case 'choice':
        return Object.keys(def.choices)[choose(Object.keys(def.choices).length)] as string;
      case 'number':
      case 'money':
        return Math.min((def.min ?? 0) + choose(12), def.max ?? Infinity);
      case 'date':
        return addDays(dayOf(this.now), [0, 1, 7, 30, 45, 90, 365, -1, -40][choose(9)] as number);
      case 'organisation':
        return organs[choose(2)] as string;
      case 'ref': {
        const entry = ['e1', 'e1', 'e2', 'e3'][choose(4)] as string;
        return def.many ? [entry] : entry;
      }
      case 'case':
        return def.procedures?.[0] ?? `演示${choose(100)}`;
      case 'list':
        return ['一项', '又一项'].slice(0, 1 + choose(2));
      case 'table':
        return [Object.fromEntries(Object.entries(def.columns).map(([c, d]) => [c, this.#value(d) as never]))];
      default:
        return `演示${choose(100)}`;
    }
  }

  /** Two entries that mostly do, one that has ended, and one for each qualified person. */
  #entry(register: RegisterDef, entry: string, n: number): EntrySnapshot {
    const facts = Object.fromEntries(Object.entries(register.facts).map(([field, def]) => [field, this.#value(def)]));
    return {
      register: register.id,
      entry,
      version: 1,
      state: n === 2 ? 'ended' : 'inForce',
      holder: 'department',
      from: '2020-01-01',
      facts,
    };
  }
}
