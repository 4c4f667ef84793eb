import type { RecordedEffect } from '../kernel/index.ts';

/**
 * Effects of register entries lately read, so that a busy power is not fetched for every application. May be stale:
 * each act that relied on one is guarded by its version when it is written, and a failed guard drops it from here.
 */
export class EntryCache {
  readonly #known = new Map<string, readonly RecordedEffect[]>();
  readonly #most: number;

  constructor(most = 10_000) {
    this.#most = most;
  }

  get(register: string, entry: string): readonly RecordedEffect[] | undefined {
    return this.#known.get(`${register}/${entry}`);
  }

  set(register: string, entry: string, effects: readonly RecordedEffect[]): void {
    if (this.#known.size >= this.#most) this.#known.clear();
    this.#known.set(`${register}/${entry}`, effects);
  }

  drop(register: string, entry: string): void {
    this.#known.delete(`${register}/${entry}`);
  }

  clear(): void {
    this.#known.clear();
  }
}
