import type { Scratch, ScratchFile } from './scratch.ts';

/** So many stay in memory; the rest goes to a file. */
const IN_MEMORY = 10_000;

/** A list that may grow without end: added to, then read from the beginning as often as one likes. */
export class Spool<T> {
  readonly #scratch: Scratch;
  readonly #kept: T[] = [];
  #file: ScratchFile | undefined;
  #length = 0;

  constructor(scratch: Scratch) {
    this.#scratch = scratch;
  }

  get length(): number {
    return this.#length;
  }

  add(item: T): void {
    this.#length += 1;
    if (this.#kept.length < IN_MEMORY) {
      this.#kept.push(item);
      return;
    }
    this.#file ??= this.#scratch.file();
    this.#file.write(JSON.stringify(item));
  }

  *[Symbol.iterator](): Generator<T> {
    yield* this.#kept;
    for (const line of this.#file?.lines() ?? []) yield JSON.parse(line) as T;
  }
}
