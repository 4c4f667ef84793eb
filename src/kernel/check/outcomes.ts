import type { ActEvent, CaseState } from '../case.ts';
import type { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';
import type { Settings } from './domain.ts';
import type { Law, Laws } from './law.ts';
import { type Group, type Move, type Moves, worldOf } from './moves.ts';
import { Rows } from './rows.ts';
import type { Seen } from './seen.ts';
import type { Variables } from './variables.ts';

/** A step that the kernel carried out: where it leads and what it makes of the variables. */
export interface Result {
  readonly move: Move;
  readonly stage: string;
  readonly ids: readonly number[];
  readonly faults: readonly string[];
}

interface Known {
  readonly results: readonly Result[];
  readonly refusals: readonly Refusal[];
}

/** A group of moves at a stage: the variables it sees and writes, and its outcomes for each combination seen so far. */
interface Table {
  readonly group: Group;
  readonly seen: readonly number[];
  readonly changed: readonly number[];
  readonly set: readonly number[];
  readonly cleared: readonly number[];
  readonly put: readonly number[];
  readonly rows: Rows;
  readonly known: Known[];
}

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

  /** Calls back with every step from a state, its new variables written into `next`. */
  each(stage: string, ids: Uint16Array, next: Uint16Array, step: (result: Result) => void): void {
    for (const table of this.#at(stage))
      for (const result of this.#known(table, stage, ids).results) {
        for (let v = 0; v < result.ids.length; v++) next[v] = this.#variables.at(result.stage, v, ids[v] as number);
        for (const v of table.changed) next[v] = result.ids[v] as number;
        for (const v of table.set) next[v] = (result.ids[v] as number) || (next[v] as number);
        for (const v of table.cleared) next[v] = 0;
        for (const v of table.put) next[v] = result.ids[v] as number;
        step(result);
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
      const changed = seen.filter((v) => !names[v]?.startsWith('law:'));
      return { group, seen, changed, set, cleared, put, rows: new Rows(seen.length), known: [] };
    });
    this.#tables.set(stage, made);
    return made;
  }

  #known(table: Table, stage: string, ids: Uint16Array): Known {
    const own = table.seen.map((v) => ids[v] as number);
    const row = table.rows.add(own);
    const known = table.known[row] ?? this.#workOut(table, stage, own);
    table.known[row] = known;
    return known;
  }

  #workOut({ group, seen, set, put }: Table, stage: string, own: readonly number[]): Known {
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
    return { results: [...results.values()], refusals: [...refusals.values()] };
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
