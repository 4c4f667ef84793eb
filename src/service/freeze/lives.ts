import type { RecordedEffect } from '../../kernel/entries.ts';
import { type CaseEvent, type RegisterDef, versionsOf, type World } from '../../kernel/index.ts';
import type { Standing } from '../../ledger/registers.ts';
import { citationsOfEntry } from '../citations.ts';

type Placed = Omit<RecordedEffect, 'n'> & { readonly position: number };

/** The lives of register entries, worked out from the events that shaped them. */
export class Lives {
  readonly #effects = new Map<string, Map<string, Placed[]>>();
  readonly #registers: readonly RegisterDef[];
  readonly #keyOf: World['keyOf'];

  constructor(registers: readonly RegisterDef[], keyOf: World['keyOf']) {
    this.#registers = registers;
    this.#keyOf = keyOf;
  }

  /** Takes in the events of one case, with their places in the record. */
  add(events: readonly CaseEvent[], positions: readonly number[]): void {
    events.forEach((event, n) => {
      for (const effect of event.kind === 'act' ? (event.effects ?? []) : []) {
        const register = this.#effects.get(effect.register) ?? new Map<string, Placed[]>();
        this.#effects.set(effect.register, register);
        const life = register.get(effect.entry) ?? [];
        register.set(effect.entry, life);
        life.push({ ...effect, position: positions[n] as number });
      }
    });
  }

  /** How many entries of a register are in force on a legal day, or ended and cited, and for how many the values hold. */
  standing(standing: Standing, day: string, holder?: string): { of: number; n: number } {
    const { register, is, isNot, cited } = standing;
    const named = cited === undefined ? undefined : this.#cited(register, day);
    const [field, ...values] = is ?? isNot ?? [''];
    let [of, n] = [0, 0];
    for (const [entry, life] of this.#effects.get(register) ?? []) {
      const found = versionOn(life, day);
      if (found?.state !== (cited ?? 'inForce') || (holder !== undefined && found.holder !== holder)) continue;
      if (named && !named.has(entry)) continue;
      of++;
      const value = found.facts[field] as string | boolean | undefined;
      // What nobody has entered is neither among the values nor apart from them.
      if (value !== undefined && values.includes(value) !== (isNot !== undefined)) n++;
    }
    return { of, n };
  }

  /** Entries of a register on which some entry rests on that day. */
  #cited(register: string, day: string): ReadonlySet<string> {
    const found = new Set<string>();
    for (const [id, entries] of this.#effects) {
      const definition = this.#registers.find((one) => one.id === id);
      for (const life of entries.values())
        for (const one of citationsOfEntry(definition, versionsOf(inOrder(life)), this.#keyOf))
          if (one.register === register && one.from <= day && (one.to === null || one.to >= day)) found.add(one.entry);
    }
    return found;
  }
}

/** Effects count in the order in which they were recorded, across all cases. */
function versionOn(life: readonly Placed[], day: string) {
  return versionsOf(inOrder(life)).find(({ from, to }) => from <= day && (to === null || to >= day));
}

function inOrder(life: readonly Placed[]): readonly RecordedEffect[] {
  return life
    .toSorted((a, b) => a.position - b.position)
    .map(({ position: _, ...effect }, n): RecordedEffect => ({ ...effect, n: n + 1 }) as RecordedEffect);
}
