/** The steps between numbered nodes, each of a kind: 0, or the number of the clock whose end it is. */
export class Edges {
  length = 0;
  #from = new Int32Array(1024);
  #to = new Int32Array(1024);
  #kind = new Uint16Array(1024);
  /** For each target the node from which the last plain step led there: most steps doubled by another act show so. */
  #last = new Int32Array(1024).fill(-1);
  #back: { readonly first: Int32Array; readonly edges: Int32Array } | undefined;

  /** Notes a step; a second plain one between the same nodes proves nothing more and is left out. */
  add(from: number, to: number, kind: number): void {
    if (to >= this.#last.length) {
      const more = new Int32Array(Math.max(to + 1, this.#last.length * 2)).fill(-1);
      more.set(this.#last);
      this.#last = more;
    }
    if (kind === 0) {
      if (this.#last[to] === from) return;
      this.#last[to] = from;
    }
    if (this.length === this.#from.length) {
      this.#from = longer(this.#from, new Int32Array(this.length * 2));
      this.#to = longer(this.#to, new Int32Array(this.length * 2));
      this.#kind = longer(this.#kind, new Uint16Array(this.length * 2));
    }
    this.#from[this.length] = from;
    this.#to[this.length] = to;
    this.#kind[this.length] = kind;
    this.length++;
    this.#back = undefined;
  }

  /**
   * For each of `size` nodes, whether some run from it comes to a node that is wanted.
   * @param but kinds of steps that may not be taken
   */
  canReach(size: number, wanted: (node: number) => boolean, but: ReadonlySet<number> = new Set()): Uint8Array {
    this.#back ??= this.#backwards(size);
    const { first, edges } = this.#back;
    const reached = new Uint8Array(size);
    const stack = new Int32Array(size);
    let top = 0;
    for (let node = 0; node < size; node++)
      if (wanted(node)) {
        reached[node] = 1;
        stack[top++] = node;
      }
    while (top > 0) {
      const node = stack[--top] as number;
      for (let n = first[node] as number; n < (first[node + 1] as number); n++) {
        const edge = edges[n] as number;
        const earlier = this.#from[edge] as number;
        if (reached[earlier] || (but.size > 0 && but.has(this.#kind[edge] as number))) continue;
        reached[earlier] = 1;
        stack[top++] = earlier;
      }
    }
    return reached;
  }

  /** The steps sorted by where they lead. */
  #backwards(size: number) {
    const first = new Int32Array(size + 1);
    for (let edge = 0; edge < this.length; edge++) first[(this.#to[edge] as number) + 1]! += 1;
    for (let n = 0; n < size; n++) first[n + 1]! += first[n] as number;
    const edges = new Int32Array(this.length);
    const next = first.slice();
    for (let edge = 0; edge < this.length; edge++) edges[next[this.#to[edge] as number]!++] = edge;
    return { first, edges };
  }
}

function longer<T extends Int32Array | Uint16Array>(old: T, more: T): T {
  more.set(old);
  return more;
}
