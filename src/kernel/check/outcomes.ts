import type { ActEvent, CaseState } from '../case.ts';
import { evaluate } from '../evaluate.ts';
import type { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import { now, type Settings, today } from './domain.ts';
import { type Law, type Laws, ruleOf } from './law.ts';
import { type Group, type Move, type Moves, worldOf } from './moves.ts';
import { Rows } from './rows.ts';
import type { Seen } from './seen.ts';
import type { Passage, Variables } from './variables.ts';

/** A step that the kernel carried out: where it leads and what it makes of the variables. */
export interface Result {
  readonly move: Move;
  readonly stage: string;
  readonly ids: readonly number[];
  readonly faults: readonly string[];
}

/** A step as the search takes it: the variables that it gives a value. */
export interface Step {
  readonly move: Move;
  readonly stage: string;
  readonly faults: readonly string[];
  /** What is forgotten on the way to another stage; within a stage all is forgotten already. */
  readonly passage: Passage | undefined;
  readonly variables: Uint16Array;
  readonly ids: Uint16Array;
}

interface Known {
  readonly steps: readonly Step[];
  readonly refusals: readonly Refusal[];
}

/** A group of moves at a stage: the variables it sees and writes, and its outcomes for each combination seen so far. */
interface Table {
  readonly group: Group;
  readonly seen: readonly number[];
  /** For each variable seen: how its values count for the group, where several come to the same. */
  readonly alike: readonly (Alike | undefined)[];
  readonly own: Uint16Array;
  readonly changed: readonly number[];
  readonly set: readonly number[];
  readonly cleared: readonly number[];
  readonly put: readonly number[];
  readonly rows: Rows;
  readonly known: Known[];
}

/** For the id of a value, the first id of which the group's tests say the same. */
type Alike = (id: number) => number;

/**
 * What each move comes to, worked out by the kernel itself, once for each combination of the variables on which the
 * outcome depends. A variable that changes without being known to change is an error of the checker, and thrown.
 */
export class Outcomes {
  readonly #moves: Moves;
  readonly #variables: Variables;
  readonly #laws: Laws;
  readonly #settings: Settings;
  readonly #seen: Seen;
  readonly #tables = new Map<string, readonly Table[]>();

  constructor(moves: Moves, variables: Variables, laws: Laws, settings: Settings, seen: Seen) {
    this.#moves = moves;
    this.#variables = variables;
    this.#laws = laws;
    this.#settings = settings;
    this.#seen = seen;
  }

  /** Every way in which a case filed under this law may begin, with the variables of the law. */
  starts(law: Law): readonly Result[] {
    const world = worldOf(law, this.#laws, this.#settings);
    return this.#moves.starts().flatMap((move) => {
      const result = this.#carryOut(move, undefined, world);
      if (!('move' in result)) return [];
      return [{ ...result, ids: result.ids.map((id, v) => id || this.#variables.law(result.stage, v, law)) }];
    });
  }

  /**
   * Calls back with every step from a state, its new variables written into `next`. Left out are steps that lead
   * nowhere else and did nothing wrong.
   */
  each(stage: string, ids: Uint16Array, next: Uint16Array, take: (step: Step) => void): void {
    const tables = this.#at(stage);
    for (let t = 0; t < tables.length; t++) {
      const { steps } = this.#known(tables[t] as Table, stage, ids);
      for (let s = 0; s < steps.length; s++) {
        const step = steps[s] as Step;
        for (let v = 0; v < ids.length; v++) next[v] = ids[v] as number;
        let moved = step.passage !== undefined || step.faults.length > 0;
        if (step.passage) this.#variables.carry(step.passage, next);
        const { variables } = step;
        for (let n = 0; n < variables.length; n++) {
          const v = variables[n] as number;
          if (next[v] === step.ids[n]) continue;
          next[v] = step.ids[n] as number;
          moved = true;
        }
        if (moved) take(step);
      }
    }
  }

  /** What the kernel says against everything that might be tried in a state. */
  refusals(stage: string, ids: Uint16Array): readonly Refusal[] {
    return this.#at(stage).flatMap((table) => this.#known(table, stage, ids).refusals);
  }

  #at(stage: string): readonly Table[] {
    const known = this.#tables.get(stage);
    if (known) return known;
    const { names } = this.#variables;
    const made = this.#moves.at(stage).map((group): Table => {
      const which = (test: (name: string) => boolean) => names.flatMap((name, v) => (test(name) ? [v] : []));
      const seen = which((name) => group.sees.has(name));
      const set = which((name) => group.sets.get(name) === 'set');
      const cleared = which((name) => group.sets.get(name) === 'clear');
      const put = which((name) => group.sets.get(name) === 'put');
      const alike = seen.map((v) => this.#alike(group, stage, v));
      const changed = seen.filter((v, n) => !names[v]?.startsWith('law:') && !alike[n]);
      const own = new Uint16Array(seen.length);
      return { group, seen, alike, own, changed, set, cleared, put, rows: new Rows(seen.length), known: [] };
    });
    this.#tables.set(stage, made);
    return made;
  }

  #known(table: Table, stage: string, ids: Uint16Array): Known {
    const { seen, alike, own } = table;
    for (let n = 0; n < seen.length; n++) {
      const id = ids[seen[n] as number] as number;
      own[n] = alike[n]?.(id) ?? id;
    }
    const row = table.rows.add(own);
    const known = table.known[row];
    if (known) return known;
    const made = this.#workOut(table, stage, [...own]);
    table.known[row] = made;
    return made;
  }

  /**
   * Of a list that the group only tests, and does not change, nothing matters but how the tests come out: values of
   * which they all say the same share one judgement.
   */
  #alike(group: Group, stage: string, variable: number): Alike | undefined {
    const tests = group.tests.get(this.#variables.names[variable] as string);
    if (!tests) return undefined;
    const world = worldOf(ruleOf, this.#laws, this.#settings);
    const firsts = new Map<string, number>();
    const known: number[] = [];
    return (id) => {
      const found = known[id];
      if (found !== undefined) return found;
      const state = this.#variables.decode(stage, [variable], [id]);
      const scope = { definition: this.#moves.definition, state, facts: state.facts, world, at: now, day: today };
      const said = tests.map((test) => evaluate(test, scope)).join();
      const first = firsts.get(said) ?? id;
      firsts.set(said, first);
      known[id] = first;
      return first;
    };
  }

  #workOut(table: Table, stage: string, own: readonly number[]): Known {
    const { group, seen, set, put } = table;
    const { names } = this.#variables;
    const state = this.#variables.decode(stage, seen, own);
    const world = worldOf(this.#variables.filed(seen, own), this.#laws, this.#settings);
    const results = new Map<string, Result>();
    const refusals = new Map<string, Refusal>();
    for (const move of group.of(state)) {
      const result = this.#carryOut(move, state, world);
      if (!('move' in result)) {
        for (const refusal of result) refusals.set(refusal.zh, refusal);
        continue;
      }
      const strange = names.findIndex(
        (_, v) => result.ids[v] !== 0 && !seen.includes(v) && !set.includes(v) && !put.includes(v),
      );
      if (strange >= 0) throw new Error(`check: "${group.name}" changed ${names[strange]}, not known to change`);
      const same = `${result.stage} ${result.ids.join()}`;
      if (!results.has(same)) results.set(same, result);
    }
    const passage = (to: string) => (to === stage ? undefined : this.#variables.passage(stage, to));
    const steps = [...results.values()].map((result) => stepOf(result, table, passage(result.stage)));
    return { steps, refusals: [...refusals.values()] };
  }

  #carryOut(move: Move, state: CaseState | undefined, world: World): Result | readonly Refusal[] {
    const outcome = this.#moves.take(move, state, world);
    if (!outcome.ok) return this.#seen.refused(move, outcome.refusals);
    const events = outcome.events.filter((event): event is ActEvent => event.kind === 'act');
    const ids = this.#variables.names.map((_, v) => this.#variables.encode(v, outcome.state));
    const faults = this.#seen.happened(move, events, state, outcome.state);
    return { move, stage: outcome.state.stage, ids, faults };
  }
}

/** What a result gives a value: what the group may change, what it brings, what it takes away. */
function stepOf({ move, stage, ids, faults }: Result, table: Table, passage: Passage | undefined): Step {
  const { changed, set, cleared, put } = table;
  const brought = set.filter((v) => ids[v] !== 0);
  const variables = [...changed, ...brought, ...cleared, ...put];
  const gone = new Set(cleared);
  const values = variables.map((v) => (gone.has(v) ? 0 : (ids[v] as number)));
  return { move, stage, faults, passage, variables: Uint16Array.from(variables), ids: Uint16Array.from(values) };
}
