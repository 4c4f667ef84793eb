import type { RecordedEffect } from '../../kernel/entries.ts';
import { type CaseEvent, versionsOf } from '../../kernel/index.ts';
import type { Standing } from '../../ledger/registers.ts';

type Placed = Omit<RecordedEffect, 'n'> & { readonly position: number };

/** The lives of register entries, worked out from the events that shaped them. */
export class Lives {
  readonly #effects = new Map<string, Map<string, Placed[]>>();

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

  /** How many entries of a register are in force on a legal day, and for how many of them the values hold. */
  standing(standing: Standing, day: string, holder?: string): { of: number; n: number } {
    const { register, is, isNot } = standing;
    const [field, ...values] = is ?? isNot ?? [''];
    let [of, n] = [0, 0];
    for (const life of this.#effects.get(register)?.values() ?? []) {
      const found = versionOn(life, day);
      if (found?.state !== 'inForce' || (holder !== undefined && found.holder !== holder)) continue;
      of++;
      const value = found.facts[field] as string | boolean | undefined;
      // What nobody has entered is neither among the values nor apart from them.
      if (value !== undefined && values.includes(value) !== (isNot !== undefined)) n++;
    }
    return { of, n };
  }
}

/** Effects count in the order in which they were recorded, across all cases. */
function versionOn(life: readonly Placed[], day: string) {
  const ordered = life
    .toSorted((a, b) => a.position - b.position)
    .map(({ position: _, ...effect }, n): RecordedEffect => ({ ...effect, n: n + 1 }) as RecordedEffect);
  return versionsOf(ordered).find(({ from, to }) => from <= day && (to === null || to >= day));
}
