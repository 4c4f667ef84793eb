/** A growing set of rows of small numbers, each found again by its contents in about a tenth of a microsecond. */
export class Rows {
  readonly width: number;
  #cells: Uint16Array;
  #slots: Int32Array;
  size = 0;

  constructor(width: number) {
    this.width = width;
    this.#cells = new Uint16Array(Math.max(width, 1) * 64);
    this.#slots = new Int32Array(128).fill(-1);
  }

  /** The number of a row, which is new if it equals the former size. */
  add(row: ArrayLike<number>): number {
    const { width } = this;
    const slot = this.#slot(row);
    const found = this.#slots[slot] as number;
    if (found >= 0) return found;
    this.#slots[slot] = this.size;
    if ((this.size + 1) * width > this.#cells.length) {
      const more = new Uint16Array(this.#cells.length * 2);
      more.set(this.#cells);
      this.#cells = more;
    }
    for (let n = 0; n < width; n++) this.#cells[this.size * width + n] = row[n] as number;
    this.size++;
    if (this.size * 2 > this.#slots.length) this.#spread();
    return this.size - 1;
  }

  has(row: ArrayLike<number>): boolean {
    return (this.#slots[this.#slot(row)] as number) >= 0;
  }

  /** The slot of a row, or the free one where it belongs. */
  #slot(row: ArrayLike<number>): number {
    const { width } = this;
    const mask = this.#slots.length - 1;
    let slot = this.#hash(row, 0) & mask;
    for (let found = this.#slots[slot] as number; found >= 0; found = this.#slots[slot] as number) {
      let n = 0;
      while (n < width && this.#cells[found * width + n] === row[n]) n++;
      if (n === width) break;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  row(number: number): Uint16Array {
    return this.#cells.subarray(number * this.width, (number + 1) * this.width);
  }

  #hash(row: ArrayLike<number>, at: number): number {
    let hash = 17;
    for (let n = 0; n < this.width; n++) hash = Math.imul(hash ^ (row[at + n] as number), 0x01000193) ^ (hash >>> 15);
    return (hash ^ (hash >>> 13)) >>> 0;
  }

  #spread(): void {
    this.#slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const mask = this.#slots.length - 1;
    for (let number = 0; number < this.size; number++) {
      let slot = this.#hash(this.#cells, number * this.width) & mask;
      while ((this.#slots[slot] as number) >= 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number;
    }
  }
}
