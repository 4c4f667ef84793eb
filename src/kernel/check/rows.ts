/** A growing set of rows of small numbers, each found again by its contents in about a tenth of a microsecond. */
export class Rows {
  readonly width: number;
  /** Cells are kept in pairs, so that rows are hashed and compared by words. */
  readonly #words: number;
  readonly #row: Uint16Array;
  readonly #rowWords: Uint32Array;
  #cells: Uint16Array;
  #cellWords: Uint32Array;
  #slots: Int32Array;
  #hashes: Int32Array;
  size = 0;

  constructor(width: number) {
    this.width = width;
    this.#words = Math.max(1, (width + 1) >> 1);
    this.#rowWords = new Uint32Array(this.#words);
    this.#row = new Uint16Array(this.#rowWords.buffer);
    this.#cellWords = new Uint32Array(this.#words * 64);
    this.#cells = new Uint16Array(this.#cellWords.buffer);
    this.#slots = new Int32Array(128).fill(-1);
    this.#hashes = new Int32Array(128);
  }

  /** The number of a row, which is new if it equals the former size. */
  add(row: ArrayLike<number>): number {
    const hash = this.#take(row);
    const slot = this.#slot(hash);
    const found = this.#slots[slot] as number;
    if (found >= 0) return found;
    this.#slots[slot] = this.size;
    this.#hashes[slot] = hash;
    const words = this.#words;
    const at = this.size * words;
    if (at + words > this.#cellWords.length) {
      const more = new Uint32Array(this.#cellWords.length * 2);
      more.set(this.#cellWords);
      this.#cellWords = more;
      this.#cells = new Uint16Array(more.buffer);
    }
    for (let n = 0; n < words; n++) this.#cellWords[at + n] = this.#rowWords[n] as number;
    this.size++;
    if (this.size * 2 > this.#slots.length) this.#spread();
    return this.size - 1;
  }

  has(row: ArrayLike<number>): boolean {
    return (this.#slots[this.#slot(this.#take(row))] as number) >= 0;
  }

  row(number: number): Uint16Array {
    const at = number * this.#words * 2;
    return this.#cells.subarray(at, at + this.width);
  }

  /** Writes a row into `into`. */
  copy(number: number, into: Uint16Array): void {
    const at = number * this.#words * 2;
    for (let n = 0; n < this.width; n++) into[n] = this.#cells[at + n] as number;
  }

  cell(number: number, n: number): number {
    return this.#cells[number * this.#words * 2 + n] as number;
  }

  /** Puts a row in place to be looked up, and gives its hash. */
  #take(row: ArrayLike<number>): number {
    const cells = this.#row;
    for (let n = 0; n < this.width; n++) cells[n] = row[n] as number;
    const words = this.#rowWords;
    let hash = 17;
    for (let n = 0; n < words.length; n++) {
      hash = Math.imul(hash ^ (words[n] as number), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    return hash;
  }

  /** The slot of the row in place, or the free one where it belongs. */
  #slot(hash: number): number {
    const words = this.#words;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let found = this.#slots[slot] as number; found >= 0; found = this.#slots[slot] as number) {
      if (this.#hashes[slot] === hash) {
        const at = found * words;
        let n = 0;
        while (n < words && this.#cellWords[at + n] === this.#rowWords[n]) n++;
        if (n === words) break;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #spread(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const hashes = new Int32Array(slots.length);
    const mask = slots.length - 1;
    for (let old = 0; old < this.#slots.length; old++) {
      const number = this.#slots[old] as number;
      if (number < 0) continue;
      const hash = this.#hashes[old] as number;
      let slot = hash & mask;
      while ((slots[slot] as number) >= 0) slot = (slot + 1) & mask;
      slots[slot] = number;
      hashes[slot] = hash;
    }
    this.#slots = slots;
    this.#hashes = hashes;
  }
}
