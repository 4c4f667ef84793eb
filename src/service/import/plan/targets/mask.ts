/** Marks which places of a sentence are already read, so that no number is read twice. */
export class Mask {
  readonly #taken: Uint8Array;

  constructor(length: number) {
    this.#taken = new Uint8Array(length);
  }

  /** Takes a stretch, or returns false when part of it is taken already. */
  take(from: number, to: number): boolean {
    if (!this.isFree(from, to)) return false;
    this.#taken.fill(1, from, to);
    return true;
  }

  isFree(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.#taken[i]) return false;
    return true;
  }
}
