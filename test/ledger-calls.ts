import type { Ledger } from '../src/ledger/index.ts';
import type { Platform } from '../src/service/platform.ts';

/** A platform whose calls of the ledger are counted: what a page costs in round trips, whatever the machine does. */
export function countingCalls(p: Platform): {
  readonly p: Platform;
  /** The names of the calls that the work made, sorted. */
  calls(work: (p: Platform) => Promise<unknown>): Promise<readonly string[]>;
} {
  let asked: string[] = [];
  const ledger = Object.fromEntries(
    Object.entries(p.ledger).map(([name, call]) => [
      name,
      (...words: unknown[]) => {
        asked.push(name);
        return (call as (...all: unknown[]) => unknown)(...words);
      },
    ]),
  ) as unknown as Ledger;
  const counting = { ...p, ledger };
  return {
    p: counting,
    async calls(work) {
      asked = [];
      await work(counting);
      return asked.sort();
    },
  };
}
